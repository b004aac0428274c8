using System;
using System.Collections.Generic;
using System.Numerics;
using Annals.Text;

namespace Annals.Language.Names;

/// <summary>
/// What the name finder sees of each word of a report: its spelling, its neighbours, the run of capitalised words it stands in, what lists know of
/// it, and how the same word is used elsewhere in the report. One instance a report.
/// </summary>
internal sealed class NameFeatures
{
    /// <summary>No word has more features.</summary>
    internal const int Most = 104;
    private const int LongestPhrase = 5;
    private const int MostGrams = 12;
    private const int MostClasses = 8;
    private const int MostSenses = 20;
    private const uint HeadWords = (uint)(NameWords.Given | NameWords.Family | NameWords.KnownPlace | NameWords.Title | NameWords.OrganizationHead | NameWords.PlaceHead | NameWords.Facility
        | NameWords.Event | NameWords.Law | NameWords.Work | NameWords.Group | NameWords.Common | NameWords.Demonym);

    private readonly NameLexicon lexicon;
    private readonly SenseLexicon? senses;
    private readonly TokenTable table;
    private readonly string text;
    private readonly int count;
    private readonly uint[] lower;
    private readonly byte[] shape;
    private readonly NameWords[] known;
    private readonly ushort[] listed;
    private readonly byte[] casing;
    private readonly int[] runFirst;
    private readonly int[] runLast;
    private readonly Dictionary<uint, int> uses = [];
    private readonly HashSet<uint> initials = [];

    internal NameFeatures(Analysis analysis, NameLexicon lexicon, SenseLexicon? senses)
    {
        (this.lexicon, this.senses, table, text, count) = (lexicon, senses, analysis.Tokens, analysis.Text, analysis.Tokens.Count);
        lower = new uint[count];
        shape = new byte[count];
        known = new NameWords[count];
        listed = new ushort[count];
        casing = new byte[table.SentenceCount];
        runFirst = new int[count];
        runLast = new int[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<char> form = table.Form(text, i);
            lower[i] = NameHash.Lower(form);
            shape[i] = (byte)ShapeOf(form);
            if ((Shape)shape[i] == Shape.Hyphen && (i == 0 || table.End[i - 1] < table.Start[i])) shape[i] = (byte)Shape.Dash;
            known[i] = lexicon.Of(lower[i]);
        }
        for (int k = 0; k < casing.Length; k++) casing[k] = CasingOf(k);
        FindRuns();
        FindListed();
        for (int i = 0; i < count; i++) Use(i);
    }

    private enum Shape : byte
    {
        Outside, Lower, Capital, Upper, OneUpper, Initial, Acronym, Mixed, Inner, Digits, Number, Alphanumeric, Comma, Stop, Quote, Open, Close, Hyphen, Possessive, Other, Dash,
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

    /// <summary>The words of a phrase in lower case, as a number.</summary>
    internal uint Words(int first, int last)
    {
        uint phrase = lower[first];
        for (int i = first + 1; i <= last; i++) phrase = NameHash.Phrase(phrase, lower[i]);
        return phrase;
    }

    /// <summary>What lists know of a phrase.</summary>
    internal NameWords Phrase(int first, int last) => lexicon.Of(Words(first, last));

    /// <summary>Writes the features of word <paramref name="i"/> as numbers; returns how many.</summary>
    internal int Write(int i, Span<uint> into)
    {
        int n = 0;
        (int first, int end) = table.Rows(table.Sentence[i]);
        bool starts = i == first || (i == first + 1 && (Shape)shape[first] is Shape.Quote or Shape.Open or Shape.Hyphen or Shape.Dash);
        uint s = shape[i], start = starts ? 1u : 0u, cased = IsCapitalised(i) ? 1u : 0u;
        Put(into, ref n, 1, lower[i]);
        Put(into, ref n, 2, NameHash.Exact(table.Form(text, i)));
        Put(into, ref n, 3, s * 2 + start);
        Put(into, ref n, 4, Pattern(table.Form(text, i)));
        Put(into, ref n, 5, NameHash.Mix(Back(i - 1, first), cased));
        Put(into, ref n, 6, NameHash.Mix(Word(i + 1, end), cased));
        Put(into, ref n, 8, (uint)casing[table.Sentence[i]] * 32 + s);
        Put(into, ref n, 7, NameHash.Mix(NameHash.Mix(ShapeAt(i - 1, first, end), s), ShapeAt(i + 1, first, end)));
        n = Grammar(i, first, end, into, n);
        n = Spelling(i, into, n);
        n = Lists(i, cased, into, n);
        if (s is (uint)Shape.Lower or (uint)Shape.Capital or (uint)Shape.Upper) n = Senses(i, into, n);
        n = Run(i, first, end, into, n);
        return Elsewhere(i, into, n, start);
    }

    private int Spelling(int i, Span<uint> into, int n)
    {
        ReadOnlySpan<char> form = table.Form(text, i);
        for (int k = 1; k <= 4 && k <= form.Length; k++)
        {
            Put(into, ref n, 20 + (uint)k, NameHash.Lower(form[^k..]));
            if (k > 1) Put(into, ref n, 26 + (uint)k, NameHash.Lower(form[..k]));
        }
        for (int k = 1; k + 3 < form.Length && k < MostGrams; k++) Put(into, ref n, 31, NameHash.Lower(form.Slice(k, 3)));
        return n;
    }

