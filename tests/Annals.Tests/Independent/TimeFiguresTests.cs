using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Independent;

/// <summary>
/// News of 1989 to 2013, its times marked after TimeBank by somebody who did not know the rules. F1 as in TempEval-3 (UzZaman et al. 2013):
/// relaxed, strict, and value accuracy times relaxed F1.
/// </summary>
public class TimeFiguresTests(LoadedReader loaded, ITestOutputHelper output) : IClassFixture<LoadedReader>
{
    [Theory]
    [InlineData("times-seen.jsonl", 0.97, 0.94, 0.92)]
    [InlineData("times-held.jsonl", 0.97, 0.94, 0.90)]
    public void TimesKeepTheirFigures(string file, double relaxed, double strict, double value)
    {
        int gold = 0, given = 0, near = 0, exact = 0, right = 0;
        foreach (JsonElement c in SpecFiles.Lines("independent", file))
        {
            Record record = loaded.Read(c.GetProperty("text").GetString()!, c.GetProperty("published").GetString()!);
            var open = new HashSet<Timex>(record.Times);
            given += record.Times.Length;
            foreach (JsonElement g in c.GetProperty("times").EnumerateArray())
            {
                var span = new TextSpan(g.GetProperty("start").GetInt32(), g.GetProperty("end").GetInt32());
                gold++;
                if (open.Where(t => t.Span.Overlaps(span)).OrderByDescending(t => t.Span == span).ThenBy(static t => t.Span.Start).FirstOrDefault() is not { } found) continue;
                open.Remove(found);
                near++;
                if (found.Span == span) exact++;
                if (found.Value == g.GetProperty("value").GetString()) right++;
            }
        }
        double F(int n) => 2.0 * n / (gold + given);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: gold {gold} given {given} relaxed F1 {100 * F(near):0.0} strict F1 {100 * F(exact):0.0} value F1 {100 * F(right):0.0}"));
        Assert.True(F(near) >= relaxed && F(exact) >= strict && F(right) >= value);
    }
}
