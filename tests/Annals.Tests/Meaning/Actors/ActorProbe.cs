using System;
using System.Collections.Immutable;
using Annals.Meaning.Actors;
using Annals.Reading;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Tests.Meaning.Actors;

/// <summary>Codes single phrases in sentences: each phrase becomes an entity with one mention.</summary>
internal sealed class ActorProbe
{
    private readonly ReportReader reader = ReportReader.Load();
    private readonly ActorCoder coder;

    internal ActorProbe(string? ownTable = null) => coder = ActorCoder.Load(new ResourceStore(null), ownTable);

    /// <summary>"RUS MIL" of the phrase in the text; "-" when there is no actor. A '+' joins further phrases that mean the same entity.</summary>
    internal string Code(string text, string phrase, string? published = null, EntityKind? kind = null)
    {
        Actor? actor = Actor(text, phrase, published, kind);
        return actor is null ? "-" : (actor.Country + " " + string.Join(' ', actor.Sectors)).Trim();
    }

    internal Actor? Actor(string text, string phrase, string? published = null, EntityKind? kind = null)
    {
        var analysis = new Analysis(new Report { Id = "t", Text = text, Published = published is null ? null : new Edtf(published) });
        reader.Annotate(analysis);
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        foreach (string part in phrase.Split('+'))
            if (Mention(analysis, part.Trim()) is { } mention) mentions.Add(mention);
        if (mentions.Count == 0) return null;
        analysis.Entities.Add(new Entity { Id = "e1", Kind = kind ?? Kind(analysis, mentions[0]), Name = phrase, Mentions = mentions.ToImmutable() });
        coder.Code(analysis);
        return analysis.Entities[0].Actor;
    }

    private static Mention? Mention(Analysis analysis, string phrase)
    {
        int start = analysis.Text.IndexOf(phrase, StringComparison.Ordinal);
        if (start < 0) return null;
        TokenTable t = analysis.Tokens;
        int first = -1, last = -1;
        for (int i = 0; i < t.Count; i++)
            if (t.Start[i] < start + phrase.Length && t.End[i] > start) (first, last) = (first < 0 ? i : first, i);
        if (first < 0) return null;
        if (t.Form(analysis.Text, last) is "'s" or "’s" && last > first) last--;
        int head = first;
        for (int i = first; i <= last; i++)
        {
            if (t.Upos[i] == Upos.Adp && i > first) break;
            if ((t.Head[i] < first || t.Head[i] > last) && t.Upos[i] is Upos.Noun or Upos.Propn) head = i;
        }
        bool name = t.Upos[head] == Upos.Propn;
        if (name)
        {
            // as the room before this one gives them: a name's mention is the name alone
            while (first < head && t.Upos[first] is not Upos.Propn) first++;
        }
        return new Mention(t.Span(first, last), name ? MentionForm.Name : MentionForm.Nominal, head, default);
    }

    private static EntityKind Kind(Analysis analysis, Mention mention)
    {
        TokenTable t = analysis.Tokens;
        if (mention.Form != MentionForm.Name) return EntityKind.Group;
        foreach (NameSpan name in analysis.Names)
            if (name.First <= mention.Head && mention.Head <= name.Last) return name.Kind;
        return t.Upos[mention.Head] == Upos.Propn ? EntityKind.Organization : EntityKind.Group;
    }
}
