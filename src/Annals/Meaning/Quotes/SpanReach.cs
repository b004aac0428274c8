using System;
using System.Collections.Generic;
using Annals.Records;

namespace Annals.Meaning.Quotes;

/// <summary>Which of many spans touch a given one, without a look at all of them. Built once for a report.</summary>
internal sealed class SpanReach
{
    private readonly int[] order;
    private readonly int[] starts;
    private readonly int[] reach;

    /// <summary>Takes the spans, in any order.</summary>
    internal SpanReach(ReadOnlySpan<TextSpan> spans)
    {
        (order, starts, reach) = (new int[spans.Length], new int[spans.Length], new int[spans.Length]);
        var keys = new long[spans.Length];
        for (int i = 0; i < keys.Length; i++) keys[i] = ((long)spans[i].Start << 32) | (uint)i;
        Array.Sort(keys);
        for (int k = 0; k < keys.Length; k++)
        {
            order[k] = (int)keys[k];
            starts[k] = spans[order[k]].Start;
            reach[k] = Math.Max(k > 0 ? reach[k - 1] : 0, spans[order[k]].End);
        }
    }

    /// <summary>How many spans, by their start, end before <paramref name="offset"/> all of them; the next one is the first that may touch it.</summary>
    internal int First(int offset)
    {
        int low = 0, high = reach.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (reach[middle] < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Numbers of the spans that may overlap or meet <paramref name="span"/>, in the order they were given in. None that does is left out.</summary>
    internal void Near(TextSpan span, List<int> into)
    {
        into.Clear();
        for (int k = First(span.Start); k < starts.Length && starts[k] <= span.End; k++) into.Add(order[k]);
        into.Sort();
    }
}
