using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Who did what another word of the sentence tries, counts, foils or names.</summary>
internal sealed partial class OtherSides
{
    // "foiled a plot to attack a church", "recorded dozens of abductions", "a move that Juba called an invasion", "called the accusation baseless": who does so has not done the deed
    private void FreeBystander(Candidate candidate)
    {
        if (candidate.Source < 0) return;
        int row = candidate.Row;
        bool deed = arguments.IsNominal(row), force = candidate.Match.Rule.Type is "ASSAULT" or "COERCE" or "PROTEST";
        if (force && Handling(row) is >= 0 and int verb && (EventCues.Foil.Contains(t.Lemma[verb]) || deed && EventCues.Record.Contains(t.Lemma[verb])) && Acts(verb, candidate.Source)
            || deed && t.Head[row] is >= 0 and int names && EventCues.Naming.Contains(t.Lemma[names]) && IsNamed(row, names) && Acts(names, candidate.Source)) candidate.Source = -1;
    }

    private bool Acts(int verb, int row) => arguments.IsVerb(verb) && arguments.Subject(verb) is >= 0 and int subject && IsSame(subject, row);

    // The verb whose object a deed is, itself or as what a noun holds ("a plot to attack", "dozens of abductions"), or -1.
    private int Handling(int deed)
    {
        for (int at = deed, steps = 0; steps <= Near && t.Head[at] is >= 0 and int head; at = head, steps++)
        {
            if (t.Deprel[at] is Deprel.Obj or Deprel.NsubjPass) return arguments.IsVerb(head) && (at != deed || arguments.IsNominal(deed)) ? head : -1;
            bool held = t.Deprel[at] == Deprel.Nmod && arguments.CaseOf(at) == "of" || t.Deprel[at] == Deprel.Conj && arguments.IsNominal(head) || at == deed && t.Deprel[at] == Deprel.Acl && t.Xpos[at] == "VB";
            // "foiled a plot, paid for from abroad, to attack a church"
            if (at == deed && t.Deprel[at] == Deprel.Advcl && t.Xpos[at] == "VB" && arguments.Child(head, Deprel.Obj) is >= 0 and int plot && plot < at && EventCues.Plot.Contains(t.Lemma[plot])) return head;
            if (!held) return -1;
        }
        return -1;
    }

    // What something is called, or what is called something: not the object alone ("called a strike").
    private bool IsNamed(int row, int verb) => t.Deprel[row] switch
    {
        Deprel.Xcomp => true,
        Deprel.Obj => arguments.Child(verb, Deprel.Xcomp) >= 0 || t.Deprel[verb] == Deprel.AclRelcl && row > verb && arguments.Child(verb, Deprel.Nsubj) is >= 0 and int who && t.Xpos[who] is not ("WDT" or "WP") && t.Lemma[who] != "that",
        Deprel.Obl => arguments.CaseOf(row) == "as",
        _ => false,
    };

    // "charged two soldiers with the murder", "men wanted over the ambush": who is tried for a deed did it, as they say who try him
    private void BeTried(Candidate candidate)
    {
        int accused = arguments.Accused(candidate.Row, out int verb);
        if (accused < 0 || !IsSomebody(accused) || IsSame(accused, candidate.Target) || candidate.Source >= 0 && !Acts(verb, candidate.Source)) return;
        candidate.Source = accused;
        Note(candidate, accused, "by");
    }

    // "prosecutors announced that he had been charged": they charged him
    private void BeCharged(Candidate candidate)
    {
        int row = candidate.Row;
        if (candidate.Source >= 0 || !EventCues.Prosecute.Contains(t.Lemma[row]) || t.Deprel[row] != Deprel.Ccomp || !arguments.IsPassive(row) || t.Head[row] is not (>= 0 and int says) || !arguments.IsSpeech(says)) return;
        if (t.Dependent(says, Deprel.Nsubj) is not (>= 0 and int court) || EntityAt(court)?.Actor is not { Sectors: { IsDefaultOrEmpty: false } sectors } || !sectors.Contains("JUD") || IsSame(court, candidate.Target)) return;
        candidate.Source = court;
        Note(candidate, court, "by");
    }

