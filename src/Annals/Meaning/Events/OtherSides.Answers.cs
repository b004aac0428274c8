using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Whom an act answers that hangs on another clause: by a noun that sums the clause up, by who does what it tells, or by whom it is said to.</summary>
internal sealed partial class OtherSides
{
    // "called for sanctions, a step that Hungary threatened to veto", "a claim disputed by the party", "the government's offer, which the party turned down": who took the step, made the claim
    private int Summed(Candidate candidate)
    {
        int clause = ClauseOf(candidate.Row);
        if (clause < 0 || t.Head[clause] is not (>= 0 and int noun) || noun > clause || !IsAbout(clause)) return -1;
        if (!EventCues.Summing.Contains(t.Lemma[noun]) && t.Deprel[noun] == Deprel.Nmod && arguments.CaseOf(noun) == "of") noun = t.Head[noun];
        if (!EventCues.Summing.Contains(t.Lemma[noun])) return -1;
        int maker = arguments.Possessor(noun);
        if (maker < 0) maker = arguments.Doer(noun);
        if (maker < 0) maker = Own(noun, "from");
        if (maker < 0) maker = MakerAround(noun);
        return maker >= 0 && IsOther(candidate, maker) ? maker : -1;
    }

    // The clause on a noun that the word stands in: its own, or the one whose infinitive it is or which it goes on.
    private int ClauseOf(int row)
    {
        for (int at = row, steps = 0; at >= 0 && steps < Near + 1; at = t.Head[at], steps++)
        {
            if (t.Deprel[at] == Deprel.AclRelcl || t.Deprel[at] == Deprel.Acl && arguments.IsPassive(at)) return at;
            if (t.Deprel[at] is not (Deprel.Xcomp or Deprel.Conj) || t.Dependent(at, Deprel.Nsubj) >= 0) return -1;
        }
        return -1;
    }

    // "… that Hungary rejected", "… rejected by Hungary": the noun is what is rejected
    private bool IsAbout(int clause) => t.Deprel[clause] == Deprel.Acl || arguments.IsPassive(clause)
        ? t.Dependent(clause, Deprel.OblAgent) >= 0
        : t.Dependent(clause, Deprel.Nsubj) is >= 0 and int subject && t.Lemma[subject] is not ("which" or "that" or "who");

    // "offered to mediate, an offer …": who does what the noun sums up
    private int MakerAround(int noun)
    {
        if (t.Head[noun] is not (>= 0 and int verb)) return -1;
        if (t.Deprel[noun] is not (Deprel.Parataxis or Deprel.Appos or Deprel.Dislocated or Deprel.Dep)) return -1;
        for (int at = verb, steps = 0; at >= 0 && steps < Near + 2; at = t.Head[at], steps++)
            if (arguments.IsVerb(at) && at < noun) return SpokenFor(at, noun) is >= 0 and int speaker ? speaker : arguments.Subject(at);
        return -1;
    }

    // "Two were shot, the police said, a claim …": who said so
    private int SpokenFor(int verb, int noun)
    {
        for (int d = t.FirstDependent[verb]; d >= 0 && d < noun; d = t.NextDependent[d])
            if (d > verb && t.Deprel[d] == Deprel.Parataxis && arguments.IsSpeech(d)) return t.Dependent(d, Deprel.Nsubj);
        return -1;
    }

    // "offered to send an envoy, a suggestion that the cabinet turned down": who answers
    private int AnsweredBy(Candidate candidate)
    {
        for (int d = t.FirstDependent[candidate.Row]; d >= 0; d = t.NextDependent[d])
            if (d > candidate.Row && t.Deprel[d] is Deprel.Parataxis or Deprel.Appos or Deprel.Dislocated && EventCues.Made.Contains(t.Lemma[d])
                && t.Dependent(d, Deprel.AclRelcl) is >= 0 and int clause && (EventCues.Rebuff.Contains(t.Lemma[clause]) || t.Lemma[clause] == "take") && IsAbout(clause)
                && arguments.Subject(clause) is >= 0 and int answers && IsOther(candidate, answers)) return answers;
        return -1;
    }

    // "has not responded to Peru's request", "rejected the offer": who answers is who was asked
    private int Answers(int noun)
    {
        if (t.Head[noun] is not (>= 0 and int verb) || !arguments.IsVerb(verb)) return -1;
        bool answers = t.Deprel[noun] is Deprel.Obj or Deprel.NsubjPass ? EventCues.Rebuff.Contains(t.Lemma[verb]) : t.Deprel[noun] == Deprel.Obl && arguments.CaseOf(noun) == "to" && EventCues.RespondTo.Contains(t.Lemma[verb]);
        return answers ? arguments.Subject(verb) : -1;
    }

