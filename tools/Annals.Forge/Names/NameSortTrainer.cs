using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Annals.Forge.Language;
using Annals.Language;
using Annals.Language.Names;
using Annals.Records;
using Annals.Text;

namespace Annals.Forge.Names;

/// <summary>Trains <see cref="NameSorts"/>, in a fixed order.</summary>
internal sealed class NameSortTrainer(LanguageEngine engine, NameLexicon lexicon)
{
    private const int Epochs = 12;
    private const float Rate = 0.1f, Decay = 2e-4f;
    private readonly HashedRegression regression = new(NameSorts.Rows, NameSorts.Kinds.Length, Rate, Decay);

    /// <summary>A name whose kind is known.</summary>
    /// <param name="Features">What is seen of it.</param>
    /// <param name="Kind">Its place in <see cref="NameSorts.Kinds"/>.</param>
    /// <param name="Listed">What the lists alone make of it.</param>
    internal sealed record Sample(uint[] Features, int Kind, EntityKind Listed);

    /// <summary>The names of annotated documents that are places or other things.</summary>
    internal List<Sample> Samples(IEnumerable<NameDocument> documents)
    {
        var samples = new List<Sample>();
        var buffer = new uint[NameSorts.Most];
        foreach (NameDocument d in documents)
        {
            TokenTable t = d.Analysis.Tokens;
            var features = new NameFeatures(d.Analysis, lexicon, engine.Senses);
            var lists = new NameKinds(d.Analysis, features);
            foreach (GoldMention m in d.Mentions)
            {
                int kind = Array.FindIndex(NameSorts.Kinds, k => k.ToString().Equals(m.Kind, StringComparison.OrdinalIgnoreCase));
                (int first, int last) = NameCorpus.Rows(t, m.Start, m.End);
                if (kind < 0 || first < 0 || t.Sentence[first] != t.Sentence[last]) continue;
                int n = NameSorts.Write(d.Analysis, features, engine.Senses, first, last, buffer);
                samples.Add(new Sample(buffer[..n], kind, lists.Of(first, last, kind < 2 ? 2 : 3)));
            }
        }
        return samples;
    }

    /// <summary>Learns from samples; returns the table as bytes.</summary>
    internal sbyte[] Train(List<Sample> samples, ulong seed)
    {
        var random = new Rng(seed);
        List<Sample> order = [.. samples];
        for (int e = 0; e < Epochs; e++)
        {
            Shuffled.Mix(order, random);
            foreach (Sample s in order)
            {
                (int from, int to) = s.Kind < 2 ? (0, 2) : (2, NameSorts.Kinds.Length);
                regression.Step(s.Features, s.Kind, from, to);
            }
        }
        return Array.ConvertAll(regression.Weights, static w => (sbyte)Math.Clamp(MathF.Round(w * NameSorts.Scale), -127, 127));
    }

    /// <summary>How many of the samples get the right kind, how many by the lists alone, and which are taken for others.</summary>
    internal static string Figures(sbyte[] table, List<Sample> samples)
    {
        int right = 0, listed = 0;
        var wrong = new SortedDictionary<string, int>(StringComparer.Ordinal);
        Span<int> sums = stackalloc int[NameSorts.Kinds.Length];
        foreach (Sample s in samples)
        {
            sums.Clear();
            foreach (uint f in s.Features)
                for (int k = 0; k < sums.Length; k++) sums[k] += table[(int)(f & (NameSorts.Rows - 1)) * sums.Length + k];
            EntityKind kind = NameSorts.Decide(sums, 1, s.Kind < 2 ? 2 : 3, s.Listed), gold = NameSorts.Kinds[s.Kind];
            if (s.Listed == gold) listed++;
            if (kind == gold) right++;
            else wrong[$"{gold} as {kind}"] = wrong.GetValueOrDefault($"{gold} as {kind}") + 1;
        }
        return string.Create(CultureInfo.InvariantCulture, $"kinds of {samples.Count} places and things right {100.0 * right / samples.Count:F1} %, by the lists alone {100.0 * listed / samples.Count:F1} %; {string.Join(", ", wrong.OrderByDescending(static w => w.Value).Take(12).Select(static w => $"{w.Value} {w.Key}"))}");
    }
}
