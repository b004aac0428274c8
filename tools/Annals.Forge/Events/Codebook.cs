using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Annals.Meaning.Events;

namespace Annals.Forge.Events;

/// <summary>Writes the codebook from the event rules: each type, its rules with mode and code, their triggers and examples.</summary>
internal static class Codebook
{
    internal static int Run(ReadOnlySpan<string> args)
    {
        File.WriteAllText(args.Length > 0 ? args[0] : "docs/codebook.md", Text());
        return 0;
    }

    /// <summary>The whole codebook, with LF line ends.</summary>
    internal static string Text()
    {
        ArgumentClasses classes = ArgumentClasses.Load();
        EventRules rules = EventRules.Load(classes);
        ILookup<string, RuleExample> examples = EventRules.LoadExamples(classes).ToLookup(static e => e.Rule);
        ILookup<string, string> triggers = Triggers(rules);
        var text = new StringBuilder("# Codebook\n\nGenerated from `data/events/*.rules` by `Annals.Forge codebook`; do not edit. Examples are run by a test, by the rules alone. What no frame holds for may be read by the network over the rules (decision 081): such events bear the rule that has the word, or `event.TYPE.read.word`, and `why` says `read as`.\n");
        AppendCounts(text, rules);
        foreach (string type in EventRules.Types)
        {
            text.Append($"\n## {type}\n");
            foreach (EventRule rule in rules.Rules.Where(r => r.Type == type)) Append(text, rule, triggers[rule.Id], examples[rule.Id]);
        }
        return text.ToString();
    }

    // Words and written frames are counted apart: a rule with 10 triggers and 3 frames stands for 30 trigger frames, but nobody wrote 30.
    private static void AppendCounts(StringBuilder text, EventRules rules)
    {
        var all = rules.All.Words.ToArray().SelectMany(lemma => rules.Of(lemma)!.Select(f => (Word: (lemma, f.Kind, f.Particle), f.Frame, f.Rule))).ToList();
        text.Append("\n| type | rules | triggers | frames as written | triggers × frames |\n|---|---|---|---|---|\n");
        foreach (string type in EventRules.Types.Append("all"))
        {
            var own = type == "all" ? all : [.. all.Where(x => x.Rule.Type == type)];
            int written = own.Select(static x => x.Frame).Distinct(ReferenceEqualityComparer.Instance).Count();
            int count = type == "all" ? rules.Rules.Length : rules.Rules.Count(r => r.Type == type);
            text.Append($"| {type} | {count} | {own.Select(static x => (x.Word, x.Rule.Type)).Distinct().Count()} | {written} | {own.Count} |\n");
        }
    }

    private static ILookup<string, string> Triggers(EventRules rules) =>
        rules.All.Words.ToArray().Order(StringComparer.Ordinal)
            .SelectMany(lemma => rules.Of(lemma)!.Select(f => (f.Rule.Id, Word: f.Particle is null ? lemma : $"{lemma} {f.Particle}"))).Distinct()
            .OrderBy(static x => x.Word, StringComparer.Ordinal).ToLookup(static x => x.Id, static x => x.Word);

    private static void Append(StringBuilder text, EventRule rule, IEnumerable<string> triggers, IEnumerable<RuleExample> examples)
    {
        text.Append($"\n### `{rule.Id}`\n\nmode {rule.Mode ?? "-"}, CAMEO {rule.Cameo ?? "-"}, context {(rule.Contexts.IsEmpty ? "-" : string.Join(", ", rule.Contexts))}\n\n");
        text.Append($"Triggers: {string.Join(", ", triggers)}.\n\n");
        foreach (RuleExample e in examples)
            text.Append(e.Type is null ? $"- no: {e.Sentence}\n" : $"- yes: {e.Sentence} ({Or(e.Source)} → {Or(e.Target)})\n");
    }

    private static string Or(string? words) => string.IsNullOrEmpty(words) ? "-" : words;
}
