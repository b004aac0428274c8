using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Places;

/// <summary>Finds toponyms and resolves them to places.</summary>
internal sealed class PlaceResolver
{
    private PlaceResolver()
    {
    }

    /// <summary>Opens what the room needs. Throws <see cref="ResourceException"/> when a resource is missing or of another format.</summary>
    internal static PlaceResolver Load(ResourceStore resources)
    {
        _ = resources;
        return new PlaceResolver();
    }

    /// <summary>Fills the room's columns and lists of <paramref name="analysis"/>. Thread-safe.</summary>
    internal void Resolve(Analysis analysis)
    {
        _ = this;
        _ = analysis;
    }
}
