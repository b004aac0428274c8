using System.Collections.Generic;

namespace Annals.Meaning.Quotes;

/// <summary>Answers whether a place stands within quotation marks.</summary>
/// <param name="marks">The report's marks, by start.</param>
internal sealed class MarkCover(List<MarkedSpan> marks)
{
    private int at;

    /// <summary>True when the code unit at <paramref name="offset"/> stands in marks. Quickest when asked in text order.</summary>
    internal bool Holds(int offset)
    {
        while (at > 0 && marks[at - 1].Outer.Start > offset) at--;
        while (at < marks.Count && marks[at].Outer.Start <= offset) at++;
        for (int i = at - 1; i >= 0 && i > at - 8; i--)
            if (marks[i].Outer.Start <= offset && offset < marks[i].Outer.End) return true;
        return false;
    }
}
