using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Annals.Forge.Names;

/// <summary>
/// Texts of our own with their names marked, <c>tools/lessons/names/*.txt</c>: <c>&lt;KIND words&gt;</c>, a sentence a line, blank lines between texts, lines that start with # for the reader alone;
/// and sentences of others whose names <c>*.tsv</c> mark by place.
/// </summary>
internal static partial class NameLessons
{
    /// <summary>The data set its documents are of.</summary>
    internal const string Set = "lessons";

    /// <summary>The documents of all files of a folder, in the order of their names.</summary>
    internal static IEnumerable<NameDocument> Read(string folder, NameCorpus corpus)
    {
        foreach (string path in Directory.GetFiles(folder, "*.txt").OrderBy(static p => p, System.StringComparer.Ordinal))
        {
            var text = new StringBuilder();
            var mentions = new List<GoldMention>();
            int number = 0;
            foreach (string line in File.ReadLines(path).Append(""))
            {
                if (line.StartsWith('#')) continue;
                if (line.Length > 0)
                {
                    Take(line, text, mentions);
                    continue;
                }
                if (text.Length > 0) yield return corpus.Document(Set, $"{Path.GetFileNameWithoutExtension(path)}-{++number}", text.ToString(), mentions);
                text.Clear();
                mentions = [];
            }
        }
    }

    /// <summary>The single sentences of <paramref name="sentences"/> (<see cref="Text.PackagedTexts"/>) whose names a file marks by place: a line a sentence, its id, then <c>KIND,start-end</c> for each name.</summary>
    internal static IEnumerable<NameDocument> ReadMarks(string path, Dictionary<string, string> sentences, NameCorpus corpus)
    {
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0 || line.StartsWith('#')) continue;
            string[] parts = line.Split('\t');
            var mentions = new List<GoldMention>();
            foreach (string[] mark in parts[1..].Select(static p => p.Split(',', '-')))
                mentions.Add(new GoldMention(int.Parse(mark[1], CultureInfo.InvariantCulture), int.Parse(mark[2], CultureInfo.InvariantCulture), KindOf(mark[0]), "name", -1, -1, mark[0]));
            yield return corpus.Document(Set, parts[0], sentences[parts[0]], mentions);
        }
    }

    private static void Take(string line, StringBuilder text, List<GoldMention> mentions)
    {
        if (text.Length > 0) text.Append(' ');
        int at = 0;
        foreach (Match mark in Mark().Matches(line))
        {
            text.Append(line, at, mark.Index - at);
            at = mark.Index + mark.Length;
            string words = mark.Groups["words"].Value;
            mentions.Add(new GoldMention(text.Length, text.Length + words.Length, KindOf(mark.Groups["kind"].Value), "name", -1, -1, mark.Groups["kind"].Value));
            text.Append(words);
        }
        text.Append(line, at, line.Length - at);
    }

    /// <summary>The record's kind of a mark.</summary>
    private static string KindOf(string mark) => mark switch
    {
        "PER" => "person",
        "ORG" => "organization",
        "LOC" => "place",
        "FAC" => "facility",
        "NORP" => "group",
        "LANG" => "language",
        "VEH" => "vehicle",
        "WPN" => "weapon",
        "WORK" => "work",
        "LAW" => "law",
        "EVT" => "event",
        "MED" or "PROD" or "MISC" => "other",
        _ => throw new InvalidDataException($"no kind of name: {mark}"),
    };

    [GeneratedRegex("<(?<kind>[A-Z]+) (?<words>[^<>]+)>")]
    private static partial Regex Mark();
}
