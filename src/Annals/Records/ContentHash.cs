using System;
using System.Security.Cryptography;
using System.Text;

namespace Annals.Records;

/// <summary>SHA-256 of what came in, lower-case hexadecimal.</summary>
internal static class ContentHash
{
    /// <summary>Of the bytes.</summary>
    internal static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Of the text's UTF-8 bytes; half a surrogate pair counts as U+FFFD.</summary>
    internal static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The id of a report that came without one: the first 16 digits of its hash.</summary>
    internal static string IdOf(string sha256) => sha256[..16];
}
