using System;
using System.Collections.Generic;
using Annals.Resources;

namespace Annals.Meaning.Places;

/// <content>What spots tell of one another: the same name elsewhere, lists, places next door.</content>
internal sealed partial class ToponymFinder
{
    private const double KilometresBeside = 60;
    /// <summary>Places further apart than this from north to south are more than <see cref="KilometresBeside"/> apart.</summary>
    private const double DegreesBeside = 0.55;

    /// <summary>A name well placed once is a place elsewhere in the report too; a name that is a person's once is a person's when it stands bare.</summary>
    private static void ShareEvidence(Page page, List<Spot> spots)
    {
        var sure = new HashSet<string>(StringComparer.Ordinal);
        var persons = new HashSet<string>(StringComparer.Ordinal);
        DropHouses(spots);
        foreach (Spot s in spots)
        {
            if (s.InPerson) persons.Add(s.Key);
            else if (s.Evidence >= 3 && (s.Located || s.Within >= 0 || s.Contains)) sure.Add(s.Key);
        }
        foreach (Spot s in spots)
        {
            if (s.InPerson || s.Demonym) continue;
            bool person = persons.Contains(s.Key) && !(s.Located && IsFirm(page, s)) && s.Within < 0 && !s.Contains;
            s.LikePerson |= person;
            if (person && s.Located && !sure.Contains(s.Key)) s.Evidence -= 2.5;
            else if (person && !sure.Contains(s.Key)) (s.Evidence, s.InPerson, s.Namesake) = (s.Evidence - 4, true, true);
            else if (sure.Contains(s.Key) && page.StartsCapital(s.First)) s.Evidence += s.LikePerson && !person ? 3 : 1.5;
        }
        for (int i = 1; i < spots.Count; i++) Enlist(page, spots[i - 1], spots[i]);
        for (int i = spots.Count - 1; i > 0; i--) Enlist(page, spots[i], spots[i - 1]);
        DropStrangers(page, spots, sure);
    }

    /// <summary>"More children at Franklin" are at the school when "Franklin Elementary" is named and no place around it tells of a town.</summary>
    private static void DropHouses(List<Spot> spots)
    {
        HashSet<string>? houses = null;
        foreach (Spot s in spots)
            if (s.InHouse) (houses ??= new HashSet<string>(StringComparer.Ordinal)).Add(s.Key);
        if (houses is null) return;
        foreach (Spot s in spots)
            if (s.Within >= 0 || s.Contains || s.CalledTown || s.HasTownfolk) houses.Remove(s.Key);
        foreach (Spot s in spots)
            if (houses.Contains(s.Key)) s.Evidence -= 6;
    }

    /// <summary>False behind "to", "from" and the like, which stand before persons too.</summary>
    private static bool IsFirm(Page page, Spot spot) =>
        page.Tokens.Form(page.Text, spot.First - 1) is not ("to" or "from" or "over" or "between" or "behind" or "above" or "below" or "beyond" or "around" or "upon" or "through" or "into");

    /// <summary>A name that only the engine takes for a place must once stand where a place stands.</summary>
    private static void DropStrangers(Page page, List<Spot> spots, HashSet<string> sure)
    {
        foreach (Spot s in spots)
            if (s.Rule == "place.engine" && !s.Located && (page.KindsBeside(s.First - 1, s.First) & WordKinds.Reach) == 0 && !s.Listed && s.Within < 0 && !s.HasTownfolk && !sure.Contains(s.Key)) s.Evidence -= 1.5;
    }

    /// <summary>In a list, what stands beside a place is a place: "Parkes, Berry and Wyong".</summary>
    private static void Enlist(Page page, Spot from, Spot to)
    {
        if (from.Evidence < Enough || from.Demonym || to.Demonym || (to.InPerson && !to.Namesake) || to.Listed) return;
        (Spot left, Spot right) = from.First < to.First ? (from, to) : (to, from);
        int gap = right.First - left.Last;
        if (gap is < 2 or > 3 || !page.InSentence(right.First, left.First)) return;
        for (int row = left.Last + 1; row < right.First; row++)
            if (page.Tokens.Form(page.Text, row) is not ("," or "and" or "or" or "&")) return;
        bool placed = from.First < to.First && (from.Located || from.Listed) && from.Evidence >= 3;
        if (to.Namesake && !placed) return;
        (to.Listed, to.InPerson) = (true, false);
        bool twin = gap == 2 && page.Tokens.Form(page.Text, left.Last + 1) is "and";
        if (to.Namesake) to.Evidence = Math.Max(to.Evidence, -5);
        to.Evidence += to.LikePerson && placed ? 5 : to.LikePerson && twin ? 3.5 : placed || twin ? 2.4 : 1.6;
    }

