using System;
using Annals.Text;

namespace Annals.Language;

/// <summary>
/// The weights and classes of the language engine as the model file has them. Layout: magic <c>ANNALSLE</c>, format, sizes, date, sources,
/// licence, classes, then blocks. Immutable, shared by threads.
/// </summary>
internal sealed unsafe class EngineModel
{
    internal const string Name = "en.engine.bin";
    internal const int Format = 2;
    /// <summary>Set in the number of layers when each mixes in the word read before.</summary>
    internal const int ShiftFlag = 1 << 16;
    internal static ReadOnlySpan<byte> Magic => "ANNALSLE"u8;

    private readonly ModelImage image;

    private EngineModel(ModelImage image) => this.image = image;

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
    /// <summary>From the vector of a word (<see cref="WordVectors"/>) to what is added to its row.</summary>
    internal WeightMatrix FromVectors { get; private set; } = null!;
    internal ByteTable Spelling { get; private set; }
    /// <summary>WordNet's fields of senses, or null when the model was trained without.</summary>
    internal SenseLexicon? Senses { get; private set; }
    internal ByteTable Fields { get; private set; }
    internal WeightMatrix[] LayerWeights { get; private set; } = [];
    /// <summary>How much of the word read before each layer mixes in, a row a way; null for none.</summary>
    internal FloatBlock?[] LayerShifts { get; private set; } = [];
    internal FloatBlock[] LayerVectors { get; private set; } = [];
    /// <summary>Tags, arcs (dependent, head) and labels (dependent, head) from the top layer, in one matrix, and its bias.</summary>
    internal WeightMatrix Top { get; private set; } = null!;
    internal FloatBlock TopBias { get; private set; } = null!;
    /// <summary>The four tag outputs side by side, each padded to 16 columns.</summary>
    internal WeightMatrix Tags { get; private set; } = null!;
    internal FloatBlock TagsBias { get; private set; } = null!;
    internal WeightMatrix Arc { get; private set; } = null!;
    internal FloatBlock ArcBias { get; private set; } = null!;
    internal FloatBlock ArcRoot { get; private set; } = null!;
    internal FloatBlock LabelRoot { get; private set; } = null!;
    internal WeightMatrix Label { get; private set; } = null!;
    internal FloatBlock LabelBias { get; private set; } = null!;

    private uint* wordPrints;
    private ushort* wordRows;
    private uint wordMask;

    internal static EngineModel Open(string path) => ModelImage.Load(path, Magic, Format, "language engine", static image =>
    {
        var model = new EngineModel(image);
        model.Read();
        return model;
    });

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
        (Hidden, Layers, ArcSize, LabelSize, TagSize) = (image.Int(), image.Int(), image.Int(), image.Int(), image.Int());
        bool shifts = (Layers & ShiftFlag) != 0;
        Layers &= ~ShiftFlag;
        (Date, Sources, Licence) = (image.Text(), image.Text(), image.Text());
        Uposes = Array.ConvertAll(image.Texts(), Labels.ParseUpos);
        Xposes = image.Texts();
        Feats = image.Texts();
        Scripts = Array.ConvertAll(image.Texts(), LemmaScript.Parse);
        Deprels = Array.ConvertAll(image.Texts(), Labels.ParseDeprel);
        int slots = image.Int();
        wordMask = (uint)slots - 1;
        wordPrints = (uint*)image.Bytes(slots * 4);
        wordRows = (ushort*)image.Bytes(slots * 2);
        Words = image.Table();
        FromVectors = image.Matrix();
        if (FromVectors.Rows != WordVectors.Size || FromVectors.Columns != Hidden) throw new FormatException("word vectors of another size");
        Spelling = image.Table();
        Senses = Lexicon();
        Fields = image.Table();
        LayerWeights = new WeightMatrix[Layers];
        LayerVectors = new FloatBlock[Layers];
        LayerShifts = new FloatBlock?[Layers];
        for (int l = 0; l < Layers; l++) (LayerWeights[l], LayerShifts[l], LayerVectors[l]) = (image.Matrix(), shifts ? image.Floats() : null, image.Floats());
        (Top, TopBias) = (image.Matrix(), image.Floats());
        (Tags, TagsBias) = (image.Matrix(), image.Floats());
        (Arc, ArcBias, ArcRoot) = (image.Matrix(), image.Floats(), image.Floats());
        (LabelRoot, Label, LabelBias) = (image.Floats(), image.Matrix(), image.Floats());
    }

    private SenseLexicon? Lexicon()
    {
        int slots = image.Int(), patterns = image.Int();
        return slots == 0 ? null : new SenseLexicon((uint*)image.Bytes(slots * 4), (ushort*)image.Bytes(slots * 2), slots, (ulong*)image.Bytes(patterns * 8));
    }
}
