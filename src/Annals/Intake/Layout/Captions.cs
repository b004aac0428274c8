using System;
using System.Collections.Generic;
using Annals.Records;

namespace Annals.Intake.Layout;

/// <summary>Knows the words under pictures, and copies of them with an agency's name glued in front.</summary>
internal sealed class Captions(LayoutWords words)
{
    private const int Longest = 420;
    private const int Near = 6;

    /// <summary>The caption without what stands glued in front ("Image source, ReutersImage caption, People…"); the span itself when nothing does.</summary>
    internal TextSpan WithoutLead(string text, TextSpan span)
    {
        for (int guard = 0; guard < 4; guard++)
        {
            TextSpan before = span;
            span = WithoutLabel(text, WithoutAgency(text, span));
            if (span == before) break;
        }
        return span;
    }

    private TextSpan WithoutAgency(string text, TextSpan span)
    {
        foreach (string agency in words.Agencies)
        {
            int end = span.Start + agency.Length;
            if (end + 2 >= span.End || !char.IsUpper(text[end]) || char.IsUpper(text[end - 1]) && char.IsUpper(text[end + 1])) continue;
            if (span.In(text).StartsWith(agency, StringComparison.OrdinalIgnoreCase) && char.IsUpper(text[span.Start])) return new TextSpan(end, span.End);
        }
        return span;
    }

    private TextSpan WithoutLabel(string text, TextSpan span)
    {
        foreach (string lead in words.CaptionLeads)
        {
            int end = span.Start + lead.Length;
            if (end + 2 >= span.End || text[end] is not (',' or ':') || !span.In(text).StartsWith(lead, StringComparison.OrdinalIgnoreCase)) continue;
            return Blocks.Trim(text, end + 1, span.End);
        }
        return span;
    }

    /// <summary>True when the words themselves say that they stand under a picture.</summary>
    internal bool IsMarked(ReadOnlySpan<char> block)
    {
        if (block.Length > Longest) return false;
        foreach (string mark in words.CaptionMarks)
            if (block.Contains(mark, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>For each block the index of an earlier block that it repeats, or -1.</summary>
    internal static int[] Repeats(string text, List<Block> blocks, TextSpan[] bare)
    {
        var repeats = new int[blocks.Count];
        for (int j = 0; j < blocks.Count; j++)
        {
            repeats[j] = -1;
            for (int i = Math.Max(0, j - Near); i < j && repeats[j] < 0; i++)
                if (Same(bare[i].In(text), bare[j].In(text))) repeats[j] = i;
        }
        return repeats;
    }

    private static bool Same(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length < 20 || b.Length < 20 || a.Length > 4 * Longest) return false;
        if (a.Length == b.Length) return a.SequenceEqual(b);
        ReadOnlySpan<char> shorter = a.Length < b.Length ? a : b, longer = a.Length < b.Length ? b : a;
        return longer.Length - shorter.Length <= 48 && shorter.Length >= 30 && (longer.EndsWith(shorter) || longer.StartsWith(shorter));
    }
}
