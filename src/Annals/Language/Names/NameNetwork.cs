using System;

namespace Annals.Language.Names;

/// <summary>From the engine's words and the features to a score for each label of each word. Thread-safe.</summary>
internal sealed unsafe class NameNetwork(NameModel model)
{
    /// <summary>Scores the words of a pass into the workspace, a row of <see cref="NameWorkspace.Columns"/> floats each.</summary>
    internal void Score(EncodedWords words, NameFeatures features, NameWorkspace space)
    {
        int count = words.End - words.First, h = model.Hidden, width = 2 * h;
        space.Reserve(count);
        Embed(words, features, space);
        for (int l = 0; l < model.Layers; l++) space.Layers.Walk(h, model.LayerWeights[l], model.LayerVectors[l], words.Starts);
        int columns = NameWorkspace.Columns;
        for (int i = 0; i < count; i++) new ReadOnlySpan<float>(model.OutBias.Start, columns).CopyTo(new Span<float>(space.Scores + ((long)i * columns), columns));
        model.Out.Multiply(space.X, width, count, space.Scores, columns, true);
    }

    private void Embed(EncodedWords words, NameFeatures features, NameWorkspace space)
    {
        int h = model.Hidden, width = 2 * h, count = words.End - words.First;
        Span<uint> of = stackalloc uint[NameFeatures.Most];
        Span<int> rows = stackalloc int[NameFeatures.Most];
        for (int i = 0; i < count; i++)
        {
            float* to = space.X + ((long)i * width);
            new ReadOnlySpan<float>(model.MixBias.Start, h).CopyTo(new Span<float>(to, h));
            int n = features.Write(words.First + i, of), known = 0;
            for (int k = 0; k < n; k++)
                if (model.Features.Find(of[k]) is >= 0 and int row) rows[known++] = row;
            Encoder.Sum(model.Table, rows[..known], to + h, h);
        }
        model.Mix.Multiply(words.Start, words.Width, count, space.X, width, true);
    }
}
