using Annals.Meaning.Entities;
using Xunit;

namespace Annals.Tests.Meaning.Entities;

public class WordHashTests
{
    [Fact]
    public void AWordHashesTheSameInAnyCase() => Assert.Equal(WordHash.Of("Éva"), WordHash.Of("éVA"));

    [Fact]
    public void TwoNumbersMixByOrder() => Assert.NotEqual(WordHash.Mix(1, 2), WordHash.Mix(2, 1));
}
