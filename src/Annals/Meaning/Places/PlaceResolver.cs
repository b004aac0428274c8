using System;
using System.Collections.Generic;
using System.Globalization;
using Annals.Language;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Places;

/// <summary>Whose a place in a disputed territory is said to be.</summary>
internal enum Sovereignty
{
    /// <summary>Of the state it belongs to in law; who holds it stands in <see cref="Place.CountryDeFacto"/>.</summary>
    DeJure,
    /// <summary>Of who holds it, where that is a state with a code of its own; else as <see cref="DeJure"/>.</summary>
    DeFacto,
}

/// <summary>Finds toponyms, resolves them to places, and puts the places into the entities.</summary>
internal sealed class PlaceResolver
{
    private readonly Gazetteer gazetteer;
    private readonly ToponymFinder finder;
    private readonly PlaceRanker ranker;
    private readonly UseJudge judge;
    private readonly LearntUse learnt;
    private readonly PlaceWords words;
    private readonly Publishers publishers;
    private readonly Sovereignty sovereignty;

    private PlaceResolver(Gazetteer gazetteer, PlaceWords words, LearntUse learnt, Sovereignty sovereignty)
    {
        this.gazetteer = gazetteer;
        this.sovereignty = sovereignty;
        this.words = words;
        finder = new ToponymFinder(gazetteer, words);
        ranker = new PlaceRanker(gazetteer);
        judge = new UseJudge(words);
        this.learnt = learnt;
        publishers = Publishers.Load(gazetteer);
    }

    /// <summary>Opens what the room needs. Throws <see cref="ResourceException"/> when a resource is missing or of another format.</summary>
    /// <param name="resources">Where models lie.</param>
    /// <param name="senses">What WordNet knows of words, or null for nothing.</param>
    /// <param name="vectors">Vectors of words, or null to tell uses by rules alone.</param>
    /// <param name="sovereignty">Whose a place in a disputed territory is.</param>
    internal static PlaceResolver Load(ResourceStore resources, SenseLexicon? senses, WordVectors? vectors, Sovereignty sovereignty = Sovereignty.DeJure)
    {
        var words = PlaceWords.Load();
        ChoiceNetwork? network = vectors is null ? null : new ChoiceNetwork(ChoiceModel.Load(resources.ModelPath(LearntUse.ModelName)), vectors);
        return new PlaceResolver(Gazetteer.Load(resources), words, new LearntUse(network, words, senses), sovereignty);
    }

    /// <summary>Fills the room's columns and lists of <paramref name="analysis"/>. Thread-safe.</summary>
    /// <param name="analysis">The report on its way.</param>
    /// <param name="study">Filled with what tells the uses of names, for who learns from it; null for nobody.</param>
    internal void Resolve(Analysis analysis, List<UseCase>? study = null)
    {
        if (analysis.Tokens.Count == 0) return;
        var page = new Page(analysis, words);
        (List<Spot> spots, List<Spot> doubtful) = finder.Find(page);
        if (spots.Count == 0) return;
        PublisherHome? home = publishers.Of(analysis.Report);
        ranker.Rank(spots, home);
        if (doubtful.Count > 0 && finder.Believe(spots, doubtful)) ranker.Rank(spots, home);
        var owners = new EntityOwners(analysis);
        var known = new Dictionary<int, Place>();
        bool sport = judge.IsSport(analysis);
        foreach (Spot s in spots)
        {
            Place? place = PlaceOf(s, known) ?? WithinNamed(s, known, analysis.Text);
            (ToponymUse use, string rule) = UseOf(page, s, sport, study);
            analysis.Toponyms.Add(new Toponym
            {
                Span = s.Span,
                Use = use,
                Place = place,
                Confidence = place is null ? 0 : s.Confidence,
                Why = new Why(s.Rule, Detail(s, rule)),
            });
            owners.Own(s, place, use);
        }
        owners.Finish();
    }

    private (ToponymUse Use, string Rule) UseOf(Page page, Spot s, bool sport, List<UseCase>? study)
    {
        if (s.Best >= 0 && (s.Candidates[s.Best].Flags & NameFlags.Demonym) != 0) return (ToponymUse.Demonym, "place.use.demonym");
        string feature = s.Best >= 0 ? gazetteer.Feature(s.Candidates[s.Best].Place) : "";
        Rank rank = feature is "PCLI" or "PPLC" or "BLDG" or "PCLH" ? Rank.State : feature is "ADM1" or "ADM2" ? Rank.Division : Rank.Other;
        if (s.Contains && s.Span.Start > 0 && page.Text[s.Span.Start - 1] is ' ' or '(') return (ToponymUse.Literal, "place.use.container");
        page.Enter(page.Tokens.Sentence[s.First]);
        return learnt.Decide(page, s, rank, sport, judge.Judge(page, s, rank, sport), study);
    }

    private Place? PlaceOf(Spot s, Dictionary<int, Place> known)
    {
        if (s.Best < 0) return null;
        int number = s.Candidates[s.Best].Place;
        if (known.TryGetValue(number, out Place? place)) return place;
        string country = gazetteer.Country(number);
        string? holder = gazetteer.CountryDeFacto(number);
        bool swap = sovereignty == Sovereignty.DeFacto && holder is { Length: 2 };
        int division = gazetteer.Admin1(number);
        place = new Place
        {
            GeonameId = gazetteer.GeonameId(number),
            Name = gazetteer.Name(number),
            Lat = Math.Round(gazetteer.Lat(number), 5),
            Lon = Math.Round(gazetteer.Lon(number), 5),
            Country = swap ? holder : country.Length == 0 ? null : country,
            CountryDeFacto = swap ? null : holder,
            Feature = gazetteer.Feature(number),
            Admin1 = division >= 0 ? gazetteer.Name(division) : null,
            Population = gazetteer.Population(number),
        };
        known[number] = place;
        return place;
    }

    /// <summary>A place the gazetteer lacks, said to lie in one it has ("Sarmada, Syria"): the middle of that one, with less confidence.</summary>
    private Place? WithinNamed(Spot s, Dictionary<int, Place> known, string text)
    {
        if (s.Outer is not { Best: >= 0 } outer || PlaceOf(outer, known) is not { } around || around.Feature is "CONT" or "RGN") return null;
        s.Rule = "place.within-named";
        s.Confidence = Math.Round(outer.Confidence * (around.Feature is "PCLI" ? 0.25 : around.Feature is "ADM1" ? 0.5 : 0.7), 3);
        return around with { GeonameId = 0, Name = s.Span.In(text).ToString(), Feature = "LCTY", Population = 0 };
    }

    private string? Detail(Spot s, string use)
    {
        if (s.Best < 0) return use;
        int second = -1;
        for (int i = 0; i < s.Scores.Length; i++)
            if (i != s.Best && (second < 0 || s.Scores[i] > s.Scores[second])) second = i;
        if (second < 0) return use;
        int p = s.Candidates[second].Place;
        return string.Create(CultureInfo.InvariantCulture, $"{use}; of {s.Scores.Length}, before {gazetteer.Feature(p)} {gazetteer.Country(p)} {gazetteer.GeonameId(p)}");
    }
}
