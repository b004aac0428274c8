using System;
using System.Collections.Generic;
using Annals.Resources;

namespace Annals.Meaning.Events;

/// <summary>
/// Semantic classes of words that frames ask for (<c>data/events/classes.tsv</c>: a class, a tab, its lemmas). A word may have several; a class
/// may take in another by naming it with <c>@</c>.
/// </summary>
internal sealed class ArgumentClasses
{
    private readonly WordTable<ulong> bits = new();
    private readonly WordTable<ulong> words;

    private ArgumentClasses(IEnumerable<string> lines)
    {
        var all = new WordTable<ulong>();
        foreach (string line in lines)
        {
            int tab = line.IndexOf('\t');
            if (tab < 0) throw new ResourceException($"data/events/classes.tsv: no tab in '{line}'");
            AddClass(line[..tab], line.AsSpan(tab + 1), all);
        }
        words = all;
    }

    /// <summary>Opens the table that ships with Annals.</summary>
    internal static ArgumentClasses Load() => new(ResourceStore.ReadLines("events/classes.tsv"));

    /// <summary>The bit of that class; throws when there is none.</summary>
    internal ulong Bit(string name) =>
        bits.TryGetValue(name, out ulong bit) ? bit : throw new ResourceException($"data/events/classes.tsv has no class '{name}'");

    /// <summary>All words that have a class, in the order of the table.</summary>
    internal ReadOnlySpan<string> Words => words.Words;

    /// <summary>The classes of that lemma; 0 for none.</summary>
    internal ulong Of(ReadOnlySpan<char> lemma) => words.GetValueOrDefault(lemma);

    private void AddClass(string name, ReadOnlySpan<char> list, WordTable<ulong> all)
    {
        if (!bits.TryGetValue(name, out ulong bit))
        {
            if (bits.Count == 64) throw new ResourceException("data/events/classes.tsv: more than 64 classes");
            bits[name] = bit = 1UL << bits.Count;
        }
        foreach (Range part in list.Split(','))
        {
            ReadOnlySpan<char> word = list[part].Trim();
            if (word.IsEmpty) continue;
            if (word[0] == '@') Include(word[1..].ToString(), bit, all);
            else all[word.ToString()] = all.GetValueOrDefault(word.ToString()) | bit;
        }
    }

    private void Include(string other, ulong bit, WordTable<ulong> all)
    {
        ulong of = Bit(other);
        foreach (string word in all.Words)
            if ((all[word] & of) != 0) all[word] |= bit;
    }
}
