using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Entities;

/// <summary>
/// Titles right before persons' names ("Sheriff Dan Orr", "his successor Ada Lund", "Secretary of State Jon Berg"): the two are one phrase, whether
/// the tree hangs the name on the title, the title on the name, or both on the same word.
/// </summary>
internal sealed class TitledNames
{
    private const int Longest = 8;
    private readonly TokenTable tokens;
    private readonly string text;
    private readonly EntityWords words;
    private readonly EntityModel? model;
    private readonly List<(int Row, int Head)> torn;
    private readonly bool[] inName;
    private readonly bool[] title;
    private readonly int[] heads;

    /// <summary>Looks at all names; fills <see cref="Analysis.TornTitles"/>.</summary>
    /// <param name="analysis">The report, with tree and names.</param>
    /// <param name="words">The language's words.</param>
    /// <param name="model">Tells nouns for persons; null when it is being trained: titles of the table alone count then.</param>
    internal TitledNames(Analysis analysis, EntityWords words, EntityModel? model)
    {
        torn = analysis.TornTitles;
        torn.Clear();
        (tokens, text) = (analysis.Tokens, analysis.Text);
        (this.words, this.model) = (words, model);
        inName = new bool[tokens.Count];
        title = new bool[tokens.Count];
        foreach (NameSpan name in analysis.Names)
            for (int i = name.First; i <= name.Last; i++) inName[i] = true;
        heads = new int[analysis.Names.Count];
        for (int n = 0; n < heads.Length; n++) heads[n] = analysis.Names[n].Kind == EntityKind.Person ? Join(analysis.Names[n]) : -1;
    }

    /// <summary>True for a word of a title before a name: no phrase of its own.</summary>
    internal bool IsTitle(int row) => title[row];

    /// <summary>The head of the phrase of a person's name and its title, by the name's number; -1 when no title stands before it.</summary>
    internal int HeadOf(int name) => heads[name];

    private int Join(NameSpan name)
    {
        int nearest = Nearest(name.First);
        if (nearest < 0) return -1;
        int first = nearest;
        while (first > 0 && name.First - first < Longest && Goes(first - 1, first, name)) first--;
        int head = Outermost(first, name);
        if (head < 0) return -1;
        for (int i = nearest; i < name.First; i++) title[i] = true;
        for (int i = first; i <= name.Last; i++)
        {
            if (tokens.Head[i] >= first && tokens.Head[i] <= name.Last) continue;
            title[i] |= i < name.First;
            if (i != head) torn.Add((i, head));
        }
        return head;
    }

    // the row of the noun of the title that ends right before a name, or -1
    private int Nearest(int first)
    {
        int last = first - 1;
        if (last < 0 || tokens.Sentence[last] != tokens.Sentence[first] || inName[last] && !IsWord(last)) return -1;
        if (IsPerson(last)) return last;
        // "Secretary of State", "Minister for Health"
        for (int i = last - 1; i > 0 && i > last - 5 && IsCapitalised(last); i--)
        {
            if (tokens.Upos[i] == Upos.Punct || tokens.Sentence[i] != tokens.Sentence[first]) return -1;
            if (tokens.Form(text, i) is "of" or "for") return IsWord(i - 1) && IsCapitalised(i - 1) ? i - 1 : -1;
        }
        return -1;
    }

    private bool IsPerson(int row)
    {
        if (tokens.Upos[row] is not (Upos.Noun or Upos.Propn or Upos.Adj) || tokens.Xpos[row] is "NNS" or "NNPS") return false;
        if (IsWord(row)) return true;
        return tokens.Upos[row] == Upos.Noun && model?.ClassOf(WordHash.Of(tokens.Lemma[row])).First == NounClass.Person;
    }

    private bool IsWord(int row) => words.IsTitle(tokens.Form(text, row), out _);

    private bool IsCapitalised(int row) => char.IsUpper(tokens.Form(text, row)[0]);

    // more of the title to the left: other titles, and nouns that words of the phrase hang on or that hang on them
    private bool Goes(int row, int first, NameSpan name)
    {
        if (tokens.Sentence[row] != tokens.Sentence[first] || inName[row]) return false;
        if (tokens.Upos[row] == Upos.Punct) return tokens.Form(text, row) is "-" && row > 0 && tokens.End[row - 1] == tokens.Start[row] && tokens.End[row] == tokens.Start[first];
        if (tokens.Upos[row] is not (Upos.Noun or Upos.Propn or Upos.Adj)) return false;
        if (tokens.Head[row] >= first && tokens.Head[row] <= name.Last) return true;
        for (int i = first; i <= name.Last; i++)
            if (tokens.Head[i] == row) return true;
        return IsWord(row);
    }

    // the first word that hangs on one outside; all that do must hang on the same
    private int Outermost(int first, NameSpan name)
    {
        int outer = -1;
        for (int i = first; i <= name.Last; i++)
        {
            if (tokens.Head[i] >= first && tokens.Head[i] <= name.Last || tokens.Upos[i] is Upos.Punct or Upos.Adp) continue;
            if (outer < 0) outer = i;
            else if (tokens.Head[i] != tokens.Head[outer]) return -1;
        }
        return outer;
    }
}
