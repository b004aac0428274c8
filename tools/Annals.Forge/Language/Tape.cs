using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Annals.Language;

namespace Annals.Forge.Language;

/// <summary>A matrix on the tape: values and gradients, rows of a stride that is a multiple of 16 floats.</summary>
internal sealed unsafe class Tensor
{
    internal float* V;
    internal float* G;
    internal int Rows;
    internal int Cols;
    internal int Stride;
}

/// <summary>A bump arena with the list of steps to take back. One thread's own.</summary>
internal sealed unsafe class Tape : IDisposable
{
    private readonly float* arena;
    private readonly long capacity;
    private long used;
    private readonly List<Action> steps = [];

    internal Tape(long floats)
    {
        capacity = floats;
        arena = (float*)NativeMemory.AlignedAlloc((nuint)(floats * sizeof(float)), 64);
    }

    internal bool Training { get; set; }
    internal Rng Random { get; set; } = new(1);
    internal double Loss { get; set; }

    internal void Reset()
    {
        used = 0;
        steps.Clear();
        Loss = 0;
    }

    internal float* Rent(long floats, bool zero = false)
    {
        long size = (floats + 15) & ~15L;
        if (used + size > capacity) throw new InvalidOperationException("the tape's arena is full");
        float* p = arena + used;
        used += size;
        if (zero) new Span<float>(p, checked((int)size)).Clear();
        return p;
    }

    internal Tensor New(int rows, int cols, bool zero = false)
    {
        int stride = Kernels.Pad(cols);
        long size = (long)rows * stride;
        return new Tensor { Rows = rows, Cols = cols, Stride = stride, V = Rent(size, zero), G = Training ? Rent(size, true) : null };
    }

    internal void Then(Action step)
    {
        if (Training) steps.Add(step);
    }

    internal void Backward()
    {
        for (int i = steps.Count - 1; i >= 0; i--) steps[i]();
    }

    public void Dispose() => NativeMemory.AlignedFree(arena);
}

/// <summary>A small generator whose numbers are the same everywhere.</summary>
internal sealed class Rng(ulong seed)
{
    private ulong state = (seed * 0x9E3779B97F4A7C15UL) ^ 0xD1B54A32D192ED03UL;

    internal ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    internal int Below(int n) => (int)(Next() % (ulong)n);
    internal float Uniform() => (Next() >> 40) * (1f / (1 << 24));
}

/// <summary>A dense weight matrix with Adam's state, its packed forms, and one gradient a worker.</summary>
internal sealed unsafe class Parameter
{
    internal Parameter(string name, int rows, int cols, Rng random, float range, float offset = 0, int workers = 2)
    {
        (Name, Rows, Cols) = (name, rows, cols);
        Stride = Kernels.Pad(cols);
        Size = rows * Stride;
        V = Allocate(Size);
        M = Allocate(Size);
        S = Allocate(Size);
        Packed = Allocate(rows * Stride);
        PackedT = Allocate(cols * Kernels.Pad(rows));
        G = new float*[workers];
        for (int w = 0; w < workers; w++) G[w] = Allocate(Size);
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < cols; j++) V[(i * Stride) + j] = offset + (((random.Uniform() * 2) - 1) * range);
    }

    internal string Name { get; }
    internal int Rows { get; }
    internal int Cols { get; }
    internal int Stride { get; }
    internal int Size { get; }
    internal float* V;
    internal float* M;
    internal float* S;
    internal float*[] G;
    internal float* Packed;
    internal float* PackedT;

    internal void Pack()
    {
        if (Rows == 1) return;
        Kernels.Pack(V, Stride, Rows, Cols, Packed);
        Kernels.PackTransposed(V, Stride, Cols, Rows, PackedT);
    }

    internal static float* Allocate(long floats)
    {
        float* p = (float*)NativeMemory.AlignedAlloc((nuint)(((floats + 15) & ~15L) * sizeof(float)), 64);
        for (long i = 0; i < floats; i++) p[i] = 0;
        return p;
    }
}

/// <summary>An embedding table: rows touched by a batch are updated, others rest.</summary>
internal sealed unsafe class EmbeddingTable
{
    internal EmbeddingTable(string name, int rows, int cols, Rng random, float range, int workers = 2)
    {
        (Name, Rows, Cols) = (name, rows, cols);
        long size = (long)rows * cols;
        V = Parameter.Allocate(size);
        M = Parameter.Allocate(size);
        S = Parameter.Allocate(size);
        G = new float*[workers];
        Touched = new List<int>[workers];
        marks = new bool[workers][];
        for (int w = 0; w < workers; w++)
        {
            G[w] = Parameter.Allocate(size);
            Touched[w] = [];
            marks[w] = new bool[rows];
        }
        for (long i = 0; i < size; i++) V[i] = ((random.Uniform() * 2) - 1) * range;
    }

    private readonly bool[][] marks;
    internal string Name { get; }
    internal int Rows { get; }
    internal int Cols { get; }
    internal float* V;
    internal float* M;
    internal float* S;
    internal float*[] G;
    internal List<int>[] Touched { get; }

    internal float* Gradient(int worker, int row)
    {
        if (!marks[worker][row])
        {
            marks[worker][row] = true;
            Touched[worker].Add(row);
        }
        return G[worker] + ((long)row * Cols);
    }

    internal void Forget()
    {
        for (int w = 0; w < Touched.Length; w++)
        {
            foreach (int r in Touched[w]) marks[w][r] = false;
            Touched[w].Clear();
        }
    }

    internal bool IsTouched(int worker, int row) => marks[worker][row];
}
