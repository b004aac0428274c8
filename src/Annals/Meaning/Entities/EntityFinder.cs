using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Entities;

/// <summary>Finds entities: names, nominal and pronominal mentions, and which of them are one.</summary>
internal sealed class EntityFinder
{
    private EntityFinder()
    {
    }

    /// <summary>Opens what the room needs. Throws <see cref="ResourceException"/> when a resource is missing or of another format.</summary>
    internal static EntityFinder Load(ResourceStore resources)
    {
        _ = resources;
        return new EntityFinder();
    }

    /// <summary>Fills the room's columns and lists of <paramref name="analysis"/>. Thread-safe.</summary>
    internal void Find(Analysis analysis)
    {
        _ = this;
        _ = analysis;
    }
}
