using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Links mentions of one event within a report: headline and lead, caption and text, a repeated clause, and a noun that takes up what a clause told.</summary>
internal static class EventLinks
{
    private const int Reach = 12, Lead = 3;

    /// <summary>Sets <see cref="Event.Coref"/> of the events that mention an earlier one again.</summary>
    internal static void Link(Analysis analysis, TakenUp nouns)
    {
        List<Event> events = analysis.Events;
        for (int i = 1; i < events.Count; i++)
        {
            if (events[i].Coref is not null) continue;
            for (int j = i - 1; j >= 0 && i - j <= Reach; j--)
                if (IsSame(analysis, nouns, events[j], events[i]) || IsLead(analysis, events, j, i))
                {
                    events[i] = events[i] with { Coref = events[j].Coref ?? events[j].Id };
                    break;
                }
        }
    }

    // "Teachers block roads": the lead's first event of the type, by the same people, tells it again in other words.
    private static bool IsLead(Analysis analysis, List<Event> events, int headline, int lead)
    {
        Event first = events[headline], again = events[lead];
        if (first.Type != again.Type || first.Asserted != again.Asserted || first.Source.IsEmpty || again.Sentence - first.Sentence > Lead || !IsHeadline(analysis, first) || !IsInLead(analysis, again)) return false;
        for (int k = 0; k < lead; k++)
            if (k != headline && events[k].Type == first.Type || events[k].Coref == first.Id) return false;
        return Compare(analysis, first.Source, again.Source) > 0 && Compare(analysis, first.Target, again.Target) >= 0;
    }

    private static bool IsInLead(Analysis analysis, Event e)
    {
        foreach (Section section in analysis.Sections)
            if (section.Kind == SectionKind.Paragraph) return section.Span.Contains(e.Trigger);
        return false;
    }

    private static bool IsSame(Analysis analysis, TakenUp nouns, Event first, Event again)
    {
        if (first.Type != again.Type || first.Asserted == Assertion.Negated != (again.Asserted == Assertion.Negated)) return false;
        if (first.Time is { Basis: Basis.Stated } a && again.Time is { Basis: Basis.Stated } b && a.Edtf is { } one && b.Edtf is { } other && one != other) return false;
        if (IsTalk(first, again)) return Compare(analysis, first.Source, again.Source) >= 0 && Compare(analysis, first.Target, again.Target) >= 0;
        if (first.Target.IsEmpty && again.Target.IsEmpty && first.Source.Length > 1 && again.Source.Length > 1 && !AllShared(analysis, first.Source, again.Source)) return false;
        int sources = Compare(analysis, first.Source, again.Source), targets = Compare(analysis, first.Target, again.Target);
        if (sources < 0 || targets < 0) return false;
        if (sources + targets < 2 && first.Place is { Basis: Basis.Stated } p && again.Place is { Basis: Basis.Stated } q && p.Entity != q.Entity) return false;
        bool takenUp = IsTakenUp(analysis, again);
        bool sameWord = first.Lemma == again.Lemma || SameStem(first.Lemma, again.Lemma) || IsNoun(analysis, again) && nouns.Names(again.Lemma, again.Type, first.Lemma) || IsNoun(analysis, first) && nouns.Names(first.Lemma, first.Type, again.Lemma);
        // "Police were attacked. The attack by rebels …": one tells who suffered, the other who did it
        if (sources + targets == 0 && takenUp && sameWord && again.Target.IsEmpty && first.Source.IsEmpty && again.Sentence - first.Sentence <= 2) return true;
        if (sources + targets == 0)
            return again.Source.IsEmpty && sameWord && (again.Target.IsEmpty ? takenUp : !first.Target.IsEmpty && again.Sentence - first.Sentence <= 2);
        if (targets == 0 && first.Target.IsEmpty != again.Target.IsEmpty && !takenUp && !IsHeadline(analysis, first)) return false;
        return sameWord || takenUp && sources + targets == 2;
    }

    // "arrested four men and seized their guns": verbs are two deeds, whatever noun would stand for either
    private static bool IsNoun(Analysis analysis, Event e) =>
        Array.BinarySearch(analysis.Tokens.Start, 0, analysis.Tokens.Count, e.Trigger.Start) is >= 0 and int row && analysis.Tokens.Upos[row] is Upos.Noun or Upos.Propn;

