using System;
using System.Globalization;
using Annals.Meaning.Times.Grammar;
using Annals.Records;

namespace Annals.Meaning.Times.Cases;

/// <summary>How long: "three years", "half an hour", "several months", "recent weeks", "the past decade".</summary>
internal static class LengthCases
{
    private static readonly string[] Letters = ["", "TS", "TM", "TH", "D", "D", "WE", "W", "W", "M", "Q", "H", "Y", "DE", "CE", "ML"];

    /// <summary>The amount told before the unit; null when the text leaves it open.</summary>
    internal static double? Amount(TimeNode node, TimeContext context)
    {
        if (node.Has(Slot.Vague)) return null;
        foreach (Slot slot in (ReadOnlySpan<Slot>)[Slot.Num, Slot.CountWord, Slot.Count, Slot.Couple, Slot.Dozen, Slot.HalfA, Slot.One])
            if (node.IndexOf(slot) is >= 0 and int i) return node.Parts[i].Value;
        _ = context;
        return node.Has(Slot.Units) ? null : 1;
    }

    /// <summary>A length of so much of a unit; halves of a unit in the next smaller one.</summary>
    internal static TimeReading Of(double? amount, Unit unit, TimexType type = TimexType.Duration)
    {
        (double? n, Unit u) = amount is 0.5 ? Halve(unit) : (amount, unit);
        if (u == Unit.Fortnight) (n, u) = (n * 2, Unit.Week);
        string letter = Letters[(int)u], number = n is { } known ? known.ToString("0.##", CultureInfo.InvariantCulture) : "X";
        return new TimeReading
        {
            Type = type,
            Value = letter[0] == 'T' ? "PT" + number + letter[1..] : "P" + number + letter,
            Length = new Length(n ?? -1, u),
        };
    }

    private static (double?, Unit) Halve(Unit unit) => unit switch
    {
        Unit.Hour => (30, Unit.Minute),
        Unit.Minute => (30, Unit.Second),
        Unit.Year => (6, Unit.Month),
        Unit.Decade => (5, Unit.Year),
        Unit.Century => (50, Unit.Year),
        Unit.Day => (12, Unit.Hour),
        _ => (0.5, unit),
    };

    /// <summary>"three years", "a six-month ban", "an hour and a half", "two years and three months".</summary>
    internal static TimeReading? Plain(TimeNode node, TimeContext context)
    {
        Unit unit = UnitCases.UnitOf(node);
        if (unit == Unit.None) return null;
        double? amount = Amount(node, context);
        if (context.Word(node.First) == "half" && !node.Has(Slot.HalfA)) amount = 0.5;
        else if (node.First + 1 < node.End && context.Word(node.First + 1) == "half" && context.Word(node.First) == "a") amount = 0.5;
        else if (EndsWithHalf(node, context)) amount += 0.5;
        if (SecondPart(node) is { } second && second.Unit != unit && amount is { } first) return Join(first, unit, second);
        TimeReading length = Of(LargerOf(node, amount), unit);
        return IsAhead(node, context) && length.Length.Amount > 0 ? length with { Interval = Ahead(length.Length, context), Basis = "counted from publication" } : length;
    }

    /// <summary>"The tournament begins in two weeks": a day ahead, not how long it takes.</summary>
    private static bool IsAhead(TimeNode node, TimeContext context) =>
        !context.Narrative && context.Published is not null && node.Rule.Id == "length.amount" && context.Word(node.First - 1) == "in" && context.TenseOf(node) == Tense.Future;

    private static Interval? Ahead(Length length, TimeContext context) =>
        UnitCases.From(Moment.Of(context.Published!.Value), length.Unit, length.Amount)?.Moment.Days() is { } days ? new Interval(days.First, days.Last, true) : null;

    /// <summary>The days that "the past three years" or "the next two weeks" cover, counted from publication.</summary>
    private static Interval? Around(TimeNode node, TimeContext context, Length length)
    {
        if (!node.Has(Slot.Bound)) return null;
        int way = context.Word(node.Parts[node.IndexOf(Slot.Bound)].First) switch { "last" or "past" or "previous" or "preceding" or "prior" => -1, "next" or "coming" or "upcoming" => 1, _ => 0 };
        return Toward(context, length, way);
    }

    /// <summary>"the past year": that long up to publication.</summary>
    internal static Interval? Back(TimeContext context, Length length) => Toward(context, length, -1);

