using System;
using System.Collections.Generic;
using Annals.Forge.Language;
using Annals.Meaning.Entities;

namespace Annals.Forge.Entities;

/// <summary>Trains the kinds of phrases.</summary>
internal sealed class KindTrainer
{
    private const int Kinds = KindGuesser.Kinds;
    private readonly HashedRegression regression = new((int)EntityModel.KindRows, Kinds, 0.12f, 1e-4f);

    internal short[] Train(List<LinkedDocument> documents, EntityWords words, EntityModel empty, int epochs)
    {
        var list = new FeatureList();
        var examples = new List<(uint[] Features, int Kind)>();
        foreach (LinkedDocument d in documents)
        {
            var guesser = new KindGuesser(d.Analysis, words, empty);
            foreach (Phrase p in d.Phrases)
            {
                if (d.Gold[p.Index] is not { } gold) continue;
                guesser.Guess(p);
                guesser.Extract(p, list);
                examples.Add((list.Items.ToArray(), (int)gold.Kind));
            }
        }
        var order = new Shuffler(11);
        for (int e = 0; e < epochs; e++)
        {
            order.Shuffle(examples);
            int right = 0;
            foreach ((uint[] features, int kind) in examples) right += regression.Step(features, kind, 0, Kinds) ? 1 : 0;
            Console.WriteLine($"kinds, epoch {e + 1}: {100.0 * right / examples.Count:F2} % of {examples.Count} right before the step");
        }
        return Array.ConvertAll(regression.Weights, static w => (short)Math.Clamp((int)MathF.Round(w * EntityModel.One), short.MinValue, short.MaxValue));
    }
}

/// <summary>Puts lists into an order that looks random and is the same each time.</summary>
internal sealed class Shuffler(uint seed)
{
    private uint state = seed;

    internal uint Next()
    {
        state ^= state << 13;
        state ^= state >> 17;
        return state ^= state << 5;
    }

    /// <summary>A number from 0 to 1.</summary>
    internal float Fraction() => (Next() >> 8) / (float)(1 << 24);

    internal void Shuffle<T>(List<T> list)
    {
        for (int i = list.Count - 1; i > 0; i--)
        {
            int j = (int)(Next() % (uint)(i + 1));
            (list[i], list[j]) = (list[j], list[i]);
        }
    }
}
