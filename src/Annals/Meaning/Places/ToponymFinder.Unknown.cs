using System;
using System.Collections.Generic;
using System.Linq;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Places;

/// <content>Names nobody knows that must be places, and names that tell in what larger place another lies.</content>
internal sealed partial class ToponymFinder
{
    /// <summary>A place nearer than this to the middle of a country or division may lie in it after all, whatever the gazetteer says of its borders.</summary>
    internal const double KilometresAround = 200;

    /// <summary>A run of capitalised words that is no name of the gazetteer but looks like a place: by the engine, or "Lake …", "… Valley", "near …, Ohio".</summary>
    private Spot? Unknown(Page page, int row, int end)
    {
        if (page.Shouts || page.Whispers || page.Tokens.Upos[row] is not Upos.Propn) return null;
        if ((page.Kinds(row) & WordKinds.Vessel) != 0 || (Page.IsInitials(page.Tokens.Form(page.Text, row)) && !page.IsInDateline(row))) return null;
        if (row > page.SentenceFirst && page.IsNamePart(row - 1, row) && page.Adjoins(row) && (page.Kinds(row - 1) & WordKinds.In) == 0) return null;
        NameSpan? engine = page.NameAt(row) is { Kind: EntityKind.Place } name && name.First == row && name.Score >= 0.5f && IsWholePlace(page, name) ? name : null;
        int last = row;
        while (last + 1 < end && page.IsNamePart(last + 1, row) && page.Tokens.Start[last + 1] <= page.Tokens.End[last] + 1) last++;
        int whole = engine is { } known ? Proper(page, known) : last;
        if (Told(page, row, whole, end) is { } told) return Strange(page, row, whole, told);
        if (engine is not null) return Strange(page, row, whole, "place.engine");
        if (page.NameAt(row) is { Kind: EntityKind.Person }) return null;
        bool typed = last > row && (((page.Kinds(last) & WordKinds.Extend) != 0 && !IsVague(page, last)) || (page.Kinds(row) & WordKinds.Before) != 0);
        if (last - row <= 2 && IsUnitBehind(page, last, row, end)) return Strange(page, row, last, "place.unit");
        if (typed && last - row <= 3) return Strange(page, row, last, "place.type-word");
        bool located = IsLocated(page, row) && !IsToward(page, row) && last - row <= 2 && (page.Kinds(row) & (WordKinds.Common | WordKinds.Title | WordKinds.Office)) == 0;
        if (located && last + 2 < end && page.Tokens.Form(page.Text, last + 1) is "," && IsKnown(page, last + 2)) return Strange(page, row, last, "place.in-known");
        return located && IsSettlementOf(page, row) ? Strange(page, row, last, "place.settlement-of") : null;
    }

    /// <summary>The last row of a name without the type words in small letters that the engine took in ("Mactan island").</summary>
    private static int Proper(Page page, NameSpan name)
    {
        int last = name.Last;
        while (last > name.First && !page.HasCapital(last) && page.Kinds(last) != WordKinds.None) last--;
        return last;
    }

    /// <summary>False for roads, numbered or not, for buildings, for compass points, and for a site with the name of its town ("Fisht Stadium in Sochi").</summary>
    private static bool IsWholePlace(Page page, NameSpan name)
    {
        if (((page.Kinds(name.First) | page.Kinds(name.Last)) & WordKinds.Road) != 0 || (page.Kinds(name.First) & WordKinds.Title) != 0) return false;
        if (name.Last > name.First && (page.Kinds(name.Last) & (WordKinds.Office | WordKinds.Title | WordKinds.House)) != 0) return false;
        int start = page.Tokens.Start[name.First];
        if (start > 0 && page.Text[start - 1] == '-') return false;
        if (name.First == name.Last && IsNever(page, name.First)) return false;
        for (int row = name.First + 1; row < name.Last; row++)
            if (page.Tokens.Form(page.Text, row) is "in" or "at" or "near" or ",") return false;
        return true;
    }

    private static bool IsVague(Page page, int row) => page.Tokens.Form(page.Text, row) is "City" or "State" or "Region" or "District" or "Municipality";

