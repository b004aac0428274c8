using Annals.Records;
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

    // "the spokesman for the ministry, who was arrested": it is a person, not the body in between.
    private void MendWho(int verb)
    {
        int who = t.Dependent(verb, Deprel.Nsubj);
        if (who < 0) who = t.Dependent(verb, Deprel.NsubjPass);
        if (who < 0 || t.Lemma[who] != "who" || t.Head[verb] is not (>= 0 and int thing) || KindAt(thing) is not (EntityKind.Organization or EntityKind.Place or EntityKind.Facility or EntityKind.Law or EntityKind.Event or EntityKind.Other)) return;
        if (thing + 1 < t.Count && t.Xpos[thing] is "NNS" or "NNPS") return;
        for (int at = thing, steps = 0; steps < 4 && t.Deprel[at] is Deprel.Nmod or Deprel.Appos or Deprel.Conj or Deprel.Compound && t.Head[at] >= 0; steps++)
        {
            at = t.Head[at];
            if (KindAt(at) != EntityKind.Person || t.Upos[at] == Upos.Pron) continue;
            // "Ann Soto, a writer and head of the league, who …"
            if (t.Deprel[at] == Deprel.Conj && t.Head[at] is >= 0 and int first && t.Deprel[first] == Deprel.Appos) at = first;
            if (t.Deprel[at] == Deprel.Appos && t.Head[at] is >= 0 and int named && KindAt(named) == EntityKind.Person) at = named;
            Own();
            t.Head[verb] = at;
            t.IndexDependents();
            return;
        }
    }

    private EntityKind? KindAt(int row) =>
        analysis.EntityIndex.EntityOf(row) is >= 0 and int entity || (entity = analysis.EntityIndex.Covering(row)) >= 0 ? analysis.Entities[entity].Kind : null;

    // "dispersed by police firing tear gas": the police disperse them, and fire.
    private bool MendAgentActing(int acting)
    {
        if (t.Deprel[acting] != Deprel.Advcl || t.Head[acting] is not (>= 0 and int verb) || verb > acting || t.Dependent(verb, Deprel.AuxPass) < 0 || t.Dependent(verb, Deprel.OblAgent) >= 0) return false;
        int by = t.Dependent(acting, Deprel.Mark);
        if (by < 0 || t.Lemma[by] != "by" || acting - by is < 2 or > 5 || t.Upos[acting - 1] is not (Upos.Noun or Upos.Propn) || t.Head[acting - 1] != acting || t.Deprel[acting - 1] is not (Deprel.Compound or Deprel.Nsubj)) return false;
        int agent = acting - 1;
        Own();
        (t.Head[agent], t.Deprel[agent]) = (verb, Deprel.OblAgent);
        (t.Head[by], t.Deprel[by]) = (agent, Deprel.Case);
        for (int row = by + 1; row < agent; row++)
            if (t.Head[row] == acting) t.Head[row] = agent;
        (t.Head[acting], t.Deprel[acting]) = (agent, Deprel.Acl);
        t.IndexDependents();
        return true;
    }
}
