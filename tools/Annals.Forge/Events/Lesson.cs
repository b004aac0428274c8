using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Annals.Forge.Text;
using Annals.Records;

namespace Annals.Forge.Events;

/// <summary>An event marked in a lesson.</summary>
/// <param name="Type">PLOVER type.</param>
/// <param name="Trigger">The word that tells it.</param>
/// <param name="Sources">Phrases of who does it.</param>
/// <param name="Targets">Phrases of whom it is done to.</param>
internal sealed record MarkedEvent(string Type, TextSpan Trigger, List<TextSpan> Sources, List<TextSpan> Targets);

/// <summary>
/// A text with its events marked, of <c>tools/lessons/*.txt</c>: <c>{TYPE1 trigger}</c>, <c>[S1 phrase]</c>, <c>[T1,S2 phrase]</c>, numbers by sentence, a sentence a line,
/// blank lines between texts, lines that start with # for the reader alone.
/// </summary>
internal sealed partial record Lesson(string Id, string Text, List<MarkedEvent> Events)
{
    /// <summary>Files that mark texts of npm packages.</summary>
    private static readonly string[] Packages = ["sentences.tsv", "addresses.tsv"];

    /// <summary>The texts of a file.</summary>
    internal static IEnumerable<Lesson> Read(string path)
    {
        var block = new List<string>();
        int number = 0;
        foreach (string line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith('#')) continue;
            if (line.Length > 0) block.Add(line);
            if (block.Count == 0 || line.Length > 0) continue;
            yield return Parse($"{Path.GetFileNameWithoutExtension(path)}-{++number}", block);
            block.Clear();
        }
    }

    /// <summary>
    /// Texts of others in <paramref name="data"/> (treebanks, and reports beside them), whose events the files <c>*.tsv</c> of <paramref name="lessons"/> mark by place: a line a
    /// sentence, its id in the treebank or "document@start-end", then for each event its type, trigger, sources and targets as characters of the sentence. Files that mark sentences of
    /// npm packages (<see cref="Packages"/>) are read when the folder that holds these is given.
    /// </summary>
    internal static IEnumerable<Lesson> ReadMarks(string lessons, string data, string? packages = null)
    {
        Dictionary<string, string> texts = NamedTexts.Read(data, packages);
        return Directory.GetFiles(lessons, "*.tsv").Order(StringComparer.Ordinal).Where(path => packages is not null || !Packages.Contains(Path.GetFileName(path))).SelectMany(path => ReadMarks(path, texts));
    }

    private static IEnumerable<Lesson> ReadMarks(string path, Dictionary<string, string> texts)
    {
        var text = new StringBuilder();
        var events = new List<MarkedEvent>();
        int number = 0;
        foreach (string line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith('#')) continue;
            if (line.Length == 0)
            {
                if (text.Length > 0) yield return new Lesson($"{Path.GetFileNameWithoutExtension(path)}-{++number}", text.ToString(), events);
                text.Clear();
                events = [];
                continue;
            }
            string[] parts = line.Split('\t');
            if (text.Length > 0) text.Append(' ');
            int from = text.Length;
            text.Append(Sentence(parts[0], texts));
            foreach (string[] e in parts[1..].Select(static p => p.Split(','))) events.Add(new MarkedEvent(e[0], Spans(e[1], from)[0], Spans(e[2], from), Spans(e[3], from)));
        }
    }

    private static List<TextSpan> Spans(string list, int from) =>
        [.. list.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('-')).Select(s => new TextSpan(from + int.Parse(s[0], CultureInfo.InvariantCulture), from + int.Parse(s[1], CultureInfo.InvariantCulture)))];

    private static string Sentence(string id, Dictionary<string, string> texts)
    {
        if (id.IndexOf('@', StringComparison.Ordinal) is not (> 0 and int at)) return texts[id];
        TextSpan span = Spans(id[(at + 1)..], 0)[0];
        return Blank().Replace(span.In(texts[id[..at]]).ToString(), " ");
    }

    private static Lesson Parse(string id, List<string> lines)
    {
        var text = new StringBuilder();
        var events = new List<MarkedEvent>();
        foreach (string line in lines)
        {
            if (text.Length > 0) text.Append(' ');
            ReadLine(line, text, events);
        }
        return new Lesson(id, text.ToString(), events);
    }

    private static void ReadLine(string line, StringBuilder text, List<MarkedEvent> events)
    {
        var own = new Dictionary<string, MarkedEvent>(StringComparer.Ordinal);
        var roles = new List<(string Role, TextSpan Span)>();
        int at = 0;
        foreach (Match mark in Mark().Matches(line))
        {
            text.Append(line, at, mark.Index - at);
            at = mark.Index + mark.Length;
            string words = mark.Groups["words"].Value;
            var span = new TextSpan(text.Length, text.Length + words.Length);
            text.Append(words);
            if (mark.Groups["type"].Success) own[mark.Groups["number"].Value] = new MarkedEvent(mark.Groups["type"].Value, span, [], []);
            else roles.AddRange(mark.Groups["roles"].Value.Split(',').Select(r => (r, span)));
        }
        text.Append(line, at, line.Length - at);
        foreach ((string role, TextSpan span) in roles)
        {
            if (!own.TryGetValue(role[1..], out MarkedEvent? of)) throw new InvalidDataException($"{role} belongs to no event: {line}");
            (role[0] == 'S' ? of.Sources : of.Targets).Add(span);
        }
        events.AddRange(own.Values);
    }

    [GeneratedRegex(@"\{(?<type>[A-Z]+)(?<number>\d+) (?<words>[^{}\[\]]+)\}|\[(?<roles>[ST]\d+(?:,[ST]\d+)*) (?<words>[^{}\[\]]+)\]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();
}
