using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Lemmas of the forms of trigger words, made by rule from their lemmas and from a list of irregular ones
/// (<c>data/events/forms.tsv</c>), so that a rule does not depend on a lemmatiser's guess at a rare word.
/// </summary>
internal sealed class TriggerForms
{
    private readonly FrozenDictionary<string, string> verbs, nouns;

    private TriggerForms(Dictionary<string, string> verbs, Dictionary<string, string> nouns)
    {
        this.verbs = verbs.ToFrozenDictionary(StringComparer.Ordinal);
        this.nouns = nouns.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Inflects the triggers.</summary>
    internal static TriggerForms Of(IEnumerable<KeyValuePair<string, TriggerFrame[]>> triggers, IEnumerable<string> nounLemmas)
    {
        Dictionary<string, string> verbs = new(StringComparer.Ordinal), nouns = new(StringComparer.Ordinal);
        foreach (string line in ResourceStore.ReadLines("events/forms.tsv"))
        {
            int tab = line.IndexOf('\t');
            foreach (string form in line[(tab + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                (line[..tab] == "troop" ? nouns : verbs)[form] = line[..tab];
        }
        foreach ((string lemma, TriggerFrame[] frames) in triggers)
            foreach (TriggerFrame frame in frames)
                if (frame.Kind == TriggerKind.Verb) Inflect(lemma, verbs);
                else if (frame.Kind == TriggerKind.Noun) nouns.TryAdd(Plural(lemma), lemma);
        foreach (string lemma in nounLemmas)
            if (lemma.Length > 2) nouns.TryAdd(Plural(lemma), lemma);
        return new TriggerForms(verbs, nouns);
    }

    /// <summary>The words of a report with the lemmas of triggers set right; all other columns are the report's own.</summary>
    internal TokenTable Correct(Analysis analysis)
    {
        TokenTable t = analysis.Tokens;
        string[]? lemmas = null;
        Span<char> lower = stackalloc char[24];
        var byVerb = verbs.GetAlternateLookup<ReadOnlySpan<char>>();
        var byNoun = nouns.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int row = 0; row < t.Count; row++)
        {
            if (t.Upos[row] is not (Upos.Verb or Upos.Noun or Upos.Adj)) continue;
            ReadOnlySpan<char> form = t.Form(analysis.Text, row);
            int length = form.Length <= lower.Length ? form.ToLowerInvariant(lower) : -1;
            if (length < 0) continue;
            bool found = t.Upos[row] == Upos.Noun ? byNoun.TryGetValue(lower[..length], out string? lemma)
                : (t.Upos[row] == Upos.Verb || t.Xpos[row] is "VBN" or "VBG") & byVerb.TryGetValue(lower[..length], out lemma);
            if (found && lemma != t.Lemma[row] && (t.Upos[row] != Upos.Noun || t.Xpos[row] is "NNS" or "_" or "NNPS") && !(t.Lemma[row] is "lay" or "lie" or "fall" or "feel" or "find" or "leave")) (lemmas ??= (string[])t.Lemma.Clone())[row] = lemma!;
        }
        return lemmas is null ? t : t.WithLemmas(lemmas);
    }

    private static void Inflect(string lemma, Dictionary<string, string> forms)
    {
        forms.TryAdd(Plural(lemma), lemma);
        bool silent = lemma[^1] == 'e', soft = lemma.Length > 2 && lemma[^1] == 'y' && !IsVowel(lemma[^2]);
        bool closed = lemma.Length >= 3 && !IsVowel(lemma[^1]) && lemma[^1] is not ('w' or 'x' or 'y') && IsVowel(lemma[^2]) && !IsVowel(lemma[^3]);
        if (closed)
        {
            forms.TryAdd(lemma + lemma[^1] + "ed", lemma);
            forms.TryAdd(lemma + lemma[^1] + "ing", lemma);
            if (lemma.Length <= 4) return;
        }
        forms.TryAdd(silent ? lemma + "d" : soft ? lemma[..^1] + "ied" : lemma + "ed", lemma);
        forms.TryAdd(silent && lemma is not [.., 'e', 'e'] ? lemma[..^1] + "ing" : lemma + "ing", lemma);
    }

    private static string Plural(string lemma) =>
        lemma.EndsWith("man", StringComparison.Ordinal) && lemma is not ("german" or "human" or "ottoman" or "woman") ? lemma[..^2] + "en" :
        lemma.Length > 2 && lemma[^1] == 'y' && !IsVowel(lemma[^2]) ? lemma[..^1] + "ies"
        : lemma[^1] is 's' or 'x' or 'z' || lemma.EndsWith("sh", StringComparison.Ordinal) || lemma.EndsWith("ch", StringComparison.Ordinal) ? lemma + "es" : lemma + "s";

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
