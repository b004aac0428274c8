using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Annals.Language;
using Annals.Language.Names;
using Annals.Meaning.Entities;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Forge.Entities;

/// <summary><c>train-entities DATA WORDNET MODELS OUT</c>: builds the model of the Entities room.</summary>
internal static class TrainEntities
{
    private const string Card = "Annals entities, English. Linker and kinds trained on GUM, train part (Zeldes 2017; annotation CC BY 4.0, texts CC BY 2.5 to 4.0, CC BY-SA 3.0, public domain); "
        + "noun classes from WordNet 3.0, copyright 2006 Princeton University, WordNet licence. Built by: Annals.Forge train-entities DATA WORDNET MODELS OUT";

    internal static int Run(string[] args)
    {
        if (args.Length < 4)
        {
            Console.Error.WriteLine("usage: Annals.Forge train-entities DATA WORDNET MODELS OUT [epochs rate dropout falseLink falseNew wrongLink]");
            return 2;
        }
        float Option(int n, float otherwise) => args.Length > 4 + n ? float.Parse(args[4 + n], CultureInfo.InvariantCulture) : otherwise;
        var words = EntityWords.Load("en");
        (uint[] hashes, byte[] classes) = WordNetNouns.Compile(args[1]);
        Console.WriteLine($"{hashes.Length} nouns");
        var resources = new ResourceStore(args[2]);
        List<LinkedDocument> train = Read(args[0], "train", resources, words, gold: true), held = Read(args[0], "dev", resources, words, gold: false);
        EntityModel Model(short[] kinds, LinkTrainer? links) => new(hashes, classes, kinds, links?.Table ?? [], links?.Direct ?? [], links?.Output ?? []);
        short[] kinds = new KindTrainer().Train(train, words, Model(new short[EntityModel.KindRows * KindGuesser.Kinds], null), 8);
        EntityModel kindModel = Model(kinds, null);
        foreach (LinkedDocument d in (List<LinkedDocument>)[.. train, .. held])
        {
            var guesser = new KindGuesser(d.Analysis, words, kindModel);
            foreach (Phrase p in d.Phrases) guesser.Guess(p);
        }
        Report(held);
        var links = new LinkTrainer(new LinkCosts(Option(3, 0.3f), Option(4, 1.5f), Option(5, 0.7f)), Option(1, 0.1f), Option(2, 0.4f));
        links.Train(train, held, (int)Option(0, 8));
        using var writer = new BinaryWriter(File.Create(args[3]));
        Model(kinds, links).Write(writer, Card);
        return 0;
    }

    private static void Report(List<LinkedDocument> held)
    {
        (int found, int right, int all) = (0, 0, 0);
        foreach (LinkedDocument d in held)
            foreach (Phrase p in d.Phrases)
            {
                if (!p.Speculative) all++;
                if (d.Gold[p.Index] is not { } g) continue;
                found++;
                if (g.Kind == p.Kind) right++;
            }
        Console.WriteLine($"held out: {all} phrases, {found} of them gold mentions, {100.0 * right / found:F2} % with the right kind");
    }

    // gold trees with the engine's names, and the engine's own trees
    private static List<LinkedDocument> Read(string folder, string part, ResourceStore resources, EntityWords words, bool gold)
    {
        var segmenter = Segmenter.Load(resources);
        var engine = LanguageEngine.Load(resources, WordVectors.Load(resources));
        var names = NameFinder.Load(resources);
        var documents = new List<LinkedDocument>();
        foreach (GumDocument d in GumDocument.Load(folder, part))
        {
            var own = new Analysis(new Report { Id = d.Id, Text = d.Analysis.Text }) { Language = "en" };
            own.Sections = [.. Paragraphs.Find(own.Text).Select(static p => new Section(p, SectionKind.Paragraph))];
            segmenter.Segment(own);
            names.Find(own, engine);
            own.Tokens.IndexDependents();
            documents.Add(new LinkedDocument(d.With(own), words));
            if (!gold) continue;
            CopyNames(own, d.Analysis);
            documents.Add(new LinkedDocument(d, words));
        }
        return documents;
    }

    private static void CopyNames(Analysis from, Analysis to)
    {
        TokenTable t = to.Tokens;
        int row = 0;
        foreach (NameSpan name in from.Names)
        {
            TextSpan span = from.Tokens.Span(name.First, name.Last);
            while (row < t.Count && t.End[row] <= span.Start) row++;
            int last = row;
            while (last + 1 < t.Count && t.End[last + 1] <= span.End) last++;
            if (row < t.Count && t.Start[row] >= span.Start && t.Sentence[row] == t.Sentence[last]) to.Names.Add(new NameSpan(row, last, name.Kind, name.Score));
        }
    }
}
