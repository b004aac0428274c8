using System;
using System.Collections.Generic;
using System.Globalization;
using Annals.Resources;

namespace Annals.Intake.Layout;

/// <summary>The words by which parts of a report are told apart, from <c>data/languages/en/layout.tsv</c>; all lower case.</summary>
internal sealed class LayoutWords
{
    private readonly WordTable<List<string>> rows = new();

    private LayoutWords()
    {
        foreach (string line in ResourceStore.ReadLines("languages/en/layout.tsv"))
        {
            string[] cells = line.Split('\t');
            if (!rows.TryGetValue(cells[0], out List<string>? list)) rows[cells[0]] = list = [];
            list.Add(cells[1]);
            if (cells[0] == "month") Months[cells[1]] = int.Parse(cells[2], CultureInfo.InvariantCulture);
        }
        Weekdays = WordSet.Of(rows["weekday"]);
        DateFill = WordSet.Of(rows["datefill"]);
        NotPlace = WordSet.Of(rows["notplace"]);
        By = WordSet.Of(rows["by"]);
        BylineFill = WordSet.Of(rows["bylinefill"]);
        Roles = WordSet.Of(rows["role"]);
        AgencySet = WordSet.Of(rows["agency"]);
        Agencies = Longest("agency");
        CaptionMarks = Longest("captionmark");
        CaptionLeads = Longest("captionlead");
        ReportLeads = Longest("report");
    }

    internal WordTable<int> Months { get; } = new();
    internal WordSet Weekdays { get; }
    internal WordSet DateFill { get; }
    internal WordSet NotPlace { get; }
    internal WordSet By { get; }
    internal WordSet BylineFill { get; }
    internal WordSet Roles { get; }
    internal WordSet AgencySet { get; }
    internal string[] Agencies { get; }
    internal string[] CaptionMarks { get; }
    internal string[] CaptionLeads { get; }
    internal string[] ReportLeads { get; }

    internal static LayoutWords Load() => new();

    /// <summary>The words of a kind, the longest first.</summary>
    private string[] Longest(string kind)
    {
        string[] words = [.. rows[kind]];
        Array.Sort(words, static (a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : string.CompareOrdinal(a, b));
        return words;
    }
}
