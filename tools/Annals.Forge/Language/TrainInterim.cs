using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Annals.Language;
using Annals.Text;

namespace Annals.Forge.Language;

/// <summary>Trains the stopgap engine: <c>train-interim OUT TRAIN.conllu.gz…</c>.</summary>
internal static class TrainInterim
{
    private sealed record Sentence(string[] Form, string[] Low, string[] Shape, string[] Lemma, string[] Tag, string[] Feats, int[] Head, int[] Label);

    internal static int Run(string[] args)
    {
        var data = args[1..].SelectMany(Read).ToList();
        var e = new InterimEngine();
        var tagId = new Dictionary<string, int>();
        foreach (string tag in data.SelectMany(s => s.Tag))
            if (tagId.TryAdd(tag, tagId.Count)) e.Tags.Add(tag);
        Console.Error.WriteLine($"{data.Count} sentences, {tagId.Count} tags");
        Tables(data, e);
        var rnd = new Random(1);
        e.TagW = Tagger(data, e, tagId, rnd, 5, -1);
        var tags = new int[data.Count][];
        for (int fold = 0; fold < 4; fold++)
        {
            var part = new InterimEngine { TagW = Tagger(data, e, tagId, rnd, 3, fold) };
            part.Tags.AddRange(e.Tags);
            for (int i = fold; i < data.Count; i += 4) tags[i] = part.Tag(data[i].Low, data[i].Shape, data[i].Form, new float[512], new uint[160]);
        }
        Parser(data, e, tags, rnd);
        e.Save(args[0]);
        return 0;
    }

    private static void Tables(List<Sentence> data, InterimEngine e)
    {
        var feats = new Dictionary<string, Dictionary<string, int>>();
        var lemmas = new Dictionary<string, Dictionary<string, int>>();
        var suffixes = new Dictionary<string, Dictionary<string, int>>();
        static void Count(Dictionary<string, Dictionary<string, int>> d, string k, string v)
        {
            if (!d.TryGetValue(k, out var c)) d[k] = c = [];
            c[v] = c.GetValueOrDefault(v) + 1;
        }
        foreach (Sentence s in data)
            for (int i = 0; i < s.Form.Length; i++)
            {
                string key = s.Tag[i].Replace('|', ' ');
                Count(feats, s.Low[i] + " " + s.Tag[i], s.Feats[i]);
                Count(feats, s.Tag[i], s.Feats[i]);
                Count(lemmas, s.Low[i] + " " + key, s.Lemma[i]);
                string low = s.Low[i], lemma = s.Lemma[i].ToLowerInvariant();
                int common = 0;
                while (common < low.Length && common < lemma.Length && low[common] == lemma[common]) common++;
                string script = new string('-', low.Length - common) + ">" + lemma[common..];
                for (int k = 1; k <= 6 && k < low.Length; k++) Count(suffixes, low[^k..] + " " + key, script);
            }
        static void Fill(Dictionary<string, Dictionary<string, int>> d, Dictionary<string, string> to)
        {
            foreach ((string k, var c) in d) to[k] = c.OrderByDescending(x => x.Value).ThenBy(x => x.Key, StringComparer.Ordinal).First().Key;
        }
        Fill(feats, e.Feats);
        Fill(lemmas, e.Lemmas);
        Fill(suffixes, e.Suffixes);
    }

    private sealed class Averaged(int size)
    {
        internal readonly float[] W = new float[size];
        private readonly float[] sum = new float[size];
        private readonly int[] seen = new int[size];
        internal int Step;

        internal void Add(int at, float d)
        {
            sum[at] += (Step - seen[at]) * W[at];
            seen[at] = Step;
            W[at] += d;
        }

        internal float[] Average()
        {
            for (int i = 0; i < W.Length; i++) W[i] = (sum[i] + (Step - seen[i]) * W[i]) / Math.Max(1, Step);
            return W;
        }
    }

    private static float[] Tagger(List<Sentence> data, InterimEngine e, Dictionary<string, int> tagId, Random rnd, int rounds, int without)
    {
        int classes = e.Tags.Count;
        var w = new Averaged(InterimEngine.TagRows * classes);
        var f = new uint[160];
        var score = new float[classes];
        int[] order = Enumerable.Range(0, data.Count).Where(i => without < 0 || i % 4 != without).ToArray();
        for (int round = 0; round < rounds; round++)
        {
            rnd.Shuffle(order);
            int right = 0, all = 0;
            foreach (int k in order)
            {
                Sentence s = data[k];
                int p1 = 509, p2 = 509;
                for (int i = 0; i < s.Form.Length; i++)
                {
                    int n = InterimEngine.TagFeatures(s.Low, s.Shape, s.Form, i, p1, p2, f);
                    int best = InterimEngine.Best(w.W, f, n, classes, score), gold = tagId[s.Tag[i]];
                    w.Step++;
                    all++;
                    if (best == gold) right++;
                    else
                        for (int j = 0; j < n; j++)
                        {
                            w.Add((int)f[j] * classes + gold, 1);
                            w.Add((int)f[j] * classes + best, -1);
                        }
                    p2 = p1;
                    p1 = best;
                }
            }
            Console.Error.WriteLine($"tagger {without} round {round}: {100.0 * right / all:f2}");
        }
        return w.Average();
    }

