using System;
using System.Collections.Generic;
using System.Linq;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Whom a noun for several takes up.</summary>
internal enum SetOf : byte
{
    /// <summary>People with a country.</summary>
    Persons,
    /// <summary>Countries and those who act for them.</summary>
    States,
    /// <summary>Those who fight or deal with each other, states or not.</summary>
    Sides,
    /// <summary>The same, where a number or "both" says so: "the forces" alone may be anybody's.</summary>
    Camps,
}

/// <summary>Which nouns take up several named before (<c>data/events/sets.tsv</c>): "the two leaders", "both countries".</summary>
internal sealed class SetNouns
{
    private readonly WordTable<SetOf> kinds;

    private SetNouns(WordTable<SetOf> kinds) => this.kinds = kinds;

    internal static SetNouns Load()
    {
        var all = new WordTable<SetOf>();
        foreach (string line in ResourceStore.ReadLines("events/sets.tsv"))
        {
            string[] cells = line.Split('\t');
            foreach (string noun in cells[1].Split(' ')) all[noun] = cells[0] switch { "persons" => SetOf.Persons, "states" => SetOf.States, "camps" => SetOf.Camps, _ => SetOf.Sides };
        }
        return new SetNouns(all);
    }

    internal bool TryGet(string lemma, out SetOf kind) => kinds.TryGetValue(lemma, out kind);
}

/// <summary>Opens phrases that mean several entities: sets of those named before, and pronouns for "A and B". One for each report.</summary>
internal sealed partial class ParticipantSets
{
    private const int Back = 3, All = 9, Balance = 4, Few = 3, Many = 4; // how often the one told less of is named, at least
    private readonly Analysis analysis;
    private readonly TokenTable t;
    private readonly SetNouns nouns;
    private List<int>? parties;
    private int told;
    private bool partiesRead;

    internal ParticipantSets(Analysis analysis, TokenTable tokens, SetNouns nouns)
    {
        this.analysis = analysis;
        t = tokens;
        this.nouns = nouns;
    }

    /// <summary>Heads of the phrases that the phrase headed by <paramref name="row"/> means together; null when it means one.</summary>
    internal List<int>? Members(int row)
    {
        if (TheOther(row) is >= 0 and int each) return Members(each);
        if (IsEachAlone(row)) return Parties() ?? Before(row, 2, SetOf.States);
        if (t.Upos[row] == Upos.Pron) return OfPronoun(row);
        if (t.Upos[row] is not (Upos.Noun or Upos.Propn) || !nouns.TryGet(t.Lemma[row], out SetOf kind)) return null;
        if (IsEach(row)) return kind == SetOf.Persons || Parties() is not { } pair ? Before(row, 2, kind) : IsSpokenByOne(pair, row) ? null : pair;
        if (t.Xpos[row] is not ("NNS" or "NNPS")) return null;
        if (Listed(row) is { } listed) return listed;
        int count = Count(row, kind);
        if (kind == SetOf.Camps) kind = SetOf.Sides;
        // "Both sides urged all parties …": those they speak to are others
        if (kind == SetOf.Sides && count > 0 && Speaker(row) is >= 0 and int speaker && t.Xpos[speaker] is "NNS" or "NNPS" && nouns.TryGet(t.Lemma[speaker], out _)) return null;
        if (count is 2 or All && kind == SetOf.Sides && (Between(row) ?? (count == All ? Parties(Many) : Parties())) is { } sides) return IsSpokenByOne(sides, row) || !AreNamedBefore(sides, row) ? null : sides;
        if (count is not (2 or 3)) return null;
        return Before(row, count, kind) ?? (count == 2 ? States(row, kind) : null) ?? Coordinated(row, count, kind) ?? Around(row, count, kind);
    }

    /// <summary>"Both countries", "the two presidents" of whom nobody was named just before: the two states that the report tells most of, if none of them speaks to them; else null.</summary>
    private List<int>? States(int row, SetOf kind)
    {
        if (kind == SetOf.Sides || kind == SetOf.Persons && !IsOfState(row) || Parties() is not { } pair || IsSpokenByOne(pair, row)) return null;
        foreach (int member in pair)
            if (analysis.Entities[analysis.EntityIndex.EntityOf(member)].Actor is not { Country: not null, Sectors: ["GOV" or "MIL", ..] }) return null;
        return pair;
    }

    // "France urged all parties …" where France is one of the two of whom the report tells most; a country may speak to both sides of its own war
    private bool IsSpokenByOne(List<int> members, int row)
    {
        int speaking = 0;
        foreach (int member in members)
            if (CountryOf(member) is { } country && IsSpokenBy(country, row)) speaking++;
        return speaking == 1;
    }

    // one of whom each state has: "both presidents", "the two foreign ministers"
    private bool IsOfState(int row) => t.Lemma[row] switch
    {
        "leader" or "president" or "premier" or "counterpart" or "king" or "monarch" => true,
        "minister" => t.Dependent(row, Deprel.Amod) is >= 0 and int of && t.Lemma[of] is "foreign" or "prime" || row > 0 && t.Lemma[row - 1] is "defence" or "defense",
        _ => false,
    };

