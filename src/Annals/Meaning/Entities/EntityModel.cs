using System;
using System.IO;
using System.Runtime.InteropServices;
using Annals.Resources;

namespace Annals.Meaning.Entities;

/// <summary>
/// The weights of this room, built by <c>Annals.Forge train-entities</c>: classes of nouns, kinds of phrases, and which phrases are one. All
/// numbers are fixed point, so that every machine computes the same. Immutable.
/// </summary>
internal sealed unsafe class EntityModel
{
    internal const string Magic = "ANNALS-ENTITIES";
    internal const int Format = 1;
    /// <summary>Number of hidden units of the linker.</summary>
    internal const int Hidden = 32;
    /// <summary>Fixed point: 1.0 of a weight.</summary>
    internal const int One = 1024;
    /// <summary>Rows of the kind table and of the link table, powers of two.</summary>
    internal const int KindRows = 1 << 13, LinkRows = 1 << 14;

    private readonly NumberBlock<uint> nouns;
    private readonly NumberBlock<byte> classes;

    private EntityModel(NumberBlock<uint> nouns, NumberBlock<byte> classes, NumberBlock<short> kinds, NumberBlock<short> links, NumberBlock<short> linkDirect, NumberBlock<short> linkOut)
    {
        this.nouns = nouns;
        this.classes = classes;
        Kinds = kinds;
        Links = links;
        LinkDirect = linkDirect;
        LinkOut = linkOut;
    }

    /// <summary>A model of numbers just trained; what is too large for 16 bits is cut.</summary>
    internal EntityModel(uint[] nouns, byte[] classes, short[] kinds, int[] links, int[] linkDirect, int[] linkOut)
        : this(NumberBlock<uint>.Of(nouns), NumberBlock<byte>.Of(classes), NumberBlock<short>.Of(kinds), Cut(links), Cut(linkDirect), Cut(linkOut))
    {
    }

    /// <summary>A row of eight weights for each hashed feature of a phrase.</summary>
    internal NumberBlock<short> Kinds { get; }
    /// <summary>A row of <see cref="Hidden"/> weights for each hashed feature of a link.</summary>
    internal NumberBlock<short> Links { get; }
    /// <summary>A weight for each hashed feature of a link that goes straight to the score.</summary>
    internal NumberBlock<short> LinkDirect { get; }
    /// <summary>What each hidden unit adds to the score.</summary>
    internal NumberBlock<short> LinkOut { get; }

    /// <summary>Class of a noun by its commonest sense, and of the next sense of another class.</summary>
    internal (NounClass First, NounClass Next) ClassOf(uint lemma)
    {
        int i = nouns.Span.BinarySearch(lemma);
        return i < 0 ? default : ((NounClass)classes.Start[2 * i], (NounClass)classes.Start[(2 * i) + 1]);
    }

    /// <summary>Opens the model file of a language.</summary>
    internal static EntityModel Load(ResourceStore resources, string language)
    {
        string name = language + ".entities.bin";
        var reader = new ModelReader(MappedFile.Open(resources.ModelPath(name)));
        if (reader.Text() != Magic) throw new ResourceException($"{name} is no entity model");
        if (reader.Int() is var format && format != Format) throw new ResourceException($"the model {name} is of format {format}, this program reads {Format}");
        _ = reader.Text();
        int count = reader.Int();
        return new EntityModel(
            reader.Numbers<uint>(count), reader.Numbers<byte>(2 * count), reader.Numbers<short>(KindRows * 8), reader.Numbers<short>(LinkRows * Hidden),
            reader.Numbers<short>(LinkRows), reader.Numbers<short>(Hidden));
    }

    /// <summary>Writes the model; <paramref name="card"/> says what it was built from, by which command, under which licences.</summary>
    internal void Write(BinaryWriter writer, string card)
    {
        writer.Write(Magic);
        writer.Write(Format);
        writer.Write(card);
        writer.Write(nouns.Count);
        writer.Write(MemoryMarshal.AsBytes(nouns.Span));
        writer.Write(classes.Span);
        foreach (NumberBlock<short> table in (NumberBlock<short>[])[Kinds, Links, LinkDirect, LinkOut]) writer.Write(MemoryMarshal.AsBytes(table.Span));
    }

    private static NumberBlock<short> Cut(int[] weights) => NumberBlock<short>.Of(Array.ConvertAll(weights, static w => (short)Math.Clamp(w, short.MinValue, short.MaxValue)));
}
