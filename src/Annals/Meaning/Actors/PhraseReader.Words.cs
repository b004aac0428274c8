using System;
using Annals.Language.Names;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>What stands before and behind a head, and how it changes what the head means.</summary>
internal sealed partial class PhraseReader
{
    /// <summary>Countries, bodies and sectors before the head; gives the sectors, and what an owner or body before it is.</summary>
    private SectorList ReadBefore(Phrase phrase, int core, Sighting? noun, ref Reading reading, out Reading owner, out Sighting? title)
    {
        owner = default;
        title = null;
        SectorList before = SectorList.None;
        (int begin, int end) = sightings.Within(phrase.First, core - 1);
        int taken = phrase.First - 1;
        for (int i = begin; i < end; i++)
        {
            Sighting s = sightings[i];
            if (s.Last >= core || s.First <= taken || !IsLongest(i, end, core) || Hyphens.Parts(analysis, s)) continue;
            taken = s.Last;
            if (s.IsAgent && IsTitle(s, core)) title = s;
            else if (s.IsAgent) before = before.With(SectorsBefore(s, core));
            else if (IsCountryWord(s)) OfferNationality(s, noun, ref reading);
            // "Kyiv's allies" are of other countries
            else if (!(noun is { } allied && (tables.Agent(allied.Entry).Use & AgentUse.Opposite) != 0 && s.Last + 1 < tokens.Count && tokens.Upos[s.Last + 1] == Upos.Part)) ReadBody(s, ref reading, ref owner);
        }
        if (reading.Country is null && !(noun is { } other && (tables.Agent(other.Entry).Use & AgentUse.Opposite) != 0)) OfferTown(phrase, core, ref reading);
        return before;
    }

    /// <summary>"A Frankfurt judge", "Delhi police": the country of the town before the head.</summary>
    private void OfferTown(Phrase phrase, int core, ref Reading reading)
    {
        for (int row = core - 1; row >= phrase.First && tokens.Upos[row] is Upos.Propn or Upos.Noun or Upos.Adj; row--)
        {
            if (tokens.Upos[row] != Upos.Propn || tokens.Deprel[row] != Deprel.Compound || tokens.Upos[core] != Upos.Noun || tokens.Form(analysis.Text, row + 1) is "round" or "Round" || toponyms.CountryAt(row) is not { } country) continue;
            reading.OfferCountry(country, Ground.Where, "actor.place", null);
            return;
        }
    }

    /// <summary>Of sightings that begin alike the longest counts, a name before a noun.</summary>
    private bool IsLongest(int index, int end, int core)
    {
        Sighting s = sightings[index];
        for (int i = index + 1; i < end && sightings[i].First == s.First; i++)
            if (sightings[i].Last < core && sightings[i].Length > s.Length) return false;
        return true;
    }

    /// <summary>A noun right before a name ("Foreign Minister Penny Wong").</summary>
    private bool IsTitle(Sighting s, int core)
    {
        if (tokens.Upos[core] != Upos.Propn || (tables.Agent(s.Entry).Use & (AgentUse.Strong | AgentUse.Weak | AgentUse.Through)) == 0) return false;
        // "Criminal Code" is one name, and nobody's
        if (NameAt(core) is { } name && name.Kind != EntityKind.Person && name.First <= s.First) return false;
        for (int i = s.Last + 1; i < core; i++)
            if (tokens.Upos[i] != Upos.Propn) return false;
        return true;
    }

    private SectorList SectorsBefore(Sighting s, int core)
    {
        AgentRow row = tables.Agent(s.Entry);
        if ((row.Use & AgentUse.Before) != 0) return row.BeforeSectors;
        // a noun that is no usual modifier counts where it owns or is joined to the head ("teachers' union", "farmer protests" apart)
        bool owns = s.Last + 1 < core && tokens.Upos[s.Last + 1] == Upos.Part || tokens.Deprel[s.Last] is Deprel.Compound or Deprel.NmodPoss;
        return owns && (row.Use & AgentUse.Strong) != 0 ? row.Sectors : SectorList.None;
    }

