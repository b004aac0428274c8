using System;
using System.Collections.Generic;
using System.Linq;
using Annals.Meaning.Events;

namespace Annals.Forge.Events;

/// <summary>
/// Fits the trees of <see cref="TrustTrees"/> by gradient boosting of the logistic loss with Newton steps (Friedman 2001; Chen and Guestrin 2016 for the gain of a split). Each tree sees a share of the grounds, drawn from a
/// fixed seed. Sums are in the order of the cases: the same cases give the same trees.
/// </summary>
internal sealed class TreeFit(int trees, int depth, double rate, double ridge, double least, double share)
{
    /// <summary>A case: class of each ground (<see cref="TrustTrees.None"/> where it lacks it), whether it was right, how much it counts.</summary>
    internal readonly record struct Case(sbyte[] Of, bool Right, float Weight);

    /// <summary>A node: a split, or a leaf with its log-odds where <paramref name="Ground"/> is negative.</summary>
    internal readonly record struct Node(int Ground, int Class, int Below, int Above, double Value);

    /// <summary>What was learnt: log-odds of all, and what each tree adds.</summary>
    internal sealed record Forest(double Bias, List<Node[]> Trees)
    {
        /// <summary>Log-odds of a case.</summary>
        internal double Odds(sbyte[] of) => Bias + Trees.Sum(t => Leaf(t, of).Value);
    }

    /// <summary>Classes of each ground of an event.</summary>
    internal static sbyte[] Classes(IEnumerable<short> grounds)
    {
        var of = new sbyte[EventTrust.Count];
        Array.Fill(of, (sbyte)TrustTrees.None);
        foreach (short slot in grounds) of[slot / EventTrust.Classes] = (sbyte)(slot % EventTrust.Classes);
        return of;
    }

    internal Forest Fit(IReadOnlyList<Case> cases)
    {
        double right = cases.Sum(static c => c.Right ? c.Weight : 0), all = cases.Sum(static c => c.Weight);
        double bias = Math.Log(right / (all - right));
        double[] odds = new double[cases.Count], slope = new double[cases.Count], bend = new double[cases.Count];
        Array.Fill(odds, bias);
        var random = new Random(1);
        var forest = new List<Node[]>();
        for (int k = 0; k < trees; k++)
        {
            for (int i = 0; i < cases.Count; i++)
            {
                double p = 1 / (1 + Math.Exp(-odds[i]));
                slope[i] = cases[i].Weight * ((cases[i].Right ? 1 : 0) - p);
                bend[i] = cases[i].Weight * p * (1 - p);
            }
            int[] seen = [.. Enumerable.Range(0, EventTrust.Count).Where(_ => random.NextDouble() < share)];
            var tree = new List<Node>();
            Grow(tree, [.. Enumerable.Range(0, cases.Count)], depth);
            forest.Add([.. tree]);
            for (int i = 0; i < cases.Count; i++) odds[i] += Leaf(forest[^1], cases[i].Of).Value;

            void Grow(List<Node> of, int[] rows, int left)
            {
                int at = of.Count;
                double g = rows.Sum(i => slope[i]), h = rows.Sum(i => bend[i]);
                of.Add(new Node(TrustTrees.None, 0, 0, 0, rate * g / (h + ridge)));
                if (left == 0 || Best(rows, seen, g, h) is not { } split) return;
                Grow(of, [.. rows.Where(i => cases[i].Of[split.Ground] <= split.Class)], left - 1);
                int above = of.Count;
                Grow(of, [.. rows.Where(i => cases[i].Of[split.Ground] > split.Class)], left - 1);
                of[at] = new Node(split.Ground, split.Class, at + 1, above, 0);
            }

            (int Ground, int Class)? Best(int[] rows, int[] grounds, double g, double h)
            {
                (int, int)? best = null;
                double most = 1e-6;
                foreach (int ground in grounds)
                {
                    double[] gs = new double[EventTrust.Classes + 1], hs = new double[EventTrust.Classes + 1], ws = new double[EventTrust.Classes + 1];
                    double total = 0;
                    foreach (int i in rows)
                    {
                        int c = cases[i].Of[ground] + 1;
                        gs[c] += slope[i];
                        hs[c] += bend[i];
                        ws[c] += cases[i].Weight;
                        total += cases[i].Weight;
                    }
                    double gl = 0, hl = 0, wl = 0;
                    for (int c = 0; c < EventTrust.Classes; c++)
                    {
                        (gl, hl, wl) = (gl + gs[c], hl + hs[c], wl + ws[c]);
                        if (wl < least || total - wl < least) continue;
                        double gain = (gl * gl / (hl + ridge)) + ((g - gl) * (g - gl) / (h - hl + ridge)) - (g * g / (h + ridge));
                        if (gain > most) (best, most) = ((ground, c - 1), gain);
                    }
                }
                return best;
            }
        }
        return new Forest(bias, forest);
    }

    private static Node Leaf(Node[] tree, sbyte[] of)
    {
        int at = 0;
        while (tree[at].Ground >= 0) at = of[tree[at].Ground] <= tree[at].Class ? tree[at].Below : tree[at].Above;
        return tree[at];
    }
}
