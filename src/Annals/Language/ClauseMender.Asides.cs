using System;
using Annals.Text;

namespace Annals.Language;

/// <summary>Words of saying set between commas, and what stands in front of them or behind.</summary>
internal static partial class ClauseMender
{
    private static bool MendAsides(string text, TokenTable t, int first, int end)
    {
        bool changed = false;
        for (int v = first + 1; v < end - 1; v++)
        {
            if (t.Upos[v] != Upos.Verb) continue;
            changed |= MendAside(text, t, v) || MendTwoSubjects(t, v) || MendSecondFinite(text, t, v) || MendListInFront(text, t, v, first);
        }
        return changed;
    }

    // "The White House, she wrote in an opinion, had offered nothing": no clause about the house, but a word of who says so.
    private static bool MendAside(string text, TokenTable t, int said)
    {
        if (t.Deprel[said] is not (Deprel.AclRelcl or Deprel.Parataxis) || !Telling.Contains(t.Lemma[said]) || t.Xpos[said] is not ("VBD" or "VBZ" or "VBP") || t.Head[said] is not (>= 0 and int noun) || noun > said) return false;
        if (t.Deprel[noun] is not (Deprel.Nsubj or Deprel.NsubjPass) || t.Head[noun] is not (>= 0 and int verb) || verb < said || t.Dependent(said, Deprel.Obj) >= 0 || t.Dependent(said, Deprel.Ccomp) >= 0) return false;
        (int from, int last) = t.Subtree(said);
        if (t.Dependent(said, Deprel.Nsubj) is not (>= 0 and int who) || who > said || t.Xpos[who] is ['W', ..]) return false;
        // its own commas may hang on it
        while (from < who && t.Form(text, from) is ",") from++;
        if (from == 0 || t.Form(text, from - 1) is not "," || !(t.Form(text, last) is "," || last + 1 < t.Count && t.Form(text, last + 1) is ",")) return false;
        (t.Head[said], t.Deprel[said]) = (verb, Deprel.Parataxis);
        t.IndexDependents();
        return true;
    }

    // "…, a lawmaker said, the government should go": of two subjects of what is said the one in front of "said" says it.
    private static bool MendTwoSubjects(TokenTable t, int said)
    {
        if (!Telling.Contains(t.Lemma[said]) || t.Dependent(said, Deprel.Nsubj) >= 0) return false;
        int content = t.Deprel[said] == Deprel.Parataxis ? t.Head[said] : t.Dependent(said, Deprel.Ccomp);
        if (content < said) return false;
        int speaker = t.Dependent(content, Deprel.Nsubj);
        if (speaker < 0 || speaker > said || NextSubjectOf(t, speaker) is not (>= 0 and int own) || own < said || t.Subtree(speaker).Last != said - 1) return false;
        t.Head[speaker] = said;
        t.IndexDependents();
        return true;
    }

    // "urged them to stay calm and called on the union to help": a past form beside an infinitive goes on from the verb above.
    private static bool MendSecondFinite(string text, TokenTable t, int v)
    {
        if (t.Deprel[v] != Deprel.Conj || t.Xpos[v] is not ("VBN" or "VBD") || t.Head[v] is not (>= 0 and int infinitive) || infinitive > v || t.Xpos[infinitive] != "VB" || !t.Form(text, v).EndsWith("ed", StringComparison.Ordinal)) return false;
        if (t.Dependent(infinitive, Deprel.Mark) is not (>= 0 and int to) || t.Lemma[to] != "to" || t.Dependent(infinitive, Deprel.AuxPass) >= 0 || t.Dependent(v, Deprel.AuxPass) >= 0 || t.Dependent(v, Deprel.Aux) >= 0) return false;
        if (t.Dependent(v, Deprel.Cc) != v - 1 || t.Head[infinitive] is not (>= 0 and int above) || above > infinitive || t.Xpos[above] is not "VBD") return false;
        (t.Head[v], t.Xpos[v], t.Feats[v]) = (above, "VBD", "Mood=Ind|Tense=Past|VerbForm=Fin");
        t.IndexDependents();
        return true;
    }

    // "According to a statement by the office, Erdogan and Putin discussed it": what stands behind the comma is the subject that the verb lacks.
    private static bool MendListInFront(string text, TokenTable t, int verb, int first)
    {
        if (t.Xpos[verb] is not ("VBD" or "VBZ" or "VBP") || t.Head[verb] >= 0 || HasSubject(t, verb) || t.Upos[verb - 1] is not (Upos.Propn or Upos.Noun)) return false;
        int front = t.Dependent(verb, Deprel.Obl);
        if (front < 0 || front > verb || t.Dependent(front, Deprel.Case) is not (>= 0 and int mark) || mark > front || t.Subtree(front).Last != verb - 1) return false;
        int subject = -1;
        for (int i = front + 1; i < verb && subject < 0; i++)
            if (t.Deprel[i] is Deprel.Conj or Deprel.Appos && IsNominal(t, i) && t.Subtree(i).First is var from && from > first && t.Dependent(i, Deprel.Cc) < 0 && (t.Form(text, from) is "," || t.Form(text, from - 1) is ",")) subject = i;
        if (subject < 0 || t.Head[subject] is not (>= 0 and int list)) return false;
        (t.Head[subject], t.Deprel[subject]) = (verb, Deprel.Nsubj);
        for (int i = subject + 1; i < verb; i++)
            if (t.Head[i] == list && t.Deprel[i] == Deprel.Conj) t.Head[i] = subject;
        t.IndexDependents();
        return true;
    }
}
