using Annals.Text;

namespace Annals.Language;

/// <content>Whose an apposition is in a list, and what in a list is one.</content>
internal static partial class ClauseMender
{
    // "Ana Soto and Juan Mora, the secretary of the union": one office is the last one's; "a firm, Meridian Straits, and its affiliate": the name is the firm's.
    private static bool MendAppositions(TokenTable t, int first, int end)
    {
        bool changed = false;
        for (int i = first + 2; i < end; i++)
        {
            if (t.Head[i] is not (>= 0 and int head) || head > i || !IsNominal(t, i)) continue;
            if (t.Deprel[i] == Deprel.Appos && LastMember(t, head, i) is >= 0 and int member) t.Head[i] = member;
            else if (t.Deprel[i] == Deprel.Conj && IsNameOfKind(t, head, i)) t.Deprel[i] = Deprel.Appos;
            else continue;
            t.IndexDependents(first, end);
            changed = true;
        }
        return changed;
    }

    // "Greece and Turkey's NATO allies": the allies of both
    private static bool MendOwners(TokenTable t, int first, int end)
    {
        bool changed = false;
        for (int z = first + 4; z < end; z++)
        {
            if (t.Deprel[z] != Deprel.Conj || t.Xpos[z] != "NNS" || t.Head[z] is not (>= 0 and int x) || x >= z - 3 || t.Upos[x] != Upos.Propn || !OfSeveral.Contains(t.Lemma[z])) continue;
            if (t.Dependent(z, Deprel.NmodPoss) is not (>= 0 and int y) || y != x + 2 || t.Upos[y] != Upos.Propn || t.Lemma[x + 1] != "and" || t.Dependent(x, Deprel.Det) >= 0 || t.Dependent(x, Deprel.Compound) >= 0 || t.Dependent(x, Deprel.Flat) >= 0) continue;
            (t.Head[z], t.Deprel[z]) = (t.Head[x], t.Deprel[x]);
            for (int i = first; i < end; i++)
                if (t.Head[i] == x && i != y && i != z) t.Head[i] = z;
            (t.Head[x], t.Deprel[x], t.Head[y], t.Deprel[y], t.Head[x + 1]) = (z, Deprel.NmodPoss, x, Deprel.Conj, y);
            t.IndexDependents(first, end);
            changed = true;
        }
        return changed;
    }

    // the name of a list's last member that stands straight before an apposition in the singular, which hangs on the first; -1 otherwise
    private static int LastMember(TokenTable t, int head, int apposition)
    {
        if (t.Upos[apposition] != Upos.Noun || t.Xpos[apposition] != "NN" || t.Upos[head] != Upos.Propn) return -1;
        int start = Start(t, apposition), last = -1;
        if (start - 2 <= head || t.Lemma[start - 1] != "," || t.Upos[start] is not (Upos.Det or Upos.Pron or Upos.Adj)) return -1;
        for (int d = t.FirstDependent[head]; d >= 0 && d < start; d = t.NextDependent[d])
            if (d > head && t.Deprel[d] == Deprel.Conj) last = d;
        return last >= 0 && t.Upos[last] == Upos.Propn && t.Subtree(last).Last == start - 2 ? last : -1;
    }

    // "a firm, Meridian Straits, and its affiliate"
    private static bool IsNameOfKind(TokenTable t, int head, int name)
    {
        if (t.Upos[name] != Upos.Propn || t.Upos[head] != Upos.Noun || t.Xpos[head] != "NN" || t.Dependent(head, Deprel.Det) is not (>= 0 and int a) || t.Lemma[a] != "a") return false;
        if (t.Dependent(name, Deprel.Det) >= 0 || t.Dependent(name, Deprel.Cc) >= 0 || t.Dependent(head, Deprel.Appos) >= 0) return false;
        int start = Start(t, name), last = t.Subtree(name).Last;
        if (start - 1 <= head || t.Lemma[start - 1] != "," || last + 2 >= t.Count || t.Lemma[last + 1] != "," || t.Upos[last + 2] != Upos.Cconj) return false;
        // the first behind the noun, and another behind it
        for (int d = t.NextDependent[name]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Conj) return t.Head[name] == head;
        return false;
    }

    // the first word, without the comma before it
    private static int Start(TokenTable t, int row) => t.Subtree(row).First is var first && t.Lemma[first] == "," ? first + 1 : first;
}
