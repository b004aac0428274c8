using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Quantities;

public class QuantitySpecTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases() =>
        from file in Directory.GetFiles(SpecFiles.At("quantities", ""), "counts*.jsonl").Order(StringComparer.Ordinal)
        from line in File.ReadLines(file)
        where line.Length > 0
        let row = JsonDocument.Parse(line).RootElement
        select new TheoryDataRow<string, string>(row.GetProperty("text").GetString()!, row.GetProperty("quantities").GetString()!);

    [Theory]
    [MemberData(nameof(Cases))]
    public void NumbersAreReadWithTheirBoundsAndWhatTheyCount(string text, string quantities)
    {
        Records.Record record = loaded.Read(text, "2010-03-01");
        Assert.Equal(quantities, string.Join(" | ", record.Quantities.Select(q => Spell(q, text))));
    }

    private static string Spell(Quantity q, string text) => string.Join(' ', new[]
    {
        "\"" + q.Span.In(text).ToString() + "\"", Number(q.Low) + ".." + Number(q.High), q.Unit, q.Of, q.Casualty,
    }.Where(s => s is not null));

    private static string Number(double? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "";
}
