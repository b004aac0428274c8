using System;

namespace Annals.Language;

/// <summary>Lemmas written lately, so that a word met often costs one string. One thread's own; what it holds never changes a result.</summary>
internal sealed class LemmaCache
{
    private const int Slots = 4096;
    private readonly string?[] forms = new string?[Slots];
    private readonly string[] lemmas = new string[Slots];
    private readonly int[] scripts = new int[Slots];

    /// <summary>The lemma of <paramref name="form"/> by the script of that number.</summary>
    internal string Get(ReadOnlySpan<char> form, int script, LemmaScript[] all)
    {
        uint h = (uint)script * 0x9E3779B1;
        foreach (char c in form) h = (h ^ c) * 16777619;
        uint slot = (h ^ (h >> 15)) & (Slots - 1);
        if (forms[slot] is { } known && scripts[slot] == script && form.SequenceEqual(known)) return lemmas[slot];
        string kept = form.ToString(), lemma = all[script].Apply(form);
        if (lemma == kept) lemma = kept;
        (forms[slot], scripts[slot], lemmas[slot]) = (kept, script, lemma);
        return lemma;
    }
}
