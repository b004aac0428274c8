using System.Globalization;

namespace Annals.Text;

/// <summary>Kinds of characters, as the tokeniser sees them.</summary>
internal static class Letters
{
    /// <summary>Letter, mark, digit, or the first half of a pair that is one.</summary>
    internal static bool IsWord(string text, int i)
    {
        char c = text[i];
        if (c < 128) return char.IsAsciiLetterOrDigit(c);
        if (char.IsSurrogate(c)) return IsPair(text, i) && IsWordCategory(CharUnicodeInfo.GetUnicodeCategory(text, i));
        return IsWordCategory(CharUnicodeInfo.GetUnicodeCategory(c));
    }

    /// <summary>True at the first half of a well-formed surrogate pair.</summary>
    internal static bool IsPair(string text, int i) => char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);

    /// <summary>Parts words: white space, controls.</summary>
    internal static bool IsBlank(char c) => c <= ' ' || char.IsWhiteSpace(c) || char.IsControl(c);

    /// <summary>Stands in text without being seen: soft hyphen, zero-width characters, direction marks.</summary>
    internal static bool IsInvisible(char c) =>
        c >= '\u00AD' && (c is '\u00AD' or '\uFEFF' or '\u2060' or '\u061C' || c is >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069');

    /// <summary>Straight or curly apostrophe.</summary>
    internal static bool IsApostrophe(char c) => c is '\'' or '’' or '`' or '´' or 'ʼ';

    /// <summary>Hyphen-minus, hyphen, no-break hyphen.</summary>
    internal static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    private static bool IsWordCategory(UnicodeCategory c) =>
        c <= UnicodeCategory.OtherLetter || c is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber;
}
