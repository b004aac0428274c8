using System;
using System.IO;
using Annals.Resources;
using Xunit;

namespace Annals.Tests.Resources;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Opened = Gazetteer.Load(new ResourceStore());

    [Theory]
    [InlineData("Kiev", 703448)]
    [InlineData("İstanbul", 745044)]
    [InlineData("Bombay", 1275339)]
    [InlineData("Donetsk", 709717)]
    [InlineData("Kenya", 192950)]
    public void ForemostPlaceOfANameIsTheKnownOne(string name, long id)
    {
        Span<PlaceCandidate> found = stackalloc PlaceCandidate[8];
        Assert.True(Find(name, found) > 0);
        Assert.Equal(id, Opened.GeonameId(found[0].Place));
    }

    [Fact]
    public void CoordinatesNamesAndDivisionsAreReadBack()
    {
        Span<PlaceCandidate> found = stackalloc PlaceCandidate[8];
        Assert.True(Find("Toulouse", found) > 0);
        int place = found[0].Place;
        Assert.Equal(43.60426, Opened.Lat(place), 4);
        Assert.Equal(1.44367, Opened.Lon(place), 4);
        Assert.Equal(("Toulouse", "FR", "PPLA"), (Opened.Name(place), Opened.Country(place), Opened.Feature(place)));
        Assert.Equal("ADM1", Opened.Feature(Opened.Admin1(place)));
        Assert.InRange(Opened.Population(place), 400_000, 550_000);
    }

    [Fact]
    public void NameNobodyBearsIsNotFound()
    {
        Span<PlaceCandidate> found = stackalloc PlaceCandidate[8];
        Assert.Equal(0, Find("Qwxzvillagrad", found));
    }

    [Fact]
    public void LookUpAllocatesNothing()
    {
        Span<PlaceCandidate> found = stackalloc PlaceCandidate[48];
        _ = Find("Springfield", found);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) _ = Find("Springfield", found);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void FileOfAnotherFormatIsRefusedByName()
    {
        string path = Path.GetTempFileName();
        try
        {
            var bytes = new byte[200];
            "ANNALSGZ"u8.CopyTo(bytes);
            bytes[8] = 99;
            File.WriteAllBytes(path, bytes);
            Assert.Contains("99", Assert.Throws<ResourceException>(() => Gazetteer.Open(path)).Message, StringComparison.Ordinal);
            File.WriteAllText(path, new string('x', 300));
            Assert.Contains("no gazetteer", Assert.Throws<ResourceException>(() => Gazetteer.Open(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void AboutTellsDateSourcesAndLicence()
    {
        Assert.Contains("content 20", Opened.About, StringComparison.Ordinal);
        Assert.Contains("licence CC BY 4.0", Opened.About, StringComparison.Ordinal);
        Assert.Contains("source cities500.txt ", Opened.About, StringComparison.Ordinal);
    }

    private static int Find(string name, Span<PlaceCandidate> found)
    {
        Span<char> key = stackalloc char[PlaceName.MaxLength];
        return Opened.Find(key[..PlaceName.Normalise(name, key)], found);
    }
}
