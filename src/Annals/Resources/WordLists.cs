using System;
using System.Collections.Generic;

namespace Annals.Resources;

/// <summary>Named lists of words in one table: a name, a tab, words with a comma and a blank between.</summary>
internal sealed class WordLists
{
    private readonly string table;
    private readonly Dictionary<string, WordSet> lists = new(StringComparer.Ordinal);

    private WordLists(string table) => this.table = table;

    /// <summary>Opens a table that ships with Annals, e.g. <c>events/cues.tsv</c>.</summary>
    internal static WordLists Load(string table)
    {
        var lists = new WordLists(table);
        foreach (string line in ResourceStore.ReadLines(table))
        {
            int tab = line.IndexOf('\t');
            if (tab < 0) throw new ResourceException($"data/{table}: no tab in '{line}'");
            if (!lists.lists.TryAdd(line[..tab], WordSet.Of(line[(tab + 1)..].Split(", ")))) throw new ResourceException($"data/{table}: '{line[..tab]}' twice");
        }
        return lists;
    }

    /// <summary>The list of that name; throws <see cref="ResourceException"/> when there is none.</summary>
    internal WordSet this[string name] => lists.TryGetValue(name, out WordSet? words) ? words : throw new ResourceException($"data/{table} has no words '{name}'");

    /// <summary>Their names.</summary>
    internal IEnumerable<string> Names => lists.Keys;
}