    private static bool IsToward(Page page, int row) => page.Tokens.Form(page.Text, row - 1) is "to" or "over" or "off" or "behind" or "between" or "into" or "through" or "above";

    /// <summary>"the Wedza district": a division named with its type in small letters.</summary>
    private static bool IsUnitBehind(Page page, int last, int row, int end) =>
        last + 1 < end && ((page.Kinds(last + 1) & WordKinds.Unit) != 0 || IsOnIsland(page, row, last)) && !page.StartsCapital(last + 1)
        && (page.Kinds(row) & (WordKinds.Common | WordKinds.Title | WordKinds.Office | WordKinds.FirstName)) == 0
        && page.Tokens.Form(page.Text, last + 1) is not ("state" or "states" or "town" or "village" or "villages");

    private Spot Strange(Page page, int first, int last, string rule)
    {
        TextSpan span = page.Tokens.Span(first, last);
        return new Spot { First = first, Last = last, Span = span, Key = span.In(page.Text).ToString(), Candidates = Respelt(span.In(page.Text)), Rule = rule };
    }

    /// <summary>The places of a name written without its Arabic article, or with or without an "h" at its end: "Hawijah" for "al-Hawija".</summary>
    private PlaceCandidate[] Respelt(ReadOnlySpan<char> name)
    {
        Span<char> key = stackalloc char[PlaceName.MaxLength + 4];
        int length = PlaceName.Normalise(name, key[3..^1]);
        if (length < 5) return [];
        "al ".CopyTo(key);
        if (key[3..].StartsWith("al ")) return [];
        bool h = key[2 + length] == 'h';
        key[3 + length] = 'h';
        Span<PlaceCandidate> found = stackalloc PlaceCandidate[MaxCandidates];
        foreach ((int from, int end) in (ReadOnlySpan<(int, int)>)[(0, 0), (0, 1), (3, 1)])
        {
            int stop = 3 + length + (end == 0 ? 0 : h ? -1 : 1);
            if (gazetteer.Find(key[from..stop], found) is > 0 and int count && (found[0].Flags & (NameFlags.Demonym | NameFlags.Abbreviation)) == 0) return found[..count].ToArray();
        }
        return [];
    }

    /// <summary>"village of X", "X" directly after "town".</summary>
    private static bool IsSettlementOf(Page page, int row)
    {
        int before = row - 1;
        if (page.InSentence(before, row) && page.Tokens.Form(page.Text, before) is "of") before--;
        return page.InSentence(before, row) && page.Tokens.Form(page.Text, before) is "village" or "town" or "city" or "suburb" or "township" or "hamlet" or "villages" or "towns" or "cities";
    }

    /// <summary>A country is held by no other: "among them China, Japan, and the United Kingdom".</summary>
    private bool IsCountry(Spot spot)
    {
        foreach (PlaceCandidate c in spot.Candidates)
            if ((c.Flags & NameFlags.Preferred) != 0 && gazetteer.Feature(c.Place) is "PCLI") return true;
        return false;
    }

    /// <summary>"Troy, N.C.", "Pandi, Bulacan", "Goma (DRC)", "Kaga, a village in northern Mali": the second tells where the first lies.</summary>
    private void LinkContainers(Page page, List<Spot> spots)
    {
        for (int i = 0; i + 1 < spots.Count; i++)
        {
            Spot inner = spots[i], outer = spots[i + 1];
            if (IsQuarter(page, inner, outer))
            {
                inner.Candidates = [.. inner.Candidates.Where(c => PlaceRanker.Kilometres(gazetteer, c.Place, outer.Candidates[0].Place) < KilometresBeside)];
                (inner.Within, outer.Contains) = (i + 1, true);
                continue;
            }
            if (outer.Candidates.Length == 0 || !page.InSentence(outer.First, inner.First) || !Holds(page, inner, outer)) continue;
            if (inner.Candidates.Length > 0 ? !MayLieIn(inner, outer) && (IsCountry(inner) || !IsBound(page, spots, i)) : !IsState(outer) && !IsBehindIn(page, outer)) continue;
            if ((IsPeer(inner, outer) && IsInList(page, spots, i)) || IsFronted(page, inner, outer)) continue;
            inner.Within = i + 1;
            outer.Contains = true;
            if (i + 2 < spots.Count && IsPartNamed(page, outer, spots[i + 2]) && (inner.Candidates.Length == 0 || MayLieIn(inner, spots[i + 2])))
            {
                inner.Within = i + 2;
                spots[i + 2].Contains = true;
            }
        }
    }

