using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;

namespace Annals.Forge.Language;

/// <summary>One sentence of a treebank, a column an array.</summary>
internal sealed record GoldSentence(string[] Form, string[] Lemma, string[] Upos, string[] Xpos, string[] Feats, int[] Head, string[] Deprel)
{
    internal int Count => Form.Length;
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

    private static GoldSentence Build(List<string[]> rows)
    {
        string[] Column(int c) => rows.ConvertAll(r => r[c]).ToArray();
        int[] heads = rows.ConvertAll(r => int.Parse(r[6], CultureInfo.InvariantCulture) - 1).ToArray();
        return new GoldSentence(Column(1), Column(2), Column(3), Column(4), Column(5), heads, Column(7));
    }
}
