using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Who arrests, books, searches and charges with lathis often goes without saying ("Forty persons were rounded up"). Where the sentence itself, or one
/// at most two before or behind it, names police as doer, they are the source; <see cref="Event.Why"/> says so. Persons by name are never taken, nor is
/// anybody where the sentence has another force act. One for each report.
/// </summary>
internal sealed class ImpliedPolice
{
    private const int Reach = 2;
    private readonly Analysis analysis;
    private readonly TokenTable t;
    private readonly ParticipantReader participants;

    internal ImpliedPolice(Analysis analysis, TokenTable tokens, ParticipantReader participants)
    {
        this.analysis = analysis;
        t = tokens;
        this.participants = participants;
    }

    /// <summary>Names the police in the events at <paramref name="unnamed"/>, indices into the report's events.</summary>
    internal void Fill(List<int> unnamed)
    {
        foreach (int index in unnamed)
        {
            Event e = analysis.Events[index];
            if (e.Asserted is not (Assertion.Fact or Assertion.Claimed) || HasSector(e.Target, "COP") || HasSector(e.Target, "MIL") || HasOtherForce(e.Sentence)) continue;
            if (Doer(e) is not { } police) continue;
            Name(index, police);
            Spread(index, police);
        }
    }

    private void Name(int index, Participant police)
    {
        Event e = analysis.Events[index];
        string words = $"police from '{analysis.Text.AsSpan(police.Span.Start, police.Span.Length)}'";
        analysis.Events[index] = e with { Source = [police], Why = e.Why.And(words) };
    }

    // "were beaten up and 52 detained": what is coordinated has one doer.
    private void Spread(int index, Participant police)
    {
        int row = t.RowOf(analysis.Events[index]);
        for (int i = 0; i < analysis.Events.Count; i++)
            if (analysis.Events[i] is { Source.IsEmpty: true, Type: "ASSAULT" or "COERCE" } e && e.Sentence == analysis.Events[index].Sentence && t.RowOf(e) is var other
                && (t.Head[other] == row && t.Deprel[other] == Deprel.Conj || t.Head[row] == other && t.Deprel[row] == Deprel.Conj)) Name(i, police);
    }

    private Participant? Doer(Event e)
    {
        bool dead = e.Why.Rule.StartsWith("event.ASSAULT.custody.", StringComparison.Ordinal);
        for (int distance = 0; distance <= Reach; distance++)
        {
            if (InSentence(e.Sentence - distance, e.Type == "ASSAULT") is { } before) return before;
            if (distance == 0 && dead && Station(e.Sentence) is { } station) return station;
            if (distance > 0 && InSentence(e.Sentence + distance, e.Type == "ASSAULT") is { } behind) return behind;
        }
        return null;
    }

    // The first police that act in that sentence; of violence who only speaks of it is not the doer.
    private Participant? InSentence(int sentence, bool violent)
    {
        if ((uint)sentence >= (uint)t.SentenceCount) return null;
        foreach (Event e in analysis.Events)
        {
            if (e.Sentence != sentence || e.Type is not ("ASSAULT" or "COERCE")) continue;
            foreach (Participant doer in e.Source)
                if (HasSector([doer], "COP") && IsBody(doer)) return doer;
        }
        (int first, int end) = t.Rows(sentence);
        for (int row = first; row < end; row++)
        {
            bool spoken = !violent && IsSpokenFor(row);
            if (!spoken && t.Deprel[row] is not (Deprel.Nsubj or Deprel.OblAgent) || IsHurt(row) || analysis.EntityIndex.EntityOf(row) is not (>= 0 and int e)) continue;
            if (violent && t.Deprel[row] == Deprel.Nsubj && t.Head[row] is >= 0 and int verb && EventCues.State.Contains(t.Lemma[verb])) continue;
            if (analysis.Entities[e] is { Actor: { } actor } entity && IsForce(entity, row) && !actor.Sectors.IsDefaultOrEmpty && actor.Sectors.Contains("COP"))
                return participants.Sources(row) is [var one, ..] && HasSector([one], "COP") ? one : null;
        }
        return null;
    }

    // "four officers injured": what was done to them they have not done
    private bool IsHurt(int row) =>
        t.Deprel[row] == Deprel.Nsubj && t.Head[row] is >= 0 and int hurt && EventCues.Hurt.Contains(t.Lemma[hurt]) && t.Xpos[hurt] is "VBN" or "VBD" && t.Dependent(hurt, Deprel.Obj) < 0;

    // "A spokesman for the traffic police said the driver had been taken into custody": the body speaks of what it did
    private bool IsSpokenFor(int row) =>
        t.Deprel[row] == Deprel.Nmod && t.Head[row] is >= 0 and int speaker && EventCues.Spokesman.Contains(t.Lemma[speaker]) && t.Deprel[speaker] == Deprel.Nsubj && t.Head[speaker] is >= 0 and int says && EventCues.State.Contains(t.Lemma[says])
        && t.Dependent(row, Deprel.Case) is >= 0 and int mark && t.Lemma[mark] is "for" or "of";

    // "tortured to death inside the Adra station": the place is its police.
    private Participant? Station(int sentence)
    {
        (int first, int end) = t.Rows(sentence);
        for (int row = first; row < end; row++)
        {
            if (!EventCues.Station.Contains(t.Lemma[row]) || t.Dependent(row, Deprel.Case) is not (>= 0 and int at) || t.Lemma[at] is not ("in" or "inside" or "at")) continue;
            if (row > first && EventCues.OtherStation.Contains(t.Lemma[row - 1])) continue;
            return new Participant(null, participants.Phrase(row), null, ["COP"]);
        }
        return null;
    }

    private bool IsBody(Participant p) =>
        analysis.EntityOf(p.Entity)?.Kind != EntityKind.Person;

    private bool IsForce(Entity entity, int row) => t.Upos[row] == Upos.Noun ? t.Xpos[row] == "NNS" || entity.Kind != EntityKind.Person : t.Upos[row] == Upos.Propn && entity.Kind != EntityKind.Person;

    private bool HasOtherForce(int sentence)
    {
        foreach (Event e in analysis.Events)
            if (e.Sentence == sentence && (HasSector(e.Source, "MIL") || HasSector(e.Source, "REB") || HasSector(e.Source, "PRM")) && !HasSector(e.Source, "COP")) return true;
        return false;
    }

    private static bool HasSector(ImmutableArray<Participant> side, string sector)
    {
        foreach (Participant p in side)
            if (!p.Sectors.IsDefaultOrEmpty && p.Sectors.Contains(sector)) return true;
        return false;
    }
}
