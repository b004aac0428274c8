using System;
using System.Collections.Generic;
using System.Linq;
using Annals.Language;
using Annals.Text;

namespace Annals.Forge.Language;

/// <summary>A marked case as a small network of choices sees it.</summary>
/// <param name="Features">Features as numbers.</param>
/// <param name="Words">The vectors of the words about it.</param>
/// <param name="Class">Its class.</param>
/// <param name="Always">So many of the first features, what rules say, are never hidden in training.</param>
internal sealed record ChoiceSample(uint[] Features, float[] Words, int Class, int Always)
{
    /// <summary>The vectors of the words in rows <paramref name="near"/>, zeros for -1.</summary>
    internal static unsafe float[] Read(WordVectors vectors, string text, TokenTable t, int[] near)
    {
        float[] words = new float[near.Length * WordVectors.Size];
        fixed (float* to = words)
            for (int i = 0; i < near.Length; i++)
                if (near[i] >= 0) vectors.Write(t.Form(text, near[i]), t.Lemma[near[i]], to + (i * WordVectors.Size));
        return words;
    }
}

/// <summary>Sizes and rates of a network of choices.</summary>
internal sealed record ChoicePlan
{
    internal int Hidden { get; init; } = 32;
    internal int Rows { get; init; } = 4_000;
    internal int Cutoff { get; init; } = 4;
    internal float FeatureDrop { get; init; } = 0.6f;
    internal float InputDrop { get; init; } = 0.5f;
    internal float LayerDrop { get; init; } = 0.3f;
    internal int Epochs { get; init; } = 25;
    internal int Batch { get; init; } = 64;
    internal float Rate { get; init; } = 2e-3f;

    /// <summary>The plan with what <paramref name="options"/> name.</summary>
    internal ChoicePlan With(Dictionary<string, float> options) => this with
    {
        Hidden = (int)options.GetValueOrDefault("hidden", Hidden),
        Rows = (int)options.GetValueOrDefault("rows", Rows),
        Epochs = (int)options.GetValueOrDefault("epochs", Epochs),
        FeatureDrop = options.GetValueOrDefault("featuredrop", FeatureDrop),
    };
}

/// <summary>A network of choices in training; see <see cref="ChoiceNetwork"/>.</summary>
internal sealed unsafe class ChoiceNet : HeadNet
{
    private readonly ChoicePlan plan;
    private readonly int classes;
    private readonly Dictionary<uint, int> rows;

    internal ChoiceNet(ChoicePlan plan, List<ChoiceSample> samples, int classes, ulong seed)
    {
        (this.plan, this.classes, rows) = (plan, classes, Known(samples, plan));
        var random = new Rng(seed);
        Table = new EmbeddingTable("features", rows.Count, plan.Hidden, random, 0.08f, 1);
        Matrix("words", ChoiceModel.Words * WordVectors.Size, plan.Hidden, random);
        Vector("words.b", plan.Hidden, random);
        Matrix("hidden", plan.Hidden, plan.Hidden, random);
        Vector("hidden.b", plan.Hidden, random);
        Matrix("out", plan.Hidden, classes, random);
        Vector("out.b", classes, random);
        Train(samples, seed);
    }

    internal EmbeddingTable Table { get; }
    internal int Classes => classes;
    /// <summary>Features by their row of <see cref="Table"/>.</summary>
    internal IEnumerable<(uint Feature, int Row)> Rows => rows.OrderBy(static r => r.Value).Select(static r => (r.Key, r.Value));

    /// <summary>The likeliest class, and how likely it is.</summary>
    internal (int Class, float Share) Choose(Tape tape, ChoiceSample sample)
    {
        tape.Reset();
        Tensor y = Forward(tape, [sample]);
        int best = 0;
        float sum = 0;
        for (int k = 1; k < classes; k++)
            if (y.V[k] > y.V[best]) best = k;
        for (int k = 0; k < classes; k++) sum += MathF.Exp(y.V[k] - y.V[best]);
        return (best, 1 / sum);
    }

