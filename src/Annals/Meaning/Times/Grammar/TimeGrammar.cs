using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Times.Grammar;

/// <summary>A word or phrase of the lexicon: its class and value.</summary>
/// <param name="Slot">The class.</param>
/// <param name="Value">The value.</param>
/// <param name="Flag">'C': only with a capital, 'U': only in capitals, else NUL.</param>
internal readonly record struct LexicalEntry(Slot Slot, double Value, char Flag);

/// <summary>The words and rules of time of one language, compiled. Immutable once loaded.</summary>
internal sealed class TimeGrammar
{
    private readonly HashSet<int> literals = [];

    private TimeGrammar(string language) => (Numbers, Sets) = (NumberReader.Load(language), WordSets.Load(language));

    /// <summary>Words and marks that rules or lexicon know.</summary>
    internal Vocabulary Words { get; } = new();
    /// <summary>Phrases of the lexicon over words.</summary>
    internal SymbolTrie<LexicalEntry> Lexicon { get; } = new();
    /// <summary>Patterns of stage 1, 2 and 3 (index 0 is empty).</summary>
    internal SymbolTrie<Ending>[] Stages { get; } = [new(), new(), new(), new()];
    /// <summary>All rules in file order.</summary>
    internal List<TimeRule> Rules { get; } = [];
    /// <summary>Named days: how to find each in a year; the value of slot Holiday is the index.</summary>
    internal List<string> Holidays { get; } = [];
    /// <summary>Sets of words that stand beside times.</summary>
    internal WordSets Sets { get; }
    /// <summary>Reads numbers.</summary>
    internal NumberReader Numbers { get; }

    /// <summary>True when a rule writes the word out.</summary>
    internal bool IsLiteral(int word) => literals.Contains(word);

    /// <summary>Opens the tables of <paramref name="language"/> (ISO 639-1). Throws <see cref="ResourceException"/> when one is wrong.</summary>
    internal static TimeGrammar Load(string language)
    {
        var grammar = new TimeGrammar(language);
        foreach (string line in ResourceStore.ReadLines($"languages/{language}/times.tsv")) grammar.AddWords(line);
        foreach (string line in ResourceStore.ReadLines($"languages/{language}/holidays.tsv")) grammar.AddHoliday(line);
        grammar.AddRules($"languages/{language}/times.rules");
        return grammar;
    }

    private void AddWords(string line)
    {
        string[] cells = line.Split('\t');
        if (cells.Length < 3 || !Enum.TryParse(cells[0], out Slot slot)) throw new ResourceException($"times.tsv: cannot read \"{line}\"");
        double value = double.Parse(cells[1], CultureInfo.InvariantCulture);
        char flag = cells.Length > 3 && cells[3].Length > 0 ? cells[3][0] : '\0';
        foreach (string phrase in cells[2].Split('|'))
        {
            AddPhrase(phrase, new LexicalEntry(slot, value, flag));
            if (slot is Slot.Unit or Slot.Units) AddPhrase(phrase, new LexicalEntry(Slot.AnyUnit, value, flag));
        }
    }

    private void AddHoliday(string line)
    {
        string[] cells = line.Split('\t');
        Holidays.Add(cells[0]);
        foreach (string phrase in cells[1].Split('|')) AddPhrase(phrase, new LexicalEntry(Slot.Holiday, Holidays.Count - 1, NeedsCapital(phrase) ? 'C' : '\0'));
    }

    /// <summary>"easter" and "new year" are holidays only with a capital; longer names in any case.</summary>
    private static bool NeedsCapital(string phrase) => phrase.IndexOf(' ', StringComparison.Ordinal) < 0 || phrase.StartsWith("new year", StringComparison.Ordinal) || phrase is "may day" or "flag day";

    private void AddPhrase(string phrase, LexicalEntry entry)
    {
        int node = 0;
        foreach (string word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)) node = Lexicon.Grow(node, Words.Add(word));
        Lexicon.Accept(node, entry);
    }

    private void AddRules(string file)
    {
        var lets = new Dictionary<string, string>(StringComparer.Ordinal);
        var compiler = new PatternCompiler(Literal, lets);
        int stage = 1;
        foreach (string line in ResourceStore.ReadLines(file))
        {
            int blank = line.IndexOf(' ', StringComparison.Ordinal);
            string verb = blank < 0 ? line : line[..blank], rest = blank < 0 ? "" : line[(blank + 1)..].Trim();
            switch (verb)
            {
                case "stage":
                    stage = int.Parse(rest, CultureInfo.InvariantCulture);
                    break;
                case "let":
                    string[] sides = rest.Split('=', 2);
                    lets[sides[0].Trim()] = sides[1].Trim();
                    break;
                case "rule":
                    Rules.Add(new TimeRule { Id = rest, Stage = stage });
                    break;
                case "when":
                    compiler.Compile(rest, Rules.Count - 1, Stages[stage]);
                    break;
                default:
                    AddProperty(Rules[^1], verb, rest);
                    break;
            }
        }
    }

    private static void AddProperty(TimeRule rule, string verb, string rest)
    {
        switch (verb)
        {
            case "case":
                string[] words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                rule.Case = words[0];
                foreach (string constant in words.AsSpan(1)) rule.Constants[constant.Split('=')[0]] = constant.Split('=')[1];
                break;
            case "if":
                rule.Guard = rest;
                break;
            case "yes" or "no":
                rule.Examples.Add(ReadExample(rest));
                break;
            default:
                throw new ResourceException($"times.rules: unknown word {verb} in rule {rule.Id}");
        }
    }

    private static RuleExample ReadExample(string rest)
    {
        int close = rest.LastIndexOf('"'), arrow = rest.IndexOf('\u2192', Math.Max(close, 0));
        if (close <= 0) throw new ResourceException($"times.rules: cannot read the example {rest}");
        string published = (arrow < 0 ? rest[(close + 1)..] : rest[(close + 1)..arrow]).Trim().TrimStart('@');
        ImmutableArray<string> values = arrow < 0 ? [] : [.. rest[(arrow + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return new RuleExample(rest[1..close], published, values);
    }

    private int Literal(string word)
    {
        int id = Words.Add(word);
        literals.Add(id);
        return id;
    }
}
