using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Annals.Language;
using Annals.Text;
using Xunit;

namespace Annals.Tests.Language;

public class TreeLessonTests
{
    /// <summary>The sentences whose trees the engine learns: each has one root and no circle, and no label that the program does not know.</summary>
    [Fact]
    public void EveryLessonIsOneTree()
    {
        string folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "tools", "lessons"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("tools/lessons");
        string[] files = Directory.GetFiles(Path.Combine(folder, "tools", "lessons", "trees"), "*.conllu.gz", SearchOption.AllDirectories);
        Assert.Equal(3, files.Length);
        foreach (string file in files)
        {
            int sentences = 0;
            foreach (List<string[]> rows in Sentences(file))
            {
                int[] heads = [.. rows.Select(static r => int.Parse(r[6], CultureInfo.InvariantCulture) - 1)];
                Assert.True(TreeDecoder.IsTree(heads), string.Join(' ', rows.Select(static r => r[1])));
                Assert.All(rows, static r => Assert.Equal(r[3], Labels.ParseUpos(r[3]).Name()));
                Assert.All(rows, static r => Assert.Equal(r[7], Labels.ParseDeprel(r[7]).Name()));
                sentences++;
            }
            Assert.NotEqual(0, sentences);
        }
    }

    private static IEnumerable<List<string[]>> Sentences(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') rows.Add(line.Split('\t'));
            if (line.Length > 0 || rows.Count == 0) continue;
            yield return rows;
            rows = [];
        }
    }
}
