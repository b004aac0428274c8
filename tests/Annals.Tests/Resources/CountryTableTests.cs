using System;
using System.Collections.Generic;
using Annals.Resources;
using Xunit;

namespace Annals.Tests.Resources;

public sealed class CountryTableTests
{
    private static readonly CountryTable Table = CountryTable.Load();

    [Theory]
    [InlineData("Ivory Coast", "CIV")]
    [InlineData("Côte d'Ivoire", "CIV")]
    [InlineData("U.K.", "GBR")]
    [InlineData("Burma", "MMR")]
    [InlineData("Islamic Republic of Iran", "IRN")]
    [InlineData("Congo", "COD")]
    [InlineData("TÜRKIYE", "TUR")]
    public void CountryIsFoundByAnyOfItsNames(string name, string alpha3) => Assert.Equal(alpha3, Table.ByName(name)?.Alpha3);

    [Theory]
    [InlineData("Dutch", "NLD")]
    [InlineData("Britons", "GBR")]
    [InlineData("Iraqis", "IRQ")]
    [InlineData("Congolese", "COD")]
    [InlineData("Korean", "KOR")]
    [InlineData("Nigerien", "NER")]
    [InlineData("South Sudanese", "SSD")]
    public void CountryIsFoundByItsDemonym(string demonym, string alpha3) => Assert.Equal(alpha3, Table.ByDemonym(demonym)?.Alpha3);

    [Fact]
    public void AdjectiveAloneNamesNoPeople()
    {
        Assert.Null(Table.ByPeople("British"));
        Assert.Equal("GB", Table.ByPeople("Briton")?.Alpha2);
    }

    [Fact]
    public void EveryRowIsWholeAndNoCodeStandsTwice()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Country c in Table.Countries)
        {
            Assert.True(seen.Add(c.Alpha2) && seen.Add(c.Alpha3), c.Alpha2);
            Assert.InRange(c.Lat, -90, 90);
            Assert.InRange(c.Lon, -180, 180);
            Assert.True(c.GeonameId > 0 && c.Name.Length > 0, c.Alpha2);
            foreach (string n in c.Neighbours) Assert.NotNull(Table.ByCode(n));
        }
        Assert.Equal(250, Table.Countries.Length);
    }

    [Theory]
    [InlineData("Ankara", "TR")]
    [InlineData("Kyiv", "UA")]
    [InlineData("London", "GB")]
    public void CountryIsFoundByItsCapital(string city, string alpha2) => Assert.Equal(alpha2, Table.ByCapital(city)?.Alpha2);
}
