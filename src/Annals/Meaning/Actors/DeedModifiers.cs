using System;
using System.Collections.Immutable;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>Who a word before a deed's noun stands for: "rebel attacks", "student protests", "separatist violence". Reads the table of agent nouns; thread-safe.</summary>
internal sealed class DeedModifiers
{
    private readonly ActorTables tables;

    internal DeedModifiers(ActorTables tables) => this.tables = tables;

    /// <summary>PLOVER sectors of a word, or words, before another noun; empty when they name nobody.</summary>
    /// <param name="words">The words as they stand.</param>
    /// <param name="adjective">True for an adjective, which must be known to stand before others.</param>
    internal ImmutableArray<string> Sectors(ReadOnlySpan<char> words, bool adjective)
    {
        if (!tables.Agents.TryFind(PhraseHash.Of(words), out int entry, out _) || entry < 0) return [];
        AgentRow row = tables.Agent(entry);
        // "parliamentary boycotts" are none of the parliament's
        if (adjective && row.Noun == "parliamentary") return [];
        if ((row.Use & AgentUse.Before) != 0) return row.BeforeSectors.ToCodes();
        return !adjective && (row.Use & (AgentUse.Strong | AgentUse.Common)) == AgentUse.Strong ? row.Sectors.ToCodes() : [];
    }
}
