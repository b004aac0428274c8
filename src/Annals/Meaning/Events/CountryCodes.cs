using System.Collections.Generic;
using Annals.Resources;

namespace Annals.Meaning.Events;

/// <summary>PLOVER's codes of countries by their alpha-2: ISO 3166-1 alpha-3, <c>KOS</c> for Kosovo.</summary>
internal sealed class CountryCodes
{
    private readonly WordTable<string> byAlpha2;
    private readonly HashSet<string> states;
    private readonly HashSet<(string, string)> borders;

    private CountryCodes(WordTable<string> codes, HashSet<string> states, HashSet<(string, string)> borders) => (byAlpha2, this.states, this.borders) = (codes, states, borders);

    /// <summary>Opens the table of countries that ships with Annals.</summary>
    internal static CountryCodes Load()
    {
        var codes = new WordTable<string>();
        var states = new HashSet<string>(System.StringComparer.Ordinal);
        var next = new List<(string Code, string Neighbours)>();
        foreach (string line in ResourceStore.ReadLines("places/countries.tsv"))
        {
            string[] columns = line.Split('\t');
            if (columns is not [{ Length: 2 } two, { Length: 3 } three, ..]) continue;
            string code = two == "XK" ? "KOS" : three;
            codes[two] = code;
            states.Add(code);
            next.Add((code, columns[^1]));
        }
        var borders = new HashSet<(string, string)>();
        foreach ((string code, string neighbours) in next)
            foreach (string two in neighbours.Split(' ', System.StringSplitOptions.RemoveEmptyEntries))
                if (codes.TryGetValue(two, out string? other)) borders.Add((code, other));
        return new CountryCodes(codes, states, borders);
    }

    /// <summary>True when the two countries (alpha-3) have a land border.</summary>
    internal bool Border(string one, string other) => borders.Contains((one, other));

    /// <summary>True for the alpha-3 code of a country, not for a body of several.</summary>
    internal bool IsState(string alpha3) => states.Contains(alpha3);

    /// <summary>The alpha-3 code, or null when there is none.</summary>
    internal string? Alpha3(string alpha2) => byAlpha2.GetValueOrDefault(alpha2);
}
