using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Lists of participants: what is coordinated, and what the tree hung elsewhere though it is.</summary>
internal sealed partial class ParticipantReader
{
    private void AddConjuncts(int actor, Part part, ImmutableArray<Participant>.Builder found, int depth)
    {
        AddListed(actor, part, found, depth);
        for (int d = t.FirstDependent[actor]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Conj && t.Upos[d] is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Adj && d > actor && !DoesItself(d) && !IsInName(d, actor) || IsListed(d, actor) || IsListedNoun(d, actor) || IsBeside(d)) Add(d, part, found, depth + 1);
        if (t.Deprel[actor] is not (Deprel.Obj or Deprel.NsubjPass or Deprel.Nsubj) || t.Head[actor] < 0) return;
        for (int d = t.FirstDependent[t.Head[actor]]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Obl && (t.Subtree(actor).Last + 1 == t.Subtree(d).First || t.Deprel[actor] != Deprel.Obj && t.Head[actor] + (IsAlong(t.Subtree(d).First) ? 2 : 1) == t.Subtree(d).First) && IsBeside(d)) Add(d, part, found, depth + 1);
    }

    // "The state of Oregon, the federal government and farmers" read as Oregon, which is the government and farmers: who they are is no place
    private void AddBesideOwner(int actor, Part part, ImmutableArray<Participant>.Builder found, int depth)
    {
        for (int owner = t.FirstDependent[actor]; owner >= 0; owner = t.NextDependent[owner])
        {
            if (owner < actor || t.Deprel[owner] != Deprel.Nmod || t.Upos[owner] != Upos.Propn || arguments.CaseOf(owner) != "of" || analysis.ToponymAt(t.Start[owner]) is null || t.Dependent(owner, Deprel.Conj) < 0 && t.Dependent(actor, Deprel.Conj) < owner) continue;
            for (int d = t.FirstDependent[owner]; d >= 0; d = t.NextDependent[d])
                if (d > owner && t.Deprel[d] is Deprel.Conj or Deprel.Appos && t.Upos[d] == Upos.Noun && (classes.Of(t.Lemma[d]) & somebody) != 0) Add(d, part, found, depth + 1);
        }
    }

    // "four countries, including Chad and Mali": those named stand for the rest; the heads of their phrases, or null
    private List<int>? Included(int actor)
    {
        if (t.Upos[actor] != Upos.Noun || t.Xpos[actor] != "NNS") return null;
        // "its backers, notably Russia"
        int most = actor + 2;
        if (most + 1 < t.Count && t.Sentence[most + 1] == t.Sentence[actor] && t.Lemma[actor + 1] == "," && t.Lemma[most] is "notably" or "especially" or "particularly" or "chiefly" or "mainly" or "principally" && t.Upos[most + 1] == Upos.Propn
            && EntityAt(most + 1) is >= 0 and int chief && analysis.Entities[chief].Actor is not null) return [most + 1];
        for (int d = t.FirstDependent[actor]; d >= 0; d = t.NextDependent[d])
        {
            if (d < actor || t.Deprel[d] != Deprel.Nmod || arguments.CaseOf(d) is not ("including" or "include") || t.Upos[d] != Upos.Propn) continue;
            var named = new List<int> { d };
            for (int c = t.FirstDependent[d]; c >= 0; c = t.NextDependent[c])
                if (c > d && t.Deprel[c] == Deprel.Conj && t.Upos[c] == Upos.Propn) named.Add(c);
            return named.TrueForAll(n => EntityAt(n) is >= 0 and int e && analysis.Entities[e].Actor is not null) ? named : null;
        }
        return null;
    }

    // "the Islamic State of Iraq and the Levant": what stands within one name is nobody else
    private bool IsInName(int row, int actor)
    {
        int entity = EntityAt(actor);
        if (entity < 0) return false;
        foreach (Mention mention in analysis.Entities[entity].Mentions)
            if (mention.Form == MentionForm.Name && mention.Span.Contains(t.Span(row)) && mention.Span.Start <= t.Start[actor]) return true;
        return false;
    }

    // "shelled a platform and marines boarded another": the second does something of its own
    private bool DoesItself(int row)
    {
        int next = t.Subtree(row).Last + 1;
        return next < t.Count && t.Sentence[next] == t.Sentence[row] && t.Deprel[next] == Deprel.Conj && t.Xpos[next] is "VBD" or "VBZ" or "VBP" && t.Dependent(next, Deprel.Nsubj) < 0 && t.Dependent(next, Deprel.Cc) < 0;
    }

    // "four policemen along with three bystanders"
    private bool IsBeside(int row)
    {
        if (t.Deprel[row] is not (Deprel.Nmod or Deprel.Obl)) return false;
        int with = t.Subtree(row).First;
        if (t.Upos[with] == Upos.Punct) with++;
        return t.Lemma[with] is "along" or "together" && with + 1 < row && t.Lemma[with + 1] == "with" || IsAlong(with);
    }

    // "were hurt along with three bystanders": the adverb hung to the verb
    private bool IsAlong(int with) => t.Lemma[with] == "with" && with > 0 && t.Sentence[with] == t.Sentence[with - 1] && t.Lemma[with - 1] == "along" && t.Deprel[with - 1] == Deprel.Advmod;

