using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Annals.Records;

namespace Annals.Intake.Layout;

/// <summary>
/// Finds the parts of a report in its text: headline, byline, date line, subheadings, captions, paragraphs; and from them title, writers and
/// day of publication where the carrier gave none. The text itself is never changed. Thread-safe.
/// </summary>
internal sealed class LayoutFinder
{
    private const int LongestHeadline = 200;
    private const int LongestSubheading = 90;
    private readonly Bylines bylines;
    private readonly DateLines dateLines;
    private readonly Captions captions;

    private LayoutFinder(LayoutWords words)
    {
        bylines = new Bylines(words);
        dateLines = new DateLines(words);
        captions = new Captions(words);
    }

    /// <summary>Opens the table of words.</summary>
    internal static LayoutFinder Load() => new(LayoutWords.Load());

    /// <summary>One report's page while its parts are told apart.</summary>
    private sealed class Page
    {
        internal required string Text { get; init; }
        internal required List<Block> Blocks { get; init; }
        internal required SectionKind[] Given { get; init; }
        internal List<Section> Sections { get; } = [];
        internal List<string> Writers { get; } = [];
        internal string? Title { get; set; }
        internal string? Dateline { get; set; }
        /// <summary>True when the date line is one in front of a paragraph, which says more than a date alone.</summary>
        internal bool HasFront { get; set; }
        internal DateOnly? Day { get; set; }
        internal bool InBody { get; set; }
    }

    /// <summary>The report with its sections, and title, byline, dateline and date filled where they were empty.</summary>
    internal Report Complete(Report report)
    {
        Page page = Open(report);
        Walk(page, report.Title);
        Edtf? published = report.Published;
        PublishedFrom from = report.PublishedFrom;
        if (published is null && UrlDate(report.Url) is { } day) (published, from) = (Edtf.Day(day), PublishedFrom.Metadata);
        else if (published is null && page.Day is { } found) (published, from) = (Edtf.Day(found), PublishedFrom.Text);
        else if (published is not null && from == PublishedFrom.Unknown) from = PublishedFrom.Given;
        return report with
        {
            Sections = [.. page.Sections],
            Title = report.Title ?? page.Title,
            Byline = report.Byline.IsDefaultOrEmpty ? [.. page.Writers] : report.Byline,
            Dateline = report.Dateline ?? page.Dateline,
            Published = published,
            PublishedFrom = from,
        };
    }

    /// <summary>Sections that Intake brought are kept for what they are; only among their paragraphs are further parts looked for.</summary>
    private static Page Open(Report report)
    {
        if (report.Sections.IsDefaultOrEmpty) return new Page { Text = report.Text, Blocks = Blocks.Find(report.Text), Given = [] };
        List<Block> blocks = [.. report.Sections.Select(static s => new Block(s.Span, 1))];
        return new Page { Text = report.Text, Blocks = blocks, Given = [.. report.Sections.Select(static s => s.Kind)], Title = report.Title };
    }

