using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Annals.Language;

/// <summary>
/// A matrix of whole numbers, one scale a column, and its products with rows of floats. A row is rounded to 12 bits and a sign by its largest value, weights to as many
/// as the sums of 32 bits can hold, so every sum is exact: no machine, vector width or batch gives another one.
/// </summary>
/// <remarks>
/// After Jacob et al. 2018, "Quantization and training of neural networks for efficient integer-arithmetic-only inference", with more bits, and scales of rows taken
/// from the rows themselves. Layout: panels of 64 columns, the rest in panels of 16; in a panel, two rows side by side: of each column the weight of the even
/// row and that of the odd one, as the instruction that multiplies and adds pairs wants them.
/// </remarks>
internal sealed unsafe class WeightMatrix
{
    private const int Most = 2047;
    // Rows that are rounded together: so many stay in the first cache beside a panel.
    private const int Chunk = 48;
    private const int Width = Kernels.Panel;
    private readonly short[] array;
    private readonly FloatBlock scale;

    /// <summary>Takes over packed numbers (see <see cref="Kernels.Pack"/>) and the scale of each column. <paramref name="rows"/> and <paramref name="columns"/> are multiples of 16.</summary>
    internal WeightMatrix(short* packed, FloatBlock scale, int rows, int columns)
    {
        if (rows % 16 != 0 || columns % 16 != 0) throw new FormatException($"a matrix of {rows} by {columns}");
        (Rows, Columns, this.scale) = (rows, columns, scale);
        array = GC.AllocateUninitializedArray<short>((rows * columns) + 32, pinned: true);
        Start = (short*)(((long)Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) + 63) & ~63L);
        int shift = 0;
        while ((long)rows * Most * ((32768 >> shift) + 1) > int.MaxValue) shift++;
        for (int j = 0; j < columns; j++) scale.Start[j] *= 1 << shift;
        int half = shift == 0 ? 0 : 1 << (shift - 1);
        short* to = Start;
        for (int j = 0; j < columns;)
        {
            int width = columns - j >= Width ? Width : 16;
            for (int p = 0; p < rows; p += 2, packed += 2 * width)
                for (int q = 0; q < width; q++)
                {
                    *to++ = (short)((packed[q] + half) >> shift);
                    *to++ = (short)((packed[width + q] + half) >> shift);
                }
            j += width;
        }
    }

    internal int Rows { get; }
    internal int Columns { get; }
    private short* Start { get; }

    // How many rows one pass through a panel takes: as many as the registers hold sums of.
    private static int Block => IsWide ? 6 : 4;

    // Asked of the instruction and not of Vector512.IsHardwareAccelerated: that is false on processors that slow down a little under wide vectors, and products gain more there than is lost.
    private static bool IsWide => Avx512BW.IsSupported || Vector512.IsHardwareAccelerated;

    /// <summary>c = a·w (+ c when <paramref name="add"/>): a has <paramref name="m"/> rows with stride <paramref name="lda"/>, c with stride <paramref name="ldc"/>.</summary>
    internal void Multiply(float* a, int lda, int m, float* c, int ldc, bool add) => Multiply(a, lda, m, 0, Columns, c, ldc, add);

    /// <summary>The same with the columns <paramref name="from"/> to <paramref name="to"/> alone; both are multiples of 64, or the last is the end.</summary>
    internal void Multiply(float* a, int lda, int m, int from, int to, float* c, int ldc, bool add)
    {
        short* whole = stackalloc short[(Chunk * Rows) + 32];
        whole = (short*)(((long)whole + 63) & ~63L);
        float* scales = stackalloc float[Chunk];
        int* tile = stackalloc int[(6 * Width) + 16];
        tile = (int*)(((long)tile + 63) & ~63L);
        for (int first = 0; first < m; first += Chunk)
        {
            int count = Math.Min(Chunk, m - first), padded = (count + Block - 1) / Block * Block;
            for (int i = 0; i < count; i++) scales[i] = Round(a + ((long)(first + i) * lda), Rows, Most, whole + (i * Rows));
            new Span<short>(whole + (count * Rows), (padded - count) * Rows).Clear();
            short* w = Start + ((long)from * Rows);
            for (int j = from; j < to;)
            {
                int width = Columns - j >= Width ? Width : 16;
                for (int i = 0; i < padded; i += Block)
                {
                    Sum(whole + (i * Rows), w, width, tile);
                    Finish(tile, Math.Min(Block, count - i), width, scales + i, scale.Start + j, c + ((long)(first + i) * ldc) + j - from, ldc, add);
                }
                j += width;
                w += width * Rows;
            }
        }
    }

    private void Sum(short* a, short* w, int width, int* tile)
    {
        if (!IsWide)
        {
            for (int q = 0; q < width; q += 16) Sum4x2(a, Rows, w + (2 * q), width, tile + q);
        }
        else if (width == Width) Sum6x4(a, Rows, w, tile);
        else Sum6x1(a, Rows, w, tile);
    }

    /// <summary>Rounds a row of <paramref name="n"/> floats, a multiple of 16, to whole numbers by its largest value, which becomes <paramref name="limit"/>; returns what one is worth.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static float Round(float* a, int n, int limit, short* to)
    {
        // Without their signs, floats are in the order of their bits, and what is no number comes after them all.
        Vector512<int> unsigned = Vector512.Create(int.MaxValue), most = default;
        for (int p = 0; p < n; p += 16) most = Vector512.Max(most, Vector512.Load((int*)a + p) & unsigned);
        Vector256<int> of8 = Vector256.Max(most.GetLower(), most.GetUpper());
        Vector128<int> of4 = Vector128.Max(of8.GetLower(), of8.GetUpper());
        float max = BitConverter.Int32BitsToSingle(Math.Max(Math.Max(of4[0], of4[1]), Math.Max(of4[2], of4[3])));
        // A row of nothing, or one that is no number, tells nothing.
        if (max is not (> 1e-30f and < float.PositiveInfinity))
        {
            new Span<short>(to, n).Clear();
            return 0;
        }
        // The nearest whole number appears in the last bits of 1.5 · 2^23 + x.
        Vector512<float> by = Vector512.Create(limit / max), magic = Vector512.Create(12582912f);
        for (int p = 0; p < n; p += 16)
        {
            Vector512<int> x = (Vector512.Load(a + p) * by + magic).AsInt32() - magic.AsInt32();
            (Avx512F.IsSupported ? Avx512F.ConvertToVector256Int16(x) : Vector256.Narrow(x.GetLower(), x.GetUpper())).Store(to + p);
        }
        return max / limit;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Finish(int* tile, int rows, int width, float* ofRow, float* ofColumn, float* c, int ldc, bool add)
    {
        for (int i = 0; i < rows; i++, tile += Width, c += ldc)
        {
            Vector512<float> own = Vector512.Create(ofRow[i]);
            for (int q = 0; q < width; q += 16)
            {
                Vector512<float> by = own * Vector512.Load(ofColumn + q), sum = Vector512.ConvertToSingle(Vector512.Load(tile + q));
                Vector512.FusedMultiplyAdd(sum, by, add ? Vector512.Load(c + q) : default).Store(c + q);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Pairs(Vector512<int> a, Vector512<int> b) => Avx512BW.IsSupported
        ? Avx512BW.MultiplyAddAdjacent(a.AsInt16(), b.AsInt16())
        : (((a << 16) >> 16) * ((b << 16) >> 16)) + ((a >> 16) * (b >> 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Pairs(Vector256<int> a, Vector256<int> b) => Avx2.IsSupported
        ? Avx2.MultiplyAddAdjacent(a.AsInt16(), b.AsInt16())
        : (((a << 16) >> 16) * ((b << 16) >> 16)) + ((a >> 16) * (b >> 16));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum6x4(short* a, int k, short* b, int* tile)
    {
        Vector512<int> c00 = default, c01 = default, c02 = default, c03 = default, c10 = default, c11 = default, c12 = default, c13 = default;
        Vector512<int> c20 = default, c21 = default, c22 = default, c23 = default, c30 = default, c31 = default, c32 = default, c33 = default;
        Vector512<int> c40 = default, c41 = default, c42 = default, c43 = default, c50 = default, c51 = default, c52 = default, c53 = default;
        int pairs = k / 2;
        int* a0 = (int*)a, a1 = a0 + pairs, a2 = a1 + pairs, a3 = a2 + pairs, a4 = a3 + pairs, a5 = a4 + pairs, w = (int*)b;
        for (int p = 0; p < pairs; p++, w += Width)
        {
            Vector512<int> b0 = Vector512.Load(w), b1 = Vector512.Load(w + 16), b2 = Vector512.Load(w + 32), b3 = Vector512.Load(w + 48);
            Vector512<int> x = Vector512.Create(a0[p]);
            c00 += Pairs(x, b0); c01 += Pairs(x, b1); c02 += Pairs(x, b2); c03 += Pairs(x, b3);
            x = Vector512.Create(a1[p]);
            c10 += Pairs(x, b0); c11 += Pairs(x, b1); c12 += Pairs(x, b2); c13 += Pairs(x, b3);
            x = Vector512.Create(a2[p]);
            c20 += Pairs(x, b0); c21 += Pairs(x, b1); c22 += Pairs(x, b2); c23 += Pairs(x, b3);
            x = Vector512.Create(a3[p]);
            c30 += Pairs(x, b0); c31 += Pairs(x, b1); c32 += Pairs(x, b2); c33 += Pairs(x, b3);
            x = Vector512.Create(a4[p]);
            c40 += Pairs(x, b0); c41 += Pairs(x, b1); c42 += Pairs(x, b2); c43 += Pairs(x, b3);
            x = Vector512.Create(a5[p]);
            c50 += Pairs(x, b0); c51 += Pairs(x, b1); c52 += Pairs(x, b2); c53 += Pairs(x, b3);
        }
        Kernels.Store4(tile, c00, c01, c02, c03);
        Kernels.Store4(tile + Width, c10, c11, c12, c13);
        Kernels.Store4(tile + (2 * Width), c20, c21, c22, c23);
        Kernels.Store4(tile + (3 * Width), c30, c31, c32, c33);
        Kernels.Store4(tile + (4 * Width), c40, c41, c42, c43);
        Kernels.Store4(tile + (5 * Width), c50, c51, c52, c53);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum6x1(short* a, int k, short* b, int* tile)
    {
        Vector512<int> c0 = default, c1 = default, c2 = default, c3 = default, c4 = default, c5 = default;
        int pairs = k / 2;
        int* a0 = (int*)a, a1 = a0 + pairs, a2 = a1 + pairs, a3 = a2 + pairs, a4 = a3 + pairs, a5 = a4 + pairs, w = (int*)b;
        for (int p = 0; p < pairs; p++, w += 16)
        {
            Vector512<int> y = Vector512.Load(w);
            c0 += Pairs(Vector512.Create(a0[p]), y);
            c1 += Pairs(Vector512.Create(a1[p]), y);
            c2 += Pairs(Vector512.Create(a2[p]), y);
            c3 += Pairs(Vector512.Create(a3[p]), y);
            c4 += Pairs(Vector512.Create(a4[p]), y);
            c5 += Pairs(Vector512.Create(a5[p]), y);
        }
        c0.Store(tile);
        c1.Store(tile + Width);
        c2.Store(tile + (2 * Width));
        c3.Store(tile + (3 * Width));
        c4.Store(tile + (4 * Width));
        c5.Store(tile + (5 * Width));
    }

    // Four rows by sixteen columns of a panel of `width` columns, where vectors hold eight sums.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum4x2(short* a, int k, short* b, int width, int* tile)
    {
        Vector256<int> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        int pairs = k / 2;
        int* a0 = (int*)a, a1 = a0 + pairs, a2 = a1 + pairs, a3 = a2 + pairs, w = (int*)b;
        for (int p = 0; p < pairs; p++, w += width)
        {
            Vector256<int> b0 = Vector256.Load(w), b1 = Vector256.Load(w + 8), x = Vector256.Create(a0[p]);
            c00 += Pairs(x, b0); c01 += Pairs(x, b1);
            x = Vector256.Create(a1[p]);
            c10 += Pairs(x, b0); c11 += Pairs(x, b1);
            x = Vector256.Create(a2[p]);
            c20 += Pairs(x, b0); c21 += Pairs(x, b1);
            x = Vector256.Create(a3[p]);
            c30 += Pairs(x, b0); c31 += Pairs(x, b1);
        }
        c00.Store(tile); c01.Store(tile + 8); tile += Width;
        c10.Store(tile); c11.Store(tile + 8); tile += Width;
        c20.Store(tile); c21.Store(tile + 8); tile += Width;
        c30.Store(tile); c31.Store(tile + 8);
    }
}
