using System;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Places;

/// <content>What the list that a name stands in, or the other half of a word, says of it.</content>
internal sealed partial class ToponymFinder
{
    private const int LongestList = 60; // words

    /// <summary>"Sold under the labels Lund, Sunshine and Bayview": names of goods; but not the country behind them ("…, Kenya said").</summary>
    private bool IsBrand(Page page, Spot spot) =>
        Opener(page, spot.First) is >= 0 and int of && page.Tokens.Lemma[of] is "label" or "brand" or "trademark" && page.Tokens.Xpos[of] == "NNS" && !IsCountry(spot);

    /// <summary>The word before a list of names, over its commas, "and" and a colon; -1 where none is in reach.</summary>
    private static int Opener(Page page, int row)
    {
        TokenTable t = page.Tokens;
        for (int at = row - 1; at >= row - LongestList && page.InSentence(at, row); at--)
        {
            ReadOnlySpan<char> form = t.Form(page.Text, at);
            if (form is "," or "and" or "or" or ":" or "the" or "\"" or "“" or "”" or "'s" or "’s" || page.StartsCapital(at)) continue;
            return at;
        }
        return -1;
    }

    /// <summary>"France" of "Agence France-Presse", "Reston" of "Ebola-Reston": half of a name whose other half is no place.</summary>
    private bool IsHalf(Page page, Spot spot, int end)
    {
        if (spot.Rule == "place.hyphen" || page.Shouts) return false;
        string text = page.Text;
        if (spot.Last + 2 < end && IsHyphen(text, spot.Span.End) && page.Tokens.Start[spot.Last + 2] == spot.Span.End + 1)
            return page.NameAt(spot.First) is { Kind: EntityKind.Organization } body && body.First < spot.First && body.Last > spot.Last && IsOther(page, spot.Last + 2);
        int start = spot.Span.Start;
        return start > 2 && IsHyphen(text, start - 1) && page.InSentence(spot.First - 2, spot.First) && page.Tokens.End[spot.First - 2] == start - 1 && page.Tokens.End[spot.First - 2] - page.Tokens.Start[spot.First - 2] > 2 && IsOther(page, spot.First - 2);
    }

    private static bool IsHyphen(string text, int at) => (uint)at < (uint)text.Length && text[at] == '-';

    // written like a name, with one capital, and no name of a place or people
    private bool IsOther(Page page, int row)
    {
        ReadOnlySpan<char> form = page.Tokens.Form(page.Text, row);
        if (!char.IsUpper(form[0]) || IsUpper(form)) return false;
        Span<char> key = stackalloc char[PlaceName.MaxLength];
        Span<PlaceCandidate> found = stackalloc PlaceCandidate[MaxCandidates];
        int length = PlaceName.Normalise(form, key);
        return length >= 2 && gazetteer.Find(key[..length], found) == 0;
    }
}
