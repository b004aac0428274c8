using System;
using System.Linq;
using Annals.Records;
using Annals.Text;
using Xunit;

namespace Annals.Tests.Meaning.Entities;

public class EntityFinderTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    [Fact]
    public void ASurnameAndAPronounServeTheFullName()
    {
        Entity person = Named("Amina Otieno flew to Lima on Friday. Otieno said she was tired.", "Amina Otieno");
        Assert.Equal(["Amina Otieno", "Otieno", "she"], Words(person));
    }

    [Fact]
    public void HeIsNoAnimalAndNoBody()
    {
        Record record = loaded.Read("The bear tore the tent at dawn. The bear was hungry, he said, and he ran to the river.");
        string[][] chains = [.. record.Entities.Select(e => e.Mentions.Select(m => m.Span.In(record.Report.Text).ToString()).ToArray())];
        Assert.DoesNotContain(chains, static c => c.Contains("he") && c.Contains("The bear"));
    }

    [Fact]
    public void ATownHasItsOwnCountryNotThatOfAStateOfItsName()
    {
        Record record = loaded.Read("Police in Hamilton, Ontario, arrested two men. The mayor of Hamilton thanked them.");
        Assert.Equal("CAN", Assert.Single(record.Entities, static e => e.Name == "Hamilton").Actor?.Country);
    }

    [Fact]
    public void AKingIsNoPlaceThoughHisNameHoldsOne()
    {
        Entity king = Named("King Farid of Jordan was quoted today as saying he would be ready to host a meeting between a peace movement and the party.", "Farid");
        Assert.Equal(EntityKind.Person, king.Kind);
        Assert.Contains("he", Words(king));
    }

    /// <summary>A government is of the country its words name, of however many words, and no other's is the same.</summary>
    [Theory]
    [InlineData("The South Korean government closed the plant. The Sri Lankan government protested. The government of Peru said nothing.", "The South Korean government")]
    [InlineData("The Hong Kong government arrested two men. The New Zealand government condemned the arrests.", "The Hong Kong government")]
    [InlineData("The Kenyan government arrested two men. The Ugandan government condemned the arrests. The government called them unlawful.", "The Kenyan government")]
    [InlineData("The Kenyan government arrested two men.\n\nThe weather was bad on Friday.\n\nOfficials in Mexico confirmed nine deaths. On Friday the government closed all schools.", "The Kenyan government")]
    public void NoGovernmentIsAnothers(string text, string government)
    {
        Record record = loaded.Read(text);
        Entity entity = Assert.Single(record.Entities, e => e.Mentions.Any(m => m.Span.In(text).SequenceEqual(government)));
        Assert.Equal([government], entity.Mentions.Select(m => m.Span.In(text).ToString()).Where(static w => w.EndsWith("government", StringComparison.Ordinal) || w.Contains("government of", StringComparison.Ordinal)));
    }

    [Fact]
    public void TwoFirmsAreNotOneBecauseBothAreLimited() =>
        Assert.NotEqual(Named("Iroquois Brands Ltd closed a mill. The Bank of Norland Ltd lent it money.", "Iroquois Brands Ltd").Id, Named("Iroquois Brands Ltd closed a mill. The Bank of Norland Ltd lent it money.", "Bank of Norland Ltd").Id);

    [Fact]
    public void WhatIsSaidToBeTheCountryIsTheOneBeforeIt()
    {
        Record record = loaded.Read("Spain was the first country to close its border. Health officials from Mexico, the country where the virus is thought to have begun, confirmed nine deaths.");
        Entity mexico = Assert.Single(record.Entities, static e => e.Name == "Mexico");
        Assert.Contains(mexico.Mentions, m => m.Span.In(record.Report.Text).StartsWith("the country where", StringComparison.Ordinal));
    }

    [Fact]
    public void InitialsServeTheName()
    {
        Entity body = Named("The World Fishing Organization (WFO) sent two boats. The WFO asked for more money.", "World Fishing Organization");
        Assert.True(body.Mentions.Length >= 2, string.Join("; ", Words(body)));
        Assert.Contains(Words(body), static w => w.Contains("WFO", StringComparison.Ordinal));
    }

    [Fact]
    public void NamesOfOneCountryAreOneEntity()
    {
        Entity country = Named("The United States sent food to the island. America will send tents too.", "United States");
        Assert.Contains("America", Words(country));
    }

    [Fact]
    public void ATitleIsKeptBesideTheName()
    {
        Entity person = Named("President Dina Soto arrived in Lima.", "Dina Soto");
        Assert.Equal(["President"], person.Titles);
        Assert.Equal(EntityKind.Person, person.Kind);
    }

    [Fact]
    public void HeAndSheAreNeverOne()
    {
        Record record = Read("Susan Ellis met Mark Ellis in Leeds. She left early. He stayed with her brother.");
        Assert.DoesNotContain(record.Entities, e => Words(e).Contains("She") && Words(e).Contains("He"));
    }

    [Fact]
    public void NamesThatShareNothingAreTwoPersons()
    {
        Record record = Read("Omar Deng resigned. Peter Lund took his place.");
        Assert.DoesNotContain(record.Entities, e => Words(e).Contains("Omar Deng") && Words(e).Contains("Peter Lund"));
    }

    [Fact]
    public void ARelativePronounStandsForItsNoun()
    {
        const string Text = "The soldiers who fled came back at night.";
        var analysis = new Analysis(new Report { Id = "r", Text = Text });
        loaded.Reader.Annotate(analysis);
        loaded.Reader.FindMeaning(analysis);
        int soldiers = analysis.EntityIndex.EntityOf(1);
        Assert.True(soldiers >= 0);
        Assert.Equal(soldiers, analysis.EntityIndex.EntityOf(2));
    }

    [Fact]
    public void IdsCountByFirstMentionAndMentionsStandInTextOrder()
    {
        Record record = Read("The mayor of Lima met teachers. The teachers told the mayor that they would strike, and he agreed to talks with them.");
        Assert.Equal(Enumerable.Range(1, record.Entities.Length).Select(static n => $"e{n}"), record.Entities.Select(static e => e.Id));
        Assert.Equal(record.Entities.OrderBy(static e => e.Mentions[0].Span), record.Entities);
        Assert.All(record.Entities, static e => Assert.Equal(e.Mentions.OrderBy(static m => m.Span), e.Mentions));
    }

    [Fact]
    public void NoSpanIsInTwoEntities()
    {
        Record record = Read("Mali and Niger signed a pact. They sent their ministers to Accra. The two countries said the pact, which Ghana backed, was fair.");
        TextSpan[] spans = [.. record.Entities.SelectMany(static e => e.Mentions).Select(static m => m.Span)];
        Assert.Equal(spans.Length, spans.Distinct().Count());
    }

    private string text = "";

    private Record Read(string report) => loaded.Reader.Read(new Report { Id = "r", Text = text = report });

    private Entity Named(string report, string name)
    {
        Record record = Read(report);
        Entity? entity = record.Entities.FirstOrDefault(e => e.Name == name);
        Assert.True(entity is not null, string.Join("; ", record.Entities.Select(static e => e.Name)));
        return entity;
    }

    private string[] Words(Entity entity) => [.. entity.Mentions.Select(m => m.Span.In(text).ToString())];
}
