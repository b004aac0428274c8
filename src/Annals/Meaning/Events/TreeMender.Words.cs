using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Slips on single words: participles that look like nouns, counts read as times, owned event nouns read as verbs.</summary>
internal sealed partial class TreeMender
{
    // "Two shells were burst": a participle that has its noun's form.
    private bool MendInvariant(int row)
    {
        if (t.Form(analysis.Text, row) is not ("burst" or "cut" or "hit" or "hurt" or "shot" or "shut")) return false;
        int be = t.Dependent(row, Deprel.Cop);
        if (be < 0 || t.Dependent(row, Deprel.Det) >= 0 || OwnSubject(row) is not (>= 0 and int subject) || forms.VerbOf(t.Form(analysis.Text, row)) is not { } lemma) return false;
        Own();
        (t.Upos[row], t.Xpos[row], t.Lemma[row]) = (Upos.Verb, "VBN", lemma);
        (t.Deprel[be], t.Deprel[subject]) = (Deprel.AuxPass, Deprel.NsubjPass);
        t.IndexDependents();
        return true;
    }

    // "Around 60 of them were taken into custody": about how many, not about when.
    private void MendCounted(int row)
    {
        if (t.Deprel[row] != Deprel.Obl || t.Head[row] is not (>= 0 and int verb) || verb < row || t.Upos[verb] != Upos.Verb || OwnSubject(verb) >= 0) return;
        int about = t.Dependent(row, Deprel.Case);
        if (about < 0 || about != row - 1 || t.Lemma[about] is not ("around" or "about" or "over" or "under" or "some")) return;
        if (row + 2 >= t.Count || t.Lemma[row + 1] != "of" || t.Head[row + 1] is not (>= 0 and int part) || t.Head[row + 2] != row && t.Head[part] != row) return;
        Own();
        t.Deprel[about] = Deprel.Advmod;
        t.Deprel[row] = t.Dependent(verb, Deprel.AuxPass) >= 0 ? Deprel.NsubjPass : Deprel.Nsubj;
        t.IndexDependents();
    }

    // "was knocked off the air": a preposition read as the verb's particle; "stood by while …": a particle read as a conjunction.
    private void MendParticle(int row)
    {
        int verb = row - 1;
        if (verb < 0 || row + 1 >= t.Count || t.Upos[verb] != Upos.Verb) return;
        if (t.Deprel[row] == Deprel.Mark && t.Upos[row] == Upos.Adp && t.Upos[row + 1] == Upos.Sconj && t.Head[row + 1] == t.Head[row] && t.Head[t.Head[row]] == verb)
        {
            Own();
            (t.Head[row], t.Deprel[row]) = (verb, Deprel.CompoundPrt);
            t.IndexDependents();
        }
        if (t.Deprel[row] != Deprel.CompoundPrt || t.Head[row] != verb) return;
        for (int d = t.NextDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (t.Deprel[d] != Deprel.Obl || t.Dependent(d, Deprel.Case) >= 0 || t.Subtree(d).First != row + 1) continue;
            Own();
            (t.Head[row], t.Deprel[row], t.Upos[row]) = (d, Deprel.Case, Upos.Adp);
            t.IndexDependents();
            return;
        }
    }

    // "in Tuesday's firing": what an owner has is a noun.
    private bool MendOwned(int row)
    {
        if (t.Deprel[row] is not (Deprel.Advcl or Deprel.Acl) || t.Dependent(row, Deprel.Obj) >= 0) return false;
        int mark = t.Dependent(row, Deprel.Mark), owner = t.Dependent(row, Deprel.Nsubj);
        if (mark < 0) mark = t.Dependent(row, Deprel.Case);
        if (owner < 0) owner = t.Dependent(row, Deprel.NmodPoss);
        if (mark < 0 || owner < 0 || owner != row - 2 || t.Dependent(owner, Deprel.Case) != row - 1 || forms.NounOf(t.Form(analysis.Text, row)) is not { } lemma) return false;
        Own();
        (t.Upos[row], t.Xpos[row], t.Lemma[row]) = (Upos.Noun, "NN", lemma);
        t.Deprel[row] = t.Deprel[row] == Deprel.Acl ? Deprel.Nmod : Deprel.Obl;
        (t.Deprel[mark], t.Deprel[owner]) = (Deprel.Case, Deprel.NmodPoss);
        t.IndexDependents();
        return true;
    }

