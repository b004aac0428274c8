using System;
using System.Numerics;

namespace Annals.Language;

/// <summary>
/// What WordNet knows of a word without its context: parts of speech and the broad fields of its senses (person, act, place, …), for the form and
/// for what is left when an ending is taken off. A hash table over the model's file image.
/// </summary>
internal sealed unsafe class SenseLexicon(uint* prints, ushort* classes, int slots, ulong* patterns)
{
    /// <summary>Number of features.</summary>
    internal const int Size = FirstField + Fields + 1;
    /// <summary>Most features a word can have.</summary>
    internal const int Most = 64;
    /// <summary>Fields of senses: WordNet's lexicographer files.</summary>
    internal const int Fields = 45;
    private const int AnyField = 25, FirstField = AnyField + Fields, Capital = Size - 1;
    private const int LongestWord = 40;
    // Endings: as it stands, -s, -ed, -ing, -er, -est; parts of speech: noun, verb, adjective, adverb.
    private const uint Any = 0xF, NounVerb = 0x3, Verb = 0x2, Graded = 0xC;

    /// <summary>Bit of a pattern's second word that says the word is always written with a capital.</summary>
    internal const ulong CapitalBit = 1UL << 63;

    /// <summary>Writes the features of <paramref name="form"/>; returns how many.</summary>
    internal int Rows(ReadOnlySpan<char> form, Span<int> rows)
    {
        if (form.Length > LongestWord || form.Length < 1) return Unknown(rows);
        Span<char> stem = stackalloc char[LongestWord + 2];
        for (int i = 0; i < form.Length; i++) stem[i] = char.ToLowerInvariant(form[i]);
        int n = form.Length;
        var found = default(Found);
        Probe(stem[..n], 0, Any, ref found);
        char last = stem[n - 1];
        if (last == 's' && n > 2) Plural(stem, n, ref found);
        else if (last == 'd' && n > 3 && stem[n - 2] == 'e') Suffixed(stem, n, 2, 2, Verb, ref found);
        else if (last == 'g' && n > 4 && stem[n - 2] == 'n' && stem[n - 3] == 'i') Suffixed(stem, n, 3, 3, Verb, ref found);
        else if (last == 'r' && n > 3 && stem[n - 2] == 'e') Suffixed(stem, n, 2, 4, Graded, ref found);
        else if (last == 't' && n > 4 && stem[n - 2] == 's' && stem[n - 3] == 'e') Suffixed(stem, n, 3, 5, Graded, ref found);
        else if (last == 'n' && n > 3 && stem[n - 2] == 'e' && stem[n - 3] == 'm') Men(stem, n, ref found);
        return found.Endings == 0 ? Unknown(rows) : Write(found, rows);
    }

    /// <summary>True when WordNet has the word, in lower case, as noun (0), verb (1) or adjective (2).</summary>
    internal bool Knows(ReadOnlySpan<char> word, int part)
    {
        var found = default(Found);
        Probe(word, 0, 1u << part, ref found);
        return found.Endings != 0;
    }

    /// <summary>True when WordNet has the word only with a capital ("Uruguay"). <paramref name="low"/> is in lower case.</summary>
    internal bool IsAlwaysCapital(ReadOnlySpan<char> low)
    {
        var found = default(Found);
        Probe(low, 0, Any, ref found);
        return (found.First & CapitalBit) != 0;
    }

    /// <summary>The fields of all senses a noun has, in any case of letters, a bit a field; 0 when WordNet lacks it.</summary>
    internal ulong NounFields(ReadOnlySpan<char> noun) => ProbeNoun(noun).Any;

    /// <summary>The field of a noun's first sense; -1 when WordNet lacks it.</summary>
    internal int FirstNounField(ReadOnlySpan<char> noun) =>
        (ProbeNoun(noun).First & FieldsOf(0)) is > 0 and ulong first ? BitOperations.TrailingZeroCount(first) : -1;

    private Found ProbeNoun(ReadOnlySpan<char> noun)
    {
        var found = default(Found);
        if (noun.Length is 0 or > LongestWord) return found;
        Span<char> low = stackalloc char[LongestWord];
        for (int i = 0; i < noun.Length; i++) low[i] = char.ToLowerInvariant(noun[i]);
        Probe(low[..noun.Length], 0, 1, ref found);
        return found;
    }

