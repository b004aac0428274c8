using System;
using System.Buffers.Binary;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using Annals.Resources;

namespace Annals.Language;

/// <summary>Floats at an address that is a multiple of 64 and does not move while the object lives.</summary>
internal sealed unsafe class FloatBlock
{
    private readonly float[] array;

    internal FloatBlock(int count)
    {
        array = GC.AllocateUninitializedArray<float>(count + 16, pinned: true);
        long address = (long)Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
        Start = (float*)((address + 63) & ~63L);
        Count = count;
    }

    internal float* Start { get; }
    internal int Count { get; }
}

/// <summary>An embedding table of bytes, one scale a column; it lies in the model's file image.</summary>
internal readonly unsafe struct ByteTable(sbyte* start, int rows, FloatBlock scale)
{
    internal sbyte* Start { get; } = start;
    internal int Rows { get; } = rows;
    internal FloatBlock Scale { get; } = scale;
}

/// <summary>A model file in memory, read block by block from its head on. The blocks handed out live as long as the image.</summary>
internal sealed unsafe class ModelImage
{
    private readonly MappedFile image;
    private int at;

    private ModelImage(MappedFile image, int at) => (this.image, this.at) = (image, at);

    /// <summary>Opens a file and reads a model of it; throws <see cref="ResourceException"/> when it is of another kind or format, or its blocks do not fit together.</summary>
    internal static T Load<T>(string path, ReadOnlySpan<byte> magic, int format, string what, Func<ModelImage, T> read)
    {
        ModelImage image = Open(path, magic, format, what);
        try
        {
            return read(image);
        }
        catch (Exception e) when (e is ArgumentException or OverflowException or FormatException or IndexOutOfRangeException)
        {
            throw new ResourceException($"the model {Path.GetFileName(path)} is damaged", e);
        }
    }

    /// <summary>Opens a file behind its magic and format; throws <see cref="ResourceException"/> when it is of another kind or format.</summary>
    internal static ModelImage Open(string path, ReadOnlySpan<byte> magic, int format, string what)
    {
        MappedFile image = MappedFile.Open(path);
        string name = Path.GetFileName(path);
        if (image.Length < 64 || !image.Bytes[..magic.Length].SequenceEqual(magic)) throw new ResourceException($"the model {name} is no {what} of this version");
        int found = BinaryPrimitives.ReadInt32LittleEndian(image.Bytes[magic.Length..]);
        if (found != format) throw new ResourceException($"the model {name} has format {found}; this program reads format {format}");
        return new ModelImage(image, magic.Length + 4);
    }

    /// <summary>The next number.</summary>
    internal int Int()
    {
        int value = BinaryPrimitives.ReadInt32LittleEndian(image.Bytes[at..]);
        at += 4;
        return value;
    }

    /// <summary>The next text, UTF-8 behind its length.</summary>
    internal string Text()
    {
        int length = Int();
        string text = Encoding.UTF8.GetString(image.Bytes.Slice(at, length));
        at += length;
        return text;
    }

    /// <summary>The next text cut at line ends.</summary>
    internal string[] Texts() => Text().Split('\n');

    /// <summary>The next block of bytes, at an address that is a multiple of 64.</summary>
    internal byte* Bytes(int count)
    {
        at = (at + 63) & ~63;
        _ = image.Bytes.Slice(at, count);
        byte* start = image.Start + at;
        at += count;
        return start;
    }

    /// <summary>The next table of bytes with its scales.</summary>
    internal ByteTable Table()
    {
        int rows = Int(), cols = Int();
        sbyte* start = (sbyte*)Bytes(checked(rows * cols));
        return new ByteTable(start, rows, Floats());
    }

    /// <summary>The next floats.</summary>
    internal FloatBlock Floats()
    {
        int count = Int();
        byte* from = Bytes(checked(count * 4));
        var block = new FloatBlock(count);
        new ReadOnlySpan<float>(from, count).CopyTo(new Span<float>(block.Start, count));
        return block;
    }

    /// <summary>A packed matrix stored as 16-bit numbers with a scale a column.</summary>
    internal WeightMatrix Matrix()
    {
        int rows = Int(), cols = Int();
        short* from = (short*)Bytes(checked(rows * cols * 2));
        return new WeightMatrix(from, Floats(), rows, cols);
    }
}
