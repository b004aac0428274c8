using System;
using System.Globalization;
using Annals.Records;

namespace Annals.Intake;

/// <summary>Checks dates of publication: EDTF levels 0 and 1 and ISO 8601 date-times, and that the day exists.</summary>
internal static class PublicationDate
{
    private enum Verdict
    {
        Good,
        Malformed,
        Nonexistent,
    }

    /// <summary>True with the date; false with what is wrong with it.</summary>
    internal static bool TryParse(string given, string source, out Edtf date, out Problem? problem)
    {
        string text = given.Trim();
        Verdict verdict = Judge(text);
        date = new Edtf(text);
        problem = verdict switch
        {
            Verdict.Good => null,
            Verdict.Nonexistent => Problems.NoSuchDate(source, text),
            _ => Problems.BadDate(source, text),
        };
        return problem is null;
    }

    private static Verdict Judge(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 64) return Verdict.Malformed;
        int slash = text.IndexOf('/');
        if (slash < 0) return JudgeOne(text);
        Verdict first = JudgeEnd(text[..slash]), second = JudgeEnd(text[(slash + 1)..]);
        return first != Verdict.Good ? first : second;
    }

    private static Verdict JudgeEnd(ReadOnlySpan<char> text) => text.Length == 0 || text is ".." ? Verdict.Good : JudgeOne(text);

    private static Verdict JudgeOne(ReadOnlySpan<char> text)
    {
        int t = text.IndexOf('T');
        if (t < 0 && text.Length > 11 && text[10] == ' ') t = 10;
        if (t >= 0 && !IsTime(text[(t + 1)..])) return Verdict.Malformed;
        ReadOnlySpan<char> day = t < 0 ? text : text[..t];
        if (t < 0 && day.Length > 0 && day[^1] is '?' or '~' or '%') day = day[..^1];
        if (day.Length is not (4 or 7 or 10) || !IsYear(day[..4])) return Verdict.Malformed;
        if (t >= 0 && day.Length != 10) return Verdict.Malformed;
        return day.Length == 4 ? Verdict.Good : JudgeMonth(day);
    }

    private static Verdict JudgeMonth(ReadOnlySpan<char> day)
    {
        if (day[4] != '-') return Verdict.Malformed;
        if (day[5..7] is "XX") return day.Length == 7 || day[7..] is "-XX" ? Verdict.Good : Verdict.Malformed;
        if (!IsDigits(day[5..7])) return Verdict.Malformed;
        int month = Number(day[5..7]);
        bool season = day.Length == 7 && month is >= 21 and <= 41;
        if (month is < 1 or > 12 && !season) return Verdict.Nonexistent;
        return day.Length == 7 ? Verdict.Good : JudgeDay(day, month);
    }

    private static Verdict JudgeDay(ReadOnlySpan<char> day, int month)
    {
        if (day[7] != '-') return Verdict.Malformed;
        if (day[8..] is "XX") return Verdict.Good;
        if (!IsDigits(day[8..])) return Verdict.Malformed;
        int year = IsDigits(day[..4]) ? Number(day[..4]) : 2000, number = Number(day[8..]);
        return number >= 1 && number <= DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), month) ? Verdict.Good : Verdict.Nonexistent;
    }

    /// <summary>hh:mm, hh:mm:ss, fractions, and Z or an offset.</summary>
    private static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.Length < 5 || !IsDigits(text[..2]) || text[2] != ':' || !IsDigits(text[3..5])) return false;
        if (Number(text[..2]) > 24 || Number(text[3..5]) > 59) return false;
        foreach (char c in text[5..])
            if (!char.IsAsciiDigit(c) && c is not (':' or '.' or ',' or 'Z' or '+' or '-' or ' ')) return false;
        return true;
    }

    private static bool IsYear(ReadOnlySpan<char> text)
    {
        int digits = 0;
        while (digits < 4 && char.IsAsciiDigit(text[digits])) digits++;
        return digits >= 2 && text[digits..].IndexOfAnyExcept('X') < 0;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static int Number(ReadOnlySpan<char> text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
