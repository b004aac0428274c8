using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;

namespace Annals.Intake.Layout;

/// <summary>A date that a line gives.</summary>
/// <param name="End">Index behind the place, date and agency (for a date line in front of a paragraph: behind the dash too).</param>
/// <param name="Day">The day, when day, month and year are given.</param>
internal readonly record struct DateLine(int End, DateOnly? Day);

/// <summary>Knows lines that only say when ("Friday, 8 May 2009, 10:32 GMT"), and the place, date and agency in front of a first paragraph.</summary>
internal sealed class DateLines(LayoutWords words)
{
    private const int Longest = 110;
    private static readonly SearchValues<char> ClockLetters = SearchValues.Create("0123456789:.h");

    /// <summary>What a stretch of words says of a date.</summary>
    private struct Parts
    {
        internal int Day, Month, Year, Weekdays, Others;

        internal readonly bool HasDate => Month > 0 && (Day > 0 || Year > 0);

        internal readonly DateOnly? Exact =>
            Day > 0 && Month > 0 && Year > 0 && Day <= DateTime.DaysInMonth(Year, Month) ? new DateOnly(Year, Month, Day) : null;
    }

    /// <summary>The date, when the line holds one and nothing else but a place in front of it; else null.</summary>
    internal DateLine? Alone(ReadOnlySpan<char> line)
    {
        if (line.Length is < 6 or > Longest) return null;
        Parts parts = Read(line);
        if (parts.Others == 0 && parts.HasDate) return new DateLine(line.Length, parts.Exact);
        int comma = line.IndexOf(',');
        if (parts.Exact is null || comma < 3 || !IsPlace(line[..comma], allowSmall: true)) return null;
        Parts rest = Read(line[(comma + 1)..]);
        return rest.Others == 0 && rest.HasDate ? new DateLine(line.Length, rest.Exact) : null;
    }

    /// <summary>The date line in front of a paragraph ("KYIV, April 3 (Reuters) - …"), or null. Offsets count into <paramref name="paragraph"/>.</summary>
    internal DateLine? InFront(ReadOnlySpan<char> paragraph)
    {
        ReadOnlySpan<char> head = paragraph[..Math.Min(paragraph.Length, Longest)];
        for (int at = 2; at < head.Length; at++)
        {
            int width = DashWidth(head, at);
            if (width == 0) continue;
            bool colon = head[at] == ':';
            if (!IsDateLine(head[..at].Trim(), out DateOnly? day) || (colon && !head[..at].ContainsAny('(', ',')))
            {
                if (colon) continue;
                return null;
            }
            int end = at + width;
            while (end < paragraph.Length && paragraph[end] == ' ') end++;
            return end < paragraph.Length ? new DateLine(end, day) : null;
        }
        return null;
    }

    /// <summary>Length of a dash, or of the underscore or colon of some papers, that ends a date line at that index, or 0.</summary>
    private static int DashWidth(ReadOnlySpan<char> head, int at)
    {
        char c = head[at];
        if (c is '—' or '–') return 1;
        if (c == ':') return at + 1 < head.Length && head[at + 1] == ' ' ? 1 : 0;
        if (c is not ('-' or '_')) return 0;
        if (c == '-' && at + 1 < head.Length && head[at + 1] == '-') return 2;
        bool before = head[at - 1] is ' ' or ')' or '\u00A0' || (head[at - 1] == '.' && head[at - 2] == ')'), after = at + 1 < head.Length && head[at + 1] is ' ' or '\u00A0';
        return before && after ? 1 : 0;
    }

    private bool IsDateLine(ReadOnlySpan<char> head, out DateOnly? day)
    {
        day = null;
        bool bracketed = head.Length > 2 && head[0] == '(' && head[1..].IndexOf(')') == head.Length - 2;
        if (bracketed) head = head[1..^1];
        // "(Nairobi) –", "(Geneva, 4 May 2023) –", but not "(Reuters) –"
        bracketed &= !words.AgencySet.Contains(head.Trim().ToString().ToLowerInvariant());
        int end = head.IndexOfAny(",(");
        ReadOnlySpan<char> place = (end < 0 ? head : head[..end]).Trim();
        bool signed = false;
        int open = head.IndexOf('('), close = head.LastIndexOf(')');
        if (open > 0 && close > open) signed = words.AgencySet.Contains(head[(open + 1)..close].Trim().ToString().ToLowerInvariant()) || close - open <= 24;
        ReadOnlySpan<char> rest = end < 0 ? [] : open > end ? head[(end + 1)..open] : head[end] == ',' ? head[(end + 1)..] : [];
        Parts date = Read(rest);
        if (!IsPlace(place, allowSmall: signed || bracketed || date.HasDate || date.Weekdays > 0) || words.NotPlace.Contains(place.ToString().ToLowerInvariant())) return false;
        if (!signed && open >= 0) return false;
        // An agency ends the line, but for the day: "Abu Salim (Arabic: …), born in Derna (1974" goes on.
        if (signed && (Read(head[(close + 1)..].Trim(" .")).Others > 0 || head[open..close].Contains(':'))) return false;
        if (date.Others > 4) return false;
        day = date.Exact;
        return IsCapitals(place) || signed || bracketed || date.HasDate;
    }

