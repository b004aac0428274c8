using System;
using System.Collections.Generic;
using Annals.Text;

namespace Annals.Language.Names;

/// <summary>
/// What the name finder sees of each word of a report: its spelling, its neighbours, the run of capitalised words it stands in, what lists know of
/// it, and how the same word is used elsewhere in the report. One instance a report.
/// </summary>
internal sealed class NameFeatures
{
    /// <summary>No word has more features.</summary>
    internal const int Most = 88;
    private const int LongestPhrase = 4;

    private readonly NameModel model;
    private readonly TokenTable table;
    private readonly string text;
    private readonly int count;
    private readonly uint[] lower;
    private readonly byte[] shape;
    private readonly NameWords[] known;
    private readonly byte[] listed;
    private readonly int[] runFirst;
    private readonly int[] runLast;
    private readonly Dictionary<uint, int> uses = [];
    private readonly HashSet<uint> initials = [];

    internal NameFeatures(Analysis analysis, NameModel model)
    {
        (this.model, table, text, count) = (model, analysis.Tokens, analysis.Text, analysis.Tokens.Count);
        lower = new uint[count];
        shape = new byte[count];
        known = new NameWords[count];
        listed = new byte[count];
        runFirst = new int[count];
        runLast = new int[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<char> form = table.Form(text, i);
            lower[i] = NameHash.Lower(form);
            shape[i] = (byte)ShapeOf(form);
            known[i] = model.WordsOf(lower[i]);
        }
        FindRuns();
        FindListed();
        for (int i = 0; i < count; i++) Use(i);
    }

    private enum Shape : byte
    {
        Outside, Lower, Capital, Upper, OneUpper, Initial, Acronym, Mixed, Inner, Digits, Number, Alphanumeric, Comma, Stop, Quote, Open, Close, Hyphen, Possessive, Other,
    }

    // How a word is used in the report, over all its places.
    [Flags]
    private enum UseOf
    {
        Small = 1, MidSentence = 2, AfterTitle = 4, AfterGiven = 8, AfterIn = 16, BeforeSaid = 32, WithOrganizationHead = 64, InBrackets = 128, LastOfRun = 256, FirstOfRun = 512, AloneInRun = 1024, AfterThe = 2048,
    }

    /// <summary>True when the word begins with a capital or bears one.</summary>
    internal bool IsCapitalised(int i) => (Shape)shape[i] is >= Shape.Capital and <= Shape.Inner or Shape.Alphanumeric;

    /// <summary>The word in lower case, as a number.</summary>
    internal uint Lower(int i) => lower[i];

    /// <summary>True for a word of capitals, two or more.</summary>
    internal bool IsAcronym(int i) => (Shape)shape[i] is Shape.Upper or Shape.Acronym;

    /// <summary>True for a capitalised word whose neighbours are not.</summary>
    internal bool StandsAlone(int i) => runFirst[i] == i && runLast[i] == i;

    /// <summary>What lists know of the word.</summary>
    internal NameWords Known(int i) => known[i];

    /// <summary>Writes the features of word <paramref name="i"/>; returns how many.</summary>
    internal int Write(int i, Span<uint> into)
    {
        int n = 0;
        (int first, int end) = table.Rows(table.Sentence[i]);
        uint w0 = lower[i], w1 = Word(i + 1, end), w2 = Word(i + 2, end), v1 = Back(i - 1, first), v2 = Back(i - 2, first);
        uint s0 = shape[i], s1 = ShapeAt(i + 1, first, end), sv1 = ShapeAt(i - 1, first, end), s2 = ShapeAt(i + 2, first, end), sv2 = ShapeAt(i - 2, first, end);
        bool starts = i == first || (i == first + 1 && (Shape)shape[first] is Shape.Quote or Shape.Open or Shape.Hyphen);
        uint start = starts ? 1u : 0u;
        Put(into, ref n, 1, 0);
        Put(into, ref n, 2, w0);
        Put(into, ref n, 3, NameHash.Mix(w0, s0 * 2 + start));
        Put(into, ref n, 4, v1);
        Put(into, ref n, 5, w1);
        Put(into, ref n, 6, v2);
        Put(into, ref n, 7, w2);
        Put(into, ref n, 8, NameHash.Mix(v1, w0));
        Put(into, ref n, 9, NameHash.Mix(w0, w1));
        Put(into, ref n, 10, s0 * 2 + start);
        Put(into, ref n, 11, sv1 * 64 + s0 * 2 + start);
        Put(into, ref n, 12, (s0 * 32 + s1) * 2 + start);
        Put(into, ref n, 13, ((sv1 * 32 + s0) * 32 + s1) * 2 + start);
        Put(into, ref n, 14, NameHash.Mix(v1, s0));
        Put(into, ref n, 15, NameHash.Mix(w1, s0));
        Put(into, ref n, 16, NameHash.Mix(NameHash.Mix(v2, v1), s0));
        Put(into, ref n, 17, NameHash.Mix(NameHash.Mix(w1, w2), s0));
        Put(into, ref n, 18, (((sv2 * 32 + sv1) * 32 + s0) * 32 + s1) * 32 + s2);
        n = Spelling(i, into, n);
        n = Lists(i, first, end, into, n, start);
        n = Run(i, first, end, into, n);
        n = Grammar(i, first, end, into, n);
        return Elsewhere(i, into, n, start);
    }

