using System;
using Annals.Text;

namespace Annals.Language;

/// <summary>
/// Mends a known slip of the parser: a sentence of subject, past verb and object read as one noun phrase, its verb taken for a participle
/// ("Canada severed relations with Iran", root "relations"). Looks only at sentences whose root is a noun without a predicate.
/// </summary>
internal static partial class ClauseMender
{
    /// <summary>Mends what it can in all sentences. Needs the dependents' index, and renews it when anything changed.</summary>
    internal static void Mend(string text, TokenTable t)
    {
        bool changed = false;
        for (int s = 0; s < t.SentenceCount; s++)
        {
            (int first, int end) = t.Rows(s);
            MendThat(text, t, first, end);
            changed |= LiftFromNames(t, first, end) | MendFor(t, first, end) | SplitNames(text, t, first, end) | LowerFronted(t, first, end) | MendSeen(t, first, end);
            changed |= MendAppositions(t, first, end) | MendOwners(t, first, end) | MendJoined(t, first, end) | JoinSubjects(t, first, end) | FreeSubjects(t, first, end) | MendOpenings(text, t, first, end) | MendChains(text, t, first, end) | MendAsides(text, t, first, end) | MendPerfect(text, t, first, end) | LiftFromDays(text, t, first, end) | MendSubjects(text, t, first, end);
            int root = Root(t, first, end);
            if (root < 0 || !IsNominal(t, root) || HasPredicate(t, root)) continue;
            changed |= MendSentence(text, t, root, first, end);
        }
        if (changed) t.IndexDependents();
    }

    // "Fatou Ndiaye, who lives near the market": what is said of a name hangs on its first word, never on a further one.
    private static bool LiftFromNames(TokenTable t, int first, int end)
    {
        bool changed = false;
        for (int i = first; i < end; i++)
            while (t.Head[i] is >= 0 and int part && t.Deprel[part] == Deprel.Flat && t.Head[part] >= 0)
            {
                t.Head[i] = t.Head[part];
                changed = true;
            }
        if (changed) t.IndexDependents();
        return changed;
    }

    // "appealed for donors to give more": who shall do it is the subject of the infinitive, and "for" its mark.
    private static bool MendFor(TokenTable t, int first, int end)
    {
        bool changed = false;
        for (int i = first; i < end; i++)
        {
            if (t.Upos[i] != Upos.Verb || t.Deprel[i] is not (Deprel.Advcl or Deprel.Xcomp or Deprel.Acl) || t.Head[i] is not (>= 0 and int verb) || verb > i || !IsAsking(t.Lemma[verb])) continue;
            if (t.Dependent(i, Deprel.Mark) is not (>= 0 and int to) || t.Lemma[to] != "to" || t.Dependent(i, Deprel.Nsubj) >= 0) continue;
            int who = -1;
            for (int d = t.FirstDependent[verb]; d >= 0 && d < to; d = t.NextDependent[d])
                if (d > verb && t.Deprel[d] is Deprel.Obl or Deprel.Nmod) who = d;
            if (who < 0 || !IsNominal(t, who) || t.Subtree(who).Last + 1 != to || t.Dependent(who, Deprel.Case) is not (>= 0 and int mark) || t.Lemma[mark] != "for") continue;
            (t.Head[who], t.Deprel[who]) = (i, Deprel.Nsubj);
            (t.Head[mark], t.Deprel[mark], t.Upos[mark], t.Deprel[i]) = (i, Deprel.Mark, Upos.Sconj, Deprel.Advcl);
            t.IndexDependents();
            changed = true;
        }
        return changed;
    }

    private static bool IsAsking(string lemma) => lemma is "appeal" or "call" or "ask" or "press" or "push" or "plead" or "lobby" or "campaign" or "vote" or "wait" or "beg" or "pray" or "argue" or "petition" or "apply" or "clamour" or "clamor";

    // Two subjects of one verb: "Poland" and "Lithuania" with "and" between them are a list; "US" in front of "forces" is part of the second.
    private static bool JoinSubjects(TokenTable t, int first, int end)
    {
        bool changed = false;
        for (int i = first; i < end; i++)
        {
            if (t.Deprel[i] is not (Deprel.Nsubj or Deprel.NsubjPass) || t.Head[i] <= i || !IsNominal(t, i)) continue;
            int next = NextSubject(t, i);
            if (next < 0) continue;
            int gap = t.Subtree(next).First - t.Subtree(i).Last;
            // "the WHO, and the Red Cross sent experts"
            if (gap != 1 && !(gap == 2 && t.Lemma[t.Subtree(next).First - 1] == "," && t.Dependent(next, Deprel.Cc) >= 0)) continue;
            if (t.Dependent(next, Deprel.Cc) is >= 0 and int and && and < next) (t.Head[next], t.Deprel[next]) = (i, Deprel.Conj);
            else if (t.Subtree(next).First == next && t.Upos[i] is Upos.Propn && t.Upos[next] is Upos.Noun) (t.Head[i], t.Deprel[i]) = (next, Deprel.Compound);
            else continue;
            changed = true;
        }
        if (changed) t.IndexDependents();
        return changed;
    }

