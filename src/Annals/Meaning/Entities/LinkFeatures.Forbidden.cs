using System;
using Annals.Language.Names;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Entities;

/// <content>What cannot be one, whatever is weighed.</content>
internal sealed partial class LinkFeatures
{
    /// <summary>True when the two cannot be one: he and she, he and a body or an animal, one person and several, two persons with no word of their names in common.</summary>
    internal bool Forbidden(Phrase m, Phrase a)
    {
        Chain chain = a.Chain;
        if (m.Gender is PhraseGender.Masculine or PhraseGender.Feminine && chain.Gender is PhraseGender.Masculine or PhraseGender.Feminine && m.Gender != chain.Gender) return true;
        if (m.IsPronoun && m.Gender is PhraseGender.Masculine or PhraseGender.Feminine && (chain.Gender == PhraseGender.Neuter || chain.Kind != PhraseKind.Person && chain.NameKind is EntityKind.Organization or EntityKind.Place or EntityKind.Facility or EntityKind.Law)) return true;
        if (!m.IsPronoun && m.Kind == PhraseKind.Person && chain.Kind == PhraseKind.Person && m.Number != PhraseNumber.Unknown && chain.Number != PhraseNumber.Unknown
            && m.Number != chain.Number && (m.IsName || chain.HasName)) return true;
        if (m.Nation != 0 && chain.Nation != 0 && m.Nation != chain.Nation) return true;
        if (m.IsNominal && m.Nation == 0 && m.Kind == PhraseKind.Organization && chain.Nation != 0 && (space.HasLaterOfAnotherNation(m, chain) || m.SentencesFrom(chain.Last) > 1 && space.IsOfAState(m) && space.HasLeft(m, chain))) return true;
        if (m.IsNominal && m.Nation != 0 && chain.Nation == 0 && !chain.HasName && m.Kind == PhraseKind.Organization && space.IsOfAState(m) && space.IsOfAnother(m, chain)) return true;
        if (m.IsPronoun && m.Relation == Deprel.Nsubj && tokens.Head[m.Head] is >= 0 and int says && words.IsSpeechVerb(tokens.Lemma[says]) && IsMute(chain)) return true;
        if (m.IsPronoun && (IsOfWhatIsSaid(m, chain) || HasOfficer(m, chain))) return true;
        if (m.IsPronoun && m.Number == PhraseNumber.Plural && (IsToldByOne(m, chain) || chain.Kind is not (PhraseKind.Person or PhraseKind.Organization or PhraseKind.Living) && IsOfTheLiving(m.Head))) return true;
        // "a rights group … them", "union leaders … the union": what only qualifies another noun is not who is meant
        if ((m.IsPronoun || !m.IsName && !m.Speculative) && a.Speculative && !a.Coordination && a.Relation == Deprel.Compound && !a.IsName) return true;
        // "the union" is no firm
        if (m.IsNominal && chain.NameKind == EntityKind.Organization && tokens.Lemma[m.Head] is "union" or "government" or "ministry" or "party" or "court" or "army" or "parliament" && IsFirm(chain)) return true;
        // "the regime" is no town
        if (m.IsNominal && chain.NameKind == EntityKind.Place && tokens.Lemma[m.Head] is "regime" or "administration" or "opposition" && chain.Nation == 0 && !HasCountry(chain)) return true;
        if (m.IsNominal && chain.NameKind == EntityKind.Place && OfName(m) is >= 0 and int named && !IsInName(named, chain)) return true;
        if (m.IsNominal && a.IsNominal && (IsNone(m) || IsNone(a) || Ages(m, a)) || m.IsPronoun && m.Sentence != a.Sentence && a.IsNominal && IsNone(a)) return true;
        // "Musa Tiani, whose government": no government of before
        if (m.IsNominal && tokens.Dependent(m.Head, Deprel.NmodPoss) is >= 0 and int whose && tokens.Lemma[whose] is "whose" or "who") return true;
        if (m.IsNominal && a.IsNominal && m.HeadHash == a.HeadHash && ArePortfolios(m, a)) return true;
        if (m.IsNominal && m.Number != PhraseNumber.Plural && m.Kind == PhraseKind.Person && IsBody(chain) && words.IsTitle(tokens.Lemma[m.Head], out _)) return true;
        // "the IMF team" is no state's government
        if (m.IsNominal && m.Nation == 0 && chain.Nation != 0 && !chain.HasName && m.Kind == PhraseKind.Organization && IsCalledByBody(m.Head)) return true;
        // "the Burmese government" is not "the ROC government", "the German army" not the Red Army
        if (m.IsNominal && (m.Nation == 0 || chain.Nation == 0) && m.Kind == PhraseKind.Organization && IsCalledOtherwise(m, chain)) return true;
        if (m.Camp != 0 && chain.Camp != 0 && m.Camp != chain.Camp) return true;
        if (m.IsNominal && chain.NameKind is EntityKind.Person or EntityKind.Organization && HasOwnName(m, chain)) return true;
        if (m.IsNominal && m.Kind == PhraseKind.Organization && chain.HasName && chain.Kind == PhraseKind.Organization && HasAnotherOwner(m, chain)) return true;
        if (ShareVerb(m.Head, a.Head) || m.IsNominal && IsBesideItself(m.Head, chain)) return true;
        if (!m.IsName || !chain.HasName) return false;
        if (chain.NameKind == EntityKind.Place && m.NameKind is null or EntityKind.Place && IsAnotherPart(m, chain)) return true;
        // "Greenlane, Auckland, New Zealand"
        if (m.NameKind == EntityKind.Place && chain.NameKind == EntityKind.Place && Shared(space.NameWords, chain.NameWords) == 0 && !IsAcronym(m, chain)) return true;
        if (m.NameKind == EntityKind.Organization && chain.NameKind == EntityKind.Organization && Shared(space.NameWords, chain.NameWords) == 0 && !IsAcronym(m, chain) && !IsOtherName(m)) return true;
        return Clash(m, a) || IsPerson(m.NameKind, m.Kind) && IsPerson(chain.NameKind, chain.Kind) && (Shared(space.NameWords, chain.NameWords) == 0 || IsNamesake(m, chain));
    }