    private int Spelling(int i, Span<uint> into, int n)
    {
        ReadOnlySpan<char> form = table.Form(text, i);
        uint s = shape[i];
        for (int k = 2; k <= 4 && k <= form.Length; k++)
        {
            Put(into, ref n, 20 + (uint)k, NameHash.Mix(NameHash.Lower(form[^k..]), s));
            if (k > 2) Put(into, ref n, 26 + (uint)k, NameHash.Mix(NameHash.Lower(form[..k]), s));
        }
        Put(into, ref n, 31, Pattern(form));
        Put(into, ref n, 32, (uint)Math.Min(form.Length, 8) * 32 + s);
        return n;
    }

    private int Lists(int i, int first, int end, Span<uint> into, int n, uint start)
    {
        uint k0 = (uint)known[i], kv = i > first ? (uint)known[i - 1] : 0x80000000, k1 = i + 1 < end ? (uint)known[i + 1] : 0x80000000, s0 = shape[i];
        Put(into, ref n, 40, NameHash.Mix(k0, s0 * 2 + start));
        Put(into, ref n, 41, NameHash.Mix(kv, s0));
        Put(into, ref n, 42, NameHash.Mix(k1, s0));
        Put(into, ref n, 43, NameHash.Mix(NameHash.Mix(k0, kv), s0));
        Put(into, ref n, 44, NameHash.Mix(NameHash.Mix(k0, k1), s0));
        Put(into, ref n, 45, NameHash.Mix(listed[i], s0));
        Put(into, ref n, 46, NameHash.Mix(listed[i], NameHash.Mix(Back(i - 1, first), s0)));
        Put(into, ref n, 47, NameHash.Mix(NameHash.Mix(k0, listed[i]), ShapeAt(i + 1, first, end)));
        Put(into, ref n, 48, NameHash.Mix(NameHash.Mix(kv, k0), NameHash.Mix(k1, s0)));
        return n;
    }

    private int Run(int i, int first, int end, Span<uint> into, int n)
    {
        int a = runFirst[i], b = runLast[i];
        if (a < 0) return n;
        uint from = (uint)Math.Min(i - a, 4), to = (uint)Math.Min(b - i, 4), place = from * 8 + to;
        uint before = Back(a - 1, first), after = Word(b + 1, end);
        Put(into, ref n, 50, place);
        Put(into, ref n, 51, NameHash.Mix(lower[b], place));
        Put(into, ref n, 52, NameHash.Mix(lower[b], 7));
        Put(into, ref n, 53, NameHash.Mix(lower[a], place));
        Put(into, ref n, 54, NameHash.Mix(before, place));
        Put(into, ref n, 55, NameHash.Mix(after, place));
        Put(into, ref n, 56, NameHash.Mix(before, after));
        Put(into, ref n, 57, NameHash.Mix((uint)known[b], place));
        Put(into, ref n, 58, NameHash.Mix((uint)known[a], place));
        Put(into, ref n, 59, NameHash.Mix(NameHash.Mix((uint)known[a], (uint)known[b]), place));
        Put(into, ref n, 60, NameHash.Mix(before, NameHash.Mix((uint)known[a], (uint)known[b])));
        Put(into, ref n, 61, NameHash.Mix(after, NameHash.Mix((uint)known[a], (uint)known[b])));
        Put(into, ref n, 62, NameHash.Mix(Back(a - 2, first), before));
        return n;
    }

