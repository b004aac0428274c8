using System;
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
    // Of one country's code; a longer list of offices names several.
    private const int CodeLength = 3;
    private static readonly SectorList Government = SectorList.Of("GOV"), Business = SectorList.Of("BUS");
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
        int count = analysis.Entities.Count;
        if (count == 0) return;
        Sightings sightings = Sightings.Find(analysis, tables);
        CountryFocus focus = CountryFocus.Build(analysis, tables, sightings, codes);
        var reader = new PhraseReader(analysis, tables, sightings, ToponymRows.Build(analysis, codes), focus, Day(analysis));
        var readings = new Reading[count];
        for (int i = 0; i < count; i++)
            readings[i] = analysis.Entities[i].Kind == EntityKind.Place ? ReadPlace(analysis, analysis.Entities[i], reader) : Read(analysis, analysis.Entities[i], reader);
        var speakers = new SpeakerActors(analysis, tables);
        for (int i = 0; i < count; i++)
        {
            Complete(analysis, i, readings, speakers, focus);
            if (readings[i].Sectors.IsEmpty && Counterpart(analysis, analysis.Entities[i], readings) is { IsEmpty: false } alike) readings[i].OfferSectors(alike, Ground.Noun, "actor.counterpart", null);
            if (IsNextState(analysis, analysis.Entities[i], readings[i])) (readings[i].Sectors, readings[i].SectorGround) = (Government, Ground.Noun);
            if (IsUnionsSeat(analysis, i, readings, focus)) (readings[i].Country, readings[i].Rule) = (CountryFocus.Union, "actor.seat");
            // "the director of an international NGO" is no officer of a state
            if (readings[i].Sectors.First == "GOV" && (readings[i].Country == "NGO" || readings[i].Country is "UNO" or "IGO" && readings[i].Noun?.Noun is "spokesman" or "spokeswoman" or "spokesperson" or "director")) readings[i].Sectors = default;
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

    /// <summary>What the words of an entity leave open: who "we" are, whose government "his government" is, whose "the police" are.</summary>
    private void Complete(Analysis analysis, int index, Reading[] readings, SpeakerActors speakers, CountryFocus focus)
    {
        Entity entity = analysis.Entities[index];
        ref Reading reading = ref readings[index];
        if (entity.Kind == EntityKind.Place || reading.Country is not null && reading.CountryGround > Ground.Vague) return;
        if (speakers.IsOnlyFirstPerson(entity))
        {
            TakeSpeaker(entity, readings, speakers, ref reading);
            return;
        }
        if (reading.OwnerAfter > 0 && !Uses(reading, AgentUse.Opposite))
        {
            OfferOwner(analysis, reading.OwnerAfter - 1, index, readings, speakers, ref reading);
            return;
        }
        if (reading.Country is null && IsCommunity(analysis, entity, reading, readings))
        {
            reading.OfferCountry(CountryFocus.Union, Ground.Context, "actor.focus", null);
            return;
        }
        if (reading.Country is null && IsCommission(analysis, entity, reading) && focus.Speaks(CountryFocus.Union))
        {
            reading.OfferCountry(CountryFocus.Union, Ground.Context, "actor.focus", null);
            return;
        }
        if (reading.Country is null && BlocOf(analysis, index, readings) is { } bloc)
        {
            reading.OfferCountry(bloc, Ground.Context, "actor.bloc", null);
            return;
        }
        if (reading.Country is null && reading.Sectors.IsEmpty && TheBloc(analysis, entity, readings) is { } named)
        {
            reading.OfferCountry(named, Ground.Context, "actor.bloc", null);
            return;
        }
        if (reading.Country is not null || !IsSomebody(reading, entity)) return;
        int row = entity.Mentions[0].Head;
        if (AreOfManyStates(analysis, row, reading)) return;
        if (Beside(analysis, row, reading, readings, focus) is { } beside)
        {
            reading.OfferCountry(beside, Ground.Clause, "actor.beside", null);
            return;
        }
        if (Fronted(analysis, row, reading) is { } fronted)
        {
            reading.OfferCountry(fronted, Ground.Clause, "actor.place", null);
            return;
        }
        if (Sender(analysis, row, readings) is { } sender)
        {
            reading.OfferCountry(sender, Ground.Clause, "actor.sender", null);
            return;
        }
        if (Joined(analysis, row, readings) is { } joined && reading.Sectors.First is not ("REB" or "UAF" or "CRM"))
        {
            reading.OfferCountry(joined, Ground.Context, "actor.joined", null);
            return;
        }
        if (Borrowing.IsBarred(analysis, entity, reading, row)) return;
        float share = Borrowing.Share(analysis, entity, reading, row);
        if (reading.Noun is { Offices.Length: > 0 } office && (office.Sectors.First != "CVL" || SpeaksOfAny(focus, office.Offices))) reading.OfferCountry(focus.Among(office.Offices, row), office.Offices.Length > CodeLength ? Ground.SharedOffice : Ground.Office, "actor.office", office.Noun);
        else if ((!Uses(reading, AgentUse.Elsewhere | AgentUse.Opposite) || IsNamedBody(entity, reading)) && FocusOf(reading, entity) is var on && !(on is FocusOn.Office or FocusOn.Abroad && speakers.IsStatement))
        {
            focus.CountsUnion = HasUnion(reading) && !(IsMinister(reading) && HasName(entity));
            reading.OfferCountry(InFocus(analysis, row, on, share, readings, focus, IsMinister(reading) ? "USA" : null), Ground.Context, "actor.focus", null);
        }
    }

    /// <summary>"Senator Carl Moss, Democrat of Nevada", "Republican Senator Carl Moss": the country of the party that stands beside an office which several countries have.</summary>
    private static string? Beside(Analysis analysis, int row, in Reading reading, Reading[] readings, CountryFocus focus)
    {
        if (reading.Noun is not { } noun || noun.Offices.Length is > 0 and <= CodeLength || reading.Sectors.First is not ("LEG" or "GOV")) return null;
        TokenTable tokens = analysis.Tokens;
        if (tokens.Upos[row] != Upos.Propn && tokens.Upos[row] != Upos.Noun) return null;
        bool partisan = false;
        for (int d = tokens.FirstDependent[row]; d >= 0; d = tokens.NextDependent[d])
        {
            if (d < row || tokens.Deprel[d] != Deprel.Appos) continue;
            if (analysis.EntityIndex.EntityOf(d) is >= 0 and int party && readings[party] is { Country: { } country, CountryGround: >= Ground.Where } of && of.Sectors.First == "PTY") return country;
            partisan |= ActorWords.Partisan.Contains(tokens.Form(analysis.Text, d));
        }
        if (!noun.Offices.Contains("USA", StringComparison.Ordinal) || ActorWords.Namesake.Contains(focus.Among(noun.Offices, row))) return null;
        int first = tokens.Rows(tokens.Sentence[row]).First;
        for (int i = row; !partisan && i >= first && i > row - 4 && tokens.Upos[i] is Upos.Propn or Upos.Noun or Upos.Adj; i--)
            partisan = ActorWords.Partisan.Contains(tokens.Form(analysis.Text, i));
        return partisan ? "USA" : null;
    }

    // "settlers" are those of a country only in a report that speaks of it
    private static bool SpeaksOfAny(CountryFocus focus, string countries)
    {
        for (int i = 0; i + 3 <= countries.Length; i += 4)
            if (focus.Speaks(countries.Substring(i, 3))) return true;
        return false;
    }

    /// <summary>The country in focus; of two officers side by side in a report on two countries nobody can tell.</summary>
    private static string? InFocus(Analysis analysis, int row, FocusOn on, float share, Reading[] readings, CountryFocus focus, string? not)
    {
        string? other = on is FocusOn.Office or FocusOn.Abroad ? OtherSide(analysis, row, readings) : null;
        string? best = focus.At(row, on, share: share);
        if (best is not null && best == not) best = focus.At(row, on, not, share);
        if (on == FocusOn.Home && best is not null && (IsLocal(analysis, row) || IsUnderArms(analysis, row, readings, best))) return focus.At(row, FocusOn.Place, share: share) ?? best;
        if (other is null) return best;
        if (best is null) return focus.At(row, on, other);
        return best == other && focus.HasRival(row, on, other) ? null : best;
    }

    // The United States has secretaries, no ministers.
    private static bool IsMinister(in Reading reading) => reading.Noun is { } noun && noun.Noun.EndsWith("minister", StringComparison.Ordinal) | noun.Noun is "premier";

    // "the community" in a report that names the European one
    private static bool IsCommunity(Analysis analysis, Entity entity, in Reading reading, Reading[] readings)
    {
        if (reading.Noun?.Noun != "community" || entity.Mentions[0].Form == MentionForm.Pronoun || !IsAlone(analysis.Tokens, entity.Mentions[0].Head)) return false;
        for (int i = 0; i < readings.Length; i++)
            if (readings[i].Country == CountryFocus.Union && analysis.Entities[i].Name.EndsWith("Community", StringComparison.Ordinal)) return true;
        return false;
    }

    // "the Commission", "the entire 17-man Commission", "the Commissioners"
    private static bool IsCommission(Analysis analysis, Entity entity, in Reading reading)
    {
        if (reading.Noun?.Noun is not ("commission" or "commissioner") || entity.Mentions[0].Form == MentionForm.Pronoun) return false;
        int row = entity.Mentions[0].Head;
        bool capital = char.IsUpper(analysis.Tokens.Form(analysis.Text, row)[0]);
        if (reading.Noun?.Noun == "commission" && IsAlone(analysis.Tokens, row)) return true;
        if (!capital) return false;
        for (int d = analysis.Tokens.FirstDependent[row]; d >= 0 && d < row; d = analysis.Tokens.NextDependent[d])
            if (analysis.Tokens.Upos[d] == Upos.Propn || analysis.Tokens.Deprel[d] == Deprel.NmodPoss) return false;
        return analysis.Tokens.Dependent(row, Deprel.Nmod) < row;
    }

    // "the Commission", whatever stands for a determiner
    private static bool IsAlone(TokenTable tokens, int row)
    {
        for (int d = tokens.FirstDependent[row]; d >= 0 && d < row; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] is not (Deprel.Det or Deprel.Case)) return false;
        return true;
    }

    // Of the officers that the European Union has.
    private static bool HasUnion(in Reading reading) => reading.Sectors.First == "GOV" && reading.Noun is { } noun
        && (IsMinister(reading) || noun.Noun is "commissioner" or "official" or "diplomat" or "leader" or "envoy" or "spokesman" or "spokeswoman" or "spokesperson" or "source");

    // "local villagers" are of where the report is
    private static bool IsLocal(Analysis analysis, int row)
    {
        TokenTable tokens = analysis.Tokens;
        for (int d = tokens.FirstDependent[row]; d >= 0 && d < row; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] == Deprel.Amod && tokens.Lemma[d] == "local") return true;
        return false;
    }

    // "US troops fired into the crowd": the crowd is no more American for it
    private static bool IsUnderArms(Analysis analysis, int row, Reading[] readings, string country)
    {
        TokenTable tokens = analysis.Tokens;
        if (tokens.Deprel[row] is not (Deprel.Obj or Deprel.Obl or Deprel.NsubjPass) || tokens.Head[row] is not (>= 0 and int verb)) return false;
        int subject = tokens.Dependent(verb, tokens.Deprel[row] == Deprel.NsubjPass ? Deprel.OblAgent : Deprel.Nsubj);
        return subject >= 0 && analysis.EntityIndex.EntityOf(subject) is >= 0 and int who && readings[who].Sectors.First == "MIL" && readings[who].Country == country;
    }

    /// <summary>"Ghana sent 200 soldiers": the country of who sends, lends or withdraws somebody; null where nobody does.</summary>
    private static string? Sender(Analysis analysis, int row, Reading[] readings)
    {
        TokenTable tokens = analysis.Tokens;
        if (tokens.Deprel[row] != Deprel.Obj || tokens.Head[row] is not (>= 0 and int verb)) return null;
        if (tokens.Lemma[verb] is not ("send" or "deploy" or "dispatch" or "provide" or "withdraw" or "contribute" or "station" or "commit" or "recall" or "lend")) return null;
        // "sent 300 people back": they were not the sender's
        if (IsSentBack(tokens, verb, row)) return null;
        int subject = tokens.Dependent(verb, Deprel.Nsubj);
        for (int steps = 0; steps < 3 && subject < 0 && tokens.Deprel[verb] == Deprel.Conj && tokens.Head[verb] is >= 0 and int governor; steps++)
            subject = tokens.Dependent(verb = governor, Deprel.Nsubj);
        return subject >= 0 && analysis.EntityIndex.EntityOf(subject) is >= 0 and int who && readings[who].CountryGround > Ground.Context ? readings[who].Country : null;
    }

    private static bool IsSentBack(TokenTable tokens, int verb, int row)
    {
        for (int d = tokens.FirstDependent[verb]; d >= 0; d = tokens.NextDependent[d])
            if (d > verb && tokens.Lemma[d] is "back" or "home" or "away") return true;
        // "back across the river"
        return row + 1 < tokens.Count && tokens.Lemma[row + 1] is "back" or "home" or "away";
    }

    /// <summary>"Police and soldiers": the country that was lent to the first of them is the second's too, when nothing more is said of him; null otherwise.</summary>
    private static string? Joined(Analysis analysis, int row, Reading[] readings)
    {
        TokenTable tokens = analysis.Tokens;
        if (tokens.Deprel[row] != Deprel.Conj || tokens.Upos[row] != Upos.Noun || tokens.Head[row] is not (>= 0 and int first) || tokens.Upos[first] != Upos.Noun) return null;
        for (int d = tokens.FirstDependent[row]; d >= 0; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] is not (Deprel.Cc or Deprel.Punct)) return null;
        return analysis.EntityIndex.EntityOf(first) is >= 0 and int who && readings[who].CountryGround == Ground.Context ? readings[who].Country : null;
    }

    private static FocusOn FocusOf(in Reading reading, Entity entity)
    {
        if (IsPlaceBound(reading)) return FocusOn.Place;
        return reading.Sectors.First is "GOV" or "LEG" && (entity.Kind == EntityKind.Person || reading.SectorGround == Ground.Noun) ? IsForeign(reading, entity) ? FocusOn.Abroad : FocusOn.Office : FocusOn.Home;
    }

    private static bool IsForeign(in Reading reading, Entity entity)
    {
        if (reading.Noun is { } noun && (noun.Noun.Contains("foreign", StringComparison.OrdinalIgnoreCase) || noun.Noun is "ambassador" or "envoy" or "diplomat" or "negotiator" or "consul")) return true;
        foreach (string title in entity.Titles.IsDefault ? [] : entity.Titles)
            if (title.Contains("oreign", StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Country of whom somebody is joined with ("The Prime Minister and President Hollande"), or null.</summary>
    private static string? OtherSide(Analysis analysis, int row, Reading[] readings)
    {
        TokenTable tokens = analysis.Tokens;
        for (int d = tokens.FirstDependent[row]; d >= 0; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] == Deprel.Conj && analysis.EntityIndex.EntityOf(d) is >= 0 and int other && readings[other].Country is { } country) return country;
        int head = tokens.Deprel[row] == Deprel.Conj ? tokens.Head[row] : -1;
        return head >= 0 && analysis.EntityIndex.EntityOf(head) is >= 0 and int first ? readings[first].Country : null;
    }

    /// <summary>"the Department for the Environment", unlike "the department", is a body of the country in focus.</summary>
    private static bool IsNamedBody(Entity entity, in Reading reading) =>
        entity.Kind == EntityKind.Organization && entity.Name.Contains(' ', StringComparison.Ordinal) && char.IsUpper(entity.Name[0]) && !Uses(reading, AgentUse.Opposite) && PhraseReader.IsOfState(reading.Sectors);

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
        if (entity.Kind == EntityKind.Organization && entity.Mentions[0].Form == MentionForm.Name && !PhraseReader.IsOfState(reading.Sectors) && reading.Noun?.Noun is not "catholic church") return false;
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
        // "Duke", "Major" are towns here
        if (reading.SectorGround == Ground.Noun && entity.Place is { Feature: ['P' or 'A', ..] }) (reading.Sectors, reading.SectorGround, reading.Rule) = (SectorList.None, Ground.None, "actor.place");
        // "the mayor's office" taken for a building
        if (reading.SectorGround is Ground.Table or Ground.Noun or Ground.Owner) return reading;
        if (IsNowheres(analysis, entity)) (reading.Country, reading.CountryGround) = (null, Ground.None);
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
