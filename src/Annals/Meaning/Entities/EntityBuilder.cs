using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Entities;

/// <summary>Makes entities of chains: name, kind, titles, mentions, ids by first mention.</summary>
internal sealed class EntityBuilder
{
    private readonly TokenTable tokens;
    private readonly string text;
    private readonly EntityWords words;

    private EntityBuilder(Analysis analysis, EntityWords words)
    {
        (tokens, text) = (analysis.Tokens, analysis.Text);
        this.words = words;
    }

    /// <summary>Fills <see cref="Analysis.Entities"/>.</summary>
    internal static void Build(Analysis analysis, EntityWords words, List<Chain> chains)
    {
        var builder = new EntityBuilder(analysis, words);
        var found = new List<(ImmutableArray<Mention> Mentions, Chain Chain)>(chains.Count);
        foreach (Chain chain in chains)
            if (!IsIdle(chain)) found.Add((builder.Mentions(chain), chain));
        found.Sort(static (x, y) => x.Mentions[0].Span.CompareTo(y.Mentions[0].Span));
        foreach ((ImmutableArray<Mention> mentions, Chain chain) in found)
            analysis.Entities.Add(builder.Entity(chain, mentions, analysis.Entities.Count + 1));
    }

    // phrases that would matter only if something referred back to them
    private static bool IsIdle(Chain chain)
    {
        foreach (Phrase phrase in chain.Phrases)
            if (!phrase.Speculative || chain.Phrases.Count > 1) return false;
        return true;
    }

    private ImmutableArray<Mention> Mentions(Chain chain)
    {
        ImmutableArray<Mention>.Builder mentions = ImmutableArray.CreateBuilder<Mention>(chain.Phrases.Count);
        foreach (Phrase p in chain.Phrases)
            mentions.Add(new Mention(Written(p), FormOf(p, chain), p.Head, new Why(p.Why)));
        mentions.Sort(static (x, y) => x.Span.CompareTo(y.Span));
        return mentions.DrainToImmutable();
    }

    // a proper noun of an entity that the name finder vouches for nowhere ("Euros", "Reel") is a phrase, not a name
    private static MentionForm FormOf(Phrase p, Chain chain) =>
        p.Form == MentionForm.Name && p.NameKind is null && chain.NameKind is null ? MentionForm.Nominal : p.Form;

    // rows out of order in the text (words of one token) leave no span: then the head alone is the mention
    private TextSpan Written(Phrase p) => tokens.Span(p.First, p.Last) is { IsEmpty: false } span ? span : tokens.Span(p.Head);

    private Entity Entity(Chain chain, ImmutableArray<Mention> mentions, int number) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"e{number}"),
        Kind = EntityKinds.Of(chain, tokens, text, words),
        Name = Name(chain),
        Titles = TitleFinder.Titles(chain, tokens, text, words),
        Mentions = mentions,
        Why = new Why(chain.HasName ? "entity.named" : "entity.phrase"),
    };

    private string Name(Chain chain)
    {
        Phrase best = chain.Phrases[0];
        foreach (Phrase p in chain.Phrases)
            if (Fullness(p) > Fullness(best)) best = p;
        (int first, int last) = best.IsName ? (best.NameFirst, best.NameLast) : (best.First, Math.Max(best.Head, best.CoreLast));
        if (last < first) (first, last) = (best.Head, best.Head);
        while (last > first && tokens.Xpos[last] == "POS") last--;
        return Clean(tokens.Span(first, last));
    }

    private string Clean(TextSpan span)
    {
        ReadOnlySpan<char> written = span.In(text);
        return written.IndexOfAny('\n', '\r', '\t') < 0 ? written.ToString() : string.Join(' ', written.ToString().Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
    }

    private static int Fullness(Phrase p) => p.Form switch
    {
        MentionForm.Name => 1000 + Math.Min(100, p.NameLast - p.NameFirst),
        MentionForm.Nominal => 10,
        _ => 0,
    };
}
