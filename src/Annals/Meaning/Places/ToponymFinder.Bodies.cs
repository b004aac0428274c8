using System;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Places;

/// <content>Names that share a word with another, blocs that are now a body and now the lands of their members, and names that only what they are said to be tells.</content>
internal sealed partial class ToponymFinder
{
    private const int LongestDescription = 4; // words between the article and the noun

    /// <summary>"North" of "North and South Korea", "Central" of "Central and South America": a place whose last word stands behind the next one.</summary>
    private Spot? SharedHead(Page page, int row, int end)
    {
        if (row + 3 >= end || page.Shouts || (page.Kinds(row) & WordKinds.Toward) == 0 || !page.StartsCapital(row)) return null;
        if (page.Tokens.Form(page.Text, row + 1) is not ("and" or "or") || (page.Kinds(row + 2) & WordKinds.Toward) == 0 || !page.StartsCapital(row + 2)) return null;
        if (Match(page, row + 2, end) is not { Candidates: [{ Flags: var flags } first, ..] } twin || twin.Last == twin.First || (flags & NameFlags.Abbreviation) != 0 || IsOfRegion(page, twin)) return null;
        string whole = string.Concat(page.Tokens.Form(page.Text, row), page.Text.AsSpan(page.Tokens.End[row + 2], twin.Span.End - page.Tokens.End[row + 2]));
        Span<char> key = stackalloc char[PlaceName.MaxLength];
        Span<PlaceCandidate> found = stackalloc PlaceCandidate[MaxCandidates];
        int length = PlaceName.Normalise(whole, key), kept = 0;
        if (length < 2) return null;
        foreach (PlaceCandidate c in found[..gazetteer.Find(key[..length], found)])
            if ((c.Flags & NameFlags.Demonym) == (flags & NameFlags.Demonym) && IsLand(c) && IsLand(first)) found[kept++] = c;
        if (kept == 0) return null;
        return new Spot { First = row, Last = row, Span = page.Tokens.Span(row, row), Key = key[..length].ToString(), Candidates = found[..kept].ToArray(), Rule = "place.shared-head" };
    }

    private bool IsLand(PlaceCandidate c) => gazetteer.Feature(c.Place) is "PCLI" or "ADM1" or "ADM2" or "CONT" or "RGN" or "ISL";

    /// <summary>"EU", "Eurozone".</summary>
    private bool IsBloc(Spot spot)
    {
        foreach (PlaceCandidate c in spot.Candidates)
            if (gazetteer.Feature(c.Place) != "RGNE") return false;
        return spot.Candidates.Length > 0;
    }

    /// <summary>"the ninth country in the EU", "across the European Union": where, not who.</summary>
    private static bool IsWhere(Page page, Spot spot)
    {
        int before = spot.First - 1, next = spot.Last + 1;
        if (!page.InSentence(before - 1, spot.First) || page.Tokens.Form(page.Text, before) is not "the") return false;
        if (page.InSentence(next, spot.First) && (page.Tokens.Upos[next] is Upos.Noun or Upos.Propn or Upos.Adj || page.Tokens.Form(page.Text, next) is "'s" or "’s" or "-")) return false;
        return page.Tokens.Form(page.Text, before - 1) is "in" or "inside" or "within" or "outside" or "across" or "throughout" or "around";
    }

    /// <summary>The rule by which the words beside an unknown name say that it is a place, or null.</summary>
    private static string? Told(Page page, int row, int last, int end)
    {
        WordKinds kinds = page.Kinds(row);
        if (last - row > 2 || page.NameAt(row) is { Kind: EntityKind.Organization } || (kinds & (WordKinds.Title | WordKinds.Office | WordKinds.FirstName)) != 0) return null;
        if (IsDescribed(page, last, end)) return "place.described";
        if (page.NameAt(row) is { Kind: EntityKind.Person } || (kinds & WordKinds.Common) != 0) return null;
        return IsSiteBehind(page, row, last, end) ? "place.site" : IsNamedBehind(page, row) ? "place.named-behind" : null;
    }

    /// <summary>"Lujhen is a rural township in …", "Kemaru, a village of farmers": a name that is said to be a settlement.</summary>
    private static bool IsDescribed(Page page, int last, int end)
    {
        int row = last + 1;
        if (row + 2 >= end || page.Tokens.Form(page.Text, row) is not ("," or "is" or "was")) return false;
        if (page.Tokens.Form(page.Text, row + 1) is not ("a" or "an")) return false;
        for (int at = row + 2; at < end && at <= row + 2 + LongestDescription; at++)
        {
            if (page.Tokens.Form(page.Text, at) is "village" or "town" or "township" or "hamlet" or "city" or "suburb" or "settlement" or "slum" or "island")
                return at + 1 < end && page.Tokens.Form(page.Text, at + 1) is "in" or "of" or "on" or "near" or "outside" or "south" or "north" or "west" or "east" or "," or "." or "about" or "some" or "where" or "with";
            if (page.Tokens.Upos[at] is not (Upos.Adj or Upos.Adv or Upos.Noun or Upos.Punct or Upos.Propn)) return false;
        }
        return false;
    }

    /// <summary>"the Nairobi slum Kiberi": a name straight behind what it is.</summary>
    private static bool IsNamedBehind(Page page, int row) =>
        page.InSentence(row - 1, row) && page.Tokens.Form(page.Text, row - 1) is "slum" or "shantytown" or "neighbourhood" or "neighborhood" or "suburb" or "village" or "hamlet" or "township"
        && page.Tokens.Upos[row - 1] is Upos.Noun;

    /// <summary>"the Yanakota mine", "the Domeri refugee camp": a site that bears the name of where it is.</summary>
    private static bool IsSiteBehind(Page page, int row, int last, int end)
    {
        int site = last + 1;
        if (site < end && page.Tokens.Form(page.Text, site) is "refugee" or "gold" or "copper" or "diamond" or "coal" or "oil" or "gas" or "border" or "nuclear" or "naval" or "air") site++;
        if (site >= end || page.Tokens.Form(page.Text, site) is not ("mine" or "camp" or "quarry" or "oilfield" or "airbase" or "airfield" or "crossing" or "dam" or "pond" or "prison" or "barracks")) return false;
        return page.InSentence(row - 1, row) && page.Tokens.Form(page.Text, row - 1) is "the" or "The" or "at" or "in" or "near" or "from"
            && (page.Kinds(row) & (WordKinds.Surname | WordKinds.Never | WordKinds.Toward)) == 0;
    }
}
