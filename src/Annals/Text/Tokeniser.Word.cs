using System;
using System.Buffers;

namespace Annals.Text;

internal sealed partial class Tokeniser
{
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789.,:+/");

    /// <summary>Cuts the word that begins at <paramref name="start"/>; <paramref name="known"/> is an end already known, or 0.</summary>
    private int Word(int start, int known = 0)
    {
        int stop = known > 0 ? known : WordEnd(start);
        stop = FullStop(start, stop);
        if (stop < chunkEnd && text[stop] == '$' && stop - start <= 3 && text.AsSpan(start, stop - start).IndexOfAnyExceptInRange('A', 'Z') < 0) stop++;
        if (Unit(start, stop) is > 0 and int unit)
        {
            Add(start, unit);
            Add(unit, stop);
        }
        else stop = AddWithClitics(start, stop);
        return stop;
    }

    private int WordEnd(int start)
    {
        int i = start + (Letters.IsPair(text, start) ? 2 : 1);
        while (i < chunkEnd)
        {
            if (Letters.IsWord(text, i)) i += Letters.IsPair(text, i) ? 2 : 1;
            else if (Letters.IsInvisible(text[i]) && InvisibleWithin(i) is > 0 and int next) i = next;
            else if (i + 1 < chunkEnd && Joins(start, i) is > 0 and int joined) i = joined;
            else break;
        }
        return i;
    }

    private int InvisibleWithin(int i)
    {
        int limit = Math.Min(chunkEnd, i + 8);
        while (i < limit && Letters.IsInvisible(text[i])) i++;
        return i < chunkEnd && Letters.IsWord(text, i) ? i : 0;
    }

    /// <summary>Where the word goes on when the mark at <paramref name="i"/> joins, else 0.</summary>
    private int Joins(int start, int i)
    {
        char c = text[i], next = text[i + 1];
        bool digits = char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(next);
        if (Letters.IsApostrophe(c)) return Letters.IsWord(text, i + 1) ? i + 1 : 0;
        if (Letters.IsHyphen(c)) return digits ? Digits(start, i) : Hyphen(start, i);
        return c switch
        {
            '.' => digits ? i + 1 : Dot(start, i),
            ',' => digits && ThreeDigits(i + 1) && !char.IsAsciiLetter(text[start]) ? i + 1 : 0,
            ':' => digits && (i < start + 3 || text[i - 3] == ':') ? i + 1 : 0,
            '/' => digits && i - start <= 10 ? i + 1 : 0,
            '_' => Letters.IsWord(text, i + 1) || next == '_' ? i + 1 : 0,
            '&' => Ampersand(start, i),
            '*' => char.IsAsciiLetterLower(next) && char.IsAsciiLetter(text[i - 1]) ? i + 1 : 0,
            _ => 0,
        };
    }

    private bool ThreeDigits(int i)
    {
        if (i + 3 > chunkEnd) return false;
        return char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && (i + 3 == chunkEnd || !char.IsAsciiDigit(text[i + 3]));
    }

    private int Ampersand(int start, int i)
    {
        int stop = i + 1;
        while (stop < chunkEnd && stop < i + 5 && char.IsAsciiLetterUpper(text[stop])) stop++;
        bool shortUpper = i - start <= 4 && text.AsSpan(start, i - start).IndexOfAnyExceptInRange('A', 'Z') < 0;
        return shortUpper && stop > i + 1 && stop <= i + 4 && (stop == chunkEnd || !Letters.IsWord(text, stop)) ? stop : 0;
    }

    /// <summary>Telephone numbers and dates keep their hyphens; ranges and scores do not.</summary>
    private int Digits(int start, int i)
    {
        int groups = 1, last = 0, p = i, limit = Math.Min(chunkEnd, i + 40);
        while (p < limit && Letters.IsHyphen(text[p]) && p + 1 < limit && char.IsAsciiDigit(text[p + 1]))
        {
            groups++;
            last = 0;
            for (p++; p < limit && char.IsAsciiDigit(text[p]); p++) last++;
        }
        bool wordBehind = p < chunkEnd && Letters.IsWord(text, p);
        bool before = text.AsSpan(start, i - start).IndexOfAny('-', '/') >= 0;
        bool phone = groups == 2 && i - start == 3 && last == 4;
        return groups > 2 || before || phone || (wordBehind && char.IsAsciiLetter(text[start])) ? p : 0;
    }

