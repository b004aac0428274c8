using System;
using System.Collections.Generic;
using System.Linq;
using Annals.Forge.Language;

namespace Annals.Forge.Names;

/// <summary>Names of each kind to draw from.</summary>
internal sealed class NamePools
{
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

    internal string Place(Rng random) => random.Below(10) switch { < 5 => Draw(towns, random), < 8 => Draw(places, random), _ => Blend(towns, random) };

    internal string Organization(Rng random) => Draw(organizations, random);

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
