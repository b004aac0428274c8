using System;
using System.Collections.Generic;
using Annals.Resources;

namespace Annals.Meaning.Places;

/// <summary>
/// Chooses for each spot the place it stands for by the evidence of the whole report: prominence, the words beside it, and how well its places
/// fit what the report's other names may stand for. One name has one sense in a report, unless the words beside it say otherwise. Weights are
/// set by hand.
/// </summary>
internal sealed class PlaceRanker
{
    private const int Rounds = 4;
    private const double Near = 161;
    /// <summary>What the English name of a town abroad gains over its being a lesser name.</summary>
    private const double Exonym = 3.8;
    /// <summary>People of a town that is meant when its name is also that of its division, however well that one is known.</summary>
    private const long GreatTown = 2_000_000;
    /// <summary>What makes scores less sure of themselves, so that confidence is right as often as it says.</summary>
    private const double Temper = 1.25, Surest = 0.98, Doubtful = 0.5;
    private readonly Gazetteer gazetteer;

    internal PlaceRanker(Gazetteer gazetteer) => this.gazetteer = gazetteer;

    /// <summary>Sets <see cref="Spot.Best"/> and <see cref="Spot.Confidence"/> of each spot.</summary>
    /// <param name="spots">The spots in text order.</param>
    /// <param name="home">Where the publisher is at home, or null.</param>
    internal void Rank(List<Spot> spots, PublisherHome? home)
    {
        Number(spots);
        List<NameSenses> names = Group(spots);
        Dictionary<int, int> told = Countries(spots);
        foreach (NameSenses n in names) ScoreAlone(n, spots, home, told);
        if (home?.Town is { } town) names.Add(Masthead(town, home));
        var scene = new Scene(gazetteer, names);
        for (int round = 0; round < Rounds; round++)
        {
            scene.Gather();
            foreach (NameSenses n in names) scene.Weigh(n);
            foreach (NameSenses n in names) n.Settle();
        }
        foreach (NameSenses n in names)
            foreach (Spot s in n.Spots) Choose(s, n, spots);
        foreach (Spot s in spots) LeaveOutside(s, spots);
        AddSiblings(spots);
        Abstain(spots, scene, names);
    }

    /// <summary>Numbers the spots, and finds each one's container, which stands right behind it, or one behind ("Lin'an, in China's Zhejiang").</summary>
    private static void Number(List<Spot> spots)
    {
        for (int i = 0; i < spots.Count; i++)
        {
            spots[i].At = i;
            spots[i].Within = -1;
            for (int next = i + 1; next <= i + 2 && next < spots.Count; next++)
                if (ReferenceEquals(spots[i].Outer, spots[next])) spots[i].Within = next;
        }
    }

    /// <summary>How prominent a candidate is by itself.</summary>
    internal double Prior(PlaceCandidate c)
    {
        long population = gazetteer.Population(c.Place);
        double size = Math.Log10(population + 10);
        if (population > 100_000 && (c.Flags & NameFlags.Alternate) == 0 && gazetteer.Feature(c.Place).StartsWith("PPL", StringComparison.Ordinal)) size += 0.8 * (size - 5);
        double kind = gazetteer.Feature(c.Place) switch
        {
            "PCLI" => 4,
            "CONT" => 12,
            "ADM1" => 0.8,
            "ADM2" => -1.2,
            "PPLC" => (c.Flags & (NameFlags.Alternate | NameFlags.Preferred)) == NameFlags.Alternate ? 1.6 : 3.6,
            "PPLA" => 0.5,
            "PPLX" => -1.5,
            "ADM1H" or "PCLH" => 6,
            string f => f.StartsWith("PPL", StringComparison.Ordinal) || f == "STLMT" ? 0 : 6,
        };
        if ((c.Flags & NameFlags.Preferred) != 0) kind += 2;
        if ((c.Flags & NameFlags.Alternate) != 0) kind -= population > 1_000_000 ? 1.6 : population > 150_000 ? 1.4 : 2.2;
        if ((c.Flags & NameFlags.Stripped) != 0) kind -= 1.5;
        return size + kind + OfReaders(gazetteer.Country(c.Place));
    }

    /// <summary>English reports speak of places in English-speaking countries more often than those places' size tells.</summary>
    private static double OfReaders(string country) => country switch { "US" => 0.5, "GB" or "CA" or "AU" or "IE" or "NZ" => 0.3, _ => 0 };

