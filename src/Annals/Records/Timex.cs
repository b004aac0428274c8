namespace Annals.Records;

/// <summary>TIMEX3's four types.</summary>
public enum TimexType
{
    /// <summary>A calendar time of a day or longer.</summary>
    Date,
    /// <summary>A time of day.</summary>
    Time,
    /// <summary>A length of time.</summary>
    Duration,
    /// <summary>A time that recurs.</summary>
    Set,
}

/// <summary>A time expression (TIMEX3, TimeML 1.2.1).</summary>
public sealed record Timex
{
    /// <summary><c>t1</c>, <c>t2</c>, … in text order.</summary>
    public required string Id { get; init; }

    /// <summary>The words.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>TIMEX3 type.</summary>
    public required TimexType Type { get; init; }

    /// <summary>TIMEX3 value, e.g. <c>2022-05</c>, <c>P3D</c>, <c>PRESENT_REF</c>; null when it cannot be told.</summary>
    public string? Value { get; init; }

    /// <summary>TIMEX3 mod (<c>APPROX</c>, <c>START</c>, …) or null.</summary>
    public string? Mod { get; init; }

    /// <summary>The same in EDTF, or null (durations, sets).</summary>
    public Edtf? Edtf { get; init; }

    /// <summary>First day (or instant) it may cover, ISO 8601, or null.</summary>
    public string? From { get; init; }

    /// <summary>Last day (or instant) it may cover, inclusive, ISO 8601, or null.</summary>
    public string? Until { get; init; }

    /// <summary>The rule that read it.</summary>
    public Why Why { get; init; }
}
