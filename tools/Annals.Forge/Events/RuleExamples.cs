using System;
using System.Collections.Generic;
using System.Linq;
using Annals.Meaning.Events;
using Annals.Reading;
using Annals.Records;

namespace Annals.Forge.Events;

/// <summary>Runs the examples that stand with the event rules, and prints those that fail.</summary>
internal static class RuleExamples
{
    internal static int Run()
    {
        ReportReader reader = ReportReader.LoadRules(null);
        List<RuleExample> examples = EventRules.LoadExamples(ArgumentClasses.Load());
        int wrong = 0;
        foreach (RuleExample example in examples)
        {
            Record record = reader.Read(new Report { Id = "x", Text = example.Sentence });
            if (Fault(example, record) is not { } fault) continue;
            wrong++;
            Console.WriteLine($"{example.Rule}: {fault}\n  {example.Sentence}");
            foreach (Event e in record.Events) Console.WriteLine($"    {Show(record, e)}");
        }
        Console.WriteLine($"{examples.Count} examples, {wrong} fail, {EventRules.Load(ArgumentClasses.Load()).Count} trigger frames");
        return wrong == 0 ? 0 : 1;
    }

    /// <summary>What is wrong with the record of an example, or null.</summary>
    internal static string? Fault(RuleExample example, Record record)
    {
        if (example.Type is null)
        {
            string type = example.Rule.Split('.')[1];
            return record.Events.Any(e => e.Type == type) ? $"{type} coded" : null;
        }
        foreach (Event e in record.Events)
            if (e.Type == example.Type && Fits(record, e.Source, example.Source) && Fits(record, e.Target, example.Target)) return null;
        return $"expected {example.Type} {example.Source} > {example.Target}";
    }

    private static bool Fits(Record record, IReadOnlyList<Participant> side, string? expected)
    {
        if (string.IsNullOrEmpty(expected)) return true;
        string words = string.Join(" | ", side.Select(p => p.Span.In(record.Report.Text).ToString()));
        return expected.Split(", ").All(w => words.Contains(w, StringComparison.Ordinal));
    }

    private static string Show(Record record, Event e) =>
        $"{e.Type} [{Words(record, e.Source)}] > [{Words(record, e.Target)}] {e.Asserted} {e.Mode} {e.Cameo} {string.Join(',', e.Context)} {e.Why}";

    private static string Words(Record record, IReadOnlyList<Participant> side) =>
        string.Join(" | ", side.Select(p => $"{p.Span.In(record.Report.Text)}/{p.Country}:{string.Join(',', p.Sectors)}"));
}
