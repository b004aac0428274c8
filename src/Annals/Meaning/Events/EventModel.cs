using System;
using Annals.Language;
using Annals.Language.Names;
using Annals.Resources;

namespace Annals.Meaning.Events;

/// <summary>
/// Weights of the reader of events (<c>models/en.events.bin</c>), built by <c>Annals.Forge train-events</c>. Layout: magic <c>ANNALSEV</c>, format, sizes, date,
/// sources, licence, rows of features, then blocks. Immutable, shared by threads.
/// </summary>
internal sealed unsafe class EventModel
{
    internal const string Name = "en.events.bin";
    internal const int Format = 2;
    /// <summary>Classes of a word: 0 for none, then the types in the order of <see cref="EventRules.Types"/>.</summary>
    internal const int Types = 17;
    /// <summary>Floats of what a trigger asks for and of what a word offers, for one role.</summary>
    internal const int Key = 32;
    /// <summary>Columns of <see cref="Out"/>: the types padded, then for source and target in turn what a trigger asks for and what a word offers.</summary>
    internal const int Columns = 32 + (4 * Key);
    /// <summary>Rows of the table of pairs, a power of two.</summary>
    internal const int PairRows = 1 << 13;
    internal static ReadOnlySpan<byte> Magic => "ANNALSEV"u8;

    private EventModel(ModelImage image)
    {
        (Hidden, Encoded) = (image.Int(), image.Int());
        (Date, Sources, Licence) = (image.Text(), image.Text(), image.Text());
        Features = new NameIndex(image);
        Table = image.Table();
        (MixEncoded, MixWord, MixBias) = (image.Matrix(), image.Matrix(), image.Floats());
        (Layer, LayerVectors) = (image.Matrix(), image.Floats());
        (Out, OutBias) = (image.Matrix(), image.Floats());
        (Nobody, Pairs) = (image.Floats(), image.Floats());
    }

    /// <summary>Floats a way of the layer, and of each half of its input.</summary>
    internal int Hidden { get; }
    /// <summary>Floats of the engine's encoded word.</summary>
    internal int Encoded { get; }
    /// <summary>Day the model was built, and what from.</summary>
    internal string Date { get; }
    internal string Sources { get; }
    internal string Licence { get; }
    /// <summary>Rows of the features the model knows.</summary>
    internal NameIndex Features { get; }
    /// <summary>Embeddings of the features.</summary>
    internal ByteTable Table { get; }
    /// <summary>From the engine's encoded word to the first half of the input.</summary>
    internal WeightMatrix MixEncoded { get; }
    /// <summary>From a word's vector to the first half of the input.</summary>
    internal WeightMatrix MixWord { get; }
    internal FloatBlock MixBias { get; }
    internal WeightMatrix Layer { get; }
    internal FloatBlock LayerVectors { get; }
    internal WeightMatrix Out { get; }
    internal FloatBlock OutBias { get; }
    /// <summary>What nobody offers, a row a role.</summary>
    internal FloatBlock Nobody { get; }
    /// <summary>What a feature of trigger and word together adds, a row of two (source, target).</summary>
    internal FloatBlock Pairs { get; }

    /// <summary>Number of a type among the classes of a word.</summary>
    internal static int NumberOf(string type) => 1 + EventRules.Types.IndexOf(type);

    /// <summary>Opens the file; throws <see cref="ResourceException"/> when it is of another format.</summary>
    internal static EventModel Load(string path) => ModelImage.Load(path, Magic, Format, "model of events", static image => new EventModel(image));
}
