using System;
using Annals.Meaning.Times.Grammar;
using Annals.Records;
using NodaTime;

namespace Annals.Meaning.Times.Cases;

/// <summary>Weeks, months, years and the like told from another time: "last week", "the following year", "two months ago".</summary>
internal static class UnitCases
{
    // a length in years or more that no calendar counts
    private const double LongAgo = 9000;
    private static readonly LocalDate NoDay = LocalDate.MinIsoValue;

    internal static Unit UnitOf(TimeNode node) => (Unit)node.Int(Slot.Unit, node.Int(Slot.AnyUnit, node.Int(Slot.Units, node.Int(Slot.LongUnit, node.Int(Slot.LongUnits, node.Int(Slot.MidUnit, node.Int(Slot.ShortUnit)))))));

    /// <summary>The unit <paramref name="steps"/> away from a day or, for units of a month and more, from a coarser time.</summary>
    internal static Moment? Step(Unit unit, Moment anchor, double steps)
    {
        int n = checked((int)Math.Round(steps));
        LocalDate day = anchor.Date ?? anchor.Days()?.First ?? NoDay;
        int year = anchor.Year, month = anchor.Month > 0 ? anchor.Month : day == NoDay ? 0 : day.Month;
        if (year == Moment.NoYear) return null;
        if (anchor.Grain is Grain.Week or Grain.Weekend && day != NoDay) year = day.PlusDays(3).Year;
        return unit switch
        {
            Unit.Day or Unit.Night => day == NoDay || anchor.Grain is Grain.Year or Grain.Decade or Grain.Century or Grain.Millennium ? null : Moment.Of(day.PlusDays(n)),
            Unit.Week => day == NoDay ? null : Moment.OfWeek(day.PlusWeeks(n)),
            Unit.Weekend => day == NoDay ? null : Moment.OfWeek(day.PlusWeeks(n), Grain.Weekend),
            Unit.Fortnight => day == NoDay ? null : Moment.OfWeek(day.PlusWeeks(2 * n)),
            Unit.Month => month == 0 ? null : Moment.OfMonth(year, month + n),
            Unit.Quarter => Quarter(anchor, year, month, n),
            Unit.Year => Moment.OfYear(StepYear(year, n)),
            Unit.Decade => Moment.OfYear(StepYear(year, 10 * n) / 10 * 10, Grain.Decade),
            Unit.Century => Moment.OfYear(StepYear(year, 100 * n) / 100 * 100, Grain.Century),
            Unit.Millennium => Moment.OfYear(StepYear(year, 1000 * n) / 1000 * 1000, Grain.Millennium),
            _ => null,
        };
    }

    /// <summary>There is no year 0.</summary>
    private static int StepYear(int year, int n) => year < 0 && year + n >= 0 ? year + n + 1 : year + n;

    private static Moment? Quarter(Moment anchor, int year, int month, int n)
    {
        int quarter = anchor.Grain == Grain.Quarter && anchor.Sub > 0 ? anchor.Sub : month == 0 ? 0 : ((month - 1) / 3) + 1;
        if (quarter == 0) return null;
        int index = (year * 4) + quarter - 1 + n;
        return Moment.OfYear(index / 4, Grain.Quarter, (index % 4) + 1);
    }

    /// <summary>What "the following", "that", "a year later" are counted origin.</summary>
    private static Moment? Told(TimeContext context) => context.Last ?? (context.Published is { } p ? Moment.Of(p) : null);

    private static Moment? Now(TimeContext context) => context.Spoken ? context.Opening is { } own ? Moment.Of(own) : null
        : context.Narrative && context.Last is { } told ? told : context.Published is { } p ? Moment.Of(p) : context.Last;

    private static Moment? Fine(Unit unit, TimeContext context, Moment? told)
    {
        if (unit is Unit.Day or Unit.Night or Unit.Week or Unit.Weekend or Unit.Fortnight) return told is { Date: not null } or { Grain: Grain.Week or Grain.Weekend } ? told : context.LastDay is { } day ? Moment.Of(day) : told;
        return unit == Unit.Month && told is { Month: 0 } && context.LastMonth is { } month && month.Year == told.Value.Year ? month : told;
    }

