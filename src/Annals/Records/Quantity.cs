namespace Annals.Records;

/// <summary>How exact a number is.</summary>
public enum Approximation
{
    /// <summary>As given.</summary>
    Exact,
    /// <summary>"about", "some".</summary>
    About,
    /// <summary>"more than", "at least": the low bound is given.</summary>
    Over,
    /// <summary>"less than", "up to": the high bound is given.</summary>
    Under,
    /// <summary>"between … and", "3 to 5".</summary>
    Range,
    /// <summary>"dozens", "several hundred": bounds by convention.</summary>
    Vague,
}

/// <summary>A number in the text and what it counts.</summary>
public sealed record Quantity
{
    /// <summary>The words.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Lowest value meant; null when open below.</summary>
    public double? Low { get; init; }

    /// <summary>Highest value meant; null when open above.</summary>
    public double? High { get; init; }

    /// <summary>Unit, normalised (<c>%</c>, <c>USD</c>, <c>km</c>, …), or null for a bare count.</summary>
    public string? Unit { get; init; }

    /// <summary>What is counted, lower-case lemma phrase ("soldier", "of the harvest"), or null.</summary>
    public string? Of { get; init; }

    /// <summary>The head noun of what is counted, or null.</summary>
    public TextSpan? OfSpan { get; init; }

    /// <summary>For people: killed, wounded, missing, captured, displaced or arrested; else null.</summary>
    public string? Casualty { get; init; }

    /// <summary>How exact it is.</summary>
    public Approximation Approx { get; init; }

    /// <summary>The rule that read it.</summary>
    public Why Why { get; init; }
}
