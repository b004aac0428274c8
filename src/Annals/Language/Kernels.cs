using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Annals.Language;

/// <summary>
/// The arithmetic of the network. Every sum runs over its terms in ascending order, one fused multiply-add after another, lane by lane, so a
/// result depends neither on the machine's vector width nor on what else is in the batch. Loops over vectors are optimised at once: they are not
/// part of the code compiled ahead, and code without optimisation calls a function for each load.
/// </summary>
internal static unsafe class Kernels
{
    /// <summary>Width of a packed panel, in columns.</summary>
    internal const int Panel = 64;
    private const int Lanes = 16;

    /// <summary>The next multiple of 16.</summary>
    internal static int Pad(int columns) => (columns + Lanes - 1) & ~(Lanes - 1);

    /// <summary>
    /// Lays the <paramref name="k"/> × <paramref name="n"/> matrix <paramref name="b"/> (row-major, stride <paramref name="ldb"/>) out in panels of
    /// 64 columns, the rest in panels of 16; columns from <paramref name="n"/> to its next multiple of 16 become zero.
    /// </summary>
    internal static void Pack(float* b, int ldb, int k, int n, float* packed)
    {
        int padded = Pad(n);
        for (int j = 0; j < padded;)
        {
            int width = padded - j >= Panel ? Panel : Lanes;
            for (int p = 0; p < k; p++)
                for (int q = 0; q < width; q++)
                    *packed++ = j + q < n ? b[((long)p * ldb) + j + q] : 0;
            j += width;
        }
    }

    /// <summary>Like <see cref="Pack"/>, of the transpose: <paramref name="b"/> is <paramref name="n"/> × <paramref name="k"/>.</summary>
    internal static void PackTransposed(float* b, int ldb, int k, int n, float* packed)
    {
        int padded = Pad(n);
        for (int j = 0; j < padded;)
        {
            int width = padded - j >= Panel ? Panel : Lanes;
            for (int p = 0; p < k; p++)
                for (int q = 0; q < width; q++)
                    *packed++ = j + q < n ? b[((long)(j + q) * ldb) + p] : 0;
            j += width;
        }
    }

