using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Annals.Meaning.Events;
using Annals.Reading;
using Annals.Records;
using Annals.Text;

namespace Annals.Forge.Events;

/// <summary>
/// <c>fit-lent OUT.tsv [verdicts=FOLDER] [models=FOLDER] [margin=LOGODDS] [but=LETTERS]</c>: fits whose a participant is that no word gives a country (<see cref="CountryLender"/>) to the marks of whole reports (<see cref="Mark"/>). Prints, tenths of
/// the reports judged by the others, how many are given a country at several margins and how many of these rightly. Reports whose names begin with one of the letters of <c>but</c> are not learnt from.
/// </summary>
internal static class FitLent
{
    private const int Rounds = 300;
    private const double Rate = 0.3, Decay = 0.004;

    private sealed record Lesson(string Report, CountryLender.Choice[] Choices, int Gold, string Words);

    internal static int Run(string[] args)
    {
        string Option(string key, string otherwise) => args.FirstOrDefault(a => a.StartsWith(key + "=", StringComparison.Ordinal))?[(key.Length + 1)..] ?? otherwise;
        string folder = Option("verdicts", "tools/lessons/verdicts"), but = Option("but", "");
        double margin = double.Parse(Option("margin", "2"), CultureInfo.InvariantCulture);
        ILookup<string, Mark> marks = Mark.Read(folder);
        var reader = ReportReader.Load(Option("models", "models"));
        var lessons = new List<Lesson>();
        foreach (Report report in Mark.Reports(folder).Where(r => marks.Contains(r.Id))) Add(reader, report, [.. marks[report.Id]], lessons);
        Lesson[] held = [.. lessons.Where(l => but.Contains(l.Report[0], StringComparison.Ordinal))];
        lessons.RemoveAll(l => but.Contains(l.Report[0], StringComparison.Ordinal));
        string[] reports = [.. lessons.Select(static l => l.Report).Distinct()];
        var judged = new List<(Lesson Lesson, int Best, double Lead)>();
        for (int k = 0; k < 10; k++)
        {
            HashSet<string> out_ = [.. reports.Where((_, i) => i % 10 == k)];
            double[] w = Fit([.. lessons.Where(l => !out_.Contains(l.Report))]);
            foreach (Lesson l in lessons.Where(l => out_.Contains(l.Report))) judged.Add(Judge(l, w));
        }
        Console.WriteLine($"{lessons.Count} participants without a country, {lessons.Count(static l => l.Gold > 0)} of them of one");
        Print(judged);
        double[] weights = Fit(lessons);
        if (held.Length > 0)
        {
            Console.WriteLine($"not learnt from: {held.Length}, {held.Count(static l => l.Gold > 0)} of them of a country");
            Print([.. held.Select(l => Judge(l, weights))]);
        }
        if (args.Contains("show"))
        {
            foreach ((Lesson l, int best, double lead) in judged.Where(static j => j.Best > 0 && j.Best != j.Lesson.Gold).OrderByDescending(static j => j.Lead)) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lead:F2} {l.Report} {l.Choices[best].Country} for {l.Choices[l.Gold].Country ?? "-"}: {l.Words}"));
        }
        File.WriteAllText(args[0], Table(weights, margin));
        return 0;
    }

    private static void Add(ReportReader reader, Report report, Mark[] marks, List<Lesson> lessons)
    {
        var analysis = new Analysis(report);
        reader.Annotate(analysis);
        foreach (CountryLender.Case of in reader.StudyCountries(analysis))
        {
            Event e = analysis.Events[of.Event];
            if (marks.FirstOrDefault(m => m.Trigger.Overlaps(e.Trigger)) is not { } mark) continue;
            Participant p = (of.IsSource ? e.Source : e.Target)[of.Index];
            Mark.Phrase[] same = [.. (of.IsSource ? mark.Sources : mark.Targets).Where(q => Mark.IsSame(p, q, [.. analysis.Entities]))];
            if (same.Length == 0) continue;
            string? country = same[0].Country is "-" or "IGO" or "NGO" ? null : same[0].Country;
            // of two countries in one phrase none is his
            if (same.Select(static s => s.Country).Distinct().Count() > 1) country = null;
            int gold = of.Choices.FindIndex(c => c.Country == country);
            if (gold >= 0) lessons.Add(new Lesson(report.Id, [.. of.Choices], gold, $"{e.Type} {(of.IsSource ? "source" : "target")} {p.Span.In(analysis.Text)} | {analysis.Sentences[e.Sentence].In(analysis.Text).ToString().ReplaceLineEndings(" ")}"));
        }
    }

    private static (Lesson, int, double) Judge(Lesson l, double[] w)
    {
        double[] odds = [.. l.Choices.Select(c => c.Slots.Sum(s => w[s]))];
        int best = Array.IndexOf(odds, odds.Max());
        return (l, best, odds[best] - odds.Where((_, i) => i != best).DefaultIfEmpty(-20).Max());
    }

    private static void Print(List<(Lesson Lesson, int Best, double Lead)> judged)
    {
        foreach (double at in (double[])[0, 0.5, 1, 1.5, 2, 2.5, 3, 4])
        {
            var given = judged.Where(j => j.Best > 0 && j.Lead >= at).ToList();
            if (given.Count > 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"margin {at:F1}: {given.Count} given a country, {given.Count(static j => j.Best == j.Lesson.Gold)} rightly ({given.Average(static j => j.Best == j.Lesson.Gold ? 1 : 0):P1}), {given.Count(static j => j.Lesson.Gold == 0)} are of none"));
        }
    }

    private static double[] Fit(List<Lesson> lessons)
    {
        double[] w = new double[CountryLender.Slots], squares = new double[w.Length];
        for (int round = 0; round < Rounds; round++)
        {
            double[] gradient = new double[w.Length];
            foreach (Lesson l in lessons)
            {
                double[] odds = Array.ConvertAll(l.Choices, c => c.Slots.Sum(s => w[s]));
                double most = odds.Max(), total = odds.Sum(o => Math.Exp(o - most));
                for (int i = 0; i < odds.Length; i++)
                {
                    double slope = ((Math.Exp(odds[i] - most) / total) - (i == l.Gold ? 1 : 0)) / lessons.Count;
                    foreach (short s in l.Choices[i].Slots) gradient[s] += slope;
                }
            }
            for (int i = 0; i < w.Length; i++)
            {
                double g = gradient[i] + (Decay * w[i]);
                if (g == 0) continue;
                squares[i] += g * g;
                w[i] -= Rate * g / Math.Sqrt(squares[i] + 1e-8);
            }
        }
        return w;
    }

    private static string Table(double[] weights, double margin)
    {
        var text = new StringBuilder("# Whose a participant is that no word gives a country: log-odds, in hundredths, of the classes of what the report says around it (CountryLender). Built by `Annals.Forge fit-lent`. MIT.\n# ground\tclass\tgroup\tweight\n");
        text.Append(CultureInfo.InvariantCulture, $"margin\t0\t0\t{(int)Math.Round(margin * CountryLender.Scale)}\n");
        for (int i = 0; i < weights.Length; i++)
        {
            int weight = (int)Math.Round(weights[i] * CountryLender.Scale), ground = i / (CountryLender.Classes * CountryLender.Groups);
            if (weight != 0) text.Append(CultureInfo.InvariantCulture, $"{(CountryLender.Grounds)ground}\t{i / CountryLender.Groups % CountryLender.Classes}\t{i % CountryLender.Groups}\t{weight}\n");
        }
        return text.ToString();
    }
}
