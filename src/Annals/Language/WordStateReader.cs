using System;
using Annals.Text;

namespace Annals.Language;

/// <summary>
/// Fills <see cref="Analysis.States"/> while the engine reads: state = encoded·E + b.
/// </summary>
/// <param name="encoded">E: the engine's width × <paramref name="width"/>.</param>
/// <param name="bias">b.</param>
/// <param name="width">Floats of a state, a multiple of 16.</param>
internal sealed unsafe class WordStateReader(WeightMatrix encoded, FloatBlock bias, int width) : IEncodedWordsReader
{
    private const int Chunk = 256;
    [ThreadStatic]
    private static FloatBlock? states;

    /// <inheritdoc/>
    public void Read(Analysis analysis, EncodedWords run)
    {
        WordStates to = analysis.States ??= new WordStates(width, analysis.Tokens.Count);
        FloatBlock s = states is { } kept && kept.Count >= Chunk * width ? kept : states = new FloatBlock(Chunk * width);
        for (int first = run.First; first < run.End; first += Chunk)
        {
            int count = Math.Min(Chunk, run.End - first);
            for (int i = 0; i < count; i++) new ReadOnlySpan<float>(bias.Start, width).CopyTo(new Span<float>(s.Start + ((long)i * width), width));
            encoded.Multiply(run.Start + ((long)(first - run.First) * run.Width), run.Width, count, s.Start, width, true);
            new ReadOnlySpan<float>(s.Start, count * width).CopyTo(to.Rows(first, count));
        }
    }
}