    // "turned violent, with the police having to open fire": who does it stands behind "with".
    private void MendAbsolute(int row)
    {
        if (row < 2 || t.Deprel[row] != Deprel.Advcl || t.Dependent(row, Deprel.Mark) >= 0 || OwnSubject(row) >= 0) return;
        int who = IsNominal(row - 1) ? row - 1 : -1;
        if (who < 0 || t.Deprel[who] is not (Deprel.Obl or Deprel.Nmod) || t.Dependent(who, Deprel.Case) is not (>= 0 and int with) || t.Lemma[with] != "with") return;
        Own();
        (t.Head[with], t.Deprel[with]) = (row, Deprel.Mark);
        (t.Head[who], t.Deprel[who]) = (row, Deprel.Nsubj);
        t.IndexDependents();
    }

    // "condemned in the clearest words both the raid and …": the two were hung to the words.
    private void MendBoth(int both)
    {
        int thing = t.Head[both];
        if (thing < both || t.Deprel[thing] != Deprel.Appos || t.Head[thing] is not (>= 0 and int words) || t.Deprel[words] != Deprel.Obl) return;
        int verb = t.Head[words];
        if (verb < 0 || t.Upos[verb] != Upos.Verb || t.Dependent(verb, Deprel.Obj) >= 0) return;
        Own();
        (t.Head[thing], t.Deprel[thing]) = (verb, Deprel.Obj);
        t.IndexDependents();
    }

    // "The ministers have forbidden imports": a participle right behind "have" was read as an adjective of the object.
    private void MendPerfect(int row)
    {
        int have = row - 1, thing = t.Head[row];
        if (have < 0 || t.Lemma[have] != "have" || thing < row || t.Head[thing] != have || t.Deprel[thing] != Deprel.Obj || t.Xpos[thing] is not ("NNS" or "NNP") || OwnSubject(have) is not (>= 0 and int who) || t.Upos[who] == Upos.Pron) return;
        if (forms.VerbOf(t.Form(analysis.Text, row)) is not { } lemma || lemma == t.Form(analysis.Text, row)) return;
        Own();
        (t.Upos[row], t.Xpos[row], t.Lemma[row]) = (Upos.Verb, "VBN", lemma);
        (t.Head[row], t.Deprel[row]) = (t.Head[have], t.Deprel[have]);
        for (int i = t.SentenceStart[t.Sentence[row]]; i < t.Count && t.Sentence[i] == t.Sentence[row]; i++)
            if (i != row && t.Head[i] == have) t.Head[i] = row;
        (t.Head[have], t.Deprel[have], t.Upos[have]) = (row, Deprel.Aux, Upos.Aux);
        t.IndexDependents();
    }

    // "Raids in the delta left nine villagers dead": "left" was read as an adjective.
    private bool MendLeft(int row)
    {
        if (t.Form(analysis.Text, row) is not "left" || row + 3 >= t.Count || t.Upos[row + 1] is not (Upos.Num or Upos.Adj or Upos.Adv)) return false;
        int dead = row + 2;
        while (dead < t.Count && dead <= row + 6 && t.Form(analysis.Text, dead) is not ("dead" or "injured" or "wounded")) dead++;
        if (dead >= t.Count || dead > row + 6 || t.Sentence[dead] != t.Sentence[row] || forms.VerbOf("left") is not { } lemma) return false;
        int victim = dead - 1, near = row - 1, subject = t.Head[row] < row ? t.Head[row] : t.Head[victim];
        if (!IsNominal(victim) && t.Upos[victim] != Upos.Num || subject < 0 || subject >= row || !IsNominal(subject) || !IsNominal(near)) return false;
        Own();
        for (int i = subject + 1; i < row; i++)
            if (t.Head[i] >= row) (t.Head[i], t.Deprel[i]) = i == near ? (subject, Deprel.Nmod) : (near, t.Deprel[i]);
        TakePlace(row, subject, victim, lemma);
        (t.Head[dead], t.Deprel[dead]) = (row, Deprel.Xcomp);
        t.IndexDependents();
        return true;
    }
}
