using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Annals.Forge.Language;
using Annals.Text;

namespace Annals.Forge.Names;

/// <summary>
/// Words in their context as a large language model sees them: <c>train-names … words=FILE</c> writes the words, a sentence a line, tabs between; <c>tools/Annals.Context</c> makes of each
/// <see cref="Width"/> half floats, in the same order. For teachers alone: the program reads without.
/// </summary>
internal static unsafe class ContextWords
{
    internal const int Width = 384;

    /// <summary>Writes the words of the pieces.</summary>
    internal static void Write(string path, IEnumerable<NamePiece> pieces) => File.WriteAllLines(path, pieces.Select(static p => string.Join('\t', Words(p))));

    /// <summary>Reads what was made of them into the pieces; throws <see cref="EndOfStreamException"/> when there were fewer.</summary>
    internal static void Read(string path, IEnumerable<NamePiece> pieces)
    {
        using FileStream file = File.OpenRead(path);
        foreach (NamePiece piece in pieces)
        {
            piece.Context = new Half[piece.Count * Width];
            file.ReadExactly(MemoryMarshal.AsBytes(piece.Context.AsSpan()));
        }
    }

    /// <summary>A batch's words, one after another.</summary>
    internal static Tensor Of(Tape tape, IReadOnlyList<NamePiece> batch, int[] starts)
    {
        Tensor all = tape.New(starts[^1], Width);
        for (int s = 0; s < batch.Count; s++)
            for (int i = 0; i < batch[s].Context.Length; i++) all.V[((long)starts[s] * Width) + i] = (float)batch[s].Context[i];
        return all;
    }

    private static IEnumerable<string> Words(NamePiece piece)
    {
        TokenTable t = piece.Document.Analysis.Tokens;
        for (int row = piece.First; row < piece.First + piece.Count; row++)
            yield return string.Concat(t.Form(piece.Document.Analysis.Text, row).ToString().Select(static c => char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : c));
    }
}
