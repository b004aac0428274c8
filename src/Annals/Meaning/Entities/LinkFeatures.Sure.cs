using System;
using Annals.Language.Names;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Entities;

/// <content>What is surely one, before anything is weighed.</content>
internal sealed partial class LinkFeatures
{
    /// <summary>"The agency said that it had treated …": a body, or several people, who speak of themselves.</summary>
    internal bool SaysOfItself(Phrase m, Phrase a)
    {
        if (m.Sort != PronounSort.Personal || m.Person != 3 || m.Gender is PhraseGender.Masculine or PhraseGender.Feminine || m.Quote != a.Quote || tokens.Deprel[m.Head] is not (Deprel.Nsubj or Deprel.NsubjPass)) return false;
        int told = tokens.Head[m.Head], says = told >= 0 && tokens.Deprel[told] == Deprel.Ccomp ? tokens.Head[told] : -1;
        if (says < 0 || tokens.Deprel[a.Head] != Deprel.Nsubj || !words.IsSpeechVerb(tokens.Lemma[says])) return false;
        // "China appealed for calm and said it welcomed the talks"
        for (int steps = 0; steps < 3 && tokens.Head[a.Head] != says && tokens.Deprel[says] == Deprel.Conj && tokens.Dependent(says, Deprel.Nsubj) < 0 && tokens.Head[says] >= 0; steps++) says = tokens.Head[says];
        if (tokens.Head[a.Head] != says) return false;
        bool body = a.Chain.NameKind is EntityKind.Organization or EntityKind.Group || a.Chain.NameKind is null && a.Kind == PhraseKind.Organization || a.IsName && space.IsCountry(a);
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

    /// <summary>
    /// "Governor Ana Soto visited the girls. She ordered …": the sentence goes on with the person its predecessor was about, named as its subject
    /// (the continuing centre of Grosz, Joshi and Weinstein 1995).
    /// </summary>
    internal bool GoesOn(Phrase m, Phrase a)
    {
        if (m.Sort != PronounSort.Personal || m.Person != 3 || !IsMainSubject(m) || !IsMainSubject(a) || m.Quote >= 0 || a.Quote >= 0 || m.SentencesFrom(a) != 1) return false;
        if (m.Gender is PhraseGender.Masculine or PhraseGender.Feminine) return a.IsName && a.NameKind == EntityKind.Person && a.Chain.NameKind == EntityKind.Person && a.Chain.Gender != PhraseGender.Neuter;
        // "The ministry condemned the raid. It urged …": who asks and says is a body
        return m.Number != PhraseNumber.Plural && words.IsSpeechVerb(tokens.Lemma[tokens.Head[m.Head]]) && !a.IsPronoun && !a.Coordination && a.Number != PhraseNumber.Plural
            && (a.Chain.NameKind is EntityKind.Organization || a.Chain.NameKind is null && a.Class == NounClass.Organization && a.Kind == PhraseKind.Organization);
    }

    private bool IsMainSubject(Phrase p) => p.Relation == Deprel.Nsubj && tokens.Head[p.Head] is >= 0 and int verb && tokens.Head[verb] < 0;

    /// <summary>The rule by which the two are surely one, or null: names of the same words, initials, names of one country.</summary>
    internal string? Sure(Phrase m, Phrase a)
    {
        if (!m.IsName || !a.IsName) return null;
        if (IsFirm(m, a)) return "entity.firm";
        if (Clash(m, a) || AreTitledApart(m, a.Chain)) return null;
        if (space.Country != 0 && a.Chain.NameWords.Contains(space.Country)) return "entity.country";
        if (space.Body != 0 && a.Chain.NameWords.Contains(space.Body)) return "entity.othername";
        if (m.WordsHash == a.WordsHash) return "entity.samename";
        if (m.NameFirst == m.NameLast && m.LastWord == a.LastWord && m.NameKind == EntityKind.Person && a.Chain.NameKind == EntityKind.Person) return "entity.surname";
        if (IsShort(m, a)) return "entity.shortname";
        if (IsBracketed(m, a)) return "entity.brackets";
        return IsAcronym(m, a.Chain) && m.NameKind != EntityKind.Person ? "entity.initials" : null;
    }

    // "the Security Council", "the Council"
    private bool IsShort(Phrase m, Phrase a) =>
        m.NameFirst == m.NameLast && a.NameLast > a.NameFirst && m.LastWord == a.LastWord && a.Chain.NameKind == EntityKind.Organization && m.NameFirst > 0 && tokens.Form(text, m.NameFirst - 1) is "the" or "The"
        && tokens.Form(text, m.NameFirst) is "Council" or "Commission" or "Court" or "Assembly" or "Agency" or "Fund" or "Authority" or "Committee" or "Tribunal" or "Bank" or "Organization" or "Organisation" or "Mission" or "Federation" or "Congress" or "Alliance" or "Front";

    // "Mr. Corby" and "Ms. Corby"
    private bool AreTitledApart(Phrase m, Chain chain)
    {
        if (TitleGender(m) is var own && own == PhraseGender.Unknown) return false;
        foreach (Phrase p in chain.Phrases)
            if (p.IsName && TitleGender(p) is var other && other != PhraseGender.Unknown && other != own) return true;
        return false;
    }

    private PhraseGender TitleGender(Phrase p) =>
        p.NameFirst > 0 && words.IsTitle(tokens.Form(text, p.NameFirst - 1), out TitleWord title) && title.Gender is PhraseGender.Masculine or PhraseGender.Feminine ? title.Gender : PhraseGender.Unknown;

    // "Metz Fresh LLC" and "Metz Fresh": a firm with and without what says so
    private bool IsFirm(Phrase m, Phrase a)
    {
        (Phrase longer, Phrase shorter) = m.NameLast - m.NameFirst > a.NameLast - a.NameFirst ? (m, a) : (a, m);
        int words = shorter.NameLast - shorter.NameFirst + 1, last = longer.NameLast;
        while (last > longer.NameFirst && tokens.Form(text, last) is "." or ",") last--;
        if (!NameEnds.IsFirm(tokens.Form(text, last)) || last - longer.NameFirst is var front && (front < words || front > words + 1 || front > words && tokens.Form(text, last - 1) is not ",")) return false;
        for (int i = 0; i < words; i++)
            if (!tokens.Form(text, longer.NameFirst + i).SequenceEqual(tokens.Form(text, shorter.NameFirst + i))) return false;
        return true;
    }

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

    /// <summary>"Mexico, the country where the outbreak began": the rule that joins what a place is said to be to its name before it, or null.</summary>
    internal string? Explained(Phrase m, Phrase a) =>
        m.IsNominal && m.Relation == Deprel.Appos && (tokens.Head[m.Head] == a.Head || a.NameLast == m.WholeFirst - 2 && tokens.Lemma[m.WholeFirst - 1] == ",") && a.IsName && a.NameKind is EntityKind.Place && a.Sentence == m.Sentence && m.Definiteness == Definiteness.Definite && m.Number != PhraseNumber.Plural
        && tokens.Lemma[m.Head] is "country" or "nation" or "state" or "republic" or "kingdom" or "city" or "town" or "capital" or "village" or "province" or "region" or "island" ? "entity.apposition" : null;

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
}
