using System;
using System.Collections.Generic;

namespace Annals.Meaning.Times.Grammar;

/// <summary>Walks the rules of a stage over the edges and chooses the times that do not overlap: leftmost, then longest, then the earlier rule.</summary>
internal sealed class RuleMatcher
{
    private const int MaxDepth = 24;
    private readonly TimeGrammar grammar;
    private readonly EdgeTable edges;
    private readonly Func<TimeNode, bool> guard;
    private readonly int[] path = new int[MaxDepth + 1];
    private readonly int[] starts = new int[MaxDepth + 2];
    private readonly List<TimeNode> best = [];
    private SymbolTrie<Ending> trie;

    /// <param name="grammar">The rules.</param>
    /// <param name="edges">The report's edges.</param>
    /// <param name="guard">Checks the words around a match.</param>
    internal RuleMatcher(TimeGrammar grammar, EdgeTable edges, Func<TimeNode, bool> guard)
    {
        (this.grammar, this.edges, this.guard) = (grammar, edges, guard);
        trie = grammar.Stages[1];
    }

    /// <summary>All matches of a stage that begin with an atom for which <paramref name="near"/> is true (null: all), chosen and in text order.</summary>
    internal List<TimeNode> Match(int stage, bool[]? near)
    {
        trie = grammar.Stages[stage];
        var found = new List<TimeNode>();
        for (int atom = 0; atom < edges.Atoms.Count; atom++)
        {
            if (edges.FirstEdge(atom) < 0 || (near is not null && !near[atom])) continue;
            best.Clear();
            starts[0] = atom;
            Walk(0, atom, 0);
            found.AddRange(best);
        }
        return Choose(found);
    }

    private void Walk(int node, int atom, int depth)
    {
        if (trie.Accepted(node) is { } endings)
            foreach (Ending ending in endings) Consider(ending, depth);
        if (atom >= edges.Atoms.Count || depth >= MaxDepth || (depth > 0 && edges.Atoms.Barrier[atom])) return;
        bool glued = edges.Atoms.Glued[atom];
        for (int e = edges.FirstEdge(atom); e >= 0; e = edges[e].Next)
        {
            Edge edge = edges[e];
            int next = trie.Step(node, edge.Symbol);
            if (next >= 0) Follow(next, e, edge.End, depth);
            next = glued ? trie.Step(node, edge.Symbol | PatternCompiler.Glued) : -1;
            if (next >= 0) Follow(next, e, edge.End, depth);
        }
    }

    private void Follow(int node, int edge, int end, int depth)
    {
        path[depth] = edge;
        starts[depth + 1] = end;
        Walk(node, end, depth + 1);
    }

    /// <summary>Keeps the longest good match for each place a span can start.</summary>
    private void Consider(Ending ending, int depth)
    {
        int first = starts[ending.Open], end = starts[ending.Close];
        int same = best.FindIndex(n => n.First == first);
        if (same >= 0 && (best[same].End > end || (best[same].End == end && (best[same].Reach > starts[depth] || (best[same].Reach == starts[depth] && best[same].RuleIndex <= ending.Rule))))) return;
        TimeNode node = Make(ending, depth, first, end);
        if (!guard(node)) return;
        if (same >= 0) best[same] = node;
        else best.Add(node);
    }

    private TimeNode Make(Ending ending, int depth, int first, int end)
    {
        int count = 0;
        for (int i = 0; i < depth; i++)
            if (edges[path[i]].Slot != Slot.None) count++;
        var parts = new Part[count];
        for (int i = 0, at = 0; i < depth; i++)
            if (edges[path[i]] is { Slot: not Slot.None } edge) parts[at++] = new Part(edge.Slot, edge.Value, starts[i], i >= ending.Open && i < ending.Close, edge.Node);
        return new TimeNode(grammar.Rules[ending.Rule], ending.Rule, first, end, parts) { Reach = starts[depth] };
    }

    private static List<TimeNode> Choose(List<TimeNode> found)
    {
        found.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.End != b.End ? b.End.CompareTo(a.End) : a.Reach != b.Reach ? b.Reach.CompareTo(a.Reach) : a.RuleIndex.CompareTo(b.RuleIndex));
        var chosen = new List<TimeNode>(found.Count);
        int end = -1;
        foreach (TimeNode node in found)
        {
            if (node.First < end) continue;
            chosen.Add(node);
            end = node.End;
        }
        return chosen;
    }
}
