using System;

namespace Annals.Forge.Language;

/// <summary>Multinomial logistic regression over hashed features, learnt by AdaGrad one example at a time (Duchi, Hazan and Singer 2011).</summary>
/// <param name="rows">Rows of the table, a power of two; features are cut to it.</param>
/// <param name="classes">Number of classes.</param>
/// <param name="rate">Step.</param>
/// <param name="decay">Pull towards zero.</param>
internal sealed class HashedRegression(int rows, int classes, float rate, float decay)
{
    private readonly float[] squares = new float[rows * classes];

    /// <summary>The weights: for each row one a class.</summary>
    internal float[] Weights { get; } = new float[rows * classes];

    /// <summary>Learns an example whose class is <paramref name="gold"/> among those from <paramref name="from"/> up to <paramref name="to"/>; true when it was right before.</summary>
    internal bool Step(uint[] features, int gold, int from, int to)
    {
        Span<float> p = stackalloc float[classes];
        p.Clear();
        foreach (uint f in features)
            for (int k = from, row = Row(f); k < to; k++) p[k] += Weights[row + k];
        int best = from;
        for (int k = from + 1; k < to; k++)
            if (p[k] > p[best]) best = k;
        float max = p[best], sum = 0;
        for (int k = from; k < to; k++) sum += p[k] = MathF.Exp(p[k] - max);
        for (int k = from; k < to; k++)
        {
            float gradient = (p[k] / sum) - (k == gold ? 1 : 0);
            if (MathF.Abs(gradient) < 1e-4f) continue;
            foreach (uint f in features)
            {
                int i = Row(f) + k;
                float g = gradient + (decay * Weights[i]);
                squares[i] += g * g;
                Weights[i] -= rate * g / MathF.Sqrt(squares[i] + 0.05f);
            }
        }
        return best == gold;
    }

    private int Row(uint feature) => (int)(feature & (uint)(rows - 1)) * classes;
}
