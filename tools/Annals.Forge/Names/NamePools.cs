using System;
using System.Collections.Generic;
using System.Linq;
using Annals.Forge.Language;

namespace Annals.Forge.Names;

/// <summary>Names of each kind to draw from.</summary>
internal sealed class NamePools
{
    private static readonly string[] Subjects =
    [
        "Defence", "Defense", "Health", "Education", "Agriculture", "Finance", "Justice", "Interior", "Labour", "Labor", "Transport", "Energy", "Culture", "Trade", "Foreign Affairs", "Human Rights", "Public Works",
        "Democratic Change", "Unity", "Liberation", "National Salvation", "Justice and Development", "Peace and Reconciliation", "Social Affairs", "Oil", "Water Resources", "Information", "Housing", "Elections", "Freedom", "Workers",
    ];
    private static readonly string[] Bodies =
    [
        "Ministry of S", "S Ministry", "Department of S", "T Ministry of S", "Ministry of S", "S Department", "Committee for S", "Commission on S", "T S Commission", "National S Council", "Council of S", "S Council", "Movement for S", "Front for S",
        "Popular Front for S", "Rally for S", "Party of S", "T S Party", "National S Party", "Alliance for S", "Coalition for S", "S Committee", "T Supreme Court", "Court of Appeal", "T High Court", "N Armored Division", "N Infantry Brigade", "N Mechanized Brigade",
        "N Battalion", "N Airborne Division", "N Fleet", "T Army", "T Liberation Army", "F's Resistance Army", "T People's Defence Force", "T Police", "T Police Department", "T Fire Department", "Central Bank of T", "Bank of T", "National Bank of T", "F Bank", "University of T",
        "T University", "T State University", "F University", "F Institute", "F Foundation", "Institute of S", "School of S", "F & F", "F, F and F", "F Inc", "F Corp", "F Group", "F Holdings", "F Industries", "T Airlines", "T Times", "T Herald", "T Daily News", "T Tribune",
        "T United", "T City", "FC T", "T Rovers", "Association of T S", "Federation of T Workers", "T Chamber of Commerce", "T Teachers Union", "T Observatory for S", "Office of S", "Bureau of S", "Directorate of S", "T Football Association", "Church of T", "T Parliament",
        "T Red Cross", "T Electricity Company", "T Medical Association", "Organization for S", "Union of T S", "Society for S",
    ];
    private static readonly string[] Sites =
    [
        "F Hospital", "T Hospital", "T General Hospital", "T Airport", "T International Airport", "F Airport", "T Prison", "F Bridge", "F Street", "F Square", "T Square", "F Stadium", "F Mosque", "T Province", "T Valley", "T River", "Lake F", "Mount F", "F Island",
        "T District", "F County", "Port of T", "F Hotel", "Hotel T", "F Hall", "Fort F", "Camp F", "F Park", "T Camp", "F's Pizza", "F's Restaurant", "F Avenue", "T Stadium", "Gulf of T", "University Hospital of T",
    ];
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Agencies = ["AP", "AFP", "Reuters", "Xinhua", "TASS", "dpa", "Interfax", "Bloomberg", "CNN", "UPI", "IRIN", "Kyodo", "Yonhap", "Anadolu", "ANSA", "EFE", "BBC News", "Al Jazeera", "Associated Press", "RIA Novosti"];
    private readonly List<string> given = [], family = [], towns = [], places = [], organizations = [];

    internal void AddGiven(string name) => AddWord(given, name);

    internal void AddFamily(string name) => AddWord(family, name);

    internal void AddTown(string name) => towns.Add(name);

    internal void AddPlace(string name)
    {
        if (name.Length > 2) places.Add(name);
    }

    /// <summary>An organization; one in small letters gets capitals.</summary>
    internal void AddOrganization(string name)
    {
        if (name.Length < 2 || name.StartsWith('#')) return;
        if (!name.Any(char.IsUpper)) organizations.Add(Titled(name));
        else if (!char.IsLower(name[name.LastIndexOf(' ') + 1])) organizations.Add(name);
    }

    internal string Given(Rng random) => Draw(given, random);

