using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Quotes;

/// <summary>Marks that quote nobody: titles, names, words named as words.</summary>
internal sealed partial class DirectSpeech
{
    /// <summary>"reported "Brucella"", "sang "The Long Way"": a few words with capitals and no mark at their end, the object of a verb of telling.</summary>
    private static bool IsName(Analysis analysis, TokenTable t, MarkedSpan mark, int first, int end)
    {
        if (end - first > 6 || char.IsPunctuation(analysis.Text[mark.Inner.End - 1])) return false;
        for (int i = first; i < end; i++)
            if (t.Upos[i] is not (Upos.Adp or Upos.Det or Upos.Cconj or Upos.Part) && char.IsLower(analysis.Text[t.Start[i]])) return false;
        return true;
    }

    private static void SortMarked(Analysis analysis, MarkedSpan mark, int first, int end)
    {
        TokenTable t = analysis.Tokens;
        string before = first >= 2 ? t.Lemma[first - 2] : "";
        string kind = QuoteWords.Mention.Contains(before) ? "word"
            : end - first >= 2 && AllCapital(analysis.Text, t, first, end) ? "title"
            : "scare";
        analysis.MarkedWords.Add(new MarkedWords(mark.Inner, kind, new Why("quote.marked." + kind)));
    }

    private static bool AllCapital(string text, TokenTable t, int first, int end)
    {
        for (int i = first; i < end; i++)
            if (t.Upos[i] is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj && !char.IsUpper(text[t.Start[i]])) return false;
        return true;
    }
}
