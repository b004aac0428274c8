using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Annals.Meaning.Events;

namespace Annals.Forge.Events;

/// <summary>
/// <c>fit-trust OUT.tsv [verdicts=FILE packages=NODE_MODULES] [models=FOLDER] [floor=P] [read=P] [scale=A] [shift=B] [trees=N] [depth=N] [rate=R] CASES…</c>: fits how likely an event is right in type and participants (<see cref="EventTrust"/>) to what <c>score-events …
/// cases=FILE</c> wrote of texts that <c>train-events fold=K</c> had held back. Prints how well it is calibrated, each file judged by the others. Who reads by hand judges
/// otherwise than marks do (<c>verdicts</c> learns from what readers said of events of whole reports, <see cref="Verdicts"/>, tenths of the reports judged by the others): log-odds become A times those of the marks plus B (1 and 0 unless given). P: probability, before that, under which no event is told (<c>read</c>: none that
/// the network alone gave).
/// </summary>
internal static class FitTrust
{
    internal static int Run(string[] args)
    {
        var bounds = new Bounds(args.Number("floor", 0), args.Number("read", 0), args.Number("scale", 1), args.Number("shift", 0));
        List<(short[] Grounds, bool Right, float Weight)>[] files = [.. args[1..].Where(static a => !a.Contains('=', StringComparison.Ordinal)).Select(Read)];
        List<Verdicts.Judged> aside = [];
        if (args.Option("verdicts", "") is { Length: > 0 } verdicts)
        {
            List<Verdicts.Judged> events = Verdicts.Read(verdicts, args.Option("packages", "node_modules"), args.Option("models", "models"));
            Console.WriteLine("as it was:");
            Print([.. events.Select(static e => (e.Confidence, e.IsRight))]);
            if (args.Option("marks", "") is { Length: > 0 } marked)
            {
                List<Verdicts.Judged> modern = Verdicts.ReadMarks(marked, args.Option("models", "models"), args.Option("but", "ef")), held = Verdicts.ReadMarks(marked, args.Option("models", "models"), args.Option("but", "ef"), only: true);
                Console.WriteLine("marked reports, as it was:");
                Print([.. modern.Select(static e => (e.Confidence, e.IsRight))]);
                Console.WriteLine("marked reports not learnt from, as it was:");
                Print([.. held.Select(static e => (e.Confidence, e.IsRight))]);
                aside = held;
                events.AddRange(modern);
            }
            Console.WriteLine("fitted, each tenth of the reports by the others:");
            string[] reports = [.. events.Select(static e => e.Report).Distinct()];
            Dictionary<string, int> tenth = reports.Select(static (r, i) => (r, i)).ToDictionary(static p => p.r, static p => p.i % 10, StringComparer.Ordinal);
            files = [.. files, .. events.GroupBy(e => tenth[e.Report]).OrderBy(static g => g.Key).Select(g => g.Select(e => (e.Grounds.ToArray(), e.IsRight, e.Report.StartsWith("ra-", StringComparison.Ordinal) ? 1f : (float)args.Number("weight", 1))).ToList())];
        }
        var fit = new TreeFit((int)args.Number("trees", 100), (int)args.Number("depth", 6), args.Number("rate", 0.07), args.Number("ridge", 5), args.Number("least", 10), args.Number("share", 0.3));
        var judged = new List<(double Probability, bool Right)>();
        var marks = new List<(double Probability, bool Right)>();
        for (int k = 0; k < files.Length && files.Length > 1; k++)
        {
            TreeFit.Forest others = fit.Fit([.. files.Where((_, i) => i != k).SelectMany(static f => f).Select(static c => new TreeFit.Case(TreeFit.Classes(c.Grounds), c.Right, c.Weight))]);
            judged.AddRange(files[k].Select(c => (Probability(others, c.Grounds, bounds), c.Right)));
            marks.AddRange(files[k].Where(static c => c.Weight > 1).Select(c => (Probability(others, c.Grounds, bounds), c.Right)));
        }
        Print(judged);
        if (marks.Count > 0)
        {
            Console.WriteLine("the marked ones of these:");
            Print(marks);
        }
        TreeFit.Forest forest = fit.Fit([.. files.SelectMany(static f => f).Select(static c => new TreeFit.Case(TreeFit.Classes(c.Grounds), c.Right, c.Weight))]);
        if (aside.Count > 0)
        {
            Console.WriteLine("fitted, marked reports not learnt from:");
            Print([.. aside.Select(e => (Probability(forest, e.Grounds, bounds), e.IsRight))]);
        }
        File.WriteAllText(args[0], Table(forest, bounds));
        return 0;
    }

