using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Annals.Text;

namespace Annals.Language;

/// <summary>Words into vectors: embeddings, then simple recurrent layers that read each sentence both ways.</summary>
internal sealed unsafe class Encoder(EngineModel model, EngineSizes sizes, WordVectors vectors)
{
    private readonly ShortForms shortForms = ShortForms.Load();

    /// <summary>Encodes rows <paramref name="first"/> to <paramref name="end"/>, cut into sentences by the workspace's starts; returns the encoded words, a row of <see cref="EngineSizes.Width"/> floats each.</summary>
    internal float* Encode(string text, TokenTable tokens, int first, int end, int sentences, EngineWorkspace space)
    {
        Embed(text, tokens, first, end, space);
        float* x = space.X, y = space.Y;
        int words = end - first, width = sizes.Width;
        for (int l = 0; l < model.Layers; l++)
        {
            Mix(l, x, words, sentences, space);
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
        int width = sizes.Width, half = 3 * model.Hidden;
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

    private void Embed(string text, TokenTable tokens, int first, int end, EngineWorkspace space)
    {
        int h = model.Hidden, sentence = 0;
        Span<int> rows = stackalloc int[WordFeatures.Most], fields = stackalloc int[SenseLexicon.Most];
        for (int i = first; i < end; i++)
        {
            while (space.Starts[sentence] < i - first) sentence++;
            ReadOnlySpan<char> form = shortForms.Spell(tokens.Form(text, i));
            float* to = space.X + ((long)(i - first) * sizes.Width);
            rows[0] = model.WordRow(WordFeatures.Fingerprint(form));
            Sum(model.Words, rows[..1], to, h);
            vectors.Write(form, space.Vectors + ((long)(i - first) * WordVectors.Size));
            int count = WordFeatures.Spelling(form, space.Starts[sentence] == i - first, model.Spelling.Rows, rows);
            Sum(model.Spelling, rows[..count], to + h, h);
            if (model.Senses is { } senses) AddSum(model.Fields, fields[..senses.Rows(form, fields)], to + h, space.Carry, h);
        }
        model.FromVectors.Multiply(space.Vectors, WordVectors.Size, end - first, space.X, sizes.Width, true);
    }

    private static void AddSum(ByteTable table, ReadOnlySpan<int> rows, float* to, float* part, int h)
    {
        Sum(table, rows, part, h);
        for (int j = 0; j < h; j += 16) (Vector512.Load(to + j) + Vector512.Load(part + j)).Store(to + j);
    }

    /// <summary>The sum of a table's rows, exact in 16 bits, then scaled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Sum(ByteTable table, ReadOnlySpan<int> rows, float* to, int h)
    {
        for (int j = 0; j < h; j += 32)
        {
            Vector512<short> sum = default;
            foreach (int row in rows)
            {
                (Vector256<short> low, Vector256<short> high) = Vector256.Widen(Vector256.Load(table.Start + ((long)row * h) + j));
                sum += Vector512.Create(low, high);
            }
            (Vector512<int> a, Vector512<int> b) = Vector512.Widen(sum);
            (Vector512.ConvertToSingle(a) * Vector512.Load(table.Scale.Start + j)).Store(to + j);
            (Vector512.ConvertToSingle(b) * Vector512.Load(table.Scale.Start + j + 16)).Store(to + j + 16);
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
                Vector512<float> forget = Kernels.Sigmoid(Vector512.FusedMultiplyAdd(before, Vector512.Load(v + j), Vector512.Load(u + h + j) + Vector512.Load(v + (2 * width) + j)));
                Vector512<float> reset = Kernels.Sigmoid(Vector512.FusedMultiplyAdd(before, Vector512.Load(v + width + j), Vector512.Load(u + (2 * h) + j) + Vector512.Load(v + (3 * width) + j)));
                Vector512<float> now = Vector512.FusedMultiplyAdd(forget, before - candidate, candidate);
                now.Store(carry + j);
                Vector512.FusedMultiplyAdd(reset, now - past, past).Store(y + o + j);
            }
        }
    }
}