    // "Secretary Osei urged residents to wait", the name read as a part of the verb and "Secretary" as a part of "residents": both are its subject.
    private static bool FreeSubjects(TokenTable t, int first, int end)
    {
        bool changed = false;
        for (int v = first + 1; v < end; v++)
        {
            int who = v - 1;
            if (t.Upos[v] != Upos.Verb || t.Xpos[v] is not ("VBD" or "VBZ" or "VBP") || !IsNominal(t, who) || t.Deprel[who] is not (Deprel.Compound or Deprel.Flat)) continue;
            // "Teachers block roads": or a part of what stands behind the verb
            if (t.Head[who] != v && !(t.Head[who] > v && t.Head[t.Head[who]] == v)) continue;
            if (t.Dependent(v, Deprel.Nsubj) >= 0 || t.Dependent(v, Deprel.NsubjPass) >= 0) continue;
            (t.Head[who], t.Deprel[who]) = (v, Deprel.Nsubj);
            for (int i = who - 1; i >= first && t.Head[i] > v && t.Deprel[i] is Deprel.Compound or Deprel.Flat or Deprel.Amod or Deprel.Det; i--) t.Head[i] = who;
            changed = true;
        }
        if (changed) t.IndexDependents();
        return changed;
    }

    // "Veldoria has severed relations": "has" is no possession when a participle that is seldom an adjective follows it.
    private static bool MendPerfect(string text, TokenTable t, int first, int end)
    {
        bool changed = false;
        for (int v = first + 2; v < end - 1; v++)
        {
            int have = v - 1, thing = t.Head[v];
            if (t.Lemma[have] != "have" || t.Upos[have] != Upos.Verb || t.Deprel[v] != Deprel.Amod || thing <= v || t.Head[thing] != have || t.Deprel[thing] != Deprel.Obj) continue;
            if (!IsPastForm(text, t, v) || !HasNameForSubject(t, have) || IsOftenAdjective(t.Form(text, v))) continue;
            for (int i = first; i < end; i++)
                if (t.Head[i] == have) t.Head[i] = v;
            Raise(text, t, v, have);
            (t.Head[have], t.Deprel[have], t.Upos[have]) = (v, Deprel.Aux, Upos.Aux);
            changed = true;
        }
        if (changed) t.IndexDependents();
        return changed;
    }

    // "said here Wednesday that the army must leave": a day has no clause of its own, nor has who is told something.
    private static bool LiftFromDays(string text, TokenTable t, int first, int end)
    {
        bool changed = false;
        for (int i = first; i < end; i++)
        {
            int day = t.Head[i];
            if (t.Deprel[i] is not (Deprel.Acl or Deprel.AclRelcl) || day < 0 || day > i || t.Head[day] is not (>= 0 and int verb) || t.Upos[verb] != Upos.Verb || verb > day) continue;
            if ((!IsDay(t.Form(text, day)) && !(t.Deprel[day] is Deprel.Iobj or Deprel.Obj && IsTelling(t.Lemma[verb]))) || t.Dependent(i, Deprel.Mark) is not (>= 0 and int that) || t.Lemma[that] != "that" || t.Dependent(verb, Deprel.Ccomp) >= 0) continue;
            (t.Head[i], t.Deprel[i]) = (verb, Deprel.Ccomp);
            changed = true;
        }
        if (changed) t.IndexDependents();
        return changed;
    }

    private static bool IsTelling(string lemma) => lemma is "tell" or "inform" or "assure" or "remind" or "warn" or "notify" or "convince" or "persuade" or "promise";

    private static bool IsDay(ReadOnlySpan<char> form) =>
        form is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "today" or "yesterday";

