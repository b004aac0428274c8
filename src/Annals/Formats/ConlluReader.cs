using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using Annals.Records;
using Annals.Text;

namespace Annals.Formats;

/// <summary>CoNLL-U that cannot be read: which line and why.</summary>
internal sealed class ConlluException(int line, string reason) : Exception($"line {line}: {reason}")
{
    /// <summary>Line of the input, 1-based.</summary>
    internal int Line { get; } = line;
}

/// <summary>One document of a CoNLL-U file: its lines as given, and the words they hold.</summary>
internal sealed class ConlluDocument
{
    /// <summary>The document's report: text put together from FORM and SpaceAfter, a blank line between sentences.</summary>
    internal required Report Report { get; init; }
    /// <summary>Comment lines of each sentence, as given.</summary>
    internal required List<List<string>> Comments { get; init; }
    /// <summary>FORM of each word.</summary>
    internal required List<string> Forms { get; init; }
    /// <summary>MISC of each word.</summary>
    internal required List<string> Misc { get; init; }
    /// <summary>Multi-word tokens by first word: number of words, FORM and MISC.</summary>
    internal required Dictionary<int, (int Words, string Form, string Misc)> Ranges { get; init; }
    /// <summary>Where each word stands.</summary>
    internal required List<RawToken> Words { get; init; }
    /// <summary>First word of each sentence.</summary>
    internal required List<int> Starts { get; init; }

    /// <summary>An analysis whose rows are the document's words, so that the Text room leaves them as they are.</summary>
    internal Analysis Open()
    {
        var analysis = new Analysis(Report) { Language = Report.Language ?? "en" };
        Segmenter.Fill(analysis, Words, Starts);
        return analysis;
    }
}

/// <summary>Reads CoNLL-U, taking FORM as it is, multi-word tokens included. Other columns but MISC are not used; empty nodes are left out.</summary>
internal sealed class ConlluReader
{
    private readonly TextReader input;
    private readonly StringBuilder text = new();
    private readonly List<(string Id, string Form, string Misc)> rows = [];
    private List<string> comments = [];
    private int lineNumber;
    private int documents;
    private string? pending;

    internal ConlluReader(TextReader input) => this.input = input;

    /// <summary>The documents, in order: a new one at each <c># newdoc</c>.</summary>
    /// <exception cref="ConlluException">A line is not CoNLL-U.</exception>
    internal IEnumerable<ConlluDocument> Read()
    {
        while (ReadDocument() is { } document) yield return document;
    }

    private sealed class Builder
    {
        internal readonly List<List<string>> Comments = [];
        internal readonly List<string> Forms = [];
        internal readonly List<string> Misc = [];
        internal readonly Dictionary<int, (int, string, string)> Ranges = [];
        internal readonly List<RawToken> Words = [];
        internal readonly List<int> Starts = [];
    }

    private ConlluDocument? ReadDocument()
    {
        var into = new Builder();
        text.Clear();
        string? id = null;
        for (string? line; (line = NextLine()) is not null;)
        {
            if (IsNewDocument(line) && (into.Words.Count > 0 || rows.Count > 0))
            {
                pending = line;
                break;
            }
            if (IsNewDocument(line)) id = line.Contains('=') ? line[(line.IndexOf('=') + 1)..].Trim() : id;
            if (line.Length == 0) EndSentence(into);
            else if (line[0] == '#') comments.Add(line);
            else rows.Add(Row(line));
        }
        EndSentence(into);
        if (into.Words.Count == 0) return null;
        documents++;
        return new ConlluDocument
        {
            Report = new Report { Id = id ?? documents.ToString(CultureInfo.InvariantCulture), Text = text.ToString(), Language = "en" },
            Comments = into.Comments,
            Forms = into.Forms,
            Misc = into.Misc,
            Ranges = into.Ranges,
            Words = into.Words,
            Starts = into.Starts,
        };
    }

    private static bool IsNewDocument(string line) => line.StartsWith("# newdoc", StringComparison.Ordinal);

    private string? NextLine()
    {
        if (pending is { } kept)
        {
            pending = null;
            return kept;
        }
        lineNumber++;
        string? line = input.ReadLine();
        return line is null ? null : line.Trim().Length == 0 ? "" : line;
    }

    private (string, string, string) Row(string line)
    {
        string[] cells = line.Split('\t');
        if (cells.Length != 10) throw new ConlluException(lineNumber, $"{cells.Length} columns where CoNLL-U has 10");
        if (!IsId(cells[0])) throw new ConlluException(lineNumber, $"'{cells[0]}' is no ID");
        if (cells[1].Length == 0) throw new ConlluException(lineNumber, "an empty FORM");
        return (cells[0], cells[1], cells[9]);
    }

    private static bool IsId(string cell)
    {
        foreach (char c in cell)
            if (!char.IsAsciiDigit(c) && c is not ('-' or '.')) return false;
        return cell.Length > 0;
    }

    private void EndSentence(Builder into)
    {
        if (rows.Count > 0)
        {
            if (text.Length > 0) text.Append(IsNewParagraph() ? "\n\n" : "\n");
            into.Starts.Add(into.Words.Count);
            into.Comments.Add(comments);
            for (int r = 0; r < rows.Count;) r = AddUnit(into, r);
            comments = [];
            rows.Clear();
        }
    }

    private bool IsNewParagraph() => comments.Exists(static c => c.StartsWith("# newpar", StringComparison.Ordinal));

    private int AddUnit(Builder into, int r)
    {
        (string id, string form, string misc) = rows[r];
        if (id.Contains('.')) return r + 1;
        int dash = id.IndexOf('-'), words = 1;
        if (dash > 0 && int.TryParse(id.AsSpan(0, dash), out int from) && int.TryParse(id.AsSpan(dash + 1), out int to) && to >= from) words = Math.Min(to - from + 1, rows.Count - r - 1);
        int start = text.Length;
        text.Append(form);
        if (dash > 0) AddRange(into, r, words, start);
        else AddWord(into, form, misc, start, text.Length, false);
        if (!misc.Contains("SpaceAfter=No", StringComparison.Ordinal)) text.Append(' ');
        return dash > 0 ? r + 1 + words : r + 1;
    }

    private void AddRange(Builder into, int r, int words, int start)
    {
        into.Ranges[into.Words.Count] = (words, rows[r].Form, rows[r].Misc);
        int end = text.Length, at = start;
        for (int k = 0; k < words; k++)
        {
            string form = rows[r + 1 + k].Form;
            int stop = k == words - 1 ? end : Math.Min(at + form.Length, Math.Max(at, end - (words - 1 - k)));
            AddWord(into, form, rows[r + 1 + k].Misc, at, stop, k > 0);
            at = stop;
        }
    }

    private static void AddWord(Builder into, string form, string misc, int start, int end, bool continues)
    {
        into.Words.Add(new RawToken(start, end, continues));
        into.Forms.Add(form);
        into.Misc.Add(misc);
    }
}
