using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Annals.Language;
using Annals.Language.Names;
using Annals.Resources;
using Annals.Text;

namespace Annals.Forge.Names;

/// <summary>
/// Builds the model of names: <c>train-names OUT.bin LANGUAGE-DATA LISTS [--train SET,SET…] [--folds SET N]</c>; then scores it on the
/// development sets. LISTS holds people.txt, first.txt, places.txt (see docs/decisions/022).
/// </summary>
internal static class TrainNames
{
    internal static int Run(string[] args)
    {
        (string output, string data, string lists) = (args[0], args[1], args[2]);
        string[] train = Option(args, "--train", "gum-train,wnut17-train,wikigold,re3d").Split(',');
        string folds = Option(args, "--folds", "");
        string errors = Option(args, "--errors", "");
        var words = new WordLists();
        words.Read(lists);
        foreach (string bank in (string[])["ewt-train", "gum-train"]) Common(words, Path.Combine(data, bank + ".conllu.gz"));
        var corpus = new NameCorpus(Segmenter.Load(new ResourceStore()), LanguageEngine.Load(new ResourceStore()), words.Of);
        var documents = new List<NameDocument>();
        foreach (string set in train) documents.AddRange(corpus.Read(Path.Combine(data, set + ".mentions.jsonl.gz")));
        if (folds.Length > 0) return Folds(documents, folds, words, errors);
        NameModel model = Trainer().Train(documents, words.Words, Weight);
        if (Array.IndexOf(args, "--agree") >= 0)
        {
            documents.AddRange(corpus.Agreeing(Path.Combine(data, "ewt-train.conllu.gz"), model));
            model = Trainer().Train(documents, words.Words, Weight);
        }
        model.Save(output);
        Console.Error.WriteLine($"{model.FeatureCount} features, {words.Words.Count} words, {new FileInfo(output).Length} bytes");
        foreach (string set in (string[])["uner-ewt-dev", "gum-dev", "wnut17-dev", "wikigold", "re3d"])
        {
            var score = new NameScore();
            foreach (NameDocument d in corpus.Read(Path.Combine(data, set + ".mentions.jsonl.gz"))) Find(model, d, score, set == errors);
            Console.WriteLine($"{set}: {score.Figures()}{(Array.IndexOf(train, set) >= 0 ? "  (trained on)" : "")}");
        }
        return 0;
    }

    private static NameTrainer Trainer() => new()
    {
        Epochs = int.Parse(Environment.GetEnvironmentVariable("EP") ?? "8", CultureInfo.InvariantCulture),
        Drop = float.Parse(Environment.GetEnvironmentVariable("DR") ?? "0.2", CultureInfo.InvariantCulture),
        Cutoff = int.Parse(Environment.GetEnvironmentVariable("CU") ?? "2", CultureInfo.InvariantCulture),
        Rows = int.Parse(Environment.GetEnvironmentVariable("RW") ?? "60000", CultureInfo.InvariantCulture),
    };

    private static float Weight(NameDocument d) => d.Set.StartsWith("wnut", StringComparison.Ordinal) ? 0.5f : d.Set == "agreeing" ? 0.4f : 1f;

    private static void Find(NameModel model, NameDocument d, NameScore score, bool report)
    {
        d.Analysis.Names.Clear();
        new NameFinder(model).Find(d.Analysis);
        score.Add(d, d.Analysis.Names, report ? Console.WriteLine : null);
    }

    private static int Folds(List<NameDocument> documents, string set, WordLists words, string errors)
    {
        var score = new NameScore();
        const int Count = 4;
        for (int fold = 0; fold < Count; fold++)
        {
            var kept = new List<NameDocument>();
            var held = new List<NameDocument>();
            int k = 0;
            foreach (NameDocument d in documents) (d.Set == set && k++ % Count == fold ? held : kept).Add(d);
            NameModel model = Trainer().Train(kept, words.Words, Weight);
            foreach (NameDocument d in held) Find(model, d, score, set == errors);
        }
        Console.WriteLine($"{set}, {Count} folds: {score.Figures()}");
        return 0;
    }

    private static void Common(WordLists words, string path)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in Text.Treebank.Read(path))
            foreach (var sentence in document.Sentences)
                foreach (var w in sentence)
                    if (w.Upos is not ("PROPN" or "X" or "SYM" or "PUNCT" or "NUM") && w.Form.Length > 1 && char.IsLower(w.Form[0])) counts[w.Form] = counts.GetValueOrDefault(w.Form) + 1;
        foreach ((string word, int n) in counts)
            if (n > 1) words.AddCommon(word);
    }

    private static string Option(string[] args, string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and int at ? args[at + 1] : otherwise;
}
