using System.Collections.Generic;
using Annals.Records;

namespace Annals.Meaning.Entities;

/// <summary>
/// Sets right whom "I" and "we" mean after linking: "I" within a quotation is its speaker; outside of all quotations it is the writer, who is
/// nobody the report tells of.
/// </summary>
internal static class SpeakerLinks
{
    /// <summary>Moves first-person pronouns between chains; chains left empty are dropped.</summary>
    /// <param name="chains">All chains, by first phrase.</param>
    /// <param name="phrases">All phrases.</param>
    /// <param name="speakers">For each quotation the row of its speaker's head, or -1.</param>
    internal static void Correct(List<Chain> chains, List<Phrase> phrases, int[] speakers)
    {
        Dictionary<int, Phrase>? byHead = null;
        Chain? writer = null, writers = null;
        foreach (Phrase p in phrases)
        {
            if (!p.IsPronoun || p.Person != 1) continue;
            if (p.Quote < 0)
            {
                ref Chain? own = ref p.Number == PhraseNumber.Plural ? ref writers : ref writer;
                if (IsOfWriter(p.Chain) || p.Number == PhraseNumber.Plural && !IsOnePerson(p.Chain)) own ??= p.Chain;
                else Move(p, own ??= Fresh(chains));
            }
            else if (speakers[p.Quote] >= 0)
            {
                byHead ??= ByHead(phrases);
                if (!byHead.TryGetValue(speakers[p.Quote], out Phrase? speaker) || speaker.Chain == p.Chain) continue;
                if (p.Number == PhraseNumber.Singular && MaySpeak(speaker)) Join(p, speaker);
                else if (p.Number == PhraseNumber.Plural && IsOnePerson(p.Chain)) Move(p, Fresh(chains));
            }
        }
        chains.RemoveAll(static c => c.Phrases.Count == 0);
    }

    // "the secretary" who says "I" is whom that "I" was linked to by name, if it was
    private static void Join(Phrase p, Phrase speaker)
    {
        if (speaker.Chain.HasName || !IsOnePerson(p.Chain)) Move(p, speaker.Chain);
        else
            foreach (Phrase other in speaker.Chain.Phrases.ToArray()) Move(other, p.Chain);
    }

    private static bool MaySpeak(Phrase speaker) =>
        speaker.Number != PhraseNumber.Plural && (speaker.Chain.Kind == PhraseKind.Person || speaker.NameKind == EntityKind.Person) && !(speaker.IsPronoun && speaker.Person != 3);

    private static bool IsOnePerson(Chain chain) => chain.Kind == PhraseKind.Person && chain.HasName && chain.Number != PhraseNumber.Plural;

    private static bool IsOfWriter(Chain chain)
    {
        foreach (Phrase p in chain.Phrases)
            if (!p.IsPronoun || p.Person != 1) return false;
        return true;
    }

    private static Dictionary<int, Phrase> ByHead(List<Phrase> phrases)
    {
        var byHead = new Dictionary<int, Phrase>(phrases.Count);
        foreach (Phrase p in phrases)
            if (!p.Coordination) byHead[p.Head] = p;
        return byHead;
    }

    private static Chain Fresh(List<Chain> chains)
    {
        var chain = new Chain();
        chains.Add(chain);
        return chain;
    }

    private static void Move(Phrase phrase, Chain to)
    {
        phrase.Chain.Phrases.Remove(phrase);
        phrase.Why = "entity.speaker";
        to.Add(phrase, [], []);
    }
}
