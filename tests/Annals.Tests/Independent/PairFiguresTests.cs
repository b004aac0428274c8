using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Independent;

/// <summary>
/// Sentences of agency news with one chief event each, written without knowledge of the rules (<c>tests/specs/independent</c>): type, country of
/// either side, status. Floors lie a little under what was measured.
/// </summary>
public class PairFiguresTests(LoadedReader loaded, ITestOutputHelper output) : IClassFixture<LoadedReader>
{
    [Theory]
    [InlineData("pairs-seen.jsonl", 0.79, 0.54)]
    [InlineData("pairs-held.jsonl", 0.62, 0.44)]
    public void EventsKeepTheirFigures(string file, double type, double whole)
    {
        var types = new SortedDictionary<string, (int Gold, int Right, int Extra)>(StringComparer.Ordinal);
        int n = 0, sources = 0, source = 0, targets = 0, target = 0, all = 0, status = 0;
        foreach (JsonElement c in SpecFiles.Lines("independent", file))
        {
            Record record = loaded.Read(c.GetProperty("text").GetString()!);
            string gold = c.GetProperty("type").GetString()!;
            string[] from = Codes(c, "sourceCountry"), to = Codes(c, "targetCountry");
            Event? best = record.Events.Where(e => e.Type == gold).MaxBy(e => Sides(e, from, to)), any = best ?? record.Events.MaxBy(e => Sides(e, from, to));
            bool s = any is not null && Meets(any.Source, from), t = any is not null && Meets(any.Target, to);
            (n, sources, source, targets, target) = (n + 1, sources + (from.Length > 0 ? 1 : 0), source + (s ? 1 : 0), targets + (to.Length > 0 ? 1 : 0), target + (t ? 1 : 0));
            bool free = gold is "CONSULT" or "COOPERATE" or "AGREE" && to.Length == 0;
            if (best is not null && (from.Length == 0 || s) && (t || free || (to.Length == 0 && Countries(best.Target).Length == 0))) all++;
            if (best is not null && best.Asserted.ToString().Equals(c.GetProperty("status").GetString(), StringComparison.OrdinalIgnoreCase)) status++;
            Count(types, gold, 1, best is null ? 0 : 1, 0);
            foreach (string other in record.Events.Select(static e => e.Type).Distinct().Where(x => x != gold)) Count(types, other, 0, 0, 1);
        }
        int right = types.Values.Sum(static x => x.Right);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {n} sentences, type recall {(double)right / n:0.000}, macro F1 {types.Values.Where(static x => x.Gold > 0).Average(static x => 2.0 * x.Right / (x.Gold + x.Right + x.Extra)):0.000}, source country {(double)source / sources:0.000}, target country {(double)target / targets:0.000}, type and both countries {(double)all / n:0.000}, status {(double)status / Math.Max(1, right):0.000}"));
        output.WriteLine("  " + string.Join(' ', types.Select(static x => $"{x.Key} {x.Value.Right}/{x.Value.Gold}+{x.Value.Extra}")));
        Assert.True(right >= type * n && all >= whole * n, $"{right} and {all} of {n}");
    }

    private static void Count(SortedDictionary<string, (int Gold, int Right, int Extra)> types, string type, int gold, int right, int extra)
    {
        (int g, int r, int x) = types.GetValueOrDefault(type);
        types[type] = (g + gold, r + right, x + extra);
    }

    private static string[] Codes(JsonElement c, string name) => [.. c.GetProperty(name).EnumerateArray().Select(static x => x.GetString()!).Where(static x => x.Length > 0)];

    private static string[] Countries(IEnumerable<Participant> side) => [.. side.Where(static p => p.Country is not null).Select(static p => p.Country!)];

    private static int Sides(Event e, string[] from, string[] to) => (Meets(e.Source, from) ? 1 : 0) + (Meets(e.Target, to) ? 1 : 0);

    private static bool Meets(IEnumerable<Participant> side, string[] gold) => Countries(side).Intersect(gold).Any();
}
