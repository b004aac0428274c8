using System.Linq;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Events;

/// <summary>Whose participants are that no word gives a country; reports of our own writing.</summary>
public sealed class CountryLenderTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    private const string Siege = "KHARTOUM, Nov 3 - Fighting in Sudan spread to the city of El Obeid on Sunday, the Sudanese army said.\n\nThe Rapid Support Forces shelled El Obeid, and the army bombed Nyala. Sudan's health ministry reported many wounded.\n\nA drone hit a hospital in Khartoum, killing nine patients.";
    private const string War = "KYIV, Nov 3 - Russia attacked Ukraine overnight, Ukrainian officials said.\n\nRussian missiles hit Kharkiv and Odesa in Ukraine. Ukraine's air force said it had shot down 40 drones.";

    private Record Read(string text) => loaded.Reader.Read(new Report { Id = "x", Text = text, Published = new Edtf("2025-11-03") });

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

    [Fact]
    public void WithoutAnyCountryNoneIsLent() => Assert.All(Read("Gunmen killed nine miners on Sunday.").Events.SelectMany(static e => e.Source.Concat(e.Target)), static p => Assert.Null(p.Country));
}
