using System;
using System.Text;
using Annals.Text;

namespace Annals.Meaning.Quantities;

/// <summary>Finds what a number counts: its head noun by the tree, else the first noun behind it.</summary>
internal static class CountedNoun
{
    private const int Reach = 5;

    /// <summary>Row of the head noun of what rows up to <paramref name="last"/> count, or -1.</summary>
    internal static int Find(QuantityLexicon lexicon, TokenTable tokens, string text, int first, int last)
    {
        int sentence = tokens.Sentence[last], end = tokens.SentenceStart[sentence + 1];
        if (IsHarmAlone(lexicon, tokens, text, last + 1, end)) return -1;
        for (int row = last; row >= first; row--)
        {
            int head = tokens.Head[row];
            if (tokens.Deprel[row] == Deprel.Nummod && head > last && head - last <= Reach && head < end && IsNoun(tokens, head) && !HasBreak(tokens, text, last + 1, head)) return head;
        }
        return Ahead(tokens, text, last + 1, end);
    }

    /// <summary>"16 dead in the blast": what befell them stands in the place of who they were.</summary>
    private static bool IsHarmAlone(QuantityLexicon lexicon, TokenTable tokens, string text, int row, int end)
    {
        if (row >= end || !lexicon.Is(tokens.Form(text, row), HarmWord.Alone)) return false;
        return row + 1 >= end || tokens.Upos[row + 1] is not (Upos.Noun or Upos.Propn or Upos.Adj);
    }

    private static bool HasBreak(TokenTable tokens, string text, int from, int to)
    {
        for (int row = from; row < to; row++)
            if (tokens.Upos[row] == Upos.Punct && tokens.Form(text, row) is "," or ";" or ":" or "." or "(") return true;
        return false;
    }

    private static bool IsNoun(TokenTable tokens, int row) => tokens.Upos[row] is Upos.Noun or Upos.Propn || IsPluralVerb(tokens, row);

    /// <summary>A plural that was taken for a verb ("Two suspects died").</summary>
    private static bool IsPluralVerb(TokenTable tokens, int row) => tokens.Xpos[row] == "VBZ" && tokens.Lemma[row] is not ("be" or "have" or "do");

    private static int Ahead(TokenTable tokens, string text, int row, int end)
    {
        int limit = Math.Min(row + Reach, end);
        bool of = row < limit && tokens.Form(text, row) is "of";
        if (of) row++;
        if (row < limit && IsPluralVerb(tokens, row) && !of && row + 1 < end && tokens.Upos[row + 1] is Upos.Verb or Upos.Aux) return row;
        for (int i = row; i < limit; i++)
        {
            if (tokens.Upos[i] is Upos.Noun or Upos.Propn)
            {
                if (of && Owned(tokens, text, i, end) is >= 0 and int owned) return owned;
                while (i + 1 < limit && tokens.Upos[i + 1] is Upos.Noun or Upos.Propn && tokens.Deprel[i + 1] is not (Deprel.OblUnmarked or Deprel.NmodUnmarked)) i++;
                return i;
            }
            if (tokens.Upos[i] is not (Upos.Adj or Upos.Num or Upos.Adv) && !(of && tokens.Upos[i] is Upos.Det or Upos.Pron) && !IsModifier(tokens, i, limit) && tokens.Form(text, i) is not "-" and not "more" and not "other") return -1;
        }
        return -1;
    }

    /// <summary>"11 of Norland's 81 provinces": what the owner behind "of" has is what is counted; -1 when the noun owns nothing.</summary>
    private static int Owned(TokenTable tokens, string text, int owner, int end)
    {
        int mark = owner;
        while (mark < end && (tokens.Upos[mark] is Upos.Noun or Upos.Propn || tokens.Upos[mark] == Upos.Adj && char.IsUpper(text[tokens.Start[mark]]))) mark++;
        if (mark >= end || tokens.Form(text, mark) is not ("'s" or "’s" or "'" or "’")) return -1;
        int noun = tokens.Head[mark - 1];
        return noun > mark && noun < end && noun - mark <= Reach && tokens.Upos[noun] is Upos.Noun or Upos.Propn ? noun : -1;
    }

    /// <summary>A participle that belongs to a noun close behind ("12 wounded soldiers").</summary>
    private static bool IsModifier(TokenTable tokens, int row, int limit) =>
        tokens.Upos[row] == Upos.Verb && tokens.Xpos[row] is "VBN" or "VBG" && tokens.Head[row] > row && tokens.Head[row] < limit && tokens.Deprel[row] == Deprel.Amod;

    /// <summary>The noun with its adjectives and compounds behind the number, lemmas in lower case; empty for "others".</summary>
    internal static string Name(TokenTable tokens, string text, int last, int noun)
    {
        if (tokens.Form(text, noun) is "others" or "other") return "";
        var name = new StringBuilder();
        int first = last + 1;
        for (int row = first; row < noun; row++)
            if (tokens.Form(text, row) is "'s" or "’s" or "'" or "’" && tokens.Form(text, first) is "of") first = row + 1;
        for (int row = first; row <= noun; row++)
        {
            if (row < noun && !char.IsLetterOrDigit(text[tokens.Start[row]])) continue;
            if (row < noun && (tokens.Upos[row] is not (Upos.Adj or Upos.Noun or Upos.Propn or Upos.Verb) || tokens.Form(text, row) is "more" or "other" or "such" or "additional")) continue;
            if (name.Length > 0) name.Append(' ');
            name.Append((row == noun ? Lemma(tokens, text, row) : tokens.Form(text, row).ToString()).ToLowerInvariant());
        }
        return name.ToString();
    }

    private static string Lemma(TokenTable tokens, string text, int row)
    {
        ReadOnlySpan<char> form = tokens.Form(text, row);
        if (form.Equals("people", StringComparison.OrdinalIgnoreCase)) return "people";
        bool plural = tokens.Upos[row] == Upos.Propn && tokens.Lemma[row].EndsWith('s') && tokens.Xpos[row] == "NNPS" && tokens.Lemma[row].Length > 3;
        return plural ? tokens.Lemma[row][..^1] : tokens.Lemma[row];
    }
}
