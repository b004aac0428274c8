using System;
using System.Collections.Generic;
using System.Linq;
using Annals.Forge.Language;

namespace Annals.Forge.Places;

/// <summary>A marked name as the network sees it: rows of the table of features, and the vectors of words.</summary>
internal sealed record UseSample(int[] Rows, float[] Words, int Who);

/// <summary>Sizes and rates of the reader of uses.</summary>
internal sealed record UsePlan
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
}

/// <summary>The reader of uses in training.</summary>
internal sealed unsafe class UseNet : HeadNet
{
    private readonly UsePlan plan;
    private readonly int width;

    internal UseNet(UsePlan plan, int rows, int width, ulong seed)
    {
        (this.plan, this.width) = (plan, width);
        var random = new Rng(seed);
        Table = new EmbeddingTable("features", rows, plan.Hidden, random, 0.08f, 1);
        Matrix("words", width, plan.Hidden, random);
        Vector("words.b", plan.Hidden, random);
        Matrix("hidden", plan.Hidden, plan.Hidden, random);
        Vector("hidden.b", plan.Hidden, random);
        Matrix("out", plan.Hidden, 2, random);
        Vector("out.b", 2, random);
    }

    internal EmbeddingTable Table { get; }

    internal Tensor Forward(Tape tape, IReadOnlyList<UseSample> batch)
    {
        Tensor words = tape.New(batch.Count, width);
        for (int i = 0; i < batch.Count; i++) batch[i].Words.CopyTo(new Span<float>(words.V + ((long)i * words.Stride), width));
        Tensor x = Operations.Add(tape, Features(tape, batch), Operations.Linear(tape, 0, Operations.Drop(tape, words, plan.InputDrop, null), this["words"], this["words.b"]));
        x = Operations.Drop(tape, Operations.Rectify(tape, x), plan.LayerDrop, null);
        x = Operations.Drop(tape, Operations.Rectify(tape, Operations.Linear(tape, 0, x, this["hidden"], this["hidden.b"])), plan.LayerDrop, null);
        Tensor y = Operations.Linear(tape, 0, x, this["out"], this["out.b"]);
        y.Cols = 2;
        return y;
    }

    internal void Train(List<UseSample> samples, ulong seed)
    {
        using var tape = new Tape(16L << 20);
        tape.Training = true;
        tape.Random = new Rng(seed + 1);
        var adam = new Adam(Parameters, [Table], 5f);
        var random = new Rng(seed + 2);
        long step = 0, steps = (long)plan.Epochs * samples.Count / plan.Batch;
        for (int epoch = 1; epoch <= plan.Epochs; epoch++)
            foreach (List<UseSample> batch in Shuffled.Batches([.. samples], static _ => 1, plan.Batch, random))
            {
                Pack();
                tape.Reset();
                Tensor y = Forward(tape, batch);
                Operations.Softmax(tape, y, [.. batch.Select(static b => b.Who)], 1f / batch.Count, 0.02f);
                tape.Backward();
                adam.Step(plan.Rate * Math.Min(1f, (step + 1) / 100f) * Math.Max(0.02f, 1f - ((float)step / steps)));
                step++;
            }
        Pack();
    }

    /// <summary>The log-odds that the name says who.</summary>
    internal float Score(Tape tape, UseSample sample)
    {
        tape.Reset();
        Tensor y = Forward(tape, [sample]);
        return y.V[1] - y.V[0];
    }

    private Tensor Features(Tape tape, IReadOnlyList<UseSample> batch)
    {
        int h = plan.Hidden;
        Tensor x = tape.New(batch.Count, h, true);
        int[][] rows = [.. batch.Select(b => Shown(tape, b.Rows, plan.FeatureDrop))];
        float keep = tape.Training ? 1 / (1 - plan.FeatureDrop) : 1;
        for (int i = 0; i < rows.Length; i++)
            foreach (int r in rows[i]) AddRow(Table.V + ((long)r * h), x.V + ((long)i * x.Stride), h, keep);
        tape.Then(() =>
        {
            for (int i = 0; i < rows.Length; i++)
                foreach (int r in rows[i]) AddRow(x.G + ((long)i * x.Stride), Table.Gradient(0, r), h, keep);
        });
        return x;
    }
}
