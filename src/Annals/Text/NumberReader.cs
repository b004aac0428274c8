using System;
using System.Collections.Generic;
using System.Globalization;
using Annals.Resources;

namespace Annals.Text;

/// <summary>How a number is written.</summary>
internal enum NumberForm : byte
{
    /// <summary>"51", "1,200", "3.5 million".</summary>
    Digits,
    /// <summary>"fifty-one", "two hundred".</summary>
    Words,
    /// <summary>"3rd", "third", "twenty-first".</summary>
    Ordinal,
}

/// <summary>A number read from atoms.</summary>
/// <param name="Value">Its value.</param>
/// <param name="End">Index behind its last atom.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Plain">True for one run of digits without separators, decimals or a magnitude.</param>
internal readonly record struct NumberReading(double Value, int End, NumberForm Form, bool Plain);

/// <summary>Reads cardinal and ordinal numbers in digits and words. The words are data: <c>languages/en/numbers.tsv</c>.</summary>
internal sealed class NumberReader
{
    private const int MaxAtoms = 16;
    private readonly Vocabulary vocabulary = new();
    private readonly List<(NumberWord Kind, double Value)> meaning = [(NumberWord.None, 0)];

    private NumberReader()
    {
    }

    private enum NumberWord : byte
    {
        None, Unit, Ten, Hundred, Scale, OrdinalUnit, OrdinalTen, OrdinalScale, OrdinalMark, And, Article, Half,
    }

    /// <summary>Opens the number words of a language.</summary>
    internal static NumberReader Load(string language)
    {
        var reader = new NumberReader();
        foreach (string line in ResourceStore.ReadLines($"languages/{language}/numbers.tsv"))
        {
            string[] cells = line.Split('\t');
            if (!Enum.TryParse(cells[0], out NumberWord kind)) throw new ResourceException($"numbers.tsv: unknown kind {cells[0]}");
            double value = double.Parse(cells[1], CultureInfo.InvariantCulture);
            foreach (string word in cells[2].Split('|'))
                if (reader.vocabulary.Add(word) == reader.meaning.Count) reader.meaning.Add((kind, value));
        }
        return reader;
    }

    /// <summary>Reads the longest number that begins with atom <paramref name="at"/>; false when none does.</summary>
    internal bool TryRead(AtomTable atoms, string text, int at, out NumberReading number) => atoms.Kind[at] switch
    {
        AtomKind.Digits => ReadDigits(atoms, text, at, out number),
        AtomKind.Word => ReadWords(atoms, text, at, out number),
        _ => ReadFraction(atoms, text, at, out number),
    };

    private (NumberWord Kind, double Value) WordAt(AtomTable atoms, string text, int at) =>
        at < atoms.Count && atoms.Kind[at] == AtomKind.Word ? meaning[vocabulary.Find(atoms.Form(text, at))] : default;

    private static bool IsMark(AtomTable atoms, string text, int at, char mark) =>
        at < atoms.Count && atoms.Kind[at] == AtomKind.Mark && text[atoms.Start[at]] == mark;

    private static bool IsHyphen(AtomTable atoms, string text, int at) =>
        at + 1 < atoms.Count && atoms.Kind[at] == AtomKind.Mark && text[atoms.Start[at]] is '-' or '\u2010' or '\u2011' && atoms.Glued[at] && atoms.Glued[at + 1];

    private bool ReadDigits(AtomTable atoms, string text, int at, out NumberReading number)
    {
        number = default;
        if (atoms.End[at] - atoms.Start[at] > 15) return false;
        int i = at + 1;
        double value = Parse(atoms.Form(text, at));
        bool plain = true, grouped = atoms.End[at] - atoms.Start[at] <= 3;
        while (grouped && IsGroup(atoms, text, i, ','))
        {
            value = (value * 1000) + Parse(atoms.Form(text, i + 1));
            (i, plain) = (i + 2, false);
        }
        if (IsMark(atoms, text, i, '.') && atoms.Glued[i] && IsDigits(atoms, i + 1) && atoms.Glued[i + 1] && !FollowedByDotDigits(atoms, text, i + 2))
        {
            ReadOnlySpan<char> digits = atoms.Form(text, i + 1);
            if (digits.Length > 15) return false;
            value = double.Parse(string.Concat(value.ToString("R", CultureInfo.InvariantCulture), ".", digits), CultureInfo.InvariantCulture);
            (i, plain) = (i + 2, false);
        }
        if (plain && i < atoms.Count && atoms.Glued[i] && WordAt(atoms, text, i).Kind == NumberWord.OrdinalMark)
        {
            number = new NumberReading(value, i + 1, NumberForm.Ordinal, true);
            return true;
        }
        i = AddFraction(atoms, text, i, ref value, ref plain);
        i = Scale(atoms, text, i, ref value, ref plain);
        number = new NumberReading(value, i, NumberForm.Digits, plain);
        return true;
    }

    private static double Parse(ReadOnlySpan<char> digits) => double.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool IsDigits(AtomTable atoms, int at) => at < atoms.Count && atoms.Kind[at] == AtomKind.Digits;

    private static bool IsGroup(AtomTable atoms, string text, int at, char separator) =>
        IsMark(atoms, text, at, separator) && atoms.Glued[at] && IsDigits(atoms, at + 1) && atoms.Glued[at + 1] && atoms.End[at + 1] - atoms.Start[at + 1] == 3;

    private static bool FollowedByDotDigits(AtomTable atoms, string text, int at) =>
        IsMark(atoms, text, at, '.') && atoms.Glued[at] && IsDigits(atoms, at + 1) && atoms.Glued[at + 1];