    private static void Parser(List<Sentence> data, InterimEngine e, int[][] tags, Random rnd)
    {
        var mw = new Averaged(InterimEngine.MoveRows * 3);
        var lw = new Averaged(InterimEngine.LabelRows * InterimEngine.Labels);
        var f = new uint[160];
        var score = new float[256];
        var s = new InterimEngine.State();
        int[] order = Enumerable.Range(0, data.Count).ToArray();
        for (int round = 0; round < 8; round++)
        {
            rnd.Shuffle(order);
            int right = 0, all = 0;
            foreach (int k in order)
            {
                Sentence x = data[k];
                uint[] w = x.Low.Select(l => InterimEngine.Hash(l, 77)).ToArray();
                s.Start(x.Form.Length);
                while (!(s.Depth == 0 && s.Front == s.Count))
                {
                    int n = InterimEngine.MoveFeatures(s, w, tags[k], f);
                    InterimEngine.Best(mw.W, f, n, 3, score);
                    int best = -1, gold = -1, low = int.MaxValue;
                    Span<int> cost = [Cost(s, x.Head, 0), Cost(s, x.Head, 1), Cost(s, x.Head, 2)];
                    for (int m = 0; m < 3; m++)
                    {
                        if (!s.Legal(m)) continue;
                        if (best < 0 || score[m] > score[best]) best = m;
                        if (cost[m] < low) low = cost[m];
                    }
                    for (int m = 0; m < 3; m++)
                        if (s.Legal(m) && cost[m] == low && (gold < 0 || score[m] > score[gold])) gold = m;
                    mw.Step++;
                    if (best != gold && cost[best] > low)
                        for (int j = 0; j < n; j++)
                        {
                            mw.Add((int)f[j] * 3 + gold, 1);
                            mw.Add((int)f[j] * 3 + best, -1);
                        }
                    int move = cost[best] > low && rnd.NextDouble() > 0.9 ? gold : best;
                    if (round == 0) move = cost[best] > low ? gold : best;
                    if (move == 0) { s.Stack[s.Depth++] = s.Front++; continue; }
                    (int head, int dep) = s.Arc(move);
                    int ln = InterimEngine.LabelFeatures(s, w, tags[k], head, dep, f);
                    int label = InterimEngine.Best(lw.W, f, ln, InterimEngine.Labels, score);
                    lw.Step++;
                    if (x.Head[dep] == head && label != x.Label[dep])
                        for (int j = 0; j < ln; j++)
                        {
                            lw.Add((int)f[j] * InterimEngine.Labels + x.Label[dep], 1);
                            lw.Add((int)f[j] * InterimEngine.Labels + label, -1);
                        }
                    all++;
                    if (x.Head[dep] == head && label == x.Label[dep]) right++;
                    s.Link(head, dep, label);
                    s.Depth--;
                }
            }
            Console.Error.WriteLine($"parser round {round}: {100.0 * right / all:f2}");
        }
        e.MoveW = mw.Average();
        e.LabelW = lw.Average();
    }

    /// <summary>Arcs of the gold tree that the move makes impossible (Goldberg and Nivre 2013, arc-hybrid).</summary>
    private static int Cost(InterimEngine.State s, int[] head, int move)
    {
        if (!s.Legal(move)) return 999;
        int cost = 0, s0 = s.Depth > 0 ? s.Stack[s.Depth - 1] : -1, s1 = s.Depth > 1 ? s.Stack[s.Depth - 2] : -1, b = s.Front;
        if (move == 0)
        {
            for (int k = 0; k < s.Depth; k++)
            {
                int d = s.Stack[k];
                if (head[d] == b) cost++;
                if (k < s.Depth - 1 && head[b] == d) cost++;
            }
            if (head[b] == s.Count && s.Depth > 0) { }
        }
        else if (move == 1)
        {
            if (head[s0] == s1) cost++;
            for (int k = b; k < s.Count; k++)
            {
                if (head[k] == s0) cost++;
                if (k > b && head[s0] == k) cost++;
            }
            if (b < s.Count && head[s0] == s.Count) cost++;
        }
        else
        {
            for (int k = b; k < s.Count; k++)
            {
                if (head[k] == s0) cost++;
                if (head[s0] == k) cost++;
            }
            if (head[s0] == s.Count) cost++;
        }
        return cost;
    }

    private static IEnumerable<Sentence> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0) yield return Make(rows);
                rows.Clear();
            }
            else if (line[0] != '#')
            {
                string[] c = line.Split('\t');
                if (!c[0].Contains('-') && !c[0].Contains('.')) rows.Add(c);
            }
        }
    }

    private static Sentence Make(List<string[]> rows)
    {
        int n = rows.Count;
        string[] form = rows.Select(r => r[1]).ToArray();
        return new Sentence(form, form.Select(f => InterimEngine.Low(f)).ToArray(), form.Select(f => InterimEngine.Shape(f)).ToArray(), rows.Select(r => r[2]).ToArray(),
            rows.Select(r => r[3] + "|" + r[4]).ToArray(), rows.Select(r => r[5]).ToArray(),
            rows.Select(r => int.Parse(r[6], System.Globalization.CultureInfo.InvariantCulture) is var h && h == 0 ? n : h - 1).ToArray(),
            rows.Select(r => (int)Labels.ParseDeprel(r[7])).ToArray());
    }
}
