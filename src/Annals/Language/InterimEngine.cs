using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Annals.Text;

namespace Annals.Language;

/// <summary>Averaged perceptrons: a greedy tagger, lemmas by table and suffix, a greedy arc-hybrid parser. A stopgap until the trained engine is in.</summary>
internal sealed class InterimEngine
{
    internal const int TagRows = 1 << 18, MoveRows = 1 << 21, LabelRows = 1 << 18;
    internal readonly List<string> Tags = [];
    internal readonly Dictionary<string, string> Feats = new(StringComparer.Ordinal);
    internal readonly Dictionary<string, string> Lemmas = new(StringComparer.Ordinal);
    internal readonly Dictionary<string, string> Suffixes = new(StringComparer.Ordinal);
    internal float[] TagW = [], MoveW = [], LabelW = [];
    internal static readonly int Labels = Enum.GetValues<Deprel>().Length;

    internal static uint Hash(ReadOnlySpan<char> s, uint seed)
    {
        uint h = 2166136261 ^ (seed * 0x9E3779B1);
        foreach (char c in s) h = (h ^ c) * 16777619;
        return h ^ (h >> 15);
    }

    internal static uint Mix(uint a, uint b)
    {
        uint h = (a ^ 0x85EBCA6B) * 0xC2B2AE35 + b * 0x27D4EB2F;
        h ^= h >> 13;
        h *= 0x9E3779B1;
        return h ^ (h >> 16);
    }

    internal static string Low(ReadOnlySpan<char> s) => s.ToString().ToLowerInvariant();

    internal static string Shape(ReadOnlySpan<char> s)
    {
        var b = new StringBuilder();
        foreach (char c in s)
        {
            char k = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
            if (b.Length < 2 || b[^1] != k || b[^2] != k) b.Append(k);
        }
        return b.ToString();
    }

    internal static int TagFeatures(string[] low, string[] shape, string[] form, int i, int p1, int p2, uint[] f)
    {
        int n = 0;
        string At(int k) => k < 0 ? "<s>" : k >= low.Length ? "</s>" : low[k];
        string w = low[i];
        void Add(uint id, string s) => f[n++] = Hash(s, id);
        Add(1, w);
        Add(2, form[i]);
        for (int k = 1; k <= 4; k++) Add((uint)(2 + k), w.Length > k ? w[^k..] : w);
        Add(7, w[..Math.Min(1, w.Length)]);
        Add(8, w[..Math.Min(3, w.Length)]);
        Add(9, shape[i]);
        Add(10, At(i - 1));
        Add(11, At(i - 2));
        Add(12, At(i + 1));
        Add(13, At(i + 2));
        Add(14, At(i - 1) + " " + w);
        Add(15, w + " " + At(i + 1));
        f[n++] = Mix(16, (uint)p1);
        f[n++] = Mix(17, (uint)(p1 * 512 + p2));
        f[n++] = Mix(Hash(w, 18), (uint)p1);
        Add(19, i + 1 < low.Length ? shape[i + 1] : "</s>");
        Add(20, i > 0 ? shape[i - 1] : "<s>");
        string nx = At(i + 1);
        Add(21, nx.Length > 3 ? nx[^3..] : nx);
        f[n++] = Mix(Hash(nx, 22), (uint)p1);
        f[n++] = Mix(Hash(shape[i], 23), i == 0 ? 1u : 0u);
        f[n++] = 24;
        for (int k = 0; k < n; k++) f[k] &= TagRows - 1;
        return n;
    }

    internal static int Best(float[] w, uint[] f, int n, int classes, float[] score)
    {
        Array.Clear(score, 0, classes);
        for (int k = 0; k < n; k++)
        {
            int at = (int)f[k] * classes;
            for (int c = 0; c < classes; c++) score[c] += w[at + c];
        }
        int best = 0;
        for (int c = 1; c < classes; c++)
            if (score[c] > score[best]) best = c;
        return best;
    }

    /// <summary>The state of the arc-hybrid system: stack, buffer front, arcs so far. Row n is the root.</summary>
    internal sealed class State
    {
        internal int[] Stack = [], Heads = [], Left = [], Left2 = [], Right = [], Right2 = [], Valence = [];
        internal int[] Label = [];
        internal int Depth, Front, Count;

