using System.Linq;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Events;

/// <summary>Whose participants are that no word gives a country; reports of our own writing.</summary>
public sealed class CountryLenderTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    private const string Siege = "KHARTOUM, Nov 3 - Fighting in Sudan spread to the city of El Obeid on Sunday, the Sudanese army said.\n\nThe Rapid Support Forces shelled El Obeid, and the army bombed Nyala. Sudan's health ministry reported many wounded.\n\nA drone hit a hospital in Khartoum, killing nine patients.";
    private const string War = "KYIV, Nov 3 - Russia attacked Ukraine overnight, Ukrainian officials said.\n\nRussian missiles hit Kharkiv and Odesa in Ukraine. Ukraine's air force said it had shot down 40 drones.";

    private Record Read(string text) => loaded.Read(text, "2025-11-03");

    [Fact]
    public void WhoIsHitInAWarWithinACountryIsOfIt()
    {
        Event killed = Read(Siege).Events.First(static e => e.Lemma == "kill");
        Assert.Equal("SDN", Assert.Single(killed.Target).Country);
    }

    [Fact]
    public void NobodyFiresAtHisOwn() => Assert.DoesNotContain(Read(War).Events.First(static e => e.Lemma == "shoot").Target, static p => p.Country == "UKR");

    [Fact]
    public void WhyTellsThatTheCountryIsLent()
    {
        Event burnt = Read("NIAMEY, Nov 3 - Niger's army said on Monday that gunmen had attacked two posts near Tera in Niger.\n\nThe gunmen killed nine soldiers and burned the barracks, Niger's defence ministry said.").Events.Last();
        Assert.Equal("NER", Assert.Single(burnt.Target).Country);
        Assert.EndsWith("target of NER by context", burnt.Why.Detail, System.StringComparison.Ordinal);
    }

    [Fact]
    public void SeasAreOfNobody() => Assert.DoesNotContain(Read("TEHRAN, Nov 3 - Iran said on Sunday that the United States had sent two warships to the Persian Gulf. Iran's navy followed them.").Events.SelectMany(static e => e.Target), static p => p.Country == "IRN" && p.Entity is null);

    [Fact]
    public void ANameAloneTellsNobodysCountry() => Assert.Null(Read("LIMA, Nov 3 - Anna Berg met Peru's minister of trade in Lima on Sunday, the Peruvian ministry said.").Events.First(static e => e.Type == "CONSULT").Source[0].Country);

    /// <summary>What she asks of her own government is not asked of the state that it is about.</summary>
    [Fact]
    public void WhatHeDoesOverrulesTheCountryInFocus() => Assert.Equal("PHL", Read("MANILA, Nov 3 - The Philippines accused China on Monday of ramming a supply boat near Scarborough Shoal.\n\nThe Philippine coast guard said Chinese vessels had also fired water cannon. Philippine lawmakers condemned China, and Philippine fishermen marched in Manila.\n\nLeila Cruz, an opposition senator in the Philippines, asked the government on Monday to take China to court.").Events.Last(static e => e.Type == "REQUEST").Target[0].Country);

    [Fact]
    public void ANeighbourIsAnotherState() => Assert.Equal("BFA", Read("OUAGADOUGOU, Nov 3 - Gunmen killed nine soldiers in the north of Burkina Faso on Monday, Burkina Faso's army said.\n\nBurkina Faso's government declared three days of mourning. Residents of Djibo in Burkina Faso fled.\n\nTogo offered to send soldiers to its neighbour.").Events.Last().Target[0].Country);

    /// <summary>Of several states in the report the one that has a border with his.</summary>
    [Fact]
    public void ANeighbourHasABorder() => Assert.Equal("SDN", Read("KHARTOUM, Nov 3 - Sudan's army shelled a border post of Ethiopia on Sunday, and Ethiopia's army fired back, Sudan said.\n\nEthiopia recalled its ambassador. Kenya asked Sudan and Ethiopia to talk.\n\nEgypt has backed its southern neighbour.").Events.Last().Target[0].Country);

    /// <summary>Who is asked to recall his envoy from a state is not of that state.</summary>
    [Fact]
    public void WhoeverIsAskedIsNotWhomTheDemandNames() => Assert.NotEqual("CHN", Read("MANILA, Nov 3 - China's coast guard rammed a boat, the Philippines said. China denied it. China's navy sent two ships.\n\nLeila Cruz, an opposition senator, urged the government to recall its ambassador from Beijing.").Events.Last(static e => e.Type == "REQUEST").Target[0].Country);

    [Fact]
    public void HostsAreNotOfTheirGuestsCountry() => Assert.NotEqual("RWA", Read("NAIROBI, Nov 3 - Rwanda's president visited Angola on Monday. He accused his hosts of lying.").Events.Last().Target[0].Country);

    [Fact]
    public void AllPartiesAreThoseOfTheCountryThatIsTold() => Assert.Equal("ZMB", Read("LUSAKA, Nov 3 - Zambia's government banned a rally of the opposition in Lusaka on Monday. Police in Lusaka arrested nine opposition supporters.\n\nZambia's president Hakainde Hichilema defended the ban.\n\nNorway urged all parties to remain calm.").Events.Last().Target[0].Country);

    /// <summary>Two states that speak to the sides of somebody else's war are not these sides.</summary>
    [Fact]
    public void AllPartiesAreNotThoseWhoSpeakToThem() => Assert.DoesNotContain(Read("BOGOTA, Nov 3 - Peru's president visited Colombia on Monday. Colombia's government received him, and Peru and Colombia signed a treaty.\n\nBoth sides voiced concern about the fighting in Sudan and called on all parties to lay down their arms.").Events.Last(static e => e.Type == "REQUEST").Target, static p => p.Country is "PER" or "COL");

    [Fact]
    public void AThirdCountryIsNotTheOneInFocus() => Assert.All(Read("LIMA, Nov 3 - Peru's government said on Monday that Peru's army had searched the village of Puno in Peru. Two Peruvian miners were freed by the authorities of another country.").Events.SelectMany(static e => e.Source), static p => Assert.False(p.Country == "PER" && p.Sectors.Contains("GOV") && p.Span.Length > 30, p.ToString()));

    [Fact]
    public void KosovosAreKosovos() => Assert.All(Read("PRISTINA, Nov 3 - Kosovo's government said on Monday that Kosovo police had searched offices in Kosovo's north.\n\nSoldiers beat three villagers near Mitrovica in Kosovo, killing one.").Events.SelectMany(static e => e.Source.Concat(e.Target)), static p => Assert.Equal("KOS", p.Country));

    [Fact]
    public void WhoeverSaysWeIsLentNoCountryWhereOthersAreToldOf() => Assert.NotEqual("IRQ", Read("The United Kingdom strongly condemns the attack in Iraq. Iraq's army freed the city of Mosul in Iraq. We have bombed the terrorists in Iraq.").Events.Last(static e => e.Type == "ASSAULT").Source[0].Country);

    [Fact]
    public void WithoutAnyCountryNoneIsLent() => Assert.All(Read("Gunmen killed nine miners on Sunday.").Events.SelectMany(static e => e.Source.Concat(e.Target)), static p => Assert.Null(p.Country));
}
