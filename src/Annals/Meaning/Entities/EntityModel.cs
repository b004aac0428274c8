using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;
using Annals.Resources;

namespace Annals.Meaning.Entities;

/// <summary>
/// The weights of this room, built by <c>Annals.Forge train-entities</c>: classes of nouns, kinds of phrases, and which phrases are one. All
/// numbers are fixed point, so that every machine computes the same. Immutable.
/// </summary>
internal sealed class EntityModel
{
    internal const string Magic = "ANNALS-ENTITIES";
    internal const int Format = 1;
    /// <summary>Number of hidden units of the linker.</summary>
    internal const int Hidden = 32;
    /// <summary>Fixed point: 1.0 of a weight.</summary>
    internal const int One = 1024;
    /// <summary>Rows of the kind table and of the link table, powers of two.</summary>
    internal const int KindRows = 1 << 13, LinkRows = 1 << 14;

    private readonly uint[] nouns;
    private readonly byte[] classes;

    internal EntityModel(uint[] nouns, byte[] classes, short[] kinds, int[] links, int[] linkDirect, int[] linkOut)
    {
        this.nouns = nouns;
        this.classes = classes;
        Kinds = kinds;
        Links = links;
        LinkDirect = linkDirect;
        LinkOut = linkOut;
    }

    /// <summary>A row of eight weights for each hashed feature of a phrase.</summary>
    internal short[] Kinds { get; }
    /// <summary>A row of <see cref="Hidden"/> weights for each hashed feature of a link.</summary>
    internal int[] Links { get; }
    /// <summary>A weight for each hashed feature of a link that goes straight to the score.</summary>
    internal int[] LinkDirect { get; }
    /// <summary>What each hidden unit adds to the score.</summary>
    internal int[] LinkOut { get; }

    /// <summary>Class of a noun by its commonest sense, and of the next sense of another class.</summary>
    internal (NounClass First, NounClass Next) ClassOf(uint lemma)
    {
        int i = Array.BinarySearch(nouns, lemma);
        return i < 0 ? default : ((NounClass)classes[2 * i], (NounClass)classes[2 * i + 1]);
    }

    /// <summary>Opens the model file of a language.</summary>
    internal static EntityModel Load(ResourceStore resources, string language)
    {
        string name = language + ".entities.bin";
        using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(resources.ModelPath(name)), writable: false), Encoding.UTF8);
        try
        {
            return Read(reader, name);
        }
        catch (EndOfStreamException e)
        {
            throw new ResourceException($"the model {name} breaks off", e);
        }
    }

    private static EntityModel Read(BinaryReader reader, string name)
    {
        if (reader.ReadString() is var magic && magic != Magic) throw new ResourceException($"{name} is no entity model");
        if (reader.ReadInt32() is var format && format != Format) throw new ResourceException($"the model {name} is of format {format}, this program reads {Format}");
        _ = reader.ReadString();
        var nouns = new uint[reader.ReadInt32()];
        for (int i = 0; i < nouns.Length; i++) nouns[i] = reader.ReadUInt32();
        byte[] classes = reader.ReadBytes(2 * nouns.Length);
        return new EntityModel(nouns, classes, Shorts(reader, KindRows * 8), Ints(reader, LinkRows * Hidden), Ints(reader, LinkRows), Ints(reader, Hidden));
    }

    /// <summary>Writes the model; <paramref name="card"/> says what it was built from, by which command, under which licences.</summary>
    internal void Write(BinaryWriter writer, string card)
    {
        writer.Write(Magic);
        writer.Write(Format);
        writer.Write(card);
        writer.Write(nouns.Length);
        foreach (uint noun in nouns) writer.Write(noun);
        writer.Write(classes);
        foreach (short w in Kinds) writer.Write(w);
        foreach (int[] table in (int[][])[Links, LinkDirect, LinkOut])
            foreach (int w in table) writer.Write((short)Math.Clamp(w, short.MinValue, short.MaxValue));
    }

    private static short[] Shorts(BinaryReader reader, int count)
    {
        ReadOnlySpan<byte> bytes = reader.ReadBytes(2 * count);
        if (bytes.Length < 2 * count) throw new EndOfStreamException();
        var values = new short[count];
        for (int i = 0; i < count; i++) values[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(2 * i)..]);
        return values;
    }

    private static int[] Ints(BinaryReader reader, int count)
    {
        short[] shorts = Shorts(reader, count);
        var values = new int[count];
        for (int i = 0; i < count; i++) values[i] = shorts[i];
        return values;
    }
}
