using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Annals.Forge.Language;
using Annals.Forge.Text;
using Annals.Language;
using Annals.Meaning.Events;
using Annals.Reading;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Forge.Events;

/// <summary>
/// <c>train-status LANGUAGE-DATA NODE_MODULES OUT.bin [key=value …]</c>: builds what tells whether an event is told as having happened, from <c>tools/lessons/status</c>, and measures it, beside the rules it
/// reads, on <c>tools/lessons/measure/status</c>; <c>--show</c> prints what is wrong there. Fixed order, so the same lessons give the same weights.
/// </summary>
internal sealed partial class TrainStatus
{
    private const string Lessons = "tools/lessons/status", Measure = "tools/lessons/measure/status/marks.tsv", Letters = "HPONC";
    private readonly WordVectors vectors = WordVectors.Load(new ResourceStore("models"));
    private readonly ReportReader reader = ReportReader.LoadRules("models");
    private readonly Dictionary<string, string> texts;

    private TrainStatus(Dictionary<string, string> texts) => this.texts = texts;

    /// <summary>A marked word, what is seen of it, and what rules say.</summary>
    private sealed record Sample(string Id, string Around, ChoiceSample Case, Assertion Status)
    {
        internal int Ruled => LearntStatus.ClassOf(Status);
    }

    internal static int Run(string[] args)
    {
        if (args.Length < 3)
        {
            Console.Error.WriteLine("usage: Annals.Forge train-status LANGUAGE-DATA NODE_MODULES OUT.bin [seed=N hidden=N rows=N epochs=N featuredrop=R] [--show]");
            return 2;
        }
        Dictionary<string, float> options = args.Where(static a => a.Contains('=', StringComparison.Ordinal)).Select(static a => a.Split('=')).ToDictionary(static a => a[0], static a => float.Parse(a[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        Dictionary<string, string> texts = NamedTexts.Read(args[0], args[1]);
        foreach (Lesson own in Directory.GetFiles("tools/lessons", "*.txt").Order(StringComparer.Ordinal).SelectMany(Lesson.Read)) texts[own.Id] = own.Text;
        var forge = new TrainStatus(texts);
        List<Sample> train = [.. forge.Samples(Lessons + "/marks.tsv"), .. Directory.GetFiles(Lessons, "*.txt").Order(StringComparer.Ordinal).SelectMany(forge.OwnSamples)], held = forge.Samples(Measure);
        var net = new ChoiceNet(new ChoicePlan().With(options), [.. train.Select(static s => s.Case)], LearntStatus.Classes, (ulong)options.GetValueOrDefault("seed", 1));
        using var tape = new Tape(1L << 16);
        Print("learnt from", train, net, tape);
        Print("held", held, net, tape);
        foreach (var kind in held.GroupBy(static s => KindOf(s.Id), StringComparer.Ordinal).Where(static g => g.Count() > 50)) Print("  " + kind.Key, [.. kind], net, tape);
        for (int k = 0; k < LearntStatus.Classes; k++) Print($"  {Letters[k]} by rules", [.. held.Where(s => s.Ruled == k)], net, tape);
        if (args.Contains("--show"))
            foreach (Sample s in held.Where(s => Read(net, tape, s) != s.Case.Class)) Console.WriteLine($"{Letters[s.Case.Class]} not {Letters[Read(net, tape, s)]}\t{s.Around}");
        ChoiceWriter.Write(net, args[2], Lessons);
        return 0;
    }

    private static string KindOf(string id) => File.Exists($"tools/lessons/{id[..(id.LastIndexOf('-') is > 0 and int at ? at : id.Length)]}.txt") ? "own" : id.Split('-')[0];

    // As the program does: rules, unless the network is surer than that of something else.
    private static int Read(ChoiceNet net, Tape tape, Sample s) => net.Choose(tape, s.Case) is var (read, share) ? LearntStatus.ClassOf(LearntStatus.Decide(s.Status, read, share)) : s.Ruled;

    private List<Sample> Samples(string path)
    {
        var samples = new List<Sample>();
        foreach (var of in File.ReadLines(path).Where(static l => l.Length > 0 && l[0] != '#').Select(static l => l.Split('\t')).GroupBy(static c => c[0], StringComparer.Ordinal))
        {
            var analysis = new Analysis(new Report { Id = of.Key, Text = texts[of.Key] });
            EventStudy study = reader.Study(analysis);
            foreach (string[] mark in of)
                if (Letters.IndexOf(mark[3][0]) is >= 0 and int gold && RowAt(study.Tokens, int.Parse(mark[1].AsSpan(0, mark[1].IndexOf('-', StringComparison.Ordinal)), CultureInfo.InvariantCulture)) is >= 0 and int row)
                    samples.Add(Seen(analysis, study, row, mark[2], gold));
        }
        return samples;
    }

    private IEnumerable<Sample> OwnSamples(string path)
    {
        foreach ((int number, string text, List<(int Start, string Use)> marks) in MarkedLines.Read(path, Mark()))
        {
            var analysis = new Analysis(new Report { Id = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}-{number}"), Text = text });
            EventStudy study = reader.Study(analysis);
            foreach ((int start, string use) in marks)
                if (RowAt(study.Tokens, start) is >= 0 and int row) yield return Seen(analysis, study, row, "", Letters.IndexOf(use[0]));
        }
    }

    [GeneratedRegex("\\{(?<use>[HPONC]) (?<words>[^{}]+)\\}")]
    private static partial Regex Mark();

    private Sample Seen(Analysis analysis, EventStudy study, int row, string type, int gold)
    {
        Assertion ruled = reader.StatusByRules(analysis, study.Tokens, row);
        uint[] features = new uint[StatusFeatures.Most];
        int[] near = new int[ChoiceModel.Words];
        int n = StatusFeatures.Write(analysis.Text, study.Tokens, reader.Engine.Senses, row, study.Found[row]?.Match.Rule.Type ?? type, ruled, features, near);
        int start = study.Tokens.Start[row], end = study.Tokens.End[row];
        string around = $"{analysis.Text[Math.Max(0, start - 80)..start]}[{analysis.Text[start..end]}]{analysis.Text[end..Math.Min(analysis.Text.Length, end + 60)]}".ReplaceLineEndings(" ");
        return new Sample(analysis.Report.Id, around, new ChoiceSample(features[..n], ChoiceSample.Read(vectors, analysis.Text, study.Tokens, near), gold, StatusFeatures.ByRules), ruled);
    }

    private static int RowAt(TokenTable t, int start)
    {
        int row = Array.BinarySearch(t.Start, 0, t.Count, start);
        return row >= 0 ? row : -1;
    }

    private static void Print(string what, List<Sample> samples, ChoiceNet net, Tape tape) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{what}: {samples.Count} events, right by rules {100.0 * samples.Count(static s => s.Ruled == s.Case.Class) / Math.Max(1, samples.Count):F1} %, learnt {100.0 * samples.Count(s => Read(net, tape, s) == s.Case.Class) / Math.Max(1, samples.Count):F1} %"));
}