    /// <summary>"last week", "this year", "the next month", "that same year", "the previous decade".</summary>
    internal static TimeReading? Anchored(TimeNode node, TimeContext context)
    {
        Unit unit = UnitOf(node);
        (int steps, bool told) = Way(node, context);
        Moment? anchor = told ? Fine(unit, context, Told(context)) : Now(context);
        if (context.Narrative && !told && !context.Spoken) anchor = Fine(unit, context, Told(context));
        if (anchor is not { } origin) return Unresolved(unit);
        if (unit == Unit.Weekend && steps == 0 && !told && origin.Date is { DayOfWeek: < IsoDayOfWeek.Saturday } && context.TenseOf(node) == Tense.Past) steps = -1;
        if (Step(unit, origin, steps) is not { } moment) return Unresolved(unit);
        return TimeReading.At(moment, told ? "time told before" : "publication");
    }

    private static TimeReading? Unresolved(Unit unit) => unit switch
    {
        Unit.Day or Unit.Night => TimeReading.Vague("XXXX-XX-XX"),
        Unit.Week or Unit.Fortnight => TimeReading.Vague("XXXX-WXX"),
        Unit.Weekend => TimeReading.Vague("XXXX-WXX-WE"),
        Unit.Month => TimeReading.Vague("XXXX-XX"),
        Unit.Quarter => TimeReading.Vague("XXXX-QX"),
        Unit.Year => TimeReading.Vague("XXXX"),
        _ => null,
    };

    /// <summary>How many units away, and whether from the time told last rather than from publication.</summary>
    private static (int Steps, bool Told) Way(TimeNode node, TimeContext context)
    {
        Unit unit = UnitOf(node);
        if (node.Has(Slot.Prior)) return (-1, true);
        if (node.Has(Slot.Following)) return (1, true);
        if (node.Has(Slot.Next)) return (1, context.Word(node.First) == "the" && (unit is Unit.Day or Unit.Night || context.Narrative || context.TenseOf(node) == Tense.Past));
        if (node.Has(Slot.Same)) return (0, true);
        if (node.Has(Slot.Last)) return (-1, false);
        return (0, false);
    }

    /// <summary>"the past year", "the past week": a length up to now.</summary>
    internal static TimeReading? PastLength(TimeNode node, TimeContext context)
    {
        TimeReading length = LengthCases.Of(1, UnitOf(node));
        return length with { Interval = LengthCases.Back(context, length.Length) };
    }

    /// <summary>"on the day": the one told last.</summary>
    internal static TimeReading? Same(TimeNode node, TimeContext context) => context.Reference is { } day ? TimeReading.At(Moment.Of(day)) : null;

    /// <summary>"the weekend": the one told last in a history, else the one just gone, or ahead when the clause looks ahead.</summary>
    internal static TimeReading? Weekend(TimeNode node, TimeContext context)
    {
        if (context.Today is not { } today) return Unresolved(Unit.Weekend);
        bool ahead = context.TenseOf(node) == Tense.Future || (int)today.DayOfWeek >= 6;
        return TimeReading.At(Moment.OfWeek(ahead ? today : today.PlusWeeks(-1), Grain.Weekend));
    }

    /// <summary>"the year before", "the day after".</summary>
    internal static TimeReading? Beside(TimeNode node, TimeContext context)
    {
        Unit unit = UnitOf(node);
        int steps = context.Word(node.End - 1) is "after" or "later" ? 1 : -1;
        return Fine(unit, context, Told(context)) is { } told && Step(unit, told, steps) is { } moment ? TimeReading.At(moment, "time told before") : Unresolved(unit);
    }

