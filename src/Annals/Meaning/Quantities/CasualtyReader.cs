using Annals.Text;

namespace Annals.Meaning.Quantities;

/// <summary>Tells what befell the people counted: from the governing verb, the words on the noun, and the words beside.</summary>
internal static class CasualtyReader
{
    private const int Before = 4, Behind = 5;

    /// <summary>The kind for a number in rows first to last with head noun <paramref name="noun"/> (-1: none), or null.</summary>
    internal static string? Read(QuantityLexicon lexicon, TokenTable tokens, string text, int first, int last, int noun)
    {
        int end = noun > last ? noun : last;
        if (noun >= 0 && lexicon.Casualty(tokens.Form(text, noun)) is { } named) return named;
        for (int row = last + 1; row < end; row++)
            if (lexicon.Casualty(tokens.Form(text, row)) is { } on) return on;
        return FollowingWord(lexicon, tokens, text, end) ?? Governor(lexicon, tokens, noun >= 0 ? noun : last) ?? PrecedingWord(lexicon, tokens, text, first);
    }

    private static string? Governor(QuantityLexicon lexicon, TokenTable tokens, int row)
    {
        int head = tokens.Head[row];
        if (head < 0) return null;
        bool suffers = tokens.Deprel[row] is Deprel.Obj or Deprel.NsubjPass || (tokens.Deprel[row] == Deprel.Nsubj && tokens.Lemma[head] is "die" or "perish" or "flee" or "drown");
        return suffers ? lexicon.Casualty(tokens.Lemma[head]) : null;
    }

    /// <summary>"40 people were killed", "40 dead", "12 soldiers missing".</summary>
    private static string? FollowingWord(QuantityLexicon lexicon, TokenTable tokens, string text, int end)
    {
        int limit = tokens.SentenceStart[tokens.Sentence[end] + 1];
        for (int row = end + 1; row < limit && row <= end + Behind; row++)
        {
            if (tokens.Upos[row] is Upos.Noun or Upos.Propn or Upos.Punct or Upos.Num or Upos.Cconj) return row == end + 1 ? lexicon.Casualty(tokens.Form(text, row)) : null;
            if (lexicon.Casualty(tokens.Form(text, row)) is { } kind)
                return tokens.Xpos[row] is "VBD" or "VBG" && row == end + 1 && tokens.Form(text, row) is not ("died" or "fled" or "perished" or "drowned") && tokens.Dependent(row, Deprel.Obj) >= 0 ? null : kind;
            if (tokens.Upos[row] is Upos.Verb && tokens.Lemma[row] is not ("be" or "have" or "report" or "confirm" or "leave")) return null;
        }
        return null;
    }

    /// <summary>"killed 40 and wounded 12", "the death toll rose to 51".</summary>
    private static string? PrecedingWord(QuantityLexicon lexicon, TokenTable tokens, string text, int first)
    {
        int start = tokens.SentenceStart[tokens.Sentence[first]];
        for (int row = first - 1; row >= start && row >= first - Before; row--)
        {
            if (lexicon.Casualty(tokens.Form(text, row)) is { } kind) return kind;
            if (tokens.Upos[row] is Upos.Num or Upos.Cconj) return null;
            if (tokens.Upos[row] is Upos.Noun or Upos.Propn && tokens.Lemma[row] is not ("people" or "person")) return null;
        }
        return null;
    }
}
