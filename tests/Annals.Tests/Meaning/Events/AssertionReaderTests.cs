using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Annals.Meaning.Events;
using Annals.Reading;
using Annals.Records;
using Annals.Text;
using Xunit;

namespace Annals.Tests.Meaning.Events;

public class AssertionReaderTests
{
    [Fact]
    public void StatusIsReadRightInNineteenOfTwentyOfOurSentences()
    {
        ReportReader reader = ReportReader.Load();
        var status = new AssertionReader(AssertionTable.Load(), ArgumentClasses.Load());
        int all = 0, right = 0;
        var wrong = new List<string>();
        foreach (string line in File.ReadLines(Path.Combine(Specs(), "events", "status.jsonl")))
        {
            JsonElement c = JsonDocument.Parse(line).RootElement;
            string text = c.GetProperty("text").GetString()!, expected = c.GetProperty("status").GetString()!;
            var analysis = new Analysis(new Report { Id = "x", Text = text });
            reader.Annotate(analysis);
            int row = RowOf(analysis, text.IndexOf(c.GetProperty("trigger").GetString()!, StringComparison.Ordinal));
            string read = status.Read(analysis, analysis.Tokens, row).ToString().ToLowerInvariant();
            all++;
            if (read == expected) right++;
            else wrong.Add($"{expected} read as {read}: {text}");
        }
        Assert.True(all >= 450 && right >= 0.95 * all, $"{right} of {all} right\n{string.Join('\n', wrong)}");
    }

    private static int RowOf(Analysis analysis, int offset)
    {
        for (int row = 0; row < analysis.Tokens.Count; row++)
            if (analysis.Tokens.End[row] > offset) return row;
        return -1;
    }

    private static string Specs()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "tests", "specs"))) folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder ?? "", "tests", "specs");
    }
}
