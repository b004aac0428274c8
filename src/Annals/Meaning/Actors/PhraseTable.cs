using System;
using System.Numerics;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>From the hash of a phrase to the first of its entries, and whether longer phrases begin so. Filled once, then read by any thread.</summary>
internal sealed class PhraseTable
{
    private ulong[] keys;
    private int[] values;
    private int count;

    /// <param name="expected">About how many phrases and beginnings of phrases there will be.</param>
    internal PhraseTable(int expected)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, expected * 2));
        keys = new ulong[size];
        values = new int[size];
    }

    /// <summary>Finds what begins or is spelled by <paramref name="hash"/>: its entry or -1, and whether it goes on. False when nothing does.</summary>
    internal bool TryFind(ulong hash, out int entry, out bool goesOn)
    {
        int slot = Slot(hash);
        int value = values[slot];
        entry = (value >> 1) - 1;
        goesOn = (value & 1) != 0;
        return keys[slot] == hash;
    }

    /// <summary>Enters a phrase with its beginnings; gives the entry that stood there, or -1.</summary>
    internal int Set(ReadOnlySpan<char> phrase, int entry)
    {
        var hash = new PhraseHash();
        for (int i = 0; i < phrase.Length; i++)
        {
            // a word of the text may end wherever the phrase has no letter
            if (i > 0 && hash.Value != 0 && !char.IsLetterOrDigit(phrase[i])) values[Claim(hash.Value)] |= 1;
            hash.Add(phrase[i]);
        }
        if (hash.Value == 0) return -1;
        int slot = Claim(hash.Value);
        int before = (values[slot] >> 1) - 1;
        values[slot] = ((entry + 1) << 1) | (values[slot] & 1);
        return before;
    }

    private int Claim(ulong hash)
    {
        if (count * 2 >= keys.Length) Grow();
        int slot = Slot(hash);
        if (keys[slot] != hash)
        {
            keys[slot] = hash;
            count++;
        }
        return slot;
    }

    private int Slot(ulong hash)
    {
        int mask = keys.Length - 1, slot = (int)((hash ^ (hash >> 32)) & (uint)mask);
        while (keys[slot] != 0 && keys[slot] != hash) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        (ulong[] oldKeys, int[] oldValues) = (keys, values);
        keys = new ulong[oldKeys.Length * 2];
        values = new int[keys.Length];
        for (int i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] == 0) continue;
            int slot = Slot(oldKeys[i]);
            (keys[slot], values[slot]) = (oldKeys[i], oldValues[i]);
        }
    }
}
