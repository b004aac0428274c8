using System;

namespace Annals.Text;

/// <summary>What an atom is made of.</summary>
internal enum AtomKind : byte
{
    /// <summary>Letters.</summary>
    Word,
    /// <summary>ASCII digits.</summary>
    Digits,
    /// <summary>One other character.</summary>
    Mark,
}

/// <summary>
/// The report cut finer than words: each run of letters, each run of digits and each other visible character is an atom ("mid-1990s" is
/// <c>mid - 1990 s</c>, "10am" is <c>10 am</c>). Numbers and times are read from atoms, so they do not depend on where a tokeniser cuts.
/// </summary>
internal sealed class AtomTable
{
    private AtomTable(int capacity)
    {
        Start = new int[capacity];
        End = new int[capacity];
        Row = new int[capacity];
        Kind = new AtomKind[capacity];
        Glued = new bool[capacity];
        Barrier = new bool[capacity];
    }

    /// <summary>Number of atoms; the columns may be longer.</summary>
    internal int Count { get; private set; }
    /// <summary>First UTF-16 code unit.</summary>
    internal int[] Start { get; private set; }
    /// <summary>Index behind the last code unit.</summary>
    internal int[] End { get; private set; }
    /// <summary>Row of the word it stands in.</summary>
    internal int[] Row { get; private set; }
    /// <summary>What it is made of.</summary>
    internal AtomKind[] Kind { get; private set; }
    /// <summary>True when no blank stands before it.</summary>
    internal bool[] Glued { get; private set; }
    /// <summary>True when a new paragraph begins with it, so that no expression reaches over from before.</summary>
    internal bool[] Barrier { get; private set; }

    /// <summary>The atoms of all words of <paramref name="analysis"/>, in text order.</summary>
    internal static AtomTable Build(Analysis analysis)
    {
        TokenTable tokens = analysis.Tokens;
        string text = analysis.Text;
        var atoms = new AtomTable(tokens.Count + (tokens.Count / 8) + 16);
        int last = 0;
        for (int row = 0; row < tokens.Count; row++)
            for (int i = Math.Max(tokens.Start[row], last); i < tokens.End[row];)
            {
                int end = EndOfAtom(text, i, tokens.End[row], out AtomKind kind);
                if (!char.IsWhiteSpace(text[i])) atoms.Add(text, tokens, row, i, end, kind);
                last = i = end;
            }
        return atoms;
    }

    /// <summary>The atom's characters in <paramref name="text"/>.</summary>
    internal ReadOnlySpan<char> Form(string text, int atom) => text.AsSpan(Start[atom], End[atom] - Start[atom]);

    /// <summary>The first atom that starts at or behind <paramref name="offset"/>; <see cref="Count"/> when there is none.</summary>
    internal int From(int offset)
    {
        int at = Array.BinarySearch(Start, 0, Count, offset);
        return at < 0 ? ~at : at;
    }

    private static int EndOfAtom(string text, int i, int limit, out AtomKind kind)
    {
        char c = text[i];
        int end = i + 1;
        if (char.IsAsciiDigit(c))
        {
            kind = AtomKind.Digits;
            while (end < limit && char.IsAsciiDigit(text[end])) end++;
        }
        else if (char.IsLetter(c))
        {
            kind = AtomKind.Word;
            while (end < limit && char.IsLetter(text[end])) end++;
        }
        else
        {
            kind = AtomKind.Mark;
            if (char.IsHighSurrogate(c) && end < limit && char.IsLowSurrogate(text[end])) end++;
        }
        return end;
    }

    private void Add(string text, TokenTable tokens, int row, int start, int end, AtomKind kind)
    {
        if (Count == Start.Length) Grow();
        int before = Count > 0 ? End[Count - 1] : 0;
        (Start[Count], End[Count], Row[Count], Kind[Count]) = (start, end, row, kind);
        Glued[Count] = Count > 0 && before == start;
        Barrier[Count] = Count == 0 || (before < start && EndsParagraph(text, before, start, tokens.Sentence[row] != tokens.Sentence[Row[Count - 1]]));
        Count++;
    }

    private static bool EndsParagraph(string text, int from, int to, bool newSentence)
    {
        int lines = 0;
        for (int i = from; i < to; i++)
            if (text[i] == '\n') lines++;
        return lines > 1 || (lines == 1 && newSentence);
    }

    private void Grow()
    {
        int size = Count * 2;
        int[] start = Start, end = End, row = Row;
        AtomKind[] kind = Kind;
        bool[] glued = Glued, barrier = Barrier;
        Array.Resize(ref start, size);
        Array.Resize(ref end, size);
        Array.Resize(ref row, size);
        Array.Resize(ref kind, size);
        Array.Resize(ref glued, size);
        Array.Resize(ref barrier, size);
        (Start, End, Row, Kind, Glued, Barrier) = (start, end, row, kind, glued, barrier);
    }
}