        internal void Start(int n)
        {
            Count = n;
            if (Stack.Length < n + 2)
            {
                int m = n + 64;
                Stack = new int[m]; Heads = new int[m]; Left = new int[m]; Left2 = new int[m]; Right = new int[m]; Right2 = new int[m]; Valence = new int[m]; Label = new int[m];
            }
            Array.Fill(Heads, -2, 0, n + 1);
            Array.Fill(Left, -1, 0, n + 1); Array.Fill(Left2, -1, 0, n + 1); Array.Fill(Right, -1, 0, n + 1); Array.Fill(Right2, -1, 0, n + 1);
            Array.Clear(Valence, 0, n + 1); Array.Clear(Label, 0, n + 1);
            Depth = 0;
            Front = 0;
        }

        internal void Link(int head, int dep, int label)
        {
            Heads[dep] = head;
            Label[dep] = label;
            if (dep < head) { Left2[head] = Left[head]; Left[head] = dep; Valence[head] += 1; }
            else { Right2[head] = Right[head]; Right[head] = dep; Valence[head] += 16; }
        }

        internal bool Legal(int move) => move switch
        {
            0 => Front < Count,
            1 => Depth > 0 && !(Front == Count && Depth > 1),
            _ => Depth > 1,
        };

        internal (int Head, int Dep) Arc(int move) => move == 1 ? (Front, Stack[Depth - 1]) : (Stack[Depth - 2], Stack[Depth - 1]);
    }

    internal static int MoveFeatures(State s, uint[] w, int[] p, uint[] f)
    {
        int n = 0;
        int S(int k) => s.Depth > k ? s.Stack[s.Depth - 1 - k] : -1;
        int B(int k) => s.Front + k <= s.Count ? s.Front + k : -1;
        uint W(int i) => i < 0 ? 7u : i == s.Count ? 11u : w[i];
        uint P(int i) => i < 0 ? 997u : i == s.Count ? 998u : (uint)p[i];
        int C(int[] a, int i) => i < 0 ? -1 : a[i];
        uint L(int i) => i < 0 ? 99u : (uint)s.Label[i];
        int s0 = S(0), s1 = S(1), s2 = S(2), b0 = B(0), b1 = B(1), b2 = B(2), b3 = B(3);
        uint id = 0;
        void F1(uint a) => f[n++] = Mix(++id, a);
        void F2(uint a, uint b) => f[n++] = Mix(Mix(++id, a), b);
        void F3(uint a, uint b, uint c) => f[n++] = Mix(Mix(Mix(++id, a), b), c);
        void F4(uint a, uint b, uint c, uint d) => f[n++] = Mix(Mix(Mix(Mix(++id, a), b), c), d);
        foreach (int x in (ReadOnlySpan<int>)[s0, s1, s2, b0, b1, b2, b3]) { F1(W(x)); F1(P(x)); F2(W(x), P(x)); }
        F4(W(s0), P(s0), W(b0), P(b0)); F3(W(s0), P(s0), P(b0)); F3(P(s0), W(b0), P(b0)); F2(W(s0), W(b0)); F2(P(s0), P(b0));
        F4(W(s0), P(s0), W(s1), P(s1)); F3(W(s0), P(s0), P(s1)); F3(P(s0), W(s1), P(s1)); F2(W(s0), W(s1)); F2(P(s0), P(s1));
        F3(P(b0), P(b1), P(b2)); F3(P(s0), P(b0), P(b1)); F3(P(s1), P(s0), P(b0)); F3(P(s2), P(s1), P(s0)); F4(P(s1), P(s0), P(b0), P(b1));
        int l = C(s.Left, s0), l2 = C(s.Left2, s0), r = C(s.Right, s0), r2 = C(s.Right2, s0), bl = C(s.Left, b0), bl2 = C(s.Left2, b0), r1 = C(s.Right, s1), l1 = C(s.Left, s1);
        F3(P(s0), P(l), P(b0)); F3(P(s0), P(r), P(b0)); F3(P(s0), P(b0), P(bl)); F3(P(s1), P(r1), P(s0)); F3(P(s1), P(l1), P(s0)); F3(P(s0), P(l), P(l2)); F3(P(s0), P(r), P(r2)); F3(P(b0), P(bl), P(bl2));
        F2(P(s0), L(l)); F2(P(s0), L(r)); F2(P(b0), L(bl)); F2(P(s1), L(r1)); F3(P(s0), L(l), P(b0)); F3(P(s0), L(r), P(b0)); F3(P(s1), L(r1), P(s0)); F3(W(s0), L(r), P(b0)); F3(W(s0), L(l), P(b0));
        uint d = s0 >= 0 ? (uint)Math.Min(8, b0 - s0) : 9, d1 = s1 >= 0 && s0 >= 0 ? (uint)Math.Min(8, s0 - s1) : 9;
        F3(P(s0), P(b0), d); F3(W(s0), P(b0), d); F3(P(s0), W(b0), d); F3(P(s0), P(s1), d1); F3(W(s0), P(s1), d1); F3(P(s0), W(s1), d1);
        uint v0 = s0 >= 0 ? (uint)s.Valence[s0] : 999, v1 = s1 >= 0 ? (uint)s.Valence[s1] : 999, vb = b0 >= 0 ? (uint)s.Valence[b0] : 999;
        F2(P(s0), v0); F2(W(s0), v0); F2(P(s1), v1); F2(W(s1), v1); F2(P(b0), vb); F3(W(s1), W(s0), P(b0)); F3(P(s1), W(s0), P(b0)); F3(P(s0), P(b0), W(b1)); F3(W(b0), P(b1), P(s0));
        for (int k = 0; k < n; k++) f[k] &= MoveRows - 1;
        return n;
    }

