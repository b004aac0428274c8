using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace Annals.Tests.House;

/// <summary>A report walks through the rooms in one direction: a file may name its own room and those below it, and no other.</summary>
public partial class ArchitectureTests
{
    private static readonly string[] Floor0 = ["Records", "Resources"];
    private static readonly string[] Meaning = ["Meaning.Quantities", "Meaning.Times", "Meaning.Entities", "Meaning.Places", "Meaning.Actors", "Meaning.Quotes", "Meaning.Events"];

    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Records"] = [],
        ["Resources"] = ["Records"],
        ["Intake"] = Floor0,
        ["Text"] = Floor0,
        ["Language"] = [.. Floor0, "Text"],
        ["Formats"] = ["Records", "Text"],
        ["Reading"] = [.. Floor0, "Intake", "Text", "Language", .. Meaning],
    };

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Annals"));

    public static IEnumerable<TheoryDataRow<string>> Files() =>
        Directory.GetFiles(Root(), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(f => new TheoryDataRow<string>(Path.GetRelativePath(Root(), f)));

    [Theory]
    [MemberData(nameof(Files))]
    public void AFileNamesOnlyRoomsBelowItsOwn(string file)
    {
        string source = Comments().Replace(File.ReadAllText(Path.Combine(Root(), file)), "");
        string room = RoomOf(file.Replace(Path.DirectorySeparatorChar, '.'));
        Assert.Equal("Annals." + Path.GetDirectoryName(file)!.Replace(Path.DirectorySeparatorChar, '.'), Namespace().Match(source).Groups[1].Value);
        foreach (Match match in Rooms().Matches(source))
        {
            string named = RoomOf((match.Groups[1].Success ? match.Groups[1] : match.Groups[2]).Value + ".");
            Assert.True(named == room || Allowed(room).Contains(named), $"{file} ({room}) names {match.Value}: {named} is no room below it");
        }
    }

    private static string[] Allowed(string room) => room.StartsWith("Meaning.", StringComparison.Ordinal) ? [.. Floor0, "Text", "Language"] : MayUse[room];

    private static string RoomOf(string path)
    {
        string[] part = path.Split('.');
        return part[0] == "Meaning" && part.Length > 2 ? $"Meaning.{part[1]}" : part[0];
    }

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comments();

    [GeneratedRegex(@"namespace ([\w.]+);")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\b(?:Annals\.(Meaning\.\w+|(?:Records|Resources|Intake|Text|Language|Reading|Formats|Archive|Links)\b)|(?<!\.)(Meaning\.\w+))")]
    private static partial Regex Rooms();
}
