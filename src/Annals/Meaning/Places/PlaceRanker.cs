using System;
using System.Collections.Generic;
using Annals.Resources;

namespace Annals.Meaning.Places;

/// <summary>
/// Chooses for each spot the place it stands for by the evidence of the whole report: prominence, the countries and divisions in play, what
/// lies in what, distance to the other places, and that one name has one sense in one report. Weights are set by hand.
/// </summary>
internal sealed class PlaceRanker
{
    private const double Near = 161;
    private readonly Gazetteer gazetteer;

    internal PlaceRanker(Gazetteer gazetteer) => this.gazetteer = gazetteer;

    /// <summary>Sets <see cref="Spot.Best"/> and <see cref="Spot.Confidence"/> of each spot.</summary>
    /// <param name="spots">The spots in text order.</param>
    /// <param name="home">Alpha-2 code of the publisher's country, or null.</param>
    internal void Rank(List<Spot> spots, string? home)
    {
        foreach (Spot s in spots) ScoreAlone(s, spots, home);
        Share(spots);
        foreach (Spot s in spots) Choose(s);
        for (int round = 0; round < 2; round++)
        {
            var scene = Scene.Of(gazetteer, spots);
            foreach (Spot s in spots) ScoreInScene(s, spots, scene);
            Share(spots);
            foreach (Spot s in spots) Choose(s);
        }
        Abstain(spots);
    }

    /// <summary>A hamlet in a country the report does not speak of is not what is meant: then the place stays unknown.</summary>
    private void Abstain(List<Spot> spots)
    {
        var scene = Scene.Of(gazetteer, spots);
        if (spots.Count < 4) return;
        foreach (Spot s in spots)
        {
            if (s.Best < 0 || s.Within >= 0 || s.Contains) continue;
            PlaceCandidate c = s.Candidates[s.Best];
            bool minor = (c.Flags & NameFlags.Preferred) == 0 && Prior(c) < 5.2;
            if (minor && gazetteer.CountryNumber(c.Place) is > 0 and int country && scene.OfCountry(country, s, true) <= 0) s.Best = -1;
        }
    }

    /// <summary>How prominent a candidate is by itself.</summary>
    internal double Prior(PlaceCandidate c)
    {
        long population = gazetteer.Population(c.Place);
        double size = Math.Log10(population + 10);
        double kind = gazetteer.Feature(c.Place) switch
        {
            "PCLI" => 4,
            "CONT" => 12,
            "ADM1" => 0.8,
            "ADM2" => -1.2,
            "PPLC" => 2.6,
            "PPLA" => 0.5,
            "PPLX" => -1.5,
            "ADM1H" or "PCLH" => 6,
            string f => f.StartsWith("PPL", StringComparison.Ordinal) || f == "STLMT" ? 0 : 6,
        };
        if ((c.Flags & NameFlags.Preferred) != 0) kind += 2;
        if ((c.Flags & NameFlags.Alternate) != 0) kind -= population > 1_000_000 ? 0.8 : 1.8;
        if ((c.Flags & NameFlags.Stripped) != 0) kind -= 1.5;
        return size + kind;
    }

    private void ScoreAlone(Spot s, List<Spot> spots, string? home)
    {
        s.Scores = new double[s.Candidates.Length];
        for (int i = 0; i < s.Candidates.Length; i++)
        {
            PlaceCandidate c = s.Candidates[i];
            double score = Prior(c);
            if (s.Demonym != ((c.Flags & NameFlags.Demonym) != 0)) score -= 6;
            if (home is not null && gazetteer.Country(c.Place) == home) score += 1;
            score += Containment(s, c, spots) + Form(s, c);
            s.Scores[i] = score;
        }
    }

    /// <summary>The type word of the name must fit: "Nyanza Province" is a division, "Kandahar Airport" not.</summary>
    private double Form(Spot s, PlaceCandidate c)
    {
        string feature = gazetteer.Feature(c.Place);
        if (s.Rule == "place.type-word") return feature is "ADM1" or "ADM2" or "ADM1H" ? 2 : 0;
        if (s.CalledDivision) return feature is "ADM1" or "ADM2" or "ADM1H" ? 4 : 0;
        if (s.CalledTown && feature.StartsWith("PPL", StringComparison.Ordinal)) return 3;
        if (feature is "ADM1" or "ADM2" && !s.Contains && (c.Flags & NameFlags.Preferred) == 0 && HasTown(s, c.Place)) return -1.6;
        return s.Contains && feature is "ADM1" or "PCLI" or "ADM2" ? 1.5 : 0;
    }

