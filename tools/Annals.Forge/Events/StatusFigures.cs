using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Annals.Reading;
using Annals.Records;
using Annals.Text;

namespace Annals.Forge.Events;

/// <summary>Figures of the status of events on our own sentences (<c>tests/specs/events/status.jsonl</c>), by status, by hard and easy, by worked on and held back.</summary>
internal static class StatusFigures
{
    internal static int Run(ReadOnlySpan<string> args)
    {
        ReportReader reader = ReportReader.Load();
        var counts = new SortedDictionary<string, (int All, int Right)>(StringComparer.Ordinal);
        bool wrong = args.Length > 1 && args[1] == "wrong";
        foreach (string line in File.ReadLines("tests/specs/events/status.jsonl"))
        {
            JsonElement c = JsonDocument.Parse(line).RootElement;
            string text = c.GetProperty("text").GetString()!, expected = c.GetProperty("status").GetString()!;
            bool held = c.TryGetProperty("held", out JsonElement h) && h.GetBoolean();
            string read = Read(reader, text, c.GetProperty("trigger").GetString()!);
            string part = held ? "held back" : "worked on";
            string hard = c.GetProperty("hard").GetBoolean() ? "hard" : "easy";
            foreach (string key in (string[])["all", part, $"{part}, {hard}", $"{part}, {expected}"])
                counts[key] = (counts.GetValueOrDefault(key).All + 1, counts.GetValueOrDefault(key).Right + (read == expected ? 1 : 0));
            if (wrong && read != expected) Console.WriteLine($"{part}: {expected} read as {read}: {text} [{c.GetProperty("trigger").GetString()}]");
        }
        foreach ((string key, (int all, int right)) in counts)
            Console.WriteLine($"{key,-24} {right,4} of {all,4}  {(100.0 * right / all).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)} %");
        return 0;
    }

    /// <summary>The status of the first word that begins with <paramref name="trigger"/>, in small letters; empty where it does not stand in the text.</summary>
    internal static string Read(ReportReader reader, string text, string trigger)
    {
        var analysis = new Analysis(new Report { Id = "x", Text = text });
        reader.Annotate(analysis);
        int offset = text.IndexOf(trigger, StringComparison.Ordinal);
        for (int row = 0; row < analysis.Tokens.Count; row++)
            if (analysis.Tokens.End[row] > offset) return reader.StatusOf(analysis, row).ToString().ToLowerInvariant();
        return "";
    }
}
