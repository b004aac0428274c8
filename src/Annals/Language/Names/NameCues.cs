using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Language.Names;

/// <summary>
/// Sets right what names of a report name, by the words around them: what one place says ("the ferry Stella Boreal", "doses of Velozan") holds for
/// all places of the same words. Needs the finished tree.
/// </summary>
internal sealed class NameCues
{
    private const NameWords Places = NameWords.KnownPlace | NameWords.Country | NameWords.State | NameWords.Demonym;
    private const NameWords People = NameWords.Given | NameWords.Family | NameWords.Person;
    // WordNet's fields of diseases, animals (and germs), plants, substances, foods, parts of the body, processes and phenomena; the first two are no part of place names
    private static readonly ulong Ills = Field(5) | Field(26);
    private static readonly ulong Things = Ills | Field(8) | Field(13) | Field(19) | Field(20) | Field(22) | Field(27);
    private const int PersonField = 18;

    private readonly Analysis analysis;
    private readonly TokenTable tokens;
    private readonly NameCueWords words;
    private readonly NameLexicon lexicon;
    private readonly SenseLexicon? senses;
    private readonly Dictionary<uint, EntityKind> said = [];

    private NameCues(Analysis analysis, NameCueWords words, NameLexicon lexicon, SenseLexicon? senses)
    {
        (this.analysis, this.words, this.lexicon, this.senses) = (analysis, words, lexicon, senses);
        tokens = analysis.Tokens;
    }

    /// <summary>Mends the kinds of <see cref="Analysis.Names"/>.</summary>
    internal static void Apply(Analysis analysis, NameCueWords words, NameLexicon lexicon, SenseLexicon? senses)
    {
        if (analysis.Names.Count == 0) return;
        var cues = new NameCues(analysis, words, lexicon, senses);
        foreach (NameSpan name in analysis.Names) cues.Listen(name);
        for (int n = 0; n < analysis.Names.Count; n++)
            if (cues.said.TryGetValue(cues.Hash(analysis.Names[n]), out EntityKind kind)) analysis.Names[n] = analysis.Names[n] with { Kind = kind, Told = true };
    }

    private static ulong Field(int field) => 1UL << field;

    // the first word that tells something counts
    private void Listen(NameSpan name)
    {
        uint hash = Hash(name);
        if (said.ContainsKey(hash)) return;
        if (Told(name) is { } kind && kind != name.Kind && !IsFiner(name.Kind, kind)) said[hash] = kind;
    }

    // what the name's own words made of it is kept where the words around it say no more
    private static bool IsFiner(EntityKind own, EntityKind told) =>
        told == EntityKind.Organization && own == EntityKind.Group || told == EntityKind.Place && own == EntityKind.Facility || told == EntityKind.Other && own is EntityKind.Law or EntityKind.Weapon or EntityKind.Language;

    private EntityKind? Told(NameSpan name)
    {
        if (OfItself(name) is { } own) return own;
        int head = HeadOf(name);
        if (Expanded(name) is { } whole) return whole;
        if (Called(name, head) is { } called) return called;
        return IsWellKnown(name) ? null : Beside(name, head);
    }

    private EntityKind? OfItself(NameSpan name)
    {
        ReadOnlySpan<char> first = tokens.Form(analysis.Text, name.First), last = tokens.Form(analysis.Text, name.Last);
        if (words.Says(NameCueRole.Name, tokens.Span(name.First, name.Last).In(analysis.Text), out EntityKind? known)) return known;
        if (name.First < name.Last)
            return words.Says(NameCueRole.Last, last, out EntityKind? kind) || words.Says(NameCueRole.First, first, out kind) && IsUpper(first) ? kind : null;
        if (IsStrain(first)) return EntityKind.Other;
        if (IsTongue(name)) return EntityKind.Language;
        return IsThing(name, first) ? EntityKind.Other : null;
    }

    // "H5N1": a strain of influenza
    private static bool IsStrain(ReadOnlySpan<char> form)
    {
        if (form.Length is < 4 or > 7 || form[0] != 'H') return false;
        int n = form.IndexOf('N');
        return n > 1 && n < form.Length - 1 && IsNumber(form[1..n]) && IsNumber(form[(n + 1)..]);
    }

    private static bool IsNumber(ReadOnlySpan<char> digits)
    {
        foreach (char c in digits)
            if (!char.IsAsciiDigit(c)) return false;
        return true;
    }

