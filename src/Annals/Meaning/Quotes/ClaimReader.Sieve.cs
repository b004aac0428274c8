using System;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Quotes;

/// <summary>Takes away what has the form of a claim but attributes nothing to anybody.</summary>
internal sealed partial class ClaimReader
{
    /// <summary>Takes away questions to "you", orders, asides to the hearer, purposes of nobody, the writer's own thoughts and what anybody says who says so.</summary>
    internal void DropUnattributed()
    {
        Found.RemoveAll(IsUnattributed);
        for (int i = 0; i < Found.Count; i++)
            if (Found[i].Rule is "quote.cue.end" or "quote.cue.misread") EndInside(Found[i]);
    }

    /// <summary>"The two agreed that it rained, the paper said": what is agreed ends where the paper's words end.</summary>
    private void EndInside(Claim whole)
    {
        for (int i = 0; i < Found.Count; i++)
        {
            Claim c = Found[i];
            if (c.CueRow != whole.CueRow && whole.Content.Contains(c.CueSpan) && c.Content.Start < whole.Content.End && c.Content.End > whole.CueSpan.Start)
                Found[i] = c with { Content = new TextSpan(c.Content.Start, whole.Content.End) };
        }
    }

    private bool IsUnattributed(Claim c)
    {
        if (t.Lemma[c.CueRow] == "refer" && !RefersTo(c) || IsBareVerb(c.Content)) return true;
        if (c.Speaker < 0) return c.Negated && t.Lemma[c.CueRow] is "know" or "clear" || IsOrder(c.CueRow) || IsPurposeOfNobody(c);
        if (IsUnsaid(c) || IsSearch(c.CueRow) || OnlyShows(c) || IsMute(c)) return true;
        return t.Upos[c.Speaker] == Upos.Pron ? IsAsked(c) || IsAsideToHearer(c) || IsHedge(c) || IsOwnVoice(c) || IsAnybody(c) : CannotThink(c);
    }

    /// <summary>True when somebody refers to it; a word refers to its meaning, a case is referred to a court.</summary>
    private bool RefersTo(Claim c) =>
        c.Speaker >= 0 && (entities.EntityOf(c.Speaker) is not (>= 0 and int e) || analysis.Entities[e].Kind is EntityKind.Person or EntityKind.Group or EntityKind.Organization or EntityKind.Place || finder.Lexicon.Documents.ContainsKey(t.Lemma[c.Speaker]) || finder.Lexicon.Nouns.ContainsKey(t.Lemma[c.Speaker]));

    /// <summary>True for a verb or helper alone ("has"): what is left of a content that the tree tore.</summary>
    private bool IsBareVerb(TextSpan content)
    {
        int row = Array.BinarySearch(t.Start, 0, t.Count, content.Start);
        return row >= 0 && t.End[row] == content.End && (t.Upos[row] == Upos.Aux || t.Upos[row] == Upos.Verb && t.Xpos[row] is "VBD" or "VBZ" or "VBN");
    }

    /// <summary>"has never said that …", "No one has claimed responsibility", "neither of them expresses concern": what nobody said is said by nobody.</summary>
    private bool IsUnsaid(Claim c)
    {
        if (t.Upos[c.CueRow] != Upos.Verb) return false;
        if (c.Negated && QuoteWords.Tells.Contains(t.Lemma[c.CueRow])) return true;
        for (int d = t.FirstDependent[c.Speaker]; d >= 0 && d < c.Speaker; d = t.NextDependent[d])
            if (t.Lemma[d] is "no" or "neither" && t.Deprel[d] is Deprel.Det or Deprel.CcPreconj or Deprel.Advmod or Deprel.Cc) return true;
        return t.Lemma[c.Speaker] is "nobody" or "none" or "neither" or "no-one";
    }

    /// <summary>"to make sure that …", "trying to discover how much there is": what is sought is not yet known, nor said.</summary>
    private bool IsSearch(int v)
    {
        int head = t.Head[v];
        if (head < 0 || !Trees.HasTo(t, v) && t.Deprel[v] != Deprel.Xcomp) return t.Lemma[v] == "sure" && v > 0 && t.Lemma[v - 1] == "make";
        return t.Lemma[v] == "sure" && t.Lemma[head] == "make" || t.Xpos[v] == "VB" && QuoteWords.Finds.Contains(t.Lemma[v]) && t.Lemma[head] is "try" or "seek" or "attempt" or "hope" or "want" or "need" or "aim" or "work" or "begin" or "struggle" or "help";
    }

    /// <summary>"Why did you decide to leave?" outside of marks tells of nobody's decision.</summary>
    private bool IsAsked(Claim c) => t.Lemma[c.Speaker] == "you" && !marks.Holds(t.Start[c.Speaker]) && IsQuestion(t.Sentence[c.Speaker]);

    private bool IsQuestion(int sentence) => text[t.Start[t.SentenceStart[sentence + 1] - 1]] == '?';

    /// <summary>"you know, …", "as you see": an appeal to the hearer, within marks or not.</summary>
    private bool IsAsideToHearer(Claim c) => t.Lemma[c.Speaker] == "you" && t.Lemma[c.CueRow] is "know" or "see" or "understand" or "imagine";

