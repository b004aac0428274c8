using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using Annals.Forge.Language;
using Annals.Language.Names;

namespace Annals.Forge.Names;

/// <summary>
/// What networks that see more (<see cref="ContextWords"/>) make of texts whose names nobody marked: their mean scores, held to a treebank's proper nouns where there is one, become
/// probabilities of labels, from which the program's own network learns (Hinton, Vinyals and Dean, Distilling the Knowledge in a Neural Network, 2015).
/// </summary>
internal sealed unsafe class NameTeachers(Func<string, NameWords> wordsOf)
{
    private const int L = NameModel.Labels;

    /// <summary>Writes how a teacher scores the labels of <paramref name="pieces"/>: the pairs of labels, then each word's scores.</summary>
    internal static void Write(string path, NamesLearnt learnt, List<NamePiece> pieces)
    {
        using FileStream file = File.Create(path);
        for (int f = 0; f < L; f++) file.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<float>(learnt.Net.Pairs.V + ((long)f * learnt.Net.Pairs.Stride), L)));
        using var tape = new Tape(64L << 20);
        NameTrainer.Fill(pieces, learnt.Rows);
        foreach (NamePiece piece in pieces)
        {
            tape.Reset();
            Tensor scores = learnt.Net.Forward(tape, [piece], new int[2]);
            for (int i = 0; i < piece.Count; i++) file.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<float>(scores.V + ((long)i * scores.Stride), L)));
        }
    }

    /// <summary>Gives the pieces the probabilities that the teachers' files say.</summary>
    internal void Teach(string[] paths, List<NamePiece> pieces, float weight)
    {
        FileStream[] files = Array.ConvertAll(paths, File.OpenRead);
        float[] pairs = Mean(files, L * L);
        var chain = new LabelChain();
        chain.Take(pairs);
        foreach (NamePiece piece in pieces)
        {
            float[] scores = Mean(files, piece.Count * L);
            for (int i = 0; i < piece.Count; i++) Hold(piece.Document, piece.First + i, scores.AsSpan(i * L, L));
            fixed (float* s = scores) chain.Marginals(s, L, piece.Count);
            piece.Soft = new float[scores.Length];
            for (int k = 0; k < scores.Length; k++) piece.Soft[k] = (float)chain.Probabilities[k];
            piece.Weight = weight;
        }
        foreach (FileStream file in files) file.Dispose();
    }

    private static float[] Mean(FileStream[] files, int count)
    {
        float[] sum = new float[count], own = new float[count];
        foreach (FileStream file in files)
        {
            file.ReadExactly(MemoryMarshal.AsBytes(own.AsSpan()));
            for (int k = 0; k < count; k++) sum[k] += own[k] / files.Length;
        }
        return sum;
    }

    // A proper noun is likely in a name, a small word that is none is likely not.
    private void Hold(NameDocument document, int row, Span<float> scores)
    {
        if (document.Upos.Length == 0 || document.Upos[row].Length == 0) return;
        ReadOnlySpan<char> form = document.Analysis.Tokens.Form(document.Analysis.Text, row);
        NameWords known = wordsOf(form.ToString());
        if (document.Upos[row] == "PROPN")
        {
            if ((known & (NameWords.Title | NameWords.Calendar | NameWords.Link)) == 0) scores[0] -= 1.5f;
        }
        else if ((known & (NameWords.Link | NameWords.Demonym)) == 0 && document.Upos[row] is not ("NUM" or "PUNCT" or "SYM" or "X")) scores[0] += char.IsUpper(form[0]) ? 1.5f : 3;
    }
}
