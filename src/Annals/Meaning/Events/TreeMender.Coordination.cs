using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Members of coordinations that the parser hung to the wrong phrase or took for a clause.</summary>
internal sealed partial class TreeMender
{
    // "The government of Kenya and the World Bank have agreed": what "of" names was given the second subject too, though the verb says that there are two.
    private void JoinOwned(int verb)
    {
        int subject = OwnSubject(verb);
        if (subject < 0 || subject > verb || t.Upos[subject] is not (Upos.Noun or Upos.Propn) || t.Xpos[subject] is "NNS" or "NNPS" || t.Dependent(subject, Deprel.Conj) >= 0) return;
        for (int d = t.FirstDependent[subject]; d >= 0; d = t.NextDependent[d])
        {
            if (d < subject || t.Deprel[d] != Deprel.Nmod || t.Upos[d] != Upos.Propn || t.Dependent(d, Deprel.Case) is not (>= 0 and int of) || t.Lemma[of] != "of") continue;
            if (t.Dependent(d, Deprel.Conj) is not (>= 0 and int second) || t.Dependent(second, Deprel.Cc) < 0 || !(IsPlural(verb) || IsBody(second, d))) continue;
            Own();
            t.Head[second] = subject;
            t.IndexDependents();
            return;
        }
    }

    // "have", "are" and "were" before the verb, or a present tense without "s".
    private bool IsPlural(int verb)
    {
        for (int d = t.FirstDependent[verb]; d >= 0 && d < verb; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Aux or Deprel.AuxPass or Deprel.Cop) return t.Form(analysis.Text, d) is "have" or "are" or "were" or "'ve" or "’ve";
        return t.Xpos[verb] == "VBP";
    }

    // A body with an article beside a state without one: "the president of Kenya and the World Bank".
    private bool IsBody(int second, int first) =>
        t.Dependent(second, Deprel.Det) >= 0 && t.Dependent(first, Deprel.Det) < 0 && analysis.ToponymAt(t.Start[first]) is not null && analysis.ToponymAt(t.Start[second]) is null
        && analysis.NameAt(second) is { Kind: EntityKind.Organization };

    // "The battle saw nine policemen and a colonel killed": the second undergoer was read as the subject of a clause.
    private bool JoinUndergoers(int verb)
    {
        int governor = t.Head[verb];
        if (t.Deprel[verb] != Deprel.Conj || governor < 0 || t.Upos[governor] != Upos.Verb || t.Lemma[governor] is not ("see" or "leave" or "find" or "count" or "report" or "have") || (classes.Of(t.Lemma[verb]) & needsObject) == 0) return false;
        if (t.Xpos[verb] is not ("VBN" or "VBD") || t.Dependent(verb, Deprel.Obj) >= 0 || t.Dependent(verb, Deprel.Aux) >= 0 || t.Dependent(verb, Deprel.AuxPass) >= 0) return false;
        int first = t.Dependent(governor, Deprel.Obj), second = OwnSubject(verb), and = t.Dependent(verb, Deprel.Cc);
        if (first < governor || second < first || second > verb || and < first || and > second) return false;
        Own();
        (t.Head[second], t.Deprel[second], t.Head[and]) = (first, Deprel.Conj, second);
        (t.Deprel[verb], t.Xpos[verb]) = (Deprel.Xcomp, "VBN");
        t.IndexDependents();
        return true;
    }

    // "their assault on rebel-held Lamu": the participle behind the hyphen was read as a clause with the town as its object.
    private bool MendHeld(int verb)
    {
        if (t.Deprel[verb] is not (Deprel.Advcl or Deprel.Acl or Deprel.Amod) || verb < 2 || t.Form(analysis.Text, verb - 1) is not "-" || t.End[verb - 1] != t.Start[verb]) return false;
        int town = t.Dependent(verb, Deprel.Obj), preposition = t.Dependent(verb, Deprel.Mark);
        if (preposition < 0) preposition = t.Dependent(verb, Deprel.Case);
        if (town != verb + 1 || preposition < 0 || preposition > verb || !IsNominal(town)) return false;
        Own();
        int above = t.Head[verb];
        // a phrase right behind the noun it may tell about belongs to it
        bool told = preposition > 0 && t.Upos[preposition - 1] == Upos.Noun && t.Head[preposition - 1] == above;
        (t.Head[town], t.Deprel[town]) = told ? (preposition - 1, Deprel.Nmod) : (above, IsNominal(above) ? Deprel.Nmod : Deprel.Obl);
        (t.Head[preposition], t.Deprel[preposition]) = (town, Deprel.Case);
        (t.Head[verb], t.Deprel[verb]) = (town, Deprel.Amod);
        t.IndexDependents();
        return true;
    }

    // "were facing shelling by the army": the deed that is suffered, read as a clause.
    private bool MendSuffered(int row)
    {
        if (t.Deprel[row] is not (Deprel.Xcomp or Deprel.Ccomp or Deprel.Advcl) || t.Head[row] is not (>= 0 and int verb) || verb >= row || (classes.Of(t.Lemma[verb]) & suffer) == 0) return false;
        if (t.Dependent(row, Deprel.Obj) >= 0 || t.Dependent(row, Deprel.Nsubj) >= 0 || t.Dependent(row, Deprel.Aux) >= 0 || t.Dependent(row, Deprel.Mark) >= 0 || forms.NounOf(t.Form(analysis.Text, row)) is not { } noun) return false;
        Own();
        (t.Upos[row], t.Xpos[row], t.Lemma[row], t.Deprel[row]) = (Upos.Noun, "NN", noun, Deprel.Obj);
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Obl) t.Deprel[d] = Deprel.Nmod;
        return true;
    }
}
