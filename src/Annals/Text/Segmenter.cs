using Annals.Resources;

namespace Annals.Text;

/// <summary>Cuts a report's sections into sentences and words (UD English conventions).</summary>
internal sealed class Segmenter
{
    private Segmenter()
    {
    }

    /// <summary>Opens what the room needs. Throws <see cref="ResourceException"/> when a resource is missing or of another format.</summary>
    internal static Segmenter Load(ResourceStore resources)
    {
        _ = resources;
        return new Segmenter();
    }

    /// <summary>Fills the room's columns and lists of <paramref name="analysis"/>. Thread-safe.</summary>
    internal void Segment(Analysis analysis)
    {
        _ = this;
        _ = analysis;
    }
}
