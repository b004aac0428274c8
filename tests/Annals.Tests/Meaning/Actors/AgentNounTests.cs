using System;
using System.Linq;
using Annals.Meaning.Actors;
using Annals.Records;
using Annals.Resources;
using Annals.Text;
using Xunit;

namespace Annals.Tests.Meaning.Actors;

public class AgentNounTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    [Fact]
    public void HandMadeRowsWinOverThoseOfWordNet()
    {
        ActorTables tables = ActorTables.Load(CountryTable.Load(), null);
        Assert.All(Nouns("agents.tsv"), noun => Assert.Equal(AgentUse.None, Row(noun).Use & AgentUse.Common));
        Assert.Equal(AgentUse.Common, Row("stonemason").Use & AgentUse.Common);
        string[] more = [.. Nouns("wordnet-agents.tsv")];
        Assert.Equal(more.Order(StringComparer.Ordinal), more);

        AgentRow Row(string noun) => tables.Agents.TryFind(PhraseHash.Of(noun), out int entry, out _) && entry >= 0 ? tables.Agent(entry) : throw new ArgumentException(noun);
    }

    [Theory]
    [InlineData("The stonemason met reporters in Lima.", "stonemason", "LAB")]
    [InlineData("The gastroenterologist spoke to reporters in Lima.", "gastroenterologist", "MED")]
    [InlineData("Ms. Baker spoke to reporters in Lima.", "Baker", "")]
    public void NounsBeyondOurTableHaveTheSectorsOfTheSensesAboveThem(string text, string noun, string sectors)
    {
        Record record = loaded.Read(text);
        Entity entity = Assert.Single(record.Entities, e => e.Mentions.Any(m => m.Span.In(text).ToString().EndsWith(noun, StringComparison.Ordinal)));
        Assert.Equal(sectors, string.Join(' ', entity.Actor?.Sectors ?? []));
    }

    private static System.Collections.Generic.IEnumerable<string> Nouns(string file) =>
        ActorTableReader.Ours("actors/" + file).Split('\n').Where(static l => l.Length > 0 && l[0] != '#' && !l.StartsWith("noun\t", StringComparison.Ordinal)).Select(static l => l.Split('\t')[0]);
}
