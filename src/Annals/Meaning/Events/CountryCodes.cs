using Annals.Resources;

namespace Annals.Meaning.Events;

/// <summary>ISO 3166 alpha-3 codes by their alpha-2.</summary>
internal sealed class CountryCodes
{
    private readonly WordTable<string> byAlpha2;

    private CountryCodes(WordTable<string> codes) => byAlpha2 = codes;

    /// <summary>Opens the table of countries that ships with Annals.</summary>
    internal static CountryCodes Load()
    {
        var codes = new WordTable<string>();
        foreach (string line in ResourceStore.ReadLines("places/countries.tsv"))
        {
            string[] columns = line.Split('\t', 3);
            if (columns is [{ Length: 2 } two, { Length: 3 } three, ..]) codes[two] = three;
        }
        return new CountryCodes(codes);
    }

    /// <summary>The alpha-3 code, or null when there is none.</summary>
    internal string? Alpha3(string alpha2) => byAlpha2.GetValueOrDefault(alpha2);
}
