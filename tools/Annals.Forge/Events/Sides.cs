using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Annals.Records;

namespace Annals.Forge.Events;

/// <summary>An event that the program once coded, with its participants as readers set them right (a line of <c>tools/lessons/verdicts/sides.tsv</c>).</summary>
/// <param name="Start">First character of its trigger.</param>
/// <param name="End">Behind its last.</param>
/// <param name="Type">The type it was coded as.</param>
/// <param name="Verdict">What they said of it.</param>
/// <param name="Sources">Who does it: characters and, where known, the country; null where it was not to be found.</param>
/// <param name="Targets">To whom, likewise.</param>
internal sealed record Sides(int Start, int End, string Type, string Verdict, ImmutableArray<Sides.Phrase>? Sources, ImmutableArray<Sides.Phrase>? Targets)
{
    /// <summary>Characters of a participant and its country, or null.</summary>
    internal readonly record struct Phrase(TextSpan Span, string? Country);

    /// <summary>All lines of the file by report; none where there is no such file.</summary>
    internal static ILookup<string, Sides> Read(string path) =>
        (File.Exists(path) ? File.ReadLines(path) : []).Where(static l => l.Length > 0 && l[0] != '#').Select(static l => l.Split('\t'))
            .ToLookup(static c => c[0], static c => new Sides(Number(c[2].Split('-')[0]), Number(c[2].Split('-')[1]), c[1], c[5], Phrases(c[3]), Phrases(c[4])), StringComparer.Ordinal);

    /// <summary>Whether an event at this trigger is right in type and participants; null where the readers' words do not tell.</summary>
    internal bool? Judge(Event e, Record record)
    {
        if (Verdict == "not an event") return false;
        if (e.Type != Type) return Verdict == "wrong type" ? null : false;
        if (Verdict == "wrong type") return false;
        if (Sources is not { } sources || Targets is not { } targets) return null;
        if (Holds(sources, e.Source, record) && Holds(targets, e.Target, record)) return true;
        // who meets, agrees or fights may stand on either side
        return e.Type is "CONSULT" or "AGREE" or "COOPERATE" or "ASSAULT" && e.Target.IsEmpty && e.Source.Length > 1 && Holds(sources.AddRange(targets), e.Source, record);
    }

    private static bool Holds(ImmutableArray<Phrase> gold, ImmutableArray<Participant> coded, Record record)
    {
        if (gold.IsEmpty || coded.IsEmpty) return gold.IsEmpty && coded.IsEmpty;
        foreach (Participant p in coded)
        {
            Entity? entity = record.Entities.FirstOrDefault(x => x.Id == p.Entity);
            foreach (Phrase g in gold)
                if ((Overlap(g.Span, p.Span) || entity is not null && entity.Mentions.Any(m => m.Span.End == g.Span.End)) && (g.Country is null || p.Country is null || g.Country == p.Country)) return true;
        }
        return false;
    }

    private static bool Overlap(TextSpan a, TextSpan b) => a.Start < b.End && b.Start < a.End;

    private static ImmutableArray<Phrase>? Phrases(string side)
    {
        if (side == "?") return null;
        var phrases = ImmutableArray.CreateBuilder<Phrase>();
        foreach (string phrase in side.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = phrase.Split(':'), at = parts[0].Split('-');
            phrases.Add(new Phrase(new TextSpan(Number(at[0]), Number(at[1])), parts.Length > 1 ? parts[1] : null));
        }
        return phrases.ToImmutable();
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
