using System.Collections.Immutable;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Whom an event concerns that another event names: who rejects an accusation is who is accused, who negotiates is mediated between, and what the police deny to have done they are
/// said to have done to those whom they met. One for each report.
/// </summary>
internal sealed class LinkedSides
{
    private const int Behind = 8;
    private readonly Analysis analysis;
    private readonly TokenTable t;
    private readonly ArgumentReader arguments;
    private readonly ParticipantReader participants;

    internal LinkedSides(Analysis analysis, TokenTable tokens, ArgumentReader arguments, ParticipantReader participants) =>
        (this.analysis, t, this.arguments, this.participants) = (analysis, tokens, arguments, participants);

    /// <summary>Fills the sides; events stand in text order, and later mentions bear the sides of the first.</summary>
    internal void Fill()
    {
        for (int i = 0; i < analysis.Events.Count; i++)
        {
            Event e = analysis.Events[i];
            if (Answering(e) is { IsEmpty: false } answering) analysis.Events[i] = e with { Target = answering, Why = e.Why.And("target answers it") };
            else if (!e.Target.IsEmpty || e.Source.IsEmpty) continue;
            else if (e is { Type: "ASSAULT", Asserted: Assertion.Denied } && SaidOf(i) is { } deed) analysis.Events[i] = e with { Target = deed.Target, Why = e.Why.And($"target of {deed.Id}") };
            else if (e.Mode == "third-party" && Between(e) is { IsEmpty: false } sides) analysis.Events[i] = e with { Target = sides, Why = e.Why.And("between the sides of what is mediated") };
        }
    }

    // "rejected the allegation", "turned the offer down", with nobody else named beside it: who does so
    private ImmutableArray<Participant> Answering(Event e)
    {
        if (e.Type is not ("ACCUSE" or "REQUEST" or "AGREE" or "THREATEN")) return [];
        int row = t.RowOf(e);
        if (!arguments.IsNominal(row) || t.Deprel[row] is not (Deprel.Obj or Deprel.NsubjPass) || t.Head[row] is not (>= 0 and int verb) || !EventCues.Rebuff.Contains(t.Lemma[verb])) return [];
        TextSpan sentence = analysis.Sentences[e.Sentence];
        foreach (Participant whom in e.Target)
            if (sentence.Contains(whom.Span.Start)) return [];
        ImmutableArray<Participant> answering = participants.Sources(arguments.Subject(verb));
        foreach (Event answer in analysis.Events)
            if (answer.Sentence == e.Sentence && !answer.Source.IsEmpty && t.RowOf(answer) == verb) answering = answer.Source;
        return SameSide.Shares(answering, e.Source) || Speaks(answering, e.Target) ? [] : answering;
    }

    // An officer who denies what the army is accused of speaks for it.
    private static bool Speaks(ImmutableArray<Participant> answering, ImmutableArray<Participant> target)
    {
        foreach (Participant whom in target)
            if (whom.Sectors.IsDefaultOrEmpty) return false;
        return SameSide.Shares(answering, target);
    }

    // "Police fired on marchers. They denied using live rounds.": the deed that is told of before
    private Event? SaidOf(int index)
    {
        Event e = analysis.Events[index];
        for (int i = index - 1; i >= 0 && e.Sentence - analysis.Events[i].Sentence <= Behind; i--)
            if (analysis.Events[i] is { Type: "ASSAULT", Target.IsEmpty: false, Source.IsEmpty: false } deed && deed.Asserted is Assertion.Fact or Assertion.Claimed && SameSide.Shares(deed.Source, e.Source) && !SameSide.Shares(deed.Target, e.Source)) return deed;
        return null;
    }

    // "talks between the two brokered by Oman": the sides of the talks
    private ImmutableArray<Participant> Between(Event e)
    {
        int row = t.RowOf(e), head = t.Head[row];
        if (head < 0) return [];
        int talks = t.Deprel[row] is Deprel.Acl or Deprel.AclRelcl ? head : arguments.IsVerb(head) && t.Deprel[row] == Deprel.Obl ? t.Dependent(head, Deprel.Nsubj) : -1;
        if (talks < 0) return [];
        foreach (Event other in analysis.Events)
        {
            if (other.Sentence != e.Sentence || other.Id == e.Id || other.Source.Length + other.Target.Length == 0 || t.RowOf(other) is var at && at != talks && !(t.Head[talks] == at && t.Deprel[talks] == Deprel.Nmod)) continue;
            return other.Source.AddRange(other.Target).RemoveAll(side => SameSide.Shares([side], e.Source));
        }
        int phrase = arguments.Preposition(talks, "between");
        return phrase < 0 ? [] : participants.Targets(phrase, e.Type, row);
    }
}
