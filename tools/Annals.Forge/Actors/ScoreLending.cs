using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Annals.Forge.Text;
using Annals.Reading;
using Annals.Records;

namespace Annals.Forge.Actors;

/// <summary>
/// <c>score-lending LANGUAGE-DATA NODE_MODULES [WORDS]</c>: how often those whose country no word of their own says were lent the right one, by <c>tools/lessons/measure/actors/lendings.tsv</c>, by kind
/// of text; those marked as nobody are left out. With WORDS, the head words that are wrong most often.
/// </summary>
internal static class ScoreLending
{
    internal static int Run(string[] args)
    {
        var marks = File.ReadLines("tools/lessons/measure/actors/lendings.tsv").Where(static l => l.Length > 0 && l[0] != '#').Select(static l => l.Split('\t')).Where(static c => c[2] != "?").GroupBy(static c => c[0], StringComparer.Ordinal).ToList();
        Dictionary<string, string> texts = WholeTexts.Read("tools/lessons", args[0], args[1]);
        ReportReader reader = ReportReader.LoadRules("models");
        var cases = new List<(string Kind, string Word, string Right, string? Lent)>();
        foreach (var of in marks)
        {
            var report = new Report { Id = of.Key, Text = texts[of.Key] };
            Record record = reader.Read(report);
            foreach (string[] c in of)
            {
                int start = int.Parse(c[1], CultureInfo.InvariantCulture);
                Entity? entity = record.Entities.Where(e => e.Mentions[0].Span.Contains(start)).MinBy(static e => e.Mentions[0].Span.End - e.Mentions[0].Span.Start);
                if (entity is not null && (entity.Actor?.Country is null || entity.Actor.Why.Rule.EndsWith(".inferred", StringComparison.Ordinal))) cases.Add((KindOf(of.Key), WordAt(report.Text, start), c[2], entity.Actor?.Country));
            }
        }
        foreach (var kind in cases.GroupBy(static c => c.Kind, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal)) Print(kind.Key, [.. kind]);
        Print("all", cases);
        if (args.Length > 2)
            foreach (var word in cases.Where(static c => c.Lent is not null && c.Lent != c.Right).GroupBy(static c => c.Word, StringComparer.Ordinal).OrderByDescending(static g => g.Count()).Take(60)) Console.WriteLine($"{word.Key} {word.Count()} of {cases.Count(c => c.Word == word.Key && c.Lent is not null)}: {string.Join(' ', word.Take(8).Select(static c => $"{c.Lent}/{c.Right}"))}");
        return 0;
    }

    private static string KindOf(string id) => id.StartsWith("GUM", StringComparison.Ordinal) ? string.Join('_', id.Split('_')[..2]) : id.Split('-')[0];

    private static string WordAt(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '-')) end++;
        return text[start..end].ToLowerInvariant();
    }

    private static void Print(string kind, List<(string Kind, string Word, string Right, string? Lent)> cases)
    {
        int lent = cases.Count(static c => c.Lent is not null), right = cases.Count(static c => c.Lent == c.Right), of = cases.Count(static c => c.Right != "-");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {cases.Count} marked, {lent} lent, {right} right ({right / (double)Math.Max(1, lent):F3}), {right / (double)Math.Max(1, of):F3} of the {of} that have one"));
    }
}