    /// <summary>
    /// c = a·b (+ c when <paramref name="add"/>): a is m × k with stride lda, b packed with n columns (a multiple of 16), c m × n with stride ldc.
    /// </summary>
    internal static void Multiply(float* a, int lda, int m, int k, float* b, int n, float* c, int ldc, bool add)
    {
        int j = 0;
        for (; j + Panel <= n; j += Panel, b += (long)Panel * k)
        {
            int i = 0;
            for (; i + 6 <= m; i += 6) Block6x4(a + ((long)i * lda), lda, k, b, c + ((long)i * ldc) + j, ldc, add);
            for (; i < m; i++) Block1x4(a + ((long)i * lda), k, b, c + ((long)i * ldc) + j, add);
        }
        for (; j < n; j += Lanes, b += (long)Lanes * k)
        {
            int i = 0;
            for (; i + 6 <= m; i += 6) Block6x1(a + ((long)i * lda), lda, k, b, c + ((long)i * ldc) + j, ldc, add);
            for (; i < m; i++) Block1x1(a + ((long)i * lda), k, b, c + ((long)i * ldc) + j, add);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block6x4(float* a, int lda, int k, float* b, float* c, int ldc, bool add)
    {
        Vector512<float> c00, c01, c02, c03, c10, c11, c12, c13, c20, c21, c22, c23, c30, c31, c32, c33, c40, c41, c42, c43, c50, c51, c52, c53;
        if (add)
        {
            float* r = c;
            c00 = Vector512.Load(r); c01 = Vector512.Load(r + 16); c02 = Vector512.Load(r + 32); c03 = Vector512.Load(r + 48); r += ldc;
            c10 = Vector512.Load(r); c11 = Vector512.Load(r + 16); c12 = Vector512.Load(r + 32); c13 = Vector512.Load(r + 48); r += ldc;
            c20 = Vector512.Load(r); c21 = Vector512.Load(r + 16); c22 = Vector512.Load(r + 32); c23 = Vector512.Load(r + 48); r += ldc;
            c30 = Vector512.Load(r); c31 = Vector512.Load(r + 16); c32 = Vector512.Load(r + 32); c33 = Vector512.Load(r + 48); r += ldc;
            c40 = Vector512.Load(r); c41 = Vector512.Load(r + 16); c42 = Vector512.Load(r + 32); c43 = Vector512.Load(r + 48); r += ldc;
            c50 = Vector512.Load(r); c51 = Vector512.Load(r + 16); c52 = Vector512.Load(r + 32); c53 = Vector512.Load(r + 48);
        }
        else
        {
            c00 = c01 = c02 = c03 = c10 = c11 = c12 = c13 = c20 = c21 = c22 = c23 = Vector512<float>.Zero;
            c30 = c31 = c32 = c33 = c40 = c41 = c42 = c43 = c50 = c51 = c52 = c53 = Vector512<float>.Zero;
        }
        float* a0 = a, a1 = a + lda, a2 = a1 + lda, a3 = a2 + lda, a4 = a3 + lda, a5 = a4 + lda;
        for (int p = 0; p < k; p++, b += Panel)
        {
            Vector512<float> b0 = Vector512.Load(b), b1 = Vector512.Load(b + 16), b2 = Vector512.Load(b + 32), b3 = Vector512.Load(b + 48);
            Vector512<float> x = Vector512.Create(a0[p]);
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00); c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            c02 = Vector512.FusedMultiplyAdd(x, b2, c02); c03 = Vector512.FusedMultiplyAdd(x, b3, c03);
            x = Vector512.Create(a1[p]);
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10); c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            c12 = Vector512.FusedMultiplyAdd(x, b2, c12); c13 = Vector512.FusedMultiplyAdd(x, b3, c13);
            x = Vector512.Create(a2[p]);
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20); c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            c22 = Vector512.FusedMultiplyAdd(x, b2, c22); c23 = Vector512.FusedMultiplyAdd(x, b3, c23);
            x = Vector512.Create(a3[p]);
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30); c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
            c32 = Vector512.FusedMultiplyAdd(x, b2, c32); c33 = Vector512.FusedMultiplyAdd(x, b3, c33);
            x = Vector512.Create(a4[p]);
            c40 = Vector512.FusedMultiplyAdd(x, b0, c40); c41 = Vector512.FusedMultiplyAdd(x, b1, c41);
            c42 = Vector512.FusedMultiplyAdd(x, b2, c42); c43 = Vector512.FusedMultiplyAdd(x, b3, c43);
            x = Vector512.Create(a5[p]);
            c50 = Vector512.FusedMultiplyAdd(x, b0, c50); c51 = Vector512.FusedMultiplyAdd(x, b1, c51);
            c52 = Vector512.FusedMultiplyAdd(x, b2, c52); c53 = Vector512.FusedMultiplyAdd(x, b3, c53);
        }
        Store4(c, c00, c01, c02, c03); c += ldc;
        Store4(c, c10, c11, c12, c13); c += ldc;
        Store4(c, c20, c21, c22, c23); c += ldc;
        Store4(c, c30, c31, c32, c33); c += ldc;
        Store4(c, c40, c41, c42, c43); c += ldc;
        Store4(c, c50, c51, c52, c53);
    }

    /// <summary>Four vectors one after another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store4<T>(T* c, Vector512<T> v0, Vector512<T> v1, Vector512<T> v2, Vector512<T> v3)
        where T : unmanaged
    {
        v0.Store(c);
        v1.Store(c + 16);
        v2.Store(c + 32);
        v3.Store(c + 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block1x4(float* a, int k, float* b, float* c, bool add)
    {
        Vector512<float> c0 = default, c1 = default, c2 = default, c3 = default;
        if (add)
        {
            c0 = Vector512.Load(c); c1 = Vector512.Load(c + 16); c2 = Vector512.Load(c + 32); c3 = Vector512.Load(c + 48);
        }
        for (int p = 0; p < k; p++, b += Panel)
        {
            Vector512<float> x = Vector512.Create(a[p]);
            c0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b), c0);
            c1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + 16), c1);
            c2 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + 32), c2);
            c3 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + 48), c3);
        }
        Store4(c, c0, c1, c2, c3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block6x1(float* a, int lda, int k, float* b, float* c, int ldc, bool add)
    {
        Vector512<float> c0 = default, c1 = default, c2 = default, c3 = default, c4 = default, c5 = default;
        if (add)
        {
            c0 = Vector512.Load(c); c1 = Vector512.Load(c + ldc); c2 = Vector512.Load(c + (2 * ldc));
            c3 = Vector512.Load(c + (3 * ldc)); c4 = Vector512.Load(c + (4 * ldc)); c5 = Vector512.Load(c + (5 * ldc));
        }
        float* a0 = a, a1 = a + lda, a2 = a1 + lda, a3 = a2 + lda, a4 = a3 + lda, a5 = a4 + lda;
        for (int p = 0; p < k; p++, b += Lanes)
        {
            Vector512<float> y = Vector512.Load(b);
            c0 = Vector512.FusedMultiplyAdd(Vector512.Create(a0[p]), y, c0);
            c1 = Vector512.FusedMultiplyAdd(Vector512.Create(a1[p]), y, c1);
            c2 = Vector512.FusedMultiplyAdd(Vector512.Create(a2[p]), y, c2);
            c3 = Vector512.FusedMultiplyAdd(Vector512.Create(a3[p]), y, c3);
            c4 = Vector512.FusedMultiplyAdd(Vector512.Create(a4[p]), y, c4);
            c5 = Vector512.FusedMultiplyAdd(Vector512.Create(a5[p]), y, c5);
        }
        c0.Store(c); c1.Store(c + ldc); c2.Store(c + (2 * ldc));
        c3.Store(c + (3 * ldc)); c4.Store(c + (4 * ldc)); c5.Store(c + (5 * ldc));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block1x1(float* a, int k, float* b, float* c, bool add)
    {
        Vector512<float> c0 = add ? Vector512.Load(c) : default;
        for (int p = 0; p < k; p++, b += Lanes) c0 = Vector512.FusedMultiplyAdd(Vector512.Create(a[p]), Vector512.Load(b), c0);
        c0.Store(c);
    }

    /// <summary>max(x, 0.1 x) in place; <paramref name="n"/> is a multiple of 16.</summary>
    internal static void Rectify(float* x, int n)
    {
        Vector512<float> leak = Vector512.Create(0.1f);
        for (int j = 0; j < n; j += 16)
        {
            Vector512<float> v = Vector512.Load(x + j);
            Vector512.MaxNative(v, v * leak).Store(x + j);
        }
    }

    /// <summary>Probabilities of scores; minus infinity gives 0. <paramref name="to"/> may be the scores themselves.</summary>
    internal static void Softmax(ReadOnlySpan<float> scores, Span<float> to)
    {
        float most = scores[0], sum = 0;
        foreach (float s in scores) most = MathF.Max(most, s);
        for (int i = 0; i < scores.Length; i++) sum += to[i] = float.IsNegativeInfinity(scores[i]) ? 0 : Exp(Vector512.Create(scores[i] - most))[0];
        for (int i = 0; i < scores.Length; i++) to[i] /= sum;
    }

    /// <summary>e^x lane by lane; x is held within ±87. Relative error below 3e-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-87f)), Vector512.Create(87f));
        Vector512<float> magic = Vector512.Create(12582912f);
        Vector512<float> shifted = Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), magic);
        Vector512<float> n = shifted - magic;
        Vector512<float> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693359375f), x);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(2.12194440e-4f), r);
        Vector512<float> p = Vector512.Create(1.9875691500e-4f);
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.3981999507e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(8.3334519073e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(4.1665795894e-2f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.6666665459e-1f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(5.0000001201e-1f));
        p = Vector512.FusedMultiplyAdd(p, r * r, r + Vector512<float>.One);
        Vector512<int> power = (shifted.AsInt32() - magic.AsInt32() + Vector512.Create(127)) << 23;
        return p * power.AsSingle();
    }

    /// <summary>1 / (1 + e^-x) and 1 / (1 + e^-y) lane by lane, with one division for both; x and y are held within ±40. Error below 1e-6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Vector512<float> First, Vector512<float> Second) Sigmoids(Vector512<float> x, Vector512<float> y)
    {
        Vector512<float> a = Vector512<float>.One + Power(x * Vector512.Create(-1.44269504f)), b = Vector512<float>.One + Power(y * Vector512.Create(-1.44269504f));
        Vector512<float> both = Vector512<float>.One / (a * b);
        return (b * both, a * both);
    }

    // 2^x for |x| up to 58, so that the product of two stays finite; a polynomial of the least relative error for what is left of whole powers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Power(Vector512<float> x)
    {
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-58f)), Vector512.Create(58f));
        Vector512<float> magic = Vector512.Create(12582912f), shifted = x + magic, r = x - (shifted - magic);
        Vector512<float> p = Vector512.FusedMultiplyAdd(Vector512.Create(0.009570102f), r, Vector512.Create(0.05591786f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(0.24024744f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(0.6931218f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(0.9999993f));
        return (p.AsInt32() + (shifted.AsInt32() << 23)).AsSingle();
    }
}