    private static Interval? Toward(TimeContext context, Length length, int way)
    {
        if (way == 0 || context.Narrative || context.Published is not { } today || length.Amount <= 0 || length.Amount != Math.Round(length.Amount)) return null;
        int n = checked((int)length.Amount);
        if (length.Unit == Unit.Quarter) return Quarters(today, way, n);
        NodaTime.LocalDate? far = length.Unit switch
        {
            Unit.Day or Unit.Night => today.PlusDays(way * n),
            Unit.Week => today.PlusWeeks(way * n),
            Unit.Month => today.PlusMonths(way * n),
            Unit.Year when n < 900 => today.PlusYears(way * n),
            Unit.Decade when n < 90 => today.PlusYears(way * n * 10),
            _ => null,
        };
        return far is not { } end ? null : way < 0 ? new Interval(end, today) : new Interval(today.PlusDays(1), end);
    }

    /// <summary>Whole quarters before or behind the one in hand.</summary>
    private static Interval Quarters(NodaTime.LocalDate today, int way, int n)
    {
        var current = new NodaTime.LocalDate(today.Year, (((today.Month - 1) / 3) * 3) + 1, 1);
        NodaTime.LocalDate first = way < 0 ? current.PlusMonths(-3 * n) : current.PlusMonths(3);
        return new Interval(first, first.PlusMonths(3 * n).PlusDays(-1));
    }

    private static bool EndsWithHalf(TimeNode node, TimeContext context)
    {
        for (int a = node.First + 1; a < node.End; a++)
            if (context.Word(a) == "half" && context.Word(a - 1) is "a" or "-" && node.Has(Slot.Unit)) return true;
        return false;
    }

    /// <summary>"two or three days" is taken at its upper end.</summary>
    private static double? LargerOf(TimeNode node, double? amount)
    {
        int numbers = 0;
        double last = 0;
        foreach (Part part in node.Parts)
            if (part.Slot == Slot.Num) (numbers, last) = (numbers + 1, part.Value);
        return numbers == 2 && last > amount ? last : amount;
    }

    private static Length? SecondPart(TimeNode node)
    {
        int units = 0;
        double amount = 1;
        foreach (Part part in node.Parts)
        {
            if (part.Slot is Slot.Num or Slot.One) amount = part.Value;
            if (part.Slot != Slot.AnyUnit) continue;
            if (++units == 2) return new Length(amount, (Unit)(int)part.Value);
        }
        return null;
    }

    private static TimeReading Join(double first, Unit unit, Length second)
    {
        string a = Of(first, unit).Value, b = Of(second.Amount, second.Unit).Value;
        bool clock = a.StartsWith("PT", StringComparison.Ordinal) && b.StartsWith("PT", StringComparison.Ordinal);
        return Of(first, unit) with { Value = a + b[(clock ? 2 : 1)..] };
    }

    /// <summary>"the first six months of 1998": that long, and which days.</summary>
    internal static TimeReading? OfPeriod(TimeNode node, TimeContext context)
    {
        TimeReading? length = Plain(node, context);
        if (length is not { Length: { Amount: > 0 and < 1000 } part } || node.Inner(Slot.TPeriod) is not { } inner || CaseTable.Resolve(inner, context)?.Moment.Days() is not { } days) return length;
        bool last = context.Word(node.First) is "last" or "final" or "closing" || context.Word(node.First + 1) is "last" or "final" or "closing";
        NodaTime.Period? span = part.Unit switch
        {
            Unit.Day => NodaTime.Period.FromDays((int)part.Amount),
            Unit.Week => NodaTime.Period.FromWeeks((int)part.Amount),
            Unit.Month => NodaTime.Period.FromMonths((int)part.Amount),
            Unit.Year => NodaTime.Period.FromYears((int)part.Amount),
            _ => null,
        };
        if (span is null) return length;
        return length with { Interval = last ? new Interval(days.Last.PlusDays(1).Minus(span), days.Last) : new Interval(days.First, days.First.Plus(span).PlusDays(-1)) };
    }

    /// <summary>"for years", "recent weeks": some of a unit.</summary>
    internal static TimeReading? Bare(TimeNode node, TimeContext context) => Of(null, UnitCases.UnitOf(node));

    /// <summary>"the past three years", "the first nine months", "the last few days".</summary>
    internal static TimeReading? Directed(TimeNode node, TimeContext context)
    {
        if (Plain(node, context) is not { } length) return null;
        bool own = context.Form(node.End) is "of" or "before" or "after";
        return own ? length : length with { Interval = Around(node, context, length.Length) };
    }
}
