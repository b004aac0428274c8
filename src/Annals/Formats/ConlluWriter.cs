using System;
using System.Globalization;
using System.IO;
using Annals.Text;

namespace Annals.Formats;

/// <summary>Writes the token table as CoNLL-U: UPOS, XPOS, FEATS, LEMMA, HEAD, DEPREL.</summary>
internal static class ConlluWriter
{
    /// <summary>Writes one report. <paramref name="given"/> is the document the words were read from, or null for text; its comments, forms and MISC are kept.</summary>
    internal static void Write(TextWriter output, Analysis analysis, ConlluDocument? given = null)
    {
        for (int s = 0; s < analysis.Tokens.SentenceCount; s++) WriteSentence(output, analysis, given, s);
    }

    private static void WriteSentence(TextWriter output, Analysis analysis, ConlluDocument? given, int sentence)
    {
        WriteComments(output, analysis, given, sentence);
        TokenTable table = analysis.Tokens;
        (int first, int end) = table.Rows(sentence);
        for (int i = first; i < end; i++)
        {
            WriteRange(output, analysis, given, i, first, end);
            WriteWord(output, analysis, given, i, first);
        }
        output.Write('\n');
    }

    private static void WriteComments(TextWriter output, Analysis analysis, ConlluDocument? given, int sentence)
    {
        if (given is not null)
        {
            foreach (string line in given.Comments[sentence]) Line(output, line);
            return;
        }
        if (sentence == 0) Line(output, "# newdoc id = " + OneLine(analysis.Report.Id));
        Line(output, "# sent_id = " + OneLine(analysis.Report.Id) + "-" + Number(sentence + 1));
        Line(output, "# text = " + OneLine(analysis.Sentences[sentence].In(analysis.Text).ToString()));
    }

    private static void WriteRange(TextWriter output, Analysis analysis, ConlluDocument? given, int row, int first, int end)
    {
        TokenTable table = analysis.Tokens;
        int stop = row + 1;
        string form, misc;
        if (given is not null)
        {
            if (!given.Ranges.TryGetValue(row, out (int Words, string Form, string Misc) range)) return;
            (stop, form, misc) = (row + range.Words, range.Form, range.Misc);
        }
        else
        {
            while (stop < end && table.Continues[stop]) stop++;
            if (table.Continues[row] || stop == row + 1) return;
            form = OneLine(analysis.Text[table.Start[row]..table.End[stop - 1]]);
            misc = SpaceAfter(analysis, stop - 1);
        }
        Line(output, $"{Number(row - first + 1)}-{Number(stop - first)}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{misc}");
    }

    private static void WriteWord(TextWriter output, Analysis analysis, ConlluDocument? given, int i, int first)
    {
        TokenTable table = analysis.Tokens;
        string form = given is not null ? given.Forms[i] : OneLine(table.Form(analysis.Text, i).ToString());
        string lemma = table.Lemma[i].Length == 0 ? "_" : table.Lemma[i];
        string head = table.Deprel[i] == Deprel.None ? "_" : Number(table.Head[i] < 0 ? 0 : table.Head[i] - first + 1);
        bool within = table.Continues[i] || (i + 1 < table.Count && table.Continues[i + 1]);
        string misc = given is not null ? given.Misc[i] : within ? "_" : SpaceAfter(analysis, i);
        Line(output, string.Join('\t', Number(i - first + 1), form, lemma, table.Upos[i].Name(), table.Xpos[i], table.Feats[i], head, table.Deprel[i].Name(), "_", misc));
    }

    private static string SpaceAfter(Analysis analysis, int row)
    {
        TokenTable table = analysis.Tokens;
        return row + 1 < table.Count && table.Start[row + 1] == table.End[row] ? "SpaceAfter=No" : "_";
    }

    private static void Line(TextWriter output, string line)
    {
        output.Write(line);
        output.Write('\n');
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static string OneLine(string s)
    {
        if (s.AsSpan().IndexOfAny('\n', '\r', '\t') < 0) return s;
        return s.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
    }
}
