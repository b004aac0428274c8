using System.Collections.Generic;
using Annals.Meaning.Entities;
using Annals.Text;

namespace Annals.Forge.Entities;

/// <summary>A document's phrases, each with its gold chain and kind where it has one.</summary>
internal sealed class LinkedDocument
{
    internal LinkedDocument(GumDocument document, EntityWords words)
    {
        Analysis = document.Analysis;
        int[] quotes = QuoteMarks.Number(Analysis.Tokens, Analysis.Text, words);
        Speakers = QuoteMarks.Speakers(Analysis.Tokens, quotes, words);
        Phrases = PhraseFinder.Find(Analysis, words, new TitledNames(Analysis, words, null), quotes);
        Gold = Match(document, Phrases);
    }

    internal Analysis Analysis { get; }
    internal int[] Speakers { get; }
    internal List<Phrase> Phrases { get; }
    /// <summary>The gold mention of each phrase, or null.</summary>
    internal GoldMention?[] Gold { get; }

    internal string? ChainOf(Phrase phrase) => Gold[phrase.Index]?.Chain;

    // equal spans first, then the narrowest gold phrase that has the head and holds the phrase
    private GoldMention?[] Match(GumDocument document, List<Phrase> phrases)
    {
        var gold = new GoldMention?[phrases.Count];
        var taken = new HashSet<GoldMention>();
        var bySpan = new Dictionary<Records.TextSpan, GoldMention>();
        var byHead = new Dictionary<int, List<GoldMention>>();
        foreach (GoldMention m in document.Mentions)
        {
            bySpan.TryAdd(m.Span, m);
            if (!byHead.TryGetValue(m.HeadStart, out List<GoldMention>? list)) byHead[m.HeadStart] = list = [];
            list.Add(m);
        }
        foreach (Phrase p in phrases)
            if (bySpan.TryGetValue(Analysis.Tokens.Span(p.First, p.Last), out GoldMention exact) && taken.Add(exact)) gold[p.Index] = exact;
        foreach (Phrase p in phrases)
            if (gold[p.Index] is null && !p.Coordination && byHead.TryGetValue(Analysis.Tokens.Start[p.Head], out List<GoldMention>? list))
                gold[p.Index] = Narrowest(list, taken, p.Speculative);
        return gold;
    }

    private static GoldMention? Narrowest(List<GoldMention> list, HashSet<GoldMention> taken, bool speculative)
    {
        GoldMention? best = null;
        foreach (GoldMention m in list)
            if (!taken.Contains(m) && (best is null || m.Span.Length < best.Value.Span.Length)) best = m;
        if (best is { } found) taken.Add(found);
        _ = speculative;
        return best;
    }
}
