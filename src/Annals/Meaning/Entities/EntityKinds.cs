using System;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Entities;

/// <summary>The kind of an entity: what its names are by most accounts, else what its head nouns mean.</summary>
internal static class EntityKinds
{
    /// <summary>The kind the record gives for a chain.</summary>
    internal static EntityKind Of(Chain chain, TokenTable tokens, string text, EntityWords words)
    {
        if (NamedKind(chain) is { } named) return named;
        foreach (Phrase p in chain.Phrases)
            if (p.IsNominal && !p.Coordination && Fits(chain.Kind, NounKind(p, tokens, text, words)) is { } kind) return kind;
        return IsNamedOther(chain) || chain.Kind == PhraseKind.Place && !MayBePlace(chain, tokens) ? EntityKind.Other : Coarse(chain.Kind);
    }

    // "three of the infected persons", "a political settlement", "threw in the towel": what no noun says is a place is none, whatever stands before it
    private static bool MayBePlace(Chain chain, TokenTable tokens)
    {
        bool nominal = false;
        foreach (Phrase p in chain.Phrases)
        {
            if (p.IsName || p.IsNominal && tokens.Upos[p.Head] is not Upos.Num && (p.Class is NounClass.Unknown or NounClass.Place or NounClass.Facility || p.NextClass is NounClass.Place or NounClass.Facility)) return true;
            nominal |= p.IsNominal;
        }
        return !nominal;
    }

    // a medicine is no person, whatever its letters look like
    private static bool IsNamedOther(Chain chain)
    {
        foreach (Phrase p in chain.Phrases)
            if (p.IsName && p.NameKind == EntityKind.Other) return true;
        return false;
    }

    private static EntityKind? NamedKind(Chain chain)
    {
        Span<int> votes = stackalloc int[16];
        votes.Clear();
        int best = -1;
        foreach (Phrase p in chain.Phrases)
            if (p.IsName && p.NameKind is { } kind && kind != EntityKind.Other) votes[(int)kind]++;
        for (int k = 0; k < votes.Length; k++)
            if (votes[k] > 0 && (best < 0 || votes[k] > votes[best])) best = k;
        return best < 0 ? null : (EntityKind)best;
    }

    private static EntityKind? NounKind(Phrase p, TokenTable tokens, string text, EntityWords words)
    {
        if (words.IsNoun(tokens.Form(text, p.Head), out NounEntry entry) || words.IsNoun(tokens.Lemma[p.Head], out entry)) return entry.Kind;
        return p.Class switch
        {
            NounClass.Person => EntityKind.Person,
            NounClass.Organization => EntityKind.Organization,
            NounClass.People or NounClass.Group => EntityKind.Group,
            NounClass.Place => EntityKind.Place,
            NounClass.Facility => EntityKind.Facility,
            NounClass.Vehicle => EntityKind.Vehicle,
            NounClass.Weapon => EntityKind.Weapon,
            NounClass.Work => EntityKind.Work,
            NounClass.Law => EntityKind.Law,
            NounClass.Language => EntityKind.Language,
            NounClass.Event => EntityKind.Event,
            _ => null,
        };
    }

    // the finer kind, when it is one of the coarser kind that all words of the chain speak for
    private static EntityKind? Fits(PhraseKind coarse, EntityKind? kind) => (coarse, kind) switch
    {
        (_, null) => null,
        (PhraseKind.Person or PhraseKind.Organization, EntityKind.Person or EntityKind.Group or EntityKind.Organization) => kind,
        (PhraseKind.Place, EntityKind.Place or EntityKind.Facility) => kind,
        (PhraseKind.Organization, EntityKind.Facility) => EntityKind.Organization,
        (PhraseKind.Thing, EntityKind.Vehicle or EntityKind.Weapon or EntityKind.Work or EntityKind.Facility or EntityKind.Law) => kind,
        (PhraseKind.Abstract, EntityKind.Work or EntityKind.Law or EntityKind.Language or EntityKind.Event) => kind,
        (PhraseKind.Event, EntityKind.Event) => kind,
        _ => null,
    };

    private static EntityKind Coarse(PhraseKind kind) => kind switch
    {
        PhraseKind.Person => EntityKind.Person,
        PhraseKind.Organization => EntityKind.Organization,
        PhraseKind.Place => EntityKind.Place,
        PhraseKind.Event => EntityKind.Event,
        _ => EntityKind.Other,
    };
}