    private void OfferNationality(Sighting s, Sighting? head, ref Reading reading)
    {
        if (IsEthnic(s) || IsOfOld(s, head)) return;
        // "Uruguay round negotiators": talks that began there
        if (s.Last + 1 < tokens.Count && tokens.Form(analysis.Text, s.Last + 1) is "round" or "Round") return;
        ActorRow row = tables.Row(tables.Name(s.Entry).Row);
        bool owns = s.Last + 1 < tokens.Count && tokens.Upos[s.Last + 1] == Upos.Part;
        // "Beijing's Taiwan negotiator" is Beijing's
        if (!owns && (tables.Name(s.Entry).Use & NameUse.Demonym) == 0 && reading.Country is not null && reading.CountryGround is Ground.Owner or Ground.Affiliation) return;
        // "Iran's enemies", "U.S. trading partners" are of another country, "Arab partners" are Arabs
        if (head is { } noun && (tables.Agent(noun.Entry).Use & AgentUse.Opposite) != 0 && (owns || (tables.Name(s.Entry).Use & NameUse.Demonym) == 0)) return;
        // "the Punjab police chief" in a report on Pakistan: several countries have a region of that name, so it is that of the place found
        string? country = (tables.Name(s.Entry).Use & NameUse.Demonym) == 0 ? toponyms.CountryAt(s.Last) ?? row.Country : row.Country;
        reading.OfferCountry(country, owns ? Ground.Owner : Ground.Nationality, owns ? "actor.owner" : "actor.nationality", row.Name);
    }

    /// <summary>"former Soviet republics", "a former French colony": states of their own by now.</summary>
    private bool IsOfOld(Sighting s, Sighting? head)
    {
        if (s.First == 0 || s.Last + 1 >= tokens.Count || tokens.Form(analysis.Text, s.First - 1) is not ("former" or "Former" or "ex")) return false;
        return ActorWords.Domains.Contains(tokens.Lemma[head?.Last ?? s.Last + 1]);
    }

    /// <summary>"ethnic Albanians" need not be Albania's.</summary>
    private bool IsEthnic(Sighting s) => s.First > 0 && Is(tokens.Form(analysis.Text, s.First - 1), "ethnic");

    private void ReadBody(Sighting s, ref Reading reading, ref Reading owner)
    {
        bool person = tables.Row(tables.Name(s.Entry).Row).Source == ActorSource.People;
        if (offices.Choose(s.Entry, day, null, (use, row) => IsSupported(use, row) && ((use & NameUse.Short) == 0 || person && (use & NameUse.Common) == 0 && (FullName(s) is not { } full || full.EndsWith(row.Name, StringComparison.Ordinal)) && tokens.Upos[Math.Max(0, s.First - 1)] != Upos.Propn)) is not { } found) return;
        // "East and Horn Watch" is not Mr Horn's
        if (person && s.Length == 1 && NameAt(s.First) is { Kind: EntityKind.Organization } body && body.First + 1 < s.First) return;
        // "Google users": who only deals with a firm is none of it
        if (found.Row.Country is "MNC" or "NGO" or "IGO" or "UNO" && s.Last + 1 < tokens.Count && ActorWords.Clients.Contains(tokens.Lemma[s.Last + 1])) return;
        // "Russia's U.N. ambassador" is Russia's
        if (found.Row.Country is "UNO" or "EUR" or "IGO" && s.Last + 1 < tokens.Count && tokens.Form(analysis.Text, s.Last + 1) is "ambassador" or "Ambassador" or "delegate") return;
        Ground ground = found.Row.Country is "UNO" or "EUR" or "IGO" ? Ground.Nationality : Ground.Affiliation;
        reading.OfferCountry(found.Row.Country, found.Row.Source == ActorSource.User ? Ground.Owner : ground, "actor.affiliation", Called(found.Row, s));
        if (owner.IsEmpty && found.Row.Source != ActorSource.Peoples)
            (owner.Country, owner.Sectors, owner.Detail) = (found.Row.Country, found.Sectors, Called(found.Row, s));
    }

    /// <summary>The name in full of the person whose surname the sighting is, or null when the report gives none.</summary>
    private string? FullName(Sighting s)
    {
        ReadOnlySpan<char> shortName = tokens.Span(s.First, s.Last).In(analysis.Text);
        foreach (Entity entity in analysis.Entities)
            if (entity.Kind == EntityKind.Person && WithoutSuffix(entity.Name) is var name && name.Length > shortName.Length + 1 && name.EndsWith(shortName, StringComparison.Ordinal) && name[^(shortName.Length + 1)] == ' ' && !IsWhole(entity.Name, shortName)) return entity.Name;
        return null;
    }

