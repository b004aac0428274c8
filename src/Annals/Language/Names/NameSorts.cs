using System;
using System.Numerics;
using Annals.Records;
using Annals.Text;

namespace Annals.Language.Names;

/// <summary>
/// What kind of place, or of thing that is neither person, body nor place, a name names: log-linear over hashed features of the name, of the words around it and of the
/// lists, in whole numbers. All places of one name in a report speak together (<see cref="NameVotes"/>).
/// </summary>
internal sealed unsafe class NameSorts(sbyte* weights)
{
    /// <summary>Rows of the table; features are hashed to them.</summary>
    internal const int Rows = 1 << 14;
    /// <summary>No name has more features.</summary>
    internal const int Most = 96;
    /// <summary>Weights are whole numbers, this many to one natural logarithm.</summary>
    internal const float Scale = 16;
    // By so much a kind must lead where the lists say nothing, and where they say another; chosen on a tenth of the lessons held back.
    private const int Telling = 32, Contrary = 48;
    /// <summary>What is told apart: the first two are places, the rest other things.</summary>
    internal static readonly EntityKind[] Kinds =
    [
        EntityKind.Place, EntityKind.Facility,
        EntityKind.Group, EntityKind.Language, EntityKind.Vehicle, EntityKind.Weapon, EntityKind.Work, EntityKind.Law, EntityKind.Event, EntityKind.Other,
    ];

    /// <summary>Where the kinds of the network's kind <paramref name="kind"/> stand in <see cref="Kinds"/>: 2 place, 3 other; none for persons and bodies.</summary>
    internal static (int From, int To) Of(int kind) => kind switch { 2 => (0, 2), 3 => (2, Kinds.Length), _ => (0, 0) };

    /// <summary>
    /// The kind that <paramref name="sums"/> over <paramref name="places"/> places of a name speak for among those of the network's kind <paramref name="kind"/>; what the lists make of the name,
    /// <paramref name="listed"/>, gives way only to what is clearly likelier.
    /// </summary>
    internal static EntityKind Decide(ReadOnlySpan<int> sums, int places, int kind, EntityKind listed)
    {
        (int from, int to) = Of(kind);
        int best = from, own = Array.IndexOf(Kinds, listed);
        for (int k = from + 1; k < to; k++)
            if (sums[k] > sums[best]) best = k;
        // words in quotation marks are a work's title, whatever they look like
        if (own < from || own >= to || listed == EntityKind.Work) return listed;
        return sums[best] - sums[own] >= places * (listed is EntityKind.Place or EntityKind.Other ? Telling : Contrary) ? Kinds[best] : listed;
    }

    /// <summary>Adds the scores of the name's kinds to <paramref name="sums"/>, which follow <see cref="Kinds"/>.</summary>
    internal void Add(Analysis analysis, NameFeatures features, SenseLexicon? senses, int first, int last, Span<int> sums)
    {
        Span<uint> of = stackalloc uint[Most];
        int n = Write(analysis, features, senses, first, last, of);
        foreach (uint f in of[..n])
        {
            sbyte* row = weights + (f & (Rows - 1)) * Kinds.Length;
            for (int k = 0; k < sums.Length; k++) sums[k] += row[k];
        }
    }

    /// <summary>The features of a name as numbers; returns how many. Training and reading use the same code.</summary>
    internal static int Write(Analysis analysis, NameFeatures features, SenseLexicon? senses, int first, int last, Span<uint> into)
    {
        TokenTable t = analysis.Tokens;
        (int start, int end) = t.Rows(t.Sentence[first]);
        int n = 0, length = Math.Min(last - first, 4), head = first;
        for (int i = first; i <= last; i++)
            if (t.Head[i] < first || t.Head[i] > last) head = i;
        ReadOnlySpan<char> form = t.Form(analysis.Text, last);
        Put(into, ref n, 1, (uint)length);
        Put(into, ref n, 2, features.Words(first, last));
        Put(into, ref n, 3, features.Lower(last));
        Put(into, ref n, 4, features.Lower(first));
        for (int i = first + 1; i < last && i < first + 4; i++) Put(into, ref n, 5, features.Lower(i));
        for (int k = 2; k <= 4 && k < form.Length; k++) Put(into, ref n, 5 + (uint)k, NameHash.Lower(form[^k..]));
        Put(into, ref n, 10, Shape(t.Form(analysis.Text, first)));
        Put(into, ref n, 11, NameHash.Mix(Shape(form), (uint)length));
        Bits(into, ref n, 12, (uint)features.Known(first), (uint)Math.Min(length, 1));
        Bits(into, ref n, 13, (uint)features.Known(last), (uint)Math.Min(length, 1));
        if (length > 0) Bits(into, ref n, 14, (uint)features.Phrase(first, last), 0);
        uint before = first > start ? features.Lower(first - 1) : 5, next = last + 1 < end ? features.Lower(last + 1) : 3;
        Put(into, ref n, 15, before);
        Put(into, ref n, 16, next);
        Put(into, ref n, 17, NameHash.Mix(first - 1 > start ? features.Lower(first - 2) : 5, before));
        Put(into, ref n, 18, NameHash.Mix(next, last + 2 < end ? features.Lower(last + 2) : 3));
        Put(into, ref n, 19, NameHash.Mix(before, next));
        Put(into, ref n, 25, first > start && last + 1 < end && IsMark(t.Form(analysis.Text, first - 1)) && IsMark(t.Form(analysis.Text, last + 1)) ? 1u : 0u);
        Put(into, ref n, 20, NameHash.Mix((uint)t.Deprel[head], (uint)t.Upos[head]));
        if (t.Head[head] is >= 0 and int governor) Put(into, ref n, 21, NameHash.Mix((uint)t.Deprel[head], features.Lower(governor)));
        for (int i = Math.Max(start, first - 3); i < Math.Min(end, last + 4); i++)
            if ((i < first || i > last) && t.Upos[i] == Upos.Noun) Put(into, ref n, i < first ? 22u : 23u, features.Lower(i));
        if (senses is not null && length == 0) Fields(into, ref n, senses.NounFields(form));
        return n;
    }

    private static void Fields(Span<uint> into, ref int n, ulong fields)
    {
        for (int k = 0; fields != 0 && k < 6; fields &= fields - 1, k++) Put(into, ref n, 24, (uint)BitOperations.TrailingZeroCount(fields));
    }

    private static void Bits(Span<uint> into, ref int n, uint kind, uint bits, uint with)
    {
        for (; bits != 0; bits &= bits - 1) Put(into, ref n, kind, (uint)BitOperations.TrailingZeroCount(bits) * 2 + with);
    }

    private static bool IsMark(ReadOnlySpan<char> form) => form is "\"" or "“" or "”" or "'" or "‘" or "’";

    private static uint Shape(ReadOnlySpan<char> form)
    {
        uint h = 7;
        int seen = -1;
        foreach (char c in form[..Math.Min(form.Length, 16)])
        {
            int k = char.IsUpper(c) ? 1 : char.IsLetter(c) ? 2 : char.IsDigit(c) ? 3 : 4;
            if (k != seen) h = NameHash.Mix(h, (uint)k);
            seen = k;
        }
        return h;
    }

    private static void Put(Span<uint> into, ref int n, uint kind, uint value)
    {
        if (n < into.Length) into[n++] = NameHash.Mix(kind + 200, value);
    }
}
