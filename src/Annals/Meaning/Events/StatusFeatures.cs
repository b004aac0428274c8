using System;
using Annals.Language;
using Annals.Language.Names;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>What <see cref="LearntStatus"/> sees of a trigger: what the rules say, its own form and helpers, and the same of the words above it up to the root.</summary>
internal ref struct StatusFeatures
{
    /// <summary>No trigger has more features.</summary>
    internal const int Most = 224;
    /// <summary>So many of the first say what the rules say.</summary>
    internal const int ByRules = 3;
    // So many words above the trigger are looked at.
    private const int Steps = 4;
    // Words of the sentence that stand farther off are not looked at.
    private const int Reach = 256;
    private readonly string text;
    private readonly TokenTable t;
    private readonly SenseLexicon? senses;
    private readonly Span<uint> into;
    private int n;

    private StatusFeatures(string text, TokenTable t, SenseLexicon? senses, Span<uint> into)
    {
        (this.text, this.t, this.senses) = (text, t, senses);
        this.into = into;
    }

    /// <summary>Writes the features of the trigger in <paramref name="row"/>; returns how many. Training and reading use the same code.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="t">Its words, as the room of events mends them.</param>
    /// <param name="senses">Fields of senses, or null for none.</param>
    /// <param name="row">The trigger.</param>
    /// <param name="type">PLOVER type of the rule or of the network.</param>
    /// <param name="ruled">What the rules say.</param>
    /// <param name="into">Room for <see cref="Most"/> numbers.</param>
    /// <param name="near">Filled with the rows of the words whose vectors are read: the trigger, and the two content words above it.</param>
    internal static int Write(string text, TokenTable t, SenseLexicon? senses, int row, string type, Assertion ruled, Span<uint> into, Span<int> near)
    {
        var features = new StatusFeatures(text, t, senses, into);
        features.Put(1, (uint)ruled);
        features.Put(2, NameHash.Mix((uint)ruled, NameHash.Exact(type)));
        features.Put(3, NameHash.Mix((uint)ruled, NameHash.Exact(t.Xpos[row])));
        features.Put(6, NameHash.Exact(type));
        (near[0], near[1], near[2]) = (row, -1, -1);
        int above = 0, at = row;
        uint path = 0;
        for (int step = 0; step <= Steps && at >= 0; step++)
        {
            features.Word(at, (uint)step, (uint)ruled);
            path = NameHash.Mix(path, NameHash.Mix((uint)t.Deprel[at], (uint)t.Upos[at]));
            features.Put(4, NameHash.Mix(path, (uint)step));
            if (step > 0 && above < 2 && t.Upos[at] is Upos.Verb or Upos.Noun or Upos.Adj) near[++above] = at;
            at = t.Head[at];
        }
        features.Beside(row);
        features.Sentence(row);
        return features.n;
    }

    // The word, its form, and what helps, marks, negates and colours it.
    private void Word(int row, uint step, uint ruled)
    {
        uint lemma = NameHash.Lower(t.Lemma[row]), relation = (uint)t.Deprel[row], form = NameHash.Exact(t.Xpos[row]), where = NameHash.Mix(step, relation);
        Put(10, NameHash.Mix(step, lemma));
        Put(11, NameHash.Mix(where, lemma));
        Put(12, NameHash.Mix(where, form));
        Put(13, NameHash.Mix(where, ruled));
        if (step > 0) Put(14, NameHash.Mix(lemma, ruled));
        if (senses is not null && step < 3)
        {
            Span<int> of = stackalloc int[SenseLexicon.Most];
            foreach (int sense in of[..senses.Rows(t.Form(text, row), of)]) Put(15, NameHash.Mix(step, (uint)sense));
        }
        uint helpers = 0;
        bool subject = false;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            uint word = NameHash.Lower(t.Lemma[d]);
            switch (t.Deprel[d])
            {
                case Deprel.Aux or Deprel.AuxPass or Deprel.Cop:
                    helpers = NameHash.Mix(helpers, NameHash.Lower(t.Form(text, d)));
                    Put(16, NameHash.Mix(step, word));
                    break;
                case Deprel.Mark or Deprel.Case or Deprel.Fixed or Deprel.Cc:
                    Put(17, NameHash.Mix(step, word));
                    Put(18, NameHash.Mix(NameHash.Mix(step, word), lemma));
                    break;
                case Deprel.Advmod or Deprel.Det or Deprel.Amod or Deprel.CcPreconj or Deprel.NmodPoss or Deprel.Nummod or Deprel.Compound or Deprel.CompoundPrt:
                    Put(19, NameHash.Mix(step, word));
                    break;
                case Deprel.Nsubj or Deprel.NsubjPass:
                    subject = true;
                    Put(20, NameHash.Mix(step, NameHash.Mix((uint)t.Deprel[d], (uint)t.Upos[d])));
                    if (t.Upos[d] is Upos.Pron or Upos.Det) Put(21, NameHash.Mix(step, word));
                    break;
                case Deprel.Advcl or Deprel.Ccomp or Deprel.Xcomp or Deprel.Obl or Deprel.Obj:
                    Put(22, NameHash.Mix(step, (uint)t.Deprel[d]));
                    if (t.Deprel[d] == Deprel.Advcl && t.Dependent(d, Deprel.Mark) is >= 0 and int mark) Put(23, NameHash.Mix(step, NameHash.Lower(t.Lemma[mark])));
                    break;
                default: break;
            }
        }
        Put(24, NameHash.Mix(NameHash.Mix(step, helpers), form));
        Put(25, NameHash.Mix(NameHash.Mix(step, helpers), subject ? 1u : 0));
    }

    private void Beside(int row)
    {
        (int first, int end) = t.Rows(t.Sentence[row]);
        uint before = row > first ? NameHash.Lower(t.Form(text, row - 1)) : 5, next = row + 1 < end ? NameHash.Lower(t.Form(text, row + 1)) : 3;
        Put(30, before);
        Put(31, next);
        Put(32, NameHash.Mix(row - 1 > first ? NameHash.Lower(t.Form(text, row - 2)) : 5, before));
        Put(33, NameHash.Mix(before, next));
        for (int i = Math.Max(first, row - 6); i < row - 1; i++)
            if (t.Upos[i] is not (Upos.Noun or Upos.Propn or Upos.Punct or Upos.Num)) Put(34, NameHash.Lower(t.Lemma[i]));
    }

    private void Sentence(int row)
    {
        (int first, int end) = t.Rows(t.Sentence[row]);
        Put(40, end > first && t.Form(text, end - 1) is "?" ? 1u : 0);
        for (int i = Math.Max(first, row - Reach); i < Math.Min(end, row + Reach); i++)
        {
            if (t.Deprel[i] == Deprel.Root) Put(41, NameHash.Exact(t.Xpos[i]));
            if (t.Lemma[i] is "if" or "unless" or "would" or "will" or "shall") Put(42, NameHash.Mix(NameHash.Lower(t.Lemma[i]), i < row ? 1u : 0));
        }
    }

    private void Put(uint sort, uint value)
    {
        if (n < into.Length) into[n++] = NameHash.Mix(sort + 1300, value);
    }
}