    /// <summary>"two weeks ago", "a year earlier", "three days later", "years ago".</summary>
    internal static TimeReading? Shift(TimeNode node, TimeContext context)
    {
        double way = node.Rule.Constant("dir", node.Has(Slot.Ahead) && !node.Has(Slot.Back) ? 1 : -1);
        bool ago = node.Has(Slot.AgoOnly) || node.Rule.Constant("dir", 0) != 0 || context.Word(node.End - 1) is "now" or "today" || context.Spoken && context.Word(node.End - 1) == "ago";
        Unit unit = UnitOf(node);
        if (LengthCases.Amount(node, context) is not { } amount)
            return !context.Narrative && way > 0 && !ago && context.TenseOf(node) == Tense.Past ? Unresolved(unit) ?? TimeReading.Vague("XXXX-XX-XXTXX", TimexType.Time) : TimeReading.Vague(way < 0 ? "PAST_REF" : "FUTURE_REF");
        if (unit is Unit.Hour or Unit.Minute or Unit.Second) return ClockCases.Shift(context, unit, amount * way, ago);
        bool quarter = context.Reported is not null && unit == Unit.Year && context.ReportedSentence >= context.Sentence - 1;
        Moment? anchor = !ago && !context.Narrative && way < 0 && quarter ? context.Reported
            : ago || (!context.Narrative && way < 0 && unit >= Unit.Month) ? Now(context) : Fine(unit, context, Told(context));
        if (anchor is not { } origin) return TimeReading.Vague(way < 0 ? "PAST_REF" : "FUTURE_REF");
        return From(origin, unit, amount * way) ?? TimeReading.Vague(way < 0 ? "PAST_REF" : "FUTURE_REF");
    }

    /// <summary>The time so far from <paramref name="origin"/>; a year before a quarter is that quarter of the year before. Null when no calendar holds it.</summary>
    internal static TimeReading? From(Moment origin, Unit unit, double amount) => CaseTable.WithinCalendar(() => Count(origin, unit, amount));

    private static TimeReading? Count(Moment origin, Unit unit, double amount)
    {
        if (unit is Unit.Hour or Unit.Minute or Unit.Second) return origin.Date is { } day ? TimeReading.At(Moment.Of(day)) : null;
        if (unit >= Unit.Year && Math.Abs(amount) > LongAgo) return null;
        if (unit == Unit.Year && amount != Math.Round(amount)) (unit, amount) = (Unit.Month, amount * 12);
        if (unit == Unit.Week && amount != Math.Round(amount)) (unit, amount) = (Unit.Day, amount * 7);
        if (unit == Unit.Year && origin.Grain is Grain.Quarter or Grain.Half && unit == Unit.Year) return TimeReading.At(origin with { Year = origin.Year + (int)amount });
        return Step(unit, origin, amount) is { } moment ? TimeReading.At(moment, "counted from " + origin.Value()) : null;
    }

    /// <summary>"year-ago", "the year-earlier period": the same quarter a year before when a quarter was told, else the year before.</summary>
    internal static TimeReading? YearAgo(TimeNode node, TimeContext context)
    {
        Moment? anchor = context.Reported is { } quarter && !context.Narrative ? quarter : Now(context);
        return anchor is { } origin ? From(origin, UnitOf(node), -1) : null;
    }

    /// <summary>"the week after next", "the year before last", "the Monday before last".</summary>
    internal static TimeReading? Beyond(TimeNode node, TimeContext context)
    {
        int steps = context.Word(node.End - 1) == "next" ? 2 : -2;
        if (Now(context) is not { } origin) return Unresolved(UnitOf(node));
        if (UnitOf(node) != Unit.None) return Step(UnitOf(node), origin, steps) is { } moment ? TimeReading.At(moment, "publication") : Unresolved(UnitOf(node));
        int dow = node.Int(Slot.Dow, node.Int(Slot.DowAbbr));
        return origin.Date is not { } today || dow == 0 ? null : TimeReading.At(Moment.Of(steps > 0 ? DayCases.OnOrAfter(today.PlusDays(1), dow).PlusWeeks(1) : DayCases.OnOrBefore(today.PlusDays(-1), dow).PlusWeeks(-1)));
    }