    private static List<NameSenses> Group(List<Spot> spots)
    {
        var byKey = new Dictionary<(string, bool), NameSenses>();
        var names = new List<NameSenses>();
        foreach (Spot s in spots)
        {
            if (s.Candidates.Length == 0) continue;
            if (!byKey.TryGetValue((s.Key, s.Demonym), out NameSenses? n))
            {
                byKey[(s.Key, s.Demonym)] = n = new NameSenses(s.Key);
                names.Add(n);
            }
            n.Add(s);
        }
        return names;
    }

    /// <summary>The place in the publisher's name, which speaks for its surroundings as a name in the report does.</summary>
    private NameSenses Masthead(string town, PublisherHome home)
    {
        Span<PlaceCandidate> found = stackalloc PlaceCandidate[ToponymFinder.MaxCandidates];
        int count = gazetteer.Find(town, found);
        var spot = new Spot { First = -1, Last = -1, Span = default, Key = town, Candidates = found[..count].ToArray(), Evidence = 4 };
        var senses = new NameSenses(town);
        senses.Add(spot);
        ScoreAlone(senses, [spot], home, []);
        return senses;
    }

    // What it counts for a place that its country is the one most named, and that it is the only one named.
    private const double Foremost = 1, Sole = 4;
    private const int Told = 2;

    /// <summary>"Tripoli" in a report that names Lebanon and no other country: of two towns of one name the one that lies there, though the other is greater.</summary>
    private static double OfTold(int country, Dictionary<int, int> told)
    {
        int mine = told.GetValueOrDefault(country), all = 0;
        if (mine < Told) return 0;
        foreach (int count in told.Values) all += count;
        return 2 * mine < all ? 0 : mine == all ? Sole : Foremost;
    }

    /// <summary>How often the report names each country or its people.</summary>
    private Dictionary<int, int> Countries(List<Spot> spots)
    {
        var told = new Dictionary<int, int>();
        foreach (Spot s in spots)
            if (s.Candidates is [var c, ..] && (c.Flags & NameFlags.Preferred) != 0 && gazetteer.Feature(c.Place) is "PCLI")
                told[gazetteer.CountryNumber(c.Place)] = told.GetValueOrDefault(gazetteer.CountryNumber(c.Place)) + 1;
        return told;
    }

    private void ScoreAlone(NameSenses n, List<Spot> spots, PublisherHome? home, Dictionary<int, int> told)
    {
        n.Open(gazetteer);
        bool named = told.Count > 0 && !n.Demonym && Array.TrueForAll(n.Candidates, c => gazetteer.Feature(c.Place) is not ("PCLI" or "CONT" or "RGN"));
        for (int i = 0; i < n.Candidates.Length; i++)
        {
            PlaceCandidate c = n.Candidates[i];
            double form = double.MinValue, context = 0;
            foreach (Spot s in n.Spots)
            {
                form = Math.Max(form, Form(s, c));
                context = Math.Max(context, Containment(s, c, spots));
            }
            double score = Prior(c) + form;
            if (n.Spots[0].Exonym && (c.Flags & NameFlags.Alternate) != 0 && gazetteer.Population(c.Place) > 25_000) score += Exonym;
            if (n.Demonym != ((c.Flags & NameFlags.Demonym) != 0)) score -= 6;
            if (home is not null) score += AtHome(c.Place, home);
            if (named && n.Extents[i] != Extent.Country && OfReaders(gazetteer.Country(c.Place)) == 0) score += OfTold(gazetteer.CountryNumber(c.Place), told);
            (n.Alone[i], n.Context[i], n.Form[i]) = (score, context, form);
        }
        n.Settle();
    }

    /// <summary>A publisher names places of its own country, and still more of its own town, without saying where they are.</summary>
    private double AtHome(int place, PublisherHome home)
    {
        double score = gazetteer.Country(place) == home.Country ? 1.8 : 0;
        if (home.Seat is not { } seat || gazetteer.Feature(place) is "PCLI") return score;
        return score + 2.2 * Math.Exp(-Kilometres(gazetteer.Lat(place), gazetteer.Lon(place), seat.Lat, seat.Lon) / 150);
    }

