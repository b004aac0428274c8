using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using Annals.Resources;
using Annals.Text;

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

/// <summary>
/// The weights and classes of the language engine as the model file has them. Layout: magic <c>ANNALSLE</c>, format, sizes, date, sources,
/// licence, classes, then blocks. Immutable, shared by threads.
/// </summary>
internal sealed unsafe class EngineModel
{
    internal const string Name = "en.engine.bin";
    internal const int Format = 1;
    /// <summary>Set in the number of layers when each mixes in the word read before.</summary>
    internal const int ShiftFlag = 1 << 16;
    internal static ReadOnlySpan<byte> Magic => "ANNALSLE"u8;

    private readonly MappedFile image;
    private int at;

    private EngineModel(MappedFile image) => this.image = image;

    internal int Hidden { get; private set; }
    internal int Layers { get; private set; }
    internal int ArcSize { get; private set; }
    internal int LabelSize { get; private set; }
    internal int TagSize { get; private set; }
    /// <summary>Day the model was built, and what from.</summary>
    internal string Date { get; private set; } = "";
    internal string Sources { get; private set; } = "";
    internal string Licence { get; private set; } = "";
    internal Upos[] Uposes { get; private set; } = [];
    internal string[] Xposes { get; private set; } = [];
    internal string[] Feats { get; private set; } = [];
    internal LemmaScript[] Scripts { get; private set; } = [];
    internal Deprel[] Deprels { get; private set; } = [];
    internal ByteTable Words { get; private set; }
    internal ByteTable Spelling { get; private set; }
    /// <summary>WordNet's fields of senses, or null when the model was trained without.</summary>
    internal SenseLexicon? Senses { get; private set; }
    internal ByteTable Fields { get; private set; }
    internal FloatBlock[] LayerWeights { get; private set; } = [];
    /// <summary>How much of the word read before each layer mixes in, a row a way; null for none.</summary>
    internal FloatBlock?[] LayerShifts { get; private set; } = [];
    internal FloatBlock[] LayerVectors { get; private set; } = [];
    /// <summary>Tags, arcs (dependent, head) and labels (dependent, head) from the top layer, in one matrix, and its bias.</summary>
    internal FloatBlock Top { get; private set; } = null!;
    internal FloatBlock TopBias { get; private set; } = null!;
    /// <summary>The four tag outputs side by side, each padded to 16 columns.</summary>
    internal FloatBlock Tags { get; private set; } = null!;
    internal FloatBlock TagsBias { get; private set; } = null!;
    internal FloatBlock Arc { get; private set; } = null!;
    internal FloatBlock ArcBias { get; private set; } = null!;
    internal FloatBlock ArcRoot { get; private set; } = null!;
    internal FloatBlock LabelRoot { get; private set; } = null!;
    internal FloatBlock Label { get; private set; } = null!;
    internal FloatBlock LabelBias { get; private set; } = null!;

    private uint* wordPrints;
    private ushort* wordRows;
    private uint wordMask;

    internal static EngineModel Open(string path)
    {
        MappedFile image = MappedFile.Open(path);
        if (image.Length < 64 || !image.Bytes[..8].SequenceEqual(Magic)) throw new ResourceException($"the model {Name} is not a language engine");
        int format = BinaryPrimitives.ReadInt32LittleEndian(image.Bytes[8..]);
        if (format != Format) throw new ResourceException($"the model {Name} has format {format}; this program reads format {Format}");
        try
        {
            var model = new EngineModel(image) { at = 12 };
            model.Read();
            return model;
        }
        catch (Exception e) when (e is ArgumentException or OverflowException or FormatException or IndexOutOfRangeException)
        {
            throw new ResourceException($"the model {Name} is damaged", e);
        }
    }

    /// <summary>Row of the word table, 0 when the model does not know the word.</summary>
    internal int WordRow(ulong fingerprint)
    {
        uint slot = (uint)(fingerprint >> 32) & wordMask, print = (uint)fingerprint | 1;
        while (wordPrints[slot] != 0)
        {
            if (wordPrints[slot] == print) return wordRows[slot];
            slot = (slot + 1) & wordMask;
        }
        return 0;
    }

