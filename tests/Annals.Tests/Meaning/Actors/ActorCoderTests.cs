using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Annals.Records;
using Annals.Resources;
using Xunit;

namespace Annals.Tests.Meaning.Actors;

public sealed class ActorProbeFixture
{
    internal ActorProbe Probe { get; } = new();
}

public class ActorCoderTests(ActorProbeFixture fixture) : IClassFixture<ActorProbeFixture>
{
    public static IEnumerable<TheoryDataRow<string>> Phrases()
    {
        foreach (string line in File.ReadLines(Specs("actors/phrases.jsonl")))
            yield return line;
    }

    [Theory]
    [MemberData(nameof(Phrases))]
    public void APhraseIsCodedByItsWords(string line)
    {
        using JsonDocument spec = JsonDocument.Parse(line);
        JsonElement s = spec.RootElement;
        string? published = s.TryGetProperty("published", out JsonElement p) ? p.GetString() : null;
        EntityKind? kind = s.TryGetProperty("kind", out JsonElement k) ? Enum.Parse<EntityKind>(k.GetString()!) : null;
        Assert.Equal(s.GetProperty("actor").GetString(), fixture.Probe.Code(s.GetProperty("text").GetString()!, s.GetProperty("phrase").GetString()!, published, kind));
    }

    [Theory]
    [InlineData("coverage.jsonl", 0.90)]
    [InlineData("coverage-held.jsonl", 0.82)]
    public void ActorsOfAllCountriesGetTheirCountryAndFirstSector(string file, double least)
    {
        int all = 0, right = 0;
        foreach (string line in File.ReadLines(Specs("actors/" + file)))
        {
            using JsonDocument spec = JsonDocument.Parse(line);
            JsonElement s = spec.RootElement;
            string[] wanted = s.GetProperty("actor").GetString()!.Split(' ');
            Actor? actor = fixture.Probe.Actor(s.GetProperty("text").GetString()!, s.GetProperty("phrase").GetString()!);
            all++;
            if (actor?.Country == wanted[0] && (wanted.Length == 1 || actor.Sectors.Contains(wanted[1]))) right++;
        }
        Assert.True(right >= least * all, $"{right} of {all} right");
    }

    [Theory]
    [InlineData("The Foreign Secretary condemned the attack in Baghdad.", "Foreign Secretary", "GBR GOV")]
    [InlineData("The allies met in Baghdad.", "The allies", "GOV")]
    [InlineData("Israel's enemies gathered in Cairo.", "Israel's enemies", "-")]
    [InlineData("Burundi's leaders promised a change, but the National Intelligence Service arrested ten students.", "National Intelligence Service", "BDI SPY")]
    [InlineData("Hamas spokesman Hadi Qanan rejected it in Gaza.", "Hadi Qanan", "PSE REB")]
    [InlineData("The Bolivian union leader Juan Carlos Mamani called a strike.", "Juan Carlos Mamani", "BOL LAB")]
    [InlineData("The National Congress for Dignity (CND) rejected the vote in Burundi.", "National Congress for Dignity", "-")]
    [InlineData("Rights groups welcomed the ruling in Burundi.", "Rights groups", "NGO")]
    [InlineData("Dissidents of the Revolutionary Armed Forces of Colombia killed nine soldiers.", "Dissidents of the Revolutionary Armed Forces of Colombia", "COL REB")]
    [InlineData("Sen. Lisa Marks voted against it in Washington.", "Lisa Marks", "USA LEG")]
    [InlineData("The Bolivian government lifted the state of emergency.", "the state of emergency", "-")]
    [InlineData("LONDON - Britain sent troops. In Peru, the government has asked the army to help.", "the government", "PER GOV")]
    [InlineData("Petty Officer Keating was killed near Mosul, Iraq.", "Keating", "MIL")]
    [InlineData("The special prosecutor in the Peru mining scandal met reporters in Oslo. Norway waits.", "The special prosecutor in the Peru mining scandal", "USA JUD")]
    [InlineData("Finance ministers met in Venice. Italy was glad.", "Finance ministers", "GOV")]
    [InlineData("The Northern Rivers Commission met Chad's envoys. NRC members voted.", "NRC members", "CVL")]
    [InlineData("Taiwan holds 56 billion U.S. dlrs. It keeps U.S. Dollars and sells U.S. dollars. The legislators asked for marks.", "The legislators", "TWN LEG")]
    [InlineData("A division of General Motors sued.", "A division of General Motors", "MNC BUS")]
    [InlineData("Marines took the quay at Santos. Brazil sent more.", "Marines", "BRA MIL")]
    [InlineData("The Harvest Democratic Party asked the general to go.", "Harvest Democratic Party", "-")]
    [InlineData("The pope told Argentine bishops to defend the poor.", "The pope", "VAT REL")]
    [InlineData("Planes dropped arms for the contra rebels.", "the contra rebels", "NIC REB")]
    [InlineData("Peru cut its budget under pressure from the opposition.", "the opposition", "PER OPP")]
    public void ACountryRestsOnEvidence(string text, string phrase, string actor) => Assert.Equal(actor, fixture.Probe.Code(text, phrase));

