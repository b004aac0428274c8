using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Annals.Language.Names;
using Annals.Resources;

namespace Annals.Forge.Names;

/// <summary>Gathers what the name finder knows of words and phrases, from tables of the repository and lists of packages.</summary>
internal sealed class WordLists
{
    private const int KnownTown = 200_000;

    internal readonly Dictionary<uint, NameWords> Words = [];

    internal NameWords Of(string word) => Words.GetValueOrDefault(NameHash.Lower(word));

    /// <summary>Names by kind, for texts made anew by swapping names.</summary>
    internal readonly NamePools Pools = new();

    /// <summary>Reads the lists <c>lists.mjs</c> made, the word table, and the tables of actors and places.</summary>
    internal void Read(string folder)
    {
        foreach (string line in Lines(folder, "people.txt")) AddPhrase(line, NameWords.Person);
        foreach (string line in Lines(folder, "first.txt")) Pools.AddGiven(AddPhrase(line, NameWords.Given));
        foreach (string line in Lines(folder, "given.txt")) Pools.AddGiven(AddPhrase(line, NameWords.Given));
        foreach (string line in Lines(folder, "family.txt")) Pools.AddFamily(AddPhrase(line, NameWords.Family));
        foreach (string line in Lines(folder, "companies.txt")) AddPhrase(line, NameWords.Company);
        foreach (string line in Lines(folder, "places.txt"))
        {
            string[] cells = line.Split('\t');
            bool known = int.Parse(cells[1], CultureInfo.InvariantCulture) >= KnownTown;
            Pools.AddTown(AddPhrase(cells[0], known ? NameWords.Place | NameWords.KnownPlace : NameWords.Place));
        }
        foreach (string line in Lines(folder, "phrases.tsv"))
        {
            string[] cells = line.Split('\t');
            string name = AddPhrase(cells[1], ClassOf(cells[0]));
            if (cells[0] == "organization") Pools.AddOrganization(name);
        }
        foreach (string line in ResourceStore.ReadLines("languages/en/names/words.tsv"))
        {
            string[] cells = line.Split('\t');
            AddPhrase(cells[1], ClassOf(cells[0]));
        }
        foreach (string line in ResourceStore.ReadLines("languages/en/names/known.tsv"))
        {
            string[] cells = line.Split('\t');
            string name = AddPhrase(cells[1], ClassOf(cells[0]));
            if (cells[0] == "organization") Pools.AddOrganization(name);
            else if (cells[0] == "facility") Pools.AddPlace(name);
        }
        Countries();
        foreach (string table in (string[])["regions", "waters", "lands", "former", "divisions", "sites"]) Places(table);
        foreach (string table in (string[])["organizations", "armed", "parties", "international"]) Actors(table, NameWords.Organization);
        Actors("people", NameWords.Person);
    }

    private static IEnumerable<string> Lines(string folder, string file) => File.ReadLines(Path.Combine(folder, file));

    // Our own tables of places: the columns "name", "names", "demonyms".
    private void Places(string table)
    {
        string[]? columns = null;
        foreach (string line in ResourceStore.ReadLines($"places/{table}.tsv"))
        {
            string[] cells = line.Split('\t');
            columns ??= cells;
            if (columns == cells) continue;
            for (int c = 0; c < Math.Min(cells.Length, columns.Length); c++)
                foreach (string name in cells[c].Split(';'))
                    if (columns[c] is "name" or "names") Pools.AddPlace(AddPhrase(name.Trim(), table == "sites" ? NameWords.Facility : NameWords.Place | NameWords.KnownPlace));
                    else if (columns[c] == "demonyms") AddPhrase(name.Trim(), NameWords.Demonym);
        }
    }

    // Our own tables of actors: names parted by '|', with stars before parts that may stand alone.
    private void Actors(string table, NameWords of)
    {
        foreach (string line in ResourceStore.ReadLines($"actors/{table}.tsv"))
            foreach (string name in line.Split('\t')[0].Replace("*", "", StringComparison.Ordinal).Split('|'))
            {
                if (of == NameWords.Organization && (Of(name.Trim().Split(' ', '-')[^1]) & NameWords.Title) != 0) continue;
                AddPhrase(name.Trim(), of);
                if (of == NameWords.Organization) Pools.AddOrganization(name.Trim());
            }
    }

    /// <summary>A word seen in small letters in running text.</summary>
    internal void AddCommon(string word) => AddPhrase(word, NameWords.Common);

    private void Countries()
    {
        string[]? columns = null;
        foreach (string line in ResourceStore.ReadLines("places/countries.tsv"))
        {
            string[] cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells;
                continue;
            }
            for (int c = 0; c < Math.Min(cells.Length, columns.Length); c++)
            {
                if (columns[c] is "name" or "official" or "names" or "capital")
                    foreach (string name in cells[c].Split(';'))
                        Pools.AddPlace(AddPhrase(name.Trim(), columns[c] == "capital" ? NameWords.Place | NameWords.KnownPlace : NameWords.Place | NameWords.KnownPlace | NameWords.Country));
                else if (columns[c] is "adjectives" or "nouns")
                    foreach (string name in cells[c].Split(';', '/')) AddPhrase(name.Trim(), NameWords.Demonym);
            }
        }
    }

    private string AddPhrase(string name, NameWords of)
    {
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) name = name[4..];
        string[] parts = name.Replace("-", " - ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 5) return name;
        uint h = NameHash.Lower(parts[0]);
        for (int k = 1; k < parts.Length; k++) h = NameHash.Phrase(h, NameHash.Lower(parts[k]));
        Words[h] = Words.GetValueOrDefault(h) | of;
        return name;
    }

    private static NameWords ClassOf(string kind) => kind switch
    {
        "title" => NameWords.Title,
        "orghead" => NameWords.OrganizationHead,
        "lochead" => NameWords.PlaceHead,
        "facility" => NameWords.Facility,
        "event" => NameWords.Event,
        "law" => NameWords.Law,
        "work" => NameWords.Work,
        "vehicle" => NameWords.Vehicle,
        "weapon" => NameWords.Weapon,
        "group" => NameWords.Group,
        "lang" => NameWords.Language,
        "month" => NameWords.Calendar,
        "orgname" => NameWords.Organization,
        "people" => NameWords.Demonym,
        "state" => NameWords.KnownPlace | NameWords.State,
        "link" => NameWords.Link,
        "person" => NameWords.Person,
        "organization" => NameWords.Organization,
        "place" => NameWords.Place | NameWords.KnownPlace,
        _ => throw new InvalidDataException($"the unknown kind '{kind}'"),
    };
}
