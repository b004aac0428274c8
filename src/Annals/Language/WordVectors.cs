using System;
using Annals.Language.Names;
using Annals.Resources;

namespace Annals.Language;

/// <summary>
/// Vectors of common words, learnt from much text: words of like use lie near each other (<c>models/en.words.bin</c>, GloVe 6B; Pennington, Socher and Manning 2014). Built by
/// <c>Annals.Forge word-vectors</c>. Immutable, shared by threads.
/// </summary>
internal sealed unsafe class WordVectors
{
    internal const string Name = "en.words.bin";
    internal const int Format = 1;
    /// <summary>Floats of a vector, a multiple of 32.</summary>
    internal const int Size = 96;
    internal static ReadOnlySpan<byte> Magic => "ANNALSWV"u8;

    private readonly NameIndex index;
    private readonly ByteTable table;

    private WordVectors(ModelImage image)
    {
        (Date, Sources, Licence) = (image.Text(), image.Text(), image.Text());
        index = new NameIndex(image);
        table = image.Table();
        if (table.Scale.Count != Size) throw new FormatException("vectors of another size");
    }

    /// <summary>Day the file was built, and what from.</summary>
    internal string Date { get; }
    internal string Sources { get; }
    internal string Licence { get; }

    /// <summary>Writes the vector of a word: of its form, else of its lemma, else zeros.</summary>
    internal void Write(ReadOnlySpan<char> form, string lemma, float* to)
    {
        int row = index.Find(KeyOf(form));
        Write(row < 0 ? index.Find(KeyOf(lemma)) : row, to);
    }

    /// <summary>Writes the vector of a form, zeros where there is none.</summary>
    internal void Write(ReadOnlySpan<char> form, float* to) => Write(index.Find(KeyOf(form)), to);

    private void Write(int row, float* to) => Encoder.Sum(table, row < 0 ? [] : new ReadOnlySpan<int>(in row), to, Size);

    /// <summary>The number of a word, in small letters.</summary>
    internal static uint KeyOf(ReadOnlySpan<char> word) => (uint)WordFeatures.Fingerprint(word) | 1;

    /// <summary>Opens the file; throws <see cref="ResourceException"/> when it is missing or of another format.</summary>
    internal static WordVectors Load(ResourceStore resources) => Open(resources.ModelPath(Name));

    /// <summary>Opens a file of this format.</summary>
    internal static WordVectors Open(string path) => ModelImage.Load(path, Magic, Format, "table of word vectors", static image => new WordVectors(image));
}