    /// <summary>One to five words, all capitals, or (where allowed) all with a capital in front.</summary>
    private static bool IsPlace(ReadOnlySpan<char> place, bool allowSmall)
    {
        if (place.Length is < 3 or > 48 || !char.IsUpper(place[0])) return false;
        if (IsCapitals(place)) return true;
        if (!allowSmall) return false;
        int count = 0;
        foreach (Range range in place.Split(' '))
        {
            ReadOnlySpan<char> word = place[range];
            if (word.IsEmpty || ++count > 5) return false;
            if (!char.IsUpper(word[0]) && word is not ("and" or "de" or "of" or "del" or "la" or "al" or "el" or "on" or "sur")) return false;
        }
        return true;
    }

    private static bool IsCapitals(ReadOnlySpan<char> place)
    {
        int upper = 0;
        foreach (char c in place)
        {
            if (char.IsLower(c) || char.IsDigit(c) || c is ':' or '"' or '?' or '!') return false;
            if (char.IsUpper(c)) upper++;
        }
        return upper >= 3 && place.Count(' ') <= 4;
    }

    private Parts Read(ReadOnlySpan<char> line)
    {
        var parts = new Parts();
        foreach (string word in Words(line)) Take(word, ref parts);
        return parts;
    }

    private void Take(string word, ref Parts parts)
    {
        if (words.Months.TryGetValue(word.TrimEnd('.'), out int month))
        {
            if (parts.Month == 0) parts.Month = month;
        }
        else if (words.Weekdays.Contains(word.TrimEnd('.'))) parts.Weekdays++;
        else if (words.DateFill.Contains(word) || IsClock(word))
        {
        }
        else if (TryIso(word, out DateOnly day)) (parts.Year, parts.Month, parts.Day) = (day.Year, day.Month, day.Day);
        else if (TryNumber(word, out int number) && number is >= 1 and <= 31)
        {
            if (parts.Day == 0) parts.Day = number;
        }
        else if (TryNumber(word, out number) && number is >= 1600 and <= 2199 && word.Length == 4)
        {
            if (parts.Year == 0) parts.Year = number;
        }
        else parts.Others++;
    }

    private static List<string> Words(ReadOnlySpan<char> line)
    {
        var found = new List<string>();
        foreach (Range range in line.SplitAny(" ,|\u00A0\t()•·–—"))
        {
            ReadOnlySpan<char> word = line[range].Trim();
            if (word.IsEmpty || word is "-" or ":" or "/") continue;
            bool colon = word[^1] == ':' && word.Length > 1;
            found.Add((colon ? word[..^1] : word).ToString().ToLowerInvariant());
        }
        return found;
    }

    private static bool IsClock(string word)
    {
        int letters = word.AsSpan().IndexOfAnyExcept(ClockLetters);
        bool ends = letters < 0 || word[letters..] is "am" or "pm" or "gmt" or "utc" or "a.m." or "p.m." or "z";
        return char.IsAsciiDigit(word[0]) && ends && (letters > 0 || word.Contains(':') || (word.Contains('.') && word.Length is 4 or 5));
    }

    private static bool TryIso(string word, out DateOnly day)
    {
        ReadOnlySpan<char> date = word.Length > 10 && word[10] == 't' ? word.AsSpan(0, 10) : word;
        return DateOnly.TryParseExact(date, ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    private static bool TryNumber(string word, out int number)
    {
        ReadOnlySpan<char> digits = word;
        if (digits.Length > 2 && digits[^2..] is "st" or "nd" or "rd" or "th") digits = digits[..^2];
        if (digits.Length > 1 && digits[^1] == '.') digits = digits[..^1];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