    // "IMF", "OPEC" before a noun: letters of a body, and no country's
    private bool IsCalledByBody(int head)
    {
        for (int d = tokens.FirstDependent[head]; d >= 0 && d < head; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] == Deprel.Compound && tokens.Upos[d] == Upos.Propn && tokens.Form(text, d) is { Length: >= 3 } letters && !letters.ContainsAnyExceptInRange('A', 'Z')) return true;
        return false;
    }

    private bool IsCalledOtherwise(Phrase m, Chain chain)
    {
        foreach (Phrase p in chain.Phrases)
            if (p.IsName ? m.Nation != 0 && p.NameLast > p.NameFirst && tokens.Form(text, p.NameLast).Equals(tokens.Lemma[m.Head], StringComparison.OrdinalIgnoreCase) : p.IsNominal && tokens.Lemma[p.Head] == tokens.Lemma[m.Head] && Adjective(m.Head) is var own && !own.IsEmpty && Adjective(p.Head) is var other && !other.IsEmpty && !own.SequenceEqual(other)) return true;
        return false;
    }

    // "Burmese", "ROC": an adjective with a capital or letters right before a noun
    private ReadOnlySpan<char> Adjective(int head)
    {
        for (int d = tokens.FirstDependent[head]; d >= 0 && d < head; d = tokens.NextDependent[d])
            if (d == head - 1 && (tokens.Deprel[d] == Deprel.Amod && tokens.Upos[d] == Upos.Adj || tokens.Deprel[d] == Deprel.Compound && tokens.Upos[d] == Upos.Propn) && tokens.Form(text, d) is [>= 'A' and <= 'Z', _, ..] word && (tokens.Upos[d] == Upos.Adj || word.Length >= 3 && !word.ContainsAnyExceptInRange('A', 'Z'))) return word;
        return default;
    }

    private bool IsFirm(Chain chain)
    {
        foreach (Phrase p in chain.Phrases)
            if (p.IsName && NameEnds.IsFirm(tokens.Form(text, p.NameLast))) return true;
        return false;
    }

    // "the minister" is no ministry
    private static bool IsBody(Chain chain)
    {
        if (chain.Kind != PhraseKind.Organization) return false;
        foreach (Phrase p in chain.Phrases)
            if (p.Class == NounClass.Person || p.NameKind is EntityKind.Person) return false;
        return true;
    }

    private static bool MayBeBody(Chain chain)
    {
        foreach (Phrase p in chain.Phrases)
            if (p.Class is NounClass.Organization or NounClass.Group or NounClass.People or NounClass.Person || p.NextClass is NounClass.Organization or NounClass.Group) return true;
        return false;
    }

    // "Its president": an offer has none
    private bool HasOfficer(Phrase m, Chain chain) =>
        !chain.HasName && chain.Kind is PhraseKind.Thing or PhraseKind.Event or PhraseKind.Time or PhraseKind.Abstract && !MayBeBody(chain) && tokens.Deprel[m.Head] == Deprel.NmodPoss && tokens.Head[m.Head] is >= 0 and int noun
        && tokens.Lemma[noun] is "president" or "leader" or "chairman" or "chairwoman" or "chair" or "director" or "spokesman" or "spokeswoman" or "spokesperson" or "minister" or "government" or "army" or "member" or "commander" or "secretary" or "lawyer" or "ambassador";

    // "Britain and China were asked, they added": who says so is nobody whom the words in front name
    private bool IsOfWhatIsSaid(Phrase m, Chain chain)
    {
        if (tokens.Lemma[m.Head] is not ("they" or "he" or "she") || tokens.Deprel[m.Head] != Deprel.Nsubj || tokens.Head[m.Head] is not (>= 0 and int says) || !words.IsSpeechVerb(tokens.Lemma[says])) return false;
        for (int d = tokens.FirstDependent[says]; d >= 0 && d < m.Head; d = tokens.NextDependent[d])
        {
            if (tokens.Deprel[d] is not (Deprel.Ccomp or Deprel.Parataxis)) continue;
            int first = tokens.Subtree(d).First;
            foreach (Phrase p in chain.Phrases)
                if (!p.IsPronoun && p.Head >= first && p.Head < m.Head) return true;
        }
        return false;
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

    // "the interior ministry", "the Ugandan foreign ministry": two of them
    private bool ArePortfolios(Phrase m, Phrase a) =>
        tokens.Lemma[m.Head] is "ministry" or "minister" or "secretary" or "department" or "committee" && Portfolio(m.Head) is { } own && Portfolio(a.Head) is { } other && own != other;

    private string? Portfolio(int head)
    {
        for (int d = tokens.FirstDependent[head]; d >= 0 && d < head; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] is Deprel.Amod or Deprel.Compound && tokens.Lemma[d] is "interior" or "foreign" or "defence" or "defense" or "finance" or "health" or "justice" or "education" or "trade" or "labour" or "labor" or "agriculture" or "environment" or "information" or "energy"
                or "transport" or "oil" or "economy" or "planning" or "tourism" or "culture" or "home" or "farm" or "security" or "intelligence" or "prime") return tokens.Lemma[d] is "defense" ? "defence" : tokens.Lemma[d] is "labor" ? "labour" : tokens.Lemma[d];
        return null;
    }

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
}
