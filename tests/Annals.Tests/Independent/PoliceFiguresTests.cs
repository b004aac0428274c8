using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Independent;

/// <summary>
/// Sentences in the manner of Indian dailies, labelled by what they say police did (after the questions of Halterman et al. 2021, India Police
/// Events): killed, arrested, used force, did anything. Each run of eight sentences is read as one report.
/// </summary>
public class PoliceFiguresTests(LoadedReader loaded, ITestOutputHelper output) : IClassFixture<LoadedReader>
{
    private static readonly string[] Questions = ["kill", "arrest", "force", "any"];

    [Theory]
    [InlineData("police-seen.jsonl", 0.82)]
    [InlineData("police-held.jsonl", 0.74)]
    public void AnswersKeepTheirF1(string file, double least)
    {
        var counts = Questions.ToDictionary(static q => q, static _ => (Right: 0, Extra: 0, Missed: 0));
        foreach (IGrouping<string, JsonElement> doc in SpecFiles.Lines("independent", file).GroupBy(static c => c.GetProperty("doc").ToString())) Count([.. doc], counts);
        double mean = 0;
        foreach (string q in Questions)
        {
            (int right, int extra, int missed) = counts[q];
            double f = 2.0 * right / Math.Max(1, (2 * right) + extra + missed);
            mean += f / Questions.Length;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file} {q,-6} right {right} extra {extra} missed {missed} F1 {f:0.000}"));
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file} mean F1 {mean:0.000}"));
        Assert.True(mean >= least, $"{mean}");
    }

    private void Count(JsonElement[] sentences, Dictionary<string, (int Right, int Extra, int Missed)> counts)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        foreach (JsonElement c in sentences)
        {
            if (text.Length > 0) text.Append(' ');
            int start = text.Length;
            text.Append(c.GetProperty("text").GetString());
            spans.Add(new TextSpan(start, text.Length));
        }
        Record record = loaded.Read(text.ToString());
        for (int i = 0; i < sentences.Length; i++)
        {
            Event[] told = [.. record.Events.Where(e => spans[i].Contains(e.Trigger) && e.Asserted is Assertion.Fact or Assertion.Claimed)];
            foreach (string q in Questions)
            {
                bool gold = sentences[i].GetProperty(q).GetBoolean(), said = Says(record, told, q);
                (int right, int extra, int missed) = counts[q];
                counts[q] = (right + (gold && said ? 1 : 0), extra + (said && !gold ? 1 : 0), missed + (gold && !said ? 1 : 0));
            }
        }
    }

    private static bool Says(Record record, Event[] told, string question)
    {
        IEnumerable<Event> byPolice = told.Where(static e => e.Source.Any(static p => p.Sectors.Contains("COP")));
        bool arrest = told.Any(static e => e is { Type: "COERCE", Mode: "arrest" } && (e.Source.IsEmpty || e.Source.Any(static p => p.Sectors.Contains("COP"))));
        return question switch
        {
            "kill" => byPolice.Any(e => e.Type == "ASSAULT" && IsDeadly(record, e)),
            "arrest" => arrest,
            "force" => byPolice.Any(static e => e.Type == "ASSAULT" || e is { Type: "COERCE", Mode: "repress" or "restrict" }),
            _ => arrest || byPolice.Any(),
        };
    }

    private static bool IsDeadly(Record record, Event e) =>
        e.Lemma is "kill" or "killing" or "shoot" or "gun" or "die" or "death" or "dead" or "encounter" or "slay" or "neutralise" || e.Quantities.Any(q => record.Quantities[q].Casualty == "killed");
}
