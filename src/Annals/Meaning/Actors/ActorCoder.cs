using System;
using Annals.Language.Names;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>
/// Gives entities their country and PLOVER sectors: by their own words first, then by what they belong to and where they are, then by the other
/// mentions of the same entity, by whom a pronoun means, last by the country in focus (which <see cref="Actor.Why"/> calls inferred).
/// </summary>
internal sealed partial class ActorCoder
{
    private static readonly SectorList Government = SectorList.Of("GOV"), Military = SectorList.Of("MIL"), Business = SectorList.Of("BUS"), Legislature = SectorList.Of("LEG");
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

    /// <summary>Who a word before a deed's noun stands for.</summary>
    internal DeedModifiers Modifiers => new(tables);

    /// <summary>Puts actors into <see cref="Analysis.Entities"/>. Thread-safe.</summary>
    internal void Code(Analysis analysis)
    {
        int count = analysis.Entities.Count;
        if (count == 0) return;
        Sightings sightings = Sightings.Find(analysis, tables);
        CountryFocus focus = CountryFocus.Build(analysis, tables, sightings, codes);
        var reader = new PhraseReader(analysis, tables, sightings, ToponymRows.Build(analysis, codes), focus, Day(analysis), Since(analysis));
        var readings = new Reading[count];
        for (int i = 0; i < count; i++)
            readings[i] = analysis.Entities[i].Kind == EntityKind.Place ? ReadPlace(analysis, analysis.Entities[i], reader) : Read(analysis, analysis.Entities[i], reader);
        var speakers = new SpeakerActors(analysis, tables);
        int armed = OnlyArmedGroup(analysis, readings);
        for (int i = 0; i < count; i++)
        {
            Complete(analysis, i, readings, speakers, focus);
            if ((readings[i].Sectors.IsEmpty || readings[i] is { SectorGround: Ground.Vague, Noun.Noun: "colleague" }) && Counterpart(analysis, analysis.Entities[i], readings) is { IsEmpty: false } alike) readings[i].OfferSectors(alike, Ground.Noun, "actor.counterpart", null);
            if (IsNextState(analysis, analysis.Entities[i], readings[i])) (readings[i].Sectors, readings[i].SectorGround) = (Government, Ground.Noun);
            if (WarshipOf(analysis.Entities[i]) is { } flag)
            {
                readings[i] = default;
                readings[i].OfferCountry(flag, Ground.Table, "actor.ship", null);
                readings[i].OfferSectors(Military, Ground.Table, "actor.ship", null);
            }
            if (IsTheHouse(analysis, analysis.Entities[i]) && readings[i].Sectors.IsEmpty)
            {
                readings[i].OfferSectors(Legislature, Ground.Noun, "actor.chamber", null);
                readings[i].OfferCountry(focus.Among(string.Join(' ', ActorWords.Houses.Words.ToArray()), analysis.Entities[i].Mentions[0].Head), Ground.SharedOffice, "actor.office", "House");
            }
            if (IsOfChamber(analysis.Entities[i], out bool house))
            {
                (readings[i].Sectors, readings[i].SectorGround, readings[i].Rule) = (Legislature, Ground.Noun, "actor.chamber");
                if (house) readings[i].OfferCountry("USA", Ground.Office, "actor.office", "House");
                else if (readings[i].CountryGround == Ground.Context && !HasSenate(readings[i].Country)) (readings[i].Country, readings[i].CountryGround, readings[i].CountryRule) = (null, Ground.None, null);
            }
            if (armed >= 0 && AreThoseOf(analysis, analysis.Entities[i], readings[i], analysis.Entities[armed]))
            {
                (readings[i].Country, readings[i].CountryGround, readings[i].CountryRule, readings[i].CountryDetail) = (readings[armed].Country, Ground.Context, "actor.armed", readings[armed].Detail);
                readings[i].Sectors = readings[armed].Sectors;
            }
            if (IsUnionsSeat(analysis, i, readings, focus)) (readings[i].Country, readings[i].Rule) = (CountryFocus.Union, "actor.seat");
            // "the director of an international NGO" is no officer of a state
            if (readings[i].Sectors.First == "GOV" && (readings[i].Country == "NGO" || readings[i].Country is "UNO" or "IGO" && readings[i].Noun?.Noun is "spokesman" or "spokeswoman" or "spokesperson" or "director")) readings[i].Sectors = default;
            if (IsFirm(analysis.Entities[i]))
            {
                // "Salzgitter AG", though it is called after a town, is a firm; its deeds are no government's
                if (readings[i].SectorGround == Ground.Vague) (readings[i].Sectors, readings[i].SectorGround) = (SectorList.None, Ground.None);
                readings[i].OfferSectors(Business, Ground.Noun, "actor.firm", null);
                // "Lyon Food Cos Inc": a town within the name does not say whose it is
                if (analysis.Entities[i].Kind != EntityKind.Place && readings[i].CountryRule is "actor.place" or "actor.country" && readings[i].Sectors.First == "BUS") (readings[i].Country, readings[i].CountryGround, readings[i].CountryRule, readings[i].CountryDetail) = (null, Ground.None, null, null);
            }
            // "the Coalition" of a report on the Islamic State is the one against it
            if (readings[i].Country is null && analysis.Entities[i].Name is "Coalition" or "The Coalition" or "the Coalition" && Array.Exists(readings, static r => r.Country == "IMG"))
            {
                readings[i].OfferCountry("IGO", Ground.Context, "actor.bloc", null);
                readings[i].OfferSectors(Military, Ground.Context, "actor.bloc", null);
            }
            // "member states", said of the European ones
            if (readings[i] is { Country: null or "IGO", Noun.Noun: "member state" or "member states" or "member country" or "member government" } && focus.Speaks(CountryFocus.Union) && (analysis.Entities[i].Name.Contains("European", StringComparison.Ordinal) || !HasOtherBody(analysis, readings))) (readings[i].Country, readings[i].Sectors, readings[i].SectorGround) = (CountryFocus.Union, Government, Ground.Noun);
            // the European Community is no community of people
            if (readings[i].Country == CountryFocus.Union && readings[i].Noun?.Noun == "community") readings[i].Sectors = default;
            if (readings[i].Country == CountryFocus.Union && readings[i].Noun?.Noun == "community leader") readings[i].Sectors = Government;
            if (readings[i].Noun?.Noun is "division" or "unit" && readings[i].Sectors.First == "MIL" && IsPartOfFirm(analysis, analysis.Entities[i], readings)) readings[i].Sectors = Business;
            // "pressure from the opposition", taken for something that happens
            if (analysis.Entities[i].Kind == EntityKind.Event && readings[i] is { SectorGround: Ground.Noun, Sectors.First: "OPP" }) analysis.Entities[i] = analysis.Entities[i] with { Kind = EntityKind.Organization };
            if (BodyOf(analysis.Tokens, analysis.Entities[i]) is { } kind) analysis.Entities[i] = analysis.Entities[i] with { Kind = kind, Titles = [] };
            if (Fitting(analysis.Entities[i].Kind, readings[i]).ToActor() is { } actor) analysis.Entities[i] = analysis.Entities[i] with { Actor = actor };
        }
    }

