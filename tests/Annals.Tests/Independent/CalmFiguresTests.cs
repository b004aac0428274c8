using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Independent;

/// <summary>Whole reports of sport, business, technology and entertainment, written without knowledge of the rules: how many events they give.</summary>
public class CalmFiguresTests(LoadedReader loaded, ITestOutputHelper output) : IClassFixture<LoadedReader>
{
    [Theory]
    [InlineData("calm-seen.jsonl", 1.3)]
    [InlineData("calm-held.jsonl", 2.1)]
    public void CalmReportsGiveFewEvents(string file, double most)
    {
        var kinds = new SortedDictionary<string, (int Words, int Events)>(StringComparer.Ordinal);
        var given = new List<string>();
        foreach (JsonElement c in SpecFiles.Lines("independent", file))
        {
            Record record = loaded.Reader.Read(new Report { Id = "x", Text = c.GetProperty("text").GetString()!, Title = c.GetProperty("title").GetString(), Published = new Edtf(c.GetProperty("published").GetString()!) });
            int words = record.Report.Text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;
            foreach (string kind in (string[])[c.GetProperty("kind").GetString()!, "all"])
                kinds[kind] = (kinds.GetValueOrDefault(kind).Words + words, kinds.GetValueOrDefault(kind).Events + record.Events.Length);
            // of the half that is held back no words are shown, whatever comes
            if (file != "calm-held.jsonl") given.AddRange(record.Events.Select(e => $"{c.GetProperty("kind")}: {e.Type} {e.Trigger.In(record.Report.Text)} {e.Why}"));
        }
        foreach ((string kind, (int words, int events)) in kinds)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file} {kind,-13} {words} words, {events} events, {1000.0 * events / words:0.00} in a thousand"));
        Assert.True(1000.0 * kinds["all"].Events <= most * kinds["all"].Words, string.Join('\n', given));
    }
}
