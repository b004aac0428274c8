using System;
using Annals.Text;

namespace Annals.Language;

/// <summary>Lemmas written lately, so that a word met often costs one string. One thread's own; what it holds never changes a result.</summary>
internal sealed class LemmaCache
{
    private const int Slots = 8192;
    private readonly string?[] forms = new string?[Slots];
    private readonly string[] lemmas = new string[Slots];
    private readonly int[] keys = new int[Slots];

    /// <summary>The lemma of <paramref name="form"/> with that tag, by the script of that number.</summary>
    internal string Get(ReadOnlySpan<char> form, Upos tag, int script, Lemmatiser lemmatiser)
    {
        int key = (script << 8) | (int)tag;
        uint h = (uint)key * 0x9E3779B1;
        foreach (char c in form) h = (h ^ c) * 16777619;
        uint slot = (h ^ (h >> 15)) & (Slots - 1);
        if (forms[slot] is { } known && keys[slot] == key && form.SequenceEqual(known)) return lemmas[slot];
        string kept = form.ToString(), lemma = lemmatiser.Lemma(kept, tag, script);
        if (lemma == kept) lemma = kept;
        (forms[slot], keys[slot], lemmas[slot]) = (kept, key, lemma);
        return lemma;
    }
}
