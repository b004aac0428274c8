using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Annals.Reading;
using Annals.Records;

namespace Annals.Forge.Events;

/// <summary>Figures on our own news sentences (<c>tests/specs/events/news.jsonl</c>): type, source and target of the one event each was written for.</summary>
internal static class NewsFigures
{
    internal static int Run(ReadOnlySpan<string> args)
    {
        ReportReader reader = ReportReader.Load();
        foreach (bool held in (bool[])[false, true])
        {
            var count = new Figures();
            foreach (string line in File.ReadLines(args.Length > 1 ? args[1] : "tests/specs/events/news.jsonl"))
            {
                JsonElement c = JsonDocument.Parse(line).RootElement;
                if (c.GetProperty("held").GetBoolean() != held) continue;
                count.Add(c, reader.Read(new Report { Id = "x", Text = c.GetProperty("text").GetString()! }));
            }
            count.Print(held ? "held back" : "worked on");
        }
        return 0;
    }

    private sealed class Figures
    {
        private readonly SortedDictionary<string, (int Gold, int Right, int Extra)> types = new(StringComparer.Ordinal);
        private int all, right, source, target, targets, whole;

        internal void Add(JsonElement c, Record record)
        {
            string type = c.GetProperty("type").GetString()!;
            string[] from = Words(c, "source"), to = Words(c, "target");
            Event[] told = [.. record.Events.Where(static e => e.Asserted is not (Assertion.Negated or Assertion.Denied))];
            if (told.Length == 0) told = [.. record.Events];
            bool found = false, s = false, t = false;
            foreach (Event e in told.Where(e => e.Type == type))
            {
                bool mutual = e.Target.IsEmpty || to.Length == 0;
                bool a = Holds(record, mutual ? [.. e.Source, .. e.Target] : e.Source, from), b = Holds(record, mutual ? [.. e.Source, .. e.Target] : e.Target, to);
                if (!found || (a ? 1 : 0) + (b ? 1 : 0) > (s ? 1 : 0) + (t ? 1 : 0)) (s, t) = (a, b);
                found = true;
            }
            all++;
            if (to.Length > 0) targets++;
            if (found) right++;
            if (s) source++;
            if (t && to.Length > 0) target++;
            if (found && s && t) whole++;
            Count(type, gold: 1, right: found ? 1 : 0, extra: 0);
            foreach (string other in told.Select(static e => e.Type).Distinct().Where(x => x != type)) Count(other, 0, 0, 1);
        }

        internal void Print(string name)
        {
            if (all == 0) return;
            Console.WriteLine($"{name}: {all} sentences, type {Share(right, all)}, source {Share(source, all)}, target {Share(target, targets)}, whole {Share(whole, all)}");
            double sum = 0;
            int n = 0;
            foreach ((string type, (int gold, int ok, int extra)) in types)
            {
                if (gold == 0) continue;
                double f = 2.0 * ok / (gold + ok + extra);
                (sum, n) = (sum + f, n + 1);
                Console.WriteLine($"  {type,-10} {gold,3} sentences, recall {Share(ok, gold)}, F1 {f:0.000}");
            }
            Console.WriteLine($"  macro F1 of {n} types {sum / n:0.000}");
        }

        private void Count(string type, int gold, int right, int extra)
        {
            (int g, int r, int x) = types.GetValueOrDefault(type);
            types[type] = (g + gold, r + right, x + extra);
        }

        private static string Share(int part, int whole) => (whole == 0 ? 0 : (double)part / whole).ToString("0.000", System.Globalization.CultureInfo.InvariantCulture);

        private static string[] Words(JsonElement c, string name) => [.. c.GetProperty(name).EnumerateArray().Select(static w => w.GetString()!)];

        private static bool Holds(Record record, IReadOnlyList<Participant> side, string[] words)
        {
            string text = string.Join(" | ", side.Select(p => p.Span.In(record.Report.Text).ToString()));
            return words.All(w => text.Contains(w, StringComparison.Ordinal));
        }
    }
}
