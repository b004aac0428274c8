using System.Collections.Generic;

namespace Annals.Language.Names;

/// <summary>From numbers to small ones: an open table in a model's image, three parts in four full. Immutable.</summary>
internal sealed unsafe class NameIndex
{
    private readonly uint* keys;
    private readonly ushort* values;
    private readonly uint slots;
    private readonly ModelImage owner;

    internal NameIndex(ModelImage image)
    {
        (owner, slots) = (image, (uint)image.Int());
        keys = (uint*)owner.Bytes(checked((int)slots * 4));
        values = (ushort*)owner.Bytes(checked((int)slots * 2));
    }

    /// <summary>The value of a number, or -1.</summary>
    internal int Find(uint key)
    {
        if (key == 0) return -1;
        uint slot = Slot(key, slots);
        while (keys[slot] != 0)
        {
            if (keys[slot] == key) return values[slot];
            if (++slot == slots) slot = 0;
        }
        return -1;
    }

    /// <summary>Where the search for a number begins.</summary>
    internal static uint Slot(uint key, uint slots) => (uint)((ulong)(key * 0x9E3779B1u) * slots >> 32);
}

/// <summary>What lists know of words and phrases, by their numbers. Immutable.</summary>
internal sealed unsafe class NameLexicon
{
    private readonly NameIndex? index;
    private readonly uint* patterns;
    private readonly Dictionary<uint, NameWords>? words;

    /// <summary>A lexicon in a model's image: an index of patterns, and the classes each stands for.</summary>
    internal NameLexicon(ModelImage image)
    {
        index = new NameIndex(image);
        patterns = (uint*)image.Bytes(image.Int() * 4);
    }

    /// <summary>A lexicon under construction.</summary>
    internal NameLexicon(Dictionary<uint, NameWords> words) => this.words = words;

    /// <summary>What is known of the word or phrase.</summary>
    internal NameWords Of(uint hash)
    {
        if (words is not null) return words.GetValueOrDefault(hash);
        int pattern = index!.Find(hash);
        return pattern < 0 ? NameWords.None : (NameWords)patterns[pattern];
    }
}
