using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>A frame that holds around a trigger, with the rows that fill it.</summary>
internal sealed class Candidate
{
    /// <summary>Row of the trigger.</summary>
    internal required int Row { get; init; }
    /// <summary>What matched.</summary>
    internal required TriggerFrame Match { get; init; }
    /// <summary>Head row of the source phrase, or -1.</summary>
    internal int Source { get; set; } = -1;
    /// <summary>Head row of the target phrase, or -1.</summary>
    internal int Target { get; set; } = -1;
    /// <summary>Head row of whom another phrase names whom the frame leaves open (<see cref="OtherSides"/>), or -1: he takes part where the event is told without him.</summary>
    internal int Implied { get; set; } = -1;
    /// <summary>Head row of what is agreed, asked, refused or threatened, or -1.</summary>
    internal int Content { get; set; } = -1;
    /// <summary>Rows of words that the frame asked for by lemma; they name no event of their own.</summary>
    internal List<int> Words { get; } = [];
    /// <summary>Rows of words that the frame asked for by class: an agreement that is signed, talks that are held.</summary>
    internal List<int> Kinds { get; } = [];
    /// <summary>How likely the network finds it that the word tells an event; 1 where it was not asked.</summary>
    internal float Likelihood { get; set; } = 1;
    /// <summary>True when the network alone gave it.</summary>
    internal bool Made { get; init; }
    /// <summary>What the network added or changed, or null.</summary>
    internal string? Note { get; set; }
    /// <summary>True when a richer event holds this one as its content.</summary>
    internal bool Absorbed { get; set; }
    /// <summary>The toll of another deed ("…, killing five"), on which the network is not asked.</summary>
    internal bool IsToll { get; set; }
}

/// <summary>Tries the frames of a trigger in turn, heaviest first, and gives the first that holds.</summary>
internal sealed class FrameMatcher
{
    private const int Barred = -2;
    private readonly Analysis analysis;
    private readonly TokenTable t;
    private readonly ArgumentReader arguments;
    private readonly EntityClasses kinds;
    private readonly IdiomReader idioms;
    private readonly ulong person, inNeed;

    internal FrameMatcher(Analysis analysis, TokenTable tokens, ArgumentReader arguments, EntityClasses kinds)
    {
        this.analysis = analysis;
        t = tokens;
        this.arguments = arguments;
        this.kinds = kinds;
        idioms = new IdiomReader(tokens);
        person = kinds.Bit("person");
        inNeed = kinds.Bit("inneed");
    }

    /// <summary>The first of <paramref name="frames"/> that holds around <paramref name="row"/>, or null.</summary>
    internal Candidate? Match(int row, TriggerFrame[] frames)
    {
        bool other = OtherWords.Is(t, row);
        foreach (TriggerFrame frame in frames)
        {
            if (other && frame.Particle is null || !Fits(row, frame)) continue;
            if (Try(row, frame) is { } found) return found;
        }
        return null;
    }

    private bool Fits(int row, TriggerFrame frame)
    {
        if (frame.Kind == TriggerKind.Verb && t.Lemma[row] is "suspect" or "accuse" or "allege" or "want" && (t.Deprel[row] == Deprel.Amod || arguments.Child(row, Deprel.Det) >= 0)) return false;
        if (frame.Kind == TriggerKind.Verb && (t.Deprel[row] == Deprel.Amod || t.Xpos[row] == "VBN") && row > 0 && t.Lemma[row - 1] == "-" && t.End[row - 1] == t.Start[row]) return false;
        if (frame.Kind == TriggerKind.Verb && t.Deprel[row] == Deprel.Amod && t.Xpos[row] is "VBN" or "VBD" or "JJ" && kinds.IsLasting(row)) return false;
        bool kind = frame.Kind switch
        {
            TriggerKind.Verb => arguments.IsVerb(row) || (t.Upos[row] == Upos.Adj && t.Xpos[row] is "VBN" or "VBG"),
            TriggerKind.Noun => t.Upos[row] is Upos.Noun or Upos.Propn,
            _ => t.Upos[row] is Upos.Adj or Upos.Verb,
        };
        return kind && (frame.Particle is null || HasParticle(row, frame.Particle));
    }