    /// <summary>"the Adhamiyah district of Baghdad", "the Rice Lake area of Fulton County": a part of a town or district, and none of its namesakes elsewhere.</summary>
    private bool IsQuarter(Page page, Spot inner, Spot outer)
    {
        int unit = inner.Last + 1, of = unit + 1;
        if (outer.Candidates.Length == 0 || outer.First - of is not (1 or 2) || !page.InSentence(outer.First, inner.First) || inner.Demonym) return false;
        if (page.Tokens.Form(page.Text, unit) is not ("district" or "area" or "neighbourhood" or "neighborhood" or "suburb" or "quarter" or "section" or "borough") || page.Tokens.Form(page.Text, of) is not "of") return false;
        PlaceCandidate whole = outer.Candidates[0];
        return (whole.Flags & NameFlags.Demonym) == 0 && (gazetteer.Feature(whole.Place).StartsWith("PPL", StringComparison.Ordinal) || gazetteer.Feature(whole.Place) is "ADM2");
    }

    /// <summary>
    /// True when the second name must hold the first though none of the first's places lies in it: "Halden, British Columbia," between commas or
    /// at the end of the sentence. Then the gazetteer lacks the place that is meant, and namesakes elsewhere are none of it.
    /// </summary>
    private bool IsBound(Page page, List<Spot> spots, int i)
    {
        Spot inner = spots[i], outer = spots[i + 1];
        PlaceCandidate first = outer.Candidates[0];
        if ((first.Flags & (NameFlags.Preferred | NameFlags.Abbreviation)) == 0 || (first.Flags & NameFlags.Demonym) != 0 || gazetteer.Feature(first.Place) is not ("PCLI" or "ADM1")) return false;
        if (outer.First != inner.Last + 2 || page.Tokens.Form(page.Text, inner.Last + 1) is not ("," or "(")) return false;
        bool chain = i + 2 < spots.Count && spots[i + 2].Candidates.Length > 0 && MayLieIn(outer, spots[i + 2]) && !Strung(page, spots, i - 1);
        if (!chain && IsInList(page, spots, i)) return false;
        foreach (PlaceCandidate c in inner.Candidates)
            if ((c.Flags & (NameFlags.Preferred | NameFlags.Demonym)) != 0 || PlaceRanker.Kilometres(gazetteer, c.Place, first.Place) < KilometresAround) return false;
        int next = outer.Last + 1;
        return !page.InSentence(next, outer.First) || page.Tokens.Form(page.Text, next) is "," or "." or ")" or ";" or ":" or "—" or "–" or "-" or "--";
    }

    /// <summary>"China's coastal Zhejiang": the second is the part of the first that is meant.</summary>
    private bool IsPartNamed(Page page, Spot whole, Spot part)
    {
        if (part.Candidates.Length == 0 || part.First - whole.Last is < 2 or > 4 || !page.InSentence(part.First, whole.First) || !MayLieIn(part, whole)) return false;
        if (page.Tokens.Form(page.Text, whole.Last + 1) is not ("'s" or "’s" or "'" or "’")) return false;
        for (int row = whole.Last + 2; row < part.First; row++)
            if (page.Tokens.Upos[row] is not (Upos.Adj or Upos.Adv)) return false;
        return true;
    }

    /// <summary>"In Paris, Washington found few friends": the comma ends what is in front of the clause.</summary>
    private static bool IsFronted(Page page, Spot inner, Spot outer) =>
        inner.First - 1 == page.Tokens.SentenceStart[page.Tokens.Sentence[inner.First]] && page.Tokens.Form(page.Text, inner.Last + 1) is ","
        && page.InSentence(outer.Last + 1, outer.First) && page.Tokens.Upos[outer.Last + 1] is Upos.Verb or Upos.Aux;