    // The tags and the tree, which see the whole sentence.
    private int Grammar(int i, int first, int end, Span<uint> into, int n)
    {
        uint t0 = (uint)table.Upos[i], tv = i > first ? (uint)table.Upos[i - 1] : 30, t1 = i + 1 < end ? (uint)table.Upos[i + 1] : 31, s = shape[i];
        int head = table.Head[i];
        uint headWord = head >= first && head < end ? lower[head] : 9, relation = (uint)table.Deprel[i];
        Put(into, ref n, 80, t0 * 32 + s);
        Put(into, ref n, 81, (tv * 32 + t0) * 32 + t1);
        Put(into, ref n, 82, NameHash.Mix(NameHash.Exact(table.Xpos[i]), s));
        Put(into, ref n, 83, NameHash.Mix(relation, t0 * 32 + s));
        Put(into, ref n, 84, NameHash.Mix(NameHash.Mix(relation, headWord), s));
        Put(into, ref n, 85, NameHash.Mix((uint)known[i], t0 * 32 + s));
        Put(into, ref n, 86, NameHash.Mix(t0 * 64 + relation, head < 0 ? 0u : (uint)Math.Clamp(head - i, -4, 4) + 5));
        return n;
    }

    private int Elsewhere(int i, Span<uint> into, int n, uint start)
    {
        if (!IsCapitalised(i)) return n;
        int use = uses.GetValueOrDefault(lower[i]);
        Put(into, ref n, 70, NameHash.Mix((uint)use & 3, shape[i] * 2u + start));
        for (int bit = 2; bit < 12; bit++)
            if ((use >> bit & 1) != 0) Put(into, ref n, 71, NameHash.Mix((uint)bit, shape[i]));
        Put(into, ref n, 72, (uint)use);
        if (initials.Contains(lower[i]) && (Shape)shape[i] is Shape.Upper or Shape.Acronym) Put(into, ref n, 73, 1);
        return n;
    }

    private static void Put(Span<uint> into, ref int n, uint kind, uint value) => into[n++] = NameHash.Mix(kind, value);

    private uint Word(int i, int end) => i < end ? lower[i] : 3;

    private uint Back(int i, int first) => i >= first ? lower[i] : 5;

    private uint ShapeAt(int i, int first, int end) => i >= first && i < end ? shape[i] : (uint)Shape.Outside;

    // ---- the report as a whole

    private void FindRuns()
    {
        Array.Fill(runFirst, -1);
        Array.Fill(runLast, -1);
        for (int s = 0; s < table.SentenceCount; s++)
        {
            (int first, int end) = table.Rows(s);
            for (int i = first; i < end;)
            {
                if (!IsCapitalised(i))
                {
                    i++;
                    continue;
                }
                int last = RunEnd(i, end);
                for (int k = i; k <= last; k++) (runFirst[k], runLast[k]) = (i, last);
                AddInitials(i, last);
                i = last + 1;
            }
        }
    }

    private int RunEnd(int i, int end)
    {
        int last = i;
        while (last + 1 < end)
        {
            int next = last + 1, links = 0;
            while (next < end && links < 2 && !IsCapitalised(next) && (known[next] & NameWords.Link) != 0 && text[table.Start[next]] is not 'i')
            {
                next++;
                links++;
            }
            if (next >= end || !IsCapitalised(next)) break;
            last = next;
        }
        return last;
    }

    private void AddInitials(int first, int last)
    {
        if (last - first is < 1 or > 8) return;
        Span<char> letters = stackalloc char[10];
        int n = 0;
        for (int k = first; k <= last; k++)
            if (IsCapitalised(k)) letters[n++] = text[table.Start[k]];
        if (n > 1) initials.Add(NameHash.Lower(letters[..n]));
    }

