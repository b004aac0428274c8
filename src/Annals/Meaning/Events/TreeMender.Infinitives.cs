using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Infinitives: nouns that were read as such, and partners that were read as their subjects.</summary>
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

    // "is negotiating with Pakistan to buy wheat": with whom one deals, read as the subject of what one wants of him.
    private bool MendPartner(int row)
    {
        if (t.Head[row] is not (>= 0 and int verb) || verb > row || t.Dependent(row, Deprel.Nsubj) is not (>= 0 and int partner) || partner > row || !EventCues.Deal.Contains(t.Lemma[verb])) return false;
        int with = -1, to = -1;
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Mark) (with, to) = t.Lemma[d] == "with" ? (d, to) : t.Lemma[d] == "to" ? (with, d) : (with, to);
        if (with < 0 || with > partner || to < partner) return false;
        Own();
        (t.Head[partner], t.Deprel[partner]) = (verb, t.Upos[verb] is Upos.Verb ? Deprel.Obl : Deprel.Nmod);
        (t.Head[with], t.Deprel[with], t.Upos[with]) = (partner, Deprel.Case, Upos.Adp);
        t.IndexDependents();
        return true;
    }

    // "Polish president to visit Kyiv": a headline of what is to come, read as one noun phrase.
    private bool MendToCome(int first, int row, int end)
    {
        if (t.Deprel[row] != Deprel.Acl || t.Head[row] is not (>= 0 and int who) || t.Head[who] >= 0 || !IsNominal(who) || who < first || end - first > 20) return false;
        if (t.Upos[who] != Upos.Propn && (classes.Of(t.Lemma[who]) & person) == 0 || row != who + 2 || t.Deprel[row - 1] != Deprel.Mark || t.Lemma[row - 1] != "to") return false;
        for (int other = first; other < row; other++)
            if (t.Upos[other] is Upos.Verb or Upos.Aux) return false;
        Own();
        (t.Head[row], t.Deprel[row]) = (t.Head[who], t.Deprel[who]);
        (t.Head[who], t.Deprel[who]) = (row, Deprel.Nsubj);
        for (int d = row + 1; d < end; d++)
            if (t.Head[d] == who) t.Head[d] = row;
        t.IndexDependents();
        return true;
    }
}
