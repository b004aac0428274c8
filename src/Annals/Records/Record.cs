using System.Collections.Immutable;

namespace Annals.Records;

/// <summary>What one report contains: the whole answer of Annals. Immutable; all spans count into <see cref="Report.Text"/>.</summary>
public sealed record Record
{
    /// <summary>The report, with its sections, language and publication date as they were found.</summary>
    public required Report Report { get; init; }
    /// <summary>ISO 639-1 code of the language.</summary>
    public required string Language { get; init; }
    /// <summary>A note for the reader when something could not be read ("language not supported"), or null.</summary>
    public string? Note { get; init; }
    /// <summary>Sentences in text order.</summary>
    public ImmutableArray<TextSpan> Sentences { get; init; } = [];
    /// <summary>Entities by first mention.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];
    /// <summary>Toponyms in text order.</summary>
    public ImmutableArray<Toponym> Toponyms { get; init; } = [];
    /// <summary>Times in text order.</summary>
    public ImmutableArray<Timex> Times { get; init; } = [];
    /// <summary>Quantities in text order.</summary>
    public ImmutableArray<Quantity> Quantities { get; init; } = [];
    /// <summary>Quotes in text order.</summary>
    public ImmutableArray<Quote> Quotes { get; init; } = [];
    /// <summary>Words set apart that quote nobody, in text order.</summary>
    public ImmutableArray<MarkedWords> MarkedWords { get; init; } = [];
    /// <summary>Events in text order.</summary>
    public ImmutableArray<Event> Events { get; init; } = [];
}
