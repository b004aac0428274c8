using System;
using Annals.Resources;
using Annals.Text;

namespace Annals.Language.Names;

/// <summary>Finds the names in a report: a linear chain model over the words of each sentence, best labels by Viterbi, all in whole numbers.</summary>
internal sealed class NameFinder
{
    private readonly NameModel model;

    internal NameFinder(NameModel model) => this.model = model;

    /// <summary>Opens the model; throws <see cref="ResourceException"/> when it is missing or of another format.</summary>
    internal static NameFinder Load(ResourceStore resources) => new(NameModel.Load(resources.ModelPath("en.names.bin")));

    /// <summary>Fills <see cref="Analysis.Names"/>. Thread-safe.</summary>
    internal void Find(Analysis analysis)
    {
        TokenTable table = analysis.Tokens;
        if (table.Count == 0) return;
        var features = new NameFeatures(analysis, model);
        var kinds = new NameKinds(analysis, features);
        var labels = new NameLabels(model);
        for (int s = 0; s < table.SentenceCount; s++)
        {
            (int first, int end) = table.Rows(s);
            labels.Score(features, first, end);
            Collect(analysis, labels, kinds, first, end);
        }
        NameAgreement.Apply(analysis, features);
    }

    private static void Collect(Analysis analysis, NameLabels labels, NameKinds kinds, int first, int end)
    {
        ReadOnlySpan<byte> best = labels.Best();
        for (int i = first; i < end; i++)
        {
            int label = best[i - first];
            if (label == 0) continue;
            int from = i;
            while (i + 1 < end && (best[i - first] - 1) % 4 is 0 or 1) i++;
            int kind = (label - 1) / 4;
            analysis.Names.Add(new NameSpan(from, i, kinds.Of(from, i, kind), labels.Sureness(from - first, i - first, kind)));
        }
    }
}

/// <summary>Scores the labels of one sentence after another and finds the best.</summary>
internal sealed class NameLabels(NameModel model)
{
    private const int None = int.MinValue / 2;
    private int[] scores = new int[64 * NameModel.Labels];
    private int[] sums = new int[64 * NameModel.Labels];
    private byte[] back = new byte[64 * NameModel.Labels];
    private byte[] best = new byte[64];
    private int count;

    /// <summary>Scores the words of a sentence.</summary>
    internal void Score(NameFeatures features, int first, int end)
    {
        count = end - first;
        if (best.Length < count)
        {
            scores = new int[count * NameModel.Labels];
            sums = new int[count * NameModel.Labels];
            back = new byte[count * NameModel.Labels];
            best = new byte[count];
        }
        Span<uint> of = stackalloc uint[NameFeatures.Most];
        for (int i = 0; i < count; i++)
        {
            Span<int> row = scores.AsSpan(i * NameModel.Labels, NameModel.Labels);
            row.Clear();
            int n = features.Write(first + i, of);
            for (int k = 0; k < n; k++) model.Add(of[k], row);
        }
    }

    /// <summary>The best labels of the sentence scored last.</summary>
    internal ReadOnlySpan<byte> Best()
    {
        for (int l = 0; l < NameModel.Labels; l++) sums[l] = NameModel.Follows(0, l) ? scores[l] + model.Pairs[l] : None;
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
        return 0.5f + 0.5f * margin / (margin + 60f);
    }

    private void Step(int i)
    {
        int at = i * NameModel.Labels, before = at - NameModel.Labels;
        for (int l = 0; l < NameModel.Labels; l++)
        {
            int top = None, from = 0;
            for (int f = 0; f < NameModel.Labels; f++)
            {
                if (!NameModel.Follows(f, l)) continue;
                int sum = sums[before + f] + model.Pairs[f * NameModel.Labels + l];
                if (sum > top) (top, from) = (sum, f);
            }
            sums[at + l] = top == None ? None : top + scores[at + l];
            back[at + l] = (byte)from;
        }
    }
}
