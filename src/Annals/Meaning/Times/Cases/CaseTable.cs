using System;
using Annals.Meaning.Times.Grammar;
using Annals.Resources;

namespace Annals.Meaning.Times.Cases;

/// <summary>The cases of meaning by the names the rules give them, and what each builds for later stages.</summary>
internal static class CaseTable
{
    /// <summary>Resolves a time; null when it cannot be one, or lies so far away that no calendar holds it.</summary>
    internal static TimeReading? Resolve(TimeNode node, TimeContext context) => WithinCalendar(() => Of(node, context));

    /// <summary>What is read, or null when it leaves the calendar: NodaTime's ends with the year 9999 ("three billion weeks ago").</summary>
    internal static TimeReading? WithinCalendar(Func<TimeReading?> read)
    {
        try
        {
            return read();
        }
        catch (Exception far) when (far is OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static TimeReading? Of(TimeNode node, TimeContext context) => node.Rule.Case switch
    {
        "calendar" => CalendarCases.Calendar(node, context),
        "old-year" => CalendarCases.OldYear(node, context),
        "historic" => CalendarCases.Historic(node, context),
        "compact" => CalendarCases.Compact(node, context),
        "numeric" => CalendarCases.Numeric(node, context),
        "numeric-month" => CalendarCases.NumericMonth(node, context),
        "day-of-month" => CalendarCases.DayOfMonth(node, context),
        "decade" => CalendarCases.Decade(node, context),
        "century" => CalendarCases.Century(node, context),
        "weekday" => DayCases.Weekday(node, context),
        "weekday-dom" => DayCases.WeekdayWithNumber(node, context),
        "deictic" => DayCases.Deictic(node, context),
        "part-of-day" => DayCases.PartOfDay(node, context),
        "tonight" => DayCases.Tonight(node, context),
        "early-hours" => DayCases.EarlyHours(node, context),
        "part-range" => DayCases.PartOfRange(node, context),
        "part-alone" => DayCases.PartAlone(node, context),
        "unit-anchored" => UnitCases.Anchored(node, context),
        "unit-beyond" => UnitCases.Beyond(node, context),
        "unit-same" => UnitCases.Same(node, context),
        "unit-beside" => UnitCases.Beside(node, context),
        "unit-edge" => UnitCases.Edge(node, context),
        "unit-the" => UnitCases.The(node, context),
        "weekend" => UnitCases.Weekend(node, context),
        "past-length" => UnitCases.PastLength(node, context),
        "month-directed" => UnitCases.MonthDirected(node, context),
        "week-of" => UnitCases.WeekOf(node, context),
        "nth-of-month" => UnitCases.NthOfMonth(node, context),
        "week-number" => UnitCases.WeekNumber(node, context),
        "shift" => UnitCases.Shift(node, context),
        "same-last" => UnitCases.SameOfYear(node, context),
        "year-ago" => UnitCases.YearAgo(node, context),
        "shift-this" => UnitCases.ThisTime(node, context),
        "quarter" => SeasonCases.Quarter(node, context),
        "half" => SeasonCases.Half(node, context),
        "fiscal" => SeasonCases.Fiscal(node, context),
        "season" => SeasonCases.Season(node, context),
        "holiday" => HolidayCases.Holiday(node, context),
        "holiday-weekend" => HolidayCases.Weekend(node, context),
        "clock" => ClockCases.Clock(node, context),
        "clock-past" => ClockCases.Past(node, context),
        "noon" => ClockCases.Noon(node, context),
        "length" => LengthCases.Plain(node, context),
        "bare-length" => LengthCases.Bare(node, context),
        "directed-length" => LengthCases.Directed(node, context),
        "frequency" => SetCases.Frequency(node, context),
        "every" => SetCases.Every(node, context),
        "per" => SetCases.Per(node, context),
        "plural-day" => SetCases.PluralDay(node, context),
        "present" => EdgeCases.Present(node, context),
        "narrative-ref" => EdgeCases.NarrativeReference(node, context),
        "past" => EdgeCases.Past(node, context),
        "future" => EdgeCases.Future(node, context),
        "join-clock" => EdgeCases.ClockAndDay(node, context),
        "part-hour" => EdgeCases.PartAndHour(node, context),
        "set-clock" => EdgeCases.SetAndClock(node, context),
        "length-of" => LengthCases.OfPeriod(node, context),
        "join-part" => EdgeCases.PartAndDay(node, context),
        "shift-from" => EdgeCases.FromDay(node, context),
        "nth-of" => EdgeCases.NthOf(node, context),
        "edge" => EdgeCases.Edge(node, context),
        "about" => EdgeCases.About(node, context),
        _ => throw new ResourceException($"times.rules: rule {node.Rule.Id} names the unknown case {node.Rule.Case}"),
    };

    /// <summary>What a time may be taken as by the rules of stage 2 and 3.</summary>
    internal static ReadOnlySpan<Slot> Kinds(TimeNode node) => node.Rule.Case switch
    {
        "old-year" => [Slot.TYear, Slot.TPeriod, Slot.TDate],
        "calendar" => node.Has(Slot.Dom) || node.Has(Slot.Ord) ? [Slot.TDay, Slot.TDate]
            : node.Has(Slot.Month) || node.Has(Slot.Mon) ? [Slot.TMonth, Slot.TPeriod, Slot.TDate] : [Slot.TYear, Slot.TPeriod, Slot.TDate],
        "historic" or "compact" or "numeric" or "day-of-month" or "weekday" or "weekday-dom" or "holiday" or "unit-same" => [Slot.TDay, Slot.TDate],
        "deictic" => [Slot.TDay, Slot.TDeictic, Slot.TDate],
        "numeric-month" => [Slot.TMonth, Slot.TPeriod, Slot.TDate],
        "month-directed" => node.Has(Slot.Dom) || node.Has(Slot.Ord) ? [Slot.TDay, Slot.TDate] : [Slot.TMonth, Slot.TPeriod, Slot.TDate],
        "part-of-day" or "tonight" or "part-alone" or "early-hours" or "part-range" => [Slot.TPart, Slot.TTime],
        "unit-anchored" or "unit-beside" or "unit-the" or "unit-beyond" => UnitCases.UnitOf(node) == Unit.Day ? [Slot.TDay, Slot.TDate] : [Slot.TPeriod, Slot.TDate],
        "nth-of-month" or "nth-of" or "week-of" or "weekend" => [Slot.TDate],
        "decade" or "century" or "season" or "quarter" or "half" or "fiscal" or "week-number" => [Slot.TPeriod, Slot.TDate],
        "clock" or "clock-past" or "noon" or "join-clock" or "part-hour" => [Slot.TClock, Slot.TTime],
        "join-part" => [Slot.TPart, Slot.TTime],
        "shift" => [Slot.TShift],
        "length" or "past-length" or "length-of" or "directed-length" => [Slot.TLength],
        "every" or "plural-day" => [Slot.TSet],
        _ => [],
    };
}
