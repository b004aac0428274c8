using System.Collections.Generic;
using System.Collections.Immutable;
using Annals.Records;

namespace Annals.Meaning.Events;

/// <summary>
/// Who took part in an event that is mentioned again without saying so ("Rebels attacked a post. The attack left five dead."): those whom an earlier mention
/// of the event names. Their words stand in that mention's sentence, and <see cref="Event.Why"/> says whose they are.
/// </summary>
internal static class HandedDown
{
    /// <summary>Fills the sides that later mentions leave out. Events stand in text order and are linked.</summary>
    internal static void Fill(List<Event> events)
    {
        for (int i = 1; i < events.Count; i++)
        {
            if (events[i] is not { Coref: { } first } e || !e.Source.IsEmpty && !e.Target.IsEmpty) continue;
            Event? whose = e.Source.IsEmpty ? Telling(events, i, first, e, static x => x.Source, static x => x.Target) : null;
            Event? whom = e.Target.IsEmpty ? Telling(events, i, first, e, static x => x.Target, static x => x.Source) : null;
            if (whose is null && whom is null) continue;
            string note = whose is not null && whom is not null && whose != whom ? $"source of {whose.Id}, target of {whom.Id}" : whose is null ? $"target of {whom!.Id}" : whom is null ? $"source of {whose.Id}" : $"source and target of {whose.Id}";
            events[i] = e with { Source = whose?.Source ?? e.Source, Target = whom?.Target ?? e.Target, Why = e.Why.And(note) };
        }
    }

    // The first mention of the event that names the side; where the later one names the other side, both must name the same there.
    private static Event? Telling(List<Event> events, int index, string first, Event e, System.Func<Event, ImmutableArray<Participant>> side, System.Func<Event, ImmutableArray<Participant>> other)
    {
        for (int j = 0; j < index; j++)
        {
            Event earlier = events[j];
            if (earlier.Id != first && earlier.Coref != first || side(earlier).IsEmpty) continue;
            if (other(e).IsEmpty || SameSide.Shares(other(e), other(earlier))) return SameSide.Shares(side(earlier), other(e)) ? null : earlier;
        }
        return null;
    }
}
