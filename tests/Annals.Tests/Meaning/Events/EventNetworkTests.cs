using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Annals.Meaning.Events;
using Annals.Reading;
using Annals.Records;
using Annals.Resources;
using Xunit;

namespace Annals.Tests.Meaning.Events;

/// <summary>What the network adds to the rules, and that its files are told apart.</summary>
public class EventNetworkTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    private static readonly Lazy<ReportReader> Rules = new(() => ReportReader.LoadRules(null));

    [Fact]
    public void MostSentencesWhoseFramesFailAreReadAndSayHow()
    {
        (string Text, string Type)[] cases =
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "specs", "events", "beyond-rules.tsv")).Where(static l => l.Length > 0 && l[0] != '#')
                .Select(static l => l.Split('\t')).Select(static c => (c[1], c[0])),
        ];
        int rules = cases.Count(c => Told(Rules.Value, c.Text, c.Type) is not null);
        Event[] read = [.. cases.Select(c => Told(loaded.Reader, c.Text, c.Type)).OfType<Event>()];
        string missed = string.Join('\n', cases.Where(c => Told(loaded.Reader, c.Text, c.Type) is null).Select(static c => $"{c.Type} {c.Text}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{cases.Length} sentences: rules alone {rules}, with the network {read.Length}; missed:\n{missed}");
        Assert.True(read.Length >= rules + (cases.Length / 12), $"{rules} by rules, {read.Length} with the network\n{missed}");
        Assert.Contains(read, static e => e.Why.Detail?.Contains("read as ", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void OfWhatTheRulesSeeInCalmNewsAQuarterAtLeastIsDropped()
    {
        string[] texts = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "specs", "independent", "calm-seen.jsonl")).Select(static l => JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()!)];
        int rules = texts.Sum(static t => Count(Rules.Value, t)), both = texts.Sum(t => Count(loaded.Reader, t));
        Assert.True(rules > 0 && both * 4 <= rules * 3, $"{rules} by rules, {both} with the network");
    }

    [Fact]
    public void ASentenceWithoutEndIsReadInGoodTime()
    {
        string text = string.Concat(Enumerable.Repeat("and the army shelled a town ", 4000));
        Assert.NotEmpty(loaded.Read(text).Events);
    }

    [Fact]
    public void AModelOfAnotherKindIsRefusedByName()
    {
        string path = Path.GetTempFileName();
        try
        {
            byte[] image = new byte[128];
            EventModel.Magic.CopyTo(image);
            image[8] = 99;
            File.WriteAllBytes(path, image);
            Assert.Contains("format 99", Assert.Throws<ResourceException>(() => EventModel.Load(path)).Message, StringComparison.Ordinal);
            image[8] = EventModel.Format;
            image[20] = 7;
            File.WriteAllBytes(path, image);
            Assert.Contains("damaged", Assert.Throws<ResourceException>(() => EventModel.Load(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static int Count(ReportReader reader, string text) => reader.Read(new Report { Id = "x", Text = text }).Events.Length;

    private static Event? Told(ReportReader reader, string text, string type) => reader.Read(new Report { Id = "x", Text = text }).Events.FirstOrDefault(e => e.Type == type);
}
