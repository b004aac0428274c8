using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>What was said before its speaker: "Hungary never threatened …, the foreign minister said".</summary>
internal sealed partial class TreeMender
{
    private void MendSpeech(int verb)
    {
        if ((classes.Of(t.Lemma[verb]) & speech) == 0) return;
        int first = t.Dependent(verb, Deprel.Nsubj);
        if (first < 0) TakeSpeaker(verb);
        else if (first < verb) GiveSubject(verb, first);
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
        int said = t.Head[verb];
        if (t.Deprel[verb] != Deprel.Parataxis || said < 0 || said > verb) return;
        for (int d = t.FirstDependent[said]; d >= 0 && d < verb; d = t.NextDependent[d])
        {
            if (d <= said || t.Deprel[d] is not (Deprel.Appos or Deprel.Parataxis or Deprel.Conj) || !IsNominal(d) || t.Subtree(d).Last != verb - 1) continue;
            Own();
            (t.Head[d], t.Deprel[d]) = (verb, Deprel.Nsubj);
            t.IndexDependents();
            return;
        }
    }
}
