using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Annals.Language;
using Annals.Resources;

namespace Annals.Forge.Language;

/// <summary>Trains the language engine: fixed order, fixed shards, so the same data give the same weights.</summary>
internal sealed class EngineTrainer : IDisposable
{
    private readonly Tape[] tapes;
    private readonly List<Example> train, headlines, capitals;
    private readonly List<(string Name, List<Example> Examples)> dev = [];

    internal EngineTrainer(string data, NetworkPlan plan, ulong seed, string? wordnet, string? trees, int workers)
    {
        List<GoldSentence> ewt = Treebank.Read(Path.Combine(data, "ewt-train.conllu.gz")), gum = Treebank.Read(Path.Combine(data, "gum-train.conllu.gz"));
        List<GoldSentence> all = [.. ewt, .. gum];
        var inventory = new Inventory(all, plan.SpellingRows, wordnet is null ? null : SenseTable.Read(wordnet));
        Dictionary<string, int>[] classes = Example.Index(inventory);
        var vectors = WordVectors.Load(new ResourceStore());
        if (trees is not null) all.AddRange(Treebank.ReadFolder(trees));
        train = all.ConvertAll(s => new Example(s, inventory, classes, vectors));
        headlines = all.ConvertAll(s => new Example(s.InHeadlines(capitals: false), inventory, classes, vectors));
        capitals = all.ConvertAll(s => new Example(s.InHeadlines(capitals: true), inventory, classes, vectors));
        foreach (string name in (string[])["ewt-dev", "gum-dev"])
            dev.Add((name, Treebank.Read(Path.Combine(data, name + ".conllu.gz")).ConvertAll(s => new Example(s, inventory, classes, vectors))));
        if (trees is not null) dev.Add(("own-held", Treebank.ReadFolder(Path.Combine(trees, "measure")).ConvertAll(s => new Example(s, inventory, classes, vectors))));
        Network = new Network(plan, inventory, seed);
        tapes = [.. Enumerable.Range(0, workers).Select(_ => new Tape(96L << 20))];
    }

    internal Network Network { get; }

    /// <summary>Names and SHA-256 of the files trained on; of our own trees as they are unpacked.</summary>
    internal static string Sources(string data, string? trees) =>
        string.Join(' ', ((string[])["ewt-train.conllu.gz", "gum-train.conllu.gz"]).Select(n => $"{n}={Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(data, n))))}")
            .Concat(trees is null ? [] : Treebank.Files(trees).Select(Unpacked)));

    private static string Unpacked(string path)
    {
        using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        return $"{Path.GetFileNameWithoutExtension(path)}={Convert.ToHexStringLower(SHA256.HashData(file))}";
    }

    internal void Train(int epochs, int batchWords, float rate, Action<int> afterEpoch)
    {
        var adam = new Adam(Network.Parameters, [.. Network.Tables], 5f);
        var random = new Rng(17);
        int words = train.Sum(e => e.Gold.Count);
        long step = 0, steps = (long)epochs * words / batchWords;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{train.Count} sentences, {words} words, {Network.Inventory.Words.Count} known; {Network.Parameters.Sum(p => p.Rows * p.Cols)} dense weights; {Network.Inventory.Upos.Length} upos {Network.Inventory.Xpos.Length} xpos {Network.Inventory.Feats.Length} feats {Network.Inventory.Scripts.Length} scripts {Network.Inventory.Deprels.Length} relations"));
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            long clock = Stopwatch.GetTimestamp();
            double loss = 0;
            int batches = 0;
            foreach (List<Example> batch in Batches(random, batchWords))
            {
                float warm = Math.Min(1f, (step + 1) / 400f), left = Math.Max(0.01f, 1f - ((float)step / steps));
                loss += Step(batch, (ulong)step);
                adam.Step(rate * warm * left);
                step++;
                batches++;
            }
            TimeSpan took = Stopwatch.GetElapsedTime(clock);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch} loss {loss / batches:F4} {took.TotalSeconds:F1} s"));
            if (epoch % 4 == 0 || epoch == epochs) Report();
            afterEpoch(epoch);
        }
    }

    internal void Report()
    {
        foreach ((string name, List<Example> examples) in dev) Console.WriteLine($"  {name} {SyntaxFigures.Measure(Network, tapes[0], examples)}");
    }

    private double Step(List<Example> batch, ulong step)
    {
        Network.Pack();
        List<Example>[] shards = [.. Enumerable.Range(0, tapes.Length).Select(_ => new List<Example>())];
        int[] sizes = new int[tapes.Length];
        foreach (Example e in batch)
        {
            int w = Array.IndexOf(sizes, sizes.Min());
            shards[w].Add(e);
            sizes[w] += e.Gold.Count;
        }
        float weight = 1f / sizes.Sum();
        Parallel.For(0, tapes.Length, w =>
        {
            Tape tape = tapes[w];
            tape.Reset();
            tape.Training = true;
            tape.Random = new Rng((step * 2) + (ulong)w + 1000);
            if (shards[w].Count > 0) Network.Learn(tape, w, shards[w], weight);
        });
        return tapes.Sum(t => t.Loss);
    }

    private IEnumerable<List<Example>> Batches(Rng random, int batchWords)
    {
        // Headlines come in capitals, or with capitals on all words of weight: some sentences are shown so.
        Example[] order = [.. train.Select((e, i) => random.Uniform() is var u && u < Network.Plan.Headlines ? capitals[i] : u < 2 * Network.Plan.Headlines ? headlines[i] : e)];
        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = random.Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
        var batch = new List<Example>();
        int n = 0;
        foreach (Example e in order)
        {
            batch.Add(e);
            n += e.Gold.Count;
            if (n < batchWords) continue;
            yield return batch;
            batch = [];
            n = 0;
        }
        if (batch.Count > 0) yield return batch;
    }

    public void Dispose()
    {
        foreach (Tape t in tapes) t.Dispose();
    }
}
