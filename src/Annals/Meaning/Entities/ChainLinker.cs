using System;
using System.Collections.Generic;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Entities;

/// <summary>Decides phrase by phrase, from left to right, which earlier one it refers back to, if any.</summary>
internal sealed class ChainLinker
{
    private const int Units = EntityModel.Hidden;
    private readonly LinkScorer scorer;
    private readonly LinkSpace space;
    private readonly LinkFeatures features;
    private readonly FeatureList list = new();
    private readonly List<Phrase> candidates = [];
    private readonly int[] antecedents;
    private readonly int[] antecedentDirect;

    private ChainLinker(Analysis analysis, List<Phrase> phrases, EntityModel model, CountryTable countries, OtherNames others, int[] speakers, EntityWords words)
    {
        scorer = new LinkScorer(model);
        space = new LinkSpace(analysis, phrases, countries, others);
        features = new LinkFeatures(analysis, space, speakers, words);
        antecedents = new int[phrases.Count * Units];
        antecedentDirect = new int[phrases.Count];
    }

    /// <summary>The chains of the phrases, by first phrase.</summary>
    internal static List<Chain> Link(Analysis analysis, List<Phrase> phrases, EntityModel model, CountryTable countries, OtherNames others, int[] speakers, EntityWords words)
    {
        var linker = new ChainLinker(analysis, phrases, model, countries, others, speakers, words);
        var ahead = new PronounsAhead(analysis.Tokens, analysis.Text, phrases);
        foreach (Phrase phrase in phrases)
            if (ahead.SubjectOf(phrase) is null) linker.Link(phrase, ahead);
        return linker.space.Chains;
    }

    // A phrase, then the pronouns in front of it that mean it.
    private void Link(Phrase phrase, PronounsAhead ahead)
    {
        Link(phrase);
        foreach (Phrase pronoun in ahead.Of(phrase))
        {
            space.Prepare(pronoun, candidates);
            if (features.Forbidden(pronoun, phrase)) Link(pronoun);
            else Commit(pronoun, phrase, "entity.pronoun.ahead");
        }
    }

    private void Link(Phrase phrase)
    {
        space.Prepare(phrase, candidates);
        Phrase? best = SureOf(phrase, out string? sure);
        if (best is null && candidates.Count > 0) best = Choose(phrase);
        Commit(phrase, best, sure ?? (best is null ? "entity.new" : phrase.IsPronoun ? "entity.pronoun" : phrase.IsName ? "entity.name" : "entity.nominal"));
    }

    private void Commit(Phrase phrase, Phrase? antecedent, string why)
    {
        phrase.Why = why;
        space.Commit(phrase, antecedent);
        LinkFeatures.Antecedent(phrase, list);
        antecedentDirect[phrase.Index] = scorer.Accumulate(list, antecedents.AsSpan(phrase.Index * Units, Units));
    }

    private Phrase? SureOf(Phrase phrase, out string? rule)
    {
        rule = null;
        if (phrase.IsPronoun)
        {
            foreach (Phrase candidate in candidates)
                if ((features.SaysOfItself(phrase, candidate) || features.WasTaken(phrase, candidate)) && !features.Forbidden(phrase, candidate))
                {
                    rule = candidate.Relation == Deprel.Nsubj ? "entity.pronoun.speaker" : "entity.pronoun.taken";
                    return candidate;
                }
            foreach (Phrase candidate in candidates)
                if (features.GoesOn(phrase, candidate) && !features.Forbidden(phrase, candidate))
                {
                    rule = "entity.pronoun.subject";
                    return candidate;
                }
            return null;
        }
        Phrase? found = null;
        if (phrase.IsNominal)
        {
            foreach (Phrase candidate in candidates)
            {
                if ((features.Explained(phrase, candidate) ?? features.Titled(phrase, candidate)) is not { } title || features.Forbidden(phrase, candidate)) continue;
                if (found is null) (found, rule) = (candidate, title);
                else if (found.Chain != candidate.Chain) return Doubt(out rule);
            }
            return found;
        }
        if (!phrase.IsName) return null;
        foreach (Phrase candidate in candidates)
        {
            if ((features.Sure(phrase, candidate) ?? features.Apposed(phrase, candidate) ?? features.Named(phrase, candidate)) is not { } name) continue;
            if (found is null) (found, rule) = (candidate, name);
            else if (found.Chain != candidate.Chain) return Doubt(out rule);
        }
        return found;
    }

    // two persons of one surname: let the scores decide
    private static Phrase? Doubt(out string? rule)
    {
        rule = null;
        return null;
    }

    // "the union" behind "the teachers' union" and "the crowd"; "the teachers' union" is no crowd either
    private bool HasAlike(Phrase phrase)
    {
        foreach (Phrase candidate in candidates)
            if (IsAlike(phrase, candidate.Chain) && !features.Forbidden(phrase, candidate)) return true;
        return false;
    }

    private static bool IsAlike(Phrase phrase, Chain chain)
    {
        foreach (Phrase other in chain.Phrases)
            if (other.IsNominal && other.HeadHash == phrase.HeadHash) return true;
        return false;
    }

    private Phrase? Choose(Phrase phrase)
    {
        Span<int> anaphor = stackalloc int[Units];
        Span<int> hidden = stackalloc int[Units];
        anaphor.Clear();
        features.Anaphor(phrase, list);
        int own = scorer.Accumulate(list, anaphor);
        Phrase? best = null;
        int bestScore = int.MinValue, compatible = 0;
        bool alike = phrase.IsNominal && (phrase.Definiteness == Definiteness.Definite && HasAlike(phrase) || features.HasOwner(phrase));
        foreach (Phrase candidate in candidates)
        {
            if (features.Forbidden(phrase, candidate) || alike && !candidate.Chain.HasName && !IsAlike(phrase, candidate.Chain)) continue;
            ReadOnlySpan<int> its = antecedents.AsSpan(candidate.Index * Units, Units);
            for (int k = 0; k < Units; k++) hidden[k] = anaphor[k] + its[k];
            features.Pair(phrase, candidate, compatible, list);
            int score = scorer.Score(hidden, own + antecedentDirect[candidate.Index] + scorer.Accumulate(list, hidden));
            if (LinkFeatures.Compatible(phrase, candidate)) compatible++;
            if (score > bestScore) (best, bestScore) = (candidate, score);
        }
        features.New(phrase, candidates.Count, compatible, list);
        int fresh = scorer.Score(anaphor, own + scorer.Accumulate(list, anaphor));
        return fresh >= bestScore ? null : best;
    }
}
