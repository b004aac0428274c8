using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace Annals.Forge.Quotes;

/// <summary>A stretch of a passage: start and end in UTF-16 code units, end exclusive.</summary>
internal readonly record struct Stretch(int Start, int End);

/// <summary>Who says what in a passage, as its writer marked it.</summary>
internal sealed class Attribution
{
    /// <summary>The pieces of what is said, as marked: marks of quotation included.</summary>
    internal List<Stretch> Contents { get; } = [];
    /// <summary>The words that name who says it, or null.</summary>
    internal Stretch? Source { get; set; }
    /// <summary>The words that say that it is said, or null.</summary>
    internal Stretch? Cue { get; set; }
}

/// <summary>A passage with its attributions; one line of <c>tests/specs/quotes/attributions*.txt</c>, whose head tells the notation.</summary>
/// <param name="Text">The passage without its notation.</param>
/// <param name="Attributions">By number.</param>
internal sealed record MarkedPassage(string Text, IReadOnlyList<Attribution> Attributions)
{
    /// <summary>The passages of a file, in order.</summary>
    internal static IEnumerable<MarkedPassage> Read(string file)
    {
        foreach (string line in File.ReadLines(file))
            if (line.Length > 0 && line[0] != '#') yield return Parse(line);
    }

    /// <summary>Reads one line. Throws <see cref="FormatException"/> when braces do not nest or an attribution has no content.</summary>
    internal static MarkedPassage Parse(string line)
    {
        var text = new StringBuilder();
        var open = new Stack<(char Role, string Numbers, int Start)>();
        var found = new SortedDictionary<int, Attribution>();
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '{')
            {
                int blank = line.IndexOf(' ', i);
                open.Push((line[i + 1], line[(i + 2)..blank], text.Length));
                i = blank;
            }
            else if (line[i] == '}')
            {
                if (!open.TryPop(out var top)) throw new FormatException("a brace too many: " + line);
                int start = top.Start;
                if (top.Role == 'q' && text.Length - start > 5 && text.ToString(start, 5) == "that ") start += 5;
                Keep(found, top.Role, top.Numbers, new Stretch(start, text.Length));
            }
            else if (line[i] == '¶')
            {
                while (text.Length > 0 && text[^1] == ' ') text.Length--;
                text.Append("\n\n");
                while (i + 1 < line.Length && line[i + 1] == ' ') i++;
            }
            else text.Append(line[i]);
        }
        if (open.Count > 0) throw new FormatException("a brace too few: " + line);
        foreach (Attribution attribution in found.Values)
            if (attribution.Contents.Count == 0) throw new FormatException("an attribution without content: " + line);
        return new MarkedPassage(text.ToString(), [.. found.Values]);
    }

    private static void Keep(SortedDictionary<int, Attribution> found, char role, string numbers, Stretch stretch)
    {
        foreach (string number in (numbers.Length == 0 ? "1" : numbers).Split('.'))
        {
            int key = int.Parse(number, CultureInfo.InvariantCulture);
            if (!found.TryGetValue(key, out Attribution? attribution)) found[key] = attribution = new Attribution();
            if (role == 'q') attribution.Contents.Add(stretch);
            else if (role == 's') attribution.Source = stretch;
            else if (role == 'c') attribution.Cue = stretch;
            else throw new FormatException("unknown role " + role);
        }
    }
}
