using System;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Entities;

/// <summary>Guesses what a phrase refers to from its words, its name kind, the noun lexicon and its place in the sentence.</summary>
internal sealed class KindGuesser
{
    internal const int Kinds = 8;
    private readonly TokenTable tokens;
    private readonly string text;
    private readonly EntityWords words;
    private readonly EntityModel model;
    private readonly FeatureList features = new();

    internal KindGuesser(Analysis analysis, EntityWords words, EntityModel model)
    {
        (tokens, text) = (analysis.Tokens, analysis.Text);
        this.words = words;
        this.model = model;
    }

    /// <summary>Fills noun classes, kind scores and kind of the phrase.</summary>
    internal void Guess(Phrase phrase)
    {
        (phrase.Class, phrase.NextClass) = phrase.IsPronoun ? default : model.ClassOf(phrase.HeadHash);
        phrase.KindScores = new int[Kinds];
        Extract(phrase, features);
        foreach (uint f in features.Items)
        {
            ReadOnlySpan<short> row = model.Kinds.Span.Slice((int)(f & (EntityModel.KindRows - 1)) * Kinds, Kinds);
            for (int k = 0; k < Kinds; k++) phrase.KindScores[k] += row[k];
        }
        phrase.Kind = Best(phrase.KindScores);
        phrase.Camp = CampOf(phrase);
    }

    // several people, or a body: "the rebels", "the regime"; one person may be of many camps in turn
    private byte CampOf(Phrase phrase)
    {
        if (phrase.IsName)
        {
            byte whole = words.CampOf(tokens.Span(phrase.NameFirst, phrase.NameLast).In(text));
            return whole == 0 && phrase.NameKind == EntityKind.Organization && phrase.NameFirst < phrase.NameLast ? CampOfBody(phrase) : whole;
        }
        if (!phrase.IsNominal || phrase.Number != PhraseNumber.Plural && phrase.Kind != PhraseKind.Organization) return 0;
        byte camp = words.CampOf(tokens.Lemma[phrase.Head]);
        return camp == 0 ? words.CampOf(tokens.Form(text, phrase.Head)) : camp;
    }

    // "Ministry of Defence", "Congress of Trade Unions": the head of a name, or its last words
    private byte CampOfBody(Phrase phrase)
    {
        if (Lowered(tokens.Span(phrase.Head, phrase.Head)) is > 0 and var head) return head;
        return Lowered(tokens.Span(phrase.NameLast - 1, phrase.NameLast)) is > 0 and var two ? two : Lowered(tokens.Span(phrase.NameLast, phrase.NameLast));
    }

    private byte Lowered(TextSpan span) => words.CampOf(span.In(text).ToString().ToLowerInvariant());

    /// <summary>The kind of the highest score; the first one of equals.</summary>
    internal static PhraseKind Best(ReadOnlySpan<int> scores)
    {
        int best = 0;
        for (int k = 1; k < scores.Length; k++)
            if (scores[k] > scores[best]) best = k;
        return (PhraseKind)best;
    }

    /// <summary>The features of a phrase whose noun classes are filled.</summary>
    internal void Extract(Phrase phrase, FeatureList list)
    {
        list.Clear();
        uint form = (uint)phrase.Form, head = phrase.HeadHash, nouns = (uint)phrase.Class;
        list.Add(1, form, (uint)phrase.Definiteness);
        list.Add(2, form, head);
        list.Add(3, form, nouns);
        list.Add(4, nouns, (uint)phrase.NextClass);
        list.Add(5, nouns, (uint)phrase.Number);
        list.Add(6, (uint)phrase.Relation, nouns);
        list.Add(7, phrase.GovernorHash);
        list.Add(8, form, (uint)phrase.Number);
        list.Add(9, (uint)phrase.Gender, form);
        list.Add(10, form, Suffix(tokens.Lemma[phrase.Head]));
        list.Add(11, words.IsNoun(tokens.Form(text, phrase.Head), out NounEntry entry) || words.IsNoun(tokens.Lemma[phrase.Head], out entry) ? 1 + (uint)entry.Kind : 0);
        list.Add(12, phrase.NameKind is { } kind ? 1 + (uint)kind : 0, form);
        if (phrase.IsName) Name(phrase, list);
        else Modifiers(phrase, list);
    }

    private void Name(Phrase phrase, FeatureList list)
    {
        uint length = (uint)Math.Min(4, phrase.NameLast - phrase.NameFirst + 1);
        uint kind = phrase.NameKind is { } k ? 1 + (uint)k : 0;
        list.Add(20, kind, length);
        list.Add(21, WordHash.Of(tokens.Form(text, phrase.NameFirst)));
        list.Add(22, WordHash.Of(tokens.Form(text, phrase.NameLast)));
        list.Add(23, (uint)(words.IsTitle(tokens.Form(text, Math.Max(phrase.WholeFirst, phrase.NameFirst - 1)), out _) ? 1 : 0), kind);
        list.Add(24, phrase.First < phrase.NameFirst ? 1u : 0u, kind);
        list.Add(25, IsUpper(tokens.Form(text, phrase.NameLast)) ? 1u : 0u, kind);
        list.Add(26, Preposition(phrase.Head), kind);
        list.Add(27, (uint)phrase.Relation, kind);
    }

    private void Modifiers(Phrase phrase, FeatureList list)
    {
        for (int d = tokens.FirstDependent[phrase.Head]; d >= 0; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] is Deprel.Compound or Deprel.Amod or Deprel.NmodPoss)
                list.Add(30, (uint)tokens.Deprel[d], WordHash.Of(tokens.Lemma[d]));
        list.Add(31, Preposition(phrase.Head), (uint)phrase.Class);
    }

    private uint Preposition(int row) => tokens.Dependent(row, Deprel.Case) is int c and >= 0 ? WordHash.Of(tokens.Lemma[c]) : 0;

    private static uint Suffix(string lemma) => WordHash.Of(lemma.AsSpan(Math.Max(0, lemma.Length - 3)));

    private static bool IsUpper(ReadOnlySpan<char> form)
    {
        foreach (char c in form)
            if (!char.IsUpper(c)) return false;
        return true;
    }
}
