using System;
using System.Collections.Immutable;
using System.Linq;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>What the wording of a clause takes away from politics.</summary>
internal sealed partial class PoliticsFilter
{
    // What the words around it say is no dealing between powers: advice, inquiries into disease, pleas, names of laws, trade, fears, an argument's "you".
    private bool IsSpokenAway(Analysis analysis, TokenTable t, Candidate candidate, ImmutableArray<Participant> source, ImmutableArray<Participant> target)
    {
        if (candidate.Source >= 0 && t.Lemma[candidate.Source] == "you" && !IsQuoted(analysis, t.Start[candidate.Source])) return true;
        return candidate.Match.Rule.Type switch
        {
            "REQUEST" => IsAdvice(t, candidate, source) || IsAnonymity(t, candidate.Row) || IsPleaOrName(t, candidate.Row),
            "THREATEN" => IsAdvice(t, candidate, source) || t.Lemma[candidate.Row] == "warn" && candidate.Content >= 0 && MayHaveHappened(t, candidate.Content),
            "ACCUSE" => IsMedicalInquiry(t, candidate, source),
            "AGREE" or "COOPERATE" => IsTrade(t, candidate) && !HoldsPower(analysis, t, candidate.Source, source) && !HoldsPower(analysis, t, candidate.Target, target),
            "ASSAULT" => candidate.Source < 0 && IsFeared(t, candidate.Row),
            _ => false,
        };
    }

    // "The ministry of health advised travellers to wash their hands": care for the public, no dealing with it.
    private bool IsAdvice(TokenTable t, Candidate candidate, ImmutableArray<Participant> source)
    {
        if (!EventCues.Advise.Contains(t.Lemma[candidate.Row])) return false;
        if (candidate.Target < 0 || (classes.Of(t.Lemma[candidate.Target]) & general) == 0) return false;
        foreach (Participant p in source)
            if (!p.Sectors.IsDefaultOrEmpty && p.Sectors.Contains("MED")) return true;
        return candidate.Source >= 0 && IsOfHealth(t, candidate.Source);
    }

    // "pleaded guilty", "an act called the Clean Air Act"
    private static bool IsPleaOrName(TokenTable t, int row)
    {
        if (t.Lemma[row] == "call" && t.Xpos[row] == "VBN" && t.Deprel[row] == Deprel.Acl) return true;
        if (!EventCues.Plead.Contains(t.Lemma[row])) return false;
        (int first, int last) = t.Subtree(row);
        for (int i = first; i <= last; i++)
            if (EventCues.Plea.Contains(t.Lemma[i])) return true;
        return false;
    }

    // "agreed to sell its division": what firms do among themselves
    private static bool IsTrade(TokenTable t, Candidate candidate)
    {
        if (candidate.Content >= 0 && EventCues.Trade.Contains(t.Lemma[candidate.Content])) return true;
        (int first, int last) = t.Subtree(candidate.Row);
        for (int i = Math.Max(first, candidate.Row + 1); i <= last; i++)
            if (t.Head[i] == candidate.Row && t.Upos[i] == Upos.Verb && EventCues.Trade.Contains(t.Lemma[i])) return true;
        return false;
    }

    // "warned that a bomb might have been planted": what may have happened is no threat
    private static bool MayHaveHappened(TokenTable t, int content)
    {
        for (int d = t.FirstDependent[content]; d >= 0 && d < content; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Aux && t.Lemma[d] == "have") return true;
        return false;
    }

    // "I was afraid that I would be killed"
    private static bool IsFeared(TokenTable t, int row)
    {
        for (int at = row, steps = 0; at >= 0 && steps < 5; at = t.Head[at], steps++)
            if (at != row && EventCues.Fear.Contains(t.Lemma[at]) && t.Start[at] < t.Start[row]) return true;
        return false;
    }

    private static bool IsQuoted(Analysis analysis, int offset)
    {
        foreach (Quote quote in analysis.Quotes)
            if (quote.Type != QuoteType.Indirect && quote.Span.Contains(offset)) return true;
        return false;
    }

    // "an official who asked to remain anonymous", "requested anonymity"
    private static bool IsAnonymity(TokenTable t, int row)
    {
        (int first, int last) = t.Subtree(row);
        for (int i = Math.Max(first, row); i <= last; i++)
            if (EventCues.Anonymous.Contains(t.Lemma[i])) return true;
        return false;
    }

    // "Officials are investigating cases in three states", "a probe into the strain": nobody is accused of a disease.
    private bool IsMedicalInquiry(TokenTable t, Candidate candidate, ImmutableArray<Participant> source)
    {
        if (!EventCues.Inquire.Contains(t.Lemma[candidate.Row])) return false;
        bool medical = !source.IsDefaultOrEmpty && source.Any(static p => !p.Sectors.IsDefaultOrEmpty && p.Sectors.Contains("MED")) || candidate.Source >= 0 && IsOfHealth(t, candidate.Source);
        (int first, int last) = t.Subtree(candidate.Row);
        if (medical && candidate.Target < 0) (first, last) = (t.SentenceStart[t.Sentence[candidate.Row]], t.SentenceStart[t.Sentence[candidate.Row] + 1] - 1);
        for (int row = first; row <= last; row++)
            if (t.Upos[row] is Upos.Noun or Upos.Propn && (words.TryGetValue(t.Lemma[row], out Topic topic) && topic == Topic.Hazard || medical && EventCues.Case.Contains(t.Lemma[row]))) return true;
        return false;
    }

    private static bool IsOfHealth(TokenTable t, int row)
    {
        (int first, int last) = t.Subtree(row);
        for (int i = first; i <= last; i++)
            if (EventCues.Health.Contains(t.Lemma[i])) return true;
        return false;
    }
}
