using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Annals.Tests;

/// <summary>The cases kept as data under <c>tests/specs</c>.</summary>
internal static class SpecFiles
{
    /// <summary>The path of a room's file of cases.</summary>
    internal static string At(string room, string file)
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "tests", "specs"))) folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder ?? throw new DirectoryNotFoundException("tests/specs"), "tests", "specs", room, file);
    }

    /// <summary>The cases of a file, one a line.</summary>
    internal static IEnumerable<JsonElement> Lines(string room, string file) =>
        File.ReadLines(At(room, file)).Where(static l => l.Length > 0).Select(static l => JsonDocument.Parse(l).RootElement);
}
