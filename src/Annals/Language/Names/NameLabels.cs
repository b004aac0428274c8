using System;
using System.Collections.Generic;

namespace Annals.Language.Names;

/// <summary>The best labels of one sentence after another, by their scores and those of pairs, in whole numbers.</summary>
internal sealed class NameLabels(int[] pairs)
{
    private const int None = int.MinValue / 2;
    private readonly byte[][] formers = Formers();
    private int[] scores = new int[64 * NameModel.Labels];
    private int[] sums = new int[64 * NameModel.Labels];
    private byte[] back = new byte[64 * NameModel.Labels];
    private byte[] best = new byte[64];
    private int count;

    /// <summary>Takes the scores of a sentence's words, rows of <paramref name="columns"/> floats.</summary>
    internal unsafe void Take(float* rows, int columns, int words)
    {
        count = words;
        if (best.Length < count)
        {
            scores = new int[count * NameModel.Labels];
            sums = new int[count * NameModel.Labels];
            back = new byte[count * NameModel.Labels];
            best = new byte[count];
        }
        for (int i = 0; i < count; i++)
            for (int l = 0; l < NameModel.Labels; l++)
                scores[i * NameModel.Labels + l] = (int)MathF.Round(Math.Clamp(rows[(long)i * columns + l], -100f, 100f) * NameModel.Scale);
    }

    /// <summary>The best labels of the sentence taken last.</summary>
    internal ReadOnlySpan<byte> Best()
    {
        for (int l = 0; l < NameModel.Labels; l++) sums[l] = NameModel.Follows(0, l) ? scores[l] + pairs[l] : None;
        for (int i = 1; i < count; i++) Step(i);
        int last = 0;
        int at = (count - 1) * NameModel.Labels;
        for (int l = 1; l < NameModel.Labels; l++)
            if (NameModel.Follows(l, 0) && sums[at + l] > sums[at + last]) last = l;
        for (int i = count - 1; i >= 0; i--)
        {
            best[i] = (byte)last;
            last = back[i * NameModel.Labels + last];
        }
        return best.AsSpan(0, count);
    }

    /// <summary>How far the name beats none, from 0.5 to nearly 1.</summary>
    internal float Sureness(int first, int last, int kind)
    {
        int margin = 0;
        for (int i = first; i <= last; i++)
        {
            int label = 1 + kind * 4 + (first == last ? 3 : i == first ? 0 : i == last ? 2 : 1);
            margin += scores[i * NameModel.Labels + label] - scores[i * NameModel.Labels];
        }
        margin = Math.Max(0, margin / (last - first + 1));
        return 0.5f + 0.5f * margin / (margin + 4 * NameModel.Scale);
    }

    /// <summary>Sum of the scores of the name's labels were it of that kind.</summary>
    internal int Sum(int first, int last, int kind)
    {
        int sum = 0;
        for (int i = first; i <= last; i++) sum += scores[i * NameModel.Labels + 1 + kind * 4 + (first == last ? 3 : i == first ? 0 : i == last ? 2 : 1)];
        return sum;
    }

    // the labels that each label may follow
    private static byte[][] Formers()
    {
        var formers = new byte[NameModel.Labels][];
        var found = new List<byte>(NameModel.Labels);
        for (int l = 0; l < formers.Length; l++)
        {
            found.Clear();
            for (byte f = 0; f < NameModel.Labels; f++)
                if (NameModel.Follows(f, l)) found.Add(f);
            formers[l] = [.. found];
        }
        return formers;
    }

    private void Step(int i)
    {
        int at = i * NameModel.Labels, before = at - NameModel.Labels;
        for (int l = 0; l < NameModel.Labels; l++)
        {
            int top = None, from = 0;
            foreach (byte f in formers[l])
            {
                int sum = sums[before + f] + pairs[f * NameModel.Labels + l];
                if (sum > top) (top, from) = (sum, f);
            }
            sums[at + l] = top == None ? None : top + scores[at + l];
            back[at + l] = (byte)from;
        }
    }
}
