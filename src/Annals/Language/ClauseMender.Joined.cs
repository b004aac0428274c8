using Annals.Text;

namespace Annals.Language;

internal static partial class ClauseMender
{
    // Verbs joined to another that are a clause, or somebody's second word, of their own.
    private static bool MendJoined(TokenTable t, int first, int end)
    {
        bool changed = false;
        for (int v = first + 2; v < end; v++)
        {
            if (IsReduced(t, v))
            {
                t.IndexDependents(first, end);
                changed = true;
            }
            if (IsBare(t, v))
            {
                t.IndexDependents(first, end);
                changed = true;
            }
            if (IsToldAlong(t, v))
            {
                t.IndexDependents(first, end);
                changed = true;
            }
            if (IsBesidePredicate(t, v))
            {
                t.IndexDependents(first, end);
                changed = true;
            }
            if (t.Deprel[v] != Deprel.Conj || t.Xpos[v] is not ("VBD" or "VBZ") || t.Head[v] is not (>= 0 and int to) || to >= v || t.Upos[to] != Upos.Verb || HasSubject(t, v) || t.Dependent(v, Deprel.Aux) >= 0 || t.Dependent(v, Deprel.AuxPass) >= 0) continue;
            if (!HasOwnSubject(t, v) && !GoesOnOutside(t, v, to)) continue;
            t.IndexDependents(first, end);
            changed = true;
        }
        return changed;
    }

    // "to congratulate those who fought and thank our ally": a bare form does not go on from a past one, but from the infinitive around it.
    private static bool IsBare(TokenTable t, int v)
    {
        if (t.Deprel[v] != Deprel.Conj || t.Xpos[v] is not ("VB" or "VBP") || t.Head[v] is not (>= 0 and int past) || past > v || t.Xpos[past] != "VBD" || t.Deprel[past] is not (Deprel.AclRelcl or Deprel.Ccomp or Deprel.Advcl or Deprel.Conj)) return false;
        if (HasSubject(t, v) || t.Dependent(v, Deprel.Aux) >= 0 || t.Dependent(v, Deprel.Mark) >= 0 || t.Dependent(v, Deprel.Cc) < 0 || IsPastToo(t.Lemma[v])) return false;
        int around = t.Head[past];
        for (int steps = 0; steps < 6 && around >= 0 && !(t.Upos[around] == Upos.Verb && t.Xpos[around] == "VB"); steps++) around = t.Head[around];
        if (around < 0 || t.Xpos[around] != "VB" || t.Upos[around] != Upos.Verb) return false;
        (t.Head[v], t.Xpos[v]) = (around, "VB");
        return true;
    }

    // "admitted that he had abducted and killed two men, and had burnt their car": "had" goes on from "had", it is told along.
    private static bool IsToldAlong(TokenTable t, int v)
    {
        if (t.Deprel[v] != Deprel.Conj || t.Head[v] is not (>= 0 and int main) || main > v || HasSubject(t, v) || t.Dependent(main, Deprel.Aux) >= 0 || t.Dependent(v, Deprel.Aux) is not (>= 0 and int helper) || t.Lemma[helper] is not ("have" or "will" or "would")) return false;
        for (int d = t.FirstDependent[main]; d >= 0; d = t.NextDependent[d])
        {
            if (d < main || d > v || t.Deprel[d] != Deprel.Ccomp || t.Dependent(d, Deprel.Aux) is not (>= 0 and int own) || t.Lemma[own] != t.Lemma[helper] || t.Xpos[own] != t.Xpos[helper] || !HasSubject(t, d)) continue;
            t.Head[v] = d;
            return true;
        }
        return false;
    }

    // "agreed that the obstacle is the policy and said …": what was said goes on from "agreed", not from what "is".
    private static bool IsBesidePredicate(TokenTable t, int v)
    {
        if (t.Deprel[v] != Deprel.Conj || t.Xpos[v] != "VBD" || !Said(t, v) || HasSubject(t, v) || t.Head[v] is not (>= 0 and int predicate) || predicate > v || t.Deprel[predicate] != Deprel.Ccomp) return false;
        if (t.Dependent(predicate, Deprel.Cop) is not (>= 0 and int copula) || t.Xpos[copula] is not ("VBZ" or "VBP") || t.Head[predicate] is not (>= 0 and int main) || main > predicate || t.Xpos[main] != "VBD" || !HasSubject(t, main)) return false;
        t.Head[v] = main;
        return true;
    }

    private static bool IsPastToo(string lemma) => lemma is "put" or "cut" or "set" or "hit" or "let" or "shut" or "cost" or "hurt" or "spread" or "split" or "burst" or "cast" or "beat" or "quit" or "bid" or "shed" or "read" or "rid" or "thrust" or "bet" or "upset" or "broadcast" or "forecast";

