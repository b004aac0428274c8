using System;
using System.Runtime.CompilerServices;
using System.Text;

namespace Annals.Resources;

/// <summary>
/// Numbers of a model that do not move: in a mapped file, where they may begin at any byte, or in memory of their own.
/// </summary>
/// <param name="start">The first number.</param>
/// <param name="count">How many there are.</param>
/// <param name="owner">What must live as long as this, or null.</param>
internal readonly unsafe struct NumberBlock<T>(T* start, int count, object? owner)
    where T : unmanaged
{
    private readonly object? owner = owner;

    /// <summary>The first number.</summary>
    internal T* Start { get; } = start;

    /// <summary>How many there are.</summary>
    internal int Count { get; } = count;

    /// <summary>All of them.</summary>
    internal ReadOnlySpan<T> Span => new(Start, Count);

    /// <summary>A copy of these numbers.</summary>
    internal static NumberBlock<T> Of(ReadOnlySpan<T> numbers)
    {
        T[] own = GC.AllocateUninitializedArray<T>(numbers.Length + 1, pinned: true);
        numbers.CopyTo(own);
        return new NumberBlock<T>((T*)Unsafe.AsPointer(ref own[0]), numbers.Length, own);
    }
}

/// <summary>Reads a mapped model from its beginning on, as <see cref="System.IO.BinaryWriter"/> wrote it; arrays are not copied.</summary>
internal sealed unsafe class ModelReader(MappedFile file)
{
    private int at;

    /// <summary>The next 32-bit number.</summary>
    internal int Int() => Unsafe.ReadUnaligned<int>(Next(4));

    /// <summary>The next text: its length in bytes in groups of seven bits, then UTF-8.</summary>
    internal string Text()
    {
        int length = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            byte part = *Next(1);
            length |= (part & 0x7F) << shift;
            if (part < 0x80) break;
        }
        return Encoding.UTF8.GetString(Next(length), length);
    }

    /// <summary>The next numbers, in place.</summary>
    internal NumberBlock<T> Numbers<T>(int count)
        where T : unmanaged => new((T*)Next(checked(count * sizeof(T))), count, file);

    private byte* Next(int bytes)
    {
        if (bytes < 0 || bytes > file.Length - at) throw new ResourceException($"the model {file.Name} breaks off");
        byte* start = file.Start + at;
        at += bytes;
        return start;
    }
}
