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

    // "On 20 September, she and a hundred followers were shot": a day joins no people, whatever the parser says.
    private void JoinBehindDay(int verb)
    {
        int subject = OwnSubject(verb);
        if (subject < 0 || subject > verb || analysis.TimeAt(t.Start[subject]) is not null) return;
        for (int d = t.FirstDependent[verb]; d >= 0 && d < subject; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is not (Deprel.Obl or Deprel.OblUnmarked) || analysis.TimeAt(t.Start[d]) is null) continue;
            if (t.Dependent(d, Deprel.Conj) is not (>= 0 and int second) || second < subject || second > verb || analysis.TimeAt(t.Start[second]) is not null) continue;
            if (t.Dependent(second, Deprel.Cc) is not (>= 0 and int and) || and != t.Subtree(subject).Last + 1) continue;
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

    // "forced out on Wednesday more than 1,000 refugees": the day was taken into the phrase behind it; "on Wednesday in Lamu": the place was hung to the day.
    private void MendDay(int day)
    {
        int head = t.Head[day], on = day - 1;
        if (on < 1 || head < 0 || t.Lemma[on] is not ("on" or "in") || t.Deprel[on] != Deprel.Case) return;
        if (head > day && t.Head[on] == head && t.Deprel[day] is Deprel.Compound or Deprel.Amod or Deprel.NmodDesc or Deprel.NmodUnmarked && t.Head[head] is >= 0 and int verb && verb < on && t.Upos[verb] == Upos.Verb)
        {
            Own();
            (t.Head[day], t.Deprel[day], t.Head[on]) = (verb, Deprel.Obl, day);
            if (t.Deprel[head] == Deprel.Obl && t.Dependent(verb, Deprel.Obj) < 0) t.Deprel[head] = Deprel.Obj;
            t.IndexDependents();
            return;
        }
        if (t.Head[on] != day) return;
        for (int d = t.FirstDependent[day]; d >= 0; d = t.NextDependent[d])
        {
            if (d < day || t.Deprel[d] != Deprel.Nmod || t.Dependent(d, Deprel.Case) is not (>= 0 and int c) || t.Lemma[c] == "of") continue;
            Own();
            (t.Head[d], t.Deprel[d]) = (head, IsNominal(head) ? Deprel.Nmod : Deprel.Obl);
            t.IndexDependents();
            return;
        }
    }

    // "Thousands of people blocked streets": between two nouns without a comma a past form is the verb, not a modifier of the second.
    private bool MendBetween(int verb)
    {
        int thing = t.Head[verb], before = verb - 1;
        if (thing < verb || thing > verb + 4 || before < 0 || !IsNominal(before) || !IsNominal(thing) || t.Deprel[thing] is not (Deprel.Appos or Deprel.Nmod or Deprel.List or Deprel.Compound)) return false;
        int top = t.Head[thing];
        while (top >= 0 && top < verb && t.Head[top] >= 0 && t.Head[top] < verb && t.Sentence[t.Head[top]] == t.Sentence[verb]) top = t.Head[top];
        if (top < 0 || top > before || t.Head[top] >= 0 || !IsNominal(top) || t.Dependent(thing, Deprel.Case) >= 0 || t.Dependent(top, Deprel.Cop) >= 0) return false;
        for (int row = top; row < verb; row++)
            if (t.Upos[row] == Upos.Punct) return false;
        Own();
        (t.Head[verb], t.Deprel[verb], t.Xpos[verb], t.Upos[verb]) = (-1, Deprel.Root, "VBD", Upos.Verb);
        (t.Head[top], t.Deprel[top]) = (verb, Deprel.Nsubj);
        (t.Head[thing], t.Deprel[thing]) = (verb, Deprel.Obj);
        for (int row = verb + 1; row < t.Count && t.Sentence[row] == t.Sentence[verb]; row++)
            if (t.Head[row] == top) t.Head[row] = verb;
            else if (t.Head[row] == thing && t.Deprel[row] == Deprel.Acl && t.Xpos[row] == "VB") (t.Head[row], t.Deprel[row]) = (verb, Deprel.Advcl);
        t.IndexDependents();
        return true;
    }

    // "Watchdog Amnesty International accused Peru of torture" read as a name with a participle: one that has an object of its own is the verb.
    private bool MendActing(int verb)
    {
        int subject = t.Head[verb];
        if (t.Deprel[verb] != Deprel.Acl || subject < 0 || subject > verb || !IsNominal(subject) || (classes.Of(t.Lemma[verb]) & needsObject) != 0 && t.Dependent(verb, Deprel.Obj) < 0) return false;
        int done = t.Dependent(verb, Deprel.Obj);
        if (done < 0) done = t.Dependent(verb, Deprel.Xcomp);
        if (done != verb + 1 || t.Upos[done] != Upos.Propn || t.Dependent(done, Deprel.Case) >= 0) return false;
        int top = subject;
        while (t.Head[top] >= 0 && IsNominal(t.Head[top]) && t.Head[top] < verb) top = t.Head[top];
        if (t.Head[top] >= 0 || t.Subtree(subject).First < t.SentenceStart[t.Sentence[verb]]) return false;
        Own();
        if (top != subject) t.Deprel[subject] = Deprel.Appos;
        (t.Head[verb], t.Deprel[verb], t.Xpos[verb]) = (-1, Deprel.Root, "VBD");
        (t.Head[top], t.Deprel[top], t.Deprel[done]) = (verb, Deprel.Nsubj, Deprel.Obj);
        for (int row = verb + 1; row < t.Count && t.Sentence[row] == t.Sentence[verb]; row++)
            if (t.Head[row] == top) t.Head[row] = verb;
        t.IndexDependents();
        return true;
    }

    // "They denounced the raid in which nine marines were killed, and demanded …": who was killed demands nothing.
    private void MendAbove(int verb)
    {
        int inner = t.Head[verb], and = t.Dependent(verb, Deprel.Cc);
        if (t.Deprel[verb] != Deprel.Conj || inner < 0 || inner > verb || and < 1 || t.Deprel[inner] != Deprel.AclRelcl || t.Dependent(inner, Deprel.AuxPass) < 0 || t.Upos[and - 1] != Upos.Punct || t.Dependent(verb, Deprel.AuxPass) >= 0 || OwnSubject(verb) >= 0) return;
        int above = t.Head[inner];
        while (above >= 0 && t.Upos[above] != Upos.Verb) above = t.Head[above];
        if (above < 0 || !IsFinite(above) || OwnSubject(above) < 0) return;
        Own();
        t.Head[verb] = above;
        t.IndexDependents();
    }

    // "The premier and visiting President Soto exchanged views": the participle before the second name was read as a clause.
    private bool MendVisiting(int row)
    {
        int verb = t.Head[row], guest = t.Dependent(row, Deprel.Obj);
        if (t.Deprel[row] != Deprel.Conj || verb < 0 || guest < row || t.Dependent(row, Deprel.Cc) < 0) return false;
        int first = verb > row && verb > guest && t.Upos[verb] == Upos.Verb ? OwnSubject(verb) : verb < row && IsNominal(verb) ? verb : -1;
        if (first < 0 || first > row) return false;
        Own();
        (t.Head[guest], t.Deprel[guest]) = (first, Deprel.Conj);
        t.Head[t.Dependent(row, Deprel.Cc)] = guest;
        (t.Head[row], t.Deprel[row], t.Upos[row]) = (guest, Deprel.Amod, Upos.Adj);
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
