using Annals.Meaning.Times.Grammar;
using Annals.Records;

namespace Annals.Meaning.Times.Cases;

/// <summary>What recurs: "daily", "every two weeks", "a month", "Sundays".</summary>
internal static class SetCases
{
    private static readonly string[] PartValues = ["", "TMO", "TMI", "TAF", "TEV", "TNI", "TDT", "TDAWN", "TDUSK"];
    private static readonly string[] SeasonValues = ["", "SP", "SU", "FA", "WI"];

    private static TimeReading Set(string value) => new() { Type = TimexType.Set, Value = value };

    /// <summary>"daily", "annual", "quarterly".</summary>
    internal static TimeReading? Frequency(TimeNode node, TimeContext context)
    {
        Slot slot = node.Has(Slot.Frequency) ? Slot.Frequency : node.Has(Slot.FrequencyHalf) ? Slot.FrequencyHalf : Slot.FrequencyTwo;
        Unit unit = (Unit)node.Int(slot);
        double factor = node.Rule.Constant("factor", 1);
        if (unit == Unit.Week && factor == 0.5) factor = 2;
        if (unit == Unit.Month && factor == 0.5) factor = 2;
        if (unit == Unit.Year && factor == 0.5) return Set("P0.5Y");
        return unit == Unit.Quarter ? Set("P3M") : LengthCases.Of(factor, unit, TimexType.Set);
    }

    /// <summary>"every day", "every other week", "each Monday", "every spring".</summary>
    internal static TimeReading? Every(TimeNode node, TimeContext context)
    {
        int dow = node.Int(Slot.Dow, node.Int(Slot.DowAbbr, node.Int(Slot.Dows)));
        if (dow > 0) return Set($"XXXX-WXX-{dow}" + PartValues[node.Int(Slot.PartOfDay)]);
        if (node.Has(Slot.Month)) return Set($"XXXX-{node.Int(Slot.Month):00}");
        if (node.Has(Slot.Season)) return Set("XXXX-" + SeasonValues[node.Int(Slot.Season)]);
        if (node.Has(Slot.PartOfDay)) return Set("XXXX-XX-XX" + PartValues[node.Int(Slot.PartOfDay)]);
        Unit unit = UnitCases.UnitOf(node);
        if (unit == Unit.None) return Set("P1WD");
        if (unit == Unit.Weekend) return Set("XXXX-WXX-WE");
        if (unit == Unit.Night) return Set("XXXX-XX-XXTNI");
        double amount = node.Value(Slot.Num, node.Value(Slot.Ord, node.Has(Slot.EveryOther) ? 2 : 1));
        return LengthCases.Of(amount, unit, TimexType.Set);
    }

    /// <summary>"$50 a month", "twice a week".</summary>
    internal static TimeReading? Per(TimeNode node, TimeContext context) => LengthCases.Of(1, UnitCases.UnitOf(node), TimexType.Set);

    /// <summary>"on Sundays", "weekends", "nights".</summary>
    internal static TimeReading? PluralDay(TimeNode node, TimeContext context)
    {
        int dow = node.Int(Slot.Dows, node.Int(Slot.Dow));
        if (dow > 0) return Set($"XXXX-WXX-{dow}" + PartValues[node.Int(Slot.PartsOfDay)]);
        if (node.Has(Slot.Seasons)) return Set("XXXX-" + SeasonValues[node.Int(Slot.Seasons)]);
        if (node.Has(Slot.PartsOfDay)) return Set("XXXX-XX-XX" + PartValues[node.Int(Slot.PartsOfDay)]);
        return Set(context.Word(node.First) == "weekdays" ? "XXXX-WXX-WD" : "XXXX-WXX-WE");
    }
}
