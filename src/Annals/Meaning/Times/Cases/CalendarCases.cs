using Annals.Meaning.Times.Grammar;
using Annals.Records;

namespace Annals.Meaning.Times.Cases;

/// <summary>Dates written with their names or numbers: "Nov. 13, 1995", "October", "10/25/1995", "the 1990s".</summary>
internal static class CalendarCases
{
    private const int NearYear = 45, NearMonth = 2;

    /// <summary>A year, month and day, each as far as the text gives it.</summary>
    internal static TimeReading? Calendar(TimeNode node, TimeContext context)
    {
        int month = node.Int(Slot.Month, node.Int(Slot.Mon)), day = node.Int(Slot.Dom, node.Int(Slot.Ord));
        int? year = YearOf(node, context);
        if (day > 31) return null;
        if (month == 0) return year is { } y ? TimeReading.At(Moment.OfYear(y)) : null;
        if (year is { } known) return At(known, month, day);
        return day == 0 ? BareMonth(node, context, month) : BareDay(node, context, month, day);
    }

    private static TimeReading At(int year, int month, int day, string? basis = null) =>
        TimeReading.At(new Moment { Grain = day > 0 ? Grain.Day : Grain.Month, Year = year, Month = month, Day = day, Second = -1 }, basis);

    /// <summary>"in 348": only in a history, and one that has not gone on to later centuries.</summary>
    internal static TimeReading? OldYear(TimeNode node, TimeContext context) =>
        context.Narrative && context.LastYear is null or < 1100 ? TimeReading.At(Moment.OfYear(node.Int(Slot.OldYear))) : null;

    /// <summary>The year as written: four digits, two behind an apostrophe, or with its era.</summary>
    internal static int? YearOf(TimeNode node, TimeContext context)
    {
        if (node.Has(Slot.Era))
        {
            int count = node.Int(Slot.Count, node.Int(Slot.Year));
            return node.Int(Slot.Era) == 1 ? -count : count;
        }
        if (node.Has(Slot.OldYear)) return node.Int(Slot.OldYear);
        if (node.Has(Slot.Year) && (!node.Has(Slot.TwoDigits) || node.Parts[node.IndexOf(Slot.Year)].InSpan)) return node.Int(Slot.Year);
        if (!node.Has(Slot.TwoDigits)) return null;
        return Expand(node.Int(Slot.TwoDigits), node.Has(Slot.Year) ? node.Int(Slot.Year) : null, context);
    }

    /// <summary>"'68", "1914-18": the century of the year before it, else the one that lies within 30 years after publication at most.</summary>
    internal static int Expand(int twoDigits, int? after, TimeContext context)
    {
        int anchor = after ?? (context.Narrative ? context.LastYear : null) ?? context.Published?.Year ?? 2000;
        int year = (anchor / 100 * 100) + twoDigits;
        if (after is { } start) return year < start ? year + 100 : year;
        return context.Narrative && context.LastYear is not null ? year : year > anchor + 10 ? year - 100 : year;
    }

    /// <summary>"in October": in a history the year told last; in news the nearest one that the tense allows.</summary>
    internal static TimeReading BareMonth(TimeNode node, TimeContext context, int month)
    {
        if (context.Narrative || context.Published is not { } published)
            return At(NarrativeYear(context, node, month, 0), month, 0, "year told before");
        int year = published.Year;
        if (context.ToldYear(node, month) is { } told) return At(told, month, 0, "year told in the sentence");
        if (context.LooksAhead(node)) return At(Nearest(published, month, 15), month, 0, "nearest");
        Tense tense = context.TenseOf(node);
        if (tense == Tense.Future && month < published.Month) year++;
        else if (tense != Tense.Future && month > published.Month + (context.IsSince(node) ? 0 : tense == Tense.Present ? 4 : NearMonth)) year--;
        return At(year, month, 0, "tense and publication");
    }

    /// <summary>"Nov. 13": as for months; without a telling tense the nearest such day.</summary>
    private static TimeReading BareDay(TimeNode node, TimeContext context, int month, int day)
    {
        if (context.Narrative || context.Published is not { } published)
            return At(NarrativeYear(context, node, month, day), month, day, "year told before");
        int year = published.Year, ahead = ((month - published.Month) * 31) + day - published.Day;
        if (ahead is > 0 or < -NearYear && context.ToldYear(node, month) is { } told) return At(told, month, day, "year told in the sentence");
        if (context.LooksAhead(node)) return At(Nearest(published, month, day), month, day, "nearest");
        Tense tense = context.TenseOf(node);
        // A day of the year in hand is given without its year; one told of the past and far ahead is last year's.
        if (tense == Tense.Past && ahead > (context.IsSince(node) ? 0 : 100)) year--;
        else if (tense == Tense.Future && ahead < -NearYear) year++;
        else if (tense is Tense.None or Tense.Present && ahead > 200) year--;
        else if (tense is Tense.None or Tense.Present && ahead < -200) year++;
        return At(year, month, day, "tense and publication");
    }

    /// <summary>The year in which that day lies nearest to publication.</summary>
    private static int Nearest(NodaTime.LocalDate published, int month, int day)
    {
        int ahead = ((month - published.Month) * 30) + day - published.Day;
        return ahead > 183 ? published.Year - 1 : ahead < -183 ? published.Year + 1 : published.Year;
    }

