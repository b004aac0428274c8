using System.Collections.Generic;
using System.Text.Json;
using Annals.Forge.Events;
using Xunit;

namespace Annals.Tests.Meaning.Events;

public class AssertionReaderTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    [Fact]
    public void StatusIsReadRightInNineteenOfTwentyOfOurSentences()
    {
        int all = 0, right = 0;
        var wrong = new List<string>();
        foreach (JsonElement c in SpecFiles.Lines("events", "status.jsonl"))
        {
            string text = c.GetProperty("text").GetString()!, expected = c.GetProperty("status").GetString()!;
            string read = StatusFigures.Read(loaded.Reader, text, c.GetProperty("trigger").GetString()!);
            all++;
            if (read == expected) right++;
            else wrong.Add($"{expected} read as {read}: {text}");
        }
        Assert.True(all >= 450 && right >= 0.95 * all, $"{right} of {all} right\n{string.Join('\n', wrong)}");
    }
}
