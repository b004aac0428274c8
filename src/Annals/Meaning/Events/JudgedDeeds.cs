using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Sides that another event of the sentence gives: whoever condemns or welcomes a deed judges who did it ("Rebels attacked Goma. France condemned the attack."), and harms told side by side have one doer ("Two were killed and 26 injured
/// when police opened fire"). One for each report.
/// </summary>
internal sealed class JudgedDeeds
{
    private readonly Analysis analysis;
    private readonly TokenTable t;
    private readonly ArgumentReader arguments;

    internal JudgedDeeds(Analysis analysis, TokenTable tokens, ArgumentReader arguments) => (this.analysis, t, this.arguments) = (analysis, tokens, arguments);

    /// <summary>Fills the sides; events stand in text order, and later mentions bear the sides of the first.</summary>
    internal void Fill()
    {
        for (int i = 0; i < analysis.Events.Count; i++)
        {
            Event e = analysis.Events[i];
            if (e is { Type: "ACCUSE" or "SUPPORT", Target.IsEmpty: true, Source.IsEmpty: false } && (Judged(e) ?? Investigated(e)) is { } deed) analysis.Events[i] = e with { Target = deed.Source, Why = e.Why.And($"target did {deed.Id}") };
            else if (e is { Type: "ASSAULT", Source.IsEmpty: true, Target.IsEmpty: false } && EventCues.Cost.Contains(e.Lemma) && Beside(i) is { } other) analysis.Events[i] = e with { Source = other.Source, Why = e.Why.And($"source of {other.Id}") };
        }
    }

    // "condemned the attack", "welcomed the release", "voiced alarm over the arrests": the event that the judgement's object names, if somebody else did it
    private Event? Judged(Event e)
    {
        int verb = t.RowOf(e);
        if (!arguments.IsVerb(verb) || t.Lemma[verb] == "blame" || EventCues.Blame.Contains(t.Lemma[verb])) return null;
        for (int d = t.FirstDependent[verb]; d >= 0; d = t.NextDependent[d])
        {
            bool judged = d > verb && (t.Deprel[d] == Deprel.Obj || t.Deprel[d] == Deprel.Obl && arguments.CaseOf(d) is "over" or "for" or "at") || t.Deprel[d] == Deprel.NsubjPass;
            if (!judged || t.Upos[d] != Upos.Noun) continue;
            foreach (Event deed in analysis.Events)
                if (deed.Sentence == e.Sentence && t.RowOf(deed) == d && !deed.Source.IsEmpty && IsDone(deed, e.Type) && !SameSide.Shares(deed.Source, e.Source)) return deed;
        }
        return null;
    }

    // "opened an investigation into the killings", "is examining the shooting": the deed, whoever looks into it
    private Event? Investigated(Event e)
    {
        int row = t.RowOf(e);
        if (e.Type != "ACCUSE" || e.Mode != "investigate" && !(t.Dependent(row, Deprel.Obj) is >= 0 and int opened && EventCues.Inquire.Contains(t.Lemma[opened]))) return null;
        int matter = arguments.Preposition(row, "into");
        if (matter < 0 && arguments.IsVerb(row)) matter = t.Dependent(row, Deprel.Obj);
        foreach (Event deed in analysis.Events)
            if (deed.Sentence == e.Sentence && t.RowOf(deed) == matter && !deed.Source.IsEmpty && IsDone(deed, e.Type) && (deed.Source[0].Entity is null || deed.Source[0].Entity != e.Source[0].Entity)) return deed;
        return null;
    }

    // what is condemned is no meeting, what is welcomed no killing
    private static bool IsDone(Event deed, string judgement) => judgement == "ACCUSE"
        ? deed.Type is "ASSAULT" or "COERCE" or "SANCTION" or "THREATEN" or "REJECT" or "MOBILIZE" or "PROTEST"
        : deed.Type is "RETREAT" or "CONCEDE" or "AID" or "AGREE";

    // The harm that is told beside this one and has a doer.
    private Event? Beside(int index)
    {
        Event e = analysis.Events[index];
        int row = t.RowOf(e);
        for (int i = System.Math.Max(0, index - 2); i < analysis.Events.Count && i <= index + 2; i++)
        {
            if (i == index || analysis.Events[i] is not { Type: "ASSAULT", Source.IsEmpty: false } other || other.Sentence != e.Sentence || !EventCues.Cost.Contains(other.Lemma)) continue;
            int beside = t.RowOf(other);
            if ((t.Head[row] == beside && t.Deprel[row] == Deprel.Conj || t.Head[beside] == row && t.Deprel[beside] == Deprel.Conj) && !SameSide.Shares(other.Source, e.Target)) return other;
        }
        return null;
    }
}
