using System;

namespace Annals.Meaning.Entities;

/// <summary>The features that hold of one thing, as hashes; reused from thing to thing.</summary>
internal sealed class FeatureList
{
    private uint[] items = new uint[96];

    internal int Count { get; private set; }

    internal ReadOnlySpan<uint> Items => items.AsSpan(0, Count);

    internal void Clear() => Count = 0;

    /// <summary>Adds the feature of that template and value.</summary>
    internal void Add(uint template, uint value)
    {
        if (Count == items.Length) Array.Resize(ref items, 2 * Count);
        items[Count++] = WordHash.Mix(template, value);
    }

    /// <summary>Adds the feature of that template and pair of values.</summary>
    internal void Add(uint template, uint value, uint other) => Add(template, WordHash.Mix(value, other));
}
