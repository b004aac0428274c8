using System;

namespace Annals.Language;

/// <summary>
/// What the network sees of a word: a fingerprint of its lower-case form, and hashed features of its spelling (affixes, letter groups, shape).
/// Training and reading use the same code; to change it is to change the model's format.
/// </summary>
internal static class WordFeatures
{
    /// <summary>Most spelling features a word can have.</summary>
    internal const int Most = 40;
    private const int LongestKept = 24;

    /// <summary>Fingerprint of the word's form in lower case, with all digits read as 0.</summary>
    internal static ulong Fingerprint(ReadOnlySpan<char> form)
    {
        ulong h = 0xcbf29ce484222325;
        foreach (char c in form) h = (h ^ Fold(c)) * 0x100000001b3;
        return Mix(h);
    }

    /// <summary>Writes the rows, below <paramref name="rows"/>, of the word's spelling features; returns how many.</summary>
    internal static int Spelling(ReadOnlySpan<char> form, bool opensSentence, int rows, Span<int> features)
    {
        Span<char> word = stackalloc char[LongestKept + 2];
        int n = FoldInto(form, word);
        int count = 0;
        uint scale = (uint)rows;
        features[count++] = Row(Hash(word[1..(n + 1)], 1), scale);
        features[count++] = Row(ExactHash(form), scale);
        features[count++] = Row(Mix(((ulong)Shape(form) << 8) | 7), scale);
        features[count++] = Row(Mix(((ulong)Shape(form) << 8) | (opensSentence ? 9UL : 8UL)), scale);
        for (int length = 1; length <= 3 && length <= n; length++) features[count++] = Row(Hash(word.Slice(1, length), (uint)(10 + length)), scale);
        for (int length = 1; length <= 5 && length <= n; length++)
            features[count++] = Row(Hash(word.Slice(n + 1 - length, length), (uint)(20 + length)), scale);
        Span<char> marked = word[..(n + 2)];
        int grams = Math.Min(n, 14);
        for (int i = 0; i < grams && count < Most; i++) features[count++] = Row(Hash(marked.Slice(i, 3), 30), scale);
        for (int i = 0; i + 4 <= Math.Min(n + 2, 15) && count < Most; i++) features[count++] = Row(Hash(marked.Slice(i, 4), 31), scale);
        return count;
    }

    /// <summary>The first and last letters of the word folded, between two marks; very long words lose their middle.</summary>
    private static int FoldInto(ReadOnlySpan<char> form, Span<char> word)
    {
        int n = Math.Min(form.Length, LongestKept), half = n / 2;
        word[0] = '\u0002';
        for (int i = 0; i < half; i++) word[i + 1] = Fold(form[i]);
        for (int i = half; i < n; i++) word[i + 1] = Fold(form[form.Length - n + i]);
        word[n + 1] = '\u0003';
        return n;
    }

    /// <summary>Capitals, letters, digits and signs in a word: run lengths do not count, the order of the first five runs does.</summary>
    internal static uint Shape(ReadOnlySpan<char> form)
    {
        uint shape = 1, last = 0;
        int runs = 0;
        foreach (char c in form)
        {
            uint kind = char.IsAsciiDigit(c) ? 1u : char.IsUpper(c) ? 2u : char.IsLetter(c) ? 3u : c is '-' or '\u2013' ? 4u : c is '.' or ',' ? 5u
                : c is '\'' or '\u2019' ? 6u : 7u;
            if (kind == last) continue;
            last = kind;
            shape = (shape << 3) | kind;
            if (++runs == 5) break;
        }
        bool shouts = form.Length > 1 && char.IsUpper(form[0]) && char.IsUpper(form[^1]);
        return (shape << 3) | (form.Length > 3 ? 2u : form.Length == 1 ? 0u : 1u) | (shouts ? 4u : 0u);
    }

    private static char Fold(char c) =>
        c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : char.IsAsciiDigit(c) ? '0' : c < 0x80 ? c
        : c switch { '\u2019' or '\u2018' => '\'', '\u201C' or '\u201D' => '"', '\u2014' or '\u2013' => '-', _ => char.ToLowerInvariant(c) };

    private static ulong ExactHash(ReadOnlySpan<char> form)
    {
        ulong h = 0x9E3779B97F4A7C15;
        foreach (char c in form) h = (h ^ c) * 0x100000001b3;
        return Mix(h);
    }

    private static ulong Hash(ReadOnlySpan<char> letters, uint kind)
    {
        ulong h = 0xcbf29ce484222325 ^ (kind * 0x9E3779B97F4A7C15UL);
        foreach (char c in letters) h = (h ^ c) * 0x100000001b3;
        return Mix(h);
    }

    private static int Row(ulong hash, uint rows) => (int)(((hash >> 32) * rows) >> 32);

    private static ulong Mix(ulong h)
    {
        h ^= h >> 33;
        h *= 0xff51afd7ed558ccd;
        h ^= h >> 33;
        h *= 0xc4ceb9fe1a85ec53;
        return h ^ (h >> 33);
    }
}
