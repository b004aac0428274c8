using System;
using System.Collections.Generic;
using System.Runtime.Intrinsics;

namespace Annals.Forge.Language;

/// <summary>What the small networks over the engine's words share in training: named weights, and sums of feature embeddings. One worker.</summary>
internal abstract unsafe class HeadNet
{
    private readonly List<Parameter> parameters = [];

    internal IReadOnlyList<Parameter> Parameters => parameters;

    internal Parameter this[string name] => parameters.Find(p => p.Name == name) ?? throw new ArgumentException(name);

    /// <summary>Packs all weights for the next pass.</summary>
    internal void Pack()
    {
        foreach (Parameter p in parameters) p.Pack();
    }

    protected Parameter Add(Parameter p)
    {
        parameters.Add(p);
        return p;
    }

    protected Parameter Matrix(string name, int rows, int cols, Rng random) => Add(new Parameter(name, rows, cols, random, MathF.Sqrt(3f / rows), 0, 1));

    protected Parameter Vector(string name, int cols, Rng random) => Add(new Parameter(name, 1, cols, random, 0, 0, 1));

    /// <summary>Weights of a recurrent layer beside its products, half the forget gates open at first.</summary>
    protected Parameter Gates(string name, int width, Rng random)
    {
        Parameter v = Add(new Parameter(name, 4, width, random, 0.1f, 0, 1));
        for (int j = 0; j < width; j++) v.V[(2 * v.Stride) + j] += 1f - (2f * (j % 16) / 16f);
        return v;
    }

    /// <summary>The features of a word that are shown in this step.</summary>
    protected static int[] Shown(Tape tape, int[] all, float drop) => tape.Training ? Array.FindAll(all, _ => tape.Random.Uniform() >= drop) : all;

    protected static void AddRow(float* from, float* to, int n, float by)
    {
        Vector512<float> k = Vector512.Create(by);
        for (int j = 0; j < n; j += 16) Vector512.FusedMultiplyAdd(Vector512.Load(from + j), k, Vector512.Load(to + j)).Store(to + j);
    }
}
