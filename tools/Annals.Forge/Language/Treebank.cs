using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Annals.Forge.Language;

/// <summary>One sentence of a treebank, a column an array.</summary>
internal sealed record GoldSentence(string[] Form, string[] Lemma, string[] Upos, string[] Xpos, string[] Feats, int[] Head, string[] Deprel)
{
    internal int Count => Form.Length;

    /// <summary>The same sentence as a headline writes it: all in capitals, or with one on each word of four letters or more and on the first.</summary>
    internal GoldSentence InHeadlines(bool capitals)
    {
        string Write(string form, int i) =>
            capitals ? form.ToUpperInvariant() : (i == 0 || form.Length > 3) && char.IsLower(form[0]) ? char.ToUpperInvariant(form[0]) + form[1..] : form;
        return this with { Form = [.. Form.Select(Write)] };
    }
}

/// <summary>Reads CoNLL-U, plain or gzipped.</summary>
internal static class Treebank
{
    internal static List<GoldSentence> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        var sentences = new List<GoldSentence>();
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0) sentences.Add(Build(rows));
                rows.Clear();
            }
            else if (line[0] != '#')
            {
                string[] columns = line.Split('\t');
                if (!columns[0].Contains('-', StringComparison.Ordinal) && !columns[0].Contains('.', StringComparison.Ordinal)) rows.Add(columns);
            }
        }
        if (rows.Count > 0) sentences.Add(Build(rows));
        return sentences;
    }

    /// <summary>All <c>*.conllu.gz</c> of a folder, not of the folders in it. A word whose Penn tag is "_" is marked with its part of speech and its place in the tree alone.</summary>
    internal static List<GoldSentence> ReadFolder(string folder) => [.. Files(folder).SelectMany(Read)];

    internal static string[] Files(string folder) => [.. Directory.GetFiles(folder, "*.conllu.gz").Order(StringComparer.Ordinal)];

    private static GoldSentence Build(List<string[]> rows)
    {
        string[] Column(int c) => rows.ConvertAll(r => r[c]).ToArray();
        int[] heads = rows.ConvertAll(r => int.Parse(r[6], CultureInfo.InvariantCulture) - 1).ToArray();
        return new GoldSentence(Column(1), Column(2), Column(3), Column(4), Column(5), heads, Column(7));
    }
}
