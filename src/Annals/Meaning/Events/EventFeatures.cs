using System;
using System.Numerics;
using Annals.Language;
using Annals.Language.Names;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// What the reader of events sees of a report beside the engine's words: of each word its tags, its place in the tree, what is known of who it names, and what
/// the rules say of it; of a trigger and a word together the path between them. Training and reading use the same code. One for each report.
/// </summary>
internal sealed class EventFeatures
{
    /// <summary>No word has more features.</summary>
    internal const int Most = 80;
    /// <summary>No pair has more features.</summary>
    internal const int MostOfPair = 12;
    private const int Steps = 6;

    private readonly Analysis analysis;
    private readonly TokenTable t;
    private readonly Candidate?[] found;
    private readonly ArgumentReader arguments;
    private readonly EntityClasses kinds;
    private readonly Topic topic;
    private readonly byte[] roles;
    private readonly EventRules rules;
    private readonly SenseLexicon? senses;

    internal EventFeatures(Analysis analysis, TokenTable tokens, Candidate?[] found, ArgumentReader arguments, EntityClasses kinds, Topic topic, EventRules rules, SenseLexicon? senses)
    {
        (this.analysis, t, this.found, this.arguments, this.kinds, this.topic, this.rules, this.senses) = (analysis, tokens, found, arguments, kinds, topic, rules, senses);
        roles = new byte[tokens.Count];
        foreach (Candidate? candidate in found)
        {
            if (candidate is null) continue;
            if (candidate.Source >= 0) roles[candidate.Source] |= 1;
            if (candidate.Target >= 0) roles[candidate.Target] |= 2;
            if (candidate.Content >= 0) roles[candidate.Content] |= 4;
        }
    }

    /// <summary>True for a word that may tell an event.</summary>
    internal bool IsTrigger(int row) => t.Upos[row] is Upos.Verb or Upos.Noun or Upos.Adj or Upos.Propn;

    /// <summary>True for a word that may head the phrase of a participant.</summary>
    internal bool IsActor(int row) => t.Upos[row] is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num || (t.Upos[row] is Upos.Adj && (t.Deprel[row] is not Deprel.Amod || analysis.ToponymAt(t.Start[row]) is not null)) || t.Upos[row] is Upos.Det && t.Deprel[row] is Deprel.Nsubj or Deprel.Obj or Deprel.Obl or Deprel.NsubjPass;

