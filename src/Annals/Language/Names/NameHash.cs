using System;

namespace Annals.Language.Names;

/// <summary>Numbers for words and features; the same on every machine.</summary>
internal static class NameHash
{
    /// <summary>The word in lower case, curly apostrophes straightened; digits count as one.</summary>
    internal static uint Lower(ReadOnlySpan<char> form)
    {
        uint h = 2166136261;
        foreach (char c in form[..Math.Min(form.Length, 40)])
            if (c != '\u00AD') h = (h ^ (char.IsAsciiDigit(c) ? '0' : c == '’' ? '\'' : char.ToLowerInvariant(c))) * 16777619;
        return h;
    }

    /// <summary>The word as written.</summary>
    internal static uint Exact(ReadOnlySpan<char> form)
    {
        uint h = 2166136261;
        foreach (char c in form[..Math.Min(form.Length, 40)]) h = (h ^ c) * 16777619;
        return h;
    }

    /// <summary>One number of two.</summary>
    internal static uint Mix(uint a, uint b)
    {
        ulong h = (a * 0x9E3779B97F4A7C15UL) ^ ((b + 0x7F4A7C15UL) * 0xC2B2AE3D27D4EB4FUL);
        h ^= h >> 31;
        h *= 0xBF58476D1CE4E5B9UL;
        return (uint)(h >> 32);
    }

    /// <summary>A phrase longer by a word.</summary>
    internal static uint Phrase(uint sofar, uint word) => Mix(sofar * 31 + 17, word);
}
