using System;
using System.IO;

namespace Annals.Intake;

/// <summary>Cuts a stream into lines of bytes, holding no more than one buffer; lines over the limit are passed over, not held.</summary>
internal sealed class LineReader(Stream input, int limit)
{
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool ended;

    /// <summary>Number of the line read last, 1-based.</summary>
    internal long LineNumber { get; private set; }

    /// <summary>True when the line read last was longer than the limit.</summary>
    internal bool TooLong { get; private set; }

    /// <summary>The next line without its line feed (and carriage return), empty when it was too long; null at the end.</summary>
    internal byte[]? Next()
    {
        TooLong = false;
        for (int scanned = start; ;)
        {
            int at = buffer.AsSpan(scanned, end - scanned).IndexOf((byte)'\n');
            if (at >= 0) return Take(scanned + at, scanned + at + 1);
            if (ended) return end > start || TooLong ? Take(end, end) : null;
            if (end - start > limit)
            {
                TooLong = true;
                start = end;
            }
            scanned = Fill();
        }
    }

    private byte[] Take(int stop, int next)
    {
        LineNumber++;
        if (stop - start > limit) TooLong = true;
        int length = stop > start && buffer[stop - 1] == '\r' ? stop - start - 1 : stop - start;
        byte[] line = TooLong ? [] : buffer.AsSpan(start, length).ToArray();
        start = next;
        return line;
    }

    /// <summary>Reads more behind what is there; returns where the new bytes begin.</summary>
    private int Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }
        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        int had = end, read = input.Read(buffer, end, buffer.Length - end);
        end += read;
        ended = read == 0;
        return had;
    }
}
