using System;
using System.Buffers;
using System.Collections.Generic;

namespace Annals.Text;

/// <summary>A word cut from the text.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">Behind the last one.</param>
/// <param name="Continues">Second or later word of a multi-word token.</param>
internal readonly record struct RawToken(int Start, int End, bool Continues);

/// <summary>
/// Cuts text into words as UD English does, in one pass from left to right; looks ahead only within bounds, so any text takes linear time.
/// One instance cuts one section; not thread-safe.
/// </summary>
internal sealed partial class Tokeniser
{
    private static readonly SearchValues<char> ArtMarks = SearchValues.Create("-=*_~#+<>|{}^");
    private readonly string text;
    private readonly TokenLexicon lexicon;
    private readonly List<RawToken> tokens;
    private bool singleQuoteOpen;
    private int chunkStart;
    private int chunkEnd;

    private Tokeniser(string text, TokenLexicon lexicon, List<RawToken> tokens)
    {
        this.text = text;
        this.lexicon = lexicon;
        this.tokens = tokens;
    }

    /// <summary>Appends the words of <c>text[start..end]</c> to <paramref name="tokens"/>.</summary>
    internal static void Cut(string text, int start, int end, TokenLexicon lexicon, List<RawToken> tokens)
    {
        var cutter = new Tokeniser(text, lexicon, tokens);
        for (int i = start; i < end;)
        {
            if (Letters.IsBlank(text[i]))
            {
                i++;
                continue;
            }
            int stop = i + 1;
            while (stop < end && !Letters.IsBlank(text[stop])) stop++;
            cutter.CutChunk(i, stop);
            i = stop;
        }
    }

    private void Add(int start, int end, bool continues = false) => tokens.Add(new RawToken(start, end, continues));

    private void CutChunk(int start, int end)
    {
        chunkStart = start;
        chunkEnd = end;
        if (end - start > 1 && !char.IsAsciiLetterOrDigit(text[start]) && IsEmoticonOrArt(start, end))
        {
            Add(start, end);
            return;
        }
        for (int i = start; i < end;)
        {
            if (Letters.IsInvisible(text[i])) i++;
            else if (Address(i) is > 0 and int stop) i = Emit(i, stop);
            else if (Letters.IsWord(text, i)) i = Word(i);
            else i = Symbol(i);
        }
    }

    private int Emit(int start, int end)
    {
        Add(start, end);
        return end;
    }

    private bool IsEmoticonOrArt(int start, int end)
    {
        ReadOnlySpan<char> chunk = text.AsSpan(start, end - start);
        if ((lexicon.Exact(chunk) & TokenClass.Emoticon) != 0) return true;
        return !chunk.ContainsAnyExcept(ArtMarks) || chunk is "[...]" or "[…]";
    }

    // ---- web and mail addresses

    private int Address(int i)
    {
        char c = text[i];
        if (c is '@' or '#') return Handle(i);
        if (i > chunkStart && Letters.IsWord(text, i - 1)) return 0;
        if (!char.IsAsciiLetterOrDigit(c)) return 0;
        ReadOnlySpan<char> rest = text.AsSpan(i, Math.Min(chunkEnd - i, 8));
        if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return TrimAddress(i, chunkEnd);
        int mail = MailEnd(i);
        return mail > 0 ? mail : 0;
    }

    private int TrimAddress(int start, int end)
    {
        int stop = start;
        while (stop < end && text[stop] is not ('<' or '>' or '"' or '”' or '“' or '[' or ']')) stop++;
        while (stop > start && (text[stop - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or ')' or '…' || Letters.IsInvisible(text[stop - 1])))
        {
            if (text[stop - 1] == ')' && text.AsSpan(start, stop - start).Contains('(')) break;
            stop--;
        }
        return WholePairs(stop);
    }

    private int MailEnd(int i)
    {
        int at = i, limit = Math.Min(chunkEnd, i + 64);
        while (at < limit && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_' or '%' or '+' or '-')) at++;
        if (at == i || at >= limit || text[at] != '@') return 0;
        int stop = at + 1;
        limit = Math.Min(chunkEnd, at + 254);
        while (stop < limit && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] is '.' or '-' or '_')) stop++;
        while (stop > at && text[stop - 1] is '.' or '-' or '_') stop--;
        return stop > at + 1 ? stop : 0;
    }

