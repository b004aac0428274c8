using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Places;

/// <summary>Towns of conflict that the packages lack are found where reports of their country name them.</summary>
public sealed class TownsTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    private const double Share = 0.97, Degrees = 0.6;

    [Fact]
    public void TownsOfOurOwnTableAreFoundInReportsOfTheirCountry()
    {
        string folder = Path.GetFullPath(Path.Combine(SpecFiles.At("places", ""), "..", "..", "..", "data", "places"));
        Dictionary<string, string> countries = Rows(Path.Combine(folder, "countries.tsv")).ToDictionary(static f => f[0], static f => f[6], StringComparer.Ordinal);
        int all = 0;
        var missed = new List<string>();
        foreach (string[] f in Rows(Path.Combine(folder, "towns.tsv")))
        {
            string name = f[0].Length > 0 ? f[8].Split(';')[0] : f[7], country = countries[f[5]];
            string text = $"Fighters in {country} attacked {name} on Monday, killing three people in {name}, officials in {country} said.";
            Toponym? found = loaded.Reader.Read(new Report { Id = "x", Text = text }).Toponyms.LastOrDefault(t => t.Span.In(text).SequenceEqual(name));
            all++;
            if (found?.Place is not { } place || place.Country != f[5] || f[3].Length > 0 && (Math.Abs(place.Lat - Number(f[3])) > Degrees || Math.Abs(place.Lon - Number(f[4])) > Degrees)) missed.Add(name);
        }
        Assert.True(all > 250 && missed.Count <= (1 - Share) * all, $"{missed.Count} of {all}: {string.Join(", ", missed)}");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(path).Where(static l => l.Length > 0 && l[0] != '#').Skip(1).Select(static l => l.Split('\t'));
}