    /// <summary>True when a large town of the division bears the same name: then the bare name is the town's.</summary>
    private bool HasTown(Spot s, int division)
    {
        foreach (PlaceCandidate c in s.Candidates)
            if ((c.Flags & (NameFlags.Alternate | NameFlags.Demonym)) == 0 && gazetteer.Population(c.Place) > 50_000
                && gazetteer.Feature(c.Place).StartsWith("PPL", StringComparison.Ordinal) && gazetteer.CountryNumber(c.Place) == gazetteer.CountryNumber(division)) return true;
        return false;
    }

    private double Containment(Spot s, PlaceCandidate c, List<Spot> spots)
    {
        double score = 0;
        if (s.Within >= 0)
        {
            foreach (PlaceCandidate outer in spots[s.Within].Candidates)
                if (ToponymFinder.LiesIn(gazetteer, c.Place, outer.Place)) score = Math.Max(score, (outer.Flags & NameFlags.Preferred) != 0 ? 8 : 5);
        }
        if (!s.Contains) return score;
        foreach (Spot inner in spots)
            if (inner.Within >= 0 && ReferenceEquals(spots[inner.Within], s))
                foreach (PlaceCandidate i in inner.Candidates)
                    if (ToponymFinder.LiesIn(gazetteer, i.Place, c.Place)) return score + 4;
        return score;
    }

    private void ScoreInScene(Spot s, List<Spot> spots, Scene scene)
    {
        for (int i = 0; i < s.Candidates.Length; i++)
        {
            int place = s.Candidates[i].Place;
            double score = Prior(s.Candidates[i]) + Containment(s, s.Candidates[i], spots) + Form(s, s.Candidates[i]);
            if (s.Demonym != ((s.Candidates[i].Flags & NameFlags.Demonym) != 0)) score -= 6;
            score += 2.6 * scene.OfCountry(gazetteer.CountryNumber(place), s, gazetteer.Feature(place) == "PCLI");
            if (gazetteer.Admin1(place) is >= 0 and int division) score += 1.8 * scene.OfDivision(division, s);
            score += 1.4 * scene.Closeness(gazetteer, place, s);
            score += Siblings(s, spots, gazetteer.Feature(place), gazetteer.CountryNumber(place));
            s.Scores[i] = score;
        }
    }

    /// <summary>In "Ohio, Georgia and Texas" the names of a list are of one kind, and often of one country.</summary>
    private double Siblings(Spot s, List<Spot> spots, string feature, int country)
    {
        double score = 0;
        foreach (Spot o in spots)
        {
            if (ReferenceEquals(o, s) || o.Best < 0 || o.Contains || o.Key == s.Key) continue;
            int gap = Math.Max(o.First - s.Last, s.First - o.Last);
            if (gap is < 2 or > 3) continue;
            int p = o.Candidates[o.Best].Place;
            if (gazetteer.Feature(p) == feature && feature is "ADM1" or "PCLI" or "ADM2")
                score += feature == "PCLI" || gazetteer.CountryNumber(p) == country ? 1.2 : 0.2;
        }
        return Math.Min(score, 2.4);
    }

    /// <summary>One sense a report: the spots of one name pool what each knows of its surroundings.</summary>
    private static void Share(List<Spot> spots)
    {
        var first = new Dictionary<string, Spot>(StringComparer.Ordinal);
        foreach (Spot s in spots)
        {
            if (s.Candidates.Length == 0) continue;
            if (!first.TryGetValue(s.Key, out Spot? f))
            {
                first[s.Key] = s;
                continue;
            }
            if (s.Candidates.Length != f.Candidates.Length || s.Demonym != f.Demonym) continue;
            for (int i = 0; i < s.Scores.Length; i++) f.Scores[i] = Math.Max(f.Scores[i], s.Scores[i]);
        }
        foreach (Spot s in spots)
            if (s.Candidates.Length > 0 && first[s.Key] is var f && !ReferenceEquals(f, s) && f.Scores.Length == s.Scores.Length && f.Demonym == s.Demonym)
                f.Scores.CopyTo(s.Scores, 0);
    }

    private void Choose(Spot s)
    {
        s.Best = -1;
        for (int i = 0; i < s.Scores.Length; i++)
            if (s.Best < 0 || s.Scores[i] > s.Scores[s.Best]) s.Best = i;
        if (s.Best < 0) return;
        double all = 0, near = 0;
        int best = s.Candidates[s.Best].Place;
        for (int i = 0; i < s.Scores.Length; i++)
        {
            double w = Math.Exp(0.9 * (s.Scores[i] - s.Scores[s.Best]));
            all += w;
            if (Kilometres(gazetteer, best, s.Candidates[i].Place) <= Near) near += w;
        }
        double known = 0.97 - 0.25 * Math.Exp(-0.6 * Math.Max(0, s.Evidence - ToponymFinder.Enough));
        s.Confidence = Math.Round(known * near / all, 3);
    }

