using System;
using Annals.Records;
using Annals.Resources;

namespace Annals.Meaning.Entities;

/// <summary>What sort of pronoun a word is.</summary>
internal enum PronounSort : byte
{
    None, Personal, Possessive, Reflexive, Demonstrative, Indefinite, Locative,
}

/// <summary>A pronoun and how it agrees.</summary>
internal readonly record struct Pronoun(uint Lemma, byte Person, PhraseNumber Number, PhraseGender Gender, PronounSort Sort);

/// <summary>A word that stands before a person's name.</summary>
internal readonly record struct TitleWord(PhraseGender Gender, bool Address);

/// <summary>What our own table says of a head noun.</summary>
internal readonly record struct NounEntry(EntityKind Kind, PhraseGender Gender, PhraseNumber Number);

/// <summary>The language's word tables for this room; immutable.</summary>
internal sealed class EntityWords
{
    private readonly WordTable<Pronoun> pronouns;
    private readonly WordTable<TitleWord> titles;
    private readonly WordTable<NounEntry> nouns;
    private readonly WordTable<PhraseGender> givenNames;
    private readonly WordSet speech;
    private readonly WordTable<byte> camps = new();

    private EntityWords(string folder)
    {
        pronouns = Table(folder + "pronouns.tsv", static c => new Pronoun(WordHash.Of(c[1]), byte.Parse(c[2], System.Globalization.CultureInfo.InvariantCulture), NumberOf(c[3]), GenderOf(c[4]), SortOf(c[5])));
        titles = Table(folder + "titles.tsv", static c => new TitleWord(GenderOf(c[1]), c[2] == "yes"));
        nouns = Table(folder + "nouns.tsv", static c => new NounEntry(KindOf(c[1]), GenderOf(c[2]), NumberOf(c[3])));
        givenNames = GivenNames(folder + "given-names.tsv");
        byte camp = 0;
        foreach (string line in ResourceStore.ReadLines(folder + "camps.tsv"))
        {
            camp++;
            foreach (string noun in line.Split('\t')[1].Split(", ")) camps[noun] = camp;
        }
        speech = WordSet.Of(ResourceStore.ReadLines(folder + "speech.tsv"), ignoreCase: true);
    }

    /// <summary>Reads the tables of a language (ISO 639-1).</summary>
    internal static EntityWords Load(string language) => new($"languages/{language}/entities/");

    internal bool IsPronoun(ReadOnlySpan<char> form, out Pronoun pronoun) => pronouns.TryGetValue(form, out pronoun);

    internal bool IsTitle(ReadOnlySpan<char> word, out TitleWord title) => titles.TryGetValue(word, out title);

    internal bool IsNoun(ReadOnlySpan<char> lemma, out NounEntry noun) => nouns.TryGetValue(lemma, out noun);

    internal PhraseGender GenderOfGivenName(ReadOnlySpan<char> name) => givenNames.TryGetValue(name, out PhraseGender g) ? g : PhraseGender.Unknown;

    /// <summary>The camp of people that a plural or collective noun, or a name, stands for; 0 for none. Two camps are never the same people.</summary>
    internal byte CampOf(ReadOnlySpan<char> word) => camps.TryGetValue(word, out byte camp) ? camp : (byte)0;

    internal bool IsSpeechVerb(ReadOnlySpan<char> lemma) => speech.Contains(lemma);

    private static WordTable<T> Table<T>(string name, Func<string[], T> read)
    {
        var map = new WordTable<T>(ignoreCase: true);
        foreach (string line in ResourceStore.ReadLines(name))
        {
            string[] cells = line.Split('\t');
            map[cells[0]] = read(cells);
        }
        return map;
    }

    private static WordTable<PhraseGender> GivenNames(string table)
    {
        var map = new WordTable<PhraseGender>();
        foreach (string line in ResourceStore.ReadLines(table))
        {
            string[] cells = line.Split('\t');
            PhraseGender gender = GenderOf(cells[0]);
            foreach (string name in cells[1].Split(' '))
                map[name] = map.TryGetValue(name, out PhraseGender g) && g != gender ? PhraseGender.Unknown : gender;
        }
        return map;
    }

    private static PhraseNumber NumberOf(string cell) => cell switch { "sing" => PhraseNumber.Singular, "plur" => PhraseNumber.Plural, _ => PhraseNumber.Unknown };

    private static PhraseGender GenderOf(string cell) =>
        cell switch { "masc" => PhraseGender.Masculine, "fem" => PhraseGender.Feminine, "neut" => PhraseGender.Neuter, _ => PhraseGender.Unknown };

    private static PronounSort SortOf(string cell) => Enum.Parse<PronounSort>(cell, ignoreCase: true);

    private static EntityKind KindOf(string cell) => Enum.Parse<EntityKind>(cell, ignoreCase: true);
}
