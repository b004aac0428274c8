using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.Intrinsics;
using Annals.Language;
using Annals.Records;

namespace Annals.Meaning.Places;

/// <summary>
/// Whether a name of a place says where or who, learnt from marked names: two small layers over the features of the name, among them what the rules of <see cref="UseJudge"/>
/// say, and the vectors of the words about it. Thread-safe.
/// </summary>
internal sealed unsafe class UseNetwork(UseModel model, WordVectors vectors)
{
    // No model has wider layers.
    private const int Widest = 128;

    /// <summary>The probability that the name says who.</summary>
    /// <param name="page">The report.</param>
    /// <param name="features">What <see cref="UseFeatures"/> wrote of the name.</param>
    /// <param name="near">Rows of the words whose vectors are read, -1 for none; <see cref="UseModel.Words"/> of them.</param>
    internal float Who(Page page, ReadOnlySpan<uint> features, ReadOnlySpan<int> near)
    {
        int h = model.Hidden;
        if (h > Widest) throw new InvalidOperationException("the model of uses is too wide");
        float* words = stackalloc float[UseModel.Words * WordVectors.Size], x = stackalloc float[Widest], y = stackalloc float[Widest];
        Span<int> rows = stackalloc int[UseFeatures.Most];
        int known = 0;
        foreach (uint f in features)
            if (model.Features.Find(f) is >= 0 and int row && !rows[..known].Contains(row)) rows[known++] = row;
        Encoder.Sum(model.Table, rows[..known], x, h);
        for (int i = 0; i < UseModel.Words; i++) ReadVector(page, near[i], words + (i * WordVectors.Size));
        for (int j = 0; j < h; j += 16) (Vector512.Load(x + j) + Vector512.Load(model.FromWordsBias.Start + j)).Store(x + j);
        model.FromWords.Multiply(words, UseModel.Words * WordVectors.Size, 1, x, h, true);
        Rectify(x, h);
        new ReadOnlySpan<float>(model.MiddleBias.Start, h).CopyTo(new Span<float>(y, h));
        model.Middle.Multiply(x, h, 1, y, h, true);
        Rectify(y, h);
        new ReadOnlySpan<float>(model.OutBias.Start, UseModel.Columns).CopyTo(new Span<float>(x, UseModel.Columns));
        model.Out.Multiply(y, h, 1, x, UseModel.Columns, true);
        return Kernels.Sigmoid(Vector512.Create(x[1] - x[0]))[0];
    }

    private void ReadVector(Page page, int row, float* to)
    {
        if (row < 0) new Span<float>(to, WordVectors.Size).Clear();
        else vectors.Write(page.Tokens.Form(page.Text, row), page.Tokens.Lemma[row], to);
    }

    private static void Rectify(float* x, int n)
    {
        Vector512<float> leak = Vector512.Create(0.1f);
        for (int j = 0; j < n; j += 16)
        {
            Vector512<float> v = Vector512.Load(x + j);
            Vector512.Max(v, v * leak).Store(x + j);
        }
    }
}

/// <summary>A name of a place as <see cref="UseNetwork"/> sees it, for who learns from it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="ByRules">What the rules say.</param>
/// <param name="Features">Its features.</param>
/// <param name="Near">Rows of the words whose vectors are read, -1 for none.</param>
internal sealed record UseCase(TextSpan Span, ToponymUse ByRules, uint[] Features, int[] Near);

/// <summary>Rules first, then the network over them.</summary>
internal sealed class LearntUse(UseNetwork? network, PlaceWords words, SenseLexicon? senses)
{
    // Less sure than this it is wrong as often as the rules (measured on names held back).
    private const float Overrules = 0.6f;

    /// <summary>The use of a name and how it was told; <paramref name="study"/>, when given, is handed what the network sees.</summary>
    internal (ToponymUse Use, string Rule) Decide(Page page, Spot spot, Rank rank, bool sport, (ToponymUse Use, string Rule) ruled, List<UseCase>? study)
    {
        if (ruled.Rule is "place.use.dateline" or "place.use.where" || (network is null && study is null)) return ruled;
        Span<uint> features = stackalloc uint[UseFeatures.Most];
        Span<int> near = stackalloc int[UseModel.Words];
        int n = UseFeatures.Write(page, words, senses, spot.First, spot.Last, rank, sport, ruled, features, near);
        study?.Add(new UseCase(spot.Span, ruled.Use, features[..n].ToArray(), near.ToArray()));
        if (network is null) return ruled;
        float who = network.Who(page, features[..n], near);
        ToponymUse use = who > 0.5f ? ToponymUse.Metonym : ToponymUse.Literal;
        if (use == ruled.Use || Math.Max(who, 1 - who) < Overrules) return ruled;
        return (use, string.Create(CultureInfo.InvariantCulture, $"place.use.learnt {Math.Max(who, 1 - who):F2}, not {ruled.Rule}"));
    }
}