    /// <summary>
    /// A doubtful name is likelier a place when a place of that name lies beside the places the report surely speaks of; the rarer the name, the
    /// more that tells. Moves what is then sure enough from <paramref name="doubtful"/> to <paramref name="spots"/>; true when any was.
    /// </summary>
    /// <param name="spots">Sure spots with their places chosen.</param>
    /// <param name="doubtful">The others that may be places.</param>
    internal bool Believe(List<Spot> spots, List<Spot> doubtful)
    {
        var scene = new List<Landmark>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Spot s in spots)
            if (s.Best >= 0 && s.Confidence >= 0.5 && !s.Demonym && seen.Add(s.Key)) scene.Add(Mark(s));
        int before = spots.Count;
        foreach (Spot d in doubtful)
        {
            d.Evidence += Beside(d, scene);
            if (d.Evidence >= Enough) spots.Add(d);
        }
        if (spots.Count == before) return false;
        spots.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Span.Start.CompareTo(b.Span.Start));
        return true;
    }

    private Landmark Mark(Spot s)
    {
        int place = s.Candidates[s.Best].Place;
        return new Landmark(place, s.Key, gazetteer.Feature(place) is "PCLI" or "ADM1" or "CONT" or "RGN", gazetteer.Lat(place), Neighbourhood(place));
    }

    private double Beside(Spot d, List<Landmark> scene)
    {
        if (d.Candidates.Length == 0) return 0;
        double best = 0;
        foreach (PlaceCandidate c in d.Candidates)
        {
            if ((c.Flags & NameFlags.Demonym) != 0) continue;
            double near = 0;
            bool town = (c.Flags & (NameFlags.Alternate | NameFlags.Stripped)) == 0 && gazetteer.Population(c.Place) > 15_000;
            double lat = gazetteer.Lat(c.Place);
            int around = town ? Neighbourhood(c.Place) : 0;
            foreach (Landmark mark in scene)
            {
                bool beside = !mark.Wide && Math.Abs(mark.Lat - lat) < DegreesBeside && PlaceRanker.Kilometres(gazetteer, c.Place, mark.Place) < KilometresBeside;
                if (!beside && !(town && mark.Neighbourhood == around)) continue;
                if (mark.Key != d.Key) near += beside ? 1 : 0.3;
            }
            best = Math.Max(best, near);
        }
        double rare = d.Candidates.Length == 1 && !d.LikePerson && best >= 2 ? 1.3 : d.Listed ? 1 : d.Candidates.Length switch { <= 3 => 1, <= 8 => 0.8, <= 16 => 0.5, _ => 0.25 };
        return rare * Math.Min(2.6, best >= 1 ? 1.2 + 0.6 * best : 2 * best);
    }

    /// <summary>A place the report surely speaks of.</summary>
    /// <param name="Place">Its number in the gazetteer.</param>
    /// <param name="Key">Its name as the gazetteer compares it.</param>
    /// <param name="Wide">True for a country, division, region or continent: nothing lies beside it.</param>
    /// <param name="Lat">Degrees north.</param>
    /// <param name="Neighbourhood">The number of its country, or in the United States of its state.</param>
    private readonly record struct Landmark(int Place, string Key, bool Wide, double Lat, int Neighbourhood);

    /// <summary>The country of a place, negative; in the United States the state.</summary>
    private int Neighbourhood(int place) =>
        gazetteer.Country(place) == "US" && gazetteer.Admin1(place) is >= 0 and int state ? state : -1 - gazetteer.CountryNumber(place);
}
