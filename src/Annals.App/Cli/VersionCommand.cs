using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Annals.Reading;

namespace Annals.App.Cli;

/// <summary><c>annals --version</c>: the program, and each model and lexicon with what tells it from another.</summary>
internal static class VersionCommand
{
    internal static int Run(string? models)
    {
        Assembly library = typeof(ReportReader).Assembly;
        var text = new StringBuilder("annals " + library.GetName().Version!.ToString(3) + "\n");
        string folder = models ?? Path.Combine(AppContext.BaseDirectory, "models");
        foreach (string file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.bin").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
            AddLine(text, "models/" + Path.GetFileName(file), new FileInfo(file).Length, SHA256.HashData(File.ReadAllBytes(file)));
        foreach (string name in library.GetManifestResourceNames().Where(static n => n.StartsWith("data/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream table = library.GetManifestResourceStream(name)!;
            AddLine(text, name, table.Length, SHA256.HashData(table));
        }
        Output.Write(text.ToString());
        return 0;
    }

    private static void AddLine(StringBuilder text, string name, long size, byte[] hash) =>
        text.Append(CultureInfo.InvariantCulture, $"  {name,-44} {size,10} bytes  sha256 {Convert.ToHexStringLower(hash.AsSpan(0, 6))}\n");
}