    // "Charles H. Keating IV"
    private static ReadOnlySpan<char> WithoutSuffix(string name)
    {
        int last = name.LastIndexOf(' ');
        return last > 0 && NameEnds.IsGeneration(name.AsSpan(last + 1)) ? name.AsSpan(0, last) : name;
    }

    /// <summary>The sectors of an agent noun as the words around it turn them.</summary>
    private void ReadNoun(Phrase phrase, Sighting s, SectorList before, Reading owner, int depth, ref Reading reading)
    {
        AgentRow row = tables.Agent(s.Entry);
        reading.Noun ??= row;
        if (row.Country is not null && !(row.Country == "NGO" && IsOfCountry(phrase, s))) reading.OfferCountry(row.Country, Ground.OfWhom, "actor.noun", row.Noun);
        if (AreSides(phrase, s, row) || IsStance(s, row)) return;
        SectorList sectors = row.Sectors;
        bool strong = (row.Use & AgentUse.Strong) != 0;
        // "the Anglers' Union president", "Veltra Foods director": an office in a body nobody knows is no office of a state
        if (sectors.First == "GOV" && (row.Use & AgentUse.Office | (strong ? 0 : AgentUse.Weak)) != 0 && owner.IsEmpty && !IsOfState(before) && NamesBody(phrase.First, s.First - 1))
        {
            // "the Muslim Students' Society president" is one of them
            reading.OfferSectors(before, Ground.Noun, "actor.noun.before", row.Noun);
            return;
        }
        // "Representative Charles Buckley" sits in a house, unlike "a representative of the farmers"
        if (row.Noun == "representative" && phrase.Person && s.Length == 1 && owner.IsEmpty && tokens.Form(analysis.Text, s.First) is "Representative" && s.First + 1 < tokens.Count && tokens.Upos[s.First + 1] == Upos.Propn && (s.First == phrase.First || tokens.Upos[s.First - 1] == Upos.Det || ActorWords.Partisan.Contains(tokens.Form(analysis.Text, s.First - 1)) || IsDemonym(s.First - 1))) (sectors, strong) = (SectorList.Of("LEG"), true);
        else if (strong) sectors = Turned(row, before, owner.Sectors);
        if (strong && (row.Use & AgentUse.Office) != 0 && sectors.First == "GOV" && depth < Deepest && OfWhat(phrase, s, depth) is { IsEmpty: false } firm) sectors = firm;
        if (strong && sectors.First is "UAF" or "MIL" && depth < Deepest && OfArmed(phrase, s, depth) is { IsEmpty: false } side) sectors = side;
        // "vice-president of Sorel Systems": of a body nobody knows
        if (strong && sectors.First == "GOV" && row.Noun is "president" or "vice president" or "vice-president" or "chairman" or "director" or "managing director" && depth < Deepest && IsOfUnknownBody(phrase, s, depth)) return;
        if (IsFormer(phrase.First, s.First) && (row.Use & AgentUse.Office | (strong ? 0 : AgentUse.Weak)) != 0 && before.IsEmpty | strong)
            (sectors, strong) = (Former, true);
        if (strong)
        {
            reading.OfferSectors(sectors, Ground.Noun, "actor.noun", row.Noun);
            return;
        }
        if ((row.Use & AgentUse.Through) != 0 && depth < Deepest) ReadThrough(phrase, s, depth, ref reading);
        if (sectors.IsEmpty) ReadLeague(phrase, ref reading);
        reading.OfferSectors(owner.Sectors, Ground.Affiliation, "actor.affiliation", owner.Detail);
        reading.OfferSectors(before, Ground.Where, "actor.noun.before", row.Noun);
        // "head of the household", "director of the exhibition": of what is no body of a state
        if (sectors.First == "GOV" && (row.Use & AgentUse.Through) != 0 && IsOfThing(phrase, s, depth)) return;
        // "Africa director at Justice Watch International"
        if (sectors.First == "GOV" && depth < Deepest && IsOfUnknownBody(phrase, s, depth)) return;
        if (row.Noun == "officer" && ArePolice(s.First)) reading.OfferSectors(Police, Ground.Vague, "actor.noun.police", row.Noun);
        else reading.OfferSectors(sectors, Ground.Vague, "actor.noun.vague", row.Noun);
    }

