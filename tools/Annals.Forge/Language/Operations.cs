using System;
using System.Runtime.Intrinsics;
using Annals.Language;

namespace Annals.Forge.Language;

/// <summary>The steps a network is made of, each with its way back.</summary>
internal static unsafe class Operations
{
    /// <summary>y = x·w + b.</summary>
    internal static Tensor Linear(Tape tape, int worker, Tensor x, Parameter w, Parameter? bias)
    {
        Tensor y = tape.New(x.Rows, w.Cols);
        if (bias is not null)
            for (int i = 0; i < y.Rows; i++) Buffer.MemoryCopy(bias.V, y.V + ((long)i * y.Stride), y.Stride * 4, y.Stride * 4);
        Kernels.Multiply(x.V, x.Stride, x.Rows, w.Rows, w.Packed, w.Stride, y.V, y.Stride, bias is not null);
        tape.Then(() =>
        {
            Kernels.Multiply(y.G, y.Stride, y.Rows, w.Cols, w.PackedT, x.Stride, x.G, x.Stride, true);
            float* xt = Transpose(tape, x);
            float* packed = tape.Rent((long)y.Rows * y.Stride);
            Kernels.Pack(y.G, y.Stride, y.Rows, y.Stride, packed);
            Kernels.Multiply(xt, x.Rows, w.Rows, x.Rows, packed, w.Stride, w.G[worker], w.Stride, true);
            if (bias is not null) AddColumns(y, bias.G[worker]);
        });
        return y;
    }

    private static void AddColumns(Tensor y, float* sums)
    {
        for (int i = 0; i < y.Rows; i++)
        {
            float* g = y.G + ((long)i * y.Stride);
            for (int j = 0; j < y.Stride; j += 16) (Vector512.Load(sums + j) + Vector512.Load(g + j)).Store(sums + j);
        }
    }

    private static float* Transpose(Tape tape, Tensor x)
    {
        float* t = tape.Rent((long)x.Rows * x.Cols);
        const int Block = 16;
        for (int j0 = 0; j0 < x.Cols; j0 += Block)
            for (int i0 = 0; i0 < x.Rows; i0 += Block)
            {
                int je = Math.Min(x.Cols, j0 + Block), ie = Math.Min(x.Rows, i0 + Block);
                for (int j = j0; j < je; j++)
                    for (int i = i0; i < ie; i++) t[((long)j * x.Rows) + i] = x.V[((long)i * x.Stride) + j];
            }
        return t;
    }

    /// <summary>a + b, of one shape.</summary>
    internal static Tensor Add(Tape tape, Tensor a, Tensor b)
    {
        Tensor y = tape.New(a.Rows, a.Cols);
        long n = (long)a.Rows * a.Stride;
        for (long i = 0; i < n; i += 16) (Vector512.Load(a.V + i) + Vector512.Load(b.V + i)).Store(y.V + i);
        tape.Then(() =>
        {
            for (long i = 0; i < n; i += 16)
            {
                Vector512<float> g = Vector512.Load(y.G + i);
                (Vector512.Load(a.G + i) + g).Store(a.G + i);
                (Vector512.Load(b.G + i) + g).Store(b.G + i);
            }
        });
        return y;
    }

    /// <summary>max(x, 0.1 x).</summary>
    internal static Tensor Rectify(Tape tape, Tensor x)
    {
        Tensor y = tape.New(x.Rows, x.Cols);
        long n = (long)x.Rows * x.Stride;
        Vector512<float> leak = Vector512.Create(0.1f);
        for (long i = 0; i < n; i += 16)
        {
            Vector512<float> v = Vector512.Load(x.V + i);
            Vector512.Max(v, v * leak).Store(y.V + i);
        }
        tape.Then(() =>
        {
            for (long i = 0; i < n; i += 16)
            {
                Vector512<float> g = Vector512.Load(y.G + i);
                (Vector512.Load(x.G + i) + Vector512.ConditionalSelect(Vector512.GreaterThan(Vector512.Load(x.V + i), default), g, g * leak)).Store(x.G + i);
            }
        });
        return y;
    }

