using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Annals.Text;

namespace Annals.Language;

/// <summary>Words into vectors: embeddings, then simple recurrent layers that read each sentence both ways.</summary>
internal sealed unsafe partial class Encoder(EngineModel model, EngineSizes sizes, WordVectors vectors)
{
    /// <summary>Encodes rows <paramref name="first"/> to <paramref name="end"/>, cut into sentences by the workspace's starts; returns the encoded words, a row of <see cref="EngineSizes.Width"/> floats each.</summary>
    internal float* Encode(string text, TokenTable tokens, int first, int end, int sentences, EngineWorkspace space)
    {
        Embed(text, tokens, first, end, space);
        float* x = space.X, y = space.Y;
        int words = end - first;
        for (int l = 0; l < model.Layers; l++)
        {
            if (l > 0) Mix(l, x, words, sentences, space);
            for (int s = 0; s < sentences; s++)
            {
                Recur(model.Hidden, space.Gates, space.Carry, x, y, model.LayerVectors[l].Start, space.Starts[s], space.Starts[s + 1], 0);
                Recur(model.Hidden, space.Gates, space.Carry, x, y, model.LayerVectors[l].Start, space.Starts[s], space.Starts[s + 1], 1);
            }
            float* encoded = y;
            y = x;
            x = encoded;
        }
        return x;
    }

    /// <summary>The products of one layer: candidates and gates of both ways.</summary>
    private void Mix(int layer, float* x, int words, int sentences, EngineWorkspace space)
    {
        int width = sizes.Width;
        WeightMatrix w = model.LayerWeights[layer];
        if (model.LayerShifts[layer] is not { } shift)
        {
            w.Multiply(x, width, words, space.Gates, 2 * half, false);
            return;
        }
        for (int way = 0; way < 2; way++)
        {
            for (int s = 0; s < sentences; s++) Shift(x, shift.Start + (way * width), space.Starts[s], space.Starts[s + 1], way == 0 ? -1 : 1, space);
            w.Multiply(space.Shifted, width, words, way * half, (way + 1) * half, space.Gates + (way * half), 2 * half, false);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Shift(float* x, float* mix, int first, int end, int step, EngineWorkspace space)
    {
        int width = sizes.Width;
        for (int i = first; i < end; i++)
        {
            bool edge = i + step < first || i + step >= end;
            float* own = x + ((long)i * width), other = own + (step * width), to = space.Shifted + ((long)i * width);
            for (int j = 0; j < width; j += 16)
            {
                Vector512<float> o = edge ? default : Vector512.Load(other + j), v = Vector512.Load(own + j);
                Vector512.FusedMultiplyAdd(Vector512.Load(mix + j), o - v, v).Store(to + j);
            }
        }
    }

    /// <summary>One way through one sentence: c = f·c' + (1−f)·u, y = r·c + (1−r)·x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Recur(int h, float* gates, float* carry, float* x, float* y, float* v, int first, int end, int way)
    {
        int width = 2 * h;
        v += way * h;
        new Span<float>(carry, h).Clear();
        for (int k = 0; k < end - first; k++)
        {
            int t = way == 0 ? first + k : end - 1 - k;
            float* u = gates + ((long)t * 3 * width) + (way * 3 * h);
            long o = ((long)t * width) + (way * h);
            for (int j = 0; j < h; j += 16)
            {
                Vector512<float> before = Vector512.Load(carry + j), candidate = Vector512.Load(u + j), past = Vector512.Load(x + o + j);
                (Vector512<float> forget, Vector512<float> reset) = Kernels.Sigmoids(
                    Vector512.FusedMultiplyAdd(before, Vector512.Load(v + j), Vector512.Load(u + h + j) + Vector512.Load(v + (2 * width) + j)),
                    Vector512.FusedMultiplyAdd(before, Vector512.Load(v + width + j), Vector512.Load(u + (2 * h) + j) + Vector512.Load(v + (3 * width) + j)));
                Vector512<float> now = Vector512.FusedMultiplyAdd(forget, before - candidate, candidate);
                now.Store(carry + j);
                Vector512.FusedMultiplyAdd(reset, now - past, past).Store(y + o + j);
            }
        }
    }
}
