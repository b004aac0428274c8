using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Time and place that an event takes from the sentence before it: a report goes on telling of the same day and place until it names others.
/// Only a day is taken over, no year or month, and only by deeds told as having happened; what people say about deeds is dated by publication.
/// </summary>
internal static class EventDiscourse
{
    /// <summary>Fills what is missing or only known from publication or dateline. Events stand in text order.</summary>
    internal static void Fill(Analysis analysis, TokenTable t)
    {
        List<Event> events = analysis.Events;
        for (int i = 1; i < events.Count; i++)
        {
            Event e = events[i];
            if (!IsDeed(e) || Before(analysis, events, i) is not { } earlier) continue;
            if (e.Time is null or { Basis: Basis.Publication } && earlier.Time is { Basis: Basis.Stated or Basis.Inferred } time && time.Edtf?.ExactDay is not null && IsPast(t, e))
                e = e with { Time = time with { Basis = Basis.Inferred } };
            if (e.Place is null or { Basis: Basis.Inferred } && earlier.Place is { } place && !IsAnotherOccasion(analysis, t, e, earlier))
                e = e with { Place = place with { Basis = Basis.Inferred } };
            events[i] = e;
        }
        for (int i = 1; i < events.Count; i++)
            if (events[i] is { Time: null or { Basis: Basis.Publication } } later && IsDeed(later) && Coordinated(t, events, i) is { Time: { Basis: not Basis.Publication } time })
                events[i] = later with { Time = time with { Basis = Basis.Inferred } };
    }

    // "On 4 May the army was deployed in the capital": another day, or somewhere else without a name, is not where the sentence before was.
    private static bool IsAnotherOccasion(Analysis analysis, TokenTable t, Event e, Event earlier)
    {
        if (e.Time is { Basis: Basis.Stated, Edtf: { } day } && earlier.Time?.Edtf is { } other && day.Value != other.Value) return true;
        (int first, int end) = t.Rows(e.Sentence);
        for (int i = first; i < end; i++)
            if (t.Lemma[i] is "capital" or "nationwide" or "countrywide" || earlier.Place is { Basis: Basis.Inferred } && EventCues.Spot.Contains(t.Lemma[i]) && t.Dependent(i, Deprel.Case) >= 0 || analysis.ToponymAt(t.Start[i]) is { Use: ToponymUse.Literal, Entity: { } place } && place != earlier.Place?.Entity) return true;
        return false;
    }

    // "arrested and questioned": the second deed has the day of the first.
    private static Event? Coordinated(TokenTable t, List<Event> events, int index)
    {
        int row = t.RowOf(events[index]);
        if (t.Deprel[row] != Deprel.Conj) return null;
        for (int i = index - 1; i >= 0 && events[i].Sentence == events[index].Sentence; i--)
            if (t.RowOf(events[i]) == t.Head[row]) return events[i];
        return null;
    }

    private static bool IsDeed(Event e) => IsDeed(e.Type) && e.Asserted is Assertion.Fact or Assertion.Claimed;

    /// <summary>True for the PLOVER types that are done and not said.</summary>
    internal static bool IsDeed(string type) => type is "ASSAULT" or "COERCE" or "PROTEST" or "MOBILIZE" or "RETREAT" or "CONSULT";

    // The nearest deed of the sentence before, or of this sentence, in the same section.
    private static Event? Before(Analysis analysis, List<Event> events, int index)
    {
        for (int i = index - 1; i >= 0 && events[index].Sentence - events[i].Sentence <= 1; i--)
            if (IsDeed(events[i]) && events[i].Sentence < events[index].Sentence && SameSection(analysis, events[i].Trigger, events[index].Trigger)) return events[i];
        return null;
    }

    private static bool SameSection(Analysis analysis, TextSpan a, TextSpan b)
    {
        foreach (Section section in analysis.Sections)
            if (section.Kind == SectionKind.Paragraph && section.Span.Contains(b)) return section.Span.Contains(a);
        return analysis.Sections.IsDefaultOrEmpty;
    }

    private static bool IsPast(TokenTable t, Event e)
    {
        int row = t.RowOf(e);
        return t.Xpos[row] is "VBD" or "VBN" or "VBG" or "NN" or "NNS" && !HasPerfect(t, row);
    }

    private static bool HasPerfect(TokenTable t, int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Aux && t.Lemma[d] is "have") return true;
        return false;
    }
}
