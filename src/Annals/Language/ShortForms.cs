using System;
using Annals.Resources;

namespace Annals.Language;

/// <summary>Desks' short forms ("300 mln dlrs") and the words they stand for (<c>languages/en/shortforms.tsv</c>): the network has met the words, not the short forms.</summary>
internal sealed class ShortForms
{
    private const int Shortest = 3, Longest = 4;
    private readonly WordTable<string> words = new();

    private ShortForms()
    {
    }

    /// <summary>Opens the table that ships with Annals. Throws <see cref="ResourceException"/> when it is malformed.</summary>
    internal static ShortForms Load()
    {
        var table = new ShortForms();
        foreach (string line in ResourceStore.ReadLines("languages/en/shortforms.tsv"))
        {
            string[] cells = line.Split('\t');
            if (cells is not [{ Length: >= Shortest and <= Longest } shortForm, var word]) throw new ResourceException($"shortforms.tsv: '{line}'");
            table.words[shortForm] = word;
        }
        return table;
    }

    /// <summary>The word that <paramref name="form"/> stands for; the form itself when it is no short one or has a capital.</summary>
    internal ReadOnlySpan<char> Spell(ReadOnlySpan<char> form) =>
        form.Length is >= Shortest and <= Longest && words.TryGetValue(form, out string? word) ? word : form;
}