    private void Train(List<ChoiceSample> samples, ulong seed)
    {
        using var tape = new Tape(16L << 20);
        tape.Training = true;
        tape.Random = new Rng(seed + 1);
        var adam = new Adam(Parameters, [Table], 5f);
        var random = new Rng(seed + 2);
        long step = 0, steps = (long)plan.Epochs * samples.Count / plan.Batch;
        for (int epoch = 1; epoch <= plan.Epochs; epoch++)
            foreach (List<ChoiceSample> batch in Shuffled.Batches([.. samples], static _ => 1, plan.Batch, random))
            {
                Pack();
                tape.Reset();
                Operations.Softmax(tape, Forward(tape, batch), [.. batch.Select(static b => b.Class)], 1f / batch.Count, 0.02f);
                tape.Backward();
                adam.Step(plan.Rate * Math.Min(1f, (step + 1) / 100f) * Math.Max(0.02f, 1f - ((float)step / steps)));
                step++;
            }
        Pack();
    }

    private Tensor Forward(Tape tape, List<ChoiceSample> batch)
    {
        int width = ChoiceModel.Words * WordVectors.Size;
        Tensor words = tape.New(batch.Count, width);
        for (int i = 0; i < batch.Count; i++) batch[i].Words.CopyTo(new Span<float>(words.V + ((long)i * words.Stride), width));
        Tensor x = Operations.Add(tape, Features(tape, batch), Operations.Linear(tape, 0, Operations.Drop(tape, words, plan.InputDrop, null), this["words"], this["words.b"]));
        x = Operations.Drop(tape, Operations.Rectify(tape, x), plan.LayerDrop, null);
        x = Operations.Drop(tape, Operations.Rectify(tape, Operations.Linear(tape, 0, x, this["hidden"], this["hidden.b"])), plan.LayerDrop, null);
        Tensor y = Operations.Linear(tape, 0, x, this["out"], this["out.b"]);
        y.Cols = classes;
        return y;
    }

    private static Dictionary<uint, int> Known(List<ChoiceSample> samples, ChoicePlan plan)
    {
        var counts = new Dictionary<uint, int>();
        foreach (ChoiceSample s in samples)
            foreach (uint f in s.Features.Distinct()) counts[f] = counts.GetValueOrDefault(f) + 1;
        var rows = new Dictionary<uint, int>();
        foreach ((uint f, int _) in counts.Where(c => c.Value >= plan.Cutoff && c.Key != 0).OrderByDescending(static c => c.Value).ThenBy(static c => c.Key).Take(plan.Rows)) rows[f] = rows.Count;
        return rows;
    }

    private IEnumerable<int> Known(IEnumerable<uint> features) => features.Where(rows.ContainsKey).Select(f => rows[f]).Distinct();

    private Tensor Features(Tape tape, List<ChoiceSample> batch)
    {
        int h = plan.Hidden;
        Tensor x = tape.New(batch.Count, h, true);
        int[][] shown = [.. batch.Select(b => Known(b.Features.Take(b.Always)).Concat(Shown(tape, [.. Known(b.Features.Skip(b.Always))], plan.FeatureDrop)).Distinct().ToArray())];
        int[] always = [.. batch.Select(b => Known(b.Features.Take(b.Always)).Count())];
        float keep = tape.Training ? 1 / (1 - plan.FeatureDrop) : 1;
        for (int i = 0; i < shown.Length; i++)
            for (int k = 0; k < shown[i].Length; k++) AddRow(Table.V + ((long)shown[i][k] * h), x.V + ((long)i * x.Stride), h, k < always[i] ? 1 : keep);
        tape.Then(() =>
        {
            for (int i = 0; i < shown.Length; i++)
                for (int k = 0; k < shown[i].Length; k++) AddRow(x.G + ((long)i * x.Stride), Table.Gradient(0, shown[i][k]), h, k < always[i] ? 1 : keep);
        });
        return x;
    }
}