    // "each side", "neither government"
    private bool IsEach(int row) => t.Dependent(row, Deprel.Det) is >= 0 and int every && every < row && t.Lemma[every] is "each" or "either" or "neither";

    // "Each blamed the other"
    private bool IsEachAlone(int row) => t.Lemma[row] is "each" && t.Upos[row] is Upos.Pron or Upos.Det && t.Deprel[row] == Deprel.Nsubj && t.FirstDependent[row] < 0;

    // "Each side blamed the other": the subject that "the other" shares, or -1
    private int TheOther(int row)
    {
        if (t.Lemma[row] is not "other" || row == 0 || t.Lemma[row - 1] is not "the" || t.Head[row] is not (>= 0 and int verb)) return -1;
        return t.Dependent(verb, Deprel.Nsubj) is >= 0 and int subject && (IsEachAlone(subject) || nouns.TryGet(t.Lemma[subject], out _) && IsEach(subject)) ? subject : -1;
    }

    /// <summary>The two of whom the whole report tells most, where nobody else comes near: the sides of a conflict or of talks; else null.</summary>
    private List<int>? Parties(int least = Few)
    {
        if (!partiesRead) (parties, partiesRead) = (FindParties(armed: false) ?? FindParties(armed: true), true);
        return told >= least ? parties : null;
    }

    /// <summary>One of whom the report tells.</summary>
    /// <param name="Count">How often.</param>
    /// <param name="Row">Where he is named; best as who rules.</param>
    /// <param name="Rules">Whether he is named there as who rules.</param>
    /// <param name="Armed">Where his guns are named; -1 where they are not.</param>
    private readonly record struct Told(int Count, int Row, bool Rules, int Armed);

    // Where many states deal with a war, its sides are the two under arms.
    private List<int>? FindParties(bool armed)
    {
        var all = new Dictionary<string, Told>(StringComparer.Ordinal);
        for (int row = 0; row < t.Count; row++)
        {
            int entity = analysis.EntityIndex.EntityOf(row);
            if (entity < 0 || analysis.Entities[entity] is not { Actor: { Sectors: { IsDefaultOrEmpty: false } sectors } actor } e || e.Kind == EntityKind.Person || sectors[0] is not ("GOV" or "MIL" or "REB" or "UAF" or "PRM")) continue;
            if (armed && (sectors[0] == "GOV" || e.Mentions.All(static m => m.Form == MentionForm.Nominal) && (sectors[0] != "MIL" || actor.Country is null))) continue;
            if (sectors[0] is "GOV" or "MIL" && actor.Country is { } body && Actors.ActorTableReader.IsInternational(body)) continue;
            string key = sectors[0] is "REB" or "UAF" or "PRM" || actor.Country is null ? e.Id : actor.Country;
            // the state itself stands for it rather than its guns
            bool rules = sectors[0] == "GOV" || key == e.Id;
            int guns = sectors[0] == "MIL" ? row : -1;
            all[key] = all.TryGetValue(key, out Told before) ? new Told(before.Count + 1, rules && !before.Rules ? row : before.Row, rules || before.Rules, before.Armed >= 0 ? before.Armed : guns) : new Told(1, row, rules, guns);
        }
        if (all.Count < 2) return null;
        var most = new List<Told>(all.Values);
        most.Sort(static (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : a.Row.CompareTo(b.Row));
        if (most[1].Count < Few || most[1].Count * Balance < most[0].Count || most.Count > 2 && most[2].Count * 2 > most[1].Count) return null;
        told = most[1].Count;
        List<int> pair = [most[0].Row, most[1].Row];
        // in a war within one state it is the army that fights the rebels
        if (CountryOf(pair[0]) is { } country && country == CountryOf(pair[1]))
            for (int i = 0; i < 2; i++)
                if (most[i].Armed >= 0) pair[i] = most[i].Armed;
        return pair;
    }

    /// <summary>"Three countries, Mali, Niger and Togo, …": those in apposition; null when fewer than two follow.</summary>
    private List<int>? Listed(int row)
    {
        List<int>? members = null;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (d < row || t.Deprel[d] != Deprel.Appos) continue;
            (members ??= []).Add(d);
            for (int c = t.FirstDependent[d]; c >= 0; c = t.NextDependent[c])
                if (c > d && t.Deprel[c] is Deprel.Conj or Deprel.Appos) members.Add(c);
        }
        members?.RemoveAll(m => analysis.EntityIndex.EntityOf(m) is var e && (e < 0 || analysis.Entities[e].Actor?.Country is null));
        return members is { Count: >= 2 } ? members : null;
    }

