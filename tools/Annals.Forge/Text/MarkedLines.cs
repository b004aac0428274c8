using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Annals.Forge.Text;

/// <summary>Texts of our own, a line each, with words marked where they stand; lines that begin with # are for the reader alone.</summary>
internal static class MarkedLines
{
    /// <summary>The texts without marks, their numbers from 1, and of each mark where it begins and what it says. <paramref name="mark"/> has the groups <c>use</c> and <c>words</c>.</summary>
    internal static IEnumerable<(int Number, string Text, List<(int Start, string Use)> Marks)> Read(string path, Regex mark)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path).Where(static l => l.Length > 0 && l[0] != '#'))
        {
            var text = new StringBuilder();
            var marks = new List<(int, string)>();
            int at = 0;
            foreach (Match match in mark.Matches(line))
            {
                text.Append(line, at, match.Index - at);
                marks.Add((text.Length, match.Groups["use"].Value));
                text.Append(match.Groups["words"].Value);
                at = match.Index + match.Length;
            }
            yield return (++number, text.Append(line, at, line.Length - at).ToString(), marks);
        }
    }
}
