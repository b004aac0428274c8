using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Annals.Reading;

namespace Annals.App.Cli;

/// <summary><c>annals --version</c>: the program, its models with the day of their content, and its tables; what tells each from another.</summary>
internal static class VersionCommand
{
    private const int HeaderBytes = 512;

    internal static int Run(ReadArguments arguments)
    {
        Assembly library = typeof(ReportReader).Assembly;
        var text = new StringBuilder("annals " + library.GetName().Version!.ToString(3) + "\n");
        string folder = arguments.Models ?? Path.Combine(AppContext.BaseDirectory, "models");
        foreach (string file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.bin").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            byte[] bytes = File.ReadAllBytes(file);
            AddLine(text, "model", Path.GetFileName(file), ContentDate(bytes), bytes.Length, SHA256.HashData(bytes));
        }
        AddTables(text, library, arguments.Verbose);
        Output.Write(text.ToString());
        return 0;
    }

    /// <summary>All tables as one line, or each.</summary>
    private static void AddTables(StringBuilder text, Assembly library, bool each)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long size = 0;
        int count = 0;
        foreach (string name in library.GetManifestResourceNames().Where(static n => n.StartsWith("data/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream table = library.GetManifestResourceStream(name)!;
            byte[] hash = SHA256.HashData(table);
            all.AppendData(Encoding.UTF8.GetBytes(name));
            all.AppendData(hash);
            size += table.Length;
            count++;
            if (each) AddLine(text, "table", name["data/".Length..], "", table.Length, hash);
        }
        AddLine(text, "tables", string.Create(CultureInfo.InvariantCulture, $"{count} in all"), "", size, all.GetHashAndReset());
    }

    /// <summary>The first day that the model's header names, or nothing.</summary>
    private static string ContentDate(ReadOnlySpan<byte> model)
    {
        string head = Encoding.Latin1.GetString(model[..Math.Min(model.Length, HeaderBytes)]);
        for (int i = 0; i + 10 <= head.Length; i++)
            if (head[i] == '2' && DateOnly.TryParseExact(head.AsSpan(i, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return head.Substring(i, 10);
        return "";
    }

    private static void AddLine(StringBuilder text, string kind, string name, string date, long size, byte[] hash) =>
        text.Append(CultureInfo.InvariantCulture, $"  {kind,-6}  {name,-36} {date,10} {size,10} bytes  sha256 {Convert.ToHexStringLower(hash.AsSpan(0, 6))}\n");
}
