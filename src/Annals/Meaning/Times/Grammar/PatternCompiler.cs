using System;
using System.Collections.Generic;
using Annals.Resources;

namespace Annals.Meaning.Times.Grammar;

/// <summary>A rule's end in the trie: which rule, and which symbols of the path are the time's own words.</summary>
/// <param name="Rule">Index of the rule.</param>
/// <param name="Open">Number of symbols in front of the span.</param>
/// <param name="Close">Number of symbols up to the span's end.</param>
internal readonly record struct Ending(int Rule, int Open, int Close);

/// <summary>Compiles the patterns of <c>times.rules</c> into a <see cref="SymbolTrie{T}"/>: optional parts and alternatives become paths.</summary>
internal sealed class PatternCompiler(Func<string, int> word, Dictionary<string, string> lets)
{
    /// <summary>Added to a symbol that must stand glued to what is before it.</summary>
    internal const int Glued = 1 << 30;

    /// <summary>Where the classes' numbers begin.</summary>
    internal const int Classes = 1 << 20;

    private const int MaxPaths = 4000;
    private string pattern = "";
    private int at;

    /// <summary>Adds <paramref name="text"/> as a pattern of rule number <paramref name="rule"/>.</summary>
    internal void Compile(string text, int rule, SymbolTrie<Ending> trie)
    {
        foreach (Path path in Parse(text)) Insert(path, rule, trie);
    }

    private static void Insert(Path path, int rule, SymbolTrie<Ending> trie)
    {
        int node = 0;
        foreach (int symbol in path.Symbols) node = trie.Grow(node, symbol);
        int close = path.Close < 0 ? path.Symbols.Length : path.Close;
        if (close > Math.Max(path.Open, 0)) trie.Accept(node, new Ending(rule, Math.Max(path.Open, 0), close));
    }

    private List<Path> Parse(string text)
    {
        (string outer, int outerAt) = (pattern, at);
        (pattern, at) = (text, 0);
        List<Path> paths = Alternatives();
        if (at < pattern.Length) throw Wrong("a bracket too many");
        (pattern, at) = (outer, outerAt);
        return paths;
    }

    private ResourceException Wrong(string what) => new($"times.rules: {what} in the pattern \"{pattern}\"");

    private List<Path> Alternatives()
    {
        List<Path> all = Sequence();
        while (at < pattern.Length && pattern[at] == '|')
        {
            at++;
            all.AddRange(Sequence());
        }
        return all;
    }

    private List<Path> Sequence()
    {
        List<Path> paths = [Path.Empty];
        for (SkipBlanks(); at < pattern.Length && pattern[at] is not ('|' or ')'); SkipBlanks())
        {
            if (pattern[at] is '[' or ']')
            {
                bool open = pattern[at++] == '[';
                for (int i = 0; i < paths.Count; i++) paths[i] = paths[i].Mark(open);
                continue;
            }
            paths = Join(paths, Item());
            if (paths.Count > MaxPaths) throw Wrong("too many ways");
        }
        return paths;
    }

    private static List<Path> Join(List<Path> left, List<Path> right)
    {
        var all = new List<Path>(left.Count * right.Count);
        foreach (Path a in left)
            foreach (Path b in right) all.Add(a.Then(b));
        return all;
    }

    private List<Path> Item()
    {
        bool glued = pattern[at] == '~';
        if (glued) at++;
        List<Path> paths = pattern[at] switch
        {
            '(' => Group(),
            '{' => [Path.Of(Classes + (int)ParseSlot(Until('}')))],
            '<' => Parse(lets.TryGetValue(Until('>'), out string? let) ? let : throw Wrong("an unknown name in <>")),
            _ => [Path.Of(word(Word()))],
        };
        if (glued)
            for (int i = 0; i < paths.Count; i++) paths[i] = paths[i].GlueFirst();
        if (at < pattern.Length && pattern[at] == '?')
        {
            at++;
            paths.Add(Path.Empty);
        }
        return paths;
    }

    private List<Path> Group()
    {
        at++;
        List<Path> paths = Alternatives();
        if (at >= pattern.Length) throw Wrong("an open bracket");
        at++;
        return paths;
    }

    private Slot ParseSlot(string name) => Enum.TryParse(name, out Slot slot) ? slot : throw Wrong($"the unknown class {name}");

    private string Until(char end)
    {
        int close = pattern.IndexOf(end, at);
        if (close < 0) throw Wrong("an open bracket");
        string name = pattern[(at + 1)..close];
        at = close + 1;
        return name;
    }

    private string Word()
    {
        int start = at++;
        if (char.IsLetter(pattern[start])) while (at < pattern.Length && char.IsLetter(pattern[at])) at++;
        else if (char.IsDigit(pattern[start])) while (at < pattern.Length && char.IsDigit(pattern[at])) at++;
        return pattern[start..at];
    }

    private void SkipBlanks()
    {
        while (at < pattern.Length && pattern[at] == ' ') at++;
    }

    private readonly record struct Path(int[] Symbols, int Open, int Close)
    {
        internal static readonly Path Empty = new([], -1, -1);

        internal static Path Of(int symbol) => new([symbol], -1, -1);

        internal Path Then(Path next) => new(
            [.. Symbols, .. next.Symbols],
            next.Open >= 0 ? Symbols.Length + next.Open : Open,
            next.Close >= 0 ? Symbols.Length + next.Close : Close);

        internal Path Mark(bool open) => open ? this with { Open = Symbols.Length } : this with { Close = Symbols.Length };

        internal Path GlueFirst() => Symbols.Length == 0 ? this : this with { Symbols = [Symbols[0] | Glued, .. Symbols[1..]] };
    }
}
