using System;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>
/// Gives entities their country and PLOVER sectors: by their own words first, then by what they belong to and where they are, then by the other
/// mentions of the same entity, last by the countries of the sentence and the report (which <see cref="Actor.Why"/> calls inferred).
/// </summary>
internal sealed class ActorCoder
{
    private static readonly SectorList Government = SectorList.Of("GOV");
    private readonly ActorTables tables;
    private readonly CountryCodes codes;

    private ActorCoder(ActorTables tables, CountryCodes codes)
    {
        this.tables = tables;
        this.codes = codes;
    }

    /// <summary>Opens what the room needs. Throws <see cref="ResourceException"/> when a resource is missing or of another format.</summary>
    internal static ActorCoder Load(ResourceStore resources) => Load(resources, null);

    /// <summary>
    /// Opens what the room needs, and the reader's own table (columns name, country, sectors, from, until), whose rows come before ours. Throws
    /// <see cref="ResourceException"/> that names file, line and cause.
    /// </summary>
    internal static ActorCoder Load(ResourceStore resources, string? ownTable)
    {
        _ = resources;
        CountryTable countries = CountryTable.Load();
        return new ActorCoder(ActorTables.Load(countries, ownTable), new CountryCodes(countries));
    }

    /// <summary>Puts actors into <see cref="Analysis.Entities"/>. Thread-safe.</summary>
    internal void Code(Analysis analysis)
    {
        if (analysis.Entities.Count == 0) return;
        Sightings sightings = Sightings.Find(analysis, tables);
        var reader = new PhraseReader(analysis, tables, sightings, ToponymRows.Build(analysis, codes), Day(analysis));
        CountryContext context = CountryContext.Build(analysis, tables, sightings, codes);
        for (int i = 0; i < analysis.Entities.Count; i++)
        {
            Entity entity = analysis.Entities[i];
            Reading reading = entity.Kind == EntityKind.Place ? ReadPlace(analysis, entity, reader) : Read(analysis, entity, reader, context);
            if (reading.ToActor() is { } actor) analysis.Entities[i] = entity with { Actor = actor };
        }
    }

    private static Reading Read(Analysis analysis, Entity entity, PhraseReader reader, CountryContext context)
    {
        var best = default(Reading);
        foreach (MentionForm form in (ReadOnlySpan<MentionForm>)[MentionForm.Name, MentionForm.Nominal])
            foreach (Mention mention in entity.Mentions)
                if (mention.Form == form && Rows(analysis.Tokens, mention) is { } rows)
                    best.Merge(reader.Read(mention.Head, rows.First, rows.Last, entity.Kind == EntityKind.Person && form == MentionForm.Name ? entity.Name : null));
        if (best.Sectors.IsEmpty && best.CountryGround == Ground.Table && best.Rule is "actor.country" or "actor.place" && ActsSomewhere(analysis.Tokens, entity))
            best.OfferSectors(Government, Ground.Vague, "actor.country.acts", best.Detail);
        if (best.Country is null && IsSomebody(best, entity))
            best.OfferCountry(context.At(analysis.Tokens.Sentence[entity.Mentions[0].Head]), Ground.Context, best.Rule!, best.Detail);
        return entity.Kind switch
        {
            EntityKind.Person or EntityKind.Organization or EntityKind.Group => best,
            // what the entities' room took for something else is an actor only by name
            EntityKind.Law or EntityKind.Language or EntityKind.Event or EntityKind.Work => best.SectorGround is Ground.Table or Ground.User ? best : default,
            _ => best.SectorGround > Ground.Vague ? best : default,
        };
    }

    private static bool ActsSomewhere(TokenTable tokens, Entity entity)
    {
        foreach (Mention mention in entity.Mentions)
            if ((uint)mention.Head < (uint)tokens.Count && Acts(tokens, mention.Head)) return true;
        return false;
    }

    /// <summary>True for those whose country may be inferred: they act in public, and their sector is known.</summary>
    private static bool IsSomebody(in Reading reading, Entity entity)
    {
        if (reading.Sectors.IsEmpty || reading.Rule is null) return false;
        if (reading.SectorGround <= Ground.Vague && reading.Sectors.First is "CVL" or "UNK" or "BUS") return false;
        return entity.Kind != EntityKind.Person || reading.SectorGround != Ground.Table;
    }

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
        if (reading.SectorGround == Ground.Table) return reading;
        if (reading.SectorGround > Ground.None) (reading.Sectors, reading.SectorGround, reading.Rule) = (SectorList.None, Ground.None, "actor.place");
        if (codes.Of(entity.Place) is { } country && reading.CountryGround < Ground.Table)
            (reading.Country, reading.CountryGround, reading.Rule) = (country, Ground.Table, "actor.place");
        if (reading.Country is not null && acts && reading.SectorGround <= Ground.Vague)
            (reading.Sectors, reading.SectorGround, reading.Rule) = (Government, Ground.Vague, "actor.country.acts");
        return reading;
    }

    private static bool IsMetonym(Analysis analysis, Entity entity)
    {
        foreach (Toponym toponym in analysis.Toponyms)
            if (toponym.Use == ToponymUse.Metonym && toponym.Entity == entity.Id) return true;
        return false;
    }

    private static bool Acts(TokenTable tokens, int head) =>
        tokens.Deprel[head] is Deprel.Nsubj or Deprel.OblAgent
        || tokens.Deprel[head] == Deprel.Conj && tokens.Head[head] is >= 0 and int first && first < head && tokens.Deprel[first] is Deprel.Nsubj or Deprel.OblAgent;

    private static (int First, int Last)? Rows(TokenTable tokens, Mention mention)
    {
        if ((uint)mention.Head >= (uint)tokens.Count) return null;
        int first = mention.Head, last = mention.Head;
        while (first > 0 && tokens.Start[first - 1] >= mention.Span.Start) first--;
        while (last + 1 < tokens.Count && tokens.End[last + 1] <= mention.Span.End) last++;
        return (first, last);
    }

    /// <summary>The day the report speaks from, as yyyymmdd: its publication, else the last day it names; 0 when there is neither.</summary>
    private static int Day(Analysis analysis)
    {
        if (analysis.Report.Published is { } published && Day(published.Value) is > 0 and int day) return day;
        int latest = 0;
        foreach (Timex time in analysis.Times)
            if (time.Edtf is { } edtf) latest = Math.Max(latest, Day(edtf.Value));
        return latest;
    }

    private static int Day(string edtf)
    {
        if (edtf.Length < 4 || !IsNumber(edtf, 0, 4)) return 0;
        int year = Number(edtf, 0, 4), month = 7, day = 1;
        if (edtf.Length >= 7 && edtf[4] == '-' && IsNumber(edtf, 5, 2) && Number(edtf, 5, 2) is >= 1 and <= 12) month = Number(edtf, 5, 2);
        if (edtf.Length >= 10 && edtf[7] == '-' && IsNumber(edtf, 8, 2)) day = Number(edtf, 8, 2);
        return year * 10000 + month * 100 + day;
    }

    private static bool IsNumber(string text, int start, int length)
    {
        for (int i = start; i < start + length; i++)
            if (!char.IsAsciiDigit(text[i])) return false;
        return true;
    }

    private static int Number(string text, int start, int length)
    {
        int n = 0;
        for (int i = start; i < start + length; i++) n = n * 10 + text[i] - '0';
        return n;
    }
}