    // "she spoke German and some Polish", "rendered into Greek", "lessons in English": bare, and spoken, learned or written
    private bool IsTongue(NameSpan name)
    {
        int row = name.First;
        if ((Known(row) & NameWords.Language) == 0 || tokens.Deprel[row] is Deprel.Amod or Deprel.Compound or Deprel.Nsubj || row > 0 && tokens.Upos[row - 1] == Upos.Det && tokens.Lemma[row - 1] is not "some") return false;
        int top = row;
        while (tokens.Deprel[top] == Deprel.Conj && tokens.Head[top] is >= 0 and int first && first < top) top = first;
        int holder = tokens.Head[top];
        if (holder < 0) return false;
        if (tokens.Deprel[top] is Deprel.Obj or Deprel.Xcomp && tokens.Upos[holder] == Upos.Verb) return IsOfSpeech(tokens.Lemma[holder]);
        if (tokens.Deprel[top] is not (Deprel.Obl or Deprel.Nmod) || tokens.Dependent(top, Deprel.Case) is not (>= 0 and int mark)) return false;
        return tokens.Lemma[mark] switch
        {
            "in" => tokens.Upos[row] != Upos.Adj || tokens.Head[row] < row,
            "into" or "from" or "to" => IsOfSpeech(tokens.Lemma[holder]),
            "of" => tokens.Lemma[holder] is "knowledge" or "command" or "teacher" or "instructor" or "professor" or "student" or "lesson" or "class" or "course" or "speaker" or "dialect" or "mastery" or "fluency" or "smattering" or "study" or "grammar" or "use" or "form",
            _ => false,
        };
    }

    private static bool IsOfSpeech(string lemma) => lemma is "speak" or "learn" or "teach" or "study" or "understand" or "translate" or "write" or "read" or "render" or "talk" or "converse" or "sing" or "pray"
        or "recite" or "publish" or "print" or "translation" or "know" or "master" or "dub" or "transcribe" or "interpret" or "practise" or "practice" or "use" or "borrow";

    // "Syphilis", "Salmonella": a word WordNet has for such things alone is nobody's name, unless lists have it as one
    private bool IsThing(NameSpan name, ReadOnlySpan<char> form) =>
        name.Kind is EntityKind.Person or EntityKind.Place && form.Length > 3 && (Known(name.First) & (People | NameWords.Place | Places)) == 0
        && senses?.NounFields(form) is > 0 and ulong fields && (fields & ~(name.Kind == EntityKind.Place ? Ills : Things)) == 0;

    // "Velda (Veterans' Legal Defence Association)", "the Veterans' Association (Velda)": a short name and the body's full one
    private EntityKind? Expanded(NameSpan name)
    {
        if (name.First != name.Last || name.Kind is EntityKind.Organization or EntityKind.Group) return null;
        bool opens = name.Last + 2 < tokens.Count && tokens.Form(analysis.Text, name.Last + 1) is "(";
        bool closes = name.First > 1 && tokens.Form(analysis.Text, name.First - 1) is "(" && name.Last + 1 < tokens.Count && tokens.Form(analysis.Text, name.Last + 1) is ")";
        if (!opens && !closes) return null;
        foreach (NameSpan other in analysis.Names)
            if (other.Kind == EntityKind.Organization && other.Last > other.First && (opens && other.First == name.Last + 2 || closes && other.Last == name.First - 2)
                && tokens.Form(analysis.Text, other.First)[0] == tokens.Form(analysis.Text, name.First)[0]) return EntityKind.Organization;
        return null;
    }

    // a noun right before the name, beside it, or said of it
    private EntityKind? Called(NameSpan name, int head)
    {
        int before = name.First - 1;
        if (before >= 0 && tokens.Upos[before] is Upos.Noun or Upos.Adj && tokens.Sentence[before] == tokens.Sentence[name.First] && IsTied(before, name) && By(before, name) is { } kind) return kind;
        if (tokens.Deprel[head] == Deprel.Appos && tokens.Head[head] is >= 0 and int of && tokens.Upos[of] == Upos.Noun && By(of, name) is { } apposed) return apposed;
        if (tokens.Deprel[head] == Deprel.Nsubj && tokens.Head[head] is >= 0 and int predicate && tokens.Upos[predicate] == Upos.Noun && tokens.Dependent(predicate, Deprel.Cop) >= 0
            && tokens.Dependent(predicate, Deprel.Case) < 0 && By(predicate, name) is { } copula) return copula;
        for (int d = tokens.FirstDependent[head]; d >= 0; d = tokens.NextDependent[d])
            if (d > name.Last && tokens.Deprel[d] == Deprel.Appos && tokens.Upos[d] == Upos.Noun && By(d, name) is { } beside) return beside;
        return NamedSo(head, name);
    }

    // "a company called Lifespring"
    private EntityKind? NamedSo(int head, NameSpan name)
    {
        if (tokens.Deprel[head] is not (Deprel.Xcomp or Deprel.Obj) || tokens.Head[head] is not (>= 0 and int verb)) return null;
        return tokens.Deprel[verb] == Deprel.Acl && tokens.Lemma[verb] is "call" or "name" or "dub" or "entitle" && tokens.Head[verb] is >= 0 and int noun ? By(noun, name) : null;
    }

    private EntityKind? By(int noun, NameSpan name)
    {
        if (words.Says(NameCueRole.Is, tokens.Lemma[noun], out EntityKind? kind))
            return kind is EntityKind.Organization or EntityKind.Group && IsWellKnown(name) ? null : kind;
        return tokens.Upos[noun] == Upos.Noun && name.Kind is EntityKind.Place or EntityKind.Work && (lexicon.Of(Hash(name)) & (Places | NameWords.Place)) == 0 && senses?.FirstNounField(tokens.Lemma[noun]) == PersonField
            && !tokens.Feats[noun].Contains("Number=Plur", StringComparison.Ordinal) ? EntityKind.Person : null;
    }

