using System;
using System.IO;

namespace Annals.Intake;

/// <summary>A stream whose first bytes can be looked at before they are read; does not close what it reads.</summary>
internal sealed class PeekStream(Stream inner) : Stream
{
    private readonly byte[] head = new byte[64];
    private int filled = -1;
    private int given;

    /// <summary>The first byte that is neither blank nor part of a byte order mark, among the first 64; null when there is none.</summary>
    internal byte? Peek()
    {
        if (filled < 0) filled = Math.Max(0, inner.ReadAtLeast(head, 1, throwOnEndOfStream: false));
        ReadOnlySpan<byte> seen = head.AsSpan(0, filled);
        if (seen.StartsWith("\uFEFF"u8)) seen = seen[3..];
        int at = seen.IndexOfAnyExcept(" \t\r\n"u8);
        return at < 0 ? null : seen[at];
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (filled <= given) return inner.Read(buffer, offset, count);
        int n = Math.Min(count, filled - given);
        Array.Copy(head, given, buffer, offset, n);
        given += n;
        return n;
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => inner.CanSeek;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => inner.Length;

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
