using System.Collections.Generic;
using System.Collections.Immutable;
using Annals.Records;

namespace Annals.Meaning.Quotes;

/// <summary>A pair of quotation marks and what stands between them.</summary>
/// <param name="Outer">With the marks.</param>
/// <param name="Inner">Without the marks and the blanks next to them.</param>
/// <param name="Depth">0 for an outermost pair.</param>
/// <param name="Section">Index of the section.</param>
/// <param name="Open">True when it is not closed at its paragraph's end because the next paragraph goes on.</param>
internal readonly record struct MarkedSpan(TextSpan Outer, TextSpan Inner, int Depth, int Section, bool Open);

/// <summary>
/// Pairs quotation marks: straight and curly, double and single, guillemets, low-high, and the typewriter's `` ''. Single marks are told from
/// apostrophes by their surroundings. A paragraph that opens a mark and does not close it goes on if the next paragraph opens one too, or closes it without opening one.
/// </summary>
internal static class QuotationMarks
{
    // Paragraphs that a quotation may run on for without a mark in front of each.
    private const int FurthestClose = 4;

    private enum Side { No, Open, Close, Either }

    private struct Pending
    {
        internal int At;
        internal int Width;
        internal char Family;
    }

    /// <summary>All pairs, by start. Linear in the text.</summary>
    internal static List<MarkedSpan> Read(string text, ImmutableArray<Section> sections)
    {
        var found = new List<MarkedSpan>();
        var stack = new List<Pending>();
        for (int s = 0; s < sections.Length; s++)
        {
            stack.Clear();
            ReadSection(text, sections[s].Span, s, stack, found);
            CloseAtEnd(text, sections, s, stack, found);
        }
        found.Sort(static (a, b) => a.Outer.CompareTo(b.Outer));
        return found;
    }

    private static void ReadSection(string text, TextSpan span, int section, List<Pending> stack, List<MarkedSpan> found)
    {
        for (int i = span.Start; i < span.End;)
        {
            (Side side, char family, int width) = Look(text, span, i, stack);
            if (side == Side.Open)
                stack.Add(new Pending { At = i, Width = width, Family = family });
            else if (side == Side.Close)
                Close(text, i, width, family, section, stack, found);
            i += side == Side.No ? 1 : width;
        }
    }

    private static void Close(string text, int at, int width, char family, int section, List<Pending> stack, List<MarkedSpan> found)
    {
        int k = stack.Count - 1;
        while (k >= 0 && stack[k].Family != family) k--;
        if (k < 0) return;
        Pending open = stack[k];
        stack.RemoveRange(k, stack.Count - k);
        Add(text, new TextSpan(open.At, at + width), open.Width, width, k, section, open: false, found);
    }

    private static void CloseAtEnd(string text, ImmutableArray<Section> sections, int s, List<Pending> stack, List<MarkedSpan> found)
    {
        if (stack.Count == 0 || s + 1 >= sections.Length) return;
        TextSpan next = sections[s + 1].Span;
        if (next.IsEmpty) return;
        (Side side, char family, _) = Look(text, next, next.Start, []);
        if (side == Side.Open && family == stack[0].Family)
            Add(text, new TextSpan(stack[0].At, sections[s].Span.End), stack[0].Width, 0, 0, s, open: true, found);
        else if (ClosedIn(text, sections, s, stack[0]) is { } close)
        {
            Add(text, new TextSpan(stack[0].At, sections[s].Span.End), stack[0].Width, 0, 0, s, open: true, found);
            for (int k = s + 1; k < close.Section; k++) Add(text, sections[k].Span, 0, 0, 0, k, open: true, found);
            Add(text, new TextSpan(sections[close.Section].Span.Start, close.End), 0, close.Width, 0, close.Section, open: false, found);
        }
    }

    /// <summary>Where a mark that its paragraph left open closes: before any other mark of its kind, within a few paragraphs that do not open one again.</summary>
    private static (int Section, int End, int Width)? ClosedIn(string text, ImmutableArray<Section> sections, int s, Pending open)
    {
        List<Pending> opened = [open];
        for (int k = s + 1; k < sections.Length && k <= s + FurthestClose; k++)
        {
            TextSpan span = sections[k].Span;
            if (sections[k].Kind != SectionKind.Paragraph) return null;
            for (int i = span.Start; i < span.End;)
            {
                (Side side, char family, int width) = Look(text, span, i, opened);
                if (family == open.Family && side == Side.Close) return (k, i + width, width);
                if (family == open.Family && side != Side.No) return null;
                i += side == Side.No ? 1 : width;
            }
        }
        return null;
    }