    /// <summary>Dropout; with <paramref name="starts"/>, one mask a sentence (variational), else one a value.</summary>
    internal static Tensor Drop(Tape tape, Tensor x, float rate, int[]? starts)
    {
        if (!tape.Training || rate <= 0) return x;
        Tensor y = tape.New(x.Rows, x.Cols);
        long n = (long)x.Rows * x.Stride;
        float* mask = tape.Rent(n);
        float keep = 1 / (1 - rate);
        if (starts is null)
        {
            Fill(tape.Random, mask, n, rate, keep);
        }
        else
        {
            for (int s = 0; s + 1 < starts.Length; s++)
            {
                float* first = mask + ((long)starts[s] * x.Stride);
                Fill(tape.Random, first, x.Stride, rate, keep);
                for (int i = starts[s] + 1; i < starts[s + 1]; i++) Buffer.MemoryCopy(first, mask + ((long)i * x.Stride), x.Stride * 4, x.Stride * 4);
            }
        }
        for (long i = 0; i < n; i += 16) (Vector512.Load(x.V + i) * Vector512.Load(mask + i)).Store(y.V + i);
        tape.Then(() =>
        {
            for (long i = 0; i < n; i += 16) Vector512.FusedMultiplyAdd(Vector512.Load(y.G + i), Vector512.Load(mask + i), Vector512.Load(x.G + i)).Store(x.G + i);
        });
        return y;
    }

    /// <summary>A mask of <paramref name="n"/> values, a multiple of 16.</summary>
    private static void Fill(Rng random, float* mask, long n, float rate, float keep)
    {
        uint threshold = (uint)(rate * 65536);
        for (long i = 0; i < n; i += 4)
        {
            ulong bits = random.Next();
            mask[i] = (bits & 0xFFFF) < threshold ? 0 : keep;
            mask[i + 1] = ((bits >> 16) & 0xFFFF) < threshold ? 0 : keep;
            mask[i + 2] = ((bits >> 32) & 0xFFFF) < threshold ? 0 : keep;
            mask[i + 3] = bits >> 48 < threshold ? 0 : keep;
        }
    }

    /// <summary>
    /// One simple recurrent layer read both ways: forth and back hold candidate, forget and carry (3·h columns); x of 2·h columns is carried past.
    /// Parameter v: rows forget peephole, carry peephole, forget bias, carry bias, each 2·h.
    /// </summary>
    internal static Tensor Recur(Tape tape, int worker, Tensor forth, Tensor back, Tensor x, Parameter v, int[] starts)
    {
        int h = x.Cols / 2, h2 = x.Cols;
        Tensor y = tape.New(x.Rows, h2);
        float* f = tape.Rent((long)x.Rows * h2), r = tape.Rent((long)x.Rows * h2), c = tape.Rent((long)x.Rows * h2);
        float* zero = tape.Rent(h2, true);
        for (int s = 0; s + 1 < starts.Length; s++)
            for (int way = 0; way < 2; way++)
            {
                int first = starts[s], end = starts[s + 1];
                Tensor u = way == 0 ? forth : back;
                for (int k = 0; k < end - first; k++)
                {
                    int t = way == 0 ? first + k : end - 1 - k;
                    float* before = k == 0 ? zero : c + ((long)(way == 0 ? t - 1 : t + 1) * h2) + (way * h);
                    float* ut = u.V + ((long)t * u.Stride);
                    long o = ((long)t * h2) + (way * h);
                    float* vj = v.V + (way * h);
                    for (int j = 0; j < h; j += 16)
                    {
                        Vector512<float> cp = Vector512.Load(before + j);
                        (Vector512<float> fj, Vector512<float> rj) = Kernels.Sigmoids(
                            Vector512.FusedMultiplyAdd(cp, Vector512.Load(vj + j), Vector512.Load(ut + h + j) + Vector512.Load(vj + (2 * v.Stride) + j)),
                            Vector512.FusedMultiplyAdd(cp, Vector512.Load(vj + v.Stride + j), Vector512.Load(ut + (2 * h) + j) + Vector512.Load(vj + (3 * v.Stride) + j)));
                        Vector512<float> uj = Vector512.Load(ut + j);
                        Vector512<float> cj = Vector512.FusedMultiplyAdd(fj, cp - uj, uj);
                        Vector512<float> xj = Vector512.Load(x.V + ((long)t * x.Stride) + (way * h) + j);
                        fj.Store(f + o + j);
                        rj.Store(r + o + j);
                        cj.Store(c + o + j);
                        Vector512.FusedMultiplyAdd(rj, cj - xj, xj).Store(y.V + ((long)t * y.Stride) + (way * h) + j);
                    }
                }
            }
        tape.Then(() => RecurBack(tape, worker, forth, back, x, y, v, starts, f, r, c, zero));
        return y;
    }

