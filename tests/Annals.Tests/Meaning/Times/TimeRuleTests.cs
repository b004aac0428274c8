using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Annals.Meaning.Times.Grammar;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Times;

public class TimeRuleTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    public static IEnumerable<TheoryDataRow<string, string, string, string>> Examples() =>
        from rule in TimeGrammar.Load("en").Rules
        from example in rule.Examples
        select new TheoryDataRow<string, string, string, string>(rule.Id, example.Text, example.Published, string.Join(' ', example.Values));

    public static IEnumerable<TheoryDataRow<string, string, string, string>> Cases() =>
        from file in Directory.GetFiles(SpecFiles.At("times", ""), "news*.jsonl").Order(System.StringComparer.Ordinal)
        from line in File.ReadLines(file)
        where line.Length > 0
        let row = JsonDocument.Parse(line).RootElement
        select new TheoryDataRow<string, string, string, string>(Path.GetFileName(file), row.GetProperty("text").GetString()!, row.GetProperty("published").GetString()!, row.GetProperty("values").GetString()!);

    [Theory]
    [MemberData(nameof(Examples))]
    [MemberData(nameof(Cases))]
    public void ARuleReadsItsExamplesAndNothingElse(string rule, string text, string published, string values)
    {
        (string plain, List<string> spans) = Unmark(text);
        Records.Record record = loaded.Reader.Read(new Report { Id = rule, Text = plain, Published = published.Length == 0 ? null : new Edtf(published) });
        Assert.Equal(string.Join(" | ", spans), string.Join(" | ", record.Times.Select(t => t.Span.In(plain).ToString())));
        Assert.Equal(values, string.Join(' ', record.Times.Select(t => t.Value)));
    }

    [Fact]
    public void EveryRuleHasAnExample() => Assert.Empty(TimeGrammar.Load("en").Rules.Where(r => r.Examples.Count == 0).Select(r => r.Id));

    internal static (string Text, List<string> Spans) Unmark(string text)
    {
        var plain = new StringBuilder();
        var spans = new List<string>();
        int open = 0;
        foreach (char c in text)
        {
            if (c == '[') open = plain.Length;
            else if (c == ']') spans.Add(plain.ToString(open, plain.Length - open));
            else plain.Append(c);
        }
        return (plain.ToString(), spans);
    }
}
