using System;
using Annals.Resources;

namespace Annals.Language.Names;

/// <summary>
/// Weights and word lists of the name finder (<c>models/en.names.bin</c>). Labels: 0 outside, then for each kind begin, inside, last, single.
/// Layout: magic <c>ANNALSNM</c>, format, sizes, date, sources, licence, lexicon, then blocks. Immutable, shared by threads.
/// </summary>
internal sealed unsafe class NameModel
{
    /// <summary>Kinds told apart by the model: person, organization, place, other.</summary>
    internal const int Kinds = 4;
    /// <summary>Number of labels.</summary>
    internal const int Labels = 1 + 4 * Kinds;
    /// <summary>Scores of labels are whole numbers, this many to one natural logarithm.</summary>
    internal const float Scale = 256;
    internal const string Name = "en.names.bin";
    internal const int Format = 3;
    internal static ReadOnlySpan<byte> Magic => "ANNALSNM"u8;

    private NameModel(ModelImage image)
    {
        (Hidden, Layers, Encoded) = (image.Int(), image.Int(), image.Int());
        (Date, Sources, Licence) = (image.Text(), image.Text(), image.Text());
        Lexicon = new NameLexicon(image);
        Features = new NameIndex(image);
        Table = image.Table();
        (Mix, MixBias) = (image.Matrix(), image.Floats());
        LayerWeights = new WeightMatrix[Layers];
        LayerVectors = new FloatBlock[Layers];
        for (int l = 0; l < Layers; l++) (LayerWeights[l], LayerVectors[l]) = (image.Matrix(), image.Floats());
        (Out, OutBias) = (image.Matrix(), image.Floats());
        FloatBlock pairs = image.Floats();
        Pairs = new int[Labels * Labels];
        for (int k = 0; k < Pairs.Length; k++) Pairs[k] = (int)pairs.Start[k];
        Sorts = new NameSorts((sbyte*)image.Bytes(NameSorts.Rows * NameSorts.Kinds.Length));
    }

    /// <summary>Floats a way of a layer.</summary>
    internal int Hidden { get; }
    internal int Layers { get; }
    /// <summary>Floats of the engine's encoded word.</summary>
    internal int Encoded { get; }
    /// <summary>Day the model was built, and what from.</summary>
    internal string Date { get; }
    internal string Sources { get; }
    internal string Licence { get; }
    internal NameLexicon Lexicon { get; }
    /// <summary>Rows of the features the model knows.</summary>
    internal NameIndex Features { get; }
    /// <summary>Embeddings of the features.</summary>
    internal ByteTable Table { get; }
    /// <summary>From the engine's word to the first half of the network's input.</summary>
    internal WeightMatrix Mix { get; }
    internal FloatBlock MixBias { get; }
    internal WeightMatrix[] LayerWeights { get; }
    internal FloatBlock[] LayerVectors { get; }
    internal WeightMatrix Out { get; }
    internal FloatBlock OutBias { get; }
    /// <summary>Score of each pair of labels, former * Labels + latter, in whole numbers.</summary>
    internal int[] Pairs { get; }

    /// <summary>Kinds of places and of other things.</summary>
    internal NameSorts Sorts { get; }

    /// <summary>True when <paramref name="latter"/> may follow <paramref name="former"/> within a sentence.</summary>
    internal static bool Follows(int former, int latter)
    {
        bool open = former > 0 && (former - 1) % 4 is 0 or 1;
        if (!open) return latter == 0 || (latter - 1) % 4 is 0 or 3;
        return latter > 0 && (latter - 1) / 4 == (former - 1) / 4 && (latter - 1) % 4 is 1 or 2;
    }

    /// <summary>Opens the file; throws <see cref="ResourceException"/> when it is of another format.</summary>
    internal static NameModel Load(string path) => ModelImage.Load(path, Magic, Format, "model of names", static image => new NameModel(image));
}
