using Annals.Meaning.Times.Grammar;
using NodaTime;

namespace Annals.Meaning.Times.Cases;

/// <summary>Days with a name: "Christmas", "Easter Monday 2010", "Ramadan".</summary>
internal static class HolidayCases
{
    /// <summary>The day in the year told, else the nearest one that direction and tense allow.</summary>
    internal static TimeReading? Holiday(TimeNode node, TimeContext context)
    {
        string rule = context.Grammar.Holidays[node.Int(Slot.Holiday)];
        int year = node.Has(Slot.Year) ? node.Int(Slot.Year) : NearYear(node, context, rule);
        if (HolidayCalendar.Find(rule, year) is not { } day) return TimeReading.Vague("XXXX-XX-XX");
        if (rule.StartsWith("islamic-month", System.StringComparison.Ordinal)) return TimeReading.At(Moment.OfMonth(day.Year, day.Month));
        return TimeReading.At(node.Has(Slot.PartOfDay) ? Moment.Of(day).On(node.Int(Slot.PartOfDay)) : Moment.Of(day));
    }

    /// <summary>"the Labor Day weekend": the weekend it falls in or next to.</summary>
    internal static TimeReading? Weekend(TimeNode node, TimeContext context)
    {
        if (Holiday(node, context)?.Moment.Date is not { } day) return TimeReading.Vague("XXXX-WXX-WE");
        int dow = (int)day.DayOfWeek;
        return TimeReading.At(Moment.OfWeek(dow <= 2 ? day.PlusDays(-dow) : day, Grain.Weekend));
    }

    private static int NearYear(TimeNode node, TimeContext context, string rule)
    {
        if (context.Narrative || context.Published is not { } today) return context.Year;
        if (HolidayCalendar.Find(rule, today.Year) is not { } day) return today.Year;
        if (node.Has(Slot.Last) || node.Has(Slot.Prior)) return day < today ? today.Year : today.Year - 1;
        if (node.Has(Slot.Next) || node.Has(Slot.Following)) return day > today ? today.Year : today.Year + 1;
        Tense tense = context.TenseOf(node);
        if (tense == Tense.Past && day > today) return today.Year - 1;
        if (tense == Tense.Future && day < today.PlusDays(-45)) return today.Year + 1;
        return Period.DaysBetween(day, today) > 200 ? today.Year + 1 : Period.DaysBetween(today, day) > 200 ? today.Year - 1 : today.Year;
    }
}
