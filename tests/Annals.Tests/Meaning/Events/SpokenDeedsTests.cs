using System.Linq;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Events;

/// <summary>Deeds that stand only in somebody's words, and what a report's date and dateline may be used for.</summary>
public class SpokenDeedsTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    private Event[] Read(string text, string? published = null) =>
        [.. loaded.Read(text, published).Events];

    [Fact]
    public void WhatASpeakerSaysAnotherShouldDoIsHisRequest()
    {
        const string text = "British Foreign Secretary David Lammy said:\n\nThe siege is a disgrace.\n\nThe rebels must keep the truce. Russia should work with the UN inspectors to find the missing. We must support our partners.";
        Event[] events = Read(text);
        Event asked = events.First(static e => e.Why.Rule.Contains("obligation.work", System.StringComparison.Ordinal));
        Assert.Equal(["GBR"], asked.Source.Select(static p => p.Country));
        Assert.Contains(asked.Target, static p => p.Country == "RUS");
        Assert.Equal(Assertion.Fact, asked.Asserted);
        Assert.All(events.Where(static e => e.Type == "SUPPORT"), static e => Assert.Equal(Assertion.Possible, e.Asserted));
    }

    [Theory]
    [InlineData("The United States and its allies are committed to defeating Daesh.", "THREATEN")]
    [InlineData("The United States is committed to helping Kenya.", "AGREE")]
    public void WhoIsToBeHurtIsNoPartner(string text, string type) => Assert.Contains(Read(text), e => e.Type == type);

    [Theory]
    [InlineData("The Danish finance minister declined to comment on the reports.")]
    [InlineData("The navy spokesman would not give further details.")]
    [InlineData("The Indian government denied that the World Bank had asked it to devalue the rupee.")]
    [InlineData("The Hungarian finance minister told reporters that Hungary must reach a surplus.")]
    [InlineData("A Kenyan official, who asked not to be named, spoke of rain.")]
    [InlineData("The Kenyan minister was asked at a briefing whether the harvest would be good.")]
    [InlineData("The Kenyan minister met opposition from two parties to his budget.")]
    [InlineData("The Soviet Union has bought a million tonnes of grain from Canada.")]
    [InlineData("The U.S. government is still looking into the problem of acid rain.")]
    public void WordsOfThePressAndOfTradeAreNoDeeds(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("A strike by transport workers stopped the Dutch railways.", "PROTEST")]
    [InlineData("The Kenyan president is ready to impose sanctions on Uganda.", "THREATEN")]
    [InlineData("Turkey denied visas to the Greek envoys.", "REJECT")]
    [InlineData("The Kenyan minister said Uganda must withdraw its troops.", "REQUEST")]
    public void WhatIsStruckOrVowedOrWithheldKeepsItsName(string text, string type) => Assert.Contains(Read(text), e => e.Type == type);

    [Theory]
    [InlineData("The Kenyan president is to speak of trade when he visits Ankara next month.", Assertion.Planned)]
    [InlineData("Kenyan ministers will discuss the tax at next week's summit of the European Union.", Assertion.Planned)]
    [InlineData("The forthcoming talks between Peru and Chile will be difficult.", Assertion.Planned)]
    [InlineData("News of the visit of the Turkish president to Greece on April 29 spread.", Assertion.Fact)]
    [InlineData("Kenyan and Ugandan ministers held talks on Monday.", Assertion.Fact)]
    public void WhatIsStillToComeIsNoFact(string text, Assertion asserted) => Assert.All(Read(text, "2022-05-12").Where(static e => e.Type == "CONSULT"), e => Assert.Equal(asserted, e.Asserted));

    [Theory]
    [InlineData("LAGOS, May 3 (Reuters) - Police arrested four protesters on Tuesday.", true)]
    [InlineData("LAGOS, May 3 (Reuters) - Police in Kano clashed with a crowd. Officers arrested four protesters.", false)]
    [InlineData("LAGOS, May 3 (Reuters) - Kenyan police arrested four protesters.", false)]
    public void TheDatelineIsThePlaceOnlyOfWhatMayHaveBeenDoneThere(string text, bool there)
    {
        Record record = loaded.Read(text, "2022-05-03");
        Event arrest = record.Events.First(static e => e.Mode == "arrest");
        string? place = record.Entities.FirstOrDefault(e => e.Id == arrest.Place?.Entity)?.Name;
        Assert.Equal(there, place is "LAGOS" or "Lagos");
    }

    [Theory]
    [InlineData("Police arrested four protesters.", true)]
    [InlineData("Police had arrested four protesters.", false)]
    [InlineData("The movement was founded in 1998. Police arrested its leaders and banned its paper.", false)]
    public void TheDayOfPublicationDatesNoOlderDeed(string text, bool dated)
    {
        Event arrest = Read(text, "2022-05-03").First(static e => e.Mode == "arrest");
        Assert.Equal(dated, arrest.Time is { Basis: Basis.Publication });
    }

    [Fact]
    public void ALateAgentIsFoundBehindALengthInTwoParts()
    {
        Event convicted = Read("Three men were jailed for up to six years and eight months by the District Court.").First(static e => e.Type == "SANCTION");
        Assert.Equal(["JUD"], convicted.Source.SelectMany(static p => p.Sectors));
    }

    [Fact]
    public void MeansAndPurposeAreOneDeedWhicheverRulesTellThem()
    {
        Event deed = Assert.Single(Read("Police fired tear gas to disperse the crowd."));
        Assert.Equal("ASSAULT", deed.Type);
        Assert.NotEmpty(deed.Target);
    }

    [Fact]
    public void ADayJoinsNoPeople() =>
        Assert.Equal(2, Read("On September 20, 1763, she and about 100 followers were executed by the Spanish authorities.").Single().Target.Length);
}