    // the noun holds the name or is held by it: "ferry" of "the ferry Stella Boreal", not of "by ferry Stella left"
    private bool IsTied(int noun, NameSpan name)
    {
        int up = tokens.Head[noun];
        if (up >= name.First && up <= name.Last) return true;
        for (int i = name.First; i <= name.Last; i++)
            if (tokens.Head[i] == up && tokens.Deprel[i] == tokens.Deprel[noun] || tokens.Head[i] == noun && tokens.Deprel[i] is Deprel.Appos or Deprel.Flat or Deprel.NmodDesc or Deprel.Compound or Deprel.NmodUnmarked or Deprel.Nmod) return true;
        return false;
    }

    private EntityKind? Beside(NameSpan name, int head)
    {
        int top = head;
        while (tokens.Deprel[top] == Deprel.Conj && tokens.Head[top] is >= 0 and int first && first < top && tokens.Upos[first] == Upos.Propn) top = first;
        if (tokens.Head[top] is not (>= 0 and int holder)) return null;
        EntityKind? kind = null;
        if (tokens.Deprel[top] == Deprel.Compound && holder > name.Last && IsJoined(name.Last + 1, holder) && tokens.Upos[holder] == Upos.Noun)
        {
            _ = words.Says(NameCueRole.Before, tokens.Lemma[holder], out kind);
            // "a NASA probe", "the NATO summit": whose it is
            if (kind is EntityKind.Vehicle or EntityKind.Event or EntityKind.Work && name.Kind is EntityKind.Organization or EntityKind.Group or EntityKind.Place or EntityKind.Facility) kind = null;
        }
        else if (tokens.Dependent(top, Deprel.Case) is >= 0 and int mark && tokens.Deprel[top] is Deprel.Nmod or Deprel.Obl) kind = BehindPreposition(holder, mark, name);
        return kind;
    }

    // "the H5N1 bird flu", "the Orion and Lyra spacecraft"
    private bool IsJoined(int from, int holder)
    {
        if (holder - from > 3) return false;
        for (int i = from; i < holder; i++)
            if (tokens.Deprel[i] is not (Deprel.Compound or Deprel.Amod or Deprel.Conj or Deprel.Cc or Deprel.Flat)) return false;
        return true;
    }

    private EntityKind? BehindPreposition(int holder, int mark, NameSpan name)
    {
        string preposition = tokens.Lemma[mark];
        if (preposition == "aboard") return name.Kind is EntityKind.Person or EntityKind.Place or EntityKind.Other or EntityKind.Work ? EntityKind.Vehicle : null;
        if (preposition == "of" && tokens.Upos[holder] == Upos.Noun && words.Says(NameCueRole.Of, tokens.Lemma[holder], out EntityKind? kind)) return Plausible(kind, name);
        string lemma = tokens.Lemma[holder];
        Span<char> both = stackalloc char[64];
        if (lemma.Length + preposition.Length + 1 > both.Length) return null;
        lemma.CopyTo(both);
        both[lemma.Length] = ' ';
        preposition.CopyTo(both[(lemma.Length + 1)..]);
        return words.Says(NameCueRole.With, both[..(lemma.Length + preposition.Length + 1)], out kind) ? Plausible(kind, name) : null;
    }

    // "the captain of the Stella Boreal" sails, "the captain of Leeds United" does not; persons have governors too, but seldom
    private static EntityKind? Plausible(EntityKind? kind, NameSpan name) => kind switch
    {
        EntityKind.Vehicle when name.Kind is EntityKind.Organization or EntityKind.Group or EntityKind.Facility or EntityKind.Person => null,
        // wars break out too
        EntityKind.Other when name.Kind is EntityKind.Event or EntityKind.Law => null,
        EntityKind.Place when name.Kind is EntityKind.Organization or EntityKind.Group => null,
        _ => kind,
    };

    // countries, states and large towns are what they are
    private bool IsWellKnown(NameSpan name) => (lexicon.Of(Hash(name)) & Places) != 0;

    private NameWords Known(int row) => lexicon.Of(NameHash.Lower(tokens.Form(analysis.Text, row)));

    private int HeadOf(NameSpan name)
    {
        for (int i = name.First; i <= name.Last; i++)
            if ((tokens.Head[i] < name.First || tokens.Head[i] > name.Last) && tokens.Upos[i] != Upos.Punct) return i;
        return name.Last;
    }

    private uint Hash(NameSpan name)
    {
        uint hash = NameHash.Lower(tokens.Form(analysis.Text, name.First));
        for (int i = name.First + 1; i <= name.Last; i++) hash = NameHash.Phrase(hash, NameHash.Lower(tokens.Form(analysis.Text, i)));
        return hash;
    }

    private static bool IsUpper(ReadOnlySpan<char> form)
    {
        foreach (char c in form)
            if (!char.IsUpper(c)) return false;
        return true;
    }
}