    // "met the prime minister and discussed the war": what is talked about at a meeting just told of.
    private static bool IsTalk(Event first, Event again) =>
        first.Type == "CONSULT" && first.Sentence == again.Sentence && first.Lemma is "meet" or "meeting" or "hold" or "summit" or "visit" && again.Lemma is "discuss" or "talk" or "speak" or "confer" or "debate";

    // Of two meetings each side must be the same.
    private static bool AllShared(Analysis analysis, ImmutableArray<Participant> a, ImmutableArray<Participant> b)
    {
        foreach (Participant y in b)
            if (Compare(analysis, a, [y]) < 0) return false;
        return true;
    }

    private static bool IsHeadline(Analysis analysis, Event e)
    {
        foreach (Section section in analysis.Sections)
            if (section.Span.Contains(e.Trigger)) return section.Kind is SectionKind.Headline or SectionKind.Caption or SectionKind.Subheading;
        return false;
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

    // 1: they share one; 0: one side says nothing, or nothing that tells them apart; -1: they differ.
    private static int Compare(Analysis analysis, ImmutableArray<Participant> a, ImmutableArray<Participant> b)
    {
        if (a.IsEmpty || b.IsEmpty) return 0;
        bool vague = false;
        foreach (Participant x in a)
            foreach (Participant y in b)
            {
                if (x.Entity is not null && x.Entity == y.Entity) return 1;
                if (HowMany(analysis, x.Span) is var one && HowMany(analysis, y.Span) is var other && one > 0 && other > 0 && one != other) continue;
                ReadOnlySpan<char> phrase = y.Span.In(analysis.Text), first = Head(x.Span.In(analysis.Text)), again = Head(phrase);
                if (IsVague(again) || IsVague(first)) vague = true;
                else if (first.Equals(again, StringComparison.OrdinalIgnoreCase) && (x.Country is null || y.Country is null || x.Country == y.Country) && !IsFresh(phrase)) return 1;
            }
        return vague ? 0 : -1;
    }

    // 1 for "a man", 2 for several that are counted, 0 where nothing tells: one man and sixty civilians are not the same people, twelve dead and fifteen may be.
    private static int HowMany(Analysis analysis, TextSpan span)
    {
        ReadOnlySpan<char> phrase = span.In(analysis.Text);
        foreach (string one in (ReadOnlySpan<string>)["a ", "an ", "one "])
            if (phrase.StartsWith(one, StringComparison.OrdinalIgnoreCase)) return CountIn(analysis, span) >= 2 || EventCues.Measure.Contains(Head(phrase)) || phrase.Contains(" of ", StringComparison.Ordinal) ? 0 : 1;
        return CountIn(analysis, span) >= 2 ? 2 : 0;
    }

    private static double CountIn(Analysis analysis, TextSpan span)
    {
        foreach (Quantity quantity in analysis.Quantities)
            if (span.Contains(quantity.Span)) return quantity.Low ?? 0;
        return 0;
    }

    // The head word of a phrase: the last one before what follows it; of "hundreds of teachers" who is counted.
    private static ReadOnlySpan<char> Head(ReadOnlySpan<char> phrase)
    {
        if (phrase.IndexOf(" of ", StringComparison.Ordinal) is > 0 and int counted && EventCues.Crowd.Contains(phrase[..counted])) phrase = phrase[(counted + 4)..];
        foreach (string cut in (ReadOnlySpan<string>)[" of ", " in ", " from ", " for ", " on ", " at ", " with ", " who ", " near "])
            if (phrase.IndexOf(cut, StringComparison.Ordinal) is > 0 and int at) phrase = phrase[..at];
        int space = phrase.LastIndexOf(' ');
        return space < 0 ? phrase : phrase[(space + 1)..];
    }

    private static bool IsVague(ReadOnlySpan<char> head) => EventCues.Vague.Contains(head);

    // "two more soldiers", "another convoy": somebody else.
    private static bool IsFresh(ReadOnlySpan<char> phrase) =>
        phrase.StartsWith("another ", StringComparison.OrdinalIgnoreCase) || phrase.Contains(" more ", StringComparison.Ordinal) || phrase.Contains("further ", StringComparison.Ordinal)
        || phrase.Contains("second ", StringComparison.Ordinal) || phrase.Contains("other ", StringComparison.Ordinal);
}
