using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Annals.Records;

namespace Annals.Forge.Events;

/// <summary>
/// An event that a reader marked in one of the invented reports of <c>tools/lessons/verdicts/modern.jsonl</c> without having seen what the program makes of it (a line of <c>marks.tsv</c> beside it): who takes part may stand in
/// another sentence, as the reader of the whole report understands it.
/// </summary>
/// <param name="Type">PLOVER type.</param>
/// <param name="Trigger">The word that tells it.</param>
/// <param name="Sources">Who does it.</param>
/// <param name="Targets">To whom.</param>
/// <param name="Status">Whether it is told as a fact, a claim, a plan …</param>
internal sealed record Mark(string Type, TextSpan Trigger, ImmutableArray<Mark.Phrase> Sources, ImmutableArray<Mark.Phrase> Targets, string Status)
{
    /// <summary>Characters of a participant, his country (<c>-</c> where it is not known, <c>IGO</c> for a body of states) and sectors.</summary>
    internal readonly record struct Phrase(TextSpan Span, string Country, ImmutableArray<string> Sectors);

    /// <summary>All marks of the folder by report.</summary>
    internal static ILookup<string, Mark> Read(string folder, string file = "marks.tsv") =>
        File.ReadLines(Path.Combine(folder, file)).Where(static l => l.Length > 0 && l[0] != '#').Select(static l => l.Split('\t'))
            .ToLookup(static c => c[0], static c => new Mark(c[1], Span(c[2]), Phrases(c[3]), Phrases(c[4]), c[5]), StringComparer.Ordinal);

    /// <summary>The reports of the folder, in the order of its file.</summary>
    internal static Report[] Reports(string folder) => [.. File.ReadLines(Path.Combine(folder, "modern.jsonl")).Select(static line =>
    {
        JsonElement r = JsonDocument.Parse(line).RootElement;
        return new Report { Id = r.GetProperty("id").GetString()!, Title = r.GetProperty("title").GetString(), Text = r.GetProperty("text").GetString()!, Published = new Edtf(r.GetProperty("published").GetString()!) };
    })];

    /// <summary>True when a participant of the program is whom the phrase names: the words overlap, or his entity is mentioned there.</summary>
    internal static bool IsSame(Participant coded, Phrase phrase, ImmutableArray<Entity> entities)
    {
        if (coded.Span.Overlaps(phrase.Span) || coded.Country == phrase.Country && coded.Sectors is [] or ["GOV"] && phrase.Sectors is [] or ["GOV", ..]) return true;
        Entity? entity = entities.FirstOrDefault(e => e.Id == coded.Entity);
        return entity is not null && entity.Mentions.Any(m => m.Span.Overlaps(phrase.Span) && m.Span.Length <= (3 * phrase.Span.Length) + 20);
    }

    /// <summary>True when an event of the program at this mark's trigger is of its type and has its participants: nobody that the mark does not name, somebody where it names anybody.</summary>
    internal bool Holds(Event e, ImmutableArray<Entity> entities)
    {
        if (e.Type != Type) return false;
        if (Holds(e.Source, Sources, entities) && Holds(e.Target, Targets, entities)) return true;
        // who meets, agrees or fights may stand on either side
        return e.Type is "CONSULT" or "AGREE" or "COOPERATE" or "ASSAULT" && e.Target.IsEmpty && e.Source.Length > 1 && Holds(e.Source, Sources.AddRange(Targets), entities);
    }

    /// <summary>True when another reader's mark at this one's trigger is of its type and names the same participants, by words or by who they are: as <see cref="Holds(Event, ImmutableArray{Entity})"/>, with that reader in the program's place.</summary>
    internal bool Holds(Mark other) => other.Type == Type && other.Trigger.Overlaps(Trigger)
        && (Holds(other.Sources, Sources) && Holds(other.Targets, Targets) || Type is "CONSULT" or "AGREE" or "COOPERATE" or "ASSAULT" && Holds(other.Sources.AddRange(other.Targets), Sources.AddRange(Targets)));

    private static bool Holds(ImmutableArray<Phrase> other, ImmutableArray<Phrase> marked) => other.IsEmpty == marked.IsEmpty && other.All(p => marked.Any(m =>
        p.Span.Overlaps(m.Span) || p.Country == m.Country && p.Country != "-" && (p.Sectors.Intersect(m.Sectors).Any() || p.Sectors.IsEmpty && m.Sectors.IsEmpty)));

    private static bool Holds(ImmutableArray<Participant> coded, ImmutableArray<Phrase> marked, ImmutableArray<Entity> entities) =>
        coded.IsEmpty == marked.IsEmpty && coded.All(p => marked.Any(m => IsSame(p, m, entities)));

    private static ImmutableArray<Phrase> Phrases(string side) => [.. side.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(static p =>
    {
        string[] parts = p.Split(':', 2), code = parts[1].Split(' ');
        return new Phrase(Span(parts[0]), code[0], [.. code[1..]]);
    })];

    private static TextSpan Span(string range)
    {
        string[] at = range.Split('-');
        return new TextSpan(int.Parse(at[0], CultureInfo.InvariantCulture), int.Parse(at[1], CultureInfo.InvariantCulture));
    }
}
