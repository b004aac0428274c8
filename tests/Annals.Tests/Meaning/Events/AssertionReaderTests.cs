using System;
using System.Collections.Generic;
using System.Text.Json;
using Annals.Meaning.Events;
using Annals.Records;
using Annals.Text;
using Xunit;

namespace Annals.Tests.Meaning.Events;

public class AssertionReaderTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    [Fact]
    public void StatusIsReadRightInNineteenOfTwentyOfOurSentences()
    {
        var status = new AssertionReader(AssertionTable.Load(), ArgumentClasses.Load());
        int all = 0, right = 0;
        var wrong = new List<string>();
        foreach (JsonElement c in SpecFiles.Lines("events", "status.jsonl"))
        {
            string text = c.GetProperty("text").GetString()!, expected = c.GetProperty("status").GetString()!;
            var analysis = new Analysis(new Report { Id = "x", Text = text });
            loaded.Reader.Annotate(analysis);
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
}
