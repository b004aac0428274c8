using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Annals.Language;
using Annals.Meaning.Places;
using Annals.Reading;
using Annals.Records;
using Annals.Resources;
using Annals.Text;
using Xunit;

namespace Annals.Tests.Meaning.Places;

public sealed class PlaceResolverTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    private static readonly Lazy<ReportReader> Rules = new(static () => ReportReader.LoadForUses(null));

    public static IEnumerable<TheoryDataRow<string, string>> PlaceCases() => Cases("places.jsonl", "places");

    public static IEnumerable<TheoryDataRow<string, string>> UseCases() => Cases("use.jsonl", "use");

    /// <summary>Each toponym of the text in order: words, country, latitude and longitude to within 161 km; <c>?</c> for one without coordinates.</summary>
    [Theory]
    [MemberData(nameof(PlaceCases))]
    public void ToponymsAreFoundAndLieWhereTheReportMeansThem(string text, string expected)
    {
        Record record = loaded.Read(text);
        string found = string.Join(';', record.Toponyms.Select(t => t.Span.In(text).ToString()));
        string[] wanted = expected.Length == 0 ? [] : expected.Split(';');
        Assert.Equal(string.Join(';', wanted.Select(w => w.Split('|')[0])), found);
        for (int i = 0; i < wanted.Length; i++) AssertLies(wanted[i].Split('|'), record.Toponyms[i]);
    }

    [Theory]
    [MemberData(nameof(UseCases))]
    public void RulesTellUseByTheSentence(string text, string expected) => Assert.Equal(expected, Uses(Rules.Value.Read(Report.FromText(text)), text));

    [Fact]
    public void TheNetworkKeepsWhatTheRulesTellOfPlainSentences()
    {
        var cases = UseCases().Select(static r => r.Data).ToList();
        List<string> wrong = [.. cases.Where(c => Uses(loaded.Read(c.Item1), c.Item1) != c.Item2).Select(static c => c.Item1)];
        Assert.True(wrong.Count * 20 <= cases.Count, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("Lawyers for Texas appealed on Monday.", "Texas", ToponymUse.Metonym)]
    [InlineData("The decision to leave rests with Paris.", "Paris", ToponymUse.Metonym)]
    [InlineData("He is the rector of the University of Vienna.", "Vienna", ToponymUse.Literal)]
    public void WhatIsLearntSaysSoInItsReason(string text, string name, ToponymUse use)
    {
        Toponym toponym = loaded.Read(text).Toponyms.First(t => t.Span.In(text).ToString() == name);
        Assert.Equal(use, toponym.Use);
        ToponymUse ruled = Rules.Value.Read(Report.FromText(text)).Toponyms.First(t => t.Span.In(text).ToString() == name).Use;
        Assert.Equal(ruled != use, toponym.Why.Detail!.Contains("place.use.learnt 0.", StringComparison.Ordinal));
    }

    [Fact]
    public void ModelsOfAnotherKindAreRefusedByName()
    {
        string folder = Directory.CreateTempSubdirectory("annals").FullName;
        try
        {
            foreach ((string name, byte[] magic) in (ReadOnlySpan<(string, byte[])>)[(LearntUse.ModelName, ChoiceModel.Magic.ToArray()), (WordVectors.Name, WordVectors.Magic.ToArray())])
            {
                byte[] image = new byte[128];
                magic.CopyTo(image, 0);
                image[8] = 99;
                File.WriteAllBytes(Path.Combine(folder, name), image);
                Assert.Contains("format 99", Assert.Throws<ResourceException>(() => Open(folder, name)).Message, StringComparison.Ordinal);
                (image[8], image[12], image[16]) = (1, 7, 7);
                File.WriteAllBytes(Path.Combine(folder, name), image);
                Assert.Contains("damaged", Assert.Throws<ResourceException>(() => Open(folder, name)).Message, StringComparison.Ordinal);
            }
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static object Open(string folder, string name) => name == LearntUse.ModelName ? ChoiceModel.Load(Path.Combine(folder, name)) : WordVectors.Load(new ResourceStore(folder));

    private static string Uses(Record record, string text) => string.Join(';', record.Toponyms.Select(t => $"{t.Span.In(text)}|{t.Use.ToString().ToLowerInvariant()}"));

    [Fact]
    public void EveryToponymHasItsEntityAndThePlaceStandsInIt()
    {
        Record record = loaded.Read("Two people died in Nairobi. Kenya closed its border with Somalia, and Nairobi was calm.");
        foreach (Toponym t in record.Toponyms)
        {
            Entity entity = record.Entities.Single(e => e.Id == t.Entity);
            Assert.Equal(t.Place, entity.Place);
            Assert.Contains(entity.Mentions, m => m.Span.Overlaps(t.Span));
        }
        Assert.Equal(record.Entities.Length, record.Entities.Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public void OnePlaceIsOneEntityAndEntitiesAreNumberedInTextOrder()
    {
        Record record = loaded.Read("The United States imposed sanctions on Iran. Envoys met in Vienna on Friday. Iran said the U.S. was not serious, and the United States left the talks.");
        Assert.Single(record.Entities, static e => e.Place is { Country: "US", Feature: "PCLI" });
        Assert.Single(record.Entities, static e => e.Place is { Country: "IR", Feature: "PCLI" });
        int[] starts = [.. record.Entities.Select(static e => e.Mentions[0].Span.Start)];
        Assert.Equal(starts.Order(), starts);
        Assert.Equal(record.Entities.Select(static (_, i) => $"e{i + 1}"), record.Entities.Select(static e => e.Id));
    }

    [Fact]
    public void UnknownPlaceTakesTheMiddleOfTheOneItLiesInWithLessConfidence()
    {
        Record record = loaded.Read("Gunmen attacked the village of Kurengwa, in Plateau State, Nigeria, at dawn.");
        Toponym village = record.Toponyms[0], state = record.Toponyms[1];
        Assert.Equal((0, "Kurengwa", "LCTY", "place.within-named"), (village.Place!.GeonameId, village.Place.Name, village.Place.Feature, village.Why.Rule));
        Assert.Equal((state.Place!.Lat, state.Place.Lon), (village.Place.Lat, village.Place.Lon));
        Assert.True(village.Confidence < state.Confidence);
    }

    [Theory]
    [InlineData("He backed the Clean Air Act and the Make-A-Wish fund.")]
    [InlineData("The show opens on Broadway, far from the West.")]
    [InlineData("The crash was at Washington and Lincoln streets.")]
    [InlineData("A vigil was held at St Mary's on Sunday.")]
    [InlineData("Islamic State of Iraq and the Levant claimed the blast.")]
    [InlineData("The frigate Lancaster put to sea.")]
    [InlineData("The shuttle Victoria was launched at noon.")]
    [InlineData("The crew of the Columbia space shuttle trained for a year.")]
    [InlineData("The Sunburn can sink a ship.")]
    [InlineData("The Red Cross sent tents.")]
    [InlineData("Life on Earth goes on.")]
    [InlineData("She was the daughter of Floyd and Opal (Paris) Wallace.")]
    [InlineData("The wall was begun in 490 BC and mended later.")]
    [InlineData("Mourners met at Riley Funeral Home on Old Salem Mill Road.")]
    public void NamesInOtherNamesAreNoPlaces(string text) => Assert.Empty(loaded.Read(text).Toponyms);

    [Fact]
    public void NameBehindAlIsNotTheTownOfTheNameWithoutIt() => Assert.All(loaded.Read("They met outside the Al Aurora clinic.").Toponyms, static t => Assert.Null(t.Place));

    [Theory]
    [InlineData("A bus caught fire near Hyderabad on Tuesday.", null, null, "IN")]
    [InlineData("A bus caught fire near Hyderabad on Tuesday.", "https://www.dawn.com/news/1.html", null, "PK")]
    [InlineData("A bus caught fire near Hyderabad on Tuesday.", "https://www.example.com.pk/1.html", null, "PK")]
    [InlineData("A bus caught fire near Hyderabad on Tuesday.", null, "Dawn", "PK")]
    [InlineData("A crew from Aberdeen came.", null, null, "GB")]
    [InlineData("A crew from Aberdeen came.", "https://www.seattletimes.com/1.html", null, "US")]
    [InlineData("A crew from Aberdeen came.", null, "The Seattle Times", "US")]
    [InlineData("A crew from Aberdeen came.", "https://example.org/1.html", "The Gazette", "GB")]
    public void PublisherPullsNamesHome(string text, string? url, string? publisher, string country)
    {
        Record record = loaded.Reader.Read(new Report { Id = "1", Text = text, Url = url, Publisher = publisher });
        Assert.Equal(country, record.Toponyms.Single().Place!.Country);
    }

    [Fact]
    public void PublisherDoesNotPullHomeWhatTheReportPlacesElsewhere()
    {
        Record record = loaded.Reader.Read(new Report { Id = "1", Text = "A bus caught fire near Salem, Oregon, on Tuesday.", Url = "https://www.thehindu.com/1.html" });
        Assert.Equal(["US", "US"], record.Toponyms.Select(static t => t.Place!.Country));
    }

    [Fact]
    public void DisputedPlaceIsDeJureByDefaultAndDeFactoOnRequest()
    {
        const string text = "The fleet lay at anchor in Sevastopol, Crimea.";
        Place lawful = loaded.Read(text).Toponyms[0].Place!;
        Assert.Equal(("UA", "RU"), (lawful.Country, lawful.CountryDeFacto));
        var analysis = new Analysis(new Report { Id = "1", Text = text });
        loaded.Reader.Annotate(analysis);
        PlaceResolver.Load(new ResourceStore(), null, null, Sovereignty.DeFacto).Resolve(analysis);
        Assert.Equal("RU", analysis.Toponyms[0].Place!.Country);
    }

    [Fact]
    public void ConfidenceIsAProbability()
    {
        Record record = loaded.Read("Springfield and Franklin are common names. Paris is the capital of France.");
        Assert.NotEmpty(record.Toponyms);
        foreach (Toponym t in record.Toponyms) Assert.InRange(t.Confidence, 0, 1);
    }

    private static void AssertLies(string[] wanted, Toponym toponym)
    {
        if (wanted[1] == "?")
        {
            Assert.Null(toponym.Place);
            return;
        }
        Assert.NotNull(toponym.Place);
        Assert.Equal(wanted[0] + "|" + wanted[1], wanted[0] + "|" + toponym.Place.Country);
        double lat = double.Parse(wanted[2], CultureInfo.InvariantCulture), lon = double.Parse(wanted[3], CultureInfo.InvariantCulture);
        double km = 111 * Math.Sqrt(Math.Pow(lat - toponym.Place.Lat, 2) + Math.Pow((lon - toponym.Place.Lon) * Math.Cos(lat * Math.PI / 180), 2));
        Assert.True(km < 161, $"{wanted[0]} is {km:F0} km off: {toponym.Place.Lat} {toponym.Place.Lon} {toponym.Why}");
    }

    private static IEnumerable<TheoryDataRow<string, string>> Cases(string file, string field)
    {
        foreach (JsonElement c in SpecFiles.Lines("places", file))
        {
            string expected = string.Join(';', c.GetProperty(field).EnumerateArray().Select(x => x.GetString()));
            yield return new TheoryDataRow<string, string>(c.GetProperty("text").GetString()!, expected);
        }
    }
}