    private int Hyphen(int start, int i)
    {
        if (!Letters.IsWord(text, i + 1)) return 0;
        ReadOnlySpan<char> before = text.AsSpan(start, i - start);
        TokenClass first = lexicon.Folded(before);
        if ((first & TokenClass.Prefix) != 0) return i + 1;
        int stop = i + 1;
        while (stop < chunkEnd && stop < i + 12 && Letters.IsWord(text, stop)) stop++;
        TokenClass second = lexicon.Folded(text.AsSpan(i + 1, stop - i - 1));
        if ((second & TokenClass.Suffix) != 0 && stop - i > 2) return stop;
        bool name = char.IsUpper(before[0]) && (second & TokenClass.Given) != 0 && (first & TokenClass.Given) != 0;
        return name ? stop : 0;
    }

    private int Dot(int start, int i)
    {
        if (!char.IsAsciiLetterOrDigit(text[i + 1])) return 0;
        if (IsDottedLetters(start, i) && char.IsAsciiLetter(text[i + 1]) && (i + 2 >= chunkEnd || !Letters.IsWord(text, i + 2))) return i + 1;
        if ((lexicon.Folded(Ahead(start, i)) & TokenClass.Abbreviation) != 0) return i + 1;
        return IsHost(i) || IsNewsgroup(start, i) ? i + 1 : 0;
    }

    // "Ph" at the dot of "Ph.D.": the form with all that is left of the chunk's dotted letters.
    private ReadOnlySpan<char> Ahead(int start, int dot)
    {
        int stop = dot + 1, limit = Math.Min(chunkEnd, start + TokenLexicon.LongestEntry);
        while (stop < limit && (char.IsAsciiLetter(text[stop]) || text[stop] == '.')) stop++;
        return text.AsSpan(start, stop - start);
    }

    private bool IsDottedLetters(int start, int end)
    {
        if (end - start > 12 || (end - start & 1) == 0) return false;
        for (int k = start; k < end; k++)
            if ((k - start & 1) == 0 ? !char.IsLetter(text[k]) : text[k] != '.') return false;
        return true;
    }

    // "alt.animals.ethics": three labels or more, all in small letters.
    private bool IsNewsgroup(int start, int dot)
    {
        int dots = 0, limit = Math.Min(chunkEnd, dot + 60);
        for (int k = start; k < dot; k++)
        {
            if (text[k] == '.') dots++;
            else if (!char.IsAsciiLetterLower(text[k]) && text[k] != '-') return false;
            if (k - start > 60) return false;
        }
        for (int k = dot; k < limit && (char.IsAsciiLetterLower(text[k]) || text[k] is '.' or '-'); k++)
            if (text[k] == '.' && k + 1 < limit && char.IsAsciiLetterLower(text[k + 1])) dots++;
        return dots > 1;
    }

    private bool IsHost(int dot)
    {
        int p = dot, limit = Math.Min(chunkEnd, dot + 100), label = dot + 1;
        while (p < limit && (char.IsAsciiLetterOrDigit(text[p]) || text[p] is '.' or '-'))
        {
            if (text[p] == '.' && p + 1 < limit && char.IsAsciiLetterOrDigit(text[p + 1])) label = p + 1;
            p++;
        }
        int stop = label;
        while (stop < p && char.IsAsciiLetterOrDigit(text[stop])) stop++;
        ReadOnlySpan<char> last = text.AsSpan(label, stop - label);
        if ((lexicon.Folded(last) & TokenClass.Domain) == 0) return false;
        return char.IsAsciiLetterLower(last[0]) || text.AsSpan(dot + 1, stop - dot - 1).IndexOfAnyInRange('a', 'z') < 0;
    }

