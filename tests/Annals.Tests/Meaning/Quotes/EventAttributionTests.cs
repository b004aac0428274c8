using System.Linq;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Quotes;

/// <summary>What stands in a claim is its speaker's claim; what is only praised, condemned or refused is not.</summary>
public class EventAttributionTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    [Theory]
    [InlineData("The minister said that rebels had attacked the village.", "attacked", "The minister", 0)]
    [InlineData("Police say the suspect told them that the rebels had killed the mayor.", "killed", "the suspect", 1)]
    [InlineData("It was reported in the Daily Star that rebels had attacked the village.", "attacked", "the Daily Star", 0)]
    [InlineData("Khader Habib accused the army. \"The town remains calm.\nSoldiers attacked the village.\"\nHe spoke in Gaza.", "attacked", "Khader Habib", 0)]
    public void AnEventInAClaimHasItsSpeakerAndTheClaimsAround(string text, string trigger, string speaker, int chain)
    {
        Event found = loaded.Read(text).Events.First(e => e.Trigger.In(text).ToString() == trigger);
        Assert.Equal(Assertion.Claimed, found.Asserted);
        Assert.Equal(speaker, found.Attribution?.SpeakerSpan?.In(text).ToString());
        Assert.Equal(chain, found.Attribution?.Chain.Length);
    }

    [Theory]
    [InlineData("The president praised the army, which attacked the village.", "attacked")]
    [InlineData("Turkey condemned the attack on the village.", "condemned")]
    public void WhatIsPraisedOrCondemnedIsNotClaimed(string text, string trigger)
    {
        Event found = loaded.Read(text).Events.First(e => e.Trigger.In(text).ToString() == trigger);
        Assert.Equal(Assertion.Fact, found.Asserted);
        Assert.Null(found.Attribution);
    }

    [Fact]
    public void WhoTellsOfADeedDidNotDoIt()
    {
        const string Text = "Xinhua reports that a wide range of Iraqi political forces on Monday condemned the killing of Ana Soto.";
        Event condemned = loaded.Read(Text).Events.First(static e => e.Lemma == "condemn");
        Assert.Equal("Iraqi political forces", Assert.Single(condemned.Source).Span.In(Text).ToString());
    }

    [Fact]
    public void APaperNamedForACountryIsNotTheCountry()
    {
        Record record = loaded.Read("According to Agence France-Presse, officials have reported 45 people dead in the province.");
        Quote quote = record.Quotes.First(static q => q.Why.Rule == "quote.according-to");
        Assert.Equal("Agence France-Presse", record.Entities.First(e => e.Id == quote.Speaker).Name);
    }

    /// <summary>A line that ends in a comma ends no paragraph: the next one says who tells.</summary>
    [Theory]
    [InlineData("Two soldiers were killed on March 21,\nArmy Radio reported.\n\nOne person was hurt. The tanker is owned by the firm.")]
    [InlineData("Two soldiers were killed near the old harbour on March 21,\r\nArmy Radio reported.\r\n    A car burned. The tanker is owned by the firm.\r\n Wire\r\n")]
    public void WhoTellsMayStandInALineOfHisOwn(string text)
    {
        Event killed = loaded.Read(text).Events.First(static e => e.Lemma == "kill");
        Assert.Equal(Assertion.Claimed, killed.Asserted);
        Assert.NotNull(killed.Attribution);
    }
}
