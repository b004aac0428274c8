using System.Linq;
using Annals.Meaning.Actors;
using Annals.Records;
using Xunit;
using Record = Annals.Records.Record;

namespace Annals.Tests.Meaning.Actors;

public class AgentNounTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    [Fact]
    public void HandMadeRowsWinOverThoseOfWordNet()
    {
        string[] own = [.. Nouns("agents.tsv")], more = [.. Nouns("wordnet-agents.tsv")];
        Assert.True(more.Length > 1500, $"{more.Length}");
        Assert.Empty(own.Intersect(more));
        Assert.Equal(more.Order(System.StringComparer.Ordinal), more);
    }

    [Theory]
    [InlineData("The stonemason met reporters in Lima.", "stonemason", "LAB")]
    [InlineData("The gastroenterologist spoke to reporters in Lima.", "gastroenterologist", "MED")]
    [InlineData("Ms. Baker spoke to reporters in Lima.", "Baker", "")]
    public void NounsBeyondOurTableHaveTheSectorsOfTheSensesAboveThem(string text, string noun, string sectors)
    {
        Record record = loaded.Reader.Read(new Report { Id = "a", Text = text });
        Entity entity = Assert.Single(record.Entities, e => e.Mentions.Any(m => m.Span.In(text).ToString().EndsWith(noun, System.StringComparison.Ordinal)));
        Assert.Equal(sectors, string.Join(' ', entity.Actor?.Sectors ?? []));
    }

    private static System.Collections.Generic.IEnumerable<string> Nouns(string file) =>
        ActorTableReader.Ours("actors/" + file).Split('\n').Where(static l => l.Length > 0 && l[0] != '#' && !l.StartsWith("noun\t", System.StringComparison.Ordinal)).Select(static l => l.Split('\t')[0]);
}
