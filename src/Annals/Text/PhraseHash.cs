using System;

namespace Annals.Text;

/// <summary>
/// A running 64-bit hash over the letters and digits of a phrase, whatever its case, diacritics, full stops and apostrophes; hyphens, blanks and
/// other marks part words alike. "Al-Qa'eda" and "al Qaeda" have one hash, and so have "U.N." and "UN".
/// </summary>
internal struct PhraseHash
{
    private const string Latin1 = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";
    private const string ExtendedA =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private ulong state;
    private bool parted;

    /// <summary>The hash so far; 0 before the first letter.</summary>
    internal readonly ulong Value => state;

    /// <summary>Takes the next character.</summary>
    internal void Add(char c)
    {
        char folded = Fold(c);
        if (folded == '\0') return;
        if (folded == ' ')
        {
            parted = state != 0;
            return;
        }
        if (state == 0) state = 14695981039346656037;
        if (parted) state = (state ^ ' ') * 1099511628211;
        parted = false;
        state = (state ^ folded) * 1099511628211;
    }

    /// <summary>Takes the next characters.</summary>
    internal void Add(ReadOnlySpan<char> text)
    {
        foreach (char c in text) Add(c);
    }

    /// <summary>Ends a word.</summary>
    internal void Part() => parted = state != 0;

    /// <summary>The hash of a whole phrase.</summary>
    internal static ulong Of(ReadOnlySpan<char> phrase)
    {
        var hash = new PhraseHash();
        hash.Add(phrase);
        return hash.Value;
    }

    /// <summary>The base letter in lower case; a blank for what parts words, NUL for what is passed over.</summary>
    internal static char Fold(char c)
    {
        if (c is >= 'a' and <= 'z' or >= '0' and <= '9') return c;
        if (c is >= 'A' and <= 'Z') return (char)(c | 32);
        if (c is '.' or '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or '\u00AD') return '\0';
        if (c < 0xC0) return ' ';
        if (c < 0x100) return Latin1[c - 0xC0];
        if (c < 0x180) return ExtendedA[c - 0x100];
        return c switch
        {
            'Ș' or 'ș' => 's',
            'Ț' or 'ț' => 't',
            'Ə' or 'ə' => 'e',
            >= '\u0300' and <= '\u036F' => '\0',
            _ => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ',
        };
    }
}
