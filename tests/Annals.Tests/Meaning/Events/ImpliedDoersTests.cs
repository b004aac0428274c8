using System.Linq;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Events;

/// <summary>Who did it, where another word or another event says so, and who has not done what he only tells of.</summary>
public class ImpliedDoersTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    private string[] Doers(string text, string lemma)
    {
        Record record = loaded.Read(text, "2025-11-20");
        Event e = record.Events.First(x => x.Lemma == lemma);
        return [.. e.Source.Select(p => p.Span.In(text).ToString())];
    }

    [Theory]
    [InlineData("The general had two of his officers arrested on Monday.", "arrest", "The general")]
    [InlineData("Thousands of civilians have been killed in Mali since the army's offensive in the north in 2022.", "kill", "the army")]
    [InlineData("A court in Kigali sentenced former militia leader Paul Habimana to life in prison over the killing of 40 villagers in 1994.", "killing", "former militia leader Paul Habimana")]
    [InlineData("Prosecutors in Lima charged two soldiers with the murder of a reporter.", "murder", "two soldiers")]
    [InlineData("Kenyan police arrested four men over the bombing of a hotel.", "bombing", "four men")]
    [InlineData("The Left Alliance of Chile demanded an inquiry and announced demonstrations in all towns.", "demonstration", "The Left Alliance of Chile")]
    [InlineData("Three Georgian opposition leaders were taken to hospital after a nine-day hunger strike.", "strike", "Three Georgian opposition leaders")]
    [InlineData("Prosecutors in Caracas announced that she had been charged with treason.", "charge", "Prosecutors in Caracas")]
    [InlineData("A spokesman for the Kenyan police said the lawmaker had been taken into custody.", "take", "the Kenyan police")]
    [InlineData("One of them, Peter Okello, accused the Ugandan government of murder.", "accuse", "Peter Okello")]
    public void AnotherWordOfTheSentenceNamesTheDoer(string text, string lemma, string doer) => Assert.Equal([doer], Doers(text, lemma));

    [Theory]
    [InlineData("Chile suspended talks with the rebels, hours after gunmen ambushed an army patrol, killing five soldiers.", "kill", "gunmen")]
    [InlineData("Peru would allow Chile to move its troops and would release four Bolivian prisoners.", "release", "Peru")]
    [InlineData("Four people were killed in Quito; the police admit two deaths and blame protesters.", "blame", "the police")]
    [InlineData("The police spokesman confirmed one death and denied that officers had fired, blaming gangs.", "blame", "The police spokesman")]
    public void ClausesGoOnWithTheRightVerb(string text, string lemma, string doer) => Assert.Equal([doer], Doers(text, lemma));

    [Theory]
    [InlineData("A drone strike killed 12 people in Kursk, the governor said, blaming Ukraine.", "kill", "Ukraine")]
    [InlineData("Two nurses who were arrested by Sudanese military intelligence in July were released on Monday.", "release", "Sudanese military intelligence")]
    [InlineData("Police in Nairobi fired tear gas at protesters on Tuesday. Four protesters were killed and 71 people were wounded, a rights group said.", "kill", "Police in Nairobi")]
    [InlineData("Police in Nairobi fired tear gas at protesters on Tuesday. Four protesters were killed and 71 people were wounded, a rights group said.", "wound", "Police in Nairobi")]
    [InlineData("The witness said that police had fired without warning and that two miners were shot.", "shoot", "police")]
    [InlineData("Azerbaijan accused France of spying. Paris called the accusation baseless.", "accusation", "Azerbaijan")]
    public void AnotherEventNamesTheDoer(string text, string lemma, string doer) => Assert.Equal([doer], Doers(text, lemma));

    [Theory]
    [InlineData("A drone strike killed 12 people in Kursk, the governor said, blaming Ukraine for the rise in prices.", "kill")]
    [InlineData("Police in Nairobi fired tear gas at protesters on Tuesday. In March 2019 four protesters were killed.", "kill")]
    [InlineData("Rebels attacked the base and the army shelled two villages. Nine people were killed, officials said.", "kill")]
    [InlineData("Students in Gulu threw stones on Tuesday. Two protesters were shot dead, officials said.", "shoot")]
    [InlineData("Rebels attacked a village in Mali on Tuesday. Nine rebels were killed, officials said.", "kill")]
    [InlineData("Eleven people were arrested and four police officers injured when the strike was broken up.", "arrest")]
    [InlineData("Human Rights Watch documented dozens of abductions of Kenyan activists last year.", "abduction")]
    public void WhereTheReportLeavesAChoiceNobodyIsNamed(string text, string lemma) => Assert.Empty(Doers(text, lemma));

    [Theory]
    [InlineData("Iraqi police foiled a plot to bomb a church in Mosul.")]
    [InlineData("Sudan seized the border town, a move Ethiopia's government called an invasion.")]
    public void WhoFoilsOrNamesADeedHasNotDoneIt(string text) =>
        Assert.DoesNotContain(loaded.Read(text).Events, e => e.Type == "ASSAULT" && e.Source.Any(p => p.Country is "IRQ" or "ETH"));

    [Fact]
    public void WhoBrokersTalksIsNoneOfThoseWhoTalk()
    {
        Record record = loaded.Read("Envoys of Chad and Niger met in Ankara for peace talks brokered by Turkey.");
        Assert.All(record.Events.Where(static e => e.Lemma is "talk" or "talks" or "meet"), static e => Assert.DoesNotContain(e.Source.AddRange(e.Target), static p => p.Country == "TUR"));
    }
}
