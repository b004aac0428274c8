using System;
using System.Globalization;
using System.Text;

namespace Annals.Intake;

/// <summary>Decodes JSON strings; unlike the platform's reader it keeps escapes that name half a surrogate pair.</summary>
internal static class JsonText
{
    /// <summary>The string whose valid UTF-8 literal, without its quotation marks, is <paramref name="literal"/>.</summary>
    internal static string Decode(ReadOnlySpan<byte> literal, bool escaped)
    {
        if (!escaped) return Encoding.UTF8.GetString(literal);
        var decoded = new StringBuilder(literal.Length);
        while (true)
        {
            int at = literal.IndexOf((byte)'\\');
            if (at < 0) return decoded.Append(Encoding.UTF8.GetString(literal)).ToString();
            decoded.Append(Encoding.UTF8.GetString(literal[..at]));
            literal = literal[(at + 1)..];
            decoded.Append(Escape(ref literal));
        }
    }

    private static char Escape(ref ReadOnlySpan<byte> rest)
    {
        char c = (char)rest[0];
        rest = rest[1..];
        switch (c)
        {
            case 'n': return '\n';
            case 't': return '\t';
            case 'r': return '\r';
            case 'b': return '\b';
            case 'f': return '\f';
            case 'u':
                var unit = (char)ushort.Parse(rest[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                rest = rest[4..];
                return unit;
            default: return c;
        }
    }
}
