using System;
using Annals.Resources;

namespace Annals.Text;

/// <summary>What the tokeniser knows of a form; several may hold.</summary>
[Flags]
internal enum TokenClass
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>An abbreviation before a name; its full stop ends no sentence.</summary>
    Title = 1,
    /// <summary>An abbreviation that may end a sentence.</summary>
    Abbreviation = 2,
    /// <summary>An abbreviation when it is capitalised.</summary>
    UpperAbbreviation = 4,
    /// <summary>An abbreviation before a digit.</summary>
    NumberAbbreviation = 8,
    /// <summary>Keeps the hyphen behind it.</summary>
    Prefix = 16,
    /// <summary>Keeps the hyphen before it.</summary>
    Suffix = 32,
    /// <summary>Second syllable of a hyphenated given name.</summary>
    Given = 64,
    /// <summary>Parts from the digits before it.</summary>
    Unit = 128,
    /// <summary>A word with a leading apostrophe.</summary>
    Apostrophe = 256,
    /// <summary>An emoticon.</summary>
    Emoticon = 512,
    /// <summary>Last label of a host name.</summary>
    Domain = 1024,
    /// <summary>A small word that, capitalised, begins a sentence.</summary>
    Opener = 2048,
}

/// <summary>The table of a language's token conventions (<c>data/languages/en/tokens.tsv</c>).</summary>
internal sealed class TokenLexicon
{
    /// <summary>No entry is longer; longer forms are not looked up.</summary>
    internal const int LongestEntry = 16;

    private readonly WordTable<TokenClass> classes;
    private readonly WordTable<int[]> cuts;

    private TokenLexicon(WordTable<TokenClass> classes, WordTable<int[]> cuts)
    {
        this.classes = classes;
        this.cuts = cuts;
    }

    /// <summary>Reads the table of English.</summary>
    internal static TokenLexicon Load()
    {
        var classes = new WordTable<TokenClass>();
        var cuts = new WordTable<int[]>();
        foreach (string line in ResourceStore.ReadLines("languages/en/tokens.tsv"))
        {
            string[] cells = line.Split('\t');
            if (cells[0] == "cut") cuts[cells[1]] = Lengths(cells[2]);
            else classes[cells[1]] = classes.GetValueOrDefault(cells[1]) | ClassOf(cells[0]);
        }
        return new TokenLexicon(classes, cuts);
    }

    /// <summary>Classes of a form as written (emoticons, leading apostrophes) .</summary>
    internal TokenClass Exact(ReadOnlySpan<char> form) =>
        form.Length <= LongestEntry && classes.TryGetValue(form, out TokenClass c) ? c : TokenClass.None;

    /// <summary>Classes of a form in lower case.</summary>
    internal TokenClass Folded(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestEntry) return TokenClass.None;
        Span<char> lower = stackalloc char[LongestEntry];
        form.ToLowerInvariant(lower);
        return classes.TryGetValue(lower[..form.Length], out TokenClass c) ? c : TokenClass.None;
    }

    /// <summary>Lengths of the words written as one, or null.</summary>
    internal int[]? Cut(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestEntry) return null;
        Span<char> lower = stackalloc char[LongestEntry];
        form.ToLowerInvariant(lower);
        return cuts.TryGetValue(lower[..form.Length], out int[]? parts) ? parts : null;
    }

    private static int[] Lengths(string parts) => Array.ConvertAll(parts.Split('|'), static p => p.Length);

    private static TokenClass ClassOf(string kind) => kind switch
    {
        "title" => TokenClass.Title,
        "abbr" => TokenClass.Abbreviation,
        "upper" => TokenClass.UpperAbbreviation,
        "number" => TokenClass.NumberAbbreviation,
        "prefix" => TokenClass.Prefix,
        "suffix" => TokenClass.Suffix,
        "given" => TokenClass.Given,
        "unit" => TokenClass.Unit,
        "apostrophe" => TokenClass.Apostrophe,
        "emoticon" => TokenClass.Emoticon,
        "opener" => TokenClass.Opener,
        "domain" => TokenClass.Domain,
        _ => throw new ResourceException($"languages/en/tokens.tsv has the unknown kind '{kind}'"),
    };
}
