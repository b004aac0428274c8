using System;
using System.Collections.Generic;
using Annals.Forge.Language;
using Annals.Language.Names;

namespace Annals.Forge.Names;

/// <summary>Sizes and rates of the name finder's network.</summary>
internal sealed record NamePlan
{
    internal int Hidden { get; init; } = 64;
    internal int Layers { get; init; } = 2;
    internal int Encoded { get; init; } = 256;
    /// <summary>Features known, the commonest.</summary>
    internal int Rows { get; init; } = 24_000;
    internal int Cutoff { get; init; } = 2;
    internal float FeatureDrop { get; init; } = 0.2f;
    internal float InputDrop { get; init; } = 0.4f;
    internal float LayerDrop { get; init; } = 0.4f;
    internal float SetDrop { get; init; } = 0.4f;
    internal int Epochs { get; init; } = 16;
    internal int BatchWords { get; init; } = 400;
    internal float Rate { get; init; } = 2e-3f;
}

/// <summary>The name finder's network in training: the engine's words and feature embeddings, recurrent layers, label scores.</summary>
internal sealed unsafe class NameNet : HeadNet
{
    private readonly Parameter mix, mixBias, outWeights, outBias;
    private readonly Parameter[] forth, back, vectors;

    internal NameNet(NamePlan plan, int rows, ulong seed)
    {
        Plan = plan;
        var random = new Rng(seed);
        int h = plan.Hidden, width = 2 * h;
        Table = new EmbeddingTable("features", rows, h, random, 0.08f, 1);
        Sets = new EmbeddingTable("sets", 8, h, random, 0.01f, 1);
        (mix, mixBias) = (Matrix("mix", plan.Encoded, h, random), Vector("mix.b", h, random));
        (forth, back, vectors) = (new Parameter[plan.Layers], new Parameter[plan.Layers], new Parameter[plan.Layers]);
        for (int l = 0; l < plan.Layers; l++)
        {
            forth[l] = Matrix($"layer{l}.forth", width, 3 * h, random);
            back[l] = Matrix($"layer{l}.back", width, 3 * h, random);
            vectors[l] = Gates($"layer{l}.v", width, random);
        }
        (outWeights, outBias) = (Matrix("out", width, NameModel.Labels, random), Vector("out.b", NameModel.Labels, random));
        Pairs = Add(new Parameter("pairs", NameModel.Labels, NameModel.Labels, random, 0, 0, 1));
    }

    internal NamePlan Plan { get; }
    internal EmbeddingTable Table { get; }
    /// <summary>What is peculiar to each data set, shown in most steps of training and left out when reading.</summary>
    internal EmbeddingTable Sets { get; }
    internal Parameter Pairs { get; }
    /// <summary>Scores of the labels of all words of the pieces, one after another.</summary>
    internal Tensor Forward(Tape tape, IReadOnlyList<NamePiece> batch, int[] starts)
    {
        for (int s = 0; s < batch.Count; s++) starts[s + 1] = starts[s] + batch[s].Count;
        Tensor encoded = tape.New(starts[^1], Plan.Encoded);
        for (int s = 0; s < batch.Count; s++) batch[s].Encoded.AsSpan().CopyTo(new Span<float>(encoded.V + ((long)starts[s] * encoded.Stride), batch[s].Encoded.Length));
        Tensor mixed = Operations.Linear(tape, 0, Operations.Drop(tape, encoded, Plan.InputDrop, null), mix, mixBias);
        Tensor x = Operations.Drop(tape, Join(tape, mixed, batch), Plan.LayerDrop, starts);
        for (int l = 0; l < Plan.Layers; l++)
        {
            Tensor dropped = l == 0 ? x : Operations.Drop(tape, x, Plan.LayerDrop, starts);
            x = Operations.Recur(tape, 0, Operations.Linear(tape, 0, dropped, forth[l], null), Operations.Linear(tape, 0, dropped, back[l], null), x, vectors[l], starts);
        }
        return Operations.Linear(tape, 0, Operations.Drop(tape, x, Plan.LayerDrop, starts), outWeights, outBias);
    }

    /// <summary>The engine's part and the sum of the features' embeddings side by side.</summary>
    private Tensor Join(Tape tape, Tensor mixed, IReadOnlyList<NamePiece> batch)
    {
        int h = Plan.Hidden;
        Tensor x = tape.New(mixed.Rows, 2 * h, true);
        int[][] rows = new int[mixed.Rows][];
        float keep = 1 / (1 - Plan.FeatureDrop);
        int[] sets = new int[mixed.Rows];
        int at = 0;
        foreach (NamePiece piece in batch)
        {
            int set = tape.Training && tape.Random.Uniform() >= Plan.SetDrop ? piece.Set : -1;
            foreach (int[] all in piece.Rows)
            {
                int[] kept = Shown(tape, all, Plan.FeatureDrop);
                float* to = x.V + ((long)at * x.Stride);
                Buffer.MemoryCopy(mixed.V + ((long)at * mixed.Stride), to, h * 4, h * 4);
                foreach (int r in kept) AddRow(Table.V + ((long)r * h), to + h, h, tape.Training ? keep : 1);
                if (set >= 0) AddRow(Sets.V + ((long)set * h), to + h, h, 1);
                sets[at] = set;
                rows[at++] = kept;
            }
        }
        tape.Then(() =>
        {
            for (int i = 0; i < x.Rows; i++)
            {
                float* g = x.G + ((long)i * x.Stride);
                AddRow(g, mixed.G + ((long)i * mixed.Stride), h, 1);
                foreach (int r in rows[i]) AddRow(g + h, Table.Gradient(0, r), h, keep);
                if (sets[i] >= 0) AddRow(g + h, Sets.Gradient(0, sets[i]), h, 1);
            }
        });
        return x;
    }
}
