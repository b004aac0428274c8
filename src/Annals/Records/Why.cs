namespace Annals.Records;

/// <summary>Why an item was coded as it was: the rule or model that did it, for the reader who doubts it.</summary>
/// <param name="Rule">Stable dotted id, e.g. <c>event.ASSAULT.seize.obj</c>, <c>place.dateline</c>, <c>model.en.parser@2026-11</c>.</param>
/// <param name="Detail">What it rested on or beat, in a few words; null when the id says all.</param>
public readonly record struct Why(string Rule, string? Detail = null)
{
    /// <summary>The same with a further note behind its detail; a note that stands there already is not written twice.</summary>
    internal Why And(string note) => Detail is not { } before ? this with { Detail = note } : before.Contains(note, System.StringComparison.Ordinal) ? this : this with { Detail = $"{before}; {note}" };

    /// <summary>The id, and the detail in brackets when there is one.</summary>
    public override string ToString() => Detail is null ? Rule : $"{Rule} ({Detail})";
}
