using System;
using System.Collections.Generic;
using System.Runtime.Intrinsics;

namespace Annals.Forge.Language;

/// <summary>Adam over dense weights and over the rows a batch touched.</summary>
internal sealed unsafe class Adam(IReadOnlyList<Parameter> parameters, IReadOnlyList<EmbeddingTable> tables, float clip)
{
    private const float Beta1 = 0.9f, Beta2 = 0.98f, Epsilon = 1e-8f;
    private long time;

    internal void Step(float rate)
    {
        time++;
        float scale = Gather();
        float step = rate * MathF.Sqrt(1 - MathF.Pow(Beta2, time)) / (1 - MathF.Pow(Beta1, time));
        foreach (Parameter p in parameters) Update(p.V, p.M, p.S, p.G[0], p.Size, scale, step);
        foreach (EmbeddingTable t in tables)
        {
            foreach (int r in t.Touched[0])
            {
                long o = (long)r * t.Cols;
                Update(t.V + o, t.M + o, t.S + o, t.G[0] + o, t.Cols, scale, step);
            }
            t.Forget();
        }
    }

    /// <summary>Adds the workers' gradients into the first's, in order; returns the factor that holds the norm within the clip.</summary>
    private float Gather()
    {
        double norm = 0;
        foreach (Parameter p in parameters)
        {
            for (int w = 1; w < p.G.Length; w++) Merge(p.G[w], p.G[0], p.Size);
            norm += Squares(p.G[0], p.Size);
        }
        foreach (EmbeddingTable t in tables)
        {
            for (int w = 1; w < t.G.Length; w++)
                foreach (int r in t.Touched[w]) Merge(t.G[w] + ((long)r * t.Cols), t.Gradient(0, r), t.Cols);
            foreach (int r in t.Touched[0]) norm += Squares(t.G[0] + ((long)r * t.Cols), t.Cols);
        }
        double length = Math.Sqrt(norm);
        return length > clip ? (float)(clip / length) : 1f;
    }

    private static void Merge(float* from, float* to, int n)
    {
        for (int i = 0; i < n; i += 16)
        {
            (Vector512.Load(to + i) + Vector512.Load(from + i)).Store(to + i);
            Vector512<float>.Zero.Store(from + i);
        }
    }

    private static double Squares(float* g, int n)
    {
        Vector512<float> sum = default;
        for (int i = 0; i < n; i += 16) sum += Vector512.Load(g + i) * Vector512.Load(g + i);
        double total = 0;
        for (int i = 0; i < 16; i++) total += sum[i];
        return total;
    }

    private static void Update(float* v, float* m, float* s, float* g, int n, float scale, float step)
    {
        Vector512<float> b1 = Vector512.Create(Beta1), b2 = Vector512.Create(Beta2), k = Vector512.Create(scale), e = Vector512.Create(Epsilon), r = Vector512.Create(step);
        Vector512<float> a1 = Vector512.Create(1 - Beta1), a2 = Vector512.Create(1 - Beta2);
        for (int i = 0; i < n; i += 16)
        {
            Vector512<float> gi = Vector512.Load(g + i) * k;
            Vector512<float> mi = (Vector512.Load(m + i) * b1) + (gi * a1), si = (Vector512.Load(s + i) * b2) + (gi * gi * a2);
            mi.Store(m + i);
            si.Store(s + i);
            (Vector512.Load(v + i) - (r * mi / (Vector512.Sqrt(si) + e))).Store(v + i);
            Vector512<float>.Zero.Store(g + i);
        }
    }
}
