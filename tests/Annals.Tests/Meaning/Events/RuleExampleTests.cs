using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Annals.Meaning.Events;
using Annals.Reading;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Events;

public class RuleExampleTests
{
    [Fact]
    public void EveryExampleOfEveryRuleIsCodedAsItSays()
    {
        List<string> wrong = Faults(ReportReader.LoadRules(null), EventRules.LoadExamples(ArgumentClasses.Load()));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void TheNetworkLeavesNearlyAllExamplesAsTheRulesHaveThem()
    {
        List<RuleExample> examples = EventRules.LoadExamples(ArgumentClasses.Load());
        List<string> wrong = Faults(ReportReader.Load(), examples);
        Assert.True(wrong.Count <= 0.05 * examples.Count, $"{wrong.Count} of {examples.Count}\n{string.Join('\n', wrong)}");
    }

    private static List<string> Faults(ReportReader reader, List<RuleExample> examples)
    {
        var wrong = new List<string>();
        foreach (RuleExample example in examples)
            if (Fault(example, reader.Read(new Report { Id = "x", Text = example.Sentence })) is { } fault) wrong.Add($"{example.Rule}: {example.Sentence}: {fault}");
        return wrong;
    }

    [Fact]
    public void EveryRuleHasAnExample()
    {
        ArgumentClasses classes = ArgumentClasses.Load();
        HashSet<string> shown = [.. EventRules.LoadExamples(classes).Select(static e => e.Rule)];
        Assert.All(EventRules.Load(classes).Rules, r => Assert.Contains(r.Id, shown));
    }

    [Fact]
    public void ThereAreAtLeastFifteenHundredTriggerFramesOverAllTypes()
    {
        EventRules rules = EventRules.Load(ArgumentClasses.Load());
        Assert.True(rules.Count >= 1500);
        Assert.Equal(16, rules.Rules.Select(static r => r.Type).Distinct().Count());
    }

    [Fact]
    public void TheCodebookHoldsEveryRuleAndExample()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "docs", "codebook.md"))) folder = Path.GetDirectoryName(folder);
        string codebook = File.ReadAllText(Path.Combine(folder ?? "", "docs", "codebook.md"));
        ArgumentClasses classes = ArgumentClasses.Load();
        Assert.All(EventRules.Load(classes).Rules, r => Assert.Contains($"### `{r.Id}`\n", codebook, StringComparison.Ordinal));
        Assert.All(EventRules.LoadExamples(classes), e => Assert.Contains(e.Sentence, codebook, StringComparison.Ordinal));
    }

    private static string? Fault(RuleExample example, Record record)
    {
        if (example.Type is null) return record.Events.Any(e => e.Type == example.Rule.Split('.')[1]) ? "coded" : null;
        return record.Events.Any(e => e.Type == example.Type && Holds(record, e.Source, example.Source) && Holds(record, e.Target, example.Target)) ? null
            : string.Join("; ", record.Events.Select(e => $"{e.Type} {Words(record, e.Source)} > {Words(record, e.Target)}"));
    }

    private static bool Holds(Record record, IReadOnlyList<Participant> side, string? expected) =>
        string.IsNullOrEmpty(expected) || expected.Split(", ").All(w => Words(record, side).Contains(w, StringComparison.Ordinal));

    private static string Words(Record record, IReadOnlyList<Participant> side) => string.Join(" | ", side.Select(p => p.Span.In(record.Report.Text).ToString()));
}
