using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;

namespace Annals.Meaning.Times.Grammar;

/// <summary>An example of a rule, executed by the tests.</summary>
/// <param name="Text">A text; the expected times stand in square brackets. None for a text that must not match.</param>
/// <param name="Published">Day of publication, ISO 8601.</param>
/// <param name="Values">Expected TIMEX3 values in text order.</param>
internal sealed record RuleExample(string Text, string Published, ImmutableArray<string> Values);

/// <summary>One rule of <c>times.rules</c>.</summary>
internal sealed class TimeRule
{
    /// <summary>Dotted id, stable.</summary>
    internal required string Id { get; init; }
    /// <summary>1 builds on words, 2 and 3 on times found before.</summary>
    internal required int Stage { get; init; }
    /// <summary>Name of the case of meaning that resolves it.</summary>
    internal string Case { get; set; } = "";
    /// <summary>Name of the check on the words around, or empty.</summary>
    internal string Guard { get; set; } = "";
    /// <summary>Constants for the case ("dir=1").</summary>
    internal Dictionary<string, string> Constants { get; } = [];
    /// <summary>Its examples.</summary>
    internal List<RuleExample> Examples { get; } = [];

    /// <summary>The number given for <paramref name="name"/>, else <paramref name="fallback"/>.</summary>
    internal double Constant(string name, double fallback) =>
        Constants.TryGetValue(name, out string? value) ? double.Parse(value, CultureInfo.InvariantCulture) : fallback;
}
