using System;

namespace Annals.Resources;

/// <summary>
/// How names of places are made equal before they are compared: small letters without accents, no apostrophes or full stops, hyphens and
/// blanks one blank, "St." and "Saint", "Mt" and "Mount", "el" and "al" the same, no leading "the".
/// </summary>
internal static class PlaceName
{
    /// <summary>Longest name that is looked up, in UTF-16 code units after normalisation.</summary>
    internal const int MaxLength = 80;

    private const string Latin =
        "aaaaaaeceeeeiiiidnooooo?ouuuuytsaaaaaaeceeeeiiiidnooooo?ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnn?nnooooooeerrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        + "?b????o??dd???eee???g???kk??????oo?????????????uu???????????????????dddlllnnnaaiioouuuuuuuuuu?aaaa????ggkkoooo??jdddgg??nnaa????aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????????????????????";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <summary>Writes the normalised form of <paramref name="name"/>; its length, or 0 when nothing is left or it is too long for <paramref name="buffer"/>.</summary>
    internal static int Normalise(ReadOnlySpan<char> name, Span<char> buffer)
    {
        int length = 0, word = 0;
        foreach (char c in name)
        {
            if (IsBlank(c))
            {
                if (length == word) continue;
                length = EndWord(buffer, word, length);
                if (length >= buffer.Length) return 0;
                if (length > 0) buffer[length++] = ' ';
                word = length;
                continue;
            }
            char f = Fold(c);
            if (f == '\0') continue;
            if (length >= buffer.Length - 8) return 0;
            buffer[length++] = f;
        }
        if (length > word) length = EndWord(buffer, word, length);
        else if (length > 0) length--;
        return length;
    }

    /// <summary>A 64-bit hash of a normalised name, the same on every machine.</summary>
    internal static ulong Hash(ReadOnlySpan<char> normalised)
    {
        ulong h = 0xcbf29ce484222325;
        foreach (char c in normalised) h = (h ^ c) * 0x100000001b3;
        h = (h ^ (h >> 32)) * 0xd6e8feb86659fd93;
        h = (h ^ (h >> 32)) * 0xd6e8feb86659fd93;
        return h ^ (h >> 32);
    }

    /// <summary>The letter without case and accent; NUL for what is passed over (apostrophes, full stops, combining marks).</summary>
    internal static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => c,
        >= 'A' and <= 'Z' => (char)(c + 32),
        '\'' or '.' or '`' or '’' or '‘' or 'ʼ' or 'ʻ' or '´' or 'ʿ' or 'ʾ' or '"' or '\u00ad' => '\0',
        >= '\u0300' and <= '\u036f' => '\0',
        >= '\u00c0' and < '\u0250' => Latin[c - 0xc0] is not '?' and char l ? l : char.ToLowerInvariant(c),
        >= '\u1e00' and < '\u1f00' => LatinAdditional[c - 0x1e00] is not '?' and char l ? l : char.ToLowerInvariant(c),
        _ => char.ToLowerInvariant(c),
    };

    private static bool IsBlank(char c) => c is ' ' or '-' or '/' or ',' or '\u2010' or '\u2011' or '–' or '\u00a0' || char.IsWhiteSpace(c);

    /// <summary>Spells the word that ends at <paramref name="length"/> in its one way; the new length.</summary>
    private static int EndWord(Span<char> buffer, int word, int length)
    {
        ReadOnlySpan<char> w = buffer[word..length];
        if (w.Length > 3) return length;
        string? spelt = w switch
        {
            "the" when word == 0 => "",
            "st" => "saint",
            "ste" => "sainte",
            "mt" => "mount",
            "ft" => "fort",
            "el" => "al",
            "&" => "and",
            _ => null,
        };
        if (spelt is null) return length;
        spelt.CopyTo(buffer[word..]);
        return word + spelt.Length;
    }
}
