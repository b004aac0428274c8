using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <content>Where an event took place.</content>
internal sealed partial class EventSettings
{
    private bool? abroad;

    /// <summary>The literal place that its clause names, else the dateline's; null when neither is known.</summary>
    internal EventPlace? Place(Candidate candidate)
    {
        int row = IsSaid(candidate.Match.Rule.Type) ? PlaceOfWords(candidate.Row) : PlaceRow(candidate);
        if (row >= 0 && analysis.ToponymAt(t.Start[row])?.Entity is { } entity) return new EventPlace(entity, Basis.Stated);
        if (candidate.Match.Rule.Type is "ASSAULT" or "PROTEST" or "COERCE" && Site(candidate) is { } country) return new EventPlace(country, Basis.Inferred);
        return Dateline() is { } place && !IsElsewhere(candidate, place) ? new EventPlace(place, Basis.Inferred) : null;
    }

    // "stormed Tunisia's national museum", "opened fire at Kenya's main airport": in the country whose site it is; an embassy or a base of a country is mostly elsewhere
    private string? Site(Candidate candidate)
    {
        for (int d = t.FirstDependent[candidate.Row]; d >= 0; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is not (Deprel.Obj or Deprel.NsubjPass or Deprel.Obl) || t.Deprel[d] is Deprel.Obl && !IsLocative(d) && CaseOf(d) is not "on" || !EventCues.Site.Contains(t.Lemma[d].ToLowerInvariant())) continue;
            if (t.Dependent(d, Deprel.NmodPoss) is >= 0 and int whose && analysis.ToponymAt(t.Start[whose]) is { Use: not ToponymUse.Demonym, Entity: { } entity, Place.Feature: "PCLI" }) return entity;
        }
        return null;
    }

    // The dateline says where the news was written. What the paragraph tells of another place, or somebody of another country did, was done elsewhere.
    private bool IsElsewhere(Candidate candidate, string dateline)
    {
        int from = 0, until = t.End[t.Rows(t.Sentence[candidate.Row]).End - 1];
        foreach (Section section in analysis.Sections)
            if (section.Kind == SectionKind.Paragraph && section.Span.Contains(t.Span(candidate.Row))) from = section.Span.Start;
        Toponym? home = null;
        foreach (Toponym toponym in analysis.Toponyms)
            if (toponym.Entity == dateline) home = toponym;
        foreach (Toponym toponym in analysis.Toponyms)
        {
            if (toponym.Span.Start >= until) break;
            if (toponym.Span.Start >= from && toponym is { Use: ToponymUse.Literal, Entity: not null } && toponym.Entity != dateline && !(toponym.Place is { } place && place.Feature.StartsWith("PCL", StringComparison.Ordinal) && place.Country == home?.Place?.Country)) return true;
        }
        if (home?.Place is not { Country: { } country } town) return false;
        if (IsOtherSpot(candidate.Row, town.Feature == "PPLC")) return true;
        int whose = candidate.Source >= 0 ? candidate.Source : candidate.Target;
        return whose >= 0 && participants.CountryOf(whose) is { Length: 3 } own ? own != participants.Alpha3(country) : IsAbroad(country);
    }

    // "marched in the capital", "cut roads in nine provinces": where it was done is said, without a name. The capital is the dateline's town when that is one.
    private bool IsOtherSpot(int row, bool capital)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is Deprel.Obl or Deprel.Nmod && IsLocative(d) && EventCues.Spot.Contains(t.Lemma[d]) && !(capital && t.Lemma[d] == "capital")) return true;
            if (t.Deprel[d] is Deprel.Obj or Deprel.NsubjPass && d != row && IsOtherSpot(d, capital)) return true;
        }
        return false;
    }

    // A report that tells more of another country than of the one where it was written: nobody's deed was not done there.
    private bool IsAbroad(string country)
    {
        abroad ??= CountAbroad(country);
        return abroad.Value;
    }

    private bool CountAbroad(string country)
    {
        var told = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Toponym toponym in analysis.Toponyms)
            if (toponym.Place?.Country is { } other && toponym.Entity != Dateline()) told[other] = told.GetValueOrDefault(other) + 1;
        int home = told.GetValueOrDefault(country);
        foreach (int times in told.Values)
            if (times > home + 1) return true;
        return false;
    }

    private static bool IsSaid(string type) => type is "ACCUSE" or "REJECT" or "REQUEST" or "THREATEN" or "AGREE" or "SUPPORT";

    // Words are said where their own clause says so, not where the deed they are about was done: "condemned the attack in Lamu".
    private int PlaceOfWords(int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Obl && CaseOf(d) is "in" or "at" or "near" or "outside" && analysis.ToponymAt(t.Start[d]) is { Use: ToponymUse.Literal }) return d;
        return PlaceOfSubject(row);
    }

    /// <summary>Row of the literal toponym that says where, or -1.</summary>
    private int PlaceRow(Candidate candidate)
    {
        int at = candidate.Row;
        for (int i = 0; i < 4 && at >= 0; i++)
        {
            // "flew in from Helsinki and drove to a meeting"
            if (PlaceBelow(at, 0) is >= 0 and int found && !(i > 0 && CaseOf(found) == "from")) return found;
            if (i == 0 && (PlaceOfSubject(at) is >= 0 and int home || (home = PlaceOfOccasion(at)) >= 0)) return home;
            if (i == 1 && t.Upos[candidate.Row] == Upos.Noun && PlaceOfToll(at) is >= 0 and int toll) return toll;
            if (t.Deprel[at] is not (Deprel.Obj or Deprel.Obl or Deprel.Nsubj or Deprel.NsubjPass or Deprel.Advcl or Deprel.Xcomp or Deprel.Conj or Deprel.Nmod)) break;
            // a series of raids is the raids
            if (t.Deprel[at] is Deprel.Nsubj && t.Upos[t.Head[at]] == Upos.Verb && at != candidate.Row && !(t.Head[candidate.Row] == at && CaseOf(candidate.Row) == "of")) break;
            // "left for Zurich after meeting him": where it went on
            if (t.Deprel[at] == Deprel.Advcl && t.Dependent(at, Deprel.Mark) is >= 0 and int when && t.Lemma[when] is "after" or "before") break;
            at = t.Head[at];
        }
        return -1;
    }

    // "talks on the future of Macao": what they are about
    private bool IsSubject(int row, int d) => CaseOf(d) is "on" or "about" or "over" or "regarding" && (IsParley(row) || IsParley(t.Head[row]) || IsParley(t.Dependent(row, Deprel.Obj))) && analysis.TimeAt(t.Start[d]) is null;

    private bool IsParley(int row) => row >= 0 && EventCues.Parley.Contains(t.Lemma[row].ToLowerInvariant());

    private int PlaceBelow(int row, int depth)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (IsOrigin(row, d, depth) || IsSubject(row, d)) continue;
            // "raids this week in Idlib province": the tree hangs the place to the time
            if (t.Deprel[d] == Deprel.OblUnmarked && depth == 0 && analysis.TimeAt(t.Start[d]) is not null && t.Dependent(d, Deprel.Nmod) is >= 0 and int there && there > d && IsLocative(there) && analysis.ToponymAt(t.Start[there]) is { Use: ToponymUse.Literal }) return there;
            if (!(t.Deprel[d] is Deprel.Obl or Deprel.OblAgent or Deprel.Nmod || IsPhrase(d)) || IsLocative(d) is var local && !local && depth >= 2) continue;
            if (local && analysis.ToponymAt(t.Start[d]) is { Use: ToponymUse.Literal }) return d;
            // "in the capital, Luanda"
            if (local && t.Dependent(d, Deprel.Appos) is >= 0 and int called && analysis.ToponymAt(t.Start[called]) is { Use: ToponymUse.Literal }) return called;
            if (depth < 2 && PlaceBelow(d, depth + 1) is >= 0 and int deeper && (local || t.Deprel[d] is Deprel.OblAgent || CaseOf(d) is "of" || CaseOf(d) is "for" && EventCues.Parley.Contains(t.Lemma[d].ToLowerInvariant()))) return deeper;
        }
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is not (Deprel.Obj or Deprel.NsubjPass)) continue;
            if (depth < 2 && PlaceBelow(d, depth + 1) is >= 0 and int inner) return inner;
            // "hit a market and a power station in El Obeid"
            if (depth == 0 && t.Dependent(d, Deprel.Conj) is >= 0 and int second && PlaceBelow(second, 1) is >= 0 and int shared) return shared;
            if (depth == 0 && analysis.ToponymAt(t.Start[d]) is { Use: ToponymUse.Literal }) return d;
        }
        return -1;
    }

    // "killed citizens from Jordan": where they come from; "a withdrawal from Jordan" is from there
    private bool IsOrigin(int row, int place, int depth)
    {
        if (place < row || CaseOf(place) != "from") return false;
        if (t.Deprel[place] == Deprel.Nmod) return depth > 0 && t.Upos[row] == Upos.Noun && t.Head[row] is >= 0 and int deed && (IsHurt(deed) || t.Lemma[deed] is "abduct" or "kidnap" or "arrest" or "detain");
        return IsHurt(row) && t.Dependent(row, Deprel.Obj) is >= 0 and int whom && t.Subtree(whom).Last == t.Subtree(place).First - 1;
    }

    private bool IsHurt(int row) => t.Lemma[row] is "kill" or "murder" or "wound" or "injure" or "behead" or "execute";

    // A noun behind a preposition is no clause, whatever the parser says: "at a border crossing near Ijevan".
    private bool IsPhrase(int row) => t.Deprel[row] is Deprel.Advcl or Deprel.Acl && t.Upos[row] is Upos.Noun or Upos.Propn && t.Dependent(row, Deprel.Case) >= 0;

    // "Police in Athens arrested …", "A bomb in Mogadishu killed …".
    private int PlaceOfSubject(int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is not Deprel.Nsubj) continue;
            for (int c = t.FirstDependent[d]; c >= 0; c = t.NextDependent[c])
                if (c > d && t.Deprel[c] == Deprel.Nmod && CaseOf(c) is "in" or "at" or "near" or "outside" && analysis.ToponymAt(t.Start[c]) is { Use: ToponymUse.Literal }) return c;
        }
        return -1;
    }

    // "… were killed when rebels attacked a post in Mopti".
    private int PlaceOfOccasion(int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Advcl && d > row && t.Dependent(d, Deprel.Advmod) is >= 0 and int when && t.Lemma[when] is "when" && !HasParticiple(row, when) && PlaceBelow(d, 0) is >= 0 and int found) return found;
        return -1;
    }

    // "clashes broke out, leaving 22 dead in Mosul".
    private int PlaceOfToll(int verb)
    {
        for (int d = t.FirstDependent[verb]; d >= 0; d = t.NextDependent[d])
            if (d > verb && IsToll(d) && Located(d) is >= 0 and int found) return found;
        return -1;
    }

    private int Located(int clause)
    {
        if (PlaceBelow(clause, 0) is >= 0 and int found) return found;
        for (int d = t.FirstDependent[clause]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Xcomp && PlaceBelow(d, 0) is >= 0 and int inner) return inner;
        return -1;
    }

    private bool IsToll(int clause) => t.Deprel[clause] == Deprel.Advcl && t.Xpos[clause] == "VBG" && EventCues.Toll.Contains(t.Lemma[clause]);

    private string CaseOf(int row) => t.Dependent(row, Deprel.Case) is >= 0 and int c ? t.Lemma[c] : "";

    private bool IsLocative(int row)
    {
        int c = t.Dependent(row, Deprel.Case);
        // "left for Ottawa for talks"
        if (c >= 0 && t.Lemma[c] == "for" && t.Head[row] is >= 0 and int goes && t.Lemma[goes] is "leave" or "depart" or "head") return true;
        return c >= 0 && t.Lemma[c] is "in" or "at" or "near" or "outside" or "inside" or "around" or "across" or "off" or "on" or "of" or "along" or "throughout" or "within" or "into"
            or "to" or "north" or "south" or "east" or "west" or "through" or "over" or "from";
    }

    private string? Dateline()
    {
        if (!datelineRead) (dateline, datelineRead) = (ReadDateline(), true);
        return dateline;
    }

    private string? ReadDateline()
    {
        foreach (Section section in analysis.Sections)
        {
            if (section.Kind != SectionKind.Dateline) continue;
            foreach (Toponym toponym in analysis.Toponyms)
                if (section.Span.Contains(toponym.Span)) return toponym.Entity;
        }
        return null;
    }
}
