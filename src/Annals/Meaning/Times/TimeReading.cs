using Annals.Meaning.Times.Grammar;
using Annals.Records;
using NodaTime;

namespace Annals.Meaning.Times;

/// <summary>A length of time: an amount of a unit; a negative amount is not told ("some years").</summary>
internal readonly record struct Length(double Amount, Unit Unit);

/// <summary>The days a length covers, both inclusive; <c>Anchored</c> when it stands for a time on the calendar ("in two weeks").</summary>
internal sealed record Interval(LocalDate First, LocalDate Last, bool Anchored = false);

/// <summary>What a time expression was resolved to.</summary>
internal sealed record TimeReading
{
    /// <summary>TIMEX3 type.</summary>
    internal required TimexType Type { get; init; }
    /// <summary>TIMEX3 value.</summary>
    internal required string Value { get; init; }
    /// <summary>Where it stands on the calendar; default when nowhere.</summary>
    internal Moment Moment { get; init; }
    /// <summary>How long, for lengths.</summary>
    internal Length Length { get; init; }
    /// <summary>The days it covers when they do not follow from <see cref="Moment"/>, or null.</summary>
    internal Interval? Interval { get; init; }
    /// <summary>True for "earlier this month", "later this year": the mod divides it at publication.</summary>
    internal bool Split { get; init; }
    /// <summary>TIMEX3 mod or null.</summary>
    internal string? Mod { get; init; }
    /// <summary>What it was counted from, in a few words, or null.</summary>
    internal string? Basis { get; init; }

    /// <summary>A date, or a time for clock times and parts of a day.</summary>
    internal static TimeReading At(Moment moment, string? basis = null) => new()
    {
        Type = moment.Grain is Grain.Clock or Grain.PartOfDay ? TimexType.Time : TimexType.Date,
        Value = moment.Value(),
        Moment = moment,
        Basis = basis,
    };

    /// <summary>A date without a place on the calendar (<c>PAST_REF</c>).</summary>
    internal static TimeReading Vague(string value, TimexType type = TimexType.Date) => new() { Type = type, Value = value };
}
