using System;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Quotes;

/// <summary>Finds the phrase that names who speaks.</summary>
internal static class Speakers
{
    /// <summary>Row of the subject of <paramref name="v"/>, or -1.</summary>
    internal static int Subject(TokenTable t, int v)
    {
        for (int d = t.FirstDependent[v]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter && !IsTime(t, d)) return d;
        return -1;
    }

    /// <summary>
    /// Who utters the cue verb: its subject, or the "by" phrase of a passive; of a participle the noun it describes; of a conjoined verb or an
    /// adverbial clause the subject it shares. -1 when nobody is named ("it was reported").
    /// </summary>
    internal static int OfVerb(TokenTable t, string text, int v)
    {
        for (int depth = 0; v >= 0 && depth < 8; depth++)
        {
            bool passive = t.Dependent(v, Deprel.AuxPass) >= 0 || t.Dependent(v, Deprel.NsubjPass) >= 0;
            int agent = t.Dependent(v, Deprel.OblAgent);
            if (agent >= 0 && !IsQuotedAsSaying(t, v)) return agent;
            int subject = Subject(t, v);
            if (passive) return IsQuotedAsSaying(t, v) ? subject : -1;
            if (subject >= 0) return Antecedent(t, text, v, subject);
            switch (t.Deprel[v])
            {
                case Deprel.Acl or Deprel.AclRelcl:
                    return t.Head[v];
                case Deprel.Conj or Deprel.Xcomp or Deprel.Advcl or Deprel.Parataxis:
                    v = t.Head[v];
                    break;
                default:
                    return -1;
            }
        }
        return -1;
    }

    /// <summary>Who holds what a cue noun names: its possessor, its "by" or "from" phrase, or the subject of the verb it is the object of.</summary>
    internal static int OfNoun(TokenTable t, string text, int n)
    {
        int owner = t.Dependent(n, Deprel.NmodPoss);
        if (owner >= 0) return owner;
        for (int d = t.FirstDependent[n]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Nmod && t.Dependent(d, Deprel.Case) is >= 0 and int c && t.Lemma[c] is "by" or "from" or "of" or "among") return d;
        if (t.Deprel[n] is Deprel.Obj && t.Head[n] >= 0 && t.Lemma[t.Head[n]] is "make" or "issue" or "repeat" or "give" or "express" or "voice" or "raise" or "have" or "share" or "reiterate" or "release" or "send" or "publish" or "back" or "support" or "endorse")
            return OfVerb(t, text, t.Head[n]);
        return -1;
    }

    /// <summary>The first noun or pronoun at or behind <paramref name="row"/> that heads its phrase, within its sentence; or -1.</summary>
    internal static int NounAfter(TokenTable t, int row)
    {
        if (row >= t.Count) return -1;
        int end = t.SentenceStart[t.Sentence[row] + 1];
        for (int i = row; i < end && i < row + 12; i++)
        {
            if (t.Upos[i] is not (Upos.Noun or Upos.Propn or Upos.Pron)) continue;
            if (t.Deprel[i] is Deprel.Compound or Deprel.Flat or Deprel.NmodPoss or Deprel.NmodDesc && t.Head[i] > i) continue;
            return i;
        }
        return -1;
    }

    /// <summary>The words of the phrase headed by <paramref name="row"/>, without relative clauses, asides and outer punctuation.</summary>
    internal static TextSpan Phrase(TokenTable t, int row)
    {
        int first = row, last = row;
        Reach(t, row, row, ref first, ref last);
        while (last > row && t.Upos[last] == Upos.Punct) last--;
        while (first < row && t.Upos[first] == Upos.Punct) first++;
        return t.Span(first, last);
    }

    private static void Reach(TokenTable t, int head, int row, ref int first, ref int last)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is Deprel.AclRelcl or Deprel.Parataxis or Deprel.Acl or Deprel.Advcl or Deprel.NmodUnmarked or Deprel.OblUnmarked
                || (row == head && t.Deprel[d] is Deprel.Punct or Deprel.Cop or Deprel.Nsubj or Deprel.Case or Deprel.Mark or Deprel.Advmod)) continue;
            if (d > row && CrossesMark(t, row, d, t.Deprel[d] == Deprel.Appos && t.Upos[row] == Upos.Propn)) continue;
            if (d < first) first = d;
            if (d > last) last = d;
            Reach(t, head, d, ref first, ref last);
        }
    }

    /// <summary>True when a colon or a quotation mark stands between the two rows: what is behind it is speech, not a name. Behind a name also a comma.</summary>
    private static bool CrossesMark(TokenTable t, int from, int to, bool comma)
    {
        for (int i = from + 1; i < to; i++)
            if (t.Upos[i] == Upos.Punct && ((comma && t.Lemma[i] == ",") || t.Lemma[i] is ":" or "\"" or "“" or "”" or "«" or "»" or "„" or "''" or "``")) return true;
        return false;
    }

    /// <summary>True for a bare weekday, which a parser may take for the subject ("the ministry said Sunday").</summary>
    private static bool IsTime(TokenTable t, int row) =>
        t.Upos[row] == Upos.Propn && t.FirstDependent[row] < 0 && t.Lemma[row] is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    private static int Antecedent(TokenTable t, string text, int v, int subject)
    {
        ReadOnlySpan<char> form = t.Form(text, subject);
        bool relative = t.Upos[subject] is Upos.Pron or Upos.Det or Upos.Sconj
            && (form.Equals("who", StringComparison.OrdinalIgnoreCase) || form.Equals("which", StringComparison.OrdinalIgnoreCase) || form.Equals("that", StringComparison.OrdinalIgnoreCase));
        return relative && t.Deprel[v] is Deprel.AclRelcl or Deprel.Acl && relative ? t.Head[v] : subject;
    }

    private static bool IsQuotedAsSaying(TokenTable t, int v) => t.Lemma[v] is "quote" or "cite";
}
