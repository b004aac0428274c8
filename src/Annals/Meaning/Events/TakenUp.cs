using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Finds definite event nouns that take up what was told before ("Rebels attacked a post. The attack left five dead."): further mentions of that
/// event, with its type and without actors of their own (<c>data/events/takeup.tsv</c>).
/// </summary>
internal sealed class TakenUp
{
    private const int Sentences = 3, Recalled = 8;
    private const float Sure = 0.6f;
    private readonly WordTable<List<(string Type, WordSet Verbs)>> nouns;

    private TakenUp(WordTable<List<(string, WordSet)>> nouns) => this.nouns = nouns;

    /// <summary>Opens the table that ships with Annals.</summary>
    internal static TakenUp Load()
    {
        var read = new WordTable<List<(string, WordSet)>>();
        foreach (string line in ResourceStore.ReadLines("events/takeup.tsv"))
        {
            string[] c = line.Split('\t');
            if (c.Length != 3) throw new ResourceException($"data/events/takeup.tsv: {c.Length} columns in '{string.Join('|', c)}'");
            WordSet verbs = WordSet.Of(c[2].Split(',', StringSplitOptions.TrimEntries));
            foreach (string noun in c[1].Split(',', StringSplitOptions.TrimEntries))
            {
                if (!read.TryGetValue(noun, out List<(string, WordSet)>? list)) read[noun] = list = [];
                list.Add((c[0], verbs));
            }
        }
        return new(read);
    }

    /// <summary>True when the noun may stand for an event of that type that the other lemma names.</summary>
    internal bool Names(string noun, string type, string lemma)
    {
        if (!nouns.TryGetValue(noun, out List<(string Type, WordSet Verbs)>? senses)) return false;
        foreach ((string of, WordSet verbs) in senses)
            if (of == type && verbs.Contains(lemma)) return true;
        return false;
    }

    /// <summary>
    /// Adds a mention for each noun that takes up an event of the sentences before it; keeps text order and renumbers. What the network alone read at such a noun
    /// (<paramref name="guessed"/>: where its words start) gives way.
    /// </summary>
    internal void Add(Analysis analysis, HashSet<int> guessed, EventGuess?[]? guesses, TokenTable t, AssertionReader assertions, ArgumentReader arguments, ParticipantReader participants, EventDetails details)
    {
        List<Event> events = analysis.Events;
        if (events.Count == 0) return;
        List<Event> mentions = [];
        int next = 0;
        for (int row = t.SentenceStart[events[0].Sentence]; row < t.Count; row++)
        {
            while (next < events.Count && events[next].Trigger.Start < t.Start[row]) next++;
            if (t.Upos[row] != Upos.Noun || !nouns.ContainsKey(t.Lemma[row]) || !IsDefinite(t, row) || IsEnvoy(t, row)) continue;
            bool told = next < events.Count && events[next].Trigger.Contains(t.Span(row));
            if ((told && !guessed.Contains(t.Start[row])) || Earlier(events, next, t, row) is not { } first || IsNamedOtherwise(analysis.Text, t, row, first)) continue;
            if (told) events.RemoveAt(next);
            mentions.Add(Mention(analysis, t, assertions, details, first, row) with
            {
                Source = IsAnswered(t, first.Type, row) ? [] : participants.Sources(Told(arguments.Maker(row), guesses?[row], static g => g.Source)),
                Target = participants.Targets(Told(arguments.Sufferer(row), guesses?[row], static g => g.Target), first.Type, row),
            });
        }
        if (mentions.Count == 0) return;
        events.AddRange(mentions);
        events.Sort(static (a, b) => a.Trigger.Start.CompareTo(b.Trigger.Start));
        Renumber(events);
    }

    // Who takes part by the tree, else by the network when it is sure.
    private static int Told(int ruled, EventGuess? guess, Func<EventGuess, float[]> side) =>
        ruled < 0 && guess is not null && guess.Leading(side(guess)) is { Row: >= 0, Score: >= Sure } leading ? leading.Row : ruled;

    private Event? Earlier(List<Event> events, int next, TokenTable t, int row)
    {
        // "the battle" is the battle told of before, though somebody was killed since
        for (int i = next - 1; i >= 0 && t.Sentence[row] - events[i].Sentence <= Recalled; i--)
            if (IsSameWord(t.Lemma[row], events[i].Lemma) && events[i].Sentence < t.Sentence[row] && MayBe(t.Lemma[row], events[i].Type)) return events[i];
        for (int i = next - 1; i >= 0 && t.Sentence[row] - events[i].Sentence <= Sentences; i--)
        {
            Event e = events[i];
            if (e.Sentence == t.Sentence[row] && t.Start[row] - e.Trigger.End < 12) continue;
            if (Names(t.Lemma[row], e.Type, e.Lemma) || (e.Lemma == t.Lemma[row] && MayBe(t.Lemma[row], e.Type))) return Deed(events, i, t.Lemma[row]);
        }
        return null;
    }

