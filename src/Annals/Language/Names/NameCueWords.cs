using System;
using Annals.Records;
using Annals.Resources;

namespace Annals.Language.Names;

/// <summary>Where a word stands that tells what a name names.</summary>
internal enum NameCueRole : byte
{
    /// <summary>A noun the name is called: before it, beside it, or said of it.</summary>
    Is,
    /// <summary>A noun with the name behind "of".</summary>
    Of,
    /// <summary>A verb or noun and the preposition before the name.</summary>
    With,
    /// <summary>A noun the name stands before.</summary>
    Before,
    /// <summary>The name's last word.</summary>
    Last,
    /// <summary>The name's first word.</summary>
    First,
    /// <summary>The name itself.</summary>
    Name,
}

/// <summary>Words around a name that tell what it names, from <c>data/languages/en/names/cues.tsv</c>; armed groups from <c>data/actors/armed.tsv</c>. Immutable.</summary>
internal sealed class NameCueWords
{
    private readonly WordTable<EntityKind?>[] roles;

    private NameCueWords(WordTable<EntityKind?>[] roles) => this.roles = roles;

    /// <summary>Reads the table of a language (ISO 639-1). Throws <see cref="ResourceException"/> that names the line it cannot read.</summary>
    internal static NameCueWords Load(string language)
    {
        var roles = new WordTable<EntityKind?>[7];
        for (int r = 0; r < roles.Length; r++) roles[r] = new WordTable<EntityKind?>(ignoreCase: r != (int)NameCueRole.Name);
        foreach (string line in ResourceStore.ReadLines($"languages/{language}/names/cues.tsv"))
        {
            string[] cells = line.Split('\t');
            if (cells.Length != 3 || RoleOf(cells[0]) is not { } role) throw new ResourceException($"cues.tsv: cannot read \"{line}\"");
            roles[(int)role][cells[1]] = KindOf(cells[2], line);
        }
        foreach (string line in ResourceStore.ReadLines("actors/armed.tsv")) AddArmed(line.Split('\t')[0], roles[(int)NameCueRole.Name]);
        return new NameCueWords(roles);
    }

    // Armed groups by names of two words or more, which mean nothing else; a marked name counts only under conditions.
    private static void AddArmed(string names, WordTable<EntityKind?> table)
    {
        foreach (string name in names.Split('|'))
            if (name.AsSpan().IndexOfAny(' ', '-') > 0 && name[0] is not ('?' or '!' or '*') && !table.TryGetValue(name, out _)) table[name] = EntityKind.Group;
    }

    /// <summary>True when the table has the word in that role; <paramref name="kind"/> is what it says, null for a word that tells nothing.</summary>
    internal bool Says(NameCueRole role, ReadOnlySpan<char> word, out EntityKind? kind) => roles[(int)role].TryGetValue(word, out kind);

    private static NameCueRole? RoleOf(string cell) => cell switch
    {
        "is" => NameCueRole.Is,
        "of" => NameCueRole.Of,
        "with" => NameCueRole.With,
        "before" => NameCueRole.Before,
        "last" => NameCueRole.Last,
        "first" => NameCueRole.First,
        "name" => NameCueRole.Name,
        _ => null,
    };

    private static EntityKind? KindOf(string cell, string line) => cell switch
    {
        "none" => null,
        "organization" => EntityKind.Organization,
        "other" => EntityKind.Other,
        "vehicle" => EntityKind.Vehicle,
        "law" => EntityKind.Law,
        "work" => EntityKind.Work,
        "event" => EntityKind.Event,
        "group" => EntityKind.Group,
        "place" => EntityKind.Place,
        "facility" => EntityKind.Facility,
        _ => throw new ResourceException($"cues.tsv: cannot read \"{line}\""),
    };
}
