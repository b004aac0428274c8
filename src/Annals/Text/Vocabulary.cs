using System;
using System.Collections.Generic;

namespace Annals.Text;

/// <summary>A closed set of words, each with a number from 1 up; case is ignored, curly apostrophes and all dashes count as the plain ones.</summary>
internal sealed class Vocabulary
{
    private readonly List<string> words = [""];
    private int[] table = new int[256];

    /// <summary>One more than the largest number given.</summary>
    internal int Count => words.Count;

    /// <summary>The number of <paramref name="word"/>, given now if it has none.</summary>
    internal int Add(string word)
    {
        int found = Find(word);
        if (found != 0) return found;
        if (words.Count * 2 > table.Length) Rehash();
        words.Add(word.ToLowerInvariant());
        Place(words.Count - 1);
        return words.Count - 1;
    }

    /// <summary>The number of <paramref name="word"/>, 0 when it is not in the set.</summary>
    internal int Find(ReadOnlySpan<char> word)
    {
        int mask = table.Length - 1;
        for (int slot = (int)Hash(word) & mask; ; slot = (slot + 1) & mask)
        {
            int id = table[slot];
            if (id == 0 || Same(word, words[id])) return id;
        }
    }

    /// <summary>The word of that number, lower-case.</summary>
    internal string this[int id] => words[id];

    private static char Fold(char c) =>
        c is >= 'a' and <= 'z' ? c
        : c is >= 'A' and <= 'Z' ? (char)(c | 0x20)
        : c is '\u2019' or '\u2018' or '\u02BC' ? '\''
        : c is >= '\u2010' and <= '\u2014' or '\u2212' ? '-'
        : c < 0x80 ? c : char.ToLowerInvariant(c);

    private static uint Hash(ReadOnlySpan<char> word)
    {
        uint h = 2166136261;
        foreach (char c in word) h = (h ^ Fold(c)) * 16777619;
        return h ^ (h >> 15);
    }

    private static bool Same(ReadOnlySpan<char> word, string known)
    {
        if (word.Length != known.Length) return false;
        for (int i = 0; i < known.Length; i++)
            if (Fold(word[i]) != known[i]) return false;
        return true;
    }

    private void Rehash()
    {
        table = new int[table.Length * 2];
        for (int i = 1; i < words.Count; i++) Place(i);
    }

    private void Place(int id)
    {
        int mask = table.Length - 1, slot = (int)Hash(words[id]) & mask;
        while (table[slot] != 0) slot = (slot + 1) & mask;
        table[slot] = id;
    }
}
