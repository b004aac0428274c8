using System;
using System.Collections.Generic;

namespace Annals.Forge.Language;

/// <summary>Steps of training: pieces in a random order, some words at a time.</summary>
internal static class Shuffled
{
    /// <summary>Puts a list into a random order.</summary>
    internal static void Mix<T>(List<T> list, Rng random)
    {
        for (int i = list.Count - 1; i > 0; i--)
        {
            int j = random.Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }

    /// <summary>Shuffles <paramref name="pieces"/> and cuts them into batches of at least <paramref name="words"/> words.</summary>
    internal static List<List<T>> Batches<T>(List<T> pieces, Func<T, int> count, int words, Rng random)
    {
        Mix(pieces, random);
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
