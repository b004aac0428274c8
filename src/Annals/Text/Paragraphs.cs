using System.Collections.Generic;
using Annals.Records;

namespace Annals.Text;

/// <summary>Parts plain text at its empty lines, for text whose sections nobody found.</summary>
internal static class Paragraphs
{
    /// <summary>The stretches between empty lines, in text order, without the blanks around them.</summary>
    internal static IEnumerable<TextSpan> Find(string text)
    {
        int start = -1, end = 0, lines = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')) || c == '\u2029') lines++;
            if (Letters.IsBlank(c)) continue;
            if (start >= 0 && lines > 1)
            {
                yield return new TextSpan(start, end);
                start = -1;
            }
            if (start < 0) start = i;
            end = i + 1;
            lines = 0;
        }
        if (start >= 0) yield return new TextSpan(start, end);
    }
}
