using System.Collections.Generic;

namespace Annals.Meaning.Times.Grammar;

/// <summary>A prefix tree over symbols (numbers of words and classes); all patterns of a stage are walked at once.</summary>
internal sealed class SymbolTrie<T>
{
    private readonly Dictionary<long, int> steps = [];
    private readonly List<List<T>?> accepted = [null];

    /// <summary>The node behind <paramref name="node"/> on <paramref name="symbol"/>, or -1. The root is 0.</summary>
    internal int Step(int node, int symbol) => steps.GetValueOrDefault(((long)node << 32) | (uint)symbol, -1);

    /// <summary>What ends in that node, or null.</summary>
    internal List<T>? Accepted(int node) => accepted[node];

    /// <summary>Number of nodes.</summary>
    internal int Count => accepted.Count;

    /// <summary>The node behind <paramref name="node"/> on <paramref name="symbol"/>, made when missing.</summary>
    internal int Grow(int node, int symbol)
    {
        long key = ((long)node << 32) | (uint)symbol;
        if (steps.TryGetValue(key, out int next)) return next;
        accepted.Add(null);
        steps.Add(key, accepted.Count - 1);
        return accepted.Count - 1;
    }

    /// <summary>Lets <paramref name="item"/> end in <paramref name="node"/>.</summary>
    internal void Accept(int node, T item) => (accepted[node] ??= []).Add(item);
}
