using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Annals.Resources;

namespace Annals.Meaning.Actors;

/// <summary>
/// Reads actor tables: rows of name, country, sectors, from, until, parted by tabs. Written for speed, since every start of the program reads
/// all tables: one string for each file, spans for all else.
/// </summary>
internal sealed class ActorTableReader
{
    private readonly string text;
    private readonly string file;
    private readonly CountryTable? countries;
    private readonly Dictionary<int, string> codes;

    /// <param name="text">The whole table.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="countries">Countries that may be named; null to trust the table.</param>
    /// <param name="codes">Country codes met so far, so that each is one string.</param>
    internal ActorTableReader(string text, string file, CountryTable? countries, Dictionary<int, string> codes)
    {
        this.text = text;
        this.file = file;
        this.countries = countries;
        this.codes = codes;
    }

    /// <summary>The text of one of our tables.</summary>
    internal static string Ours(string name)
    {
        using Stream stream = ResourceStore.OpenData(name);
        var bytes = new byte[(int)stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>The text of a user's table; throws <see cref="ResourceException"/> that names the file and the cause.</summary>
    internal static string Own(string path)
    {
        try
        {
            using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return reader.ReadToEnd();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException or ArgumentException)
        {
            throw new ResourceException($"the actor table {path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>True when <paramref name="code"/> is PLOVER's code of an international actor.</summary>
    internal static bool IsInternational(ReadOnlySpan<char> code) => code is "IGO" or "UNO" or "EUR" or "NGO" or "ISM" or "IMG" or "MNC";

    /// <summary>Number of characters of the table.</summary>
    internal int Length => text.Length;

    /// <summary>Takes the next line that is no comment off <paramref name="end"/>, from the last to the first; false when none is left.</summary>
    internal bool Back(ref int end, out ReadOnlySpan<char> line, out int start)
    {
        while (end > 0)
        {
            start = text.LastIndexOf('\n', end - 1) + 1;
            line = text.AsSpan(start, end - start);
            end = start - 1;
            if (line.Length > 0 && line[^1] == '\r') line = line[..^1];
            if (line.Length > 0 && line[0] != '#' && !(line.StartsWith("name\t", StringComparison.Ordinal) && Line(start) < 8)) return true;
        }
        line = default;
        start = 0;
        return false;
    }

    /// <summary>Reads a row; gives its names too. Throws <see cref="ResourceException"/> that names file, line and cause.</summary>
    internal ActorRow Row(ReadOnlySpan<char> line, int start, ActorSource source, out ReadOnlySpan<char> names)
    {
        int tab = line.IndexOf('\t');
        names = (tab < 0 ? line : line[..tab]).Trim();
        ReadOnlySpan<char> rest = tab < 0 ? default : line[(tab + 1)..];
        ReadOnlySpan<char> country = Next(ref rest).Trim(), sectors = Next(ref rest).Trim(), from = Next(ref rest).Trim(), until = Next(ref rest).Trim();
        if (!rest.IsWhiteSpace()) throw Fault(start, "has more than five columns (name, country, sectors, from, until)");
        if (names.Length == 0) throw Fault(start, "has no name");
        var row = new ActorRow(FirstName(names), Country(country, start), Sectors(sectors, start), Day(from, false, start), Day(until, true, start), source);
        return row.From <= row.Until ? row : throw Fault(start, "ends before it begins");
    }

    /// <summary>The next column of a line.</summary>
    internal static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest)
    {
        int tab = rest.IndexOf('\t');
        ReadOnlySpan<char> field = tab < 0 ? rest : rest[..tab];
        rest = tab < 0 ? default : rest[(tab + 1)..];
        return field;
    }

    private static string FirstName(ReadOnlySpan<char> names)
    {
        int bar = names.IndexOf('|');
        ReadOnlySpan<char> first = (bar < 0 ? names : names[..bar]).TrimStart("!?");
        return first.Contains('*') ? first.ToString().Replace("*", "", StringComparison.Ordinal) : first.ToString();
    }

    private string? Country(ReadOnlySpan<char> code, int start)
    {
        if (code.Length == 0) return null;
        if (code.Length != 3) throw Fault(start, $"has country '{code}'; an ISO 3166-1 alpha-3 code or IGO UNO EUR NGO ISM IMG MNC is wanted");
        string known = Code(code, codes);
        if (countries is null || known == "KOS" || IsInternational(code) || countries.ByCode(known) is not null) return known;
        throw Fault(start, $"has the unknown country code '{code}'");
    }

    /// <summary>The one string of a code of three letters.</summary>
    internal static string Code(ReadOnlySpan<char> code, Dictionary<int, string> codes)
    {
        int key = code[0] << 16 | code[1] << 8 | code[2];
        if (codes.TryGetValue(key, out string? known) && code.SequenceEqual(known)) return known;
        return codes[key] = code.ToString();
    }

    /// <summary>Sectors parted by blanks.</summary>
    internal SectorList Sectors(ReadOnlySpan<char> codes, int start)
    {
        SectorList list = SectorList.None;
        while (codes.Length > 0)
        {
            int blank = codes.IndexOf(' ');
            ReadOnlySpan<char> code = blank < 0 ? codes : codes[..blank];
            codes = blank < 0 ? default : codes[(blank + 1)..];
            if (code.IsEmpty) continue;
            list = SectorList.IsCode(code) ? list.With(SectorList.Of(code)) : throw Fault(start, $"has the unknown sector '{code}'");
        }
        return list;
    }

    /// <summary>yyyymmdd of a year, month or day; missing parts are the first or the last.</summary>
    private int Day(ReadOnlySpan<char> date, bool last, int start)
    {
        if (date.Length == 0) return last ? int.MaxValue : 0;
        bool whole = date.Length is 4 || date.Length is 7 && date[4] == '-' || date.Length is 10 && date[4] == '-' && date[7] == '-';
        int year = whole ? Number(date[..4]) : -1;
        int month = date.Length < 7 ? last ? 12 : 1 : whole ? Number(date.Slice(5, 2)) : -1;
        if (year < 1 || month is < 1 or > 12) throw NoDate(date, start);
        int days = DateTime.DaysInMonth(year, month);
        int day = date.Length < 10 ? last ? days : 1 : Number(date.Slice(8, 2));
        return day >= 1 && day <= days ? year * 10000 + month * 100 + day : throw NoDate(date, start);
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char c in digits)
        {
            if (!char.IsAsciiDigit(c)) return -1;
            number = number * 10 + c - '0';
        }
        return number;
    }

    private ResourceException NoDate(ReadOnlySpan<char> date, int start) => Fault(start, $"has the date '{date}'; YYYY, YYYY-MM or YYYY-MM-DD is wanted");

    private int Line(int start) => text.AsSpan(0, start).Count('\n') + 1;

    private ResourceException Fault(int start, string what) => new($"{file}, line {Line(start)}: the row {what}");
}
