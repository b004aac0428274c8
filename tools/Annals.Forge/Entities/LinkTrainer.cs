using System;
using System.Collections.Generic;
using System.Runtime.Intrinsics;
using Annals.Meaning.Entities;
using Annals.Resources;

namespace Annals.Forge.Entities;

/// <summary>What a wrong choice costs, in logits added while training.</summary>
internal readonly record struct LinkCosts(float FalseLink, float FalseNew, float WrongLink);

/// <summary>
/// Trains the linker: softmax over the candidates and "new", the probability of all right ones together, costs added, AdaGrad, feature dropout.
/// Each document is walked with chains of the model's own making half of the time, so that it learns to live with its mistakes.
/// </summary>
internal sealed class LinkTrainer
{
    private const int Units = EntityModel.Hidden, Rows = EntityModel.LinkRows;
    private readonly float[] table = new float[Rows * Units], tableSquares = new float[Rows];
    private readonly float[] direct = new float[Rows], directSquares = new float[Rows];
    private readonly float[] output = new float[Units], outputSquares = new float[Units];
    private readonly Shuffler random = new(77);
    private readonly CountryTable countries = CountryTable.Load();
    private readonly EntityWords words = EntityWords.Load("en");
    private readonly LinkCosts costs;
    private readonly float rate;
    private readonly float dropout;

    internal LinkTrainer(LinkCosts costs, float rate, float dropout)
    {
        (this.costs, this.rate, this.dropout) = (costs, rate, dropout);
        for (int i = 0; i < table.Length; i++) table[i] = (random.Fraction() - 0.5f) * 0.1f;
        for (int k = 0; k < Units; k++) output[k] = (random.Fraction() - 0.5f) * 1.0f;
    }

    // sums of the weights at the ends of the later epochs
    private readonly float[] tableSum = new float[Rows * Units], directSum = new float[Rows], outputSum = new float[Units];

    internal int[] Table => Fixed(table);
    internal int[] Direct => Fixed(direct);
    internal int[] Output => Fixed(output);

    internal void Train(List<LinkedDocument> documents, List<LinkedDocument> held, int epochs)
    {
        var order = new List<LinkedDocument>(documents);
        int averaged = 0;
        for (int e = 0; e < epochs; e++)
        {
            random.Shuffle(order);
            float scale = 1f - (0.7f * e / epochs);
            (int right, int all) = (0, 0);
            foreach (LinkedDocument d in order) Walk(d, e, rate * scale, ref right, ref all);
            if (2 * e >= epochs)
            {
                averaged++;
                Remember();
            }
            if (e == epochs - 1) Average(averaged);
            (int heldRight, int heldAll) = (0, 0);
            foreach (LinkedDocument d in held) Walk(d, e, 0, ref heldRight, ref heldAll);
            Console.WriteLine($"links, epoch {e + 1}: {100.0 * right / all:F2} % of {all} right in training, {100.0 * heldRight / Math.Max(1, heldAll):F2} % of {heldAll} held out");
        }
    }

    // the mean over the later epochs is steadier than the last one
    private void Average(int epochs)
    {
        foreach ((float[] weights, float[] sum) in ((float[], float[])[])[(table, tableSum), (direct, directSum), (output, outputSum)])
            for (int i = 0; i < weights.Length; i++) weights[i] = sum[i] / epochs;
    }

    private void Remember()
    {
        foreach ((float[] weights, float[] sum) in ((float[], float[])[])[(table, tableSum), (direct, directSum), (output, outputSum)])
            for (int i = 0; i < weights.Length; i++) sum[i] += weights[i];
    }

    private void Walk(LinkedDocument d, int epoch, float step, ref int right, ref int all)
    {
        var space = new LinkSpace(d.Analysis, d.Phrases, countries, OtherNames.Load());
        var features = new LinkFeatures(d.Analysis, space, d.Speakers, words);
        var antecedents = new uint[d.Phrases.Count][];
        var list = new FeatureList();
        var candidates = new List<Phrase>();
        var options = new List<Option>();
        foreach (Phrase m in d.Phrases)
        {
            space.Prepare(m, candidates);
            Phrase? chosen = null;
            if (candidates.Count > 0)
            {
                Build(d, features, m, candidates, antecedents, list, options, step > 0);
                int best = Learn(options, step);
                all++;
                if (options[best].Right) right++;
                int follow = step > 0 && (epoch == 0 || random.Fraction() < 0.5f) ? GoldChoice(options) : best;
                chosen = follow == options.Count - 1 ? null : candidates[follow];
            }
            space.Commit(m, chosen);
            LinkFeatures.Antecedent(m, list);
            antecedents[m.Index] = list.Items.ToArray();
        }
    }

    private static int GoldChoice(List<Option> options)
    {
        for (int i = 0; i < options.Count; i++) if (options[i].Right) return i;
        return options.Count - 1;
    }

