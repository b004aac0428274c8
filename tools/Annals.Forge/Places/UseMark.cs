using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Annals.Forge.Text;

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
        string file = Path.GetFileNameWithoutExtension(path);
        foreach ((int number, string text, List<(int Start, string Use)> marks) in MarkedLines.Read(path, Mark()))
            yield return (text, [.. marks.Select(m => new UseMark(string.Create(CultureInfo.InvariantCulture, $"{file}-{number}"), m.Start, m.Use == "WHO" ? 'M' : 'L'))]);
    }

    [GeneratedRegex("<(?<use>WHO|WHERE) (?<words>[^<>]+)>")]
    private static partial Regex Mark();
}
