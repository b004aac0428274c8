using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Places;

/// <summary>
/// Figures over whole reports and sentences of our own (<c>tests/specs/places</c>): toponyms found, where they lie, how they are used. The files
/// <c>*-dev</c> were read while the rules were written, <c>*-final</c> were not. Floors lie a little under what was measured.
/// </summary>
public sealed class PlaceFiguresTests(LoadedReader loaded, ITestOutputHelper output) : IClassFixture<LoadedReader>
{
    private const double Near = 161;

    [Theory]
    [InlineData("reports-dev.jsonl", 95, 91, 94)]
    [InlineData("reports-final.jsonl", 93, 90, 91)]
    [InlineData("../independent/places-seen.jsonl", 95, 89, 91)]
    [InlineData("../independent/places-held.jsonl", 95, 84, 85)]
    public void ReportsKeepTheirFigures(string file, double strict, double near, double use)
    {
        var all = new Tally();
        var kinds = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        foreach (JsonElement report in SpecFiles.Lines("places", file))
        {
            string kind = report.GetProperty("kind").GetString()!;
            if (!kinds.TryGetValue(kind, out Tally? tally)) kinds[kind] = tally = new Tally();
            Count(report, tally);
            Count(report, all);
        }
        foreach ((string kind, Tally tally) in kinds) output.WriteLine($"{file} {kind,-8} {tally}");
        output.WriteLine($"{file} {"all",-8} {all}");
        Assert.True(all.Strict >= strict && all.NearF >= near && all.UseShare >= use, all.ToString());
    }

    [Theory]
    [InlineData("use-dev.jsonl", 95)]
    [InlineData("use-final.jsonl", 88)]
    public void UseKeepsItsFigure(string file, double use)
    {
        var tally = new Tally();
        foreach (JsonElement report in SpecFiles.Lines("places", file)) Count(report, tally);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file} cases {tally.Gold} recognised {tally.Hit} right {tally.UseShare:F1} %"));
        Assert.True(tally.UseShare >= use, tally.ToString());
    }

    private void Count(JsonElement report, Tally tally)
    {
        string text = report.GetProperty("text").GetString()!;
        Edtf? published = report.TryGetProperty("published", out JsonElement date) ? new Edtf(date.GetString()!) : null;
        Record record = loaded.Reader.Read(new Report { Id = "1", Text = text, Published = published });
        JsonElement[] gold = [.. report.GetProperty("toponyms").EnumerateArray()];
        if (report.TryGetProperty("demonyms", out _)) record = record with { Toponyms = [.. record.Toponyms.Where(static t => t.Use != ToponymUse.Demonym)] };
        JsonElement[] optional = [.. gold.Where(static g => g.TryGetProperty("optional", out _))];
        var given = record.Toponyms.ToDictionary(static t => t.Span);
        tally.Given += record.Toponyms.Count(t => !optional.Any(o => t.Span.Overlaps(SpanOf(o))));
        tally.Gold += gold.Length - optional.Length;
        foreach (JsonElement g in gold.Except(optional))
        {
            Assert.Equal(g.GetProperty("name").GetString(), SpanOf(g).In(text).ToString());
            if (!given.TryGetValue(SpanOf(g), out Toponym? t)) continue;
            tally.Hit++;
            if (t.Use.ToString().Equals(g.GetProperty("use").GetString(), StringComparison.OrdinalIgnoreCase)) tally.Use++;
            if (t.Place is { } place && g.TryGetProperty("lat", out JsonElement lat) && Kilometres(lat.GetDouble(), g.GetProperty("lon").GetDouble(), place) <= Near) tally.Near++;
        }
    }

    private static TextSpan SpanOf(JsonElement e) => new(e.GetProperty("start").GetInt32(), e.GetProperty("end").GetInt32());

    private static double Kilometres(double lat, double lon, Place place)
    {
        double p = lat * Math.PI / 180, q = place.Lat * Math.PI / 180, d = (place.Lon - lon) * Math.PI / 180;
        return 6371 * Math.Acos(Math.Clamp(Math.Sin(p) * Math.Sin(q) + Math.Cos(p) * Math.Cos(q) * Math.Cos(d), -1, 1));
    }

    private sealed class Tally
    {
        internal int Gold, Given, Hit, Near, Use;

        internal double Strict => F(Hit);

        internal double NearF => F(Near);

        internal double UseShare => 100.0 * Use / Math.Max(1, Hit);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"gold {Gold} given {Given} strict F1 {Strict:F1} F1@161 {NearF:F1} use {UseShare:F1} %");

        private double F(int right) => 200.0 * right / Math.Max(1, Gold + Given);
    }
}