    private static double Probability(TreeFit.Forest forest, IEnumerable<short> grounds, Bounds bounds) =>
        EventTrust.Probability((int)Math.Round(EventTrust.Scale * ((bounds.Scale * forest.Odds(TreeFit.Classes(grounds))) + bounds.Shift)));

    private static List<(short[], bool, float)> Read(string path) =>
        [.. File.ReadLines(path).Select(static l => l.Split('\t')).Select(static c => (Array.ConvertAll(c[2].Split(',', StringSplitOptions.RemoveEmptyEntries), static s => short.Parse(s, CultureInfo.InvariantCulture)), c[0] == "1", float.Parse(c[1], CultureInfo.InvariantCulture)))];

    private static string Table(TreeFit.Forest forest, Bounds bounds)
    {
        var text = new StringBuilder("# How sure an event is: trees over the classes of what the network and the rules say of it (EventTrust); leaves are log-odds in thousandths. Built by `Annals.Forge fit-trust`. MIT.\n# tree\tnode\tground\tlast class below\tbelow\tabove; a leaf: tree\tnode\tvalue\n");
        double Scaled(double odds) => TrustTrees.Scale * ((bounds.Scale * odds) + bounds.Shift);
        double Bound(double probability) => probability <= 0 ? -99999 : Scaled(Math.Log(probability / (1 - probability)));
        foreach ((string name, double value) in (ReadOnlySpan<(string, double)>)[("bias", Scaled(forest.Bias)), ("floor", Bound(bounds.Floor)), ("floor.read", Bound(bounds.Read))])
            text.Append(CultureInfo.InvariantCulture, $"{name}\t{(int)Math.Round(value)}\n");
        for (int k = 0; k < forest.Trees.Count; k++)
        {
            for (int i = 0; i < forest.Trees[k].Length; i++)
            {
                TreeFit.Node n = forest.Trees[k][i];
                if (n.Ground < 0) text.Append(CultureInfo.InvariantCulture, $"{k}\t{i}\t{(int)Math.Round(TrustTrees.Scale * bounds.Scale * n.Value)}\n");
                else text.Append(CultureInfo.InvariantCulture, $"{k}\t{i}\t{(EventTrust.Grounds)n.Ground}\t{n.Class}\t{n.Below}\t{n.Above}\n");
            }
        }
        return text.ToString();
    }

    private sealed record Bounds(double Floor, double Read, double Scale, double Shift);

    // How often a right one is told surer than a wrong one.
    private static double Order(List<(double Probability, bool Right)> judged)
    {
        double before = 0, pairs = 0;
        foreach ((double right, _) in judged.Where(static j => j.Right))
            foreach ((double wrong, _) in judged.Where(static j => !j.Right))
                (before, pairs) = (before + (right > wrong ? 1 : right == wrong ? 0.5 : 0), pairs + 1);
        return pairs == 0 ? 0 : before / pairs;
    }

    private static void Print(List<(double Probability, bool Right)> judged)
    {
        CultureInfo c = CultureInfo.InvariantCulture;
        Console.WriteLine(string.Create(c, $"of a right and a wrong one the right is surer in {Order(judged):F3}"));
        for (int k = 0; k < 10; k++)
        {
            var bin = judged.Where(j => (int)Math.Min(9, j.Probability * 10) == k).ToList();
            if (bin.Count > 0) Console.WriteLine(string.Create(c, $"{k / 10.0:F1}-{(k + 1) / 10.0:F1}: {bin.Count} events, {bin.Average(static j => j.Probability):F2} foreseen, {bin.Average(static j => j.Right ? 1 : 0):F2} right"));
        }
        foreach (double at in (double[])[0, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8])
        {
            var kept = judged.Where(j => j.Probability >= at).ToList();
            if (kept.Count > 0) Console.WriteLine(string.Create(c, $"from {at:F2}: {kept.Count} of {judged.Count} kept, {kept.Average(static j => j.Right ? 1 : 0):F3} right, {kept.Count(static j => j.Right) / (double)judged.Count(static j => j.Right):F3} of the right ones"));
        }
    }
}
