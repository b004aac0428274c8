using System;
using Annals.Language.Names;
using Annals.Resources;

namespace Annals.Language;

/// <summary>
/// Weights of a small network that chooses between a few classes by the features of a case and the vectors of the words about it (<c>models/en.uses.bin</c>, <c>models/en.status.bin</c>). Layout:
/// magic <c>ANNALSCH</c>, format, sizes, date, sources, licence, rows of features, then blocks. Immutable, shared by threads.
/// </summary>
internal sealed class ChoiceModel
{
    internal const int Format = 1;
    /// <summary>Words whose vectors are read.</summary>
    internal const int Words = 3;
    /// <summary>Columns of <see cref="Out"/>: the classes, then zeros.</summary>
    internal const int Columns = 16;
    /// <summary>No model has wider layers.</summary>
    internal const int Widest = 128;
    internal static ReadOnlySpan<byte> Magic => "ANNALSCH"u8;

    private ChoiceModel(ModelImage image)
    {
        (Hidden, Classes) = (image.Int(), image.Int());
        (Date, Sources, Licence) = (image.Text(), image.Text(), image.Text());
        Features = new NameIndex(image);
        Table = image.Table();
        (FromWords, FromWordsBias) = (image.Matrix(), image.Floats());
        (Middle, MiddleBias) = (image.Matrix(), image.Floats());
        (Out, OutBias) = (image.Matrix(), image.Floats());
        if (Hidden % 32 != 0 || Hidden > Widest || Classes is < 2 or > Columns || Table.Scale.Count != Hidden || FromWords.Rows != Words * WordVectors.Size || FromWords.Columns != Hidden || Middle.Columns != Hidden || Out.Columns != Columns)
            throw new FormatException("blocks of other sizes");
    }

    /// <summary>Floats of each of the two layers.</summary>
    internal int Hidden { get; }
    /// <summary>Number of classes.</summary>
    internal int Classes { get; }
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
    internal static ChoiceModel Load(string path) => ModelImage.Load(path, Magic, Format, "model of choices", static image => new ChoiceModel(image));
}