    private void FindListed()
    {
        for (int i = 0; i < count; i++)
        {
            if (!IsCapitalised(i)) continue;
            (_, int end) = table.Rows(table.Sentence[i]);
            uint phrase = lower[i];
            for (int length = 2; length <= LongestPhrase && i + length <= end; length++)
            {
                phrase = NameHash.Phrase(phrase, lower[i + length - 1]);
                NameWords of = model.WordsOf(phrase);
                if (of == NameWords.None || !IsCapitalised(i + length - 1)) continue;
                byte bits = (byte)((of & NameWords.KnownPlace) != 0 ? 2 : 1);
                for (int k = 0; k < length; k++) listed[i + k] = (byte)(k == 0 ? bits : k == length - 1 ? bits + 4 : bits + 8);
            }
        }
    }

    private void Use(int i)
    {
        (int first, int end) = table.Rows(table.Sentence[i]);
        UseOf use = 0;
        if (!IsCapitalised(i)) use = (Shape)shape[i] == Shape.Lower ? UseOf.Small : 0;
        else
        {
            if (i > first + 1) use |= UseOf.MidSentence;
            if (runFirst[i] == runLast[i]) use |= UseOf.AloneInRun;
            else if (runFirst[i] == i) use |= UseOf.FirstOfRun;
            else if (runLast[i] == i) use |= UseOf.LastOfRun;
            if ((known[runLast[i]] & NameWords.OrganizationHead) != 0) use |= UseOf.WithOrganizationHead;
            if (i > first) use |= Before(i - 1);
            if (i + 1 < end && IsSaid(i + 1)) use |= UseOf.BeforeSaid;
        }
        if (use == 0) return;
        uses[lower[i]] = uses.GetValueOrDefault(lower[i]) | (int)use;
    }

    private UseOf Before(int i)
    {
        ReadOnlySpan<char> form = table.Form(text, i);
        if (form is "(") return UseOf.InBrackets;
        if (form is "the" or "The") return UseOf.AfterThe;
        if (form is "in" or "In" or "at" or "from" or "near" or "to") return UseOf.AfterIn;
        NameWords k = known[i];
        if ((k & NameWords.Title) != 0) return UseOf.AfterTitle;
        return (k & NameWords.Given) != 0 && IsCapitalised(i) ? UseOf.AfterGiven : 0;
    }

    private bool IsSaid(int i) => table.Form(text, i) is "said" or "says" or "told" or "added" or "added:" or "claimed" or "reported" or "announced";

    private static uint Pattern(ReadOnlySpan<char> form)
    {
        uint h = 7;
        int last = -1;
        foreach (char c in form[..Math.Min(form.Length, 20)])
        {
            int k = char.IsUpper(c) ? 1 : char.IsLetter(c) ? 2 : char.IsDigit(c) ? 3 : c;
            if (k != last) h = NameHash.Mix(h, (uint)k);
            last = k;
        }
        return h;
    }

    private static Shape ShapeOf(ReadOnlySpan<char> form)
    {
        char c = form[0];
        if (char.IsLetter(c)) return Letters(form);
        if (char.IsDigit(c)) return form.ContainsAnyExceptInRange('0', '9') ? HasLetter(form) ? Shape.Alphanumeric : Shape.Number : Shape.Digits;
        return c switch
        {
            ',' => Shape.Comma,
            '.' => Shape.Stop,
            '"' or '“' or '”' or '«' or '»' => Shape.Quote,
            '\'' or '’' or '‘' => form.Length > 1 ? Shape.Possessive : Shape.Quote,
            '(' or '[' => Shape.Open,
            ')' or ']' => Shape.Close,
            '-' or '–' or '—' => Shape.Hyphen,
            _ => Shape.Other,
        };
    }

    private static Shape Letters(ReadOnlySpan<char> form)
    {
        int upper = 0, small = 0, digits = 0, dots = 0;
        foreach (char c in form)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsDigit(c)) digits++;
            else if (char.IsLetter(c)) small++;
            else if (c == '.') dots++;
        }
        if (digits > 0 && upper > 0) return Shape.Alphanumeric;
        if (upper == 0) return Shape.Lower;
        if (!char.IsUpper(form[0])) return Shape.Inner;
        if (form.Length == 1) return Shape.OneUpper;
        if (small == 0) return dots == 0 ? Shape.Upper : upper == 1 ? Shape.Initial : Shape.Acronym;
        return upper == 1 ? Shape.Capital : Shape.Mixed;
    }

    private static bool HasLetter(ReadOnlySpan<char> form)
    {
        foreach (char c in form)
            if (char.IsLetter(c)) return true;
        return false;
    }
}