    /// <summary>The kind of a body that the tables know by this very name, where letters made a person or an unknown place of it; null for others.</summary>
    private EntityKind? BodyOf(TokenTable tokens, Entity entity)
    {
        // "the Citizen Revolution movement", "her party, National Awakening": no upheaval
        if (entity.Kind == EntityKind.Event && IsMovement(tokens, entity)) return EntityKind.Organization;
        if (entity.Kind is EntityKind.Organization or EntityKind.Person && IsPeople(entity)) return EntityKind.Group;
        if (entity.Kind is not (EntityKind.Person or EntityKind.Other or EntityKind.Place) || entity.Place is not null || entity.Mentions[0].Form == MentionForm.Pronoun) return null;
        if (entity.Name is not [>= 'A' and <= 'Z', ..] || !tables.Names.TryFind(PhraseHash.Of(entity.Name), out int entry, out _)) return null;
        EntityKind? kind = null;
        for (int e = entry; e >= 0; e = tables.Name(e).Next)
        {
            ActorName name = tables.Name(e);
            if ((name.Use & (NameUse.Short | NameUse.Doubtful)) != 0 || (name.Use & NameUse.Capitals) != 0 && HasLower(entity.Name)) return null;
            kind = tables.Row(name.Row).Source switch
            {
                ActorSource.Armed => EntityKind.Group,
                ActorSource.International or ActorSource.Parties => EntityKind.Organization,
                _ => null,
            };
            if (kind is null) return null;
        }
        return kind;
    }

