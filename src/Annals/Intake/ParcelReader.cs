using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Annals.Records;

namespace Annals.Intake;

/// <summary>Walks through the inputs and hands out one parcel a report, in order, holding no more than one file or line at a time.</summary>
internal sealed class ParcelReader(Packing packing, bool linesExpected)
{
    private static readonly string[] TextNames = [".txt", ".text", ".md"];
    private static readonly string[] HtmlNames = [".html", ".htm", ".xhtml"];

    /// <summary>Bytes handed out so far, for the time that is left.</summary>
    internal long BytesRead { get; private set; }

    /// <summary>The parcels of all inputs. An input that cannot be read is a parcel with a problem.</summary>
    internal IEnumerable<Parcel> Read(IEnumerable<string> inputs)
    {
        foreach (string input in inputs)
        {
            bool any = false;
            foreach (string file in InputFiles.Expand(input))
            {
                any = true;
                foreach (Parcel parcel in File(file)) yield return parcel;
            }
            if (!any) yield return Failed(input, Directory.Exists(input) ? Problems.NoReports(input) : Problems.Missing(input));
        }
    }

    private IEnumerable<Parcel> File(string file)
    {
        string name = file == "-" ? "stdin" : file;
        Stream? stream = Open(file, out Problem? problem);
        if (stream is null)
        {
            yield return Failed(name, problem!);
            yield break;
        }
        using (stream)
        {
            using var peeking = new PeekStream(stream);
            Packing kind = packing != Packing.Unknown ? packing : Guess(file, peeking);
            if (kind == Packing.JsonLines)
                foreach (Parcel line in Lines(peeking, name)) yield return line;
            else yield return Whole(peeking, name, kind);
        }
    }

    private static Stream? Open(string file, out Problem? problem)
    {
        problem = null;
        try
        {
            return file == "-" ? Console.OpenStandardInput() : new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = Problems.Unreadable(file, e is UnauthorizedAccessException ? "access denied" : e.Message);
            return null;
        }
    }

    private Packing Guess(string file, PeekStream stream)
    {
        string extension = Path.GetExtension(file).ToLowerInvariant();
        if (extension is ".jsonl" or ".ndjson") return Packing.JsonLines;
        if (extension == ".json") return Packing.Json;
        if (extension == ".conllu") return Packing.Conllu;
        if (Array.IndexOf(HtmlNames, extension) >= 0) return Packing.Html;
        if (Array.IndexOf(TextNames, extension) >= 0) return Packing.Text;
        if (file == "-" && linesExpected) return Packing.JsonLines;
        return stream.Peek() is (byte)'{' ? Packing.JsonLines : Packing.Unknown;
    }

    private IEnumerable<Parcel> Lines(Stream stream, string name)
    {
        var lines = new LineReader(stream, Limits.LineBytes);
        while (Next(lines, name, out Problem? broken) is { } line)
        {
            string source = name + ":" + lines.LineNumber.ToString(CultureInfo.InvariantCulture);
            BytesRead += line.Length + 1;
            if (broken is not null) yield return Failed(source, broken);
            else if (lines.TooLong) yield return Failed(source, Problems.LineTooLong(source, Limits.LineBytes));
            else if (!IsBlank(line)) yield return new Parcel(source, Packing.JsonLines, line);
            if (broken is not null) yield break;
        }
    }

    private static byte[]? Next(LineReader lines, string name, out Problem? problem)
    {
        problem = null;
        try
        {
            return lines.Next();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = Problems.Unreadable(name, e.Message);
            return [];
        }
    }

    private Parcel Whole(Stream stream, string name, Packing kind)
    {
        try
        {
            using var held = new MemoryStream();
            byte[] chunk = new byte[128 * 1024];
            for (int read; (read = stream.Read(chunk, 0, chunk.Length)) > 0;)
            {
                held.Write(chunk, 0, read);
                if (held.Length > Limits.FileBytes) return Failed(name, TooLarge(stream, name, held.Length));
            }
            BytesRead += held.Length;
            return new Parcel(name, kind, held.ToArray());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(name, Problems.Unreadable(name, e.Message));
        }
    }

    private static Problem TooLarge(Stream stream, string name, long atLeast) =>
        Problems.TooLarge(name, stream.CanSeek ? stream.Length : atLeast, Limits.FileBytes);

    private static bool IsBlank(byte[] line) => line.AsSpan().IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') < 0;

    private static Parcel Failed(string source, Problem problem) => new(source, Packing.Unknown, [], problem);
}
