using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Events;

/// <summary>Sentences of our own in the styles of news (specs/events/force.jsonl), and paragraphs that tell no political event (calm.jsonl).</summary>
public class MaterialEventSpecTests(LoadedReader loaded, ITestOutputHelper output) : IClassFixture<LoadedReader>
{
    [Fact]
    public void FourOfFiveEventsOfOurSentencesAreFoundWithTheirActors()
    {
        int expected = 0, found = 0, given = 0, right = 0;
        var missed = new List<string>();
        foreach (JsonElement c in SpecFiles.Lines("events", "force.jsonl"))
        {
            if (c.TryGetProperty("open", out _)) continue;
            Record record = loaded.Read(c.GetProperty("text").GetString()!);
            List<JsonElement> events = [.. c.GetProperty("events").EnumerateArray()];
            foreach (JsonElement e in events.Where(static e => !e.TryGetProperty("optional", out _)))
            {
                expected++;
                if (record.Events.Any(x => IsType(x, e) && Fits(record, x.Source, e, "source") && Fits(record, x.Target, e, "target"))) found++;
                else missed.Add($"{record.Report.Text}: {e}");
            }
            given += record.Events.Length;
            right += record.Events.Count(x => events.Any(e => IsType(x, e)));
        }
        output.WriteLine($"force.jsonl: {found} of {expected} found with their actors, {right} of {given} of a right type");
        Assert.True(found >= 0.8 * expected && right >= 0.9 * given, $"{found} of {expected} found, {right} of {given} of a right type\n{string.Join('\n', missed)}");
    }

    [Fact]
    public void CalmParagraphsGiveFewEvents()
    {
        int words = 0, events = 0;
        var given = new List<string>();
        foreach ((JsonElement c, Record record) in loaded.Cases("events", "calm.jsonl"))
        {
            words += record.Report.Text.Split(' ').Length;
            events += record.Events.Length;
            given.AddRange(record.Events.Select(e => $"{c.GetProperty("kind")}: {e.Type} {e.Trigger.In(record.Report.Text)}"));
        }
        output.WriteLine($"calm.jsonl: {events} events in {words} words");
        Assert.True(events <= 0.0033 * words, $"{events} events in {words} words\n{string.Join('\n', given)}");
    }

    [Fact]
    public void NeitherPeoplesNorMishapsMakeEventsInLongerTextsWithoutPolitics()
    {
        List<string> texts = [.. SpecFiles.Lines("events", "calm.jsonl").Where(static c => c.GetProperty("kind").GetString() is "biography" or "travel" or "mishap").Where(static c => c.GetProperty("text").GetString()!.Length > 450).Select(static c => c.GetProperty("text").GetString()!)];
        Assert.Equal(4, texts.Count);
        Assert.All(texts, text => Assert.Empty(loaded.Read(text).Events));
    }

    [Fact]
    public void AClauseWithoutAnOwnerThatOpensTheReportIsRead() =>
        Assert.Empty(loaded.Read("After testing for salmonella, recalled").Events);

    private static bool IsType(Event x, JsonElement e) => e.GetProperty("types").EnumerateArray().Any(t => t.GetString() == x.Type)
        && (!e.TryGetProperty("status", out JsonElement status) || x.Asserted.ToString().Equals(status.GetString(), StringComparison.OrdinalIgnoreCase));

    // Words the side must hold ("a|b": either); an empty list: nobody; absent: anybody. The mentions of a participant's entity count as its words.
    private static bool Fits(Record record, IReadOnlyList<Participant> side, JsonElement e, string name)
    {
        if (!e.TryGetProperty(name, out JsonElement words)) return true;
        string text = string.Join(" | ", side.SelectMany(p => Words(record, p)));
        return words.GetArrayLength() == 0 ? side.Count == 0 : words.EnumerateArray().All(w => w.GetString()!.Split('|').Any(o => text.Contains(o, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Words(Record record, Participant p) =>
        record.Entities.Where(e => e.Id == p.Entity).SelectMany(static e => e.Mentions).Select(m => m.Span.In(record.Report.Text).ToString()).Prepend(p.Span.In(record.Report.Text).ToString());
}
