using System;
using System.Globalization;
using System.Linq;

namespace Annals.Forge;

/// <summary>What a command is given as <c>key=value</c>.</summary>
internal static class Arguments
{
    /// <summary>The value of <paramref name="key"/>, or <paramref name="otherwise"/> where it is not given.</summary>
    internal static string Option(this string[] args, string key, string otherwise) =>
        args.FirstOrDefault(a => a.StartsWith(key + "=", StringComparison.Ordinal))?[(key.Length + 1)..] ?? otherwise;

    /// <summary>The number that <paramref name="key"/> has, or <paramref name="otherwise"/> where it is not given.</summary>
    /// <exception cref="FormatException">It is no number.</exception>
    internal static double Number(this string[] args, string key, double otherwise) =>
        args.Option(key, "") is { Length: > 0 } given ? double.Parse(given, CultureInfo.InvariantCulture) : otherwise;
}