    /// <summary>"a local rights group", "national NGOs": of the country they work in, and no international body.</summary>
    private bool IsOfCountry(Phrase phrase, Sighting s)
    {
        for (int i = phrase.First; i < s.First; i++)
            if (tokens.Lemma[i] is "local" or "national" or "domestic") return true;
        return false;
    }

    /// <summary>"his former opposition to the programme": what somebody thinks, and no party.</summary>
    private bool IsStance(Sighting s, AgentRow row) =>
        row.Noun == "opposition" && s.Last + 1 < tokens.Count && tokens.Sentence[s.Last + 1] == tokens.Sentence[s.Last] && tokens.Form(analysis.Text, s.Last + 1) is "to";

    /// <summary>"all parties to the conflict", "both parties", "the warring parties": sides of a quarrel, no political parties.</summary>
    private bool AreSides(Phrase phrase, Sighting s, AgentRow row)
    {
        if (row.Noun != "party" || !tokens.Feats[s.Last].Contains("Number=Plur", StringComparison.Ordinal)) return false;
        for (int i = phrase.First; i < s.First; i++)
            if (ActorWords.Sides.Contains(tokens.Lemma[i])) return true;
        int end = tokens.Rows(tokens.Sentence[s.Last]).End;
        for (int i = s.Last + 2; i < end && i < s.Last + 5 && tokens.Form(analysis.Text, s.Last + 1) is "to"; i++)
            if (ActorWords.Quarrel.Contains(tokens.Lemma[i])) return true;
        return false;
    }

    /// <summary>True when "of" something stands behind an office that is neither an actor nor a place.</summary>
    private bool IsOfThing(Phrase phrase, Sighting s, int depth)
    {
        for (int d = tokens.FirstDependent[phrase.Head]; d >= 0; d = tokens.NextDependent[d])
        {
            if (d <= s.Last || d > phrase.Last || tokens.Deprel[d] != Deprel.Nmod || Preposition(d) is not "of" || tokens.Upos[d] == Upos.Pron) continue;
            if (tables.IsPlaceNoun(tokens.Lemma[d]) || tokens.Lemma[d] is "state" or "nation" or "country" or "mission" || IsCountryName(d) || toponyms.CountryAt(d) is not null) return false;
            Reading inner = depth < Deepest ? Read(Inner(d, phrase.Last), depth + 1) : default;
            return inner.Sectors.IsEmpty && inner.Country is null;
        }
        return false;
    }

    /// <summary>True when a body's name ends between two rows, both inclusive.</summary>
    private bool NamesBody(int first, int last)
    {
        for (int low = 0, high = analysis.Names.Count; low < high;)
        {
            int middle = (low + high) >> 1;
            NameSpan name = analysis.Names[middle];
            if (name.Last < first) low = middle + 1;
            else if (name.Last > last) high = middle;
            else return name.Kind == EntityKind.Organization;
        }
        return false;
    }

    /// <summary>True when "of" a body stands behind an office of which the tables know neither country nor sectors.</summary>
    private bool IsOfUnknownBody(Phrase phrase, Sighting s, int depth)
    {
        for (int d = tokens.FirstDependent[phrase.Head]; d >= 0; d = tokens.NextDependent[d])
        {
            if (d <= s.Last || d > phrase.Last || tokens.Deprel[d] != Deprel.Nmod || Preposition(d) is not ("of" or "at" or "for") || NameAt(d) is not { Kind: EntityKind.Organization }) continue;
            Reading inner = Read(Inner(d, phrase.Last), depth + 1);
            return inner.Sectors.IsEmpty && inner.Country is null;
        }
        return false;
    }

    /// <summary>"president of the company": sectors of a private body behind an office, else none.</summary>
    private SectorList OfWhat(Phrase phrase, Sighting s, int depth)
    {
        for (int d = tokens.FirstDependent[phrase.Head]; d >= 0; d = tokens.NextDependent[d])
        {
            if (d <= s.Last || d > phrase.Last || tokens.Deprel[d] != Deprel.Nmod || Preposition(d) is not ("of" or "at")) continue;
            Reading inner = Read(Inner(d, phrase.Last), depth + 1);
            if (inner.Sectors.First is "BUS" or "JRN" or "EDU" or "LAB" or "SOC" or "MED" || inner.Sectors.First is "CVL" && NameAt(d) is { Kind: EntityKind.Organization }) return inner.Sectors;
        }
        return SectorList.None;
    }