    /// <summary>The type word of the name must fit: "Nyanza Province" is a division, "Kandahar Airport" not.</summary>
    private double Form(Spot s, PlaceCandidate c)
    {
        string feature = gazetteer.Feature(c.Place);
        bool town = feature.StartsWith("PPL", StringComparison.Ordinal);
        if (s.Rule == "place.type-word") return feature is "ADM1" or "ADM2" or "ADM1H" ? 2 : 0;
        if (s.HasLegislature && feature is "ADM1") return 9;
        if (s.CalledDivision) return feature is "ADM1" or "ADM2" or "ADM1H" ? 6 : 0;
        if (s.CalledTown && town) return 3;
        if (feature is "ADM1" or "ADM2" && !s.Contains && (c.Flags & NameFlags.Preferred) == 0 && HasTown(s, c.Place, 50_000)) return -1.6;
        if (feature is "ADM1" && IsBare(s) && HasTown(s, c.Place, GreatTown)) return -2.4;
        if (s.HasTownfolk && town) return 2.5;
        return s.Contains && feature is "ADM1" or "PCLI" or "ADM2" ? 1.5 : 0;
    }

    /// <summary>True when nothing beside the name says that it is a division.</summary>
    private static bool IsBare(Spot s) => !s.Contains && !s.CalledDivision && s.Rule != "place.type-word";

    /// <summary>True when a large town of the division bears the same name: then the bare name is the town's ("New York").</summary>
    private bool HasTown(Spot s, int division, long people)
    {
        foreach (PlaceCandidate c in s.Candidates)
            if ((c.Flags & (NameFlags.Alternate | NameFlags.Demonym)) == 0 && gazetteer.Population(c.Place) > people
                && gazetteer.Feature(c.Place).StartsWith("PPL", StringComparison.Ordinal) && gazetteer.CountryNumber(c.Place) == gazetteer.CountryNumber(division)) return true;
        return false;
    }

    /// <summary>What "Troy, N.C." says of both names.</summary>
    private double Containment(Spot s, PlaceCandidate c, List<Spot> spots)
    {
        double score = 0;
        if (s.Within >= 0 && spots[s.Within].Candidates.Length > 0)
        {
            foreach (PlaceCandidate outer in spots[s.Within].Candidates)
                if (ToponymFinder.LiesIn(gazetteer, c.Place, outer.Place)) score = Math.Max(score, (outer.Flags & NameFlags.Preferred) != 0 ? 10 : 6);
        }
        for (int before = s.At - 1; s.Contains && before >= 0 && before >= s.At - 2; before--)
        {
            if (spots[before].Within != s.At) continue;
            foreach (PlaceCandidate i in spots[before].Candidates)
                if (ToponymFinder.LiesIn(gazetteer, i.Place, c.Place)) return score + 4;
        }
        return score;
    }

    /// <summary>The sense of one spot: its name's, unless it is itself said to lie in something.</summary>
    private void Choose(Spot s, NameSenses n, List<Spot> spots)
    {
        s.Scores = new double[s.Candidates.Length];
        for (int i = 0; i < s.Candidates.Length; i++)
        {
            int at = n.IndexOf(s.Candidates[i], i);
            s.Scores[i] = n.Scores[at];
            if (s.Within >= 0) s.Scores[i] += Containment(s, s.Candidates[i], spots) - n.Context[at];
            else if (IsBare(s) && n.Extents[at] == Extent.Division && HasTown(s, s.Candidates[i].Place, GreatTown)) s.Scores[i] += Form(s, s.Candidates[i]) - n.Form[at] - n.Context[at];
        }
        Decide(s);
    }

    private void Decide(Spot s)
    {
        s.Best = 0;
        for (int i = 1; i < s.Scores.Length; i++)
            if (s.Scores[i] > s.Scores[s.Best]) s.Best = i;
        double all = 0, here = 0;
        for (int i = 0; i < s.Scores.Length; i++)
        {
            double weight = Math.Exp((s.Scores[i] - s.Scores[s.Best]) / Temper);
            all += weight;
            if (i == s.Best || Kilometres(gazetteer, s.Candidates[i].Place, s.Candidates[s.Best].Place) < Near) here += weight;
        }
        s.Confidence = Math.Round(Surest * here / all * Sure(s), 3);
    }

