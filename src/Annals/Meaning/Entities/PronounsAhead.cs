using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Entities;

/// <summary>
/// "In his call with Novak, Erdan offered help": a possessive in a phrase set in front of its clause means the subject that follows, when that is named.
/// Cataphora, as in Quirk et al. 1985, "A comprehensive grammar of the English language", 6.19.
/// </summary>
internal sealed class PronounsAhead
{
    private readonly TokenTable tokens;
    private readonly string text;
    private readonly Dictionary<int, Phrase> names = [];
    private readonly Dictionary<int, List<Phrase>> of = [];
    private readonly Dictionary<int, Phrase> subjects = [];

    internal PronounsAhead(TokenTable tokens, string text, List<Phrase> phrases)
    {
        (this.tokens, this.text) = (tokens, text);
        foreach (Phrase phrase in phrases)
            if (phrase.IsName) names[phrase.Head] = phrase;
        foreach (Phrase phrase in phrases)
        {
            if (!phrase.IsPronoun || phrase.Relation != Deprel.NmodPoss || Find(phrase) is not { } subject) continue;
            subjects[phrase.Index] = subject;
            if (!of.TryGetValue(subject.Index, out List<Phrase>? list)) of[subject.Index] = list = [];
            list.Add(phrase);
        }
    }

    /// <summary>The named subject that a possessive in front of it means, or null.</summary>
    internal Phrase? SubjectOf(Phrase pronoun) => subjects.GetValueOrDefault(pronoun.Index);

    /// <summary>The possessives that mean a phrase behind them.</summary>
    internal List<Phrase> Of(Phrase phrase) => of.TryGetValue(phrase.Index, out List<Phrase>? list) ? list : [];

    private Phrase? Find(Phrase pronoun)
    {
        string whose = tokens.Lemma[pronoun.Head];
        if (whose is not ("his" or "her" or "he" or "she" or "its" or "it") || pronoun.Quote >= 0) return null;
        int front = tokens.Head[pronoun.Head];
        for (int steps = 0; steps < 4 && front >= 0 && tokens.Deprel[front] is Deprel.Nmod or Deprel.Obj or Deprel.Conj; steps++) front = tokens.Head[front];
        if (front < 0 || tokens.Deprel[front] != Deprel.Obl || tokens.Head[front] is not (>= 0 and int verb) || verb < front) return null;
        (int first, int last) = tokens.Subtree(front);
        if (tokens.Rows(tokens.Sentence[front]).First != first || tokens.Dependent(verb, Deprel.Nsubj) is not (>= 0 and int subject) || subject < last) return null;
        if (tokens.Form(text, last) is not "," && !(last + 1 < tokens.Count && tokens.Form(text, last + 1) is ",")) return null;
        if (!names.TryGetValue(subject, out Phrase? name) || name.Quote >= 0) return null;
        return (whose is "its" or "it") == (name.NameKind is EntityKind.Organization or EntityKind.Place) ? name : null;
    }
}
