using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Quantities;

/// <summary>Measures the quantities of <c>tests/specs/quantities/gold.jsonl</c>: span, amount, unit, what is counted, kind of harm.</summary>
public class QuantityGoldTests(LoadedReader loaded, ITestOutputHelper output) : IClassFixture<LoadedReader>
{
    private const double Least = 0.97;

    [Fact]
    public void QuantitiesOfTheGoldAreWhollyRight()
    {
        int gold = 0, given = 0, right = 0;
        var wrong = new List<string>();
        foreach (JsonElement c in SpecFiles.Lines("quantities", "gold.jsonl"))
        {
            var sentence = new MarkedText(c.GetProperty("text").GetString()!);
            string text = sentence.Text;
            List<string> expected = [.. sentence.Gold.Select(g => text[g.Start..g.End] + "|" + g.Value)];
            Records.Record record = loaded.Read(text, "2013-06-04");
            List<string> found = [.. record.Quantities.Where(q => !sentence.Open.Any(o => q.Span.Start < o.End && o.Start < q.Span.End)).Select(q => Spell(q, text))];
            int same = expected.Count(found.Remove);
            (gold, given, right) = (gold + expected.Count, given + found.Count + same, right + same);
            if (same < expected.Count || found.Count > 0) wrong.Add($"{text} | expected {string.Join(" ; ", expected)} | left over {string.Join(" ; ", found)}");
        }
        double precision = (double)right / given, recall = (double)right / gold;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"quantities: gold {gold}, given {given}, wholly right {right}, precision {precision:0.000}, recall {recall:0.000}"));
        foreach (string each in wrong) output.WriteLine(each);
        Assert.True(Math.Min(precision, recall) >= Least, string.Join("\n", wrong));
    }

    private static string Spell(Quantity q, string text)
    {
        string low = Number(q.Low), high = Number(q.High);
        var words = new List<string> { (q.Approx == Approximation.About ? "~" : "") + (low == high ? low : low + ".." + high) };
        if (q.Unit is not null) words.Add(q.Unit);
        if (q.Of is not null) words.Add("of=" + q.Of.Replace(' ', '_'));
        if (q.Casualty is not null) words.Add(q.Casualty);
        return q.Span.In(text).ToString() + "|" + string.Join(' ', words);
    }

    private static string Number(double? value) => value?.ToString("0.###", CultureInfo.InvariantCulture) ?? "";
}
