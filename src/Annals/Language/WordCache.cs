using System;
using System.Threading;

namespace Annals.Language;

/// <summary>
/// What the first layer makes of a word alone, kept for when the word comes again: most words of a text are few. A row hangs on nothing but form and whether it opens a
/// sentence, so a record does not hang on what is kept. Shared by threads; what has been put in stays.
/// </summary>
internal sealed unsafe class WordCache
{
    // Some 6,000 forms are nine in ten words of news; their rows take 26 MB.
    private const int Most = 6144, Slots = 16384, Probes = 8;
    private readonly Entry?[] entries = new Entry?[Slots];
    private readonly FloatBlock rows;
    private readonly int size;
    private int count;

    /// <param name="size">Floats of a row.</param>
    internal WordCache(int size) => (this.size, rows) = (size, new FloatBlock(Most * size));

    /// <summary>The row of a form, or null where none is kept.</summary>
    internal float* Find(ReadOnlySpan<char> form, bool opens)
    {
        uint slot = Slot(form, opens);
        for (int k = 0; k < Probes; k++)
        {
            if (Volatile.Read(ref entries[(slot + k) % Slots]) is not { } entry) return null;
            if (entry.Opens == opens && form.SequenceEqual(entry.Form)) return rows.Start + ((long)entry.Row * size);
        }
        return null;
    }

    /// <summary>Keeps a copy of <paramref name="row"/>, as long as there is room.</summary>
    internal void Add(ReadOnlySpan<char> form, bool opens, float* row)
    {
        if (Volatile.Read(ref count) >= Most) return;
        uint slot = Slot(form, opens);
        for (int k = 0; k < Probes; k++)
        {
            ref Entry? at = ref entries[(slot + k) % Slots];
            if (Volatile.Read(ref at) is { } other)
            {
                if (other.Opens == opens && form.SequenceEqual(other.Form)) return;
                continue;
            }
            if (Interlocked.Increment(ref count) is var next && next > Most) return;
            new ReadOnlySpan<float>(row, size).CopyTo(new Span<float>(rows.Start + ((long)(next - 1) * size), size));
            // Where another thread was first, the row is lost and nothing else.
            Interlocked.CompareExchange(ref at, new Entry(form.ToString(), opens, next - 1), null);
            return;
        }
    }

    private static uint Slot(ReadOnlySpan<char> form, bool opens)
    {
        uint h = opens ? 0x811c9dc5u : 0x050c5d1fu;
        foreach (char c in form) h = (h ^ c) * 0x01000193;
        return (h ^ (h >> 15)) % Slots;
    }

    private sealed record Entry(string Form, bool Opens, int Row);
}