    /// <summary>Takes the full stop behind the word in when it belongs to an abbreviation.</summary>
    private int FullStop(int start, int stop)
    {
        if (stop >= chunkEnd || text[stop] != '.' || (stop + 1 < chunkEnd && text[stop + 1] == '.')) return stop;
        ReadOnlySpan<char> form = text.AsSpan(start, stop + 1 - start);
        if (form.Length > TokenLexicon.LongestEntry) return stop;
        if (form.Length > 3 && IsDottedLetters(start, stop)) return stop + 1;
        TokenClass c = lexicon.Folded(form);
        bool upper = char.IsUpper(form[0]);
        if ((c & (TokenClass.Title | TokenClass.UpperAbbreviation)) != 0 && upper) return stop + 1;
        if ((c & TokenClass.Abbreviation) != 0) return stop + 1;
        if ((c & TokenClass.NumberAbbreviation) != 0 && NextIsDigit(stop + 1)) return stop + 1;
        if (form.Length == 2 && start == chunkStart + 1 && text[chunkStart] == '(' && form[0] is 'b' or 'd' or 'm' or 'c' && stop + 1 == chunkEnd) return stop + 1;
        if (form.Length == 2 && upper && form[0] != 'I' && IsInitial(stop + 1)) return stop + 1;
        return stop;
    }

    private int NextVisible(int i)
    {
        int limit = Math.Min(text.Length, i + 8);
        while (i < limit && Letters.IsBlank(text[i])) i++;
        return i < limit ? i : text.Length;
    }

    private bool NextIsDigit(int i) => NextVisible(i) is int n && n < text.Length && char.IsAsciiDigit(text[n]);

    private bool IsInitial(int i)
    {
        if (i < chunkEnd) return char.IsUpper(text[i]) || text[i] is ',' or '-';
        int n = NextVisible(i);
        return n < text.Length && char.IsUpper(text[n]) && tokens.Count > 0;
    }

    /// <summary>Where "10" ends in "10km", else 0.</summary>
    private int Unit(int start, int stop)
    {
        if (!char.IsAsciiDigit(text[start]) && text[start] is not ('.' or '+')) return 0;
        int i = stop;
        while (i > start && stop - i < TokenLexicon.LongestEntry && (char.IsLetter(text[i - 1]) || (text[i - 1] == '.' && i < stop && char.IsLetter(text[i])) || (i == stop && text[i - 1] == '.'))) i--;
        if (i == start || i == stop || !char.IsAsciiDigit(text[i - 1])) return 0;
        if (text.AsSpan(start, i - start).ContainsAnyExcept(NumberMarks)) return 0;
        return (lexicon.Folded(text.AsSpan(i, stop - i)) & TokenClass.Unit) != 0 ? i : 0;
    }

    // ---- clitics

    private int AddWithClitics(int start, int stop)
    {
        ReadOnlySpan<char> form = text.AsSpan(start, stop - start);
        if (lexicon.Cut(form) is { } parts)
        {
            for (int k = 0, at = start; k < parts.Length; at += parts[k++]) Add(at, at + parts[k], k > 0);
            return stop;
        }
        int clitic = CliticLength(form);
        if (clitic > 0)
        {
            Add(start, stop - clitic);
            Add(stop - clitic, stop, true);
            return stop;
        }
        return AddPossessive(start, stop);
    }

    private int AddPossessive(int start, int stop)
    {
        Add(start, stop);
        bool plural = !singleQuoteOpen && stop < chunkEnd && text[stop] is '\'' or '’' && text[stop - 1] is 's' or 'S' or 'z' or 'x'
            && (stop + 1 == chunkEnd || text[stop + 1] is '.' or ',' or ';' or ')') && stop - start > 2;
        if (plural) Add(stop, stop + 1, true);
        return plural ? stop + 1 : stop;
    }

    private static int CliticLength(ReadOnlySpan<char> form)
    {
        if (form.Length < 3) return 0;
        int mark = form[..^1].LastIndexOfAny("'’`´ʼ");
        if (mark <= 0) return 0;
        ReadOnlySpan<char> tail = form[(mark + 1)..];
        if (tail.Length == 1)
        {
            char t = (char)(tail[0] | 32);
            // "1990's" is one word, "M23's" two
            if (t == 's' && char.IsAsciiDigit(form[mark - 1]) && !char.IsLetter(form[0])) return 0;
            if (t is 's' or 'm' or 'd') return 2;
            return t == 't' && (form[mark - 1] | 32) == 'n' && mark > 1 ? 3 : 0;
        }
        if (tail.Length != 2) return 0;
        return tail.Equals("re", StringComparison.OrdinalIgnoreCase) || tail.Equals("ve", StringComparison.OrdinalIgnoreCase)
            || tail.Equals("ll", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
    }
}
