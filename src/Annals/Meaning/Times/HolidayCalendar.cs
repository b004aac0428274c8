using System;
using System.Globalization;
using NodaTime;

namespace Annals.Meaning.Times;

/// <summary>Finds the day of a holiday in a Gregorian year by the rules of <c>holidays.tsv</c>.</summary>
internal static class HolidayCalendar
{
    /// <summary>The day, or null when the year is unknown or outside the calendars' range.</summary>
    internal static LocalDate? Find(string rule, int year)
    {
        if (year is < 1 or > 9998) return null;
        string[] cells = rule.Split('/');
        return cells[0] switch
        {
            "nth" => Nth(year, Number(cells[1]), Number(cells[2]), Number(cells[3])),
            "before" => Cases.DayCases.OnOrBefore(Fixed(year, cells[1])!.Value.PlusDays(-1), Number(cells[2])),
            "friday-after-thanksgiving" => Nth(year, 11, 4, 4)?.PlusDays(1),
            "monday-after-thanksgiving" => Nth(year, 11, 4, 4)?.PlusDays(4),
            "election" => Nth(year, 11, 1, 1)?.PlusDays(1),
            "hebrew" => Hebrew(year, cells),
            "islamic" or "islamic-month" => Islamic(year, Number(cells[1]), cells.Length > 2 ? Number(cells[2]) : 1),
            _ => Movable(rule, year) ?? (rule.Length == 10 ? Parse(rule) : Fixed(year, rule)),
        };
    }

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static LocalDate? Parse(string day) => new LocalDate(Number(day[..4]), Number(day[5..7]), Number(day[8..]));

    private static LocalDate? Fixed(int year, string monthDay) =>
        monthDay.Length == 5 ? new LocalDate(year, Number(monthDay[..2]), Number(monthDay[3..])) : null;

    private static LocalDate? Movable(string rule, int year)
    {
        int sign = rule.IndexOfAny(['+', '-']);
        if (sign < 0) return null;
        LocalDate? first = rule[..sign] switch
        {
            "easter" => Easter(year),
            "orthodox" => OrthodoxEaster(year),
            "chinese" => ChineseNewYear(year),
            _ => null,
        };
        return first?.PlusDays(Number(rule[sign..]));
    }

    private static LocalDate? Nth(int year, int month, int dow, int nth)
    {
        var first = new LocalDate(year, month, 1);
        return nth > 0 ? Cases.DayCases.OnOrAfter(first, dow).PlusWeeks(nth - 1) : Cases.DayCases.OnOrBefore(first.PlusMonths(1).PlusDays(-1), dow);
    }

    /// <summary>Easter Sunday by the anonymous Gregorian computus.</summary>
    internal static LocalDate Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + (2 * e) + (2 * i) - h - k) % 7, m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1);
    }

    /// <summary>Orthodox Easter Sunday: Meeus' Julian computus, told in the Gregorian calendar.</summary>
    internal static LocalDate OrthodoxEaster(int year)
    {
        int d = ((19 * (year % 19)) + 15) % 30, e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7, n = d + e + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
    }

    private static LocalDate? Hebrew(int year, string[] cells)
    {
        CalendarSystem calendar = CalendarSystem.HebrewScriptural;
        for (int hebrew = year + 3760; hebrew <= year + 3761 && hebrew <= calendar.MaxYear; hebrew++)
        {
            bool purim = cells[1] == "purim";
            int month = purim ? calendar.GetMonthsInYear(hebrew) : Number(cells[1]);
            LocalDate day = new LocalDate(hebrew, month, purim ? 14 : Number(cells[2]), calendar).WithCalendar(CalendarSystem.Iso);
            if (day.Year == year) return day;
        }
        return null;
    }

    private static LocalDate? Islamic(int year, int month, int dayOfMonth)
    {
        if (year < 630) return null;
        CalendarSystem calendar = CalendarSystem.IslamicBcl;
        int near = (int)((year - 622) * 33L / 32);
        for (int islamic = Math.Max(1, near - 1); islamic <= near + 2; islamic++)
        {
            LocalDate day = new LocalDate(islamic, month, dayOfMonth, calendar).WithCalendar(CalendarSystem.Iso);
            if (day.Year == year) return day;
        }
        return null;
    }

    /// <summary>The second new moon after the winter solstice, by mean lunation: right to a day in most years, so 1 day is its doubt.</summary>
    private static LocalDate? ChineseNewYear(int year)
    {
        if (year is < 1900 or > 2100) return null;
        // New moon of 2000-02-05 13:03 UTC, told in China's time (+8 h), as days since 2000-01-01.
        const double knownNewMoon = 35.877, lunation = 29.530588861;
        double earliest = new LocalDate(year, 1, 21).ToDateOnly().DayNumber - new DateOnly(2000, 1, 1).DayNumber;
        double moons = Math.Ceiling((earliest - knownNewMoon) / lunation);
        return new LocalDate(2000, 1, 1).PlusDays((int)Math.Floor(knownNewMoon + (moons * lunation)));
    }
}
