using System;
using System.Collections.Generic;

namespace Annals.Text;

/// <summary>Finds where sentences begin among the words of one section.</summary>
internal sealed class SentenceSplitter
{
    /// <summary>A sentence is cut when it grows longer, at the next white space.</summary>
    internal const int LongestSentence = 400;

    private readonly TokenLexicon lexicon;

    internal SentenceSplitter(TokenLexicon lexicon) => this.lexicon = lexicon;

    /// <summary>Appends the index of the first word of each sentence of <c>tokens[first..]</c>.</summary>
    internal void Split(string text, List<RawToken> tokens, int first, List<int> starts)
    {
        if (first >= tokens.Count) return;
        starts.Add(first);
        int begin = first;
        for (int i = first + 1; i < tokens.Count; i++)
        {
            if (tokens[i].Continues) continue;
            bool gap = tokens[i].Start > tokens[i - 1].End;
            if (!(IsBoundary(text, tokens, begin, i) || (i - begin >= LongestSentence && (gap || i - begin >= 2 * LongestSentence)))) continue;
            starts.Add(i);
            begin = i;
        }
    }

    private bool IsBoundary(string text, List<RawToken> tokens, int begin, int i)
    {
        if (tokens[i].Start == tokens[i - 1].End) return false;
        int last = i - 1;
        while (last > begin && IsClosing(text, tokens[last])) last--;
        RawToken end = tokens[last];
        char final = text[end.End - 1];
        if (final is not ('.' or '!' or '?' or '…')) return HasLineEnd(text, tokens[i - 1].End, tokens[i].Start);
        char next = First(text, tokens, i);
        if (char.IsLower(next)) return false;
        bool bare = end.End - end.Start <= 3 && !char.IsLetterOrDigit(text[end.Start]);
        if (bare) return true;
        ReadOnlySpan<char> form = text.AsSpan(end.Start, end.End - end.Start);
        if ((lexicon.Folded(form) & TokenClass.Title) != 0 || form.Length == 2) return false;
        return char.IsUpper(next) && last > begin;
    }

    private static bool IsClosing(string text, RawToken token) => token.End - token.Start <= 2 && text[token.Start] is ')' or ']' or '"' or '”' or '’' or '\'' or '»';

    private static char First(string text, List<RawToken> tokens, int i)
    {
        while (i < tokens.Count - 1 && !char.IsLetterOrDigit(text[tokens[i].Start]) && tokens[i].End == tokens[i + 1].Start) i++;
        return text[tokens[i].Start];
    }

    private static bool HasLineEnd(string text, int start, int end) => text.AsSpan(start, end - start).IndexOf('\n') >= 0;
}
