using System;

namespace Annals.Meaning.Entities;

/// <summary>Hashes of words and feature names: FNV-1a over lower-cased UTF-16 units, the same on every machine.</summary>
internal static class WordHash
{
    private const uint Offset = 2166136261, Prime = 16777619;

    /// <summary>Hash of a word, whatever its case.</summary>
    internal static uint Of(ReadOnlySpan<char> word) => Extend(Offset, word);

    /// <summary>Hash of the words hashed so far and one more.</summary>
    internal static uint Extend(uint hash, ReadOnlySpan<char> word)
    {
        foreach (char c in word)
            hash = (hash ^ (c < 128 ? (uint)(c is >= 'A' and <= 'Z' ? c | 0x20 : c) : char.ToLowerInvariant(c))) * Prime;
        return hash;
    }

    /// <summary>A number from two, well mixed.</summary>
    internal static uint Mix(uint a, uint b)
    {
        uint h = (a * 0x9E3779B1u) ^ (b + 0x7F4A7C15u + (a << 6) + (a >> 2));
        h ^= h >> 16;
        h *= 0x85EBCA6Bu;
        h ^= h >> 13;
        h *= 0xC2B2AE35u;
        return h ^ (h >> 16);
    }
}
