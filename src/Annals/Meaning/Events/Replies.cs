using System;
using System.Collections.Immutable;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Whom a rejection or an acceptance answers when its clause does not say: "The ministry accused the rebels. They dismissed the allegation." What is answered is in
/// <c>data/events/replies.tsv</c>; who made it is looked for in the two sentences before, and <see cref="Event.Why"/> says where he was found.
/// </summary>
internal sealed class Replies
{
    private const int Reach = 2;
    private const string Say = "say";
    private readonly WordTable<string[]> made = new();

    private Replies()
    {
    }

    /// <summary>Opens the table.</summary>
    internal static Replies Load()
    {
        var replies = new Replies();
        foreach (string line in ResourceStore.ReadLines("events/replies.tsv"))
        {
            string[] cells = line.Split('\t');
            if (cells[0] != "noun") replies.made[cells[0]] = cells[1].Split(' ');
        }
        return replies;
    }

    /// <summary>Gives each answer without a target the one it answers. Events stand in text order.</summary>
    internal void Fill(Analysis analysis, TokenTable t)
    {
        for (int i = 0; i < analysis.Events.Count; i++)
        {
            if (analysis.Events[i] is not { Type: "REJECT" or "AGREE" or "SUPPORT" or "CONCEDE", Target.IsEmpty: true, Source.IsEmpty: false } e || Answered(t, e) is not { } types) continue;
            if (ByEvent(analysis, i, types) is { } maker) Name(analysis, i, maker.Source, $"answers {maker.Id}");
            else if (types.Contains(Say) && BySaying(analysis, t, e) is (Quote quote, Participant speaker)) Name(analysis, i, [speaker], $"answers {quote.Id}");
        }
    }

    private static void Name(Analysis analysis, int index, ImmutableArray<Participant> target, string note)
    {
        Event e = analysis.Events[index];
        analysis.Events[index] = e with { Target = target, Why = e.Why.And(note) };
    }

    // "rejected the allegation", "agreed to the demand", "the offer was turned down": what makes such things, or null
    private ImmutableArray<string>? Answered(TokenTable t, Event e)
    {
        int verb = t.RowOf(e);
        if (t.Upos[verb] != Upos.Verb) return null;
        for (int d = t.FirstDependent[verb]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Obj or Deprel.NsubjPass or Deprel.Obl && IsNamedBefore(t, d) && made.TryGetValue(t.Lemma[d], out string[]? types)) return [.. types];
        // "…, an allegation that the army dismissed"
        return t.Deprel[verb] == Deprel.AclRelcl && t.Dependent(verb, Deprel.Nsubj) >= 0 && t.Head[verb] is >= 0 and int noun && t.Deprel[noun] is Deprel.Appos or Deprel.Parataxis or Deprel.Conj or Deprel.Obj or Deprel.Dislocated && made.TryGetValue(t.Lemma[noun], out string[]? by) ? [.. by] : null;
    }

    // "the allegation", "these claims", with nothing behind it that says whose
    private static bool IsNamedBefore(TokenTable t, int noun)
    {
        bool definite = false;
        for (int d = t.FirstDependent[noun]; d >= 0; d = t.NextDependent[d])
        {
            if (d > noun && t.Deprel[d] is Deprel.Nmod or Deprel.Acl or Deprel.AclRelcl || t.Deprel[d] == Deprel.NmodPoss) return false;
            definite |= t.Deprel[d] == Deprel.Det && t.Lemma[d] is "the" or "this" or "that" or "these" or "those" or "both";
        }
        return definite;
    }

    private static Event? ByEvent(Analysis analysis, int index, ImmutableArray<string> types)
    {
        Event e = analysis.Events[index];
        foreach (string type in types)
            for (int i = index - 1; i >= 0 && e.Sentence - analysis.Events[i].Sentence <= Reach; i--)
                if (analysis.Events[i] is { Source.IsEmpty: false } earlier && earlier.Type == type && !SameSide.Shares(earlier.Source, e.Source)) return earlier;
        return null;
    }

    private static (Quote, Participant)? BySaying(Analysis analysis, TokenTable t, Event e)
    {
        int from = t.Start[t.Rows(Math.Max(0, e.Sentence - Reach)).First];
        for (int q = analysis.Quotes.Count - 1; q >= 0; q--)
        {
            Quote quote = analysis.Quotes[q];
            if (quote.Span.End > e.Trigger.Start || quote.Span.Start < from || quote is not { Vouched: true, Speaker: { } speaker, SpeakerMention: { } words }) continue;
            Entity? entity = analysis.Entities.Find(x => x.Id == speaker);
            if (entity?.Actor is not { } actor || actor.Sectors.IsDefaultOrEmpty || actor.Sectors[0] is "JRN" or "CVL" or "EDU") continue;
            var one = new Participant(speaker, words, actor.Country, actor.Sectors);
            if (!SameSide.Shares([one], e.Source)) return (quote, one);
        }
        return null;
    }
}
