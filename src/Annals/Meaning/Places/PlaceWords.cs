using System;
using System.Collections.Generic;
using Annals.Resources;

namespace Annals.Meaning.Places;

/// <summary>What a word tells about a name of a place beside it, or about itself.</summary>
[Flags]
internal enum WordKinds : long
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>Says where: "in", "near", "northern".</summary>
    In = 1,
    /// <summary>A kind of place behind its name: "county", "airport".</summary>
    Type = 1 << 1,
    /// <summary>A kind of place that belongs to the name when it has a capital.</summary>
    Extend = 1 << 2,
    /// <summary>Takes "of" and a place: "city", "outskirts".</summary>
    HeadOf = 1 << 3,
    /// <summary>Stands before a person's name.</summary>
    Title = 1 << 4,
    /// <summary>A first name.</summary>
    FirstName = 1 << 5,
    /// <summary>A surname that is also a place.</summary>
    Surname = 1 << 6,
    /// <summary>A common word that is also a place somewhere.</summary>
    Common = 1 << 7,
    /// <summary>An office or body that acts for a place.</summary>
    Office = 1 << 8,
    /// <summary>A dealing between parties: "talks", "war", "sanctions".</summary>
    With = 1 << 9,
    /// <summary>What a government or army does.</summary>
    Act = 1 << 10,
    /// <summary>What is true of a land: "lie", "suffer".</summary>
    BeThere = 1 << 11,
    /// <summary>What is done to a government, not to a land.</summary>
    DoneTo = 1 << 12,
    /// <summary>Behind a name that is then no place: "virus", "$".</summary>
    BehindNot = 1 << 13,
    /// <summary>A name with "The" in it: "Hague".</summary>
    The = 1 << 14,
    /// <summary>A kind of place before its name: "Lake", "Fort".</summary>
    Before = 1 << 15,
    /// <summary>A small word inside a name: "of", "de".</summary>
    Link = 1 << 16,
    /// <summary>Who and what is found in a town: "residents", "mayor", "slum".</summary>
    Local = 1 << 17,
    /// <summary>A division in small letters behind its name: "Henan province".</summary>
    Unit = 1 << 18,
    /// <summary>What stands at a place: "university", "hospital", "border".</summary>
    Site = 1 << 19,
    /// <summary>Of games: "qualify", "penalty".</summary>
    Sport = 1 << 20,
    /// <summary>One of a team: "striker".</summary>
    Player = 1 << 21,
    /// <summary>What a state is by what it does: "buyer", "ally".</summary>
    Role = 1 << 22,
    /// <summary>What is "of" a place without acting for it: "control", "side".</summary>
    Apart = 1 << 23,
    /// <summary>One sent "to" a state: "ambassador".</summary>
    Envoy = 1 << 24,
    /// <summary>Behind a hyphen: where somebody is: "based", "born".</summary>
    Based = 1 << 25,
    /// <summary>What a player does "for" a team.</summary>
    PlayFor = 1 << 26,
    /// <summary>No place by itself, whatever hamlet bears the name: "metro", "make".</summary>
    Never = 1 << 27,
    /// <summary>A part of a place by the compass: "north", "upper".</summary>
    Toward = 1 << 28,
    /// <summary>A road: "avenue", "highway".</summary>
    Road = 1 << 29,
    /// <summary>A building or its firm: "stadium", "hotel".</summary>
    House = 1 << 30,
    /// <summary>Before a name that is then a ship's or craft's: "shuttle", "frigate".</summary>
    Vessel = 1L << 31,
    /// <summary>What one does to a place by going there: "reach", "leave".</summary>
    Reach = 1L << 32,
    /// <summary>The English name of a great town abroad, which the gazetteer holds as a lesser name: "geneva".</summary>
    Exonym = 1L << 33,
    /// <summary>One of a family: "mother".</summary>
    Kin = 1L << 34,
}