    /// <summary>Writes the features of a word as numbers; returns how many.</summary>
    internal int Write(int row, Span<uint> into)
    {
        int n = 0, head = t.Head[row];
        Put(into, ref n, 1, (uint)t.Upos[row]);
        Put(into, ref n, 2, Word(t.Xpos[row]));
        Put(into, ref n, 3, (uint)t.Deprel[row]);
        Put(into, ref n, 4, NameHash.Mix(Word(t.Lemma[row]), (uint)t.Upos[row]));
        Put(into, ref n, 5, head < 0 ? 999 : NameHash.Mix((uint)t.Deprel[row], (uint)t.Upos[head]));
        if (head >= 0) Put(into, ref n, 6, NameHash.Mix(Word(t.Lemma[head]), (uint)t.Deprel[row]));
        Put(into, ref n, 7, (uint)topic);
        Put(into, ref n, 8, roles[row]);
        WhoIs(row, 10, into, ref n);
        ulong of = kinds.Of(row);
        while (of != 0 && n < Most - 44)
        {
            Put(into, ref n, 13, (uint)BitOperations.TrailingZeroCount(of));
            of &= of - 1;
        }
        if (found[row] is { } candidate)
        {
            Put(into, ref n, 14, Word(candidate.Match.Rule.Type));
            Put(into, ref n, 15, Word(candidate.Match.Rule.Id));
            Put(into, ref n, 16, (candidate.Match.Rule.Soft ? 1u : 0) + (candidate.Match.Rule.Anyone ? 2u : 0) + (candidate.Match.Rule.Wide ? 4u : 0));
        }
        if (!IsTrigger(row)) return n;
        Lexicon(row, into, ref n);
        Put(into, ref n, 17, arguments.IsPassive(row) ? 2u : arguments.IsVerb(row) ? 1u : 0);
        int subject = arguments.Subject(row), other = arguments.Object(row);
        if (subject >= 0) WhoIs(subject, 20, into, ref n);
        else Put(into, ref n, 23, 1);
        if (other >= 0) WhoIs(other, 24, into, ref n);
        else Put(into, ref n, 27, 1);
        for (int d = t.FirstDependent[row]; d >= 0 && n < Most - 4; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is Deprel.Obl or Deprel.Nmod) Put(into, ref n, 28, Word(arguments.CaseOf(d)));
            else if (t.Deprel[d] is Deprel.CompoundPrt or Deprel.Xcomp or Deprel.Advmod) Put(into, ref n, 29, Word(t.Lemma[d]));
            else if (t.Deprel[d] is Deprel.Obj) Put(into, ref n, 30, Word(t.Lemma[d]));
        }
        return n;
    }

    /// <summary>Writes the rows of the table of pairs that hold for trigger <paramref name="row"/> of type number <paramref name="type"/> and word <paramref name="other"/>; returns how many.</summary>
    internal int WritePair(int row, int other, int type, Span<int> into)
    {
        int n = 0;
        uint path = Path(row, other), voice = arguments.IsVerb(row) ? arguments.IsPassive(row) ? 2u : 1u : 0u, preposition = Word(arguments.CaseOf(other));
        Pair(into, ref n, 1, NameHash.Mix(path, voice));
        Pair(into, ref n, 2, NameHash.Mix(NameHash.Mix(path, voice), preposition));
        Pair(into, ref n, 3, NameHash.Mix(NameHash.Mix(path, (uint)type), preposition));
        uint read = (arguments.Subject(row) == other ? 1u : 0) + (arguments.Object(row) == other ? 2u : 0) + (arguments.Indirect(row) == other ? 4u : 0);
        Pair(into, ref n, 4, NameHash.Mix(read, voice));
        if (found[row] is { } candidate) Pair(into, ref n, 5, NameHash.Mix((candidate.Source == other ? 1u : 0) + (candidate.Target == other ? 2u : 0) + (candidate.Source < 0 ? 4u : 0) + (candidate.Target < 0 ? 8u : 0), (uint)type));
        int entity = analysis.EntityIndex.EntityOf(other);
        if (entity < 0) entity = analysis.EntityIndex.Covering(other);
        Actor? actor = entity >= 0 ? analysis.Entities[entity].Actor : null;
        uint who = entity < 0 ? 0 : 1u + (actor is null ? 0u : 1u + (actor.Country is null ? 0u : 1u) + (actor.Sectors.IsDefaultOrEmpty ? 0u : 2u));
        Pair(into, ref n, 6, NameHash.Mix((uint)t.Upos[other], who));
        int gap = other - row;
        Pair(into, ref n, 7, NameHash.Mix(gap < 0 ? 1u : 0, (uint)BitOperations.Log2((uint)Math.Abs(gap) + 1)));
        Pair(into, ref n, 8, NameHash.Mix(NameHash.Mix((uint)type, preposition), gap < 0 ? 1u : 0));
        bool literal = analysis.ToponymAt(t.Start[other]) is { Use: ToponymUse.Literal };
        Pair(into, ref n, 9, NameHash.Mix((kinds.IsThing(other) ? 1u : 0) + (literal ? 2u : 0), preposition));
        return n;
    }

    // Of which types the word has rules, whether a frame of them holds or not, and its fields of senses.
    private void Lexicon(int row, Span<uint> into, ref int n)
    {
        if (rules.Of(t.Lemma[row]) is { } frames)
        {
            uint seen = 0;
            foreach (TriggerFrame frame in frames)
            {
                bool fits = (frame.Kind == TriggerKind.Noun) == t.Upos[row] is Upos.Noun or Upos.Propn && frame.Particle is null;
                int type = EventRules.Types.IndexOf(frame.Rule.Type);
                if (!fits || frame.Rule.Late || (seen & (1u << type)) != 0 || n >= Most - 24) continue;
                seen |= 1u << type;
                Put(into, ref n, 31, (uint)type);
            }
        }
        if (senses is null) return;
        Span<int> fields = stackalloc int[SenseLexicon.Most];
        int count = senses.Rows(t.Form(analysis.Text, row), fields);
        for (int k = 0; k < count && n < Most - 20; k++) Put(into, ref n, 32, (uint)fields[k]);
    }

    private void WhoIs(int row, uint kind, Span<uint> into, ref int n)
    {
        int entity = analysis.EntityIndex.EntityOf(row);
        if (entity < 0) entity = analysis.EntityIndex.Covering(row);
        if (entity < 0)
        {
            Put(into, ref n, kind, NameHash.Mix(77, (uint)t.Upos[row]));
            return;
        }
        Entity e = analysis.Entities[entity];
        Put(into, ref n, kind, (uint)e.Kind);
        Put(into, ref n, kind + 1, e.Actor is null ? 0 : e.Actor.Sectors.IsDefaultOrEmpty ? 1 : Word(e.Actor.Sectors[0]));
        Put(into, ref n, kind + 2, e.Actor?.Country is null ? 0u : 1u);
    }

    // From the trigger up to where the two meet, and down to the word.
    private uint Path(int row, int other)
    {
        Span<int> up = stackalloc int[Steps + 1];
        int ups = 0;
        for (int at = row; at >= 0 && ups <= Steps; at = t.Head[at]) up[ups++] = at;
        Span<int> down = stackalloc int[Steps + 1];
        int downs = 0;
        for (int at = other; at >= 0 && downs <= Steps; at = t.Head[at])
        {
            int meet = up[..ups].IndexOf(at);
            if (meet >= 0)
            {
                uint h = 17;
                for (int i = 0; i < meet; i++) h = NameHash.Mix(h, (uint)t.Deprel[up[i]] + 1);
                h = NameHash.Mix(h, 1000);
                for (int i = downs - 1; i >= 0; i--) h = NameHash.Mix(h, (uint)t.Deprel[down[i]] + 1);
                return h;
            }
            down[downs++] = at;
        }
        return 5;
    }

    private static uint Word(string word) => NameHash.Exact(word);

    private static void Put(Span<uint> into, ref int n, uint kind, uint value)
    {
        if (n < into.Length) into[n++] = NameHash.Mix(kind, value) | 1;
    }

    private static void Pair(Span<int> into, ref int n, uint kind, uint value) => into[n++] = (int)(NameHash.Mix(kind + 100, value) & (EventModel.PairRows - 1));
}