    // "Shelling attributed to the rebels struck a camp": a finite verb is no complement, so the verb in front of it is a participle of their subject.
    private static bool IsReduced(TokenTable t, int v)
    {
        if (t.Xpos[v] is not ("VBD" or "VBZ" or "VBP") || ParticipleOf(t, v) is not (>= 0 and int participle) || participle > v - 2 || t.Upos[participle] != Upos.Verb || t.Xpos[participle] is not ("VBN" or "VBD")) return false;
        if (HasSubject(t, v) || t.Dependent(v, Deprel.Mark) >= 0 || t.Dependent(v, Deprel.Cc) >= 0 || t.Dependent(participle, Deprel.Aux) >= 0 || t.Dependent(participle, Deprel.AuxPass) >= 0 || t.Dependent(participle, Deprel.Obj) >= 0) return false;
        int noun = t.Dependent(participle, Deprel.Nsubj);
        if (noun < 0) noun = t.Dependent(participle, Deprel.NsubjPass);
        if (noun < 0 || noun > participle || !IsNominal(t, noun) || t.Subtree(noun).Last != participle - 1 || t.Upos[v - 1] == Upos.Punct && t.Lemma[v - 1] != ")") return false;
        (t.Head[v], t.Deprel[v]) = (t.Head[participle], t.Deprel[participle]);
        for (int i = v - 1; i >= 0 && t.Sentence[i] == t.Sentence[v] && i >= noun - 2; i--)
            if (t.Head[i] == participle && t.Deprel[i] is Deprel.Mark or Deprel.Advmod && i < noun) t.Head[i] = v;
        (t.Head[noun], t.Deprel[noun]) = (v, Deprel.Nsubj);
        (t.Head[participle], t.Deprel[participle], t.Xpos[participle]) = (noun, Deprel.Acl, "VBN");
        for (int i = v + 1; i < t.Count && t.Sentence[i] == t.Sentence[v]; i++)
            if (t.Head[i] == participle) t.Head[i] = v;
        return true;
    }

    // The verb that a finite one without a subject hangs on, or stands beside in one circumstance ("killed when drones operated by rebels hit a market"); -1 for neither.
    private static int ParticipleOf(TokenTable t, int v)
    {
        if (t.Deprel[v] == Deprel.Xcomp) return t.Head[v];
        if (t.Deprel[v] != Deprel.Advcl || t.Head[v] < 0) return -1;
        for (int i = v - 2; i > t.Head[v] && i > v - 20; i--)
            if (t.Head[i] == t.Head[v] && t.Deprel[i] == Deprel.Advcl && t.Xpos[i] == "VBN" && t.Subtree(i).Last == v - 1) return i;
        return -1;
    }

    // "The firms employ 200 seamen and union leaders said …": a verb without a coordinator of its own has the noun in front of it for its subject.
    private static bool HasOwnSubject(TokenTable t, int v)
    {
        int noun = v - 1;
        while (noun > 0 && t.Upos[noun] == Upos.Adv) noun--;
        while (t.Deprel[noun] is Deprel.Flat && t.Head[noun] >= 0 && t.Head[noun] < noun) noun = t.Head[noun];
        if (!IsNominal(t, noun) || t.Deprel[noun] != Deprel.Conj || t.Dependent(noun, Deprel.Cc) is not (>= 0 and int and) || and > noun || t.Subtree(noun).Last > v || t.Dependent(v, Deprel.Cc) >= 0) return false;
        for (int up = v; up >= 0; up = t.Head[up])
            if (up == noun) return false;
        (t.Head[noun], t.Deprel[noun], t.Head[and]) = (v, Deprel.Nsubj, v);
        return true;
    }

    // "Sources confirmed that firms would ask for a delay but said …": a past form does not go on from "would ask".
    private static bool GoesOnOutside(TokenTable t, int v, int to)
    {
        if (!Said(t, v) || t.Dependent(to, Deprel.Aux) is not (>= 0 and int would) || t.Deprel[to] != Deprel.Ccomp) return false;
        if (!(t.Xpos[to] == "VB" && t.Xpos[would] == "MD" || t.Xpos[to] == "VBN" && t.Lemma[would] == "have" && t.Xpos[v] == "VBD")) return false;
        if (t.Head[to] is not (>= 0 and int main) || main > to || t.Xpos[main] != t.Xpos[v] || !HasSubject(t, main)) return false;
        t.Head[v] = main;
        return true;
    }

    private static bool Said(TokenTable t, int v) => t.Lemma[v] is "say" or "add" or "tell" or "note" or "warn" or "deny" or "reject" or "insist" or "stress" or "declare" or "announce" or "acknowledge" or "admit" or "claim" or "urge" or "accuse" or "call" or "refuse" or "decline";
}
