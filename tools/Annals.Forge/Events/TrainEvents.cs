using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Annals.Forge.Language;
using Annals.Language;
using Annals.Meaning.Events;
using Annals.Reading;
using Annals.Resources;

namespace Annals.Forge.Events;

/// <summary>
/// Builds the reader of events: <c>train-events OUT.bin [LESSONS] [key=value …]</c> from <c>tools/lessons</c>, the examples of the rules and, with <c>treebanks=LANGUAGE-DATA</c> and <c>packages=NODE_MODULES</c>, the texts of others that <c>*.tsv</c> mark. <c>fold=K</c> holds a tenth of the texts back and scores it; <c>twice=A,B</c> names the lessons that are read twice.
/// Fixed order, so the same lessons give the same weights.
/// </summary>
internal sealed class TrainEvents(EventPlan plan)
{
    // local police news is little beside agency prose; read twice it keeps its weight
    private const string Twice = "police,indian-cities,indian-riots";

    internal static int Run(string[] args)
    {
        var options = args.Skip(1).Where(static a => a.Contains('=', StringComparison.Ordinal)).Select(static a => a.Split('=')).ToDictionary(static a => a[0], static a => a[1], StringComparer.Ordinal);
        string lessons = args.Skip(1).FirstOrDefault(static a => !a.Contains('=', StringComparison.Ordinal)) ?? "tools/lessons";
        float Number(string key, float otherwise) => options.TryGetValue(key, out string? value) ? float.Parse(value, CultureInfo.InvariantCulture) : otherwise;
        var plan = new EventPlan();
        plan = plan with
        {
            Hidden = (int)Number("hidden", plan.Hidden),
            Epochs = (int)Number("epochs", plan.Epochs),
            Rows = (int)Number("rows", plan.Rows),
            Cutoff = (int)Number("cutoff", plan.Cutoff),
            FeatureDrop = Number("featuredrop", plan.FeatureDrop),
            InputDrop = Number("inputdrop", plan.InputDrop),
            LayerDrop = Number("layerdrop", plan.LayerDrop),
            RoleWeight = Number("roles", plan.RoleWeight),
            Rate = Number("rate", plan.Rate),
        };
        plan = plan with { BatchWords = (int)Number("batch", plan.BatchWords) };
        int fold = (int)Number("fold", -1);
        var vectors = WordVectors.Load(new ResourceStore("models"));
        var again = options.GetValueOrDefault("twice", Twice).Split(',').ToHashSet(StringComparer.Ordinal);
        string[] files = [.. Directory.GetFiles(lessons, "*.txt").Order(StringComparer.Ordinal)];
        var student = new EventStudent(ReportReader.LoadRules("models"), vectors);
        var texts = new List<List<EventPiece>>();
        var held = new List<List<EventPiece>>();
        foreach (string file in files)
        {
            int number = 0;
            int times = again.Contains(Path.GetFileNameWithoutExtension(file)) ? 2 : 1;
            foreach (Lesson lesson in Lesson.Read(file))
            {
                List<EventPiece> pieces = student.Read(lesson);
                bool hold = number++ % 10 == fold;
                for (int i = 0; i < (hold ? 1 : times); i++) (hold ? held : texts).Add(pieces);
            }
        }
        if (options.TryGetValue("treebanks", out string? data))
        {
            int number = 0;
            foreach (Lesson lesson in Lesson.ReadMarks(lessons, data, options.GetValueOrDefault("packages"))) (number++ % 10 == fold ? held : texts).Add(student.Read(lesson));
        }
        foreach (RuleExample example in EventRules.LoadExamples(ArgumentClasses.Load())) texts.Add(student.Read(example));
        Console.Error.WriteLine($"{texts.Count} texts, {texts.Sum(static t => t.Count)} sentences, {texts.Sum(static t => t.Sum(static p => p.Goals.Length))} events, {student.Lost} marks lost");
        (EventNet net, Dictionary<uint, int> rows) = new TrainEvents(plan).Train(texts, (ulong)Number("seed", 1));
        EventWriter.Write(net, rows, args[0], Sources([.. files, .. Directory.GetFiles(lessons, "*.tsv").Order(StringComparer.Ordinal)]), DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (held.Count > 0) EventFigures.Print(net, rows, held);
        return 0;
    }

    private static string Sources(string[] files)
    {
        using var all = new MemoryStream();
        foreach (string file in files) all.Write(File.ReadAllBytes(file));
        return $"tools/lessons ({files.Length} files)={Convert.ToHexStringLower(SHA256.HashData(all.ToArray()))}";
    }

    private (EventNet Net, Dictionary<uint, int> Rows) Train(List<List<EventPiece>> texts, ulong seed)
    {
        List<EventPiece> pieces = [.. texts.SelectMany(static t => t)];
        Dictionary<uint, int> rows = Known(pieces);
        Fill(pieces, rows);
        var net = new EventNet(plan, rows.Count, seed);
        using var tape = new Tape(96L << 20);
        tape.Training = true;
        tape.Random = new Rng(seed + 1);
        var adam = new Adam(net.Parameters, [net.Table, net.Pairs], 5f);
        var random = new Rng(seed + 2);
        long step = 0, steps = (long)plan.Epochs * pieces.Sum(static p => p.Count) / plan.BatchWords;
        for (int epoch = 1; epoch <= plan.Epochs; epoch++)
        {
            long clock = Stopwatch.GetTimestamp();
            double loss = 0;
            int batches = 0;
            foreach (List<EventPiece> batch in Shuffled.Batches([.. pieces], static p => p.Count, plan.BatchWords, random))
            {
                loss += Step(net, tape, batch);
                float warm = Math.Min(1f, (step + 1) / 200f), left = Math.Max(0.02f, 1f - ((float)step / steps));
                adam.Step(plan.Rate * warm * left);
                step++;
                batches++;
            }
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch} loss {loss / batches:F4} {Stopwatch.GetElapsedTime(clock).TotalSeconds:F1} s"));
        }
        net.Pack();
        return (net, rows);
    }

