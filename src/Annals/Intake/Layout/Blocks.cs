using System.Collections.Generic;
using Annals.Records;

namespace Annals.Intake.Layout;

/// <summary>A unit of the page: one line, or the lines of one wrapped paragraph.</summary>
/// <param name="Span">Without blanks at its ends.</param>
/// <param name="Lines">Number of lines.</param>
internal readonly record struct Block(TextSpan Span, int Lines);

/// <summary>
/// Puts lines together into units. An empty line parts units always; a single line feed parts them unless the line is wrapped, which shows
/// in lines that begin with small letters: a line that ends without a stop goes on in one that begins so.
/// </summary>
internal static class Blocks
{
    private const int WrapWidth = 132;

    internal static List<Block> Find(string text)
    {
        var blocks = new List<Block>();
        var group = new List<TextSpan>();
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsBreak(text[i])) continue;
            TextSpan line = Trim(text, start, i);
            if (!line.IsEmpty) group.Add(line);
            else if (i > start || i == text.Length || !IsCrLf(text, i)) Close(text, group, blocks);
            start = i + 1;
        }
        Close(text, group, blocks);
        return blocks;
    }

    private static bool IsBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085';

    /// <summary>True at the line feed of a pair, which ends no line of its own.</summary>
    private static bool IsCrLf(string text, int i) => i > 0 && text[i] == '\n' && text[i - 1] == '\r';

    /// <summary>The stretch without blanks and invisible characters at its ends.</summary>
    internal static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start])) start++;
        while (end > start && IsBlank(text[end - 1])) end--;
        return new TextSpan(start, end);
    }

    private static bool IsBlank(char c) => c <= ' ' || char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF' or '\u2060';

    private static void Close(string text, List<TextSpan> group, List<Block> blocks)
    {
        bool wrapped = IsWrapped(text, group);
        for (int i = 0; i < group.Count;)
        {
            int last = i;
            while (last + 1 < group.Count && Joins(text, group[last], group[last + 1], wrapped)) last++;
            blocks.Add(new Block(new TextSpan(group[i].Start, group[last].End), last - i + 1));
            i = last + 1;
        }
        group.Clear();
    }

    /// <summary>A third of the lines begin as no sentence begins.</summary>
    private static bool IsWrapped(string text, List<TextSpan> group)
    {
        int small = 0;
        for (int i = 0; i < group.Count; i++)
        {
            if (group[i].Length > WrapWidth) return false;
            if (i > 0 && char.IsLower(text[group[i].Start])) small++;
        }
        return small > 0 && small * 3 >= group.Count - 1;
    }

    private static bool Joins(string text, TextSpan line, TextSpan next, bool wrapped) =>
        IsOpen(text, line, next) || (wrapped ? line.Length >= 24 || char.IsLower(text[next.Start])
        : char.IsLower(text[next.Start]) && (line.Length >= 30 || !char.IsLower(text[line.Start])) && text[line.End - 1] is not (':' or ';') && !EndsSentence(text, line));

    // "… was attacked on March 21,", then "Lloyds reported.": no paragraph ends in a comma; a byline or an address may, and no stop ends what follows it
    private static bool IsOpen(string text, TextSpan line, TextSpan next) => line.Length is >= 30 and <= WrapWidth && text[line.End - 1] == ',' && EndsSentence(text, next);

    /// <summary>True when the last characters are those of a sentence's end.</summary>
    internal static bool EndsSentence(string text, TextSpan span)
    {
        int end = span.End - 1;
        while (end > span.Start && text[end] is '"' or '”' or '’' or '\'' or ')' or ']' or '»') end--;
        return end >= span.Start && text[end] is '.' or '!' or '?' or '…' or '।' or '。';
    }
}