    /// <summary>"fighters of the Popular Front": the sectors of an armed group that the tables know, else none.</summary>
    private SectorList OfArmed(Phrase phrase, Sighting s, int depth)
    {
        for (int d = tokens.FirstDependent[phrase.Head]; d >= 0; d = tokens.NextDependent[d])
        {
            if (d <= s.Last || tokens.Deprel[d] != Deprel.Nmod || tokens.Upos[d] != Upos.Propn || Preposition(d) is not ("of" or "from")) continue;
            Reading inner = Read(Inner(d, phrase.Last), depth + 1);
            if (inner.SectorGround is Ground.Table or Ground.User && inner.Sectors.First is "REB" or "PRM" or "CRM") return inner.Sectors;
        }
        return SectorList.None;
    }

    /// <summary>"rebel soldiers" are rebels, "opposition lawmakers" both.</summary>
    private static SectorList Turned(AgentRow row, SectorList before, SectorList owner)
    {
        SectorList sectors = row.Sectors;
        if (sectors.First is "MIL" or "UAF")
        {
            SectorList side = before.IsEmpty ? owner : before;
            if (side.First is "REB" or "PRM" or "COP" or "CRM") return side;
        }
        // "the corporate affairs minister" is the state's
        if (row.Noun.EndsWith("minister", StringComparison.Ordinal)) (before, owner) = (Public(before), Public(owner));
        // "the company president", "Onion president Sean Mills"
        if ((row.Use & AgentUse.Office) != 0 && sectors.First == "GOV" && owner.First is "BUS" or "JRN" or "EDU" or "SOC" or "LAB" or "REL" or "MED") return owner;
        if ((row.Use & AgentUse.Office) != 0 && sectors.First == "GOV" && before.First is "BUS" or "JRN" or "EDU" or "LAB" && owner.IsEmpty) return before;
        // "African National Congress president Tambo", in its years under arms
        if ((row.Use & AgentUse.Office) != 0 && sectors.First == "GOV" && owner.First is "REB" or "UAF" or "PRM") return owner;
        // the president of a party presides over the party
        if ((row.Use & AgentUse.Office) != 0 && sectors.First == "GOV" && owner.Has("OPP") && owner.Has("PTY")) return owner;
        if (before.Has("OPP")) sectors = sectors.With(SectorList.Of("OPP"));
        if (owner.Has("OPP")) sectors = sectors.With(SectorList.Of("OPP"));
        if (owner.Has("PTY")) sectors = sectors.With(SectorList.Of("PTY"));
        if (before.Has("LAB") && sectors.First is "EDU" or "MED" or "AGR" or "JRN" or "COP" or "JUD") sectors = sectors.With(SectorList.Of("LAB"));
        return sectors.First == "LAB" && !before.IsEmpty && before.First is "EDU" or "MED" or "AGR" or "JRN" ? before.With(sectors) : sectors;
    }

    private static SectorList Public(SectorList sectors) => sectors.First is "BUS" or "JRN" or "EDU" or "LAB" or "MED" or "SOC" or "REL" ? SectorList.None : sectors;

    private bool IsFormer(int first, int noun)
    {
        for (int i = first; i < noun; i++)
            if (tokens.Form(analysis.Text, i) is var word && (Is(word, "former") || Is(word, "ex") || Is(word, "ousted") || Is(word, "deposed") || Is(word, "retired") || Is(word, "toppled") || Is(word, "overthrown"))) return true;
        return false;
    }

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>No agent noun and no name: only words before the head tell ("military sources").</summary>
    private void ReadBare(Phrase phrase, SectorList before, in Reading owner, ref Reading reading)
    {
        ReadLeague(phrase, ref reading);
        if (phrase.Person || tokens.Upos[phrase.Head] != Upos.Noun) return;
        // "al-Qaeda operatives"
        if (owner.Sectors.First is "REB" or "UAF") reading.OfferSectors(owner.Sectors, Ground.Affiliation, "actor.affiliation", owner.Detail);
        reading.OfferSectors(before, Ground.Vague, "actor.before", null);
    }

