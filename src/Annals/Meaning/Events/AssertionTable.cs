using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Resources;

namespace Annals.Meaning.Events;

/// <summary>What a word makes of what hangs below it when it is affirmed, and when it is negated.</summary>
internal readonly record struct AssertionEffect(Assertion Affirmed, Assertion Negated);

/// <summary>Where below a word something hangs.</summary>
internal enum AssertionSlot : byte
{
    /// <summary>A finite clause.</summary>
    That,
    /// <summary>An infinitive or gerund.</summary>
    Infinitive,
    /// <summary>A noun.</summary>
    Noun,
}

/// <summary>The words that bear on whether something is told as having happened (<c>data/languages/en/assertion.tsv</c>).</summary>
internal sealed class AssertionTable
{
    private readonly WordTable<AssertionEffect>[] slots;
    private readonly WordTable<Assertion> adverbs, modifiers, marks, modals;

    private AssertionTable(IEnumerable<string> lines)
    {
        var read = new WordTable<WordTable<AssertionEffect>>();
        foreach (string line in lines) Add(line.Split('\t'), read);
        slots = new WordTable<AssertionEffect>[9];
        string[] kinds = ["verb", "noun", "adj"], names = ["that", "inf", "obj"];
        for (int k = 0; k < 3; k++)
            for (int s = 0; s < 3; s++)
                slots[(k * 3) + s] = Freeze(read, $"{kinds[k]} {names[s]}");
        adverbs = Single(read, "adverb -");
        modifiers = Single(read, "modifier -");
        marks = Single(read, "mark -");
        modals = Single(read, "modal -");
    }

    /// <summary>Opens the table that ships with Annals.</summary>
    internal static AssertionTable Load() => new(ResourceStore.ReadLines("languages/en/assertion.tsv"));

    /// <summary>Effect of a governing word; false when the table does not have it.</summary>
    internal bool TryGet(TriggerKind kind, AssertionSlot slot, string lemma, out AssertionEffect effect) =>
        slots[((int)kind * 3) + (int)slot].TryGetValue(lemma, out effect);

    /// <summary>Effect of an adverb in the clause.</summary>
    internal bool Adverb(string lemma, out Assertion effect) => adverbs.TryGetValue(lemma, out effect);

    /// <summary>Effect of an adjective or determiner of an event noun.</summary>
    internal bool Modifier(string lemma, out Assertion effect) => modifiers.TryGetValue(lemma, out effect);

    /// <summary>Effect of a conjunction on the clause it opens.</summary>
    internal bool Mark(string lemma, out Assertion effect) => marks.TryGetValue(lemma, out effect);

    /// <summary>Effect of a modal verb on its clause.</summary>
    internal bool Modal(string lemma, out Assertion effect) => modals.TryGetValue(lemma, out effect);

    private static void Add(string[] columns, WordTable<WordTable<AssertionEffect>> read)
    {
        if (columns.Length != 5) throw new ResourceException($"data/languages/en/assertion.tsv: {columns.Length} columns in '{string.Join('|', columns)}'");
        string key = $"{columns[0]} {columns[1]}";
        if (!read.TryGetValue(key, out WordTable<AssertionEffect>? words)) read[key] = words = new();
        var effect = new AssertionEffect(Parse(columns[2]), Parse(columns[3]));
        foreach (string word in columns[4].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) words.TryAdd(word, effect);
    }

    private static Assertion Parse(string value) =>
        Enum.TryParse(value, ignoreCase: true, out Assertion a) ? a : throw new ResourceException($"data/languages/en/assertion.tsv: '{value}' is no status");

    private static WordTable<AssertionEffect> Freeze(WordTable<WordTable<AssertionEffect>> read, string key) =>
        read.TryGetValue(key, out WordTable<AssertionEffect>? words) ? words : new();

    private static WordTable<Assertion> Single(WordTable<WordTable<AssertionEffect>> read, string key)
    {
        var words = new WordTable<Assertion>();
        if (read.TryGetValue(key, out WordTable<AssertionEffect>? found))
            foreach (string word in found.Words) words[word] = found[word].Affirmed;
        return words;
    }
}
