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
}
