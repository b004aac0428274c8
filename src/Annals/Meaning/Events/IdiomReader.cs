using System;
using System.Collections.Generic;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Finds the set words of an idiom behind its verb: "take … to task", "lay … at the door", "declare … persona non grata". Words are lemmas or forms;
/// <c>*</c> stands for one to three words. They must begin in the verb's own clause, or close behind it, and no comma may divide them.
/// </summary>
internal sealed class IdiomReader(TokenTable tokens)
{
    private const int Near = 3, Far = 24, Gap = 3;
    private readonly TokenTable t = tokens;

    /// <summary>Row of the last word, or -1 when the words do not stand behind <paramref name="row"/>.</summary>
    internal int End(int row, string words) => Find(row, words).End;

    /// <summary>Rows from the first word to the last; empty when the words do not stand there.</summary>
    internal IEnumerable<int> Rows(int row, string words)
    {
        (int start, int end) = Find(row, words);
        for (int i = start; i >= 0 && i <= end; i++) yield return i;
    }

    private (int Start, int End) Find(int row, string words)
    {
        int last = Math.Min(t.Rows(t.Sentence[row]).End, row + 1 + Far);
        for (int start = row + 1; start < last; start++)
        {
            int end = Match(start, words, last);
            if (end >= 0 && (start - row <= Near || IsBelow(start, row))) return (start, end);
        }
        return (-1, -1);
    }

    private int Match(int at, ReadOnlySpan<char> words, int last)
    {
        while (true)
        {
            int space = words.IndexOf(' ');
            ReadOnlySpan<char> word = space < 0 ? words : words[..space];
            ReadOnlySpan<char> rest = space < 0 ? default : words[(space + 1)..];
            if (word is "*") return Skip(at, rest, last);
            if (at >= last || !word.Equals(t.Lemma[at], StringComparison.OrdinalIgnoreCase)) return -1;
            if (space < 0) return at;
            at++;
            words = rest;
        }
    }

    private int Skip(int at, ReadOnlySpan<char> rest, int last)
    {
        for (int gap = 1; gap <= Gap && at + gap < last && t.Upos[at + gap - 1] != Upos.Punct; gap++)
            if (Match(at + gap, rest, last) is >= 0 and int end) return end;
        return -1;
    }

    private bool IsBelow(int row, int head)
    {
        for (int at = row, i = 0; at >= 0 && i < 8; at = t.Head[at], i++)
            if (at == head) return true;
        return false;
    }
}
