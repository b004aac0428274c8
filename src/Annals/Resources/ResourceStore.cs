using System;
using System.IO;
using System.Reflection;
using System.Text;

namespace Annals.Resources;

/// <summary>A resource that Annals ships is missing, damaged or of a format this version does not know.</summary>
public sealed class ResourceException : Exception
{
    /// <summary>An error without words.</summary>
    public ResourceException()
    {
    }

    /// <summary>An error that says which resource and why.</summary>
    public ResourceException(string message)
        : base(message)
    {
    }

    /// <summary>An error that says which resource and why, and what lay beneath.</summary>
    public ResourceException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>Finds compiled lexicons, models and tables by name: small ones inside the assembly, large ones as files in <c>models/</c> beside it.</summary>
internal sealed class ResourceStore
{
    private static readonly Assembly Home = typeof(ResourceStore).Assembly;
    private readonly string models;

    /// <param name="modelFolder">Folder of the model files; null for <c>models/</c> beside the program.</param>
    internal ResourceStore(string? modelFolder = null) => models = modelFolder ?? Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>Opens a table embedded from <c>data/</c>, e.g. <c>languages/en/months.tsv</c>.</summary>
    internal static Stream OpenData(string name) =>
        Home.GetManifestResourceStream("data/" + name) ?? throw new ResourceException($"the table data/{name} is not in this build");

    /// <summary>The lines of an embedded UTF-8 table without comments (<c>#</c>) and empty lines; the header line, if any, is kept.</summary>
    internal static System.Collections.Generic.IEnumerable<string> ReadLines(string name)
    {
        string table = ReadText(name);
        for (int start = 0, end; start < table.Length; start = end + 1)
        {
            end = table.IndexOf('\n', start);
            if (end < 0) end = table.Length;
            int stop = end > start && table[end - 1] == '\r' ? end - 1 : end;
            if (stop > start && table[start] != '#') yield return table[start..stop];
        }
    }

    /// <summary>An embedded UTF-8 table as it stands, without a byte order mark.</summary>
    private static unsafe string ReadText(string name)
    {
        using Stream stream = OpenData(name);
        if (stream is not UnmanagedMemoryStream memory)
        {
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
        var bytes = new ReadOnlySpan<byte>(memory.PositionPointer, checked((int)memory.Length));
        return Encoding.UTF8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
    }

    /// <summary>Path of the model file of that name (e.g. <c>en.parser.bin</c>); throws <see cref="ResourceException"/> when there is none.</summary>
    internal string ModelPath(string name)
    {
        string path = Path.Combine(models, name);
        return File.Exists(path) ? path : throw new ResourceException($"the model {name} is not in {models}");
    }
}
