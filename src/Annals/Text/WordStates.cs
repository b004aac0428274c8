using System;

namespace Annals.Text;

/// <summary>A vector for each word of a report, kept for a later room: what the engine encoded, seen through that room's matrix.</summary>
internal sealed class WordStates(int width, int count)
{
    private readonly float[] values = new float[checked(width * count)];

    /// <summary>Floats a word.</summary>
    internal int Width { get; } = width;

    /// <summary>The vector of a row of the token table.</summary>
    internal Span<float> this[int row] => values.AsSpan(row * Width, Width);

    /// <summary>The vectors of <paramref name="count"/> rows from <paramref name="first"/> on, one after another.</summary>
    internal Span<float> Rows(int first, int count) => values.AsSpan(first * Width, count * Width);
}
