using System;
using System.Collections.Generic;
using Annals.Resources;

namespace Annals.Meaning.Events;

/// <summary>
/// Word lists that rules name with <c>@</c> instead of repeating them, as triggers ("verb @give") and as lemmas asked for ("{@support}"):
/// <c>data/events/words.tsv</c>, a name, a tab, its words; <c>@name</c> among them takes in a list from further up.
/// </summary>
internal sealed class NamedWords
{
    private readonly Dictionary<string, string[]> lists = new(StringComparer.Ordinal);

    /// <summary>Reads the lists; throws <see cref="ResourceException"/> for a line without a tab or a name that is not known yet.</summary>
    internal NamedWords(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0) throw new ResourceException($"data/events/words.tsv: no tab in '{line}'");
            lists[line[..tab]] = Expand(line[(tab + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToArray();
        }
    }

    /// <summary>Opens the table that ships with Annals.</summary>
    internal static NamedWords Load() => new(ResourceStore.ReadLines("events/words.tsv"));

    /// <summary>The words, each <c>@name</c> replaced by its list and each <c>!@name</c> by its list with <c>!</c> in front.</summary>
    internal List<string> Expand(IReadOnlyList<string> words)
    {
        var all = new List<string>(words.Count);
        foreach (string word in words)
            if (word.StartsWith('@')) all.AddRange(List(word[1..]));
            else if (word.StartsWith("!@", StringComparison.Ordinal)) all.AddRange(Array.ConvertAll(List(word[2..]), static w => "!" + w));
            else all.Add(word);
        return all;
    }

    private string[] List(string name) => lists.TryGetValue(name, out string[]? words) ? words : throw new ResourceException($"data/events/words.tsv has no list '{name}'");
}
