using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Annals.Meaning.Events;

namespace Annals.Forge.Events;

/// <summary>A choice that readers made: the slots of each answer (of none first), and which are right.</summary>
/// <param name="Report">Where.</param>
/// <param name="Choices">Slots of the answers.</param>
/// <param name="Right">The one that is right.</param>
/// <param name="Words">What it is about, to show.</param>
/// <param name="Names">The answers, to show.</param>
internal sealed record ChoiceLesson(string Report, int[][] Choices, int Right, string Words, string[] Names);

/// <summary>Fits the weights of a <see cref="ChoiceTable{T}"/>: softmax over the answers of each lesson, in fixed order, so the same lessons give the same weights.</summary>
internal static class ChoiceFit
{
    private const int Rounds = 300;
    private const double Rate = 0.3;

    /// <summary>Prints how tenths of the reports, each judged by the others, come out at several margins; writes the table learnt from all.</summary>
    internal static void Run<TGround>(List<ChoiceLesson> lessons, List<ChoiceLesson> held, ChoiceTable<TGround> table, double decay, double margin, string about, string path, bool show) where TGround : struct, Enum
    {
        string[] reports = [.. lessons.Select(static l => l.Report).Distinct()];
        var judged = new List<(ChoiceLesson Lesson, int Best, double Lead)>();
        for (int k = 0; k < 10; k++)
        {
            HashSet<string> aside = [.. reports.Where((_, i) => i % 10 == k)];
            double[] w = Fit([.. lessons.Where(l => !aside.Contains(l.Report))], table.Slots, decay);
            judged.AddRange(lessons.Where(l => aside.Contains(l.Report)).Select(l => Judge(l, w)));
        }
        Console.WriteLine($"{lessons.Count} lessons, {lessons.Count(static l => l.Right > 0)} with an answer; tenths judged by the others:");
        Print(judged);
        if (show)
        {
            foreach ((ChoiceLesson l, int best, double lead) in judged.Where(static j => j.Best > 0 && j.Best != j.Lesson.Right).OrderByDescending(static j => j.Lead))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lead:F2} {l.Report} {l.Names[best]} for {l.Names[l.Right]}: {l.Words}"));
        }
        double[] weights = Fit(lessons, table.Slots, decay);
        if (held.Count > 0) Console.WriteLine($"not learnt from: {held.Count}, {held.Count(static l => l.Right > 0)} with an answer");
        Print([.. held.Select(l => Judge(l, weights))]);
        Write(weights, table, margin, about, path);
    }

    private static (ChoiceLesson, int, double) Judge(ChoiceLesson l, double[] w)
    {
        double[] odds = Array.ConvertAll(l.Choices, c => c.Sum(s => w[s]));
        int best = Array.IndexOf(odds, odds.Max());
        return (l, best, odds[best] - odds.Where((_, i) => i != best).DefaultIfEmpty(-20).Max());
    }

    private static void Print(List<(ChoiceLesson Lesson, int Best, double Lead)> judged)
    {
        foreach (double at in (double[])[0, 0.5, 1, 1.5, 2, 2.5, 3, 4])
        {
            var given = judged.Where(j => j.Best > 0 && j.Lead >= at).ToList();
            int right = given.Count(static j => j.Best == j.Lesson.Right);
            if (given.Count > 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  margin {at:F1}: {given.Count} answered, {right} rightly ({(double)right / given.Count:P1}), {given.Count(static j => j.Lesson.Right == 0)} that have none"));
        }
    }

    private static double[] Fit(List<ChoiceLesson> lessons, int slots, double decay)
    {
        int[] used = [.. lessons.SelectMany(static l => l.Choices).SelectMany(static c => c).Distinct().Order()];
        double[] w = new double[slots], squares = new double[slots], gradient = new double[slots];
        for (int round = 0; round < Rounds; round++)
        {
            Array.Clear(gradient);
            foreach (ChoiceLesson l in lessons)
            {
                double[] odds = Array.ConvertAll(l.Choices, c => c.Sum(s => w[s]));
                double most = odds.Max();
                double[] likely = Array.ConvertAll(odds, o => Math.Exp(o - most));
                double total = likely.Sum();
                for (int i = 0; i < odds.Length; i++)
                {
                    double slope = ((likely[i] / total) - (i == l.Right ? 1 : 0)) / lessons.Count;
                    foreach (int s in l.Choices[i]) gradient[s] += slope;
                }
            }
            foreach (int i in used)
            {
                double g = gradient[i] + (decay * w[i]);
                squares[i] += g * g;
                w[i] -= Rate * g / Math.Sqrt(squares[i] + 1e-8);
            }
        }
        return w;
    }

    private static void Write<TGround>(double[] weights, ChoiceTable<TGround> table, double margin, string about, string path) where TGround : struct, Enum
    {
        var text = new StringBuilder(about).Append("\n# ground\tclass\tgroup\tweight\n");
        text.Append(CultureInfo.InvariantCulture, $"margin\t0\t0\t{(int)Math.Round(margin * ChoiceTable<TGround>.Scale)}\n");
        for (int i = 0; i < weights.Length; i++)
        {
            int weight = (int)Math.Round(weights[i] * ChoiceTable<TGround>.Scale);
            if (Math.Abs(weight) < 3) continue;
            (string ground, int of, int group) = table.Of(i);
            text.Append(CultureInfo.InvariantCulture, $"{ground}\t{of}\t{group}\t{weight}\n");
        }
        File.WriteAllText(path, text.ToString());
    }
}