    private static void RecurBack(Tape tape, int worker, Tensor forth, Tensor back, Tensor x, Tensor y, Parameter v, int[] starts, float* f, float* r, float* c, float* zero)
    {
        int h = x.Cols / 2, h2 = x.Cols;
        float* carry = tape.Rent(h);
        for (int s = 0; s + 1 < starts.Length; s++)
            for (int way = 0; way < 2; way++)
            {
                int first = starts[s], end = starts[s + 1];
                Tensor u = way == 0 ? forth : back;
                new Span<float>(carry, h).Clear();
                float* vj = v.V + (way * h), vg = v.G[worker] + (way * h);
                for (int k = end - first - 1; k >= 0; k--)
                {
                    int t = way == 0 ? first + k : end - 1 - k;
                    float* before = k == 0 ? zero : c + ((long)(way == 0 ? t - 1 : t + 1) * h2) + (way * h);
                    float* ut = u.V + ((long)t * u.Stride), ug = u.G + ((long)t * u.Stride);
                    long o = ((long)t * h2) + (way * h), xo = ((long)t * x.Stride) + (way * h), yo = ((long)t * y.Stride) + (way * h);
                    for (int j = 0; j < h; j += 16)
                    {
                        Vector512<float> one = Vector512<float>.One;
                        Vector512<float> cp = Vector512.Load(before + j), fj = Vector512.Load(f + o + j), rj = Vector512.Load(r + o + j), cj = Vector512.Load(c + o + j);
                        Vector512<float> uj = Vector512.Load(ut + j), xj = Vector512.Load(x.V + xo + j), dh = Vector512.Load(y.G + yo + j);
                        Vector512<float> dr = dh * (cj - xj);
                        (Vector512.Load(x.G + xo + j) + (dh * (one - rj))).Store(x.G + xo + j);
                        Vector512<float> dc = (dh * rj) + Vector512.Load(carry + j);
                        Vector512<float> zf = dc * (cp - uj) * fj * (one - fj), zr = dr * rj * (one - rj);
                        (Vector512.Load(ug + j) + (dc * (one - fj))).Store(ug + j);
                        (Vector512.Load(ug + h + j) + zf).Store(ug + h + j);
                        (Vector512.Load(ug + (2 * h) + j) + zr).Store(ug + (2 * h) + j);
                        ((dc * fj) + (zf * Vector512.Load(vj + j)) + (zr * Vector512.Load(vj + v.Stride + j))).Store(carry + j);
                        (Vector512.Load(vg + j) + (zf * cp)).Store(vg + j);
                        (Vector512.Load(vg + v.Stride + j) + (zr * cp)).Store(vg + v.Stride + j);
                        (Vector512.Load(vg + (2 * v.Stride) + j) + zf).Store(vg + (2 * v.Stride) + j);
                        (Vector512.Load(vg + (3 * v.Stride) + j) + zr).Store(vg + (3 * v.Stride) + j);
                    }
                }
            }
    }

