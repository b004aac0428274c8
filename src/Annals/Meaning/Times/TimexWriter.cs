using System.Globalization;
using Annals.Meaning.Times.Grammar;
using Annals.Records;

namespace Annals.Meaning.Times;

/// <summary>Puts a resolved time into the record: span, TIMEX3 value, EDTF, first and last day.</summary>
internal static class TimexWriter
{
    /// <summary>The record's form of a time.</summary>
    internal static Timex Write(TimeNode node, TimeReading reading, TimeContext context, int number)
    {
        (string? from, string? until) = Bounds(reading);
        string? edtf = reading.Moment.Grain == Grain.None ? null : reading.Moment.Edtf();
        string lead = node.First > 0 && !context.Atoms.Barrier[node.First] ? context.Word(node.First - 1) : "";
        if (edtf is not null && reading.Type == TimexType.Date && edtf.IndexOf('/', System.StringComparison.Ordinal) < 0)
        {
            if (reading.Mod == "APPROX") edtf += "~";
            if (lead == "since") (edtf, until) = (edtf + "/..", null);
            else if (lead is "until" or "till") (edtf, from) = ("../" + edtf, null);
        }
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

    private static (string? From, string? Until) Bounds(TimeReading reading)
    {
        if (reading.Type is TimexType.Set or TimexType.Duration || reading.Moment.Grain == Grain.None || reading.Moment.Days() is not { } days) return (null, null);
        if (reading.Moment is { Grain: Grain.Clock, Hour: < 24 } m)
        {
            string instant = string.Create(CultureInfo.InvariantCulture, $"{Moment.Iso(days.First)}T{m.Hour:00}:{m.Minute:00}:{System.Math.Max(m.Second, 0):00}");
            return (instant, instant);
        }
        return (Moment.Iso(days.First), Moment.Iso(days.Last));
    }
}
