using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Entities;

/// <summary>What tells whether a phrase refers back to an earlier one: agreement, words in common, distance, place in the sentence.</summary>
internal sealed partial class LinkFeatures
{
    private readonly string text;
    private readonly TokenTable tokens;
    private readonly int[] speakers;
    private readonly LinkSpace space;
    private readonly EntityWords words;

    internal LinkFeatures(Analysis analysis, LinkSpace space, int[] speakers, EntityWords words)
    {
        this.words = words;
        (tokens, text) = (analysis.Tokens, analysis.Text);
        this.space = space;
        this.speakers = speakers;
    }

    /// <summary>Features of a phrase that looks for its antecedent.</summary>
    internal void Anaphor(Phrase m, FeatureList list)
    {
        list.Clear();
        uint type = Type(m);
        list.Add(100, type);
        list.Add(101, type, (uint)m.Relation);
        list.Add(102, type, (uint)m.Kind);
        list.Add(103, type, (uint)m.Class);
        list.Add(104, m.IsPronoun ? 0 : m.HeadHash);
        list.Add(105, type, (uint)m.Number);
        list.Add(106, type, (uint)Math.Min(4, m.WholeLast - m.WholeFirst));
        list.Add(107, type, m.Quote >= 0 ? 1u : 0u);
        list.Add(108, type, m.WholeLast > m.Head + 1 ? 1u : 0u);
        list.Add(109, m.GovernorHash, m.IsPronoun ? m.HeadHash : 0);
        list.Add(110, (uint)m.Form, m.Speculative ? m.Coordination ? 2u : 1u : 0u);
        list.Add(111, type, (uint)Math.Min(3, space.Modifiers.Count));
    }

    /// <summary>Features of a phrase offered as antecedent.</summary>
    internal static void Antecedent(Phrase a, FeatureList list)
    {
        list.Clear();
        uint type = Type(a);
        list.Add(200, type);
        list.Add(201, type, (uint)a.Relation);
        list.Add(202, (uint)a.Form, (uint)a.Kind);
        list.Add(203, (uint)a.Form, (uint)a.Class);
        list.Add(204, a.IsPronoun ? 0 : a.HeadHash);
        list.Add(205, (uint)a.Form, a.Speculative ? a.Coordination ? 2u : 1u : 0u);
        list.Add(206, (uint)a.Number, (uint)a.Gender);
        list.Add(207, (uint)a.Form, a.Quote >= 0 ? 1u : 0u);
    }

    /// <summary>Features of the choice that a phrase refers to something new.</summary>
    internal void New(Phrase m, int candidates, int compatible, FeatureList list)
    {
        list.Clear();
        uint type = Type(m);
        list.Add(300, type);
        list.Add(301, type, Bin(candidates));
        list.Add(302, type, Bin(compatible));
        list.Add(303, type, space.HeadWasSeen(m) ? 1u : 0u);
        list.Add(304, m.IsPronoun ? 0 : m.HeadHash);
        list.Add(305, type, (uint)m.Kind);
        list.Add(306, type, Bin(m.Index));
        list.Add(307, type, m.WholeLast > m.Head + 1 ? 1u : 0u);
        list.Add(308, type, (uint)m.Relation);
    }

    /// <summary>Features of the pair; <paramref name="rank"/> counts the agreeing candidates nearer than this one.</summary>
    internal void Pair(Phrase m, Phrase a, int rank, FeatureList list)
    {
        list.Clear();
        uint type = Type(m), forms = (uint)m.Form * 3 + (uint)a.Form;
        Chain chain = a.Chain;
        list.Add(400, type, Type(a));
        Distance(m, a, rank, type, forms, list);
        Agreement(m, a, type, forms, list);
        if (m.IsPronoun) list.Add(418, type, a.HeadHash);
        else Words(m, a, forms, list);
        Syntax(m, a, type, list);
        Quotes(m, a, type, list);
        list.Add(417, type, WordHash.Mix(Bin(chain.Phrases.Count), (chain.HasName ? 1u : 0u) + (chain.HasNominal ? 2u : 0u)));
        list.Add(422, type, ReferenceEquals(chain.Last, a) ? 1u : 0u);
    }

