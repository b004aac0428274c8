using System;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>What a report says of bodies beside their names: whose part somebody is, and who is of several states.</summary>
internal sealed partial class ActorCoder
{
    /// <summary>"USS Maddox": the country whose warships are called so, or null.</summary>
    private static string? WarshipOf(Entity entity)
    {
        if (!HasName(entity) || entity.Name.IndexOf(' ') is not (>= 3 and <= 5 and int end)) return null;
        foreach (string row in ActorWords.Warships.Words)
            if (row.IndexOf(':') == end && row.AsSpan(0, end).SequenceEqual(entity.Name.AsSpan(0, end))) return row[(end + 1)..];
        return null;
    }

    /// <summary>"House Banking Committee", "Senate Agriculture Subcommittee": a committee of a chamber, whatever it deals with.</summary>
    private static bool IsOfChamber(Entity entity, out bool house)
    {
        string name = entity.Name;
        house = name.StartsWith("House ", StringComparison.Ordinal);
        return HasName(entity) && (house || name.StartsWith("Senate ", StringComparison.Ordinal)) && (name.EndsWith("ommittee", StringComparison.Ordinal) || name.EndsWith("Panel", StringComparison.Ordinal));
    }

    // "urged the House to pass it"
    private static bool IsTheHouse(Analysis analysis, Entity entity)
    {
        int row = entity.Mentions[0].Head;
        return entity.Kind is not (EntityKind.Person or EntityKind.Place) && (uint)row < (uint)analysis.Tokens.Count && analysis.Tokens.Form(analysis.Text, row) is "House" && row > 0 && analysis.Tokens.Form(analysis.Text, row - 1) is "the" or "The" && entity.Name is "House" or "the House" or "The House";
    }

    private bool HasSenate(string? country) =>
        country is not null && tables.Agents.TryFind(PhraseHash.Of("senator"), out int entry, out _) && entry >= 0 && tables.Agent(entry).Offices.Contains(country, StringComparison.Ordinal);

    // "a division of General Motors", "Airbus, a unit of EADS"
    private static bool IsPartOfFirm(Analysis analysis, Entity entity, Reading[] readings)
    {
        TokenTable tokens = analysis.Tokens;
        for (int d = tokens.FirstDependent[entity.Mentions[0].Head]; d >= 0; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] == Deprel.Nmod && tokens.Dependent(d, Deprel.Case) is >= 0 and int of && tokens.Lemma[of] == "of" && tokens.Upos[d] == Upos.Propn
                && (analysis.EntityIndex.EntityOf(d) is not (>= 0 and int whole) || analysis.Entities[whole].Kind == EntityKind.Organization && (readings[whole].Sectors.IsEmpty || readings[whole].Sectors.First == "BUS"))) return true;
        return false;
    }

    /// <summary>The one armed group that the report names, if it names no other; -1 else.</summary>
    private static int OnlyArmedGroup(Analysis analysis, Reading[] readings)
    {
        int only = -1;
        for (int i = 0; i < readings.Length; i++)
        {
            if (readings[i] is not { Rule: "actor.armed", Country: not null, Sectors.First: "REB" or "UAF" } || !HasName(analysis.Entities[i])) continue;
            if (only >= 0 && (readings[i].Country != readings[only].Country || readings[i].Detail != readings[only].Detail)) return -1;
            if (only < 0) only = i;
        }
        return only;
    }

    /// <summary>"The terrorists", "this terrorist group", "enemy fighters" behind the name of the one group that the report tells of.</summary>
    private static bool AreThoseOf(Analysis analysis, Entity entity, in Reading reading, Entity group)
    {
        TokenTable tokens = analysis.Tokens;
        int row = entity.Mentions[0].Head;
        if ((uint)row >= (uint)tokens.Count || tokens.Upos[row] != Upos.Noun || HasName(entity) || reading is not { SectorGround: Ground.Noun, Sectors.First: "REB" or "UAF", CountryGround: Ground.None or Ground.Context }) return false;
        if (!ActorWords.Foes.Contains(tokens.Lemma[row]) || group.Mentions[0].Span.Start > tokens.Start[row]) return false;
        bool known = false;
        for (int d = tokens.FirstDependent[row]; d >= 0 && d < row; d = tokens.NextDependent[d])
        {
            if (tokens.Deprel[d] is Deprel.Nummod or Deprel.NmodPoss || tokens.Lemma[d] is "another" or "other" or "local" or "foreign") return false;
            known |= tokens.Deprel[d] == Deprel.Det && tokens.Lemma[d] is "the" or "this" or "these" or "those" || tokens.Lemma[d] == "enemy";
        }
        return known;
    }

    // "Finance ministers met", "heads of state": a state has one of them, so they are of several
    private static bool AreOfManyStates(Analysis analysis, int row, in Reading reading)
    {
        TokenTable tokens = analysis.Tokens;
        return reading.Noun?.Noun is { } office && (office.EndsWith(" minister", StringComparison.Ordinal) ? !ActorWords.Minister.Contains(office) : ActorWords.Office.Contains(office))
            && !tokens.Form(analysis.Text, row).Equals(tokens.Lemma[row], StringComparison.OrdinalIgnoreCase) && tokens.Upos[row] == Upos.Noun;
    }

    /// <summary>Several ministers or heads of state or government: a meeting of states has them, whatever its place.</summary>
    internal static bool AreOfficers(Analysis analysis, int row) =>
        analysis.Tokens.Lemma[row] is "minister" or "premier" or "head" or "negotiator" or "delegate" or "envoy" && analysis.Tokens.Upos[row] == Upos.Noun && !analysis.Tokens.Form(analysis.Text, row).Equals(analysis.Tokens.Lemma[row], StringComparison.OrdinalIgnoreCase);
}
