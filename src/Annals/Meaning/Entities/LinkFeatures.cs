using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Entities;

/// <summary>What tells whether a phrase refers back to an earlier one: agreement, words in common, distance, place in the sentence.</summary>
internal sealed class LinkFeatures
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

    /// <summary>"The agency said that it had treated …": a body, or several people, who speak of themselves.</summary>
    internal bool SaysOfItself(Phrase m, Phrase a)
    {
        if (m.Sort != PronounSort.Personal || m.Person != 3 || m.Gender is PhraseGender.Masculine or PhraseGender.Feminine || m.Quote != a.Quote || tokens.Deprel[m.Head] is not (Deprel.Nsubj or Deprel.NsubjPass)) return false;
        int told = tokens.Head[m.Head], says = told >= 0 && tokens.Deprel[told] == Deprel.Ccomp ? tokens.Head[told] : -1;
        if (says < 0 || tokens.Head[a.Head] != says || tokens.Deprel[a.Head] != Deprel.Nsubj || !words.IsSpeechVerb(tokens.Lemma[says])) return false;
        bool body = a.Chain.NameKind is EntityKind.Organization or EntityKind.Group || a.Chain.NameKind is null && a.Kind == PhraseKind.Organization;
        return m.Number == PhraseNumber.Plural ? a.Chain.Number == PhraseNumber.Plural && (body || a.Kind == PhraseKind.Person) : body && (a.Chain.HasName || a.Chain.Number != PhraseNumber.Plural);
    }

    /// <summary>"Police arrested ten men; they were released": who is let go, tried or punished is who was taken.</summary>
    internal bool WasTaken(Phrase m, Phrase a)
    {
        if (m.Sort != PronounSort.Personal || m.Person != 3 || tokens.Deprel[m.Head] != Deprel.NsubjPass || tokens.Deprel[a.Head] is not (Deprel.Obj or Deprel.NsubjPass) || m.SentencesFrom(a) > 1 || !Compatible(m, a)) return false;
        return tokens.Head[m.Head] is >= 0 and int then && tokens.Head[a.Head] is >= 0 and int before && then > before
            && tokens.Lemma[then] is "release" or "free" or "charge" or "question" or "try" or "sentence" or "convict" or "jail" or "execute" or "deport" or "interrogate" or "acquit" or "behead" or "extradite"
            && tokens.Lemma[before] is "arrest" or "detain" or "seize" or "capture" or "kidnap" or "abduct" or "imprison" or "jail" or "hold";
    }

    /// <summary>The rule by which the two are surely one, or null: names of the same words, initials, names of one country.</summary>
    internal string? Sure(Phrase m, Phrase a)
    {
        if (!m.IsName || !a.IsName) return null;
        if (IsFirm(m, a)) return "entity.firm";
        if (Clash(m, a)) return null;
        if (space.Country != 0 && a.Chain.NameWords.Contains(space.Country)) return "entity.country";
        if (space.Body != 0 && a.Chain.NameWords.Contains(space.Body)) return "entity.othername";
        if (m.WordsHash == a.WordsHash) return "entity.samename";
        if (m.NameFirst == m.NameLast && m.LastWord == a.LastWord && m.NameKind == EntityKind.Person && a.Chain.NameKind == EntityKind.Person) return "entity.surname";
        if (IsBracketed(m, a)) return "entity.brackets";
        return IsAcronym(m, a.Chain) && m.NameKind != EntityKind.Person ? "entity.initials" : null;
    }

    // "Metz Fresh LLC" and "Metz Fresh": a firm with and without what says so
    private bool IsFirm(Phrase m, Phrase a)
    {
        (Phrase longer, Phrase shorter) = m.NameLast - m.NameFirst > a.NameLast - a.NameFirst ? (m, a) : (a, m);
        int words = shorter.NameLast - shorter.NameFirst + 1, last = longer.NameLast;
        while (last > longer.NameFirst && tokens.Form(text, last) is "." or ",") last--;
        if (!IsFirmWord(tokens.Form(text, last)) || last - longer.NameFirst is var front && (front < words || front > words + 1 || front > words && tokens.Form(text, last - 1) is not ",")) return false;
        for (int i = 0; i < words; i++)
            if (!tokens.Form(text, longer.NameFirst + i).SequenceEqual(tokens.Form(text, shorter.NameFirst + i))) return false;
        return true;
    }

    private static bool IsFirmWord(ReadOnlySpan<char> word) => word is "Inc" or "Inc." or "LLC" or "Ltd" or "Ltd." or "Co" or "Co." or "Corp" or "Corp." or "Corporation" or "Company" or "PLC" or "plc" or "GmbH" or "AG" or "Limited" or "LLP";

    /// <summary>"al-Qaeda in Iraq (AQI)", "the Commission of Inquiry (CoI)": letters in brackets right behind the name they are taken from.</summary>
    private bool IsBracketed(Phrase m, Phrase a)
    {
        int open = m.NameFirst - 1;
        if (m.NameFirst != m.NameLast || open < 1 || m.NameLast + 1 >= tokens.Count || tokens.Form(text, open) is not "(" || tokens.Form(text, m.NameLast + 1) is not ")" || a.Sentence != m.Sentence) return false;
        if (a.NameLast >= open || a.NameLast < open - 6 || a.NameLast != open - 1 && a.WholeLast < open - 1 || tokens.Start[a.NameFirst] > tokens.End[open - 1]) return false;
        ReadOnlySpan<char> letters = tokens.Form(text, m.NameFirst), name = text.AsSpan(tokens.Start[a.NameFirst], tokens.End[open - 1] - tokens.Start[a.NameFirst]);
        int capitals = 0, at = 0;
        foreach (char c in letters)
        {
            if (!char.IsUpper(c)) continue;
            capitals++;
            while (at < name.Length && !((at == 0 || name[at - 1] is ' ' or '-' or '\u00A0') && char.ToUpperInvariant(name[at]) == c)) at++;
            if (at++ >= name.Length) return false;
        }
        return capitals >= 2;
    }

    /// <summary>"The Minister for Trade, Ana Soto, …": the rule that joins a person's name to the role it follows as an apposition, or null.</summary>
    internal string? Apposed(Phrase m, Phrase a)
    {
        if (m.Relation != Deprel.Appos || m.NameKind != EntityKind.Person || !a.IsNominal || a.Coordination || a.Sentence != m.Sentence || a.Chain.HasName) return null;
        int head = tokens.Head[m.Head];
        bool holds = head == a.Head || a.Head < head && head <= a.WholeLast && a.WholeLast < m.Head && tokens.Upos[Math.Min(a.WholeLast + 1, m.Head)] == Upos.Punct;
        return holds && a.Kind == PhraseKind.Person && a.Number != PhraseNumber.Plural && a.Definiteness is Definiteness.Definite or Definiteness.Possessive or Definiteness.Bare or Definiteness.Indefinite
            && a.Relation is not Deprel.Nmod ? "entity.apposition" : null;
    }

    /// <summary>"Defense Secretary Ash Carter … The secretary": the rule that joins an office to the one person who was named with it, or null.</summary>
    internal string? Titled(Phrase m, Phrase a)
    {
        if (m.IsNominal && OfName(m) is >= 0 and int place && a.IsName && IsInName(place, a.Chain)) return "entity.ofname";
        if (!m.IsNominal || m.Coordination || m.Kind != PhraseKind.Person || m.Definiteness != Definiteness.Definite || m.Number == PhraseNumber.Plural || m.WholeLast > m.Head || a.Chain.NameKind != EntityKind.Person) return null;
        foreach (Phrase p in a.Chain.Phrases)
        {
            if (!p.IsName || !HasTitle(p, m.Head)) continue;
            for (int i = m.WholeFirst; i < m.Head; i++)
                if (tokens.Upos[i] is not (Upos.Det or Upos.Punct) && !HasTitle(p, i)) return null;
            return "entity.title";
        }
        return null;
    }

    private bool HasTitle(Phrase name, int word)
    {
        for (int i = name.WholeFirst; i < name.NameFirst; i++)
            if (tokens.Form(text, i).Equals(tokens.Form(text, word), StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>"a boy named Aziz", "a man known as Abu Karim": the rule that joins the name to whom it is given, or null.</summary>
    internal string? Named(Phrase m, Phrase a)
    {
        if (m.IsName && a.IsNominal && a.Sentence == m.Sentence && OfName(a) == m.Head) return "entity.ofname";
        if (!m.IsName || a.IsPronoun || a.Coordination || a.Sentence != m.Sentence || tokens.Head[m.Head] is not (>= 0 and int verb)) return null;
        if (tokens.Head[verb] != a.Head || tokens.Deprel[verb] is not (Deprel.Acl or Deprel.AclRelcl) || tokens.Xpos[verb] != "VBN") return null;
        bool known = tokens.Lemma[verb] == "know" && tokens.Dependent(m.Head, Deprel.Case) is >= 0 and int by && tokens.Lemma[by] == "as";
        // "the Islamic State, also known as Daesh": two names of one
        if (a.IsName) return known && !Clash(m, a) ? "entity.apposition" : null;
        if (m.NameKind != EntityKind.Person || a.Chain.HasName || a.Number == PhraseNumber.Plural || a.Kind != PhraseKind.Person) return null;
        bool names = known || tokens.Lemma[verb] is "name" or "call" or "dub" or "nickname" && m.Relation is Deprel.Xcomp or Deprel.Obj
            || tokens.Lemma[verb] == "identify" && m.Relation is Deprel.Obl or Deprel.Xcomp && tokens.Dependent(m.Head, Deprel.Case) is >= 0 and int mark && tokens.Lemma[mark] == "as";
        return names ? "entity.apposition" : null;
    }

    /// <summary>True when the two cannot be one: he and she, he and a body or an animal, one person and several, two persons with no word of their names in common.</summary>
    internal bool Forbidden(Phrase m, Phrase a)
    {
        Chain chain = a.Chain;
        if (m.Gender is PhraseGender.Masculine or PhraseGender.Feminine && chain.Gender is PhraseGender.Masculine or PhraseGender.Feminine && m.Gender != chain.Gender) return true;
        if (m.IsPronoun && m.Gender is PhraseGender.Masculine or PhraseGender.Feminine && (chain.Gender == PhraseGender.Neuter || chain.Kind != PhraseKind.Person && chain.NameKind is EntityKind.Organization or EntityKind.Place or EntityKind.Facility or EntityKind.Law)) return true;
        if (!m.IsPronoun && m.Kind == PhraseKind.Person && chain.Kind == PhraseKind.Person && m.Number != PhraseNumber.Unknown && chain.Number != PhraseNumber.Unknown
            && m.Number != chain.Number && (m.IsName || chain.HasName)) return true;
        if (m.Nation != 0 && chain.Nation != 0 && m.Nation != chain.Nation) return true;
        if (m.IsPronoun && m.Relation == Deprel.Nsubj && tokens.Head[m.Head] is >= 0 and int says && words.IsSpeechVerb(tokens.Lemma[says]) && IsMute(chain)) return true;
        if (m.IsPronoun && m.Number == PhraseNumber.Plural && (IsToldByOne(m, chain) || chain.Kind is not (PhraseKind.Person or PhraseKind.Organization or PhraseKind.Living) && IsOfTheLiving(m.Head))) return true;
        // "a rights group … them", "union leaders … the union": what only qualifies another noun is not who is meant
        if ((m.IsPronoun || !m.IsName && !m.Speculative) && a.Speculative && !a.Coordination && a.Relation == Deprel.Compound && !a.IsName) return true;
        // "the regime" is no town
        if (m.IsNominal && chain.NameKind == EntityKind.Place && tokens.Lemma[m.Head] is "regime" or "administration" or "opposition" && chain.Nation == 0 && !HasCountry(chain)) return true;
        if (m.IsNominal && chain.NameKind == EntityKind.Place && OfName(m) is >= 0 and int named && !IsInName(named, chain)) return true;
        if (m.IsNominal && a.IsNominal && (IsNone(m) || IsNone(a) || Ages(m, a)) || m.IsPronoun && m.Sentence != a.Sentence && a.IsNominal && IsNone(a)) return true;
        if (m.Camp != 0 && chain.Camp != 0 && m.Camp != chain.Camp) return true;
        if (m.IsNominal && chain.NameKind is EntityKind.Person or EntityKind.Organization && HasOwnName(m, chain)) return true;
        if (m.IsNominal && m.Kind == PhraseKind.Organization && chain.HasName && chain.Kind == PhraseKind.Organization && HasAnotherOwner(m, chain)) return true;
        if (ShareVerb(m.Head, a.Head) || m.IsNominal && IsBesideItself(m.Head, chain)) return true;
        if (!m.IsName || !chain.HasName) return false;
        if (chain.NameKind == EntityKind.Place && m.NameKind is null or EntityKind.Place && IsAnotherPart(m, chain)) return true;
        if (m.NameKind == EntityKind.Organization && chain.NameKind == EntityKind.Organization && Shared(space.NameWords, chain.NameWords) == 0 && !IsAcronym(m, chain) && !IsOtherName(m)) return true;
        return Clash(m, a) || IsPerson(m.NameKind, m.Kind) && IsPerson(chain.NameKind, chain.Kind) && (Shared(space.NameWords, chain.NameWords) == 0 || IsNamesake(m, chain));
    }

    // supplies and fevers say nothing; documents, bodies, places and what nobody knows may
    private static bool IsMute(Chain chain)
    {
        if (chain.HasName || chain.Kind is not (PhraseKind.Thing or PhraseKind.Event or PhraseKind.Time or PhraseKind.Abstract)) return false;
        bool thing = false;
        foreach (Phrase p in chain.Phrases)
        {
            if (p.IsPronoun) continue;
            if (p.Class is not (NounClass.Artifact or NounClass.Vehicle or NounClass.Weapon or NounClass.Substance or NounClass.State or NounClass.Animal or NounClass.Plant or NounClass.Body or NounClass.Time or NounClass.Money or NounClass.Quantity)) return false;
            thing = true;
        }
        return thing;
    }

    // "South Darfur", "North Darfur" and "Darfur" are three places
    private bool IsAnotherPart(Phrase m, Chain chain)
    {
        uint part = PartOf(m);
        foreach (Phrase p in chain.Phrases)
            if (p.IsName && PartOf(p) != part) return true;
        return false;
    }

    private uint PartOf(Phrase p)
    {
        if (p.NameFirst == p.NameLast) return 0;
        ReadOnlySpan<char> word = tokens.Form(text, p.NameFirst);
        if (word.EndsWith("ern", StringComparison.Ordinal)) word = word[..^3];
        return word is "North" or "South" or "East" or "West" or "Upper" or "Lower" or "Central" ? WordHash.Of(word) : 0;
    }

    // "It said that 17 of them died": who speaks, one, is not they, nor is another single body
    private bool IsToldByOne(Phrase m, Chain chain)
    {
        for (int at = m.Head, i = 0; at >= 0 && i < 8; at = tokens.Head[at], i++)
        {
            if (tokens.Deprel[at] != Deprel.Ccomp || tokens.Head[at] is not (>= 0 and int says) || tokens.Dependent(says, Deprel.Nsubj) is not (>= 0 and int speaker)) continue;
            if (tokens.Lemma[speaker] == "it" && chain.NameKind == EntityKind.Organization) return true;
            foreach (Phrase p in chain.Phrases)
                if (p.Head == speaker && p.IsPronoun && p.Number == PhraseNumber.Singular) return true;
        }
        return false;
    }

    // "17 of them died", "they were arrested": people, no vehicles
    private bool IsOfTheLiving(int row)
    {
        if (tokens.Deprel[row] == Deprel.Nmod && tokens.Head[row] is >= 0 and int counted && tokens.Upos[counted] is Upos.Num) row = counted;
        return tokens.Head[row] is >= 0 and int verb && (tokens.Deprel[row] == Deprel.Nsubj ? tokens.Lemma[verb] is "die" or "starve" or "perish" : tokens.Deprel[row] == Deprel.NsubjPass && tokens.Lemma[verb] is "kill" or "wound" or "injure" or "arrest" or "detain" or "jail" or "deport");
    }

    // "Omar Deng" and "Omar Sall": a given name in common, and neither family name in the other's name
    private bool IsNamesake(Phrase m, Chain chain)
    {
        if (m.NameKind != EntityKind.Person || m.NameLast == m.NameFirst || chain.NameWords.Contains(m.LastWord)) return false;
        bool full = false;
        foreach (Phrase p in chain.Phrases)
        {
            if (!p.IsName || p.NameKind != EntityKind.Person || p.NameLast == p.NameFirst) continue;
            if (space.NameWords.Contains(p.LastWord)) return false;
            full = true;
        }
        return full;
    }

    // who meets, asks or hits somebody is not the same, but for "himself"
    private bool ShareVerb(int m, int a)
    {
        int verb = tokens.Head[a], own = tokens.Head[m];
        // "Kerry called Lavrov and urged him": the second verb has the first one's subject
        for (int steps = 0; steps < 3 && own >= 0 && own != verb && tokens.Deprel[own] == Deprel.Conj && tokens.Dependent(own, Deprel.Nsubj) < 0; steps++) own = tokens.Head[own];
        return verb >= 0 && verb == own && tokens.Deprel[a] is Deprel.Nsubj && tokens.Upos[verb] == Upos.Verb && !IsReflexive(m)
            && (tokens.Deprel[m] is Deprel.Obj or Deprel.Iobj || tokens.Deprel[m] == Deprel.Obl && tokens.Dependent(m, Deprel.Case) is >= 0 and int c && tokens.Lemma[c] is "with" or "to" or "against");
    }

    // "The secretary and Abadi agreed", "The minister met her counterpart, Ana Soto": nobody stands beside himself
    private bool IsBesideItself(int m, Chain chain)
    {
        if (chain.NameKind is not (EntityKind.Person or EntityKind.Organization or EntityKind.Group)) return false;
        for (int d = tokens.FirstDependent[m]; d >= 0; d = tokens.NextDependent[d])
            if (d > m && tokens.Deprel[d] == Deprel.Conj && IsNameOf(d, chain)) return true;
        if (tokens.Deprel[m] is not (Deprel.Nsubj or Deprel.Conj) || tokens.Head[m] is not (>= 0 and int verb)) return false;
        if (tokens.Deprel[m] == Deprel.Conj) return IsNameOf(verb, chain);
        if (tokens.Upos[verb] != Upos.Verb) return false;
        for (int d = tokens.FirstDependent[verb]; d >= 0; d = tokens.NextDependent[d])
            if (d > verb && (tokens.Deprel[d] is Deprel.Obj or Deprel.Iobj || tokens.Deprel[d] == Deprel.Obl && tokens.Dependent(d, Deprel.Case) is >= 0 and int c && tokens.Lemma[c] is "with" or "to" or "against") && IsNameOf(d, chain)) return true;
        return false;
    }

    // the phrase of the row is the name, or bears it as an apposition
    private bool IsNameOf(int row, Chain chain)
    {
        if (IsInName(row, chain)) return true;
        for (int d = tokens.FirstDependent[row]; d >= 0; d = tokens.NextDependent[d])
            if (d > row && tokens.Deprel[d] is Deprel.Appos or Deprel.Flat && IsInName(d, chain)) return true;
        return false;
    }

    // "Abadi" is also a word of "Haider al-Abadi"
    private bool IsInName(int row, Chain chain)
    {
        if (tokens.Upos[row] != Upos.Propn) return false;
        if (space.HasWord(chain, row)) return true;
        ReadOnlySpan<char> word = tokens.Form(text, row);
        foreach (Phrase p in chain.Phrases)
            if (p.IsName && tokens.Form(text, p.NameLast) is var last && last.Length > word.Length && last.EndsWith(word, StringComparison.Ordinal) && last[^(word.Length + 1)] == '-') return true;
        return false;
    }

    // "no cases": there is nothing to take up
    private bool IsNone(Phrase p) => tokens.Dependent(p.Head, Deprel.Det) is >= 0 and int no && tokens.Lemma[no] == "no";

    // "a 13-month-old boy", "a 21-month-old boy": two people
    private bool Ages(Phrase m, Phrase a)
    {
        int own = Age(m), other = Age(a);
        return own >= 0 && other >= 0 && !tokens.Form(text, own).Equals(tokens.Form(text, other), StringComparison.OrdinalIgnoreCase);
    }

    private int Age(Phrase p)
    {
        for (int i = p.WholeFirst; i < p.Head; i++)
            if (tokens.Form(text, i).EndsWith("-old", StringComparison.OrdinalIgnoreCase) || tokens.Form(text, i) is "old" && i > p.WholeFirst) return tokens.Form(text, i) is "old" ? FirstNumber(p.WholeFirst, i) : i;
        return -1;
    }

    private int FirstNumber(int from, int to)
    {
        for (int i = from; i < to; i++)
            if (char.IsDigit(tokens.Form(text, i)[0]) || tokens.Upos[i] == Upos.Num) return i;
        return -1;
    }

    private bool HasCountry(Chain chain)
    {
        foreach (Phrase p in chain.Phrases)
            if (p.IsName && space.IsCountry(p)) return true;
        return false;
    }

    // "the city of Mosul": the row of the name of what is called so, or -1
    private int OfName(Phrase m)
    {
        if (tokens.Lemma[m.Head] is not ("city" or "town" or "village")) return -1;
        for (int d = tokens.FirstDependent[m.Head]; d >= 0; d = tokens.NextDependent[d])
            if (d > m.Head && tokens.Deprel[d] == Deprel.Nmod && tokens.Upos[d] == Upos.Propn && tokens.Dependent(d, Deprel.Case) is >= 0 and int of && tokens.Lemma[of] == "of" && of == m.Head + 1 && !space.IsCountry(d)) return d;
        return -1;
    }

    private bool IsReflexive(int row) => tokens.Upos[row] == Upos.Pron && (tokens.Lemma[row].EndsWith("self", StringComparison.Ordinal) || tokens.Lemma[row].EndsWith("selves", StringComparison.Ordinal));

    // "(MSF)", "known as the Taliban", "formerly Blackwater": another name of the body before it
    private bool IsOtherName(Phrase m)
    {
        int before = m.WholeFirst - 1;
        return before >= 0 && (tokens.Lemma[before] is "(" or "[" or "as" or "formerly" or "now" or "or" or "aka" or "call" or "name" or "then");
    }

    // "the minister, Ibrahim al-Jaafari, …" is whom the name behind it names
    private bool HasOwnName(Phrase m, Chain chain)
    {
        for (int d = tokens.FirstDependent[m.Head]; d >= 0; d = tokens.NextDependent[d])
            if (d > m.Head && tokens.Deprel[d] == Deprel.Appos && tokens.Upos[d] == Upos.Propn && !space.HasWord(chain, d)) return true;
        return false;
    }

    /// <summary>"The teachers' union": a noun says whose.</summary>
    internal bool HasOwner(Phrase m) => tokens.Dependent(m.Head, Deprel.NmodPoss) is >= 0 and int owner && tokens.Upos[owner] is Upos.Noun or Upos.Propn;

    // "the Asad regime" is nobody whose name lacks that word
    private bool HasAnotherOwner(Phrase m, Chain chain)
    {
        for (int d = tokens.FirstDependent[m.Head]; d >= 0 && d < m.Head; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] is Deprel.Compound or Deprel.NmodPoss && tokens.Upos[d] == Upos.Propn && !space.HasWord(chain, d)) return true;
        return false;
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
