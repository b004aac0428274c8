using System.Collections.Generic;
using System.Text;

namespace Annals.Tests;

/// <summary>
/// A sentence with marks: <c>[words|what they should be read as]</c> for what must be found, <c>{words|}</c> for what is not judged.
/// </summary>
internal sealed class MarkedText
{
    /// <summary>The sentence without its marks.</summary>
    internal string Text { get; }

    /// <summary>What must be found: start and end in <see cref="Text"/>, and what stands behind the bar.</summary>
    internal List<(int Start, int End, string Value)> Gold { get; } = [];

    /// <summary>Stretches that are not judged.</summary>
    internal List<(int Start, int End)> Open { get; } = [];

    internal MarkedText(string marked)
    {
        var text = new StringBuilder();
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i] is not ('[' or '{'))
            {
                text.Append(marked[i]);
                continue;
            }
            int bar = marked.IndexOf('|', i), close = marked.IndexOf(marked[i] == '[' ? ']' : '}', bar), start = text.Length;
            text.Append(marked, i + 1, bar - i - 1);
            if (marked[i] == '[') Gold.Add((start, text.Length, marked[(bar + 1)..close]));
            else Open.Add((start, text.Length));
            i = close;
        }
        Text = text.ToString();
    }
}