    private bool HasParticle(int row, string particle)
    {
        if (particle.Contains(' ', StringComparison.Ordinal)) return idioms.End(row, particle) >= 0;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.CompoundPrt or Deprel.Advmod or Deprel.Xcomp or Deprel.Obl && t.Lemma[d] == particle) return true;
        return row + 1 < t.Count && t.Lemma[row + 1] == particle && t.Upos[row + 1] is Upos.Adp or Upos.Adv or Upos.Adj or Upos.Verb or Upos.Intj or Upos.Det or Upos.Noun;
    }

    private Candidate? Try(int row, TriggerFrame frame)
    {
        var candidate = new Candidate { Row = row, Match = frame };
        foreach (Slot slot in frame.Frame.Slots)
        {
            int filler = Fill(row, slot, candidate);
            if (filler == Barred) return null;
            if (slot.Role == SlotRole.Forbidden)
            {
                if (filler >= 0) return null;
                continue;
            }
            if (filler < 0)
            {
                if (!slot.Optional) return null;
                continue;
            }
            Assign(candidate, slot, filler);
        }
        if (frame.Particle is { } idiom && idiom.Contains(' ', StringComparison.Ordinal)) candidate.Words.AddRange(idioms.Rows(row, idiom));
        NameTarget(candidate);
        return candidate;
    }

    // Whom it concerns may stand deeper in what is agreed, refused or asked: "troops for a force in Liberia".
    private void NameTarget(Candidate candidate)
    {
        if (candidate.Content < 0 || candidate.Content == candidate.Row || !AsksForTarget(candidate.Match.Frame)) return;
        string type = candidate.Match.Rule.Type;
        bool deep = type is "AGREE" or "REJECT" or "THREATEN";
        if (!deep && type is not ("REQUEST" or "SUPPORT" or "CONCEDE")) return;
        if (candidate.Target >= 0 && (!deep || HasCountry(candidate.Target))) return;
        if (AnyActor(candidate.Content, candidate.Source, withCountry: true, forWhom: type == "REQUEST", near: true) is >= 0 and int named) candidate.Target = named;
    }

    private static bool AsksForTarget(Frame frame)
    {
        foreach (Slot slot in frame.Slots)
            if (slot.Role == SlotRole.Target) return true;
        return false;
    }

    // "attacks in Syria": where, not who.
    private bool IsPlaceOnly(int row) => analysis.ToponymAt(t.Start[row]) is { Use: ToponymUse.Literal } && arguments.CaseOf(t.Deprel[row] == Deprel.Conj ? t.Head[row] : row) is "in" or "at" or "near" or "outside" or "across";

    private bool HasCountry(int row)
    {
        int entity = analysis.EntityIndex.EntityOf(row);
        if (entity < 0) entity = analysis.EntityIndex.Covering(row);
        return (entity >= 0 && analysis.Entities[entity].Actor?.Country is not null) || kinds.IsNamed(row) || t.Upos[row] is Upos.Propn or Upos.Pron;
    }

    private void Assign(Candidate candidate, Slot slot, int filler)
    {
        switch (slot.Role)
        {
            case SlotRole.Source: candidate.Source = filler; break;
            case SlotRole.Target: candidate.Target = filler; break;
            case SlotRole.Content: candidate.Content = filler; break;
            default: break;
        }
        if (slot.Role is not SlotRole.Required) return;
        if (filler == t.Head[candidate.Row]) return;
        if (slot.Lemmas is not null) candidate.Words.Add(filler);
        else if (slot.AnyClass != 0) candidate.Kinds.Add(filler);
        else if (slot.Paths[0] is [{ Kind: PathStep.Phrase }, ..]) candidate.Words.Add(filler);
    }

    /// <summary>True for types of events that are done to buildings and goods as well as to people.</summary>
    internal static bool StrikesThings(string type) => type is "ASSAULT" or "COERCE" or "PROTEST" or "MOBILIZE" or "SANCTION";

    private int Fill(int row, Slot slot, Candidate candidate)
    {
        int thing = -1;
        foreach (ImmutableArray<Step> path in slot.Paths)
        {
            int at = Walk(row, path, candidate, slot);
            if (at < 0) continue;
            if (slot.Optional && slot.NoClass != 0 && (kinds.Of(at) & slot.NoClass) != 0) return Barred;
            if (!Holds(at, slot) && !(path[^1].Kind is not (PathStep.Modifier or PathStep.Possessor) && IsUnknown(at, slot)))
            {
                if (slot is { Optional: true, Role: SlotRole.Source, AnyClass: not 0, Otherwise: null } && path is [{ Kind: PathStep.Subject }] && IsOfOtherKind(at)) return Barred;
                continue;
            }
            if (slot.Role == SlotRole.Target && SameActor(at, candidate.Source)) continue;
            if (slot.Role == SlotRole.Target && !StrikesThings(candidate.Match.Rule.Type) && (kinds.IsMoney(at) || kinds.IsThing(arguments.Opened(at))))
            {
                // somebody may be named further on; else the frame holds without one
                if (thing < 0) thing = at;
                continue;
            }
            return at;
        }
        return slot.Otherwise is { } next && Fill(row, next, candidate) is not -1 and int other ? other : thing;
    }

    private int Walk(int row, ImmutableArray<Step> path, Candidate candidate, Slot slot)
    {
        int at = row;
        for (int i = 0; i < path.Length; i++)
        {
            at = slot.Lemmas is { } words && i == path.Length - 1 && path[i].Kind is PathStep.Modifier or PathStep.Adverb
                ? path[i].Kind == PathStep.Modifier ? arguments.ModifierIn(at, words) : arguments.AdverbIn(at, words) : Take(at, path[i], candidate);
            if (at < 0) return -1;
        }
        return at;
    }

    private int Take(int at, Step step, Candidate candidate) => step.Kind switch
    {
        PathStep.Self => at,
        PathStep.Subject => arguments.Subject(at),
        PathStep.Object => ObjectOf(at, candidate),
        PathStep.Indirect => arguments.Indirect(at),
        PathStep.Complement => arguments.Complement(at),
        PathStep.Purpose => arguments.Purpose(at),
        PathStep.Possessor => arguments.Possessor(at),
        PathStep.Modifier => arguments.Modifier(at),
        PathStep.Any => AnyActor(at, candidate.Source, noPlace: candidate.Match.Rule.Type == "PROTEST", forWhom: candidate.Match.Rule.Type == "REQUEST", near: candidate.Match.Rule.Type is "AGREE" or "REJECT" or "CONCEDE" or "SUPPORT" or "REQUEST"),
        PathStep.Adverb => -1,
        PathStep.Head => t.Deprel[at] is Deprel.Nsubj or Deprel.NsubjPass ? t.Head[at] : -1,
        PathStep.Who => AnyActor(at, candidate.Source, noPlace: true),
        PathStep.Surface => arguments.Child(at, Deprel.Nsubj) is >= 0 and int subject ? subject : arguments.Child(at, Deprel.NsubjPass),
        PathStep.Governor => t.Head[at],
        PathStep.Phrase => idioms.End(at, step.Word!),
        _ => arguments.Preposition(at, step.Word!),
    };

    // The particle of "shrugged off a warning" may have been read as the object's preposition.
    private int ObjectOf(int at, Candidate candidate)
    {
        int found = arguments.Object(at);
        return found < 0 && at == candidate.Row && candidate.Match.Particle is { } particle ? arguments.Preposition(at, particle) : found;
    }

    private bool Holds(int row, Slot slot)
    {
        int inner = arguments.Opened(row);
        return (IsLike(row, slot) && (slot.NoClass == 0 || (kinds.Of(inner) & slot.NoClass) == 0)) || (inner != row && IsLike(inner, slot));
    }

    // A common noun that no class holds may be anybody: "the sarpanch".
    private bool IsUnknown(int row, Slot slot) =>
        slot is { Role: SlotRole.Source or SlotRole.Target, Optional: true, AnyClass: not 0, Lemmas: null, NotLemmas: null, Helpers.IsEmpty: true } && t.Upos[row] == Upos.Noun && !arguments.IsNamedEvent(row) && kinds.Of(arguments.Opened(row)) == 0;

    private bool IsOfOtherKind(int row) => t.Upos[row] == Upos.Noun && kinds.Of(row) != 0 && kinds.Of(arguments.Opened(row)) == kinds.Of(row);

    private bool IsLike(int row, Slot slot)
    {
        if (slot.Lemmas is not null && !slot.Lemmas.Contains(t.Lemma[row]) && !IsNameOf(row, slot.Lemmas)) return false;
        if (slot.NotLemmas is not null && slot.NotLemmas.Contains(t.Lemma[row])) return false;
        foreach (var helpers in slot.Helpers)
            if (!HasOneOf(row, helpers)) return false;
        if ((slot.AnyClass | slot.NoClass) == 0) return true;
        ulong has = kinds.Of(row);
        return (slot.AnyClass == 0 || (has & slot.AnyClass) != 0) && (has & slot.NoClass) == 0;
    }

    // "Rustaveli Avenue", "Kalashnikovs": the name of a thing ends with what it is; that of a person does not.
    private bool IsNameOf(int row, WordSet words)
    {
        string lemma = t.Lemma[row];
        if (t.Upos[row] != Upos.Propn || lemma.Length is < 2 or > 24 || (kinds.Of(row) & person) != 0) return false;
        Span<char> lower = stackalloc char[24];
        return words.Contains(lower[..lemma.AsSpan().ToLowerInvariant(lower)]);
    }

    private bool HasOneOf(int clause, WordSet helpers)
    {
        foreach (string word in helpers.Words)
            if (arguments.HasHelper(clause, word)) return true;
        return false;
    }

    private bool SameActor(int a, int b)
    {
        if (b < 0) return false;
        if (a == b) return true;
        int x = analysis.EntityIndex.EntityOf(a), y = analysis.EntityIndex.EntityOf(b);
        return x >= 0 && x == y;
    }

    /// <summary>The first actor named in the phrase or clause under <paramref name="row"/>, in text order, that is not <paramref name="source"/>; or -1.</summary>
    internal int AnyActor(int row, int source, bool withCountry = false, bool noPlace = false, bool forWhom = false, bool near = false)
    {
        (int first, int last) = t.Subtree(row);
        (int sourceFirst, int sourceLast) = source >= 0 ? t.Subtree(source) : (-1, -1);
        int sourceEntity = source >= 0 ? analysis.EntityIndex.EntityOf(source) : -1;
        for (int i = first; i <= last; i++)
        {
            if (noPlace && t.Deprel[i] is Deprel.Nmod or Deprel.Obl or Deprel.Conj && IsPlaceOnly(i)) continue;
            if (near && IsAside(i, row)) continue;
            int entity = analysis.EntityIndex.EntityOf(i);
            if (entity < 0 && i != source && (i < sourceFirst || i > sourceLast) && IsNationOfThing(i)) return i;
            if (i != source && t.Upos[i] == Upos.Propn && (i < sourceFirst || i > sourceLast) && kinds.IsPresumed(i)) return i;
            if (entity < 0 || entity == sourceEntity || (i >= sourceFirst && i <= sourceLast && (row < sourceFirst || row > sourceLast))) continue;
            Entity e = analysis.Entities[entity];
            // "appealed for help for the refugees": asked is somebody else
            if (forWhom && IsInNeed(i, e))
            {
                i = Math.Max(i, t.Subtree(i).Last);
                continue;
            }
            // a sea or a mountain is nobody, whosever it is
            if (e.Place?.Feature is "SEA" or "OCN" or "GULF" or "BAY" or "STRT" or "CHNM" or "LK" or "STM" or "MT" or "MTS" or "DSRT") continue;
            if (e.Actor is { } actor && (actor.Country is not null || (!withCountry && !actor.Sectors.IsDefaultOrEmpty))) return NameHead(i, entity);
        }
        return -1;
    }

    // "supports a tax which Bonn is against", "the plan, approved by ministers", "the Iran scandal": told of what is promised, refused or asked, but not those whom it is promised to
    private bool IsAside(int row, int content)
    {
        if (t.Deprel[row] == Deprel.Compound && t.Head[row] is >= 0 and int thing && EventCues.Affair.Contains(t.Lemma[thing])) return true;
        for (int at = row; at != content && at >= 0; at = t.Head[at])
            if (t.Deprel[at] == Deprel.AclRelcl || t.Deprel[at] == Deprel.Acl && t.Xpos[at] == "VBN" || t.Deprel[at] is Deprel.Nmod or Deprel.Obl && arguments.CaseOf(at) is "despite" or "within") return true;
        return false;
    }

    private bool IsInNeed(int row, Entity e) => (kinds.Of(row) & inNeed) != 0 || e.Actor is { Sectors: { IsDefaultOrEmpty: false } sectors } && sectors.Contains("REF");

    // "a Dutch offer": the nation whose thing it is, unless the noun is an actor itself.
    private bool IsNationOfThing(int row)
    {
        if (t.Upos[row] != Upos.Adj || t.Deprel[row] != Deprel.Amod || t.Head[row] is not (>= 0 and int noun) || noun < row) return false;
        if (analysis.ToponymAt(t.Start[row]) is not { Use: ToponymUse.Demonym, Place: not null }) return false;
        int entity = analysis.EntityIndex.EntityOf(noun);
        return entity < 0 ? kinds.IsThing(noun) || t.Upos[noun] == Upos.Noun && arguments.IsNamedEvent(noun) : analysis.Entities[entity].Actor is null && kinds.IsThing(noun);
    }

    // "East" of "East Timor" is not the whole name
    private int NameHead(int row, int entity)
    {
        while (t.Deprel[row] is Deprel.Compound or Deprel.Amod && t.Upos[row] == Upos.Propn && t.Head[row] is var head && head > row && t.Upos[head] == Upos.Propn
            && (analysis.EntityIndex.EntityOf(head) is var e && (e == entity || e < 0 && analysis.EntityIndex.Covering(head) == entity))) row = head;
        return row;
    }
}
