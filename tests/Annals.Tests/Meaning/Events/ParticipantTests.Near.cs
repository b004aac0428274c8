using System.Linq;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Events;

/// <content>Words near a deed: whom they stand for, and who is only near and takes no part.</content>
public partial class ParticipantTests
{
    /// <summary>A word before a deed that names who did it has his sector; a judgement of the deed names nobody.</summary>
    [Theory]
    [InlineData("A rebel assault on the town failed.", "REB")]
    [InlineData("Student protests against the minister spread.", "EDU")]
    [InlineData("An opposition boycott of parliament began in Japan.", "OPP")]
    [InlineData("Gang attacks on police rose.", "CRM")]
    [InlineData("The United States condemned the terrorist attack on Camp Hurriya.", "")]
    public void AWordBeforeADeedHasItsSector(string text, string sector) =>
        Assert.Equal(sector, string.Join(' ', Assert.Single(loaded.Read(text).Events, static e => e.Type is "ASSAULT" or "PROTEST").Source.SelectMany(static p => p.Sectors)));

    /// <summary>Who is helped in doing something does it; a part of the name of who did it did not suffer it.</summary>
    [Theory]
    [InlineData("The United States supported the government of Iraq in defeating the rebels.", "the government of Iraq", "the rebels")]
    [InlineData("Norway condemned the burning of a Jordanian pilot by the Islamic State of Iraq and the Levant.", "the Islamic State of Iraq and the Levant", "a Jordanian pilot")]
    public void WhoIsHelpedActsAndAPartOfANameIsNobody(string text, string source, string target) => Holds(text, "ASSAULT", source, target);

    /// <summary>Those behind one "with" are one side of talks; who tells of talks that others held is none.</summary>
    [Theory]
    [InlineData("The agreement was reached through negotiations with the British government and the European Community.", "", "the British government|the European Community")]
    [InlineData("Central Bank President Javier Nogales told Reuters the negotiations with the Paris Club had been hard.", "", "the Paris Club")]
    [InlineData("U.S. officials held talks with their Soviet counterparts in Geneva.", "U.S. officials|their Soviet counterparts", "")]
    public void ThoseBehindOneWithAreOneSide(string text, string source, string target) => Holds(text, "CONSULT", source, target);

    /// <summary>Who owns up to deeds of force is said to have done them; all that goes on from "he had" is told along.</summary>
    [Fact]
    public void WhatSomebodyOwnsUpToIsClaimed()
    {
        Event[] deeds = [.. loaded.Read("Omar Saleh, an Iraqi, admitted that he had abducted and killed two guards, and had abducted two Moroccans in October 2005.").Events.Where(static e => e.Type == "ASSAULT")];
        Assert.Equal(3, deeds.Length);
        Assert.All(deeds, static e => Assert.Equal(Assertion.Claimed, e.Asserted));
    }

    /// <summary>Who is taken for a party by a word near by, and is none: what is asked for, whose was like it, a currency, a round of talks, who welcomes support for talks, who did something else before.</summary>
    [Theory]
    [InlineData("There had been little progress, and both unions requested a mediator in Canada.", "REQUEST", "both unions", "")]
    [InlineData("The Philippines had insisted on a deal similar to Mexico's.", "REQUEST", "The Philippines", "")]
    [InlineData("Britain demanded a level of 4.2 billion Ecu from the Commission.", "REQUEST", "Britain", "the Commission")]
    [InlineData("President Reagan strongly supported the Uruguay trade round.", "SUPPORT", "President Reagan", "")]
    [InlineData("Fifteen people were killed in Zambia during food riots after the government tried to lift subsidies.", "ASSAULT", "", "Fifteen people")]
    [InlineData("Washington used the Moscow visit by Shultz to make accusations against the Soviet Union.", "ACCUSE", "Washington", "the Soviet Union")]
    [InlineData("Iran has backed Kurdish rebels in attacks on Iraqi troops.", "ASSAULT", "Kurdish rebels", "Iraqi troops")]
    [InlineData("Greece and Turkey's NATO allies called on both governments to avoid a war.", "REQUEST", "Greece and Turkey's NATO allies", "both governments|both governments")]
    public void WhoIsOnlyNearTakesNoPart(string text, string type, string source, string target) => Holds(text, type, source, target);

    [Theory]
    [InlineData("Foreign Secretary Philip Hammond welcomed UNSC support for new talks to end the Syrian conflict.", "CONSULT")]
    [InlineData("Japanese officials sought to convince the U.S. that a pact on microchips is working.", "REQUEST")]
    [InlineData("Tea contained levels far above the ceilings recommended by the United Nations Food and Agriculture Organisation.", "REQUEST")]
    [InlineData("U.S. officials talked down the dollar.", "CONSULT")]
    [InlineData("Iroquois Brands Ltd said it has been sued by Lyon Food Cos Inc.", "ACCUSE")]
    [InlineData("The captain of the tanker said that he had picked up the remaining seven crewmen.", "COERCE")]
    public void NobodyMeetsOrAsksThere(string text, string type) => Assert.DoesNotContain(loaded.Read(text).Events, e => e.Type == type && (e.Confidence ?? 0) >= 0.5);

    [Fact]
    public void GroundIsNobody() => Assert.Empty(Assert.Single(loaded.Read("Syrian democratic forces continue to liberate territory on the way to Raqqa.").Events, static e => e.Type == "ASSAULT").Target);

    [Fact]
    public void ToImproveDefencesIsNoAttack() => Assert.DoesNotContain(loaded.Read("He was sent to Raqqa to improve the rebels' defences against the Syrian army.").Events, static e => e.Type == "ASSAULT");

    [Fact]
    public void WhoIsToldIsNotAsked() => Assert.DoesNotContain(loaded.Read("The Commerce Department advised the Pentagon that its objections to two sales were not valid.").Events, static e => e.Type == "REQUEST");

    /// <summary>What passes between states is political in news of trade, what passes between firms is not.</summary>
    [Fact]
    public void WhatPassesBetweenStatesIsPoliticalInNewsOfTrade()
    {
        const string text = "Wheat prices rose on Monday and traders expect exports to grow. Shares of two grain firms gained, and an analyst put their profit at a billion dollars this quarter. The market hopes for sales to the Soviet Union under the export programme. U.S. officials held grain talks with Soviet counterparts earlier this week. Two firms held talks on a merger with a bank, and its shareholders agreed to the sale of a stake.";
        Event e = Assert.Single(loaded.Read(text).Events);
        Assert.Equal(("CONSULT", "USA|RUS"), (e.Type, string.Join('|', e.Source.Concat(e.Target).Select(static p => p.Country))));
    }
}
