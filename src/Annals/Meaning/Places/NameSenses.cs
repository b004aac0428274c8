using System;
using System.Collections.Generic;
using Annals.Resources;

namespace Annals.Meaning.Places;

/// <summary>One name of the report with the places it may stand for, and how likely each is.</summary>
internal sealed class NameSenses
{
    internal NameSenses(string key) => Key = key;

    /// <summary>The name as the gazetteer compares it.</summary>
    internal string Key { get; }

    /// <summary>Where it stands, in text order.</summary>
    internal List<Spot> Spots { get; } = [];

    /// <summary>What it may stand for: those of the spot that has most.</summary>
    internal PlaceCandidate[] Candidates { get; private set; } = [];

    /// <summary>True when the name is one of people.</summary>
    internal bool Demonym => Spots[0].Demonym;

    /// <summary>How far the name speaks for its surroundings: the surer it is a place, the more; 0 to 1.</summary>
    internal double Weight { get; private set; }

    /// <summary>Score of each candidate without the rest of the report.</summary>
    internal double[] Alone = [];
    /// <summary>What the type words and neighbours of some spot say, for each candidate; part of <see cref="Alone"/>.</summary>
    internal double[] Form = [];
    /// <summary>What some spot of the name says of its larger place, for each candidate.</summary>
    internal double[] Context = [];
    /// <summary>What the report's other names add, for each candidate.</summary>
    internal double[] Support = [];
    /// <summary>Sum of the three.</summary>
    internal double[] Scores = [];
    /// <summary>Probability of each candidate.</summary>
    internal double[] Share = [];
    /// <summary>Where each candidate lies on the unit sphere.</summary>
    internal (float X, float Y, float Z)[] At = [];
    /// <summary>How far each candidate speaks for its neighbourhood: a capital or a seat of power mostly stands for its state, and of great cities far reports speak too.</summary>
    internal double[] Local = [];
    /// <summary>Rank of each candidate in space.</summary>
    internal Extent[] Extents = [];

    internal void Add(Spot spot)
    {
        Spots.Add(spot);
        if (spot.Candidates.Length > Candidates.Length) Candidates = spot.Candidates;
    }

    /// <summary>Makes room for the scores.</summary>
    internal void Open(Gazetteer gazetteer)
    {
        int n = Candidates.Length;
        (Alone, Context, Support, Scores, Share) = (new double[n], new double[n], new double[n], new double[n], new double[n]);
        (Form, Local) = (new double[n], new double[n]);
        (At, Extents) = (new (float, float, float)[n], new Extent[n]);
        for (int i = 0; i < n; i++)
        {
            int place = Candidates[i].Place;
            (double sin, double cos) = Math.SinCos(gazetteer.Lat(place) * Math.PI / 180);
            (double y, double x) = Math.SinCos(gazetteer.Lon(place) * Math.PI / 180);
            At[i] = ((float)(cos * x), (float)(cos * y), (float)sin);
            Extents[i] = gazetteer.Feature(place) switch
            {
                "PCLI" => Extent.Country,
                "CONT" or "RGN" or "PCLH" or "OCN" or "SEA" => Extent.Vast,
                "ADM1" or "ADM1H" => Extent.Division,
                _ => Extent.Local,
            };
            Local[i] = gazetteer.Feature(place) is "PPLC" or "BLDG" ? 0.4 : Extents[i] == Extent.Local && gazetteer.Population(place) > 500_000 ? 0.6 : 1;
        }
        double evidence = 0;
        foreach (Spot s in Spots) evidence = Math.Max(evidence, s.Evidence);
        Weight = (Demonym ? 0.6 : 1) * Math.Clamp((evidence - 1) / 3, 0.3, 1) * (1 + 0.15 * Math.Min(Spots.Count - 1, 4));
    }

    /// <summary>Sets scores and probabilities from their parts.</summary>
    internal void Settle()
    {
        double best = double.MinValue, all = 0;
        for (int i = 0; i < Scores.Length; i++)
        {
            Scores[i] = Alone[i] + Context[i] + Support[i];
            best = Math.Max(best, Scores[i]);
        }
        for (int i = 0; i < Scores.Length; i++) all += Share[i] = Math.Exp(Math.Max(-30, Scores[i] - best));
        for (int i = 0; i < Scores.Length; i++) Share[i] /= all;
    }

    /// <summary>Number of a spot's candidate among the name's; <paramref name="guess"/> is where it is most often.</summary>
    internal int IndexOf(PlaceCandidate candidate, int guess)
    {
        if (guess < Candidates.Length && Candidates[guess] == candidate) return guess;
        return Array.IndexOf(Candidates, candidate) is >= 0 and int at ? at : 0;
    }
}

/// <summary>How much of the earth a place takes up.</summary>
internal enum Extent : byte
{
    /// <summary>A town, district, site, river or lake.</summary>
    Local,
    /// <summary>A first-level division.</summary>
    Division,
    /// <summary>A country.</summary>
    Country,
    /// <summary>A continent, a region of several countries, a sea, a former state.</summary>
    Vast,
}