    /// <summary>"Central Organization of Trade Unions", "Association of Journalists": a body of whom its name says.</summary>
    private void ReadLeague(Phrase phrase, ref Reading reading)
    {
        if (tokens.Upos[phrase.Head] != Upos.Propn || phrase.Person || !ActorWords.Leagues.Contains(tokens.Form(analysis.Text, phrase.Head))) return;
        for (int d = tokens.FirstDependent[phrase.Head]; d >= 0; d = tokens.NextDependent[d])
        {
            if (d < phrase.Head || d > phrase.Last || tokens.Deprel[d] != Deprel.Nmod || Preposition(d) is not "of") continue;
            if (tokens.Form(analysis.Text, d) is "Labour" or "Labor" or "Unions") reading.OfferSectors(Unions, Ground.OfWhom, "actor.of", null);
            else if (Read(Inner(d, phrase.Last), Deepest) is { Sectors: { IsEmpty: false } of } inner && !IsOfState(of)) reading.OfferSectors(of, Ground.OfWhom, "actor.of", inner.Detail);
        }
    }

    /// <summary>"a group of diplomats", "the spokesman for the army", "the head of the union".</summary>
    private void ReadThrough(Phrase phrase, Sighting s, int depth, ref Reading reading)
    {
        for (int d = tokens.FirstDependent[phrase.Head]; d >= 0; d = tokens.NextDependent[d])
        {
            if (d <= s.Last || d > phrase.Last || tokens.Deprel[d] is not (Deprel.Nmod or Deprel.Obl)) continue;
            if (Preposition(d) is not ("of" or "for" or "with" or "from" or "to" or "at" or "in")) continue;
            // "representatives from 151 of the nation's largest companies"
            int whom = tokens.Upos[d] == Upos.Num && tokens.Dependent(d, Deprel.Nmod) is >= 0 and int counted && Preposition(counted) is "of" ? counted : d;
            Reading inner = Read(Inner(whom, Math.Max(whom, phrase.Last)), depth + 1);
            if (inner.SectorGround > Ground.Vague || Preposition(d) is "of") reading.OfferSectors(inner.Sectors, inner.SectorGround > Ground.Vague ? Ground.OfWhom : Ground.Clause, inner.Rule ?? "actor.of", inner.Detail);
            if (Preposition(d) is "of" or "for" or "from" or "at" or "in") reading.OfferCountry(inner.Country, Ground.OfWhom, "actor.of", inner.Detail);
        }
    }

    /// <summary>Owners that are phrases, and places behind the head.</summary>
    private void ReadBehind(Phrase phrase, Sighting? noun, int depth, ref Reading reading)
    {
        bool opposite = noun is { } head && (tables.Agent(head.Entry).Use & AgentUse.Opposite) != 0;
        for (int d = tokens.FirstDependent[phrase.Head]; d >= 0; d = tokens.NextDependent[d])
        {
            if (tokens.Deprel[d] == Deprel.NmodPoss && d < phrase.Head)
            {
                Reading owner = opposite || tokens.Upos[d] == Upos.Pron ? default : Read(Inner(d, d), depth + 1);
                string? country = owner.Country;
                // "the prime minister's office" speaks for him
                if (tokens.Lemma[phrase.Head] == "office" && IsOfState(owner.Sectors)) reading.OfferSectors(owner.Sectors, Ground.Owner, "actor.owner", owner.Detail);
                if (country is null) reading.OwnerAfter = d + 1;
                else reading.OfferCountry(country, Ground.Owner, "actor.owner", null);
            }
            // "its leader Bo Park"
            if (tokens.Deprel[d] == Deprel.NmodDesc && d < phrase.Head && tokens.Dependent(d, Deprel.NmodPoss) is >= 0 and int whose && tokens.Lemma[whose] is "its" or "their") reading.OwnerAfter = whose + 1;
            if (opposite) continue;
            if (d < phrase.Head || noun is { } s && s.Covers(d)) continue;
            if (tokens.Deprel[d] is Deprel.Nmod or Deprel.Obl) ReadPlace(d, phrase.Last, depth, ref reading);
            else if (tokens.Deprel[d] is Deprel.Acl or Deprel.AclRelcl) ReadClause(d, ref reading);
        }
    }

