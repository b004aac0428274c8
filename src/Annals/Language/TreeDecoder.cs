using System;
using System.Buffers;

namespace Annals.Language;

/// <summary>
/// Picks the best tree from arc scores: one root, no circle. Row <c>d</c>, column <c>h</c> is the score of word <c>h-1</c> as head of word
/// <c>d</c>; column 0 is the root. Chu-Liu/Edmonds; when every word's best head already makes a tree, that is it.
/// </summary>
internal static class TreeDecoder
{
    private const double RootPenalty = 1e4;

    /// <summary>Writes the head of each of <paramref name="n"/> words: a word's index, or -1 for the root.</summary>
    internal static void Decode(ReadOnlySpan<float> scores, int stride, int n, Span<int> heads)
    {
        for (int d = 0; d < n; d++) heads[d] = Best(scores.Slice(d * stride, n + 1), d) - 1;
        if (IsTree(heads[..n])) return;
        int size = n + 1;
        double[] weights = ArrayPool<double>.Shared.Rent(size * size);
        for (int d = 0; d < n; d++)
            for (int h = 0; h <= n; h++)
                weights[((d + 1) * size) + h] = h == d + 1 ? double.NegativeInfinity : scores[(d * stride) + h] - (h == 0 ? RootPenalty : 0);
        int[] parents = new int[size];
        weights.AsSpan(0, size).Fill(double.NegativeInfinity);
        Maximise(weights, size, parents);
        ArrayPool<double>.Shared.Return(weights);
        for (int d = 0; d < n; d++) heads[d] = parents[d + 1] - 1;
    }

    /// <summary>True when exactly one word hangs from the root and all others from it, directly or not.</summary>
    internal static bool IsTree(ReadOnlySpan<int> heads)
    {
        int roots = 0;
        Span<byte> state = heads.Length <= 512 ? stackalloc byte[heads.Length] : new byte[heads.Length];
        state.Clear();
        for (int i = 0; i < heads.Length; i++)
        {
            if (heads[i] < 0) roots++;
            int j = i;
            while (j >= 0 && state[j] == 0)
            {
                state[j] = 1;
                j = heads[j];
            }
            if (j >= 0 && state[j] == 1) return false;
            for (j = i; j >= 0 && state[j] == 1; j = heads[j]) state[j] = 2;
        }
        return roots == 1;
    }

    private static int Best(ReadOnlySpan<float> row, int self)
    {
        int best = -1;
        for (int h = 0; h < row.Length; h++)
            if (h != self + 1 && (best < 0 || row[h] > row[best])) best = h;
        return best;
    }

    /// <summary>Chu-Liu/Edmonds: node 0 is the root; <paramref name="w"/> is indexed [dependent, head].</summary>
    private static void Maximise(double[] w, int size, int[] parents)
    {
        parents[0] = -1;
        for (int d = 1; d < size; d++)
        {
            int best = d == 1 ? (size > 2 && w[(d * size) + 2] > w[d * size] ? 2 : 0) : 0;
            for (int h = 0; h < size; h++)
                if (h != d && w[(d * size) + h] > w[(d * size) + best]) best = h;
            parents[d] = best;
        }
        int[] cycle = FindCycle(parents, size);
        if (cycle.Length > 0) Contract(w, size, parents, cycle);
    }

    private static int[] FindCycle(int[] parents, int size)
    {
        int[] seen = new int[size];
        for (int start = 1; start < size; start++)
        {
            int j = start;
            while (j > 0 && seen[j] == 0)
            {
                seen[j] = start;
                j = parents[j];
            }
            if (j <= 0 || seen[j] != start) continue;
            int length = 1;
            for (int k = parents[j]; k != j; k = parents[k]) length++;
            int[] cycle = new int[length];
            for (int i = 0; i < length; i++, j = parents[j]) cycle[i] = j;
            return cycle;
        }
        return [];
    }

    /// <summary>Solves the graph in which the circle is one node, and opens the circle where that solution enters it.</summary>
    private static void Contract(double[] w, int size, int[] parents, int[] cycle)
    {
        bool[] inside = new bool[size];
        double total = 0;
        foreach (int v in cycle)
        {
            inside[v] = true;
            total += w[(v * size) + parents[v]];
        }
        int[] outside = new int[size - cycle.Length];
        for (int v = 0, i = 0; v < size; v++)
            if (!inside[v]) outside[i++] = v;
        int small = outside.Length + 1, node = outside.Length;
        double[] s = new double[small * small];
        int[] enter = new int[small], leave = new int[small];
        Array.Fill(s, double.NegativeInfinity);
        for (int i = 0; i < outside.Length; i++)
        {
            for (int j = 0; j < outside.Length; j++) s[(i * small) + j] = w[(outside[i] * size) + outside[j]];
            leave[i] = cycle[0];
            enter[i] = cycle[0];
            foreach (int v in cycle)
            {
                if (w[(outside[i] * size) + v] > w[(outside[i] * size) + leave[i]]) leave[i] = v;
                if (Gain(v, outside[i]) > Gain(enter[i], outside[i])) enter[i] = v;
            }
            s[(i * small) + node] = i == 0 ? double.NegativeInfinity : w[(outside[i] * size) + leave[i]];
            s[(node * small) + i] = Gain(enter[i], outside[i]) + total;
        }
        int[] solved = new int[small];
        Maximise(s, small, solved);
        for (int i = 1; i < outside.Length; i++) parents[outside[i]] = solved[i] == node ? leave[i] : outside[solved[i]];
        int from = solved[node];
        parents[enter[from]] = outside[from];

        double Gain(int v, int head) => w[(v * size) + head] - w[(v * size) + parents[v]];
    }
}