    private void Walk(Page page, string? title)
    {
        var bare = new TextSpan[page.Blocks.Count];
        for (int i = 0; i < bare.Length; i++) bare[i] = captions.WithoutLead(page.Text, page.Blocks[i].Span);
        int[] repeats = Captions.Repeats(page.Text, page.Blocks, bare);
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            if (page.Given.Length > 0 && page.Given[i] != SectionKind.Paragraph)
            {
                page.Sections.Add(new Section(page.Blocks[i].Span, page.Given[i]));
                continue;
            }
            if (repeats[i] >= 0) continue;
            bool twice = Array.IndexOf(repeats, i) >= 0, led = bare[i] != page.Blocks[i].Span;
            if (led || (i > 0 && twice) || captions.IsMarked(bare[i].In(page.Text))) page.Sections.Add(new Section(bare[i], SectionKind.Caption));
            else Tell(page, i, title);
        }
    }

    private void Tell(Page page, int i, string? title)
    {
        Block block = page.Blocks[i];
        ReadOnlySpan<char> words = block.Span.In(page.Text);
        bool top = !page.InBody && i < 8;
        if (page.Title is null && !page.InBody && IsHeadline(page, i, title)) Headline(page, block);
        else if (block.Lines == 1 && bylines.IsByline(words, top, out List<string> names)) Byline(page, block, names);
        else if (block.Lines == 1 && dateLines.Alone(words) is { } line) DateLine(page, block.Span, line.Day);
        else if (i < 8 && !page.HasFront && dateLines.InFront(words) is { } front) Paragraph(page, block.Span, front);
        else if (page.InBody && page.Given.Length == 0 && IsSubheading(page, i)) page.Sections.Add(new Section(block.Span, SectionKind.Subheading));
        else Paragraph(page, block.Span, null);
    }

    private static void Headline(Page page, Block block)
    {
        page.Title = block.Span.In(page.Text).ToString();
        page.Sections.Add(new Section(block.Span, SectionKind.Headline));
    }

    private static void Byline(Page page, Block block, List<string> names)
    {
        foreach (string name in names)
            if (!page.Writers.Contains(name)) page.Writers.Add(name);
        page.Sections.Add(new Section(block.Span, SectionKind.Byline));
    }

    private static void DateLine(Page page, TextSpan span, DateOnly? day)
    {
        page.Day ??= day;
        page.Dateline ??= span.In(page.Text).ToString();
        page.Sections.Add(new Section(span, SectionKind.Dateline));
    }

    private static void Paragraph(Page page, TextSpan span, DateLine? front)
    {
        page.InBody = true;
        if (front is { } line)
        {
            TextSpan head = Blocks.Trim(page.Text, span.Start, span.Start + line.End);
            int end = head.End;
            while (end > head.Start && page.Text[end - 1] is '-' or '–' or '—' or ' ' or '\u00A0') end--;
            page.Dateline = null;
            page.HasFront = true;
            DateLine(page, new TextSpan(head.Start, end), line.Day);
            span = new TextSpan(span.Start + line.End, span.End);
        }
        page.Sections.Add(new Section(span, SectionKind.Paragraph));
    }

    private bool IsHeadline(Page page, int i, string? title)
    {
        Block block = page.Blocks[i];
        ReadOnlySpan<char> words = block.Span.In(page.Text);
        if (title is not null && words.Equals(title.AsSpan().Trim(), StringComparison.Ordinal)) return true;
        if (i > 2 || words.Length is < 8 or > LongestHeadline || words[^1] is '.' or ',' or ';' or ':' || words.IndexOfAnyInRange('\n', '\r') >= 0 && block.Lines > 2) return false;
        if (words.IndexOf(' ') < 0 || dateLines.Alone(words) is not null || dateLines.InFront(words) is not null || bylines.IsByline(words, true, out _)) return false;
        if (words[0] is '"' or '“' && Blocks.EndsSentence(page.Text, block.Span)) return false;
        return HasBody(page, i);
    }

    /// <summary>True when running text follows.</summary>
    private static bool HasBody(Page page, int i)
    {
        for (int k = i + 1; k < Math.Min(page.Blocks.Count, i + 8); k++)
        {
            TextSpan span = page.Blocks[k].Span;
            if (span.Length >= 60 && Blocks.EndsSentence(page.Text, span)) return true;
        }
        return false;
    }

    private static bool IsSubheading(Page page, int i)
    {
        Block block = page.Blocks[i];
        ReadOnlySpan<char> words = block.Span.In(page.Text);
        if (block.Lines > 1 || words.Length is < 3 or > LongestSubheading || i + 1 >= page.Blocks.Count) return false;
        if (words[^1] is '.' or ',' or ';' or ':' or '!' or '"' or '”' or ')' || words[0] is '"' or '“' or '-' or '•' or '*') return false;
        if (!char.IsUpper(words[0]) && !char.IsDigit(words[0])) return false;
        TextSpan next = page.Blocks[i + 1].Span;
        return words.Count(' ') < 14 && next.Length >= 60 && next.Length > words.Length && Blocks.EndsSentence(page.Text, next);
    }

    /// <summary>A day in the address, as many papers have it: <c>/2023/04/03/</c>.</summary>
    private static DateOnly? UrlDate(string? url)
    {
        for (int at = url?.IndexOf('/', StringComparison.Ordinal) ?? -1; at >= 0 && at + 11 < url!.Length; at = url.IndexOf('/', at + 1))
        {
            bool parsed = DateOnly.TryParseExact(url.AsSpan(at + 1, 10), ["yyyy/MM/dd", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day);
            if (parsed && day.Year is >= 1980 and <= 2100 && !char.IsAsciiDigit(url[at + 11])) return day;
        }
        return null;
    }
}
