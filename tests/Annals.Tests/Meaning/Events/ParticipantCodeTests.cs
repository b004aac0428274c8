using System.Linq;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Events;

/// <summary>Country and sectors of those who take part, where more than the words of their phrase tells them.</summary>
public sealed class ParticipantCodeTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    [Theory]
    [InlineData("Boko Haram seized the town on Monday. The army killed 20 of the terrorists on Tuesday.", "ASSAULT", "NGA REB")]
    [InlineData("Boko Haram seized the town on Monday, and ISIS another one. The army killed 20 of the terrorists on Tuesday.", "ASSAULT", "- REB")]
    [InlineData("Troops stormed one of Iraq's strongest fortifications on Monday.", "ASSAULT", "IRQ MIL")]
    [InlineData("The police arrested Ron Hale, vice president of finance, on Monday.", "COERCE", "- BUS")]
    [InlineData("The government urged other nations to send troops.", "REQUEST", "- GOV")]
    [InlineData("Russian troops attacked the Germans near Kursk.", "ASSAULT", "DEU MIL")]
    [InlineData("Lithuania's president apologised to the Germans for the mistake.", "CONCEDE", "DEU GOV")]
    [InlineData("Russian troops killed the Germans near Kursk.", "ASSAULT", "DEU CVL")]
    [InlineData("The president of France congratulated the Syrians who fought for the town.", "SUPPORT", "SYR CVL")]
    [InlineData("The minister accused European capitals of prolonging the war in Ukraine.", "ACCUSE", "-")]
    [InlineData("Soldiers attacked Palestinian guerrilla positions near Sidon.", "ASSAULT", "PSE REB")]
    [InlineData("Gunmen stormed Tunisia's national museum, killing at least 19 people, most of them foreign tourists.", "ASSAULT", "- CVL")]
    [InlineData("President Reagan urged the House to pass the bill in Washington.", "REQUEST", "USA LEG")]
    [InlineData("The British prime minister asked the House to pass the bill on Monday.", "REQUEST", "GBR LEG")]
    [InlineData("Prosecutors asked the court to jail the Turkish journalist for ten years.", "REQUEST", "TUR JUD")]
    [InlineData("Prosecutors charged the governor with forming a militia in Manila.", "ACCUSE", "PHL GOV")]
    [InlineData("Japan's prime minister urged Russia's U.N. ambassador to wait.", "REQUEST", "RUS GOV")]
    public void ToWhom(string text, string type, string expected) => Assert.Equal(expected, LoadedReader.Codes(loaded.Read(text).Events.Last(e => e.Type == type).Target[0]));

    [Theory]
    [InlineData("Israeli jets bombed a camp in south Lebanon on Monday. The planes attacked a bridge near Sidon on Tuesday.", "ISR MIL")]
    [InlineData("The USS Alder Creek fired on two boats in the Gulf.", "USA MIL")]
    [InlineData("The British attacked the fort near Mysore.", "GBR MIL")]
    [InlineData("In 1937 Japanese airplanes bombed Chinese cities.", "JPN MIL")]
    [InlineData("The rebels of Mali began to press the French by attacking Gao.", "MLI REB")]
    [InlineData("Austria-Hungary attacked Serbia in 1914.", "AUT GOV")]
    [InlineData("Czechoslovak troops attacked Polish forces in 1919.", "CZE MIL")]
    public void WhoAttacks(string text, string expected) => Assert.Equal(expected, LoadedReader.Codes(loaded.Read(text).Events.Last(static e => e.Type == "ASSAULT").Source[0]));

    [Theory]
    [InlineData("Officials said Friday Deputy Trade Minister Alan Woods met Japanese officials in Tokyo.", "Deputy Trade Minister Alan Woods")]
    [InlineData("Kenya's leader offered President-elect Moss a meeting on Monday.", "President-elect Moss")]
    [InlineData("He met Prime Minister Ken Sato, Foreign Minister Jun Abe, central bank governor Rin Ito and other Japanese officials.", "central bank governor Rin Ito")]
    [InlineData("Workers in Lima staged a sit-in to protest the ministry's decision to close the plant.", "the ministry")]
    [InlineData("Ukraine's Red Brigade attacked the anarchist Black Army on Monday.", "the anarchist Black Army")]
    public void WholeWithoutTheDay(string text, string expected) => Assert.Contains(expected, Words(text));

    [Theory]
    [InlineData("The jury had been charged by Judge Ann Pye to look into the election.", "ACCUSE")]
    [InlineData("The jury asked Judge Ann Pye to send in his definition.", "REQUEST")]
    public void NoDealing(string text, string type) => Assert.DoesNotContain(loaded.Read(text).Events, e => e.Type == type);

    [Theory]
    [InlineData("The United States has been trying to persuade Iran to free the hostages.", Assertion.Fact)]
    [InlineData("The United States will try to persuade Iran to free the hostages.", Assertion.Planned)]
    [InlineData("The United States failed to persuade Iran to free the hostages.", Assertion.Negated)]
    public void WhoTriesToAskHasAsked(string text, Assertion expected) => Assert.Equal(expected, loaded.Read(text).Events.First(static e => e.Type == "REQUEST").Asserted);

    [Fact]
    public void ReportsOfHomeNeedNotNameIt()
    {
        Record record = loaded.Read("Tony Abbott and Malcolm Turnbull met media bosses on Monday, and Bill Shorten and Julia Gillard sent a letter. The law follows the British model. The government urged journalists to accept it.");
        Assert.Equal("AUS GOV", LoadedReader.Codes(record.Events.Last(static e => e.Type == "REQUEST").Source[0]));
    }

    [Theory]
    [InlineData("The army leaders of Turkey threatened to form a new government if the parties failed to sign.", "THREATEN")]
    [InlineData("South Korea's ruling party will seek a direct presidential election to end the crisis.", "REQUEST")]
    [InlineData("Iran's king then ordered Athens to be razed.", "REQUEST")]
    public void WhatIsMadeOrSuffersIsNotAddressed(string text, string type) => Assert.All(loaded.Read(text).Events.Where(e => e.Type == type), static e => Assert.Empty(e.Target));

    [Fact]
    public void WhatTalksAreAboutTakesNoPart() => Assert.Equal(["Britain", "France"], Words("Britain and France held talks on Laos in Geneva on Monday."));

    [Theory]
    [InlineData("Glass Harbour is a 1998 war film directed by Ana Reyes and written by Tom Hale. Colonel Brandt's army abducts children in Mali, and the minister is killed by rebels. Soldiers attack the village and arrest the mayor.", 0)]
    [InlineData("Rebels attacked a village in Mali on Monday. The film about it is a drama directed by Ana Reyes. Police arrested the mayor of Gao.", 2)]
    public void WhatHappensInAPlotDidNot(string text, int expected) => Assert.Equal(expected, loaded.Read(text).Events.Count(static e => e.Type is "ASSAULT" or "COERCE"));

    private string[] Words(string text)
    {
        Record record = loaded.Read(text);
        return [.. record.Events.SelectMany(static e => e.Source.AddRange(e.Target)).Select(p => text[p.Span.Start..p.Span.End]).Distinct()];
    }
}
