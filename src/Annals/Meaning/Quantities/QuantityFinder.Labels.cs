using Annals.Text;

namespace Annals.Meaning.Quantities;

/// <summary>Tells numbers that count nothing by what stands around them: marks of notes, numbers of list items, scores, codes, numbers behind what they name.</summary>
internal sealed partial class QuantityFinder
{
    private const int LongestMark = 3, LongestItem = 2, ShortestCode = 8, HighestScore = 150, Window = 60;

    private static bool IsLabel(TokenTable tokens, AtomTable atoms, string text, int at, NumberReading number, bool counted)
    {
        if (number.Form != NumberForm.Digits) return false;
        int start = atoms.Start[at], end = atoms.End[number.End - 1];
        if (IsNoteMark(text, start, end) || IsItem(text, start, end) || IsAreaCode(text, start, end)) return true;
        if (!number.Plain) return false;
        if (end - start >= ShortestCode && !counted) return true;
        return IsScore(tokens, atoms, text, at, number) || (!counted && IsBehindNamed(tokens, text, atoms.Row[at]));
    }

    /// <summary>"the bridge was shut.[3][4]": digits in square brackets glued to what is in front.</summary>
    private static bool IsNoteMark(string text, int start, int end) =>
        end - start <= LongestMark && start >= 2 && end < text.Length && text[start - 1] == '[' && text[end] == ']' && !char.IsWhiteSpace(text[start - 2]);

    /// <summary>"either 1) sell or 2) wait": digits with a closing bracket that nothing opened.</summary>
    private static bool IsItem(string text, int start, int end)
    {
        if (end - start > LongestItem || end >= text.Length || text[end] != ')') return false;
        for (int i = start - 1; i >= 0 && i > start - Window && text[i] is not (')' or '\n'); i--)
            if (text[i] == '(') return false;
        return true;
    }

    /// <summary>"(555) 010-0199": three digits in brackets in front of three and a dash.</summary>
    private static bool IsAreaCode(string text, int start, int end)
    {
        if (end - start != 3 || start == 0 || text[start - 1] != '(' || end + 5 >= text.Length || text[end] != ')') return false;
        int next = text[end + 1] == ' ' ? end + 2 : end + 1;
        return next + 3 < text.Length && char.IsAsciiDigit(text[next]) && char.IsAsciiDigit(text[next + 1]) && char.IsAsciiDigit(text[next + 2]) && text[next + 3] == '-';
    }

    /// <summary>"won 2 – 1", "ended 0 – 0": two small numbers around a dash between blanks of which the second is not greater, or which a name follows.</summary>
    private static bool IsScore(TokenTable tokens, AtomTable atoms, string text, int at, NumberReading number)
    {
        if (number.Value > HighestScore) return false;
        if (IsDash(atoms, text, number.End) && Small(atoms, text, number.End + 1) is >= 0 and double second) return Scored(tokens, text, atoms, number.End + 1, number.Value, second);
        return IsDash(atoms, text, at - 1) && Small(atoms, text, at - 2) is >= 0 and double first && Scored(tokens, text, atoms, at, first, number.Value);
    }

    private static bool Scored(TokenTable tokens, string text, AtomTable atoms, int last, double first, double second)
    {
        int next = atoms.Row[last] + 1;
        if (next < tokens.Count && text[tokens.Start[next]] is '%' or '$' or '€' or '£') return false;
        return second <= first || (next < tokens.Count && tokens.Upos[next] is Upos.Propn or Upos.Punct or Upos.Adp && tokens.Form(text, next) is not "of");
    }

    private static bool IsDash(AtomTable atoms, string text, int at) =>
        at > 0 && at + 1 < atoms.Count && text[atoms.Start[at]] is '-' or '–' && !atoms.Barrier[at] && !atoms.Glued[at] && !atoms.Glued[at + 1];

    /// <summary>The value of a run of at most three digits standing alone, else -1.</summary>
    private static double Small(AtomTable atoms, string text, int at)
    {
        if (at < 0 || at >= atoms.Count || atoms.Kind[at] != AtomKind.Digits || atoms.End[at] - atoms.Start[at] > LongestMark) return -1;
        if (at > 0 && atoms.Glued[at] && text[atoms.Start[at] - 1] is '.' or ',' or '/' or '$') return -1;
        int value = 0;
        for (int i = atoms.Start[at]; i < atoms.End[at]; i++) value = value * 10 + text[i] - '0';
        return value <= HighestScore ? value : -1;
    }

    /// <summary>"on flights 61 and 72", "posts 3 and 4", "Convoy 12": the number hangs on the noun right in front of it, or is joined to one that does.</summary>
    private static bool IsBehindNamed(TokenTable tokens, string text, int row)
    {
        if (tokens.Deprel[row] == Deprel.Conj && tokens.Head[row] is >= 0 and int before && before < row)
        {
            if (tokens.Upos[before] == Upos.Num) row = before;
            else if (tokens.Upos[before] == Upos.Noun && tokens.Upos[before + 1] == Upos.Num && tokens.Head[before + 1] == before) row = before + 1;
        }
        if (row == 0 || tokens.Sentence[row - 1] != tokens.Sentence[row] || !char.IsLetter(text[tokens.End[row - 1] - 1])) return false;
        bool apart = tokens.Upos[row] == Upos.Num && tokens.Head[row] == tokens.Head[row - 1] && tokens.Head[row] < row;
        bool noun = tokens.Upos[row - 1] == Upos.Noun && (tokens.Head[row] == row - 1 || apart);
        bool name = tokens.Upos[row - 1] == Upos.Propn && (tokens.Head[row] == row - 1 || tokens.Head[row - 1] == row);
        return noun || name;
    }
}
