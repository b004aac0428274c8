using System;
using System.Collections.Generic;
using Annals.Language.Names;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Entities;

/// <summary>Finds the phrases of a report that may refer: names, noun phrases, pronouns, in order of their heads.</summary>
internal sealed class PhraseFinder
{
    private readonly TokenTable tokens;
    private readonly string text;
    private readonly Analysis analysis;
    private readonly EntityWords words;
    private readonly NounSpans spans;
    private readonly TitledNames titled;
    private readonly int[] nameAt;
    private readonly bool[] inName;
    private readonly int[] quotes;
    private readonly int[] story;
    private readonly bool[] inTime;

    private PhraseFinder(Analysis analysis, EntityWords words, TitledNames titled, int[] quotes)
    {
        this.analysis = analysis;
        this.words = words;
        this.titled = titled;
        this.quotes = quotes;
        tokens = analysis.Tokens;
        text = analysis.Text;
        spans = new NounSpans(tokens, text);
        inName = new bool[tokens.Count];
        nameAt = NamesByHead();
        story = QuoteMarks.Story(tokens, quotes);
        inTime = RowsInTimes();
    }

    /// <summary>All phrases; the attributes that words alone tell are filled, kinds and chains are not.</summary>
    internal static List<Phrase> Find(Analysis analysis, EntityWords words, TitledNames titled, int[] quotes)
    {
        var finder = new PhraseFinder(analysis, words, titled, quotes);
        var phrases = new List<Phrase>(analysis.Tokens.Count / 3);
        for (int row = 0; row < analysis.Tokens.Count; row++)
            finder.Visit(row, phrases);
        for (int i = 0; i < phrases.Count; i++) phrases[i].Index = i;
        return phrases;
    }

    private void Visit(int row, List<Phrase> phrases)
    {
        if (Pronoun(row) is { } pronoun) phrases.Add(pronoun);
        else if (nameAt[row] >= 0) phrases.Add(Named(row, analysis.Names[nameAt[row]]));
        else if (IsNounHead(row)) phrases.Add(Nominal(row));
        else return;
        if (Coordination(row) is { } both) phrases.Add(both);
    }

    private Phrase? Pronoun(int row)
    {
        Upos upos = tokens.Upos[row];
        if (IsInitials(row)) return null;
        bool adverb = upos == Upos.Adv && tokens.Deprel[row] == Deprel.Advmod;
        if (upos != Upos.Pron && !adverb && !(upos == Upos.Det && IsArgument(tokens.Deprel[row]))) return null;
        if (tokens.Xpos[row] is ['W', ..] or "EX" || tokens.Deprel[row] is Deprel.Expl or Deprel.Fixed or Deprel.Mark) return null;
        if (!words.IsPronoun(tokens.Form(text, row), out Pronoun pronoun)) return null;
        if (adverb != (pronoun.Sort == PronounSort.Locative)) return null;
        if (pronoun.Sort == PronounSort.Indefinite && HasModifiers(row)) return Nominal(row);
        Phrase phrase = New(row, row, row, MentionForm.Pronoun);
        (phrase.HeadHash, phrase.Person, phrase.Number, phrase.Gender, phrase.Sort) = pronoun;
        phrase.Definiteness = Definiteness.Pronoun;
        return phrase;
    }

    // "WHO", "IT", "US" in a sentence that is not all capitals: letters of a name, whatever the tagger took them for
    private bool IsInitials(int row)
    {
        if (tokens.Upos[row] != Upos.Pron || tokens.End[row] - tokens.Start[row] < 2 || !IsUpper(row)) return false;
        bool left = row > 0 && tokens.Sentence[row - 1] == tokens.Sentence[row] && IsUpper(row - 1);
        bool right = row + 1 < tokens.Count && tokens.Sentence[row + 1] == tokens.Sentence[row] && IsUpper(row + 1);
        return !left && !right;
    }

    private bool IsUpper(int row)
    {
        foreach (char c in tokens.Form(text, row))
            if (!char.IsUpper(c)) return false;
        return true;
    }

