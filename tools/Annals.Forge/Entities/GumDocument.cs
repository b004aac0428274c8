using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Text.Json;
using Annals.Meaning.Entities;
using Annals.Records;
using Annals.Text;

namespace Annals.Forge.Entities;

/// <summary>A gold mention: where it stands, its head, its chain and kind.</summary>
internal readonly record struct GoldMention(TextSpan Span, int HeadStart, string Chain, PhraseKind Kind);

/// <summary>A GUM document: its text, its gold tree in a token table, and its gold mentions.</summary>
internal sealed class GumDocument
{
    internal required string Id { get; init; }
    internal required Analysis Analysis { get; init; }
    internal required List<GoldMention> Mentions { get; init; }

    /// <summary>The documents of <c>gum-PART.conllu.gz</c> and <c>gum-PART.mentions.jsonl.gz</c>.</summary>
    internal static List<GumDocument> Load(string folder, string part)
    {
        var documents = new List<GumDocument>();
        using StreamReader conllu = Open(Path.Combine(folder, $"gum-{part}.conllu.gz")), mentions = Open(Path.Combine(folder, $"gum-{part}.mentions.jsonl.gz"));
        var trees = new Dictionary<string, List<List<string[]>>>(StringComparer.Ordinal);
        List<List<string[]>>? current = null;
        List<string[]>? sentence = null;
        for (string? line; (line = conllu.ReadLine()) is not null;)
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal)) trees[line[14..]] = current = [];
            else if (line.Length == 0) sentence = null;
            else if (line[0] != '#' && line.Split('\t') is var f && !f[0].Contains('-') && !f[0].Contains('.'))
            {
                if (sentence is null) current!.Add(sentence = []);
                sentence.Add(f);
            }
        }
        for (string? line; (line = mentions.ReadLine()) is not null;) documents.Add(Read(JsonDocument.Parse(line).RootElement, trees));
        return documents;
    }

    /// <summary>The same mentions over another analysis of the same text.</summary>
    internal GumDocument With(Analysis analysis) => new() { Id = Id, Analysis = analysis, Mentions = Mentions };

    private static GumDocument Read(JsonElement json, Dictionary<string, List<List<string[]>>> trees)
    {
        string id = json.GetProperty("id").GetString()!, text = json.GetProperty("text").GetString()!;
        var gold = new List<GoldMention>();
        foreach (JsonElement m in json.GetProperty("mentions").EnumerateArray())
            gold.Add(new GoldMention(new TextSpan(m.GetProperty("start").GetInt32(), m.GetProperty("end").GetInt32()), m.GetProperty("head")[0].GetInt32(),
                m.GetProperty("chain").GetString()!, KindOf(m.GetProperty("kind").GetString()!)));
        var analysis = new Analysis(new Report { Id = id, Text = text }) { Language = "en" };
        Fill(analysis, trees[id]);
        return new GumDocument { Id = id, Analysis = analysis, Mentions = gold };
    }

    private static PhraseKind KindOf(string kind) => kind switch
    {
        "person" => PhraseKind.Person,
        "organization" => PhraseKind.Organization,
        "place" => PhraseKind.Place,
        "event" => PhraseKind.Event,
        "time" => PhraseKind.Time,
        "abstract" => PhraseKind.Abstract,
        "animal" or "plant" => PhraseKind.Living,
        _ => PhraseKind.Thing,
    };

    private static void Fill(Analysis analysis, List<List<string[]>> sentences)
    {
        TokenTable t = analysis.Tokens;
        int count = 0;
        foreach (List<string[]> s in sentences) count += s.Count;
        t.Allocate(count);
        t.SentenceStart = new int[sentences.Count + 1];
        int row = 0, cursor = 0;
        for (int s = 0; s < sentences.Count; s++)
        {
            t.SentenceStart[s] = row;
            int first = row;
            foreach (string[] f in sentences[s])
            {
                int at = analysis.Text.IndexOf(f[1], cursor, StringComparison.Ordinal);
                if (at < 0 || at - cursor > 20) (t.Start[row], t.End[row]) = (cursor, cursor);
                else (t.Start[row], t.End[row]) = (at, at + f[1].Length);
                cursor = t.End[row];
                (t.Lemma[row], t.Upos[row], t.Xpos[row], t.Feats[row]) = (f[2], Labels.ParseUpos(f[3]), f[4], f[5]);
                int head = int.Parse(f[6], CultureInfo.InvariantCulture);
                (t.Head[row], t.Deprel[row], t.Sentence[row]) = (head == 0 ? -1 : first + head - 1, Labels.ParseDeprel(f[7]), s);
                row++;
            }
            analysis.Sentences.Add(t.Span(first, row - 1));
        }
        t.SentenceStart[sentences.Count] = row;
        t.IndexDependents();
    }

    private static StreamReader Open(string path) => new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
}
