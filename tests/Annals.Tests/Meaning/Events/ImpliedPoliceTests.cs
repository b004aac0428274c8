using System;
using System.Linq;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Events;

public class ImpliedPoliceTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    [Theory]
    [InlineData("The police raided a hostel near the canal. Forty students were rounded up.", "round", "The police")]
    [InlineData("The police left the square at noon. Six teargas shells were burst.", "burst", "The police")]
    public void PoliceOfTheSentenceOrItsNeighbourAreTheSourceAndWhySaysSo(string text, string lemma, string police)
    {
        Record record = loaded.Read(text);
        Event e = record.Events.First(x => x.Lemma == lemma);
        Assert.Equal(police, Assert.Single(e.Source).Span.In(text).ToString());
        Assert.Contains($"police from '{police}'", e.Why.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Forty students were rounded up. The dean said that classes would go on.", "round")]
    [InlineData("Rebels held the bridge while troops raided the village. Nine men were detained.", "detain")]
    public void NobodyIsNamedWhereTheReportNamesNoPolice(string text, string lemma)
    {
        Record record = loaded.Read(text);
        Assert.All(record.Events.Where(x => x.Lemma == lemma), static e => Assert.Empty(e.Source));
    }

    [Fact]
    public void WhatPoliceOwedAndDidNotDoIsNegated()
    {
        Record record = loaded.Read("The police stood by while the shops burned.");
        Assert.Equal(Assertion.Negated, Assert.Single(record.Events, static e => e.Type == "AID").Asserted);
    }
}
