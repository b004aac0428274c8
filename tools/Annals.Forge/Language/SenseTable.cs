using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Annals.Language;

namespace Annals.Forge.Language;

/// <summary>The tables of <see cref="SenseLexicon"/>, compiled from WordNet's <c>data.*</c> files.</summary>
internal sealed unsafe class SenseTable
{
    private SenseTable(IReadOnlyDictionary<string, (ulong Any, ulong First)> words)
    {
        (ulong, ulong)[] patterns = [.. words.Values.Distinct().Order()];
        var index = patterns.Select((p, i) => (p, i)).ToDictionary(x => x.p, x => (ushort)x.i);
        Patterns = [.. patterns.SelectMany(p => (ulong[])[p.Item1, p.Item2])];
        int slots = 1024;
        while (slots < words.Count * 4 / 3) slots *= 2;
        (Prints, Classes) = (new uint[slots], new ushort[slots]);
        foreach ((string word, (ulong, ulong) pattern) in words.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            ulong fingerprint = WordFeatures.Fingerprint(word);
            uint slot = (uint)(fingerprint >> 32) & ((uint)slots - 1), print = (uint)fingerprint | 1;
            while (Prints[slot] != 0 && Prints[slot] != print) slot = (slot + 1) & ((uint)slots - 1);
            if (Prints[slot] != 0) continue;
            (Prints[slot], Classes[slot]) = (print, index[pattern]);
        }
        Lexicon = new SenseLexicon((uint*)Pin(Prints), (ushort*)Pin(Classes), slots, (ulong*)Pin(Patterns));
    }

    internal uint[] Prints { get; }
    internal ushort[] Classes { get; }
    internal ulong[] Patterns { get; }
    internal SenseLexicon Lexicon { get; }

    /// <summary>Reads WordNet's dictionary folder.</summary>
    internal static SenseTable Read(string folder)
    {
        var words = new Dictionary<string, (ulong Any, ulong First)>(StringComparer.Ordinal);
        var first = FirstSenses(Path.Combine(folder, "index.sense"));
        var capital = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (string part in (string[])["noun", "verb", "adj", "adv"])
            foreach (string line in File.ReadLines(Path.Combine(folder, "data." + part)).Where(l => l[0] != ' '))
            {
                string[] fields = line.Split(' ');
                int field = int.Parse(fields[1], CultureInfo.InvariantCulture), count = int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                for (int i = 0; i < count; i++)
                {
                    string word = fields[4 + (2 * i)];
                    if (word.EndsWith(')')) word = word[..word.IndexOf('(', StringComparison.Ordinal)];
                    if (word.Contains('_', StringComparison.Ordinal) || (field is 5 or 20 && char.IsUpper(word[0]))) continue;
                    string low = word.ToLowerInvariant();
                    (ulong any, ulong _) = words.GetValueOrDefault(low);
                    words[low] = (any | (1UL << field), first.GetValueOrDefault(low));
                    capital[low] = char.IsUpper(word[0]) && capital.GetValueOrDefault(low, true);
                }
            }
        foreach (string word in words.Keys.ToArray())
            if (capital[word]) words[word] = (words[word].Any, words[word].First | SenseLexicon.CapitalBit);
        return new SenseTable(words);
    }

    private static Dictionary<string, ulong> FirstSenses(string path)
    {
        var first = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(path))
        {
            string[] columns = line.Split(' ');
            if (columns[2] != "1" || columns[0].Contains('_', StringComparison.Ordinal)) continue;
            int percent = columns[0].IndexOf('%', StringComparison.Ordinal);
            string word = columns[0][..percent];
            int field = int.Parse(columns[0].AsSpan(percent + 3, 2), CultureInfo.InvariantCulture);
            first[word] = first.GetValueOrDefault(word) | (1UL << field);
        }
        return first;
    }

    private static IntPtr Pin(Array array) => GCHandle.Alloc(array, GCHandleType.Pinned).AddrOfPinnedObject();
}
