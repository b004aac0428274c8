using System.Linq;
using System.Reflection;
using Annals.Meaning.Events;
using Annals.Meaning.Quotes;
using Annals.Resources;
using Xunit;

namespace Annals.Tests.Resources;

public sealed class WordListsTests
{
    [Fact]
    public void AListIsFoundByItsNameAndHoldsItsWords()
    {
        WordLists lists = WordLists.Load("events/cues.tsv");
        Assert.True(lists["trade"].Contains("merge"));
        Assert.False(lists["trade"].Contains("bomb"));
        Assert.Contains("events/cues.tsv", Assert.Throws<ResourceException>(() => lists["nothing"]).Message, System.StringComparison.Ordinal);
        Assert.Throws<ResourceException>(() => WordLists.Load("events/missing.tsv"));
    }

    [Fact]
    public void EveryListOfTheTablesIsReadBySomebody()
    {
        Assert.Equal(WordLists.Load("events/cues.tsv").Names.Count(), Fields(typeof(EventCues)));
        Assert.Equal(WordLists.Load("languages/en/quotewords.tsv").Names.Count(), Fields(typeof(QuoteWords)));
    }

    private static int Fields(System.Type type) => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public).Count(static f => f.FieldType == typeof(WordSet));
}
