using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Annals.Forge.Quotes;
using Xunit;

namespace Annals.Tests.Meaning.Quotes;

/// <summary>
/// Holds the figures of <c>tests/specs/quotes/attributions*.txt</c> (docs/evaluation/quotes.md): partial F1 of contents and sources, and the share
/// of direct quotes found whole. A figure that rises may raise its floor.
/// </summary>
public class AttributionFigureTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    [Theory]
    [InlineData("attributions.txt", 0.97, 0.95, 1.0)]
    [InlineData("attributions.second.txt", 0.91, 0.83, 0.97)]
    [InlineData("attributions.held.txt", 0.95, 0.93, 0.95)]
    [InlineData("../independent/quotes-seen.txt", 0.91, 0.87, 0.95)]
    [InlineData("../independent/quotes-held.txt", 0.88, 0.78, 0.97)]
    public void ContentsSourcesAndDirectQuotesAreFound(string file, double content, double source, double direct)
    {
        var measure = new AttributionMeasure();
        foreach (MarkedPassage passage in MarkedPassage.Read(Path.Combine(AppContext.BaseDirectory, "specs", "quotes", file)))
            measure.Add(passage, loaded.Read(passage.Text));
        Assert.True(measure.Content >= content && measure.Source >= source && measure.DirectWhole >= direct, measure.Report());
    }

    /// <summary>The passages of <c>cases.txt</c>, each for one rule or mended fault.</summary>
    public static IEnumerable<TheoryDataRow<string>> Passages() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "specs", "quotes", "cases.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(line => new TheoryDataRow<string>(line));

    [Theory]
    [MemberData(nameof(Passages))]
    public void APassageIsReadAsMarked(string line)
    {
        var measure = new AttributionMeasure();
        MarkedPassage passage = MarkedPassage.Parse(line);
        measure.Add(passage, loaded.Read(passage.Text));
        Assert.True(measure.Faults.Count == 0, string.Join("\n", measure.Faults));
    }

    [Fact]
    public void AnOverlapCountsWords()
    {
        const string text = "\"We won,\" she said.";
        Assert.Equal(2, Soft.Words(text, new Stretch(0, 9)));
        Assert.Equal(1, Soft.Overlap(text, new Stretch(0, 9), new Stretch(3, 15)));
    }

    [Fact]
    public void APassageWithoutContentIsAnError() => Assert.Throws<FormatException>(() => MarkedPassage.Parse("{s She} {c said} nothing."));
}