    private static bool IsMovement(TokenTable tokens, Entity entity)
    {
        bool named = false, movement = false;
        foreach (Mention mention in entity.Mentions)
        {
            named |= mention.Form == MentionForm.Name || entity.Name is [>= 'A' and <= 'Z', ..];
            movement |= mention.Form != MentionForm.Pronoun && (uint)mention.Head < (uint)tokens.Count && tokens.Lemma[mention.Head] is "movement" or "party" or "Movement" or "Party";
        }
        return named && movement;
    }

    /// <summary>"Jordanians", "Yazidis": a people, never a body.</summary>
    private bool IsPeople(Entity entity)
    {
        if (entity.Name is not [>= 'A' and <= 'Z', .., 's'] || !tables.Names.TryFind(PhraseHash.Of(entity.Name), out int entry, out _) || entry < 0) return false;
        return (tables.Name(entry).Use & NameUse.Demonym) != 0 || tables.Row(tables.Name(entry).Row).Source == ActorSource.Peoples;
    }

    private static bool HasLower(string name)
    {
        foreach (char c in name)
            if (char.IsLower(c)) return true;
        return false;
    }

    private Reading Read(Analysis analysis, Entity entity, PhraseReader reader)
    {
        var best = default(Reading);
        foreach (MentionForm form in (ReadOnlySpan<MentionForm>)[MentionForm.Name, MentionForm.Nominal])
            foreach (Mention mention in entity.Mentions)
                if (mention.Form == form && !IsAnotherBodys(mention.Span.In(analysis.Text), entity.Name) && Rows(analysis.Tokens, mention) is { } rows)
                    best.Merge(reader.Read(mention.Head, rows.First, rows.Last, entity.Kind == EntityKind.Person && form == MentionForm.Name ? entity.Name : null,
                        entity.Kind == EntityKind.Organization && form == MentionForm.Name));
        // "Children's Villages Sudan" is not the Sudan
        bool longer = entity.Kind == EntityKind.Organization && entity.Name.Length > (best.Detail?.Length ?? 0) + 10;
        if (best.Sectors.IsEmpty && best.CountryGround == Ground.Table && best.Rule is "actor.country" or "actor.place" && !longer && ActsSomewhere(analysis.Tokens, entity))
            best.OfferSectors(Government, Ground.Vague, "actor.country.acts", best.Detail);
        return best;
    }

    /// <summary>"EPA" for the Economic Planning Agency: letters by which the tables know another body than the one the report names in full.</summary>
    private bool IsAnotherBodys(ReadOnlySpan<char> letters, string name)
    {
        if (letters.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) letters = letters[4..];
        if (letters.Length is < 2 or > 6 || letters.ContainsAnyExceptInRange('A', 'Z') || !name.Contains(' ', StringComparison.Ordinal)) return false;
        if (!tables.Names.TryFind(PhraseHash.Of(letters), out int entry, out _) || entry < 0) return false;
        for (int e = entry; e >= 0; e = tables.Name(e).Next)
            if (tables.Row(tables.Name(e).Row) is not { Source: ActorSource.Organizations or ActorSource.International, Country.Length: 3 } || BodyLetters.SharesWord(tables.Row(tables.Name(e).Row).Name, name)) return false;
        return BodyLetters.AreOf(name, letters);
    }

