using System;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Verbs that the particle right behind them makes another word ("the convoy was held up by snow" holds nobody); the pairs are in <c>data/events/cues.tsv</c>.</summary>
internal static class OtherWords
{
    private const int Longest = 32;

    /// <summary>True when the verb at <paramref name="row"/> and the word behind it are such a pair.</summary>
    internal static bool Is(TokenTable t, int row)
    {
        if (row + 1 >= t.Count || t.Upos[row + 1] is not (Upos.Adp or Upos.Adv) || t.Sentence[row + 1] != t.Sentence[row]) return false;
        string verb = t.Lemma[row], particle = t.Lemma[row + 1];
        int length = verb.Length + 1 + particle.Length;
        if (length > Longest) return false;
        Span<char> pair = stackalloc char[Longest];
        verb.CopyTo(pair);
        pair[verb.Length] = ' ';
        particle.CopyTo(pair[(verb.Length + 1)..]);
        return EventCues.OtherWord.Contains(pair[..length]);
    }
}
