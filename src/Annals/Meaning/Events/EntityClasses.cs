using System;
using System.Collections.Immutable;
using Annals.Language;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Classes of a phrase's head: those of its word, and those its entity's kind and sectors give. One for each report.</summary>
internal sealed class EntityClasses
{
    private const int Long = 60;
    private const ulong Somebody = (1UL << 14) | (1UL << 18); // WordNet's files noun.group and noun.person
    private readonly Analysis analysis;
    private readonly TokenTable t;
    private readonly ArgumentClasses classes;
    private readonly PresumedStates presumed;
    private readonly SenseLexicon? senses;
    private readonly ulong[] cached;
    private readonly bool[] known;
    private readonly ulong money, goods, ware, vehicle, named, several, name, person, place, organization, thing, force, government, protester, craft, forceName, able, lasting, hazard, outlaw, strife, mildStrife;
    private bool? peaceful;

    internal EntityClasses(Analysis analysis, TokenTable tokens, ArgumentClasses classes, PresumedStates presumed, SenseLexicon? senses = null)
    {
        this.analysis = analysis;
        t = tokens;
        this.classes = classes;
        this.presumed = presumed;
        this.senses = senses;
        cached = new ulong[tokens.Count];
        known = new bool[tokens.Count];
        named = classes.Bit("named");
        several = classes.Bit("several");
        name = classes.Bit("name");
        person = classes.Bit("person");
        place = classes.Bit("place");
        organization = classes.Bit("organization");
        thing = classes.Bit("thing");
        force = classes.Bit("force");
        government = classes.Bit("government");
        protester = classes.Bit("crowd");
        craft = classes.Bit("craft");
        forceName = classes.Bit("forcename");
        money = classes.Bit("money");
        goods = classes.Bit("aidgood");
        ware = classes.Bit("ware");
        vehicle = classes.Bit("vehicle");
        lasting = classes.Bit("lasting");
        hazard = classes.Bit("hazard");
        outlaw = classes.Bit("outlaw");
        strife = classes.Bit("strife");
        mildStrife = classes.Bit("mildstrife");
        able = person | force | organization | government | protester;
    }

    /// <summary>The bit of that class.</summary>
    internal ulong Bit(string className) => classes.Bit(className);

    /// <summary>All classes of the phrase headed by <paramref name="row"/>.</summary>
    internal ulong Of(int row)
    {
        if (known[row]) return cached[row];
        known[row] = true;
        return cached[row] = Read(row);
    }

    private ulong Read(int row)
    {
        if (IsTime(row)) return 0;
        string lemma = t.Lemma[row];
        ulong found = classes.Of(lemma);
        int entity = analysis.EntityIndex.EntityOf(row);
        if (entity >= 0) found |= OfEntity(analysis.Entities[entity]);
        else if (t.Upos[row] == Upos.Propn) found |= OfName(row);
        if (t.Upos[row] == Upos.Propn && (entity < 0 || analysis.Entities[entity] is { Kind: not EntityKind.Person } e && (e.Actor is null || e.Actor.Sectors.IsDefaultOrEmpty))) found |= OfCapital(lemma);
        if (presumed.Is(row)) found |= government | organization | person | place;
        if (IsNamed(row)) found |= named;
        if (IsMoney(row)) found |= money | goods;
        if ((found & craft) != 0 && ((found & named) != 0 || IsOfForce(row))) found |= force;
        if (t.Xpos[row] is "NNS" or "NNPS" || t.Dependent(row, Deprel.Conj) >= 0) found |= several;
        if (t.Upos[row] == Upos.Propn) found |= name;
        if (analysis.ToponymAt(t.Start[row]) is { } toponym && (toponym.Use == ToponymUse.Metonym || toponym.Place?.Feature is { } f && f.StartsWith("PCL", StringComparison.Ordinal))) found |= government;
        if (t.Upos[row] == Upos.Num || (t.Upos[row] == Upos.Pron && lemma is "he" or "she" or "they" or "we" or "i" or "who" or "him" or "them" or "someone" or "anyone" or "everyone" or "other"))
            found |= person;
        if (t.Upos[row] == Upos.Adj && t.Lemma[row] is "wounded" or "injured" or "other" or "poor" or "dead" or "suspect") found |= person;
        if (lemma == "accuse" && t.Xpos[row] is "VBN" or "NNS" && t.Deprel[row] is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Obl) found |= person;
        return found;
    }

    // "Cyclone Anna", "the Lisbon Earthquake": a capital makes nobody of it.
    private ulong OfCapital(string lemma)
    {
        if (lemma.Length is < 2 or > 16 || !char.IsUpper(lemma[0])) return 0;
        Span<char> small = stackalloc char[lemma.Length];
        lemma.AsSpan().ToLowerInvariant(small);
        return classes.Of(small) & hazard;
    }