    private static bool IsBehindIn(Page page, Spot outer) => page.Tokens.Form(page.Text, outer.First - 1) is not ("," or "(");

    /// <summary>True when the words between two names say that the second holds the first.</summary>
    private static bool Holds(Page page, Spot inner, Spot outer)
    {
        int row = inner.Last + 1;
        if (outer.First == row + 1) return page.Tokens.Form(page.Text, row) is "," or "(" or "in";
        if (outer.First - row > 9 || outer.First - row < 1) return false;
        bool comma = page.Tokens.Form(page.Text, row) is ",";
        if (comma) row++;
        bool described = false, said = false;
        for (; row < outer.First; row++)
        {
            ReadOnlySpan<char> form = page.Tokens.Form(page.Text, row);
            WordKinds k = page.Kinds(row);
            if (form is "in") said = true;
            else if (!said && form is "located" or "situated") described = true;
            else if (form is "of" && described) said = true;
            else if (said && (form is "the" || (k & WordKinds.Toward) != 0 || form is "'s" or "’s")) continue;
            else if (!said && comma && (form is "a" or "an" or "the" or "small" or "remote" or "mining" or "coastal" or "port" or "border" or "capital" or "main" || (k & WordKinds.Toward) != 0)) described |= form is "capital";
            else if (!said && ((k & (WordKinds.Unit | WordKinds.HeadOf)) != 0 || form is "district" or "area") && page.Tokens.Upos[row] is Upos.Noun) described = true;
            else return false;
        }
        return said && (comma || described || page.Tokens.Form(page.Text, inner.Last + 1) is "in");
    }

    /// <summary>True when both are foremost of one rank: two states, two countries.</summary>
    private bool IsPeer(Spot a, Spot b)
    {
        if (a.Candidates.Length == 0 || (b.Candidates[0].Flags & NameFlags.Abbreviation) != 0) return false;
        foreach (PlaceCandidate x in a.Candidates)
            if ((x.Flags & NameFlags.Preferred) != 0 && gazetteer.Feature(x.Place) == gazetteer.Feature(b.Candidates[0].Place)) return true;
        return false;
    }

    /// <summary>True when another name is strung to spots <paramref name="i"/> and the next by a comma or "and".</summary>
    private static bool IsInList(Page page, List<Spot> spots, int i) => Strung(page, spots, i - 1) || Strung(page, spots, i + 1);

    private static bool Strung(Page page, List<Spot> spots, int i) =>
        i >= 0 && i + 1 < spots.Count && (spots[i + 1].First - spots[i].Last is 2 or 3 || spots[i + 1].First - spots[i].Last == 4 && page.Tokens.Form(page.Text, spots[i + 1].First - 1) is "the")
        && page.Tokens.Form(page.Text, spots[i].Last + 1) is "," or "and" or "or" or "&";

    // How far the middle of a region may lie from that of its division.
    private const double KilometresAcross = 450;

    private bool MayLieIn(Spot inner, Spot outer)
    {
        foreach (PlaceCandidate o in outer.Candidates)
            foreach (PlaceCandidate c in inner.Candidates)
                if (LiesIn(gazetteer, c.Place, o.Place)) return true;
        return false;
    }

    /// <summary>True when <paramref name="outer"/> is the country, division or district of <paramref name="inner"/>.</summary>
    internal static bool LiesIn(Gazetteer gazetteer, int inner, int outer)
    {
        if (inner == outer) return false;
        switch (gazetteer.Feature(outer))
        {
            case "PCLI":
                return gazetteer.Feature(inner) != "PCLI" && (gazetteer.CountryNumber(inner) == gazetteer.CountryNumber(outer) || gazetteer.CountryDeFacto(inner) == gazetteer.Country(outer));
            case "ADM1":
                // regions and islands have no division of their own
                return gazetteer.Admin1(inner) == outer || gazetteer.Feature(inner) is "RGN" or "ISL" && gazetteer.CountryNumber(inner) == gazetteer.CountryNumber(outer) && PlaceRanker.Kilometres(gazetteer, inner, outer) < KilometresAcross;
            case "ADM2":
                return gazetteer.Admin2(inner) == outer;
            default:
                return false;
        }
    }
}