    // "told the radio that his men had captured the bridge": a clause with an object of its own is no relative clause; "rejected claims that …": a noun.
    private static void MendThat(string text, TokenTable t, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (t.Xpos[i] == "VBZ" && t.Deprel[i] == Deprel.Obj && t.Dependent(i, Deprel.Nsubj) < 0) (t.Upos[i], t.Xpos[i]) = (Upos.Noun, "NNS");
            if (t.Xpos[i] != "WDT" || t.Deprel[i] != Deprel.Obj || t.Head[i] is not (>= 0 and int clause) || t.Deprel[clause] != Deprel.AclRelcl) continue;
            if (!t.Form(text, i).SequenceEqual("that") || t.Dependent(clause, Deprel.Nsubj) < 0 || !HasObjectBehind(t, clause)) continue;
            (t.Upos[i], t.Xpos[i], t.Deprel[i], t.Deprel[clause]) = (Upos.Sconj, "IN", Deprel.Mark, Deprel.Acl);
        }
    }

    private static bool HasObjectBehind(TokenTable t, int clause)
    {
        for (int d = t.FirstDependent[clause]; d >= 0; d = t.NextDependent[d])
            if (d > clause && t.Deprel[d] == Deprel.Obj) return true;
        return false;
    }

    private static bool HasNameForSubject(TokenTable t, int verb) => t.Dependent(verb, Deprel.Nsubj) is >= 0 and int subject && t.Upos[subject] == Upos.Propn;

    private static bool IsOftenAdjective(ReadOnlySpan<char> form) =>
        form is "limited" or "armed" or "advanced" or "skilled" or "increased" or "reduced" or "mixed" or "detailed" or "related" or "added" or "renewed" or "combined" or "united"
            or "reported" or "confirmed" or "shared" or "unlimited" or "divided" or "elected" or "trained" or "organised" or "organized" or "continued" or "registered" or "required" or "estimated" or "wounded";

    private static int NextSubject(TokenTable t, int row)
    {
        for (int d = t.NextDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == t.Deprel[row]) return d < t.Head[row] && IsNominal(t, d) ? d : -1;
        return -1;
    }

    private static int Root(TokenTable t, int first, int end)
    {
        for (int i = first; i < end; i++)
            if (t.Head[i] < 0) return i;
        return -1;
    }

    private static bool IsNominal(TokenTable t, int row) => t.Upos[row] is Upos.Noun or Upos.Propn;

    private static bool HasPredicate(TokenTable t, int root)
    {
        for (int d = t.FirstDependent[root]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Cop or Deprel.Expl or Deprel.Aux or Deprel.Csubj or Deprel.Case) return true;
        return false;
    }

    private static bool MendSentence(string text, TokenTable t, int root, int first, int end)
    {
        for (int v = first + 1; v < end - 1; v++)
        {
            if (!IsPastForm(text, t, v)) continue;
            if (t.Deprel[v] == Deprel.Amod && v > root && MendBetween(text, t, v, root, end)) return true;
            if (t.Head[v] != root) continue;
            if (v < root && t.Deprel[v] == Deprel.Amod && MendBeforeRoot(text, t, v, root, first, end)) return true;
            if (v > root && t.Deprel[v] is Deprel.Amod or Deprel.Acl && MendBehindRoot(text, t, v, root, end)) return true;
        }
        return false;
    }

    private static bool IsPastForm(string text, TokenTable t, int row)
    {
        if (t.Xpos[row] is "VBD") return true;
        ReadOnlySpan<char> form = t.Form(text, row);
        return form.Length > 4 && form.EndsWith("ed", StringComparison.Ordinal) && (t.Xpos[row] is "VBN" || t.Upos[row] == Upos.Adj);
    }

    // "Canada severed relations": all before the verb is its subject, the root its object.
    private static bool MendBeforeRoot(string text, TokenTable t, int verb, int root, int first, int end)
    {
        if (t.Dependent(verb, Deprel.Nsubj) < 0)
        {
            int subject = SubjectBefore(t, verb, root);
            if (subject < 0) return false;
            for (int i = first; i < verb; i++)
                if (t.Head[i] == root && i != subject) t.Head[i] = t.Upos[i] == Upos.Punct ? verb : subject;
            (t.Head[subject], t.Deprel[subject]) = (verb, Deprel.Nsubj);
        }
        Raise(text, t, verb, root);
        (t.Head[root], t.Deprel[root]) = (verb, Deprel.Obj);
        for (int i = root + 1; i < end; i++)
        {
            if (t.Head[i] == root && IsOfClause(t, i)) t.Head[i] = verb;
            // "As police moved in, some threw stones and set cars on fire": what follows goes on from here, not from the clause in front
            else if (t.Deprel[i] == Deprel.Conj && t.Head[i] is >= 0 and int front && front < verb && t.Deprel[front] == Deprel.Advcl && t.Head[front] == verb) t.Head[i] = verb;
        }
        return true;
    }

    private static int SubjectBefore(TokenTable t, int verb, int root)
    {
        int at = verb - 1;
        // "some pelted stones"
        if (t.Head[at] == root && t.Deprel[at] is Deprel.Det or Deprel.Amod && t.Lemma[at] is "some" or "many" or "several" or "others" or "most")
        {
            t.Upos[at] = Upos.Pron;
            return at;
        }
        if (!IsNominal(t, at) || t.Deprel[at] is Deprel.NmodPoss) return -1;
        while (t.Head[at] != root)
        {
            at = t.Head[at];
            if (at < 0 || at > verb) return -1;
        }
        return IsNominal(t, at) && t.Deprel[at] is Deprel.Compound or Deprel.Nmod or Deprel.NmodDesc or Deprel.Flat or Deprel.Conj or Deprel.Obl or Deprel.Dep or Deprel.NmodUnmarked ? at : -1;
    }

    // "The opposition alleged that …", root "opposition": only when something stands as object of the verb.
    private static bool MendBehindRoot(string text, TokenTable t, int verb, int root, int end)
    {
        if (!IsNominal(t, verb - 1)) return false;
        int inner = ObjectOf(t, verb, verb);
        int outer = inner < 0 ? ObjectOf(t, root, verb) : -1;
        if (inner < 0 && outer < 0) return false;
        Raise(text, t, verb, root);
        (t.Head[root], t.Deprel[root]) = (verb, Deprel.Nsubj);
        if (inner >= 0 && t.Deprel[inner] is Deprel.Obl) t.Deprel[inner] = Deprel.Obj;
        for (int i = verb + 1; i < end; i++)
            if (t.Head[i] == root) t.Head[i] = verb;
        return true;
    }

    // "Washington on Monday imposed sanctions", root "Washington": the noun phrase behind it holds the verb.
    private static bool MendBetween(string text, TokenTable t, int verb, int root, int end)
    {
        int thing = t.Head[verb];
        if (thing <= verb || t.Head[thing] != root || t.Deprel[thing] is not (Deprel.Nmod or Deprel.Appos or Deprel.Dep or Deprel.NmodUnmarked or Deprel.Parataxis or Deprel.Obl or Deprel.Flat)) return false;
        if (t.Dependent(thing, Deprel.Case) is >= 0 and int c && c < thing || t.Subtree(thing).First != verb || t.Upos[verb - 1] is not (Upos.Noun or Upos.Propn or Upos.Adv)) return false;
        Raise(text, t, verb, root);
        (t.Head[root], t.Deprel[root]) = (verb, Deprel.Nsubj);
        (t.Head[thing], t.Deprel[thing]) = (verb, Deprel.Obj);
        for (int i = root + 1; i < end; i++)
            if (t.Head[i] == root && i != thing && (t.Deprel[i] == Deprel.Punct || IsDay(t.Form(text, i)))) (t.Head[i], t.Deprel[i]) = (verb, t.Deprel[i] == Deprel.Nmod ? Deprel.Obl : t.Deprel[i]);
        return true;
    }

    private static int ObjectOf(TokenTable t, int row, int verb)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (d > verb && (t.Deprel[d] is Deprel.Obj or Deprel.Ccomp || (t.Deprel[d] is Deprel.Obl && t.Dependent(d, Deprel.Case) < 0 && IsNominal(t, d)))) return d;
        return -1;
    }

    private static bool IsOfClause(TokenTable t, int row) =>
        t.Deprel[row] is Deprel.Punct or Deprel.Parataxis or Deprel.Advcl or Deprel.Obl or Deprel.OblUnmarked or Deprel.Advmod or Deprel.Ccomp or Deprel.Xcomp
        || (t.Deprel[row] is Deprel.Conj && t.Upos[row] is Upos.Verb);

    private static void Raise(string text, TokenTable t, int verb, int root)
    {
        (t.Head[verb], t.Deprel[verb]) = (t.Head[root], t.Deprel[root]);
        if (t.Upos[verb] == Upos.Adj) t.Lemma[verb] = Stem(t.Form(text, verb));
        (t.Upos[verb], t.Xpos[verb], t.Feats[verb]) = (Upos.Verb, "VBD", "Mood=Ind|Tense=Past|VerbForm=Fin");
    }

    private static string Stem(ReadOnlySpan<char> form)
    {
        Span<char> lower = stackalloc char[form.Length];
        form.ToLowerInvariant(lower);
        ReadOnlySpan<char> stem = lower[..^2];
        if (stem[^1] == 'i') return string.Concat(stem[..^1], "y");
        if (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l' or 'f')) return stem[..^1].ToString();
        return stem[^1] is 'c' or 'v' or 'g' or 's' or 'z' or 'u' || stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("ir", StringComparison.Ordinal) || stem.EndsWith("ur", StringComparison.Ordinal)
            ? string.Concat(stem, "e") : stem.ToString();
    }
}
