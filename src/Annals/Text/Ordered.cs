using System;
using System.Collections.Generic;

namespace Annals.Text;

/// <summary>Lists in order.</summary>
internal static class Ordered
{
    /// <summary>Index of the first element that does not stand before <paramref name="key"/>; the list's length when all do.</summary>
    /// <param name="list">In the order of <paramref name="compare"/>.</param>
    /// <param name="key">What is looked for.</param>
    /// <param name="compare">Below 0 where the element stands before the key.</param>
    internal static int FirstFrom<T>(List<T> list, int key, Func<T, int, int> compare)
    {
        int low = 0, high = list.Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (compare(list[middle], key) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
