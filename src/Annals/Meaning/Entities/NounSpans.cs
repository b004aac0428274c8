using System;
using Annals.Text;

namespace Annals.Meaning.Entities;

/// <summary>Where noun phrases begin and end, read off the tree. Never recurses, so that no tree is too deep.</summary>
internal sealed class NounSpans
{
    private readonly TokenTable tokens;
    private readonly string text;
    private readonly int[] low;
    private readonly int[] high;

    internal NounSpans(TokenTable tokens, string text)
    {
        this.tokens = tokens;
        this.text = text;
        low = new int[tokens.Count];
        high = new int[tokens.Count];
        for (int i = 0; i < tokens.Count; i++) low[i] = high[i] = i;
        for (int i = 0; i < tokens.Count; i++)
            for (int h = tokens.Head[i]; h >= 0 && (i < low[h] || i > high[h]); h = tokens.Head[h])
                (low[h], high[h]) = (Math.Min(low[h], i), Math.Max(high[h], i));
    }

    /// <summary>The noun phrase headed by <paramref name="row"/>: what modifies it, without appositions, conjuncts and its case.</summary>
    internal (int First, int Last) Of(int row)
    {
        int first = row, last = row;
        bool predicate = tokens.Dependent(row, Deprel.Cop) >= 0 || tokens.Dependent(row, Deprel.Nsubj) >= 0;
        for (int d = tokens.FirstDependent[row]; d >= 0; d = tokens.NextDependent[d])
        {
            if (!Belongs(d, row, predicate)) continue;
            first = Math.Min(first, low[d]);
            last = Math.Max(last, high[d]);
        }
        while (last > row && IsStop(last)) last--;
        return (first, last);
    }

    /// <summary>Last row of the phrase without clauses and without what is set off by a comma; "of" phrases stay.</summary>
    internal int CoreLast(int row) => CoreLast(row, 6);

    private int CoreLast(int row, int depth)
    {
        int last = row;
        for (int d = tokens.FirstDependent[row]; d >= 0; d = tokens.NextDependent[d])
        {
            if (d < row) continue;
            if (tokens.Deprel[d] is Deprel.Flat or Deprel.Compound or Deprel.Nummod or Deprel.Goeswith || tokens.Deprel[d] == Deprel.Nmod && IsOf(d)) last = Math.Max(last, Math.Max(d, depth == 0 ? d : CoreLast(d, depth - 1)));
            else if (tokens.Deprel[d] is not (Deprel.Case or Deprel.Punct)) break;
        }
        return last;
    }

    private bool IsOf(int row) => tokens.Dependent(row, Deprel.Case) is int c and >= 0 && tokens.Lemma[c] is "of" or "for";

    /// <summary>The run of names around a proper noun, when nobody found the name itself.</summary>
    internal (int First, int Last) NameRun(int row)
    {
        int first = row, last = row;
        while (first > tokens.SentenceStart[tokens.Sentence[row]] && IsNamePart(first - 1, row)) first--;
        int end = tokens.SentenceStart[tokens.Sentence[row] + 1];
        while (last + 1 < end && IsNamePart(last + 1, row)) last++;
        while (last > row && tokens.Upos[last] == Upos.Punct) last--;
        return (first, last);
    }

    private bool IsNamePart(int row, int head)
    {
        if (tokens.Upos[row] == Upos.Punct) return tokens.Form(text, row) is "-" or "." && tokens.Start[row] == tokens.End[Math.Max(0, row - 1)];
        if (!IsUnder(row, head)) return false;
        return tokens.Deprel[row] == Deprel.Flat
            || (tokens.Upos[row] == Upos.Propn || char.IsUpper(tokens.Form(text, row)[0]) && tokens.Upos[row] is Upos.Adj or Upos.Verb) && tokens.Deprel[row] is Deprel.Compound or Deprel.Amod;
    }

    private bool IsUnder(int row, int head)
    {
        for (int steps = 0; steps < 4 && row >= 0; steps++, row = tokens.Head[row])
            if (tokens.Head[row] == head) return true;
        return false;
    }

    private bool Belongs(int row, int head, bool predicate) => tokens.Deprel[row] switch
    {
        Deprel.Case => row > head && tokens.Xpos[row] == "POS",
        Deprel.Det or Deprel.DetPredet or Deprel.Amod or Deprel.Nummod or Deprel.Compound or Deprel.Flat or Deprel.NmodPoss or Deprel.NmodDesc
            or Deprel.Nmod or Deprel.NmodUnmarked or Deprel.Acl or Deprel.AclRelcl or Deprel.Fixed or Deprel.Goeswith => true,
        Deprel.Obl or Deprel.OblUnmarked => !predicate,
        Deprel.Advmod => !predicate && row < head && tokens.Lemma[row] is "about" or "over" or "nearly" or "almost" or "approximately" or "around" or "roughly",
        _ => false,
    };

    private bool IsStop(int row) => tokens.Upos[row] == Upos.Punct && tokens.Form(text, row) is not (")" or "\"" or "”" or "]");
}
