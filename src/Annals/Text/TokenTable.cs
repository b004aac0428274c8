using System;
using Annals.Records;

namespace Annals.Text;

/// <summary>
/// The words of one report, a column a property (a structure of arrays; word <c>i</c> is row <c>i</c> of each). Words are UD's syntactic
/// words: "don't" is two rows, the second with <see cref="Continues"/> set. Rows stand in text order; heads are row numbers.
/// </summary>
internal sealed class TokenTable
{
    /// <summary>Number of words.</summary>
    internal int Count;
    /// <summary>First UTF-16 code unit of the word in the text.</summary>
    internal int[] Start = [];
    /// <summary>Index behind its last code unit.</summary>
    internal int[] End = [];
    /// <summary>True for the second and later words of a multi-word token ("n't" in "don't").</summary>
    internal bool[] Continues = [];
    /// <summary>Lemma; the form itself until the engine has run. Interned where the lexicon has it.</summary>
    internal string[] Lemma = [];
    /// <summary>Universal tag.</summary>
    internal Upos[] Upos = [];
    /// <summary>Penn tag ("NNP"), or "_".</summary>
    internal string[] Xpos = [];
    /// <summary>UD features as CoNLL-U writes them ("Number=Sing"), or "_".</summary>
    internal string[] Feats = [];
    /// <summary>Row of the head; -1 for a root.</summary>
    internal int[] Head = [];
    /// <summary>Relation to the head.</summary>
    internal Deprel[] Deprel = [];
    /// <summary>Index of the sentence the word stands in.</summary>
    internal int[] Sentence = [];
    /// <summary>First row of each sentence, and behind the last one <see cref="Count"/>; length = sentences + 1.</summary>
    internal int[] SentenceStart = [0];
    /// <summary>First dependent of each row, or -1. Filled by <see cref="IndexDependents()"/>.</summary>
    internal int[] FirstDependent = [];
    /// <summary>Next dependent of the same head, in text order, or -1. Filled by <see cref="IndexDependents()"/>.</summary>
    internal int[] NextDependent = [];

    /// <summary>Number of sentences.</summary>
    internal int SentenceCount => SentenceStart.Length - 1;

    /// <summary>Makes room for <paramref name="count"/> words, all columns empty.</summary>
    internal void Allocate(int count)
    {
        Count = count;
        Start = new int[count];
        End = new int[count];
        Continues = new bool[count];
        Lemma = new string[count];
        Upos = new Upos[count];
        Xpos = new string[count];
        Feats = new string[count];
        Head = new int[count];
        Deprel = new Deprel[count];
        Sentence = new int[count];
        FirstDependent = new int[count];
        NextDependent = new int[count];
        Array.Fill(Lemma, "");
        Array.Fill(Xpos, "_");
        Array.Fill(Feats, "_");
        Array.Fill(Head, -1);
        Array.Fill(FirstDependent, -1);
        Array.Fill(NextDependent, -1);
    }

    /// <summary>The same words with other lemmas; every other column is shared.</summary>
    internal TokenTable WithLemmas(string[] lemmas)
    {
        var copy = (TokenTable)MemberwiseClone();
        copy.Lemma = lemmas;
        return copy;
    }

    /// <summary>The same words with tags, relations and heads of its own, to be changed; every other column is shared. Index it anew when it is changed.</summary>
    internal TokenTable WithOwnTree()
    {
        var copy = (TokenTable)MemberwiseClone();
        copy.Upos = (Upos[])Upos.Clone();
        copy.Xpos = (string[])Xpos.Clone();
        copy.Head = (int[])Head.Clone();
        copy.Deprel = (Deprel[])Deprel.Clone();
        copy.FirstDependent = (int[])FirstDependent.Clone();
        copy.NextDependent = (int[])NextDependent.Clone();
        return copy;
    }

    /// <summary>The word as it stands in <paramref name="text"/>.</summary>
    internal ReadOnlySpan<char> Form(string text, int row) => text.AsSpan(Start[row], End[row] - Start[row]);

    /// <summary>Where the word stands.</summary>
    internal TextSpan Span(int row) => new(Start[row], End[row]);

    /// <summary>From the start of row <paramref name="first"/> to the end of row <paramref name="last"/>, inclusive.</summary>
    internal TextSpan Span(int first, int last) => new(Start[first], End[last]);

    /// <summary>Rows of a sentence: first, and one behind the last.</summary>
    internal (int First, int End) Rows(int sentence) => (SentenceStart[sentence], SentenceStart[sentence + 1]);

    /// <summary>Links each head to its dependents once <see cref="Head"/> is filled.</summary>
    internal void IndexDependents()
    {
        Array.Fill(FirstDependent, -1);
        Array.Fill(NextDependent, -1);
        IndexDependents(0, Count);
    }

    /// <summary>Renews it for the rows of whole sentences, from <paramref name="start"/> up to <paramref name="end"/>, exclusive.</summary>
    internal void IndexDependents(int start, int end)
    {
        Array.Fill(FirstDependent, -1, start, end - start);
        Array.Fill(NextDependent, -1, start, end - start);
        for (int i = end - 1; i >= start; i--)
        {
            int h = Head[i];
            if (h < 0) continue;
            NextDependent[i] = FirstDependent[h];
            FirstDependent[h] = i;
        }
    }

    /// <summary>The first dependent of <paramref name="row"/> with that relation, or -1.</summary>
    internal int Dependent(int row, Deprel relation)
    {
        for (int d = FirstDependent[row]; d >= 0; d = NextDependent[d])
            if (Deprel[d] == relation) return d;
        return -1;
    }

    /// <summary>First and last row of the subtree under <paramref name="row"/> (its projection's ends, both inclusive).</summary>
    internal (int First, int Last) Subtree(int row)
    {
        int first = row, last = row;
        for (int d = FirstDependent[row]; d >= 0; d = NextDependent[d])
        {
            (int f, int l) = Subtree(d);
            if (f < first) first = f;
            if (l > last) last = l;
        }
        return (first, last);
    }
}
