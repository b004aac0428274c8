using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Annals.Forge.Language;
using Annals.Language;
using Annals.Language.Names;
using Annals.Resources;
using Annals.Text;

namespace Annals.Forge.Names;

/// <summary>
/// Builds the model of names: <c>train-names OUT.bin LANGUAGE-DATA LISTS [key=value …]</c>; then scores it on the development sets. LISTS holds what
/// <c>lists.mjs</c> made. <c>fold=K</c> holds a quarter of wikigold and re3d back, and a
/// tenth of <c>tools/lessons/names</c>, and scores them. <c>packages=NODE_MODULES</c> adds the marked sentences of npm packages. <c>sorts=MODEL</c> trains the kinds of places and things alone, into a copy of that model.
/// </summary>
internal sealed class TrainNames
{
    private static readonly string[] TrainSets = ["gum-train", "wnut17-train", "wikigold", "re3d", NameLessons.Set];
    private readonly Dictionary<string, string> options = [];
    private readonly string data;
    private readonly WordLists words = new();
    private readonly LanguageEngine engine = LanguageEngine.Load(new ResourceStore(), WordVectors.Load(new ResourceStore()));
    private readonly Segmenter segmenter = Segmenter.Load(new ResourceStore());
    private readonly NameCorpus corpus;
    private readonly NameLexicon lexicon;

    private TrainNames(string[] args)
    {
        data = args[1];
        foreach (string option in args[3..])
            if (option.Split('=') is [var key, var value]) options[key] = value;
        words.Read(args[2]);
        foreach (string bank in (string[])["ewt-train", "gum-train"]) Common(Path.Combine(data, bank + ".conllu.gz"));
        lexicon = new NameLexicon(words.Words);
        corpus = new NameCorpus(segmenter, lexicon);
    }

    internal static int Run(string[] args) => new TrainNames(args).Run(args[0]);

    /// <summary>
    /// <c>score-names MODEL LANGUAGE-DATA [SET]</c>: figures on the development sets; with a set, its errors too. <c>score-names MODEL NODE_MODULES MARKS.tsv</c>: the sentences whose names a file marks.
    /// </summary>
    internal static int Score(string[] args)
    {
        var engine = LanguageEngine.Load(new ResourceStore(), WordVectors.Load(new ResourceStore()));
        NameModel model = NameModel.Load(args[0]);
        var corpus = new NameCorpus(Segmenter.Load(new ResourceStore()), model.Lexicon);
        var finder = new NameFinder(model);
        if (args.Length > 2 && args[2].EndsWith(".tsv", StringComparison.Ordinal))
        {
            var sentences = Text.PackagedTexts.Sentences(args[1]).ToDictionary(static s => s.Id, static s => s.Sentence, StringComparer.Ordinal);
            List<NameDocument> marked = [.. NameLessons.ReadMarks(args[2], sentences, corpus)];
            Console.WriteLine($"{args[2]}: {NameScore.Of(finder, engine, marked, null).Figures()}; {NameScore.Kinds(marked)}");
            return 0;
        }
        foreach (string set in args.Length > 2 ? [args[2]] : (string[])["uner-ewt-dev", "gum-dev", "wnut17-dev"])
            Console.WriteLine($"{set}: {NameScore.Of(finder, engine, corpus.Read(Path.Combine(args[1], set + ".mentions.jsonl.gz")), args.Length > 2 ? Console.WriteLine : null).Figures()}");
        return 0;
    }

