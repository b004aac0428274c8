using System;
using System.Collections.Generic;
using System.IO;
using Annals.Resources;

namespace Annals.Meaning.Actors;

/// <summary>All names and agent nouns the room knows. Immutable once loaded.</summary>
internal sealed class ActorTables
{
    private static readonly (string File, ActorSource Source)[] Ours =
    [
        ("people", ActorSource.People), ("international", ActorSource.International), ("armed", ActorSource.Armed),
        ("organizations", ActorSource.Organizations), ("parties", ActorSource.Parties), ("peoples", ActorSource.Peoples),
    ];

    private readonly List<ActorRow> rows = new(8000);
    private readonly List<ActorName> names = new(16000);
    private readonly List<AgentRow> agents = new(6000);
    private readonly HashSet<string> dwelling = new(StringComparer.Ordinal);
    private readonly HashSet<string> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> speech = new(StringComparer.Ordinal);
    private readonly CountryTable countries;

    private ActorTables(CountryTable countries) => this.countries = countries;

    /// <summary>From names to the first of their entries.</summary>
    internal PhraseTable Names { get; } = new(24000);

    /// <summary>From agent nouns to their rows.</summary>
    internal PhraseTable Agents { get; } = new(8000);

    /// <summary>Opens our tables and, before them, the reader's own.</summary>
    internal static ActorTables Load(CountryTable countries, string? own)
    {
        var tables = new ActorTables(countries);
        tables.AddCountries(countries);
        tables.AddRegions();
        for (int i = Ours.Length - 1; i >= 0; i--)
        {
            using var reader = new StreamReader(ResourceStore.OpenData($"actors/{Ours[i].File}.tsv"));
            tables.Add(ActorTableReader.Read(reader, Ours[i].File + ".tsv", Ours[i].Source, null));
        }
        if (own is not null) tables.Add(ActorTableReader.ReadFile(own, countries));
        tables.AddAgents();
        foreach (string line in ResourceStore.ReadLines("actors/dwelling.tsv"))
            if (line.StartsWith("verb\t", StringComparison.Ordinal)) tables.dwelling.Add(line[5..]);
            else tables.places.Add(line[6..]);
        foreach (string verb in ResourceStore.ReadLines("languages/en/entities/speech.tsv")) tables.speech.Add(verb);
        return tables;
    }

    /// <summary>True for verbs that say where somebody lives or comes from.</summary>
    internal bool IsDwelling(string lemma) => dwelling.Contains(lemma);

    /// <summary>True for nouns of places where something happens ("town", "border").</summary>
    internal bool IsPlaceNoun(string lemma) => places.Contains(lemma);

    /// <summary>True for verbs whose subject speaks.</summary>
    internal bool IsSpeech(string lemma) => speech.Contains(lemma);

    /// <summary>PLOVER's code of the country of a two-letter domain, or null.</summary>
    internal string? CountryOfDomain(ReadOnlySpan<char> domain)
    {
        string code = domain.ToString().ToUpperInvariant();
        return countries.ByCode(code is "UK" ? "GB" : code) is { } country ? Code(country) : null;
    }

    /// <summary>The row of an index.</summary>
    internal ActorRow Row(int index) => rows[index];

    /// <summary>A name's entry.</summary>
    internal ActorName Name(int entry) => names[entry];

    /// <summary>The agent noun of an entry.</summary>
    internal AgentRow Agent(int entry) => agents[entry];

    private void Add(List<(string Names, ActorRow Row)> read)
    {
        // the last entered comes first in its chain, so a table's first row is entered last
        for (int i = read.Count - 1; i >= 0; i--)
        {
            rows.Add(read[i].Row);
            ReadOnlySpan<char> all = read[i].Names;
            foreach (Range range in all.Split('|')) AddName(all[range], NameUse.None);
        }
    }

