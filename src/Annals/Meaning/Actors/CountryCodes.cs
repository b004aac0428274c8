using Annals.Records;
using Annals.Resources;

namespace Annals.Meaning.Actors;

/// <summary>PLOVER's country codes of resolved places.</summary>
internal sealed class CountryCodes
{
    private readonly CountryTable countries;

    internal CountryCodes(CountryTable countries) => this.countries = countries;

    /// <summary>The alpha-3 code of the country a place lies in, or null.</summary>
    internal string? Of(Place? place) =>
        place?.Country is { } alpha2 && countries.ByCode(alpha2) is { } country ? ActorTables.Code(country) : null;
}
