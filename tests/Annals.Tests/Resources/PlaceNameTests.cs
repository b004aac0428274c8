using System;
using Annals.Resources;
using Xunit;

namespace Annals.Tests.Resources;

public sealed class PlaceNameTests
{
    [Theory]
    [InlineData("St. Louis", "saint louis")]
    [InlineData("St Louis", "saint louis")]
    [InlineData("Côte d’Ivoire", "cote divoire")]
    [InlineData("Port-au-Prince", "port au prince")]
    [InlineData("U.S.", "us")]
    [InlineData("The Hague", "hague")]
    [InlineData("El-Fashir", "al fashir")]
    [InlineData("Mt. Vernon", "mount vernon")]
    [InlineData("  São   Paulo ", "sao paulo")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Нью-Йорк", "нью йорк")]
    public void SpellingsOfOneNameBecomeEqual(string name, string expected)
    {
        Span<char> buffer = stackalloc char[PlaceName.MaxLength];
        Assert.Equal(expected, buffer[..PlaceName.Normalise(name, buffer)].ToString());
    }

    [Fact]
    public void NameTooLongForTheBufferGivesNothing()
    {
        Span<char> buffer = stackalloc char[PlaceName.MaxLength];
        Assert.Equal(0, PlaceName.Normalise(new string('a', 500), buffer));
    }
}
