using System;
using Annals.Resources;
using Annals.Text;

namespace Annals.Language;

/// <summary>
/// Lemmas: the network proposes a script; irregular forms, numbers and words the network has not met are checked by table, rule and WordNet.
/// Lemmas found lately are kept by the caller's <see cref="LemmaCache"/>.
/// </summary>
internal sealed class Lemmatiser(EngineModel model)
{
    private readonly WordTable<string>?[] irregular = Read();

    /// <summary>The lemma of <paramref name="form"/>, tagged <paramref name="tag"/>, for which the network proposes script number <paramref name="script"/>.</summary>
    internal string Lemma(string form, Upos tag, int script)
    {
        string low = form.ToLowerInvariant();
        Upos kind = tag == Upos.Aux ? Upos.Verb : tag;
        if (irregular[(int)kind] is { } table && table.TryGetValue(low, out string? known)) return known;
        if (char.IsAsciiDigit(form[0]) && HasThousands(form)) return form.Replace(",", "", StringComparison.Ordinal);
        LemmaScript proposed = model.Scripts[script];
        if (proposed.Whole && (HasDigit(form) || model.WordRow(WordFeatures.Fingerprint(form)) == 0)) proposed = new LemmaScript(tag == Upos.Propn ? LemmaCase.Kept : LemmaCase.Lower, 0, "", false);
        string lemma = proposed.Apply(form);
        return kind is Upos.Verb or Upos.Noun or Upos.Adj && lemma.Length > 1 && model.Senses is { } senses ? Check(senses, low, lemma, kind) : lemma;
    }

    /// <summary>The lemma, or, when WordNet does not know it, another way of taking the ending off that leads to a word it knows.</summary>
    private static string Check(SenseLexicon senses, string low, string lemma, Upos kind)
    {
        int part = kind == Upos.Noun ? 0 : kind == Upos.Verb ? 1 : 2;
        if (lemma == low && kind != Upos.Verb) return lemma;
        // "the accused": a noun is no verb in the past
        if (kind == Upos.Noun && low.EndsWith("ed", StringComparison.Ordinal) && senses.Knows(low, part)) return low;
        if (!char.IsLower(lemma[0]) || senses.Knows(lemma, part)) return lemma;
        return senses.Stem(low, part) ?? lemma;
    }

    /// <summary>True for digits in groups of three parted by commas ("12,000", "1,200.50").</summary>
    private static bool HasThousands(string form)
    {
        int commas = 0;
        for (int i = 0; i < form.Length; i++)
        {
            if (form[i] != ',' && form[i] != '.' && !char.IsAsciiDigit(form[i])) return false;
            if (form[i] != ',') continue;
            commas++;
            if (i + 4 > form.Length || (i + 4 < form.Length && char.IsAsciiDigit(form[i + 4]))) return false;
        }
        return commas > 0;
    }

    private static bool HasDigit(string form) => form.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>Lemmas of irregular forms, a table a tag.</summary>
    private static WordTable<string>?[] Read()
    {
        var tables = new WordTable<string>?[(int)Upos.X + 1];
        foreach (string line in ResourceStore.ReadLines("languages/en/irregular.tsv"))
        {
            string[] columns = line.Split('\t');
            (tables[(int)Labels.ParseUpos(columns[1])] ??= new())[columns[0]] = columns[2];
        }
        return tables;
    }
}
