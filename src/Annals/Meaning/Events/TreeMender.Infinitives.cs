using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Nouns that were read as infinitives.</summary>
internal sealed partial class TreeMender
{
    // "bowed to pressure from", "open to dialogue with": a noun behind a word that asks for one, read as an infinitive.
    private bool MendTo(int row)
    {
        int mark = row - 1, head = t.Head[row];
        if (t.Deprel[row] is not (Deprel.Xcomp or Deprel.Advcl or Deprel.Acl or Deprel.Ccomp) || mark < 0 || t.Deprel[mark] != Deprel.Mark || t.Lemma[mark] != "to" || head < 0 || (classes.Of(t.Lemma[head]) & toNoun) == 0) return false;
        if (t.Dependent(row, Deprel.Obj) >= 0 || t.Dependent(row, Deprel.CompoundPrt) >= 0 || forms.NounOf(t.Form(analysis.Text, row)) is not { } noun) return false;
        Own();
        (t.Upos[row], t.Xpos[row], t.Deprel[row]) = (Upos.Noun, "NN", Deprel.Obl);
        t.Lemma[row] = noun;
        (t.Upos[mark], t.Deprel[mark]) = (Upos.Adp, Deprel.Case);
        for (int d = row + 1; d < t.Count && t.Sentence[d] == t.Sentence[row]; d++)
            if (t.Head[d] == row && t.Deprel[d] == Deprel.Obl) t.Deprel[d] = Deprel.Nmod;
        t.IndexDependents();
        return true;
    }
}
