using System;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <content>Places as actors: whose they are, and whether they act.</content>
internal sealed partial class ActorCoder
{
    /// <summary>A place has its country, which is what a coder of events takes for those who live there; it is a government only where it acts.</summary>
    private Reading ReadPlace(Analysis analysis, Entity entity, PhraseReader reader)
    {
        var reading = default(Reading);
        bool acts = false;
        foreach (Mention mention in entity.Mentions)
        {
            if (Rows(analysis.Tokens, mention) is not { } rows) continue;
            if (mention.Form != MentionForm.Pronoun) reading.Merge(reader.Read(mention.Head, rows.First, rows.Last, null));
            acts |= Acts(analysis.Tokens, mention.Head);
        }
        acts = acts && (reading.CountryGround == Ground.Table || entity.Place?.Feature is ['P', 'C', 'L', ..] or "PPLC") || IsMetonym(analysis, entity);
        // "Duke", "Major" are towns here
        if (reading.SectorGround == Ground.Noun && entity.Place is { Feature: ['P' or 'A', ..] }) (reading.Sectors, reading.SectorGround, reading.Rule) = (SectorList.None, Ground.None, "actor.place");
        // "the mayor's office" taken for a building
        if (reading.SectorGround is Ground.Table or Ground.Noun or Ground.Owner) return reading;
        if (IsNowheres(analysis, entity) && !(reading.CountryGround == Ground.Table && IsFormerState(analysis, entity))) (reading.Country, reading.CountryGround) = (null, Ground.None);
        if (reading.SectorGround > Ground.None) (reading.Sectors, reading.SectorGround, reading.Rule) = (SectorList.None, Ground.None, "actor.place");
        // where the place lies is better known than what a word of its name means ("Jersey City", "Hamilton" in Ontario), but a country's name that no town or state was found for means the country
        if (codes.Of(entity.Place) is { } country && country != reading.Country && reading.CountryGround < Ground.User
            && (reading.CountryGround < Ground.Table || !IsCountryName(entity) || entity.Place is { Feature: not ['P', 'C', 'L', ..] } spot && spot.Name == entity.Name))
            (reading.Country, reading.CountryGround, reading.Rule, reading.Detail) = (country, Ground.Table, "actor.place", entity.Place!.Name);
        if (reading.Country is not null && acts && reading.SectorGround <= Ground.Vague)
            (reading.Sectors, reading.SectorGround, reading.Rule) = (Government, Ground.Vague, "actor.country.acts");
        return reading;
    }

    /// <summary>True for what lies in no one country ("Gulf of Oman").</summary>
    private bool IsNowheres(Analysis analysis, Entity entity)
    {
        if (entity.Place is { } place) return codes.Of(place) is null;
        foreach (Mention mention in entity.Mentions)
            if (mention.Form == MentionForm.Name && (uint)mention.Head < (uint)analysis.Tokens.Count && analysis.ToponymAt(analysis.Tokens.Start[mention.Head]) is { Place: { } found } && codes.Of(found) is null) return true;
        return false;
    }

    /// <summary>"Yugoslavia", of which the tables say who goes on with it; "the former Yugoslavia" is where it was.</summary>
    private static bool IsFormerState(Analysis analysis, Entity entity)
    {
        foreach (Mention mention in entity.Mentions)
            if (mention.Form == MentionForm.Name && (uint)mention.Head < (uint)analysis.Tokens.Count && (analysis.ToponymAt(analysis.Tokens.Start[mention.Head]) is not { Place.Feature: "PCLH" } found || analysis.Text.AsSpan(0, found.Span.Start).EndsWith("former ", StringComparison.OrdinalIgnoreCase))) return false;
        return true;
    }

    private bool IsCountryName(Entity entity) =>
        tables.Names.TryFind(PhraseHash.Of(entity.Name), out int entry, out _) && entry >= 0 && tables.Row(tables.Name(entry).Row).Source == ActorSource.Countries;

    private static bool IsMetonym(Analysis analysis, Entity entity)
    {
        foreach (Toponym toponym in analysis.Toponyms)
            if (toponym.Use == ToponymUse.Metonym && toponym.Entity == entity.Id && !IsInBody(analysis, toponym.Span)) return true;
        return false;
    }

    /// <summary>True for part of a body's name ("Houston Police Department"): the body acts, its town does not.</summary>
    private static bool IsInBody(Analysis analysis, TextSpan span)
    {
        TokenTable tokens = analysis.Tokens;
        foreach (NameSpan name in analysis.Names)
        {
            if (tokens.Start[name.First] > span.Start) return false;
            if (tokens.End[name.Last] >= span.End) return name.Kind == EntityKind.Organization && (tokens.Start[name.First] < span.Start || tokens.End[name.Last] > span.End);
        }
        return false;
    }

    private static bool Acts(TokenTable tokens, int head) =>
        tokens.Deprel[head] is Deprel.Nsubj or Deprel.OblAgent
        || tokens.Deprel[head] == Deprel.Conj && tokens.Head[head] is >= 0 and int first && first < head && tokens.Deprel[first] is Deprel.Nsubj or Deprel.OblAgent;
}
