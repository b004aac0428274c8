using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace Annals.Forge.Text;

/// <summary>A syntactic word of a treebank.</summary>
internal sealed record TreebankWord(string Form, string Lemma, string Upos, string Xpos, string Feats, int Head, string Deprel, int Start, int End, bool Continues);

/// <summary>A document: running text as the scorer puts it together, its paragraphs, sentences and words with offsets.</summary>
internal sealed class TreebankDocument
{
    internal required string Id { get; init; }
    internal string Text = "";
    internal readonly List<List<TreebankWord>> Sentences = [];
}

/// <summary>Reads CoNLL-U treebanks (plain or gzip).</summary>
internal static class Treebank
{
    internal static List<TreebankDocument> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        var documents = new List<TreebankDocument>();
        var text = new StringBuilder();
        var rows = new List<string[]>();
        string pending = "";
        bool newParagraph = false;
        void Close()
        {
            if (documents.Count > 0) documents[^1].Text = text.ToString();
            text.Clear();
            pending = "";
        }
        void End()
        {
            if (rows.Count == 0) return;
            if (text.Length > 0) text.Append(newParagraph ? "\n\n" : pending);
            pending = AddSentence(documents[^1], text, rows);
            rows.Clear();
            newParagraph = false;
        }
        for (string? line; (line = reader.ReadLine()) is not null;)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                Close();
                documents.Add(new TreebankDocument { Id = line[(line.IndexOf('=') + 1)..].Trim() });
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && !line.StartsWith("# newpar_block", StringComparison.Ordinal)) newParagraph = true;
            else if (line.Length == 0) End();
            else if (line[0] != '#') rows.Add(line.Split('\t'));
        }
        End();
        Close();
        return documents;
    }

    private static string AddSentence(TreebankDocument document, StringBuilder text, List<string[]> rows)
    {
        var words = new List<TreebankWord>();
        string space = "";
        for (int r = 0; r < rows.Count;)
        {
            string[] c = rows[r];
            if (c[0].Contains('.')) { r++; continue; }
            text.Append(space);
            space = c[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ";
            int start = text.Length;
            text.Append(c[1]);
            int dash = c[0].IndexOf('-');
            if (dash < 0)
            {
                words.Add(Word(c, start, text.Length, false));
                r++;
                continue;
            }
            int count = int.Parse(c[0].AsSpan(dash + 1)) - int.Parse(c[0].AsSpan(0, dash)) + 1, at = start;
            r++;
            for (int k = 0; k < count; k++, r++)
            {
                int stop = k == count - 1 ? text.Length : Math.Min(at + rows[r][1].Length, text.Length);
                words.Add(Word(rows[r], at, stop, k > 0));
                at = stop;
            }
        }
        document.Sentences.Add(words);
        return space;
    }

    private static TreebankWord Word(string[] c, int start, int end, bool continues) =>
        new(c[1], c[2], c[3], c[4], c[5], int.TryParse(c[6], out int head) ? head : 0, c[7], start, end, continues);
}
