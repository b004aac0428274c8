using System;
using System.Numerics;
using Annals.Language;
using Annals.Language.Names;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Places;

/// <summary>What <see cref="LearntUse"/> sees of a name of a place: what the rules say, what governs it, the words beside it, the longer name it is part of.</summary>
internal ref struct UseFeatures
{
    /// <summary>No name has more features.</summary>
    internal const int Most = 160;
    /// <summary>So many of the first say what the rules say.</summary>
    internal const int ByRules = 3;
    private readonly Page page;
    private readonly TokenTable t;
    private readonly PlaceWords words;
    private readonly SenseLexicon? senses;
    private readonly Span<uint> into;
    private int n, governor = -1, beside = -1;

    private UseFeatures(Page page, PlaceWords words, SenseLexicon? senses, Span<uint> into)
    {
        (this.page, t, this.words, this.senses) = (page, page.Tokens, words, senses);
        this.into = into;
    }

    /// <summary>Writes the features of the name in rows <paramref name="first"/> to <paramref name="last"/>; returns how many. Training and reading use the same code.</summary>
    /// <param name="page">The report, at the name's sentence.</param>
    /// <param name="words">The tables of words.</param>
    /// <param name="senses">Fields of senses, or null for none.</param>
    /// <param name="first">First row of the name.</param>
    /// <param name="last">Last row of the name.</param>
    /// <param name="rank">What kind of place it is.</param>
    /// <param name="sport">True in a report on sport.</param>
    /// <param name="ruled">What the rules say.</param>
    /// <param name="into">Room for <see cref="Most"/> numbers.</param>
    /// <param name="near">Filled with the rows of what governs the name, of what stands beside it or is possessed by it, and of what stands before it; -1 for none.</param>
    internal static int Write(Page page, PlaceWords words, SenseLexicon? senses, int first, int last, Rank rank, bool sport, (ToponymUse Use, string Rule) ruled, Span<uint> into, Span<int> near)
    {
        var features = new UseFeatures(page, words, senses, into);
        uint rule = NameHash.Exact(ruled.Rule), use = (uint)ruled.Use;
        features.Put(1, rule);
        features.Put(2, NameHash.Mix(rule, use));
        features.Put(3, NameHash.Mix(NameHash.Mix(rule, use), (uint)rank));
        features.Put(4, ((uint)rank * 2) + (sport ? 1u : 0));
        features.Tree(first, last, (uint)rank);
        features.Beside(first, last, (uint)rank);
        features.Inside(first, last);
        (near[0], near[1], near[2]) = (features.governor, features.beside, page.InSentence(first - 1, first) ? first - 1 : -1);
        return features.n;
    }

    // What governs the name: its relation, the governor's word, kinds and senses, and what else hangs there.
    private void Tree(int first, int last, uint rank)
    {
        int head = last;
        for (int steps = 0; steps < 6 && t.Head[head] >= first && t.Head[head] <= last; steps++) head = t.Head[head];
        Deprel own = t.Deprel[head];
        int mark = t.Dependent(head, Deprel.Case);
        for (int steps = 0; steps < 8 && t.Deprel[head] is Deprel.Conj or Deprel.Appos or Deprel.Flat or Deprel.List && t.Head[head] >= 0; steps++) head = t.Head[head];
        if (mark < 0) mark = t.Dependent(head, Deprel.Case);
        governor = t.Head[head];
        uint relation = (uint)t.Deprel[head], by = mark < 0 ? 1 : Word(mark);
        Put(5, (uint)own);
        Put(6, NameHash.Mix(relation, rank));
        Put(7, NameHash.Mix(by, relation));
        Put(8, NameHash.Mix(by, rank));
        if (governor < 0) return;
        uint lemma = NameHash.Lower(t.Lemma[governor]), tag = (uint)t.Upos[governor];
        bool passive = t.Dependent(governor, Deprel.NsubjPass) >= 0 || t.Dependent(governor, Deprel.AuxPass) >= 0;
        uint how = NameHash.Mix(NameHash.Mix(relation, by), passive ? 1u : 0);
        Put(9, NameHash.Mix(relation, tag));
        Put(10, lemma);
        Put(11, NameHash.Mix(relation, lemma));
        Put(12, NameHash.Mix(how, lemma));
        Put(13, NameHash.Mix(how, tag));
        Put(14, NameHash.Mix(how, rank));
        WordKinds kinds = words.Of(t.Lemma[governor]) | words.Of(t.Form(page.Text, governor));
        Kinds(15, kinds, how);
        Kinds(16, kinds, relation);
        Senses(17, governor, NameHash.Mix(relation, by));
        if (t.Upos[governor] is Upos.Verb)
        {
            int obj = t.Dependent(governor, Deprel.Obj), xcomp = t.Dependent(governor, Deprel.Xcomp), ccomp = t.Dependent(governor, Deprel.Ccomp);
            Put(18, NameHash.Mix(relation, (obj >= 0 ? 1u : 0) + (xcomp >= 0 ? 2u : 0) + (ccomp >= 0 ? 4u : 0)));
            if (obj >= 0 && obj != head) Put(19, NameHash.Mix(relation, NameHash.Lower(t.Lemma[obj])));
            if (xcomp >= 0) Put(20, NameHash.Mix(relation, NameHash.Lower(t.Lemma[xcomp])));
            if (t.Dependent(governor, Deprel.Nsubj) is >= 0 and int subject && subject != head) Senses(21, subject, relation);
        }
        if (t.Head[governor] is >= 0 and int above)
        {
            Put(22, NameHash.Mix(relation, NameHash.Mix((uint)t.Deprel[governor], NameHash.Lower(t.Lemma[above]))));
            Put(23, NameHash.Mix(NameHash.Mix(relation, by), (uint)t.Deprel[governor]));
        }
    }

    private void Beside(int first, int last, uint rank)
    {
        uint before = At(first - 1, first), next = At(last + 1, last), farther = At(first - 2, first), beyond = At(last + 2, last);
        Put(30, before);
        Put(31, next);
        Put(32, NameHash.Mix(before, next));
        Put(33, NameHash.Mix(farther, before));
        Put(34, NameHash.Mix(next, beyond));
        Put(35, NameHash.Mix(before, rank));
        Put(36, NameHash.Mix(next, rank));
        Put(37, farther);
        Put(38, beyond);
        Put(39, NameHash.Phrase(NameHash.Lower(t.Form(page.Text, first)), NameHash.Lower(t.Form(page.Text, last))));
        if (page.InSentence(last + 1, last))
        {
            Kinds(40, KindsOf(last + 1), page.StartsCapital(last + 1) ? 1u : 0);
            Put(41, NameHash.Mix((uint)t.Upos[last + 1], page.StartsCapital(last + 1) ? 1u : 0));
            if (t.Upos[last + 1] is Upos.Noun) Senses(42, last + 1, 0);
        }
        if (page.InSentence(first - 1, first))
        {
            Kinds(43, KindsOf(first - 1), page.StartsCapital(first - 1) ? 1u : 0);
            Put(44, NameHash.Mix((uint)t.Upos[first - 1], page.StartsCapital(first - 1) ? 1u : 0));
        }
        beside = page.InSentence(last + 1, last) ? last + 1 : -1;
        bool owns = page.InSentence(last + 1, last) && t.Form(page.Text, last + 1) is "'s" or "’s" or "'" or "’";
        if (!owns || !page.InSentence(last + 2, last)) return;
        int noun = last + 2;
        while (noun < last + 6 && page.InSentence(noun + 1, last) && t.Upos[noun] is Upos.Adj or Upos.Num or Upos.Adv && t.Upos[noun + 1] is Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num) noun++;
        beside = noun;
        Put(45, NameHash.Lower(t.Lemma[noun]));
        Kinds(46, KindsOf(noun), page.StartsCapital(noun) ? 1u : 0);
        Senses(47, noun, 1);
    }

    // The longer name it is part of, as the finder of names has it, and the capitals beside it.
    private void Inside(int first, int last)
    {
        NameSpan? name = page.NameAt(first);
        uint kind = name is { } known ? 1 + (uint)known.Kind : 0;
        bool longer = name is { } n && (n.First < first || n.Last > last);
        Put(50, (kind * 2) + (longer ? 1u : 0));
        if (name is not { } whole || !longer) return;
        bool leads = whole.First == first;
        Put(51, NameHash.Mix(kind, leads ? 1u : 0));
        Put(52, NameHash.Lower(t.Form(page.Text, whole.Last)));
        Put(53, NameHash.Lower(t.Form(page.Text, whole.First)));
        Kinds(54, KindsOf(whole.Last), kind);
        Senses(55, whole.Last, leads ? 1u : 0);
        if (!leads) Senses(56, whole.First, 2);
    }

    private readonly WordKinds KindsOf(int row) => words.Of(t.Lemma[row]) | words.Of(t.Form(page.Text, row));

    private readonly uint Word(int row) => NameHash.Lower(t.Form(page.Text, row));

    private readonly uint At(int row, int of) => page.InSentence(row, of) ? Word(row) : 7;

    private void Kinds(uint sort, WordKinds kinds, uint with)
    {
        for (ulong bits = (ulong)kinds; bits != 0; bits &= bits - 1) Put(sort, NameHash.Mix((uint)BitOperations.TrailingZeroCount(bits), with));
        if (kinds == 0) Put(sort, NameHash.Mix(99, with));
    }

    private void Senses(uint sort, int row, uint with)
    {
        if (senses is null) return;
        Span<int> of = stackalloc int[SenseLexicon.Most];
        foreach (int sense in of[..senses.Rows(t.Form(page.Text, row), of)]) Put(sort, NameHash.Mix((uint)sense, with));
    }

    private void Put(uint sort, uint value)
    {
        if (n < into.Length) into[n++] = NameHash.Mix(sort + 700, value);
    }
}
