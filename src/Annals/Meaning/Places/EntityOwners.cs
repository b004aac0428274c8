using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Places;

/// <summary>
/// Which entity each toponym is a mention of. Makes entities for toponyms that have none, makes one of entities that are the same place, and
/// numbers all entities in the order of their first mentions.
/// </summary>
internal sealed class EntityOwners
{
    private readonly Analysis analysis;
    private readonly List<Entity> entities;
    private readonly Dictionary<TextSpan, int> bySpan = [];
    private readonly Dictionary<string, int> byPlace = new(StringComparer.Ordinal);
    private readonly List<int> into = [];
    private readonly List<int> owners = [];
    private readonly int given;

    internal EntityOwners(Analysis analysis)
    {
        this.analysis = analysis;
        entities = analysis.Entities;
        given = entities.Count;
        for (int e = 0; e < given; e++)
        {
            into.Add(e);
            foreach (Mention m in entities[e].Mentions)
                if (m.Form == MentionForm.Name) bySpan.TryAdd(m.Span, e);
        }
    }

    /// <summary>Gives the next toponym its entity.</summary>
    internal void Own(Spot spot, Place? place, ToponymUse use)
    {
        if (use == ToponymUse.Demonym)
        {
            owners.Add(bySpan.TryGetValue(spot.Span, out int people) ? people : -1);
            return;
        }
        int e = Find(spot);
        if (e >= 0 && place is not null && IsAnother(entities[Root(e)], place)) e = TakeOut(e, spot);
        string key = place is null ? spot.Key : string.Create(CultureInfo.InvariantCulture, $"{place.GeonameId}|{place.Name}|{place.Feature}");
        // "South Darfur" of a gazetteer that knows Darfur alone is not Darfur
        if (spot.Rule == "place.direction") key += "|" + analysis.Tokens.Form(analysis.Text, spot.First).ToString();
        if (e < 0) e = byPlace.TryGetValue(key, out int known) ? Mention(Root(known), spot) : Make(spot, place);
        else if (place is not null) e = Place(e, spot, place);
        if (IsPlace(entities[Root(e)])) e = Join(e, key);
        owners.Add(e);
    }

    /// <summary>Writes the entities back, in order and numbered, and each toponym's entity into <see cref="Analysis.Toponyms"/>.</summary>
    internal void Finish()
    {
        var order = new List<int>();
        for (int e = 0; e < entities.Count; e++)
            if (Root(e) == e) order.Add(e);
        order.Sort((a, b) => Start(a) != Start(b) ? Start(a).CompareTo(Start(b)) : a.CompareTo(b));
        var number = new int[entities.Count];
        var sorted = new List<Entity>(order.Count);
        foreach (int e in order)
        {
            number[e] = sorted.Count;
            sorted.Add(entities[e] with { Id = string.Create(CultureInfo.InvariantCulture, $"e{sorted.Count + 1}") });
        }
        for (int i = 0; i < owners.Count; i++)
            if (owners[i] >= 0) analysis.Toponyms[i] = analysis.Toponyms[i] with { Entity = sorted[number[Root(owners[i])]].Id };
        entities.Clear();
        entities.AddRange(sorted);
        analysis.EntityIndex = EntityIndex.Build(analysis);
    }

    private int Start(int e) => entities[e].Mentions.IsDefaultOrEmpty ? int.MaxValue : entities[e].Mentions[0].Span.Start;

    private static bool IsPlace(Entity e) => e.Kind is EntityKind.Place or EntityKind.Facility;

    private int Root(int e)
    {
        while (into[e] != e) e = into[e];
        return e;
    }