    /// <summary>y = x + m·(neighbour − x), the neighbour being the word read before (zero at the sentence's edge), m a row of <paramref name="mix"/>.</summary>
    internal static Tensor Shift(Tape tape, int worker, Tensor x, Parameter mix, int way, int[] starts)
    {
        Tensor y = tape.New(x.Rows, x.Cols);
        float* zero = tape.Rent(x.Stride, true), waste = tape.Training ? tape.Rent(x.Stride, true) : zero;
        int[] before = new int[x.Rows];
        for (int s = 0; s + 1 < starts.Length; s++)
            for (int i = starts[s]; i < starts[s + 1]; i++) before[i] = way == 0 ? (i > starts[s] ? i - 1 : -1) : i + 1 < starts[s + 1] ? i + 1 : -1;
        float* m = mix.V + (way * mix.Stride);
        for (int i = 0; i < x.Rows; i++)
        {
            float* own = x.V + ((long)i * x.Stride), other = before[i] < 0 ? zero : x.V + ((long)before[i] * x.Stride), to = y.V + ((long)i * y.Stride);
            for (int j = 0; j < x.Stride; j += 16)
                Vector512.FusedMultiplyAdd(Vector512.Load(m + j), Vector512.Load(other + j) - Vector512.Load(own + j), Vector512.Load(own + j)).Store(to + j);
        }
        tape.Then(() =>
        {
            float* mg = mix.G[worker] + (way * mix.Stride);
            for (int i = 0; i < x.Rows; i++)
            {
                float* own = x.V + ((long)i * x.Stride), other = before[i] < 0 ? zero : x.V + ((long)before[i] * x.Stride), g = y.G + ((long)i * y.Stride);
                float* og = x.G + ((long)i * x.Stride), bg = before[i] < 0 ? waste : x.G + ((long)before[i] * x.Stride);
                for (int j = 0; j < x.Stride; j += 16)
                {
                    Vector512<float> gj = Vector512.Load(g + j), mj = Vector512.Load(m + j);
                    (Vector512.Load(og + j) + (gj * (Vector512<float>.One - mj))).Store(og + j);
                    (Vector512.Load(bg + j) + (gj * mj)).Store(bg + j);
                    (Vector512.Load(mg + j) + (gj * (Vector512.Load(other + j) - Vector512.Load(own + j)))).Store(mg + j);
                }
            }
        });
        return y;
    }

    /// <summary>Cross-entropy of the first <c>Cols</c> columns against <paramref name="gold"/> (-1: none), times <paramref name="weight"/>; adds to the loss and the gradient.</summary>
    internal static void Softmax(Tape tape, Tensor x, int[] gold, float weight, float smooth)
    {
        for (int i = 0; i < x.Rows; i++)
            if (gold[i] >= 0) tape.Loss += weight * SoftmaxRow(x.V + ((long)i * x.Stride), x.G + ((long)i * x.Stride), x.Cols, gold[i], weight, smooth);
    }