    private bool HasModifiers(int row)
    {
        for (int d = tokens.FirstDependent[row]; d >= 0; d = tokens.NextDependent[d])
            if (d > row && tokens.Deprel[d] is Deprel.Nmod or Deprel.AclRelcl or Deprel.Acl or Deprel.Amod) return true;
        return false;
    }

    private static bool IsArgument(Deprel relation) =>
        relation is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Iobj or Deprel.Obl or Deprel.Nmod or Deprel.OblAgent or Deprel.Conj or Deprel.Root;

    private bool IsNounHead(int row)
    {
        if (inTime[row] || titled.IsTitle(row) || IsParty(row)) return false;
        Deprel relation = tokens.Deprel[row];
        if (relation is Deprel.Flat or Deprel.Fixed or Deprel.Goeswith or Deprel.NmodDesc or Deprel.Reparandum) return false;
        Upos upos = tokens.Upos[row];
        if (inName[row] && relation is not (Deprel.Nmod or Deprel.NmodPoss)) return false;
        if (upos == Upos.Propn && relation == Deprel.Compound && IsWithinName(row)) return false;
        if (row > 0 && upos == Upos.Propn && tokens.Upos[row - 1] == Upos.Propn && IsTorn(row, row - 1)) return false;
        if (upos is Upos.Noun or Upos.Propn || IsInitials(row)) return true;
        return upos is Upos.Num or Upos.Adj && IsArgument(relation) && relation is not (Deprel.Root or Deprel.Conj) && IsNominalised(row);
    }

    // "Fort" of "Fort Hood"
    private bool IsWithinName(int row)
    {
        int head = tokens.Head[row];
        if (head < 0 || tokens.Upos[head] != Upos.Propn || nameAt[row] >= 0) return false;
        for (int steps = 0; steps < 4 && tokens.Deprel[head] == Deprel.Compound && tokens.Head[head] is int up and >= 0 && tokens.Upos[up] == Upos.Propn; steps++) head = up;
        (int first, int last) = spans.NameRun(head);
        return first <= row && row <= last;
    }

    // "the wounded", "two of them", "the poor"
    private bool IsNominalised(int row) =>
        tokens.Upos[row] == Upos.Num ? tokens.Dependent(row, Deprel.Nmod) >= 0 : tokens.Dependent(row, Deprel.Det) >= 0;

    private Phrase Nominal(int row)
    {
        (int first, int last) = spans.Of(row);
        bool proper = (tokens.Upos[row] == Upos.Propn || IsInitials(row)) && !IsOffice(row);
        Phrase phrase = New(row, first, last, proper ? MentionForm.Name : MentionForm.Nominal);
        phrase.Speculative = tokens.Deprel[row] == Deprel.Compound || inName[row];
        if (proper)
        {
            (phrase.NameFirst, phrase.NameLast) = spans.NameRun(row);
            if (IsTorn(phrase.NameLast + 1, row)) phrase.NameLast = spans.NameRun(phrase.NameLast + 1).Last;
            phrase.WholeLast = Math.Max(phrase.WholeLast, phrase.NameLast);
        }
        Describe(phrase);
        return phrase;
    }

    // "the Foreign Secretary" describes somebody, it does not name him
    private bool IsOffice(int row)
    {
        if (!words.IsTitle(tokens.Form(text, row), out TitleWord title) || title.Address) return false;
        for (int d = tokens.FirstDependent[row]; d >= 0; d = tokens.NextDependent[d])
            if (d > row && tokens.Deprel[d] == Deprel.Flat) return false;
        return true;
    }

    // a name whose halves both hang on the same word: "Dina" and "Soto" both subject of "arrived"
    private bool IsTorn(int row, int left) =>
        row > left && row < tokens.Count && tokens.Upos[row] == Upos.Propn && tokens.Head[row] == tokens.Head[left] && tokens.Deprel[row] == tokens.Deprel[left]
        && tokens.Sentence[row] == tokens.Sentence[left] && tokens.Deprel[row] is Deprel.Nsubj or Deprel.Obj or Deprel.NsubjPass;

