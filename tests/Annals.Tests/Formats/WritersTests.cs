using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Annals.Formats;
using Annals.Reading;
using Annals.Records;
using Annals.Text;
using Xunit;

namespace Annals.Tests.Formats;

public class WritersTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    private const string Story = "Flood kills 23 😀 & more\n\nLIMA, June 18, 2019 - Police in Lima arrested two men on Monday, Mayor Ana Paz said.\u0001 \"We are safe,\" she said.";

    private Record Read() => loaded.Reader.Read(Report.FromText(Story));

    private static string Text(Action<TextWriter> write)
    {
        var output = new StringWriter();
        write(output);
        return output.ToString();
    }

    [Fact]
    public void TimeMlIsXmlThatHoldsTheWholeText()
    {
        Record record = Read();
        XElement xml = XDocument.Parse(Text(o => TimeMlWriter.Write(o, record))).Root!;
        Assert.Equal(Story.Replace('\u0001', '\uFFFD'), xml.Element("TEXT")!.Value);
        Assert.Equal("2019-06-18", xml.Element("DCT")!.Element("TIMEX3")!.Attribute("value")!.Value);
        Assert.Equal(record.Times.Length, xml.Element("TEXT")!.Elements("TIMEX3").Count());
    }

    [Fact]
    public void BratOffsetsAreCodePointsOfTheWordsBesideThem()
    {
        int[] runes = [.. Story.EnumerateRunes().Select(r => r.Value)];
        string[] bound = [.. Text(o => BratWriter.Write(o, Read())).Split('\n').Where(l => l.StartsWith('T'))];
        Assert.NotEmpty(bound);
        foreach (string line in bound)
        {
            string[] cells = line.Split('\t');
            int[] at = [.. cells[1].Split(' ').Skip(1).Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
            Assert.Equal(cells[2], string.Concat(runes[at[0]..at[1]].Select(char.ConvertFromUtf32)));
        }
    }

    [Fact]
    public void TheTableStaysWithinItsWidthAndMovesNoCursor()
    {
        string table = Text(o => TableWriter.Write(o, Read()));
        Assert.All(table.Split('\n'), line => Assert.True(line.Length <= Lines.Width, line));
        Assert.DoesNotContain('\u0001', table);
        Assert.Contains("published 2019-06-18 (text)", table);
    }

    [Fact]
    public void WhatIsNotSureEnoughIsALead()
    {
        Record record = loaded.Reader.Read(Report.FromText("Police arrested ten protesters in Nairobi. The general ruled out bombing the port. Rebels attacked a village near Goma.", "2024-05-01"));
        Event[] sure = [.. record.Events.Where(static e => e.IsSure)], doubtful = [.. record.Events.Except(sure)];
        Assert.True(sure.Length > 1 && doubtful.Length > 0, string.Join(' ', record.Events.Select(static e => e.Confidence)));
        string table = Text(o => TableWriter.Write(o, record));
        int line = table.IndexOf("\nleads: ", StringComparison.Ordinal);
        Assert.All(sure, e => Assert.InRange(table.IndexOf($"\n{e.Id} ", StringComparison.Ordinal), 0, line));
        Assert.All(doubtful, e => Assert.True(table.IndexOf($"\n{e.Id} ", StringComparison.Ordinal) > line));
        Assert.Equal(sure.Length, Count(table, "       who   "));
        Assert.Equal(record.Events.Length, Count(table, "‹"));
    }

    [Fact]
    public void WhoAsksForAConfidenceGetsAllOfThatInFull()
    {
        Record record = loaded.Reader.Read(Report.FromText("Police arrested ten protesters in Nairobi. The general ruled out bombing the port.", "2024-05-01"));
        string table = Text(o => TableWriter.Write(o, record, 0));
        Assert.DoesNotContain("leads", table, StringComparison.Ordinal);
        Assert.Equal(record.Events.Length, Count(table, "       who   "));
    }

    [Fact]
    public void WithoutConfidenceNothingIsALead() =>
        Assert.DoesNotContain("leads", Text(o => TableWriter.Write(o, ReportReader.LoadRules(null).Read(Report.FromText("Police arrested ten protesters in Nairobi.", "2024-05-01")))), StringComparison.Ordinal);

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    [Fact]
    public void AnExplanationGoesDownToTheWords()
    {
        var analysis = new Analysis(Report.FromText(Story));
        loaded.Reader.Annotate(analysis);
        loaded.Reader.FindMeaning(analysis);
        Record record = ReportReader.Build(analysis);
        Entity police = record.Entities.First(e => e.Mentions[0].Span.In(Story).Contains("Police", StringComparison.Ordinal));
        string why = Text(o => Assert.True(ExplanationWriter.Write(o, record, analysis, police.Id)));
        Assert.Contains(police.Why.Rule, why);
        Assert.Contains("arrest ", why);
        Assert.False(ExplanationWriter.Write(TextWriter.Null, record, analysis, "v99"));
    }
}
