using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Clauses that the parser joined to a verb too far off or too near.</summary>
internal sealed partial class TreeMender
{
    private const int Up = 6;

    // "would allow Seoul to move the money and would free four men": of two verbs with one helper the second goes with the first, not with the infinitive between.
    private bool JoinHelped(int verb)
    {
        int inner = t.Head[verb], helper = t.Dependent(verb, Deprel.Aux);
        if (inner < 0 || inner > verb || helper < 0 || helper > verb || OwnSubject(verb) >= 0 || t.Dependent(inner, Deprel.Aux) >= 0) return false;
        if (t.Dependent(inner, Deprel.Mark) is not (>= 0 and int to) || t.Lemma[to] != "to" || t.Xpos[inner] != "VB") return false;
        for (int at = t.Head[inner], steps = 0; at >= 0 && steps < Up; at = t.Head[at], steps++)
        {
            if (t.Dependent(at, Deprel.Aux) is not (>= 0 and int first) || t.Lemma[first] != t.Lemma[helper]) continue;
            Own();
            t.Head[verb] = at;
            t.IndexDependents();
            return true;
        }
        return false;
    }

    // "Four were killed; the police admit two deaths and blame the crowd": nothing goes on over a semicolon when a verb with a subject stands behind it.
    private void JoinBehindStop(int verb)
    {
        int head = t.Head[verb], stop = -1;
        if (head < 0 || head > verb || OwnSubject(verb) >= 0) return;
        for (int i = verb - 1; i > head && stop < 0; i--)
            if (t.Lemma[i] == ";") stop = i;
        if (stop < 0) return;
        int found = -1;
        for (int d = t.FirstDependent[head]; d >= 0; d = t.NextDependent[d])
            if (d > stop && d < verb && t.Upos[d] is Upos.Verb or Upos.Aux && OwnSubject(d) > stop) found = d;
        if (found < 0) return;
        Own();
        t.Head[verb] = found;
        t.IndexDependents();
    }

    // "suspended the talks, hours after gunmen ambushed a patrol, killing five": the toll is that of the blow right before it.
    private void MendToll(int verb)
    {
        int head = t.Head[verb];
        if (t.Deprel[verb] != Deprel.Advcl || head < 0 || head > verb - 3 || t.Lemma[verb - 1] != "," || !EventCues.Cost.Contains(t.Lemma[verb]) || EventCues.Blows.Contains(t.Lemma[head]) || OwnSubject(verb) >= 0 || t.Dependent(verb, Deprel.Mark) >= 0) return;
        int last = verb - 2;
        for (int at = head, steps = 0; steps < Up; steps++)
        {
            int next = -1;
            for (int d = t.FirstDependent[at]; d >= 0; d = t.NextDependent[d])
                if (d > head && d <= last && t.Subtree(d).Last == last) next = d;
            if (next < 0) return;
            at = next;
            if (t.Upos[at] != Upos.Verb || !EventCues.Blows.Contains(t.Lemma[at]) || OwnSubject(at) < 0) continue;
            Own();
            t.Head[verb] = at;
            t.IndexDependents();
            return;
        }
    }
}
