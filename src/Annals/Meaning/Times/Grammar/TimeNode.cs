namespace Annals.Meaning.Times.Grammar;

/// <summary>A piece of a match: a classed word, a number, or a time found before.</summary>
/// <param name="Slot">Its class.</param>
/// <param name="Value">Its value.</param>
/// <param name="First">Its first atom.</param>
/// <param name="InSpan">False when it stands beside the time's own words.</param>
/// <param name="Node">The time found before, or null.</param>
internal readonly record struct Part(Slot Slot, double Value, int First, bool InSpan, TimeNode? Node);

/// <summary>Words that a rule reads as a time: atoms <c>First</c> up to <c>End</c> (exclusive).</summary>
internal sealed class TimeNode(TimeRule rule, int ruleIndex, int first, int end, Part[] parts)
{
    /// <summary>The rule.</summary>
    internal TimeRule Rule { get; } = rule;
    /// <summary>Its place in the file: earlier rules win.</summary>
    internal int RuleIndex { get; } = ruleIndex;
    /// <summary>First atom.</summary>
    internal int First { get; } = first;
    /// <summary>Behind the last atom.</summary>
    internal int End { get; } = end;
    /// <summary>Behind the last atom of the pattern, words beside the span included.</summary>
    internal int Reach { get; init; } = end;
    /// <summary>Its classed pieces in text order.</summary>
    internal Part[] Parts { get; } = parts;

    /// <summary>True when a piece of that class is there.</summary>
    internal bool Has(Slot slot) => IndexOf(slot) >= 0;

    /// <summary>True when a year is written out in it or in a time it is built on.</summary>
    internal bool HasYear
    {
        get
        {
            foreach (Part part in Parts)
                if (part.Slot is Slot.Year or Slot.OldYear or Slot.TwoDigits or Slot.Era || part.Node is { HasYear: true }) return true;
            return false;
        }
    }

    /// <summary>The value of the first piece of that class inside the span, else of the first one beside it, else <paramref name="fallback"/>.</summary>
    internal double Value(Slot slot, double fallback = 0) => IndexOf(slot) is >= 0 and int i ? Parts[i].Value : fallback;

    /// <summary>As <see cref="Value"/>, as an integer.</summary>
    internal int Int(Slot slot, int fallback = 0) => (int)Value(slot, fallback);

    /// <summary>The time found before that this one is built on, or null.</summary>
    internal TimeNode? Inner(Slot slot) => IndexOf(slot) is >= 0 and int i ? Parts[i].Node : null;

    /// <summary>Index of the first piece of that class, one inside the span before one beside it; -1 when there is none.</summary>
    internal int IndexOf(Slot slot)
    {
        int beside = -1;
        for (int i = 0; i < Parts.Length; i++)
            if (Parts[i].Slot == slot)
            {
                if (Parts[i].InSpan) return i;
                if (beside < 0) beside = i;
            }
        return beside;
    }
}
