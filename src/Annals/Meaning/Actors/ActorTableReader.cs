using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Annals.Resources;

namespace Annals.Meaning.Actors;

/// <summary>Reads rows of actor tables: name, country, sectors, from, until, parted by tabs.</summary>
internal static class ActorTableReader
{
    private const string International = " IGO UNO EUR NGO ISM IMG MNC ";

    /// <summary>True when <paramref name="code"/> is PLOVER's code of an international actor.</summary>
    internal static bool IsInternational(ReadOnlySpan<char> code) => code.Length == 3 && International.Contains(code, StringComparison.Ordinal) && code[0] != ' ';

    /// <summary>Reads a user's table; throws <see cref="ResourceException"/> that names file, line and cause.</summary>
    internal static List<(string Names, ActorRow Row)> ReadFile(string path, CountryTable countries)
    {
        try
        {
            using var reader = new StreamReader(path, new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true));
            return Read(reader, path, ActorSource.User, countries);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Text.DecoderFallbackException or ArgumentException)
        {
            throw new ResourceException($"the actor table {path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads a table; a first line that begins with "name" is its header.</summary>
    internal static List<(string Names, ActorRow Row)> Read(TextReader reader, string file, ActorSource source, CountryTable? countries)
    {
        var rows = new List<(string, ActorRow)>(512);
        for (int line = 1; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0 || text[0] == '#' || line < 8 && text.StartsWith("name\t", StringComparison.Ordinal)) continue;
            rows.Add(Row(text, source, countries, (file, line)));
        }
        return rows;
    }

    private static (string Names, ActorRow Row) Row(string line, ActorSource source, CountryTable? countries, (string File, int Line) at)
    {
        string[] f = line.Split('\t');
        if (f.Length > 5 && !IsBlank(f, 5)) throw Fault(at, "has more than five columns (name, country, sectors, from, until)");
        string names = f[0].Trim();
        if (names.Length == 0) throw Fault(at, "has no name");
        string? country = Country(Column(f, 1), countries, at);
        var row = new ActorRow(FirstName(names), country, Sectors(Column(f, 2), at), Day(Column(f, 3), false, at), Day(Column(f, 4), true, at), source);
        return row.From <= row.Until ? (names, row) : throw Fault(at, "ends before it begins");
    }

    private static string Column(string[] fields, int index) => index < fields.Length ? fields[index].Trim() : "";

    private static bool IsBlank(string[] fields, int from)
    {
        for (int i = from; i < fields.Length; i++)
            if (fields[i].Trim().Length > 0) return false;
        return true;
    }

    private static string FirstName(string names)
    {
        int bar = names.IndexOf('|', StringComparison.Ordinal);
        return (bar < 0 ? names : names[..bar]).Replace("*", "", StringComparison.Ordinal);
    }

    private static string? Country(string code, CountryTable? countries, (string, int) at)
    {
        if (code.Length == 0) return null;
        if (code.Length != 3) throw Fault(at, $"has country '{code}'; an ISO 3166-1 alpha-3 code or IGO UNO EUR NGO ISM IMG MNC is wanted");
        if (countries is null || code == "KOS" || IsInternational(code) || countries.ByCode(code) is not null) return string.Intern(code);
        throw Fault(at, $"has the unknown country code '{code}'");
    }

    /// <summary>Sectors parted by blanks.</summary>
    internal static SectorList Sectors(ReadOnlySpan<char> codes, (string, int) at)
    {
        SectorList list = SectorList.None;
        foreach (Range part in codes.Split(' '))
        {
            ReadOnlySpan<char> code = codes[part];
            if (code.IsEmpty) continue;
            list = SectorList.IsCode(code) ? list.With(SectorList.Of(code)) : throw Fault(at, $"has the unknown sector '{code}'");
        }
        return list;
    }

    /// <summary>yyyymmdd of a year, month or day; missing parts are the first or the last.</summary>
    private static int Day(string date, bool last, (string, int) at)
    {
        if (date.Length == 0) return last ? int.MaxValue : 0;
        string whole = date.Length switch { 4 => date + (last ? "-12-31" : "-01-01"), 7 => date + (last ? "-28" : "-01"), _ => date };
        if (!DateOnly.TryParseExact(whole, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            throw Fault(at, $"has the date '{date}'; YYYY, YYYY-MM or YYYY-MM-DD is wanted");
        if (last && date.Length == 7) day = day.AddDays(DateTime.DaysInMonth(day.Year, day.Month) - day.Day);
        return Number(day);
    }

    /// <summary>yyyymmdd of a day.</summary>
    internal static int Number(DateOnly day) => day.Year * 10000 + day.Month * 100 + day.Day;

    private static ResourceException Fault((string File, int Line) at, string what) => new($"{at.File}, line {at.Line}: the row {what}");
}