    internal string Family(Rng random) => random.Below(4) == 0 ? Blend(family, random) : Draw(family, random);

    internal string Place(Rng random) => random.Below(11) switch { 10 => Telling(Sites, random), < 5 => Draw(towns, random), < 8 => Draw(places, random), _ => Blend(towns, random) };

    internal string Organization(Rng random) => random.Below(3) == 0 ? Telling(Bodies, random) : Draw(organizations, random);

    // A name of a pattern's words: F a family name, T a town or country, S a subject, N an ordinal.
    private string Telling(string[] patterns, Rng random)
    {
        string[] words = patterns[random.Below(patterns.Length)].Split(' ');
        for (int k = 0; k < words.Length; k++)
            words[k] = words[k] switch { "F" => Family(random), "T" => Draw(random.Below(2) == 0 ? towns : places, random), "S" => Subjects[random.Below(Subjects.Length)], "N" => Ordinal(1 + random.Below(120)), _ => words[k] };
        return string.Join(' ', words);
    }

    private static string Ordinal(int n) => n + ((n % 100) is 11 or 12 or 13 ? "th" : (n % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    /// <summary>A word in no list: the head of one name and the tail of another.</summary>
    internal string Word(Rng random) => random.Below(2) == 0 ? Blend(family, random) : Blend(towns, random);

    /// <summary>The line of place, day and agency that opens a report, word by word with labels; empty four times in five.</summary>
    internal List<(string Word, bool Blank, byte Label)> Dateline(Rng random)
    {
        var line = new List<(string, bool, byte)>();
        if (random.Below(5) > 0) return line;
        string town = random.Below(4) == 0 ? Draw(places, random) : Draw(towns, random);
        Name(line, random.Below(4) > 0 ? town.ToUpperInvariant() : town, 2, line.Count > 0);
        if (random.Below(3) == 0)
        {
            line.Add((",", false, 0));
            Name(line, Draw(places, random), 2, true);
        }
        if (random.Below(2) == 0)
        {
            bool numbers = random.Below(4) == 0;
            if (!numbers) line.Add((",", false, 0));
            if (numbers) line.Add(($"{1995 + random.Below(30)}-{1 + random.Below(12):00}-{1 + random.Below(28):00}", true, 0));
            else line.AddRange([(Months[random.Below(12)], true, 0), ($"{1 + random.Below(28)}", true, 0)]);
        }
        if (random.Below(3) > 0)
        {
            line.Add(("(", true, 0));
            Name(line, Agencies[random.Below(Agencies.Length)], 1, false);
            line.Add((")", false, 0));
        }
        line.Add((random.Below(3) switch { 0 => "-", 1 => "—", _ => "--" }, true, 0));
        return line;
    }

    private static void Name(List<(string, bool, byte)> line, string name, int kind, bool blank)
    {
        string[] parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int k = 0; k < parts.Length; k++)
            line.Add((parts[k], blank || k > 0, (byte)(1 + kind * 4 + (parts.Length == 1 ? 3 : k == 0 ? 0 : k == parts.Length - 1 ? 2 : 1))));
    }

    internal static string Titled(string name)
    {
        string[] parts = name.Split(' ');
        for (int k = 0; k < parts.Length; k++)
            if (parts[k].Length > 0 && parts[k] is not ("of" or "the" or "and" or "for" or "in")) parts[k] = char.ToUpperInvariant(parts[k][0]) + parts[k][1..];
        return string.Join(' ', parts);
    }

    private static void AddWord(List<string> to, string name)
    {
        if (name.Length > 1 && !name.Contains(' ') && !name.Contains('.')) to.Add(char.IsLower(name[0]) ? Titled(name) : name);
    }

    private static string Draw(List<string> from, Rng random) => from[random.Below(from.Count)];

    private static string Blend(List<string> from, Rng random)
    {
        string a = Draw(from, random).Split(' ', '-')[0], b = Draw(from, random).Split(' ', '-')[0];
        return a.Length < 3 || b.Length < 4 ? a : string.Concat(a.AsSpan(0, (a.Length + 1) / 2), b.AsSpan(b.Length / 2));
    }
}
