using System;

namespace Annals.Language;

/// <summary>The buffers of one pass over a few sentences; one thread's own, kept for the next pass.</summary>
internal sealed unsafe class EngineWorkspace
{
    /// <summary>Words a pass takes in, unless one sentence is longer.</summary>
    internal const int Words = 192;

    private int capacity;
    private FloatBlock vectors = null!, x = null!, y = null!, gates = null!, shifted = null!, top = null!, tags = null!, query = null!, labels = null!, carry = null!, fresh = null!;
    private FloatBlock arcs = new(0), heads = new(0), packed = new(0);

    internal float* Vectors => vectors.Start;
    internal float* X => x.Start;
    internal float* Y => y.Start;
    internal float* Gates => gates.Start;
    internal float* Shifted => shifted.Start;
    internal float* Top => top.Start;
    internal float* Tags => tags.Start;
    internal float* Query => query.Start;
    internal float* Labels => labels.Start;
    internal float* Carry => carry.Start;
    /// <summary>What the encoder computes of words it has not met.</summary>
    internal float* Fresh => fresh.Start;
    internal float* Arcs => arcs.Start;
    internal float* Heads => heads.Start;
    internal float* Packed => packed.Start;
    /// <summary>Heads of a sentence's words, within the sentence.</summary>
    internal int[] Parents = [];
    /// <summary>First word of each sentence of the pass, and behind the last one the number of words.</summary>
    internal int[] Starts = new int[Words + 2];
    /// <summary>Where what the encoder knows of each word stands.</summary>
    internal nint[] Rows = [];
    /// <summary>Words of the pass that the encoder had not met, and whether each opens a sentence.</summary>
    internal (int Word, bool Opens)[] Missed = [];
    internal readonly LemmaCache Lemmas = new();

    /// <summary>Makes room for a pass of <paramref name="words"/> words.</summary>
    internal void Reserve(EngineModel model, EngineSizes sizes, int words)
    {
        if (words <= capacity) return;
        capacity = Math.Max(words, Words);
        vectors = new FloatBlock(capacity * WordVectors.Size);
        x = new FloatBlock(capacity * sizes.Width);
        y = new FloatBlock(capacity * sizes.Width);
        gates = new FloatBlock(capacity * 3 * sizes.Width);
        shifted = new FloatBlock(capacity * sizes.Width);
        top = new FloatBlock(capacity * sizes.Top);
        tags = new FloatBlock(capacity * sizes.Tags);
        query = new FloatBlock(capacity * model.ArcSize);
        labels = new FloatBlock(capacity * (model.LabelSize + sizes.Labels));
        carry = new FloatBlock(model.Hidden);
        fresh = new FloatBlock(capacity * Encoder.RowSize(model));
        (Parents, Missed, Rows) = (new int[capacity], new (int, bool)[capacity], new nint[capacity]);
    }

    /// <summary>Makes room for the arcs of a sentence of <paramref name="n"/> words.</summary>
    internal void ReserveArcs(EngineModel model, int n)
    {
        int padded = Kernels.Pad(n + 1);
        if (arcs.Count < n * padded) arcs = new FloatBlock(n * padded * 2);
        if (heads.Count < padded * model.ArcSize) (heads, packed) = (new FloatBlock(2 * padded * model.ArcSize), new FloatBlock(2 * padded * model.ArcSize));
    }
}

/// <summary>Widths of the network's layers that follow from a model's classes.</summary>
internal sealed class EngineSizes
{
    internal EngineSizes(EngineModel model)
    {
        Width = 2 * model.Hidden;
        ArcDependent = model.TagSize;
        ArcHead = ArcDependent + model.ArcSize;
        LabelDependent = ArcHead + model.ArcSize;
        LabelHead = LabelDependent + model.LabelSize;
        Top = LabelHead + model.LabelSize;
        XposAt = Kernels.Pad(model.Uposes.Length);
        FeatsAt = XposAt + Kernels.Pad(model.Xposes.Length);
        ScriptAt = FeatsAt + Kernels.Pad(model.Feats.Length);
        Tags = ScriptAt + Kernels.Pad(model.Scripts.Length);
        Labels = Kernels.Pad(model.Deprels.Length);
    }

    /// <summary>Values the encoder gives a word.</summary>
    internal int Width { get; }
    internal int ArcDependent { get; }
    internal int ArcHead { get; }
    internal int LabelDependent { get; }
    internal int LabelHead { get; }
    internal int Top { get; }
    internal int XposAt { get; }
    internal int FeatsAt { get; }
    internal int ScriptAt { get; }
    internal int Tags { get; }
    internal int Labels { get; }
}
