using System;
using System.Collections.Generic;

namespace Annals.Text;

/// <summary>What stands around each gap between two words of a section, seen from left to right with the sentence begun last.</summary>
internal sealed class SentenceGaps
{
    /// <summary>No gap has more features.</summary>
    internal const int MostFeatures = 48;

    private readonly string text;
    private readonly List<RawToken> tokens;
    private readonly TokenLexicon lexicon;
    private readonly int first;
    private readonly uint[] hash;
    private readonly byte[] shape;
    private readonly int longestLine;
    private readonly bool titled;
    private readonly int lowerAfterStop;
    private int begin;
    private int brackets;
    private bool quoted;

    internal SentenceGaps(string text, List<RawToken> tokens, int first, TokenLexicon lexicon, bool titled = false)
    {
        this.titled = titled;
        (this.text, this.tokens, this.first, this.lexicon) = (text, tokens, first, lexicon);
        int count = tokens.Count - first;
        hash = new uint[count];
        shape = new byte[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<char> form = text.AsSpan(tokens[first + i].Start, tokens[first + i].End - tokens[first + i].Start);
            hash[i] = Hash(form);
            shape[i] = (byte)Turned(first + i, ShapeOf(form));
        }
        longestLine = LongestLine();
        lowerAfterStop = LowerAfterStop();
        begin = first;
    }

    private enum Shape : byte
    {
        Outside, Lower, Capital, Upper, OneUpper, Mixed, Digits, Number, Stop, Question, Exclamation, Dots, Comma, Colon, Semicolon, Dash, Open, Close, Quote, OpenQuote, CloseQuote, Symbol, Abbreviation, Art,
    }

    private int Count => hash.Length;

    /// <summary>A new sentence begins at word <paramref name="i"/>.</summary>
    internal void Begin(int i)
    {
        begin = i;
        brackets = 0;
        quoted = false;
    }

    /// <summary>Word <paramref name="i"/> has been passed.</summary>
    internal void Pass(int i)
    {
        switch (At(i))
        {
            case Shape.Open: brackets++; break;
            case Shape.Close: brackets--; break;
            case Shape.Quote: quoted = !quoted; break;
            case Shape.OpenQuote: quoted = true; break;
            case Shape.CloseQuote: quoted = false; break;
        }
    }

    /// <summary>True when a sentence may begin at word <paramref name="i"/>.</summary>
    internal bool IsCandidate(int i) => !tokens[i].Continues && !(At(i - 1) == Shape.OpenQuote && !IsSpaced(i)) && (IsSpaced(i) || At(i - 1) is Shape.Stop or Shape.Question or Shape.Exclamation or Shape.Dots or Shape.Close or Shape.Quote or Shape.CloseQuote or Shape.Art);

    /// <summary>True when the sentence must be cut here for its length.</summary>
    internal bool IsTooLong(int i) => !tokens[i].Continues && i - begin >= SentenceSplitter.LongestSentence && (IsSpaced(i) || i - begin >= 2 * SentenceSplitter.LongestSentence);

    /// <summary>Whether the line end before word <paramref name="i"/> ends a sentence; null when there is none, or when it only wraps.</summary>
    internal bool? LineEnd(int i)
    {
        int from = tokens[i - 1].End, to = tokens[i].Start;
        if (to == from || text.AsSpan(from, to - from).IndexOfAny('\n', '\r', '\u2028') < 0) return null;
        int line = from - 1;
        while (line > tokens[first].Start && from - line < longestLine && text[line - 1] is not ('\n' or '\r' or '\u2028')) line--;
        bool wraps = longestLine >= 40 && (from - line) * 10 >= longestLine * 7;
        if (wraps || IsShortFirst(i, line, from)) return null;
        if (At(i - 1) == Shape.Comma && from - line >= 30) return false; // no sentence ends so; a greeting does, and is shorter
        if (At(i) is not Shape.Lower || longestLine < 40) return true;
        return At(i - 1) is Shape.Stop or Shape.Question or Shape.Exclamation or Shape.Dots or Shape.Colon or Shape.Semicolon ? null : false;
    }

    // "The prime minister told the United" above a full line: the first line of a wrapped paragraph may be shorter, for place and day that stood before it. Without a
    // title of its own a report may open with a headline instead: these do without articles.
    private bool IsShortFirst(int i, int line, int from)
    {
        if (line > tokens[first].Start || longestLine < 40 || (from - line) * 10 < longestLine * 3 || At(i - 1) is Shape.Stop or Shape.Question or Shape.Exclamation or Shape.Dots or Shape.Colon or Shape.Semicolon or Shape.Dash) return false;
        int next = tokens[i].Start, end = next;
        while (end < tokens[^1].End && text[end] is not ('\n' or '\r' or '\u2028')) end++;
        if (end == tokens[^1].End || (end - next) * 10 < longestLine * 7) return false;
        bool small = false, article = false;
        for (int k = first; k < i; k++)
        {
            small |= At(k) is not (Shape.Upper or Shape.OneUpper or Shape.Stop or Shape.Digits or Shape.Number or Shape.Comma);
            article |= text.AsSpan(tokens[k].Start, tokens[k].End - tokens[k].Start) is "the" or "The" or "a" or "A" or "an" or "An" or "its" or "their" or "his";
        }
        return article || titled && (small || At(i) == Shape.Lower);
    }

