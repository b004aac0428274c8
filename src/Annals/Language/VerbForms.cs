using System;
using Annals.Text;

namespace Annals.Language;

/// <summary>The Penn tag of a verb by its clause, where the words about it leave no choice: a modal wants the infinitive, "have" the participle, a subject without any auxiliary a tense.</summary>
internal static class VerbForms
{
    [Flags]
    private enum About : byte
    {
        None = 0,
        Subject = 1,
        Passive = 2,
        Have = 4,
        Be = 8,
        Bare = 16,
    }

    /// <summary>Tells <paramref name="retag"/> the rows between <paramref name="first"/> and <paramref name="end"/> whose tag is another than the one their clause asks for.</summary>
    internal static void Agree(string text, TokenTable tokens, int first, int end, Action<int, string> retag)
    {
        Span<About> about = end - first <= 512 ? stackalloc About[end - first] : new About[end - first];
        about.Clear();
        for (int i = first; i < end; i++)
            if (tokens.Head[i] is var head && head >= first) about[head - first] |= Says(text, tokens, i);
        for (int i = first; i < end; i++)
            if (tokens.Upos[i] == Upos.Verb && Wanted(tokens, i, about[i - first], tokens.Form(text, i)) is { } tag && tag != tokens.Xpos[i]) retag(i, tag);
    }

    private static About Says(string text, TokenTable tokens, int row) => tokens.Deprel[row] switch
    {
        Deprel.Nsubj when tokens.Head[row] > row => About.Subject,
        Deprel.AuxPass => About.Passive,
        Deprel.Aux when tokens.Xpos[row] == "MD" => About.Bare,
        Deprel.Aux => tokens.Lemma[row] switch { "have" => About.Have, "be" => About.Be, "do" => About.Bare, _ => About.None },
        Deprel.Mark when tokens.Upos[row] == Upos.Part && tokens.Form(text, row).Equals("to", StringComparison.OrdinalIgnoreCase) => About.Bare,
        _ => About.None,
    };

    private static string? Wanted(TokenTable tokens, int row, About about, ReadOnlySpan<char> form)
    {
        bool ing = form.EndsWith("ing", StringComparison.OrdinalIgnoreCase);
        if ((about & About.Passive) != 0) return ing ? null : "VBN";
        if ((about & About.Be) != 0) return ing ? "VBG" : null;
        if ((about & About.Have) != 0) return ing ? null : "VBN";
        // "conceded to demands": what is no infinitive by its form is left for others to doubt
        if ((about & About.Bare) != 0) return form.Equals(tokens.Lemma[row], StringComparison.OrdinalIgnoreCase) ? "VB" : null;
        if (tokens.Xpos[row] == "VBN" && (about & About.Subject) != 0 && tokens.Deprel[row] is Deprel.Root or Deprel.Ccomp or Deprel.AclRelcl or Deprel.Parataxis) return "VBD";
        // "The junta let him go": no infinitive with a subject of its own
        if (tokens.Xpos[row] == "VB" && (about & About.Subject) != 0 && tokens.Deprel[row] is Deprel.Root) return tokens.Lemma[row] is "let" or "put" or "cut" or "set" or "hit" or "shut" or "split" or "quit" or "cast" or "beat" ? "VBD" : "VBP";
        return tokens.Xpos[row] == "VBD" && about == About.None && tokens.Deprel[row] is Deprel.Acl or Deprel.Amod ? "VBN" : null;
    }
}
