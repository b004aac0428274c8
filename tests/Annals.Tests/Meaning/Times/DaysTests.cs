using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Times;

/// <summary>First and last day of times: <c>tests/specs/times/days.jsonl</c>.</summary>
public class DaysTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    private static string Specs([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "specs", "times", "days.jsonl"));

    public static IEnumerable<TheoryDataRow<string, string, string>> Cases() =>
        from line in File.ReadLines(Specs())
        let row = JsonDocument.Parse(line).RootElement
        select new TheoryDataRow<string, string, string>(row.GetProperty("text").GetString()!, row.GetProperty("published").GetString()!, row.GetProperty("days").GetString()!);

    [Theory]
    [MemberData(nameof(Cases))]
    public void ATimeCoversTheDaysItMayMean(string text, string published, string days)
    {
        Records.Record record = loaded.Reader.Read(new Report { Id = "d", Text = text, Published = new Edtf(published) });
        Assert.Equal(days, string.Join("; ", record.Times.Select(t => $"{t.Span.In(text)}={t.From}..{t.Until}")));
    }
}