    private static void Add(string text, TextSpan outer, int left, int right, int depth, int section, bool open, List<MarkedSpan> found)
    {
        int a = outer.Start + left, b = outer.End - right;
        while (a < b && char.IsWhiteSpace(text[a])) a++;
        while (b > a && char.IsWhiteSpace(text[b - 1])) b--;
        if (b > a) found.Add(new MarkedSpan(outer, new TextSpan(a, b), depth, section, open));
    }

    private static (Side Side, char Family, int Width) Look(string text, TextSpan span, int i, List<Pending> stack)
    {
        char c = text[i];
        switch (c)
        {
            case '“' or '„' or '‟': return (Side.Open, '"', 1);
            case '”': return (IsOpen(stack, '"') ? Side.Close : Side.No, '"', 1);
            case '«': return (Side.Open, '«', 1);
            case '»': return (IsOpen(stack, '«') ? Side.Close : Side.No, '«', 1);
            case '"': return (Straight(text, span, i, IsOpen(stack, '"')), '"', 1);
            case '`' when i + 1 < span.End && text[i + 1] == '`': return (Side.Open, '`', 2);
            case '\'' when i + 1 < span.End && text[i + 1] == '\'' && (IsOpen(stack, '`') || IsOpen(stack, 'd')):
                return (Side.Close, IsOpen(stack, '`') ? '`' : 'd', 2);
            case '\'' when i + 1 < span.End && text[i + 1] == '\'' && Bare(text, span, i - 1): return (Side.Open, 'd', 2);
            case '‘': return (Side.Open, '‘', 1);
            case '’': return (IsOpen(stack, '‘') && EndsWord(text, span, i) ? Side.Close : Side.No, '‘', 1);
            case '\'': return (Single(text, span, i, IsOpen(stack, '\'')), '\'', 1);
            default: return (Side.No, c, 1);
        }
    }

    private static bool IsOpen(List<Pending> stack, char family)
    {
        for (int k = stack.Count - 1; k >= 0; k--)
            if (stack[k].Family == family) return true;
        return false;
    }

    private static bool Bare(string text, TextSpan span, int i) =>
        i < span.Start || char.IsWhiteSpace(text[i]) || text[i] is '(' or '[' or '{' or '—' or '–' or '-' or '“' or '"' or '‘' or '/';

    private static Side Straight(string text, TextSpan span, int i, bool open)
    {
        bool gapBefore = Bare(text, span, i - 1);
        bool gapBehind = i + 1 >= span.End || char.IsWhiteSpace(text[i + 1]);
        if (open) return gapBefore && !gapBehind && text[i - 1] is not ('-' or '—' or '–' or '\'' or '/') ? Side.Open : Side.Close;
        if (gapBehind || (i > span.Start && char.IsDigit(text[i - 1]))) return Side.No;
        return Side.Open;
    }

    private static Side Single(string text, TextSpan span, int i, bool open)
    {
        bool word = i + 1 < span.End && char.IsLetterOrDigit(text[i + 1]);
        if (open && !word && EndsWord(text, span, i)) return Side.Close;
        return !open && word && Bare(text, span, i - 1) && HasClose(text, span, i + 1) ? Side.Open : Side.No;
    }

    private static bool EndsWord(string text, TextSpan span, int i) =>
        i > span.Start && !char.IsWhiteSpace(text[i - 1]) && (i + 1 >= span.End || !char.IsLetterOrDigit(text[i + 1]));

    /// <summary>True when a closing mark behind punctuation or before a blank stands within reach: else it is an apostrophe ("'90s").</summary>
    private static bool HasClose(string text, TextSpan span, int from)
    {
        int until = System.Math.Min(span.End, from + 600);
        for (int i = from + 1; i < until; i++)
            if (text[i] == '\'' && EndsWord(text, span, i) && text[i - 1] is not ('s' or 'S')) return true;
        return false;
    }
}
