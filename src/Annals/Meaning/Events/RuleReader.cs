using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Annals.Resources;

namespace Annals.Meaning.Events;

/// <summary>
/// Reads the rule files <c>data/events/TYPE.rules</c>. A rule is a block: <c>rule NAME</c>, then indented lines: <c>verb</c>, <c>noun</c> or
/// <c>adj</c> (triggers, comma-separated; a particle behind its verb), <c>frame</c> (its slots; a further trigger line behind a frame begins a
/// new group), <c>mode</c>, <c>context</c>, <c>cameo</c>, <c>flags</c> (mutual, anyone, soft, acting, abroad, attempt, police, undone), <c>yes</c> and <c>no</c> (examples).
/// </summary>
internal sealed class RuleReader
{
    private readonly ArgumentClasses classes;
    private readonly NamedWords named;
    private readonly List<(TriggerKind Kind, string Lemma, string? Particle)> triggers = [];
    private readonly List<Frame> frames = [];
    private readonly List<(TriggerKind Kind, string Lemma, string? Particle, Frame Frame)> entries = [];
    private string type = "";
    private EventRule? rule;

    internal RuleReader(ArgumentClasses classes, NamedWords named)
    {
        this.classes = classes;
        this.named = named;
    }

    /// <summary>Triggers by lemma, in the order of the files.</summary>
    internal WordTable<List<TriggerFrame>> Triggers { get; } = new();

    /// <summary>Rules in the order of the files.</summary>
    internal List<EventRule> Rules { get; } = [];

    /// <summary>Examples in the order of the files; only filled when asked for.</summary>
    internal List<RuleExample> Examples { get; } = [];

    /// <summary>Number of trigger frames (word times frame).</summary>
    internal int Count { get; private set; }

    /// <summary>Reads one file's lines.</summary>
    internal void Read(string eventType, IEnumerable<string> lines, bool withExamples = false)
    {
        type = eventType;
        foreach (string raw in lines)
        {
            ReadOnlySpan<char> line = raw.AsSpan().Trim();
            if (line.IsEmpty || line[0] == '#') continue;
            int space = line.IndexOf(' ');
            ReadOnlySpan<char> word = space < 0 ? line : line[..space];
            ReadOnlySpan<char> rest = space < 0 ? default : line[(space + 1)..].Trim();
            if (word is "yes" or "no")
            {
                if (withExamples) Examples.Add(ReadExample(word is "yes", rest.ToString()));
                continue;
            }
            ReadLine(word, rest);
        }
        EndRule();
    }

