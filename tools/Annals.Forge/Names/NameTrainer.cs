using System;
using System.Collections.Generic;
using Annals.Language.Names;
using Annals.Text;

namespace Annals.Forge.Names;

/// <summary>Trains the linear chain: conditional random field, AdaGrad, features left out by chance, weights rounded to a byte.</summary>
internal sealed class NameTrainer
{
    private const int L = NameModel.Labels;
    private const float Scale = 14f;

    private readonly Dictionary<uint, int> ids = [];
    private readonly List<(int[][] Features, byte[] Labels, float Weight)> sentences = [];
    private float[] w = [];
    private float[] squares = [];
    private readonly float[] pairs = new float[L * L];
    private readonly float[] pairSquares = new float[L * L];
    private readonly double[] expPairs = new double[L * L];
    private float rate;

    internal int Epochs { get; init; } = 8;
    internal float Drop { get; init; } = 0.2f;
    internal int Rows { get; init; } = 60_000;
    internal int Cutoff { get; init; } = 2;

    internal NameModel Train(List<NameDocument> documents, Dictionary<uint, NameWords> words, Func<NameDocument, float> weight)
    {
        var bare = new NameModel([], [], new int[L * L], words);
        var raw = new List<(uint[][] Features, byte[] Labels, float Weight)>();
        var counts = new Dictionary<uint, int>();
        var buffer = new uint[NameFeatures.Most];
        foreach (NameDocument d in documents) Extract(d, bare, raw, counts, buffer, weight(d));
        foreach (var s in raw) sentences.Add((Array.ConvertAll(s.Features, f => Known(f, counts)), s.Labels, s.Weight));
        w = new float[ids.Count * L];
        squares = new float[ids.Count * L];
        Fit();
        return Round(words);
    }

    private static void Extract(NameDocument d, NameModel bare, List<(uint[][], byte[], float)> raw, Dictionary<uint, int> counts, uint[] buffer, float weight)
    {
        var features = new NameFeatures(d.Analysis, bare);
        TokenTable t = d.Analysis.Tokens;
        for (int s = 0; s < t.SentenceCount; s++)
        {
            (int first, int end) = t.Rows(s);
            if (end - first > 200 || d.Labels[first] == NameCorpus.Unknown) continue;
            var rows = new uint[end - first][];
            for (int i = first; i < end; i++)
            {
                int n = features.Write(i, buffer);
                rows[i - first] = buffer[..n];
                foreach (uint f in rows[i - first]) counts[f] = counts.GetValueOrDefault(f) + 1;
            }
            raw.Add((rows, d.Labels[first..end], weight));
        }
    }

    private int[] Known(uint[] features, Dictionary<uint, int> counts)
    {
        var known = new List<int>(features.Length);
        foreach (uint f in features)
        {
            if (counts[f] < Cutoff) continue;
            if (!ids.TryGetValue(f, out int id)) ids[f] = id = ids.Count;
            known.Add(id);
        }
        return [.. known];
    }

