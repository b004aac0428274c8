using System.Collections.Generic;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Times;

/// <summary>Which way a clause looks from the day it is written.</summary>
internal enum Tense : byte
{
    /// <summary>Nothing tells.</summary>
    None,
    /// <summary>Back.</summary>
    Past,
    /// <summary>At the present.</summary>
    Present,
    /// <summary>Ahead: "will", "to meet", "is due", "takes office".</summary>
    Future,
}

/// <summary>Reads a clause's tense from its governing verb. The words that look ahead are data: <c>languages/en/tense.tsv</c>.</summary>
internal sealed class TenseReader
{
    private const int MaxClimb = 6;
    private readonly Vocabulary words = new();
    private readonly List<char> kinds = ['\0'];

    private TenseReader()
    {
    }

    /// <summary>Opens the tense words of a language.</summary>
    internal static TenseReader Load(string language)
    {
        var reader = new TenseReader();
        foreach (string line in ResourceStore.ReadLines($"languages/{language}/tense.tsv"))
        {
            string[] cells = line.Split('\t');
            foreach (string word in cells[1].Split('|'))
                if (reader.words.Add(word) == reader.kinds.Count) reader.kinds.Add(cells[0][0]);
        }
        return reader;
    }

    /// <summary>The noun a time stands before as its possessor ("Saturday's attack"), or in front of, where another possessor has it ("its October offensive"), or -1.</summary>
    internal static int Possessed(TokenTable tokens, int last)
    {
        int noun = tokens.Head[last];
        if (noun <= last) return -1;
        return tokens.Deprel[last] is Deprel.NmodPoss || tokens.Deprel[last] is Deprel.Compound or Deprel.Amod or Deprel.NmodUnmarked or Deprel.Nmod && tokens.Dependent(noun, Deprel.NmodPoss) >= 0 ? noun : -1;
    }

    /// <summary>Tense of the clause that rows <paramref name="first"/> to <paramref name="last"/> stand in.</summary>
    internal Tense Read(Analysis analysis, int first, int last)
    {
        TokenTable tokens = analysis.Tokens;
        int verb = Governor(tokens, first, last);
        return verb < 0 ? FromWindow(analysis, first) : FromVerb(analysis, verb);
    }

    /// <summary>
    /// True when the time that begins with <paramref name="row"/> is said to lie ahead whatever the tense: behind "until", "effective", or behind "for" of a
    /// planning verb or of a noun that is to come ("set for", "a hearing for", "May delivery").
    /// </summary>
    internal bool LooksAhead(Analysis analysis, int row)
    {
        TokenTable tokens = analysis.Tokens;
        int lead = row - 1;
        while (lead >= 0 && tokens.Sentence[lead] == tokens.Sentence[row] && tokens.Upos[lead] is Upos.Det or Upos.Adj && Kind(analysis, lead) != 'A') lead--;
        if (lead < 0 || tokens.Sentence[lead] != tokens.Sentence[row]) return false;
        char kind = Kind(analysis, lead);
        if (kind == 'A') return true;
        if (kind != 'O' || lead == 0 || tokens.Sentence[lead - 1] != tokens.Sentence[row]) return false;
        if (HasPluperfect(analysis, lead - 1)) return false;
        return LemmaKind(tokens, lead - 1) is 'L' or 'D' || tokens.Upos[lead - 1] is Upos.Noun;
    }

