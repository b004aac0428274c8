using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Sets that those named near by make: coordinated with each other, between whom something is, of whom each has somebody.</summary>
internal sealed partial class ParticipantSets
{
    /// <summary>"Envoys from the two countries", "the heads of both delegations", "their ministers": those who have some each; null where no set is known.</summary>
    internal List<int>? Owners(int row)
    {
        if (t.Upos[row] != Upos.Noun || t.Xpos[row] != "NNS") return null;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (d > row && t.Deprel[d] == Deprel.Nmod && CaseOf(d) is "of" or "from" && AreOfCountries(Members(d)) is { } members) return members;
            if (d < row && t.Deprel[d] == Deprel.NmodPoss && t.Upos[d] == Upos.Noun && AreOfCountries(Members(d)) is { } owners) return owners;
            if (d < row && t.Deprel[d] == Deprel.NmodPoss && t.Upos[d] == Upos.Pron && t.Lemma[d] is "their" or "they" && nouns.TryGet(t.Lemma[row], out SetOf kind) && kind != SetOf.Sides && kind != SetOf.Camps && !IsNamedApart(row) && (OfPronoun(d) ?? Theirs(d)) is { } theirs) return AreOfCountries(theirs);
        }
        return null;
    }

    /// <summary>Whether the words mean two or three of several countries, so that a single one's code would mislead: "both governments", "the two presidents", "the sides".</summary>
    internal bool AreSeveral(int row)
    {
        if (t.Upos[row] != Upos.Noun || t.Xpos[row] is not "NNS" || !nouns.TryGet(t.Lemma[row], out SetOf kind) || kind == SetOf.Camps) return false;
        return Count(row, kind) is 2 or 3 && (kind != SetOf.Persons || IsOfState(row)) && !IsNamedApart(row);
    }

    // "their French counterparts", "the Greek and Turkish sides": of countries that stand there
    private bool IsNamedApart(int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Amod or Deprel.Compound && analysis.ToponymAt(t.Start[d]) is not null) return true;
        return false;
    }

    private List<int>? AreOfCountries(List<int>? members) => members is { Count: >= 2 } && members.TrueForAll(m => CountryOf(m) is not null) ? members : null;

    private string? CaseOf(int row) => t.Dependent(row, Deprel.Case) is >= 0 and int preposition && preposition < row ? t.Lemma[preposition] : null;

    // those meant were named by then
    private bool AreNamedBefore(List<int> members, int row)
    {
        int end = t.Start[t.Rows(t.Sentence[row]).End - 1];
        foreach (int member in members)
            if (!IsNamedBefore(analysis.EntityIndex.EntityOf(member), end)) return false;
        return true;
    }

    private bool IsNamedBefore(int entity, int end)
    {
        string? country = analysis.Entities[entity].Actor?.Country;
        foreach (Entity e in analysis.Entities)
            if ((e == analysis.Entities[entity] || country is not null && e.Actor?.Country == country) && e.Mentions[0].Span.Start < end) return true;
        return false;
    }

    /// <summary>"Urged all parties to return to the talks between the government and the rebels": those between whom something is in the sentence; else null.</summary>
    private List<int>? Between(int row)
    {
        (int first, int end) = t.Rows(t.Sentence[row]);
        for (int i = first; i < end; i++)
            if (i != row && t.Deprel[i] is Deprel.Nmod or Deprel.Obl && CaseOf(i) == "between" && Beside(i, 2, SetOf.Sides) is { } pair) return pair;
        return null;
    }

    /// <summary>The last before it who stand beside each other as subject, in as many as the number says; else null.</summary>
    private List<int>? Coordinated(int row, int count, SetOf kind)
    {
        if (kind == SetOf.Persons && !IsOfState(row)) return null;
        for (int sentence = t.Sentence[row]; sentence >= 0 && sentence >= t.Sentence[row] - Back; sentence--)
        {
            (int first, int end) = t.Rows(sentence);
            for (int i = Math.Min(end, row) - 1; i >= first; i--)
                if ((t.Deprel[i] is Deprel.Nsubj or Deprel.NsubjPass || CaseOf(i) == "between") && Beside(i, count, kind) is { } members && !members.Exists(m => IsSpokenBy(CountryOf(m) ?? "", row) || IsDealtBy(CountryOf(m) ?? "", row))) return members;
        }
        return null;
    }

    // "their": the last who stand beside each other as subject, however many
    private List<int>? Theirs(int pronoun)
    {
        for (int sentence = t.Sentence[pronoun]; sentence >= 0 && sentence >= t.Sentence[pronoun] - 1; sentence--)
        {
            (int first, int end) = t.Rows(sentence);
            for (int i = Math.Min(end, pronoun) - 1; i >= first; i--)
                if (t.Deprel[i] is Deprel.Nsubj or Deprel.NsubjPass) return Beside(i, 0, SetOf.States);
        }
        return null;
    }

    /// <summary>Those coordinated with <paramref name="row"/>, itself first, each of another country or, for sides, armed; null where they are not as many (0: two or more).</summary>
    private List<int>? Beside(int row, int count, SetOf kind)
    {
        List<int>? members = null;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Conj && d > row && t.Upos[d] is Upos.Propn or Upos.Noun) (members ??= [row]).Add(d);
        if (members is null || count > 0 && members.Count != count) return null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (int member in members)
            if (SideOf(member, kind) is not { } side || !seen.Add(side)) return null;
        return members;
    }

    // a state by its country, who fights without one by himself
    private string? SideOf(int row, SetOf kind)
    {
        int entity = analysis.EntityIndex.EntityOf(row);
        if (entity < 0 || analysis.Entities[entity] is not { Actor: { Sectors: ["GOV" or "MIL" or "REB" or "UAF" or "PRM", ..] } actor } e) return null;
        if (kind == SetOf.Sides && actor.Sectors[0] != "GOV") return e.Id;
        return actor.Country is { } country && !Actors.ActorTableReader.IsInternational(country) ? country : null;
    }

    /// <summary>The countries of whose officials and soldiers the sentences before tell, where they are two; else null.</summary>
    private List<int>? Around(int row, int count, SetOf kind)
    {
        if (count != 2 || kind == SetOf.Sides || kind == SetOf.Persons && !IsOfState(row)) return null;
        var members = new List<int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int sentence = t.Sentence[row]; sentence >= 0 && sentence >= t.Sentence[row] - Back; sentence--)
        {
            (int first, int end) = t.Rows(sentence);
            for (int i = first; i < Math.Min(end, row); i++)
                if (SideOf(i, SetOf.States) is { } country && !seen.Contains(country) && !IsSpokenBy(country, row) && !IsDealtBy(country, row))
                {
                    seen.Add(country);
                    members.Add(Ruling(i, country));
                }
            if (members.Count >= count) return members.Count == count ? members : null;
        }
        return null;
    }

    // where soldiers stand, those who rule the same country, if the report names them
    private int Ruling(int row, string country)
    {
        if (IsRuling(row, country)) return row;
        for (int i = 0; i < t.Count; i++)
            if (IsRuling(i, country)) return i;
        return row;
    }

    private bool IsRuling(int row, string country) => CountryOf(row) == country && analysis.Entities[analysis.EntityIndex.EntityOf(row)].Actor is { Sectors: ["GOV", ..] };

    /// <summary>"Brazil, which brokered talks between the sides", "Chad tried to part both countries": who does it, over a noun or a verb between, is none of them.</summary>
    private bool IsDealtBy(string country, int row)
    {
        // "in Baghdad, where the two leaders spoke": they do it themselves
        if (t.Deprel[row] is Deprel.Nsubj or Deprel.NsubjPass) return false;
        int verb = t.Head[row];
        for (int i = 0; i < 2 && verb >= 0 && t.Upos[verb] == Upos.Noun && t.Deprel[verb] is Deprel.Obj or Deprel.Obl or Deprel.Nmod; i++) verb = t.Head[verb];
        if (verb < 0 || t.Upos[verb] != Upos.Verb) return false;
        int clause = t.Deprel[verb] == Deprel.Xcomp && t.Head[verb] >= 0 ? t.Head[verb] : verb;
        int subject = t.Deprel[clause] == Deprel.AclRelcl ? t.Head[clause] : t.Dependent(clause, Deprel.Nsubj);
        if (subject < 0 || subject > row) return false;
        if (CountryOf(subject) == country) return true;
        for (int d = t.FirstDependent[subject]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Conj && CountryOf(d) == country) return true;
        return false;
    }
}