    private Phrase Named(int row, NameSpan name)
    {
        (int first, int last) = spans.Of(row);
        Phrase phrase = New(row, Math.Min(first, name.First), Math.Max(last, name.Last), MentionForm.Name);
        (phrase.NameFirst, phrase.NameLast, phrase.NameKind, phrase.Told) = (name.First, name.Last, name.Kind, name.Told);
        Describe(phrase);
        return phrase;
    }

    private Phrase New(int row, int first, int last, MentionForm form) => new()
    {
        Head = row,
        First = first,
        Last = last,
        WholeFirst = first,
        WholeLast = last,
        Form = form,
        Sentence = tokens.Sentence[row],
        Story = story[tokens.Sentence[row]],
        CoreLast = Math.Min(last, spans.CoreLast(row)),
        Quote = quotes[row],
        Relation = tokens.Deprel[row],
        HeadHash = WordHash.Of(tokens.Lemma[row]),
        WordsHash = WordHash.Of(tokens.Form(text, row)),
        GovernorHash = Governor(row),
    };

    private uint Governor(int row)
    {
        int head = tokens.Head[row];
        if (head < 0) return 0;
        int preposition = tokens.Dependent(row, Deprel.Case);
        uint hash = WordHash.Of(tokens.Lemma[head]);
        return preposition < 0 ? hash : WordHash.Mix(hash, WordHash.Of(tokens.Lemma[preposition]));
    }

    private void Describe(Phrase phrase)
    {
        if (phrase.NameFirst >= 0) TrimTitles(phrase);
        phrase.Definiteness = phrase.IsName ? Definiteness.Name : DefinitenessOf(phrase);
        phrase.WordsHash = HashWords(phrase);
        phrase.Number = NumberOf(phrase);
        phrase.Gender = GenderOf(phrase);
        if (!phrase.IsName) return;
        if (phrase.NameLast > phrase.NameFirst && phrase.NameKind is EntityKind.Person && NameEnds.IsFirm(tokens.Form(text, phrase.NameLast))) phrase.NameKind = EntityKind.Organization;
        phrase.LastWord = WordHash.Of(tokens.Form(text, phrase.NameLast > phrase.NameFirst && NameEnds.IsGeneration(tokens.Form(text, phrase.NameLast)) ? phrase.NameLast - 1 : phrase.NameLast));
        phrase.First = phrase.NameFirst > 0 && tokens.Deprel[phrase.NameFirst - 1] == Deprel.Det && IsThe(phrase.NameFirst - 1) ? phrase.NameFirst - 1 : phrase.NameFirst;
        phrase.Last = phrase.NameLast;
    }

    // "(R-La.)", "(D-Md.)": a member's party and state
    private bool IsParty(int row) => row > 0 && tokens.Form(text, row - 1) is "(" && text.AsSpan(tokens.Start[row]) is ['R' or 'D' or 'I', '-', >= 'A' and <= 'Z', ..];

    private bool IsThe(int row) => tokens.Form(text, row).Equals("the", StringComparison.OrdinalIgnoreCase);

    // "Deputy Prime Minister Kirra Jones" is a person named "Kirra Jones"
    private void TrimTitles(Phrase phrase)
    {
        if (phrase.NameKind == EntityKind.Place && IsTitled(phrase)) phrase.NameKind = EntityKind.Person;
        if (phrase.NameKind is not (null or EntityKind.Person)) return;
        if (phrase.NameKind == EntityKind.Person) TrimOffice(phrase);
        for (int i = phrase.NameLast - 1; i >= phrase.NameFirst; i--)
        {
            if (!words.IsTitle(tokens.Form(text, i), out TitleWord title) || !char.IsUpper(tokens.Form(text, i + 1)[0])) continue;
            // "the General Staff"
            if (tokens.Form(text, i) is "General" && tokens.Form(text, i + 1) is "Staff" or "Secretariat" or "Command" or "Directorate" or "Confederation" or "Council" or "Assembly")
            {
                phrase.NameKind = EntityKind.Organization;
                return;
            }
            phrase.NameFirst = i + 1;
            phrase.NameKind = EntityKind.Person;
            if (title.Gender != PhraseGender.Unknown) phrase.Gender = title.Gender;
            if (phrase.Head < phrase.NameFirst) phrase.Head = phrase.NameFirst;
            return;
        }
    }

