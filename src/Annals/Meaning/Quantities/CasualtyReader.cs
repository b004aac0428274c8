using Annals.Text;

namespace Annals.Meaning.Quantities;

/// <summary>Tells what befell the people counted: from the words on the noun, the governing verb, and the words beside.</summary>
internal static class CasualtyReader
{
    private const int Before = 4, Behind = 5, MaxClimb = 4;

    /// <summary>The kind for a number in rows first to last with head noun <paramref name="noun"/> (-1: none), or null.</summary>
    internal static string? Read(QuantityLexicon lexicon, TokenTable tokens, string text, int first, int last, int noun)
    {
        int end = noun > last ? noun : last;
        if (noun >= 0 && lexicon.Is(tokens.Form(text, noun), HarmWord.Life)) return IsClaimed(lexicon, tokens, text, first, noun) ? "killed" : null;
        if (noun >= 0 && lexicon.Casualty(tokens.Form(text, noun)) is { } named) return tokens.Head[noun] is >= 0 and int head && lexicon.Is(tokens.Lemma[head], HarmWord.Free) ? null : named;
        if (noun >= 0 && lexicon.Is(tokens.Form(text, noun), HarmWord.Thing)) return null;
        for (int row = last + 1; row < noun; row++)
            if (lexicon.Is(tokens.Form(text, row), HarmWord.Thing)) return null;
        for (int row = last + 1; row < end; row++)
            if (lexicon.Casualty(tokens.Form(text, row)) is { } on) return on;
        // "18 children's deaths"
        if (noun >= 0 && tokens.Deprel[noun] == Deprel.NmodPoss && tokens.Head[noun] is > 0 and int harm && tokens.Upos[harm] == Upos.Noun && lexicon.Casualty(tokens.Form(text, harm)) is { } suffered) return suffered;
        if (IsToll(tokens, noun >= 0 ? noun : last)) return "killed";
        if (TellsBoth(lexicon, tokens, text, end)) return null;
        return FollowingWord(lexicon, tokens, text, end) ?? Governor(lexicon, tokens, text, first, noun >= 0 ? noun : last) ?? PrecedingWord(lexicon, tokens, text, first);
    }

    /// <summary>"raised the death toll from the flood to 152", "the toll now stands at 40".</summary>
    private static bool IsToll(TokenTable tokens, int row)
    {
        if (tokens.Deprel[row] != Deprel.Obl || tokens.Head[row] is not (>= 0 and int verb) || tokens.Dependent(row, Deprel.Case) is not (>= 0 and int mark) || tokens.Lemma[mark] is not ("to" or "at" or "above" or "past" or "over")) return false;
        return tokens.Dependent(verb, Deprel.Nsubj) is >= 0 and int subject && tokens.Lemma[subject] == "toll" || tokens.Dependent(verb, Deprel.Obj) is >= 0 and int obj && tokens.Lemma[obj] == "toll";
    }

    /// <summary>"60 civilians were killed and injured": how many of each is not told.</summary>
    private static bool TellsBoth(QuantityLexicon lexicon, TokenTable tokens, string text, int end)
    {
        int limit = tokens.SentenceStart[tokens.Sentence[end] + 1];
        for (int row = end + 1; row + 2 < limit && row <= end + Behind; row++)
        {
            if (tokens.Upos[row] is Upos.Noun or Upos.Propn or Upos.Punct or Upos.Num or Upos.Cconj) return false;
            if (lexicon.Casualty(tokens.Form(text, row)) is not { } kind) continue;
            return tokens.Form(text, row + 1) is "and" or "or" && lexicon.Casualty(tokens.Form(text, row + 2)) is { } other && other != kind && tokens.Dependent(row + 2, Deprel.Obj) < 0;
        }
        return false;
    }

    /// <summary>"claimed 18 lives", "the loss of 18 lives".</summary>
    private static bool IsClaimed(QuantityLexicon lexicon, TokenTable tokens, string text, int first, int noun)
    {
        int head = tokens.Head[noun];
        if (head >= 0 && lexicon.Is(tokens.Lemma[head], HarmWord.Claim)) return true;
        for (int row = first - 1; row >= tokens.SentenceStart[tokens.Sentence[first]] && row >= first - Before; row--)
            if (lexicon.Is(tokens.Lemma[row], HarmWord.Claim) || tokens.Form(text, row) is "loss") return true;
        return false;
    }

