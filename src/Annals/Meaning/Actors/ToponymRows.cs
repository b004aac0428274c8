using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>The country of the resolved toponym that stands on a row.</summary>
internal sealed class ToponymRows
{
    private readonly string?[] countries;

    private ToponymRows(string?[] countries) => this.countries = countries;

    /// <summary>PLOVER's code of the country, or null.</summary>
    internal string? CountryAt(int row) => (uint)row < (uint)countries.Length ? countries[row] : null;

    /// <summary>Lays the toponyms, which stand in text order, over the rows.</summary>
    internal static ToponymRows Build(Analysis analysis, CountryCodes codes)
    {
        TokenTable tokens = analysis.Tokens;
        var countries = new string?[tokens.Count];
        int row = 0;
        foreach (Toponym toponym in analysis.Toponyms)
        {
            while (row < tokens.Count && tokens.End[row] <= toponym.Span.Start) row++;
            if (toponym.Use == ToponymUse.Demonym || codes.Of(toponym.Place) is not { } country) continue;
            for (int i = row; i < tokens.Count && tokens.Start[i] < toponym.Span.End; i++) countries[i] = country;
        }
        return new ToponymRows(countries);
    }
}
