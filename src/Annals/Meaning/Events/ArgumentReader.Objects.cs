using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Whom it is done to.</summary>
internal sealed partial class ArgumentReader
{
    private int ActiveObject(int row)
    {
        int found = RealObject(row);
        if (found >= 0) return RelativeHead(found, row);
        if (Child(row, Deprel.Iobj) is >= 0 and int told) return RelativeHead(told, row);
        if (t.Deprel[row] == Deprel.Amod && t.Head[row] > row && (Child(row, Deprel.Nsubj) >= 0 || IsFlattened(row))) return t.Head[row];
        if (Governed(row) is >= 0 and int noun) return noun;
        if (Bare(row) is >= 0 and int bare) return bare;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Conj && d > row && IsVerb(d) && (d - row <= 4 || IsRunOfVerbs(row, d)) && !IsPassive(d) && Child(d, Deprel.Nsubj) < 0 && Child(d, Deprel.Obj) is >= 0 and int common) return common;
        if (t.Deprel[row] == Deprel.Conj && IsVerb(t.Head[row]) && Child(t.Head[row], Deprel.Obj) is >= 0 and int shared && shared > row) return shared;
        return -1;
    }

    // "attacked, seized and later sank a ship"
    internal bool IsRunOfVerbs(int first, int last)
    {
        for (int i = first + 1; i < last; i++)
            if (t.Upos[i] is not (Upos.Verb or Upos.Aux or Upos.Punct or Upos.Cconj or Upos.Adv)) return false;
        return last - first <= 9;
    }

    // "threatened Monday to strike": a day is no object.
    private int RealObject(int row) =>
        LastObject(row) is >= 0 and int found && (classes.Of(t.Lemma[found].ToLowerInvariant()) & time) == 0 ? found : -1;

    // The receiver of two objects ends with its head: "gave the rebels arms", not "accused Sudan of arming rebels".
    private bool IsBareName(int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (d > row && t.Deprel[d] is not (Deprel.Flat or Deprel.Conj)) return false;
        return true;
    }

    private int LastObject(int row)
    {
        int found = Child(row, Deprel.Obj);
        if (found < row) return found;
        for (int d = t.NextDependent[found]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Obj && IsBareName(found) && t.Subtree(found).Last + 1 == t.Subtree(d).First) return IsCaptive(d) ? found : d;
        return found;
    }

    // "took forty guards hostage": what becomes of them
    private bool IsCaptive(int row) => t.FirstDependent[row] < 0 && t.Lemma[row] is "hostage" or "prisoner" or "captive";

    // An oblique without a preposition that is no time: an object after all.
    private int Bare(int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (d > row && t.Deprel[d] is Deprel.Obl or Deprel.OblUnmarked && t.Upos[d] is Upos.Noun or Upos.Propn && Child(d, Deprel.Case) < 0 && (classes.Of(t.Lemma[d].ToLowerInvariant()) & time) == 0) return d;
        return -1;
    }
}
