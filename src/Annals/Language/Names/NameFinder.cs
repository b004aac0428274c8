using System;
using System.Collections.Concurrent;
using Annals.Resources;
using Annals.Text;

namespace Annals.Language.Names;

/// <summary>Finds the names in a report: a small recurrent network over the engine's words, best labels by Viterbi in whole numbers. Thread-safe.</summary>
internal sealed class NameFinder
{
    private readonly NameModel model;
    private readonly NameNetwork network;
    private readonly ConcurrentBag<NameWorkspace> spaces = [];
    private readonly NameCueWords cues = NameCueWords.Load("en");

    internal NameFinder(NameModel model) => (this.model, network) = (model, new NameNetwork(model));

    /// <summary>Opens the model; throws <see cref="ResourceException"/> when it is missing or of another format.</summary>
    internal static NameFinder Load(ResourceStore resources) => new(NameModel.Load(resources.ModelPath(NameModel.Name)));

    /// <summary>Has <paramref name="engine"/> fill its columns, and fills <see cref="Analysis.Names"/> from what it encodes; hands that on to <paramref name="next"/>.</summary>
    internal void Find(Analysis analysis, LanguageEngine engine, IEncodedWordsReader? next = null)
    {
        if (engine.Width != model.Encoded) throw new ResourceException($"the model {NameModel.Name} was built for another language engine");
        if (!spaces.TryTake(out NameWorkspace? space)) space = new NameWorkspace(model);
        var reading = new Reading(analysis, this, space, engine.Senses, next);
        engine.Annotate(analysis, reading);
        reading.Finish();
        spaces.Add(space);
    }

    /// <summary>Sets kinds right by the words around the names, once the tree is finished and its dependents are indexed.</summary>
    internal void Mend(Analysis analysis, LanguageEngine engine) => NameCues.Apply(analysis, cues, model.Lexicon, engine.Senses);

    /// <summary>One report as it comes from the engine, pass after pass.</summary>
    private sealed unsafe class Reading : IEncodedWordsReader
    {
        private readonly NameFinder finder;
        private readonly NameWorkspace space;
        private readonly NameFeatures features;
        private readonly NameVotes votes;
        private readonly Analysis analysis;
        private readonly IEncodedWordsReader? next;

        internal Reading(Analysis analysis, NameFinder finder, NameWorkspace space, SenseLexicon? senses, IEncodedWordsReader? next)
        {
            (this.analysis, this.finder, this.space, this.next) = (analysis, finder, space, next);
            features = new NameFeatures(analysis, finder.model.Lexicon, senses);
            votes = new NameVotes(analysis, features, finder.model.Sorts, senses);
        }

        public void Read(Analysis of, EncodedWords words)
        {
            finder.network.Score(words, features, space);
            for (int s = 0; s + 1 < words.Starts.Length; s++)
            {
                int first = words.Starts[s], count = words.Starts[s + 1] - first;
                space.Labels.Take(space.Scores + ((long)first * NameWorkspace.Columns), NameWorkspace.Columns, count);
                Collect(words.First + first, words.First + first + count);
            }
            next?.Read(of, words);
        }

        internal void Finish()
        {
            votes.Count();
            NameAgreement.Apply(analysis, features);
        }

        private void Collect(int first, int end)
        {
            ReadOnlySpan<byte> best = space.Labels.Best();
            for (int i = first; i < end; i++)
            {
                int label = best[i - first];
                if (label == 0) continue;
                int from = i;
                while (i + 1 < end && (best[i - first] - 1) % 4 is 0 or 1) i++;
                votes.Add(from, i, (label - 1) / 4, space.Labels, first);
            }
        }
    }
}
