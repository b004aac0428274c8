using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Annals.Text;

namespace Annals.Language;

/// <summary>What hangs on a word alone: its vector and its share in the first layer, kept from one time it is met to the next.</summary>
internal sealed unsafe partial class Encoder
{
    private const int Scales = 16;
    private readonly ShortForms shortForms = ShortForms.Load();
    private readonly WordCache cache = new(RowSize(model));
    private readonly int half = 3 * model.Hidden, row = RowSize(model);

    /// <summary>
    /// Floats of what is known of a word alone: its vector, then its share in candidates and gates of the first layer, forth and back, in its own step and in its
    /// neighbour's; shares are whole numbers of 16 bits, each of the four with a scale.
    /// </summary>
    internal static int RowSize(EngineModel model) => (2 * model.Hidden) + Scales + (2 * 3 * model.Hidden);

    /// <summary>The words' vectors and the products of the first layer: from what is kept of words seen before, computed for the others.</summary>
    private void Embed(string text, TokenTable tokens, int first, int end, EngineWorkspace space)
    {
        int words = end - first, missed = 0;
        for (int i = 0, sentence = 0; i < words; i++)
        {
            while (space.Starts[sentence + 1] <= i) sentence++;
            bool opens = space.Starts[sentence] == i;
            ReadOnlySpan<char> form = shortForms.Spell(tokens.Form(text, first + i));
            float* known = cache.Find(form, opens);
            if (known is null)
            {
                known = space.Fresh + ((long)missed * row);
                Embed(form, opens, known, space.Vectors + ((long)missed * WordVectors.Size), space.Carry);
                space.Missed[missed++] = (i, opens);
            }
            space.Rows[i] = (nint)known;
        }
        model.FromVectors.Multiply(space.Vectors, WordVectors.Size, missed, space.Fresh, row, true);
        Share(missed, space);
        for (int s = 0; space.Starts[s] < words; s++)
            for (int i = space.Starts[s]; i < space.Starts[s + 1]; i++)
                Step((float*)space.Rows[i], i > space.Starts[s] ? (float*)space.Rows[i - 1] : null, i + 1 < space.Starts[s + 1] ? (float*)space.Rows[i + 1] : null, i, space);
        for (int k = 0; k < missed; k++)
        {
            (int i, bool opens) = space.Missed[k];
            cache.Add(shortForms.Spell(tokens.Form(text, first + i)), opens, space.Fresh + ((long)k * row));
        }
    }

    private void Embed(ReadOnlySpan<char> form, bool opens, float* to, float* vector, float* part)
    {
        Span<int> rows = stackalloc int[WordFeatures.Most], fields = stackalloc int[SenseLexicon.Most];
        int h = model.Hidden;
        rows[0] = model.WordRow(WordFeatures.Fingerprint(form));
        Sum(model.Words, rows[..1], to, h);
        vectors.Write(form, vector);
        int count = WordFeatures.Spelling(form, opens, model.Spelling.Rows, rows);
        Sum(model.Spelling, rows[..count], to + h, h);
        if (model.Senses is { } senses) AddSum(model.Fields, fields[..senses.Rows(form, fields)], to + h, part, h);
    }

    /// <summary>What each fresh word gives to its own step and to its neighbours': both are linear in it, so the step is their sum.</summary>
    private void Share(int missed, EngineWorkspace space)
    {
        int width = sizes.Width;
        WeightMatrix w = model.LayerWeights[0];
        for (int way = 0; way < 2; way++)
            for (int part = 0; part < 2; part++)
            {
                Weigh(space.Fresh, model.LayerShifts[0] is { } shift ? shift.Start + (way * width) : null, missed, part == 0, space.Shifted);
                w.Multiply(space.Shifted, width, missed, way * half, (way + 1) * half, space.Gates, half, false);
                int share = (2 * part) + way;
                for (int k = 0; k < missed; k++)
                {
                    float* scales = space.Fresh + ((long)k * row) + width;
                    scales[share] = WeightMatrix.Round(space.Gates + ((long)k * half), half, short.MaxValue, Numbers(scales) + (share * half));
                }
            }
    }

    private static short* Numbers(float* scales) => (short*)(scales + Scales);

    // Without a mix of neighbours a word is its own step's alone.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Weigh(float* fresh, float* mix, int words, bool own, float* to)
    {
        int width = sizes.Width;
        for (int k = 0; k < words; k++, fresh += row, to += width)
            for (int j = 0; j < width; j += 16)
            {
                Vector512<float> m = mix is null ? default : Vector512.Load(mix + j), v = Vector512.Load(fresh + j);
                (own ? v - (m * v) : m * v).Store(to + j);
            }
    }

    // Forth, a step takes in the word before; back, the word after.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(float* word, float* before, float* after, int at, EngineWorkspace space)
    {
        int width = sizes.Width;
        float* x = space.X + ((long)at * width), gates = space.Gates + ((long)at * 2 * half);
        for (int j = 0; j < width; j += 16) Vector512.Load(word + j).Store(x + j);
        for (int way = 0; way < 2; way++, gates += half)
        {
            float* near = way == 0 ? before : after;
            short* own = Numbers(word + width) + (way * half);
            Vector512<float> scale = Vector512.Create(word[width + way]);
            if (near is null)
            {
                for (int j = 0; j < half; j += 16) (Floats(own + j) * scale).Store(gates + j);
                continue;
            }
            short* other = Numbers(near + width) + ((2 + way) * half);
            Vector512<float> scaleNear = Vector512.Create(near[width + 2 + way]);
            for (int j = 0; j < half; j += 16) Vector512.FusedMultiplyAdd(Floats(other + j), scaleNear, Floats(own + j) * scale).Store(gates + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Floats(short* numbers)
    {
        if (Avx512F.IsSupported) return Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(Vector256.Load(numbers)));
        (Vector256<int> low, Vector256<int> high) = Vector256.Widen(Vector256.Load(numbers));
        return Vector512.ConvertToSingle(Vector512.Create(low, high));
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
}
