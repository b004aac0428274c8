using System;
using System.Collections.Generic;
using System.Linq;
using Annals.Language;

namespace Annals.Forge.Language;

/// <summary>The words and classes a model knows, in a fixed order.</summary>
internal sealed class Inventory
{
    internal Inventory(IReadOnlyList<GoldSentence> sentences, int spellingRows, SenseTable? lexicon)
    {
        SpellingRows = spellingRows;
        Senses = lexicon;
        Upos = Classes(sentences.SelectMany(s => s.Upos), 1);
        Xpos = Classes(sentences.SelectMany(s => s.Xpos), 2);
        Feats = Classes(sentences.SelectMany(s => s.Feats), 3);
        Deprels = Classes(sentences.SelectMany(s => s.Deprel), 1);
        Scripts = Classes(sentences.SelectMany(s => s.Form.Zip(s.Lemma, (f, l) => LemmaScript.Between(f, l).ToString())), 2);
        foreach (GoldSentence s in sentences)
            foreach (string form in s.Form)
            {
                ulong print = WordFeatures.Fingerprint(form);
                Frequency[print] = Frequency.GetValueOrDefault(print) + 1;
            }
        foreach (ulong print in Frequency.Where(p => p.Value >= 2).Select(p => p.Key).Order()) Words.Add(print, Words.Count + 1);
    }

    internal int SpellingRows { get; }
    internal SenseTable? Senses { get; }
    internal string[] Upos { get; }
    internal string[] Xpos { get; }
    internal string[] Feats { get; }
    internal string[] Deprels { get; }
    internal string[] Scripts { get; }
    internal Dictionary<ulong, int> Frequency { get; } = [];

    /// <summary>Rows of the word table by fingerprint; row 0 stands for all others.</summary>
    internal Dictionary<ulong, int> Words { get; } = [];

    internal static string[] Classes(IEnumerable<string> values, int least) =>
        [.. values.GroupBy(v => v, StringComparer.Ordinal).Where(g => g.Count() >= least)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
}

/// <summary>A sentence as the network takes it: rows and classes, -1 where the model has no class.</summary>
internal sealed unsafe class Example
{
    private readonly float[] vectors;

    internal Example(GoldSentence gold, Inventory inventory, Dictionary<string, int>[] classes, WordVectors words)
    {
        vectors = new float[gold.Count * WordVectors.Size];
        fixed (float* to = vectors)
            for (int i = 0; i < gold.Count; i++) words.Write(gold.Form[i], to + (i * WordVectors.Size));
        Gold = gold;
        int n = gold.Count;
        (Word, Rarity, Spelling, Lex) = (new int[n], new float[n], new int[n][], new int[n][]);
        (Upos, Xpos, Feats, Script, Deprel) = (new int[n], new int[n], new int[n], new int[n], new int[n]);
        Span<int> rows = stackalloc int[WordFeatures.Most];
        Span<int> fields = stackalloc int[SenseLexicon.Most];
        for (int i = 0; i < n; i++)
        {
            ulong print = WordFeatures.Fingerprint(gold.Form[i]);
            Word[i] = inventory.Words.GetValueOrDefault(print);
            Rarity[i] = 0.4f / (0.4f + inventory.Frequency.GetValueOrDefault(print));
            Spelling[i] = rows[..WordFeatures.Spelling(gold.Form[i], i == 0, inventory.SpellingRows, rows)].ToArray();
            Lex[i] = inventory.Senses is null ? [] : fields[..inventory.Senses.Lexicon.Rows(gold.Form[i], fields)].ToArray();
            Upos[i] = classes[0].GetValueOrDefault(gold.Upos[i], -1);
            Xpos[i] = classes[1].GetValueOrDefault(gold.Xpos[i], -1);
            Feats[i] = gold.Xpos[i] == "_" ? -1 : classes[2].GetValueOrDefault(gold.Feats[i], -1);
            Script[i] = gold.Xpos[i] == "_" ? -1 : classes[3].GetValueOrDefault(LemmaScript.Between(gold.Form[i], gold.Lemma[i]).ToString(), -1);
            Deprel[i] = classes[4].GetValueOrDefault(gold.Deprel[i], -1);
        }
    }

    internal GoldSentence Gold { get; }

    /// <summary>The vector of a word, zeros where there is none.</summary>
    internal ReadOnlySpan<float> Vector(int i) => vectors.AsSpan(i * WordVectors.Size, WordVectors.Size);

    internal int[] Word { get; }
    internal float[] Rarity { get; }
    internal int[][] Spelling { get; }
    internal int[][] Lex { get; }
    internal int[] Upos { get; }
    internal int[] Xpos { get; }
    internal int[] Feats { get; }
    internal int[] Script { get; }
    internal int[] Deprel { get; }

    internal static Dictionary<string, int>[] Index(Inventory inventory) =>
        [.. ((string[][])[inventory.Upos, inventory.Xpos, inventory.Feats, inventory.Scripts, inventory.Deprels])
            .Select(names => names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal))];
}
