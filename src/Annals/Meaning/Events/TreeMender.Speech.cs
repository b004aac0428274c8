using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>What was said before its speaker: "Hungary never threatened …, the foreign minister said".</summary>
internal sealed partial class TreeMender
{
    private void MendSpeech(int verb)
    {
        if ((classes.Of(t.Lemma[verb]) & speech) == 0) return;
        int first = t.Dependent(verb, Deprel.Nsubj);
        for (int d = t.FirstDependent[verb]; d >= 0 && d < verb; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Obl && t.Dependent(d, Deprel.Cop) >= 0 && t.Dependent(d, Deprel.Nsubj) is >= 0 and int subject && subject < d) MakeClause(d);
        if (first < 0) TakeSpeaker(verb);
        else if (first < verb) GiveSubject(verb, first);
    }

    // "Pretoria is in breach of the pact, the president told …": a sentence of its own, read as a phrase.
    private void MakeClause(int predicate)
    {
        Own();
        t.Deprel[predicate] = Deprel.Ccomp;
    }

    // Of two subjects the first belongs to the clause between them.
    private void GiveSubject(int verb, int first)
    {
        int clause = -1;
        for (int d = t.NextDependent[first]; d >= 0 && d < verb; d = t.NextDependent[d])
        {
            if (t.Upos[d] == Upos.Verb && t.Deprel[d] is Deprel.Ccomp or Deprel.Parataxis or Deprel.Advcl && OwnSubject(d) < 0) clause = d;
            if (t.Deprel[d] != Deprel.Nsubj || clause < 0) continue;
            Own();
            (t.Head[first], t.Deprel[clause]) = (clause, Deprel.Ccomp);
            t.IndexDependents();
            return;
        }
    }

    // The speaker was read as an apposition to a word of what was said.
    private void TakeSpeaker(int verb)
    {
        int said = t.Head[verb], speaker = verb - 1;
        if (t.Deprel[verb] != Deprel.Parataxis || said < 0 || said >= speaker) return;
        while (t.Deprel[speaker] is not (Deprel.Appos or Deprel.Parataxis) && t.Head[speaker] is >= 0 and int up && up != said && IsNominal(up) && t.Subtree(up).Last == verb - 1) speaker = up;
        if (!IsNominal(speaker) || t.Deprel[speaker] is not (Deprel.Appos or Deprel.Parataxis or Deprel.Conj) || t.Subtree(speaker) is not { First: > 0 } phrase || phrase.Last != verb - 1 || t.Upos[phrase.First - 1] != Upos.Punct) return;
        Own();
        (t.Head[speaker], t.Deprel[speaker]) = (verb, Deprel.Nsubj);
        t.IndexDependents();
    }

    // "denied that water cannon had been used and urged Manila to stop": who denies also urges; the parser hung the second verb to what is denied, or read it as a passive.
    private void MendDenier(int verb)
    {
        if (t.Deprel[verb] != Deprel.Conj || t.Xpos[verb] is not ("VBD" or "VBN") || !EventCues.Uttering.Contains(t.Lemma[verb])) return;
        if (OwnSubject(verb) >= 0 || t.Dependent(verb, Deprel.Aux) >= 0 || t.Dependent(verb, Deprel.AuxPass) >= 0 || t.Dependent(verb, Deprel.Cc) < 0 || t.Dependent(verb, Deprel.Obj) < 0) return;
        int denies = t.Head[verb];
        for (int steps = 0; denies >= 0 && !EventCues.Deny.Contains(t.Lemma[denies]); steps++)
            denies = steps < 4 && t.Deprel[denies] is Deprel.Ccomp or Deprel.Xcomp or Deprel.Conj ? t.Head[denies] : -1;
        if (denies < 0 || denies > verb || t.Upos[denies] != Upos.Verb || t.Dependent(denies, Deprel.AuxPass) >= 0 || t.Head[verb] == denies && t.Xpos[verb] == "VBD") return;
        Own();
        (t.Head[verb], t.Xpos[verb]) = (denies, "VBD");
        t.IndexDependents();
    }
}
