using System;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Lemmas of the forms of trigger words, made by rule from their lemmas and from a list of irregular ones
/// (<c>data/events/forms.tsv</c>), so that a rule does not depend on a lemmatiser's guess at a rare word.
/// </summary>
internal sealed class TriggerForms
{
    private readonly WordTable<string> verbs = new(), nouns = new(), bases = new(), events = new();
    private readonly WordTable<string> institutions = new(), hyphenated = new();

    /// <summary>Inflects the triggers.</summary>
    internal static TriggerForms Of(WordTable<TriggerFrame[]> triggers, ArgumentClasses classes)
    {
        var forms = new TriggerForms();
        foreach (string line in ResourceStore.ReadLines("events/forms.tsv"))
        {
            int tab = line.IndexOf('\t');
            foreach (string form in line[(tab + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                (line[..tab] == "troop" ? forms.nouns : forms.verbs)[form] = line[..tab];
        }
        string[] lemmas = triggers.Words.ToArray();
        Array.Sort(lemmas, StringComparer.Ordinal);
        foreach (string lemma in lemmas)
        {
            if (Has(triggers[lemma], TriggerKind.Verb) && forms.bases.TryAdd(lemma, lemma)) Inflect(lemma, forms.verbs);
            if (!Has(triggers[lemma], TriggerKind.Noun) || !forms.events.TryAdd(lemma, lemma)) continue;
            forms.nouns.TryAdd(Plural(lemma), lemma);
            if (lemma.Contains('-', StringComparison.Ordinal)) forms.hyphenated[lemma] = lemma;
        }
        foreach (string lemma in classes.Words)
            if (lemma.Length > 2) forms.nouns.TryAdd(Plural(lemma), lemma);
        ulong institution = classes.Bit("force") | classes.Bit("government");
        foreach (string word in classes.Words)
        {
            if ((classes.Of(word) & institution) != 0) forms.institutions[word] = word;
            if (word.Contains('-', StringComparison.Ordinal)) forms.hyphenated[word] = word;
        }
        return forms;
    }

    /// <summary>Lemma of the trigger verb that has that form in the present tense or a listed one; null when no trigger has.</summary>
    internal string? VerbOf(ReadOnlySpan<char> form)
    {
        Span<char> lower = stackalloc char[24];
        int length = form.Length <= lower.Length ? form.ToLowerInvariant(lower) : -1;
        if (length <= 0) return null;
        if (verbs.TryGetValue(lower[..length], out string? lemma)) return lemma;
        return bases.TryGetValue(lower[..length], out lemma) ? lemma : null;
    }

    /// <summary>Lemma of the event noun that has that form, singular or plural; null when no trigger has.</summary>
    internal string? NounOf(ReadOnlySpan<char> form)
    {
        Span<char> lower = stackalloc char[24];
        int length = form.Length <= lower.Length ? form.ToLowerInvariant(lower) : -1;
        if (length <= 0) return null;
        if (events.TryGetValue(lower[..length], out string? lemma)) return lemma;
        return nouns.TryGetValue(lower[..length], out lemma) && events.ContainsKey(lemma) ? lemma : null;
    }

    /// <summary>Lemma of a hyphenated word of the rules or tables, singular, plural or past; null for others.</summary>
    internal string? HyphenatedOf(ReadOnlySpan<char> form)
    {
        Span<char> lower = stackalloc char[24];
        int length = form.Length <= lower.Length ? form.ToLowerInvariant(lower) : -1;
        if (length <= 0) return null;
        if (hyphenated.TryGetValue(lower[..length], out string? lemma)) return lemma;
        // "lathi-charged"
        if (lower[..length].EndsWith("ed") && (hyphenated.TryGetValue(lower[..(length - 1)], out lemma) || hyphenated.TryGetValue(lower[..(length - 2)], out lemma))) return lemma;
        return SingularOf(form);
    }

    /// <summary>Singular of a word that the tables of classes hold in the plural form given ("lathis"); null for others.</summary>
    internal string? SingularOf(ReadOnlySpan<char> form)
    {
        Span<char> lower = stackalloc char[24];
        int length = form.Length <= lower.Length ? form.ToLowerInvariant(lower) : -1;
        return length > 0 && nouns.TryGetValue(lower[..length], out string? lemma) ? lemma : null;
    }

    /// <summary>The words of a report with the lemmas of triggers set right; all other columns are the report's own.</summary>
    internal TokenTable Correct(Analysis analysis)
    {
        TokenTable t = analysis.Tokens;
        string[]? lemmas = null;
        Span<char> lower = stackalloc char[24];
        for (int row = 0; row < t.Count; row++)
        {
            if (t.Upos[row] == Upos.Propn && Institution(t.Lemma[row]) is { } institution)
            {
                (lemmas ??= (string[])t.Lemma.Clone())[row] = institution;
                continue;
            }
            bool opening = t.Upos[row] == Upos.Propn && t.Xpos[row] == "NNPS" && row == t.SentenceStart[t.Sentence[row]];
            if (t.Upos[row] is not (Upos.Verb or Upos.Noun or Upos.Adj) && !opening) continue;
            ReadOnlySpan<char> form = t.Form(analysis.Text, row);
            int length = form.Length <= lower.Length ? form.ToLowerInvariant(lower) : -1;
            if (length < 0) continue;
            bool found = opening || t.Upos[row] == Upos.Noun ? nouns.TryGetValue(lower[..length], out string? lemma)
                : (t.Upos[row] == Upos.Verb || t.Xpos[row] is "VBN" or "VBG") & verbs.TryGetValue(lower[..length], out lemma);
            if (found && lemma != t.Lemma[row] && (t.Upos[row] != Upos.Noun || t.Xpos[row] is "NNS" or "_" or "NNPS" || lower[length - 1] == 's' && form.Equals(t.Lemma[row], StringComparison.OrdinalIgnoreCase)) && !(t.Lemma[row] is "lay" or "lie" or "fall" or "feel" or "find" or "leave")) (lemmas ??= (string[])t.Lemma.Clone())[row] = lemma!;
        }
        return lemmas is null ? t : t.WithLemmas(lemmas);
    }

    // "The Army", "High Court": written as names, meant as what they are.
    private string? Institution(string lemma)
    {
        if (lemma.Length is < 3 or > 20 || !char.IsUpper(lemma[0])) return null;
        Span<char> lower = stackalloc char[20];
        int length = lemma.AsSpan().ToLowerInvariant(lower);
        return institutions.TryGetValue(lower[..length], out string? found) ? found : null;
    }

    private static bool Has(TriggerFrame[] frames, TriggerKind kind)
    {
        foreach (TriggerFrame frame in frames)
            if (frame.Kind == kind) return true;
        return false;
    }

    private static void Inflect(string lemma, WordTable<string> forms)
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
