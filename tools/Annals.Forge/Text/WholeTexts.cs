using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Annals.Forge.Text;

/// <summary>The whole texts from which lessons are taken: treebanks for training, reports whose events <c>tools/lessons</c> mark, and the single sentences of npm packages it marks.</summary>
internal static class WholeTexts
{
    /// <summary>Texts by id. Of re3d and WikiWars only those that <paramref name="lessons"/> mark: the others are held to measure.</summary>
    /// <param name="lessons">Folder of the lessons.</param>
    /// <param name="data">Folder of the treebanks; WikiWars stands beside it.</param>
    /// <param name="packages">Folder of npm packages.</param>
    internal static Dictionary<string, string> Read(string lessons, string data, string packages)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        HashSet<string> marked = [.. Directory.GetFiles(lessons, "*.tsv").SelectMany(File.ReadLines).Where(static l => l.Length > 0 && l[0] != '#').Select(static l => l.Split('\t', '@')[0])];
        foreach ((string id, string text) in Documents(Path.Combine(data, "gum-train.mentions.jsonl.gz"))) texts[id] = text;
        foreach ((string id, string text) in Bank(Path.Combine(data, "ewt-train.conllu.gz"))) texts[id] = text;
        foreach ((string id, string text) in Documents(Path.Combine(data, "re3d.mentions.jsonl.gz")).Where(d => marked.Contains(d.Id))) texts[id] = text;
        foreach ((string id, string text) in Documents(Path.Combine(data, "..", "time", "wikiwars-train.jsonl.gz")).Where(d => marked.Contains("wikiwars-" + d.Id))) texts["wikiwars-" + id] = text;
        foreach ((string id, string text) in PackagedTexts.Sentences(packages).Where(s => marked.Contains(s.Id))) texts[id] = text;
        return texts;
    }

    /// <summary>Id and text of each line of a file of documents, gzipped or not.</summary>
    internal static IEnumerable<(string Id, string Text)> Documents(string path)
    {
        foreach (string line in Lines(path))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            yield return (json.RootElement.GetProperty("id").GetString()!, json.RootElement.GetProperty("text").GetString()!);
        }
    }

    // Sentences of a document with a blank between them, paragraphs with an empty line.
    private static IEnumerable<(string Id, string Text)> Bank(string path)
    {
        string id = "";
        bool paragraph = false;
        var text = new StringBuilder();
        foreach (string line in Lines(path))
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
            {
                if (text.Length > 0) yield return (id, text.ToString());
                text.Clear();
                id = line["# newdoc id = ".Length..];
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                paragraph = true;
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                if (text.Length > 0) text.Append(paragraph ? "\n\n" : " ");
                text.Append(line.AsSpan("# text = ".Length));
                paragraph = false;
            }
        }
        if (text.Length > 0) yield return (id, text.ToString());
    }

    /// <summary>The lines of a file that is gzipped where its name ends in <c>.gz</c>.</summary>
    internal static IEnumerable<string> Lines(string path)
    {
        Stream file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