    private void AddName(ReadOnlySpan<char> name, NameUse use)
    {
        int star = name.IndexOf('*');
        if (star >= 0)
        {
            int rest = name[star..].StartsWith("**", StringComparison.Ordinal) ? star + 2 : star + 1;
            AddName(name[rest..], use | NameUse.Short | (rest == star + 2 ? NameUse.Common : NameUse.None));
            if (star > 0) AddName(string.Concat(name[..star], name[rest..]), use);
            return;
        }
        // "The Age" is no name without its article
        if (name.StartsWith("The ", StringComparison.Ordinal) && !name[4..].Contains(' ')) return;
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) name = name[4..];
        int before = Names.Set(name, names.Count);
        names.Add(new ActorName(rows.Count - 1, before, use | Case(name)));
    }

    private static NameUse Case(ReadOnlySpan<char> name)
    {
        int lower = 0, upper = 0;
        foreach (char c in name)
        {
            if (char.IsLower(c)) lower++;
            else if (char.IsUpper(c)) upper++;
        }
        return (lower == 0 && upper is > 0 and <= 5 ? NameUse.Capitals : NameUse.None) | (upper > 0 ? NameUse.Proper : NameUse.None);
    }

    private void AddCountries(CountryTable countries)
    {
        foreach (Country c in countries.Countries)
        {
            rows.Add(new ActorRow(c.Name, Code(c), SectorList.None, 0, int.MaxValue, ActorSource.Countries));
            if (c.Capital.Length > 0 && countries.ByName(c.Capital) is null) AddName(c.Capital, NameUse.Capital);
            foreach (string adjective in c.Adjectives)
                if (countries.ByDemonym(adjective) == c) AddName(adjective, NameUse.Demonym);
            foreach ((string singular, string plural) in c.Nouns)
            {
                if (countries.ByDemonym(singular) != c) continue;
                AddName(singular, NameUse.Demonym);
                if (plural != singular) AddName(plural, NameUse.Demonym);
            }
            foreach (string name in c.OtherNames)
                if (countries.ByName(name) == c) AddName(name, NameUse.Country);
            AddName(c.Name, NameUse.Country);
        }
    }

    private void AddRegions()
    {
        foreach (string line in ResourceStore.ReadLines("actors/regions.tsv"))
        {
            ReadOnlySpan<char> rest = line;
            ReadOnlySpan<char> all = Next(ref rest), code = Next(ref rest), use = Next(ref rest);
            if (code is "country") continue;
            foreach (Range range in all.Split('|'))
            {
                ReadOnlySpan<char> name = all[range];
                rows.Add(new ActorRow(name.ToString(), string.Intern(code.ToString()), SectorList.None, 0, int.MaxValue, ActorSource.Countries));
                AddName(name, use is "demonym" ? NameUse.Demonym : NameUse.Country);
            }
        }
    }

    /// <summary>PLOVER's code of a country: ISO 3166-1 alpha-3, KOS for Kosovo.</summary>
    internal static string Code(Country country) => country.Alpha2 == "XK" ? "KOS" : country.Alpha3;

    private void AddAgents()
    {
        bool header = true;
        foreach (string line in ResourceStore.ReadLines("actors/agents.tsv"))
        {
            if (!header) AddAgent(line);
            header = false;
        }
    }

    private void AddAgent(string line)
    {
        ReadOnlySpan<char> rest = line;
        ReadOnlySpan<char> noun = Next(ref rest), sectors = Next(ref rest), use = Next(ref rest), before = Next(ref rest), offices = Next(ref rest);
        string? country = null;
        if (sectors.Length >= 3 && ActorTableReader.IsInternational(sectors[..3]))
        {
            country = string.Intern(sectors[..3].ToString());
            sectors = sectors[3..];
        }
        SectorList own = ActorTableReader.Sectors(sectors, ("agents.tsv", 0));
        SectorList ahead = before.IsEmpty ? own : ActorTableReader.Sectors(before, ("agents.tsv", 0));
        Agents.Set(noun, agents.Count);
        agents.Add(new AgentRow(noun.ToString(), country, own, ahead, Use(use), offices.ToString()));
    }

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest)
    {
        int tab = rest.IndexOf('\t');
        ReadOnlySpan<char> field = tab < 0 ? rest : rest[..tab];
        rest = tab < 0 ? default : rest[(tab + 1)..];
        return field;
    }

    private static AgentUse Use(ReadOnlySpan<char> letters)
    {
        AgentUse use = AgentUse.None;
        foreach (char c in letters)
            use |= c switch { 's' => AgentUse.Strong, 'w' => AgentUse.Weak, 't' => AgentUse.Through, 'm' => AgentUse.Before, 'o' => AgentUse.Office, 'r' => AgentUse.Elsewhere, 'p' => AgentUse.PlaceBound, 'x' => AgentUse.Opposite, _ => AgentUse.None };
        return use;
    }
}
