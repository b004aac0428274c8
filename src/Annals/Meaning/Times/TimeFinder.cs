using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Times;

/// <summary>Finds time expressions (TIMEX3) and resolves them.</summary>
internal sealed class TimeFinder
{
    private TimeFinder()
    {
    }

    /// <summary>Opens what the room needs. Throws <see cref="ResourceException"/> when a resource is missing or of another format.</summary>
    internal static TimeFinder Load(ResourceStore resources)
    {
        _ = resources;
        return new TimeFinder();
    }

    /// <summary>Fills the room's columns and lists of <paramref name="analysis"/>. Thread-safe.</summary>
    internal void Find(Analysis analysis)
    {
        _ = this;
        _ = analysis;
    }
}