    /// <summary>A place that is said to lie in another is none of its namesakes elsewhere.</summary>
    private void LeaveOutside(Spot s, List<Spot> spots)
    {
        if (s.Best < 0 || s.Within < 0 || spots[s.Within] is not { Best: >= 0 } outer) return;
        int place = s.Candidates[s.Best].Place, around = outer.Candidates[outer.Best].Place;
        if (gazetteer.Feature(around) is not ("PCLI" or "ADM1") || ToponymFinder.LiesIn(gazetteer, place, around)) return;
        if (Kilometres(gazetteer, place, around) > ToponymFinder.KilometresAround) s.Best = -1;
    }

    /// <summary>How sure it is that the spot is a place at all.</summary>
    private static double Sure(Spot s) => 1 / (1 + Math.Exp(-0.9 * (s.Evidence - 0.3)));

    /// <summary>In "Ohio, Georgia and Texas" the names of a list are of one kind, and often of one country.</summary>
    private void AddSiblings(List<Spot> spots)
    {
        var changed = new List<Spot>();
        foreach (Spot s in spots)
        {
            if (s.Candidates.Length < 2 || s.Within >= 0) continue;
            bool any = false;
            for (int i = 0; i < s.Candidates.Length; i++)
            {
                double add = Siblings(s, spots, gazetteer.Feature(s.Candidates[i].Place), gazetteer.CountryNumber(s.Candidates[i].Place));
                s.Scores[i] += add;
                any |= add > 0;
            }
            if (any) changed.Add(s);
        }
        foreach (Spot s in changed) Decide(s);
    }

    private double Siblings(Spot s, List<Spot> spots, string feature, int country)
    {
        if (feature is not ("ADM1" or "PCLI" or "ADM2")) return 0;
        double score = 0;
        int first = s.At;
        while (first > 0 && s.First - spots[first - 1].Last <= 3) first--;
        for (int at = first; at < spots.Count && spots[at].First - s.Last <= 3; at++)
        {
            Spot o = spots[at];
            if (at == s.At || o.Best < 0 || o.Contains || o.Key == s.Key) continue;
            int gap = Math.Max(o.First - s.Last, s.First - o.Last);
            if (gap is < 2 or > 3) continue;
            int p = o.Candidates[o.Best].Place;
            if (gazetteer.Feature(p) == feature) score += feature == "PCLI" || gazetteer.CountryNumber(p) == country ? 2 : 0.2;
        }
        return Math.Min(score, 4);
    }

    /// <summary>A hamlet in a country the report does not speak of is not what is meant: then the place stays unknown.</summary>
    private void Abstain(List<Spot> spots, Scene scene, List<NameSenses> names)
    {
        if (spots.Count < 4) return;
        scene.Gather();
        foreach (NameSenses n in names)
            foreach (Spot s in n.Spots)
            {
                if (s.Best < 0 || s.Within >= 0 || s.Contains) continue;
                PlaceCandidate c = s.Candidates[s.Best];
                // "San Jose Elementary School" in a report that knows nothing else of Costa Rica
                if (s.InLongerName && s.Confidence < Doubtful && gazetteer.CountryNumber(c.Place) is > 0 and int home && scene.OfCountry(home, n, true) <= 0.05)
                {
                    s.Best = -1;
                    continue;
                }
                bool minor = (c.Flags & NameFlags.Preferred) == 0 && Prior(c) < 5.2 && !s.Exonym && gazetteer.Feature(c.Place) is not "ADM1";
                if (minor && gazetteer.CountryNumber(c.Place) is > 0 and int country && scene.OfCountry(country, n, true) <= 0.05) s.Best = -1;
            }
    }

    internal static double Kilometres(Gazetteer g, int a, int b) => a == b ? 0 : Kilometres(g.Lat(a), g.Lon(a), g.Lat(b), g.Lon(b));

    private static double Kilometres(double lat, double lon, double toLat, double toLon)
    {
        double p = lat * Math.PI / 180, q = toLat * Math.PI / 180, d = (lon - toLon) * Math.PI / 180;
        double h = Math.Pow(Math.Sin((q - p) / 2), 2) + Math.Cos(p) * Math.Cos(q) * Math.Pow(Math.Sin(d / 2), 2);
        return 2 * 6371 * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
