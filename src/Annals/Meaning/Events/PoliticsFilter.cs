using System;
using System.Collections.Immutable;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>What a report is about, as far as it bears on which words are political.</summary>
internal enum Topic : byte
{
    /// <summary>Nothing that would make a political reading unlikely.</summary>
    Open,
    /// <summary>Sport.</summary>
    Sport,
    /// <summary>Firms and markets, technology.</summary>
    Business,
    /// <summary>Film, music, books, television, games.</summary>
    Show,
    /// <summary>Disease, disasters, accidents: people die of them without an attacker.</summary>
    Hazard,
    /// <summary>The writer's own affairs: letters, reviews, diaries.</summary>
    Private,
    /// <summary>A work of fiction and its plot.</summary>
    Fiction,
    /// <summary>A longer report with hardly a word of politics: a life, a town, a trade.</summary>
    Calm,
}

/// <summary>
/// Keeps what is political: an agreement of two firms, criticism of a referee and the battle for a title are told in the same words as those of
/// states. Asks for a political actor, and for more of it in a report on sport, business or show (<c>data/events/topics.tsv</c>).
/// </summary>
internal sealed partial class PoliticsFilter
{
    private const int Long = 120;
    // From here on the network's word that a deed is political counts for more than a look at its actors.
    private const float Sure = 0.8f;
    private readonly WordTable<Topic> words;
    private readonly ArgumentClasses classes;
    private readonly ulong general, agent, hazard, animal, accident, strife, office, person, armed;

    private PoliticsFilter(WordTable<Topic> words, ArgumentClasses classes)
    {
        this.words = words;
        this.classes = classes;
        general = classes.Bit("general");
        agent = classes.Bit("political");
        hazard = classes.Bit("hazard");
        animal = classes.Bit("animal");
        accident = classes.Bit("accident");
        strife = classes.Bit("strife");
        office = classes.Bit("privateoffice");
        person = classes.Bit("person");
        armed = person | classes.Bit("force") | classes.Bit("weapon") | classes.Bit("deed") | classes.Bit("government") | classes.Bit("crowd") | classes.Bit("organization");
    }

