using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Two peoples or states joined by a mark: "U.S.-Soviet talks", "the Franco-German meeting", "Canada/U.S. trade" (<c>data/events/pairs.tsv</c> has the forms that stand only there).</summary>
internal static class PeoplePairs
{
    private static readonly WordTable<string> Prefixes = Load();

    /// <summary>The alpha-3 code of the people whose form in front of a hyphen the word is ("Franco-"), or null.</summary>
    internal static string? CountryOf(Analysis analysis, TokenTable t, int row) =>
        row + 2 < t.Count && IsMark(analysis, t, row + 1) && Prefixes.TryGetValue(t.Form(analysis.Text, row), out string? code) ? code : null;

    /// <summary>True for a mark that joins two peoples, states or blocs.</summary>
    internal static bool IsPair(Analysis analysis, TokenTable t, int mark) =>
        IsMark(analysis, t, mark) && IsOfState(analysis, t, mark + 1) && (IsOfState(analysis, t, mark - 1) || CountryOf(analysis, t, mark - 1) is not null);

    private static bool IsMark(Analysis analysis, TokenTable t, int row) =>
        row > 0 && row + 1 < t.Count && t.Form(analysis.Text, row) is "-" or "–" or "/" && t.End[row - 1] == t.Start[row] && t.End[row] == t.Start[row + 1];

    private static bool IsOfState(Analysis analysis, TokenTable t, int row) =>
        t.Upos[row] is Upos.Propn or Upos.Adj && (analysis.ToponymAt(t.Start[row]) is { Place.Feature: ['P', 'C', 'L', ..] } || analysis.EntityIndex.Covering(row) is >= 0 and int e && analysis.Entities[e].Actor is { Country: not null });

    private static WordTable<string> Load()
    {
        var table = new WordTable<string>(ignoreCase: true);
        foreach (string line in ResourceStore.ReadLines("events/pairs.tsv"))
        {
            if (line.Split('\t') is not [var form, { Length: 3 } code]) throw new ResourceException($"data/events/pairs.tsv: '{line}'");
            table[form] = code;
        }
        return table;
    }
}
