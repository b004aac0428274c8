namespace Annals.Records;

/// <summary>How words are quoted.</summary>
public enum QuoteType
{
    /// <summary>In marks.</summary>
    Direct,
    /// <summary>Reported without marks.</summary>
    Indirect,
    /// <summary>Reported, in part in marks.</summary>
    Mixed,
}

/// <summary>How a cue takes what it reports.</summary>
public enum Stance
{
    /// <summary>"said".</summary>
    Neutral,
    /// <summary>"confirmed", "admitted".</summary>
    Confirming,
    /// <summary>"claimed", "alleged".</summary>
    Doubting,
    /// <summary>"denied".</summary>
    Denying,
    /// <summary>"accused".</summary>
    Accusing,
}

/// <summary>Something said or written, and by whom.</summary>
public sealed record Quote
{
    /// <summary><c>q1</c>, <c>q2</c>, … in text order.</summary>
    public required string Id { get; init; }
    /// <summary>What was said, without the marks.</summary>
    public required TextSpan Span { get; init; }
    /// <summary>How it is quoted.</summary>
    public required QuoteType Type { get; init; }
    /// <summary>The words that say it is a quote ("said", "according to"), or null.</summary>
    public TextSpan? Cue { get; init; }
    /// <summary>Stance of the cue.</summary>
    public Stance Stance { get; init; }
    /// <summary>Entity id of the speaker, or null.</summary>
    public string? Speaker { get; init; }
    /// <summary>The words that name the speaker, or null.</summary>
    public TextSpan? SpeakerMention { get; init; }
    /// <summary>Id of the quote this one stands in, or null.</summary>
    public string? Within { get; init; }
    /// <summary>True when the speaker says that what is quoted is so; false when he praises, wants, plans or asks for it, which makes no claim of what is told in it.</summary>
    internal bool Vouched { get; init; } = true;
    /// <summary>The rule that found it.</summary>
    public Why Why { get; init; }
}

/// <summary>Words set apart that quote nobody: scare quotes, titles of works, words named as words.</summary>
/// <param name="Span">The words without the marks.</param>
/// <param name="Kind"><c>scare</c>, <c>title</c> or <c>word</c>.</param>
/// <param name="Why">The rule.</param>
public readonly record struct MarkedWords(TextSpan Span, string Kind, Why Why);
