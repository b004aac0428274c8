using System.Collections.Immutable;

namespace Annals.Records;

/// <summary>Whether the report has an event as having happened.</summary>
public enum Assertion
{
    /// <summary>The writer states it.</summary>
    Fact,
    /// <summary>Somebody else says so.</summary>
    Claimed,
    /// <summary>Somebody denies it.</summary>
    Denied,
    /// <summary>It is intended, announced, ordered or threatened.</summary>
    Planned,
    /// <summary>It may have happened, or may happen.</summary>
    Possible,
    /// <summary>It did not happen.</summary>
    Negated,
    /// <summary>It hangs on a condition.</summary>
    Conditional,
}

/// <summary>How a time or place of an event is known.</summary>
public enum Basis
{
    /// <summary>Its own clause says it.</summary>
    Stated,
    /// <summary>The text around it says it.</summary>
    Inferred,
    /// <summary>Nothing says it: the day of publication (times only).</summary>
    Publication,
}

/// <summary>Somebody who acts or is acted on in an event.</summary>
/// <param name="Entity">Entity id, or null.</param>
/// <param name="Span">The words in the event's clause; for those it leaves out (whom an answer answers, police that go without saying, whom an earlier mention of the event names) in another sentence, as <see cref="Event.Why"/> says.</param>
/// <param name="Country">As <see cref="Actor.Country"/>.</param>
/// <param name="Sectors">As <see cref="Actor.Sectors"/>.</param>
public sealed record Participant(string? Entity, TextSpan Span, string? Country, ImmutableArray<string> Sectors);

/// <summary>When an event took place.</summary>
/// <param name="Ref">Id of the timex, or null.</param>
/// <param name="Edtf">The date; null when the report states a time that no day is known of ("yesterday" in a report without a date).</param>
/// <param name="Basis">How it is known.</param>
public sealed record EventTime(string? Ref, Edtf? Edtf, Basis Basis);

/// <summary>Where an event took place.</summary>
/// <param name="Entity">Entity id of the place.</param>
/// <param name="Basis">How it is known.</param>
public sealed record EventPlace(string Entity, Basis Basis);

/// <summary>Who says that an event took place.</summary>
/// <param name="Quote">Id of the quote the event stands in, or null.</param>
/// <param name="Speaker">Entity id of who says so, or null.</param>
/// <param name="SpeakerSpan">The words that name who says so, or null.</param>
/// <param name="Chain">For a claim inside a claim: the quotes around it, innermost first.</param>
public sealed record Attribution(string? Quote, string? Speaker, TextSpan? SpeakerSpan, ImmutableArray<string> Chain);

/// <summary>A PLOVER event: who did what to whom, when and where, and who says so.</summary>
public sealed record Event
{
    /// <summary>The confidence from which on nine of ten events are right in type and participants, as measured on reports that nothing was learnt from (docs/evaluation/reading.md).</summary>
    public const double SureFrom = 0.8;

    /// <summary><c>v1</c>, <c>v2</c>, … in text order.</summary>
    public required string Id { get; init; }
    /// <summary>Index of the sentence in the record.</summary>
    public required int Sentence { get; init; }
    /// <summary>The words that name it.</summary>
    public required TextSpan Trigger { get; init; }
    /// <summary>Lemma of the trigger.</summary>
    public required string Lemma { get; init; }
    /// <summary>PLOVER type, e.g. <c>ASSAULT</c>.</summary>
    public required string Type { get; init; }
    /// <summary>PLOVER mode or null.</summary>
    public string? Mode { get; init; }
    /// <summary>PLOVER contexts; may be empty.</summary>
    public ImmutableArray<string> Context { get; init; } = [];
    /// <summary>CAMEO code as text with its leading zeros, or null.</summary>
    public string? Cameo { get; init; }
    /// <summary>Who acts; may be empty.</summary>
    public ImmutableArray<Participant> Source { get; init; } = [];
    /// <summary>Who is acted on; may be empty.</summary>
    public ImmutableArray<Participant> Target { get; init; } = [];
    /// <summary>When, or null when not even the publication date is known.</summary>
    public EventTime? Time { get; init; }
    /// <summary>Where, or null.</summary>
    public EventPlace? Place { get; init; }
    /// <summary>Whether it is told as having happened.</summary>
    public Assertion Asserted { get; init; }
    /// <summary>Who says so; null when the writer does.</summary>
    public Attribution? Attribution { get; init; }
    /// <summary>Indexes into the record's quantities.</summary>
    public ImmutableArray<int> Quantities { get; init; } = [];
    /// <summary>Id of the earlier event that this one mentions again, or null.</summary>
    public string? Coref { get; init; }
    /// <summary>How likely type and participants are right, 0 to 1 in hundredths, as measured on texts held back; null when read by rules alone.</summary>
    public double? Confidence { get; init; }
    /// <summary>True when type and participants may be relied on: a <see cref="Confidence"/> of <see cref="SureFrom"/> or more, or none said.</summary>
    public bool IsSure => !(Confidence < SureFrom);
    /// <summary>The rule or model that coded it.</summary>
    public Why Why { get; init; }
    /// <summary>What its confidence was read from; for who fits it, no part of the record.</summary>
    internal ImmutableArray<short> Grounds { get; init; } = [];
}
