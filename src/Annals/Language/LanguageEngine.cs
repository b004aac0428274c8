using Annals.Resources;
using Annals.Text;

namespace Annals.Language;

/// <summary>Tags, lemmas, features, trees and names: the linguistic columns of the token table.</summary>
internal sealed class LanguageEngine
{
    private readonly InterimEngine engine;

    private LanguageEngine(InterimEngine engine) => this.engine = engine;

    /// <summary>Opens what the room needs. Throws <see cref="ResourceException"/> when a resource is missing or of another format.</summary>
    internal static LanguageEngine Load(ResourceStore resources)
    {
        return new LanguageEngine(InterimEngine.Open(resources.ModelPath("en.interim.bin")));
    }

    /// <summary>Fills the room's columns and lists of <paramref name="analysis"/>. Thread-safe.</summary>
    internal void Annotate(Analysis analysis)
    {
        engine.Annotate(analysis);
    }
}
