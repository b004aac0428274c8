using System;
using System.Collections.Generic;
using System.IO;
using Annals.Language;
using Annals.Language.Names;
using Annals.Records;
using Annals.Text;

namespace Annals.Forge.Names;

/// <summary>Models that teach another: their mean scores, held to a treebank's proper nouns where there is one, become probabilities of labels.</summary>
internal sealed unsafe class NameTeachers(IReadOnlyList<NameModel> models, Segmenter segmenter, LanguageEngine engine, NameLexicon lexicon, Func<string, NameWords> wordsOf)
{
    private const int L = NameModel.Labels;
    private readonly LabelChain chain = new();

    /// <summary>The texts of a treebank, with its proper nouns.</summary>
    internal IEnumerable<NameDocument> Treebank(string path)
    {
        foreach (Text.TreebankDocument bank in Text.Treebank.Read(path))
        {
            var upos = new Dictionary<int, string>();
            foreach (var sentence in bank.Sentences)
                foreach (Text.TreebankWord w in sentence) upos[w.Start] = w.Upos;
            NameDocument document = Cut(bank.Id, bank.Text, Path.GetFileName(path));
            TokenTable t = document.Analysis.Tokens;
            document.Upos = new string[t.Count];
            for (int i = 0; i < t.Count; i++) document.Upos[i] = upos.GetValueOrDefault(t.Start[i], "");
            yield return document;
        }
    }

    /// <summary>A text of which nothing is known.</summary>
    internal NameDocument Cut(string id, string text, string set)
    {
        var analysis = new Analysis(new Report { Id = id, Text = text, Language = "en" });
        segmenter.Segment(analysis);
        return new NameDocument { Set = set, Id = id, Analysis = analysis, Mentions = [], Labels = new byte[analysis.Tokens.Count] };
    }

    /// <summary>The most likely labels and their probabilities, by row of the document.</summary>
    internal float[] Label(NameDocument document)
    {
        int count = document.Analysis.Tokens.Count;
        var sums = new float[count * L];
        var reader = new ScoreReader(models, new NameFeatures(document.Analysis, lexicon, engine.Senses), sums);
        engine.Annotate(document.Analysis, reader);
        var pairs = new float[L * L];
        foreach (NameModel m in models)
            for (int k = 0; k < pairs.Length; k++) pairs[k] += m.Pairs[k] / NameModel.Scale / models.Count;
        chain.Take(pairs);
        var soft = new float[count * L];
        fixed (float* scores = sums)
            foreach ((int first, int end) in reader.Pieces)
            {
                for (int i = first; i < end; i++) Hold(document, i, sums.AsSpan(i * L, L));
                chain.Marginals(scores + ((long)first * L), L, end - first);
                for (int k = 0; k < (end - first) * L; k++) soft[first * L + k] = (float)chain.Probabilities[k];
            }
        return soft;
    }

    // A proper noun is likely in a name, a small word that is none is likely not.
    private void Hold(NameDocument document, int row, Span<float> scores)
    {
        if (document.Upos.Length == 0 || document.Upos[row].Length == 0) return;
        ReadOnlySpan<char> form = document.Analysis.Tokens.Form(document.Analysis.Text, row);
        NameWords known = wordsOf(form.ToString());
        if (document.Upos[row] == "PROPN")
        {
            if ((known & (NameWords.Title | NameWords.Calendar | NameWords.Link)) == 0) scores[0] -= 1.5f;
        }
        else if ((known & (NameWords.Link | NameWords.Demonym)) == 0 && document.Upos[row] is not ("NUM" or "PUNCT" or "SYM" or "X")) scores[0] += char.IsUpper(form[0]) ? 1.5f : 3;
    }

    private sealed class ScoreReader(IReadOnlyList<NameModel> models, NameFeatures features, float[] sums) : IEncodedWordsReader
    {
        private readonly NameNetwork[] networks = [.. System.Linq.Enumerable.Select(models, static m => new NameNetwork(m))];
        private readonly NameWorkspace[] spaces = [.. System.Linq.Enumerable.Select(models, static m => new NameWorkspace(m))];

        internal List<(int First, int End)> Pieces { get; } = [];

        public void Read(Analysis analysis, EncodedWords words)
        {
            for (int m = 0; m < networks.Length; m++)
            {
                networks[m].Score(words, features, spaces[m]);
                for (int i = 0; i < words.End - words.First; i++)
                    for (int l = 0; l < L; l++) sums[(words.First + i) * L + l] += spaces[m].Scores[(i * NameWorkspace.Columns) + l] / networks.Length;
            }
            for (int s = 0; s + 1 < words.Starts.Length; s++) Pieces.Add((words.First + words.Starts[s], words.First + words.Starts[s + 1]));
        }
    }
}
