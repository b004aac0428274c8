using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Entities;

/// <summary>Grammatical number of a phrase, as far as its words tell.</summary>
internal enum PhraseNumber : byte
{
    Unknown, Singular, Plural,
}

/// <summary>Gender of what a phrase refers to, as far as its words tell.</summary>
internal enum PhraseGender : byte
{
    Unknown, Masculine, Feminine, Neuter,
}

/// <summary>How a noun phrase begins.</summary>
internal enum Definiteness : byte
{
    Bare, Indefinite, Definite, Demonstrative, Possessive, Counted, Name, Pronoun,
}

/// <summary>A phrase that may refer: what coreference decides on. Rows are rows of the token table, both ends inclusive.</summary>
internal sealed class Phrase
{
    /// <summary>Position among the phrases, which stand in order of their heads.</summary>
    internal int Index;
    /// <summary>First and last row of the words that are written as the mention.</summary>
    internal int First, Last;
    /// <summary>First and last row of the whole noun phrase, titles and modifiers included.</summary>
    internal int WholeFirst, WholeLast;
    internal int Head;
    internal int Sentence;
    /// <summary>Number of its sentence among those with words of the writer's own.</summary>
    internal int Story;
    /// <summary>Last row of the phrase without clauses: "a soldier" of "a soldier who fled".</summary>
    internal int CoreLast;
    internal MentionForm Form;
    /// <summary>First and last row of the name itself; -1 when there is none.</summary>
    internal int NameFirst = -1, NameLast = -1;
    /// <summary>What the language engine or a title says the name is; null when nobody said.</summary>
    internal EntityKind? NameKind;
    /// <summary>True when the words around the name tell its kind.</summary>
    internal bool Told;
    internal PhraseNumber Number;
    internal PhraseGender Gender;
    internal Definiteness Definiteness;
    /// <summary>1, 2 or 3 for pronouns, 3 for the rest.</summary>
    internal byte Person = 3;
    internal PronounSort Sort;
    internal Deprel Relation;
    /// <summary>Hash of the head's lemma (of a pronoun: its citation form).</summary>
    internal uint HeadHash;
    /// <summary>Hash of all words of the phrase without its determiner, lower-cased.</summary>
    internal uint WordsHash;
    /// <summary>Hash of the last word of the name, or 0.</summary>
    internal uint LastWord;
    /// <summary>Hash of the word the phrase depends on, with the preposition if any.</summary>
    internal uint GovernorHash;
    /// <summary>The head's commonest class in the noun lexicon, and the next one.</summary>
    internal NounClass Class, NextClass;
    /// <summary>Hash of the country that the phrase's own words name ("the Turkish minister"), or 0.</summary>
    internal uint Nation;
    /// <summary>Hash of the country that it is a name of; 0 for others.</summary>
    internal uint Country { get; set; }
    /// <summary>Kind scores of the phrase, one each <see cref="PhraseKind"/>, in fixed point.</summary>
    internal int[] KindScores = [];
    internal PhraseKind Kind;
    /// <summary>Camp of people its words stand for (<see cref="EntityWords.CampOf"/>), or 0.</summary>
    internal byte Camp;
    /// <summary>Number of the quotation it stands in, or -1.</summary>
    internal int Quote = -1;
    /// <summary>True when it stays only if something else refers to the same thing.</summary>
    internal bool Speculative;
    /// <summary>True for "A and B" taken together.</summary>
    internal bool Coordination;
    /// <summary>Chain it was put in.</summary>
    internal Chain Chain = null!;
    /// <summary>Rule that put it there.</summary>
    internal string Why = "";

    /// <summary>Sentences from <paramref name="earlier"/> to this phrase; quotations between two phrases outside of them do not count.</summary>
    internal int SentencesFrom(Phrase earlier) => Quote < 0 && earlier.Quote < 0 ? Story - earlier.Story : Sentence - earlier.Sentence;

    internal bool IsName => Form == MentionForm.Name;
    internal bool IsPronoun => Form == MentionForm.Pronoun;
    internal bool IsNominal => Form == MentionForm.Nominal;
}

/// <summary>What a phrase refers to, as coarsely as coreference needs it.</summary>
internal enum PhraseKind : byte
{
    Person, Organization, Place, Event, Time, Abstract, Thing, Living,
}