    /// <summary>Who bore an office at another time, or will in a generation, is not meant by the name alone.</summary>
    [Theory]
    [InlineData("Colombian finance minister Cesar Gaviria spoke in Lima.", "Cesar Gaviria", "1987-05-05", "COL GOV")]
    [InlineData("Cesar Gaviria spoke in Lima.", "Cesar Gaviria", "1997-05-05", "IGO")]
    [InlineData("Barber Conable spoke in Oslo.", "Barber Conable", "1987-05-05", "IGO BUS")]
    [InlineData("John Lee met officials from Iran.", "John Lee", "1987-05-05", "-")]
    [InlineData("John Lee met officials from Iran.", "John Lee", "2023-05-05", "HKG GOV")]
    public void AnOfficeHasItsTime(string text, string phrase, string day, string actor) => Assert.Equal(actor, fixture.Probe.Code(text, phrase, day));

    [Fact]
    public void AnInferredCountryIsCalledInferred()
    {
        Actor? actor = fixture.Probe.Actor("Riot police fired tear gas in Caracas, Venezuela.", "Riot police");
        Assert.Equal("actor.noun.inferred", actor?.Why.Rule);
    }

    [Fact]
    public void AnOwnTableComesBeforeOurs()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "name\tcountry\tsectors\tfrom\tuntil\nHezbollah\tLBN\tPTY\nOrrin Vale|Vale\tNZL\tBUS\t2020\t2024-06\n");
            var probe = new ActorProbe(path);
            Assert.Equal("LBN PTY", probe.Code("Hezbollah won seats.", "Hezbollah", null, EntityKind.Organization));
            Assert.Equal("NZL BUS", probe.Code("Orrin Vale sold the mill.", "Orrin Vale", "2023-01-01", EntityKind.Person));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("Vale\tNEW\tBUS", "line 1", "NEW")]
    [InlineData("Vale\tNZL\tBUX", "line 1", "BUX")]
    [InlineData("Vale\tNZL\tBUS\t2020-13-01", "line 1", "2020-13-01")]
    [InlineData("Vale\tNZL\tBUS\t2024\t2020", "line 1", "ends before")]
    [InlineData("\tNZL\tBUS", "line 1", "no name")]
    public void ABadRowIsNamedWithItsLine(string row, string line, string cause)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, row + "\n");
            ResourceException e = Assert.Throws<ResourceException>(() => new ActorProbe(path));
            Assert.Contains(line, e.Message, StringComparison.Ordinal);
            Assert.Contains(cause, e.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Specs(string name)
    {
        for (DirectoryInfo? d = new(AppContext.BaseDirectory); d is not null; d = d.Parent)
            if (File.Exists(Path.Combine(d.FullName, "tests/specs", name))) return Path.Combine(d.FullName, "tests/specs", name);
        throw new FileNotFoundException(name);
    }
}
