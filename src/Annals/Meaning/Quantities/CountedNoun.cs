using System.Text;
using Annals.Text;

namespace Annals.Meaning.Quantities;

/// <summary>Finds what a number counts: its head noun by the tree, else the first noun behind it.</summary>
internal static class CountedNoun
{
    private const int Reach = 5;

    /// <summary>Row of the head noun of what rows up to <paramref name="last"/> count, or -1.</summary>
    internal static int Find(TokenTable tokens, string text, int first, int last)
    {
        int sentence = tokens.Sentence[last], end = tokens.SentenceStart[sentence + 1];
        for (int row = last; row >= first; row--)
        {
            int head = tokens.Head[row];
            if (tokens.Deprel[row] == Deprel.Nummod && head > last && head - last <= Reach && head < end && IsNoun(tokens, head)) return head;
        }
        return Ahead(tokens, text, last + 1, end);
    }

    private static bool IsNoun(TokenTable tokens, int row) => tokens.Upos[row] is Upos.Noun or Upos.Propn;

    private static int Ahead(TokenTable tokens, string text, int row, int end)
    {
        int limit = row + Reach < end ? row + Reach : end;
        bool of = row < limit && tokens.Form(text, row) is "of";
        if (of) row++;
        for (int i = row; i < limit; i++)
        {
            if (IsNoun(tokens, i))
            {
                while (i + 1 < limit && IsNoun(tokens, i + 1)) i++;
                return i;
            }
            if (tokens.Upos[i] is not (Upos.Adj or Upos.Num or Upos.Adv) && !(of && tokens.Upos[i] is Upos.Det or Upos.Pron) && tokens.Form(text, i) is not "-" and not "more" and not "other") return -1;
        }
        return -1;
    }

    /// <summary>The noun with its adjectives and compounds behind the number, lemmas in lower case.</summary>
    internal static string Name(TokenTable tokens, string text, int last, int noun)
    {
        var name = new StringBuilder();
        for (int row = last + 1; row <= noun; row++)
        {
            if (tokens.Upos[row] is not (Upos.Adj or Upos.Noun or Upos.Propn or Upos.Verb) || tokens.Form(text, row) is "more" or "other" or "such") continue;
            if (name.Length > 0) name.Append(' ');
            name.Append((row == noun ? tokens.Lemma[row] : tokens.Form(text, row).ToString()).ToLowerInvariant());
        }
        return name.ToString();
    }
}