    /// <summary>The first word WordNet knows that is left when an ending of that part of speech is taken off; null for none.</summary>
    internal string? Stem(string low, int part)
    {
        (string Ending, string[] Instead)[] endings = part switch
        {
            0 => [("ies", ["y"]), ("ves", ["f", "fe"]), ("men", ["man"]), ("es", ["e", ""]), ("s", [""])],
            1 => [("ies", ["y"]), ("ied", ["y"]), ("es", ["e", ""]), ("s", [""]), ("ed", ["e", ""]), ("ing", ["e", ""])],
            _ => [("ier", ["y"]), ("iest", ["y"]), ("er", ["e", ""]), ("est", ["e", ""])],
        };
        foreach ((string ending, string[] instead) in endings)
        {
            if (low.Length <= ending.Length + 1 || !low.EndsWith(ending, StringComparison.Ordinal)) continue;
            string left = low[..^ending.Length];
            if (left[^1] == left[^2] && ending[0] is 'e' or 'i' && Knows(left.AsSpan(0, left.Length - 1), part) && !Knows(left, part)) return left[..^1];
            foreach (string i in instead)
                if (Knows(left + i, part)) return left + i;
        }
        return null;
    }

    private static int Unknown(Span<int> rows)
    {
        rows[0] = 0;
        return 1;
    }

    private static int Write(in Found found, Span<int> rows)
    {
        int n = 0;
        for (ulong bits = found.Endings; bits != 0; bits &= bits - 1) rows[n++] = 1 + BitOperations.TrailingZeroCount(bits);
        for (ulong bits = found.Any; bits != 0 && n < Most - 8; bits &= bits - 1) rows[n++] = AnyField + BitOperations.TrailingZeroCount(bits);
        for (ulong bits = found.First & ~CapitalBit; bits != 0 && n < Most - 1; bits &= bits - 1) rows[n++] = FirstField + BitOperations.TrailingZeroCount(bits);
        if ((found.First & CapitalBit) != 0) rows[n++] = Capital;
        return n;
    }

    private void Plural(Span<char> stem, int n, ref Found found)
    {
        if (stem[n - 2] == 's') return;
        Probe(stem[..(n - 1)], 1, NounVerb, ref found);
        if (stem[n - 2] != 'e' || n < 4) return;
        Probe(stem[..(n - 2)], 1, NounVerb, ref found);
        if (stem[n - 3] == 'i') Swap(stem, n - 3, 'y', 1, NounVerb, ref found);
        else if (stem[n - 3] == 'v') Swap(stem, n - 3, 'f', 1, NounVerb, ref found);
    }

    private void Suffixed(Span<char> stem, int n, int drop, int ending, uint parts, ref Found found)
    {
        int left = n - drop;
        Probe(stem[..left], ending, parts, ref found);
        Swap(stem, left, 'e', ending, parts, ref found);
        if (stem[left - 1] == 'i') Swap(stem, left - 1, 'y', ending, parts, ref found);
        else if (left > 2 && stem[left - 1] == stem[left - 2]) Probe(stem[..(left - 1)], ending, parts, ref found);
    }

    private void Men(Span<char> stem, int n, ref Found found)
    {
        stem[n - 2] = 'a';
        Probe(stem[..n], 1, 1, ref found);
        stem[n - 2] = 'e';
    }

    private void Swap(Span<char> stem, int at, char letter, int ending, uint parts, ref Found found)
    {
        char kept = stem[at];
        stem[at] = letter;
        Probe(stem[..(at + 1)], ending, parts, ref found);
        stem[at] = kept;
    }

    private void Probe(ReadOnlySpan<char> word, int ending, uint parts, ref Found found)
    {
        ulong fingerprint = WordFeatures.Fingerprint(word);
        uint mask = (uint)slots - 1, slot = (uint)(fingerprint >> 32) & mask, print = (uint)fingerprint | 1;
        while (prints[slot] != print)
        {
            if (prints[slot] == 0) return;
            slot = (slot + 1) & mask;
        }
        ulong any = patterns[2 * classes[slot]], first = patterns[(2 * classes[slot]) + 1];
        for (int p = 0; p < 4; p++)
        {
            ulong fields = FieldsOf(p);
            if ((parts & (1u << p)) == 0 || (any & fields) == 0) continue;
            found.Endings |= 1UL << ((ending * 4) + p);
            found.Any |= any & fields;
            found.First |= first & fields;
        }
        if (ending == 0) found.First |= first & CapitalBit;
    }

    /// <summary>The fields of noun (0), verb (1), adjective (2) and adverb (3) senses.</summary>
    internal static ulong FieldsOf(int part) => part switch
    {
        0 => ((1UL << 29) - 1) & ~7UL,
        1 => ((1UL << 44) - 1) & ~((1UL << 29) - 1),
        2 => 3 | (1UL << 44),
        _ => 4,
    };

    private struct Found
    {
        internal ulong Endings, Any, First;
    }
}
