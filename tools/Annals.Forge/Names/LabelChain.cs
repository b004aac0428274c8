using System;
using Annals.Forge.Language;
using Annals.Language.Names;

namespace Annals.Forge.Names;

/// <summary>The linear chain over the labels of a sentence in training: its loss, and the best labels.</summary>
internal sealed unsafe class LabelChain
{
    private const int L = NameModel.Labels;
    private readonly double[] expPairs = new double[L * L];
    private double[] e = [], alpha = [], beta = [], p = [];
    private readonly double[] expected = new double[L * L], q = new double[L * L];

    /// <summary>Takes the pairs as they are now.</summary>
    internal void Take(Parameter pairs)
    {
        for (int f = 0; f < L; f++)
            for (int l = 0; l < L; l++) expPairs[f * L + l] = NameModel.Follows(f, l) ? Math.Exp(pairs.V[f * pairs.Stride + l]) : 0;
    }

    /// <summary>Adds the loss's gradient to the scores' and the pairs'; returns the loss.</summary>
    internal double Learn(Tensor scores, int first, byte[] gold, float weight, Parameter pairs)
    {
        int n = gold.Length;
        double loss = Marginals(scores.V + ((long)first * scores.Stride), scores.Stride, n);
        Array.Clear(expected);
        for (int i = 0; i < n; i++)
        {
            float* s = scores.V + ((long)(first + i) * scores.Stride), g = scores.G + ((long)(first + i) * scores.Stride);
            int former = i == 0 ? 0 : gold[i - 1];
            loss -= s[gold[i]] + pairs.V[former * pairs.Stride + gold[i]];
            for (int l = 0; l < L; l++) g[l] += weight * (float)p[i * L + l];
            g[gold[i]] -= weight;
            Expect(i);
            expected[former * L + gold[i]]--;
        }
        for (int f = 0; f < L; f++)
            for (int l = 0; l < L; l++) pairs.G[0][f * pairs.Stride + l] += weight * (float)expected[f * L + l];
        return loss * weight;
    }

    /// <summary>Probability of each label of each word; returns the logarithm of the sum over all paths.</summary>
    internal double Marginals(float* scores, int stride, int n)
    {
        Reserve(n);
        double logZ = 0;
        for (int i = 0; i < n; i++) logZ += Forward(scores + ((long)i * stride), i);
        double sum = 0;
        for (int l = 0; l < L; l++) sum += alpha[(n - 1) * L + l] * (beta[(n - 1) * L + l] = NameModel.Follows(l, 0) ? 1 : 0);
        logZ += Math.Log(sum);
        for (int i = n - 2; i >= 0; i--) Backward(i);
        for (int i = 0; i < n; i++)
        {
            sum = 0;
            for (int l = 0; l < L; l++) sum += p[i * L + l] = alpha[i * L + l] * beta[i * L + l];
            for (int l = 0; l < L; l++) p[i * L + l] /= sum;
        }
        return logZ;
    }

    private void Reserve(int n)
    {
        if (p.Length >= n * L) return;
        (e, alpha, beta, p) = (new double[n * L], new double[n * L], new double[n * L], new double[n * L]);
    }

    private double Forward(float* scores, int i)
    {
        float top = float.MinValue;
        for (int l = 0; l < L; l++) top = Math.Max(top, scores[l]);
        double sum = 0;
        for (int l = 0; l < L; l++)
        {
            e[i * L + l] = Math.Exp(scores[l] - top);
            double a = 0;
            if (i == 0) a = expPairs[l];
            else
                for (int f = 0; f < L; f++) a += alpha[(i - 1) * L + f] * expPairs[f * L + l];
            sum += alpha[i * L + l] = a * e[i * L + l];
        }
        for (int l = 0; l < L; l++) alpha[i * L + l] /= sum;
        return top + Math.Log(sum);
    }

    private void Backward(int i)
    {
        double sum = 0;
        for (int f = 0; f < L; f++)
        {
            double b = 0;
            for (int l = 0; l < L; l++) b += expPairs[f * L + l] * e[(i + 1) * L + l] * beta[(i + 1) * L + l];
            sum += beta[i * L + f] = b;
        }
        for (int f = 0; f < L; f++) beta[i * L + f] /= sum;
    }

    private void Expect(int i)
    {
        double sum = 0;
        for (int f = 0; f < L; f++)
        {
            double a = i == 0 ? (f == 0 ? 1 : 0) : alpha[(i - 1) * L + f];
            for (int l = 0; l < L; l++) sum += q[f * L + l] = a * expPairs[f * L + l] * e[i * L + l] * beta[i * L + l];
        }
        for (int k = 0; k < L * L; k++) expected[k] += q[k] / sum;
    }
}