    /// <summary>"I can't tell them", "Do I think so?", "I guess" within marks: part of how somebody talks, not a claim that he tells of.</summary>
    private bool IsHedge(Claim c) =>
        t.Lemma[c.Speaker] is "I" or "i" or "you" && t.Upos[c.CueRow] == Upos.Verb && marks.Holds(t.Start[c.Speaker])
        && (t.Lemma[c.CueRow] is "guess" or "suppose" or "recall" or "mean" || HasModal(c.CueRow) || IsQuestion(t.Sentence[c.Speaker]));

    private bool HasModal(int v)
    {
        for (int d = t.FirstDependent[v]; d >= 0 && d < v; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Aux && t.Xpos[d] == "MD" && t.Lemma[d] is not "will") return true;
        return false;
    }

    /// <summary>"I am curious about it", "we decided to go" outside of marks: the writer or an interview without marks, not somebody who is told of.</summary>
    private bool IsOwnVoice(Claim c) =>
        t.Lemma[c.Speaker] is "I" or "i" or "we" or "you" or "my" or "our" or "your" && !marks.Holds(t.Start[c.Speaker])
        && (c.Cue.Thought || t.Upos[c.CueRow] is not Upos.Verb || t.Lemma[c.CueRow] is "decide" || (t.Lemma[c.Speaker] is "I" or "you" && t.Lemma[c.CueRow] is "say" or "tell" or "call" or "recognize" or "recognise" or "continue" or "admit" or "claim" or "argue") || c.Rule is "quote.cue.object" or "quote.cue.preposition");

    /// <summary>"those who reject its views", "anyone who denies it": nobody in particular.</summary>
    private bool IsAnybody(Claim c) => t.Lemma[c.Speaker] is "those" or "that" or "anyone" or "anybody" or "whoever" or "everyone" or "everybody" or "nobody" or "one" && c.CueRow > c.Speaker && IsRelative(c.CueRow);

    private bool IsRelative(int v)
    {
        for (int depth = 0; v >= 0 && depth < 4; v = t.Head[v], depth++)
            if (t.Deprel[v] is Deprel.AclRelcl or Deprel.Acl) return true;
        return false;
    }

    /// <summary>True for an order to the reader ("Note that …", "Imagine a town that …").</summary>
    private bool IsOrder(int v) => t.Upos[v] == Upos.Verb && IsImperative(v);

    /// <summary>"in order to claim the reward", "it is hard to say whether …", "after seeing that …": the verb has no holder, and none is asked.</summary>
    private bool IsPurposeOfNobody(Claim c)
    {
        int v = c.CueRow;
        if (t.Upos[v] != Upos.Verb || Trees.IsPassive(t, v)) return false;
        return t.Xpos[v] == "VB" && Trees.HasTo(t, v) && c.Rule is not "quote.cue.denied-noun" || (t.Xpos[v] == "VBG" && c.Cue.Thought && !marks.Holds(t.Start[v]));
    }

    /// <summary>"genes remember …", "the sport demands …": a thing holds nothing in mind.</summary>
    private bool CannotThink(Claim c)
    {
        if (!c.Cue.Thought || t.Upos[c.CueRow] != Upos.Verb || t.Upos[c.Speaker] != Upos.Noun) return false;
        int entity = entities.EntityOf(c.Speaker);
        return entity >= 0 && analysis.Entities[entity].Kind is EntityKind.Vehicle or EntityKind.Weapon or EntityKind.Language or EntityKind.Event;
    }

    /// <summary>"The storm threatened the coast", "the pandemic denies them work": what happens says nothing, but a gathering, an inquiry or a document does.</summary>
    private bool IsMute(Claim c) =>
        t.Upos[c.Speaker] == Upos.Noun && entities.EntityOf(c.Speaker) is >= 0 and int e && analysis.Entities[e].Kind == EntityKind.Event
        && !QuoteWords.Gathering.Contains(t.Lemma[c.Speaker]) && !finder.Lexicon.Documents.ContainsKey(t.Lemma[c.Speaker]) && !finder.Lexicon.Nouns.ContainsKey(t.Lemma[c.Speaker]) && !NamesDocument(analysis.Entities[e]);

    /// <summary>"The attacks show that …", "it underlines the need for …": what an event or a thing shows is the writer's own thought; people, bodies and documents say it.</summary>
    private bool OnlyShows(Claim c)
    {
        if (!QuoteWords.Shows.Contains(t.Lemma[c.CueRow])) return false;
        if (t.Upos[c.Speaker] is not (Upos.Noun or Upos.Pron) || finder.Lexicon.Documents.ContainsKey(t.Lemma[c.Speaker]) || finder.Lexicon.Nouns.ContainsKey(t.Lemma[c.Speaker])) return false;
        int entity = entities.EntityOf(c.Speaker);
        if (entity < 0) return false;
        Entity holder = analysis.Entities[entity];
        return holder.Kind is EntityKind.Event or EntityKind.Vehicle or EntityKind.Weapon or EntityKind.Facility or EntityKind.Other && !NamesDocument(holder);
    }

    /// <summary>True when the entity's own name ends in a word for a document ("the unit's latest poll").</summary>
    private bool NamesDocument(Entity entity)
    {
        ReadOnlySpan<char> last = entity.Name.AsSpan(entity.Name.LastIndexOf(' ') + 1);
        return finder.Lexicon.Documents.TryGetValue(last, out _) || finder.Lexicon.Nouns.TryGetValue(last, out _) || (last is [.., 's'] && finder.Lexicon.Documents.TryGetValue(last[..^1], out _));
    }
}