    // "Chad, Mali and Niger" read as "Chad, that is Mali, and Niger"
    private bool IsListed(int row, int first) =>
        row > first + 1 && t.Deprel[row] == Deprel.Appos && t.Upos[row] == Upos.Propn && t.Upos[first] == Upos.Propn && t.Dependent(first, Deprel.Conj) > row && t.Form(analysis.Text, row - 1) is ","
        && CountryAt(row) is { } own && CountryAt(first) is { } other && own != other;

    // "The senators, several congressmen and steelmakers met" read as senators who are congressmen: a true apposition ends with a comma
    private bool IsListedNoun(int row, int first)
    {
        if (row <= first + 1 || t.Deprel[row] != Deprel.Appos || t.Upos[row] != Upos.Noun || t.Upos[first] != Upos.Noun || t.Xpos[row] != "NNS" || t.Xpos[first] != "NNS" || (classes.Of(t.Lemma[row]) & somebody) == 0) return false;
        if (t.Form(analysis.Text, t.Subtree(row).First) is not "," && (t.Subtree(row).First < 1 || t.Form(analysis.Text, t.Subtree(row).First - 1) is not ",")) return false;
        int last = t.Dependent(row, Deprel.Conj) is >= 0 and int own ? own : t.Dependent(first, Deprel.Conj);
        if (last < row || t.Dependent(last, Deprel.Cc) < 0) return false;
        int next = t.Subtree(last).Last + 1;
        return next < t.Count && t.Sentence[next] == t.Sentence[row] && t.Upos[next] != Upos.Punct;
    }

    // "The World Bank, the aid agency Oxfam, and the Norwegian Red Cross" read as "the World Bank, which is Oxfam and the Red Cross": a body named beside another is another
    private void AddListed(int actor, Part part, ImmutableArray<Participant>.Builder found, int depth)
    {
        if (!IsNamedBody(actor)) return;
        for (int d = t.FirstDependent[actor]; d >= 0; d = t.NextDependent[d])
        {
            int from = t.Subtree(d).First;
            if (d < actor || t.Deprel[d] != Deprel.Appos || !(t.Form(analysis.Text, from) is "," || from > 0 && t.Form(analysis.Text, from - 1) is ",")) continue;
            int name = t.Dependent(d, Deprel.Appos), named = IsNamedBody(d) ? d : name >= 0 && IsNamedBody(name) ? name : -1;
            if (named < 0 || EntityAt(named) == EntityAt(actor)) continue;
            int last = t.Dependent(d, Deprel.Conj);
            if (last < 0 && name >= 0) last = t.Dependent(name, Deprel.Conj);
            if (last < 0) last = t.Dependent(actor, Deprel.Conj);
            if (last < named || t.Dependent(last, Deprel.Cc) is not (>= 0 and int and) || t.Lemma[and] != "and" || !IsNamedBody(last)) continue;
            AddOne(named, part, found);
            AddConjuncts(d, part, found, depth + 1);
            if (name >= 0) AddConjuncts(name, part, found, depth + 1);
        }
    }

    // "London Underground and British Transport Police" read as one name: the one in front takes part as well. Where the second starts, or -1.
    private int AddJoined(int actor, ImmutableArray<Participant>.Builder found)
    {
        if (t.Upos[actor] != Upos.Propn || analysis.NameAt(actor) is not { } own || own.First < 2 || t.Lemma[own.First - 1] is not ("and" or "&") || analysis.NameAt(own.First - 2) is not { Kind: EntityKind.Organization } other) return -1;
        if (other.Last != own.First - 2 || other.First < t.Subtree(actor).First || IsCoordinated(other.Last, actor)) return -1;
        int entity = analysis.EntityIndex.Covering(other.Last);
        if (entity < 0 || entity == EntityAt(actor)) return -1;
        Entity e = analysis.Entities[entity];
        found.Add(new Participant(e.Id, t.Span(other.First, other.Last), e.Actor?.Country, e.Actor is null || e.Actor.Sectors.IsDefault ? [] : e.Actor.Sectors));
        return t.Start[own.First];
    }

    // The tree itself says that they stand side by side.
    private bool IsCoordinated(int row, int actor)
    {
        for (int at = row; at >= 0 && at != actor; at = t.Head[at])
            if (t.Deprel[at] == Deprel.Conj) return true;
        for (int at = actor; at >= 0; at = t.Head[at])
            if (at == row) return true;
        return false;
    }

    private bool IsUnlinked(int pronoun) => analysis.EntityIndex.EntityOf(pronoun) is var e && (e < 0 || analysis.Entities[e].Mentions.All(static m => m.Form == MentionForm.Pronoun));

    private bool IsNamedBody(int row) => EntityAt(row) is >= 0 and int e && IsNamedBodyAt(e);

    private bool IsNamedBodyAt(int entity) => analysis.Entities[entity].Kind == EntityKind.Organization && analysis.Entities[entity].Mentions.Any(static m => m.Form == MentionForm.Name);
}
