using System;
using System.Collections.Generic;
using Annals.Text;

namespace Annals.Meaning.Times.Grammar;

/// <summary>What each atom may begin: words of rules, lexicon phrases, numbers, times found before. A lattice the rules walk over.</summary>
internal sealed class EdgeTable
{
    private readonly TimeGrammar grammar;
    private readonly int[] first;
    private readonly List<Edge> edges = [];

    private EdgeTable(TimeGrammar grammar, AtomTable atoms, string text)
    {
        (this.grammar, Atoms, Text) = (grammar, atoms, text);
        first = new int[atoms.Count];
        Words = new int[atoms.Count];
        Array.Fill(first, -1);
    }

    /// <summary>The atoms.</summary>
    internal AtomTable Atoms { get; }
    /// <summary>The text.</summary>
    internal string Text { get; }
    /// <summary>Number of each atom's word in the grammar's vocabulary, 0 when unknown.</summary>
    internal int[] Words { get; }

    /// <summary>Index of the atom's first edge, or -1; -1 too outside the text.</summary>
    internal int FirstEdge(int atom) => atom >= 0 && atom < first.Length ? first[atom] : -1;

    /// <summary>The edge of that index.</summary>
    internal Edge this[int edge] => edges[edge];

    /// <summary>The edges of words and numbers of a report.</summary>
    internal static EdgeTable Build(TimeGrammar grammar, AtomTable atoms, string text)
    {
        var table = new EdgeTable(grammar, atoms, text);
        for (int i = 0; i < atoms.Count; i++) table.Words[i] = grammar.Words.Find(atoms.Form(text, i));
        for (int i = 0; i < atoms.Count; i++)
        {
            if (table.Words[i] != 0) table.AddWord(i);
            if (atoms.Kind[i] != AtomKind.Mark) table.AddNumbers(i);
        }
        return table;
    }

    /// <summary>Adds an edge over a time found before.</summary>
    internal void AddNode(Slot slot, TimeNode node) => Add(node.First, new Edge(PatternCompiler.Classes + (int)slot, slot, 0, node.End, -1, node));

    private void Add(int atom, Edge edge)
    {
        edges.Add(edge with { Next = first[atom] });
        first[atom] = edges.Count - 1;
    }

    private void AddWord(int atom)
    {
        if (grammar.IsLiteral(Words[atom])) Add(atom, new Edge(Words[atom], Slot.None, 0, atom + 1, -1, null));
        int node = 0;
        for (int i = atom; i < Atoms.Count && Words[i] != 0 && (i == atom || !Atoms.Barrier[i]); i++)
        {
            node = grammar.Lexicon.Step(node, Words[i]);
            if (node < 0) return;
            if (grammar.Lexicon.Accepted(node) is not { } entries || !EndsWell(i)) continue;
            foreach (LexicalEntry entry in entries)
                if (HasCase(entry.Flag, atom)) Add(atom, new Edge(PatternCompiler.Classes + (int)entry.Slot, entry.Slot, entry.Value, i + 1, -1, null));
        }
    }

    /// <summary>A closing full stop or s must be glued to the word it belongs to.</summary>
    private bool EndsWell(int atom) => Atoms.Kind[atom] != AtomKind.Mark || Atoms.Glued[atom];

    private bool HasCase(char flag, int atom) => flag switch
    {
        'C' => !char.IsLower(Text[Atoms.Start[atom]]),
        'U' => !char.IsLower(Text[Atoms.Start[atom]]) || Atoms.End[atom] - Atoms.Start[atom] > 1,
        _ => true,
    };

    private void AddNumbers(int atom)
    {
        int length = Atoms.End[atom] - Atoms.Start[atom];
        if (Atoms.Kind[atom] == AtomKind.Digits) AddDigits(atom, length);
        if (!grammar.Numbers.TryRead(Atoms, Text, atom, out NumberReading number)) return;
        if (number.Form == NumberForm.Ordinal)
        {
            if (number.Value is < 1 or > 400) return;
            AddNumber(atom, Slot.Ord, number.Value, number.End);
            if (Atoms.Kind[atom] == AtomKind.Digits) AddNumber(atom, Slot.OrdDigits, number.Value, number.End);
            return;
        }
        AddNumber(atom, Slot.Num, number.Value, number.End);
        AddNumber(atom, number.Form == NumberForm.Digits ? Slot.Count : Slot.CountWord, number.Value, number.End);
    }

    private void AddDigits(int atom, int length)
    {
        ReadOnlySpan<char> digits = Atoms.Form(Text, atom);
        if (length > 8) return;
        int value = 0;
        foreach (char c in digits) value = (value * 10) + (c - '0');
        int end = atom + 1;
        if (length <= 2)
        {
            if (value is >= 1 and <= 31) AddNumber(atom, Slot.Dom, value, end);
            if (value is >= 1 and <= 12) AddNumber(atom, Slot.Mon, value, end);
            if (value is >= 0 and <= 24) AddNumber(atom, Slot.Hour, value, end);
            if (value is >= 1 and <= 12) AddNumber(atom, Slot.Hour12, value, end);
        }
        if (length == 2) AddNumber(atom, Slot.TwoDigits, value, end);
        if (length == 2 && value < 60) AddNumber(atom, Slot.Minute, value, end);
        if (length == 3 && value >= 100) AddNumber(atom, Slot.OldYear, value, end);
        if (length == 4 && value is >= 1000 and < 2200) AddNumber(atom, Slot.Year, value, end);
        if (length == 4 && value / 100 < 25 && value % 100 < 60) AddNumber(atom, Slot.Military, value, end);
        if (length == 8 && value is > 18000000 and < 21000000) AddNumber(atom, Slot.Compact, value, end);
    }

    private void AddNumber(int atom, Slot slot, double value, int end) => Add(atom, new Edge(PatternCompiler.Classes + (int)slot, slot, value, end, -1, null));
}

/// <summary>One reading of the atoms from where it stands up to <c>End</c>.</summary>
/// <param name="Symbol">Number of the word or class.</param>
/// <param name="Slot">The class, <see cref="Slot.None"/> for a word.</param>
/// <param name="Value">Its value.</param>
/// <param name="End">Behind its last atom.</param>
/// <param name="Next">Next edge of the same atom, or -1.</param>
/// <param name="Node">The time found before, or null.</param>
internal readonly record struct Edge(int Symbol, Slot Slot, double Value, int End, int Next, TimeNode? Node);
