using System;
using System.Collections.Immutable;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>When and where an event took place, who says so, how many it concerned, and on which words it rests. One for each report.</summary>
internal sealed partial class EventSettings
{
    private const int Deep = 12;
    private const int Fortnight = 14;
    private readonly Analysis analysis;
    private readonly TokenTable t;
    private readonly ParticipantReader participants;
    private string? dateline;
    private bool datelineRead;

    internal EventSettings(Analysis analysis, TokenTable tokens, ParticipantReader participants)
    {
        this.analysis = analysis;
        t = tokens;
        this.participants = participants;
    }

    /// <summary>The trigger with its particle.</summary>
    internal TextSpan Trigger(Candidate candidate)
    {
        TextSpan span = t.Span(candidate.Row);
        if (candidate.Match.Particle is { } particle && candidate.Row + 1 < t.Count && t.Lemma[candidate.Row + 1] == particle)
            span = t.Span(candidate.Row, candidate.Row + 1);
        return span;
    }

    /// <summary>The rule, with the words that its slots matched.</summary>
    internal Why Why(Candidate candidate, EventRule? announced)
    {
        var words = new System.Text.StringBuilder();
        foreach (int row in candidate.Words) words.Append(words.Length > 0 ? " + " : "with ").Append(t.Form(analysis.Text, row));
        if (candidate.Content >= 0) words.Append(words.Length > 0 ? "; " : "").Append("content: ").Append(t.Form(analysis.Text, candidate.Content));
        if (candidate.Note is { } note) words.Append(words.Length > 0 ? "; " : "").Append(note);
        string id = $"{(announced ?? candidate.Match.Rule).Id}.{t.Lemma[candidate.Row]}";
        if (announced is not null) words.Append(words.Length > 0 ? "; " : "").Append("from ").Append(candidate.Match.Rule.Id);
        return new Why(id, words.Length > 0 ? words.ToString() : null);
    }

    /// <summary>Who says so: the innermost quote around the trigger; what was told as fact then becomes a claim, or denied.</summary>
    internal (Assertion, Attribution?) Attribution(TextSpan trigger, Assertion asserted)
    {
        Quote? inner = null;
        foreach (Quote quote in analysis.Quotes)
        {
            if (quote.Span.Start > trigger.Start) break;
            if (quote.Vouched && quote.Span.Contains(trigger) && quote.Cue?.Overlaps(trigger) != true && !IsBesideDenial(trigger, quote) && (quote.Speaker is not null || quote.SpeakerMention is not null || quote.Cue is not null)) inner = quote;
        }
        if (inner is null) return (asserted, null);
        // "denies targeting civilians in the war, which began with the invasion": what only says which war is not what is denied
        if (asserted == Assertion.Fact && inner.Stance == Stance.Denying && IsOfRelative(trigger, inner)) return (asserted, null);
        if (asserted == Assertion.Fact) asserted = inner.Stance switch { Stance.Denying => Assertion.Denied, _ => Assertion.Claimed };
        return (asserted, new Attribution(inner.Id, inner.Speaker, inner.SpeakerMention, Chain(inner)));
    }

    // "denied that tear gas had been used and urged Beijing to free the crew": who denies does so too, though the quote was taken to go on (TreeMender.MendDenier)
    private bool IsBesideDenial(TextSpan trigger, Quote quote)
    {
        if (quote.Stance != Stance.Denying || quote.Type != QuoteType.Indirect || quote.Cue is not { } cue) return false;
        int row = Array.BinarySearch(t.Start, 0, t.Count, trigger.Start);
        return row >= 0 && t.Deprel[row] == Deprel.Conj && t.Head[row] is >= 0 and int beside && cue.Contains(t.Span(beside));
    }

    // Within the quote, a relative clause stands around the trigger.
    private bool IsOfRelative(TextSpan trigger, Quote quote)
    {
        int row = Array.BinarySearch(t.Start, 0, t.Count, trigger.Start);
        for (int steps = 0; row >= 0 && steps < Deep && quote.Span.Contains(t.Span(row)); row = t.Head[row], steps++)
            if ((t.Deprel[row] == Deprel.AclRelcl || IsOfSubject(row)) && t.Head[row] is >= 0 and int noun && quote.Span.Contains(t.Span(noun))) return true;
        return false;
    }

    // "denied that the boats seized by Iran were warships": which boats they were; but "claims of villages burned by its troops" are what is denied
    private bool IsOfSubject(int row) => t.Deprel[row] == Deprel.Acl && t.Xpos[row] == "VBN" && t.Head[row] >= 0 && t.Deprel[t.Head[row]] is Deprel.Nsubj or Deprel.NsubjPass;

    private ImmutableArray<string> Chain(Quote inner)
    {
        var chain = ImmutableArray.CreateBuilder<string>();
        for (string? around = inner.Within; around is not null && chain.Count < Deep;)
        {
            chain.Add(around);
            string? next = null;
            foreach (Quote quote in analysis.Quotes)
                if (quote.Id == around) next = quote.Within;
            around = next;
        }
        return chain.ToImmutable();
    }

