using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text.Json;
using Annals.Language.Names;
using Annals.Records;
using Annals.Text;

namespace Annals.Forge.Names;

/// <summary>A mention as the data give it.</summary>
internal sealed record GoldMention(int Start, int End, string Kind, string Form, int HeadStart, int HeadEnd, string Type);

/// <summary>A document with its gold mentions, cut into words, and the labels a model learns from.</summary>
internal sealed class NameDocument
{
    internal required string Set { get; init; }
    internal required string Id { get; init; }
    internal required Analysis Analysis { get; init; }
    internal required List<GoldMention> Mentions { get; init; }
    /// <summary>Label of each word; 255 where the data do not say.</summary>
    internal byte[] Labels = [];
}

/// <summary>Reads the mention files and turns each set's guidelines into one set of labels.</summary>
internal sealed class NameCorpus(Segmenter segmenter, NameLexicon lexicon)
{
    /// <summary>Label of the first word of a sentence nothing is learnt from.</summary>
    internal const byte Unknown = 255;

    internal List<NameDocument> Read(string path)
    {
        string set = Path.GetFileName(path).Split('.')[0];
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var documents = new List<NameDocument>();
        while (reader.ReadLine() is { } line)
        {
            JsonElement json = JsonDocument.Parse(line).RootElement;
            var mentions = new List<GoldMention>();
            foreach (JsonElement m in json.GetProperty("mentions").EnumerateArray()) mentions.Add(Mention(m));
            documents.Add(Document(set, json.GetProperty("id").GetString()!, json.GetProperty("text").GetString()!, mentions));
        }
        return documents;
    }

    /// <summary>A document cut into words, with the labels that its mentions give.</summary>
    internal NameDocument Document(string set, string id, string text, List<GoldMention> mentions)
    {
        var analysis = new Analysis(new Report { Id = id, Text = text, Language = "en" });
        segmenter.Segment(analysis);
        var document = new NameDocument { Set = set, Id = id, Analysis = analysis, Mentions = mentions };
        Label(document);
        return document;
    }

    private static GoldMention Mention(JsonElement m)
    {
        int headStart = -1, headEnd = -1;
        if (m.TryGetProperty("head", out JsonElement head) && head.ValueKind == JsonValueKind.Array) (headStart, headEnd) = (head[0].GetInt32(), head[1].GetInt32());
        string Text(string name) => m.TryGetProperty(name, out JsonElement v) && v.ValueKind == JsonValueKind.String ? v.GetString()! : "";
        return new GoldMention(m.GetProperty("start").GetInt32(), m.GetProperty("end").GetInt32(), Text("kind"), Text("form"), headStart, headEnd, Text("type"));
    }

    private static int KindOf(GoldMention m, string set) => m.Kind switch
    {
        "person" => 0,
        "organization" => 1,
        "place" or "facility" => 2,
        "group" => set.StartsWith("wnut", StringComparison.Ordinal) ? 1 : 3,
        "other" or "work" or "event" or "vehicle" or "weapon" or "law" or "language" or "object" or "abstract" => 3,
        _ => -1,
    };

    private void Label(NameDocument d)
    {
        TokenTable t = d.Analysis.Tokens;
        d.Labels = new byte[t.Count];
        var spans = new List<(int First, int Last, int Kind)>();
        foreach (GoldMention m in d.Mentions)
        {
            int kind = KindOf(m, d.Set);
            if (m.Form != "name" || kind < 0) continue;
            (int first, int last) = Rows(t, m.Start, m.End);
            if (first < 0) continue;
            if (d.Set.StartsWith("gum", StringComparison.Ordinal)) (first, last, kind) = FromPhrase(d, m, first, last, kind);
            else if (d.Set.StartsWith("re3d", StringComparison.Ordinal)) (first, last, kind) = FromReport(d, first, last, kind);
            else (first, last) = Trim(d, first, last);
            if (first >= 0 && last >= first) spans.Add((first, last, kind == 1 && IsCountry(d, first, last) ? 2 : kind));
        }
        spans.Sort((a, b) => (b.Last - b.First).CompareTo(a.Last - a.First));
        foreach (var s in spans) Put(d, s.First, s.Last, s.Kind);
        for (int i = 0; i < t.Count; i++)
            if (d.Labels[i] == 0 && (WordsOf(d, i) & NameWords.Demonym) != 0 && char.IsUpper(t.Form(d.Analysis.Text, i)[0])) d.Labels[i] = 1 + 3 * 4 + 3;
    }

    private static void Put(NameDocument d, int first, int last, int kind)
    {
        TokenTable t = d.Analysis.Tokens;
        if (t.Sentence[first] != t.Sentence[last]) return;
        for (int i = first; i <= last; i++)
            if (d.Labels[i] != 0) return;
        for (int i = first; i <= last; i++) d.Labels[i] = (byte)(1 + kind * 4 + (first == last ? 3 : i == first ? 0 : i == last ? 2 : 1));
    }

    /// <summary>First and last row of a stretch of the text; -1 for none.</summary>
    internal static (int, int) Rows(TokenTable t, int start, int end)
    {
        int first = -1, last = -1;
        for (int i = 0; i < t.Count; i++)
        {
            if (t.End[i] <= start) continue;
            if (t.Start[i] >= end) break;
            if (first < 0) first = i;
            last = i;
        }
        return (first, last);
    }