    internal static int LabelFeatures(State s, uint[] w, int[] p, int head, int dep, uint[] f)
    {
        int n = 0;
        uint W(int i) => i < 0 ? 7u : i >= s.Count ? 11u : w[i];
        uint P(int i) => i < 0 ? 997u : i >= s.Count ? 998u : (uint)p[i];
        uint L(int i) => i < 0 ? 99u : (uint)s.Label[i];
        uint id = 100;
        void F(uint a, uint b = 0, uint c = 0) => f[n++] = Mix(Mix(Mix(++id, a), b), c);
        uint dir = head > dep ? 1u : 0u, dist = (uint)Math.Min(8, Math.Abs(head - dep));
        F(W(dep), dir); F(P(dep), dir); F(W(head), dir); F(P(head), dir); F(W(dep), W(head)); F(P(dep), P(head), dir); F(W(dep), P(head), dir); F(P(dep), W(head), dir); F(P(dep), P(head), dist);
        int dl = s.Left[dep], dl2 = s.Left2[dep], dr = s.Right[dep], hl = head < s.Count + 1 ? s.Left[head] : -1, hr = s.Right[head];
        F(P(dep), W(dl), dir); F(P(dep), W(dl2), dir); F(P(dep), W(dr), dir); F(P(dep), L(dl), P(head)); F(P(dep), L(dr), P(head)); F(P(head), L(hl), P(dep)); F(P(head), L(hr), P(dep)); F(W(head), L(hl), P(dep)); F(W(head), L(hr), P(dep));
        F(P(dep), P(dep - 1), P(dep + 1)); F(P(head), P(head - 1), P(dep)); F(P(head), P(head + 1), P(dep)); F(W(dep - 1), P(dep)); F(W(dep + 1), P(dep)); F(L(dl), L(dl2), P(dep)); F(W(dl), W(dep), P(head)); F(W(dl), W(head), P(dep));
        for (int k = 0; k < n; k++) f[k] &= LabelRows - 1;
        return n;
    }

    internal void Annotate(Analysis analysis)
    {
        TokenTable t = analysis.Tokens;
        var score = new float[Math.Max(Tags.Count, Labels)];
        var f = new uint[160];
        var state = new State();
        for (int s = 0; s < t.SentenceCount; s++)
        {
            (int a, int b) = t.Rows(s);
            int n = b - a;
            string[] form = new string[n], low = new string[n], shape = new string[n];
            for (int i = 0; i < n; i++)
            {
                form[i] = t.Form(analysis.Text, a + i).ToString();
                low[i] = Low(form[i]);
                shape[i] = Shape(form[i]);
            }
            int[] tag = Tag(low, shape, form, score, f);
            var w = new uint[n];
            for (int i = 0; i < n; i++)
            {
                string[] cell = Tags[tag[i]].Split('|');
                t.Upos[a + i] = Text.Labels.ParseUpos(cell[0]);
                t.Xpos[a + i] = cell[1];
                t.Feats[a + i] = Feats.GetValueOrDefault(low[i] + " " + Tags[tag[i]]) ?? Feats.GetValueOrDefault(Tags[tag[i]]) ?? "_";
                t.Lemma[a + i] = Lemma(form[i], low[i], cell[0], cell[1]);
                w[i] = Hash(low[i], 77);
            }
            Parse(state, w, tag, score, f);
            for (int i = 0; i < n; i++)
            {
                t.Head[a + i] = state.Heads[i] == n ? -1 : a + state.Heads[i];
                t.Deprel[a + i] = (Deprel)state.Label[i];
            }
            OneRoot(t, a, b);
        }
    }

