using Annals.Language;
using Xunit;

namespace Annals.Tests.Language;

public sealed class LemmaScriptTests
{
    [Theory]
    [InlineData("cities", "city", "l3+y")]
    [InlineData("Troops", "troop", "l1+")]
    [InlineData("went", "go", "=go")]
    [InlineData("Baghdad", "Baghdad", "k0+")]
    [InlineData("BAGHDAD", "Baghdad", "t0+")]
    [InlineData("the", "the", "l0+")]
    [InlineData("'s", "be", "=be")]
    public void TheShortestWayFromFormToLemmaIsFound(string form, string lemma, string script)
    {
        LemmaScript found = LemmaScript.Between(form, lemma);
        Assert.Equal(script, found.ToString());
        Assert.Equal(found, LemmaScript.Parse(script));
        Assert.Equal(lemma, found.Apply(form));
    }

    [Fact]
    public void AScriptTooLongForTheWordLeavesIt() => Assert.Equal("ox", LemmaScript.Parse("l4+y").Apply("Ox"));
}
