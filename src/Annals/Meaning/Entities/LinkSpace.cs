using System;
using System.Collections.Generic;
using Annals.Language.Names;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Entities;

/// <summary>
/// The state of linking: phrases met so far and their chains, and for the next phrase the few earlier ones it may refer back to. Work for each
/// phrase is bounded, so that a long report costs no more a word than a short one.
/// </summary>
internal sealed class LinkSpace
{
    private const int SameHead = 5, SameName = 6, LongestNation = 3, Remembered = 80;
    private readonly TokenTable tokens;
    private readonly string text;
    private readonly List<Phrase> phrases;
    private readonly CountryTable countries;
    private readonly OtherNames others;
    private readonly Dictionary<uint, int> latestHead = [];
    private readonly Dictionary<uint, int> latestName = [];
    private readonly int[] previousHead;
    private readonly List<(uint Word, int Phrase, int Previous)> nameEntries = [];
    private readonly int[] seen;

    internal LinkSpace(Analysis analysis, List<Phrase> phrases, CountryTable countries, OtherNames others)
    {
        this.countries = countries;
        this.others = others;
        (tokens, text) = (analysis.Tokens, analysis.Text);
        this.phrases = phrases;
        previousHead = new int[phrases.Count];
        seen = new int[phrases.Count];
        Array.Fill(seen, -1);
    }

    internal List<Chain> Chains { get; } = [];
    /// <summary>Hashes of the name words (and initials) of the phrase last prepared.</summary>
    internal List<uint> NameWords { get; } = [];
    /// <summary>Hashes of the modifiers of the phrase last prepared.</summary>
    internal List<uint> Modifiers { get; } = [];
    /// <summary>Hash of the code of the country the phrase last prepared names, or 0.</summary>
    internal uint Country { get; private set; }
    /// <summary>Mark of the body that the name last prepared is one of the names of, or 0.</summary>
    internal uint Body { get; private set; }
    /// <summary>Hash of the initials of the name last prepared ("United Nations": un), or 0.</summary>
    internal uint Initials { get; private set; }

    /// <summary>Fills <paramref name="candidates"/> with earlier phrases that <paramref name="phrase"/> may refer back to, nearest first.</summary>
    internal void Prepare(Phrase phrase, List<Phrase> candidates)
    {
        candidates.Clear();
        ReadWords(phrase);
        (phrase.Nation, phrase.Country) = (NationOf(phrase), Country);
        Near(phrase, candidates);
        foreach (uint word in NameWords) AddNames(phrase, word, candidates);
        if (phrase.IsName && phrase.NameFirst == phrase.NameLast) AddNames(phrase, WordHash.Of(tokens.Form(text, phrase.NameFirst)), candidates);
        AddHeads(phrase, candidates);
    }

    /// <summary>Puts the phrase into the chain of <paramref name="antecedent"/>, or into a new one.</summary>
    internal void Commit(Phrase phrase, Phrase? antecedent)
    {
        Chain chain;
        if (antecedent is null)
        {
            Chains.Add(chain = new Chain());
            if (phrase.Nation == 0 && phrase.IsNominal && phrase.Definiteness == Definiteness.Definite && phrase.Kind == PhraseKind.Organization && IsOfAState(phrase)) phrase.Nation = Spoken(phrase);
        }
        else chain = antecedent.Chain;
        chain.Add(phrase, NameWords, Modifiers);
        previousHead[phrase.Index] = latestHead.TryGetValue(phrase.HeadHash, out int p) ? p : -1;
        latestHead[phrase.HeadHash] = phrase.Index;
        foreach (uint word in NameWords) Register(word, phrase.Index);
        if (Initials == 0) return;
        if (!chain.Initials.Contains(Initials)) chain.Initials.Add(Initials);
        Register(Initials, phrase.Index);
    }

    /// <summary>True when an earlier phrase has the same head word.</summary>
    internal bool HeadWasSeen(Phrase phrase) => latestHead.ContainsKey(phrase.HeadHash);

    /// <summary>True when behind the last phrase of the chain stands one with the head of <paramref name="phrase"/> that is of another country ("the Kenyan government … the Ugandan government … the government").</summary>
    internal bool HasLaterOfAnotherNation(Phrase phrase, Chain chain)
    {
        for (int n = 0, p = latestHead.TryGetValue(phrase.HeadHash, out int latest) ? latest : -1; n < SameHead && p > chain.Last.Index; n++, p = previousHead[p])
            if (phrases[p].Chain is { Nation: > 0 } other) return other.Nation != chain.Nation;
        return false;
    }

    /// <summary>True for "government", "army" and their like, which every state has.</summary>
    internal bool IsOfAState(Phrase phrase) => tokens.Lemma[phrase.Head] is "government" or "army" or "military" or "parliament" or "police";

    // the only country that the sentence up to the phrase and the one before name, or 0
    private uint Spoken(Phrase phrase)
    {
        uint found = 0;
        for (int i = phrase.Index - 1; i >= 0 && phrase.Index - i <= Remembered && phrase.SentencesFrom(phrases[i]) <= 1; i--)
        {
            uint named = phrases[i].Country != 0 ? phrases[i].Country : phrases[i].Nation;
            if (named == 0 || named == found) continue;
            if (found != 0) return 0;
            found = named;
        }
        return found;
    }

