using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Annals.Text;

namespace Annals.Meaning.Entities;

/// <summary>Titles and roles of a person: what stands before the name, and appositions beside it.</summary>
internal static class TitleFinder
{
    /// <summary>Titles as written, in text order, without repeats; none for what is no person.</summary>
    internal static ImmutableArray<string> Titles(Chain chain, TokenTable tokens, string text, EntityWords words)
    {
        if (!chain.HasName || chain.Kind != PhraseKind.Person) return [];
        List<string>? titles = null;
        foreach (Phrase p in chain.Phrases)
        {
            (int first, int last) = p.IsName ? Before(p, tokens, text) : IsBeside(p, chain, tokens) ? (p.First, Math.Max(p.Head, p.CoreLast)) : (0, -1);
            if (last < first || IsAddress(first, last, tokens, text, words)) continue;
            string title = tokens.Span(first, last).In(text).ToString();
            if (title.Length > 120 || title.Contains('\n') || titles?.Contains(title) == true) continue;
            (titles ??= []).Add(title);
        }
        return titles is null ? [] : [.. titles];
    }

    private static (int First, int Last) Before(Phrase p, TokenTable tokens, string text)
    {
        int first = p.WholeFirst, last = p.NameFirst - 1;
        while (first <= last && (tokens.Upos[first] is Upos.Punct or Upos.Det || tokens.Deprel[first] == Deprel.Det)) first++;
        while (last >= first && tokens.Upos[last] == Upos.Punct) last--;
        // "so that one day Asad is tried": a day is no title
        if (last >= first && tokens.Upos[first] == Upos.Num && tokens.Upos[last] == Upos.Noun) return (0, -1);
        for (int i = first; i <= last; i++)
            if (tokens.Upos[i] is Upos.Noun or Upos.Propn || char.IsUpper(tokens.Form(text, i)[0])) return (first, last);
        return (0, -1);
    }

    private static bool IsBeside(Phrase p, Chain chain, TokenTable tokens)
    {
        if (!p.IsNominal || p.Coordination) return false;
        foreach (Phrase name in chain.Phrases)
        {
            if (!name.IsName || name.Sentence != p.Sentence) continue;
            if (p.Relation == Deprel.Appos && tokens.Head[p.Head] == name.Head || name.Relation == Deprel.Appos && tokens.Head[name.Head] == p.Head) return true;
        }
        return false;
    }

    private static bool IsAddress(int first, int last, TokenTable tokens, string text, EntityWords words) =>
        first == last && words.IsTitle(tokens.Form(text, first), out TitleWord title) && title.Address;
}
