namespace Annals.Language.Names;

/// <summary>The buffers of one pass over some sentences; one thread's own, kept for the next report.</summary>
internal sealed unsafe class NameWorkspace(NameModel model)
{
    private FloatBlock scores = null!;

    internal RecurrentSpace Layers { get; } = new();
    internal float* X => Layers.X;
    internal float* Scores => scores.Start;
    internal NameLabels Labels { get; } = new(model.Pairs);

    /// <summary>Columns of the scores.</summary>
    internal static int Columns => Kernels.Pad(NameModel.Labels);

    /// <summary>Makes room for <paramref name="words"/> words.</summary>
    internal void Reserve(int words)
    {
        if (Layers.Reserve(words, model.Hidden, EngineWorkspace.Words, out int room)) scores = new FloatBlock(room * Columns);
    }
}