    private static Reading Fitting(EntityKind kind, in Reading reading) => kind switch
    {
        EntityKind.Person or EntityKind.Organization or EntityKind.Group or EntityKind.Place => reading,
        // a ship may bear a president's name
        EntityKind.Vehicle or EntityKind.Weapon when reading.Rule == "actor.people" => default,
        // what the entities' room took for something else is an actor only by name
        EntityKind.Law or EntityKind.Language or EntityKind.Event or EntityKind.Work => reading.SectorGround is Ground.Table or Ground.User ? reading : default,
        _ => reading.SectorGround > Ground.Vague || reading is { CountryGround: Ground.Table, CountryRule: "actor.international" } || reading.CountryGround >= Ground.Nationality && reading.Noun is not null && PhraseReader.IsOfState(reading.Sectors) ? reading : default,
    };

    /// <summary>"the Department for the Environment", unlike "the department", is a body of the country in focus.</summary>
    private static bool IsNamedBody(Entity entity, in Reading reading) =>
        entity.Kind == EntityKind.Organization && entity.Name.Contains(' ', StringComparison.Ordinal) && char.IsUpper(entity.Name[0]) && !Uses(reading, AgentUse.Opposite) && PhraseReader.IsOfState(reading.Sectors);

    // the General Agreement, the United Nations: bodies with members of their own
    private static bool HasOtherBody(Analysis analysis, Reading[] readings)
    {
        for (int i = 0; i < readings.Length; i++)
            if (readings[i].Country is "IGO" or "UNO" && analysis.Entities[i].Kind == EntityKind.Organization && HasName(analysis.Entities[i])) return true;
        return false;
    }

    // "Iroquois Brands Ltd": a body whose name ends as firms' do
    private static bool IsFirm(Entity entity) =>
        entity.Kind is EntityKind.Organization or EntityKind.Place && HasName(entity) && entity.Name.LastIndexOf(' ') is > 0 and int last && NameEnds.IsFirm(entity.Name.AsSpan(last + 1));

    private static bool HasName(Entity entity)
    {
        foreach (Mention mention in entity.Mentions)
            if (mention.Form == MentionForm.Name) return true;
        return false;
    }

    private static bool Uses(in Reading reading, AgentUse use) => reading.Noun is { } noun && (noun.Use & use) != 0;

    private static bool IsPlaceBound(in Reading reading) => Uses(reading, AgentUse.PlaceBound) || reading.Sectors.First is "REB" or "UAF" or "CRM";

    private static void TakeSpeaker(Entity entity, Reading[] readings, SpeakerActors speakers, ref Reading reading)
    {
        Reading who = speakers.At(entity.Mentions[0].Head, readings);
        if (who.CountryGround == Ground.Context) return;
        reading.OfferCountry(who.Country, Ground.Speaker, "actor.speaker", who.CountryDetail ?? who.Detail);
        reading.OfferSectors(who.Sectors, Ground.Speaker, "actor.speaker", who.Detail);
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
        // "the Council", "the Commission" of a report on sanctions are mostly of no country
        if (entity.Kind == EntityKind.Organization && entity.Name is "Council" or "The Council" or "the Council" or "Commission" or "The Commission" or "the Commission" or "Committee" or "The Committee" or "the Committee") return false;
        // a soldier with a name may serve anywhere
        if (entity.Kind == EntityKind.Person && HasName(entity) && reading.Sectors.First == "MIL") return false;
        if (entity.Kind == EntityKind.Organization && entity.Mentions[0].Form == MentionForm.Name && !PhraseReader.IsOfState(reading.Sectors) && !Uses(reading, AgentUse.Local)) return false;
        return entity.Kind != EntityKind.Person || reading.SectorGround != Ground.Table;
    }

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

    /// <summary>The first day that a report without a day of publication names, as yyyymmdd; 0 for others.</summary>
    private static int Since(Analysis analysis)
    {
        int first = 0;
        foreach (Timex time in analysis.Report.Published is null ? analysis.Times : [])
            if (time.Edtf is { } edtf && Day(edtf.Value) is > 0 and int day && (first == 0 || day < first)) first = day;
        return first;
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