    /// <summary>Opens the table that ships with Annals.</summary>
    internal static PoliticsFilter Load(ArgumentClasses classes)
    {
        var read = new WordTable<Topic>();
        foreach (string line in ResourceStore.ReadLines("events/topics.tsv"))
        {
            int tab = line.IndexOf('\t');
            Topic topic = line[..tab] switch { "sport" => Topic.Sport, "business" => Topic.Business, "show" => Topic.Show, "hazard" => Topic.Hazard, _ => Topic.Open };
            foreach (string word in line[(tab + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) read.TryAdd(word, topic);
        }
        return new(read, classes);
    }

    /// <summary>What the report is about: the topic with the most words, if they are dense enough.</summary>
    internal Topic TopicOf(Analysis analysis, TokenTable t)
    {
        if (IsAboutFiction(analysis, t)) return Topic.Fiction;
        Span<int> count = stackalloc int[5];
        int self = 0;
        for (int row = 0; row < t.Count; row++)
            if (t.Upos[row] == Upos.Pron && t.Lemma[row] is "I" or "i" or "my" or "me" or "you" or "your" or "we" or "our") self++;
            else if (t.Upos[row] is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj && words.TryGetValue(t.Lemma[row], out Topic topic)) count[(int)topic]++;
        int best = 1;
        for (int i = 2; i < 5; i++)
            if (count[i] > count[best]) best = i;
        int politics = count[0];
        if (politics == 0 && self >= 2 && self * 25 >= t.Count) return Topic.Private;
        if (count[best] >= 2 && count[best] * 45 >= t.Count && count[best] > politics) return (Topic)best;
        return t.Count >= Long && politics * 100 < t.Count ? Topic.Calm : Topic.Open;
    }

    /// <summary>True when the word tells for politics.</summary>
    internal bool IsPoliticalWord(string lemma) => words.TryGetValue(lemma, out Topic topic) && topic == Topic.Open;

    /// <summary>True when the candidate may be coded; names that <paramref name="kinds"/> takes for states count as political.</summary>
    internal bool Accepts(Analysis analysis, TokenTable t, Candidate candidate, ImmutableArray<Participant> source, ImmutableArray<Participant> target, Topic topic, EntityClasses kinds)
    {
        EventRule rule = candidate.Match.Rule;
        if (candidate.Source >= 0 && (kinds.Of(candidate.Source) & hazard) != 0 && !HasSectors(source)) return false;
        if (rule.Type == "ASSAULT" && candidate.Target >= 0 && t.Upos[candidate.Target] == Upos.Noun && (classes.Of(t.Lemma[candidate.Target]) & animal) != 0) return false;
        if (rule.Type == "ASSAULT" && (source.IsEmpty && (IsAccident(t, candidate.Row) || IsThing(t, kinds, candidate.Source) || kinds.IsPeaceful()) || candidate.Target >= 0 && rule.Mode != "suicide-attack" && t.Lemma[candidate.Target] is "himself" or "herself" or "themselves" or "itself" or "myself" or "yourself")) return false;
        // "fire extinguishers", "fire engines"
        if (t.Lemma[candidate.Row] == "fire" && t.Deprel[candidate.Row] == Deprel.Compound && t.Head[candidate.Row] is > 0 and int engine && engine > candidate.Row && EventCues.FireGear.Contains(t.Lemma[engine])) return false;
        // "released the following statement"
        if (rule.Type == "RETREAT" && t.Lemma[candidate.Row] == "release" && t.Dependent(candidate.Row, Deprel.Obj) is >= 0 and int writing && EventCues.Writing.Contains(t.Lemma[writing])) return false;
        if (topic == Topic.Fiction && !IsOutsideThePlot(analysis, t, candidate, source, target)) return false;
        if (topic == Topic.Fiction) topic = Topic.Show;
        if (topic == Topic.Show && t.Xpos[candidate.Row] is "VBZ" or "VBP") return false;
        if (topic == Topic.Hazard)
        {
            if (rule.Type == "ASSAULT" && !IsPolitical(analysis, t, candidate.Source, source, strong: false)) return false;
            topic = Topic.Open;
        }
        if (IsSpokenAway(analysis, t, candidate, source, target)) return false;
        // firms among themselves
        if (AllFirms(source) && (AllFirms(target) || target.IsEmpty && topic != Topic.Open)) return false;
        // talks and deals of those of whom nothing is known may be anybody's
        if (candidate.Likelihood is >= Sure and < 1 && topic == Topic.Open && (rule.Type is not ("CONSULT" or "AGREE" or "COOPERATE") || IsKnown(source) || IsKnown(target))) return true;
        bool calm = topic == Topic.Calm;
        if (calm) topic = Topic.Open;
        if (source.IsEmpty && target.IsEmpty && rule.Type == "PROTEST") return topic == Topic.Open;
        bool strongSource = (IsPolitical(analysis, t, candidate.Source, source, strong: true) && !IsPrivate(t, candidate.Source, source, topic)) || kinds.IsPresumed(candidate.Source);
        bool strongTarget = (IsPolitical(analysis, t, candidate.Target, target, strong: true) && !IsPrivate(t, candidate.Target, target, topic)) || kinds.IsPresumed(candidate.Target);
        bool named = NamesForce(t, candidate);
        bool weakSource = named || strongSource || IsPolitical(analysis, t, candidate.Source, source, strong: false);
        bool weakTarget = strongTarget || IsPolitical(analysis, t, candidate.Target, target, strong: false);
        if (rule.Abroad && source is [{ Country: { } from }, ..] && target is [{ Country: { } to }, ..] && from == to) return false;
        if (rule.Acting && !kinds.IsPresumed(candidate.Source) && !HoldsPower(analysis, t, candidate.Source, source)) return false;
        if (calm && rule.Soft && rule.Type is not ("ASSAULT" or "PROTEST") && !IsOfPower(analysis, t, candidate, source, target, kinds)) return false;
        if (rule.Anyone) return topic == Topic.Open || strongSource || strongTarget || rule.Type == "ASSAULT" && !rule.Soft && topic == Topic.Business && candidate.Target >= 0 && (classes.Of(t.Lemma[candidate.Target]) & person) != 0;
        if (topic != Topic.Open) return (rule.Soft || topic == Topic.Sport ? (strongSource && strongTarget && HasSectors(source) && HasSectors(target)) || (topic == Topic.Business && strongSource && CrossesBorders(source, target)) : strongSource || strongTarget) && !AllFirms(source);
        return rule.Soft ? strongSource || strongTarget || (rule.Type == "PROTEST" && weakSource) || (rule.Type == "ASSAULT" && weakSource && weakTarget) || (rule.Type == "AID" && weakTarget && IsCharity(source)) : weakSource || weakTarget;
    }

    /// <summary>"Nakasone vowed to reform Japan's taxes": what a government says of its own country is not said to it.</summary>
    internal static bool IsOwnState(Analysis analysis, ImmutableArray<Participant> source, ImmutableArray<Participant> target) =>
        source is [{ Country: { } own, Sectors: ["GOV" or "LEG", ..] } who] && target is [{ Country: { } to } state] && to == own && IsState(analysis, state)
        && analysis.EntityOf(who.Entity)?.Actor?.Why.Rule.EndsWith("inferred", StringComparison.Ordinal) == false;

    private static bool IsCharity(ImmutableArray<Participant> side)
    {
        foreach (Participant p in side)
            if (p.Country == "NGO") return true;
        return false;
    }

    // Where nothing else is political, who acts must hold power, or be nobody named, or ask or blame those who do.
    private bool IsOfPower(Analysis analysis, TokenTable t, Candidate candidate, ImmutableArray<Participant> source, ImmutableArray<Participant> target, EntityClasses kinds) =>
        kinds.IsPresumed(candidate.Source) || HoldsPower(analysis, t, candidate.Source, source)
        || (source.IsEmpty || candidate.Match.Rule.Type is "ACCUSE" or "REQUEST" or "THREATEN") && HoldsPower(analysis, t, candidate.Target, target);

    // A government that acts upon somebody of another country is political in business news too: "froze the assets of two Russian banks".
    private static bool CrossesBorders(ImmutableArray<Participant> source, ImmutableArray<Participant> target)
    {
        foreach (Participant from in source)
        {
            if (from.Country is null || from.Sectors.IsDefaultOrEmpty || !from.Sectors.Contains("GOV")) continue;
            foreach (Participant to in target)
                if (to.Country is not null && to.Country != from.Country) return true;
        }
        return false;
    }

    // "Bad liquor killed nine": what kills is neither somebody nor a weapon nor an attack.
    private bool IsThing(TokenTable t, EntityClasses kinds, int row) => row >= 0 && t.Upos[row] == Upos.Noun && (kinds.Of(row) & armed) == 0 && !HasStrife(t, row);

    private bool HasStrife(TokenTable t, int row)
    {
        (int first, int end) = t.Rows(t.Sentence[row]);
        for (int i = first; i < end; i++)
            if ((classes.Of(t.Lemma[i]) & strife) != 0) return true;
        return false;
    }

    // "In a fire", "the hotel fire": not the fire of guns.
    private static bool IsBlaze(TokenTable t, int row) => t.Lemma[row] == "fire" && t.Upos[row] == Upos.Noun && t.Dependent(row, Deprel.Det) >= 0;

    // Killed when a bus plunged, hurt by a blast of gas: the sentence tells of a mishap and names neither weapon nor attacker.
    private bool IsAccident(TokenTable t, int row)
    {
        if ((classes.Of(t.Lemma[row]) & strife) != 0) return false;
        (int first, int end) = t.Rows(t.Sentence[row]);
        bool mishap = false;
        for (int i = first; i < end; i++)
        {
            ulong has = IsBlaze(t, i) ? accident : t.Upos[i] is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Propn ? classes.Of(t.Lemma[i]) : 0;
            if ((has & strife) != 0) return false;
            mishap |= (has & accident) != 0;
        }
        return mishap;
    }

    // Captains, chairmen and committees of clubs, firms and festivals hold no public office.
    private bool IsPrivate(TokenTable t, int row, ImmutableArray<Participant> side, Topic topic)
    {
        if (topic == Topic.Sport && IsTeam(t, row, side)) return true;
        if (topic is Topic.Open or Topic.Hazard || row < 0 || (classes.Of(t.Lemma[row]) & office) == 0) return false;
        if (topic == Topic.Sport) return true;
        foreach (Participant p in side)
            if (p.Country is not null && !p.Sectors.IsDefaultOrEmpty && p.Sectors.Contains("GOV")) return false;
        return true;
    }

    // "France will meet Italy": in sport a country's name is its team's.
    private static bool IsTeam(TokenTable t, int row, ImmutableArray<Participant> side)
    {
        if (row < 0 || t.Upos[row] != Upos.Propn) return false;
        foreach (Participant p in side)
            if (p.Country is null || p.Sectors.Length > 1 || p.Sectors is [not "GOV"]) return false;
        return !side.IsEmpty;
    }

    // "The army was called out", "security was tightened": the words the frame asked for name the force.
    private bool NamesForce(TokenTable t, Candidate candidate)
    {
        foreach (int row in candidate.Words)
            if ((classes.Of(t.Lemma[row]) & agent) != 0 || t.Lemma[row] == "security") return true;
        return false;
    }

    private static bool IsKnown(ImmutableArray<Participant> side)
    {
        foreach (Participant p in side)
            if (p.Country is not (null or "MNC") || !p.Sectors.IsDefaultOrEmpty && p.Sectors[0] is not ("BUS" or "UNK")) return true;
        return false;
    }

    private static bool HasSectors(ImmutableArray<Participant> side)
    {
        foreach (Participant p in side)
            if (!p.Sectors.IsDefaultOrEmpty) return true;
        return false;
    }

    private static bool AllFirms(ImmutableArray<Participant> side)
    {
        foreach (Participant p in side)
            if (p.Country != "MNC" && (p.Sectors.IsDefaultOrEmpty || p.Sectors[0] is not ("BUS" or "JRN"))) return false;
        return !side.IsEmpty;
    }

    private bool IsPolitical(Analysis analysis, TokenTable t, int row, ImmutableArray<Participant> side, bool strong)
    {
        if (HoldsPower(analysis, t, row, side)) return true;
        foreach (Participant p in side)
        {
            if (!strong && HasOtherSector(p)) return true;
            if (p.Country is null or "MNC") continue;
            if (!strong && (p.Country is "NGO" or "ISM" || (p.Sectors.IsDefaultOrEmpty && KindOf(analysis, p) is not EntityKind.Person)) || IsPeople(analysis, t, row, p)) return true;
        }
        return false;
    }

    // A state, a body of nations, or somebody who acts for a state, a force, a party or a court.
    private bool HoldsPower(Analysis analysis, TokenTable t, int row, ImmutableArray<Participant> side)
    {
        if (row >= 0 && (classes.Of(t.Lemma[row]) & agent) != 0) return true;
        foreach (Participant p in side)
        {
            foreach (string sector in p.Sectors.IsDefault ? [] : p.Sectors)
                if (sector is "GOV" or "MIL" or "COP" or "JUD" or "LEG" or "REB" or "PRM" or "PTY" or "SPY" or "UAF" or "OPP" or "PRE" or "REF" or "ELI") return true;
            if (p.Country is "IGO" or "UNO" or "EUR" or "IMG" || IsState(analysis, p)) return true;
        }
        return false;
    }

    private static bool HasOtherSector(Participant p)
    {
        foreach (string sector in p.Sectors.IsDefault ? [] : p.Sectors)
            if (sector is not ("BUS" or "UNK")) return true;
        return false;
    }

    private static bool IsState(Analysis analysis, Participant p) =>
        p.Country is not (null or "MNC") && analysis.EntityOf(p.Entity)?.Actor?.Why.Rule is { } why && why.StartsWith("actor.country", StringComparison.Ordinal);

    // "The Palestinians", "both sides of Cyprus", a town: what bears a country's name, but not some people from there.
    private bool IsPeople(Analysis analysis, TokenTable t, int row, Participant p)
    {
        if (p.Entity is null || !(p.Sectors.IsDefaultOrEmpty || p.Sectors[0] == "CVL") || KindOf(analysis, p) is not (EntityKind.Place or EntityKind.Group or EntityKind.Organization)) return false;
        if (row < 0 || (t.Upos[row] == Upos.Noun && (classes.Of(t.Lemma[row]) & person) != 0) || t.Dependent(row, Deprel.Nummod) >= 0) return false;
        int determiner = t.Dependent(row, Deprel.Det);
        return determiner < 0 || t.Lemma[determiner] is "the" or "both" or "all";
    }

    private static EntityKind KindOf(Analysis analysis, Participant p) => analysis.EntityOf(p.Entity)?.Kind ?? EntityKind.Other;
}