    private static int AddFraction(AtomTable atoms, string text, int i, ref double value, ref bool plain)
    {
        if (i >= atoms.Count || atoms.Kind[i] != AtomKind.Mark || Part(text[atoms.Start[i]]) is not { } part) return i;
        value += part;
        plain = false;
        return i + 1;
    }

    private static double? Part(char c) => c switch
    {
        '\u00BD' => 0.5,
        '\u00BC' => 0.25,
        '\u00BE' => 0.75,
        '\u2153' => 1 / 3.0,
        '\u2154' => 2 / 3.0,
        _ => null,
    };

    private static bool ReadFraction(AtomTable atoms, string text, int at, out NumberReading number)
    {
        number = default;
        if (Part(text[atoms.Start[at]]) is not { } part) return false;
        number = new NumberReading(part, at + 1, NumberForm.Digits, false);
        return true;
    }

    private int Scale(AtomTable atoms, string text, int i, ref double value, ref bool plain)
    {
        int at = IsHyphen(atoms, text, i) ? i + 1 : i;
        (NumberWord kind, double scale) = WordAt(atoms, text, at);
        if (kind is not (NumberWord.Scale or NumberWord.Hundred) || atoms.Barrier[at]) return i;
        // in tenths, not in halves: "4.03 billion" is 4,030,000,000
        value = value < 1e9 && scale <= 1e15 ? (double)((decimal)value * (decimal)scale) : value * scale;
        plain = false;
        return at + 1;
    }

    private bool ReadWords(AtomTable atoms, string text, int at, out NumberReading number)
    {
        number = default;
        if (at > 0 && atoms.Kind[at - 1] == AtomKind.Digits && !atoms.Barrier[at] && WordAt(atoms, text, at).Kind is NumberWord.Scale or NumberWord.Hundred) return false; // "1.34 billion two weeks earlier"
        double total = 0, current = 0;
        int end = at;
        NumberWord last = NumberWord.None;
        bool ordinal = false;
        for (int i = at; i < atoms.Count && i - at < MaxAtoms && !ordinal; i++)
        {
            if (i > at && atoms.Barrier[i]) break;
            (NumberWord kind, double value) = WordAt(atoms, text, i);
            if (i > at && kind == NumberWord.None && IsHyphen(atoms, text, i) && last != NumberWord.None)
            {
                kind = WordAt(atoms, text, i + 1).Kind;
                if (!Follows(last, kind, current)) break;
                continue;
            }
            if (kind == NumberWord.And)
            {
                if (last is not (NumberWord.Hundred or NumberWord.Scale) || !IsSmall(WordAt(atoms, text, i + 1).Kind)) break;
                continue;
            }
            if (kind == NumberWord.Article && last == NumberWord.None)
            {
                if (WordAt(atoms, text, i + 1).Kind is not (NumberWord.Hundred or NumberWord.Scale)) return false;
                current = 1;
                last = NumberWord.Article;
                continue;
            }
            if (!Follows(last, kind, current)) break;
            ordinal = kind is NumberWord.OrdinalUnit or NumberWord.OrdinalTen or NumberWord.OrdinalScale;
            Add(kind, value, ref current, ref total, last);
            (last, end) = (kind, i + 1);
        }
        if (end == at) return false;
        double sum = total + current;
        if (!ordinal) end = AndAHalf(atoms, text, end, ref sum);
        bool plain = false;
        if (!ordinal && sum != total + current) end = Scale(atoms, text, end, ref sum, ref plain);
        number = new NumberReading(sum, end, ordinal ? NumberForm.Ordinal : NumberForm.Words, false);
        return true;
    }

    private static bool IsSmall(NumberWord kind) => kind is NumberWord.Unit or NumberWord.Ten or NumberWord.OrdinalUnit or NumberWord.OrdinalTen;

    private static bool Follows(NumberWord last, NumberWord next, double current) => next switch
    {
        NumberWord.Unit or NumberWord.OrdinalUnit => last is NumberWord.None or NumberWord.Hundred or NumberWord.Scale || (last == NumberWord.Ten && current % 10 == 0),
        NumberWord.Ten or NumberWord.OrdinalTen => last is NumberWord.None or NumberWord.Hundred or NumberWord.Scale,
        NumberWord.Hundred => last is NumberWord.None or NumberWord.Unit or NumberWord.Ten or NumberWord.Article,
        NumberWord.Scale or NumberWord.OrdinalScale => last is not NumberWord.Scale || next == NumberWord.Scale,
        _ => false,
    };

    private static void Add(NumberWord kind, double value, ref double current, ref double total, NumberWord last)
    {
        switch (kind)
        {
            case NumberWord.Hundred:
                current = (current == 0 ? 1 : current) * value;
                break;
            case NumberWord.Scale or NumberWord.OrdinalScale:
                if (value == 100) current = (current == 0 ? 1 : current) * value;
                else if (last == NumberWord.Scale) total *= value;
                else (total, current) = (total + ((current == 0 ? 1 : current) * value), 0);
                break;
            default:
                current += value;
                break;
        }
    }

    private int AndAHalf(AtomTable atoms, string text, int end, ref double sum)
    {
        if (WordAt(atoms, text, end).Kind != NumberWord.And) return end;
        int i = WordAt(atoms, text, end + 1).Kind == NumberWord.Article ? end + 2 : end + 1;
        if (IsHyphen(atoms, text, i)) i++;
        if (WordAt(atoms, text, i).Kind != NumberWord.Half) return end;
        sum += 0.5;
        return i + 1;
    }
}
