using System;

namespace Annals.Records;

/// <summary>A date in Extended Date/Time Format (EDTF, ISO 8601-2:2019), level 0, 1 and the parts of level 2 that news needs.</summary>
/// <param name="Value">The EDTF string, e.g. <c>2022-05</c>, <c>2014/..</c>, <c>1984~</c>. Never empty.</param>
public readonly record struct Edtf(string Value)
{
    /// <summary>An exact day.</summary>
    public static Edtf Day(DateOnly day) => new(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The exact day this stands for when it is a full calendar date (a time of day behind it is passed over), else null.</summary>
    public DateOnly? ExactDay =>
        Value is { Length: >= 10 } v && (v.Length == 10 || v[10] == 'T')
        && DateOnly.TryParseExact(v.AsSpan(0, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out DateOnly d)
            ? d : null;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
