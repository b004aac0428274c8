using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using Annals.Records;

namespace Annals.Intake.Html;

/// <summary>What a page says of itself: in its <c>meta</c> elements, in JSON-LD, in <c>time</c> elements.</summary>
internal sealed class HtmlMetadata
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created",
        "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date", "publication_date", "date",
    ];

    private readonly Dictionary<string, string> metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> authors = [];
    private string? jsonDate;
    private string? jsonPublisher;

    internal HtmlMetadata(IDocument page)
    {
        foreach (IElement meta in page.QuerySelectorAll("meta[content]"))
            if ((meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop")) is { Length: > 0 } name)
                metas.TryAdd(name, meta.GetAttribute("content")!.Trim());
        foreach (IElement script in page.QuerySelectorAll("script[type='application/ld+json']")) ReadJson(script.TextContent);
        Published = FindDate(page);
        Url = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? metas.GetValueOrDefault("og:url");
        Language = page.DocumentElement.GetAttribute("lang") is { Length: >= 2 } lang ? lang[..2].ToLowerInvariant() : null;
    }

    internal Edtf? Published { get; }
    internal string? Url { get; }
    internal string? Language { get; }
    internal string? Title => metas.GetValueOrDefault("og:title");
    internal string? Publisher => metas.GetValueOrDefault("og:site_name") ?? jsonPublisher;

    /// <summary>Names of the writers, as the page gives them.</summary>
    internal List<string> Writers()
    {
        if (authors.Count > 0) return authors;
        foreach (string name in new[] { "author", "article:author", "byl", "parsely-author", "dc.creator" })
            if (metas.GetValueOrDefault(name) is { Length: > 3 and < 120 } written && !written.Contains("://", StringComparison.Ordinal))
                return [.. written.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? written[3..].Split(',', StringSplitOptions.TrimEntries) : written.Split(',', StringSplitOptions.TrimEntries)];
        return [];
    }

    private Edtf? FindDate(IDocument page)
    {
        foreach (string name in DateNames)
            if (Day(metas.GetValueOrDefault(name)) is { } day) return day;
        if (Day(jsonDate) is { } stated) return stated;
        foreach (IElement time in page.QuerySelectorAll("time[datetime]"))
            if (Day(time.GetAttribute("datetime")) is { } shown) return shown;
        return null;
    }

    /// <summary>The day as the page writes it, without the time: the writer's own day.</summary>
    private static Edtf? Day(string? written)
    {
        if (written is null || written.Length < 10) return null;
        return DateOnly.TryParseExact(written.AsSpan(0, 10), ["yyyy-MM-dd", "yyyy/MM/dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? Edtf.Day(day) : null;
    }

    private void ReadJson(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = 32 });
            Walk(document.RootElement);
        }
        catch (JsonException)
        {
            // A page may carry broken JSON-LD; its other marks still hold.
        }
    }

    private void Walk(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            foreach (JsonElement item in element.EnumerateArray()) Walk(item);
        if (element.ValueKind != JsonValueKind.Object) return;
        if (element.TryGetProperty("@graph", out JsonElement graph)) Walk(graph);
        if (jsonDate is null && element.TryGetProperty("datePublished", out JsonElement date) && date.ValueKind == JsonValueKind.String)
        {
            jsonDate = date.GetString();
            if (element.TryGetProperty("author", out JsonElement author)) AddNames(author, authors);
            if (element.TryGetProperty("publisher", out JsonElement publisher)) jsonPublisher = NameOf(publisher);
        }
    }

    private static void AddNames(JsonElement author, List<string> into)
    {
        if (author.ValueKind == JsonValueKind.Array)
            foreach (JsonElement one in author.EnumerateArray()) AddNames(one, into);
        else if (NameOf(author) is { Length: > 2 } name && !into.Contains(name)) into.Add(name);
    }

    private static string? NameOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()
        : element.ValueKind == JsonValueKind.Object && element.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
}