    private static void OneRoot(TokenTable t, int a, int b)
    {
        int root = -1;
        for (int i = a; i < b; i++)
        {
            if (t.Head[i] >= 0) { if (t.Deprel[i] == Deprel.Root) t.Deprel[i] = Deprel.Parataxis; continue; }
            if (root < 0) { root = i; t.Deprel[i] = Deprel.Root; }
            else { t.Head[i] = root; t.Deprel[i] = Deprel.Parataxis; }
        }
    }

    internal int[] Tag(string[] low, string[] shape, string[] form, float[] score, uint[] f)
    {
        var tag = new int[low.Length];
        int p1 = 509, p2 = 509;
        for (int i = 0; i < low.Length; i++)
        {
            int n = TagFeatures(low, shape, form, i, p1, p2, f);
            tag[i] = Best(TagW, f, n, Tags.Count, score);
            p2 = p1;
            p1 = tag[i];
        }
        return tag;
    }

    internal void Parse(State s, uint[] w, int[] tag, float[] score, uint[] f)
    {
        s.Start(w.Length);
        while (!(s.Depth == 0 && s.Front == s.Count))
        {
            int n = MoveFeatures(s, w, tag, f);
            Best(MoveW, f, n, 3, score);
            int move = -1;
            for (int m = 0; m < 3; m++)
                if (s.Legal(m) && (move < 0 || score[m] > score[move])) move = m;
            Do(s, move, w, tag, score, f);
        }
    }

    private void Do(State s, int move, uint[] w, int[] tag, float[] score, uint[] f)
    {
        if (move == 0)
        {
            s.Stack[s.Depth++] = s.Front++;
            return;
        }
        (int head, int dep) = s.Arc(move);
        int n = LabelFeatures(s, w, tag, head, dep, f);
        int label = Best(LabelW, f, n, Labels, score);
        s.Link(head, dep, head == s.Count ? (int)Deprel.Root : label);
        s.Depth--;
    }

    private string Lemma(string form, string low, string upos, string xpos)
    {
        if (Lemmas.TryGetValue(low + " " + upos + " " + xpos, out string? lemma)) return upos == "PROPN" && lemma.Equals(form, StringComparison.OrdinalIgnoreCase) ? form : lemma;
        if (upos == "PROPN" && xpos != "NNPS") return form;
        for (int k = Math.Min(6, low.Length - 1); k >= 1; k--)
        {
            if (!Suffixes.TryGetValue(low[^k..] + " " + upos + " " + xpos, out string? script)) continue;
            int cut = script.IndexOf('>');
            int drop = cut;
            return (upos == "PROPN" ? form : low)[..^Math.Min(drop, low.Length - 1)] + script[(cut + 1)..];
        }
        return upos == "PROPN" ? form : low;
    }

    internal void Save(string path)
    {
        using var w = new BinaryWriter(File.Create(path));
        w.Write("annals-interim-1");
        w.Write(Tags.Count);
        foreach (string s in Tags) w.Write(s);
        foreach (Dictionary<string, string> d in (Dictionary<string, string>[])[Feats, Lemmas, Suffixes])
        {
            w.Write(d.Count);
            foreach (KeyValuePair<string, string> kv in d) { w.Write(kv.Key); w.Write(kv.Value); }
        }
        foreach (float[] a in (float[][])[TagW, MoveW, LabelW])
        {
            w.Write(a.Length);
            w.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(a.AsSpan()));
        }
    }

    internal static InterimEngine Open(string path)
    {
        var e = new InterimEngine();
        using var r = new BinaryReader(new BufferedStream(File.OpenRead(path), 1 << 20));
        r.ReadString();
        int n = r.ReadInt32();
        for (int i = 0; i < n; i++) e.Tags.Add(r.ReadString());
        foreach (Dictionary<string, string> d in (Dictionary<string, string>[])[e.Feats, e.Lemmas, e.Suffixes])
        {
            n = r.ReadInt32();
            for (int i = 0; i < n; i++) d[r.ReadString()] = r.ReadString();
        }
        float[] Floats()
        {
            var a = new float[r.ReadInt32()];
            r.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(a.AsSpan()));
            return a;
        }
        e.TagW = Floats();
        e.MoveW = Floats();
        e.LabelW = Floats();
        return e;
    }
}