    private static string? Governor(QuantityLexicon lexicon, TokenTable tokens, string text, int first, int row)
    {
        // "a commander and six of his fighters", "the lives of nine tourists"
        for (int i = 0; i < MaxClimb; i++)
        {
            int up = tokens.Head[row];
            if (up < 0) return null;
            bool whole = tokens.Deprel[row] == Deprel.Nmod && (up >= first && up < row || lexicon.Is(tokens.Form(text, up), HarmWord.Life) || tokens.Lemma[up] is "total");
            if (tokens.Deprel[row] != Deprel.Conj && !whole) break;
            if (tokens.Upos[up] == Upos.Verb) break;
            row = up;
        }
        int head = tokens.Head[row];
        if (head < 0) return null;
        if (lexicon.Is(tokens.Form(text, row), HarmWord.Life) && lexicon.Is(tokens.Lemma[head], HarmWord.Claim)) return "killed";
        bool suffers = tokens.Deprel[row] is Deprel.Obj or Deprel.NsubjPass || (tokens.Deprel[row] == Deprel.Nsubj && tokens.Lemma[head] is "die" or "perish" or "flee" or "drown" or "disappear");
        if (tokens.Deprel[row] is Deprel.Nsubj && tokens.Dependent(head, Deprel.Cop) >= 0) return lexicon.Casualty(tokens.Form(text, head));
        // "has taken the lives of 163 people", read as taken of them
        if (tokens.Deprel[row] == Deprel.Obl && lexicon.Is(tokens.Lemma[head], HarmWord.Claim) && tokens.Dependent(head, Deprel.Obj) is >= 0 and int taken && lexicon.Is(tokens.Form(text, taken), HarmWord.Life)) return "killed";
        // "saw 120 soldiers killed"
        if (tokens.Deprel[row] == Deprel.Obj && tokens.Dependent(head, Deprel.Xcomp) is >= 0 and int befallen && befallen > row && tokens.Xpos[befallen] == "VBN" && lexicon.Casualty(tokens.Lemma[befallen]) is { } seen) return seen;
        return suffers ? lexicon.Casualty(tokens.Lemma[head]) ?? (tokens.Deprel[row] != Deprel.Nsubj && IsDrivenOut(tokens, head) ? "displaced" : null) : null;
    }

    /// <summary>"drove 12 million people from their homes", "forced 2,000 villagers to flee".</summary>
    private static bool IsDrivenOut(TokenTable tokens, int verb)
    {
        if (tokens.Lemma[verb] is not ("drive" or "force" or "push" or "chase")) return false;
        for (int d = tokens.FirstDependent[verb]; d >= 0; d = tokens.NextDependent[d])
        {
            if (tokens.Deprel[d] is Deprel.Obl && tokens.Lemma[d] is "home" or "house" or "village" && tokens.Dependent(d, Deprel.Case) is >= 0 and int from && tokens.Lemma[from] is "from" or "out") return true;
            if (tokens.Deprel[d] is Deprel.Xcomp or Deprel.Advcl && tokens.Lemma[d] is "flee" or "leave" && (tokens.Lemma[d] == "flee" || tokens.Dependent(d, Deprel.Obj) is >= 0 and int left && tokens.Lemma[left] is "home" or "house" or "village")) return true;
        }
        return false;
    }

    /// <summary>"40 people were killed", "40 dead", "12 soldiers missing".</summary>
    private static string? FollowingWord(QuantityLexicon lexicon, TokenTable tokens, string text, int end)
    {
        int limit = tokens.SentenceStart[tokens.Sentence[end] + 1];
        for (int row = end + 1; row < limit && row <= end + Behind; row++)
        {
            if (tokens.Upos[row] is Upos.Noun or Upos.Propn or Upos.Punct or Upos.Num or Upos.Cconj)
            {
                string? named = lexicon.Casualty(tokens.Form(text, row));
                bool held = named is "captured" or "arrested" && tokens.Upos[row - 1] is Upos.Verb or Upos.Adp;
                return row == end + 1 || held ? named : null;
            }
            if (lexicon.Casualty(tokens.Form(text, row)) is { } kind)
                return tokens.Xpos[row] is "VBD" or "VBG" && row == end + 1 && tokens.Form(text, row) is not ("died" or "fled" or "perished" or "drowned") && tokens.Dependent(row, Deprel.Obj) >= 0 ? null : kind;
            if (tokens.Upos[row] is Upos.Verb && !lexicon.Is(tokens.Lemma[row], HarmWord.Pass)) return null;
        }
        return null;
    }

    /// <summary>"killed 40 and wounded 12", "the death toll rose to 51", "among the dead were three children".</summary>
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
