using System;
using System.Globalization;
using NodaTime;

namespace Annals.Meaning.Times;

/// <summary>How fine a time on the calendar is.</summary>
internal enum Grain : byte
{
    None, Clock, PartOfDay, Day, Weekend, Week, Month, Season, Quarter, Half, Year, Fiscal, Decade, Century, Millennium,
}

/// <summary>A stretch of the calendar as a text names it: a year, a third quarter, a Thursday night. Parts below its grain are zero.</summary>
internal readonly record struct Moment
{
    /// <summary>The year when it is not known.</summary>
    internal const int NoYear = int.MinValue;

    /// <summary>How fine it is.</summary>
    internal Grain Grain { get; init; }
    /// <summary>Calendar year, negative before Christ (-490 is 490 BC); the ISO week year for weeks; the first year of a decade or century.</summary>
    internal int Year { get; init; }
    /// <summary>1 to 12, or 0.</summary>
    internal int Month { get; init; }
    /// <summary>1 to 31, or 0.</summary>
    internal int Day { get; init; }
    /// <summary>Number of the ISO week, season (1 spring), quarter or half; for an unknown date the day of the week (1 Monday).</summary>
    internal int Sub { get; init; }
    /// <summary>Part of the day as in <c>times.tsv</c> (1 morning …), or 0.</summary>
    internal int Part { get; init; }
    /// <summary>0 to 24.</summary>
    internal int Hour { get; init; }
    /// <summary>0 to 59.</summary>
    internal int Minute { get; init; }
    /// <summary>0 to 59, or -1 when not told.</summary>
    internal int Second { get; init; }
    /// <summary>Minutes ahead of UTC, or null.</summary>
    internal int? Zone { get; init; }

    /// <summary>The calendar day; null when the grain is coarser or the date is not wholly known or does not exist.</summary>
    internal LocalDate? Date => Year is > 0 and < 9999 && Month > 0 && Day > 0 && Day <= CalendarSystem.Iso.GetDaysInMonth(Year, Month) ? new LocalDate(Year, Month, Day) : null;

    /// <summary>A day.</summary>
    internal static Moment Of(LocalDate day) => new() { Grain = Grain.Day, Year = day.Year, Month = day.Month, Day = day.Day, Second = -1 };

    /// <summary>A month; numbers beyond 1 to 12 run into the years around.</summary>
    internal static Moment OfMonth(int year, int month)
    {
        int index = (year * 12) + month - 1;
        return new() { Grain = Grain.Month, Year = Math.DivRem(index, 12, out int rest) + (rest < 0 ? -1 : 0), Month = ((rest + 12) % 12) + 1, Second = -1 };
    }

    /// <summary>A year, decade or century by its first year, a season, quarter or half by its number.</summary>
    internal static Moment OfYear(int year, Grain grain = Grain.Year, int sub = 0) => new() { Grain = grain, Year = year, Sub = sub, Second = -1 };

    /// <summary>The ISO week of a day, or its weekend.</summary>
    internal static Moment OfWeek(LocalDate day, Grain grain = Grain.Week) => new()
    {
        Grain = grain,
        Year = NodaTime.Calendars.WeekYearRules.Iso.GetWeekYear(day),
        Sub = NodaTime.Calendars.WeekYearRules.Iso.GetWeekOfWeekYear(day),
        Second = -1,
    };

    /// <summary>A clock time on that day.</summary>
    internal Moment At(int hour, int minute, int second, int? zone) => this with { Grain = Grain.Clock, Hour = hour, Minute = minute, Second = second, Zone = zone, Part = 0 };

    /// <summary>A part of that day.</summary>
    internal Moment On(int part) => this with { Grain = Grain.PartOfDay, Part = part };

    /// <summary>First and last day it covers; null when not known.</summary>
    internal (LocalDate First, LocalDate Last)? Days()
    {
        if (Year is < 1 or > 9000) return null;
        return Grain switch
        {
            Grain.Clock or Grain.PartOfDay or Grain.Day => Date is { } d ? (d, d) : null,
            Grain.Week => (WeekDay(1), WeekDay(7)),
            Grain.Weekend => (WeekDay(6), WeekDay(7)),
            Grain.Month => Months(Month, 1),
            Grain.Season => Months(Sub * 3, 3),
            Grain.Quarter => Sub == 0 ? null : Months((Sub * 3) - 2, 3),
            Grain.Half => Months((Sub * 6) - 5, 6),
            Grain.Year or Grain.Fiscal => Months(1, 12),
            Grain.Decade => Months(1, 120),
            Grain.Century => Months(1, 1200),
            Grain.Millennium => Months(1, 12000),
            _ => null,
        };
    }

    private LocalDate WeekDay(int day) => NodaTime.Calendars.WeekYearRules.Iso.GetLocalDate(Year, Sub, (IsoDayOfWeek)day, CalendarSystem.Iso);

    private (LocalDate First, LocalDate Last)? Months(int first, int count)
    {
        if (first is < 1 or > 12 || Year + (count / 12) > 9998) return null;
        var start = new LocalDate(Year, first, 1);
        return (start, start.PlusMonths(count).PlusDays(-1));
    }

    /// <summary>The TIMEX3 value.</summary>
    internal string Value() => Grain switch
    {
        Grain.Decade => Era(Year, y => (y / 10).ToString("000", CultureInfo.InvariantCulture)),
        Grain.Century => Era(Year, y => (y / 100).ToString("00", CultureInfo.InvariantCulture)),
        Grain.Millennium => Era(Year, y => (y / 1000).ToString(CultureInfo.InvariantCulture)),
        Grain.Fiscal => "FY" + YearText() + (Sub > 0 ? "-Q" + Text(Sub, 1) : ""),
        Grain.Year => YearText(),
        Grain.Half => $"{YearText()}-H{Text(Sub, 1)}",
        Grain.Quarter => $"{YearText()}-Q{(Sub == 0 ? "X" : Text(Sub, 1))}",
        Grain.Season => $"{YearText()}-{SeasonNames[Sub]}",
        Grain.Month => $"{YearText()}-{Text(Month, 2)}",
        Grain.Week => $"{YearText()}-W{Text(Sub, 2)}",
        Grain.Weekend => $"{YearText()}-W{Text(Sub, 2)}-WE",
        _ => DayValue() + ClockValue(),
    };

    private static readonly string[] SeasonNames = ["XX", "SP", "SU", "FA", "WI"];
    private static readonly string[] PartNames = ["", "MO", "MI", "AF", "EV", "NI", "DT", "DAWN", "DUSK"];

    private static string Text(int number, int width) => number == 0 ? new string('X', width) : number.ToString(width == 1 ? "0" : "00", CultureInfo.InvariantCulture);

    private static string Era(int year, Func<int, string> write) => year < 0 ? "BC" + write(-year) : write(year);

    private bool IsYearless => Year is NoYear or 0;

    private string YearText() => IsYearless ? "XXXX" : Era(Year, static y => y.ToString("0000", CultureInfo.InvariantCulture));

    private string DayValue() => Month == 0 && Sub > 0 ? $"{YearText()}-WXX-{Text(Sub, 1)}" : $"{YearText()}-{Text(Month, 2)}-{Text(Day, 2)}";

    private string ClockValue() => Grain switch
    {
        Grain.PartOfDay => "T" + PartNames[Part],
        Grain.Clock => $"T{Hour:00}:{Minute:00}" + (Second >= 0 ? $":{Second:00}" : ""),
        _ => "",
    };

    /// <summary>The same in EDTF; null when it has no form for it.</summary>
    internal string? Edtf()
    {
        if (IsYearless) return Month > 0 ? "XXXX-" + Text(Month, 2) + (Grain == Grain.Month ? "" : "-" + Text(Day, 2)) : null;
        string year = Year < 0 ? "-" + (-Year - 1).ToString("0000", CultureInfo.InvariantCulture) : Year.ToString("0000", CultureInfo.InvariantCulture);
        return Grain switch
        {
            Grain.Year or Grain.Fiscal => year,
            Grain.Month => $"{year}-{Text(Month, 2)}",
            Grain.Season => $"{year}-{20 + Sub}",
            Grain.Quarter => Sub == 0 ? year : $"{year}-{32 + Sub}",
            Grain.Half => $"{year}-{39 + Sub}",
            Grain.Decade => Year > 0 ? year[..3] + "X" : null,
            Grain.Century => Year > 0 ? year[..2] + "XX" : null,
            Grain.Week or Grain.Weekend => Days() is { } days ? $"{Iso(days.First)}/{Iso(days.Last)}" : null,
            Grain.Clock when Date is not null && Hour < 24 => $"{Iso(Date.Value)}T{Hour:00}:{Minute:00}:{Math.Max(Second, 0):00}{ZoneText()}",
            Grain.Clock or Grain.PartOfDay or Grain.Day => Month > 0 ? $"{year}-{Text(Month, 2)}-{Text(Day, 2)}" : null,
            _ => null,
        };
    }

    private string ZoneText() => Zone switch
    {
        null or 9999 => "",
        0 => "Z",
        int z => $"{(z < 0 ? '-' : '+')}{Math.Abs(z) / 60:00}:{Math.Abs(z) % 60:00}",
    };

    /// <summary>A day as ISO 8601 writes it.</summary>
    internal static string Iso(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}");
}
