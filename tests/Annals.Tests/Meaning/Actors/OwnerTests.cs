using System.Linq;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Actors;

/// <summary>Those who are somebody's, or the body that was named before.</summary>
public class OwnerTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    [Theory]
    [InlineData("Niger's leader, General Musa Tiani, whose government has accused Benin of lies, met the envoy.", "whose government", "NER GOV")]
    [InlineData("The warlord Ali Dara said his men had entered the town.", "his men", "UAF")]
    [InlineData("A police commander said his men had entered the town in Kenya.", "his men", "KEN COP")]
    [InlineData("Leaders of the African Union met in Abuja. The bloc suspended Benin.", "The bloc", "IGO")]
    [InlineData("The European Commission met on Monday. Brussels rejected the tariffs.", "Brussels", "EUR GOV")]
    [InlineData("The European Commission met in Belgium on Monday. Brussels rejected the tariffs.", "Brussels", "BEL GOV")]
    [InlineData("BRUSSELS, May 3 - The European Commission met diplomats in Brussels on Monday. Brussels rejected the tariffs.", "Brussels", "EUR GOV")]
    [InlineData("Leaders of the African Union met on Monday. France, which left Togo last year, urged its citizens to stay indoors.", "its citizens", "FRA CVL")]
    [InlineData("Ghana recalled its envoy from Togo. Togo said its soldiers had crossed the river.", "its soldiers", "TGO MIL")]
    [InlineData("Mali signed a truce with two rebel groups in Algiers, its president said in Bamako. Farmers in Bamako and in Gao in Mali rejoiced. Mali is at peace.", "two rebel groups in Algiers", "MLI REB")]
    [InlineData("Malaysia sent 40 soldiers to the island.", "40 soldiers", "MYS MIL")]
    [InlineData("Police in Lahore, Pakistan, questioned the Punjab governor.", "the Punjab governor", "PAK GOV")]
    [InlineData("Chad urged its neighbour to surrender.", "its neighbour", "GOV")]
    [InlineData("The old man helped his neighbour.", "his neighbour", "CVL")]
    [InlineData("Kyiv's allies condemned the strike on Ukraine.", "Kyiv's allies", "GOV")]
    [InlineData("US officials and diplomats met Ukraine's generals and ministers.", "diplomats", "USA GOV")]
    [InlineData("US officials and diplomats met Ukraine's generals and ministers.", "ministers", "UKR GOV")]
    [InlineData("Turkish soldiers and rebels died. Turkish aircraft flew over the hills.", "rebels", "REB")]
    [InlineData("The EC Commission met in Brussels. Member states agreed on prices.", "Member states", "EUR GOV")]
    [InlineData("Tokyo's plan should be welcomed by the U.S., ruling Liberal Democratic Party (LDP) council chairman Kenji Mori told reporters in Tokyo. Mori flies to Washington on Sunday.", "Kenji Mori", "JPN GOV")]
    [InlineData("Senate Democratic leader Ann Byrd asked the president for help.", "Ann Byrd", "USA LEG")]
    [InlineData("Iroquois Brands Ltd has been sued by Lyon Food Cos Inc, which seeks damages.", "Lyon Food Cos Inc", "BUS")]
    [InlineData("British corporate affairs minister Ann Lee spoke in Parliament.", "Ann Lee", "GBR GOV")]
    [InlineData("U.S. aircraft struck ISIL in Iraq. The Coalition trained two brigades.", "The Coalition", "IGO MIL")]
    [InlineData("U.S. aircraft struck al-Qaida operatives in Syria.", "al-Qaida operatives", "IMG REB")]
    [InlineData("Uruguay round farm negotiators in Geneva met on Monday.", "Uruguay round farm negotiators in Geneva", "GOV")]
    [InlineData("Officials held talks with Soviet counterparts.", "Soviet counterparts", "RUS GOV")]
    [InlineData("The USDA urged Japan to buy rice.", "The USDA", "USA GOV")]
    [InlineData("Leaders met in Abuja. The body of a trader was found in Benin.", "The body of a trader", "")]
    public void TheirActorIsThatOfWhoseTheyAre(string text, string phrase, string actor)
    {
        Record record = loaded.Read(text);
        Actor? found = record.Entities.First(e => e.Mentions.Any(m => text[m.Span.Start..m.Span.End] == phrase)).Actor;
        Assert.Equal(actor, found is null ? "" : string.Join(' ', new[] { found.Country }.Concat(found.Sectors).Where(static s => s is not null)));
    }
}
