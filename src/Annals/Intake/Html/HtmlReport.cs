using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Annals.Records;
using SmartReader;

namespace Annals.Intake.Html;

/// <summary>Opens a report that came as a web page: the article's text without navigation, its captions and subheadings, and what the page says of itself.</summary>
internal static partial class HtmlReport
{
    [GeneratedRegex("<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Charset();

    /// <summary>The charset that the page's head declares, or null.</summary>
    internal static string? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        Match match = Charset().Match(head);
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>Opens the page.</summary>
    internal static Opened Open(string html, string source, string id, string sha256)
    {
        (int elements, int depth) = HtmlGuard.Measure(html);
        if (elements > Limits.HtmlElements) return new Opened(id, null, Problems.HtmlTooMany(source, elements, Limits.HtmlElements));
        if (depth > Limits.HtmlDepth) return new Opened(id, null, Problems.HtmlTooDeep(source, depth, Limits.HtmlDepth));
        var parser = new HtmlParser();
        using IDocument page = parser.ParseDocument(html);
        var metadata = new HtmlMetadata(page);
        (string? title, HtmlBody body) = Article(html, page, parser);
        title = metadata.Title ?? title ?? page.Title;
        if (body.Blocks.Count == 0) return new Opened(id, null, Problems.NoArticle(source));
        return new Opened(id, Build(id, sha256, Clean(title), body, metadata), null);
    }

    private static (string?, HtmlBody) Article(string html, IDocument page, HtmlParser parser)
    {
        var body = new HtmlBody();
        using var reader = new Reader("https://report.invalid/", html) { CharThreshold = 200 };
        Article article = reader.GetArticle();
        if (article.IsReadable && !string.IsNullOrWhiteSpace(article.Content))
        {
            using IDocument content = parser.ParseDocument(article.Content);
            body.Add(content.Body!);
        }
        if (body.Blocks.Count == 0 && page.Body is { } all) body.Add((INode?)page.QuerySelector("article, main") ?? all);
        return (string.IsNullOrWhiteSpace(article.Title) ? null : article.Title, body);
    }

    private static string? Clean(string? title) => string.IsNullOrWhiteSpace(title) ? null : string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Report Build(string id, string sha256, string? title, HtmlBody body, HtmlMetadata metadata)
    {
        var text = new StringBuilder();
        ImmutableArray<Section>.Builder sections = ImmutableArray.CreateBuilder<Section>();
        var captions = new HashSet<string>(StringComparer.Ordinal);
        if (title is not null) Add(text, sections, title, SectionKind.Headline);
        foreach ((string words, SectionKind kind) in body.Blocks)
        {
            if (words == title || (kind == SectionKind.Caption && !captions.Add(words))) continue;
            Add(text, sections, words, kind);
        }
        return new Report
        {
            Id = id,
            Text = text.ToString(),
            Sha256 = sha256,
            Title = title,
            Byline = [.. metadata.Writers()],
            Published = metadata.Published,
            PublishedFrom = metadata.Published is null ? PublishedFrom.Unknown : PublishedFrom.Metadata,
            Url = metadata.Url,
            Publisher = metadata.Publisher,
            Language = metadata.Language,
            Sections = sections.ToImmutable(),
        };
    }

    private static void Add(StringBuilder text, ImmutableArray<Section>.Builder sections, string words, SectionKind kind)
    {
        if (text.Length > 0) text.Append("\n\n");
        sections.Add(new Section(new TextSpan(text.Length, text.Length + words.Length), kind));
        text.Append(words);
    }
}
