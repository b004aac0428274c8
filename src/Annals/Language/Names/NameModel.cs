using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using Annals.Resources;

namespace Annals.Language.Names;

/// <summary>
/// Weights and word lists of the name finder (<c>models/en.names.bin</c>): for each feature a row of weights, one a label; weights of
/// label pairs; what is known of words and phrases. Labels: 0 outside, then for each kind begin, inside, last, single.
/// </summary>
internal sealed unsafe class NameModel
{
    /// <summary>Kinds told apart by the model: person, organization, place, other.</summary>
    internal const int Kinds = 4;
    /// <summary>Number of labels.</summary>
    internal const int Labels = 1 + 4 * Kinds;
    private const string Magic = "ANNALS-NAMES-1";

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
    }

    /// <summary>Weight of each pair of labels, former * Labels + latter.</summary>
    internal int[] Pairs { get; }

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

    /// <summary>True when <paramref name="latter"/> may follow <paramref name="former"/> within a sentence.</summary>
    internal static bool Follows(int former, int latter)
    {
        bool open = former > 0 && (former - 1) % 4 is 0 or 1;
        if (!open) return latter == 0 || (latter - 1) % 4 is 0 or 3;
        return latter > 0 && (latter - 1) / 4 == (former - 1) / 4 && (latter - 1) % 4 is 1 or 2;
    }

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
    }
}
