using System;
using Annals.Meaning.Times.Grammar;

namespace Annals.Meaning.Times.Cases;

/// <summary>Times built on times: "10 a.m. Thursday", "the night of June 3", "late 1998", "about three years", "two weeks from tomorrow".</summary>
internal static class EdgeCases
{
    private const int Morning = 1;

    /// <summary>TIMEX3 mod of an edge: 1 its start, 2 its middle, 3 its end.</summary>
    internal static string ModOf(int edge) => edge switch { 1 => "START", 2 => "MID", _ => "END" };

    private static TimeReading? Inner(TimeNode node, TimeContext context)
    {
        foreach (Part part in node.Parts)
            if (part.Node is { } inner && CaseTable.Resolve(inner, context) is { } reading) return reading;
        return null;
    }

    /// <summary>"late 1998", "the end of May", "earlier this month".</summary>
    internal static TimeReading? Edge(TimeNode node, TimeContext context)
    {
        int edge = node.Int(Slot.EdgeAdj, node.Int(Slot.EdgeNoun, node.Int(Slot.LaterEarlier, 2)));
        return Inner(node, context) is { } inner ? inner with { Mod = ModOf(edge), Split = node.Has(Slot.LaterEarlier) } : null;
    }

    /// <summary>"about three years", "more than a decade ago".</summary>
    internal static TimeReading? About(TimeNode node, TimeContext context)
    {
        string? mod = node.Has(Slot.About) ? "APPROX" : node.Has(Slot.More) ? "MORE_THAN" : node.Has(Slot.Less) ? "LESS_THAN"
            : node.Has(Slot.AtLeast) ? "EQUAL_OR_MORE" : node.Has(Slot.AtMost) ? "EQUAL_OR_LESS" : null;
        return Inner(node, context) is { } inner ? inner with { Mod = mod } : null;
    }

    /// <summary>"10 a.m. Thursday", "noon on May 3", "5:30 in the afternoon".</summary>
    internal static TimeReading? ClockAndDay(TimeNode node, TimeContext context)
    {
        if (node.Inner(Slot.TClock) is not { } clockNode || CaseTable.Resolve(clockNode, context) is not { } clock) return null;
        TimeNode? dayNode = node.Inner(Slot.TDay) ?? node.Inner(Slot.TPart);
        Moment day = dayNode is not null && CaseTable.Resolve(dayNode, context) is { } told ? told.Moment : clock.Moment;
        int part = node.Has(Slot.PartOfDay) ? node.Int(Slot.PartOfDay) : day.Part;
        bool bare = !clockNode.Has(Slot.Ampm) && !clockNode.Has(Slot.AmpmGlued);
        Moment at = clock.Moment;
        return TimeReading.At(day.At(bare ? ClockCases.InPart(at.Hour, part) : at.Hour, at.Minute, at.Second, at.Zone));
    }

    /// <summary>"in the afternoon at 7", "tonight around 3".</summary>
    internal static TimeReading? PartAndHour(TimeNode node, TimeContext context) =>
        node.Inner(Slot.TPart) is { } inner && CaseTable.Resolve(inner, context) is { Moment.Part: > 0 } part
            ? TimeReading.At(part.Moment.At(ClockCases.InPart(node.Int(Slot.Hour12), part.Moment.Part), 0, -1, null)) : null;

    /// <summary>"every Monday at 4 p.m.": only for days of the week; else the two stay as they are.</summary>
    internal static TimeReading? SetAndClock(TimeNode node, TimeContext context)
    {
        if (node.Inner(Slot.TSet) is not { } setNode || node.Inner(Slot.TClock) is not { } clockNode) return null;
        if (CaseTable.Resolve(setNode, context) is not { } set || CaseTable.Resolve(clockNode, context) is not { Moment: var at }) return null;
        string day = set.Value.StartsWith('P') ? "XXXX-XX-XX" : set.Value.Split('T')[0];
        return set with { Value = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day}T{at.Hour:00}:{at.Minute:00}") };
    }

    /// <summary>"the night of June 3", "Monday, in the evening".</summary>
    internal static TimeReading? PartAndDay(TimeNode node, TimeContext context)
    {
        if (Inner(node, context) is not { } day) return null;
        return TimeReading.At(day.Moment.On(node.Int(Slot.PartOfDay, Morning))) with { Mod = DayCases.PartMod(node, context) };
    }

    /// <summary>"two weeks from tomorrow", "five days before Jan. 3".</summary>
    internal static TimeReading? FromDay(TimeNode node, TimeContext context)
    {
        TimeNode? lengthNode = node.Inner(Slot.TLength), dayNode = node.Inner(Slot.TDeictic) ?? node.Inner(Slot.TDay);
        if (lengthNode is null || dayNode is null || CaseTable.Resolve(dayNode, context)?.Moment is not { Date: { } origin }) return null;
        if (CaseTable.Resolve(lengthNode, context) is not { Length: { Amount: > 0 } length }) return null;
        int way = context.Word(dayNode.First - 1) == "before" ? -1 : 1, n = checked(way * (int)Math.Round(length.Amount));
        return length.Unit switch
        {
            Unit.Day or Unit.Night => TimeReading.At(Moment.Of(origin.PlusDays(n))),
            Unit.Week => TimeReading.At(Moment.Of(origin.PlusWeeks(n))),
            Unit.Month => TimeReading.At(Moment.Of(origin.PlusMonths(n))),
            Unit.Year => TimeReading.At(Moment.Of(origin.PlusYears(n))),
            _ => null,
        };
    }

    /// <summary>"the first day of 1998", "the second week of May".</summary>
    internal static TimeReading? NthOf(TimeNode node, TimeContext context)
    {
        if (Inner(node, context)?.Moment.Days() is not { } days) return null;
        int nth = node.Int(Slot.Ord);
        if (nth is < 1 or > 366) return null;
        return context.Word(node.Parts[node.IndexOf(Slot.Ord)].First + 1) switch
        {
            "week" => TimeReading.At(Moment.OfWeek(days.First.PlusDays((7 * (nth - 1)) + 3))),
            "month" => TimeReading.At(Moment.OfMonth(days.First.Year, nth)),
            _ => TimeReading.At(Moment.Of(days.First.PlusDays(nth - 1))),
        };
    }

    /// <summary>"currently".</summary>
    internal static TimeReading? Present(TimeNode node, TimeContext context) => TimeReading.Vague("PRESENT_REF");

    /// <summary>"current", "former", "future" before a noun: in a history they place what they describe; in news they are left alone.</summary>
    internal static TimeReading? NarrativeReference(TimeNode node, TimeContext context) =>
        !context.Narrative ? null : TimeReading.Vague(node.Rule.Constant("ref", 0) switch { < 0 => "PAST_REF", > 0 => "FUTURE_REF", _ => "PRESENT_REF" });

    /// <summary>"recently".</summary>
    internal static TimeReading? Past(TimeNode node, TimeContext context) => TimeReading.Vague("PAST_REF");

    /// <summary>"the future".</summary>
    internal static TimeReading? Future(TimeNode node, TimeContext context) => TimeReading.Vague("FUTURE_REF");
}
