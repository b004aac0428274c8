using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Annals.Tests.Meaning.Events;

/// <summary>Words of more than one sense, and deeds that are told by much the same words (specs/events/senses.jsonl): which types a sentence has and which it lacks.</summary>
public class EventSenseTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    [Fact]
    public void EverySentenceHasTheTypesOfItsSense()
    {
        int all = 0;
        var wrong = new List<string>();
        foreach ((JsonElement c, Record record) in loaded.Cases("events", "senses.jsonl"))
        {
            HashSet<string> types = [.. record.Events.Select(static e => e.Type)];
            all++;
            if (!Types(c, "has").All(types.Contains) || Types(c, "lacks").Any(types.Contains)) wrong.Add($"{c.GetProperty("why")}: {record.Report.Text}: {string.Join(' ', types)}");
        }
        Assert.True(all >= 35 && wrong.Count == 0, $"{wrong.Count} of {all} wrong\n{string.Join('\n', wrong)}");
    }

    private static IEnumerable<string> Types(JsonElement c, string property) => c.GetProperty(property).EnumerateArray().Select(static x => x.GetString()!);
}
