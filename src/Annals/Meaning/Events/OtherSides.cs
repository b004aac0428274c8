using System.Linq;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Finds the side of an event that its own phrase leaves out: with whom one met who is only the subject of the clause around ("declined to say what came of
/// the meeting with Baker"), who suffered what ("came under attack"), to whose pressure one gave way. One for each report.
/// </summary>
internal sealed partial class OtherSides
{
    private const int Far = 6;
    private readonly Analysis analysis;
    private readonly TokenTable t;
    private readonly ArgumentReader arguments;

    internal OtherSides(Analysis analysis, TokenTable tokens, ArgumentReader arguments) => (this.analysis, t, this.arguments) = (analysis, tokens, arguments);

    /// <summary>Adds what is missing to <paramref name="found"/>.</summary>
    internal void Fill(Candidate?[] found)
    {
        foreach (Candidate? candidate in found)
        {
            if (candidate is null || candidate.Absorbed) continue;
            FreeTeller(candidate);
            FreeBystander(candidate);
            FreeScene(candidate);
            // "At the request of the government, he said, the agency will help": asked is who will do it, not who says so
            if (candidate is { Match.Rule.Type: "REQUEST", Target: >= 0 } && arguments.IsNominal(candidate.Row) && arguments.CaseOf(candidate.Row) == "at" && t.Deprel[candidate.Target] == Deprel.Nsubj && t.Head[candidate.Target] is >= 0 and int says && arguments.IsSpeech(says)
                && t.Dependent(says, Deprel.Ccomp) is >= 0 and int deed && t.Dependent(deed, Deprel.Nsubj) is >= 0 and int does) candidate.Target = does;
            if (candidate is { Match.Rule.Type: "SUPPORT", Target: >= 0 } && IsAimedAt(candidate.Target)) candidate.Target = -1;
            FillDeed(candidate, found);
            FillTarget(candidate, found);
            if (candidate.Absorbed || !arguments.IsNominal(candidate.Row)) continue;
            if (candidate.Match.Rule.Type is "SUPPORT" or "AID") Enjoy(candidate);
            if (candidate.Match.Rule is { Type: "CONSULT", Mode: null }) Meet(candidate);
            else if (candidate.Match.Rule.Type is "ASSAULT" or "ACCUSE" or "PROTEST" && candidate.Target < 0) Suffer(candidate);
        }
    }

    // "Xinhua reports that a range of parties condemned the killing": who tells it did not do it; "a range of parties" are parties
    private void FreeTeller(Candidate candidate)
    {
        // "On the talks with Washington, the minister said": who speaks of them
        if (candidate.Source >= 0 && arguments.IsNominal(candidate.Row) && arguments.CaseOf(candidate.Row) is "on" or "about" or "regarding" && t.Head[candidate.Row] is >= 0 and int speaks && arguments.IsSpeech(speaks) && t.Dependent(speaks, Deprel.Nsubj) == candidate.Source) candidate.Source = -1;
        // "told Reuters that the talks with the club had been hard": who tells of talks that others held
        if (candidate is { Match.Rule.Type: "CONSULT", Source: >= 0 } && arguments.IsNominal(candidate.Row) && TellsOf(candidate.Row) is >= 0 and int told && t.Dependent(told, Deprel.Nsubj) == candidate.Source && arguments.Possessor(candidate.Row) < 0) candidate.Source = -1;
        // "welcomed support for new talks", "look for progress in the bank's talks with Peru": who thinks so of talks, and who supports them, holds none
        if (candidate.Match.Rule.Type == "CONSULT" && arguments.IsNominal(candidate.Row) && ThoughtOf(candidate.Row) is ( >= 0 and var thought, >= 0 and var held))
        {
            if (candidate.Target >= 0 && IsOutsider(candidate.Target, thought, held)) candidate.Target = -1;
            if (candidate.Source >= 0 && IsOutsider(candidate.Source, thought, held)) (candidate.Source, candidate.Target) = (candidate.Target, -1);
        }
        // "helped us in getting the talks under way, the minister said": one of "us"
        if (candidate is { Match.Rule.Type: "CONSULT", Source: >= 0, Target: >= 0 } && t.Upos[candidate.Source] == Upos.Pron && t.Lemma[candidate.Source] is "we" or "us" or "our" && t.Deprel[candidate.Target] == Deprel.Nsubj && t.Head[candidate.Target] is >= 0 and int quotes && arguments.IsSpeech(quotes) && t.Head[candidate.Row] != quotes) candidate.Target = -1;
        // "defended the sanctions", "deplored the raid": who thinks so of a deed has not done it
        if (candidate.Source >= 0 && arguments.IsNominal(candidate.Row) && t.Deprel[candidate.Row] is Deprel.Obj or Deprel.NsubjPass && t.Head[candidate.Row] is >= 0 and int thinks && EventCues.Attitude.Contains(t.Lemma[thinks]) && arguments.Subject(thinks) == candidate.Source) candidate.Source = -1;
        // "told reporters that West Germany would give 300 million marks": who gives promises
        if (candidate is { Match.Rule.Type: "AGREE", Source: >= 0, Content: >= 0 } && t.Lemma[candidate.Row] is "say" or "tell" && arguments.IsVerb(candidate.Content) && (EventCues.Give.Contains(t.Lemma[candidate.Content]) || t.Lemma[candidate.Content] is "provide" or "lend" or "supply" or "finance") && t.Dependent(candidate.Content, Deprel.Nsubj) is >= 0 and int giver && t.Upos[giver] == Upos.Propn && IsSomebody(giver)
            && EntityAt(giver)?.Actor?.Country is { } gives && EntityAt(candidate.Source)?.Actor?.Country is { } tellsOf && gives != tellsOf) (candidate.Source, candidate.Target) = (giver, candidate.Source);
        if (candidate.Source < 0 || t.Deprel[candidate.Row] != Deprel.Ccomp || t.Head[candidate.Row] is not (>= 0 and int tells) || t.Dependent(tells, Deprel.Nsubj) != candidate.Source) return;
        if (t.Dependent(candidate.Row, Deprel.Nsubj) is not (>= 0 and int own) || own == candidate.Source || t.Upos[own] == Upos.Pron || !arguments.IsSpeech(tells)) return;
        int doer = EventCues.Measure.Contains(t.Lemma[own]) && arguments.Preposition(own, "of") is >= 0 and int counted ? counted : own;
        if (IsSomebody(doer)) candidate.Source = doer;
    }

    // the noun of support or progress that talks hang on ("support for new talks"), and the verb of welcoming or hoping that holds it; -1 for none
    private (int Noun, int Verb) ThoughtOf(int talks)
    {
        if (t.Deprel[talks] != Deprel.Nmod || t.Head[talks] is not (>= 0 and int noun) || t.Lemma[noun] is not ("support" or "progress" or "backing" or "endorsement" or "hope" or "prospect" or "call") || t.Deprel[noun] is not (Deprel.Obj or Deprel.Obl)) return (-1, -1);
        return t.Head[noun] is >= 0 and int verb && arguments.IsVerb(verb) && (EventCues.Attitude.Contains(t.Lemma[verb]) || t.Lemma[verb] is "look" or "hope" or "expect" or "see" or "want" or "seek") ? (noun, verb) : (-1, -1);
    }

    private bool IsOutsider(int row, int noun, int verb) => row != noun && (arguments.Subject(verb) == row || t.Head[row] == noun && row < noun || t.Head[row] == verb && t.Deprel[row] == Deprel.Nsubj);

    // the verb of saying whose clause has the noun for its subject, also where the tree takes it for whom it is told; -1 for none
    private int TellsOf(int noun)
    {
        if (t.Head[noun] is not (>= 0 and int about)) return -1;
        if (t.Deprel[noun] is Deprel.Obj or Deprel.Iobj && t.Lemma[about] == "tell" && t.Dependent(about, Deprel.Ccomp) > noun) return about;
        return t.Deprel[noun] is Deprel.Nsubj or Deprel.NsubjPass && t.Deprel[about] == Deprel.Ccomp && t.Head[about] is >= 0 and int told && arguments.IsSpeech(told) ? told : -1;
    }

    // "welcomes new Syria sanctions": who bears the sanctions is not supported
    private bool IsAimedAt(int row)
    {
        if (t.Deprel[row] is not (Deprel.Compound or Deprel.Amod) || t.Head[row] is not (>= 0 and int noun)) return false;
        if (EventCues.Harm.Contains(t.Lemma[noun])) return true;
        for (int d = t.FirstDependent[noun]; d >= 0 && d < noun; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Compound && EventCues.Harm.Contains(t.Lemma[d])) return true;
        return false;
    }

    private void Meet(Candidate candidate)
    {
        if (candidate.Source < 0 && candidate.Target < 0 && Involved(candidate.Row) is >= 0 and int involved) candidate.Source = involved;
        if (candidate.Source < 0 && candidate.Target < 0 && arguments.Preposition(candidate.Row, "with") is >= 0 and int partner && IsSomebody(partner)) candidate.Target = partner;
        FreeHost(candidate);
        // "the United States sought no veto in its negotiations": "it" is the United States
        if (candidate.Source >= 0 && candidate.Target >= 0 && arguments.Possessor(candidate.Row) is >= 0 and int its && t.Upos[its] == Upos.Pron && (its == candidate.Source || its == candidate.Target))
        {
            int other = its == candidate.Source ? candidate.Target : candidate.Source;
            if (t.Deprel[other] == Deprel.Nsubj && t.Head[other] is >= 0 and int acts && t.Subtree(acts) is var clause && clause.First <= candidate.Row && candidate.Row <= clause.Last && t.Head[candidate.Row] == acts && other < candidate.Row) (candidate.Source, candidate.Target) = (other, -1);
        }
        if (arguments.IsNominal(candidate.Row) && MeetPartners(candidate)) return;
        int only = candidate.Source >= 0 && candidate.Target < 0 ? candidate.Source : candidate.Source < 0 ? candidate.Target : -1;
        if (only < 0 || arguments.CaseOf(only) != "with" || t.Dependent(only, Deprel.Conj) >= 0 || Host(candidate.Row, only) is not (>= 0 and int host)) return;
        (candidate.Source, candidate.Target) = (host, only);
        Note(candidate, host);
    }

    // "the meeting involved delegates from Peru", "talks attended by two ministers"
    private int Involved(int noun)
    {
        if (t.Deprel[noun] == Deprel.Nsubj && t.Head[noun] is >= 0 and int verb && t.Lemma[verb] is "involve" or "include" or "group" or "unite" && t.Dependent(verb, Deprel.Obj) is >= 0 and int involved && IsSomebody(involved)) return involved;
        // "participants in the talks included Chile and Peru"
        if (t.Deprel[noun] == Deprel.Nmod && t.Head[noun] is >= 0 and int those && t.Lemma[those] is "participant" or "attendee" or "guest" or "delegate" && t.Deprel[those] == Deprel.Nsubj && t.Head[those] is >= 0 and int lists && t.Lemma[lists] is "include" && t.Dependent(lists, Deprel.Obj) is >= 0 and int member && IsSomebody(member)) return member;
        for (int d = t.FirstDependent[noun]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Acl && (t.Lemma[d] is "involve" or "include" && t.Dependent(d, Deprel.Obj) is >= 0 and int other || t.Lemma[d] == "attend" && (other = arguments.Subject(d)) >= 0) && IsSomebody(other)) return other;
        return -1;
    }

    private bool IsSomebody(int row) => EntityAt(row) is { Actor: not null };

    // "Kuwait has the support of its neighbours", "relied on the backing of the unions": they support, it is supported
    private void Enjoy(Candidate candidate)
    {
        if (t.Deprel[candidate.Row] is not (Deprel.Obj or Deprel.Obl) || t.Head[candidate.Row] is not (>= 0 and int verb) || !EventCues.Enjoy.Contains(t.Lemma[verb])) return;
        if (t.Deprel[candidate.Row] == Deprel.Obl && arguments.CaseOf(candidate.Row) is not ("on" or "upon")) return;
        if (arguments.Preposition(candidate.Row, "of") is not (>= 0 and int helper) && (helper = arguments.Preposition(candidate.Row, "from")) < 0 || arguments.Subject(verb) is not (>= 0 and int helped) || helped == helper || !IsSomebody(helper)) return;
        (candidate.Source, candidate.Target) = (helper, helped);
        Note(candidate, helped, "for");
    }

    private void Suffer(Candidate candidate)
    {
        if (arguments.SufferVerb(candidate.Row) < 0 || arguments.Object(candidate.Row) is not (>= 0 and int sufferer) || sufferer == candidate.Row) return;
        if (sufferer == candidate.Source) candidate.Source = -1;
        candidate.Target = sufferer;
    }

    // "negotiations with the Paris Club and Brazil": those behind one "with" are one side, and nobody says who the other is
    private bool MeetPartners(Candidate candidate)
    {
        if (arguments.Preposition(candidate.Row, "with") is not (>= 0 and int partner) || !IsSomebody(partner) && (t.Upos[partner] != Upos.Propn || EntityAt(partner) is null or { Kind: EntityKind.Place })) return false;
        bool source = IsAmong(candidate.Source, partner), target = IsAmong(candidate.Target, partner);
        if (source && target)
        {
            (candidate.Source, candidate.Target) = (-1, partner);
            return true;
        }
        // "signed by a minister and by bankers after talks with the agency": they met it, not each other
        if (source || target || candidate.Source < 0 || candidate.Target < 0 || !IsAmong(candidate.Target, candidate.Source) && !IsAmong(candidate.Source, candidate.Target) || t.Subtree(candidate.Row) is var phrase && phrase.First <= candidate.Source && candidate.Source <= phrase.Last) return false;
        (candidate.Source, candidate.Target) = (System.Math.Min(candidate.Source, candidate.Target), partner);
        return true;
    }

    // the row, or one joined to it
    private bool IsAmong(int row, int first)
    {
        for (int at = row, steps = 0; at >= 0 && steps < Far; at = t.Deprel[at] == Deprel.Conj ? t.Head[at] : -1, steps++)
            if (at == first) return true;
        return false;
    }

    // Who acts in the clauses around; reporters of a meeting took no part in it.
    private int Host(int noun, int other)
    {
        for (int at = t.Head[noun], steps = 0; at >= 0 && steps < Far; at = t.Head[at], steps++)
        {
            if (!arguments.IsVerb(at) || arguments.Subject(at) is not (>= 0 and int subject) || subject == noun || subject == other) continue;
            if (TellsOf(noun) == at) return -1;
            // "On the talks with Washington, the minister said"
            if (arguments.CaseOf(noun) is "on" or "about" or "regarding" or "over" && arguments.IsSpeech(at)) return -1;
            if (t.Subtree(noun) is var phrase && phrase.First <= subject && subject <= phrase.Last) continue;
            if (EntityAt(subject) is not { } who || EntityAt(other)?.Id == who.Id || who.Actor is null && who.Kind != EntityKind.Person || who.Actor?.Sectors is ["JRN"]) return -1;
            bool somebody = t.Upos[subject] == Upos.Pron ? who.Mentions.Any(static m => m.Form == MentionForm.Name) : t.Upos[subject] == Upos.Propn;
            return somebody && (who.Kind == EntityKind.Person || who.Actor?.Country is not null && !arguments.IsSpeech(at)) ? subject : -1;
        }
        return -1;
    }

    private Entity? EntityAt(int row)
    {
        int entity = analysis.EntityIndex.EntityOf(row);
        if (entity < 0) entity = analysis.EntityIndex.Covering(row);
        return entity < 0 ? null : analysis.Entities[entity];
    }

    private void Note(Candidate candidate, int host, string how = "with")
    {
        string words = $"{how} '{t.Form(analysis.Text, host)}' of the clause around";
        candidate.Note = candidate.Note is null ? words : $"{candidate.Note}; {words}";
    }
}
