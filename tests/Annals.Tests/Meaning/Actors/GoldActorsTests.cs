using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Annals.Tests.Meaning.Actors;

/// <summary>The actors of the developers' PLOVER records, each coded where it stands in its sentence.</summary>
public class GoldActorsTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, string> Slips = new()
    {
        ["JAP"] = "JPN",
        ["ITL"] = "ITA",
        ["UNO"] = "IGO",
        ["EUR"] = "IGO",
        ["NGO"] = "IGO",
    };

    [Fact]
    public void MostGoldActorsGetTheirCountryAndSector()
    {
        string? path = Find("data/events/plover_gsr_dev.jsonl");
        if (path is null) Assert.Skip("the development data ../shared/data/events are not here");
        var probe = new ActorProbe();
        var seen = new HashSet<string>();
        int countries = 0, countriesRight = 0, sectors = 0, sectorsRight = 0;
        var errors = new StringBuilder();
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument record = JsonDocument.Parse(line);
            string text = record.RootElement.GetProperty("text").GetString()!;
            string date = record.RootElement.GetProperty("date").GetString()!;
            foreach (string side in (string[])["source", "target"])
            {
                if (!record.RootElement.TryGetProperty(side, out JsonElement list) || list.ValueKind != JsonValueKind.Array) continue;
                foreach (JsonElement gold in list.EnumerateArray())
                {
                    string words = Text(gold, "actorText").Trim(), code = Slip(Text(gold, "code")), sector = Text(gold, "sector");
                    sector = sector.Length >= 3 ? sector[..3].ToUpperInvariant() : "";
                    if (words.Length == 0 || !text.Contains(words, StringComparison.Ordinal) || !seen.Add(text + words)) continue;
                    Annals.Records.Actor? actor = probe.Actor(text, words, date);
                    bool wrong = false;
                    if (code.Length == 3 && code != "---")
                    {
                        countries++;
                        if (Slip(actor?.Country ?? "") == code) countriesRight++;
                        else wrong = true;
                    }
                    if (Annals.Meaning.Actors.SectorList.IsCode(sector))
                    {
                        sectors++;
                        if (actor?.Sectors.Contains(sector) == true) sectorsRight++;
                        else wrong = true;
                    }
                    if (wrong) errors.AppendLine($"{words} = {code} {sector}, given {actor?.Country} {string.Join(' ', actor?.Sectors ?? [])} ({actor?.Why}) | {text[..Math.Min(150, text.Length)]}");
                }
            }
        }
        output.WriteLine($"countries {countriesRight} of {countries}, sectors {sectorsRight} of {sectors}");
        output.WriteLine(errors.ToString());
        if (Environment.GetEnvironmentVariable("ANNALS_SHOW") is { Length: > 0 } show) File.WriteAllText(show, $"countries {countriesRight} of {countries}, sectors {sectorsRight} of {sectors}\n{errors}");
        Assert.True(countriesRight >= countries * 0.80, $"countries {countriesRight} of {countries}");
        Assert.True(sectorsRight >= sectors * 0.75, $"sectors {sectorsRight} of {sectors}");
    }

    private static string Text(JsonElement gold, string name) => gold.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string Slip(string code) => Slips.GetValueOrDefault(code.Trim(), code.Trim());

    private static string? Find(string name)
    {
        for (DirectoryInfo? d = new(AppContext.BaseDirectory); d is not null; d = d.Parent)
        {
            string path = Path.Combine(d.FullName, "shared", name);
            if (File.Exists(path)) return path;
        }
        return null;
    }
}
