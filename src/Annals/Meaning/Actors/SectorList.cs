using System;
using System.Collections.Immutable;

namespace Annals.Meaning.Actors;

/// <summary>Up to six PLOVER sector codes in order, the most telling first, packed in one number; five bits a code, 0 for none.</summary>
internal readonly record struct SectorList(uint Packed)
{
    private const int Most = 6;
    private static readonly string[] Codes =
    [
        "", "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED",
        "REF", "OPP", "PRE", "REL", "SOC",
    ];

    // the letters of each code in one number
    private static readonly int[] Keys = KeysOf(Codes);

    /// <summary>No sector.</summary>
    internal static SectorList None => default;

    /// <summary>True when there is none.</summary>
    internal bool IsEmpty => Packed == 0;

    /// <summary>The first code, or an empty string.</summary>
    internal string First => Codes[Packed & 31];

    /// <summary>True when <paramref name="code"/> is one of PLOVER's sector codes.</summary>
    internal static bool IsCode(ReadOnlySpan<char> code) => Number(code) > 0;

    /// <summary>The list of one code; throws when it is none of PLOVER's.</summary>
    internal static SectorList Of(ReadOnlySpan<char> code) =>
        Number(code) is > 0 and uint n ? new SectorList(n) : throw new ArgumentException($"'{code}' is no PLOVER sector");

    /// <summary>True when <paramref name="code"/> is among them.</summary>
    internal bool Has(ReadOnlySpan<char> code)
    {
        uint n = Number(code);
        for (uint rest = Packed; rest != 0; rest >>= 5)
            if ((rest & 31) == n) return true;
        return false;
    }

    /// <summary>These, then those of <paramref name="more"/> that are not among them, as far as there is room.</summary>
    internal SectorList With(SectorList more)
    {
        uint packed = Packed;
        int count = 0;
        for (uint rest = packed; rest != 0; rest >>= 5) count++;
        for (uint rest = more.Packed; rest != 0 && count < Most; rest >>= 5)
            if (!Has(Codes[rest & 31])) packed |= (rest & 31) << (5 * count++);
        return new SectorList(packed);
    }

    /// <summary>True when the two have a code in common.</summary>
    internal bool SharesWith(SectorList other)
    {
        for (uint rest = Packed; rest != 0; rest >>= 5)
            if (other.Has(Codes[rest & 31])) return true;
        return false;
    }

    /// <summary>The codes as strings, in order.</summary>
    internal ImmutableArray<string> ToCodes()
    {
        if (Packed == 0) return [];
        var codes = ImmutableArray.CreateBuilder<string>(2);
        for (uint rest = Packed; rest != 0; rest >>= 5) codes.Add(Codes[rest & 31]);
        return codes.DrainToImmutable();
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', ToCodes());

    private static int[] KeysOf(string[] codes)
    {
        var keys = new int[codes.Length - 1];
        for (int i = 0; i < keys.Length; i++) keys[i] = codes[i + 1][0] << 16 | codes[i + 1][1] << 8 | codes[i + 1][2];
        return keys;
    }

    private static uint Number(ReadOnlySpan<char> code)
    {
        if (code.Length != 3) return 0;
        int wanted = code[0] << 16 | code[1] << 8 | code[2];
        for (int i = 0; i < Keys.Length; i++)
            if (Keys[i] == wanted) return (uint)i + 1;
        return 0;
    }
}
