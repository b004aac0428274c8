using Annals.Meaning.Times.Grammar;
using NodaTime;

namespace Annals.Meaning.Times.Cases;

/// <summary>Days told from another day: "Thursday", "yesterday", "last night", "the next morning".</summary>
internal static class DayCases
{
    private const int Morning = 1, Night = 5;

    private static int Dow(TimeNode node) => node.Int(Slot.Dow, node.Int(Slot.DowAbbr, node.Int(Slot.Dows)));

    private static Moment UnknownMoment(int dow) => new() { Grain = Grain.Day, Year = Moment.NoYear, Sub = dow, Second = -1 };

    private static TimeReading UnknownDay(int dow) => TimeReading.At(UnknownMoment(dow));

    /// <summary>"Thursday" in news: the last one up to the day of publication, the next one when the clause looks ahead; "last", "next", "this" say which.</summary>
    internal static TimeReading? Weekday(TimeNode node, TimeContext context)
    {
        int dow = Dow(node);
        if ((context.Narrative ? context.LastDay ?? context.Published : context.Published) is not { } today) return UnknownDay(dow);
        return TimeReading.At(Moment.Of(WeekdayFrom(node, context, today, dow)), "weekday and tense");
    }

    private static LocalDate WeekdayFrom(TimeNode node, TimeContext context, LocalDate today, int dow)
    {
        if (node.Has(Slot.Unit) && Direction(node) is { } weeks) return Monday(today).PlusWeeks(weeks).PlusDays(dow - 1);
        if (node.Has(Slot.Last)) return OnOrBefore(today.PlusDays(-1), dow);
        if (node.Has(Slot.Prior)) return OnOrBefore((context.LastDay ?? today).PlusDays(-1), dow);
        if (node.Has(Slot.Following) && context.LastDay is { } last) return OnOrAfter(last.PlusDays(1), dow);
        // "next Monday" of a news report is counted from its publication, "the following Monday" from the day last told
        if (node.Has(Slot.Next)) return OnOrAfter(today.PlusDays(1), dow);
        return context.LooksAhead(node) || context.TenseOf(node) == Tense.Future ? OnOrAfter(today, dow) : OnOrBefore(today, dow);
    }

    private static int? Direction(TimeNode node) => node.Has(Slot.Last) || node.Has(Slot.Prior) ? -1 : node.Has(Slot.Next) || node.Has(Slot.Following) ? 1 : node.Has(Slot.This) ? 0 : null;

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    internal static LocalDate OnOrBefore(LocalDate day, int dow) => day.PlusDays(-(((int)day.DayOfWeek - dow + 7) % 7));

    internal static LocalDate OnOrAfter(LocalDate day, int dow) => day.PlusDays((dow - (int)day.DayOfWeek + 7) % 7);

    /// <summary>"Friday the 13th": the nearest month in which it is so.</summary>
    internal static TimeReading? WeekdayWithNumber(TimeNode node, TimeContext context)
    {
        int dow = Dow(node), number = node.Int(Slot.OrdDigits, node.Int(Slot.Dom));
        if (context.Published is not { } today) return UnknownDay(dow);
        for (int i = 0; i < 24; i++)
        {
            Moment month = Moment.OfMonth(today.Year, today.Month + (i % 2 == 0 ? i / 2 : -(i + 1) / 2));
            if ((month with { Day = number }).Date is { } day && (int)day.DayOfWeek == dow) return TimeReading.At(Moment.Of(day));
        }
        return UnknownDay(dow);
    }

    /// <summary>"yesterday", "today", "the day after tomorrow".</summary>
    internal static TimeReading? Deictic(TimeNode node, TimeContext context)
    {
        int days = node.Int(Slot.Deictic);
        if (days == 0 && context.Narrative) return TimeReading.Vague("PRESENT_REF");
        return context.Today is { } today ? TimeReading.At(Moment.Of(today.PlusDays(days)), "publication") : TimeReading.Vague(days < 0 ? "PAST_REF" : days > 0 ? "FUTURE_REF" : "PRESENT_REF");
    }

    /// <summary>"last night", "Thursday morning", "the next morning", "that afternoon".</summary>
    internal static TimeReading? PartOfDay(TimeNode node, TimeContext context)
    {
        int part = PartNumber(node);
        if (node.Has(Slot.Deictic)) return On(context.Today?.PlusDays(node.Int(Slot.Deictic)), part);
        if (Dow(node) > 0) return context.Published is { } today ? On(WeekdayFrom(node, context, today, Dow(node)), part) : TimeReading.At(UnknownMoment(Dow(node)).On(part));
        if (node.Has(Slot.Following) || node.Has(Slot.Next)) return On(context.Reference?.PlusDays(1), part);
        if (node.Has(Slot.Prior)) return On(context.Reference?.PlusDays(-1), part);
        if (context.Word(node.End - 1) == "before") return On(context.Reference?.PlusDays(-1), part);
        if (node.Has(Slot.Same) && !node.Has(Slot.This)) return On(context.Reference, part);
        if (node.Has(Slot.Last) || context.Word(node.First + 1) == "past") return On(context.Today?.PlusDays(-1), part);
        return On(context.Word(node.First) is "that" or "same" || context.Word(node.First + 1) == "same" ? context.Reference : context.Today, part);
    }

    private static int PartNumber(TimeNode node)
    {
        if (node.Has(Slot.PartOfDay)) return node.Int(Slot.PartOfDay);
        return node.Has(Slot.PartsOfDay) ? node.Int(Slot.PartsOfDay) : Night;
    }

    private static TimeReading On(LocalDate? day, int part) =>
        TimeReading.At((day is { } d ? Moment.Of(d) : new Moment { Year = Moment.NoYear, Second = -1 }).On(part));

    /// <summary>"tonight"; "overnight", which for what has happened is the night before.</summary>
    internal static TimeReading? Tonight(TimeNode node, TimeContext context)
    {
        if (context.Narrative) return On(context.LastDay, Night);
        bool before = node.Has(Slot.Overnight) && context.TenseOf(node) == Tense.Past;
        return On(before ? context.Today?.PlusDays(-1) : context.Today, Night);
    }

    /// <summary>"the early hours": the beginning of the morning.</summary>
    internal static TimeReading? EarlyHours(TimeNode node, TimeContext context) =>
        PartAlone(node, context) is { } part ? part with { Mod = "START" } : null;

    /// <summary>"the night of 11-12 January": of the first day.</summary>
    internal static TimeReading? PartOfRange(TimeNode node, TimeContext context) =>
        CalendarCases.Calendar(node, context) is { Moment.Date: not null } day ? TimeReading.At(day.Moment.On(node.Int(Slot.PartOfDay))) : null;

    /// <summary>START for "early morning", END for "late evening", else null.</summary>
    internal static string? PartMod(TimeNode node, TimeContext context)
    {
        for (int atom = node.First; atom < node.End; atom++)
        {
            string word = context.Word(atom);
            if (word is "early" or "small" or "wee") return "START";
            if (word == "late") return "END";
            if (word == "mid") return "MID";
        }
        return null;
    }

    /// <summary>"in the morning": of the day told in the same sentence, else of no day in a history, of publication's day in news.</summary>
    internal static TimeReading? PartAlone(TimeNode node, TimeContext context)
    {
        LocalDate? day = context.LastSentence == context.Sentence || context.Narrative ? context.Last?.Date : null;
        return On(day ?? (context.Narrative ? null : context.Today), node.Int(Slot.PartOfDay, Morning)) with { Mod = PartMod(node, context) };
    }
}