    /// <summary>"the same quarter last year", "the same month a year ago": what was told last, a year before.</summary>
    internal static TimeReading? SameOfYear(TimeNode node, TimeContext context)
    {
        if (Now(context) is not { } now) return null;
        int year = node.Has(Slot.Year) ? node.Int(Slot.Year) : now.Year - 1;
        if (node.Has(Slot.Quarter) || context.Word(node.First + 2) is "period" or "quarter")
            return context.Reported is { } told ? TimeReading.At(told with { Year = year }) : TimeReading.At(Moment.OfYear(year));
        Unit unit = UnitOf(node);
        Moment? like = unit is Unit.Month ? context.LastMonth ?? now : now;
        return unit switch
        {
            Unit.Month => TimeReading.At(Moment.OfMonth(year, like.Value.Month)),
            Unit.Week => now.Date is { } day ? TimeReading.At(Moment.OfWeek(day.PlusYears(year - now.Year))) : null,
            _ => now.Date is { } today ? TimeReading.At(Moment.Of(today.PlusYears(year - now.Year))) : TimeReading.At(Moment.OfYear(year)),
        };
    }

    /// <summary>"this time last year".</summary>
    internal static TimeReading? ThisTime(TimeNode node, TimeContext context)
    {
        if (context.Today is not { } today) return null;
        if (node.Has(Slot.Year)) return TimeReading.At(Moment.Of(today) with { Year = node.Int(Slot.Year) });
        int way = node.Has(Slot.Last) ? -1 : 1;
        return TimeReading.At(Moment.Of(UnitOf(node) switch
        {
            Unit.Year => today.PlusYears(way),
            Unit.Month => today.PlusMonths(way),
            Unit.Week => today.PlusWeeks(way),
            _ => today.PlusDays(way),
        }));
    }

    /// <summary>"last March", "October of last year", "March 3 of that year".</summary>
    internal static TimeReading? MonthDirected(TimeNode node, TimeContext context)
    {
        int month = node.Int(Slot.Month), day = node.Int(Slot.Dom, node.Int(Slot.Ord));
        int? year = node.Has(Slot.Unit) ? Anchored(node, context)?.Moment.Year : YearToward(node, context, month);
        if (year is not { } known) return null;
        // "July of this year" in a report without a day: no year is known
        return TimeReading.At(new Moment { Grain = day > 0 ? Grain.Day : Grain.Month, Year = known == 0 ? Moment.NoYear : known, Month = month, Day = day, Second = -1 });
    }

    private static int? YearToward(TimeNode node, TimeContext context, int month)
    {
        bool told = node.Has(Slot.Prior) || node.Has(Slot.Following) || context.Narrative;
        Moment? anchor = told ? context.LastMonth ?? Told(context) : Now(context);
        if (anchor is not { } origin || origin.Year == Moment.NoYear) return null;
        if (node.Has(Slot.Last) || node.Has(Slot.Prior)) return month >= origin.Month && origin.Month > 0 ? origin.Year - 1 : origin.Year;
        if (node.Has(Slot.Next) || node.Has(Slot.Following)) return month <= origin.Month ? origin.Year + 1 : origin.Year;
        return context.Word(node.First + 1) == "past" && month > origin.Month ? origin.Year - 1 : origin.Year;
    }

    /// <summary>"the week of March 9", and the weekend of it.</summary>
    internal static TimeReading? WeekOf(TimeNode node, TimeContext context) =>
        (node.Has(Slot.OrdDigits) && !node.Has(Slot.Month) ? CalendarCases.DayOfMonth(node, context) : CalendarCases.Calendar(node, context))?.Moment.Date is { } day ? TimeReading.At(Moment.OfWeek(day, node.Rule.Constant("weekend", 0) > 0 ? Grain.Weekend : Grain.Week)) : null;

