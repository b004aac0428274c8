using System;
using System.Collections.Generic;
using System.Globalization;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Quantities;

/// <summary>What a phrase says about a number.</summary>
internal enum PhraseKind : byte
{
    /// <summary>In front of a number: about, over or under.</summary>
    Lead,
    /// <summary>A count by itself with the bounds of the convention.</summary>
    Vague,
    /// <summary>A part of a whole.</summary>
    Part,
    /// <summary>A currency sign in front.</summary>
    Prefix,
    /// <summary>A unit behind.</summary>
    Unit,
}

/// <summary>A phrase found in the text.</summary>
internal readonly record struct Phrase(PhraseKind Kind, double Low, double High, string Unit, int End);

/// <summary>The words around numbers and the units, as data. Immutable once loaded.</summary>
internal sealed class QuantityLexicon
{
    private readonly Vocabulary words = new();
    private readonly Dictionary<long, int> steps = [];
    private readonly List<List<Phrase>?> ends = [null];
    private readonly Vocabulary casualtyWords = new();
    private readonly List<string?> casualties = [null];

    /// <summary>Opens the tables of a language.</summary>
    internal static QuantityLexicon Load(string language)
    {
        var lexicon = new QuantityLexicon();
        foreach (string line in ResourceStore.ReadLines($"languages/{language}/quantities.tsv")) lexicon.AddPhrases(line.Split('\t'));
        foreach (string line in ResourceStore.ReadLines("units/units.tsv")) lexicon.AddUnits(line.Split('\t'));
        foreach (string line in ResourceStore.ReadLines($"languages/{language}/casualties.tsv")) lexicon.AddCasualties(line.Split('\t'));
        return lexicon;
    }

    private void AddPhrases(string[] cells)
    {
        PhraseKind kind = Enum.Parse<PhraseKind>(cells[0]);
        foreach (string form in cells[3].Split('|')) Add(form, new Phrase(kind, Number(cells[1]), Number(cells[2]), kind == PhraseKind.Prefix ? "USD" : "", 0));
    }

    private void AddUnits(string[] cells)
    {
        foreach (string form in cells[2].Split('|')) Add(form, new Phrase(PhraseKind.Unit, Number(cells[1]), 0, cells[0], 0));
    }

    private void AddCasualties(string[] cells)
    {
        foreach (string form in cells[1].Split('|'))
            if (casualtyWords.Add(form) == casualties.Count) casualties.Add(cells[0]);
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private void Add(string form, Phrase phrase)
    {
        int node = 0;
        foreach (string word in form.Split(' '))
        {
            long key = ((long)node << 32) | (uint)words.Add(word);
            if (!steps.TryGetValue(key, out int next))
            {
                ends.Add(null);
                steps.Add(key, next = ends.Count - 1);
            }
            node = next;
        }
        (ends[node] ??= []).Add(phrase);
    }

    /// <summary>The longest phrase of that kind that begins with the atom, or null.</summary>
    internal Phrase? Find(AtomTable atoms, string text, int at, PhraseKind kind)
    {
        Phrase? best = null;
        int node = 0;
        for (int i = at; i < atoms.Count && (i == at || !atoms.Barrier[i]); i++)
        {
            int word = words.Find(atoms.Form(text, i));
            if (word == 0 || !steps.TryGetValue(((long)node << 32) | (uint)word, out node)) break;
            if (ends[node] is not { } found) continue;
            foreach (Phrase phrase in found)
                if (phrase.Kind == kind) best = phrase with { End = i + 1 };
        }
        return best;
    }

    /// <summary>Killed, wounded, missing, captured, displaced or arrested when the word tells so, else null.</summary>
    internal string? Casualty(ReadOnlySpan<char> word) => casualties[casualtyWords.Find(word)];
}
