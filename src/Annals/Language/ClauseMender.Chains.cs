using System;
using Annals.Text;

namespace Annals.Language;

/// <summary>Verbs in a row: whose they are and what they share.</summary>
internal static partial class ClauseMender
{
    private static bool MendChains(string text, TokenTable t, int first, int end) =>
        MendSharedObject(t, first, end) | MendSecondContent(t, first, end) | MendAtLeast(t, first, end) | MendNeighbouring(text, t, first, end) | MendBehindColon(t, first, end);

    // "An agent shot and wounded Harris": a participle straight behind "and" is a second verb with an object, not what the object is like.
    private static bool MendSharedObject(TokenTable t, int first, int end)
    {
        bool changed = false;
        for (int v = first + 2; v < end - 1; v++)
        {
            int thing = t.Head[v];
            if (t.Deprel[v] != Deprel.Amod || t.Xpos[v] is not ("VBN" or "VBD") || thing <= v || !IsNominal(t, thing) || t.Deprel[thing] != Deprel.Conj || t.Head[thing] is not (>= 0 and int verb)) continue;
            if (verb != v - 2 || t.Upos[verb] != Upos.Verb || t.Deprel[v - 1] != Deprel.Cc || t.Dependent(verb, Deprel.Obj) >= 0) continue;
            (t.Head[v], t.Deprel[v], t.Upos[v]) = (verb, Deprel.Conj, Upos.Verb);
            (t.Head[v - 1], t.Head[thing], t.Deprel[thing]) = (v, v, Deprel.Obj);
            t.IndexDependents();
            changed = true;
        }
        return changed;
    }

    // "said that fighters surrounded the camp, went from tent to tent and …": a second content without a subject is a further verb of the first.
    private static bool MendSecondContent(TokenTable t, int first, int end)
    {
        bool changed = false;
        for (int v = first; v < end; v++)
        {
            if (t.Deprel[v] != Deprel.Ccomp || t.Upos[v] != Upos.Verb || t.Head[v] is not (>= 0 and int told) || told > v || HasSubject(t, v) || t.Dependent(v, Deprel.Mark) >= 0) continue;
            int content = t.Dependent(told, Deprel.Ccomp);
            if (content < told || content >= v || t.Upos[content] != Upos.Verb || !HasSubject(t, content)) continue;
            (t.Head[v], t.Deprel[v]) = (content, Deprel.Conj);
            t.IndexDependents();
            changed = true;
        }
        return changed;
    }

    private static bool HasSubject(TokenTable t, int verb) => t.Dependent(verb, Deprel.Nsubj) >= 0 || t.Dependent(verb, Deprel.NsubjPass) >= 0;

    // "tortured at least 47 people": "at" belongs to the number.
    private static bool MendAtLeast(TokenTable t, int first, int end)
    {
        bool changed = false;
        for (int i = first + 1; i < end; i++)
        {
            if (t.Deprel[i] != Deprel.Obl || t.Head[i] is not (>= 0 and int verb) || verb > i || t.Upos[verb] != Upos.Verb || t.Dependent(i, Deprel.Case) >= 0 || t.Dependent(i, Deprel.Nummod) < 0 || t.Dependent(verb, Deprel.Obj) >= 0) continue;
            int start = t.Subtree(i).First;
            if (start != verb + 1 || t.Lemma[start] is not ("at" or "up" or "more" or "fewer" or "as") || HasPassive(t, verb)) continue;
            t.Deprel[i] = Deprel.Obj;
            changed = true;
        }
        return changed;
    }

    private static bool HasPassive(TokenTable t, int verb) => t.Dependent(verb, Deprel.AuxPass) >= 0;

    // "Neighbouring Peru closed the crossing": no clause stands in front of a verb without a comma; who is called so is the subject.
    private static bool MendNeighbouring(string text, TokenTable t, int first, int end)
    {
        if (first + 2 >= end || t.Deprel[first] != Deprel.Advcl || t.Head[first] is not (>= 0 and int verb) || verb < first + 2 || HasSubject(t, verb)) return false;
        if (!t.Form(text, first).EndsWith("ing", StringComparison.Ordinal) || t.Form(text, verb - 1) is "," || t.Subtree(first).Last != verb - 1) return false;
        int whose = t.Dependent(first, Deprel.Obj);
        if (whose > first && t.Upos[whose] == Upos.Propn && t.Subtree(whose).First == first + 1 && t.Subtree(whose).Last == verb - 1)
        {
            (t.Head[first], t.Deprel[first], t.Upos[first], t.Xpos[first]) = (whose, Deprel.Amod, Upos.Adj, "JJ");
            (t.Head[whose], t.Deprel[whose]) = (verb, Deprel.Nsubj);
        }
        else if (t.Upos[first + 1] == Upos.Adp && t.Dependent(first, Deprel.Obj) < 0)
        {
            // "Fighting between the army and the rebels resumed"
            (t.Deprel[first], t.Upos[first], t.Xpos[first], t.Lemma[first], t.Feats[first]) = (Deprel.Nsubj, Upos.Noun, "NN", t.Form(text, first).ToString().ToLowerInvariant(), "Number=Sing");
            for (int i = first + 1; i < verb; i++)
                if (t.Head[i] == first && t.Deprel[i] == Deprel.Obl) t.Deprel[i] = Deprel.Nmod;
        }
        else return false;
        t.IndexDependents();
        return true;
    }

    // "The ministry went further: on 12 August it expelled …": what stands behind the colon belongs to the clause behind it.
    private static bool MendBehindColon(TokenTable t, int first, int end)
    {
        bool changed = false;
        for (int colon = first + 1; colon < end - 2; colon++)
        {
            if (t.Lemma[colon] != ":" || t.Deprel[colon] != Deprel.Punct) continue;
            for (int i = colon + 1; i < end; i++)
            {
                if (t.Deprel[i] is not (Deprel.Obl or Deprel.OblUnmarked or Deprel.Advmod) || t.Head[i] is not (>= 0 and int before) || before > colon || before < first) continue;
                int clause = ClauseBehind(t, before, i, end);
                if (clause < 0) continue;
                t.Head[i] = clause;
                changed = true;
            }
        }
        if (changed) t.IndexDependents();
        return changed;
    }

    private static int ClauseBehind(TokenTable t, int before, int from, int end)
    {
        for (int v = from + 1; v < end; v++)
            if (t.Head[v] == before && t.Upos[v] == Upos.Verb && t.Deprel[v] is Deprel.Parataxis or Deprel.Ccomp or Deprel.Appos) return v;
        return -1;
    }
}