    private void ReadPlace(int row, int last, int depth, ref Reading reading)
    {
        string preposition = Preposition(row);
        if (preposition is not ("of" or "in" or "from" or "at" or "near" or "inside" or "across" or "within" or "on" or "around" or "outside")) return;
        // "lessons in English" are in a language; "outside Iraq" is elsewhere, "outside Baghdad" is not
        if (preposition is not ("of" or "from") && (IsDemonym(row) || analysis.ToponymAt(tokens.Start[row]) is { Use: ToponymUse.Demonym }) || preposition is "outside" && IsCountryName(row)) return;
        // "the director, in Brazil for talks": where he is
        if (preposition is "in" or "at" && tokens.Subtree(row).First is > 0 and int from && tokens.Form(analysis.Text, from - 1) is ",") return;
        // "ministers in Brussels", "heads of state in Venice": where they meet
        if (preposition is "in" or "at" && ActorCoder.AreOfficers(analysis, tokens.Head[row]) && analysis.ToponymAt(tokens.Start[row])?.Place is { Feature: not ['P', 'C', 'L', ..] } spot && (spot.Feature != "PPLC" || ActorWords.Seat.Contains(tokens.Form(analysis.Text, row)))) return;
        // "a deal with 14 rebel groups in Khartoum": where it was made
        if (preposition is "in" or "at" && IsWhereMet(row)) return;
        // "coalition soldiers in Iraq" are not Iraq's
        if (preposition is not ("of" or "from") && tokens.Head[row] is >= 0 and int guest && IsFromAbroad(guest)) return;
        // "seven western nations in Venice"
        if (preposition is not ("of" or "from") && tokens.Head[row] is >= 0 and int head && Borrowing.AreNations(analysis, head)) return;
        // "the prosecutor in the Iran arms scandal": the affair is about Iran, he is not of it
        if (tokens.Lemma[row] is "scandal" or "affair" or "inquiry" or "investigation" or "probe" or "case") return;
        string? country = Read(Inner(row, last), depth + 1).Country;
        if (country is not null && preposition is not ("of" or "from" or "at") && ActorTableReader.IsInternational(country)) return;
        reading.OfferCountry(country, preposition is "of" or "from" ? Ground.OfWhom : Ground.Where, "actor.place", null);
    }

    private bool IsWhereMet(int town) =>
        tokens.Head[town] is >= 0 and int side && Preposition(side) is "with" && tokens.Head[side] is >= 0 and int deal && ActorWords.Meetings.Contains(tokens.Lemma[deal])
        && analysis.ToponymAt(tokens.Start[town])?.Place is { Feature: ['P', 'P', ..] };

    private bool IsFromAbroad(int head)
    {
        for (int d = tokens.FirstDependent[head]; d >= 0 && d < head; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] is Deprel.Amod or Deprel.Compound && ActorWords.Abroad.Contains(tokens.Lemma[d]) && tokens.Lemma[d] is not "international" && !(tokens.Lemma[d] == "foreign" && IsPortfolio(head))) return true;
        return false;
    }

    // "the foreign ministry in Beijing" is no ministry from abroad
    private bool IsPortfolio(int head) => tokens.Lemma[head] is "ministry" or "minister" or "secretary" or "department" or "office" or "official" or "spokesman" or "spokeswoman";

    /// <summary>"refugees fleeing the war in Syria": only verbs of living and leaving say where somebody belongs.</summary>
    private void ReadClause(int clause, ref Reading reading)
    {
        if (!tables.IsDwelling(tokens.Lemma[clause])) return;
        (int first, int last) = tokens.Subtree(clause);
        (int begin, int end) = sightings.Within(first, last);
        for (int i = begin; i < end; i++)
            if (!sightings[i].IsAgent && (tables.Name(sightings[i].Entry).Use & NameUse.Country) != 0)
                reading.OfferCountry(tables.Row(tables.Name(sightings[i].Entry).Row).Country, Ground.Clause, "actor.clause", null);
    }

    private bool IsCountryName(int row)
    {
        (int begin, int end) = sightings.Within(row - 5, row);
        for (int i = begin; i < end; i++)
            if (sightings[i].Covers(row) && !sightings[i].IsAgent && (tables.Name(sightings[i].Entry).Use & NameUse.Country) != 0) return true;
        return false;
    }

    private string Preposition(int row)
    {
        int mark = tokens.Dependent(row, Deprel.Case);
        return mark < 0 ? "" : tokens.Lemma[mark];
    }

    private Phrase Inner(int head, int last)
    {
        (int first, int end) = tokens.Subtree(head);
        return new Phrase(head, first, Math.Max(head, Math.Min(end, Math.Max(last, end))), false);
    }
}
