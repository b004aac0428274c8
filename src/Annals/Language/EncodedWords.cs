using System;
using Annals.Text;

namespace Annals.Language;

/// <summary>The encoder's view of some consecutive rows, whole sentences or pieces of a long one: a vector a word. Valid during the call it is handed to.</summary>
internal readonly unsafe ref struct EncodedWords(float* start, int width, int first, int end, ReadOnlySpan<int> starts)
{
    /// <summary>First row.</summary>
    internal int First { get; } = first;
    /// <summary>One behind the last row.</summary>
    internal int End { get; } = end;
    /// <summary>Floats a word, a multiple of 32.</summary>
    internal int Width { get; } = width;
    /// <summary>The vectors, row after row, at an address that is a multiple of 64; may be fed to <see cref="Kernels"/>.</summary>
    internal float* Start { get; } = start;

    /// <summary>Where each sentence or piece begins, counted from <see cref="First"/>, and behind the last one the number of rows.</summary>
    internal ReadOnlySpan<int> Starts { get; } = starts;

    /// <summary>The vector of one row of the table.</summary>
    internal ReadOnlySpan<float> this[int row] => new(Start + ((long)(row - First) * Width), Width);
}

/// <summary>A step of the room that reads one report's encoded words after tags and trees are in, as the finder of names does.</summary>
internal interface IEncodedWordsReader
{
    /// <summary>Called once for each run of sentences, in text order.</summary>
    void Read(Analysis analysis, EncodedWords words);
}
