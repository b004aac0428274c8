using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Annals.Forge.Actors;

/// <summary>
/// Derives sectors of agent nouns from WordNet's tree of persons and groups: each noun has those of the nearest sense above its commonest one that
/// <c>data/actors/wordnet.tsv</c> maps. Nouns of <c>agents.tsv</c> are left to it. Same input, same bytes.
/// </summary>
internal sealed class AgentNouns
{
    private readonly Dictionary<int, int[]> parents = [];
    private readonly HashSet<int> instances = [];
    private readonly HashSet<string> capital = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> senses = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (string Sectors, string Use)> mapped = [];
    private readonly HashSet<string> own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> ownSectors = new(StringComparer.Ordinal);

    /// <summary>Verb <c>agents WORDNET DATA</c>: reads WordNet's folder and <c>data/actors</c>, writes <c>wordnet-agents.tsv</c> there.</summary>
    internal static int Run(ReadOnlySpan<string> args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("usage: Annals.Forge agents WORDNET DATA  (folders with index.noun and data.noun, and with agents.tsv and wordnet.tsv)");
            return 2;
        }
        var nouns = new AgentNouns();
        nouns.ReadSynsets(Path.Combine(args[0], "data.noun"));
        nouns.ReadIndex(Path.Combine(args[0], "index.noun"));
        nouns.ReadOwn(Path.Combine(args[1], "agents.tsv"));
        if (!nouns.ReadMap(Path.Combine(args[1], "wordnet.tsv"))) return 1;
        string table = nouns.Table(out int count);
        File.WriteAllText(Path.Combine(args[1], "wordnet-agents.tsv"), table, new UTF8Encoding(false));
        Console.WriteLine($"{nouns.own.Count} nouns of our own, {count} more by WordNet");
        return 0;
    }

    private string Table(out int count)
    {
        var text = new StringBuilder();
        text.Append("# Agent nouns beyond agents.tsv, whose rows come first. Made by Annals.Forge agents from WordNet 3.0 and wordnet.tsv: do not edit, make it anew.\n");
        text.Append("# Source: WordNet 3.0, Princeton University (NOTICE). use: as in agents.tsv.\n");
        text.Append("noun\tsectors\tuse\n");
        count = 0;
        foreach ((string lemma, int[] offsets) in senses.OrderBy(static s => s.Key.Replace('_', ' '), StringComparer.Ordinal))
        {
            string noun = lemma.Replace('_', ' ');
            if (!IsNoun(noun) || capital.Contains(lemma) || Of(offsets) is not { } found || IsTold(noun, found.Sectors)) continue;
            text.Append(CultureInfo.InvariantCulture, $"{noun}\t{found.Sectors}\t{found.Use}\n");
            count++;
        }
        return text.ToString();
    }

    // of letters, at most three words; what is written with a capital is a name, and names have tables of their own
    private static bool IsNoun(string noun) =>
        noun.Length is > 3 and < 40 && noun.Count(static c => c == ' ') < 3 && noun.All(static c => c is >= 'a' and <= 'z' or ' ' or '-' or '\'');

    // "army engineer" is what "engineer" is: the shorter noun will do
    private bool IsTold(string noun, string sectors) =>
        own.Contains(noun) || noun.LastIndexOf(' ') is > 0 and int space && ownSectors.TryGetValue(noun[(space + 1)..], out string? told) && told == sectors;

    /// <summary>Sectors by the commonest sense, when at least half of all senses are persons or groups with the same ones.</summary>
    private (string Sectors, string Use)? Of(int[] offsets)
    {
        if (instances.Contains(offsets[0]) || Nearest(offsets[0]) is not { Sectors: not "-" } first) return null;
        int same = offsets.Count(o => Nearest(o)?.Sectors == first.Sectors);
        return 2 * same >= offsets.Length ? first : null;
    }

    // breadth first, parents in the order of the file
    private (string Sectors, string Use)? Nearest(int synset)
    {
        int[] level = [synset];
        for (int depth = 0; depth < 20 && level.Length > 0; depth++)
        {
            foreach (int s in level)
                if (mapped.TryGetValue(s, out var found)) return found;
            level = [.. level.SelectMany(s => parents[s])];
        }
        return null;
    }

    private void ReadSynsets(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith(' ')) continue;
            string[] f = line.Split(' ');
            int synset = int.Parse(f[0], CultureInfo.InvariantCulture);
            int words = int.Parse(f[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture), at = 4 + (2 * words);
            for (int w = 0; w < words; w++)
                if (char.IsUpper(f[4 + (2 * w)][0])) capital.Add(f[4 + (2 * w)].ToLowerInvariant());
            int pointers = int.Parse(f[at++], CultureInfo.InvariantCulture);
            var above = new List<int>();
            for (int p = 0; p < pointers; p++, at += 4)
                if (f[at] == "@") above.Add(int.Parse(f[at + 1], CultureInfo.InvariantCulture));
                else if (f[at] == "@i") instances.Add(synset);
            parents[synset] = [.. above];
        }
    }

    private void ReadIndex(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith(' ')) continue;
            string[] f = line.TrimEnd().Split(' ');
            senses[f[0]] = Array.ConvertAll(f[^int.Parse(f[2], CultureInfo.InvariantCulture)..], static o => int.Parse(o, CultureInfo.InvariantCulture));
        }
    }

    private void ReadOwn(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("noun\t", StringComparison.Ordinal)) continue;
            string[] cells = line.Split('\t');
            own.Add(cells[0]);
            ownSectors[cells[0]] = cells[1];
        }
    }

    private bool ReadMap(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("sense\t", StringComparison.Ordinal)) continue;
            string[] cells = line.Split('\t'), sense = cells[0].Split(' ');
            int number = sense.Length == 2 && int.TryParse(sense[1], CultureInfo.InvariantCulture, out int n) ? n : 0;
            if (cells.Length == 4 && senses.TryGetValue(sense[0], out int[]? offsets) && number > 0 && number <= offsets.Length && mapped.TryAdd(offsets[number - 1], (cells[1], cells[2]))) continue;
            Console.Error.WriteLine($"wordnet.tsv: \"{cells[0]}\" is no sense of WordNet's, or stands there twice");
            return false;
        }
        return true;
    }
}
