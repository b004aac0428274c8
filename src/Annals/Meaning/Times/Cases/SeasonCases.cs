using Annals.Meaning.Times.Grammar;
using NodaTime;

namespace Annals.Meaning.Times.Cases;

/// <summary>Parts of the year: quarters, halves, fiscal years, seasons.</summary>
internal static class SeasonCases
{
    private static int? YearOf(TimeNode node, TimeContext context) =>
        CalendarCases.YearOf(node, context) ?? (node.Has(Slot.Unit) ? UnitCases.Anchored(node, context)?.Moment.Year : null);

    private static bool IsFiscal(TimeNode node, TimeContext context)
    {
        if (node.Has(Slot.Fiscal)) return true;
        for (int a = node.First; a < node.End; a++)
            if (context.Word(a) is "fiscal" or "financial" or "fy") return true;
        return false;
    }

    /// <summary>"the third quarter": of the year told beside it, else the last one begun before publication (the next when the clause looks ahead).</summary>
    internal static TimeReading? Quarter(TimeNode node, TimeContext context)
    {
        int quarter = node.Int(Slot.QuarterName, node.Has(Slot.Ord) ? node.Int(Slot.Ord) : EdgeQuarter(node, context));
        if (quarter is < 1 or > 4) return null;
        int? year = YearOf(node, context) ?? NearYear(node, context, ((quarter - 1) * 3) + 1);
        return TimeReading.At(Moment.OfYear(year ?? Moment.NoYear, IsFiscal(node, context) && year is not null && node.Has(Slot.Year) ? Grain.Fiscal : Grain.Quarter, quarter));
    }

    private static int EdgeQuarter(TimeNode node, TimeContext context)
    {
        for (int atom = node.First; atom < node.End; atom++)
            if (context.Word(atom) == "opening") return 1;
        return 4;
    }

    private static int? NearYear(TimeNode node, TimeContext context, int firstMonth)
    {
        if (context.Narrative || context.Published is not { } today) return context.LastYear ?? context.Published?.Year;
        if (node.Has(Slot.Last)) return firstMonth >= today.Month ? today.Year - 1 : today.Year;
        if (context.Last is { Grain: Grain.Year } told && context.LastSentence == context.Sentence && today.Year - told.Year <= 1) return told.Year;
        return context.TenseOf(node) == Tense.Future ? firstMonth + 2 < today.Month ? today.Year + 1 : today.Year : firstMonth > today.Month ? today.Year - 1 : today.Year;
    }

    /// <summary>"the first half of 1996".</summary>
    internal static TimeReading? Half(TimeNode node, TimeContext context)
    {
        int half = node.Int(Slot.HalfName, node.Has(Slot.Ord) ? node.Int(Slot.Ord) : 2);
        if (half is < 1 or > 2) return null;
        int? year = YearOf(node, context) ?? NearYear(node, context, ((half - 1) * 6) + 1);
        return TimeReading.At(Moment.OfYear(year ?? Moment.NoYear, Grain.Half, half));
    }

    /// <summary>"fiscal 1990", "the last fiscal year".</summary>
    internal static TimeReading? Fiscal(TimeNode node, TimeContext context)
    {
        int? year = CalendarCases.YearOf(node, context);
        int step = node.Has(Slot.Last) || node.Has(Slot.Prior) ? -1 : node.Has(Slot.Next) || node.Has(Slot.Following) ? 1 : 0;
        year ??= context.Year == Moment.NoYear ? null : context.Year + step;
        return TimeReading.At(Moment.OfYear(year ?? Moment.NoYear, Grain.Fiscal));
    }

    /// <summary>"last summer", "the spring of 1945", "in the winter".</summary>
    internal static TimeReading? Season(TimeNode node, TimeContext context)
    {
        if (node.Rule.Constant("narrative", 0) > 0 && !context.Narrative) return null;
        int season = node.Int(Slot.Season), first = season * 3;
        int? year = YearOf(node, context);
        if (year is null && (node.Has(Slot.Last) || node.Has(Slot.Prior)) && Anchor(context, node.Has(Slot.Prior)) is { } back) year = first + 2 >= back.Month && first >= back.Month - 2 ? back.Year - 1 : back.Year;
        if (year is null && (node.Has(Slot.Next) || node.Has(Slot.Following)) && Anchor(context, !node.Has(Slot.Next)) is { } ahead) year = first <= ahead.Month ? ahead.Year + 1 : ahead.Year;
        if (year is null && node.Has(Slot.Last) && season == 4 && Anchor(context, false) is { Month: < 3 } winter) year = winter.Year - 1;
        if (year is null && !context.Narrative && context.Published is { } today) year = NewsYear(node, context, today, first);
        return TimeReading.At(Moment.OfYear(year ?? context.LastYear ?? Moment.NoYear, Grain.Season, season));
    }

    private static int NewsYear(TimeNode node, TimeContext context, LocalDate today, int first)
    {
        if (node.Has(Slot.This) || context.Word(node.First) == "this") return first == 12 && today.Month < 3 ? today.Year - 1 : today.Year;
        Tense tense = context.TenseOf(node);
        if (tense == Tense.Future) return first + 2 < today.Month ? today.Year + 1 : today.Year;
        return tense == Tense.Past && first > today.Month ? today.Year - 1 : today.Year;
    }

    private static LocalDate? Anchor(TimeContext context, bool told) =>
        told || context.Narrative ? context.Last?.Days()?.First ?? context.Published : context.Today;
}
