using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Annals.Forge.Text;
using Annals.Reading;
using Annals.Records;

namespace Annals.Forge.Events;

/// <summary>
/// What readers said of single events (<c>tools/lessons/verdicts/agency.tsv</c>), and who takes part in them (<c>sides.tsv</c> beside it), matched with the events that the program codes of the same reports now.
/// </summary>
internal static class Verdicts
{
    /// <summary>What readers say of an event that is right in type, who and whom.</summary>
    internal static readonly string[] Fair = ["right", "wrong status", "wrong time", "wrong place"];

    /// <summary>An event that was judged.</summary>
    /// <param name="Report">Its report.</param>
    /// <param name="Grounds">What its trust rests on.</param>
    /// <param name="Confidence">The confidence it bears.</param>
    /// <param name="IsRight">Right in type, who and whom.</param>
    internal sealed record Judged(string Report, ImmutableArray<short> Grounds, double Confidence, bool IsRight);

    /// <summary>All events of today whose type and trigger are as they were when they were judged, and their participants too, or set right by readers.</summary>
    internal static List<Judged> Read(string path, string packages, string models)
    {
        var verdicts = new Dictionary<string, bool>(StringComparer.Ordinal);
        var reports = new HashSet<string>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(path).Where(static l => l.Length > 0 && l[0] != '#'))
        {
            string[] c = line.Split('\t');
            verdicts[$"{c[0]} {c[1]} {c[2].Split('-')[0]} {c[3]} {c[4]}"] = Fair.Contains(c[5]);
            reports.Add(c[0]);
        }
        ILookup<string, Sides> labels = Sides.Read(Path.Combine(Path.GetDirectoryName(path)!, "sides.tsv"));
        foreach (IGrouping<string, Sides> of in labels) reports.Add(of.Key);
        ReportReader reader = ReportReader.LoadDoubtful(models);
        var judged = new List<Judged>();
        foreach (Report report in PackagedTexts.AgencyReports(packages).Where(r => reports.Contains(r.Id)))
        {
            Record record = reader.Read(report);
            foreach (Event e in record.Events)
            {
                bool? right = labels[report.Id].FirstOrDefault(l => l.Start <= e.Trigger.Start && e.Trigger.Start < l.End)?.Judge(e, record);
                if (right is null && verdicts.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"{report.Id} {e.Type} {e.Trigger.Start} {Side(e.Source)} {Side(e.Target)}"), out bool told)) right = told;
                if (right is { } known) judged.Add(new Judged(report.Id, e.Grounds, e.Confidence ?? 1, known));
            }
        }
        return judged;
    }

    /// <summary>All events of today in the marked reports of the folder, but not those whose names begin with a letter of <paramref name="but"/>: right when a mark has their type and participants (<see cref="Mark"/>).</summary>
    internal static List<Judged> ReadMarks(string folder, string models, string but, bool only = false)
    {
        ILookup<string, Mark> marks = Mark.Read(folder);
        ReportReader reader = ReportReader.LoadDoubtful(models);
        var judged = new List<Judged>();
        foreach (Report report in Mark.Reports(folder).Where(r => marks.Contains(r.Id) && but.Contains(r.Id[0], StringComparison.Ordinal) == only))
        {
            Record record = reader.Read(report);
            foreach (Event e in record.Events) judged.Add(new Judged(report.Id, e.Grounds, e.Confidence ?? 1, marks[report.Id].Any(m => m.Trigger.Overlaps(e.Trigger) && m.Holds(e, record.Entities))));
        }
        return judged;
    }

    private static string Side(ImmutableArray<Participant> side) =>
        string.Join(';', side.Select(static p => string.Create(CultureInfo.InvariantCulture, $"{p.Span.Start}-{p.Span.End}{(p.Country is null ? "" : ":" + p.Country)}")));
}
