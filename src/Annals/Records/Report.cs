using System.Collections.Immutable;

namespace Annals.Records;

/// <summary>What a section of a report is.</summary>
public enum SectionKind
{
    /// <summary>Running text.</summary>
    Paragraph,
    /// <summary>The report's title.</summary>
    Headline,
    /// <summary>Who wrote it.</summary>
    Byline,
    /// <summary>Place, date and agency in front of the first paragraph, or a date alone on a line.</summary>
    Dateline,
    /// <summary>A title within the report.</summary>
    Subheading,
    /// <summary>The words under a picture.</summary>
    Caption,
}

/// <summary>A part of a report's text with its role.</summary>
/// <param name="Span">Where it stands in <see cref="Report.Text"/>; sections do not overlap and stand in text order.</param>
/// <param name="Kind">Its role.</param>
public readonly record struct Section(TextSpan Span, SectionKind Kind);

/// <summary>Where a publication date comes from.</summary>
public enum PublishedFrom
{
    /// <summary>There is none.</summary>
    Unknown,
    /// <summary>The caller gave it.</summary>
    Given,
    /// <summary>The file's metadata say it.</summary>
    Metadata,
    /// <summary>The text says it.</summary>
    Text,
}

/// <summary>One report as it came in: its text and what its carrier says of it. Nothing in it is analysed yet.</summary>
public sealed record Report
{
    /// <summary>The caller's id, or one derived from the content hash. Never empty.</summary>
    public required string Id { get; init; }

    /// <summary>The body exactly as analysed; for JSONL the input's <c>text</c>, unchanged. All spans of the record count into it.</summary>
    public required string Text { get; init; }

    /// <summary>The title, or null. It may also stand in <see cref="Text"/> as a headline section.</summary>
    public string? Title { get; init; }

    /// <summary>Names of the writers, possibly none.</summary>
    public ImmutableArray<string> Byline { get; init; } = [];

    /// <summary>The dateline as written ("KYIV, April 3"), or null.</summary>
    public string? Dateline { get; init; }

    /// <summary>Day of publication, or null when unknown.</summary>
    public Edtf? Published { get; init; }

    /// <summary>Where <see cref="Published"/> comes from.</summary>
    public PublishedFrom PublishedFrom { get; init; }

    /// <summary>Address the report was taken from, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Name or host of the publisher, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was fetched, ISO 8601 as the carrier gives it, or null.</summary>
    public string? Retrieved { get; init; }

    /// <summary>Lower-case hex SHA-256 of the UTF-8 bytes of <see cref="Text"/>, or of the file for files.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>The language the carrier declares (ISO 639-1), or null: then it is identified.</summary>
    public string? Language { get; init; }

    /// <summary>The parts of <see cref="Text"/>, in order; text between them is not read. Empty means: find them in the text.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>A report from text alone, for use from C#.</summary>
    /// <param name="text">The body; may be empty. Headline, byline and date line in it are found when it is read.</param>
    /// <param name="published">Day of publication as EDTF or ISO 8601 (<c>2023-04-03</c>), or null when unknown: then the text is searched for it.</param>
    /// <param name="id">The caller's id; null for one derived from the text's hash.</param>
    public static Report FromText(string text, string? published = null, string? id = null)
    {
        System.ArgumentNullException.ThrowIfNull(text);
        string sha256 = ContentHash.Of(text);
        return new Report
        {
            Id = id ?? ContentHash.IdOf(sha256),
            Text = text,
            Sha256 = sha256,
            Published = published is null ? null : new Edtf(published),
            PublishedFrom = published is null ? PublishedFrom.Unknown : PublishedFrom.Given,
        };
    }
}
