using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Times;

/// <summary>News sentences with their times marked: extent, type, value and mod must be as in <c>tests/specs/times/wires.jsonl</c>.</summary>
public class WireTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    private static string Specs([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "specs", "times", "wires.jsonl"));

    public static IEnumerable<TheoryDataRow<string, string>> Cases() =>
        from line in File.ReadLines(Specs())
        let row = JsonDocument.Parse(line).RootElement
        select new TheoryDataRow<string, string>(row.GetProperty("text").GetString()!, row.GetProperty("published").GetString()!);

    [Theory]
    [MemberData(nameof(Cases))]
    public void TimesOfNewsHaveTheirExtentTypeValueAndMod(string marked, string published)
    {
        (string text, List<(int Start, int End, string Value)> gold, List<(int Start, int End)> open) = Parse(marked);
        Records.Record record = loaded.Reader.Read(new Report { Id = "w", Text = text, Published = new Edtf(published) });
        IEnumerable<Timex> judged = record.Times.Where(t => !open.Any(o => t.Span.Start < o.End && o.Start < t.Span.End));
        Assert.Equal(
            string.Join(" | ", gold.Select(g => text[g.Start..g.End] + "=" + g.Value)),
            string.Join(" | ", judged.Select(t => t.Span.In(text).ToString() + "=" + Spell(t))));
    }

    private static string Spell(Timex time) => time.Value + (time.Type == TimexType.Set ? " SET" : "") + (time.Mod is { } mod ? " " + mod : "");

    private static (string Text, List<(int Start, int End, string Value)> Gold, List<(int Start, int End)> Open) Parse(string marked)
    {
        var text = new StringBuilder();
        var gold = new List<(int, int, string)>();
        var open = new List<(int, int)>();
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i] is not ('[' or '{'))
            {
                text.Append(marked[i]);
                continue;
            }
            int bar = marked.IndexOf('|', i), close = marked.IndexOf(marked[i] == '[' ? ']' : '}', bar), start = text.Length;
            text.Append(marked, i + 1, bar - i - 1);
            if (marked[i] == '[') gold.Add((start, text.Length, marked[(bar + 1)..close]));
            else open.Add((start, text.Length));
            i = close;
        }
        return (text.ToString(), gold, open);
    }
}