    /// <summary>Great-circle distance.</summary>
    internal static double Kilometres(Gazetteer g, int a, int b)
    {
        if (a == b) return 0;
        double p = g.Lat(a) * Math.PI / 180, q = g.Lat(b) * Math.PI / 180, d = (g.Lon(a) - g.Lon(b)) * Math.PI / 180;
        double h = Math.Pow(Math.Sin((q - p) / 2), 2) + Math.Cos(p) * Math.Cos(q) * Math.Pow(Math.Sin(d / 2), 2);
        return 2 * 6371 * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}

/// <summary>The countries, divisions and places in play in a report, each with the weight of the names that speak for it.</summary>
internal sealed class Scene
{
    private readonly Dictionary<int, double> countries = [];
    private readonly Dictionary<int, double> inside = [];
    private readonly Dictionary<(string Key, int Country), double> ownInside = [];
    private readonly Dictionary<int, double> divisions = [];
    private readonly List<(int Place, double Weight, string Key)> towns = [];
    private readonly Dictionary<(string Key, int Country), double> ownCountry = [];
    private readonly Dictionary<(string Key, int Division), double> ownDivision = [];

    internal static Scene Of(Gazetteer gazetteer, List<Spot> spots)
    {
        var scene = new Scene();
        foreach (Spot s in spots)
            if (s.Best >= 0) scene.Add(gazetteer, s);
        return scene;
    }

    /// <summary>0 to 1: how much the other names of the report speak for the country.</summary>
    /// <param name="country">Number of the country.</param>
    /// <param name="self">The name that asks; its own weight does not count.</param>
    /// <param name="whole">True for the country itself, false for a place in it: for that, other places in it count more than the country's name.</param>
    internal double OfCountry(int country, Spot self, bool whole)
    {
        if (country == 0) return 0.4;
        double all = Share(countries, ownCountry, (self.Key, country), country);
        return whole ? all : 0.4 * all + 0.6 * Share(inside, ownInside, (self.Key, country), country);
    }

    /// <summary>0 to 1: how much the other names of the report speak for the first-level division.</summary>
    internal double OfDivision(int division, Spot self) => Share(divisions, ownDivision, (self.Key, division), division);

    /// <summary>0 to 1: how close the place is to the nearest other places of the report.</summary>
    internal double Closeness(Gazetteer gazetteer, int place, Spot self)
    {
        double sum = 0;
        foreach ((int other, double weight, string key) in towns)
        {
            if (key == self.Key) continue;
            sum += weight * Math.Exp(-PlaceRanker.Kilometres(gazetteer, place, other) / 250);
            if (sum > 2) break;
        }
        return 1 - Math.Exp(-1.5 * sum);
    }

    private void Add(Gazetteer gazetteer, Spot s)
    {
        int place = s.Candidates[s.Best].Place;
        double weight = s.Confidence * (s.Demonym ? 0.6 : 1);
        int country = gazetteer.CountryNumber(place);
        if (country != 0)
        {
            countries[country] = countries.GetValueOrDefault(country) + weight;
            ownCountry[(s.Key, country)] = ownCountry.GetValueOrDefault((s.Key, country)) + weight;
            if (gazetteer.Feature(place) != "PCLI")
            {
                inside[country] = inside.GetValueOrDefault(country) + weight;
                ownInside[(s.Key, country)] = ownInside.GetValueOrDefault((s.Key, country)) + weight;
            }
        }
        int division = gazetteer.Admin1(place);
        if (division >= 0)
        {
            divisions[division] = divisions.GetValueOrDefault(division) + weight;
            ownDivision[(s.Key, division)] = ownDivision.GetValueOrDefault((s.Key, division)) + weight;
        }
        if (towns.Count < 60 && gazetteer.Feature(place) is not ("PCLI" or "CONT" or "ADM1" or "RGN" or "PCLH")) towns.Add((place, weight, s.Key));
    }

    private static double Share(Dictionary<int, double> all, Dictionary<(string, int), double> own, (string, int) self, int key)
    {
        double others = all.GetValueOrDefault(key) - own.GetValueOrDefault(self);
        return others <= 0 ? 0 : 1 - Math.Exp(-0.9 * others);
    }
}
