using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Subjects that are none.</summary>
internal sealed partial class TreeMender
{
    // "In Gao, the last city that the army holds, rebels attacked a camp": what stands beside the place was read as a first subject.
    private void PartSubjects(int verb)
    {
        int first = t.Dependent(verb, Deprel.Nsubj);
        if (first < 0 || !IsNominal(first)) return;
        int second = -1;
        for (int d = t.NextDependent[first]; d >= 0 && d < verb; d = t.NextDependent[d])
        {
            if (t.Deprel[d] == Deprel.Cc) return;
            if (t.Deprel[d] == Deprel.Nsubj && IsNominal(d)) second = d;
        }
        int comma = t.Subtree(first).First - 1;
        if (second < 0 || comma < 1 || t.Form(analysis.Text, comma) is not ",") return;
        for (int d = t.FirstDependent[verb]; d >= 0 && d < comma; d = t.NextDependent[d])
        {
            if (t.Deprel[d] != Deprel.Obl || !IsNominal(d) || t.Subtree(d).Last is var last && last != comma && last != comma - 1 && last != t.Subtree(first).Last + 1) continue;
            Own();
            (t.Head[first], t.Deprel[first]) = (d, Deprel.Appos);
            t.IndexDependents();
            return;
        }
    }

    // "Commissioner Nugent, saying that the wells cannot wait, today urged …": the subject was given to the participle, and the day to the verb.
    private void TakeFromParticiple(int verb)
    {
        int day = t.Dependent(verb, Deprel.Nsubj);
        if (day >= 0 && (day > verb || analysis.TimeAt(t.Start[day]) is null)) return;
        for (int d = t.FirstDependent[verb]; d >= 0 && d < verb; d = t.NextDependent[d])
        {
            if (t.Deprel[d] != Deprel.Advcl || t.Xpos[d] != "VBG" || t.Dependent(d, Deprel.Nsubj) is not (>= 0 and int who) || who > d || !IsNominal(who) || t.Dependent(d, Deprel.Mark) is >= 0 and int mark && mark < d) continue;
            int last = t.Subtree(who).Last;
            if (t.Form(analysis.Text, last) is not "," && (last + 1 >= d || t.Form(analysis.Text, last + 1) is not ",")) continue;
            Own();
            (t.Head[who], t.Deprel[who]) = (verb, Deprel.Nsubj);
            if (day >= 0) t.Deprel[day] = Deprel.OblUnmarked;
            t.IndexDependents();
            return;
        }
    }
}
