using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Annals.Forge.Language;

namespace Annals.Forge.Names;

/// <summary>A trained network with the rows of its features.</summary>
internal sealed record NamesLearnt(NameNet Net, Dictionary<uint, int> Rows);

/// <summary>Trains the name finder's network: fixed order of sentences, so the same data give the same weights.</summary>
internal sealed class NameTrainer(NamePlan plan)
{
    /// <summary>Learns from documents, each given in some variants, one of which is shown each epoch.</summary>
    internal NamesLearnt Train(List<List<NamePiece>[]> documents, ulong seed)
    {
        Dictionary<uint, int> rows = Known(documents);
        foreach (List<NamePiece>[] variants in documents)
            foreach (List<NamePiece> variant in variants) Fill(variant, rows);
        var net = new NameNet(plan, rows.Count, seed);
        using var tape = new Tape(64L << 20);
        tape.Training = true;
        tape.Random = new Rng(seed + 1);
        var adam = new Adam(net.Parameters, [net.Table, net.Sets], 5f);
        var chain = new LabelChain();
        var random = new Rng(seed + 2);
        long step = 0, steps = 0;
        for (int epoch = 0; epoch < plan.Epochs; epoch++)
        {
            long clock = Stopwatch.GetTimestamp();
            List<List<NamePiece>> batches = Batches(documents, random);
            if (steps == 0) steps = (long)batches.Count * plan.Epochs;
            double loss = 0;
            int words = 0;
            foreach (List<NamePiece> batch in batches)
            {
                loss += Step(net, tape, chain, batch);
                float warm = Math.Min(1f, (step + 1) / 200f), left = Math.Max(0.02f, 1f - ((float)step / steps));
                adam.Step(plan.Rate * warm * left);
                step++;
                words += batch.Sum(static b => b.Count);
            }
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1} loss {loss / batches.Count:F4} {words} words {Stopwatch.GetElapsedTime(clock).TotalSeconds:F1} s"));
        }
        net.Pack();
        return new NamesLearnt(net, rows);
    }

    /// <summary>Turns features into rows of the table; those it does not know are left out.</summary>
    internal static void Fill(List<NamePiece> pieces, Dictionary<uint, int> rows)
    {
        foreach (NamePiece piece in pieces) piece.Rows = Array.ConvertAll(piece.Features, of => of.Where(rows.ContainsKey).Select(f => rows[f]).ToArray());
    }

    private static double Step(NameNet net, Tape tape, LabelChain chain, List<NamePiece> batch)
    {
        net.Pack();
        tape.Reset();
        chain.Take(net.Pairs);
        var starts = new int[batch.Count + 1];
        Tensor scores = net.Forward(tape, batch, starts);
        double loss = 0;
        float weight = 1f / starts[^1];
        for (int s = 0; s < batch.Count; s++)
            loss += chain.Learn(scores, starts[s], batch[s].Labels, batch[s].Weight * weight, net.Pairs);
        tape.Backward();
        return loss;
    }

    private Dictionary<uint, int> Known(List<List<NamePiece>[]> documents)
    {
        var counts = new Dictionary<uint, int>();
        foreach (List<NamePiece>[] variants in documents)
            foreach (NamePiece piece in variants[0])
                foreach (uint[] of in piece.Features)
                    foreach (uint f in of) counts[f] = counts.GetValueOrDefault(f) + 1;
        var rows = new Dictionary<uint, int>();
        foreach ((uint f, int n) in counts.Where(c => c.Value >= plan.Cutoff && c.Key != 0).OrderByDescending(static c => c.Value).ThenBy(static c => c.Key).Take(plan.Rows)) rows[f] = rows.Count;
        return rows;
    }

    private List<List<NamePiece>> Batches(List<List<NamePiece>[]> documents, Rng random)
    {
        var order = new List<NamePiece>();
        foreach (List<NamePiece>[] variants in documents) order.AddRange(variants[random.Below(variants.Length)].Where(static p => p.Weight > 0));
        return Shuffled.Batches(order, static p => p.Count, plan.BatchWords, random);
    }
}
