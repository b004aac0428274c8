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
internal sealed class NameModel
{
    /// <summary>Kinds told apart by the model: person, organization, place, other.</summary>
    internal const int Kinds = 4;
    /// <summary>Number of labels.</summary>
    internal const int Labels = 1 + 4 * Kinds;
    private const string Magic = "ANNALS-NAMES-1";

    private readonly uint[] keys;
    private readonly int[] rows;
    private readonly int mask;
    private readonly sbyte[] weights;
    private readonly Dictionary<uint, NameWords> words;

    internal NameModel(uint[] features, sbyte[] weights, int[] pairs, Dictionary<uint, NameWords> words)
    {
        (this.weights, Pairs, this.words, Features) = (weights, pairs, words, features);
        int size = 64;
        while (size < features.Length * 2) size *= 2;
        keys = new uint[size];
        rows = new int[size];
        mask = size - 1;
        Array.Fill(rows, -1);
        for (int r = 0; r < features.Length; r++)
        {
            int slot = (int)(features[r] & (uint)mask);
            while (rows[slot] >= 0) slot = (slot + 1) & mask;
            keys[slot] = features[r];
            rows[slot] = r * Labels;
        }
    }

    /// <summary>Weight of each pair of labels, former * Labels + latter.</summary>
    internal int[] Pairs { get; }

    /// <summary>The features that have weights.</summary>
    internal uint[] Features { get; }

    /// <summary>What is known of the word or phrase.</summary>
    internal NameWords WordsOf(uint hash) => words.GetValueOrDefault(hash);

    /// <summary>The word lists.</summary>
    internal Dictionary<uint, NameWords> Words => words;

    /// <summary>Adds the weights of a feature to the score of each label.</summary>
    internal void Add(uint feature, Span<int> scores)
    {
        int slot = (int)(feature & (uint)mask);
        while (rows[slot] >= 0)
        {
            if (keys[slot] == feature)
            {
                ReadOnlySpan<sbyte> row = weights.AsSpan(rows[slot], Labels);
                for (int l = 0; l < Labels; l++) scores[l] += row[l];
                return;
            }
            slot = (slot + 1) & mask;
        }
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
        output.Write(Features.Length);
        output.Write(MemoryMarshal.AsBytes(Features.AsSpan()));
        output.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
        foreach (int pair in Pairs) output.Write(pair);
        uint[] sorted = [.. words.Keys];
        Array.Sort(sorted);
        output.Write(sorted.Length);
        foreach (uint word in sorted) output.Write(word);
        foreach (uint word in sorted) output.Write((int)words[word]);
    }

    /// <summary>Opens the file; throws <see cref="ResourceException"/> when it is of another format.</summary>
    internal static NameModel Load(string path)
    {
        using var input = new BinaryReader(new BufferedStream(File.OpenRead(path), 1 << 16), Encoding.UTF8);
        try
        {
            if (input.ReadString() != Magic) throw new ResourceException($"{path} is no model of names of this version");
            var features = new uint[input.ReadInt32()];
            input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(features.AsSpan()));
            var weights = new sbyte[features.Length * Labels];
            input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
            var pairs = new int[Labels * Labels];
            input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(pairs.AsSpan()));
            var hashes = new uint[input.ReadInt32()];
            input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(hashes.AsSpan()));
            var classes = new int[hashes.Length];
            input.BaseStream.ReadExactly(MemoryMarshal.AsBytes(classes.AsSpan()));
            var words = new Dictionary<uint, NameWords>(hashes.Length);
            for (int k = 0; k < hashes.Length; k++) words[hashes[k]] = (NameWords)classes[k];
            return new NameModel(features, weights, pairs, words);
        }
        catch (Exception e) when (e is IOException or FormatException or OverflowException)
        {
            throw new ResourceException($"{path} is damaged", e);
        }
    }
}