    private void Fit()
    {
        for (int a = 0; a < L; a++)
            for (int b = 0; b < L; b++)
                if (!NameModel.Follows(a, b)) pairs[a * L + b] = -1000;
        var random = new Random(11);
        int[] order = new int[sentences.Count];
        for (int k = 0; k < order.Length; k++) order[k] = k;
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            rate = 0.12f * (1 - 0.8f * epoch / Epochs);
            random.Shuffle(order);
            double loss = 0;
            foreach (int k in order) loss += Step(sentences[k], random);
            Console.Error.WriteLine($"epoch {epoch + 1}: loss {loss / sentences.Count:F4}");
        }
    }

    private double Step((int[][] Features, byte[] Labels, float Weight) s, Random random)
    {
        int n = s.Labels.Length;
        var features = new int[n][];
        var score = new float[n * L];
        for (int i = 0; i < n; i++)
        {
            features[i] = Array.FindAll(s.Features[i], _ => random.NextSingle() >= Drop);
            Span<float> row = score.AsSpan(i * L, L);
            foreach (int f in features[i])
            {
                ReadOnlySpan<float> of = w.AsSpan(f * L, L);
                for (int l = 0; l < L; l++) row[l] += of[l];
            }
        }
        double loss = Marginals(score, s.Labels, n, out double[] p, out double[] pairExpected);
        for (int i = 0; i < n; i++) Update(features[i], p.AsSpan(i * L, L), s.Labels[i], s.Weight);
        UpdatePairs(s.Labels, pairExpected, s.Weight);
        return loss;
    }

    private double Marginals(float[] score, byte[] gold, int n, out double[] p, out double[] pairExpected)
    {
        for (int k = 0; k < L * L; k++) expPairs[k] = pairs[k] < -500 ? 0 : Math.Exp(pairs[k]);
        var e = new double[n * L];
        var alpha = new double[n * L];
        var beta = new double[n * L];
        double logZ = 0, goldScore = 0;
        for (int i = 0; i < n; i++)
        {
            float top = float.MinValue;
            for (int l = 0; l < L; l++) top = Math.Max(top, score[i * L + l]);
            for (int l = 0; l < L; l++) e[i * L + l] = Math.Exp(score[i * L + l] - top);
            logZ += top;
            goldScore += score[i * L + gold[i]] + pairs[(i == 0 ? 0 : gold[i - 1]) * L + gold[i]];
            double sum = 0;
            for (int l = 0; l < L; l++)
            {
                double a = 0;
                if (i == 0) a = expPairs[l];
                else
                    for (int f = 0; f < L; f++) a += alpha[(i - 1) * L + f] * expPairs[f * L + l];
                sum += alpha[i * L + l] = a * e[i * L + l];
            }
            for (int l = 0; l < L; l++) alpha[i * L + l] /= sum;
            logZ += Math.Log(sum);
        }
        double endSum = 0;
        for (int l = 0; l < L; l++)
        {
            beta[(n - 1) * L + l] = NameModel.Follows(l, 0) ? 1 : 0;
            endSum += alpha[(n - 1) * L + l] * beta[(n - 1) * L + l];
        }
        logZ += Math.Log(endSum);
        for (int i = n - 2; i >= 0; i--)
        {
            double sum = 0;
            for (int f = 0; f < L; f++)
            {
                double b = 0;
                for (int l = 0; l < L; l++) b += expPairs[f * L + l] * e[(i + 1) * L + l] * beta[(i + 1) * L + l];
                sum += beta[i * L + f] = b;
            }
            for (int f = 0; f < L; f++) beta[i * L + f] /= sum;
        }
        p = new double[n * L];
        pairExpected = new double[L * L];
        for (int i = 0; i < n; i++)
        {
            double sum = 0;
            for (int l = 0; l < L; l++) sum += p[i * L + l] = alpha[i * L + l] * beta[i * L + l];
            for (int l = 0; l < L; l++) p[i * L + l] /= sum;
            PairExpectations(i, alpha, beta, e, expPairs, pairExpected);
        }
        return logZ - goldScore;
    }

    private static void PairExpectations(int i, double[] alpha, double[] beta, double[] e, double[] expPairs, double[] expected)
    {
        double sum = 0;
        var q = new double[L * L];
        for (int f = 0; f < L; f++)
        {
            double a = i == 0 ? (f == 0 ? 1 : 0) : alpha[(i - 1) * L + f];
            if (a == 0) continue;
            for (int l = 0; l < L; l++) sum += q[f * L + l] = a * expPairs[f * L + l] * e[i * L + l] * beta[i * L + l];
        }
        for (int k = 0; k < L * L; k++) expected[k] += q[k] / sum;
    }

    private void Update(int[] features, Span<double> p, int gold, float weight)
    {
        Span<float> g = stackalloc float[L];
        for (int l = 0; l < L; l++) g[l] = weight * ((float)p[l] - (l == gold ? 1 : 0));
        foreach (int f in features)
        {
            Span<float> of = w.AsSpan(f * L, L), sq = squares.AsSpan(f * L, L);
            for (int l = 0; l < L; l++)
            {
                float d = g[l] + 2e-6f * of[l];
                sq[l] += d * d;
                of[l] -= rate * d / MathF.Sqrt(sq[l] + 0.01f);
            }
        }
    }

    private void UpdatePairs(byte[] gold, double[] expected, float weight)
    {
        for (int i = 0; i < gold.Length; i++) expected[(i == 0 ? 0 : gold[i - 1]) * L + gold[i]]--;
        for (int k = 0; k < L * L; k++)
        {
            if (pairs[k] < -500) continue;
            float d = weight * (float)expected[k];
            pairSquares[k] += d * d;
            pairs[k] -= rate * d / MathF.Sqrt(pairSquares[k] + 0.01f);
        }
    }

    private NameModel Round(Dictionary<uint, NameWords> words)
    {
        var ranked = new List<(float Size, uint Feature, int Id)>();
        foreach ((uint feature, int id) in ids)
        {
            float size = 0;
            for (int l = 0; l < L; l++) size += Math.Abs(w[id * L + l]);
            ranked.Add((size, feature, id));
        }
        ranked.Sort(static (a, b) => a.Size != b.Size ? b.Size.CompareTo(a.Size) : a.Feature.CompareTo(b.Feature));
        int rows = Math.Min(Rows, ranked.Count);
        ranked.RemoveRange(rows, ranked.Count - rows);
        ranked.Sort(static (a, b) => a.Feature.CompareTo(b.Feature));
        var features = new uint[rows];
        var weights = new sbyte[rows * L];
        for (int r = 0; r < rows; r++)
        {
            features[r] = ranked[r].Feature;
            for (int l = 0; l < L; l++) weights[r * L + l] = (sbyte)Math.Clamp(MathF.Round(w[ranked[r].Id * L + l] * Scale * (1 - Drop)), -127, 127);
        }
        return new NameModel(features, weights, Array.ConvertAll(pairs, static p => (int)MathF.Round(Math.Max(p, -1000) * Scale)), words);
    }
}
