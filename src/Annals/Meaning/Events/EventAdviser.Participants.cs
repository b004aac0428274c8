using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Whom the network must not take for a participant: tellers, bystanders, who is helped; and who stands for a whole coordination.</summary>
internal sealed partial class EventAdviser
{
    // "Reiterated the government's commitment to Iraq": it is not made to who makes it.
    private static bool IsWhoseWord(TokenTable t, int verb, int row) =>
        t.Deprel[row] == Deprel.NmodPoss && t.Head[row] is >= 0 and int word && t.Head[word] == verb && EventCues.Promise.Contains(t.Lemma[word]);

    // "An appeal for money to assist the victims": asked are others. "Investigate the murder of a reporter", "investigations have shown that the victims died": investigated are others.
    private static bool IsBystander(TokenTable t, int trigger, EventRule rule, int row)
    {
        int head = t.Head[row];
        return head >= 0 && head != trigger && rule switch
        {
            { Type: "REQUEST" } => t.Deprel[row] == Deprel.Obj && EventCues.Relieve.Contains(t.Lemma[head]),
            { Mode: "investigate" } => t.Deprel[row] is Deprel.NmodPoss or Deprel.Nmod && t.Dependent(row, Deprel.Case) is var mark && (mark < 0 || t.Lemma[mark] is "of" or "'s" or "’s")
                && EventCues.Death.Contains(t.Lemma[head]) || t.Deprel[row] == Deprel.Nsubj && t.Lemma[head] == "die",
            _ => false,
        };
    }

    // "violence in Mexico", "handed out around Australia", "mediate through the Union": where, and by way of whom, is nobody's part
    private static bool IsSetting(Analysis analysis, TokenTable t, int trigger, int row, string type)
    {
        // "an offensive in Iraq" is one against it
        if (type is "ASSAULT" or "MOBILIZE" or "RETREAT" || t.Deprel[row] is not (Deprel.Obl or Deprel.Nmod) || t.Dependent(row, Deprel.Case) is not (>= 0 and int mark)) return false;
        if (t.Lemma[mark] is "through" or "via" && t.Upos[row] == Upos.Propn && EventCues.Mediate.Contains(t.Lemma[t.Head[row]])) return true;
        if (t.Lemma[mark] is not ("in" or "across" or "throughout" or "around" or "near" or "inside" or "within" or "outside") || t.Lemma[trigger] is "intervene" or "meddle" or "interfere") return false;
        return analysis.ToponymAt(t.Start[row]) is { Use: ToponymUse.Literal } || t.Lemma[row] is "country" or "region" or "capital" or "city" or "province" or "world";
    }

    // "Clashes killed 50; in September Tajik forces shelled the town": who acts behind the semicolon
    private static bool IsBeyondStop(TokenTable t, int trigger, int row)
    {
        for (int i = trigger + 1; i < row; i++)
            if (t.Lemma[i] == ";") return true;
        return false;
    }

    // "attacks in Iraq, including one claimed by the group": who did one of them did not do all
    private static bool IsOfOneAmong(TokenTable t, int trigger, int row)
    {
        for (int at = row, steps = 0; at >= 0 && at != trigger && steps < 8; at = t.Head[at], steps++)
            if (t.Head[at] == trigger && t.Dependent(at, Deprel.Case) is >= 0 and int mark && t.Lemma[mark] is "include" or "including" or "except" or "besides" or "without" or "despite") return true;
        return false;
    }

    // "fifteen people were killed in riots after the government tried to lift subsidies": what came before was no deed of force
    private static bool IsOfBefore(TokenTable t, int trigger, int row)
    {
        if (t.Deprel[row] != Deprel.Nsubj || t.Head[row] is not (>= 0 and int verb) || verb == trigger || verb < trigger || t.Deprel[verb] != Deprel.Advcl || EventCues.Attack.Contains(t.Lemma[verb]) || EventCues.Blow.Contains(t.Lemma[verb]) || t.Lemma[verb] is "open" or "fire" or "shoot" or "storm" or "raid" or "bomb" or "clash") return false;
        return t.Dependent(verb, Deprel.Mark) is >= 0 and int mark && t.Lemma[mark] == "after" && t.Dependent(trigger, Deprel.NsubjPass) >= 0;
    }