    /// <summary>"had been set for Monday" looks back.</summary>
    private static bool HasPluperfect(Analysis analysis, int verb)
    {
        TokenTable tokens = analysis.Tokens;
        for (int d = tokens.FirstDependent[verb]; d >= 0; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] is Deprel.Aux && tokens.Form(analysis.Text, d) is "had") return true;
        return false;
    }

    /// <summary>"has called a strike on Thursday", "has called for a march on Thursday": the perfect names no day of its own, so the day is that of what is called.</summary>
    private static bool IsPerfect(TokenTable tokens, int verb) =>
        tokens.Dependent(verb, Deprel.Aux) is >= 0 and int have && tokens.Lemma[have] == "have" && tokens.Xpos[have] is "VBZ" or "VBP" && (tokens.Dependent(verb, Deprel.Obj) >= 0 || tokens.Dependent(verb, Deprel.Obl) >= 0);

    /// <summary>"called for a strike on Monday": what is called for has its day right behind it.</summary>
    private bool CallsFor(Analysis analysis, int verb)
    {
        TokenTable tokens = analysis.Tokens;
        for (int d = tokens.FirstDependent[verb]; d >= 0; d = tokens.NextDependent[d])
            if (d > verb && tokens.Deprel[d] == Deprel.Obl && tokens.Dependent(d, Deprel.Case) is >= 0 and int mark && tokens.Lemma[mark] == "for" && LemmaKind(tokens, d) == 'M'
                && d + 2 < tokens.Count && tokens.Lemma[d + 1] is "on" or "for" && analysis.Tokens.Sentence[d + 2] == tokens.Sentence[d]) return true;
        return false;
    }

    /// <summary>"have agreed to talks led by the Union on Friday": what is still to come has a participle on it.</summary>
    private bool IsOfWhatIsCalled(TokenTable tokens, int participle) =>
        tokens.Deprel[participle] == Deprel.Acl && tokens.Head[participle] is >= 0 and int noun && tokens.Deprel[noun] is Deprel.Obj or Deprel.Obl && tokens.Head[noun] is >= 0 and int verb && LemmaKind(tokens, verb) == 'C' && IsPerfect(tokens, verb);

    /// <summary>"if no deal is reached by Friday", "unless …".</summary>
    private static bool IsCondition(TokenTable tokens, int verb) => tokens.Dependent(verb, Deprel.Mark) is >= 0 and int mark && tokens.Lemma[mark] is "if" or "unless";

    private static int Governor(TokenTable tokens, int first, int last)
    {
        int row = first;
        for (int i = 0; i < MaxClimb && row >= 0; i++)
        {
            if ((row < first || row > last) && (tokens.Upos[row] == Upos.Verb || HasCopula(tokens, row))) return row;
            row = tokens.Head[row];
        }
        return -1;
    }

    private static bool HasCopula(TokenTable tokens, int row) => tokens.Dependent(row, Deprel.Cop) >= 0;

    private char Kind(Analysis analysis, int row) => kinds[words.Find(analysis.Tokens.Form(analysis.Text, row))];

    private char LemmaKind(TokenTable tokens, int row) => kinds[words.Find(tokens.Lemma[row])];

    // "must have left on Sunday", "may have been killed": what was
    private static bool IsGuess(TokenTable tokens, int verb, int modal)
    {
        if (tokens.Lemma[modal] is "will" or "shall" || tokens.Xpos[verb] != "VBN") return false;
        for (int d = tokens.NextDependent[modal]; d >= 0 && d < verb; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] == Deprel.Aux && tokens.Lemma[d] == "have") return true;
        return false;
    }

    private Tense FromVerb(Analysis analysis, int verb)
    {
        TokenTable tokens = analysis.Tokens;
        Tense tense = Tense.None;
        for (int d = tokens.FirstDependent[verb]; d >= 0; d = tokens.NextDependent[d])
        {
            if (tokens.Deprel[d] is not (Deprel.Aux or Deprel.AuxPass or Deprel.Cop or Deprel.Mark)) continue;
            char kind = Kind(analysis, d);
            if (kind == 'F') return IsGuess(tokens, verb, d) ? Tense.Past : Tense.Future;
            if (kind == 'P') tense = Tense.Past;
            if (kind == 'N' && tense == Tense.None) tense = Tense.Present;
            if (tokens.Upos[d] == Upos.Part && tokens.Xpos[d] == "TO") return tokens.Head[verb] is >= 0 and int above && LemmaKind(tokens, above) is 'I' or 'S' ? FromVerb(analysis, above) : Tense.Future;
        }
        char verbKind = LemmaKind(tokens, verb);
        bool plan = verbKind is 'L' or 'D';
        if (verbKind == 'L' && tense == Tense.Past && tokens.Xpos[verb] == "VBN" && !HasPluperfect(analysis, verb)) return Tense.Future;
        if (tense == Tense.Past && verbKind == 'C' && IsPerfect(tokens, verb) || verbKind == 'C' && tense != Tense.Present && CallsFor(analysis, verb)) return Tense.Future;
        if (tense == Tense.Present) return plan || tokens.Xpos[verb] == "VBG" || IsCondition(tokens, verb) ? Tense.Future : tokens.Xpos[verb] == "VBN" ? Tense.Past : Tense.Present;
        if (tense == Tense.Past) return Tense.Past;
        return tokens.Xpos[verb] switch
        {
            "VBD" => Tense.Past,
            "VBZ" or "VBP" => LemmaKind(tokens, verb) is 'S' or 'L' ? Tense.Future : Tense.Present,
            "VBN" => verbKind == 'L' || IsOfWhatIsCalled(tokens, verb) ? Tense.Future : Tense.Past,
            "VB" => Tense.Future,
            "VBG" => plan || tokens.Head[verb] < 0 ? Tense.None : FromWindow(analysis, verb),
            _ => FromWindow(analysis, verb),
        };
    }

    /// <summary>Without a tree: the nearest telling word before the time, then behind it.</summary>
    private Tense FromWindow(Analysis analysis, int row)
    {
        TokenTable tokens = analysis.Tokens;
        (int first, int end) = tokens.Rows(tokens.Sentence[row]);
        for (int distance = 1; distance < 12; distance++)
        {
            if (row - distance >= first && Telling(analysis, row - distance) is not Tense.None and Tense before) return before;
            if (row + distance < end && Telling(analysis, row + distance) is not Tense.None and Tense after) return after;
        }
        return Tense.None;
    }

    private Tense Telling(Analysis analysis, int row)
    {
        char kind = Kind(analysis, row);
        if (kind is 'F' or 'L') return Tense.Future;
        if (kind == 'P') return Tense.Past;
        TokenTable tokens = analysis.Tokens;
        if (tokens.Xpos[row] == "VBD") return Tense.Past;
        return tokens.Xpos[row] is "VBZ" or "VBP" ? LemmaKind(tokens, row) is 'S' or 'L' ? Tense.Future : Tense.Present : Tense.None;
    }
}
