using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using Annals.Resources;

namespace Annals.Text;

/// <summary>
/// Finds where sentences begin among the words of one section: a linear model over the words around each gap
/// (<c>data/languages/en/sentences.bin</c>, built by the Forge's <c>train-sentences</c>), and rules for line ends.
/// </summary>
internal sealed class SentenceSplitter
{
    /// <summary>A sentence is cut when it grows longer, at the next white space.</summary>
    internal const int LongestSentence = 400;
    /// <summary>Number of weights.</summary>
    internal const int Buckets = 1 << 16;

    private readonly TokenLexicon lexicon;
    private readonly sbyte[] weights;

    internal SentenceSplitter(TokenLexicon lexicon, sbyte[] weights)
    {
        this.lexicon = lexicon;
        this.weights = weights;
    }

    /// <summary>Opens the model that ships with Annals.</summary>
    internal static SentenceSplitter Load(TokenLexicon lexicon)
    {
        using Stream stream = ResourceStore.OpenData("languages/en/sentences.bin");
        var weights = new sbyte[Buckets];
        stream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new SentenceSplitter(lexicon, weights);
    }

    /// <summary>Appends the index of the first word of each sentence of <c>tokens[first..]</c>; a report that is <paramref name="titled"/> does not open with a headline.</summary>
    internal void Split(string text, List<RawToken> tokens, int first, List<int> starts, bool titled)
    {
        if (first >= tokens.Count) return;
        var gaps = new SentenceGaps(text, tokens, first, lexicon, titled);
        starts.Add(first);
        for (int i = first + 1; i < tokens.Count; i++)
        {
            gaps.Pass(i - 1);
            if (!(gaps.IsCandidate(i) && Begins(gaps, i)) && !gaps.IsTooLong(i)) continue;
            starts.Add(i);
            gaps.Begin(i);
        }
    }

    private bool Begins(SentenceGaps gaps, int i)
    {
        if ((gaps.LineEnd(i) ?? gaps.Rule(i)) is { } known) return known;
        Span<int> features = stackalloc int[SentenceGaps.MostFeatures];
        int count = gaps.Features(i, features), sum = 0;
        for (int k = 0; k < count; k++) sum += weights[features[k]];
        return sum > 0;
    }
}
