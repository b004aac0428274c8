using System;
using System.Runtime.Intrinsics;
using Annals.Text;

namespace Annals.Language;

/// <summary>Two small layers over the features of a case and the vectors of three words about it. Thread-safe.</summary>
internal sealed unsafe class ChoiceNetwork(ChoiceModel model, WordVectors vectors)
{
    // No case has more features that a model knows.
    private const int Most = 256;

    /// <summary>Writes the probability of each class.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="t">Its words.</param>
    /// <param name="features">Features of the case as numbers.</param>
    /// <param name="near">Rows of the words whose vectors are read, -1 for none; <see cref="ChoiceModel.Words"/> of them.</param>
    /// <param name="shares">Room for as many numbers as the model has classes.</param>
    internal void Choose(string text, TokenTable t, ReadOnlySpan<uint> features, ReadOnlySpan<int> near, Span<float> shares)
    {
        int h = model.Hidden;
        float* words = stackalloc float[ChoiceModel.Words * WordVectors.Size], x = stackalloc float[ChoiceModel.Widest], y = stackalloc float[ChoiceModel.Widest];
        Span<int> rows = stackalloc int[Most];
        int known = 0;
        foreach (uint f in features)
            if (known < Most && model.Features.Find(f) is >= 0 and int row && !rows[..known].Contains(row)) rows[known++] = row;
        Encoder.Sum(model.Table, rows[..known], x, h);
        for (int j = 0; j < h; j += 16) (Vector512.Load(x + j) + Vector512.Load(model.FromWordsBias.Start + j)).Store(x + j);
        for (int i = 0; i < ChoiceModel.Words; i++) Read(text, t, near[i], words + (i * WordVectors.Size));
        model.FromWords.Multiply(words, ChoiceModel.Words * WordVectors.Size, 1, x, h, true);
        Kernels.Rectify(x, h);
        new ReadOnlySpan<float>(model.MiddleBias.Start, h).CopyTo(new Span<float>(y, h));
        model.Middle.Multiply(x, h, 1, y, h, true);
        Kernels.Rectify(y, h);
        new ReadOnlySpan<float>(model.OutBias.Start, ChoiceModel.Columns).CopyTo(new Span<float>(x, ChoiceModel.Columns));
        model.Out.Multiply(y, h, 1, x, ChoiceModel.Columns, true);
        Kernels.Softmax(new ReadOnlySpan<float>(x, model.Classes), shares);
    }

    private void Read(string text, TokenTable t, int row, float* to)
    {
        if (row < 0) new Span<float>(to, WordVectors.Size).Clear();
        else vectors.Write(t.Form(text, row), t.Lemma[row], to);
    }
}
