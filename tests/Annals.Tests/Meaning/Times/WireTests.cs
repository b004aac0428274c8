using System.Collections.Generic;
using System.Linq;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Times;

/// <summary>News sentences with their times marked: extent, type, value and mod must be as in <c>tests/specs/times/wires.jsonl</c>.</summary>
public class WireTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases() =>
        from row in SpecFiles.Lines("times", "wires.jsonl")
        select new TheoryDataRow<string, string>(row.GetProperty("text").GetString()!, row.GetProperty("published").GetString()!);

    [Theory]
    [MemberData(nameof(Cases))]
    public void TimesOfNewsHaveTheirExtentTypeValueAndMod(string marked, string published)
    {
        var sentence = new MarkedText(marked);
        string text = sentence.Text;
        Records.Record record = loaded.Read(text, published);
        IEnumerable<Timex> judged = record.Times.Where(t => !sentence.Open.Any(o => t.Span.Start < o.End && o.Start < t.Span.End));
        Assert.Equal(
            string.Join(" | ", sentence.Gold.Select(g => text[g.Start..g.End] + "=" + g.Value)),
            string.Join(" | ", judged.Select(t => t.Span.In(text).ToString() + "=" + Spell(t))));
    }

    private static string Spell(Timex time) => time.Value + (time.Type == TimexType.Set ? " SET" : "") + (time.Mod is { } mod ? " " + mod : "");
}