    /// <summary>2 for "both", "the two" and "the sides", 3 for "the three", <see cref="All"/> for "all sides"; 0 otherwise.</summary>
    private int Count(int row, SetOf kind)
    {
        bool definite = false;
        int count = 0;
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
        {
            switch (t.Lemma[d])
            {
                case "both": return 2;
                case "all" when kind == SetOf.Sides: return All;
                case "the" or "these" or "those": definite = true; break;
                case "two" or "2": count = 2; break;
                case "three" or "3": count = 3; break;
                default:
                    if (t.Deprel[d] is Deprel.NmodPoss || (t.Deprel[d] is Deprel.Amod or Deprel.Compound && analysis.EntityIndex.EntityOf(d) >= 0)) return 0;
                    break;
            }
        }
        // "a meeting between the presidents"
        return definite ? count == 0 && (kind == SetOf.Sides || kind != SetOf.Camps && CaseOf(row) == "between" && t.Dependent(row, Deprel.Conj) < 0) ? 2 : count : 0;
    }

    private List<int>? Before(int row, int count, SetOf kind)
    {
        var members = new List<int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        bool heads = kind == SetOf.Persons && IsOfState(row);
        for (int sentence = t.Sentence[row]; sentence >= 0 && sentence >= t.Sentence[row] - Back; sentence--)
        {
            (int first, int end) = t.Rows(sentence);
            for (int i = first; i < Math.Min(end, row); i++)
                if (Key(i, kind, heads) is { } key && seen.Add(key) && !(CountryOf(i) is { } country && (kind != SetOf.Sides || key == country) && (IsSpokenBy(country, row) || IsDealtBy(country, row)))) members.Add(i);
            if (members.Count == count) return members;
            if (members.Count > count) return null;
        }
        return null;
    }

    /// <summary>"Riyadh and Washington invited both sides": they are not those who stand beside them in the clause.</summary>
    private bool IsSpokenBy(string country, int row)
    {
        int subject = Speaker(row);
        if (subject < 0) return false;
        if (CountryOf(subject) == country) return true;
        for (int d = t.FirstDependent[subject]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Conj && CountryOf(d) == country) return true;
        return false;
    }

    /// <summary>The subject of the verb that the phrase hangs on, or of the one that verb goes on from, if it stands before; else -1.</summary>
    private int Speaker(int row)
    {
        int verb = t.Head[row];
        if (verb < 0 || t.Upos[verb] != Upos.Verb) return -1;
        int subject = t.Dependent(verb, Deprel.Nsubj);
        if (subject < 0 && t.Deprel[verb] == Deprel.Conj && t.Dependent(verb, Deprel.NsubjPass) < 0 && t.Head[verb] is >= 0 and int first && t.Upos[first] == Upos.Verb) subject = t.Dependent(first, Deprel.Nsubj);
        return subject < row ? subject : -1;
    }

    private string? CountryOf(int row) => analysis.EntityIndex.EntityOf(row) is >= 0 and int entity ? analysis.Entities[entity].Actor?.Country : null;

    /// <summary>What counts once: a person of some country, or a country; also of persons where each state has one of them.</summary>
    private string? Key(int row, SetOf kind, bool heads)
    {
        int entity = analysis.EntityIndex.EntityOf(row);
        if (entity < 0 || analysis.Entities[entity] is not { Actor: { } actor } e || t.Deprel[row] is Deprel.Compound or Deprel.NmodPoss or Deprel.Nmod) return null;
        if (kind == SetOf.Sides && e.Kind is EntityKind.Organization or EntityKind.Group && !actor.Sectors.IsDefaultOrEmpty && actor.Sectors[0] is "REB" or "UAF" or "MIL") return e.Id;
        if (actor.Country is not { Length: > 0 } country) return null;
        if (heads) return e.Kind == EntityKind.Person && e.Actor.Sectors is ["GOV" or "MIL" or "REB", ..] ? country : null;
        if (kind == SetOf.Persons) return e.Kind == EntityKind.Person && e.Actor.Sectors.Length > 0 ? e.Id : null;
        return e.Kind is EntityKind.Place or EntityKind.Organization or EntityKind.Group && e.Actor.Sectors.Contains("GOV") ? country : null;
    }

    /// <summary>"They" for "Mali and Niger": the parts of the coordination.</summary>
    private List<int>? OfPronoun(int row)
    {
        int entity = analysis.EntityIndex.EntityOf(row);
        if (entity < 0) return null;
        foreach (Mention mention in analysis.Entities[entity].Mentions)
        {
            if (mention.Form != MentionForm.Nominal || (uint)mention.Head >= (uint)t.Count || mention.Head == row) continue;
            if (t.Upos[mention.Head] != Upos.Pron && mention.Head < row && Members(mention.Head) is { } set) return set;
            List<int>? parts = null;
            for (int d = t.FirstDependent[mention.Head]; d >= 0; d = t.NextDependent[d])
                if (t.Deprel[d] == Deprel.Conj && mention.Span.Contains(t.Start[d]) && analysis.EntityIndex.EntityOf(d) >= 0) (parts ??= [mention.Head]).Add(d);
            if (parts is not null && analysis.EntityIndex.EntityOf(mention.Head) != entity) return parts;
        }
        return null;
    }
}
