using System;
using System.Collections.Generic;

namespace Annals.Forge.Language;

/// <summary>Steps of training: pieces in a random order, some words at a time.</summary>
internal static class Shuffled
{
    /// <summary>Shuffles <paramref name="pieces"/> and cuts them into batches of at least <paramref name="words"/> words.</summary>
    internal static List<List<T>> Batches<T>(List<T> pieces, Func<T, int> count, int words, Rng random)
    {
        for (int i = pieces.Count - 1; i > 0; i--)
        {
            int j = random.Below(i + 1);
            (pieces[i], pieces[j]) = (pieces[j], pieces[i]);
        }
        var batches = new List<List<T>>();
        int n = int.MaxValue;
        foreach (T piece in pieces)
        {
            if (n >= words)
            {
                batches.Add([]);
                n = 0;
            }
            batches[^1].Add(piece);
            n += count(piece);
        }
        return batches;
    }
}