    // What lists know of the word, and of the phrase it stands in, a feature a class.
    private int Lists(int i, uint cased, Span<uint> into, int n)
    {
        int limit = n + MostClasses;
        for (uint k = (uint)known[i]; k != 0 && n < limit; k &= k - 1) Put(into, ref n, 40, (uint)BitOperations.TrailingZeroCount(k) * 2 + cased);
        for (uint k = 0, of = listed[i]; k < 6; k++, of >>= 2)
            if ((of & 3) != 0) Put(into, ref n, 41, (k * 4 + (of & 3)) * 2 + cased);
        Put(into, ref n, 42, NameHash.Mix((uint)known[i], shape[i]));
        return n;
    }

    // WordNet's senses of the word, with how it is written.
    private int Senses(int i, Span<uint> into, int n)
    {
        Span<int> fields = stackalloc int[SenseLexicon.Most];
        int count = senses is null ? 0 : Math.Min(MostSenses, senses.Rows(table.Form(text, i), fields));
        for (int k = 0; k < count; k++) Put(into, ref n, 44, (uint)fields[k] * 32 + shape[i]);
        return n;
    }

    private int Run(int i, int first, int end, Span<uint> into, int n)
    {
        int a = runFirst[i], b = runLast[i];
        if (a < 0) return n;
        uint place = (uint)Math.Min(i - a, 4) * 8 + (uint)Math.Min(b - i, 4);
        Put(into, ref n, 50, place);
        Put(into, ref n, 51, lower[b]);
        Put(into, ref n, 52, lower[a]);
        Put(into, ref n, 53, Back(a - 1, first));
        Put(into, ref n, 54, Word(b + 1, end));
        Put(into, ref n, 55, NameHash.Mix((uint)known[b] & HeadWords, 3));
        Put(into, ref n, 56, NameHash.Mix((uint)known[a] & HeadWords, 5));
        return n;
    }

    // The tags and the tree, which see the whole sentence.
    private int Grammar(int i, int first, int end, Span<uint> into, int n)
    {
        uint t = (uint)table.Upos[i], relation = (uint)table.Deprel[i], cased = IsCapitalised(i) ? 1u : 0u;
        int head = table.Head[i];
        uint headWord = head >= first && head < end ? lower[head] : 9;
        Put(into, ref n, 80, t * 32 + shape[i]);
        Put(into, ref n, 82, NameHash.Mix(NameHash.Exact(table.Xpos[i]), cased));
        Put(into, ref n, 83, NameHash.Mix(relation, t));
        Put(into, ref n, 84, NameHash.Mix(NameHash.Mix(relation, headWord), cased));
        return n;
    }

    private int Elsewhere(int i, Span<uint> into, int n, uint start)
    {
        int use = uses.GetValueOrDefault(lower[i]);
        if (!IsCapitalised(i))
        {
            if ((use & ~(int)UseOf.Small) != 0) Put(into, ref n, 74, (uint)use & 3);
            return n;
        }
        Put(into, ref n, 70, NameHash.Mix((uint)use & 3, shape[i] * 2u + start));
        for (int bit = 2; bit < 12; bit++)
            if ((use >> bit & 1) != 0) Put(into, ref n, 71, (uint)bit);
        if (initials.Contains(lower[i]) && (Shape)shape[i] is Shape.Upper or Shape.Acronym) Put(into, ref n, 73, 1);
        return n;
    }

    private static void Put(Span<uint> into, ref int n, uint kind, uint value) => into[n++] = NameHash.Mix(kind, value);

    private uint Word(int i, int end) => i < end ? lower[i] : 3;

    private uint Back(int i, int first) => i >= first ? lower[i] : 5;

    private uint ShapeAt(int i, int first, int end) => i >= first && i < end ? shape[i] : (uint)Shape.Outside;

    // ---- the report as a whole

    // How a sentence is written: 0 as usual, 1 without capitals, 2 in capitals, 3 with nearly every word capitalised.
    private byte CasingOf(int sentence)
    {
        (int first, int end) = table.Rows(sentence);
        int small = 0, capital = 0, upper = 0;
        for (int i = first; i < end; i++)
        {
            if ((Shape)shape[i] == Shape.Lower && table.End[i] - table.Start[i] > 3) small++;
            else if ((Shape)shape[i] == Shape.Upper) upper++;
            else if ((Shape)shape[i] is Shape.Capital or Shape.Mixed) capital++;
        }
        if (upper + capital == 0) return 1;
        if (upper > 1 && upper > 3 * (small + capital)) return 2;
        return (byte)(capital + upper > 2 && capital + upper > 3 * small ? 3 : 0);
    }

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

    // Phrases of the lists, in any case of letters; two bits a class: 1 first word, 2 inner, 3 last.
    private void FindListed()
    {
        for (int i = 0; i < count; i++)
        {
            (_, int end) = table.Rows(table.Sentence[i]);
            uint phrase = lower[i];
            for (int length = 2; length <= LongestPhrase && i + length <= end; length++)
            {
                phrase = NameHash.Phrase(phrase, lower[i + length - 1]);
                NameWords of = lexicon.Of(phrase);
                if (of == NameWords.None) continue;
                uint classes = ClassesOf(of);
                for (int k = 0; k < length; k++) listed[i + k] = (ushort)(listed[i + k] & ~(classes * 3) | classes * (k == 0 ? 1u : k == length - 1 ? 3u : 2u));
            }
        }
    }

    private static uint ClassesOf(NameWords of)
    {
        uint classes = 0;
        if ((of & NameWords.Place) != 0) classes |= 1;
        if ((of & NameWords.KnownPlace) != 0) classes |= 1 << 2;
        if ((of & NameWords.Person) != 0) classes |= 1 << 4;
        if ((of & (NameWords.Organization | NameWords.Group)) != 0) classes |= 1 << 6;
        if ((of & NameWords.Facility) != 0) classes |= 1 << 8;
        if ((of & (NameWords.Event | NameWords.Work | NameWords.Law)) != 0) classes |= 1 << 10;
        return classes;
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
