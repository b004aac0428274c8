using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Annals.Reading;
using Annals.Records;
using Annals.Tests.Meaning.Actors;
using Xunit;

namespace Annals.Tests.Meaning.Events;

public class EventTrustTests(ReaderFixture fixture) : IClassFixture<ReaderFixture>
{
    private static readonly string[] Plain = ["Rebels attacked a village near Goma on Monday.", "Police arrested ten protesters in Nairobi.", "The French foreign minister met his Turkish counterpart in Ankara."];
    private static readonly string[] Doubtful = ["The general ruled out bombing the port."];

    private static List<double> Confidences(ReportReader reader, IEnumerable<string> texts) =>
        [.. texts.SelectMany(t => reader.Read(Report.FromText(t, "2024-05-01")).Events).Select(static e => e.Confidence ?? -1)];

    [Fact]
    public void EveryEventSaysHowSureItIs()
    {
        List<double> all = Confidences(fixture.Reader, [.. Plain, .. Doubtful]);
        Assert.True(all.Count >= Plain.Length, $"{all.Count} events");
        Assert.All(all, static c => Assert.InRange(c, 0.01, 0.99));
    }

    [Fact]
    public void APlainDeedIsSurerThanOneThatIsRuledOut()
    {
        List<double> plain = Confidences(fixture.Reader, Plain), doubtful = Confidences(fixture.Reader, Doubtful);
        Assert.NotEmpty(doubtful);
        Assert.True(plain.Average() > doubtful.Average() + 0.1, $"{string.Join(' ', plain)} / {string.Join(' ', doubtful)}");
    }

    [Fact]
    public void RulesAloneSayNothingOfIt() =>
        Assert.All(ReportReader.LoadRules(null).Read(Report.FromText(Plain[0], "2024-05-01")).Events, static e => Assert.Null(e.Confidence));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void OnlyAProbabilityCanBeAskedFor(double sure) => Assert.Throws<ArgumentOutOfRangeException>(() => ReportReader.Load(sure: sure));

    [Fact]
    public void WhoAsksForSureOnesGetsThemAlone()
    {
        string text = File.ReadAllText(Path.Combine(SpecFiles.At("events", ""), "..", "..", "..", "samples", "roundup-war.txt"));
        Record all = fixture.Reader.Read(Report.FromText(text, "2024-05-01"));
        double[] sorted = [.. all.Events.Select(static e => e.Confidence!.Value).Order()];
        double bound = sorted[sorted.Length / 2];
        Record some = ReportReader.Load(sure: bound).Read(Report.FromText(text, "2024-05-01"));
        Assert.Equal(sorted.Count(c => c >= bound), some.Events.Length);
        Assert.All(some.Events, e => Assert.True(e.Confidence >= bound));
        Assert.Equal(Enumerable.Range(1, some.Events.Length).Select(static n => $"v{n}"), some.Events.Select(static e => e.Id));
        Assert.All(some.Events, e => Assert.True(e.Coref is null || some.Events.Any(o => o.Id == e.Coref)));
    }
}
