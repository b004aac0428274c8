using System;
using System.Collections.Generic;
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
    // an array, since a list of structs would have to be compiled at every start
    private ActorName[] names = new ActorName[20000];
    private int nameCount;
    private readonly List<AgentRow> agents = new(9000);
    private readonly HashSet<string> dwelling = new(StringComparer.Ordinal);
    private readonly HashSet<string> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NounSense>> senses = new(64, StringComparer.Ordinal);
    private readonly HashSet<string> speech = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> codes = new(300);
    private readonly CountryTable countries;

    private ActorTables(CountryTable countries) => this.countries = countries;

    /// <summary>From names to the first of their entries.</summary>
    internal PhraseTable Names { get; } = new(24000);

    /// <summary>From agent nouns to their rows.</summary>
    internal PhraseTable Agents { get; } = new(12000);

    /// <summary>Opens our tables and, before them, the reader's own.</summary>
    internal static ActorTables Load(CountryTable countries, string? own)
    {
        var tables = new ActorTables(countries);
        tables.AddCountries(countries);
        tables.AddRegions();
        for (int i = Ours.Length - 1; i >= 0; i--)
            tables.Add(new ActorTableReader(ActorTableReader.Ours($"actors/{Ours[i].File}.tsv"), Ours[i].File + ".tsv", null, tables.codes), Ours[i].Source);
        if (own is not null) tables.Add(new ActorTableReader(ActorTableReader.Own(own), own, countries, tables.codes), ActorSource.User);
        tables.AddAgents();
        foreach (string line in ResourceStore.ReadLines("actors/dwelling.tsv"))
            if (line.StartsWith("verb\t", StringComparison.Ordinal)) tables.dwelling.Add(line[5..]);
            else tables.places.Add(line[6..]);
        foreach (string line in ResourceStore.ReadLines("actors/senses.tsv")) tables.AddSense(line);
        foreach (string verb in ResourceStore.ReadLines("languages/en/entities/speech.tsv")) tables.speech.Add(verb);
        return tables;
    }

    /// <summary>True for verbs that say where somebody lives or comes from.</summary>
    internal bool IsDwelling(string lemma) => dwelling.Contains(lemma);

    /// <summary>True for nouns of places where something happens ("town", "border").</summary>
    internal bool IsPlaceNoun(string lemma) => places.Contains(lemma);

    /// <summary>Where a noun means nobody ("in person", "a party to the treaty"); null for most nouns.</summary>
    internal List<NounSense>? Senses(string lemma) => senses.GetValueOrDefault(lemma);

    private void AddSense(string line)
    {
        string[] columns = line.Split('\t');
        if (columns.Length < 2 || columns[0] == "noun") return;
        SenseWhen when = columns[1] switch
        {
            "bare" => SenseWhen.Bare,
            "behind" => SenseWhen.Behind,
            "with" => SenseWhen.With,
            "part" => SenseWhen.Part,
            "of" => SenseWhen.Of,
            _ => throw new ResourceException($"senses.tsv: '{columns[1]}' is no condition (bare, behind, with, part, of)"),
        };
        string[] words = columns.Length > 2 && columns[2].Length > 0 ? columns[2].Split(' ') : [];
        if (!senses.TryGetValue(columns[0], out List<NounSense>? list)) senses[columns[0]] = list = [];
        list.Add(new NounSense(when, words));
    }

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

    // the last entered comes first in its chain, so a table's first row is entered last
    private void Add(ActorTableReader reader, ActorSource source)
    {
        int end = reader.Length;
        while (reader.Back(ref end, out ReadOnlySpan<char> line, out int start))
        {
            rows.Add(reader.Row(line, start, source, out ReadOnlySpan<char> all));
            while (all.Length > 0)
            {
                int bar = all.IndexOf('|');
                AddName(bar < 0 ? all : all[..bar], NameUse.None);
                all = bar < 0 ? default : all[(bar + 1)..];
            }
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
        bool sure = name.Length > 0 && name[0] == '!', doubtful = name.Length > 0 && name[0] == '?';
        if (sure || doubtful) name = name[1..];
        // "The Age" is no name without its article
        if (name.StartsWith("The ", StringComparison.Ordinal) && !name[4..].Contains(' ')) return;
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) name = name[4..];
        int before = Names.Set(name, nameCount);
        NameUse written = use | Case(name);
        if (doubtful || !sure && (written & NameUse.Capitals) != 0 && rows[^1].Source is ActorSource.Armed or ActorSource.Organizations or ActorSource.Parties) written |= NameUse.Doubtful;
        if (nameCount == names.Length) Array.Resize(ref names, 2 * nameCount);
        names[nameCount++] = new ActorName(rows.Count - 1, before, written);
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
            // loops by index: enumerators of arrays of pairs would have to be compiled at every start
            for (int i = 0; i < c.Adjectives.Length; i++)
                if (countries.ByDemonym(c.Adjectives[i]) == c) AddName(c.Adjectives[i], NameUse.Demonym);
            for (int i = 0; i < c.Nouns.Length; i++)
            {
                (string singular, string plural) = c.Nouns[i];
                if (countries.ByDemonym(singular) != c) continue;
                AddName(singular, NameUse.Demonym);
                if (plural != singular) AddName(plural, NameUse.Demonym);
            }
            for (int i = 0; i < c.OtherNames.Length; i++)
                if (countries.ByName(c.OtherNames[i]) == c) AddName(c.OtherNames[i], NameUse.Country);
            AddName(c.Name, NameUse.Country);
        }
    }

    private void AddRegions()
    {
        foreach (string line in ResourceStore.ReadLines("actors/regions.tsv"))
        {
            ReadOnlySpan<char> rest = line;
            ReadOnlySpan<char> all = ActorTableReader.Next(ref rest), code = ActorTableReader.Next(ref rest), use = ActorTableReader.Next(ref rest);
            if (code is "country") continue;
            while (all.Length > 0)
            {
                int bar = all.IndexOf('|');
                ReadOnlySpan<char> name = bar < 0 ? all : all[..bar];
                all = bar < 0 ? default : all[(bar + 1)..];
                rows.Add(new ActorRow(name.ToString(), code.IsEmpty ? null : ActorTableReader.Code(code, codes), SectorList.None, 0, int.MaxValue, ActorSource.Countries));
                AddName(name, use is "demonym" ? NameUse.Demonym : NameUse.Country);
            }
        }
    }

    /// <summary>PLOVER's code of a country: ISO 3166-1 alpha-3, KOS for Kosovo.</summary>
    internal static string Code(Country country) => country.Alpha2 == "XK" ? "KOS" : country.Alpha3;

    private void AddAgents()
    {
        // hand-made rows come last and win
        AddAgents("wordnet-agents.tsv", AgentUse.Common);
        AddAgents("agents.tsv", AgentUse.None);
    }

    private void AddAgents(string file, AgentUse also)
    {
        var reader = new ActorTableReader(ActorTableReader.Ours("actors/" + file), file, null, codes);
        int end = reader.Length;
        while (reader.Back(ref end, out ReadOnlySpan<char> line, out int start))
            if (!line.StartsWith("noun\t", StringComparison.Ordinal)) AddAgent(reader, line, start, also);
    }

    private void AddAgent(ActorTableReader reader, ReadOnlySpan<char> line, int start, AgentUse also)
    {
        ReadOnlySpan<char> rest = line;
        ReadOnlySpan<char> noun = ActorTableReader.Next(ref rest), sectors = ActorTableReader.Next(ref rest), use = ActorTableReader.Next(ref rest);
        ReadOnlySpan<char> before = ActorTableReader.Next(ref rest), offices = ActorTableReader.Next(ref rest);
        string? country = null;
        if (sectors.Length >= 3 && ActorTableReader.IsInternational(sectors[..3]))
        {
            country = ActorTableReader.Code(sectors[..3], codes);
            sectors = sectors[3..];
        }
        SectorList own = reader.Sectors(sectors, start);
        SectorList ahead = before.IsEmpty ? own : reader.Sectors(before, start);
        Agents.Set(noun, agents.Count);
        agents.Add(new AgentRow(noun.ToString(), country, own, ahead, Use(use) | also, offices.IsEmpty ? "" : offices.ToString()));
    }

    private static AgentUse Use(ReadOnlySpan<char> letters)
    {
        AgentUse use = AgentUse.None;
        foreach (char c in letters)
            use |= c switch { 's' => AgentUse.Strong, 'w' => AgentUse.Weak, 't' => AgentUse.Through, 'm' => AgentUse.Before, 'o' => AgentUse.Office, 'r' => AgentUse.Elsewhere, 'p' => AgentUse.PlaceBound, 'x' => AgentUse.Opposite, 'l' => AgentUse.Local, _ => AgentUse.None };
        return use;
    }
}
