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
/// in type, who and whom; the rest nobody has read.
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
        string Option(string key, string otherwise) => args.FirstOrDefault(a => a.StartsWith(key + "=", StringComparison.Ordinal))?[(key.Length + 1)..] ?? otherwise;
        List<Reading> events = Read(Option("verdicts", "tools/lessons/verdicts"), ReportReader.Load(Option("models", "models")));
        foreach (IGrouping<char, Reading> group in events.GroupBy(static e => e.Report[0])) Print(group.Key.ToString(), [.. group]);
        return 0;
    }

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
