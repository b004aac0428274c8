using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Places;

/// <summary>Towns of conflict are found where reports of their country name them; the sums of docs/evaluation/places.md.</summary>
public sealed class TownsTests(LoadedReader loaded, ITestOutputHelper output) : IClassFixture<LoadedReader>
{
    private const double Kilometres = 60, KilometresADegree = 111.2;

    [Theory]
    [InlineData("towns.txt", 0.96)]
    [InlineData("towns-other.txt", 0.95)]
    public void TownsAreFoundInReportsOfTheirCountry(string file, double least)
    {
        Dictionary<string, string> countries = Rows(Path.GetFullPath(Path.Combine(SpecFiles.At("places", ""), "..", "..", "..", "data", "places", "countries.tsv")), '\t').Skip(1).ToDictionary(static f => f[0], static f => f[6], StringComparer.Ordinal);
        (int all, int told, int bare) = (0, 0, 0);
        foreach (string[] f in Rows(SpecFiles.At("places", file), '|'))
        {
            foreach (string name in f[1].Split(';'))
            {
                string country = countries[f[0]];
                all++;
                if (Lies($"Fighters in {country} attacked {name} on Monday, killing three people in {name}, officials in {country} said.", name, f)) told++;
                if (Lies($"Rebels attacked {name} on Monday, killing three people in {name}.", name, f)) bare++;
            }
        }
        output.WriteLine($"{file} {all} names, found with their country {told}, without {bare}");
        Assert.True(told >= least * all, $"{told} of {all}");
    }

    private bool Lies(string text, string name, string[] wanted)
    {
        Toponym? found = loaded.Read(text).Toponyms.LastOrDefault(t => t.Span.In(text).SequenceEqual(name));
        if (found?.Place is not { } place) return false;
        double lat = Number(wanted[2]), north = (place.Lat - lat) * KilometresADegree, east = (place.Lon - Number(wanted[3])) * KilometresADegree * Math.Cos(lat * Math.PI / 180);
        return Math.Sqrt(north * north + east * east) < Kilometres && (place.Country == wanted[0] || place.CountryDeFacto == wanted[0] || Math.Sqrt(north * north + east * east) < Kilometres / 2);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string path, char between) => File.ReadLines(path).Where(static l => l.Length > 0 && l[0] != '#').Select(l => l.Split(between));
}