    // "the offer would be made at a meeting between Ana Soto and Ole Krag": who meets there has not made it for that
    private static bool IsOfMeeting(TokenTable t, int trigger, int row)
    {
        // "to use the Moscow visit to make accusations"
        if (t.Deprel[row] == Deprel.Compound && t.Head[row] is >= 0 and int visit && visit != trigger && t.Lemma[visit] is "visit" or "trip" or "tour") return true;
        if (t.Deprel[row] != Deprel.Nmod || t.Dependent(row, Deprel.Case) is not (>= 0 and int mark) || t.Lemma[mark] is not ("between" or "with" or "among")) return false;
        for (int at = t.Head[row], steps = 0; at >= 0 && at != trigger && steps < 6; at = t.Head[at], steps++)
            if (EventCues.Parley.Contains(t.Lemma[at]) && t.Upos[at] == Upos.Noun) return true;
        return false;
    }

    // "In support of the army, jets struck": it is helped and does not help.
    private static bool IsHelped(TokenTable t, int noun, int row) =>
        t.Deprel[row] == Deprel.Nmod && t.Head[row] == noun && t.Lemma[noun] is "support" or "aid" or "defence" or "defense" && t.Dependent(row, Deprel.Case) is >= 0 and int of && t.Lemma[of] == "of"
        && t.Dependent(noun, Deprel.Case) is >= 0 and int mark && t.Lemma[mark] is "in" or "to";

    // "The spokesman said the sanctions were lawful", "diplomats said the ministers had agreed": who tells of others' deeds did none of them.
    private static bool IsTeller(TokenTable t, ArgumentReader arguments, int trigger, int row, string type)
    {
        if (t.Deprel[row] != Deprel.Nsubj || t.Head[row] is not (>= 0 and int said) || said == trigger || !arguments.IsSpeech(said)) return false;
        // "an official told reporters that fighting went on"
        bool force = type is "SANCTION" or "COERCE" or "ASSAULT" or "MOBILIZE" or "RETREAT" or "PROTEST", teller = (force ? EventCues.Teller : EventCues.Witness).Contains(t.Lemma[row]) || force && arguments.IsNominal(trigger) && t.Upos[row] == Upos.Propn && IsTold(t, said);
        for (int d = t.FirstDependent[row]; d >= 0 && force && !teller; d = t.NextDependent[d]) teller = EventCues.Teller.Contains(t.Lemma[d]) && t.Deprel[d] is Deprel.Compound or Deprel.Appos or Deprel.NmodDesc or Deprel.Flat;
        for (int at = trigger, steps = 0; teller && at >= 0 && steps < 9; at = t.Head[at], steps++)
            if (t.Head[at] == said) return t.Deprel[at] != Deprel.Conj;
        return false;
    }

    // "told Reuters", "told reporters"
    private static bool IsTold(TokenTable t, int said) => t.Lemma[said] == "tell" && (t.Dependent(said, Deprel.Obj) >= 0 || t.Dependent(said, Deprel.Iobj) >= 0);

    // "Developing countries and the United States criticised Japan": of those side by side the first stands for all, unless it plays the other part.
    private static Guess Whole(TokenTable t, Guess guess, int other)
    {
        int row = guess.Row;
        while (row >= 0 && t.Deprel[row] == Deprel.Conj && t.Head[row] is >= 0 and int first && first < row && t.Upos[first] is Upos.Noun or Upos.Propn or Upos.Pron)
        {
            if (first == other) return guess;
            row = first;
        }
        return row == guess.Row ? guess : guess with { Row = row };
    }

