using System.Collections.Frozen;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Annals.Resources;

namespace Annals.Intake.Layout;

/// <summary>The words by which parts of a report are told apart, from <c>data/languages/en/layout.tsv</c>; all lower case.</summary>
internal sealed class LayoutWords
{
    private readonly Dictionary<string, List<(string Word, int Value)>> rows = [];

    private LayoutWords()
    {
        foreach (string line in ResourceStore.ReadLines("languages/en/layout.tsv"))
        {
            string[] cells = line.Split('\t');
            if (!rows.TryGetValue(cells[0], out List<(string, int)>? list)) rows[cells[0]] = list = [];
            list.Add((cells[1], cells.Length > 2 ? int.Parse(cells[2], CultureInfo.InvariantCulture) : 0));
        }
        Months = rows["month"].ToFrozenDictionary(static r => r.Word, static r => r.Value);
        Weekdays = Set("weekday");
        DateFill = Set("datefill");
        NotPlace = Set("notplace");
        By = Set("by");
        BylineFill = Set("bylinefill");
        Roles = Set("role");
        AgencySet = Set("agency");
        Agencies = Longest("agency");
        CaptionMarks = Longest("captionmark");
        CaptionLeads = Longest("captionlead");
        ReportLeads = Longest("report");
    }

    internal FrozenDictionary<string, int> Months { get; }
    internal FrozenSet<string> Weekdays { get; }
    internal FrozenSet<string> DateFill { get; }
    internal FrozenSet<string> NotPlace { get; }
    internal FrozenSet<string> By { get; }
    internal FrozenSet<string> BylineFill { get; }
    internal FrozenSet<string> Roles { get; }
    internal FrozenSet<string> AgencySet { get; }
    internal string[] Agencies { get; }
    internal string[] CaptionMarks { get; }
    internal string[] CaptionLeads { get; }
    internal string[] ReportLeads { get; }

    internal static LayoutWords Load() => new();

    private FrozenSet<string> Set(string kind) => rows[kind].Select(static r => r.Word).ToFrozenSet();

    private string[] Longest(string kind) => [.. rows[kind].Select(static r => r.Word).OrderByDescending(static w => w.Length).ThenBy(static w => w, System.StringComparer.Ordinal)];
}