    /// <summary>Numbers that count the event's participants.</summary>
    internal ImmutableArray<int> Quantities(Candidate candidate)
    {
        if (analysis.Quantities.Count == 0) return [];
        var found = ImmutableArray.CreateBuilder<int>();
        TextSpan source = candidate.Source >= 0 ? participants.Phrase(candidate.Source) : default;
        TextSpan target = candidate.Target >= 0 ? participants.Phrase(candidate.Target) : default;
        for (int i = FirstQuantity(source, target); i < analysis.Quantities.Count; i++)
        {
            TextSpan span = analysis.Quantities[i].Span;
            if (span.Start >= source.End && span.Start >= target.End) break;
            if (source.Overlaps(span) || target.Overlaps(span)) found.Add(i);
        }
        if (found.Count == 0 && target.IsEmpty) AddToll(candidate.Row, found);
        return found.ToImmutable();
    }

    /// <summary>"Clashes broke out, leaving 22 dead": the dead of an event noun that its clause goes on to count.</summary>
    private void AddToll(int row, ImmutableArray<int>.Builder found)
    {
        if (t.Upos[row] != Upos.Noun || t.Deprel[row] is not (Deprel.Nsubj or Deprel.NsubjPass) || t.Head[row] is not (>= 0 and int verb)) return;
        for (int d = t.FirstDependent[verb]; d >= 0; d = t.NextDependent[d])
        {
            if (d < verb || !IsToll(d)) continue;
            (int first, int last) = t.Subtree(d);
            for (int i = 0; i < analysis.Quantities.Count; i++)
                if (analysis.Quantities[i] is { Casualty: not null } q && q.Span.Start >= t.Start[first] && q.Span.End <= t.End[last]) found.Add(i);
        }
    }

    /// <summary>The first quantity that ends behind the start of a participant's phrase; quantities stand in text order and do not overlap.</summary>
    private int FirstQuantity(TextSpan source, TextSpan target)
    {
        int from = source.IsEmpty ? target.Start : target.IsEmpty ? source.Start : System.Math.Min(source.Start, target.Start);
        int low = 0, high = analysis.Quantities.Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (analysis.Quantities[middle].Span.End <= from) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>
    /// People and crowds without a nationality of their own act or suffer at home: they take the country of the place that their clause names,
    /// else that of a state's force on the other side.
    /// </summary>
    internal (ImmutableArray<Participant> Source, ImmutableArray<Participant> Target) FillCountries(Candidate candidate, ImmutableArray<Participant> source, ImmutableArray<Participant> target)
    {
        if (!Lacks(source) && !Lacks(target)) return (source, target);
        string? here = PlaceRow(candidate) is >= 0 and int row ? participants.CountryAt(row) : null;
        if (here is not null) return (Fill(source, here), Fill(target, here));
        if (Lacks(target) && source.Length > 0 && (IsHomeForce(source[0]) || (candidate.Match.Rule.Type is "COERCE" or "CONCEDE" && HasSector(source[0], "GOV") && source[0].Country is { Length: 3 }))) return (source, Fill(target, source[0].Country!));
        if (Lacks(source) && target.Length > 0 && IsPublic(source) && target[0].Country is { } other && HasSector(target[0], "GOV")) return (Fill(source, other), target);
        return (source, target);
    }

    private bool Lacks(ImmutableArray<Participant> side)
    {
        foreach (Participant p in side)
            if (IsBare(p)) return true;
        return false;
    }

    private ImmutableArray<Participant> Fill(ImmutableArray<Participant> side, string country)
    {
        var filled = ImmutableArray.CreateBuilder<Participant>(side.Length);
        foreach (Participant p in side) filled.Add(IsBare(p) ? p with { Country = country } : p);
        return filled.ToImmutable();
    }

    // officials, soldiers and firms may be abroad
    private bool IsBare(Participant p) => p.Country is null && (p.Sectors.Length > 0 ? p.Sectors[0] is not ("GOV" or "MIL" or "BUS" or "ELI" or "PTY" or "SPY" or "LEG") : IsPlace(p)) && !AreNations(p);

    // "other industrialised nations" are of no one country, wherever they meet
    private bool AreNations(Participant p)
    {
        int last = Array.BinarySearch(t.End, 0, t.Count, p.Span.End);
        return last >= 0 && Actors.Borrowing.AreNations(analysis, last);
    }

    private bool IsPlace(Participant p) => analysis.EntityOf(p.Entity)?.Kind is EntityKind.Place or EntityKind.Facility;

    private static bool IsHomeForce(Participant p) => p.Country is { Length: 3 } && (HasSector(p, "COP") || HasSector(p, "JUD"));

    private static bool IsPublic(ImmutableArray<Participant> side) => side.Length > 0 && (HasSector(side[0], "CVL") || HasSector(side[0], "LAB") || HasSector(side[0], "OPP") || HasSector(side[0], "EDU"));

    private static bool HasSector(Participant p, string sector) => !p.Sectors.IsDefaultOrEmpty && p.Sectors.Contains(sector);
}
