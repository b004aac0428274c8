using Annals.Meaning.Events;
using Annals.Resources;
using Xunit;

namespace Annals.Tests.Meaning.Events;

public class NamedWordsTests
{
    private readonly NamedWords words = new(["give\tgive, lend", "hand\t@give, pass on"]);

    [Fact]
    public void ANameStandsForItsListAndForTheListsInIt() => Assert.Equal(["give", "lend", "pass on", "send"], words.Expand(["@hand", "send"]));

    [Fact]
    public void AForbiddenNameForbidsEachWord() => Assert.Equal(["!give", "!lend"], words.Expand(["!@give"]));

    [Fact]
    public void AnUnknownNameIsAnError() => Assert.Contains("'take'", Assert.Throws<ResourceException>(() => words.Expand(["@take"])).Message, System.StringComparison.Ordinal);

    [Fact]
    public void ALineWithoutATabIsAnError() => Assert.Throws<ResourceException>(() => new NamedWords(["give, lend"]));
}
