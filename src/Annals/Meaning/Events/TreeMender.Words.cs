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
        if (about != row - 1 || t.Lemma[about] is not ("around" or "about" or "over" or "under" or "some")) return;
        if (row + 2 >= t.Count || t.Lemma[row + 1] != "of" || t.Head[row + 2] != row && t.Head[t.Head[row + 1]] != row) return;
        Own();
        t.Deprel[about] = Deprel.Advmod;
        t.Deprel[row] = t.Dependent(verb, Deprel.AuxPass) >= 0 ? Deprel.NsubjPass : Deprel.Nsubj;
        t.IndexDependents();
    }

    // "in Tuesday's firing": what an owner has is a noun.
    private bool MendOwned(int row)
    {
        if (t.Deprel[row] is not (Deprel.Advcl or Deprel.Acl) || t.Dependent(row, Deprel.Obj) >= 0) return false;
        int mark = t.Dependent(row, Deprel.Mark), owner = t.Dependent(row, Deprel.Nsubj);
        if (mark < 0) mark = t.Dependent(row, Deprel.Case);
        if (owner < 0) owner = t.Dependent(row, Deprel.NmodPoss);
        if (mark < 0 || owner != row - 2 || t.Dependent(owner, Deprel.Case) != row - 1 || forms.NounOf(t.Form(analysis.Text, row)) is not { } lemma) return false;
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
}