    private static (int, int) Trim(NameDocument d, int first, int last)
    {
        if (Is(d, first, "the") && last > first) first++;
        if (last > first && d.Analysis.Tokens.Form(d.Analysis.Text, last) is "'s" or "’s") last--;
        return (first, last);
    }

    private static bool Is(NameDocument d, int i, string word) => d.Analysis.Tokens.Form(d.Analysis.Text, i).Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool Upper(NameDocument d, int i)
    {
        foreach (char c in d.Analysis.Tokens.Form(d.Analysis.Text, i))
            if (char.IsUpper(c)) return true;
        return false;
    }

    private NameWords WordsOf(NameDocument d, int i) => lexicon.Of(NameHash.Lower(d.Analysis.Tokens.Form(d.Analysis.Text, i)));

    private bool Known(NameDocument d, int i, NameWords what) => (WordsOf(d, i) & what) != 0;

    // The run of capitalised words about the head, without inner names and titles before it.
    private (int, int, int) FromPhrase(NameDocument d, GoldMention m, int first, int last, int kind)
    {
        (int head, int headEnd) = Rows(d.Analysis.Tokens, m.HeadStart, m.HeadEnd);
        if (head < first || headEnd > last || !Upper(d, head)) return (-1, -1, kind);
        int a = head, b = head;
        bool person = kind == 0;
        while (a > first && (Upper(d, a - 1) || (a - 1 > first && Upper(d, a - 2) && Links(d, a - 1, person)) || d.Analysis.Tokens.Form(d.Analysis.Text, a - 1) is "-")) a--;
        while (b < last && (Upper(d, b + 1) || (b + 1 < last && Links(d, b + 1, person) && (Upper(d, b + 2) || (b + 2 < last && Upper(d, b + 3) && Links(d, b + 2, person)))))) b++;
        if (kind == 0)
        {
            foreach (GoldMention inner in d.Mentions)
                if (inner != m && inner.Form == "name" && inner.Start >= d.Analysis.Tokens.Start[a] && inner.End <= m.HeadStart && inner.Kind != "person") a = Math.Max(a, Rows(d.Analysis.Tokens, inner.Start, inner.End).Item2 + 1);
            while (a < b && a < head && (Known(d, a, NameWords.Title | NameWords.Demonym) || d.Analysis.Tokens.Form(d.Analysis.Text, a) is "-")) a++;
            if (a == b && Known(d, a, NameWords.Demonym)) kind = 3;
            else if (a == b && Known(d, a, NameWords.Title) && !Known(d, a, NameWords.Given | NameWords.Person)) return (-1, -1, kind);
        }
        (a, b) = Trim(d, a, b);
        return (a, b, kind);
    }

    // Within a person's name "bin" and "de" link, "of the" does not.
    private bool Links(NameDocument d, int i, bool person) =>
        Known(d, i, NameWords.Link) && !(person && d.Analysis.Tokens.Form(d.Analysis.Text, i) is "of" or "the" or "and" or "for" or "in" or "&" or "y" or "e");

    private (int, int, int) FromReport(NameDocument d, int first, int last, int kind)
    {
        while (first <= last && (!Upper(d, first) || Is(d, first, "The"))) first++;
        while (last >= first && !Upper(d, last)) last--;
        if (first > last) return (-1, -1, kind);
        for (int i = first; i <= last; i++)
            if (!Upper(d, i) && !Known(d, i, NameWords.Link) && d.Analysis.Tokens.Form(d.Analysis.Text, i) is not ("the" or "," or "(" or ")" or "&")) return (-1, -1, kind);
        if (kind == 0)
        {
            first = AfterOffice(d, first, last);
            while (first <= last && (Known(d, first, NameWords.Title | NameWords.Demonym | NameWords.Link | NameWords.KnownPlace) || d.Analysis.Tokens.Form(d.Analysis.Text, first) is "-")) first++;
            for (int i = first; i <= last; i++)
                if (!Upper(d, i) && !Links(d, i, true)) return (-1, -1, kind);
        }
        if (first > last || (first == last && Known(d, first, NameWords.Link)) || IsPronoun(d, first)) return (-1, -1, kind);
        return (first, last, kind);
    }

    // A country that acts is a place all the same: what it does is for later rooms to tell.
    private bool IsCountry(NameDocument d, int first, int last)
    {
        uint h = NameHash.Lower(d.Analysis.Tokens.Form(d.Analysis.Text, first));
        for (int i = first + 1; i <= last; i++) h = NameHash.Phrase(h, NameHash.Lower(d.Analysis.Tokens.Form(d.Analysis.Text, i)));
        return (lexicon.Of(h) & NameWords.Country) != 0;
    }

    // "Minister for the Middle East Tobias Ellwood": the name begins behind the office, at the first given name behind its last small word.
    private int AfterOffice(NameDocument d, int first, int last)
    {
        int small = -1;
        for (int i = first + 1; i < last; i++)
            if (d.Analysis.Tokens.Form(d.Analysis.Text, i) is "of" or "for" or "the" or "and" or "to" or "in" or ",") small = i;
        if (small < 0) return first;
        for (int i = small + 1; i <= last; i++)
            if (Known(d, i, NameWords.Given) && !Known(d, i, NameWords.KnownPlace)) return i;
        return last + 1;
    }

    private static bool IsPronoun(NameDocument d, int i) => d.Analysis.Tokens.Form(d.Analysis.Text, i) is "I" or "We" or "He" or "She" or "They" or "It" or "You" or "His" or "Her" or "Their" or "Our" or "My" or "Its" or "Who" or "This";
}