/// <summary>The words of a language that help to find and read names of places (<c>data/languages/en/places.tsv</c>). Immutable.</summary>
internal sealed class PlaceWords
{
    private static readonly Dictionary<string, WordKinds> Kinds = new(StringComparer.Ordinal)
    {
        ["in"] = WordKinds.In,
        ["type"] = WordKinds.Type,
        ["extend"] = WordKinds.Extend,
        ["head-of"] = WordKinds.HeadOf,
        ["title"] = WordKinds.Title,
        ["first-name"] = WordKinds.FirstName,
        ["surname"] = WordKinds.Surname,
        ["common"] = WordKinds.Common,
        ["office"] = WordKinds.Office,
        ["with-noun"] = WordKinds.With,
        ["act"] = WordKinds.Act,
        ["be-there"] = WordKinds.BeThere,
        ["done-to"] = WordKinds.DoneTo,
        ["behind-not"] = WordKinds.BehindNot,
        ["the"] = WordKinds.The,
        ["before"] = WordKinds.Before,
        ["link"] = WordKinds.Link,
        ["local"] = WordKinds.Local,
        ["unit"] = WordKinds.Unit,
        ["site"] = WordKinds.Site,
        ["sport"] = WordKinds.Sport,
        ["player"] = WordKinds.Player,
        ["role"] = WordKinds.Role,
        ["apart"] = WordKinds.Apart,
        ["envoy"] = WordKinds.Envoy,
        ["play-for"] = WordKinds.PlayFor,
        ["never"] = WordKinds.Never,
        ["toward"] = WordKinds.Toward,
        ["road"] = WordKinds.Road,
        ["house"] = WordKinds.House,
        ["based"] = WordKinds.Based,
        ["vessel"] = WordKinds.Vessel,
        ["reach"] = WordKinds.Reach,
        ["exonym"] = WordKinds.Exonym,
        ["kin"] = WordKinds.Kin,
    };

    /// <summary>"Vice-Mayor" is an office as "Mayor" is.</summary>
    private static readonly string[] Ranks = ["vice-", "deputy-", "co-", "ex-"];

    private readonly WordTable<WordKinds> words;
    private readonly WordSet phrases;

    private PlaceWords(WordTable<WordKinds> words, WordSet phrases)
    {
        this.words = words;
        this.phrases = phrases;
    }

    /// <summary>Reads the embedded table.</summary>
    internal static PlaceWords Load()
    {
        var words = new WordTable<WordKinds>(ignoreCase: true);
        var phrases = new WordSet(ignoreCase: true);
        foreach (string line in ResourceStore.ReadLines("languages/en/places.tsv"))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            string[] list = line[(tab + 1)..].Split(';');
            if (line[..tab] == "not")
            {
                foreach (string phrase in list) phrases.Add(phrase);
                continue;
            }
            if (!Kinds.TryGetValue(line[..tab], out WordKinds kind)) throw new ResourceException($"languages/en/places.tsv: no kind {line[..tab]}");
            foreach (string word in list) words[word] = words.GetValueOrDefault(word) | kind;
        }
        return new PlaceWords(words, phrases);
    }

    /// <summary>What the word tells; a full stop at its end is passed over.</summary>
    internal WordKinds Of(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && word[^1] == '.') word = word[..^1];
        if (words.TryGetValue(word, out WordKinds kinds)) return kinds;
        if (!word.Contains('-')) return WordKinds.None;
        foreach (string rank in Ranks)
            if (word.StartsWith(rank, StringComparison.OrdinalIgnoreCase) && words.TryGetValue(word[rank.Length..], out kinds)) return kinds & (WordKinds.Title | WordKinds.Office);
        return WordKinds.None;
    }

    /// <summary>True for a phrase in whose midst a name is no place ("hong kong flu").</summary>
    internal bool IsNoPlace(ReadOnlySpan<char> phrase) => phrases.Contains(phrase);
}
