using System;

namespace Annals.Language.Names;

/// <summary>The buffers of one pass over some sentences; one thread's own, kept for the next report.</summary>
internal sealed unsafe class NameWorkspace(NameModel model)
{
    private int capacity;
    private FloatBlock x = null!, y = null!, gates = null!, scores = null!, carry = null!;

    internal float* X => x.Start;
    internal float* Y => y.Start;
    internal float* Gates => gates.Start;
    internal float* Scores => scores.Start;
    internal float* Carry => carry.Start;
    internal NameLabels Labels { get; } = new(model.Pairs);

    /// <summary>Columns of the scores.</summary>
    internal static int Columns => Kernels.Pad(NameModel.Labels);

    /// <summary>Makes room for <paramref name="words"/> words.</summary>
    internal void Reserve(int words)
    {
        if (words <= capacity) return;
        capacity = Math.Max(words, EngineWorkspace.Words);
        int width = 2 * model.Hidden;
        x = new FloatBlock(capacity * width);
        y = new FloatBlock(capacity * width);
        gates = new FloatBlock(capacity * 3 * width);
        scores = new FloatBlock(capacity * Columns);
        carry = new FloatBlock(model.Hidden);
    }
}
