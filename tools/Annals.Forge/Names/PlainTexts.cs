using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using Annals.Records;
using Annals.Text;

namespace Annals.Forge.Names;

/// <summary>Texts whose names nobody marked, for teachers to label: EWT train, WikiWars, and sentences of npm <c>nlp-corpus</c> with a capital within.</summary>
internal sealed class PlainTexts(Segmenter segmenter, string data)
{
    /// <summary>The files of LANGUAGE-DATA that are read.</summary>
    internal static readonly string[] Files = ["ewt-train.conllu.gz", "../time/wikiwars-train.jsonl.gz"];

    /// <summary>All texts, in a fixed order; of the single sentences <paramref name="sentences"/> those not in <paramref name="marked"/>.</summary>
    internal IEnumerable<NameDocument> Read(Dictionary<string, string> sentences, IReadOnlySet<string> marked)
    {
        foreach (NameDocument document in Treebank(Path.Combine(data, Files[0]))) yield return document;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(data, Files[1])), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            JsonElement json = JsonDocument.Parse(line).RootElement;
            yield return Cut(json.GetProperty("id").GetString()!, json.GetProperty("text").GetString()!, "wikiwars");
        }
        foreach ((string id, string sentence) in sentences)
            if (sentence.Length is >= 30 and <= 380 && !marked.Contains(id) && HasCapitalWithin(sentence)) yield return Cut(id, sentence, "sentences");
    }

    private static bool HasCapitalWithin(string sentence) => Enumerable.Range(2, sentence.Length - 3).Any(i => char.IsUpper(sentence[i]) && sentence[i - 1] == ' ' && char.IsLower(sentence[i + 1]));

    // The texts of a treebank, with its proper nouns.
    private IEnumerable<NameDocument> Treebank(string path)
    {
        foreach (Text.TreebankDocument bank in Text.Treebank.Read(path))
        {
            var upos = new Dictionary<int, string>();
            foreach (var sentence in bank.Sentences)
                foreach (Text.TreebankWord w in sentence) upos[w.Start] = w.Upos;
            NameDocument document = Cut(bank.Id, bank.Text, Path.GetFileName(path));
            TokenTable t = document.Analysis.Tokens;
            document.Upos = new string[t.Count];
            for (int i = 0; i < t.Count; i++) document.Upos[i] = upos.GetValueOrDefault(t.Start[i], "");
            yield return document;
        }
    }

    private NameDocument Cut(string id, string text, string set)
    {
        var analysis = new Analysis(new Report { Id = id, Text = text, Language = "en" });
        segmenter.Segment(analysis);
        return new NameDocument { Set = set, Id = id, Analysis = analysis, Mentions = [], Labels = new byte[analysis.Tokens.Count] };
    }
}
