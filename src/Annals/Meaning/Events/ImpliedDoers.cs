using System.Collections.Immutable;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Who did what is told without saying so, where another event of the sentence, or of the one before, leaves no choice: who holds frees and who frees held; what "in which" hangs on; the blow told
/// side by side; whom the teller of a deed blames; the only one under arms who struck in the sentence before a toll. <see cref="Event.Why"/> says whose source it is. One for each report.
/// </summary>
internal sealed class ImpliedDoers
{
    private readonly Analysis analysis;
    private readonly TokenTable t;
    private readonly ArgumentReader arguments;

    internal ImpliedDoers(Analysis analysis, TokenTable tokens, ArgumentReader arguments) => (this.analysis, t, this.arguments) = (analysis, tokens, arguments);

    /// <summary>Fills the sources; events stand in text order.</summary>
    internal void Fill()
    {
        for (int i = 0; i < analysis.Events.Count; i++)
        {
            Event e = analysis.Events[i];
            if (!e.Source.IsEmpty || e.Target.IsEmpty) continue;
            if ((Keeper(e) ?? Around(e) ?? Beside(e) ?? Before(e)) is { } other) analysis.Events[i] = e with { Source = other.Source, Why = e.Why.And($"source of {other.Id}") };
            else if (Blaming(e) is { } blame) analysis.Events[i] = e with { Source = blame.Target, Why = e.Why.And($"source is blamed in {blame.Id}") };
        }
    }

    private static bool IsRelease(Event e) => e.Type == "RETREAT" && Rule(e, "event.RETREAT.release") || e.Type == "CONCEDE" && e.Lemma is "free" or "release";

    private static bool IsCapture(Event e) => e.Type == "ASSAULT" && Rule(e, "event.ASSAULT.abduct");

    private static bool IsHold(Event e) => e.Type == "COERCE" && (Rule(e, "event.COERCE.arrest") || Rule(e, "event.COERCE.haul.in")) || IsCapture(e);

    private static bool Rule(Event e, string rule) => e.Why.Rule.StartsWith(rule, System.StringComparison.Ordinal);

    // "Two nurses who were held by the militia were freed", "The junta released four men detained in May": who holds somebody frees him, and who frees him held him
    private Event? Keeper(Event e)
    {
        bool freed = IsRelease(e);
        if (!freed && !IsHold(e)) return null;
        foreach (Event other in analysis.Events)
        {
            if (other.Sentence != e.Sentence || other.Source.IsEmpty || !(freed ? IsHold(other) : IsRelease(other) && IsHeldBy(other, e)) || !SharesOne(e.Target, other.Target)) continue;
            if (!SharesOne(other.Source, e.Target)) return other;
        }
        return null;
    }

    // troops free whom others took, courts whom others hold
    private static bool IsHeldBy(Event release, Event held)
    {
        foreach (Participant p in release.Source)
            if (Has(p, "JUD") || IsCapture(held) && (Has(p, "MIL") || Has(p, "COP") || Has(p, "GOV"))) return false;
        return true;
    }

    // "the attack, in which officials say 31 people were killed": told of a deed whose doer was told before
    private Event? Around(Event e)
    {
        if (e.Type != "ASSAULT" || t.RowOf(e) is var row && (!arguments.IsPassive(row) || arguments.DeedAround(row) is not (>= 0 and int deed))) return null;
        foreach (Event other in analysis.Events)
            if (other.Sentence == e.Sentence && other.Type == "ASSAULT" && t.RowOf(other) == deed && !other.Source.IsEmpty && !SameSide.Shares(other.Source, e.Target)) return other;
        return null;
    }

    // "said that police had fired without warning and that two men were shot": harm told side by side with a blow
    private Event? Beside(Event e)
    {
        int row = t.RowOf(e);
        if (e.Type != "ASSAULT" || t.Deprel[row] is not (Deprel.Conj or Deprel.Ccomp) || !IsHarm(row, e)) return null;
        foreach (Event other in analysis.Events)
            if (other.Sentence == e.Sentence && IsBlow(other) && IsJoined(t.RowOf(other), row) && Fits(other, e)) return other;
        return null;
    }

    // The second goes on with the first, or both are what is said.
    private bool IsJoined(int first, int second) =>
        first < second && (t.Head[second] == first && t.Deprel[second] == Deprel.Conj || t.Head[second] >= 0 && t.Head[first] == t.Head[second] && t.Deprel[first] == Deprel.Ccomp);

    // What somebody under arms did, as far as is known.
    private static bool IsBlow(Event e) => e.Type == "ASSAULT" && e.Asserted is Assertion.Fact or Assertion.Claimed && IsArmed(e.Source);

