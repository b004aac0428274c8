using Annals.Resources;
using Annals.Text;

namespace Annals.Language;

/// <summary>Tags, lemmas, features, trees and names: the linguistic columns of the token table.</summary>
internal sealed class LanguageEngine
{
    private LanguageEngine()
    {
    }

    /// <summary>Opens what the room needs. Throws <see cref="ResourceException"/> when a resource is missing or of another format.</summary>
    internal static LanguageEngine Load(ResourceStore resources)
    {
        _ = resources;
        return new LanguageEngine();
    }

    /// <summary>Fills the room's columns and lists of <paramref name="analysis"/>. Thread-safe.</summary>
    internal void Annotate(Analysis analysis)
    {
        _ = this;
        _ = analysis;
    }
}