    internal static double SoftmaxRow(float* v, float* g, int n, int gold, float weight, float smooth)
    {
        int padded = Kernels.Pad(n);
        float* e = stackalloc float[padded];
        Vector512<float> most = Vector512.Create(-1e30f), total = default;
        for (int j = 0; j < padded; j += 16)
        {
            Vector512<float> x = j + 16 <= n ? Vector512.Load(v + j)
                : Vector512.ConditionalSelect(Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(n - j)).AsSingle(), Vector512.Load(v + j), Vector512.Create(-1e30f));
            x.Store(e + j);
            most = Vector512.Max(most, x);
        }
        float max = most[0];
        for (int j = 1; j < 16; j++) max = MathF.Max(max, most[j]);
        for (int j = 0; j < padded; j += 16)
        {
            Vector512<float> x = Kernels.Exp(Vector512.Load(e + j) - Vector512.Create(max));
            x.Store(e + j);
            total += x;
        }
        float sum = 0;
        for (int j = 0; j < 16; j++) sum += total[j];
        Vector512<float> inverse = Vector512.Create(weight / sum), even = Vector512.Create(-weight * smooth / n);
        for (int j = 0; j < padded; j += 16) (Vector512.Load(g + j) + Vector512.FusedMultiplyAdd(Vector512.Load(e + j), inverse, even)).Store(g + j);
        for (int j = n; j < padded; j++) g[j] = 0;
        g[gold] -= weight * (1 - smooth);
        return MathF.Log(sum) + max - v[gold];
    }

    /// <summary>y[i] = a[i] + b[head[i]], the root's row from <paramref name="root"/>.</summary>
    internal static Tensor AddHead(Tape tape, int worker, Tensor a, Tensor b, Parameter root, int[] heads)
    {
        Tensor y = tape.New(a.Rows, a.Cols);
        for (int i = 0; i < a.Rows; i++)
        {
            float* from = heads[i] < 0 ? root.V : b.V + ((long)heads[i] * b.Stride);
            for (int j = 0; j < a.Stride; j += 16) (Vector512.Load(a.V + ((long)i * a.Stride) + j) + Vector512.Load(from + j)).Store(y.V + ((long)i * y.Stride) + j);
        }
        tape.Then(() =>
        {
            for (int i = 0; i < a.Rows; i++)
            {
                float* to = heads[i] < 0 ? root.G[worker] : b.G + ((long)heads[i] * b.Stride);
                for (int j = 0; j < a.Stride; j += 16)
                {
                    Vector512<float> g = Vector512.Load(y.G + ((long)i * y.Stride) + j);
                    (Vector512.Load(a.G + ((long)i * a.Stride) + j) + g).Store(a.G + ((long)i * a.Stride) + j);
                    (Vector512.Load(to + j) + g).Store(to + j);
                }
            }
        });
        return y;
    }

    /// <summary>
    /// Arc scores, a matrix a sentence, one below the other: row d, column 0 the root, column h+1 word h of the sentence. q are the dependents already
    /// multiplied by the bilinear matrix, k the heads, root the head vector of the root.
    /// </summary>
    internal static Tensor Arcs(Tape tape, int worker, Tensor q, Tensor k, Parameter root, int[] starts)
    {
        int longest = 0;
        for (int s = 0; s + 1 < starts.Length; s++) longest = Math.Max(longest, starts[s + 1] - starts[s]);
        Tensor y = tape.New(q.Rows, longest + 1);
        for (int s = 0; s + 1 < starts.Length; s++)
        {
            int first = starts[s], n = starts[s + 1] - first, padded = Kernels.Pad(n + 1);
            float* table = HeadTable(tape, k, root, first, n);
            float* packed = tape.Rent((long)q.Cols * padded);
            Kernels.PackTransposed(table, k.Stride, q.Cols, n + 1, packed);
            Kernels.Multiply(q.V + ((long)first * q.Stride), q.Stride, n, q.Cols, packed, padded, y.V + ((long)first * y.Stride), y.Stride, false);
        }
        tape.Then(() => ArcsBack(tape, worker, q, k, root, y, starts));
        return y;
    }

    private static float* HeadTable(Tape tape, Tensor k, Parameter root, int first, int n)
    {
        float* table = tape.Rent((long)(n + 1) * k.Stride);
        Buffer.MemoryCopy(root.V, table, k.Stride * 4, k.Stride * 4);
        Buffer.MemoryCopy(k.V + ((long)first * k.Stride), table + k.Stride, (long)n * k.Stride * 4, (long)n * k.Stride * 4);
        return table;
    }

    private static void ArcsBack(Tape tape, int worker, Tensor q, Tensor k, Parameter root, Tensor y, int[] starts)
    {
        for (int s = 0; s + 1 < starts.Length; s++)
        {
            int first = starts[s], n = starts[s + 1] - first;
            for (int d = 0; d < n; d++)
            {
                float* g = y.G + ((long)(first + d) * y.Stride);
                float* qv = q.V + ((long)(first + d) * q.Stride), qg = q.G + ((long)(first + d) * q.Stride);
                for (int h = 0; h <= n; h++)
                {
                    if (g[h] == 0) continue;
                    float* kv = h == 0 ? root.V : k.V + ((long)(first + h - 1) * k.Stride);
                    float* kg = h == 0 ? root.G[worker] : k.G + ((long)(first + h - 1) * k.Stride);
                    Vector512<float> w = Vector512.Create(g[h]);
                    for (int j = 0; j < q.Stride; j += 16)
                    {
                        Vector512.FusedMultiplyAdd(w, Vector512.Load(kv + j), Vector512.Load(qg + j)).Store(qg + j);
                        Vector512.FusedMultiplyAdd(w, Vector512.Load(qv + j), Vector512.Load(kg + j)).Store(kg + j);
                    }
                }
            }
        }
    }
}
