using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Quotes;

/// <summary>Finds what is quoted, and by whom.</summary>
internal sealed class QuoteFinder
{
    private QuoteFinder()
    {
    }

    /// <summary>Opens what the room needs. Throws <see cref="ResourceException"/> when a resource is missing or of another format.</summary>
    internal static QuoteFinder Load(ResourceStore resources)
    {
        _ = resources;
        return new QuoteFinder();
    }

    /// <summary>Fills the room's columns and lists of <paramref name="analysis"/>. Thread-safe.</summary>
    internal void Find(Analysis analysis)
    {
        _ = this;
        _ = analysis;
    }
}
