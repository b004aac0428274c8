using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Annals.Resources;

/// <summary>
/// Values by word. Filled while a table is read and only looked up afterwards, then by any number of threads. Words keep the order in which
/// they came. One small type of our own: the platform's frozen tables study their keys and bring some hundred types each, which is most of a
/// short run.
/// </summary>
/// <typeparam name="T">What is known of a word.</typeparam>
/// <param name="ignoreCase">True when "Turkey" and "TURKEY" are one word.</param>
internal sealed class WordTable<T>(bool ignoreCase = false)
{
    private int[] slots = [];
    private string[] words = [];
    private uint[] hashes = [];
    private T[] values = [];

    /// <summary>Number of words.</summary>
    internal int Count { get; private set; }

    /// <summary>The words in the order in which they came.</summary>
    internal ReadOnlySpan<string> Words => words.AsSpan(0, Count);

    /// <summary>The values in the order of <see cref="Words"/>.</summary>
    internal ReadOnlySpan<T> Values => values.AsSpan(0, Count);

    /// <summary>The value of a word. Reading throws <see cref="KeyNotFoundException"/> when there is none; setting replaces one that is there.</summary>
    internal T this[string word]
    {
        get => TryGetValue(word, out T? value) ? value : throw new KeyNotFoundException(word);
        set
        {
            int at = Find(word, WordHash(word));
            if (at >= 0) values[at] = value;
            else Append(word, value);
        }
    }

    /// <summary>Adds a word; false, and nothing changes, when it is there.</summary>
    internal bool TryAdd(string word, T value)
    {
        if (Find(word, WordHash(word)) >= 0) return false;
        Append(word, value);
        return true;
    }

    /// <summary>The value of a word.</summary>
    internal bool TryGetValue(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out T value)
    {
        int at = Find(word, WordHash(word));
        value = at < 0 ? default : values[at];
        return at >= 0;
    }

    /// <summary>True when the word is there.</summary>
    internal bool ContainsKey(ReadOnlySpan<char> word) => Find(word, WordHash(word)) >= 0;

    /// <summary>The value of a word, or the default of its type.</summary>
    internal T? GetValueOrDefault(ReadOnlySpan<char> word) => TryGetValue(word, out T? value) ? value : default;

    /// <summary>The value of a word, or <paramref name="otherwise"/>.</summary>
    internal T GetValueOrDefault(ReadOnlySpan<char> word, T otherwise) => TryGetValue(word, out T? value) ? value : otherwise;

    private uint WordHash(ReadOnlySpan<char> word) => ignoreCase ? WordSet.FoldedHash(word) : WordSet.Hash(word);

    private int Find(ReadOnlySpan<char> word, uint hash)
    {
        if (slots.Length == 0) return -1;
        uint mask = (uint)slots.Length - 1;
        for (uint slot = hash & mask; slots[slot] > 0; slot = (slot + 1) & mask)
        {
            int at = slots[slot] - 1;
            if (hashes[at] == hash && (ignoreCase ? word.Equals(words[at], StringComparison.OrdinalIgnoreCase) : word.SequenceEqual(words[at]))) return at;
        }
        return -1;
    }

    private void Append(string word, T value)
    {
        if (2 * (Count + 1) > slots.Length) Grow();
        uint hash = WordHash(word);
        (words[Count], hashes[Count], values[Count]) = (word, hash, value);
        Place(hash, ++Count);
    }

    private void Place(uint hash, int number)
    {
        uint mask = (uint)slots.Length - 1, slot = hash & mask;
        while (slots[slot] > 0) slot = (slot + 1) & mask;
        slots[slot] = number;
    }

    private void Grow()
    {
        int size = Math.Max(8, slots.Length * 2);
        slots = new int[size];
        Array.Resize(ref words, size / 2);
        Array.Resize(ref hashes, size / 2);
        Array.Resize(ref values, size / 2);
        for (int k = 0; k < Count; k++) Place(hashes[k], k + 1);
    }
}
