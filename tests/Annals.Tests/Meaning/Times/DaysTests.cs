using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Annals.Tests.Meaning.Times;

/// <summary>First and last day of times: <c>tests/specs/times/days.jsonl</c>.</summary>
public class DaysTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    public static IEnumerable<TheoryDataRow<string, string, string>> Cases() =>
        from row in SpecFiles.Lines("times", "days.jsonl")
        select new TheoryDataRow<string, string, string>(row.GetProperty("text").GetString()!, row.GetProperty("published").GetString()!, row.GetProperty("days").GetString()!);

    [Theory]
    [MemberData(nameof(Cases))]
    public void ATimeCoversTheDaysItMayMean(string text, string published, string days)
    {
        Records.Record record = loaded.Read(text, published);
        Assert.Equal(days, string.Join("; ", record.Times.Select(t => $"{t.Span.In(text)}={t.From}..{t.Until}")));
    }
}
