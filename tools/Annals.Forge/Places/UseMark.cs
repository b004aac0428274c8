using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Annals.Forge.Places;

/// <summary>A name of a place that somebody marked: L says where, M who, D a people or a language, X is no place.</summary>
internal sealed partial record UseMark(string Id, int Start, char Use)
{
    /// <summary>Marks by place, a line each: id of the text, characters, use.</summary>
    internal static IEnumerable<UseMark> Read(string path) => File.ReadLines(path).Where(static l => l.Length > 0 && l[0] != '#').Select(static l => l.Split('\t'))
        .Select(static c => new UseMark(c[0], int.Parse(c[1].AsSpan(0, c[1].IndexOf('-', StringComparison.Ordinal)), CultureInfo.InvariantCulture), c[2][0]));

    /// <summary>Texts of our own, a line each, with names marked where they stand: <c>&lt;WHO Leeds&gt;</c>, <c>&lt;WHERE Kent&gt;</c>.</summary>
    internal static IEnumerable<(string Text, List<UseMark> Marks)> ReadLessons(string path)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path).Where(static l => l.Length > 0 && l[0] != '#'))
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(path)}-{++number}");
            var text = new StringBuilder();
            var marks = new List<UseMark>();
            int at = 0;
            foreach (Match mark in Mark().Matches(line))
            {
                text.Append(line, at, mark.Index - at);
                marks.Add(new UseMark(id, text.Length, mark.Groups["use"].Value == "WHO" ? 'M' : 'L'));
                text.Append(mark.Groups["name"].Value);
                at = mark.Index + mark.Length;
            }
            yield return (text.Append(line, at, line.Length - at).ToString(), marks);
        }
    }

    [GeneratedRegex("<(?<use>WHO|WHERE) (?<name>[^<>]+)>")]
    private static partial Regex Mark();
}
