using System;
using System.Linq;
using Annals.Reading;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Actors;

public sealed class ReaderFixture
{
    internal ReportReader Reader { get; } = ReportReader.Load();
}

public class SpeakerTests(ReaderFixture fixture) : IClassFixture<ReaderFixture>
{
    private Record Read(string text, string? published = "2016-05-01", string? url = null) =>
        fixture.Reader.Read(new Report { Id = "t", Text = text, Url = url, Published = published is null ? null : new Edtf(published) });

    private static string Of(Record record, string mention)
    {
        int at = record.Report.Text.IndexOf(mention, StringComparison.Ordinal);
        Entity entity = record.Entities.First(e => e.Mentions.Any(m => m.Span.Start <= at && at < m.Span.End && m.Span.Length <= mention.Length + 4));
        return entity.Actor is { } a ? $"{a.Country} {string.Join(' ', a.Sectors)}" : "-";
    }

    [Fact]
    public void WeInAQuoteIsTheSpeakersCountry() =>
        Assert.Equal("AUS GOV", Of(Read("\"We condemn the attack in Baghdad,\" Australian Foreign Minister Julie Bishop said."), "We"));

    [Fact]
    public void OurTroopsInAQuoteAreTheSpeakersTroops() =>
        Assert.Equal("KEN MIL", Of(Read("\"Our troops killed ten militants in Somalia,\" Kenyan President Uhuru Kenyatta said on Monday."), "Our troops"));

    [Fact]
    public void IInAStatementWithoutMarksIsWhoMadeIt()
    {
        Record record = Read("British Foreign Secretary Philip Hammond said:\n\nI offer my condolences to the families in Baghdad.");
        Assert.Equal("GBR GOV", Of(record, "I "));
    }

    [Fact]
    public void WeOfAWriterNobodyKnowsHasNoCountry() => Assert.Equal("-", Of(Read("We saw Iraqi soldiers in Baghdad, Iraq. They shot two men."), "We"));

    [Fact]
    public void WeOnAGovernmentsPageIsThatGovernment() =>
        Assert.Equal("GBR GOV", Of(Read("We condemn the attack in Baghdad.", url: "https://www.gov.uk/news/x"), "We"));

    [Fact]
    public void WeOfAStatesOwnStatementIsThatState() =>
        Assert.Equal("USA GOV", Of(Read("The United States strongly condemns the attack in Baghdad. We express our condolences to the families.", published: null), "We"));

    [Theory]
    [InlineData("Iraq condemned the attack in Baghdad. We saw the ruins.")]
    [InlineData("The United States strongly condemns the attack. We saw the ruins. \"I heard a blast,\" a man said.")]
    public void WeOfAReporterIsNoStates(string text) => Assert.Equal("-", Of(Read(text), "We"));

    [Fact]
    public void ASurnameIsNotAFamousNamesakesWhereTheReportNamesItsBearer()
    {
        Record record = Read("Charles H. Keating IV was killed in Iraq. Petty Officer Keating was 31, and Keating's selfless service will not be forgotten.");
        Assert.Single(record.Entities, static e => e.Kind == EntityKind.Person);
        Assert.DoesNotContain(record.Entities, static e => e.Actor?.Country == "AUS");
    }

    [Fact]
    public void TheTwoLeadersAreThoseNamedBefore()
    {
        Record record = Read("Turkish President Recep Tayyip Erdogan met French President Francois Hollande in Paris. The two leaders condemned Iran.");
        Event accuse = record.Events.Single(e => e.Type == "ACCUSE");
        Assert.Equal(["TUR", "FRA"], accuse.Source.Select(p => p.Country));
    }

    [Fact]
    public void HisGovernmentIsOfHisCountry() =>
        Assert.Equal("PSE GOV", Of(Read("Palestinian President Mahmoud Abbas flew to Cairo. Egypt welcomed him. His government rejected the plan."), "His government"));

    [Fact]
    public void TheReportsCountryIsThatOfItsTitleNotOfAVictimJustNamed()
    {
        string text = "The mission said two Chinese engineers were wounded when a shell hit their car. The information minister rejected the charge. The rebels fired at soldiers.";
        Record record = fixture.Reader.Read(new Report { Id = "t", Title = "South Sudan truce holds", Text = text });
        Assert.Equal("SSD GOV", Of(record, "The information minister"));
        Assert.Equal("SSD REB", Of(record, "The rebels"));
    }

    [Fact]
    public void WhereSomebodySpeaksIsNotWhereItHappened() =>
        Assert.Equal("SLV MIL", Of(Read("Guerrillas held a suburb of San Salvador, El Salvador. In Washington, a critic warned against a massacre. The soldiers shelled the suburb."), "The soldiers"));
}
