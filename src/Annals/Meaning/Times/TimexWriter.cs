using System;
using System.Globalization;
using Annals.Meaning.Times.Grammar;
using Annals.Records;
using NodaTime;

namespace Annals.Meaning.Times;

/// <summary>Puts a resolved time into the record: span, TIMEX3 value, EDTF, first and last day.</summary>
internal static class TimexWriter
{
    /// <summary>The record's form of a time.</summary>
    internal static Timex Write(TimeNode node, TimeReading reading, TimeContext context, int number)
    {
        (string? from, string? until) = Bounds(reading, context);
        string? edtf = reading.Interval is not null || reading.Moment.Grain == Grain.None || reading.Type is TimexType.Set or TimexType.Duration ? null : reading.Moment.Edtf();
        if (edtf is not null && reading.Type == TimexType.Date && edtf.IndexOf('/', StringComparison.Ordinal) < 0) (edtf, from, until) = Open(node, reading, context, edtf, from, until);
        else if (reading.Interval is { Anchored: true }) edtf = from == until ? from : $"{from}/{until}";
        return new Timex
        {
            Id = "t" + number.ToString(CultureInfo.InvariantCulture),
            Span = new TextSpan(context.Atoms.Start[node.First], context.Atoms.End[node.End - 1]),
            Type = reading.Type,
            Value = reading.Value,
            Mod = reading.Mod,
            Edtf = edtf is null ? null : new Edtf(edtf),
            From = from,
            Until = until,
            Why = new Why("time." + node.Rule.Id, reading.Basis),
        };
    }

    /// <summary>"about 1950" is 1950~, "since 2014" 2014/.., "until May" ../2014-05, "more than three years ago" up to that year.</summary>
    private static (string Edtf, string? From, string? Until) Open(TimeNode node, TimeReading reading, TimeContext context, string edtf, string? from, string? until)
    {
        string lead = node.First > 0 && !context.Atoms.Barrier[node.First] ? context.Word(node.First - 1) : "";
        bool shifted = node.Has(Slot.TShift);
        if (shifted && reading.Mod is "MORE_THAN" or "EQUAL_OR_MORE" && context.Published is { } today && reading.Moment.Days() is { } days && days.First < today) return ("../" + edtf, null, until);
        if (reading.Mod == "APPROX") edtf += "~";
        if (lead == "since") return (edtf + "/..", from, null);
        return lead is "until" or "till" ? ("../" + edtf, null, until) : (edtf, from, until);
    }

    private static (string? From, string? Until) Bounds(TimeReading reading, TimeContext context)
    {
        if (reading.Interval is { } told) return (Moment.Iso(told.First), Moment.Iso(told.Last));
        if (reading.Type is TimexType.Set or TimexType.Duration || reading.Moment.Grain == Grain.None || reading.Moment.Days() is not { } days) return (null, null);
        if (reading.Moment is { Grain: Grain.Clock, Hour: < 24 } m)
        {
            string instant = string.Create(CultureInfo.InvariantCulture, $"{Moment.Iso(days.First)}T{m.Hour:00}:{m.Minute:00}:{Math.Max(m.Second, 0):00}");
            return (instant, instant);
        }
        (LocalDate first, LocalDate last) = reading.Mod is null ? days : Narrow(days.First, days.Last, reading, context);
        return (Moment.Iso(first), Moment.Iso(last));
    }

    /// <summary>
    /// The part a mod names: START, MID and END are thirds, of decades and centuries halves with the middle third ("early June" is 1 to 10 June, "the late
    /// 1970s" 1975 to 1979); "earlier this month" ends and "later this month" begins at publication.
    /// </summary>
    private static (LocalDate First, LocalDate Last) Narrow(LocalDate first, LocalDate last, TimeReading reading, TimeContext context)
    {
        if (reading.Split && context.Published is { } today && today >= first && today <= last) return reading.Mod == "START" ? (first, today) : (today, last);
        int length = Period.DaysBetween(first, last) + 1;
        if (length < 3) return (first, last);
        if (reading.Moment.Grain == Grain.Month) return reading.Mod switch { "START" => (first, first.PlusDays(9)), "MID" => (first.PlusDays(10), first.PlusDays(19)), "END" => (first.PlusDays(20), last), _ => (first, last) };
        if (length > 3000)
        {
            int years = Period.Between(first, last.PlusDays(1), PeriodUnits.Years).Years;
            return reading.Mod switch
            {
                "START" => (first, first.PlusYears(years / 2).PlusDays(-1)),
                "MID" => (first.PlusYears(years / 3), first.PlusYears(years - (years / 3)).PlusDays(-1)),
                "END" => (first.PlusYears(years / 2), last),
                _ => (first, last),
            };
        }
        if (length >= 89)
        {
            int third = Period.Between(first, last.PlusDays(1), PeriodUnits.Months).Months / 3;
            return reading.Mod switch { "START" => (first, first.PlusMonths(third).PlusDays(-1)), "MID" => (first.PlusMonths(third), first.PlusMonths(2 * third).PlusDays(-1)), "END" => (first.PlusMonths(2 * third), last), _ => (first, last) };
        }
        return reading.Mod switch { "START" => (first, first.PlusDays((length / 3) - 1)), "MID" => (first.PlusDays(length / 3), first.PlusDays((2 * length / 3) - 1)), "END" => (first.PlusDays(2 * length / 3), last), _ => (first, last) };
    }
}