    private void ReadLine(ReadOnlySpan<char> word, ReadOnlySpan<char> rest)
    {
        switch (word)
        {
            case "rule":
                EndRule();
                rule = new EventRule { Id = $"event.{type}.{rest}", Type = type };
                break;
            case "verb": AddTriggers(TriggerKind.Verb, rest); break;
            case "noun": AddTriggers(TriggerKind.Noun, rest); break;
            case "adj": AddTriggers(TriggerKind.Adjective, rest); break;
            case "frame": frames.Add(ReadFrame(rest.ToString())); break;
            case "mode": Update(rule! with { Mode = rest.ToString() }); break;
            case "context": Update(rule! with { Contexts = [.. rest.ToString().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)] }); break;
            case "cameo": Update(rule! with { Cameo = rest.ToString() }); break;
            case "flags": ReadFlags(rest.ToString()); break;
            default: throw Bad($"unknown line '{word}'");
        }
    }

    private void Update(EventRule changed) => rule = changed;

    private void ReadFlags(string rest)
    {
        foreach (string flag in rest.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
            rule = flag switch
            {
                "mutual" => rule! with { Mutual = true },
                "anyone" => rule! with { Anyone = true },
                "soft" => rule! with { Soft = true },
                "wide" => rule! with { Wide = true },
                "attempt" => rule! with { Attempt = true },
                "acting" => rule! with { Acting = true },
                "abroad" => rule! with { Abroad = true },
                "police" => rule! with { Police = true },
                "undone" => rule! with { Undone = true },
                "late" => rule! with { Late = true },
                _ => throw Bad($"unknown flag '{flag}'"),
            };
    }

    private void AddTriggers(TriggerKind kind, ReadOnlySpan<char> rest)
    {
        if (frames.Count > 0) EndGroup();
        foreach (string words in named.Expand(rest.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            int space = words.IndexOf(' ', StringComparison.Ordinal);
            triggers.Add(space < 0 ? (kind, words, null) : (kind, words[..space], words[(space + 1)..]));
        }
    }

    private void EndGroup()
    {
        foreach (var (kind, lemma, particle) in triggers)
            foreach (Frame frame in frames)
                entries.Add((kind, lemma, particle, frame));
        triggers.Clear();
        frames.Clear();
    }

    private void EndRule()
    {
        if (rule is null) return;
        EndGroup();
        if (entries.Count == 0) throw Bad("it has no frame");
        foreach (var (kind, lemma, particle, frame) in entries)
        {
            if (!Triggers.TryGetValue(lemma, out List<TriggerFrame>? list)) Triggers[lemma] = list = [];
            list.Add(new TriggerFrame(rule, kind, particle, frame, Count++));
        }
        entries.Clear();
        Rules.Add(rule);
        rule = null;
    }

    private Frame ReadFrame(string text)
    {
        var slots = ImmutableArray.CreateBuilder<Slot>();
        int weight = 0;
        foreach (string part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Slot slot = ReadSlot(part);
            slots.Add(slot);
            if (slot.Optional || slot.Role == SlotRole.Forbidden) continue;
            weight += slot.Lemmas is not null || slot.Paths[0] is [{ Kind: PathStep.Phrase }, ..] ? 5 : slot.AnyClass != 0 ? 3 : 2;
            weight += 2 * slot.Helpers.Length;
        }
        return new Frame(slots.ToImmutable(), weight);
    }

    private Slot ReadSlot(string part)
    {
        SlotRole role = part switch
        {
            ['S', '=', ..] => SlotRole.Source,
            ['T', '=', ..] => SlotRole.Target,
            ['C', '=', ..] => SlotRole.Content,
            ['+', ..] => SlotRole.Required,
            ['-', ..] => SlotRole.Forbidden,
            _ => throw Bad($"slot '{part}'"),
        };
        string body = part[(role <= SlotRole.Content ? 2 : 1)..];
        bool optional = body.Contains('?', StringComparison.Ordinal);
        if (optional) body = body.Replace("?", "", StringComparison.Ordinal);
        return ReadAlternatives(role, body) with { Optional = optional };
    }

    // Conditions hold for the paths in front of them: "a|b[x]|c" is a or b if it is x, else c.
    private Slot ReadAlternatives(SlotRole role, string body)
    {
        int conditions = body.AsSpan().IndexOfAny('[', '{', '<');
        if (conditions < 0) return new Slot(role, ReadPaths(body));
        var slot = new Slot(role, ReadPaths(body[..conditions]));
        int end = conditions;
        while (end < body.Length && body[end] != '|') end = Closing(body, end) + 1;
        slot = ReadConditions(slot, body.AsSpan(conditions, end - conditions));
        return end < body.Length ? slot with { Otherwise = ReadAlternatives(role, body[(end + 1)..]) } : slot;
    }

    private int Closing(string body, int open)
    {
        char close = body[open] switch { '[' => ']', '{' => '}', '<' => '>', _ => throw Bad($"condition '{body}'") };
        int end = body.IndexOf(close, open);
        return end >= 0 ? end : throw Bad($"condition '{body}' does not end");
    }

    // "on*" is "on|obj.on": the phrase hangs by the verb or by its object.
    private static ImmutableArray<ImmutableArray<Step>> ReadPaths(string text)
    {
        var paths = ImmutableArray.CreateBuilder<ImmutableArray<Step>>();
        foreach (string path in text.Split('|'))
        {
            string near = path.EndsWith('*') ? path[..^1] : path;
            paths.Add(ReadSteps(near));
            if (near.Length < path.Length) paths.Add(ReadSteps("obj." + near));
        }
        return paths.ToImmutable();
    }

    private static ImmutableArray<Step> ReadSteps(string path)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        foreach (string step in path.Split('.')) steps.Add(ReadStep(step));
        return steps.ToImmutable();
    }

    private static Step ReadStep(string word) => word switch
    {
        "self" => new(PathStep.Self),
        "subj" => new(PathStep.Subject),
        "obj" => new(PathStep.Object),
        "iobj" => new(PathStep.Indirect),
        "comp" => new(PathStep.Complement),
        "aim" => new(PathStep.Purpose),
        "poss" => new(PathStep.Possessor),
        "mod" => new(PathStep.Modifier),
        "any" => new(PathStep.Any),
        "adv" => new(PathStep.Adverb),
        "up" => new(PathStep.Head),
        "who" => new(PathStep.Who),
        "nsubj" => new(PathStep.Surface),
        "gov" => new(PathStep.Governor),
        ['"', .., '"'] => new(PathStep.Phrase, word[1..^1].Replace('_', ' ')),
        _ => new(PathStep.Preposition, word),
    };

    private Slot ReadConditions(Slot slot, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            char close = text[0] switch { '[' => ']', '{' => '}', '<' => '>', _ => throw Bad($"condition '{text}'") };
            int end = text.IndexOf(close);
            if (end < 0) throw Bad($"condition '{text}' does not end");
            string[] words = text[1..end].ToString().Split(close == '>' ? '|' : ',', StringSplitOptions.RemoveEmptyEntries);
            slot = close switch
            {
                ']' => WithClasses(slot, words),
                '}' => WithLemmas(slot, words),
                _ => slot with { Helpers = slot.Helpers.Add(WordSet.Of(words)) },
            };
            text = text[(end + 1)..];
        }
        return slot;
    }

    private Slot WithClasses(Slot slot, string[] words)
    {
        ulong any = slot.AnyClass, none = slot.NoClass;
        foreach (string word in named.Expand(words))
            if (word[0] == '!') none |= classes.Bit(word[1..]);
            else any |= classes.Bit(word);
        return slot with { AnyClass = any, NoClass = none };
    }

    private Slot WithLemmas(Slot slot, string[] words)
    {
        List<string> with = [], without = [];
        foreach (string word in named.Expand(words))
            if (word[0] == '!') without.Add(word[1..]);
            else with.Add(word);
        return slot with
        {
            Lemmas = with.Count > 0 ? WordSet.Of(with, ignoreCase: true) : slot.Lemmas,
            NotLemmas = without.Count > 0 ? WordSet.Of(without, ignoreCase: true) : slot.NotLemmas,
        };
    }

    private RuleExample ReadExample(bool expected, string rest)
    {
        int open = rest.IndexOf('"'), close = rest.LastIndexOf('"');
        if (rule is null || open < 0 || close <= open) throw Bad($"example '{rest}'");
        string sentence = rest[(open + 1)..close];
        if (!expected) return new(rule.Id, sentence, null, null, null);
        string[] sides = rest[(close + 1)..].Split('>', 2);
        return sides.Length < 2
            ? new(rule.Id, sentence, type, null, null)
            : new(rule.Id, sentence, type, sides[0].Trim(), sides[1].Trim());
    }

    private ResourceException Bad(string what) => new($"data/events/{type}.rules, {rule?.Id}: {what}");
}