    private int Run(string output)
    {
        int fold = Option("fold", -1), variants = Option("variants", 3);
        var documents = new List<NameDocument>();
        var held = new List<NameDocument>();
        foreach (string set in TrainSets[..^1])
        {
            int k = 0;
            foreach (NameDocument d in Read(set)) (set is "wikigold" or "re3d" && k++ % 4 == fold ? held : documents).Add(d);
        }
        var (lessons, unseen) = Lessons(fold);
        documents.AddRange(lessons);
        var sorter = new NameSortTrainer(engine, lexicon);
        if (options.TryGetValue("sorts", out string? model)) return SortsAlone(output, model, sorter, lessons, unseen);
        var pieces = documents.ConvertAll(d => Variants(d, variants));
        NamePlan plan = Plan();
        NamesLearnt learnt = new NameTrainer(plan).Train(pieces, (ulong)Option("seed", 1));
        sbyte[] sorts = sorter.Train(sorter.Samples(lessons), (ulong)Option("seed", 1));
        Console.WriteLine(NameSortTrainer.Figures(sorts, sorter.Samples(unseen.Count > 0 ? unseen : lessons)));
        NameWriter.Write(learnt, words.Words, sorts, output, Sources(), DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Console.Error.WriteLine($"{learnt.Rows.Count} features, {words.Words.Count} words, {new FileInfo(output).Length} bytes");
        var finder = new NameFinder(NameModel.Load(output));
        foreach (string set in (string[])["uner-ewt-dev", "gum-dev", "wnut17-dev"]) Score(finder, set, Read(set));
        foreach (string set in (string[])["wikigold", "re3d"]) Score(finder, set, fold < 0 ? Read(set) : held.FindAll(d => d.Set == set));
        if (unseen.Count > 0) Score(finder, NameLessons.Set, unseen);
        return 0;
    }

    private int SortsAlone(string output, string model, NameSortTrainer sorter, List<NameDocument> lessons, List<NameDocument> unseen)
    {
        sbyte[] table = sorter.Train(sorter.Samples(lessons), (ulong)Option("seed", 1));
        Console.WriteLine(NameSortTrainer.Figures(table, sorter.Samples(unseen.Count > 0 ? unseen : lessons)));
        byte[] bytes = File.ReadAllBytes(model);
        MemoryMarshal.AsBytes(table.AsSpan()).CopyTo(bytes.AsSpan(bytes.Length - table.Length));
        File.WriteAllBytes(output, bytes);
        return 0;
    }

    // Texts of our own; with a fold, a tenth apart.
    private (List<NameDocument> Lessons, List<NameDocument> Held) Lessons(int fold)
    {
        var (lessons, held) = (new List<NameDocument>(), new List<NameDocument>());
        if (options.GetValueOrDefault("lessons", "tools/lessons/names") is not { } folder || !Directory.Exists(folder)) return (lessons, held);
        int k = 0;
        foreach (NameDocument d in NameLessons.Read(folder, corpus)) (k++ % 10 == fold ? held : lessons).Add(d);
        if (Sentences() is not { Count: > 0 } sentences) return (lessons, held);
        foreach (string path in Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
            foreach (NameDocument d in NameLessons.ReadMarks(path, sentences, corpus)) (k++ % 10 == fold ? held : lessons).Add(d);
        return (lessons, held);
    }

    private Dictionary<string, string> Sentences() =>
        options.TryGetValue("packages", out string? packages) ? Text.PackagedTexts.Sentences(packages).ToDictionary(static s => s.Id, static s => s.Sentence, StringComparer.Ordinal) : [];

    private NamePlan Plan()
    {
        var plan = new NamePlan();
        return plan with
        {
            Hidden = Option("hidden", plan.Hidden),
            Layers = Option("layers", plan.Layers),
            Rows = Option("rows", plan.Rows),
            Cutoff = Option("cutoff", plan.Cutoff),
            Epochs = Option("epochs", plan.Epochs),
            BatchWords = Option("batch", plan.BatchWords),
            Rate = Option("rate", plan.Rate),
            FeatureDrop = Option("fdrop", plan.FeatureDrop),
            InputDrop = Option("idrop", plan.InputDrop),
            LayerDrop = Option("ldrop", plan.LayerDrop),
            SetDrop = Option("sdrop", plan.SetDrop),
        };
    }

    /// <summary>Names and SHA-256 of the files trained on.</summary>
    private string Sources() =>
        string.Join(' ', TrainSets[..^1].Select(static s => s + ".mentions.jsonl.gz").Select(f => f + "=" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(data, f))))));

    private List<NameDocument> Read(string set) => corpus.Read(Path.Combine(data, set + ".mentions.jsonl.gz"));

    /// <summary>The document as it is, and made anew with other names.</summary>
    private List<NamePiece>[] Variants(NameDocument document, int variants)
    {
        var all = new List<NamePiece>[1 + variants];
        all[0] = Pieces(document);
        for (int v = 1; v <= variants; v++) all[v] = Pieces(new NameSwapper(words.Pools, words.Of, new Rng((NameHash.Exact(document.Id) * 31UL) + (ulong)(v + (100 * Option("swaps", 1))))).Make(document));
        return all;
    }

    private List<NamePiece> Pieces(NameDocument document)
    {
        List<NamePiece> pieces = PieceReader.Read(document, lexicon, engine);
        foreach (NamePiece piece in pieces)
        {
            piece.Labels = document.Labels[piece.First..(piece.First + piece.Count)];
            piece.Set = Array.IndexOf(TrainSets, document.Set);
            piece.Weight = Array.IndexOf(piece.Labels, NameCorpus.Unknown) >= 0 ? 0 : document.Set.StartsWith("wnut", StringComparison.Ordinal) ? 0.5f : 1f;
        }
        return pieces;
    }

    private void Score(NameFinder finder, string set, List<NameDocument> documents) => Console.WriteLine($"{set}: {NameScore.Of(finder, engine, documents, null).Figures()}");

    private void Common(string path)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in Text.Treebank.Read(path))
            foreach (var sentence in document.Sentences)
                foreach (var w in sentence)
                    if (w.Upos is not ("PROPN" or "X" or "SYM" or "PUNCT" or "NUM") && w.Form.Length > 1 && char.IsLower(w.Form[0])) counts[w.Form] = counts.GetValueOrDefault(w.Form) + 1;
        foreach ((string word, int n) in counts)
            if (n > 1) words.AddCommon(word);
    }

    private int Option(string name, int otherwise) => options.TryGetValue(name, out string? value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    private float Option(string name, float otherwise) => options.TryGetValue(name, out string? value) ? float.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
