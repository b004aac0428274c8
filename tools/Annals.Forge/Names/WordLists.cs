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

    /// <summary>Reads <c>given.txt</c>, <c>people.txt</c>, <c>places.txt</c> of a folder, the word table and the countries.</summary>
    internal void Read(string folder)
    {
        foreach (string line in File.ReadLines(Path.Combine(folder, "people.txt"))) AddWord(line, NameWords.Person);
        foreach (string line in File.ReadLines(Path.Combine(folder, "first.txt"))) AddWord(line, NameWords.Given);
        foreach (string line in File.ReadLines(Path.Combine(folder, "places.txt")))
        {
            string[] cells = line.Split('\t');
            AddPlace(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture) >= KnownTown);
        }
        foreach (string line in ResourceStore.ReadLines("languages/en/names/words.tsv"))
        {
            string[] cells = line.Split('\t');
            AddWord(cells[1], ClassOf(cells[0]));
        }
        Countries();
    }

    /// <summary>A word seen in small letters in running text.</summary>
    internal void AddCommon(string word) => AddWord(word, NameWords.Common);

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
                    foreach (string name in cells[c].Split(';')) AddPlace(name.Trim(), true);
                else if (columns[c] is "adjectives" or "nouns")
                    foreach (string name in cells[c].Split(';', '/')) AddWord(name.Trim(), NameWords.Demonym);
            }
        }
    }

    private void AddWord(string word, NameWords of)
    {
        if (word.Length == 0) return;
        uint h = NameHash.Lower(word);
        Words[h] = Words.GetValueOrDefault(h) | of;
    }

    private void AddPlace(string name, bool known)
    {
        NameWords of = known ? NameWords.Place | NameWords.KnownPlace : NameWords.Place;
        string[] parts = name.Replace("-", " - ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || parts.Length > 4) return;
        if (parts.Length == 1)
        {
            AddWord(name, of);
            return;
        }
        uint h = NameHash.Lower(parts[0]);
        for (int k = 1; k < parts.Length; k++) h = NameHash.Phrase(h, NameHash.Lower(parts[k]));
        Words[h] = Words.GetValueOrDefault(h) | of;
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
        "state" => NameWords.KnownPlace,
        "link" => NameWords.Link,
        _ => throw new InvalidDataException($"the unknown kind '{kind}'"),
    };
}
