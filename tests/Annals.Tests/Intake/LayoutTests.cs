using System.Linq;
using Annals.Intake.Layout;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Intake;

public class LayoutTests
{
    private static readonly LayoutFinder Finder = LayoutFinder.Load();

    private static Report Complete(string text) => Finder.Complete(Report.FromText(text));

    private static string Kinds(Report report) => string.Join(" ", report.Sections.Select(s => $"{s.Kind}:{s.Span.In(report.Text).ToString().Split(' ')[0]}"));

    private const string Body = "Soldiers left the harbour on Monday after a week of talks with the dockers, the mayor said.";

    [Fact]
    public void HeadlineBylineAndDatelineAreFoundOnSingleLines()
    {
        Report report = Complete("Soldiers leave harbour after talks\nBy Rosa Ibarra and Tom Vane\nODESA, Ukraine, April 3, 2023 (Reuters) - " + Body);
        Assert.Equal("Headline:Soldiers Byline:By Dateline:ODESA, Paragraph:Soldiers", Kinds(report));
        Assert.Equal(["Rosa Ibarra", "Tom Vane"], report.Byline);
        Assert.Equal(("2023-04-03", PublishedFrom.Text), (report.Published!.Value.Value, report.PublishedFrom));
        Assert.Equal("Soldiers leave harbour after talks", report.Title);
    }

    [Theory]
    [InlineData("Friday, May 8, 2009", "2009-05-08")]
    [InlineData("8 May 2009 | 10:32 GMT", "2009-05-08")]
    [InlineData("Published: 2009-05-08 10:32", "2009-05-08")]
    [InlineData("Last updated on Fri 8th May 2009 at 4:10 pm", "2009-05-08")]
    [InlineData("Lima, 8 May 2009", "2009-05-08")]
    public void ADateAloneOnALineIsTheDayOfPublication(string line, string day)
    {
        Report report = Complete("Soldiers leave harbour after talks\n\n" + line + "\n\n" + Body);
        Assert.Equal("Headline:Soldiers Dateline:" + line.Split(' ')[0] + " Paragraph:Soldiers", Kinds(report));
        Assert.Equal(day, report.Published!.Value.Value);
    }

    [Theory]
    [InlineData("(Nairobi) – ")]
    [InlineData("(Port Moresby, May 4, 2023) – ")]
    [InlineData("LONDON — ")]
    [InlineData("PARIS, France – ")]
    [InlineData("Moscow, 3 April (TASS) - ")]
    [InlineData("NEW DELHI (AP) -- ")]
    [InlineData("Cape Town, Jan. 5 - ")]
    [InlineData("QUITO, Ecuador (AP) _ ")]
    [InlineData("KARACHI, June 2: ")]
    [InlineData("La Paz, Nov 11 (EFE).- ")]
    [InlineData("(Dakar, October 2, 2009) – ")]
    public void PlaceDateAndAgencyInFrontAreADateline(string front) =>
        Assert.Equal(SectionKind.Dateline, Complete(front + Body).Sections[0].Kind);

    [Theory]
    [InlineData("UPDATE - ")]
    [InlineData("The harbour - once the pride of the coast - lies empty. ")]
    [InlineData("Talks on the harbour - ")]
    [InlineData("NATO - ")]
    [InlineData("REPORTER: ")]
    [InlineData("Rosa Malik (Arabic: روزا), born in Derna (Arabic: درنة) as Rosa Idris - ")]
    public void OtherWordsBeforeADashAreNoDateline(string front) => Assert.Equal("Paragraph", Complete(front + Body).Sections.Select(s => s.Kind.ToString()).Single());

    [Fact]
    public void ACaptionPrintedTwiceWithTheAgencyGluedInFrontIsReadOnce()
    {
        const string Caption = "People wait for a ferry beside the old customs house in the harbour";
        Report report = Complete("Soldiers leave harbour after talks\nReuters" + Caption + "\n" + Caption + "\n" + Body);
        Assert.Equal("Headline:Soldiers Caption:People Paragraph:Soldiers", Kinds(report));
        Assert.Equal(Caption, report.Sections[1].Span.In(report.Text).ToString());
    }

    [Fact]
    public void ALineThatCreditsAPictureIsACaption() => Assert.Equal("Paragraph:Soldiers Caption:A", Kinds(Complete(Body + "\n\nA ferry at dusk. Photo: Ana Paz.")));

    [Fact]
    public void WrappedLinesAreOneParagraph() =>
        Assert.Single(Complete("Soldiers left the harbour on Monday after a week of talks\nwith the dockers, the mayor said. Nobody had expected the\nend of the siege to come so soon, least of all the mayor.").Sections);

    [Fact]
    public void LinesOfWholeSentencesAreParagraphs() => Assert.Equal(2, Complete(Body + "\n" + Body.Replace("Soldiers", "Sailors", System.StringComparison.Ordinal)).Sections.Length);

    [Fact]
    public void AShortLineBetweenParagraphsIsASubheading() =>
        Assert.Equal("Paragraph:Soldiers Subheading:A Paragraph:Sailors,", Kinds(Complete(Body + "\n\nA city in doubt\n\nSailors, too, were told to leave the quays by nightfall, two of them said.")));

    [Fact]
    public void ASentenceAloneIsAParagraph() => Assert.Equal("Paragraph:Troops", Kinds(Complete("Troops seized the town")));

    [Fact]
    public void TheDayInAnAddressIsMetadata()
    {
        Report report = Finder.Complete(Report.FromText(Body) with { Url = "https://news.example/world/2021/06/09/harbour" });
        Assert.Equal(("2021-06-09", PublishedFrom.Metadata), (report.Published!.Value.Value, report.PublishedFrom));
    }

    [Fact]
    public void AGivenDateIsKept() => Assert.Equal("2001-01-01", Finder.Complete(Report.FromText("8 May 2009\n\n" + Body, "2001-01-01")).Published!.Value.Value);

    [Theory]
    [InlineData("Two guards died near the harbour on Monday,\nArmy Radio reported.\n\n" + Body, 2)]
    [InlineData("By Ana Reyes and Thomas Underhill,\nCoast Courier\n\n" + Body, 1)]
    public void ALineThatEndsInACommaGoesOnWhereAStopEndsTheNext(string text, int paragraphs) =>
        Assert.Equal(paragraphs, Complete(text).Sections.Count(static s => s.Kind == SectionKind.Paragraph));
}
