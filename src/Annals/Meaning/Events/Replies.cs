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
    private const int Reach = 2, Far = 6;
    private const string Say = "say";
    private static readonly ImmutableArray<string> Said = ["ACCUSE", "REQUEST", "REJECT", "AGREE", "THREATEN", Say], Asked = ["REQUEST", "AGREE", "THREATEN"];
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
            Fill(analysis, t, i, types, Reach);
        }
        for (int i = 0; i < analysis.Events.Count; i++)
            if (analysis.Events[i] is { Type: "REJECT" or "AGREE", Target.IsEmpty: true, Source.IsEmpty: false } e)
            {
                if (IsOfWhatWasSaid(analysis, t, t.RowOf(e))) Fill(analysis, t, i, Said, 1);
                else if (IsBare(t, t.RowOf(e))) Fill(analysis, t, i, Asked, 1);
            }
    }

    private static void Fill(Analysis analysis, TokenTable t, int i, ImmutableArray<string> types, int reach)
    {
        Event e = analysis.Events[i];
        if (ByEvent(analysis, i, types, reach) is int made)
        {
            Event maker = analysis.Events[made];
            Name(analysis, i, maker.Source, $"answers {maker.Id}");
            // "offered talks. The rebels turned the offer down.": it was made to them
            if (maker is { Target.IsEmpty: true, Type: "REQUEST" or "THREATEN" } or { Target.IsEmpty: true, Type: "AGREE", Lemma: "offer" }) Name(analysis, made, e.Source, $"answered by {e.Id}");
        }
        else if (types.Contains(Say) && BySaying(analysis, t, e, reach) is (Quote quote, Participant speaker)) Name(analysis, i, [speaker], $"answers {quote.Id}");
    }

    // "rejected that", "That was dismissed by …", "ruled out such a withdrawal", "dismissed it as a fabrication": what the sentence before said
    private static bool IsOfWhatWasSaid(Analysis analysis, TokenTable t, int verb)
    {
        if (t.Upos[verb] != Upos.Verb || t.Deprel[verb] == Deprel.AclRelcl || !EventCues.Rebuff.Contains(t.Lemma[verb]) && t.Lemma[verb] is not ("rule" or "contest")) return false;
        for (int d = t.FirstDependent[verb]; d >= 0; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is not (Deprel.Obj or Deprel.NsubjPass)) continue;
            if (t.Upos[d] is Upos.Pron or Upos.Det) return t.Lemma[d] is "that" or "this" or "it" && analysis.EntityIndex.EntityOf(d) is var e && (e < 0 || analysis.Entities[e].Actor is null);
            return t.Dependent(d, Deprel.DetPredet) is >= 0 and int such && t.Lemma[such] == "such";
        }
        return false;
    }

    // "Peru accepted.", "agreed in principle", "refused to do so": what they were asked
    private static bool IsBare(TokenTable t, int verb)
    {
        if (t.Upos[verb] != Upos.Verb || t.Lemma[verb] is not ("accept" or "agree" or "refuse" or "decline" or "consent")) return false;
        for (int d = t.FirstDependent[verb]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Xcomp) return t.Lemma[d] == "do" && t.Dependent(d, Deprel.Advmod) is >= 0 and int so && t.Lemma[so] == "so";
            else if (t.Deprel[d] is Deprel.Obj or Deprel.Ccomp or Deprel.NsubjPass or Deprel.Advcl || t.Deprel[d] == Deprel.Obl && t.Lemma[d] != "principle" && t.Upos[d] != Upos.Propn) return false;
        return t.Deprel[verb] is Deprel.Root or Deprel.Conj or Deprel.Ccomp or Deprel.Parataxis;
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

    // "the allegation", "these claims", "the charge of fraud", with nothing behind it that says whose
    private static bool IsNamedBefore(TokenTable t, int noun)
    {
        bool definite = false;
        for (int d = t.FirstDependent[noun]; d >= 0; d = t.NextDependent[d])
        {
            if (d > noun && t.Deprel[d] == Deprel.Nmod && t.Upos[d] == Upos.Noun && t.Dependent(d, Deprel.Case) is >= 0 and int of && t.Lemma[of] == "of" && t.FirstDependent[d] == of && t.NextDependent[of] < 0) continue;
            if (d > noun && t.Deprel[d] is Deprel.Nmod or Deprel.Acl or Deprel.AclRelcl || t.Deprel[d] == Deprel.NmodPoss) return false;
            definite |= t.Deprel[d] == Deprel.Det && t.Lemma[d] is "the" or "this" or "that" or "these" or "those" or "both";
        }
        return definite;
    }

    // The nearest event that makes such a thing; further back only one that was said to who answers.
    private static int? ByEvent(Analysis analysis, int index, ImmutableArray<string> types, int reach)
    {
        Event e = analysis.Events[index];
        foreach (string type in types)
            for (int i = index - 1; i >= 0 && e.Sentence - analysis.Events[i].Sentence <= (reach == Reach ? Far : reach); i--)
                if (analysis.Events[i] is { Source.IsEmpty: false } earlier && earlier.Type == type && !SameSide.Shares(earlier.Source, e.Source) && (e.Sentence - earlier.Sentence <= reach || SameSide.Shares(earlier.Target, e.Source))) return i;
        return null;
    }

    private static (Quote, Participant)? BySaying(Analysis analysis, TokenTable t, Event e, int reach)
    {
        int from = t.Start[t.Rows(Math.Max(0, e.Sentence - reach)).First];
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
