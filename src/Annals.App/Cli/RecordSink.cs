using System;
using System.IO;

namespace Annals.App.Cli;

/// <summary>Where records go: standard output, or a file that appears under its name only when all is written.</summary>
internal sealed class RecordSink : IDisposable
{
    private readonly Stream stream;
    private readonly string? path;
    private readonly OutputFormat format;
    private long written;
    private ReadOnlyMemory<byte> first;

    internal RecordSink(string? path, OutputFormat format)
    {
        this.path = IsDevice(path) ? null : path;
        this.format = format;
        stream = path is null ? StandardOutput() : new FileStream(this.path is null ? path : Partial, this.path is null ? FileMode.Open : FileMode.Create, FileAccess.Write, FileShare.Read, 1);
    }

    /// <summary>A device is written to, never replaced by a file that takes its name.</summary>
    private static bool IsDevice(string? path) => path is not null && !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal) && File.Exists(path);

    /// <summary>A pipe as a file, so that its breaking is seen; a file as the console has it, which shares its position with other processes.</summary>
    private static Stream StandardOutput()
    {
        var file = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(1, ownsHandle: false), FileAccess.Write, 1);
        return file.CanSeek || OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : file;
    }

    /// <summary>The name the file has while it is being written.</summary>
    internal string Partial => path + ".part";

    /// <summary>Writes one record whole, in one call.</summary>
    internal void Write(ReadOnlyMemory<byte> record)
    {
        if (format != OutputFormat.Json) stream.Write(record.Span);
        else WriteJson(record);
        written++;
    }

    /// <summary>One record is an object; several are an array.</summary>
    private void WriteJson(ReadOnlyMemory<byte> record)
    {
        if (written == 0)
        {
            first = record;
            return;
        }
        if (written == 1)
        {
            stream.Write("[\n"u8);
            stream.Write(first.Span);
        }
        stream.Write(",\n"u8);
        stream.Write(record.Span);
    }

    /// <summary>Ends what was begun, so that it can be read also when not all was written.</summary>
    internal void End()
    {
        if (format == OutputFormat.Json && written == 1) stream.Write(first.Span);
        if (format == OutputFormat.Json && written > 0) stream.Write(written > 1 ? "\n]\n"u8 : "\n"u8);
        stream.Flush();
    }

    /// <summary>Ends what was begun; the file takes its name.</summary>
    internal void Complete()
    {
        End();
        if (path is null) return;
        stream.Dispose();
        File.Move(Partial, path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();
}
