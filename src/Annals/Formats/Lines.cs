using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Annals.Formats;

/// <summary>Words on lines of limited width, for terminals.</summary>
internal static class Lines
{
    /// <summary>Columns of a line.</summary>
    internal const int Width = 100;

    /// <summary>The words on one line, with single spaces and without characters that move the cursor.</summary>
    internal static string Flat(string text)
    {
        var flat = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (flat.Length > 0 && flat[^1] != ' ') flat.Append(' ');
            }
            else if (char.IsSurrogate(c) || c is not ('\u00AD' or '\u200B' or '\u202A' or '\u202B' or '\u202C' or '\u202D' or '\u202E')) flat.Append(c);
        }
        return flat.ToString().TrimEnd();
    }

    /// <summary>Writes a label and wrapped words behind it; further lines stand under the first.</summary>
    internal static void Write(TextWriter output, string label, string words)
    {
        bool first = true;
        foreach (string line in Wrap(words, Width - label.Length))
        {
            output.Write((first ? label : new string(' ', label.Length)) + line + "\n");
            first = false;
        }
    }

    private static IEnumerable<string> Wrap(string words, int width)
    {
        while (words.Length > width)
        {
            int at = words.LastIndexOf(' ', width);
            if (at <= 0) at = width - 1;
            yield return words[..at].TrimEnd();
            words = words[at..].TrimStart();
        }
        yield return words;
    }
}