    /// <summary>True when since the chain's last phrase the report has gone on to another country, named in the sentence of <paramref name="phrase"/> or the one before, and not named the chain's own in the last three.</summary>
    internal bool HasLeft(Phrase phrase, Chain chain)
    {
        bool other = false;
        for (int i = phrase.Index - 1, steps = 0; i > chain.Last.Index; i--)
        {
            Phrase between = phrases[i];
            if (++steps > Remembered || (between.Country == chain.Nation || between.Nation == chain.Nation) && phrase.SentencesFrom(between) <= 2) return false;
            other |= between.Country != 0 && phrase.SentencesFrom(between) <= 1;
        }
        return other;
    }

    /// <summary>True when the chain's last phrase, of no country by its own words, stands where the report names another country than that of <paramref name="phrase"/> and not its own ("in Mexico the government … the Nigerian government").</summary>
    internal bool IsOfAnother(Phrase phrase, Chain chain)
    {
        bool other = false;
        Phrase last = chain.Last;
        for (int i = last.Index - 1; i >= 0 && last.Index - i <= Remembered && last.SentencesFrom(phrases[i]) <= 1; i--)
        {
            if (phrases[i].Country == phrase.Nation || phrases[i].Nation == phrase.Nation) return false;
            other |= phrases[i].Country != 0 || phrases[i].Nation != 0;
        }
        return other;
    }

    /// <summary>True when a name of the chain has the word on <paramref name="row"/>.</summary>
    internal bool HasWord(Chain chain, int row) => chain.NameWords.Contains(WordHash.Of(tokens.Form(text, row)));

    private void Register(uint word, int phrase)
    {
        int previous = latestName.TryGetValue(word, out int p) ? p : -1;
        latestName[word] = nameEntries.Count;
        nameEntries.Add((word, phrase, previous));
    }

    private void Near(Phrase phrase, List<Phrase> candidates)
    {
        (int sentences, int most) = phrase.Form switch
        {
            MentionForm.Pronoun => (3, 24),
            MentionForm.Name => (1, 10),
            _ => (2, 14),
        };
        int steps = 3 * most;
        for (int i = phrase.Index - 1; i >= 0 && candidates.Count < most && steps-- > 0; i--)
        {
            Phrase a = phrases[i];
            if (phrase.SentencesFrom(a) > sentences)
            {
                if (phrase.Quote < 0 && a.Quote >= 0) continue;
                break;
            }
            Offer(phrase, a, candidates);
        }
    }

    private void AddNames(Phrase phrase, uint word, List<Phrase> candidates)
    {
        if (!latestName.TryGetValue(word, out int entry)) return;
        for (int n = 0; n < SameName && entry >= 0; n++, entry = nameEntries[entry].Previous)
            Offer(phrase, phrases[nameEntries[entry].Phrase], candidates);
    }

    private void AddHeads(Phrase phrase, List<Phrase> candidates)
    {
        int p = latestHead.TryGetValue(phrase.HeadHash, out int latest) ? latest : -1;
        for (int n = 0; n < SameHead && p >= 0; n++, p = previousHead[p]) Offer(phrase, phrases[p], candidates);
    }

    private void Offer(Phrase phrase, Phrase candidate, List<Phrase> candidates)
    {
        if (seen[candidate.Index] == phrase.Index || candidate.Chain is null) return;
        seen[candidate.Index] = phrase.Index;
        candidates.Add(candidate);
    }

    private void ReadWords(Phrase phrase)
    {
        NameWords.Clear();
        Modifiers.Clear();
        Initials = Country = Body = 0;
        if (phrase.IsName) ReadName(phrase);
        else if (phrase.IsNominal) ReadModifiers(phrase);
    }

    private void ReadName(Phrase phrase)
    {
        uint initials = WordHash.Of([]);
        int capitals = 0;
        for (int i = phrase.NameFirst; i <= phrase.NameLast; i++)
        {
            ReadOnlySpan<char> form = tokens.Form(text, i);
            if (!char.IsUpper(form[0]) && !char.IsDigit(form[0])) continue;
            // two firms are not one because both are limited
            if (form.Length > 1 && !(i > phrase.NameFirst && NameEnds.IsFirm(form))) NameWords.Add(WordHash.Of(form));
            initials = WordHash.Extend(initials, form[..1]);
            capitals++;
        }
        if (capitals > 1) Initials = initials;
        Body = others.Of(tokens.Span(phrase.NameFirst, phrase.NameLast).In(text));
        if (Body != 0) NameWords.Add(Body);
        if (countries.ByName(tokens.Span(phrase.NameFirst, phrase.NameLast).In(text)) is not { } country) return;
        Country = WordHash.Mix(WordHash.Of(country.Alpha3), 1);
        NameWords.Add(Country);
    }