    private int Handle(int i)
    {
        if (i > chunkStart && Letters.IsWord(text, i - 1)) return 0;
        int stop = i + 1;
        if (stop >= chunkEnd || !char.IsAsciiLetter(text[stop])) return 0;
        while (stop < chunkEnd && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] == '_')) stop++;
        return stop;
    }

    // ---- symbols

    private int Symbol(int i)
    {
        char c = text[i];
        if (Letters.IsApostrophe(c) || c is '‘' or '"') return Quote(i);
        if (c is '.' or '!' or '?' or '…') return Stops(i);
        if (c is '-' or '=' or '*' or '_' or '~' or '#' or '+' or '<' or '>' or '|' or '$') return Run(i);
        if (Letters.IsPair(text, i)) return Emit(i, PictureEnd(i + 2));
        if (c is ':' or ';' && EmoticonEnd(i) is > 0 and int stop) return Emit(i, stop);
        return Emit(i, i + 1);
    }

    private int Stops(int i)
    {
        int stop = i + 1;
        if (text[i] == '.' && i == chunkStart && stop < chunkEnd && char.IsAsciiDigit(text[stop])) return Word(i);
        while (stop < chunkEnd && text[stop] is '.' or '!' or '?' or '…') stop++;
        return Emit(i, stop);
    }

    private int Run(int i)
    {
        int stop = i + 1;
        while (stop < chunkEnd && text[stop] == text[i]) stop++;
        if (text[i] == '+' && stop == i + 1 && i == chunkStart && stop < chunkEnd && char.IsAsciiDigit(text[stop])) return Word(i);
        return Emit(i, stop);
    }

    private int EmoticonEnd(int i)
    {
        if (i > chunkStart && char.IsAsciiDigit(text[i - 1])) return 0;
        for (int length = 3; length >= 2; length--)
        {
            int stop = i + length;
            if (stop > chunkEnd || (stop < chunkEnd && Letters.IsWord(text, stop))) continue;
            if ((lexicon.Exact(text.AsSpan(i, length)) & TokenClass.Emoticon) != 0) return stop;
        }
        return 0;
    }

    private int PictureEnd(int i)
    {
        while (i < chunkEnd)
        {
            if (text[i] == '\uFE0F') i++;
            else if (text[i] == '\u200D' && i + 2 < chunkEnd && Letters.IsPair(text, i + 1)) i += 3;
            else if (Letters.IsPair(text, i) && text[i] == '\uD83C' && text[i + 1] is >= '\uDFFB' and <= '\uDFFF') i += 2;
            else break;
        }
        return i;
    }

    private int Quote(int i)
    {
        char c = text[i];
        if (i + 1 < chunkEnd && text[i + 1] == c && c != '"') return Emit(i, i + 2);
        if (c == '"') return Emit(i, i + 1);
        bool leading = i == chunkStart || !Letters.IsWord(text, i - 1);
        if (leading && c != '‘' && LeadingApostrophe(i) is > 0 and int stop) return Word(i, stop);
        if (c == '‘' || (leading && i + 1 < chunkEnd && Letters.IsWord(text, i + 1))) singleQuoteOpen = true;
        else singleQuoteOpen = false;
        return Emit(i, i + 1);
    }

    private int LeadingApostrophe(int i)
    {
        int stop = i + 1;
        while (stop < chunkEnd && stop < i + 9 && (Letters.IsWord(text, stop) || Letters.IsApostrophe(text[stop]))) stop++;
        ReadOnlySpan<char> form = text.AsSpan(i, stop - i);
        if (form.Length >= 3 && char.IsAsciiDigit(form[1]) && char.IsAsciiDigit(form[2]) && (form.Length == 3 || (form.Length == 4 && form[3] == 's'))) return stop;
        if ((lexicon.Folded(form) & TokenClass.Apostrophe) != 0 || lexicon.Cut(form) is not null) return stop;
        return 0;
    }

    private int WholePairs(int stop) => stop > 0 && stop < text.Length && char.IsLowSurrogate(text[stop]) && char.IsHighSurrogate(text[stop - 1]) ? stop + 1 : stop;
}
