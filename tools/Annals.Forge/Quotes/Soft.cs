using System;
using System.Collections.Generic;
using System.Globalization;

namespace Annals.Forge.Quotes;

/// <summary>Partial precision and recall of stretches of text, summed over passages.</summary>
internal sealed class Soft
{
    private double hitGold, hitFound;
    private int gold, found;

    /// <summary>Harmonic mean of precision and recall, 0 to 1.</summary>
    internal double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    private double Precision => found == 0 ? 0 : hitFound / found;

    private double Recall => gold == 0 ? 0 : hitGold / gold;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"P {Precision:0.000} R {Recall:0.000} F1 {F1:0.000} (gold {gold}, found {found})");

    /// <summary>Adds the stretches of one passage, and a line for each that is less than whole.</summary>
    internal void Add(string text, List<Stretch> wanted, List<Stretch> made, string what, List<string> faults)
    {
        hitGold += Shares(text, wanted, made, what + " missed", faults);
        hitFound += Shares(text, made, wanted, what + " spurious", faults);
        gold += wanted.Count;
        found += made.Count;
    }

    // Of each stretch the share of its words that the best of the others has, added up.
    private static double Shares(string text, List<Stretch> judged, List<Stretch> others, string fault, List<string> faults)
    {
        double sum = 0;
        foreach (Stretch one in judged)
        {
            double best = 0;
            foreach (Stretch other in others) best = Math.Max(best, Overlap(text, one, other));
            double share = best / Math.Max(1, Words(text, one));
            sum += share;
            if (share < 0.999) faults.Add(string.Create(CultureInfo.InvariantCulture, $"  {fault} {share:0.0}: {text[one.Start..one.End]}"));
        }
        return sum;
    }

    /// <summary>Number of words that stand in both.</summary>
    internal static double Overlap(string text, Stretch a, Stretch b)
    {
        int start = Math.Max(a.Start, b.Start), end = Math.Min(a.End, b.End);
        return start < end ? Words(text, new Stretch(start, end)) : 0;
    }

    /// <summary>Number of runs of letters and digits; the word "that" in front does not count.</summary>
    internal static int Words(string text, Stretch stretch)
    {
        int count = 0;
        bool inside = false;
        for (int i = stretch.Start; i < stretch.End; i++)
        {
            bool letter = char.IsLetterOrDigit(text[i]);
            if (letter && !inside) count++;
            inside = letter;
        }
        return count;
    }
}