    // "Weinberger said destroyers fired": a clause that says itself who acts needs no speaker for it.
    private static bool IsOutsideSpeaker(Analysis analysis, TokenTable t, ArgumentReader arguments, int trigger, int row)
    {
        if (t.Deprel[row] != Deprel.Nsubj || t.Head[row] is not (>= 0 and int said) || said == trigger || !arguments.IsSpeech(said) || !arguments.IsVerb(trigger)) return false;
        if (arguments.Subject(trigger) is not (>= 0 and int own) || own == row || t.Upos[own] is not (Upos.Noun or Upos.Propn) || t.Head[own] != trigger) return false;
        int entity = analysis.EntityIndex.EntityOf(own);
        if (entity < 0) entity = analysis.EntityIndex.Covering(own);
        if (entity < 0 || analysis.Entities[entity].Actor is null) return false;
        for (int at = t.Head[trigger], steps = 0; at >= 0 && steps < 8; at = t.Head[at], steps++)
            if (at == said) return true;
        return false;
    }

    // "travelled to Beijing": where to, or against whom, is nobody who acts
    private static bool IsGoal(TokenTable t, int trigger, int row) =>
        t.Deprel[row] == Deprel.Obl && t.Head[row] == trigger && row > trigger && t.Dependent(row, Deprel.Case) is >= 0 and int mark && t.Lemma[mark] is "to" or "against";

    // "Elements of the army and their allies attacked", "its campaign against the rebels": who acts by the tree alone, somebody known, where the network names nobody
    private static int OwnSubject(Analysis analysis, TokenTable t, ArgumentReader arguments, int trigger, int target)
    {
        int subject = -1;
        if (arguments.IsVerb(trigger)) subject = arguments.IsPassive(trigger) || t.Xpos[trigger] == "VBN" && t.Deprel[trigger] is Deprel.Acl or Deprel.Amod ? -1 : arguments.Subject(trigger);
        else if (arguments.Possessor(trigger) is >= 0 and int owner && t.Upos[owner] == Upos.Pron && !EventCues.Suffered.Contains(t.Lemma[trigger]) && !EventCues.Undergone.Contains(t.Lemma[trigger])) subject = owner;
        if (subject < 0 || subject == target) return -1;
        int entity = analysis.EntityIndex.EntityOf(subject);
        if (entity < 0 && t.Upos[subject] is Upos.Noun or Upos.Propn) entity = analysis.EntityIndex.Covering(subject);
        if (entity < 0 || target >= 0 && IsSame(analysis, t, subject, target)) return -1;
        return analysis.Entities[entity] is { Actor: not null } or { Kind: EntityKind.Person or EntityKind.Organization or EntityKind.Group } ? subject : -1;
    }

    // "attacked and destroyed a platform": the object of the second verb is the first's too.
    private static int SharedObject(TokenTable t, ArgumentReader arguments, int row)
    {
        if (!arguments.IsVerb(row) || arguments.IsPassive(row) || t.Dependent(row, Deprel.Obj) >= 0) return -1;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (d > row && (d <= row + 3 || arguments.IsRunOfVerbs(row, d)) && t.Deprel[d] == Deprel.Conj && arguments.IsVerb(d) && t.Dependent(d, Deprel.Nsubj) < 0 && t.Dependent(d, Deprel.Obj) is >= 0 and int common) return common;
        return -1;
    }

    // "weeks of criticism of his government"
    private static bool IsBlamed(TokenTable t, int noun, int row) =>
        t.Deprel[row] == Deprel.Nmod && t.Head[row] == noun && EventCues.Reproach.Contains(t.Lemma[noun]) && t.Dependent(row, Deprel.Case) is >= 0 and int of && t.Lemma[of] == "of";

    // "Gandhi's assassination", "the reporter's murder"
    private static bool IsKilled(TokenTable t, int noun, int row) =>
        t.Deprel[row] == Deprel.NmodPoss && t.Head[row] == noun && EventCues.Suffered.Contains(t.Lemma[noun]);
}
