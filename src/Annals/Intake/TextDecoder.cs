using System;
using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Annals.Intake;

/// <summary>Bytes to text: byte order mark, then strict UTF-8, then the declared charset, then a guess from the bytes.</summary>
internal static class TextDecoder
{
    /// <summary>The text without its byte order mark; null when the bytes are not text.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="declared">The charset its carrier names, or null.</param>
    internal static string? Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        else if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes[2..]);
        else if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (LooksBinary(bytes)) return null;
        if (Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        return (Named(declared) ?? Guess(bytes)).GetString(bytes);
    }

    /// <summary>A NUL byte, or too many control characters among the first 8 KiB.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 8192)];
        int control = 0;
        foreach (byte b in head)
        {
            if (b == 0) return true;
            if (b < 32 && b is not (9 or 10 or 12 or 13 or 27)) control++;
        }
        return control > 8 && control * 50 > head.Length;
    }

    /// <summary>The encoding of that name, or null. What calls itself Latin 1 is windows-1252 on the web.</summary>
    internal static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string plain = name.Trim().Trim('"', '\'').ToLowerInvariant();
        if (plain is "utf-8" or "utf8") return null;
        if (plain is "iso-8859-1" or "latin1" or "latin-1" or "ascii" or "us-ascii") plain = "windows-1252";
        try
        {
            return Encoding.GetEncoding(plain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        byte[] head = bytes[..Math.Min(bytes.Length, 64 * 1024)].ToArray();
        DetectionDetail? best = CharsetDetector.DetectFromBytes(head).Detected;
        if (best is { Confidence: > 0.5f } && MostlyUtf8(best)) return Encoding.UTF8;
        return best is { Confidence: > 0.5f } ? Named(best.EncodingName) ?? Western() : MostlyValid(bytes) ? Encoding.UTF8 : Western();
    }

    private static bool MostlyUtf8(DetectionDetail best) => best.EncodingName is "utf-8" or "ascii";

    private static Encoding Western() => Named("windows-1252")!;

    /// <summary>True when cut or spoiled UTF-8: at most one replacement for each ten multi-byte characters.</summary>
    private static bool MostlyValid(ReadOnlySpan<byte> bytes)
    {
        int bad = 0, wide = 0;
        while (!bytes.IsEmpty)
        {
            bool good = Rune.DecodeFromUtf8(bytes, out Rune rune, out int used) == System.Buffers.OperationStatus.Done;
            if (!good) bad++;
            else if (!rune.IsAscii) wide++;
            bytes = bytes[Math.Max(used, 1)..];
        }
        return bad * 10 <= wide;
    }
}
