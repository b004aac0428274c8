using System.Linq;
using Xunit;

namespace Annals.Tests.Meaning.Events;

/// <summary>What participants are by what they do or suffer.</summary>
public sealed class ImpliedSectorsTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    [Theory]
    [InlineData("Russian drones struck a bridge in Odesa, Ukraine.", "ASSAULT", "RUS MIL")]
    [InlineData("Ukraine said its forces had shelled a depot near Donetsk.", "ASSAULT", "UKR MIL")]
    [InlineData("The Uzbek side agreed to reopen talks with Kazakhstan.", "AGREE", "UZB GOV")]
    public void WhoActs(string text, string type, string expected) => Assert.Equal(expected, LoadedReader.Codes(loaded.Read(text).Events.First(e => e.Type == type).Source[0]));

    [Theory]
    [InlineData("Rebels attacked a military convoy near Kaya in Burkina Faso.", "MIL")]
    [InlineData("The army bombed a rebel arms depot near Goma.", "REB")]
    [InlineData("Rebels shelled an apartment block in Kharkiv.", "CVL")]
    [InlineData("The air force said it had shot down 71 of 86 drones.", "MIL")]
    [InlineData("The rebels condemned Prime Minister Benjamin Netanyahu's office.", "GOV")]
    [InlineData("Rebels burned a fishing village near Goma.", "CVL")]
    [InlineData("The air force bombed a crowded market in Sana'a.", "CVL")]
    [InlineData("Rebels attacked an army bus near Goma.", "MIL")]
    [InlineData("The Peruvian minister rejected the Chilean allegation.", "GOV")]
    public void WhoIsStruckOrAnswered(string text, string expected) => Assert.Contains(loaded.Read(text).Events.SelectMany(static e => e.Target), p => p.Sectors.Contains(expected));

    [Fact]
    public void TheRestOfTheCountedAreLikeThoseBefore()
    {
        Record record = loaded.Read("Gunmen killed 23 soldiers and wounded 17 others near Tera in Niger on Monday.");
        Assert.Equal(["MIL", "MIL"], record.Events.Where(static e => e.Lemma is "kill" or "wound").Select(static e => e.Target[0].Sectors[0]));
    }

    [Fact]
    public void GroundThatChangesHandsIsNobodys() => Assert.DoesNotContain(loaded.Read("Russian troops captured the village of Novyi Hai in Ukraine on Monday.").Events.SelectMany(static e => e.Target), static p => p.Sectors.Contains("CVL"));

    [Theory]
    [InlineData("Fighters of the Islamic State West Africa Province attacked a village in Nigeria.")]
    [InlineData("Soldiers of the Rapid Support Forces attacked a village in Sudan in May 2024.")]
    public void KnownRebelsStaySuch(string text) => Assert.All(loaded.Read(text).Events.Where(static e => e.Type == "ASSAULT").SelectMany(static e => e.Source), static p => Assert.Equal("REB", p.Sectors[0]));
}