    private void ReadModifiers(Phrase phrase)
    {
        for (int d = tokens.FirstDependent[phrase.Head]; d >= 0 && d < phrase.Head; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] is Deprel.Amod or Deprel.Compound or Deprel.Nummod or Deprel.NmodPoss)
                Modifiers.Add(WordHash.Of(tokens.Deprel[d] == Deprel.NmodPoss ? "'s" : tokens.Lemma[d]));
    }

    /// <summary>The country a phrase for a person or body names before its head, as its owner or with "of".</summary>
    private uint NationOf(Phrase phrase)
    {
        if (phrase.IsPronoun || phrase.Coordination || phrase.Kind is not (PhraseKind.Person or PhraseKind.Organization) && phrase.Class is not (NounClass.Person or NounClass.Organization)) return 0;
        for (int row = phrase.WholeFirst; row < (phrase.IsName ? phrase.NameFirst : phrase.Head); row++)
            if (tokens.Deprel[row] is Deprel.Amod or Deprel.Compound or Deprel.NmodPoss && Nation(row) is > 0 and uint before) return before;
        if (phrase.IsName && phrase.NameKind == EntityKind.Organization && phrase.NameFirst < phrase.NameLast && Nation(phrase.NameFirst) is > 0 and uint within) return within;
        bool state = tokens.Lemma[phrase.Head] is "ministry" or "Ministry" or "government" or "parliament" or "Parliament" or "cabinet" or "regime" or "administration";
        if (phrase.IsName && !state) return 0;
        for (int d = tokens.FirstDependent[phrase.Head]; d >= 0; d = tokens.NextDependent[d])
            if (NationOfDependent(phrase, d, state) is > 0 and uint nation) return nation;
        return 0;
    }

    /// <summary>True for the name of a country.</summary>
    internal bool IsCountry(Phrase phrase) => countries.ByName(tokens.Span(phrase.NameFirst, phrase.NameLast).In(text)) is not null;

    /// <summary>True for a row that names a country.</summary>
    internal bool IsCountry(int row) => countries.ByName(tokens.Form(text, row)) is not null;

    // "the envoy of Chile", "the chief of the Serbian general staff", "its ambassador", "the foreign ministry in Beijing"
    private uint NationOfDependent(Phrase phrase, int d, bool state)
    {
        if (d < phrase.Head) return tokens.Deprel[d] == Deprel.NmodPoss && tokens.Lemma[d] == "its" ? NationOfOwner(d) : 0;
        if (tokens.Deprel[d] != Deprel.Nmod || tokens.Dependent(d, Deprel.Case) is not (>= 0 and int mark)) return 0;
        return tokens.Lemma[mark] switch
        {
            "of" => Nation(d) is > 0 and uint own ? own : Adjective(d),
            "in" when state && countries.ByCapital(tokens.Form(text, d)) is { } seat => WordHash.Mix(WordHash.Of(seat.Alpha3), 1),
            _ => 0,
        };
    }

    // "Mali recalled its ambassador": the country that the pronoun on the row was found to mean
    private uint NationOfOwner(int row)
    {
        int low = Ordered.FirstFrom(phrases, row, static (p, r) => p.Head.CompareTo(r));
        if (low == phrases.Count || phrases[low].Head != row || phrases[low].Chain is not { } chain) return 0;
        foreach (Phrase p in chain.Phrases)
            if (p.IsName && p.NameKind is null or EntityKind.Place && countries.ByName(tokens.Span(p.NameFirst, p.NameLast).In(text)) is { } country) return WordHash.Mix(WordHash.Of(country.Alpha3), 1);
        return 0;
    }

    // "the chief of the Serbian general staff"
    private uint Adjective(int row)
    {
        for (int d = tokens.FirstDependent[row]; d >= 0 && d < row; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] is Deprel.Amod or Deprel.Compound && Nation(d) is > 0 and uint nation) return nation;
        return 0;
    }

    private uint Nation(int row)
    {
        ReadOnlySpan<char> form = tokens.Form(text, row);
        if (!char.IsUpper(form[0])) return 0;
        if (form is "EU" or "E.U." or "UN" or "U.N." or "NATO") return WordHash.Mix(WordHash.Of(form[0] == 'E' ? "EU" : form[0] == 'U' ? "UN" : form), 1);
        Country? country = OfSeveralWords(row) ?? countries.ByDemonym(form) ?? countries.ByName(form);
        return country is null ? 0 : WordHash.Mix(WordHash.Of(country.Alpha3), 1);
    }

    // "the South Sudanese government", "Hong Kong police", "the Papua New Guinea army": the longest name that holds the word
    private Country? OfSeveralWords(int row)
    {
        int first = row, last = row;
        while (row - first < LongestNation - 1 && first > 0 && IsCapital(first - 1)) first--;
        while (last - row < LongestNation - 1 && last + 1 < tokens.Count && IsCapital(last + 1)) last++;
        for (int length = LongestNation; length > 1; length--)
            for (int from = Math.Max(first, row - length + 1); from <= row && from + length - 1 <= last; from++)
                if (tokens.Span(from, from + length - 1).In(text) is var name && (countries.ByDemonym(name) ?? countries.ByName(name)) is { } country) return country;
        return null;
    }

    private bool IsCapital(int row) => char.IsUpper(tokens.Form(text, row)[0]);
}
