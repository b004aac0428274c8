using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Places;

/// <summary>What the finder asks of a report's words: their case, their neighbours, the name the engine sees there.</summary>
internal sealed class Page
{
    private readonly PlaceWords words;
    private readonly int[] nameAt;
    private readonly List<TextSpan> datelines = [];

    internal Page(Analysis analysis, PlaceWords words)
    {
        Analysis = analysis;
        this.words = words;
        nameAt = new int[Tokens.Count];
        for (int n = 0; n < analysis.Names.Count; n++)
            for (int row = analysis.Names[n].First; row <= analysis.Names[n].Last; row++) nameAt[row] = n + 1;
        Whispers = !HasAnyCapital(Text);
        foreach (Section section in analysis.Sections)
            if (section.Kind == SectionKind.Dateline) datelines.Add(section.Span);
    }

    internal Analysis Analysis { get; }

    internal TokenTable Tokens => Analysis.Tokens;

    internal string Text => Analysis.Text;

    /// <summary>True when the sentence is all in capitals.</summary>
    internal bool Shouts { get; private set; }

    /// <summary>True when the whole report is in small letters.</summary>
    internal bool Whispers { get; }

    /// <summary>First row of the sentence.</summary>
    internal int SentenceFirst { get; private set; }

    /// <summary>One behind the last row of the sentence.</summary>
    internal int SentenceEnd { get; private set; }

    /// <summary>Goes to a sentence; its first row and one behind its last.</summary>
    internal (int First, int End) Enter(int sentence)
    {
        (int first, int end) = Tokens.Rows(sentence);
        if ((SentenceFirst, SentenceEnd) == (first, end)) return (first, end);
        (SentenceFirst, SentenceEnd) = (first, end);
        int upper = 0;
        bool lower = false;
        for (int row = first; row < end && !lower; row++)
        {
            ReadOnlySpan<char> form = Tokens.Form(Text, row);
            if (form.Length < 2 || !char.IsLetter(form[0])) continue;
            foreach (char c in form) lower |= char.IsLower(c);
            upper++;
        }
        Shouts = !lower && upper >= 3;
        return (first, end);
    }

    internal WordKinds Kinds(int row) => words.Of(Tokens.Form(Text, row));

    /// <summary>The kinds of the word at <paramref name="row"/>, none outside the sentence of <paramref name="of"/>.</summary>
    internal WordKinds KindsBeside(int row, int of) => InSentence(row, of) ? Kinds(row) : WordKinds.None;

    internal bool InSentence(int row, int of) => row >= 0 && row < Tokens.Count && Tokens.Sentence[row] == Tokens.Sentence[of];

    /// <summary>True when the word begins with a capital letter.</summary>
    internal bool StartsCapital(int row) => char.IsUpper(Text[Tokens.Start[row]]);

    /// <summary>True when some letter of the word is a capital ("al-Hol" begins with a small one).</summary>
    internal bool HasCapital(int row)
    {
        if (Whispers) return true;
        foreach (char c in Tokens.Form(Text, row))
            if (char.IsUpper(c)) return true;
        return false;
    }

    /// <summary>True when no blank parts the word from the one before it.</summary>
    internal bool Adjoins(int row) => row == 0 || Tokens.Start[row] <= Tokens.End[row - 1] + 1;

    internal bool MayStart(int row)
    {
        if (Tokens.End[row] - Tokens.Start[row] < 2 || Tokens.Continues[row]) return false;
        if (Whispers) return Tokens.Upos[row] is Upos.Propn or Upos.Noun or Upos.Adj && (KindsBeside(row - 1, row) & WordKinds.In) != 0;
        if (!HasCapital(row)) return false;
        ReadOnlySpan<char> form = Tokens.Form(Text, row);
        if (form is "The" or "THE") return row + 1 < SentenceEnd && (Kinds(row + 1) & WordKinds.The) != 0;
        return Tokens.Upos[row] is not (Upos.Pron or Upos.Aux or Upos.Adp or Upos.Cconj or Upos.Sconj or Upos.Det or Upos.Intj or Upos.Num) || Shouts || form.Contains('.') || IsInitials(form);
    }

    internal bool MayContinue(int row)
    {
        if (Tokens.Start[row] > Tokens.End[row - 1] + 1) return false;
        return HasCapital(row) || (Kinds(row) & WordKinds.Link) != 0 || Tokens.Form(Text, row) is "'" or "’" or "'s" or "’s";
    }

    /// <summary>True when the row follows a comma that follows a name.</summary>
    internal bool IsBehindComma(int row) =>
        row >= SentenceFirst + 2 && Tokens.Form(Text, row - 1) is "," && StartsCapital(row - 2);

    /// <summary>True for words in capitals that open a sentence as a dateline does: "TROY, N.C. (AP)".</summary>
    internal bool IsDateline(int first, int last) =>
        first == SentenceFirst && last + 1 < SentenceEnd && Tokens.Form(Text, last + 1) is "," or "(" or "—" or "–" or "-" or "--" or "/" or ":" or "_";

    /// <summary>True when the row stands in the report's dateline.</summary>
    internal bool IsInDateline(int row)
    {
        foreach (TextSpan d in datelines)
            if (d.Contains(Tokens.Start[row])) return true;
        return false;
    }

    /// <summary>True when the row is part of a time.</summary>
    internal bool IsTime(int row) => Analysis.TimeAt(Tokens.Start[row]) is not null;

    /// <summary>False when the words are glued to something that makes them no name ("US$").</summary>
    internal bool IsPlainPart(int first, int last)
    {
        int start = Tokens.Start[first], end = Tokens.End[last];
        return !(end < Text.Length && Text[end] is '$' or '@') && !(start > 0 && Text[start - 1] is '@' or '#' or '$' && !Whispers);
    }

    /// <summary>The engine's name that covers the row, or null.</summary>
    internal NameSpan? NameAt(int row) => nameAt[row] is > 0 and int n ? Analysis.Names[n - 1] : null;

    /// <summary>A capitalised word of a name, not the first word of the sentence unless it is tagged as a name.</summary>
    internal bool IsNamePart(int row, int of) => InSentence(row, of) && StartsCapital(row) && Tokens.Upos[row] is Upos.Propn;

    /// <summary>Two to five capitals: "US".</summary>
    internal static bool IsInitials(ReadOnlySpan<char> form)
    {
        foreach (char c in form)
            if (!char.IsUpper(c)) return false;
        return form.Length is >= 2 and <= 5;
    }

    private static bool HasAnyCapital(string text)
    {
        foreach (char c in text)
            if (char.IsUpper(c)) return true;
        return false;
    }
}
