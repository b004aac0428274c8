using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using Annals.Resources;

namespace Annals.Forge.Places;

/// <summary>Reads GeoNames' tables and our own into <see cref="PlaceEntry"/> rows.</summary>
internal sealed class GazetteerSources
{
    private readonly Dictionary<string, BoundingBox> boxes = new(StringComparer.Ordinal);
    private readonly Dictionary<long, PlaceEntry> byId = [];
    private readonly Dictionary<string, PlaceEntry> byDivision = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceEntry> divisionsByName = new(StringComparer.Ordinal);

    internal List<PlaceEntry> Places { get; } = [];

    /// <summary>Towns of GeoNames' cities500.</summary>
    internal void AddTowns(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            string[] f = line.Split('\t');
            if (f.Length < 15 || f[8].Length != 2) continue;
            var town = new PlaceEntry
            {
                Id = long.Parse(f[0], CultureInfo.InvariantCulture),
                Name = f[1],
                Lat = Degrees(f[4]),
                Lon = Degrees(f[5]),
                Feature = f[7].Length == 0 ? "PPL" : f[7],
                Country = f[8],
                Admin1 = f[10].Length == 0 ? "" : $"{f[8]}.{f[10]}",
                Admin2 = f[10].Length == 0 || f[11].Length == 0 ? "" : $"{f[8]}.{f[10]}.{f[11]}",
                Population = long.TryParse(f[14], NumberStyles.Integer, CultureInfo.InvariantCulture, out long p) ? p : 0,
            };
            town.Add(f[1], NameFlags.None);
            town.Add(f[2], NameFlags.None);
            foreach (string name in f[3].Split(','))
                if (IsEnglishLike(name)) town.Add(name, NameFlags.Alternate);
            Places.Add(town);
            byId[town.Id] = town;
        }
        var strays = new StrayTowns(Places);
        foreach (PlaceEntry town in Places)
        {
            // its people count all the same
            bool stray = strays.Holds(town);
            Widen(town.Admin1, town, stray);
            Widen(town.Admin2, town, stray);
        }
    }

    /// <summary>First-level divisions: code, name, ASCII name, id.</summary>
    internal void AddDivisions(string path)
    {
        foreach (string line in File.ReadLines(path))
            AddDivision(line.Split('\t'), "ADM1");
    }

    /// <summary>Second-level divisions, gzipped: code, name, ASCII name, id.</summary>
    internal void AddDistricts(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) AddDivision(line.Split('\t'), "ADM2");
    }

    /// <summary>Countries of our own table.</summary>
    internal void AddCountries()
    {
        foreach (Country c in CountryTable.Load().Countries)
        {
            var place = new PlaceEntry
            {
                Id = c.GeonameId,
                Name = c.Name,
                Lat = c.Lat,
                Lon = c.Lon,
                Country = c.Alpha2,
                Population = c.Population,
                Feature = "PCLI",
            };
            AddName(place, c.Name, NameFlags.Preferred);
            foreach (string n in c.OtherNames) AddName(place, n, NameFlags.Preferred);
            foreach (string a in c.Adjectives) AddName(place, a, NameFlags.Preferred | NameFlags.Demonym);
            foreach ((string one, string many) in c.Nouns)
            {
                AddName(place, one, NameFlags.Preferred | NameFlags.Demonym);
                AddName(place, many, NameFlags.Preferred | NameFlags.Demonym);
            }
            Places.Add(place);
        }
    }

    /// <summary>A table of our own (regions, waters, …). A row with the code or name of a division known already enriches that one.</summary>
    internal void AddTable(string path)
    {
        foreach (string[] f in Rows(path, 12))
        {
            PlaceEntry? place = f[1].Length > 0 ? byDivision.GetValueOrDefault(f[1]) : divisionsByName.GetValueOrDefault($"{f[5]}|{Key(f[7])}");
            if (place is null)
            {
                place = new PlaceEntry { Feature = f[0], Admin1 = f[1], Name = f[7] };
                Places.Add(place);
                if (f[1].Length > 0) byDivision[f[1]] = place;
            }
            if (place.Id == 0) place.Id = long.Parse(f[2], CultureInfo.InvariantCulture);
            (place.Lat, place.Lon, place.Country, place.DeFacto) = (Degrees(f[3]), Degrees(f[4]), f[5], f[6]);
            if (place.Population == 0 && boxes.TryGetValue(f[1], out BoundingBox? box)) place.Population = box.Population;
            AddName(place, f[7], NameFlags.Preferred);
            foreach (string n in List(f[8])) AddName(place, n, NameFlags.Preferred);
            foreach (string d in List(f[9])) AddPeople(place, d);
            if (f[1].StartsWith("US.", StringComparison.Ordinal)) place.Add(f[1][3..], NameFlags.Preferred | NameFlags.Abbreviation);
        }
    }

    /// <summary>Spellings that stand for one known town before any other.</summary>
    internal void AddAliases(string path)
    {
        foreach (string[] f in Rows(path, 2))
        {
            PlaceEntry town = byId.GetValueOrDefault(long.Parse(f[0], CultureInfo.InvariantCulture))
                ?? throw new InvalidDataException($"{path}: no town has the id {f[0]}");
            foreach (string n in List(f[1]))
            {
                town.Names.RemoveAll(x => x.Name == n);
                AddName(town, n, NameFlags.Preferred);
            }
        }
    }

    /// <summary>Further spellings of known towns, and towns that GeoNames' table lacks: candidates like any other, none that stands before others of its name.</summary>
    internal void AddOwnTowns(string path)
    {
        foreach (string[] f in Rows(path, 9))
        {
            PlaceEntry? town = null;
            if (f[0].Length > 0)
            {
                town = byId.GetValueOrDefault(long.Parse(f[0], CultureInfo.InvariantCulture)) ?? throw new InvalidDataException($"{path}: no town has the id {f[0]}");
                if (town.Country != f[5]) throw new InvalidDataException($"{path}: {f[0]} lies in {town.Country}, not in {f[5]}");
                if (f[6].Length > 0) town.Population = Math.Max(town.Population, long.Parse(f[6], CultureInfo.InvariantCulture));
            }
            else
            {
                town = new PlaceEntry
                {
                    Feature = f[1],
                    Admin1 = f[2],
                    Lat = Degrees(f[3]),
                    Lon = Degrees(f[4]),
                    Country = f[5],
                    Population = f[6].Length == 0 ? 0 : long.Parse(f[6], CultureInfo.InvariantCulture),
                    Name = f[7],
                };
                town.Add(f[7], NameFlags.None);
                Places.Add(town);
            }
            foreach (string n in List(f[8]))
            {
                string key = Key(n);
                town.Names.RemoveAll(x => Key(x.Name) == key && (x.Flags & NameFlags.Preferred) == 0);
                town.Add(n, NameFlags.None);
            }
        }
    }

    /// <summary>English names of divisions; a code that no division has is passed over.</summary>
    internal void AddDivisionNames(string path)
    {
        foreach (string[] f in Rows(path, 2))
        {
            if (!byDivision.TryGetValue(f[0], out PlaceEntry? unit)) continue;
            foreach (string n in List(f[1]))
            {
                unit.Names.RemoveAll(x => x.Name == n);
                AddName(unit, n, NameFlags.Preferred);
            }
        }
    }

    /// <summary>Marks what lies in a disputed zone with who it belongs to in law and who holds it.</summary>
    internal void MarkDisputed(string path)
    {
        foreach (string[] f in Rows(path, 5))
        {
            string[] codes = f[1].Split(' ');
            double[] box = f[2].Length == 0 ? [-90, -180, 90, 180] : Array.ConvertAll(f[2].Split(' '), Degrees);
            foreach (PlaceEntry p in Places)
                if (p.Feature is not ("PCLI" or "RGN") && (Array.IndexOf(codes, p.Admin1) >= 0 || Array.IndexOf(codes, p.Country) >= 0)
                    && p.Lat >= box[0] && p.Lon >= box[1] && p.Lat <= box[2] && p.Lon <= box[3])
                    (p.Country, p.DeFacto) = (f[3], f[4]);
        }
    }

    private void AddDivision(string[] f, string feature)
    {
        if (f.Length < 4 || !boxes.TryGetValue(f[0], out BoundingBox? box)) return;
        (double lat, double lon) = box.Middle();
        var unit = new PlaceEntry
        {
            Id = long.Parse(f[3], CultureInfo.InvariantCulture),
            Name = f[1],
            Lat = lat,
            Lon = lon,
            Feature = feature,
            Country = f[0][..2],
            Population = box.Population,
            Admin1 = feature == "ADM1" ? f[0] : f[0][..f[0].LastIndexOf('.')],
            Admin2 = feature == "ADM2" ? f[0] : "",
        };
        unit.Add(f[1], NameFlags.None);
        unit.Add(f[2], NameFlags.None);
        foreach (string bare in DivisionNames.WithoutTypeWord(f[1])) unit.Add(bare, NameFlags.Stripped);
        Places.Add(unit);
        byDivision[f[0]] = unit;
        if (feature != "ADM1") return;
        foreach ((string name, _) in unit.Names) divisionsByName.TryAdd($"{unit.Country}|{Key(name)}", unit);
    }

    private void Widen(string code, PlaceEntry town, bool stray)
    {
        if (code.Length == 0) return;
        if (!boxes.TryGetValue(code, out BoundingBox? box)) boxes[code] = box = new BoundingBox();
        box.Add(town, stray);
    }

    private static void AddName(PlaceEntry place, string name, NameFlags flags) =>
        place.Add(name, IsAbbreviation(name) ? flags | NameFlags.Abbreviation : flags);

    private static void AddPeople(PlaceEntry place, string word)
    {
        AddName(place, word, NameFlags.Preferred | NameFlags.Demonym);
        if (!word.EndsWith('s') && !word.EndsWith("sh", StringComparison.Ordinal) && !word.EndsWith("ese", StringComparison.Ordinal))
            AddName(place, word.EndsWith("man", StringComparison.Ordinal) ? word[..^2] + "en" : word + "s", NameFlags.Preferred | NameFlags.Demonym);
    }

    private static bool IsAbbreviation(string name)
    {
        if (name.Contains('.') && !name.StartsWith("St.", StringComparison.Ordinal) && !name.StartsWith("Mt.", StringComparison.Ordinal)) return name.Length <= 8;
        foreach (char c in name)
            if (char.IsLower(c)) return false;
        return name.Length <= 6;
    }

    /// <summary>A name that an English text may use: Latin letters, a capital first, no airport code, no transliteration in small letters.</summary>
    private static bool IsEnglishLike(string name)
    {
        if (name.Length < 3 || !char.IsUpper(name[0])) return false;
        bool lower = false;
        foreach (char c in name)
        {
            if (c is >= '\u0250' and not ('’' or '‘' or 'ʼ' or 'ʻ') && c is < '\u1e00' or > '\u1eff') return false;
            lower |= char.IsLower(c);
        }
        return lower;
    }

    private static IEnumerable<string[]> Rows(string path, int columns)
    {
        bool header = true;
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] f = line.Split('\t');
            if (f.Length != columns) throw new InvalidDataException($"{path}: {f.Length} columns, not {columns}: {line}");
            if (!header) yield return f;
            header = false;
        }
    }

    private static string[] List(string field) => field.Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Key(string name)
    {
        Span<char> buffer = stackalloc char[PlaceName.MaxLength];
        return buffer[..PlaceName.Normalise(name, buffer)].ToString();
    }
}
