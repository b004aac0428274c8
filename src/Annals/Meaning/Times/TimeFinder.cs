using System;
using System.Collections.Generic;
using Annals.Meaning.Times.Cases;
using Annals.Meaning.Times.Grammar;
using Annals.Records;
using Annals.Resources;
using Annals.Text;
using NodaTime;

namespace Annals.Meaning.Times;

/// <summary>Finds time expressions (TIMEX3) and resolves them.</summary>
internal sealed class TimeFinder
{
    private const int Reach = 8;
    private readonly TimeGrammar grammar;
    private readonly TenseReader tenses;

    private TimeFinder(TimeGrammar grammar, TenseReader tenses) => (this.grammar, this.tenses) = (grammar, tenses);

    /// <summary>The rules and words in use.</summary>
    internal TimeGrammar Grammar => grammar;

    /// <summary>Opens what the room needs. Throws <see cref="ResourceException"/> when a resource is missing or of another format.</summary>
    internal static TimeFinder Load(ResourceStore resources)
    {
        _ = resources;
        return new TimeFinder(TimeGrammar.Load("en"), TenseReader.Load("en"));
    }

    /// <summary>Fills the room's columns and lists of <paramref name="analysis"/>. Thread-safe.</summary>
    internal void Find(Analysis analysis)
    {
        if (analysis.Tokens.Count == 0) return;
        AtomTable atoms = analysis.Atoms;
        EdgeTable edges = EdgeTable.Build(grammar, atoms, analysis.Text);
        var context = new TimeContext(analysis, grammar, edges, tenses) { Published = PublishedDay(analysis.Report) };
        List<TimeNode> nodes = FindNodes(edges, new TimeGuard(context));
        context.Narrative = Chronology.IsNarrative(nodes, context);
        context.Spoken = Chronology.IsSpoken(nodes, context);
        context.DayFirst = Chronology.IsDayFirst(nodes, context);
        Resolve(nodes, context, analysis);
    }

    private static LocalDate? PublishedDay(Report report) =>
        report.Published?.ExactDay is { } day ? new LocalDate(day.Year, day.Month, day.Day) : null;

    /// <summary>The three stages: times of words, times beside times, times with an edge or a bound.</summary>
    private List<TimeNode> FindNodes(EdgeTable edges, TimeGuard guard)
    {
        var matcher = new RuleMatcher(grammar, edges, guard.Allows);
        List<TimeNode> nodes = matcher.Match(1, null);
        for (int stage = 2; stage <= 3 && nodes.Count > 0; stage++)
        {
            bool[] near = Offer(nodes, edges);
            nodes = Absorb(nodes, matcher.Match(stage, near));
        }
        return nodes;
    }

    /// <summary>Adds the times found so far to the edges; returns the atoms from which one can be reached.</summary>
    private static bool[] Offer(List<TimeNode> nodes, EdgeTable edges)
    {
        var near = new bool[edges.Atoms.Count];
        foreach (TimeNode node in nodes)
        {
            foreach (Slot kind in CaseTable.Kinds(node)) edges.AddNode(kind, node);
            for (int a = Math.Max(0, node.First - Reach); a <= node.First; a++) near[a] = true;
        }
        return near;
    }

    /// <summary>Puts the larger times in the place of those they are built on.</summary>
    private static List<TimeNode> Absorb(List<TimeNode> small, List<TimeNode> large)
    {
        if (large.Count == 0) return small;
        var all = new List<TimeNode>(small.Count);
        int next = 0;
        foreach (TimeNode node in small)
        {
            while (next < large.Count && large[next].First <= node.First) all.Add(large[next++]);
            if (all.Count == 0 || all[^1].End <= node.First) all.Add(node);
            else if (all[^1] is var last && node.First >= last.First && node.End > last.End && !Uses(last, node) && node.First < last.End) continue;
        }
        while (next < large.Count) all.Add(large[next++]);
        Prune(all);
        return all;
    }

    private static bool Uses(TimeNode node, TimeNode inner) => Array.Exists(node.Parts, p => p.Node == inner);

    /// <summary>Drops a time that a later, larger one overlaps.</summary>
    private static void Prune(List<TimeNode> nodes)
    {
        for (int i = nodes.Count - 2; i >= 0; i--)
            if (nodes[i].End > nodes[i + 1].First) nodes.RemoveAt(nodes[i].End - nodes[i].First < nodes[i + 1].End - nodes[i + 1].First ? i : i + 1);
    }

    private static void Resolve(List<TimeNode> nodes, TimeContext context, Analysis analysis)
    {
        var events = new EventAnchors(context);
        for (int i = 0; i < nodes.Count; i++)
        {
            TimeNode node = nodes[i];
            context.Sentence = analysis.Tokens.Sentence[context.Atoms.Row[node.First]];
            context.YearAhead = YearAhead(nodes, i, context, analysis.Tokens);
            if (CaseTable.Resolve(node, context) is not { } reading) continue;
            context.Remember(node, reading);
            analysis.Times.Add(TimexWriter.Write(node, reading, context, analysis.Times.Count + 1));
            events.Note(node, reading, analysis.Times.Count - 1);
        }
        events.Resolve(analysis.Times);
    }

    /// <summary>The year of one of the next two times, when it is a month or day not earlier in the year, in the same sentence and close by.</summary>
    private static int? YearAhead(List<TimeNode> nodes, int index, TimeContext context, TokenTable tokens)
    {
        TimeNode node = nodes[index];
        int month = MonthOf(node);
        if (month == 0 || node.HasYear) return null;
        for (int i = index + 1; i < nodes.Count && i <= index + 2; i++)
        {
            TimeNode next = nodes[i];
            if (next.First - node.End > Reach || tokens.Sentence[context.Atoms.Row[next.First]] != context.Sentence) return null;
            if (MonthOf(next) >= month && next.Has(Slot.Year)) return next.Int(Slot.Year);
        }
        return null;
    }

    private static int MonthOf(TimeNode node) => node.Int(Slot.Month, node.Int(Slot.Mon));
}
