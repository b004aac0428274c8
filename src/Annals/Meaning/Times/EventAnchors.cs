using System;
using System.Collections.Generic;
using System.Globalization;
using Annals.Meaning.Times.Cases;
using Annals.Meaning.Times.Grammar;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Times;

/// <summary>
/// Events that the report itself dates ("the coup of 1 February", "a ceasefire was signed on 2 March"), and the lengths counted from them ("six months
/// after the ceasefire"): those keep their TIMEX3 value and get the day they lead to as <c>edtf</c>, <c>from</c>, <c>until</c>.
/// </summary>
internal sealed class EventAnchors(TimeContext context)
{
    private const int Climb = 3, NounReach = 6;
    private readonly Dictionary<string, Moment> dated = new(StringComparer.Ordinal);
    private readonly List<(int Time, TimeNode Node, Length Length)> waiting = [];

    private TokenTable Tokens => context.Analysis.Tokens;

    /// <summary>Takes note of a time that was found: what it dates, or what it is counted from.</summary>
    internal void Note(TimeNode node, TimeReading reading, int time)
    {
        if (reading.Type == TimexType.Duration)
        {
            if (reading.Length is { Amount: > 0 } length && reading.Interval is null && Way(node) != 0) waiting.Add((time, node, length));
        }
        else if (reading.Moment.Days() is not null && reading.Moment.Grain is Grain.Day or Grain.Clock or Grain.PartOfDay or Grain.Month or Grain.Year) Date(node, reading.Moment);
    }

    /// <summary>Puts the days into the times that are counted from a dated event.</summary>
    internal void Resolve(List<Timex> times)
    {
        foreach ((int time, TimeNode node, Length length) in waiting)
        {
            int noun = EventBehind(node);
            if (noun < 0 || !dated.TryGetValue(Tokens.Lemma[noun].ToLowerInvariant(), out Moment origin)) continue;
            if (UnitCases.From(origin, length.Unit, length.Amount * Way(node))?.Moment is not { } moment || moment.Edtf() is not { } edtf || moment.Days() is not { } days) continue;
            string basis = string.Create(CultureInfo.InvariantCulture, $"counted from {Tokens.Lemma[noun]} {origin.Value()}");
            times[time] = times[time] with { Edtf = new Edtf(edtf), From = Moment.Iso(days.First), Until = Moment.Iso(days.Last), Why = new Why(times[time].Why.Rule, basis) };
        }
    }

    /// <summary>1 for "after", -1 for "before", else 0.</summary>
    private int Way(TimeNode node) => node.End < context.Atoms.Count && !context.Atoms.Barrier[node.End]
        ? context.Form(node.End) switch { "after" or "since" or "following" or "into" => 1, "before" => -1, _ => 0 } : 0;

    /// <summary>The event noun behind "after" or "before": the last noun of the phrase, if it is a kind of event.</summary>
    private int EventBehind(TimeNode node)
    {
        int row = context.Atoms.Row[node.End] + 1, end = Tokens.SentenceStart[Tokens.Sentence[context.Atoms.Row[node.End]] + 1];
        for (int i = row; i < end && i < row + NounReach; i++)
            if (IsEvent(i) && !(i + 1 < end && Tokens.Upos[i + 1] == Upos.Noun)) return i;
            else if (Tokens.Upos[i] is not (Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Part or Upos.Punct)) return -1;
        return -1;
    }

    private bool IsEvent(int row) => Tokens.Upos[row] == Upos.Noun && context.Grammar.Sets.Has(WordSet.EventNoun, Tokens.Lemma[row]);

    /// <summary>The event nouns a time dates: the noun it stands on, and the subject, object or "in a coup" of its verb.</summary>
    private void Date(TimeNode node, Moment moment)
    {
        int first = context.Atoms.Row[node.First], last = context.Atoms.Row[node.End - 1], row = last;
        for (int i = 0; i < Climb; i++)
        {
            int head = Tokens.Head[row];
            if (head < 0) return;
            row = head;
            if (row >= first && row <= last) continue;
            if (IsEvent(row)) Add(row, moment);
            if (Tokens.Upos[row] == Upos.Verb)
            {
                for (int d = Tokens.FirstDependent[row]; d >= 0; d = Tokens.NextDependent[d])
                    if (IsEvent(d) && Tokens.Deprel[d] is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Obl) Add(d, moment);
                return;
            }
        }
    }

    /// <summary>The finest date told for an event stays; of equally fine ones the first.</summary>
    private void Add(int row, Moment moment)
    {
        string lemma = Tokens.Lemma[row].ToLowerInvariant();
        if (!dated.TryGetValue(lemma, out Moment known) || moment.Grain < known.Grain) dated[lemma] = moment;
    }
}
