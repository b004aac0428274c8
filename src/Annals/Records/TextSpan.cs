using System;

namespace Annals.Records;

/// <summary>A stretch of a report's <c>text</c>: UTF-16 code units, 0-based, end exclusive; never cuts a surrogate pair.</summary>
/// <param name="Start">Index of the first code unit, 0 or more.</param>
/// <param name="End">Index behind the last code unit, at least <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>Number of UTF-16 code units, 0 or more.</summary>
    public int Length => End - Start;

    /// <summary>True when the span holds no character.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>True when <paramref name="other"/> lies wholly within this span (equal spans contain each other).</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>True when <paramref name="offset"/> is the index of a code unit of this span.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>True when both spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The words themselves: <c>text[Start..End]</c>. Throws when the span is not one of <paramref name="text"/>.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>Order by start, then longer first.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    /// <summary>True when <paramref name="a"/> comes before <paramref name="b"/>.</summary>
    public static bool operator <(TextSpan a, TextSpan b) => a.CompareTo(b) < 0;

    /// <summary>True when <paramref name="a"/> comes after <paramref name="b"/>.</summary>
    public static bool operator >(TextSpan a, TextSpan b) => a.CompareTo(b) > 0;

    /// <summary>True when <paramref name="a"/> does not come after <paramref name="b"/>.</summary>
    public static bool operator <=(TextSpan a, TextSpan b) => a.CompareTo(b) <= 0;

    /// <summary>True when <paramref name="a"/> does not come before <paramref name="b"/>.</summary>
    public static bool operator >=(TextSpan a, TextSpan b) => a.CompareTo(b) >= 0;
}
