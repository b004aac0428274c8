using System;
using System.Collections.Generic;
using System.IO;
using Annals.Text;

namespace Annals.Forge.Text;

/// <summary>
/// Trains the sentence splitter: <c>train-sentences OUT.bin TRAIN.conllu.gz…</c>. Logistic regression over hashed features with AdaGrad,
/// on gold sentences of the treebanks' running text cut by our own tokeniser; weights rounded to a byte.
/// </summary>
internal static class TrainSentences
{
    private const int Epochs = 6;
    private const float Rate = 0.15f;
    private const float Drop = 0.1f;
    private const float Decay = 1e-6f;
    private const float Scale = 20f;

    private sealed record Gap(int[] Features, bool Begins, float Weight);

    internal static int Run(string[] args)
    {
        TokenLexicon lexicon = TokenLexicon.Load();
        var gaps = new List<Gap>();
        foreach (string path in args.AsSpan(2))
            foreach (TreebankDocument document in Treebank.Read(path))
            {
                var begins = new HashSet<int>();
                foreach (var sentence in document.Sentences) begins.Add(sentence[0].Start);
                Collect(document.Text, begins, lexicon, gaps);
            }
        Console.Error.WriteLine($"{gaps.Count} gaps");
        float[] weights = Train(gaps);
        var bytes = new byte[SentenceSplitter.Buckets];
        for (int k = 0; k < bytes.Length; k++) bytes[k] = unchecked((byte)(sbyte)Math.Clamp(MathF.Round(weights[k] * Scale), -127, 127));
        File.WriteAllBytes(args[1], bytes);
        return 0;
    }

    private static void Collect(string text, HashSet<int> begins, TokenLexicon lexicon, List<Gap> gaps)
    {
        foreach (var paragraph in Paragraphs.Find(text))
        {
            var tokens = new List<RawToken>();
            Tokeniser.Cut(text, paragraph.Start, paragraph.End, lexicon, tokens);
            var around = new SentenceGaps(text, tokens, 0, lexicon);
            var features = new int[SentenceGaps.MostFeatures];
            for (int i = 1; i < tokens.Count; i++)
            {
                around.Pass(i - 1);
                bool gold = begins.Contains(tokens[i].Start);
                if (around.IsCandidate(i)) gaps.Add(new Gap(features[..around.Features(i, features)], gold, 1));
                if (gold) around.Begin(i);
            }
        }
    }

    private static float[] Train(List<Gap> gaps)
    {
        var w = new float[SentenceSplitter.Buckets];
        var squares = new float[SentenceSplitter.Buckets];
        var sum = new double[SentenceSplitter.Buckets];
        var random = new Random(7);
        int[] order = new int[gaps.Count];
        for (int k = 0; k < order.Length; k++) order[k] = k;
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            foreach (int k in order) loss += Step(Thin(gaps[k], random), w, squares);
            Console.Error.WriteLine($"epoch {epoch + 1}: loss {loss / gaps.Count:F5}");
            if (epoch >= Epochs / 2)
                for (int k = 0; k < w.Length; k++) sum[k] += w[k];
        }
        for (int k = 0; k < w.Length; k++) w[k] = (float)(sum[k] / (Epochs - Epochs / 2));
        return w;
    }

    // Leaves features out by chance, so that no single one is leant upon.
    private static Gap Thin(Gap gap, Random random) => gap with { Features = Array.FindAll(gap.Features, _ => random.NextSingle() >= Drop) };

    private static double Step(Gap gap, float[] w, float[] squares)
    {
        float z = 0;
        foreach (int f in gap.Features) z += w[f];
        float p = 1 / (1 + MathF.Exp(-z)), g = (p - (gap.Begins ? 1 : 0)) * gap.Weight;
        foreach (int f in gap.Features)
        {
            float d = g + Decay * w[f];
            squares[f] += d * d;
            w[f] -= Rate * d / MathF.Sqrt(squares[f] + 1e-4f);
        }
        return -Math.Log(Math.Max(1e-9, gap.Begins ? p : 1 - p));
    }
}
