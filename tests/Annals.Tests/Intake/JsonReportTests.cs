using System.Text;
using Annals.Intake;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Intake;

public class JsonReportTests
{
    private static Opened Open(string json) => JsonReport.Open(Encoding.UTF8.GetBytes(json), "in.jsonl:7");

    [Fact]
    public void TextIsTakenUnchanged() => Assert.Equal("a\u00A0b\r\n \u00ADc\uD83D\uDE00\"\\/", Open("""{"text":"a\u00a0b\r\n \u00adc\ud83d\ude00\"\\\/"}""").Report!.Text);

    [Fact]
    public void HalfASurrogatePairStaysOne() => Assert.Equal("x\uD800y", Open("""{"text":"x\ud800y"}""").Report!.Text);

    [Fact]
    public void FieldsAreRead()
    {
        Report report = Open("""{"id":7,"text":"t","published":"2023-04","title":"T","url":"u","byline":["A","B"],"more":{"x":[1]},"title2":null}""").Report!;
        Assert.Equal(("7", "2023-04", PublishedFrom.Given, "T", "u", 2), (report.Id, report.Published!.Value.Value, report.PublishedFrom, report.Title, report.Url, report.Byline.Length));
    }

    [Fact]
    public void AReportWithoutAnIdIsNamedByItsContent()
    {
        Assert.Equal(Open("""{"text":"t"}""").Id, Open("""{"text":"t","id":""}""").Id);
        Assert.NotEqual(Open("""{"text":"t"}""").Id, Open("""{"text":"u"}""").Id);
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"text\":\"breaks o", "json.broken", "a")]
    [InlineData("""{"id":"a","text":"t"} x""", "json.broken", "a")]
    [InlineData("[1]", "json.not-object", "in.jsonl:7")]
    [InlineData("nonsense", "json.broken", "in.jsonl:7")]
    [InlineData("""{"id":"a"}""", "json.no-text", "a")]
    [InlineData("""{"id":"a","text":5}""", "json.type", "a")]
    [InlineData("""{"id":"a","text":"t","published":"2023-02-30"}""", "date.nonexistent", "a")]
    [InlineData("""{"id":"a","text":"t","published":"2023-13-01"}""", "date.nonexistent", "a")]
    [InlineData("""{"id":"a","text":"t","published":"last May"}""", "date.invalid", "a")]
    public void WhatIsWrongIsSaidWithTheLine(string json, string code, string id)
    {
        Opened opened = Open(json);
        Assert.Null(opened.Report);
        Assert.Equal((code, id), (opened.Problem!.Code, opened.Id));
        Assert.StartsWith("in.jsonl:7: ", opened.Problem.Message);
    }

    [Fact]
    public void BytesThatAreNoUtf8AreNamed() => Assert.Equal("json.utf8", JsonReport.Open([.. "{\"text\":\""u8, 0xFF, .. "\"}"u8], "s").Problem!.Code);

    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("2023")]
    [InlineData("2023-04~")]
    [InlineData("2023-04-03T10:32:00+02:00")]
    [InlineData("2023-XX")]
    [InlineData("202X")]
    [InlineData("2023-04-01/2023-04-05")]
    [InlineData("../2023-04-05")]
    public void DatesOfEdtfAreTaken(string date) => Assert.True(PublicationDate.TryParse(date, "s", out _, out _));
}
