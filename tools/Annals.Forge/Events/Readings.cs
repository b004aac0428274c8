using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Annals.Reading;
using Annals.Records;

namespace Annals.Forge.Events;

/// <summary>
/// What readers said of the events of whole invented reports (<c>tools/lessons/verdicts/modern.tsv</c>; the reports are in <c>modern.jsonl</c> beside it), matched with the events that the program codes of them now.
/// <c>score-readings [verdicts=FOLDER] [models=FOLDER]</c> prints, by group of reports (the letter before their numbers), how many events are shown, how many of these stand as they were judged, and how many of those are right
/// in type, who and whom; the rest nobody has read. Then, of the reports that readers marked without having seen any event (<see cref="Mark"/>), how many shown events a mark holds right in type, who and whom, how many of these have the countries of the mark too,
/// and how many marks are found.
/// </summary>
internal static class Readings
{
    /// <summary>An event of today.</summary>
    /// <param name="Report">Its report.</param>
    /// <param name="Event">The event.</param>
    /// <param name="Verdict">What readers said of it as it stands; null when none has read it so.</param>
    internal sealed record Reading(string Report, Event Event, string? Verdict)
    {
        /// <summary>Right in type, who and whom.</summary>
        internal bool IsRight => Verdicts.Fair.Contains(Verdict);
    }

    internal static int Run(string[] args)
    {
        string folder = args.Option("verdicts", "tools/lessons/verdicts");
        var reader = ReportReader.Load(args.Option("models", "models"));
        foreach (IGrouping<char, Reading> group in Read(folder, reader).GroupBy(static e => e.Report[0])) Print(group.Key.ToString(), [.. group]);
        ILookup<string, Mark> marks = Mark.Read(folder);
        foreach (IGrouping<char, Report> group in Mark.Reports(folder).Where(r => marks.Contains(r.Id)).GroupBy(static r => r.Id[0])) PrintMarks(group.Key.ToString(), [.. group], marks, reader);
        ILookup<string, Mark> again = Mark.Read(folder, "marks-again.tsv");
        PrintAgreement("a second reader's", again, marks);
        PrintAgreement("the first reader's", marks, again);
        return 0;
    }

    // What one reader marks, measured by what another one does: the most that a program can be found right by either.
    private static void PrintAgreement(string whose, ILookup<string, Mark> these, ILookup<string, Mark> those)
    {
        (Mark Mark, string Report)[] twice = [.. these.Where(g => those.Contains(g.Key)).SelectMany(static g => g.Select(m => (m, g.Key)))];
        int typed = twice.Count(m => those[m.Report].Any(o => o.Type == m.Mark.Type && o.Trigger.Overlaps(m.Mark.Trigger))), whole = twice.Count(m => those[m.Report].Any(o => o.Holds(m.Mark)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"marked twice: of {twice.Length} of {whose} marks {typed} are the other's in type ({typed / (double)twice.Length:P0}), {whole} in type and actors ({whole / (double)twice.Length:P0})"));
    }

    private static void PrintMarks(string group, Report[] reports, ILookup<string, Mark> marks, ReportReader reader)
    {
        var shown = new List<(double Sure, bool Holds, bool Countries)>();
        int marked = 0, found = 0;
        foreach (Report report in reports)
        {
            Record record = reader.Read(report);
            foreach (Event e in record.Events)
            {
                Mark? mark = marks[report.Id].FirstOrDefault(m => m.Trigger.Overlaps(e.Trigger) && m.Holds(e, record.Entities));
                shown.Add((e.Confidence ?? 1, mark is not null, mark is not null && AreOf(e.Source, mark.Sources.AddRange(mark.Targets), record) && AreOf(e.Target, mark.Targets, record)));
            }
            marked += marks[report.Id].Count();
            found += marks[report.Id].Count(m => record.Events.Any(e => e.Type == m.Type && e.Trigger.Overlaps(m.Trigger)));
        }
        Console.WriteLine($"{group}: {marked} marked in {reports.Length} reports, {found} of them found with their type ({(double)found / marked:P0})");
        foreach (double sure in (double[])[0, 0.5, 0.6, 0.7, 0.8, 0.9])
        {
            var of = shown.Where(e => e.Sure >= sure).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group} from {sure:F1}: {of.Count} shown, {of.Count(static e => e.Holds)} right in type and actors ({of.Count(static e => e.Holds) / (double)Math.Max(1, of.Count):P0}), {of.Count(static e => e.Countries)} with their countries ({of.Count(static e => e.Countries) / (double)Math.Max(1, of.Count):P0})"));
        }
    }

    // Everybody has the country that the mark gives whom he is; a body of states has any code.
    private static bool AreOf(ImmutableArray<Participant> coded, ImmutableArray<Mark.Phrase> marked, Record record) =>
        coded.All(p => marked.Any(m => Mark.IsSame(p, m, record.Entities) && (m.Country is "IGO" or "NGO" || (m.Country == "-" ? null : m.Country) == p.Country)));

    /// <summary>All events that <paramref name="reader"/> codes of the reports of the folder.</summary>
    internal static List<Reading> Read(string folder, ReportReader reader)
    {
        var verdicts = new Dictionary<string, string>(StringComparer.Ordinal);
        string path = Path.Combine(folder, "modern.tsv");
        foreach (string line in (File.Exists(path) ? File.ReadLines(path) : []).Where(static l => l.Length > 0 && l[0] != '#'))
        {
            string[] c = line.Split('\t');
            verdicts[string.Join(' ', c[..5])] = c[5];
        }
        var events = new List<Reading>();
        foreach (string line in verdicts.Count == 0 ? [] : File.ReadLines(Path.Combine(folder, "modern.jsonl")))
        {
            JsonElement r = JsonDocument.Parse(line).RootElement;
            var report = new Report { Id = r.GetProperty("id").GetString()!, Title = r.GetProperty("title").GetString(), Text = r.GetProperty("text").GetString()!, Published = new Edtf(r.GetProperty("published").GetString()!) };
            foreach (Event e in reader.Read(report).Events)
                events.Add(new Reading(report.Id, e, verdicts.GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"{report.Id} {e.Type} {e.Trigger.Start}-{e.Trigger.End} {Side(e.Source)} {Side(e.Target)}"))));
        }
        return events;
    }

    private static void Print(string group, List<Reading> events)
    {
        foreach (double sure in (double[])[0, 0.6, 0.7, 0.8])
        {
            List<Reading> shown = [.. events.Where(e => (e.Event.Confidence ?? 1) >= sure)], judged = [.. shown.Where(static e => e.Verdict is not null)];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group} from {sure:F1}: {shown.Count} shown, {judged.Count} judged as they stand, {judged.Count(static e => e.IsRight)} right in type and actors ({judged.Count(static e => e.IsRight) / (double)Math.Max(1, judged.Count):P0}), {judged.Count(static e => e.Verdict == "right")} wholly"));
        }
    }

    private static string Side(ImmutableArray<Participant> side) =>
        string.Join(';', side.Select(static p => string.Create(CultureInfo.InvariantCulture, $"{p.Span.Start}-{p.Span.End}:{string.Join(' ', [p.Country ?? "-", .. p.Sectors])}"))); // with sectors, unlike the agency's
}
