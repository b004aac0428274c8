using System;
using System.Collections.Generic;

namespace Annals.Resources;

/// <summary>A set of words; filled while a table is read and only asked afterwards, then by any number of threads.</summary>
/// <param name="ignoreCase">True when "Turkey" and "TURKEY" are one word.</param>
internal sealed class WordSet(bool ignoreCase = false)
{
    private readonly WordTable<bool> table = new(ignoreCase);

    /// <summary>A set of these words.</summary>
    internal static WordSet Of(IEnumerable<string> words, bool ignoreCase = false)
    {
        var set = new WordSet(ignoreCase);
        foreach (string word in words) set.Add(word);
        return set;
    }

    /// <summary>Number of words.</summary>
    internal int Count => table.Count;

    /// <summary>The words in the order in which they came.</summary>
    internal ReadOnlySpan<string> Words => table.Words;

    /// <summary>Adds a word; false when it is there.</summary>
    internal bool Add(string word) => table.TryAdd(word, true);

    /// <summary>True when the word is in the set.</summary>
    internal bool Contains(ReadOnlySpan<char> word) => table.ContainsKey(word);

    /// <summary>A hash of the letters as they stand, the same in every run.</summary>
    internal static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = (uint)word.Length;
        foreach (char c in word) hash = ((hash << 5) + (hash >> 2) + hash) ^ c;
        return Spread(hash);
    }

    /// <summary>A hash that is the same for words that differ in letter case only.</summary>
    internal static uint FoldedHash(ReadOnlySpan<char> word)
    {
        uint hash = (uint)word.Length;
        foreach (char c in word) hash = ((hash << 5) + (hash >> 2) + hash) ^ Fold(c);
        return Spread(hash);
    }

    private static uint Fold(char c) => c < 128 ? (uint)(c is >= 'a' and <= 'z' ? c - 32 : c) : char.IsSurrogate(c) ? 0xD800u : char.ToUpperInvariant(c);

    private static uint Spread(uint hash)
    {
        hash *= 0x9E3779B1;
        return hash ^ (hash >> 15);
    }
}
