using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Headlines, which the parser reads as one noun phrase.</summary>
internal sealed partial class TreeMender
{
    // Where the first part of a headline in two parts ends, if that part has no verb: "Army shells suburb, 30 killed".
    private int Clause(int first, int end)
    {
        for (int row = first; row < end; row++)
        {
            if (t.Upos[row] is Upos.Verb or Upos.Aux) return first;
            if (t.Form(analysis.Text, row) is "," or ";" or ":") return row;
        }
        return first;
    }

    // A sentence without a verb that opens as a headline does: who, what is done in the present tense, whom.
    private void MendHeadline(int first, int end)
    {
        for (int row = first + 1; row < end - 1; row++)
        {
            if (!IsHeadlineVerb(first, row, end, out string? lemma)) continue;
            Rebuild(first, row, end, lemma!);
            return;
        }
    }

    private bool IsHeadlineVerb(int first, int row, int end, out string? lemma)
    {
        lemma = null;
        int before = row - 1;
        if (t.Upos[row] is not (Upos.Noun or Upos.Adp or Upos.Adv or Upos.Adj or Upos.Propn) || !IsNominal(before) && t.Upos[before] != Upos.Num) return false;
        for (int i = first; i < row; i++)
            if (t.Upos[i] is Upos.Adp || t.Upos[i] == Upos.Punct && !(i == first + 1 && row == first + 3 && t.Form(analysis.Text, i) is ",")) return false;
        if ((lemma = forms.VerbOf(t.Form(analysis.Text, row))) is null) return false;
        if (!OpensObject(row + 1, end) && !(t.Upos[row + 1] == Upos.Adp && (classes.Of(lemma) & alone) != 0)) return false;
        bool third = t.Form(analysis.Text, row)[^1] is 's' or 'S' && lemma[^1] != 's';
        bool plural = t.Xpos[before] is "NNS" or "NNPS" || t.Upos[before] == Upos.Num || t.Lemma[before] is "police" or "people" or "cop" or "troop";
        return third ? !plural : plural;
    }

    private bool OpensObject(int row, int end) =>
        row < end && t.Upos[row] is Upos.Noun or Upos.Propn or Upos.Num or Upos.Adj or Upos.Det && (row + 1 == end || t.Upos[row] != Upos.Adj || IsNominal(row + 1));

    private void Rebuild(int first, int verb, int end, string lemma)
    {
        Own();
        int subject = verb - 1, last = OpensObject(verb + 1, end) ? verb + 1 : verb;
        while (last > verb && last + 1 < end && t.Upos[last + 1] is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num && t.Upos[last] is not Upos.Num) last++;
        while (last > verb + 1 && t.Upos[last] == Upos.Adj) last--;
        int root = verb;
        for (int row = first; row < end; row++)
            if (t.Head[row] < first || t.Head[row] >= end) root = row;
        (int above, Deprel relation) = (t.Head[root], t.Head[root] < 0 ? t.Deprel[root] : Deprel.Parataxis);
        for (int row = first; row < subject; row++)
            if (t.Head[row] >= subject || t.Head[row] < first) (t.Head[row], t.Deprel[row]) = (subject, t.Deprel[row] is Deprel.Root ? Deprel.Compound : t.Deprel[row]);
        for (int row = verb + 1; row < last; row++) (t.Head[row], t.Deprel[row]) = (last, t.Upos[row] == Upos.Num ? Deprel.Nummod : t.Upos[row] == Upos.Det ? Deprel.Det : Deprel.Compound);
        for (int row = last + 1; row < end; row++)
            if (t.Head[row] < last && t.Head[row] >= first || t.Head[row] < 0 || t.Head[row] >= end) (t.Head[row], t.Deprel[row]) = (verb, t.Deprel[row] is Deprel.Nmod or Deprel.Root ? Deprel.Obl : t.Deprel[row]);
        (t.Head[subject], t.Deprel[subject]) = (verb, Deprel.Nsubj);
        if (subject == first + 2 && t.Upos[first + 1] == Upos.Punct)
        {
            (t.Head[first], t.Deprel[first]) = (verb, Deprel.Nsubj);
            (t.Head[subject], t.Deprel[subject], t.Head[first + 1]) = (first, Deprel.Conj, subject);
        }
        if (last > verb) (t.Head[last], t.Deprel[last]) = (verb, Deprel.Obj);
        (t.Head[verb], t.Deprel[verb]) = (above, relation);
        (t.Upos[verb], t.Xpos[verb]) = (Upos.Verb, t.Form(analysis.Text, verb)[^1] == 's' ? "VBZ" : "VBP");
        t.Lemma[verb] = lemma;
        t.IndexDependents();
    }
}
