using System.Collections.Generic;
using Annals.Meaning.Times.Grammar;

namespace Annals.Meaning.Times;

/// <summary>Judges the whole report before its times are resolved: does it tell of its own days or of another time, day or month first.</summary>
internal static class Chronology
{
    private const int Old = 2, Few = 4, Many = 20, Opening = 4, OwnPerYear = 5;

    /// <summary>
    /// True for a history or a life: many years of long ago, few words that only a news report has ("yesterday", a bare weekday, "last week").
    /// Also when the day of publication is unknown.
    /// </summary>
    internal static bool IsNarrative(List<TimeNode> nodes, TimeContext context)
    {
        if (context.Published is not { } published) return true;
        int old = 0, near = 0, news = 0;
        bool opensAsNews = false;
        foreach (TimeNode node in nodes)
        {
            TimeNode inner = Innermost(node);
            int year = inner.Int(Slot.Year, inner.Int(Slot.OldYear, inner.Has(Slot.Era) ? 1 : 0));
            if (year > 0 && year < published.Year - Old) old++;
            else if (year > 0) near++;
            else if (IsNews(inner))
            {
                news++;
                opensAsNews |= context.Analysis.Tokens.Sentence[context.Atoms.Row[inner.First]] < Opening && inner.Rule.Id != "unit.deictic";
            }
        }
        if (opensAsNews && old < Many) return false;
        return old >= Few && old > 2 * near && old > 3 * (near + news) || (old >= Many && 2 * old > near && old > 4 * news);
    }

    /// <summary>
    /// True for an undated text that speaks from its own day: it has words that only such texts have ("yesterday", "this week", "two years ago"), and
    /// more than one for every five years written.
    /// </summary>
    internal static bool IsSpoken(List<TimeNode> nodes, TimeContext context)
    {
        if (context.Published is not null) return false;
        int years = 0, own = 0;
        foreach (TimeNode node in nodes)
        {
            TimeNode inner = Innermost(node);
            if (inner.Int(Slot.Year, inner.Int(Slot.OldYear)) > 0) years++;
            else if (IsNews(inner) || context.Word(node.End - 1) == "ago") own++;
        }
        return own > 0 && own * OwnPerYear >= years;
    }

    private static TimeNode Innermost(TimeNode node)
    {
        foreach (Part part in node.Parts)
            if (part.Node is { } inner) return Innermost(inner);
        return node;
    }

    private static bool IsNews(TimeNode node) =>
        node.Rule.Id is "day.weekday" or "day.weekday-directed" or "day.deictic" or "day.deictic-part" or "day.tonight"
        || (node.Rule.Id == "unit.deictic" && (node.Has(Slot.Last) || node.Has(Slot.This)));

    /// <summary>True when a date of the report can only be read day first ("25/10/1995") or its publisher is outside the United States' habit.</summary>
    internal static bool IsDayFirst(List<TimeNode> nodes, TimeContext context)
    {
        int day = 0, month = 0;
        foreach (TimeNode node in nodes)
        {
            if (node.Rule.Case == "numeric") Count(node, ref day, ref month);
            else if (node.Rule.Id.StartsWith("date.day-month", System.StringComparison.Ordinal) && node.Rule.Case == "calendar") day += context.Analysis.Report.Publisher is null ? 0 : 1;
        }
        return day > month || (day == month && context.Analysis.Report.Publisher is { } host && IsEuropean(host));
    }

    private static void Count(TimeNode node, ref int day, ref int month)
    {
        int first = 0, second = 0;
        foreach (Part part in node.Parts)
            if (part.Slot == Slot.Dom)
            {
                if (first == 0) first = (int)part.Value;
                else second = (int)part.Value;
            }
        if (first > 12) day++;
        if (second > 12) month++;
    }

    private static bool IsEuropean(string host) =>
        host.EndsWith(".uk", System.StringComparison.Ordinal) || host.EndsWith(".ie", System.StringComparison.Ordinal) || host.EndsWith(".in", System.StringComparison.Ordinal)
        || host.EndsWith(".au", System.StringComparison.Ordinal) || host.EndsWith(".fr", System.StringComparison.Ordinal) || host.EndsWith(".de", System.StringComparison.Ordinal)
        || host.EndsWith(".eu", System.StringComparison.Ordinal) || host.EndsWith(".ke", System.StringComparison.Ordinal) || host.EndsWith(".za", System.StringComparison.Ordinal);
}
