using System;
using System.Globalization;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Times that another clause or sentence tells.</summary>
internal sealed partial class EventSettings
{
    // How many sentences back a story's day reaches.
    private const int Reach = 2;

    /// <summary>"on Sunday, a day after gunmen shot a reporter", "resigned three days before rebels took the town on 20 May": the day of the one counted from that of the other; null where no days are counted.</summary>
    private EventTime? Counted(int row)
    {
        if (t.Deprel[row] is Deprel.Advcl && t.Head[row] is >= 0 and int main && Distance(row) is { } back && Stated(main) is { } known && DayOf(known, -back) is { } before)
            return new EventTime(known.Id, new Edtf(before), Basis.Inferred);
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Advcl && Distance(d) is { } days && Stated(d) is { } told && DayOf(told, days) is { } after) return new EventTime(told.Id, new Edtf(after), Basis.Inferred);
        return null;
    }

    // Days from a clause to the one it hangs on: 3 for "three days after", -1 for "a day before"; null where days are not counted.
    private int? Distance(int clause)
    {
        if (t.Dependent(clause, Deprel.Mark) is not (>= 0 and int mark) || mark == 0 || t.Lemma[mark] is not ("after" or "before")) return null;
        foreach (Timex time in analysis.Times)
        {
            if (time.Span.End > t.Start[mark]) break;
            if (time.Type != TimexType.Duration || time.Span.End < t.End[mark - 1] || time.Mod is not null || time.Value is not ['P', .. var count, 'D']) continue;
            if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int days) || days > 31) return null;
            return t.Lemma[mark] == "after" ? days : -days;
        }
        return null;
    }

    // The exact day of a time, so many days on; null where it has none.
    private static string? DayOf(Timex time, int days) =>
        time.Edtf is { Value: { Length: >= 10 } value } && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && (value.Length == 10 || value[10] == 'T')
            ? day.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>
    /// "On Tuesday the army shelled the town. Nine people were killed.": a deed told in the past goes on the day of the sentence before in the same paragraph, where that day is
    /// of a deed and not of words, and no other day comes between.
    /// </summary>
    private Timex? TakenOver(int row)
    {
        int sentence = t.Sentence[row], verb = VerbOf(row);
        if (verb < 0 || t.Deprel[verb] is not (Deprel.Root or Deprel.Conj or Deprel.Ccomp or Deprel.Parataxis) || !IsPast(verb) || HasTime(sentence)) return null;
        int paragraph = ParagraphStart(row);
        for (int s = sentence - 1; s >= 0 && s >= sentence - Reach; s--)
        {
            (int first, int end) = t.Rows(s);
            if (t.Start[first] < paragraph) return null;
            int root = RootOf(first, end);
            if (root < 0 || t.Upos[root] != Upos.Verb || !IsPast(root) || EventCues.Speak.Contains(t.Lemma[root])) return null;
            if (!HasTime(s)) continue;
            return Stated(root) is { } told && DayOf(told, 0) is not null && !IsToCome(told) ? told : null;
        }
        return null;
    }

    private int VerbOf(int row)
    {
        for (int i = 0; i < 3 && row >= 0; i++, row = t.Head[row])
            if (t.Upos[row] == Upos.Verb) return row;
        return -1;
    }

    private bool HasTime(int sentence)
    {
        (int first, int end) = t.Rows(sentence);
        for (int i = FirstTime(t.Start[first]); i < analysis.Times.Count && analysis.Times[i].Span.Start < t.End[end - 1]; i++)
            if (analysis.Times[i].Type is TimexType.Date or TimexType.Time) return true;
        return false;
    }

    private int ParagraphStart(int row)
    {
        int from = 0;
        foreach (Section section in analysis.Sections)
            if (section.Span.Contains(t.Span(row))) from = section.Span.Start;
        return from;
    }

    private int RootOf(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (t.Head[i] < 0) return i;
        return -1;
    }
}
