using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using System.Linq;

namespace Annals.Intake;

/// <summary>Turns what the caller named into files: files, folders (read to their depth, in the order of their names) and globs.</summary>
internal static class InputFiles
{
    private static readonly string[] Known = [".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson", ".conllu"];

    /// <summary>The files of one input in ordinal order of their paths; empty when there is none. <c>-</c> stands for itself.</summary>
    internal static IEnumerable<string> Expand(string input)
    {
        if (input == "-" || File.Exists(input)) return [input];
        if (Directory.Exists(input)) return Folder(input);
        return input.AsSpan().IndexOfAny('*', '?') >= 0 ? Glob(input) : [];
    }

    private static IEnumerable<string> Folder(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(static f => Known.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Glob(string pattern)
    {
        string full = pattern.Replace('\\', '/');
        int star = full.AsSpan().IndexOfAny('*', '?');
        int slash = full.AsSpan(0, star).LastIndexOf('/');
        string root = slash < 0 ? "." : slash == 0 ? "/" : full[..slash], rest = full[(slash + 1)..];
        if (!Directory.Exists(root)) return [];
        bool deep = rest.Contains('/');
        return Directory.EnumerateFiles(root, "*", deep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Where(f => Matches(rest, Path.GetRelativePath(root, f).Replace('\\', '/')))
            .Select(f => slash < 0 ? Path.GetRelativePath(".", f) : f)
            .Order(StringComparer.Ordinal);
    }

    /// <summary>One star matches within a folder's name, two stars match folders too.</summary>
    private static bool Matches(string pattern, string path)
    {
        string[] wanted = pattern.Split('/'), parts = path.Split('/');
        return Matches(wanted, parts);
    }

    private static bool Matches(ReadOnlySpan<string> wanted, ReadOnlySpan<string> parts)
    {
        if (wanted.Length == 0) return parts.Length == 0;
        if (wanted[0] == "**")
        {
            for (int skip = 0; skip <= parts.Length; skip++)
                if (Matches(wanted[1..], parts[skip..])) return true;
            return false;
        }
        return parts.Length > 0 && FileSystemName.MatchesSimpleExpression(wanted[0], parts[0], ignoreCase: false) && Matches(wanted[1..], parts[1..]);
    }
}