    private void Build(LinkedDocument d, LinkFeatures features, Phrase m, List<Phrase> candidates, uint[][] antecedents, FeatureList list, List<Option> options, bool drop)
    {
        options.Clear();
        features.Anaphor(m, list);
        uint[] own = Drop(list.Items, drop);
        string? gold = d.ChainOf(m);
        bool any = false;
        int compatible = 0;
        foreach (Phrase a in candidates)
        {
            features.Pair(m, a, compatible, list);
            bool right = gold is not null && d.ChainOf(a) == gold;
            any |= right;
            options.Add(new Option([.. own, .. Drop(antecedents[a.Index], drop), .. Drop(list.Items, drop)], right));
            if (LinkFeatures.Compatible(m, a)) compatible++;
        }
        features.New(m, candidates.Count, compatible, list);
        options.Add(new Option([.. own, .. Drop(list.Items, drop)], !any));
        if (!drop) return;
        for (int i = 0; i < options.Count; i++)
        {
            if (options[i].Right) continue;
            options[i].Cost = i == options.Count - 1 ? costs.FalseNew : any ? costs.WrongLink : costs.FalseLink;
        }
    }

    private uint[] Drop(ReadOnlySpan<uint> features, bool drop)
    {
        if (!drop || dropout == 0) return features.ToArray();
        var kept = new List<uint>(features.Length);
        foreach (uint f in features) if (random.Fraction() >= dropout) kept.Add(f);
        return [.. kept];
    }

    // one step of learning (none if the rate is 0); the index of the best option without costs
    private int Learn(List<Option> options, float step)
    {
        int best = 0;
        float max = float.NegativeInfinity;
        for (int i = 0; i < options.Count; i++)
        {
            Forward(options[i]);
            if (options[i].Score > options[best].Score || (i == options.Count - 1 && options[i].Score >= options[best].Score)) best = i;
            max = MathF.Max(max, options[i].Score + options[i].Cost);
        }
        if (step == 0) return best;
        float sum = 0, good = 0;
        foreach (Option o in options)
        {
            o.Weight = MathF.Exp(o.Score + o.Cost - max);
            sum += o.Weight;
            if (o.Right) good += o.Weight;
        }
        foreach (Option o in options)
        {
            float gradient = (o.Weight / sum) - (o.Right ? o.Weight / MathF.Max(good, 1e-20f) : 0);
            if (MathF.Abs(gradient) > 1e-3f) Backward(o, gradient, step);
        }
        return best;
    }

    private void Forward(Option o)
    {
        Span<float> hidden = o.Hidden;
        hidden.Clear();
        float score = 0;
        Vector256<float> a = default, b = default, c = default, d = default;
        foreach (uint f in o.Features)
        {
            int row = (int)(f & (Rows - 1));
            score += direct[row];
            ref float w = ref table[row * Units];
            a += Vector256.LoadUnsafe(ref w);
            b += Vector256.LoadUnsafe(ref w, 8);
            c += Vector256.LoadUnsafe(ref w, 16);
            d += Vector256.LoadUnsafe(ref w, 24);
        }
        a.CopyTo(hidden);
        b.CopyTo(hidden[8..]);
        c.CopyTo(hidden[16..]);
        d.CopyTo(hidden[24..]);
        for (int k = 0; k < Units; k++) if (hidden[k] > 0) score += hidden[k] * output[k];
        o.Score = score;
    }

    private void Backward(Option o, float gradient, float step)
    {
        Span<float> back = stackalloc float[Units];
        float norm = 0;
        for (int k = 0; k < Units; k++)
        {
            float h = o.Hidden[k];
            back[k] = h > 0 ? gradient * output[k] : 0;
            norm += back[k] * back[k];
            if (h <= 0) continue;
            float g = gradient * h;
            outputSquares[k] += g * g;
            output[k] -= step * 0.5f * g / MathF.Sqrt(outputSquares[k] + 1f);
        }
        Vector256<float> a = Vector256.Create<float>(back), b = Vector256.Create<float>(back[8..]), c = Vector256.Create<float>(back[16..]), d = Vector256.Create<float>(back[24..]);
        float mean = norm / Units;
        foreach (uint f in o.Features)
        {
            int row = (int)(f & (Rows - 1));
            directSquares[row] += gradient * gradient;
            direct[row] -= step * gradient / MathF.Sqrt(directSquares[row] + 0.1f);
            tableSquares[row] += mean;
            float s = step / MathF.Sqrt(tableSquares[row] + 0.1f);
            ref float w = ref table[row * Units];
            (Vector256.LoadUnsafe(ref w) - (a * s)).StoreUnsafe(ref w);
            (Vector256.LoadUnsafe(ref w, 8) - (b * s)).StoreUnsafe(ref w, 8);
            (Vector256.LoadUnsafe(ref w, 16) - (c * s)).StoreUnsafe(ref w, 16);
            (Vector256.LoadUnsafe(ref w, 24) - (d * s)).StoreUnsafe(ref w, 24);
        }
    }

    private static int[] Fixed(float[] values) =>
        Array.ConvertAll(values, static v => Math.Clamp((int)MathF.Round(v * EntityModel.One), short.MinValue, short.MaxValue));

    private sealed class Option(uint[] features, bool right)
    {
        internal readonly uint[] Features = features;
        internal readonly bool Right = right;
        internal readonly float[] Hidden = new float[Units];
        internal float Cost, Score, Weight;
    }
}
