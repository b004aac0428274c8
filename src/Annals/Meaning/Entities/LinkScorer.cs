using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Annals.Meaning.Entities;

/// <summary>Scores links with a small net over hashed features: integers only, so that the answer is the same everywhere.</summary>
internal sealed unsafe class LinkScorer
{
    private const int MaxHidden = 131071;
    private readonly EntityModel model;

    internal LinkScorer(EntityModel model) => this.model = model;

    /// <summary>Adds what the features put into the hidden units to <paramref name="hidden"/>; returns what they add to the score directly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Accumulate(FeatureList features, Span<int> hidden)
    {
        ref int target = ref hidden[0];
        Vector256<int> a = Vector256.LoadUnsafe(ref target), b = Vector256.LoadUnsafe(ref target, 8), c = Vector256.LoadUnsafe(ref target, 16), d = Vector256.LoadUnsafe(ref target, 24);
        int direct = 0;
        foreach (uint feature in features.Items)
        {
            uint row = feature & (EntityModel.LinkRows - 1);
            direct += model.LinkDirect.Start[row];
            short* weights = model.Links.Start + (row * EntityModel.Hidden);
            (Vector256<int> low, Vector256<int> high) = Vector256.Widen(Vector256.Load(weights));
            a += low;
            b += high;
            (low, high) = Vector256.Widen(Vector256.Load(weights + 16));
            c += low;
            d += high;
        }
        a.StoreUnsafe(ref target);
        b.StoreUnsafe(ref target, 8);
        c.StoreUnsafe(ref target, 16);
        d.StoreUnsafe(ref target, 24);
        return direct;
    }

    /// <summary>The score of the hidden units' sums and what was added directly.</summary>
    internal int Score(ReadOnlySpan<int> hidden, int direct)
    {
        int score = direct;
        for (int k = 0; k < EntityModel.Hidden; k++)
            if (hidden[k] > 0) score += (Math.Min(hidden[k], MaxHidden) * model.LinkOut.Start[k]) / EntityModel.One;
        return score;
    }
}