    private int Find(Spot spot)
    {
        if (bySpan.TryGetValue(spot.Span, out int e)) return e;
        TokenTable t = analysis.Tokens;
        // "the Gulf of Oman": the head stands within the name, behind an article
        for (int row = spot.First; row < spot.Last; row++)
        {
            int holder = analysis.EntityIndex.EntityOf(row);
            if (holder < 0 || holder >= given || !IsPlace(entities[holder])) continue;
            foreach (Mention m in entities[holder].Mentions)
                if (m.Form == MentionForm.Name && m.Head == row && m.Span.End == spot.Span.End && m.Span.Start <= spot.Span.Start && spot.Span.Start - m.Span.Start <= 4) return holder;
        }
        int owner = analysis.EntityIndex.Covering(spot.Last);
        if (owner < 0 || owner >= given || !IsPlace(entities[owner])) return -1;
        int mention = analysis.EntityIndex.EntityOf(spot.Last) == owner ? analysis.EntityIndex.MentionOf(spot.Last) : -1;
        if (mention < 0) return -1;
        foreach (Mention m in entities[owner].Mentions)
            if (m.Head == spot.Last && m.Span.Contains(spot.Span) && t.Start[spot.First] - m.Span.Start <= 5) return owner;
        return -1;
    }

    /// <summary>"Surrey, UK": a country and a place in it are two, whatever the links made of them.</summary>
    private static bool IsAnother(Entity entity, Place place) =>
        entity.Place is { } own && own.GeonameId != place.GeonameId && own.GeonameId > 0 && place.GeonameId > 0 && (own.Feature is "PCLI") != (place.Feature is "PCLI");

    /// <summary>Takes the spot's mention out of the entity that has others; -1, for an entity of its own, where that could be done.</summary>
    private int TakeOut(int e, Spot spot)
    {
        int root = Root(e);
        Entity entity = entities[root];
        ImmutableArray<Mention> left = entity.Mentions.RemoveAll(m => m.Span.Contains(spot.Span) && m.Head == spot.Last);
        if (left.Length == entity.Mentions.Length || left.IsEmpty) return e;
        bool named = entity.Name == spot.Span.In(analysis.Text).ToString();
        entities[root] = entity with { Mentions = left, Name = named ? left[0].Span.In(analysis.Text).ToString() : entity.Name };
        return -1;
    }

    /// <summary>Puts the place into an entity that is one, or that is named as one: "the United States" that acts is the United States.</summary>
    private int Place(int e, Spot spot, Place place)
    {
        int root = Root(e);
        Entity entity = entities[root];
        bool named = entity.Kind is EntityKind.Organization or EntityKind.Group or EntityKind.Other && bySpan.TryGetValue(spot.Span, out int by) && by == e;
        if (entity.Place is null && (IsPlace(entity) || named))
            entities[root] = entity with { Kind = IsPlace(entity) ? entity.Kind : EntityKind.Place, Place = place };
        return e;
    }

    /// <summary>Makes the entity one with the other entity of its place.</summary>
    private int Join(int e, string key)
    {
        int root = Root(e);
        if (!byPlace.TryGetValue(key, out int other))
        {
            byPlace[key] = root;
            return e;
        }
        other = Root(other);
        if (other == root || entities[root].Place != entities[other].Place) return e;
        (int kept, int lost) = other < root ? (other, root) : (root, other);
        Entity a = entities[kept], b = entities[lost];
        ImmutableArray<Mention> mentions = a.Mentions.AddRange(b.Mentions).Sort(static (x, y) => x.Span.Start != y.Span.Start ? x.Span.Start.CompareTo(y.Span.Start) : y.Span.End.CompareTo(x.Span.End));
        entities[kept] = a with { Kind = a.Kind == EntityKind.Place ? a.Kind : b.Kind, Name = a.Name.Length >= b.Name.Length ? a.Name : b.Name, Mentions = mentions };
        into[lost] = kept;
        return kept;
    }

    private int Mention(int e, Spot spot)
    {
        var mention = new Mention(spot.Span, MentionForm.Name, spot.Last, new Why(spot.Rule));
        ImmutableArray<Mention> mentions = entities[e].Mentions;
        int at = 0;
        while (at < mentions.Length && mentions[at].Span.Start <= spot.Span.Start) at++;
        entities[e] = entities[e] with { Mentions = mentions.Insert(at, mention) };
        return e;
    }

    private int Make(Spot spot, Place? place)
    {
        into.Add(entities.Count);
        entities.Add(new Entity
        {
            Id = "",
            Kind = EntityKind.Place,
            Name = spot.Span.In(analysis.Text).ToString(),
            Mentions = [new Mention(spot.Span, MentionForm.Name, spot.Last, new Why(spot.Rule))],
            Place = place,
            Why = new Why(spot.Rule),
        });
        return entities.Count - 1;
    }
}