    private void Read()
    {
        (Hidden, Layers, ArcSize, LabelSize, TagSize) = (Int(), Int(), Int(), Int(), Int());
        bool shifts = (Layers & ShiftFlag) != 0;
        Layers &= ~ShiftFlag;
        (Date, Sources, Licence) = (Text(), Text(), Text());
        Uposes = Array.ConvertAll(Texts(), Labels.ParseUpos);
        Xposes = Texts();
        Feats = Texts();
        Scripts = Array.ConvertAll(Texts(), LemmaScript.Parse);
        Deprels = Array.ConvertAll(Texts(), Labels.ParseDeprel);
        int slots = Int();
        wordMask = (uint)slots - 1;
        wordPrints = (uint*)Bytes(slots * 4);
        wordRows = (ushort*)Bytes(slots * 2);
        Words = Table();
        Spelling = Table();
        Senses = Lexicon();
        Fields = Table();
        LayerWeights = new FloatBlock[Layers];
        LayerVectors = new FloatBlock[Layers];
        LayerShifts = new FloatBlock?[Layers];
        for (int l = 0; l < Layers; l++) (LayerWeights[l], LayerShifts[l], LayerVectors[l]) = (Matrix(), shifts ? Floats() : null, Floats());
        (Top, TopBias) = (Matrix(), Floats());
        (Tags, TagsBias) = (Matrix(), Floats());
        (Arc, ArcBias, ArcRoot) = (Matrix(), Floats(), Floats());
        (LabelRoot, Label, LabelBias) = (Floats(), Matrix(), Floats());
    }

    private SenseLexicon? Lexicon()
    {
        int slots = Int(), patterns = Int();
        return slots == 0 ? null : new SenseLexicon((uint*)Bytes(slots * 4), (ushort*)Bytes(slots * 2), slots, (ulong*)Bytes(patterns * 8));
    }

    private int Int()
    {
        int value = BinaryPrimitives.ReadInt32LittleEndian(image.Bytes[at..]);
        at += 4;
        return value;
    }

    private string Text()
    {
        int length = Int();
        string text = Encoding.UTF8.GetString(image.Bytes.Slice(at, length));
        at += length;
        return text;
    }

    private string[] Texts() => Text().Split('\n');

    private byte* Bytes(int count)
    {
        at = (at + 63) & ~63;
        _ = image.Bytes.Slice(at, count);
        byte* start = image.Start + at;
        at += count;
        return start;
    }

    private ByteTable Table()
    {
        int rows = Int(), cols = Int();
        sbyte* start = (sbyte*)Bytes(checked(rows * cols));
        return new ByteTable(start, rows, Floats());
    }

    private FloatBlock Floats()
    {
        int count = Int();
        byte* from = Bytes(checked(count * 4));
        var block = new FloatBlock(count);
        new ReadOnlySpan<float>(from, count).CopyTo(new Span<float>(block.Start, count));
        return block;
    }

    /// <summary>A packed matrix stored as 16-bit numbers with a scale a column.</summary>
    private FloatBlock Matrix()
    {
        int rows = Int(), cols = Int();
        short* from = (short*)Bytes(checked(rows * cols * 2));
        FloatBlock scale = Floats();
        var block = new FloatBlock(rows * cols);
        Widen(from, scale.Start, rows, cols, block.Start);
        return block;
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
    private static void Widen(short* from, float* scale, int rows, int cols, float* to)
    {
        for (int j = 0; j < cols;)
        {
            int width = cols - j >= Kernels.Panel ? Kernels.Panel : 16;
            for (int p = 0; p < rows; p++)
                for (int q = 0; q < width; q += 16, from += 16, to += 16)
                {
                    (Vector256<int> low, Vector256<int> high) = Vector256.Widen(Vector256.Load(from));
                    (Vector512.ConvertToSingle(Vector512.Create(low, high)) * Vector512.Load(scale + j + q)).Store(to);
                }
            j += width;
        }
    }
}
