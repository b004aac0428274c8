using System.IO;
using System.Linq;
using System.Text;
using Annals.Intake;
using Annals.Intake.Layout;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Intake;

public class OpeningTests
{
    private static Opened Open(byte[] bytes, Packing packing = Packing.Unknown) => ReportOpener.Open(new Parcel("a/report.txt", packing, bytes)).Single();

    private static Opened Html(string html) => Open(Encoding.UTF8.GetBytes(html), Packing.Html);

    [Fact]
    public void ByteOrderMarksAreNotPartOfTheText()
    {
        Assert.Equal("é!", Open([0xEF, 0xBB, 0xBF, .. "é!"u8]).Report!.Text);
        Assert.Equal("é!", Open([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("é!")]).Report!.Text);
        Assert.Equal("é!", Open([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("é!")]).Report!.Text);
    }

    [Fact]
    public void OldWesternTextIsDecoded() =>
        Assert.Equal("The café in São Paulo – closed", Open([.. "The caf"u8, 0xE9, .. " in S"u8, 0xE3, .. "o Paulo "u8, 0x96, .. " closed"u8]).Report!.Text);

    [Fact]
    public void LineEndsAndSoftHyphensAreKept() => Assert.Equal("a\r\nb\u00ADc\u00A0d", Open(Encoding.UTF8.GetBytes("a\r\nb\u00ADc\u00A0d")).Report!.Text);

    [Fact]
    public void AnEmptyFileIsNamed() => Assert.Equal("input.empty", Open([]).Problem!.Code);

    [Fact]
    public void BytesThatAreNoTextAreNamed() => Assert.Equal("input.binary", Open([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0]).Problem!.Code);

    [Fact]
    public void AnArrayHoldsManyReports()
    {
        Opened[] opened = [.. ReportOpener.Open(new Parcel("x.json", Packing.Json, "[{\"id\":\"a\",\"text\":\"1\"},{\"id\":\"b\"},{\"id\":\"c\",\"text\":\"3\"}]"u8.ToArray()))];
        Assert.Equal(["a", "b", "c"], opened.Select(o => o.Id));
        Assert.Equal("x.json[1]: the object has no \"text\"", opened[1].Problem!.Message);
    }

    [Fact]
    public void APageGivesItsTextPartsAndMetadata()
    {
        const string Story = "The mayor of the port said on Monday that the last soldiers had left the quays after a week of talks with the dockers.";
        Opened opened = Html($"""
            <!doctype html><html lang="en-GB"><head><title>Soldiers leave - The Harbour Post</title><meta charset="utf-8">
            <meta property="og:title" content="Soldiers leave harbour"><meta property="og:site_name" content="The Harbour Post">
            <script type="application/ld+json">{'{'}"@type":"NewsArticle","datePublished":"2021-06-09T23:30:00-05:00","author":[{'{'}"name":"Rosa Ibarra"{'}'}]{'}'}</script></head>
            <body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Soldiers leave harbour</h1>
            <figure><img src="x.jpg"><figcaption>A ferry at dusk</figcaption></figure>
            <p>{Story}</p><h2>A city in doubt</h2><p>{Story} She spoke<br>to reporters.</p><p>{Story}</p></article><footer>All rights reserved</footer></body></html>
            """);
        Report report = LayoutFinder.Load().Complete(opened.Report!);
        Assert.Equal(("Soldiers leave harbour", "2021-06-09", PublishedFrom.Metadata, "The Harbour Post", "en"), (report.Title, report.Published!.Value.Value, report.PublishedFrom, report.Publisher, report.Language));
        Assert.Equal(["Rosa Ibarra"], report.Byline);
        Assert.Contains(Story, report.Text);
        Assert.DoesNotContain("rights reserved", report.Text);
        Assert.Equal(SectionKind.Headline, report.Sections[0].Kind);
        Assert.Contains(report.Sections, s => s.Kind == SectionKind.Subheading && s.Span.In(report.Text).ToString() == "A city in doubt");
    }

    [Theory]
    [InlineData("<div>", 200_000, "html.too-many")]
    [InlineData("<table>", 30_000, "html.too-deep")]
    [InlineData("<b><p>", 5_000, "html.too-deep")]
    [InlineData("<p>", 150_000, "html.too-many")]
    public void PagesMadeToHangAParserAreRefused(string tag, int times, string code) =>
        Assert.Equal(code, Html("<html><body>" + string.Concat(Enumerable.Repeat(tag, times)) + "text").Problem!.Code);

    [Fact]
    public void MissingAndEmptyFoldersAreNamed()
    {
        string folder = Directory.CreateTempSubdirectory("annals").FullName;
        try
        {
            Assert.Equal(["input.missing", "input.no-reports"], new ParcelReader(Packing.Unknown, false).Read([folder + "/none.txt", folder]).Select(p => p.Problem!.Code));
            File.WriteAllText(folder + "/b.txt", "b");
            File.WriteAllText(folder + "/a.txt", "a");
            File.WriteAllText(folder + "/c.png", "c");
            Assert.Equal(["a.txt", "b.txt"], new ParcelReader(Packing.Unknown, false).Read([folder]).Select(p => Path.GetFileName(p.Source)));
            Assert.Equal(["b.txt"], new ParcelReader(Packing.Unknown, false).Read([folder + "/b*"]).Select(p => Path.GetFileName(p.Source)));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
