using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>Gives entities their country and PLOVER sectors.</summary>
internal sealed class ActorCoder
{
    private ActorCoder()
    {
    }

    /// <summary>Opens what the room needs. Throws <see cref="ResourceException"/> when a resource is missing or of another format.</summary>
    internal static ActorCoder Load(ResourceStore resources)
    {
        _ = resources;
        return new ActorCoder();
    }

    /// <summary>Fills the room's columns and lists of <paramref name="analysis"/>. Thread-safe.</summary>
    internal void Code(Analysis analysis)
    {
        _ = this;
        _ = analysis;
    }
}
