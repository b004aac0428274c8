using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Annals.Language;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Forge.Language;

/// <summary>
/// <c>score-engine MODEL DATA [TREES]</c>: the written model on gold words, by the program's own code, with its time and allocation; of the folder <c>measure</c> of TREES, which marks
/// parts of speech and trees alone, no other column counts.
/// </summary>
internal static class EngineScore
{
    internal static void Report(string model, string data, string? trees = null)
    {
        var engine = new LanguageEngine(EngineModel.Open(model), WordVectors.Load(new ResourceStore()));
        foreach (string name in (string[])["ewt-dev", "gum-dev"]) Report(engine, name, Treebank.Read(Path.Combine(data, name + ".conllu.gz")));
        if (trees is not null) Report(engine, "own-held", Treebank.ReadFolder(Path.Combine(trees, "measure")));
    }

    private static void Report(LanguageEngine engine, string name, List<GoldSentence> gold)
    {
        List<(List<GoldSentence> Gold, Analysis Analysis)> reports = [];
        for (int i = 0; i < gold.Count; i += 25)
        {
            List<GoldSentence> part = gold.GetRange(i, Math.Min(25, gold.Count - i));
            reports.Add((part, Lay(part)));
        }
        foreach ((_, Analysis a) in reports) engine.Annotate(a);
        int[] right = new int[6];
        foreach ((List<GoldSentence> part, Analysis analysis) in reports) Count(part, analysis.Tokens, right);
        int words = gold.Sum(s => s.Count);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan clock = Process.GetCurrentProcess().TotalProcessorTime;
        const int Rounds = 8;
        for (int r = 0; r < Rounds; r++)
            foreach ((_, Analysis a) in reports) engine.Annotate(a);
        double micros = (Process.GetCurrentProcess().TotalProcessorTime - clock).TotalMicroseconds / Rounds / words;
        double bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)Rounds / words;
        string[] columns = ["UPOS", "XPOS", "FEATS", "lemma", "UAS", "LAS"];
        bool whole = gold[0].Xpos[0] != "_";
        Console.WriteLine(name + " " + string.Join(' ', columns.Select((c, i) => (c, i)).Where(p => whole || p.c is "UPOS" or "UAS" or "LAS").Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.c} {100.0 * right[p.i] / words:F2}")))
            + string.Create(CultureInfo.InvariantCulture, $"  {micros:F2} µs, {bytes:F1} bytes a word"));
    }

    /// <summary>Gold words as a report: joined by blanks.</summary>
    internal static Analysis Lay(List<GoldSentence> sentences)
    {
        var text = new StringBuilder();
        foreach (GoldSentence s in sentences)
            foreach (string form in s.Form) text.Append(form).Append(' ');
        var analysis = new Analysis(new Report { Id = "gold", Text = text.ToString() });
        TokenTable tokens = analysis.Tokens;
        tokens.Allocate(sentences.Sum(s => s.Count));
        tokens.SentenceStart = new int[sentences.Count + 1];
        int row = 0, at = 0;
        for (int s = 0; s < sentences.Count; s++)
        {
            foreach (string form in sentences[s].Form)
            {
                (tokens.Start[row], tokens.End[row], tokens.Sentence[row]) = (at, at + form.Length, s);
                row++;
                at += form.Length + 1;
            }
            tokens.SentenceStart[s + 1] = row;
        }
        return analysis;
    }

    private static void Count(List<GoldSentence> gold, TokenTable tokens, int[] right)
    {
        int first = 0;
        foreach (GoldSentence s in gold)
        {
            for (int i = 0; i < s.Count; i++)
            {
                int row = first + i;
                if (tokens.Upos[row].Name() == s.Upos[i]) right[0]++;
                if (tokens.Xpos[row] == s.Xpos[i]) right[1]++;
                if (tokens.Feats[row] == s.Feats[i]) right[2]++;
                if (s.Lemma[i] == "_" || tokens.Lemma[row] == s.Lemma[i]) right[3]++;
                else if (Environment.GetEnvironmentVariable("LEMMA") is not null) Console.WriteLine($"LEMMA {s.Form[i]} {s.Upos[i]}>{tokens.Upos[row].Name()} {s.Lemma[i]} > {tokens.Lemma[row]}");
                if (tokens.Head[row] != (s.Head[i] < 0 ? -1 : first + s.Head[i])) continue;
                right[4]++;
                if (SyntaxFigures.Plain(tokens.Deprel[row].Name()) == SyntaxFigures.Plain(s.Deprel[i])) right[5]++;
            }
            first += s.Count;
        }
    }
}