    internal static void Fill(List<EventPiece> pieces, Dictionary<uint, int> rows)
    {
        foreach (EventPiece piece in pieces) piece.Rows = Array.ConvertAll(piece.Features, of => of.Where(rows.ContainsKey).Select(f => rows[f]).ToArray());
    }

    private unsafe double Step(EventNet net, Tape tape, List<EventPiece> batch)
    {
        net.Pack();
        tape.Reset();
        int[] starts = new int[batch.Count + 1];
        (Tensor types, Tensor[] sides) = net.Forward(tape, batch, starts);
        float weight = 1f / starts[^1];
        Operations.Softmax(tape, types, [.. batch.SelectMany(static b => b.Types)], weight * 4, plan.Smooth);
        for (int s = 0; s < batch.Count; s++)
            foreach (EventGoal goal in batch[s].Goals)
                for (int r = 0; r < 2; r++)
                {
                    int[] gold = r == 0 ? goal.Sources : goal.Targets;
                    long at = (long)(starts[s] + goal.Row) * sides[r].Stride;
                    float part = weight * 4 * plan.RoleWeight / Math.Max(1, gold.Length);
                    foreach (int g in gold.Length == 0 ? [-1] : gold)
                        tape.Loss += part * Operations.SoftmaxRow(sides[r].V + at, sides[r].G + at, batch[s].Count + 1, g + 1, part, 0);
                }
        tape.Backward();
        return tape.Loss;
    }

    private Dictionary<uint, int> Known(List<EventPiece> pieces)
    {
        var counts = new Dictionary<uint, int>();
        foreach (EventPiece piece in pieces)
            foreach (uint[] of in piece.Features)
                foreach (uint f in of) counts[f] = counts.GetValueOrDefault(f) + 1;
        var rows = new Dictionary<uint, int>();
        foreach ((uint f, int _) in counts.Where(c => c.Value >= plan.Cutoff && c.Key != 0).OrderByDescending(static c => c.Value).ThenBy(static c => c.Key).Take(plan.Rows)) rows[f] = rows.Count;
        return rows;
    }
}