    /// <summary>"the last week of July 1998", "the first Monday of May".</summary>
    internal static TimeReading? NthOfMonth(TimeNode node, TimeContext context)
    {
        int month = node.Int(Slot.Month), dow = node.Int(Slot.Dow, node.Int(Slot.DowAbbr));
        int year = CalendarCases.YearOf(node, context) ?? CalendarCases.BareMonth(node, context, month).Moment.Year;
        if (year is < 1 or > 9998) return null;
        int nth = node.Has(Slot.Ord) ? node.Int(Slot.Ord) : -1;
        LocalDate first = new(year, month, 1), last = first.PlusMonths(1).PlusDays(-1);
        if (dow == 0) return nth > 5 ? null : TimeReading.At(Moment.OfWeek(nth < 0 ? last : first.PlusDays((7 * (nth - 1)) + 3)));
        return nth > 5 ? null : TimeReading.At(Moment.Of(nth < 0 ? DayCases.OnOrBefore(last, dow) : DayCases.OnOrAfter(first, dow).PlusWeeks(nth - 1)));
    }

    /// <summary>"week 31 of 1998".</summary>
    internal static TimeReading? WeekNumber(TimeNode node, TimeContext context) =>
        new Moment { Grain = Grain.Week, Year = node.Int(Slot.Year, context.Year), Sub = node.Int(Slot.Dom), Second = -1 } is { Year: > 0 } week && week.Sub < 53 ? TimeReading.At(week) : null;

    /// <summary>"the end of the year", "year-end", "early next month", "later this week": that time, begun or ended.</summary>
    internal static TimeReading? Edge(TimeNode node, TimeContext context)
    {
        TimeReading? inner = node.Has(Slot.Deictic) ? DayCases.Deictic(node, context)
            : node.Has(Slot.Last) || node.Has(Slot.This) || node.Has(Slot.Next) || node.Has(Slot.Prior) || node.Has(Slot.Following) || node.Has(Slot.Same) ? Anchored(node, context)
            : TheUnit(UnitOf(node), context);
        int edge = node.Has(Slot.MidUnit) ? 2 : node.Int(Slot.EdgeNoun, node.Int(Slot.EdgeAdj, node.Int(Slot.LaterEarlier, context.Word(node.First) == "mid" ? 2 : 3)));
        return inner is null ? null : inner with { Mod = EdgeCases.ModOf(edge), Split = node.Has(Slot.LaterEarlier) };
    }

    /// <summary>"the year", "the quarter": in a history the one told last, in news publication's.</summary>
    internal static TimeReading? The(TimeNode node, TimeContext context)
    {
        if (UnitOf(node) == Unit.Year && !context.Narrative && context.Published is { } today && context.TenseOf(node) == Tense.Past)
        {
            if (context.Reported is { } reported && today.Year - reported.Year is 0 or 1) return TimeReading.At(Moment.OfYear(reported.Year));
            if (today.Month <= 2) return TimeReading.At(Moment.OfYear(today.Year - 1));
        }
        // "sales for the quarter were" is told when the quarter is over, "41 people were killed during the week" on a Monday of the week before
        bool begun = UnitOf(node) switch
        {
            Unit.Quarter => context.Reported is null && context.Published is { Month: 1 or 2 or 4 or 5 or 7 or 8 or 10 or 11 },
            Unit.Week => context.Published is { DayOfWeek: IsoDayOfWeek.Monday },
            _ => false,
        };
        bool over = begun && !context.Narrative && context.TenseOf(node) == Tense.Past;
        return over && Now(context) is { } now && Step(UnitOf(node), now, -1) is { } moment ? TimeReading.At(moment) : TheUnit(UnitOf(node), context);
    }

    private static TimeReading? TheUnit(Unit unit, TimeContext context)
    {
        if (unit == Unit.Quarter && !context.Narrative && context.Reported is { Grain: Grain.Quarter } told) return TimeReading.At(told);
        Moment? anchor = context.Narrative || (unit == Unit.Quarter && context.Last is { Grain: Grain.Quarter }) ? Fine(unit, context, Told(context)) : Now(context);
        return anchor is { } origin && Step(unit, origin, 0) is { } moment ? TimeReading.At(moment) : Unresolved(unit);
    }
}
