using System;
using System.Collections.Generic;
using Annals.Resources;

namespace Annals.Meaning.Places;

/// <summary>
/// Where a report plays: what its names may stand for, each place with its probability, as countries, divisions and points. A candidate is
/// supported by what other names may stand for in its country, its division and its neighbourhood.
/// </summary>
internal sealed class Scene
{
    private const double NearWeight = 2.2, DivisionWeight = 1.3, CountryWeight = 1.7;
    private const double Least = 0.02;
    private const float Earth = 6371, Far = 0.0088f;
    /// <summary>Up to this many points all are looked at; with more, those of the cells around.</summary>
    private const int Few = 256;
    /// <summary>Cells along an axis of the unit sphere; a cell is longer than <see cref="Far"/> reaches, which is the square of a distance.</summary>
    private const int Cells = 20;

    private readonly Gazetteer gazetteer;
    private readonly List<NameSenses> names;
    private readonly Dictionary<int, double> countries = [];
    private readonly Dictionary<int, double> inside = [];
    private readonly Dictionary<int, double> divisions = [];
    private readonly List<Source> points = [];
    private readonly Dictionary<int, List<int>> cells = [];
    private readonly List<int> around = [];

    internal Scene(Gazetteer gazetteer, List<NameSenses> names)
    {
        this.gazetteer = gazetteer;
        this.names = names;
    }

    /// <summary>Takes the names' probabilities as they are now.</summary>
    internal void Gather()
    {
        countries.Clear();
        inside.Clear();
        divisions.Clear();
        points.Clear();
        for (int n = 0; n < names.Count; n++)
        {
            Add(names[n], 1);
            for (int i = 0; i < names[n].Share.Length; i++)
                if (names[n].Extents[i] == Extent.Local && names[n].Share[i] >= Least)
                    points.Add(new Source(n, names[n].At[i], names[n].Share[i] * names[n].Weight * names[n].Local[i]));
        }
        Divide();
    }

    /// <summary>Sets <see cref="NameSenses.Support"/> from the other names.</summary>
    internal void Weigh(NameSenses name)
    {
        Add(name, -1);
        for (int i = 0; i < name.Candidates.Length; i++)
        {
            int place = name.Candidates[i].Place;
            double support = CountryWeight * Grown(OfCountry(gazetteer.CountryNumber(place), null, name.Extents[i] == Extent.Country));
            if (gazetteer.Admin1(place) is >= 0 and int division) support += (name.Extents[i] == Extent.Local ? 1 : 0.5) * DivisionWeight * Grown(divisions.GetValueOrDefault(division));
            if (name.Extents[i] is Extent.Local) support += NearWeight * Grown(Nearness(name, name.At[i]));
            name.Support[i] = support;
        }
        Add(name, 1);
    }

    /// <summary>How much the names speak for a country, without <paramref name="but"/>.</summary>
    /// <param name="country">Number of the country.</param>
    /// <param name="but">A name that does not count, or null.</param>
    /// <param name="whole">True for the country itself, false for a place in it: for that, other places in it count more than the country's name.</param>
    internal double OfCountry(int country, NameSenses? but, bool whole)
    {
        if (country == 0) return 0.3;
        if (but is not null) Add(but, -1);
        double all = Math.Max(0, countries.GetValueOrDefault(country));
        double value = whole ? all : 0.4 * all + 0.6 * Math.Max(0, inside.GetValueOrDefault(country));
        if (but is not null) Add(but, 1);
        return value;
    }

    /// <summary>Each further name that agrees adds less.</summary>
    private static double Grown(double sum) => sum <= 0 ? 0 : Math.Log(1 + 2 * sum);

    private double Nearness(NameSenses self, (float X, float Y, float Z) at)
    {
        double sum = 0;
        if (points.Count <= Few)
        {
            foreach (Source s in points) sum += FromSource(self, at, s);
            return sum;
        }
        PointsAround(at);
        foreach (int p in around) sum += FromSource(self, at, points[p]);
        return sum;
    }

    private double FromSource(NameSenses self, (float X, float Y, float Z) at, in Source s)
    {
        float chord = 2 - 2 * (at.X * s.At.X + at.Y * s.At.Y + at.Z * s.At.Z);
        if (chord > Far || ReferenceEquals(names[s.Name], self) || names[s.Name].Key == self.Key) return 0;
        float km = Earth * MathF.Sqrt(MathF.Max(0, chord));
        return s.Weight * (MathF.Exp(-km / 45) + 0.3f * MathF.Exp(-km / 200));
    }

    private void Divide()
    {
        cells.Clear();
        if (points.Count <= Few) return;
        for (int p = 0; p < points.Count; p++)
        {
            int cell = Cell(Step(points[p].At.X), Step(points[p].At.Y), Step(points[p].At.Z));
            if (!cells.TryGetValue(cell, out List<int>? held)) cells[cell] = held = [];
            held.Add(p);
        }
    }

    // in the order of the points, so that sums do not depend on the cells
    private void PointsAround((float X, float Y, float Z) at)
    {
        around.Clear();
        int x = Step(at.X), y = Step(at.Y), z = Step(at.Z);
        for (int i = x - 1; i <= x + 1; i++)
            for (int j = y - 1; j <= y + 1; j++)
                for (int k = z - 1; k <= z + 1; k++)
                    if (cells.TryGetValue(Cell(i, j, k), out List<int>? held)) around.AddRange(held);
        around.Sort();
    }

    private static int Step(float along) => 1 + (int)((along + 1) * (Cells / 2));

    private static int Cell(int x, int y, int z) => (x * (Cells + 3) + y) * (Cells + 3) + z;

    private void Add(NameSenses name, double sign)
    {
        for (int i = 0; i < name.Share.Length; i++)
        {
            double weight = sign * name.Share[i] * name.Weight;
            if (name.Share[i] < Least) continue;
            int place = name.Candidates[i].Place;
            if (gazetteer.CountryNumber(place) is > 0 and int country)
            {
                countries[country] = countries.GetValueOrDefault(country) + weight;
                if (name.Extents[i] != Extent.Country) inside[country] = inside.GetValueOrDefault(country) + weight * name.Local[i];
            }
            if (gazetteer.Admin1(place) is >= 0 and int division) divisions[division] = divisions.GetValueOrDefault(division) + weight * name.Local[i];
        }
    }

    /// <summary>A place that a name may stand for.</summary>
    /// <param name="Name">Number of the name.</param>
    /// <param name="At">Point of the unit sphere.</param>
    /// <param name="Weight">Probability, times the name's weight.</param>
    private readonly record struct Source(int Name, (float X, float Y, float Z) At, double Weight);
}
