using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;

namespace Annals.Resources;

/// <summary>A country or dependent territory, a row of <c>data/places/countries.tsv</c>.</summary>
internal sealed record Country
{
    /// <summary>ISO 3166-1 alpha-2; Kosovo bears <c>XK</c>.</summary>
    internal required string Alpha2 { get; init; }
    /// <summary>ISO 3166-1 alpha-3; Kosovo bears <c>XKX</c>.</summary>
    internal required string Alpha3 { get; init; }
    /// <summary>GeoNames id, never 0.</summary>
    internal required long GeonameId { get; init; }
    /// <summary>Latitude of GeoNames' centre, WGS-84 degrees, to two decimals.</summary>
    internal required double Lat { get; init; }
    /// <summary>Longitude of GeoNames' centre, WGS-84 degrees, to two decimals.</summary>
    internal required double Lon { get; init; }
    /// <summary>Inhabitants about 2010; 0 when there are none.</summary>
    internal required long Population { get; init; }
    /// <summary>Short English name.</summary>
    internal required string Name { get; init; }
    /// <summary>Every other name: official ones, abbreviations, former ones.</summary>
    internal ImmutableArray<string> OtherNames { get; init; } = [];
    /// <summary>Adjectives ("Kenyan", "Dutch"), the commonest first; may be empty.</summary>
    internal ImmutableArray<string> Adjectives { get; init; } = [];
    /// <summary>Nouns for its people, singular and plural ("Briton", "Britons"); may be empty.</summary>
    internal ImmutableArray<(string Singular, string Plural)> Nouns { get; init; } = [];
    /// <summary>English name of the capital; empty when there is none.</summary>
    internal string Capital { get; init; } = "";
    /// <summary>Alpha-2 codes of the countries it has a land border with.</summary>
    internal ImmutableArray<string> Neighbours { get; init; } = [];
}

/// <summary>
/// All countries with their codes, names, demonyms and capitals. Look-ups pass over letter case: whoever reads text must see to it that
/// "turkey", "polish" and "us" are not taken for names. Immutable.
/// </summary>
internal sealed class CountryTable
{
    private readonly WordTable<Country> codes;
    private readonly WordTable<Country> names;
    private readonly WordTable<Country> adjectives;
    private readonly WordTable<Country> nouns;
    private readonly WordTable<Country> capitals;

    private CountryTable(ImmutableArray<Country> countries)
    {
        Countries = countries;
        codes = Index(countries, static c => [c.Alpha2, c.Alpha3]);
        names = Index(countries, static c => [c.Name, .. c.OtherNames]);
        adjectives = Index(countries, static c => c.Adjectives);
        nouns = Index(countries, static c => Flat(c.Nouns));
        capitals = Index(countries, static c => c.Capital.Length == 0 ? [] : [c.Capital]);
    }

    /// <summary>All rows, in order of <see cref="Country.Alpha2"/>.</summary>
    internal ImmutableArray<Country> Countries { get; }

    /// <summary>Reads the embedded table.</summary>
    internal static CountryTable Load()
    {
        var rows = ImmutableArray.CreateBuilder<Country>();
        bool header = true;
        foreach (string line in ResourceStore.ReadLines("places/countries.tsv"))
        {
            if (!header) rows.Add(Read(line.Split('\t')));
            header = false;
        }
        return new CountryTable(rows.ToImmutable());
    }

    /// <summary>The country of an ISO alpha-2 or alpha-3 code, or null.</summary>
    internal Country? ByCode(ReadOnlySpan<char> code) => codes.TryGetValue(code, out Country? c) ? c : null;

    /// <summary>The country of that name (short, official, abbreviated or former), or null. "Congo" is the Democratic Republic, "Korea" the South.</summary>
    internal Country? ByName(ReadOnlySpan<char> name) => names.TryGetValue(name, out Country? c) ? c : null;

    /// <summary>The country of an adjective ("Kenyan") or noun for its people ("Britons"), or null.</summary>
    internal Country? ByDemonym(ReadOnlySpan<char> demonym) =>
        adjectives.TryGetValue(demonym, out Country? c) || nouns.TryGetValue(demonym, out c) ? c : null;

    /// <summary>The country of a noun for its people only, singular or plural ("Swede", "Kenyans"), or null.</summary>
    internal Country? ByPeople(ReadOnlySpan<char> noun) => nouns.TryGetValue(noun, out Country? c) ? c : null;

    /// <summary>The country whose capital bears that English name, or null.</summary>
    internal Country? ByCapital(ReadOnlySpan<char> city) => capitals.TryGetValue(city, out Country? c) ? c : null;

    private static Country Read(string[] f)
    {
        if (f.Length != 13) throw new ResourceException($"places/countries.tsv: row {f[0]} has {f.Length} columns, not 13");
        return new Country
        {
            Alpha2 = f[0],
            Alpha3 = f[1],
            GeonameId = long.Parse(f[2], CultureInfo.InvariantCulture),
            Lat = double.Parse(f[3], CultureInfo.InvariantCulture),
            Lon = double.Parse(f[4], CultureInfo.InvariantCulture),
            Population = long.Parse(f[5], CultureInfo.InvariantCulture),
            Name = f[6],
            OtherNames = [.. List(f[7], ';'), .. List(f[8], ';')],
            Adjectives = List(f[9], ';'),
            Nouns = [.. Pairs(f[10])],
            Capital = f[11],
            Neighbours = List(f[12], ' '),
        };
    }

    private static ImmutableArray<string> List(string field, char separator) => [.. field.Split(separator, StringSplitOptions.RemoveEmptyEntries)];

    private static IEnumerable<(string Singular, string Plural)> Pairs(string field)
    {
        foreach (string pair in List(field, ';'))
        {
            int slash = pair.IndexOf('/', StringComparison.Ordinal);
            yield return slash < 0 ? (pair, pair) : (pair[..slash], pair[(slash + 1)..]);
        }
    }

    private static ImmutableArray<string> Flat(ImmutableArray<(string Singular, string Plural)> nouns)
    {
        var flat = ImmutableArray.CreateBuilder<string>(nouns.Length * 2);
        foreach ((string singular, string plural) in nouns)
        {
            flat.Add(singular);
            flat.Add(plural);
        }
        return flat.ToImmutable();
    }

    /// <summary>The first country to claim a word keeps it, save that the more populous one wins.</summary>
    private static WordTable<Country> Index(
        ImmutableArray<Country> countries, Func<Country, ImmutableArray<string>> words)
    {
        var map = new WordTable<Country>(ignoreCase: true);
        foreach (Country c in countries)
            foreach (string word in words(c))
                if (!map.TryGetValue(word, out Country? other) || other.Population < c.Population) map[word] = c;
        return map;
    }
}
