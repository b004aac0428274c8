using System.Collections.Immutable;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// What a speaker says that another must or should do is asked of him: "The regime must comply", a minister said, is the minister's request. Holds
/// for friendly and yielding deeds, told as possible by "must", "should" or "ought" in somebody's words; not for what "we" or he himself must do.
/// </summary>
internal static class Obligations
{
    private static readonly string[] Helpers = ["must", "should", "ought"];

    /// <summary>The request that <paramref name="made"/> stands for, or the event itself.</summary>
    internal static Event AsRequest(Analysis analysis, TokenTable t, ArgumentReader arguments, EventDetails details, int row, Event made)
    {
        if (made.Asserted != Assertion.Possible || made.Source.IsEmpty || made.Attribution is not { Speaker: { } speaker, Chain.IsEmpty: true } said) return made;
        if (made.Type is not ("AGREE" or "CONSULT" or "SUPPORT" or "CONCEDE" or "COOPERATE" or "AID" or "RETREAT") || !IsAsked(t, arguments, row)) return made;
        if (SpeakerOf(analysis, speaker, said) is not { } asker) return made;
        foreach (Participant asked in made.Source)
            if (asked.Entity == speaker || asked.Span == asker.Span) return made;
        (string? mode, string? cameo) = details.CodeOf("REQUEST", made.Type, made.Mode);
        return made with
        {
            Type = "REQUEST",
            Mode = mode,
            Cameo = cameo ?? "100",
            Source = [asker],
            Target = made.Source,
            Asserted = Assertion.Fact,
            Attribution = null,
            Why = new Why($"event.REQUEST.obligation.{t.Lemma[row]}", $"from {made.Why.Rule}"),
        };
    }

    private static bool IsAsked(TokenTable t, ArgumentReader arguments, int row)
    {
        if (!arguments.IsVerb(row) || arguments.Subject(row) is not (>= 0 and int subject) || t.Upos[subject] == Upos.Pron && t.Lemma[subject] is "we" or "I" or "i" or "you" or "one" or "it") return false;
        foreach (string helper in Helpers)
            if (arguments.HasHelper(row, helper)) return true;
        return false;
    }

    private static Participant? SpeakerOf(Analysis analysis, string speaker, Attribution said)
    {
        foreach (Entity entity in analysis.Entities)
            if (entity.Id == speaker && entity.Mentions.Length > 0)
                return new Participant(speaker, said.SpeakerSpan ?? entity.Mentions[0].Span, entity.Actor?.Country, entity.Actor?.Sectors ?? ImmutableArray<string>.Empty);
        return null;
    }
}
