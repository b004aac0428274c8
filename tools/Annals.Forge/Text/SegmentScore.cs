using System;
using System.Collections.Generic;
using System.Globalization;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Forge.Text;

/// <summary>Scores the segmenter against a treebank's raw text: <c>segment-score FILE… [--errors N]</c>.</summary>
internal static class SegmentScore
{
    /// <summary>Prints the sentences of the texts of a JSONL file, one a line: <c>sentences FILE.jsonl</c>.</summary>
    internal static int Print(string[] args)
    {
        Segmenter segmenter = Segmenter.Load(new ResourceStore());
        foreach (string line in System.IO.File.ReadLines(args[1]))
        {
            string text = System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("text").GetString() ?? "";
            var analysis = new Analysis(new Report { Id = "x", Text = text, Language = "en" });
            segmenter.Segment(analysis);
            foreach (TextSpan s in analysis.Sentences) Console.WriteLine(s.In(text).ToString().ReplaceLineEndings("¶"));
            Console.WriteLine();
        }
        return 0;
    }

    internal static int Run(string[] args)
    {
        Segmenter segmenter = Segmenter.Load(new ResourceStore());
        int show = 0;
        for (int a = 1; a < args.Length; a++)
        {
            if (args[a] == "--errors")
            {
                show = int.Parse(args[++a], CultureInfo.InvariantCulture);
                continue;
            }
            Score(segmenter, args[a], show);
        }
        return 0;
    }

    private static void Score(Segmenter segmenter, string path, int show)
    {
        int gw = 0, sw = 0, cw = 0, gs = 0, ss = 0, cs = 0;
        foreach (TreebankDocument document in Treebank.Read(path))
        {
            var analysis = new Analysis(new Report { Id = "x", Text = document.Text, Language = "en" });
            segmenter.Segment(analysis);
            var gold = new HashSet<(int, int)>();
            var goldSentences = new HashSet<(int, int)>();
            foreach (var sentence in document.Sentences)
            {
                foreach (TreebankWord w in sentence) gold.Add((w.Start, w.End));
                goldSentences.Add((sentence[0].Start, sentence[^1].End));
            }
            gw += gold.Count;
            gs += goldSentences.Count;
            sw += analysis.Tokens.Count;
            ss += analysis.Sentences.Count;
            for (int i = 0; i < analysis.Tokens.Count; i++)
                if (gold.Contains((analysis.Tokens.Start[i], analysis.Tokens.End[i]))) cw++;
                else if (show > 0) Print(document.Text, "W", analysis.Tokens.Start[i], analysis.Tokens.End[i]);
            foreach (TextSpan s in analysis.Sentences)
                if (goldSentences.Contains((s.Start, s.End))) cs++;
                else if (show > 1) Print(document.Text, "S", s.Start, s.End);
        }
        Console.WriteLine($"{path}: words {F(cw, gw, sw)}  sentences {F(cs, gs, ss)}  ({gs} gold, {ss} found)");
    }

    private static void Print(string text, string what, int start, int end) =>
        Console.WriteLine($"{what} {text[Math.Max(0, start - 25)..start]}[[{text[start..end]}]]{text[end..Math.Min(text.Length, end + 25)]}".Replace('\n', '¶'));

    private static string F(int c, int g, int s) => (200.0 * c / Math.Max(1, g + s)).ToString("F2", CultureInfo.InvariantCulture);
}