    private static void Distance(Phrase m, Phrase a, int rank, uint type, uint forms, FeatureList list)
    {
        uint sentences = Bin(m.SentencesFrom(a)), between = Bin(m.Index - a.Index), order = (uint)Math.Min(6, rank);
        list.Add(402, sentences, type);
        list.Add(403, between, type);
        list.Add(404, forms, sentences);
        list.Add(423, order, type);
        list.Add(424, order, WordHash.Mix((uint)a.Relation, m.IsPronoun ? 1u : 0u));
        list.Add(425, Bin(m.SentencesFrom(a.Chain.Last)), type);
        list.Add(427, order, WordHash.Mix(sentences, forms));
    }

    private static void Agreement(Phrase m, Phrase a, uint type, uint forms, FeatureList list)
    {
        Chain chain = a.Chain;
        list.Add(410, WordHash.Mix((uint)chain.Gender, (uint)m.Gender), (uint)m.Form);
        list.Add(411, WordHash.Mix((uint)chain.Number, (uint)m.Number), forms);
        list.Add(412, WordHash.Mix((uint)chain.Kind, (uint)m.Kind), forms);
        list.Add(413, WordHash.Mix((uint)chain.Kind, (uint)a.Kind), type);
        list.Add(414, WordHash.Mix((uint)a.Number, (uint)m.Number), type);
        list.Add(419, type, WordHash.Mix((uint)chain.Kind, (uint)chain.Number));
        list.Add(428, type, WordHash.Mix((uint)a.Class, (uint)a.Number));
        list.Add(429, type, Compatible(m, a) ? 1u : 0u);
    }

    private void Words(Phrase m, Phrase a, uint forms, FeatureList list)
    {
        Chain chain = a.Chain;
        bool sameHead = m.HeadHash == a.HeadHash, sameWords = m.WordsHash == a.WordsHash;
        uint definite = (uint)m.Definiteness;
        list.Add(405, forms, WordHash.Mix(sameWords ? 1u : 0u, definite));
        list.Add(406, forms, WordHash.Mix(sameHead ? 1u : 0u, definite));
        list.Add(407, WordHash.Mix(sameHead ? 1u : 0u, sameWords ? 1u : 0u), WordHash.Mix((uint)m.Kind, definite));
        list.Add(430, WordHash.Mix(sameHead ? 1u : 0u, (uint)a.Definiteness), definite);
        if (!a.IsPronoun) list.Add(431, m.HeadHash, sameHead ? 7 : a.HeadHash);
        list.Add(432, m.HeadHash, WordHash.Mix((uint)a.Kind, (uint)a.Form));
        list.Add(433, WordHash.Mix((uint)m.Class, (uint)a.Class), forms);
        if (m.IsName && chain.HasName) list.Add(408, NameRelation(m, a), WordHash.Mix((uint)m.Kind, (uint)a.Form));
        if (m.IsName) list.Add(434, WordHash.Mix(Shared(space.NameWords, chain.NameWords), Bin(space.NameWords.Count)), Bin(chain.NameWords.Count));
        if (!m.IsNominal) return;
        uint shared = Shared(space.Modifiers, chain.Modifiers), own = Bin(space.Modifiers.Count), its = Bin(chain.Modifiers.Count);
        list.Add(409, sameHead ? 1u : 0u, WordHash.Mix(shared, own));
        list.Add(435, sameHead ? 1u : 0u, WordHash.Mix(WordHash.Mix(shared, own), WordHash.Mix(its, definite)));
    }

    private uint NameRelation(Phrase m, Phrase a)
    {
        if (m.WordsHash == a.WordsHash) return 1;
        Chain chain = a.Chain;
        if (space.Country != 0 && chain.NameWords.Contains(space.Country)) return 11;
        if (IsAcronym(m, chain)) return 2;
        uint shared = Shared(space.NameWords, chain.NameWords);
        if (shared == 0) return 3;
        uint kindsDiffer = m.NameKind is { } x && a.NameKind is { } y && x != y ? 10u : 0u;
        bool all = (int)shared == space.NameWords.Count, covers = (int)shared == chain.NameWords.Count;
        bool lastSame = m.IsName && a.IsName && tokens.Lemma[m.NameLast] == tokens.Lemma[a.NameLast];
        return kindsDiffer + (all && covers ? 4u : all ? lastSame ? 5u : 6u : covers ? lastSame ? 7u : 8u : lastSame ? 9u : 10u);
    }