    // "King Hassan of Morocco" is nobody's town, with his title in the name or before it; "Prince Edward Island" is one.
    private bool IsTitled(Phrase phrase)
    {
        int before = phrase.NameFirst - 1;
        if (before >= 0 && tokens.Sentence[before] == tokens.Sentence[phrase.NameFirst] && IsGendered(before)) return true;
        return IsGendered(phrase.NameFirst) && phrase.NameLast - phrase.NameFirst >= 3 && char.IsUpper(tokens.Form(text, phrase.NameFirst + 1)[0]) && tokens.Form(text, phrase.NameFirst + 2) is "of";
    }

    private bool IsGendered(int row) => char.IsUpper(tokens.Form(text, row)[0]) && words.IsTitle(tokens.Form(text, row), out TitleWord title) && title.Gender is PhraseGender.Masculine or PhraseGender.Feminine;

    // "Minister for the Middle East Tobias Ellwood": words of the office that the name finder took for the name's beginning
    private void TrimOffice(Phrase phrase)
    {
        int before = phrase.NameFirst - 1;
        bool region = before > 0 && IsThe(before);
        if (region) before--;
        if (before < 1 || phrase.NameLast - phrase.NameFirst < 2 || tokens.Form(text, before) is not ("of" or "for") || !words.IsTitle(tokens.Form(text, before - 1), out _)) return;
        int first = region ? phrase.NameLast - 1 : phrase.NameFirst + 1;
        for (int i = phrase.NameFirst + 1; i < phrase.NameLast; i++)
            if (words.GenderOfGivenName(tokens.Form(text, i)) != PhraseGender.Unknown) { first = i; break; }
        phrase.NameFirst = first;
        if (phrase.Head < first) phrase.Head = first;
        phrase.WholeFirst = Math.Min(phrase.WholeFirst, before - 1);
    }

    private Definiteness DefinitenessOf(Phrase phrase)
    {
        for (int d = tokens.FirstDependent[phrase.Head]; d >= 0 && d < phrase.Head; d = tokens.NextDependent[d])
        {
            if (tokens.Deprel[d] == Deprel.NmodPoss) return Definiteness.Possessive;
            if (tokens.Deprel[d] == Deprel.Nummod) return Definiteness.Counted;
            if (tokens.Deprel[d] is not (Deprel.Det or Deprel.DetPredet)) continue;
            if (tokens.NextDependent[d] is int n and >= 0 && n < phrase.Head && tokens.Deprel[n] == Deprel.Nummod && !IsThe(d)) continue;
            return DefinitenessOf(tokens.Form(text, d));
        }
        return Definiteness.Bare;
    }

    private static Definiteness DefinitenessOf(ReadOnlySpan<char> determiner)
    {
        if (determiner.Equals("the", StringComparison.OrdinalIgnoreCase) || determiner.Equals("both", StringComparison.OrdinalIgnoreCase)) return Definiteness.Definite;
        return determiner.Length > 3 && determiner[0] is 't' or 'T' ? Definiteness.Demonstrative : Definiteness.Indefinite;
    }

    private uint HashWords(Phrase phrase)
    {
        int first = phrase.IsName ? phrase.NameFirst : phrase.First, last = phrase.IsName ? phrase.NameLast : phrase.Last;
        uint hash = 0;
        for (int i = first; i <= last; i++)
        {
            if (i < last && (tokens.Deprel[i] == Deprel.Det || tokens.Upos[i] == Upos.Punct) || tokens.Xpos[i] == "POS") continue;
            hash = WordHash.Mix(hash, WordHash.Of(i == phrase.Head && !phrase.IsName ? tokens.Lemma[i] : tokens.Form(text, i)));
        }
        return hash;
    }

