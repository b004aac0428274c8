using System;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Quotes;

/// <summary>The place, day and agency in front of a report's first sentence ("(Dakar, October 2, 2009) – ", "La Paz, Nov 11 (EFE).- "), which nobody says.</summary>
internal static class Dateline
{
    private const int Longest = 90;
    private static readonly string[] Ends = [" – ", " — ", " _ ", " -- ", ".- ", ") - ", ".) "];

    /// <summary>The content without a dateline in front, when it begins with its section.</summary>
    internal static TextSpan Without(Analysis analysis, TextSpan content)
    {
        foreach (Section section in analysis.Sections)
        {
            if (section.Span.Start > content.Start || section.Span.End < content.End || content.Start - section.Span.Start > 1) continue;
            ReadOnlySpan<char> opening = analysis.Text.AsSpan(content.Start, Math.Min(Longest, content.Length));
            foreach (string end in Ends)
                if (opening.IndexOf(end, StringComparison.Ordinal) is > 0 and int at && IsDateline(opening[..at])) return new TextSpan(content.Start + at + end.Length, content.End);
        }
        return content;
    }

    /// <summary>True for words that all begin with a capital or a figure, with a comma or bracket among them or in capitals throughout.</summary>
    private static bool IsDateline(ReadOnlySpan<char> words)
    {
        bool start = true, capital = true;
        foreach (char c in words)
        {
            if (start && char.IsLower(c)) return false;
            capital &= !char.IsLower(c);
            start = c is ' ' or '(' or ',';
        }
        return capital || words.IndexOfAny(',', '(') >= 0;
    }
}