    // "Rebels shelled the town, killing four. The attack …": the deed, not what it cost
    private Event Deed(List<Event> events, int cost, string noun)
    {
        for (int i = cost - 1; EventCues.Cost.Contains(events[cost].Lemma) && i >= 0 && events[i].Sentence == events[cost].Sentence; i--)
            if (events[i].Type == events[cost].Type && !EventCues.Cost.Contains(events[i].Lemma) && Names(noun, events[i].Type, events[i].Lemma)) return events[i];
        return events[cost];
    }

    // "the battle" and "battle", "the shelling" and "shelled"
    private static bool IsSameWord(string noun, string lemma) =>
        noun == lemma || lemma.Length >= 4 && noun.Length - lemma.Length is > 0 and <= 4 && noun.StartsWith(lemma, StringComparison.Ordinal);

    private bool MayBe(string noun, string type)
    {
        foreach ((string of, _) in nouns[noun])
            if (of == type) return true;
        return false;
    }

    private static Event Mention(Analysis analysis, TokenTable t, AssertionReader assertions, EventDetails details, Event first, int row)
    {
        Assertion told = assertions.Read(analysis, t, row);
        // "shells hit a market … the shelling": the noun itself names the means
        (string Mode, string Cameo)? by = first.Type == "ASSAULT" ? details.MeansOf(t, row) : null;
        return first with
        {
            Mode = by?.Mode ?? first.Mode,
            Cameo = by?.Cameo ?? first.Cameo,
            Id = $"m{row}",
            Sentence = t.Sentence[row],
            Trigger = t.Span(row),
            Lemma = t.Lemma[row],
            Source = [],
            Target = [],
            Time = first.Time is null ? null : first.Time with { Basis = first.Time.Basis == Basis.Publication ? Basis.Publication : Basis.Inferred },
            Place = first.Place is null ? null : first.Place with { Basis = Basis.Inferred },
            Asserted = told is Assertion.Claimed or Assertion.Denied or Assertion.Negated && !IsSpurned(t, first.Type, row) ? told : first.Asserted,
            Quantities = [],
            Coref = first.Coref ?? first.Id,
            Why = new Why($"event.{first.Type}.takeup.{t.Lemma[row]}", $"takes up {first.Trigger.In(analysis.Text)}"),
        };
    }

    // "rejected the demand": it was made all the same
    private static bool IsSpurned(TokenTable t, string type, int row) =>
        type is "REQUEST" or "ACCUSE" or "THREATEN" or "AGREE" && t.Deprel[row] is Deprel.Obj or Deprel.NsubjPass && t.Head[row] is >= 0 and int verb && EventCues.Spurn.Contains(t.Lemma[verb]);

    // "The union rejected the offer", "Paris called the accusation baseless": it made none
    private static bool IsAnswered(TokenTable t, string type, int row) =>
        t.Deprel[row] is Deprel.Obj or Deprel.NsubjPass && t.Head[row] is >= 0 and int verb && (EventCues.Against(type)?.Contains(t.Lemma[verb]) == true || type is not ("PROTEST" or "CONSULT" or "MOBILIZE") && EventCues.Naming.Contains(t.Lemma[verb]));

    private static void Renumber(List<Event> events)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < events.Count; i++) ids[events[i].Id] = $"v{i + 1}";
        for (int i = 0; i < events.Count; i++)
            events[i] = events[i] with { Id = ids[events[i].Id], Coref = events[i].Coref is { } coref ? ids[coref] : null };
    }

    // "the Venice summit" takes up no talks of which nobody said that they are in Venice
    private static bool IsNamedOtherwise(string text, TokenTable t, int row, Event first)
    {
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
            if (t.Upos[d] == Upos.Propn && t.Deprel[d] is Deprel.Compound or Deprel.NmodPoss or Deprel.Amod && !Mentions(text, t, first.Sentence, t.Form(text, d))) return true;
        return false;
    }

    private static bool Mentions(string text, TokenTable t, int sentence, ReadOnlySpan<char> word)
    {
        (int from, int end) = t.Rows(sentence);
        for (int row = from; row < end; row++)
            if (t.Form(text, row).Equals(word, StringComparison.Ordinal)) return true;
        return false;
    }

    // "the charge d'affaires"
    private static bool IsEnvoy(TokenTable t, int row) =>
        t.Lemma[row] == "charge" && row + 1 < t.Count && t.Lemma[row + 1].StartsWith("d'", StringComparison.Ordinal);

    private static bool IsDefinite(TokenTable t, int row)
    {
        bool definite = false;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (d > row && t.Deprel[d] == Deprel.Nmod && t.Upos[d] == Upos.Propn && t.Dependent(d, Deprel.Case) is >= 0 and int c && t.Lemma[c] is not ("of" or "by" or "in")) return false;
            if (d > row) continue;
            if (t.Deprel[d] == Deprel.Amod && t.Lemma[d] is "other" or "another" or "further" or "first" or "second" or "third" or "next" or "new" or "latest" or "previous" or "earlier" or "last" or "recent" or "separate" or "similar" or "future" or "forthcoming" or "upcoming" or "annual") return false;
            definite |= (t.Deprel[d] == Deprel.Det && t.Lemma[d] is "the" or "this" or "these" or "that" or "those") || (t.Deprel[d] == Deprel.NmodPoss && t.Xpos[d] == "PRP$");
        }
        return definite;
    }
}
