using Annals.Meaning.Times.Grammar;
using NodaTime;

namespace Annals.Meaning.Times.Cases;

/// <summary>Times of the clock: "9:30 a.m. EST", "1730 GMT", "half past eight", "midnight".</summary>
internal static class ClockCases
{
    /// <summary>Hour, minute and second as written, on the day the sentence tells, else on publication's.</summary>
    internal static TimeReading? Clock(TimeNode node, TimeContext context)
    {
        int hour, minute = 0, second = -1;
        if (node.Has(Slot.Military)) (hour, minute) = (node.Int(Slot.Military) / 100, node.Int(Slot.Military) % 100);
        else
        {
            hour = node.Int(Slot.Hour, node.Int(Slot.Hour12, node.Int(Slot.CountWord)));
            int at = node.IndexOf(Slot.Minute);
            if (at >= 0) minute = (int)node.Parts[at].Value;
            if (at >= 0 && at + 1 < node.Parts.Length && node.Parts[at + 1].Slot == Slot.Minute) second = (int)node.Parts[at + 1].Value;
        }
        hour = HalfDay(node, hour, context);
        return hour is < 0 or > 24 ? null : On(node, context, hour, minute, second);
    }

    private static int HalfDay(TimeNode node, int hour, TimeContext context)
    {
        Slot slot = node.Has(Slot.Ampm) ? Slot.Ampm : node.Has(Slot.AmpmGlued) ? Slot.AmpmGlued : Slot.None;
        if (slot != Slot.None) return hour == 12 ? node.Int(slot) : hour < 12 ? hour + node.Int(slot) : hour;
        return InPart(hour, PartNamed(node, context));
    }

    private static int PartNamed(TimeNode node, TimeContext context)
    {
        if (node.Has(Slot.PartOfDay)) return node.Int(Slot.PartOfDay);
        return context.Word(node.End - 1) switch { "afternoon" => 3, "evening" => 4, _ => 0 };
    }

    /// <summary>"seven in the evening" is 19.</summary>
    internal static int InPart(int hour, int part) => part is 3 or 4 && hour < 12 ? hour + 12 : part == 5 && hour is > 5 and < 12 ? hour + 12 : hour;

    private static TimeReading On(TimeNode node, TimeContext context, int hour, int minute, int second)
    {
        LocalDate? day = context.LastSentence == context.Sentence || context.Narrative || IsStillThatDay(node, context) ? context.Last?.Date ?? context.Today : context.Today;
        Moment date = day is { } d ? Moment.Of(d) : new Moment { Year = Moment.NoYear };
        return TimeReading.At(date.At(hour, minute, second, node.Has(Slot.Zone) ? node.Int(Slot.Zone) : null));
    }

    /// <summary>"The bus left the road early Wednesday. It fell at 5:30 a.m.": the day told in the sentence before, when the report is about it.</summary>
    private static bool IsStillThatDay(TimeNode node, TimeContext context) =>
        context.LastSentence == context.Sentence - 1 && context.Last?.Date is { } day && context.Published is { } today
        && Period.DaysBetween(day, today) is >= 0 and < 10 && context.TenseOf(node) == Tense.Past;

    /// <summary>"half past eight", "a quarter to five", "ten minutes past six".</summary>
    internal static TimeReading? Past(TimeNode node, TimeContext context)
    {
        int hour = 0, minutes = 30;
        for (int i = node.Parts.Length - 1; i >= 0; i--)
            if (node.Parts[i].Slot is Slot.Hour12 or Slot.CountWord)
            {
                hour = (int)node.Parts[i].Value;
                for (int j = 0; j < i; j++)
                    if (node.Parts[j].Slot is Slot.Count or Slot.CountWord or Slot.Num) minutes = (int)node.Parts[j].Value;
                break;
            }
        bool to = false;
        for (int a = node.First; a < node.End; a++)
        {
            string word = context.Word(a);
            if (word == "quarter") minutes = 15;
            to |= word is "to" or "before" or "of";
        }
        if (hour > 12 || minutes > 59) return null;
        hour = HalfDay(node, hour, context);
        return to ? On(node, context, (hour + 23) % 24, 60 - minutes, -1) : On(node, context, hour, minutes, -1);
    }

    /// <summary>"three hours later": from the clock time just told, else some hour of the day told or of publication's.</summary>
    internal static TimeReading Shift(TimeContext context, Unit unit, double amount, bool ago)
    {
        double minutes = unit == Unit.Hour ? amount * 60 : unit == Unit.Minute ? amount : amount / 60;
        if (!ago && context.Last is { Grain: Grain.Clock, Date: { } told } clock && context.LastSentence >= context.Sentence - 1)
        {
            LocalDateTime at = told.At(new LocalTime(clock.Hour % 24, clock.Minute)).PlusDays(clock.Hour / 24).PlusMinutes((long)System.Math.Round(minutes));
            return TimeReading.At(Moment.Of(at.Date).At(at.Hour, at.Minute, -1, clock.Zone), "counted from " + clock.Value());
        }
        LocalDate? day = ago ? context.Today : context.Last?.Date is { } last && (context.Narrative || context.LastSentence >= context.Sentence - 1) ? last : null;
        Moment unknown = day is { } d ? Moment.Of(d) : new Moment { Grain = Grain.Day, Year = Moment.NoYear, Second = -1 };
        return new TimeReading { Type = Records.TimexType.Time, Value = unknown.Value() + "TXX", Moment = unknown };
    }

    /// <summary>"noon", "midnight".</summary>
    internal static TimeReading? Noon(TimeNode node, TimeContext context) => On(node, context, node.Has(Slot.Midnight) ? 24 : 12, 0, -1);
}
