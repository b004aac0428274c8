using System;

namespace Annals.Intake.Html;

/// <summary>Counts a page's elements and their depth from its bare letters, so that pages made to hang a parser never reach one.</summary>
internal static class HtmlGuard
{
    private static readonly string[] Unnested =
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "option",
        "tr", "td", "th", "thead", "tbody", "tfoot", "path", "use", "circle", "rect",
    ];

    /// <summary>Number of start tags, and the deepest that elements stand open at once (an element without an end tag stays open).</summary>
    internal static (int Elements, int Depth) Measure(ReadOnlySpan<char> html)
    {
        int elements = 0, depth = 0, deepest = 0;
        for (int i = 0; i + 1 < html.Length; i++)
        {
            int next = html[i..].IndexOf('<');
            if (next < 0) break;
            i += next;
            if (i + 1 >= html.Length) break;
            bool closes = html[i + 1] == '/';
            ReadOnlySpan<char> name = Name(html[(closes ? i + 2 : i + 1)..]);
            if (name.IsEmpty) continue;
            if (!closes) elements++;
            if (IsUnnested(name)) continue;
            if (closes) depth = Math.Max(0, depth - 1);
            else if (!closes && !ClosesItself(html[i..])) deepest = Math.Max(deepest, ++depth);
            if (!closes && (Is(name, "script") || Is(name, "style"))) i += SkipRaw(html[i..], name);
        }
        return (elements, deepest);
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        int length = 0;
        while (length < tag.Length && length < 24 && (char.IsAsciiLetterOrDigit(tag[length]) || tag[length] == '-')) length++;
        return length > 0 && char.IsAsciiLetter(tag[0]) ? tag[..length] : [];
    }

    private static bool IsUnnested(ReadOnlySpan<char> name)
    {
        foreach (string known in Unnested)
            if (Is(name, known)) return true;
        return false;
    }

    private static bool Is(ReadOnlySpan<char> name, string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);

    private static bool ClosesItself(ReadOnlySpan<char> tag)
    {
        int end = tag.IndexOf('>');
        return end > 0 && tag[end - 1] == '/';
    }

    /// <summary>From a script's or style's start to just before its end tag.</summary>
    private static int SkipRaw(ReadOnlySpan<char> html, ReadOnlySpan<char> name)
    {
        int end = html.IndexOf(string.Concat("</", name), StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end - 1;
    }
}
