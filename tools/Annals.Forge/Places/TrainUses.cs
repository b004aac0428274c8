using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Annals.Forge.Language;
using Annals.Forge.Text;
using Annals.Language;
using Annals.Meaning.Places;
using Annals.Reading;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Forge.Places;

/// <summary>
/// <c>train-uses LANGUAGE-DATA NODE_MODULES OUT.bin [key=value …]</c>: builds what tells whether a name of a place says where or who, from <c>tools/lessons/uses</c>, and measures it, beside the rules it
/// reads, on <c>tools/lessons/measure/uses</c>; with <c>fold=K</c> a tenth of our own sentences is held back and measured too. Fixed order, so the same lessons give the same weights.
/// <c>score-uses LANGUAGE-DATA NODE_MODULES</c> measures the whole program there.
/// </summary>
internal sealed class TrainUses
{
    private const string Lessons = "tools/lessons/uses", Measure = "tools/lessons/measure/uses/marks.tsv";
    private readonly WordVectors vectors = WordVectors.Load(new ResourceStore("models"));
    private readonly ReportReader reader = ReportReader.LoadForUses("models");

    /// <summary>A marked name, what is seen of it, and what it says.</summary>
    private sealed record Sample(UseMark Mark, string Text, UseCase Case, float[] Words)
    {
        internal bool IsWho => Mark.Use == 'M';
    }

    internal static int Run(string[] args)
    {
        if (args.Length < 3)
        {
            Console.Error.WriteLine("usage: Annals.Forge train-uses LANGUAGE-DATA NODE_MODULES OUT.bin [seed=N fold=K hidden=N rows=N epochs=N] [--show]");
            return 2;
        }
        Dictionary<string, float> options = args.Where(static a => a.Contains('=', StringComparison.Ordinal)).Select(static a => a.Split('=')).ToDictionary(static a => a[0], static a => float.Parse(a[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        new TrainUses().Build(new ChoicePlan().With(options), args, (ulong)options.GetValueOrDefault("seed", 1), (int)options.GetValueOrDefault("fold", -1));
        return 0;
    }

    internal static int Score(string[] args)
    {
        Dictionary<string, string> texts = NamedTexts.Read(args[0], args[1]);
        ReportReader reader = ReportReader.Load("models");
        int right = 0, all = 0, missed = 0, taken = 0, none = 0;
        foreach (var of in UseMark.Read(Measure).GroupBy(static m => m.Id, StringComparer.Ordinal))
        {
            Record record = reader.Read(new Report { Id = of.Key, Text = texts[of.Key] });
            foreach (UseMark mark in of)
            {
                Toponym? toponym = record.Toponyms.FirstOrDefault(t => t.Span.Start == mark.Start);
                if (mark.Use == 'X') (none, taken) = (none + 1, taken + (toponym is null ? 0 : 1));
                else if (toponym is null) missed++;
                else if (mark.Use != 'D') (all, right) = (all + 1, right + (toponym.Use == (mark.Use == 'M' ? ToponymUse.Metonym : ToponymUse.Literal) ? 1 : 0));
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all} names of places, {right} uses right: {100.0 * right / all:F1} %; {missed} not found; {taken} of {none} that name no place taken for one"));
        return 0;
    }

    private void Build(ChoicePlan plan, string[] args, ulong seed, int fold)
    {
        Dictionary<string, string> texts = NamedTexts.Read(args[0], args[1]);
        List<Sample> own = [.. Directory.GetFiles(Lessons, "*.txt").Order(StringComparer.Ordinal).SelectMany(UseMark.ReadLessons).SelectMany(l => Samples(l.Text, l.Marks))];
        List<Sample> back = [.. own.Where(s => fold >= 0 && int.Parse(s.Mark.Id.Split('-')[^1], CultureInfo.InvariantCulture) % 10 == fold)];
        List<Sample> train = [.. Samples(Lessons + "/marks.tsv", texts), .. own.Except(back)], held = Samples(Measure, texts);
        var net = new ChoiceNet(plan, [.. train.Select(Seen)], 2, seed);
        using var tape = new Tape(1L << 16);
        bool IsWrong(Sample s) => net.Choose(tape, Seen(s)).Class == 1 != s.IsWho;
        Print("learnt from", train, IsWrong);
        Print("held", held, IsWrong);
        foreach (var kind in held.GroupBy(static s => KindOf(s.Mark.Id), StringComparer.Ordinal).OrderByDescending(static g => g.Count())) Print("  " + kind.Key, [.. kind], IsWrong);
        if (back.Count > 0) Print("own sentences held back", back, IsWrong);
        if (args.Contains("--show"))
            foreach (Sample s in held.Where(IsWrong)) Console.WriteLine($"{(s.IsWho ? "who" : "where")}\t{Around(s)}");
        ChoiceWriter.Write(net, args[2], Lessons);
    }

    private static ChoiceSample Seen(Sample s) => new(s.Case.Features, s.Words, s.IsWho ? 1 : 0, UseFeatures.ByRules);

    private List<Sample> Samples(string path, Dictionary<string, string> texts) => [.. UseMark.Read(path).GroupBy(static m => m.Id, StringComparer.Ordinal).SelectMany(of => Samples(texts[of.Key], [.. of]))];

    // Marks on names that the program does not take for places, and those that say neither where nor who, are left out.
    private IEnumerable<Sample> Samples(string text, List<UseMark> marks)
    {
        var analysis = new Analysis(new Report { Id = marks.Count > 0 ? marks[0].Id : "", Text = text });
        List<UseCase> cases = reader.StudyUses(analysis);
        foreach (UseMark mark in marks)
            if (mark.Use is 'L' or 'M' && cases.Find(c => c.Span.Start == mark.Start) is { } found) yield return new Sample(mark, text, found, ChoiceSample.Read(vectors, analysis.Text, analysis.Tokens, found.Near));
    }

    private static string KindOf(string id) => id.StartsWith("GUM", StringComparison.Ordinal) ? "GUM" : id.Split('-')[0];

    private static string Around(Sample s)
    {
        int from = Math.Max(0, s.Case.Span.Start - 60), to = Math.Min(s.Text.Length, s.Case.Span.End + 60);
        return $"{s.Text[from..s.Case.Span.Start]}[{s.Case.Span.In(s.Text)}]{s.Text[s.Case.Span.End..to]}".ReplaceLineEndings(" ");
    }

    private static void Print(string what, List<Sample> samples, Func<Sample, bool> isWrong)
    {
        int rules = samples.Count(static s => s.Case.ByRules == ToponymUse.Metonym == s.IsWho), right = samples.Count(s => !isWrong(s));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {samples.Count} names, {samples.Count(static s => s.IsWho)} of them say who; right by rules {100.0 * rules / samples.Count:F1} %, learnt {100.0 * right / samples.Count:F1} %"));
    }
}