    // "was beaten by officers who demanded his password": asked is who suffers
    private int Suffering(Candidate candidate) =>
        t.Deprel[candidate.Row] == Deprel.AclRelcl && t.Head[candidate.Row] is >= 0 and int doer && t.Deprel[doer] == Deprel.OblAgent && t.Head[doer] is >= 0 and int deed && arguments.Object(deed) is >= 0 and int whom && IsOther(candidate, whom) ? whom : -1;

    // "telephoned the general to plead for a pause": who was called
    private int Met(Candidate candidate, Candidate?[] found) =>
        t.Deprel[candidate.Row] is Deprel.Advcl or Deprel.Xcomp && t.Xpos[candidate.Row] == "VB" && t.Head[candidate.Row] is >= 0 and int verb && found[verb] is { Match.Rule.Type: "CONSULT", Target: >= 0 } meeting && meeting.Source == candidate.Source ? meeting.Target : -1;

    // "handed him a note demanding her release": who gets it
    private int Handed(Candidate candidate)
    {
        if (t.Deprel[candidate.Row] != Deprel.Acl || t.Head[candidate.Row] is not (>= 0 and int note) || !EventCues.Message.Contains(t.Lemma[note])) return -1;
        int whom = Own(note, "to");
        if (whom < 0 && t.Deprel[note] == Deprel.Obj && t.Head[note] is >= 0 and int verb && (whom = arguments.Indirect(verb)) < 0) whom = Own(verb, "to");
        return whom >= 0 && IsOther(candidate, whom) ? whom : -1;
    }

    // "refused to resign despite calls from the court": who called
    private int Defied(Candidate candidate)
    {
        foreach (int clause in (System.ReadOnlySpan<int>)[candidate.Row, candidate.Content])
            for (int d = clause < 0 ? -1 : t.FirstDependent[clause]; d >= 0; d = t.NextDependent[d])
            {
                if (t.Deprel[d] != Deprel.Obl || arguments.CaseOf(d) != "despite" || !EventCues.Made.Contains(t.Lemma[d]) && !EventCues.Pressure.Contains(t.Lemma[d])) continue;
                int maker = Own(d, "from");
                if (maker < 0) maker = arguments.Doer(d);
                if (maker < 0) maker = arguments.Possessor(d);
                if (maker < 0) maker = arguments.Modifier(d);
                if (maker >= 0 && IsOther(candidate, maker)) return maker;
            }
        return -1;
    }

    // "criticised the ruling, accusing Ottawa of weakness", "hailed the vote and thanked Peru": the second says of whom
    private int Onward(Candidate candidate, Candidate?[] found)
    {
        for (int d = t.FirstDependent[candidate.Row]; d >= 0; d = t.NextDependent[d])
            if (d > candidate.Row && (t.Deprel[d] == Deprel.Advcl && t.Xpos[d] == "VBG" || t.Deprel[d] == Deprel.Conj) && t.Dependent(d, Deprel.Nsubj) < 0
                && found[d] is { Absorbed: false, Target: >= 0 } next && next.Match.Rule.Type == candidate.Match.Rule.Type && t.Deprel[next.Target] is Deprel.Obj && t.Head[next.Target] == d && IsOther(candidate, next.Target)) return next.Target;
        return -1;
    }

    // "marched through the town, chanting against the mayor", "rallied, calling on him to quit"
    private int Faced(Candidate candidate, Candidate?[] found)
    {
        int row = candidate.Row;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (d > row && t.Deprel[d] is Deprel.Advcl or Deprel.Conj && t.Xpos[d] == "VBG" && Called(d, found) is >= 0 and int whom && IsOther(candidate, whom)) return whom;
        }
        return -1;
    }

    // Whom a crowd calls on, chants against or wants to go.
    private int Called(int verb, Candidate?[] found)
    {
        if (EventCues.Chant.Contains(t.Lemma[verb])) return t.Dependent(verb, Deprel.Obj) < 0 ? Own(verb, "against") : -1;
        if (t.Lemma[verb] is "demand" or "seek" && t.Dependent(verb, Deprel.Obj) is >= 0 and int end && EventCues.Ouster.Contains(t.Lemma[end])) return arguments.Possessor(end) is >= 0 and int his ? his : Own(end, "of");
        for (int d = t.FirstDependent[verb]; d >= 0; d = t.NextDependent[d])
            if (d > verb && t.Deprel[d] is Deprel.Conj && t.Xpos[d] == "VBG" && Called(d, found) is >= 0 and int other) return other;
        return found[verb] is { Match.Rule.Type: "REQUEST" or "ACCUSE", Target: >= 0 } call && t.Head[call.Target] == verb ? call.Target : -1;
    }
}
