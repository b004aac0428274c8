using System;
using Annals.Language;
using Annals.Language.Names;
using Annals.Resources;

namespace Annals.Meaning.Places;

/// <summary>
/// Weights of what tells whether a name of a place says where or who (<c>models/en.uses.bin</c>), built by <c>Annals.Forge train-uses</c>. Layout: magic <c>ANNALSUS</c>, format, size, date,
/// sources, licence, rows of features, then blocks. Immutable, shared by threads.
/// </summary>
internal sealed class UseModel
{
    internal const string Name = "en.uses.bin";
    internal const int Format = 1;
    /// <summary>Words whose vectors it reads: what governs the name, what stands beside it, what stands before it.</summary>
    internal const int Words = 3;
    /// <summary>Columns of <see cref="Out"/>: where, who, and zeros.</summary>
    internal const int Columns = 16;
    internal static ReadOnlySpan<byte> Magic => "ANNALSUS"u8;

    private UseModel(ModelImage image)
    {
        Hidden = image.Int();
        (Date, Sources, Licence) = (image.Text(), image.Text(), image.Text());
        Features = new NameIndex(image);
        Table = image.Table();
        (FromWords, FromWordsBias) = (image.Matrix(), image.Floats());
        (Middle, MiddleBias) = (image.Matrix(), image.Floats());
        (Out, OutBias) = (image.Matrix(), image.Floats());
        if (Hidden % 32 != 0 || Table.Scale.Count != Hidden || FromWords.Rows != Words * WordVectors.Size || FromWords.Columns != Hidden || Middle.Columns != Hidden || Out.Columns != Columns)
            throw new FormatException("blocks of other sizes");
    }

    /// <summary>Floats of each of the two layers.</summary>
    internal int Hidden { get; }
    /// <summary>Day the model was built, and what from.</summary>
    internal string Date { get; }
    internal string Sources { get; }
    internal string Licence { get; }
    /// <summary>Rows of the features the model knows.</summary>
    internal NameIndex Features { get; }
    /// <summary>Embeddings of the features.</summary>
    internal ByteTable Table { get; }
    /// <summary>From the vectors of words to the first layer.</summary>
    internal WeightMatrix FromWords { get; }
    internal FloatBlock FromWordsBias { get; }
    internal WeightMatrix Middle { get; }
    internal FloatBlock MiddleBias { get; }
    internal WeightMatrix Out { get; }
    internal FloatBlock OutBias { get; }

    /// <summary>Opens the file; throws <see cref="ResourceException"/> when it is of another format.</summary>
    internal static UseModel Load(string path) => ModelImage.Load(path, Magic, Format, "model of uses", static image => new UseModel(image));
}