    /// <summary>
    /// What is sure: a full stop and a capitalised small word ("U.S. They") part sentences, an abbreviation and a small letter do not. Else null.
    /// </summary>
    internal bool? Rule(int i)
    {
        Shape stop = At(i - 1), next = At(i);
        if (stop == Shape.Close && next is Shape.Capital or Shape.OneUpper or Shape.Upper && IsCited(i - 1)) return true;
        if (stop == Shape.Abbreviation && next is Shape.Lower or Shape.Comma) return false;
        int length = tokens[i - 1].End - tokens[i - 1].Start;
        bool ends = stop == Shape.Stop || (stop == Shape.Abbreviation && length > 2 && (ClassOf(i - 1) & TokenClass.Title) == 0);
        if (!ends || next is not (Shape.Capital or Shape.OneUpper) || i - begin < 4 || !IsSpaced(i)) return null;
        return (lexicon.Folded(text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start)) & TokenClass.Opener) != 0 ? true : null;
    }

    /// <summary>True when the bracket at <paramref name="close"/> ends marks of citation behind a sentence's end: "died.[3][4]".</summary>
    private bool IsCited(int close)
    {
        int i = close;
        while (i - 3 >= begin && At(i) == Shape.Close && At(i - 1) is Shape.Digits && At(i - 2) == Shape.Open && text[tokens[i - 2].Start] == '[') i -= 3;
        return i < close && At(i) is Shape.Stop or Shape.Question or Shape.Exclamation or Shape.Quote or Shape.CloseQuote;
    }

    /// <summary>Writes the gap's features, as numbers of weights; returns how many.</summary>
    internal int Features(int i, Span<int> into)
    {
        int last = i - 1;
        while (last > begin && i - last < 4 && At(last) is Shape.Close or Shape.Quote or Shape.CloseQuote) last--;
        uint a = (uint)At(i - 1), b = (uint)At(i), stop = (uint)At(last), b2 = (uint)At(i + 1), a2 = (uint)At(last - 1), a3 = (uint)At(last - 2), b3 = (uint)At(i + 2);
        uint wa = HashAt(last), wb = HashAt(i), wa2 = HashAt(last - 1), wb2 = HashAt(i + 1), closers = (uint)(i - 1 - last);
        uint spaced = IsSpaced(i) ? 1u : 0u, length = LengthClass(i - begin), inside = (brackets > 0 ? 1u : 0u) + (quoted ? 2u : 0u), lower = (uint)lowerAfterStop;
        uint ends = stop is (uint)Shape.Stop or (uint)Shape.Question or (uint)Shape.Exclamation or (uint)Shape.Dots ? stop : stop == (uint)Shape.Abbreviation ? 1u : 0u;
        var w = new Writer(into);
        w.Put(1, 0, 0);
        w.Put(2, stop, b);
        w.Put(3, stop, closers * 64 + b);
        w.Put(4, a, b * 2 + spaced);
        w.Put(5, wa, 0);
        w.Put(6, wb, 0);
        w.Put(7, wa, b);
        w.Put(8, wb, stop);
        w.Put(9, wa, wb);
        w.Put(10, wa2, stop);
        w.Put(11, wb2, ends);
        w.Put(12, stop * 32 + b, b2);
        w.Put(13, a2 * 32 + stop, b);
        w.Put(14, a2 * 32 + stop, b * 32 + b2);
        w.Put(15, length, ends);
        w.Put(16, length * 32 + ends, b);
        w.Put(17, inside, ends * 32 + b);
        w.Put(18, inside * 32 + stop, a * 32 + b);
        w.Put(19, spaced, stop);
        w.Put(20, lower, ends * 32 + b);
        w.Put(21, a3 * 32 + a2, stop * 32 + b);
        w.Put(22, b * 32 + b2, b3);
        w.Put(23, wa2, wa);
        w.Put(24, wb, wb2);
        w.Put(25, ends * 64 + SizeClass(i), (uint)At(begin) * 32 + b);
        w.Put(26, HashAt(begin), ends * 32 + b);
        w.Put(27, (uint)ClassOf(last), b);
        w.Put(28, (uint)ClassOf(last), wb);
        w.Put(29, wa2, ends * 32 + b);
        w.Put(30, wb, ends * 8 + inside);
        w.Put(31, HashAt(last - 2), ends * 32 + b);
        w.Put(32, HashAt(i + 2), ends * 32 + b);
        return w.Count;
    }

    private ref struct Writer(Span<int> into)
    {
        private readonly Span<int> into = into;
        internal int Count;

        internal void Put(uint kind, uint x, uint y)
        {
            ulong h = (kind * 0x9E3779B97F4A7C15UL) ^ (x * 0xC2B2AE3D27D4EB4FUL) ^ ((ulong)y << 32 | y) * 0x165667B19E3779F9UL;
            h ^= h >> 29;
            h *= 0xBF58476D1CE4E5B9UL;
            into[Count++] = (int)(h >> 48) & (SentenceSplitter.Buckets - 1);
        }
    }

    // A straight quotation mark opens when only what is before it is parted by a blank, and closes when only what is behind it is.
    private Shape Turned(int i, Shape seen)
    {
        if (seen != Shape.Quote) return seen;
        bool before = i == first || tokens[i - 1].End < tokens[i].Start, behind = i + 1 == tokens.Count || tokens[i].End < tokens[i + 1].Start;
        return before == behind ? seen : before ? Shape.OpenQuote : Shape.CloseQuote;
    }

    private Shape At(int i) => i >= first && i - first < Count ? (Shape)shape[i - first] : Shape.Outside;

    private uint HashAt(int i) => i >= first && i - first < Count ? hash[i - first] : 0;

    private bool IsSpaced(int i) => tokens[i].Start > tokens[i - 1].End;

    private TokenClass ClassOf(int i) => At(i) == Shape.Abbreviation ? lexicon.Folded(text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start)) : TokenClass.None;

    private static uint LengthClass(int words) => words < 6 ? (uint)words : words < 10 ? 6u : words < 15 ? 7u : words < 25 ? 8u : words < 40 ? 9u : words < 60 ? 10u : 11u;

    // How much of the section is left.
    private uint SizeClass(int i) => LengthClass(first + Count - i);

    private static uint Hash(ReadOnlySpan<char> form)
    {
        uint h = 2166136261;
        foreach (char c in form[..Math.Min(form.Length, 24)]) h = (h ^ (char.IsAsciiDigit(c) ? '0' : char.ToLowerInvariant(c))) * 16777619;
        return h;
    }

    private static Shape ShapeOf(ReadOnlySpan<char> form)
    {
        char c = form[0], last = form[^1];
        if (char.IsLetter(c)) return last == '.' && form.Length > 1 ? Shape.Abbreviation : Word(form);
        if (char.IsAsciiDigit(c)) return form.ContainsAnyExceptInRange('0', '9') ? Shape.Number : Shape.Digits;
        if (form.Length > 2 && c == last && c is not ('.' or '!' or '?')) return Shape.Art;
        return c switch
        {
            '.' => form.Length > 1 ? Shape.Dots : Shape.Stop,
            '…' => Shape.Dots,
            '!' => Shape.Exclamation,
            '?' => Shape.Question,
            ',' => Shape.Comma,
            ':' => Shape.Colon,
            ';' => Shape.Semicolon,
            '-' or '–' or '—' => Shape.Dash,
            '(' or '[' or '{' or '<' => Shape.Open,
            ')' or ']' or '}' or '>' => Shape.Close,
            '"' or '\'' or '`' => char.IsLetterOrDigit(last) ? Shape.Lower : Shape.Quote,
            '“' or '‘' or '«' or '„' => Shape.OpenQuote,
            '”' or '’' or '»' => char.IsLetterOrDigit(last) ? Shape.Lower : Shape.CloseQuote,
            _ => Shape.Symbol,
        };
    }

    private static Shape Word(ReadOnlySpan<char> form)
    {
        if (!char.IsUpper(form[0])) return Shape.Lower;
        if (form.Length == 1) return Shape.OneUpper;
        int upper = 0;
        foreach (char c in form)
            if (char.IsUpper(c)) upper++;
        return upper == form.Length ? Shape.Upper : upper == 1 ? Shape.Capital : Shape.Mixed;
    }

    // The length at which lines are wrapped, if they are.
    private int LongestLine()
    {
        var lengths = new List<int>();
        int line = tokens[first].Start, end = tokens[^1].End;
        for (int i = line; i <= end; i++)
        {
            if (i < end && text[i] is not ('\n' or '\r' or '\u2028')) continue;
            lengths.Add(i - line);
            line = i + 1;
        }
        lengths.Sort();
        // one line in eight may be longer than text is wrapped at: an address, a line of a table
        return lengths[^(1 + (lengths.Count / 8))];
    }

    // 0: no full stop within; 1: capitals follow all; 2: small letters follow some; 3: small letters follow most.
    private int LowerAfterStop()
    {
        int stops = 0, lower = 0;
        for (int i = first; i + 1 < tokens.Count; i++)
        {
            if (At(i) is not (Shape.Stop or Shape.Question or Shape.Exclamation)) continue;
            stops++;
            if (At(i + 1) == Shape.Lower) lower++;
        }
        return stops == 0 ? 0 : lower == 0 ? 1 : lower * 2 < stops ? 2 : 3;
    }
}