    // A passive that tells of people or things hurt.
    private bool IsHarm(int row, Event e) =>
        arguments.IsVerb(row) && arguments.IsPassive(row) && (EventCues.Cost.Contains(e.Lemma) || EventCues.Hurt.Contains(e.Lemma) || EventCues.Fight.Contains(e.Lemma) || e.Lemma == "shoot");

    // "…, according to the union, which blamed the rebels": who tells of the deed says whose it is
    private Event? Blaming(Event e)
    {
        if (e.Type != "ASSAULT" || e.Asserted is not (Assertion.Fact or Assertion.Claimed)) return null;
        foreach (Event other in analysis.Events)
        {
            if (other is not { Type: "ACCUSE", Lemma: "blame", Target.IsEmpty: false } || other.Sentence != e.Sentence) continue;
            int verb = t.RowOf(other);
            if (verb < t.RowOf(e) || arguments.IsNominal(verb)) continue;
            if (arguments.Preposition(verb, "for") < 0 && arguments.Preposition(verb, "on") < 0 && !SameSide.Shares(other.Target, e.Target)) return other;
        }
        return null;
    }

    // "Police fired tear gas at the crowd. Three people were killed.": the toll of what the one armed side of the sentence before did
    private Event? Before(Event e)
    {
        if (e.Type != "ASSAULT" || e.Sentence == 0 || e.Asserted is not (Assertion.Fact or Assertion.Claimed) || !IsToll(t.RowOf(e), e)) return null;
        Event? deed = null;
        foreach (Event other in analysis.Events)
        {
            if (other.Sentence != e.Sentence - 1 || !IsBlow(other) || !Fits(other, e)) continue;
            if (deed is not null && !IsSame(deed.Source, other.Source)) return null;
            deed ??= other;
        }
        if (deed is null) return null;
        foreach (Event other in analysis.Events)
            if (other.Sentence == e.Sentence && !other.Source.IsEmpty && other.Type is "ASSAULT" or "COERCE" && other.Asserted != Assertion.Denied && !IsSame(deed.Source, other.Source)) return null;
        return deed;
    }

    // A harm that is told in the main clause or what is said there, with its subject at the head of the sentence.
    private bool IsToll(int row, Event e)
    {
        if (!IsHarm(row, e) || arguments.Object(row) is not (>= 0 and int hurt)) return false;
        int top = row, first = t.SentenceStart[t.Sentence[row]];
        while (t.Head[top] >= 0)
        {
            if (t.Deprel[top] is not (Deprel.Conj or Deprel.Ccomp or Deprel.Parataxis)) return false;
            top = t.Head[top];
        }
        if (t.Subtree(hurt).First == first || t.Dependent(top, Deprel.NsubjPass) is >= 0 and int beside && t.Subtree(beside).First == first) return true;
        return top != row && (arguments.IsSpeech(top) || t.Lemma[top] == "dead") && t.Dependent(top, Deprel.Nsubj) is >= 0 and int leading && t.Subtree(leading).First == first;
    }

    // not of the doer's own side nor of a side the deed was not against, and not at another time
    private static bool Fits(Event deed, Event toll)
    {
        if (SameSide.Shares(deed.Source, toll.Target) || IsArmed(toll.Target) && !SameSide.Shares(deed.Target, toll.Target) && !AreFoes(deed.Source, toll.Target)) return false;
        return toll.Time is not { Basis: Basis.Stated, Edtf: { } day } || deed.Time is { Edtf: { } then } && day.ToString() == then.ToString();
    }

    // a state's forces and those who rise against it
    private static bool AreFoes(ImmutableArray<Participant> some, ImmutableArray<Participant> others)
    {
        foreach (Participant a in some)
            foreach (Participant b in others)
                if (IsRebel(a) == IsRebel(b)) return false;
        return true;
    }

    private static bool IsRebel(Participant p) => Has(p, "REB") || Has(p, "UAF") || Has(p, "CRM");

    private static bool IsArmed(ImmutableArray<Participant> side)
    {
        foreach (Participant p in side)
            foreach (string sector in p.Sectors.IsDefault ? [] : p.Sectors)
                if (EventCues.Armed.Contains(sector)) return true;
        return false;
    }

    private static bool Has(Participant p, string sector) => !p.Sectors.IsDefault && p.Sectors.Contains(sector);

    private static bool SharesOne(ImmutableArray<Participant> some, ImmutableArray<Participant> others)
    {
        foreach (Participant a in some)
            foreach (Participant b in others)
                if (a.Entity is not null && a.Entity == b.Entity || a.Span == b.Span) return true;
        return false;
    }

    private static bool IsSame(ImmutableArray<Participant> some, ImmutableArray<Participant> others) =>
        SharesOne(some, others) || SameSide.Shares(some, others);
}
