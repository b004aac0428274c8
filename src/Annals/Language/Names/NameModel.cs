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
    internal const int Format = 2;
    internal static ReadOnlySpan<byte> Magic => "ANNALSNM"u8;

<<<<<<< HEAD
    private readonly NumberBlock<uint> features;
    private readonly NumberBlock<sbyte> weights;
    private readonly NumberBlock<uint> words;
    private readonly NumberBlock<int> classes;
    private readonly int[] featureSlots;
    private readonly int[] wordSlots;

    private NameModel(NumberBlock<uint> features, NumberBlock<sbyte> weights, int[] pairs, NumberBlock<uint> words, NumberBlock<int> classes)
    {
        (this.features, this.weights, Pairs, this.words, this.classes) = (features, weights, pairs, words, classes);
        featureSlots = Index(features.Span);
        wordSlots = Index(words.Span);
    }

    /// <param name="features">Hashes of the features that have weights.</param>
    /// <param name="weights">A row of <see cref="Labels"/> for each feature.</param>
    /// <param name="pairs">Weight of each pair of labels.</param>
    /// <param name="words">What is known of words and phrases.</param>
    internal NameModel(uint[] features, sbyte[] weights, int[] pairs, Dictionary<uint, NameWords> words)
        : this(NumberBlock<uint>.Of(features), NumberBlock<sbyte>.Of(weights), pairs, NumberBlock<uint>.Of(Sorted(words)), NumberBlock<int>.Of(Array.ConvertAll(Sorted(words), w => (int)words[w])))
    {
=======
    private NameModel(ModelImage image)
    {
        (Hidden, Layers, Encoded) = (image.Int(), image.Int(), image.Int());
        (Date, Sources, Licence) = (image.Text(), image.Text(), image.Text());
        Lexicon = new NameLexicon(image);
        Features = new NameIndex(image);
        Table = image.Table();
        (Mix, MixBias) = (image.Matrix(), image.Floats());
        LayerWeights = new FloatBlock[Layers];
        LayerVectors = new FloatBlock[Layers];
        for (int l = 0; l < Layers; l++) (LayerWeights[l], LayerVectors[l]) = (image.Matrix(), image.Floats());
        (Out, OutBias) = (image.Matrix(), image.Floats());
        FloatBlock pairs = image.Floats();
        Pairs = new int[Labels * Labels];
        for (int k = 0; k < Pairs.Length; k++) Pairs[k] = (int)pairs.Start[k];
>>>>>>> b0843c1 (Find names with a small recurrent network over the engine's words, taught by swapped names and by its own ensemble)
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
    internal FloatBlock Mix { get; }
    internal FloatBlock MixBias { get; }
    internal FloatBlock[] LayerWeights { get; }
    internal FloatBlock[] LayerVectors { get; }
    internal FloatBlock Out { get; }
    internal FloatBlock OutBias { get; }
    /// <summary>Score of each pair of labels, former * Labels + latter, in whole numbers.</summary>
    internal int[] Pairs { get; }

<<<<<<< HEAD
    /// <summary>Number of features that have weights.</summary>
    internal int FeatureCount => features.Count;

    /// <summary>What is known of the word or phrase.</summary>
    internal NameWords WordsOf(uint hash)
    {
        int at = Find(wordSlots, words.Start, hash);
        return at < 0 ? default : (NameWords)classes.Start[at];
    }

    /// <summary>Adds the weights of a feature to the score of each label.</summary>
    internal void Add(uint feature, Span<int> scores)
    {
        int at = Find(featureSlots, features.Start, feature);
        if (at < 0) return;
        ReadOnlySpan<sbyte> row = new(weights.Start + ((long)at * Labels), Labels);
        for (int l = 0; l < Labels; l++) scores[l] += row[l];
    }

    /// <summary>A hash table over numbers that are hashes themselves: place + 1, or 0 where none is.</summary>
    private static int[] Index(ReadOnlySpan<uint> keys)
    {
        int size = 64;
        while (size < keys.Length * 2) size *= 2;
        var slots = new int[size];
        for (int k = 0; k < keys.Length; k++)
        {
            int slot = (int)(keys[k] & (uint)(size - 1));
            while (slots[slot] > 0) slot = (slot + 1) & (size - 1);
            slots[slot] = k + 1;
        }
        return slots;
    }

    private static int Find(int[] slots, uint* keys, uint key)
    {
        int mask = slots.Length - 1, slot = (int)(key & (uint)mask);
        while (slots[slot] > 0)
        {
            if (keys[slots[slot] - 1] == key) return slots[slot] - 1;
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private static uint[] Sorted(Dictionary<uint, NameWords> words)
    {
        uint[] sorted = [.. words.Keys];
        Array.Sort(sorted);
        return sorted;
    }

=======
>>>>>>> b0843c1 (Find names with a small recurrent network over the engine's words, taught by swapped names and by its own ensemble)
    /// <summary>True when <paramref name="latter"/> may follow <paramref name="former"/> within a sentence.</summary>
    internal static bool Follows(int former, int latter)
    {
        bool open = former > 0 && (former - 1) % 4 is 0 or 1;
        if (!open) return latter == 0 || (latter - 1) % 4 is 0 or 3;
        return latter > 0 && (latter - 1) / 4 == (former - 1) / 4 && (latter - 1) % 4 is 1 or 2;
    }

<<<<<<< HEAD
    /// <summary>Writes the file.</summary>
    internal void Save(string path)
    {
        using var output = new BinaryWriter(File.Create(path), Encoding.UTF8);
        output.Write(Magic);
        output.Write(features.Count);
        output.Write(MemoryMarshal.AsBytes(features.Span));
        output.Write(MemoryMarshal.AsBytes(weights.Span));
        foreach (int pair in Pairs) output.Write(pair);
        output.Write(words.Count);
        output.Write(MemoryMarshal.AsBytes(words.Span));
        output.Write(MemoryMarshal.AsBytes(classes.Span));
    }

    /// <summary>Opens the file; throws <see cref="ResourceException"/> when it is of another format.</summary>
    internal static NameModel Load(string path)
    {
        var input = new ModelReader(MappedFile.Open(path));
        if (input.Text() != Magic) throw new ResourceException($"{path} is no model of names of this version");
        int features = input.Int();
        NumberBlock<uint> keys = input.Numbers<uint>(features);
        NumberBlock<sbyte> weights = input.Numbers<sbyte>(checked(features * Labels));
        int[] pairs = input.Numbers<int>(Labels * Labels).Span.ToArray();
        int words = input.Int();
        return new NameModel(keys, weights, pairs, input.Numbers<uint>(words), input.Numbers<int>(words));
=======
    /// <summary>Opens the file; throws <see cref="ResourceException"/> when it is of another format.</summary>
    internal static NameModel Load(string path)
    {
        ModelImage image = ModelImage.Open(path, Magic, Format, "model of names");
        try
        {
            return new NameModel(image);
        }
        catch (Exception e) when (e is ArgumentException or OverflowException or FormatException or IndexOutOfRangeException)
        {
            throw new ResourceException($"the model {Name} is damaged", e);
        }
>>>>>>> b0843c1 (Find names with a small recurrent network over the engine's words, taught by swapped names and by its own ensemble)
    }
}
