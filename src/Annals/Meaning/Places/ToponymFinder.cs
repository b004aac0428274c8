using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Places;

/// <summary>Finds what may be names of places: the gazetteer's longest matches, weighed by their surroundings, and names that only their surroundings tell.</summary>
internal sealed partial class ToponymFinder
{
    /// <summary>Evidence that makes a spot a toponym.</summary>
    internal const double Enough = 2.0;

    private const int MaxRows = 9;
    private const long Large = 1_000_000;
    /// <summary>Candidates of a name that are looked at.</summary>
    internal const int MaxCandidates = 48;

    private readonly Gazetteer gazetteer;
    private readonly PlaceWords words;

    internal ToponymFinder(Gazetteer gazetteer, PlaceWords words)
    {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /// <summary>Evidence below which a spot is not looked at again.</summary>
    private const double Hopeless = -1.2;

    /// <summary>The spots of the report in text order, not overlapping, each with enough evidence; and those that further evidence may make places.</summary>
    internal (List<Spot> Found, List<Spot> Doubtful) Find(Page page)
    {
        Analysis analysis = page.Analysis;
        var spots = new List<Spot>();
        for (int s = 0; s < analysis.Tokens.SentenceCount; s++) Scan(page, s, spots);
        LinkContainers(page, spots);
        foreach (Spot spot in spots) Weigh(page, spot);
        ShareEvidence(page, spots);
        var found = new List<Spot>(spots.Count);
        var doubtful = new List<Spot>();
        foreach (Spot spot in spots)
        {
            if (spot.Evidence >= Enough) found.Add(spot);
            else if (spot.Evidence > Hopeless && !spot.InPerson && !spot.Demonym && spot.Candidates.Length > 0 && !page.Shouts && !page.Whispers) doubtful.Add(spot);
        }
        Link(spots);
        return (found, doubtful);
    }

    /// <summary>Keeps the spots' containers when spots are added or left out.</summary>
    private static void Link(List<Spot> spots)
    {
        foreach (Spot s in spots)
            if (s.Within >= 0) s.Outer = spots[s.Within];
    }

    private void Scan(Page page, int sentence, List<Spot> spots)
    {
        (int first, int end) = page.Enter(sentence);
        for (int row = first; row < end;)
        {
            bool name = page.MayStart(row);
            Spot? spot = name ? Match(page, row, end) ?? SharedHead(page, row, end) ?? Directed(page, row, end) ?? Unknown(page, row, end) : null;
            if (spot is null || IsBrand(page, spot))
            {
                row = name ? Math.Max(row + 1, BehindDirection(page, row, end)) : row + 1; // no "East African" is left over of "South-East African"
                continue;
            }
            if (IsBloc(spot) && !IsWhere(page, spot))
            {
                row = spot.Last + 1; // no "European" is left over of "European Union"
                continue;
            }
            spots.Add(spot);
            row = spot.Last + 1;
        }
    }

    /// <summary>The longest name of the gazetteer that begins at <paramref name="row"/>, or null.</summary>
    private Spot? Match(Page page, int row, int end)
    {
        Spot? best = null;
        Span<char> key = stackalloc char[PlaceName.MaxLength];
        Span<PlaceCandidate> found = stackalloc PlaceCandidate[MaxCandidates];
        int limit = Math.Min(end, row + MaxRows);
        for (int last = row; last < limit; last++)
        {
            if (last > row && !page.MayContinue(last)) break;
            if (last > row && !page.HasCapital(last)) continue;
            var span = new TextSpan(page.Tokens.Start[row], page.Tokens.End[last]);
            int length = PlaceName.Normalise(span.In(page.Text), key);
            if (length < 2) continue;
            int count = Admit(page, span, row, last, found[..gazetteer.Find(key[..length], found)]);
            if (count == 0) continue;
            if (best is not null && IsCityBody(page, last) && !IsKnownWhole(found[..count])) break;
            best = new Spot { First = row, Last = last, Span = span, Key = key[..length].ToString(), Candidates = found[..count].ToArray() };
        }
        if (best is not null && IsPartOfPlace(page, best)) return null;
        best ??= HyphenPart(page, row);
        if (best is null || IsTypeBefore(page, best, end) || (best.Last == row && IsNever(page, row))) return null;
        if (IsHalf(page, best, end) || IsCompass(page, best, end)) return null;
        TakeStop(page, best, end);
        return Extend(page, best, end);
    }

    /// <summary>"City" of "Rome City Commission" is no part of the town's name.</summary>
    private static bool IsCityBody(Page page, int last) =>
        page.Tokens.Form(page.Text, last) is "City" && page.InSentence(last + 1, last) && page.StartsCapital(last + 1)
        && (page.Kinds(last + 1) & (WordKinds.Office | WordKinds.Title | WordKinds.House)) != 0;

    /// <summary>"New York City" in front of "Mayor Ann Lee": a large town that is called so.</summary>
    private bool IsKnownWhole(ReadOnlySpan<PlaceCandidate> found)
    {
        foreach (PlaceCandidate c in found)
            if (gazetteer.Population(c.Place) >= Large) return true;
        return false;
    }

    /// <summary>"Moss" of "Moss Side" when the engine takes both words for one place, and the first alone is a small one.</summary>
    private bool IsPartOfPlace(Page page, Spot spot)
    {
        if (page.NameAt(spot.First) is not { Kind: EntityKind.Place } name || name.First != spot.First || name.Last <= spot.Last || page.Shouts) return false;
        if ((page.Kinds(name.Last) & (WordKinds.Extend | WordKinds.Site | WordKinds.House | WordKinds.Road | WordKinds.Office)) != 0) return false;
        for (int row = spot.Last + 1; row <= name.Last; row++)
            if (!page.StartsCapital(row)) return false;
        foreach (PlaceCandidate c in spot.Candidates)
            if (Fame(c) >= 1.2) return false;
        return true;
    }

    /// <summary>"West Yorkshire", "Northern California": a part of a division, district or town.</summary>
    private Spot? Directed(Page page, int row, int end)
    {
        int town = BehindDirection(page, row, end);
        if (town < 0 || page.Shouts || !page.StartsCapital(row) || !page.StartsCapital(town) || !page.Adjoins(town)) return null;
        Spot? inner = Match(page, town, end);
        if (inner is null || inner.Candidates.Length == 0 || inner.Rule != "place.gazetteer" || (page.Kinds(town) & WordKinds.Common) != 0) return null;
        PlaceCandidate first = inner.Candidates[0];
        if ((first.Flags & (NameFlags.Demonym | NameFlags.Abbreviation)) != 0 || gazetteer.Feature(first.Place) is "PCLI" or "CONT" || gazetteer.Country(first.Place).Length == 0) return null;
        if (Division(page, row, inner) is { } division) return division;
        return new Spot
        {
            First = row,
            Last = inner.Last,
            Span = new TextSpan(page.Tokens.Start[row], inner.Span.End),
            Key = inner.Key,
            Candidates = inner.Candidates,
            Rule = "place.direction",
        };
    }

    /// <summary>"North Darfur" for the division that the gazetteer knows as Northern Darfur, and the other way round; null when there is none.</summary>
    private Spot? Division(Page page, int row, Spot inner)
    {
        ReadOnlySpan<char> word = page.Tokens.Form(page.Text, row);
        bool ern = word.EndsWith("ern", StringComparison.Ordinal);
        if (!ern && word is not ("North" or "South" or "East" or "West")) return null;
        string other = string.Concat(ern ? word[..^3] : word, ern ? " " : "ern ", inner.Span.In(page.Text));
        Span<char> key = stackalloc char[PlaceName.MaxLength];
        Span<PlaceCandidate> found = stackalloc PlaceCandidate[MaxCandidates];
        int length = PlaceName.Normalise(other, key), count = 0;
        if (length < 2) return null;
        foreach (PlaceCandidate c in found[..gazetteer.Find(key[..length], found)])
            if (gazetteer.Feature(c.Place) is "ADM1" or "ADM2" && gazetteer.Country(c.Place) == gazetteer.Country(inner.Candidates[0].Place)) found[count++] = c;
        if (count == 0) return null;
        return new Spot { First = row, Last = inner.Last, Span = new TextSpan(page.Tokens.Start[row], inner.Span.End), Key = key[..length].ToString(), Candidates = found[..count].ToArray() };
    }

    /// <summary>"North-Western" of "North-Western Sydney": a part of the town, and no province of that name.</summary>
    private bool IsCompass(Page page, Spot spot, int end)
    {
        int next = spot.Last + 1;
        if (next >= end || !page.StartsCapital(next) || !page.Adjoins(next) || (page.Kinds(next) & WordKinds.Extend) != 0 || page.Shouts) return false;
        return spot.Span.In(page.Text).Contains('-') && BehindDirection(page, spot.First, end) == next;
    }

    /// <summary>The word behind "Northern" or "North-Western", whether the engine cut the latter or not; -1 where the row is no direction.</summary>
    private int BehindDirection(Page page, int row, int end)
    {
        ReadOnlySpan<char> form = page.Tokens.Form(page.Text, row);
        int hyphen = form.IndexOf('-'), next = row + 1;
        if ((hyphen > 0 ? words.Of(form[..hyphen]) & words.Of(form[(hyphen + 1)..]) & WordKinds.Toward : words.Of(form) & WordKinds.Toward) == 0) return -1;
        if (next + 1 < end && page.Tokens.Form(page.Text, next) is "-" && page.Tokens.Start[next] == page.Tokens.End[row] && (page.Kinds(next + 1) & WordKinds.Toward) != 0) next += 2;
        return next < end ? next : -1;
    }

    /// <summary>True for words that are no place by themselves, whatever hamlet bears the name.</summary>
    private static bool IsNever(Page page, int row) => (page.Kinds(row) & (WordKinds.Never | WordKinds.Toward)) != 0 && !page.Shouts;

    /// <summary>"Lake" of "Lake Texoma" is no town of that name.</summary>
    private static bool IsTypeBefore(Page page, Spot spot, int end) =>
        spot.First == spot.Last && spot.Last + 1 < end && (page.Kinds(spot.First) & WordKinds.Before) != 0 && !page.Shouts
        && page.StartsCapital(spot.Last + 1) && page.Tokens.Upos[spot.Last + 1] is Upos.Propn && page.Adjoins(spot.Last + 1);

    /// <summary>The full stop of "Mass." belongs to the name, unless it ends the sentence.</summary>
    private static void TakeStop(Page page, Spot spot, int end)
    {
        int stop = spot.Last + 1;
        if ((spot.Candidates[0].Flags & NameFlags.Abbreviation) == 0 || stop + 1 >= end || page.Tokens.Start[stop] != spot.Span.End) return;
        if (page.Tokens.Form(page.Text, stop) is not "." || IsUpper(spot.Span.In(page.Text))) return;
        (spot.Last, spot.Span) = (stop, new TextSpan(spot.Span.Start, page.Tokens.End[stop]));
    }

    /// <summary>"US" of "US-led" when the word was not cut at its hyphen.</summary>
    private Spot? HyphenPart(Page page, int row)
    {
        ReadOnlySpan<char> form = page.Tokens.Form(page.Text, row);
        int hyphen = form.IndexOf('-');
        if (hyphen < 2) return null;
        Span<char> key = stackalloc char[PlaceName.MaxLength];
        Span<PlaceCandidate> found = stackalloc PlaceCandidate[MaxCandidates];
        int length = PlaceName.Normalise(form[..hyphen], key);
        if (length < 2) return null;
        var span = new TextSpan(page.Tokens.Start[row], page.Tokens.Start[row] + hyphen);
        int count = Admit(page, span, row, row, found[..gazetteer.Find(key[..length], found)]);
        if (count == 0 || (found[0].Flags & NameFlags.Preferred) == 0) return null;
        return new Spot { First = row, Last = row, Span = span, Key = key[..length].ToString(), Candidates = found[..count].ToArray(), Rule = "place.hyphen" };
    }

    /// <summary>Drops candidates that the letters' case forbids; how many are left at the start of <paramref name="found"/>.</summary>
    private int Admit(Page page, TextSpan span, int first, int last, Span<PlaceCandidate> found)
    {
        ReadOnlySpan<char> form = span.In(page.Text);
        bool upper = IsUpper(form), dotted = form[^1] == '.' || (span.End < page.Text.Length && page.Text[span.End] == '.' && form.Length <= 5);
        bool party = IsBehindParty(page.Text, span.Start), state = party && form.Length > 2 || page.IsBehindComma(first), dateline = upper && (page.IsDateline(first, last) || page.IsInDateline(first));
        bool era = page.InSentence(first - 1, first) && IsYears(page.Tokens.Form(page.Text, first - 1));
        int kept = 0;
        foreach (PlaceCandidate c in found)
        {
            if (IsAdmitted(c, form, upper, dotted, state, dateline, era, page) && !(party && gazetteer.Feature(c.Place) != "ADM1")) found[kept++] = c;
        }
        return kept > 0 && page.IsPlainPart(first, last) ? kept : 0;
    }

    /// <summary>"(R-La.)", "(D-Md.)": a member's party and state.</summary>
    private static bool IsBehindParty(string text, int start) => start > 2 && text[start - 1] == '-' && text[start - 2] is 'R' or 'D' or 'I' && text[start - 3] == '(';

    private bool IsAdmitted(PlaceCandidate c, ReadOnlySpan<char> form, bool upper, bool dotted, bool afterComma, bool dateline, bool era, Page page)
    {
        string feature = gazetteer.Feature(c.Place);
        if (feature == "RGNE" && ((c.Flags & NameFlags.Demonym) != 0 || (words.Of(form[(form.LastIndexOf(' ') + 1)..]) & WordKinds.Toward) != 0)) return false;
        if ((c.Flags & NameFlags.Abbreviation) != 0)
        {
            bool initials = form.Length > 2 && form[1] == '.';
            if ((form is "BC" or "B.C." or "B.C" && era) || form is "Ms" or "Ms.") return false;
            if (!upper && (!dotted || gazetteer.Country(c.Place) is not ("US" or "CA"))) return false;
            if (feature == "ADM1" && gazetteer.Country(c.Place) == "US" && !initials && !afterComma) return false;
            return !page.Shouts || initials || form is "US" or "UK" or "UAE" or "USA" || afterComma;
        }
        if (page.Whispers) return IsFamous(c, feature);
        if (page.Shouts) return IsFamous(c, feature) || afterComma || dateline;
        return !upper || dateline || form.Length > 5 || form.Contains(' ');
    }

    /// <summary>"490", "490s", "century": "BC" behind it is an era, no province.</summary>
    private static bool IsYears(ReadOnlySpan<char> form) => form.ContainsAnyInRange('0', '9') || form is "century" or "centuries" or "millennium" or "millennia";

    private bool IsFamous(PlaceCandidate c, string feature) =>
        (c.Flags & NameFlags.Preferred) != 0 || feature is "PCLI" or "ADM1" or "PPLC" || ((c.Flags & NameFlags.Stripped) == 0 && gazetteer.Population(c.Place) >= 100_000);

    /// <summary>Takes in a type word that belongs to the name ("Nyanza Province", "Kandahar Airport").</summary>
    private Spot Extend(Page page, Spot spot, int end)
    {
        int next = spot.Last + 1;
        if (next + 1 < end && !page.Shouts && page.Tokens.Form(page.Text, next) is "International" && page.Tokens.Form(page.Text, next + 1) is "Airport") next++;
        if (next >= end || page.Shouts || !page.StartsCapital(next) || (page.Kinds(next) & WordKinds.Extend) == 0) return spot;
        if (page.Adjoins(next) && next + 1 < end && page.StartsCapital(next + 1) && page.Tokens.Upos[next + 1] is Upos.Propn) return spot;
        ReadOnlySpan<char> word = page.Tokens.Form(page.Text, next);
        bool american = gazetteer.Country(spot.Candidates[0].Place) is "US" or "" && gazetteer.Feature(spot.Candidates[0].Place) is "ADM1" or "PCLI";
        if (american && word is "State" or "City" or "Department" || (spot.Candidates[0].Flags & NameFlags.Demonym) != 0) return spot;
        return new Spot
        {
            First = spot.First,
            Last = next,
            Span = new TextSpan(spot.Span.Start, page.Tokens.End[next]),
            Key = spot.Key,
            Candidates = spot.Candidates,
            Rule = (page.Kinds(next) & WordKinds.Unit) != 0 ? "place.type-word" : "place.nature-word",
        };
    }

    private static bool IsUpper(ReadOnlySpan<char> form)
    {
        foreach (char c in form)
            if (char.IsLower(c)) return false;
        return true;
    }
}
