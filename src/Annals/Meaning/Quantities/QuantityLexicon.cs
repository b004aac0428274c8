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
    /// <summary>Behind a number: about, over or under.</summary>
    Tail,
    /// <summary>A count by itself with the bounds of the convention.</summary>
    Vague,
    /// <summary>A part of a whole.</summary>
    Part,
    /// <summary>A letter glued to a number that multiplies it ("1.2bn").</summary>
    Scale,
    /// <summary>Joins two numbers to a share ("one in five").</summary>
    Ratio,
    /// <summary>A word whose number only names it ("Flight 370").</summary>
    Label,
    /// <summary>A currency sign or code in front.</summary>
    Sign,
    /// <summary>A unit behind.</summary>
    Unit,
}

/// <summary>What else a word says about people and harm; the words are those of <c>casualties.tsv</c>.</summary>
[Flags]
internal enum HarmWord : byte
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>"lives", which an attack claims.</summary>
    Life = 1,
    /// <summary>"claim", "cost": what takes lives.</summary>
    Claim = 2,
    /// <summary>A thing, which is never killed or arrested.</summary>
    Thing = 4,
    /// <summary>"including": joins a smaller count to the one before.</summary>
    Part = 8,
    /// <summary>"16 dead": stands in the place of who they were.</summary>
    Alone = 16,
    /// <summary>"freed 16 captives": what ends a capture.</summary>
    Free = 32,
    /// <summary>Verbs between people and what befell them ("were reported killed", "remain in custody").</summary>
    Pass = 64,
    /// <summary>"children": people whose ages are told ("children under five").</summary>
    Person = 128,
}

/// <summary>A phrase found in the text.</summary>
internal readonly record struct Phrase(PhraseKind Kind, double Low, double High, string Unit, int End, char Flag);

/// <summary>The words around numbers and the units, as data. Immutable once loaded.</summary>
internal sealed class QuantityLexicon
{
    private readonly Vocabulary words = new();
    private readonly Dictionary<long, int> steps = [];
    private readonly List<List<Phrase>?> ends = [null];
    private readonly Vocabulary casualtyWords = new();
    private readonly List<(string? Kind, HarmWord Harm)> casualties = [(null, HarmWord.None)];

    /// <summary>Opens the tables of a language.</summary>
    internal static QuantityLexicon Load(string language)
    {
        var lexicon = new QuantityLexicon();
        foreach (string line in ResourceStore.ReadLines($"languages/{language}/quantities.tsv")) lexicon.AddPhrases(line.Split('\t'));
        foreach (string line in ResourceStore.ReadLines("units/units.tsv")) lexicon.AddUnits(line.Split('\t'));
        foreach (string line in ResourceStore.ReadLines("units/currencies.tsv")) lexicon.AddSigns(line.Split('\t'));
        foreach (string line in ResourceStore.ReadLines($"languages/{language}/casualties.tsv")) lexicon.AddCasualties(line.Split('\t'));
        return lexicon;
    }

    private void AddPhrases(string[] cells)
    {
        PhraseKind kind = Enum.Parse<PhraseKind>(cells[0]);
        foreach (string form in cells[3].Split('|')) Add(form, new Phrase(kind, Number(cells[1]), Number(cells[2]), "", 0, '\0'));
    }

    private void AddUnits(string[] cells)
    {
        char flag = cells.Length > 3 && cells[3].Length > 0 ? cells[3][0] : '\0';
        foreach (string form in cells[2].Split('|')) Add(form, new Phrase(PhraseKind.Unit, Number(cells[1]), 0, cells[0], 0, flag));
    }

    private void AddSigns(string[] cells)
    {
        foreach (string form in cells[1].Split('|')) Add(form, new Phrase(PhraseKind.Sign, 1, 0, cells[0], 0, '\0'));
    }

    private void AddCasualties(string[] cells)
    {
        HarmWord harm = Enum.TryParse(cells[0], true, out HarmWord found) ? found : HarmWord.None;
        foreach (string form in cells[1].Split('|'))
        {
            int id = casualtyWords.Add(form);
            if (id == casualties.Count) casualties.Add((null, HarmWord.None));
            casualties[id] = (harm == HarmWord.None ? cells[0] : casualties[id].Kind, casualties[id].Harm | harm);
        }
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

    /// <summary>True when some phrase begins with that word.</summary>
    internal bool Begins(ReadOnlySpan<char> word) => words.Find(word) is not 0 and int id && steps.ContainsKey((uint)id);

    /// <summary>The longest phrase of that kind that begins with the atom, or null. Of equal ones the last that <paramref name="flags"/> allow wins.</summary>
    internal Phrase? Find(AtomTable atoms, string text, int at, PhraseKind kind, ReadOnlySpan<char> flags = default)
    {
        Phrase? best = null;
        int node = 0;
        for (int i = at; i < atoms.Count && (i == at || !atoms.Barrier[i]); i++)
        {
            int word = words.Find(atoms.Form(text, i));
            if (word == 0 || !steps.TryGetValue(((long)node << 32) | (uint)word, out node)) break;
            if (ends[node] is not { } found) continue;
            foreach (Phrase phrase in found)
                if (phrase.Kind == kind && (phrase.Flag == '\0' || flags.Contains(phrase.Flag))) best = phrase with { End = i + 1 };
        }
        return best;
    }

    /// <summary>True when a phrase of that kind ends right before the atom (of at most three atoms).</summary>
    internal bool EndsBefore(AtomTable atoms, string text, int at, PhraseKind kind)
    {
        for (int first = at - 1; first >= 0 && first >= at - 3; first--)
            if (Find(atoms, text, first, kind) is { } phrase && phrase.End == at) return true;
        return false;
    }

    /// <summary>Killed, wounded, missing, captured, displaced or arrested when the word tells so, else null.</summary>
    internal string? Casualty(ReadOnlySpan<char> word) => casualties[casualtyWords.Find(word)].Kind;

    /// <summary>True when the word is of that kind.</summary>
    internal bool Is(ReadOnlySpan<char> word, HarmWord harm) => (casualties[casualtyWords.Find(word)].Harm & harm) != 0;
}
