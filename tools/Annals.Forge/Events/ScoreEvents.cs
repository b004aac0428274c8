using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Annals.Reading;
using Annals.Records;

namespace Annals.Forge.Events;

/// <summary>
/// <c>score-events [LESSONS] [models=FOLDER] [fold=K] [cases=FILE] [--rules] [--errors]</c>: reads lessons as any report is read and counts which events of the record are marked in them, by type and with their
/// participants. With a fold, only the tenth that <c>train-events fold=K</c> held back; with <c>treebanks=LANGUAGE-DATA</c> the texts of others that are marked, instead (<c>packages=NODE_MODULES</c> for those of npm packages); <c>--rules</c> leaves the network out; <c>cases</c> takes what <c>fit-trust</c> learns from.
/// </summary>
internal static class ScoreEvents
{
    internal static int Run(string[] args)
    {
        string lessons = args.FirstOrDefault(static a => !a.Contains('=', StringComparison.Ordinal) && a[0] != '-') ?? "tools/lessons";
        int fold = (int)args.Number("fold", -1);
        ReportReader reader = args.Contains("--rules") ? ReportReader.LoadRules(args.Option("models", "models")) : ReportReader.Load(args.Option("models", "models"));
        using StreamWriter? cases = args.Option("cases", "") is { Length: > 0 } path ? new StreamWriter(path) : null;
        var count = new Figures(args.Contains("--errors"), cases);
        foreach (string file in Directory.GetFiles(lessons, "*.txt").Order(StringComparer.Ordinal))
        {
            int number = 0;
            foreach (Lesson lesson in Lesson.Read(file))
                if (fold < 0 || number++ % 10 == fold) count.Add(lesson, reader.Read(new Report { Id = lesson.Id, Text = lesson.Text }));
        }
        if (args.Option("treebanks", "") is { Length: > 0 } data)
        {
            int number = 0;
            count = new Figures(args.Contains("--errors"), cases);
            foreach (Lesson lesson in Lesson.ReadMarks(lessons, data, args.Option("packages", "") is { Length: > 0 } packages ? packages : null))
                if (fold < 0 || number++ % 10 == fold) count.Add(lesson, reader.Read(new Report { Id = lesson.Id, Text = lesson.Text }));
        }
        count.Print();
        return 0;
    }

    private sealed class Figures(bool errors, StreamWriter? cases)
    {
        private readonly SortedDictionary<string, (int Gold, int Given, int Right)> types = new(StringComparer.Ordinal);
        private int gold, given, right, source, target, whole, marked;

        internal void Add(Lesson lesson, Record record)
        {
            gold += lesson.Events.Count;
            foreach (MarkedEvent e in lesson.Events) Count(e.Type, 1, 0, 0);
            var used = new HashSet<MarkedEvent>(ReferenceEqualityComparer.Instance);
            foreach (Event e in record.Events)
            {
                given++;
                Count(e.Type, 0, 1, 0);
                MarkedEvent? near = lesson.Events.Find(m => m.Trigger.Overlaps(e.Trigger));
                if (near is not null) marked++;
                near = near is not null && near.Type == e.Type ? near : lesson.Events.Find(m => m.Type == e.Type && !used.Contains(m) && SameSentence(record, m.Trigger, e.Trigger));
                if (near is null || near.Type != e.Type || !used.Add(near))
                {
                    if (errors) Tell("extra", lesson, record, e, null);
                    Case(e, false);
                    continue;
                }
                right++;
                Count(e.Type, 0, 0, 1);
                bool joint = e.Target.IsEmpty || near.Targets.Count == 0;
                bool s = Holds(joint ? [.. e.Source, .. e.Target] : e.Source, near.Sources), t = Holds(joint && near.Targets.Count > 0 ? [.. e.Source, .. e.Target] : e.Target, near.Targets);
                if (near.Targets.Count == 0) t = e.Target.IsEmpty || near.Sources.Count > 1;
                if (s) source++;
                if (t) target++;
                Case(e, s && t);
                if (s && t) whole++;
                else if (errors) Tell(s ? "target" : t ? "source" : "both", lesson, record, e, near);
            }
        }

        private void Case(Event e, bool isRight) => cases?.WriteLine($"{(isRight ? 1 : 0)}\t1\t{string.Join(',', e.Grounds)}");

        private static void Tell(string what, Lesson lesson, Record record, Event e, MarkedEvent? near)
        {
            string Of(TextSpan span) => lesson.Text.Substring(span.Start, span.Length);
            Console.WriteLine($"{what}\t{e.Type} '{Of(e.Trigger)}' {string.Join(" + ", e.Source.Select(p => Of(p.Span)))} > {string.Join(" + ", e.Target.Select(p => Of(p.Span)))}\t{e.Why.Rule}\t{(near is null ? "" : string.Join(" + ", near.Sources.Select(Of)) + " > " + string.Join(" + ", near.Targets.Select(Of)))}\t{Of(record.Sentences[e.Sentence])}");
        }

        internal void Print()
        {
            CultureInfo c = CultureInfo.InvariantCulture;
            double p = (double)right / given, r = (double)right / gold;
            Console.WriteLine(string.Create(c, $"{gold} events marked, {given} given; trigger marked {(double)marked / given:F3}; type right P {p:F3} R {r:F3} F1 {2 * p * r / (p + r):F3}; of those source {(double)source / right:F3}, target {(double)target / right:F3}; whole P {(double)whole / given:F3} R {(double)whole / gold:F3} F1 {2.0 * whole / (given + gold):F3}"));
            foreach ((string type, (int g, int n, int hit)) in types) Console.Write(string.Create(c, $" {type} {hit}/{g}+{n - hit}"));
            Console.WriteLine();
        }

        private void Count(string type, int g, int n, int hit)
        {
            types.TryGetValue(type, out (int Gold, int Given, int Right) own);
            types[type] = (own.Gold + g, own.Given + n, own.Right + hit);
        }

        private static bool SameSentence(Record record, TextSpan a, TextSpan b)
        {
            foreach (TextSpan s in record.Sentences)
                if (s.Contains(a)) return s.Contains(b);
            return false;
        }

        private static bool Holds(IReadOnlyList<Participant> side, List<TextSpan> phrases) =>
            phrases.Count == 0 ? side.Count == 0 : phrases.Exists(p => side.Any(s => s.Span.Overlaps(p)));
    }
}
