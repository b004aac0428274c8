using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Quantities;

/// <summary>Finds numbers and what they count.</summary>
internal sealed class QuantityFinder
{
    private QuantityFinder()
    {
    }

    /// <summary>Opens what the room needs. Throws <see cref="ResourceException"/> when a resource is missing or of another format.</summary>
    internal static QuantityFinder Load(ResourceStore resources)
    {
        _ = resources;
        return new QuantityFinder();
    }

    /// <summary>Fills the room's columns and lists of <paramref name="analysis"/>. Thread-safe.</summary>
    internal void Find(Analysis analysis)
    {
        _ = this;
        _ = analysis;
    }
}
