using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Annals.Resources;

namespace Annals.Meaning.Events;

/// <summary>All rules, indexed by the lemma that sets them off: finding candidates costs one look-up a word, whatever the number of rules.</summary>
internal sealed class EventRules
{
    /// <summary>The 16 PLOVER types; one rule file each.</summary>
    internal static readonly ImmutableArray<string> Types =
    [
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION",
        "MOBILIZE", "COERCE", "ASSAULT",
    ];

    // More than any frame weighs.
    private const int Widest = 100;
    private readonly WordTable<TriggerFrame[]> triggers = new();

    private EventRules(RuleReader reader)
    {
        foreach (string lemma in reader.Triggers.Words) triggers[lemma] = Order(reader.Triggers[lemma]);
        Rules = [.. reader.Rules];
        Count = reader.Count;
    }

    /// <summary>The rules, in the order of the files.</summary>
    internal ImmutableArray<EventRule> Rules { get; }

    /// <summary>Number of trigger frames (word times frame).</summary>
    internal int Count { get; }

    /// <summary>Reads the rule files that ship with Annals. Throws <see cref="ResourceException"/> when one is malformed.</summary>
    internal static EventRules Load(ArgumentClasses classes)
    {
        var reader = new RuleReader(classes, NamedWords.Load());
        foreach (string type in Types) reader.Read(type, ResourceStore.ReadLines($"events/{type}.rules"));
        return new EventRules(reader);
    }

    /// <summary>The examples that stand with the rules.</summary>
    internal static List<RuleExample> LoadExamples(ArgumentClasses classes)
    {
        var reader = new RuleReader(classes, NamedWords.Load());
        foreach (string type in Types) reader.Read(type, ResourceStore.ReadLines($"events/{type}.rules"), withExamples: true);
        return reader.Examples;
    }

    /// <summary>Every trigger with its frames, by lemma, in the order of the files.</summary>
    internal WordTable<TriggerFrame[]> All => triggers;

    /// <summary>The frames that the lemma may set off, those that ask for most first; null for none.</summary>
    internal TriggerFrame[]? Of(string lemma) => triggers.GetValueOrDefault(lemma);

    private static TriggerFrame[] Order(List<TriggerFrame> frames)
    {
        TriggerFrame[] sorted = [.. frames];
        Array.Sort(sorted, static (a, b) => Weight(b) != Weight(a) ? Weight(b).CompareTo(Weight(a)) : a.Order.CompareTo(b.Order));
        return sorted;
    }

    private static int Weight(TriggerFrame f) => (f.Rule.Wide ? -Widest : 0) + f.Frame.Weight + (f.Particle is null ? 0 : 4);
}
