using System;
using System.Collections.Generic;
using Annals.Forge.Language;
using Annals.Language;
using Annals.Meaning.Events;

namespace Annals.Forge.Events;

/// <summary>Sizes and rates of the reader of events.</summary>
internal sealed record EventPlan
{
    internal int Hidden { get; init; } = 96;
    internal int Encoded { get; init; } = 256;
    internal int Rows { get; init; } = 7_000;
    internal int Cutoff { get; init; } = 4;
    internal float FeatureDrop { get; init; } = 0.2f;
    internal float InputDrop { get; init; } = 0.25f;
    internal float LayerDrop { get; init; } = 0.3f;
    internal float RoleWeight { get; init; } = 0.5f;
    internal float Smooth { get; init; } = 0.02f;
    internal int Epochs { get; init; } = 20;
    internal int BatchWords { get; init; } = 1000;
    internal float Rate { get; init; } = 3e-3f;
}

/// <summary>The reader of events in training; see <see cref="EventNetwork"/>.</summary>
internal sealed unsafe class EventNet : HeadNet
{

    internal EventNet(EventPlan plan, int rows, ulong seed)
    {
        Plan = plan;
        var random = new Rng(seed);
        int h = plan.Hidden, width = 2 * h;
        Table = new EmbeddingTable("features", rows, h, random, 0.08f, 1);
        Pairs = new EmbeddingTable("pairs", EventModel.PairRows, 16, random, 0, 1);
        Matrix("mix", plan.Encoded, h, random);
        Matrix("mix.word", WordVectors.Size, h, random);
        Vector("mix.b", h, random);
        Matrix("forth", width, 3 * h, random);
        Matrix("back", width, 3 * h, random);
        Gates("v", width, random);
        Matrix("types", width, 32, random);
        Vector("types.b", 32, random);
        foreach (string role in Roles)
        {
            Matrix(role + ".asks", width, EventModel.Key, random);
            Vector(role + ".asks.b", EventModel.Key, random);
            Matrix(role + ".offers", width, EventModel.Key, random);
            Vector(role + ".offers.b", EventModel.Key, random);
            Add(new Parameter(role + ".nobody", 1, EventModel.Key, random, 0.1f, 0, 1));
        }
    }

    internal static readonly string[] Roles = ["source", "target"];
    internal EventPlan Plan { get; }
    internal EmbeddingTable Table { get; }
    internal EmbeddingTable Pairs { get; }
    /// <summary>Scores of the types of all words, and of who takes part for each word as trigger (column 0 nobody, then the sentence's words).</summary>
    internal (Tensor Types, Tensor[] Sides) Forward(Tape tape, IReadOnlyList<EventPiece> batch, int[] starts)
    {
        for (int s = 0; s < batch.Count; s++) starts[s + 1] = starts[s] + batch[s].Count;
        Tensor encoded = tape.New(starts[^1], Plan.Encoded), words = tape.New(starts[^1], WordVectors.Size);
        for (int s = 0; s < batch.Count; s++)
        {
            batch[s].Encoded.AsSpan().CopyTo(new Span<float>(encoded.V + ((long)starts[s] * encoded.Stride), batch[s].Encoded.Length));
            batch[s].Words.AsSpan().CopyTo(new Span<float>(words.V + ((long)starts[s] * words.Stride), batch[s].Words.Length));
        }
        Tensor mixed = Operations.Add(
            tape,
            Operations.Linear(tape, 0, Operations.Drop(tape, encoded, Plan.InputDrop, null), this["mix"], this["mix.b"]),
            Operations.Linear(tape, 0, Operations.Drop(tape, words, Plan.InputDrop, null), this["mix.word"], null));
        Tensor x = Operations.Drop(tape, Join(tape, mixed, batch), Plan.LayerDrop, starts);
        x = Operations.Recur(tape, 0, Operations.Linear(tape, 0, x, this["forth"], null), Operations.Linear(tape, 0, x, this["back"], null), x, this["v"], starts);
        Tensor top = Operations.Drop(tape, x, Plan.LayerDrop, starts);
        Tensor types = Operations.Linear(tape, 0, top, this["types"], this["types.b"]);
        types.Cols = EventModel.Types;
        var sides = new Tensor[2];
        for (int r = 0; r < 2; r++)
        {
            Tensor asks = Operations.Linear(tape, 0, top, this[Roles[r] + ".asks"], this[Roles[r] + ".asks.b"]), offers = Operations.Linear(tape, 0, top, this[Roles[r] + ".offers"], this[Roles[r] + ".offers.b"]);
            sides[r] = Operations.Arcs(tape, 0, asks, offers, this[Roles[r] + ".nobody"], starts);
            AddPairs(tape, sides[r], batch, starts, r);
        }
        return (types, sides);
    }

    private void AddPairs(Tape tape, Tensor side, IReadOnlyList<EventPiece> batch, int[] starts, int role)
    {
        for (int s = 0; s < batch.Count; s++)
            foreach (EventGoal goal in batch[s].Goals)
            {
                float* row = side.V + ((long)(starts[s] + goal.Row) * side.Stride) + 1;
                for (int j = 0; j < batch[s].Count; j++)
                    if (goal.Pairs[j] is { } pairs)
                        foreach (int p in pairs) row[j] += Pairs.V[((long)p * 16) + role];
                    else row[j] = -1e9f;
            }
        tape.Then(() =>
        {
            for (int s = 0; s < batch.Count; s++)
                foreach (EventGoal goal in batch[s].Goals)
                {
                    float* g = side.G + ((long)(starts[s] + goal.Row) * side.Stride) + 1;
                    for (int j = 0; j < batch[s].Count; j++)
                        if (goal.Pairs[j] is { } pairs)
                            foreach (int p in pairs) Pairs.Gradient(0, p)[role] += g[j];
                        else g[j] = 0;
                }
        });
    }

    /// <summary>The engine's part and the sum of the features' embeddings side by side.</summary>
    private Tensor Join(Tape tape, Tensor mixed, IReadOnlyList<EventPiece> batch)
    {
        int h = Plan.Hidden;
        Tensor x = tape.New(mixed.Rows, 2 * h, true);
        int[][] rows = new int[mixed.Rows][];
        float keep = 1 / (1 - Plan.FeatureDrop);
        int at = 0;
        foreach (EventPiece piece in batch)
            foreach (int[] all in piece.Rows)
            {
                int[] kept = Shown(tape, all, Plan.FeatureDrop);
                float* to = x.V + ((long)at * x.Stride);
                Buffer.MemoryCopy(mixed.V + ((long)at * mixed.Stride), to, h * 4, h * 4);
                foreach (int r in kept) AddRow(Table.V + ((long)r * h), to + h, h, tape.Training ? keep : 1);
                rows[at++] = kept;
            }
        tape.Then(() =>
        {
            for (int i = 0; i < x.Rows; i++)
            {
                float* g = x.G + ((long)i * x.Stride);
                AddRow(g, mixed.G + ((long)i * mixed.Stride), h, 1);
                foreach (int r in rows[i]) AddRow(g + h, Table.Gradient(0, r), h, keep);
            }
        });
        return x;
    }
}
