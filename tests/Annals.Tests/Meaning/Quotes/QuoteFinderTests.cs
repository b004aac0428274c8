using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Quotes;

/// <summary>Runs the cases of <c>tests/specs/quotes</c>: each a text with the quotes a careful reader finds in it.</summary>
public class QuoteFinderTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    public static IEnumerable<TheoryDataRow<string, string>> QuoteCases() => Cases("quotes.jsonl");

    public static IEnumerable<TheoryDataRow<string, string>> MarkedCases() => Cases("marked.jsonl");

    [Theory]
    [MemberData(nameof(QuoteCases))]
    public void EachQuoteHasItsContentTypeSpeakerAndCue(string text, string expected)
    {
        Record record = loaded.Read(text);
        string found = string.Join("\n", record.Quotes.Select(q => Show(text, q)));
        JsonElement expectations = JsonDocument.Parse(expected).RootElement;
        if (expectations.GetArrayLength() == 0) Assert.True(record.Quotes.IsEmpty, found);
        foreach (JsonElement want in expectations.EnumerateArray())
        {
            string content = want.GetProperty("content").GetString()!;
            Quote? quote = record.Quotes.FirstOrDefault(q => q.Span.In(text).ToString() == content);
            Assert.True(quote is not null, $"no quote '{content}' among\n{found}");
            if (Text(want, "type") is { } type) Assert.Equal(type, quote.Type.ToString().ToLowerInvariant());
            if (Text(want, "speaker") is { } speaker) Assert.Equal(speaker, quote.SpeakerMention?.In(text).ToString());
            if (Text(want, "cue") is { } cue) Assert.Equal(cue, quote.Cue?.In(text).ToString());
        }
    }

    [Theory]
    [MemberData(nameof(MarkedCases))]
    public void MarksThatQuoteNobodyAreMarkedWords(string text, string expected)
    {
        Record record = loaded.Read(text);
        IEnumerable<string> want = JsonDocument.Parse(expected).RootElement.EnumerateArray().Select(x => x[0].GetString() + "/" + x[1].GetString());
        Assert.Equal(want, record.MarkedWords.Select(m => m.Span.In(text).ToString() + "/" + m.Kind));
        Assert.DoesNotContain(record.Quotes, q => q.Type == QuoteType.Direct);
    }

    private static string Show(string text, Quote q) =>
        $"'{q.Span.In(text)}' {q.Type} by '{q.SpeakerMention?.In(text).ToString()}' cue '{q.Cue?.In(text).ToString()}' {q.Why}";

    private static string? Text(JsonElement e, string name) => e.TryGetProperty(name, out JsonElement x) && x.ValueKind == JsonValueKind.String ? x.GetString() : null;

    private static IEnumerable<TheoryDataRow<string, string>> Cases(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "specs", "quotes", file)).Select(line =>
        {
            JsonElement root = JsonDocument.Parse(line).RootElement;
            return new TheoryDataRow<string, string>(root.GetProperty("text").GetString()!, root.GetProperty(file.StartsWith("marked", StringComparison.Ordinal) ? "marked" : "quotes").GetRawText());
        });
}