    // "envoys of the two sides sat down for talks brokered by Turkey": who brings others together is none of them
    private void FreeHost(Candidate candidate)
    {
        if (candidate.Source < 0 || candidate.Target < 0) return;
        for (int d = t.FirstDependent[candidate.Row]; d >= 0; d = t.NextDependent[d])
        {
            if (d < candidate.Row || t.Deprel[d] != Deprel.Acl || !EventCues.Brokers.Contains(t.Lemma[d]) || t.Dependent(d, Deprel.OblAgent) is not (>= 0 and int host)) continue;
            if (host == candidate.Target) candidate.Target = -1;
            else if (host == candidate.Source) (candidate.Source, candidate.Target) = (candidate.Target, -1);
            return;
        }
    }

    // "announced demonstrations in all towns", "were taken to hospital after a hunger strike": who calls a protest or fasts in protest
    private void BeCalled(Candidate candidate)
    {
        int row = candidate.Row;
        if (candidate.Source >= 0 || !arguments.IsNominal(row) || t.Head[row] is not (>= 0 and int verb) || !arguments.IsVerb(verb)) return;
        int caller = -1;
        if (t.Deprel[row] == Deprel.Obj && EventCues.Calls.Contains(t.Lemma[verb])) caller = arguments.Subject(verb);
        else if (t.Deprel[row] == Deprel.Obl && t.Lemma[row] == "strike" && row > 0 && t.Lemma[row - 1] == "hunger" && arguments.CaseOf(row) is "after" or "during" or "on") caller = arguments.IsPassive(verb) ? arguments.Object(verb) : arguments.Subject(verb);
        if (caller < 0 || caller == candidate.Target || EntityAt(caller) is not { } who || who.Actor is null && who.Kind is not (EntityKind.Organization or EntityKind.Group or EntityKind.Person)) return;
        if (who.Actor is { Sectors: ["GOV" or "COP" or "MIL" or "JRN" or "MED", ..] }) return;
        candidate.Source = caller;
        Note(candidate, caller, "by");
    }

    // "had two of his officers arrested": who has it done does it
    private void BeOrdered(Candidate candidate)
    {
        int row = candidate.Row;
        if (candidate.Source >= 0 || t.Xpos[row] != "VBN" || t.Head[row] is not (>= 0 and int verb)) return;
        if (t.Deprel[row] == Deprel.Acl)
        {
            int whom = verb;
            if (t.Deprel[whom] == Deprel.Nmod && arguments.CaseOf(whom) == "of" && t.Head[whom] >= 0) whom = t.Head[whom];
            if (t.Deprel[whom] != Deprel.Obj) return;
            verb = t.Head[whom];
        }
        else if (t.Deprel[row] is not (Deprel.Xcomp or Deprel.Ccomp)) return;
        if (t.Lemma[verb] != "have" || arguments.Subject(verb) is not (>= 0 and int master) || !IsSomebody(master) || IsSame(master, candidate.Target)) return;
        candidate.Source = master;
        Note(candidate, master, "by");
    }

    // "thousands have been killed since Russia's invasion", "since it launched its offensive": the deed that a toll is counted from
    private int Cause(int toll, Candidate?[] found)
    {
        for (int d = t.FirstDependent[toll]; d >= 0; d = t.NextDependent[d])
        {
            if (d < toll) continue;
            bool phrase = t.Deprel[d] == Deprel.Obl && arguments.CaseOf(d) is "in" or "during" or "since";
            if (!phrase && !(t.Deprel[d] == Deprel.Advcl && arguments.HasHelper(d, "since"))) continue;
            int deed = found[d] is { Absorbed: false, Match.Rule.Type: "ASSAULT" } ? d : !phrase ? arguments.Child(d, Deprel.Obj) : -1;
            if (deed >= 0 && found[deed] is { Absorbed: false, Match.Rule.Type: "ASSAULT", Source: >= 0 } cause && cause.Source != d) return cause.Source;
        }
        return -1;
    }
}
