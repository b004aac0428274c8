using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Links mentions of one event within a report: headline and lead, and a noun that takes up what a clause told ("the attack").</summary>
internal static class EventLinks
{
    private const int Reach = 12;

    /// <summary>Sets <see cref="Event.Coref"/> of the events that mention an earlier one again.</summary>
    internal static void Link(Analysis analysis)
    {
        List<Event> events = analysis.Events;
        for (int i = 1; i < events.Count; i++)
            for (int j = i - 1; j >= 0 && i - j <= Reach; j--)
                if (IsSame(analysis, events[j], events[i]))
                {
                    events[i] = events[i] with { Coref = events[j].Coref ?? events[j].Id };
                    break;
                }
    }

    private static bool IsSame(Analysis analysis, Event first, Event again)
    {
        if (first.Type != again.Type || first.Asserted == Assertion.Negated != (again.Asserted == Assertion.Negated)) return false;
        if (first.Time is { Basis: Basis.Stated } a && again.Time is { Basis: Basis.Stated } b && a.Edtf != b.Edtf) return false;
        if (first.Place is { Basis: Basis.Stated } p && again.Place is { Basis: Basis.Stated } q && p.Entity != q.Entity) return false;
        int sources = Compare(first.Source, again.Source), targets = Compare(first.Target, again.Target);
        if (sources < 0 || targets < 0) return false;
        if (sources + targets == 0) return again.Source.IsEmpty && again.Target.IsEmpty && IsTakenUp(analysis, again);
        return first.Lemma == again.Lemma || IsTakenUp(analysis, again) || SameStem(first.Lemma, again.Lemma);
    }

    // A definite event noun: "the attack", "this meeting", "his arrest".
    private static bool IsTakenUp(Analysis analysis, Event e)
    {
        ReadOnlySpan<char> before = analysis.Text.AsSpan(0, e.Trigger.Start).TrimEnd();
        return EndsWithWord(before, "the") || EndsWithWord(before, "this") || EndsWithWord(before, "that") || EndsWithWord(before, "these") || EndsWithWord(before, "his")
            || EndsWithWord(before, "her") || EndsWithWord(before, "their") || EndsWithWord(before, "its");
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetter(text[^(word.Length + 1)]));

    private static bool SameStem(string a, string b)
    {
        int length = Math.Min(5, Math.Min(a.Length, b.Length));
        return length >= 4 && a.AsSpan(0, length).SequenceEqual(b.AsSpan(0, length));
    }

    // 1: they share one; 0: one side says nothing; -1: they differ.
    private static int Compare(ImmutableArray<Participant> a, ImmutableArray<Participant> b)
    {
        if (a.IsEmpty || b.IsEmpty) return 0;
        foreach (Participant x in a)
            foreach (Participant y in b)
                if (x.Entity is not null && x.Entity == y.Entity) return 1;
        return -1;
    }
}
