using System;

namespace Annals.Language;

/// <summary>Buffers of a small recurrent network over words, and the walk of one layer through them; one thread's own, kept for the next report.</summary>
internal sealed unsafe class RecurrentSpace
{
    private int capacity;
    private FloatBlock x = null!, y = null!, gates = null!, carry = null!;

    /// <summary>Input of the next layer, a row of twice the hidden size a word; what the last layer read once <see cref="Walk"/> has returned.</summary>
    internal float* X => x.Start;

    /// <summary>Makes room for <paramref name="words"/> words, at least <paramref name="least"/>; true when buffers of the same number of words must grow too.</summary>
    internal bool Reserve(int words, int hidden, int least, out int room)
    {
        room = capacity;
        if (words <= capacity) return false;
        room = capacity = Math.Max(words, least);
        x = new FloatBlock(capacity * 2 * hidden);
        y = new FloatBlock(capacity * 2 * hidden);
        gates = new FloatBlock(capacity * 6 * hidden);
        carry = new FloatBlock(hidden);
        return true;
    }

    /// <summary>Reads the words of <see cref="X"/> both ways, sentence by sentence (<paramref name="starts"/>: their first words and, last, the number of words), into <see cref="X"/>.</summary>
    internal void Walk(int hidden, WeightMatrix weights, FloatBlock vectors, ReadOnlySpan<int> starts)
    {
        int width = 2 * hidden;
        weights.Multiply(x.Start, width, starts[^1], gates.Start, 3 * width, false);
        for (int s = 0; s + 1 < starts.Length; s++)
            for (int way = 0; way < 2; way++) Encoder.Recur(hidden, gates.Start, carry.Start, x.Start, y.Start, vectors.Start, starts[s], starts[s + 1], way);
        (x, y) = (y, x);
    }
}
