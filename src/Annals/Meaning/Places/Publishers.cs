using System;
using System.Globalization;
using Annals.Records;
using Annals.Resources;

namespace Annals.Meaning.Places;

/// <summary>Where a report's publisher is at home.</summary>
/// <param name="Country">ISO alpha-2 code; empty when only its town's name is known.</param>
/// <param name="Seat">Latitude and longitude of its city or region, degrees; null for a paper of a whole country.</param>
/// <param name="Town">Name of the place in the publisher's own name, as the gazetteer compares it; null when there is none.</param>
internal sealed record PublisherHome(string Country, (double Lat, double Lon)? Seat, string? Town);

/// <summary>
/// Tells by a report's publisher and address where it comes from: by the table <c>data/places/publishers.tsv</c>, by the country of the address
/// (".co.uk"), by the place in the name ("Seattle Times", "seattletimes.com"). Immutable.
/// </summary>
internal sealed class Publishers
{
    private readonly Gazetteer gazetteer;
    private readonly WordTable<PublisherHome> known = new(ignoreCase: true);
    private readonly WordSet paperWords = new(ignoreCase: true);

    private Publishers(Gazetteer gazetteer) => this.gazetteer = gazetteer;

    /// <summary>Reads the table.</summary>
    internal static Publishers Load(Gazetteer gazetteer)
    {
        var publishers = new Publishers(gazetteer);
        foreach (string line in ResourceStore.ReadLines("places/publishers.tsv"))
        {
            string[] cells = line.Split('\t');
            if (cells[0] == "paper")
                foreach (string word in cells[1].Split(';')) publishers.paperWords.Add(word);
            else if (cells[0] == "publisher") publishers.Add(cells);
        }
        return publishers;
    }

    private void Add(string[] cells)
    {
        (double, double)? seat = cells.Length < 6 ? null : (double.Parse(cells[4], CultureInfo.InvariantCulture), double.Parse(cells[5], CultureInfo.InvariantCulture));
        var home = new PublisherHome(cells[3], seat, null);
        known.TryAdd(Bare(cells[1]), home);
        foreach (string host in cells[2].Split(';')) known.TryAdd(host, home);
    }

    /// <summary>The home of a report's publisher, or null when neither its name nor its address tells.</summary>
    internal PublisherHome? Of(Report report)
    {
        if (report.Url is null && report.Publisher is null) return null;
        string? host = report.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) ? uri.Host : null;
        string? name = report.Publisher is { Length: > 0 } given && !IsHost(given) ? given : null;
        if (name is null && host is null) host = report.Publisher;
        return Listed(host) ?? (name is null ? null : known.GetValueOrDefault(Bare(name))) ?? Told(host, name);
    }

    /// <summary>The home of a host of the table, or of a host that it belongs to.</summary>
    private PublisherHome? Listed(string? host)
    {
        for (ReadOnlySpan<char> rest = host; rest.Contains('.'); rest = rest[(rest.IndexOf('.') + 1)..])
            if (known.TryGetValue(rest, out PublisherHome? home)) return home;
        return null;
    }

    private PublisherHome? Told(string? host, string? name)
    {
        string country = host is null ? "" : CountryOf(host);
        string? town = name is null ? null : TownIn(name.Split([' ', '-', ',', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries));
        if (host is not null) town ??= TownOf(Label(host));
        return country.Length == 0 && town is null ? null : new PublisherHome(country, null, town);
    }

    private static bool IsHost(string text) => text.Contains('.') && !text.Contains(' ');

    private static string Bare(string name) => name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    /// <summary>The country of an address (".co.uk", ".com.au", ".gov"); empty when it does not tell.</summary>
    private static string CountryOf(string host)
    {
        string end = host[(host.LastIndexOf('.') + 1)..].ToUpperInvariant();
        return end switch
        {
            "GOV" or "MIL" or "EDU" => "US",
            "UK" => "GB",
            "TV" or "IO" or "CO" or "ME" or "FM" or "EU" or "AI" or "LY" or "CC" or "TO" or "AM" or "WS" => "",
            { Length: 2 } => end,
            _ => "",
        };
    }

    /// <summary>The label that somebody chose: "seattletimes" of "www.seattletimes.com" and "argus" of "argus.co.uk".</summary>
    private static string Label(string host)
    {
        string[] labels = host.Split('.');
        int last = labels.Length - 2;
        if (last > 0 && labels[^1].Length == 2 && labels[last].Length <= 3) last--;
        return last >= 0 ? labels[last] : "";
    }

    /// <summary>The place in a name when words of papers are left out at both ends.</summary>
    private string? TownIn(ReadOnlySpan<string> words)
    {
        while (words.Length > 0 && paperWords.Contains(words[0])) words = words[1..];
        while (words.Length > 0 && paperWords.Contains(words[^1])) words = words[..^1];
        return words.Length is 0 or > 4 ? null : Known(string.Join(' ', words));
    }

    /// <summary>The place in a label whose words stand together.</summary>
    private string? TownOf(string label)
    {
        if (label.Contains('-')) return TownIn(label.Split('-'));
        ReadOnlySpan<char> rest = label;
        if (rest.StartsWith("the", StringComparison.OrdinalIgnoreCase) && rest.Length > 8) rest = rest[3..];
        bool paper = false;
        for (int length = Math.Min(12, rest.Length - 3); length >= 2; length--)
        {
            if (!paperWords.Contains(rest[^length..])) continue;
            rest = rest[..^length];
            paper = true;
            length = Math.Min(12, rest.Length - 3) + 1;
        }
        return paper ? Known(rest.ToString()) : null;
    }

    /// <summary>The name as the gazetteer compares it, when it knows it.</summary>
    private string? Known(string name)
    {
        Span<char> key = stackalloc char[PlaceName.MaxLength];
        int length = PlaceName.Normalise(name, key);
        return length >= 3 && gazetteer.Knows(key[..length]) ? key[..length].ToString() : null;
    }
}