    /// <summary>The year told last; one more when the story has gone over a year's end.</summary>
    private static int NarrativeYear(TimeContext context, TimeNode node, int month, int day)
    {
        if (context.YearAhead is { } shared) return shared;
        if (context.LastYear is not { } year) return context.Published?.Year ?? Moment.NoYear;
        if (context.Spoken && !context.TellsOn(node)) return Moment.NoYear;
        if (context.LastMonth is { } last && last.Year == year && context.Last is { Month: > 0 } && last.Month - month >= 9) return year + 1;
        _ = day;
        return year;
    }

    /// <summary>"the Sept. 11 attacks" long after: the day in history that the rule gives; any other day as it stands.</summary>
    internal static TimeReading? Historic(TimeNode node, TimeContext context)
    {
        int month = node.Int(Slot.Month), day = node.Int(Slot.Dom), year = (int)node.Rule.Constant("year", 0);
        bool same = month == (int)node.Rule.Constant("month", 0) && day == (int)node.Rule.Constant("day", 0);
        return same && context.Published is { } published && published >= new NodaTime.LocalDate(year, month, day) ? At(year, month, day) : Calendar(node, context);
    }

    /// <summary>"20170302".</summary>
    internal static TimeReading? Compact(TimeNode node, TimeContext context)
    {
        int v = node.Int(Slot.Compact), month = v / 100 % 100, day = v % 100;
        return month is < 1 or > 12 || day is < 1 or > 31 ? null : At(v / 10000, month, day);
    }

    /// <summary>"10/25/1995", "25.10.1995", "3/4/1995": which is the month is told by size, by dots, or by the report's other dates.</summary>
    internal static TimeReading? Numeric(TimeNode node, TimeContext context)
    {
        (int first, int second) = TwoNumbers(node);
        bool dots = context.Word(node.End - 2) == "." || (node.Parts.Length > 0 && context.Word(node.Parts[0].First + 1) == ".");
        bool dayFirst = first > 12 || (second <= 12 && (dots || context.DayFirst));
        (int month, int day) = dayFirst ? (second, first) : (first, second);
        if (month is < 1 or > 12 || day is < 1 or > 31) return null;
        string basis = first <= 12 && second <= 12 ? dayFirst ? "day before month, or else month before day" : "month before day, or else day before month" : "only one reading";
        int? year = node.Has(Slot.Year) ? node.Int(Slot.Year) : node.Has(Slot.TwoDigits) && node.IndexOf(Slot.TwoDigits) >= 0 && CountOf(node) > 2 ? Expand(node.Parts[^1].Slot == Slot.TwoDigits ? (int)node.Parts[^1].Value : node.Int(Slot.TwoDigits), null, context) : null;
        return (year is { } y ? At(y, month, day) : BareDay(node, context, month, day)) with { Basis = basis };
    }

    private static int CountOf(TimeNode node)
    {
        int count = 0;
        foreach (Part part in node.Parts)
            if (part.Slot is Slot.Dom or Slot.TwoDigits or Slot.Year) count++;
        return count;
    }

    private static (int First, int Second) TwoNumbers(TimeNode node)
    {
        int first = 0, second = 0;
        foreach (Part part in node.Parts)
            if (part.Slot == Slot.Dom)
            {
                if (first == 0) first = (int)part.Value;
                else if (second == 0) second = (int)part.Value;
            }
        return (first, second);
    }

    /// <summary>"10/1995".</summary>
    internal static TimeReading? NumericMonth(TimeNode node, TimeContext context) => At(node.Int(Slot.Year), node.Int(Slot.Mon), 0);

    /// <summary>"the 18th": of the month told last, else of publication's.</summary>
    internal static TimeReading? DayOfMonth(TimeNode node, TimeContext context)
    {
        int day = node.Int(Slot.OrdDigits);
        if (day > 31) return null;
        if (context.LastMonth is { } month && (context.Narrative || context.Published is null)) return At(month.Year, month.Month, day, "month told before");
        return context.Published is { } p ? At(p.Year, p.Month, day, "month of publication") : null;
    }

    /// <summary>"the 1990s", "the '60s", "the nineties": ten years.</summary>
    internal static TimeReading? Decade(TimeNode node, TimeContext context)
    {
        if (node.Has(Slot.Year) && !node.Has(Slot.TwoDigits))
        {
            int year = node.Int(Slot.Year);
            bool century = year % 100 == 0 && year < 2000;
            return year % 10 != 0 ? null : TimeReading.At(Moment.OfYear(year, century ? Grain.Century : Grain.Decade));
        }
        int two = node.Int(Slot.TwoDigits, node.Int(Slot.Decade));
        if (two % 10 != 0) return null;
        int anchor = (context.Narrative ? context.LastYear : null) ?? context.Published?.Year ?? 2000;
        int decade = (anchor / 100 * 100) + two;
        return TimeReading.At(Moment.OfYear(decade > anchor ? decade - 100 : decade, Grain.Decade));
    }

    /// <summary>"the 19th century", also before Christ.</summary>
    internal static TimeReading? Century(TimeNode node, TimeContext context)
    {
        int number = node.Int(Slot.Ord);
        if (number is < 1 or > 30) return null;
        if (node.Has(Slot.Era) && node.Int(Slot.Era) == 1) return new TimeReading { Type = TimexType.Date, Value = $"BC{number - 1:00}", Moment = default };
        return TimeReading.At(Moment.OfYear((number - 1) * 100, Grain.Century) with { Year = (number - 1) * 100 });
    }
}
