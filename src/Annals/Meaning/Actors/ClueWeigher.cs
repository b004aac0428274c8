using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>How much a name of a country tells of where a passage plays, by the words around it.</summary>
internal sealed class ClueWeigher
{
    private readonly Analysis analysis;
    private readonly TokenTable tokens;

    private readonly ActorTables tables;

    internal ClueWeigher(Analysis analysis, ActorTables tables)
    {
        this.analysis = analysis;
        this.tables = tables;
        tokens = analysis.Tokens;
    }

    /// <summary>Weight of the name that ends at <paramref name="row"/>, and whether it says where something is.</summary>
    internal (float Weight, bool IsWhere) Weigh(int row, bool isPlace)
    {
        if (IsDateline(row)) return (2.5f, true);
        if (IsOfMoney(row)) return (0f, false);
        int top = Top(row);
        if (!isPlace && tokens.Deprel[row] == Deprel.Amod && tokens.Head[row] is >= 0 and int noun && tables.IsPlaceNoun(tokens.Lemma[noun])) return (1.5f, true);
        if (!isPlace) return (tokens.Upos[row] is Upos.Noun or Upos.Propn && top == row ? 0.7f : 1f, false);
        if (tokens.Deprel[top] is Deprel.Compound or Deprel.Amod or Deprel.NmodPoss) return (1f, false);
        if (IsWhereSomebodySpeaks(top)) return (0.5f, false);
        return Preposition(top) switch
        {
            "in" or "at" or "near" or "inside" or "across" or "outside" or "throughout" or "around" or "within" or "on" => (2f, true),
            "of" => (1.2f, true),
            "to" or "into" or "from" => (0.6f, tokens.Deprel[top] == Deprel.Obl),
            "" => (tokens.Deprel[top] == Deprel.Appos ? 1.5f : 1f, tokens.Deprel[top] is Deprel.Appos or Deprel.NmodUnmarked or Deprel.OblUnmarked),
            _ => (0.6f, false),
        };
    }

    /// <summary>"In Peru, the government …", "Meanwhile, in Peru, …": the sentence opens with the country it is about.</summary>
    internal bool Opens(int row)
    {
        int top = Top(row), mark = tokens.Dependent(top, Deprel.Case);
        if (tokens.Deprel[top] != Deprel.Obl || mark < 0 || mark > row || tokens.Lemma[mark] is not ("in" or "across") || tokens.Head[top] < top) return false;
        (int first, int end) = tokens.Rows(tokens.Sentence[row]);
        if (row + 1 >= end || tokens.Form(analysis.Text, row + 1) is not ",") return false;
        for (int i = first; i < mark; i++)
            if (tokens.Upos[i] is not (Upos.Punct or Upos.Adv or Upos.Cconj)) return false;
        return true;
    }

    /// <summary>"officials in Nairobi said", "in Washington, senators warned": the place of who tells it is not the place of what is told.</summary>
    private bool IsWhereSomebodySpeaks(int top) =>
        tokens.Deprel[top] == Deprel.Obl && tokens.Head[top] is >= 0 and int told && top < told && tables.IsSpeech(tokens.Lemma[told]) ||
        tokens.Head[top] is >= 0 and int noun && tokens.Deprel[noun] == Deprel.Nsubj && tokens.Head[noun] is >= 0 and int verb && tables.IsSpeech(tokens.Lemma[verb]);

    /// <summary>Of "Irving, Texas" the word that the rest of the clause holds on to.</summary>
    private int Top(int row)
    {
        for (int steps = 0; steps < 5 && tokens.Deprel[row] is Deprel.Flat or Deprel.Appos or Deprel.NmodUnmarked or Deprel.Conj
            || tokens.Deprel[row] == Deprel.Compound && IsName(row); steps++)
        {
            int head = tokens.Head[row];
            if (head < 0 || steps == 5 || tokens.Upos[head] != Upos.Propn) break;
            row = head;
        }
        return row;
    }

    private bool IsName(int row) => tokens.Head[row] is int head and >= 0 && tokens.Upos[head] == Upos.Propn && analysis.ToponymAt(tokens.Start[head]) is not null;

    private string Preposition(int row)
    {
        int mark = tokens.Dependent(row, Deprel.Case);
        return mark < 0 ? "" : tokens.Lemma[mark];
    }

    // "68 billion U.S. dlrs", "U.S. Dollars": what is counted so may be anybody's
    private bool IsOfMoney(int row) =>
        row + 1 < tokens.Count && tokens.Sentence[row + 1] == tokens.Sentence[row] && ActorWords.Money.Contains(tokens.Form(analysis.Text, row + 1));

    private bool IsDateline(int row)
    {
        foreach (Section section in analysis.Sections)
            if (section.Kind == SectionKind.Dateline && section.Span.Contains(tokens.Start[row])) return true;
        return false;
    }
}