    private PhraseNumber NumberOf(Phrase phrase)
    {
        if (words.IsNoun(tokens.Form(text, phrase.Head), out NounEntry entry) && entry.Number != PhraseNumber.Unknown) return entry.Number;
        if (phrase.NameKind == EntityKind.Person) return PhraseNumber.Singular;
        if (tokens.Feats[phrase.Head].Contains("Number=Plur", StringComparison.Ordinal) || tokens.Xpos[phrase.Head] is "NNS" or "NNPS") return PhraseNumber.Plural;
        return tokens.Upos[phrase.Head] is Upos.Noun or Upos.Propn ? PhraseNumber.Singular : PhraseNumber.Unknown;
    }

    private PhraseGender GenderOf(Phrase phrase)
    {
        if (phrase.Gender != PhraseGender.Unknown) return phrase.Gender;
        if (phrase.IsName)
        {
            for (int i = phrase.WholeFirst; i < phrase.NameFirst; i++)
                if (words.IsTitle(tokens.Form(text, i), out TitleWord title) && title.Gender != PhraseGender.Unknown) return title.Gender;
            return phrase.NameKind is null or EntityKind.Person ? words.GenderOfGivenName(tokens.Form(text, phrase.NameFirst)) : PhraseGender.Unknown;
        }
        return words.IsNoun(tokens.Lemma[phrase.Head], out NounEntry entry) ? entry.Gender : PhraseGender.Unknown;
    }

    // "Mali and Niger", kept only if something refers to both
    private Phrase? Coordination(int row)
    {
        if (tokens.Deprel[row] == Deprel.Conj) return null;
        int last = -1;
        for (int d = tokens.FirstDependent[row]; d >= 0; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] == Deprel.Conj && tokens.Upos[d] is Upos.Noun or Upos.Propn or Upos.Pron && tokens.Dependent(d, Deprel.Cc) >= 0) last = d;
        if (last < 0) return null;
        (int first, _) = spans.Of(row);
        Phrase both = New(row, first, Math.Max(spans.Of(last).Last, last), MentionForm.Nominal);
        both.Speculative = both.Coordination = true;
        both.Number = PhraseNumber.Plural;
        both.HeadHash = WordHash.Mix(both.HeadHash, 77);
        both.WordsHash = HashWords(both);
        return both;
    }

    private int[] NamesByHead()
    {
        var at = new int[tokens.Count];
        Array.Fill(at, -1);
        for (int n = 0; n < analysis.Names.Count; n++)
        {
            NameSpan name = analysis.Names[n];
            if (IsParty(name.First)) continue;
            int head = name.First;
            for (int i = name.First; i <= name.Last; i++)
                if ((tokens.Head[i] < name.First || tokens.Head[i] > name.Last) && tokens.Upos[i] != Upos.Punct) { head = i; break; }
            // "Foreign Minister Julie Bishop": the title before the name heads the phrase
            if (titled.HeadOf(n) is >= 0 and int outer) head = outer;
            else if (tokens.Deprel[head] is Deprel.Flat or Deprel.Appos or Deprel.NmodDesc && name.First > 0 && tokens.Head[head] == name.First - 1 && name.Kind == EntityKind.Person) head = name.First - 1;
            if (tokens.Upos[head] == Upos.Adj && tokens.Deprel[head] == Deprel.Amod && name.First == name.Last) continue;
            at[head] = n;
            for (int i = name.First; i <= name.Last; i++) inName[i] = true;
        }
        return at;
    }

    private bool[] RowsInTimes()
    {
        var inside = new bool[tokens.Count];
        int row = 0;
        foreach (Timex time in analysis.Times)
        {
            if (time.Span.IsEmpty) continue;
            while (row > 0 && tokens.Start[row - 1] >= time.Span.Start) row--;
            while (row < tokens.Count && tokens.End[row] <= time.Span.Start) row++;
            for (int i = row; i < tokens.Count && tokens.Start[i] < time.Span.End; i++) inside[i] = true;
        }
        return inside;
    }
}