    /// <summary>True for something of an actor: "Russian aircraft", "Gondor's capital".</summary>
    internal bool IsNamed(int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.NmodPoss or Deprel.Amod or Deprel.Compound or Deprel.NmodDesc or Deprel.Nmod && (IsActor(d) || presumed.Is(d) || IsNamedBody(d))) return true;
        return false;
    }

    // "Coalition aircraft": a body with a name, though no table knows it.
    private bool IsNamedBody(int row) => t.Upos[row] == Upos.Propn && analysis.EntityIndex.EntityOf(row) is >= 0 and int entity && analysis.Entities[entity].Kind is EntityKind.Organization or EntityKind.Group;

    /// <summary>
    /// True for what can neither act nor be spoken to: a topic, a step, a law, a bomb. A country or sector of its own makes it an actor; a name or a pronoun may be anybody.
    /// </summary>
    internal bool IsThing(int row)
    {
        if (t.Upos[row] is Upos.Pron or Upos.Propn or Upos.Adj || (classes.Of(t.Lemma[row]) & able) != 0) return false;
        int entity = analysis.EntityIndex.EntityOf(row);
        if (entity < 0) return t.Upos[row] == Upos.Num;
        Entity e = analysis.Entities[entity];
        return e.Actor is null && e.Kind is EntityKind.Other or EntityKind.Event or EntityKind.Work or EntityKind.Law or EntityKind.Language or EntityKind.Weapon;
    }

    /// <summary>True for a <see cref="IsThing"/> that no sense of its noun in WordNet makes a person or a group; false for a noun that WordNet lacks.</summary>
    internal bool IsKnownThing(int row) => t.Upos[row] == Upos.Noun && IsThing(row) && senses?.NounFields(t.Lemma[row]) is > 0 and ulong fields && (fields & Somebody) == 0;

    /// <summary>True for a weapon, a paper, money, goods, of no actor: what is seized, fired or burnt is nobody ("seized rifles and ammunition", "set off a car bomb").</summary>
    internal bool IsWare(int row)
    {
        if (t.Upos[row] != Upos.Noun || (classes.Of(t.Lemma[row]) & (ware | force | craft | vehicle)) != ware) return false;
        int entity = analysis.EntityIndex.EntityOf(row);
        return entity < 0 || analysis.Entities[entity].Actor is null;
    }

    /// <summary>True for a length, an area, a weight, a part of something: "approximately two miles", "at least half".</summary>
    internal bool IsMeasure(int row)
    {
        if (analysis.EntityIndex.EntityOf(row) is >= 0 and int entity && analysis.Entities[entity].Actor is not null) return false;
        if (t.Lemma[row] is "half" or "percent" or "percentage") return true;
        foreach (Quantity quantity in analysis.Quantities)
        {
            if (quantity.Span.Start > t.Start[row]) return false;
            if (quantity.Span.Contains(t.Start[row])) return quantity.Unit is not null && quantity.Span.End >= t.End[row] && t.Upos[row] == Upos.Noun;
        }
        return false;
    }

    /// <summary>True for a sum ("NZ$ 3 million"), whosever currency it is in.</summary>
    internal bool IsMoney(int row)
    {
        if (t.Form(analysis.Text, row)[^1] == '$' || (row + 1 < t.Count && t.Form(analysis.Text, row + 1) is "$")) return true;
        foreach (Quantity quantity in analysis.Quantities)
        {
            if (quantity.Span.Start > t.Start[row]) return false;
            if (quantity.Span.Contains(t.Start[row])) return quantity.Unit is { Length: 3 } unit && char.IsAsciiLetterUpper(unit[0]) && char.IsAsciiLetterUpper(unit[2]);
        }
        return false;
    }

    // "Chinese coast guard ships", "navy helicopters": craft of an actor act for it.
    private bool IsOfForce(int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Compound && (classes.Of(t.Lemma[d]) & forceName) != 0) return true;
        return false;
    }

    /// <summary>True for a longer report without any word of violence: who is killed there died of a mishap.</summary>
    internal bool IsPeaceful() => peaceful ??= t.Count >= Long && !HasViolence();

    private bool HasViolence()
    {
        for (int row = 0; row < t.Count; row++)
            if (t.Upos[row] is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Propn && (classes.Of(t.Lemma[row]) & (strife | mildStrife)) == strife) return true;
        return false;
    }

    /// <summary>True for a verb whose participle in front of a noun says what it is for good: "the banned party".</summary>
    internal bool IsLasting(int row) => (classes.Of(t.Lemma[row]) & lasting) != 0;

    /// <summary>True for a name that no table knows and that acts like a state.</summary>
    internal bool IsPresumed(int row) => presumed.Is(row);

    private bool IsActor(int row)
    {
        int entity = analysis.EntityIndex.EntityOf(row);
        if (entity < 0) entity = analysis.EntityIndex.Covering(row);
        return (entity >= 0 && analysis.Entities[entity].Actor is not null) || (t.Upos[row] is Upos.Adj or Upos.Propn && analysis.ToponymAt(t.Start[row]) is not null);
    }

    // "On Monday", "in May": a time is nobody and no place.
    private bool IsTime(int row) => analysis.TimeAt(t.Start[row]) is { Type: not TimexType.Duration };

    private ulong OfName(int row) => analysis.NameAt(row) is { } covering ? OfKind(covering.Kind) : person | organization;

    private ulong OfKind(EntityKind kind) => kind switch
    {
        EntityKind.Person or EntityKind.Group => person,
        EntityKind.Place => place,
        EntityKind.Organization => organization,
        EntityKind.Facility or EntityKind.Vehicle => thing,
        _ => 0,
    };

    private ulong OfEntity(Entity entity)
    {
        ulong found = OfKind(entity.Kind);
        if (entity.Place is { Feature: ['P', 'C', 'L', ..] } or { Feature: "PPLC" }) found |= government;
        if (entity.Actor is not { } actor) return found;
        ImmutableArray<string> sectors = actor.Sectors;
        foreach (string sector in sectors)
            found |= sector switch
            {
                "REB" or "PRM" or "UAF" => force | outlaw,
                "MIL" or "COP" => force,
                "GOV" or "LEG" or "JUD" or "PTY" or "OPP" or "SPY" => government,
                "CVL" or "REF" or "LAB" or "EDU" or "AGR" => person | protester,
                _ => 0UL,
            };
        if (actor.Country is not null && entity.Kind is EntityKind.Place or EntityKind.Organization && sectors.IsDefaultOrEmpty) found |= government;
        return found;
    }
}
