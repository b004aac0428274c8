using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Events;

public class NewsSentenceTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    [Fact]
    public void TheTypeOfOurNewsSentencesIsFoundInEightOfNine()
    {
        int all = 0, right = 0;
        var wrong = new List<string>();
        foreach ((JsonElement c, Record record) in loaded.Cases("events", "news.jsonl"))
        {
            string type = c.GetProperty("type").GetString()!;
            all++;
            if (record.Events.Any(e => e.Type == type)) right++;
            else wrong.Add($"{type}: {record.Report.Text}: {string.Join(' ', record.Events.Select(static e => e.Type))}");
        }
        Assert.True(all >= 280 && right >= 0.87 * all, $"{right} of {all} right\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("Veldoria has severed diplomatic relations with Tarsis, its foreign minister said.", "SANCTION", "Veldoria", "Tarsis")]
    [InlineData("Tarsis is about to restore full diplomatic ties with Veldoria.", "AGREE", "Tarsis", "Veldoria")]
    public void NamesThatNoTableKnowsActLikeStatesInPoliticalSentences(string text, string type, string source, string target)
    {
        Record record = loaded.Read(text);
        Event e = Assert.Single(record.Events, x => x.Type == type);
        Assert.Contains(e.Source, p => p.Span.In(text).ToString().Contains(source, StringComparison.Ordinal));
        Assert.Contains(e.Target, p => p.Span.In(text).ToString().Contains(target, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Help that will come is an agreement", "Norway will give Malawi ten million crowns.", "AGREE")]
    [InlineData("Help that will not come is a refusal", "Norway will not give Malawi ten million crowns.", "REJECT")]
    [InlineData("Help that came is help", "Norway gave Malawi ten million crowns.", "AID")]
    public void WhatIsOnlyAnnouncedIsCodedAsTheAnnouncement(string why, string text, string type)
    {
        Record record = loaded.Reader.Read(new Report { Id = why, Text = text });
        Assert.Equal(type, Assert.Single(record.Events).Type);
    }

    [Theory]
    [InlineData("Lusaka would not hear of a base for Congolese rebels on its soil.", "REJECT", Assertion.Fact)]
    [InlineData("Caracas has no intention of talking to the opposition.", "REJECT", Assertion.Fact)]
    [InlineData("Washington would not rule out strikes against Tehran.", "THREATEN", Assertion.Fact)]
    [InlineData("Sofia did not turn a deaf ear to the appeal from Athens.", "REJECT", Assertion.Negated)]
    public void ANegationThatBelongsToTheIdiomDeniesNothing(string text, string type, Assertion status) =>
        Assert.Equal(status, Assert.Single(loaded.Read(text).Events, e => e.Type == type).Asserted);
}
