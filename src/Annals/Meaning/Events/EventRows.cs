using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Where an event stands in the table of tokens.</summary>
internal static class EventRows
{
    /// <summary>Row of the first word of an event's trigger.</summary>
    internal static int RowOf(this TokenTable t, Event e)
    {
        (int first, int end) = t.Rows(e.Sentence);
        int row = first;
        while (row < end - 1 && t.Start[row] < e.Trigger.Start) row++;
        return row;
    }

    /// <summary>Rows of the words that a participant's span holds; none where no word starts with it.</summary>
    internal static IEnumerable<int> RowsOf(this TokenTable t, TextSpan span)
    {
        for (int row = Array.BinarySearch(t.Start, 0, t.Count, span.Start); row >= 0 && row < t.Count && t.Start[row] < span.End; row++) yield return row;
    }
}
