using System;

namespace Annals.Meaning.Actors;

/// <summary>The table a row comes from, in order of precedence.</summary>
internal enum ActorSource : byte
{
    /// <summary>The reader's own table.</summary>
    User,
    /// <summary><c>people.tsv</c>.</summary>
    People,
    /// <summary><c>international.tsv</c>.</summary>
    International,
    /// <summary><c>armed.tsv</c>.</summary>
    Armed,
    /// <summary><c>organizations.tsv</c>.</summary>
    Organizations,
    /// <summary><c>parties.tsv</c>.</summary>
    Parties,
    /// <summary><c>peoples.tsv</c>.</summary>
    Peoples,
    /// <summary>The table of countries: names, adjectives, capitals.</summary>
    Countries,
}

/// <summary>How a name may be used.</summary>
[Flags]
internal enum NameUse : byte
{
    /// <summary>As it stands.</summary>
    None = 0,
    /// <summary>Part of a person's name, that may stand alone.</summary>
    Short = 1,
    /// <summary>Counts in capitals only ("WHO").</summary>
    Capitals = 2,
    /// <summary>Counts with a capital somewhere.</summary>
    Proper = 4,
    /// <summary>A country's name.</summary>
    Country = 8,
    /// <summary>An adjective of a country, or a noun for its people.</summary>
    Demonym = 16,
    /// <summary>A capital.</summary>
    Capital = 32,
    /// <summary>A short name that many bear: it counts behind a title only.</summary>
    Common = 64,
    /// <summary>A word or letters that may mean much else: it counts where the report speaks of its country.</summary>
    Doubtful = 128,
}

/// <summary>Who somebody is, for a time.</summary>
/// <param name="Name">The name as the table first gives it.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or PLOVER's code of an international actor; null for none.</param>
/// <param name="Sectors">PLOVER sectors.</param>
/// <param name="From">First day as yyyymmdd, 0 for none.</param>
/// <param name="Until">Last day as yyyymmdd, <see cref="int.MaxValue"/> for none.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record ActorRow(string Name, string? Country, SectorList Sectors, int From, int Until, ActorSource Source)
{
    /// <summary>True when it holds on <paramref name="day"/> (yyyymmdd).</summary>
    internal bool Holds(int day) => From <= day && day <= Until;
}

/// <summary>A name of a row, and the next entry of the same name (-1 at the end).</summary>
internal readonly record struct ActorName(int Row, int Next, NameUse Use);

/// <summary>What an agent noun may do in a phrase.</summary>
[Flags]
internal enum AgentUse : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>A head that decides.</summary>
    Strong = 1,
    /// <summary>A head that yields to the words around it.</summary>
    Weak = 2,
    /// <summary>A head that asks "of whom?" first.</summary>
    Through = 4,
    /// <summary>A word before another head.</summary>
    Before = 8,
    /// <summary>An office: "former" makes it ELI.</summary>
    Office = 16,
    /// <summary>Its country does not follow from where the report is ("ally", "source").</summary>
    Elsewhere = 32,
    /// <summary>It belongs to where the deed is, not to who is spoken of ("gunman").</summary>
    PlaceBound = 64,
    /// <summary>Whoever has one is another ("Iran's enemies").</summary>
    Opposite = 128,
    /// <summary>From WordNet: it counts as a common noun only ("a baker", not "Baker").</summary>
    Common = 256,
    /// <summary>A body that is of where the report is, though no state's and called by a name ("the Catholic Church").</summary>
    Local = 512,
}

/// <summary>An agent noun.</summary>
/// <param name="Noun">The noun or phrase.</param>
/// <param name="Country">PLOVER's code of an international actor, or null.</param>
/// <param name="Sectors">Its sectors as a head.</param>
/// <param name="BeforeSectors">Its sectors before another head.</param>
/// <param name="Use">What it may do.</param>
/// <param name="Offices">Countries that have an office of that name, parted by blanks, the likeliest first; empty for most.</param>
internal sealed record AgentRow(string Noun, string? Country, SectorList Sectors, SectorList BeforeSectors, AgentUse Use, string Offices);