    private bool IsAcronym(Phrase m, Chain chain) =>
        space.Initials != 0 && chain.NameWords.Contains(space.Initials) || space.NameWords.Count == 1 && chain.Initials.Contains(space.NameWords[0]);

    private void Syntax(Phrase m, Phrase a, uint type, FeatureList list)
    {
        bool near = m.Sentence == a.Sentence;
        list.Add(415, WordHash.Mix((uint)m.Relation, (uint)a.Relation), near ? 1u : 0u);
        uint construction = Construction(m, a);
        list.Add(416, construction, (uint)m.Form);
        list.Add(436, construction, type);
        if (m.IsPronoun) list.Add(437, type, WordHash.Mix((uint)a.Relation, near ? 1u : 0u));
        list.Add(420, type, m.GovernorHash == a.GovernorHash && m.Relation == a.Relation ? 1u : 0u);
    }

    private uint Construction(Phrase m, Phrase a)
    {
        if (m.Sentence != a.Sentence) return 0;
        if (tokens.Head[m.Head] == a.Head && m.Head != a.Head) return m.Relation switch { Deprel.Appos => 1u, Deprel.Conj => 2u, Deprel.NmodPoss => 3u, Deprel.Compound => 4u, _ => 5u };
        if (tokens.Head[a.Head] == m.Head && tokens.Dependent(m.Head, Deprel.Cop) >= 0 && a.Relation == Deprel.Nsubj) return 6;
        if (tokens.Head[a.Head] == m.Head) return 7;
        if (a.WholeFirst <= m.Head && m.Head <= a.WholeLast) return 8;
        if (m.WholeFirst <= a.Head && a.Head <= m.WholeLast) return 9;
        if (tokens.Head[m.Head] == tokens.Head[a.Head]) return 10;
        return 11;
    }

    private void Quotes(Phrase m, Phrase a, uint type, FeatureList list)
    {
        uint state = m.Quote == a.Quote ? m.Quote < 0 ? 0u : 1u : m.Quote < 0 ? 2u : a.Quote < 0 ? 3u : 4u;
        if (m.Quote >= 0 && speakers[m.Quote] == a.Head) state = 5;
        else if (a.Quote >= 0 && speakers[a.Quote] == m.Head) state = 6;
        else if (m.Quote >= 0 && a.Quote >= 0 && speakers[m.Quote] >= 0 && speakers[m.Quote] == speakers[a.Quote]) state = 7;
        list.Add(440, type, WordHash.Mix(state, Type(a)));
        list.Add(441, type, state);
    }

    /// <summary>True unless number, gender, person or kind of the two speak against it.</summary>
    internal static bool Compatible(Phrase m, Phrase a)
    {
        Chain chain = a.Chain;
        if (m.Number != PhraseNumber.Unknown && chain.Number != PhraseNumber.Unknown && m.Number != chain.Number && chain.Kind != PhraseKind.Organization) return false;
        if (m.Gender is PhraseGender.Masculine or PhraseGender.Feminine && (chain.Gender is PhraseGender.Masculine or PhraseGender.Feminine && chain.Gender != m.Gender
            || chain.Kind != PhraseKind.Person)) return false;
        if (m.Gender == PhraseGender.Neuter && chain.Kind == PhraseKind.Person) return false;
        return m.Person == a.Person || a.Person == 3 && m.Quote != a.Quote;
    }

    private static bool IsPerson(EntityKind? said, PhraseKind guessed) => said is null ? guessed == PhraseKind.Person : said == EntityKind.Person;

    // a person is no place
    private static bool Clash(Phrase m, Phrase a) =>
        m.NameKind is { } x && a.Chain.NameKind is { } y && x != y && (x == EntityKind.Person || y == EntityKind.Person);

    private static uint Type(Phrase p) => p.IsPronoun ? WordHash.Mix(p.HeadHash, (uint)p.Sort) : (uint)p.Definiteness;

    private static uint Shared(List<uint> a, List<uint> b)
    {
        uint n = 0;
        foreach (uint x in a) if (b.Contains(x)) n++;
        return n;
    }

    private static uint Bin(int n) => n < 5 ? (uint)n : n < 8 ? 5u : n < 12 ? 6u : n < 20 ? 7u : n < 40 ? 8u : n < 80 ? 9u : 10u;
}
