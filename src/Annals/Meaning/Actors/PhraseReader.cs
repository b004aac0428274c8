using System;
using Annals.Language.Names;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>Reads who somebody is off the words of one noun phrase: its head, what stands before and behind it, whose it is. Serves one report.</summary>
internal sealed partial class PhraseReader
{
    private const int Deepest = 3;
    private static readonly SectorList Civilians = SectorList.Of("CVL");
    private static readonly SectorList Police = SectorList.Of("COP");
    private static readonly SectorList Unions = SectorList.Of("LAB");
    private static readonly SectorList Former = SectorList.Of("ELI");

    private readonly Analysis analysis;
    private readonly TokenTable tokens;
    private readonly ActorTables tables;
    private readonly Sightings sightings;
    private readonly Offices offices;
    private readonly ToponymRows toponyms;
    private readonly CountryFocus focus;
    private readonly int day;
    private bool? policeAlone;

    internal PhraseReader(Analysis analysis, ActorTables tables, Sightings sightings, ToponymRows toponyms, CountryFocus focus, int day, int since)
    {
        this.focus = focus;
        this.analysis = analysis;
        tokens = analysis.Tokens;
        this.tables = tables;
        this.sightings = sightings;
        offices = new Offices(tables, since);
        this.toponyms = toponyms;
        this.day = day;
    }

    /// <summary>Reads the phrase of rows <paramref name="first"/> to <paramref name="last"/> with that head.</summary>
    /// <param name="head">Row of the head.</param>
    /// <param name="first">First row of the mention; titles and adjectives before it are read too.</param>
    /// <param name="last">Its last row.</param>
    /// <param name="name">The fullest name the report gives a person; null for others. A surname counts only if that is all there is.</param>
    /// <param name="body">True for the name of a body.</param>
    internal Reading Read(int head, int first, int last, string? name, bool body = false)
    {
        head = NounOf(head, last);
        Reading reading = Read(new Phrase(head, WithTitle(head, Leftmost(head, first)), last, name is not null, name), 0);
        // "Cardinals", "Studio": a common noun that serves as a name
        while (first < last && tokens.Upos[first] == Upos.Det) first++;
        if (body && reading.Noun is not null && first == last && reading.SectorGround == Ground.Noun && !IsOfState(reading.Sectors)) return default;
        return reading;
    }

    // "managing director Ana Ruiz": a title whose first word the tree takes for a verb
    private int WithTitle(int head, int first)
    {
        if (first == 0 || tokens.Sentence[first - 1] != tokens.Sentence[first]) return first;
        if (tokens.Upos[first - 1] == Upos.Adp) return WithOffice(head, first);
        (int begin, int end) = sightings.Within(first - 1, first - 1);
        for (int i = begin; i < end; i++)
            if (sightings[i] is { IsAgent: true } title && title.Covers(first) && tokens.Upos[first] != Upos.Propn) return first - 1;
        return first;
    }

    // "Secretary of State Harold Webb", "U.S. Secretary of State Harold Webb": the office holds a preposition
    private int WithOffice(int head, int first)
    {
        if (first < 2 || tokens.Upos[head] != Upos.Propn || tokens.Sentence[first - 2] != tokens.Sentence[first]) return first;
        (int begin, int end) = sightings.Within(Math.Max(first - 4, tokens.Rows(tokens.Sentence[first]).First), first - 2);
        for (int i = begin; i < end; i++)
        {
            if (sightings[i] is not { IsAgent: true } office || !office.Covers(first) || office.Last >= head || (tables.Agent(office.Entry).Use & AgentUse.Office) == 0) continue;
            int left = office.First, limit = tokens.Subtree(left).First;
            while (left > limit && IsPremodifier(left - 1)) left--;
            return left;
        }
        return first;
    }

    /// <summary>True for sectors whose bodies every country has ("Ministry of Health", "Supreme Court").</summary>
    internal static bool IsOfState(SectorList sectors) => sectors.First is "GOV" or "COP" or "MIL" or "JUD" or "LEG" or "SPY" or "OPP";

    /// <summary>Where a tree makes "Turkish" the head of "Turkish police", the last noun of the run behind it.</summary>
    private int NounOf(int head, int last)
    {
        if (tokens.Upos[head] is not (Upos.Adj or Upos.Num or Upos.Det) && !IsDemonym(head)) return head;
        int noun = head;
        for (int i = head + 1; i <= last; i++)
        {
            if (tokens.Upos[i] is Upos.Noun or Upos.Propn) noun = i;
            else if (tokens.Upos[i] is not (Upos.Adj or Upos.Num) && tokens.Form(analysis.Text, i) is not ("-" or "led")) break;
        }
        return noun;
    }

    private bool IsDemonym(int row)
    {
        (int begin, int end) = sightings.Within(row, row);
        for (int i = begin; i < end; i++)
            if (!sightings[i].IsAgent && sightings[i].Last == row && (tables.Name(sightings[i].Entry).Use & NameUse.Demonym) != 0) return true;
        return false;
    }

    private Reading Read(Phrase phrase, int depth)
    {
        var reading = default(Reading);
        Sighting? name = Covering(phrase, agent: false) ?? Behind(phrase);
        if (name is { } generic && IsAnyStates(generic, tables.Row(tables.Name(generic.Entry).Row))) name = null;
        Sighting? noun = Covering(name is null ? phrase with { Head = HeadOfName(phrase.Head) } : phrase, agent: true);
        if (noun is { Length: 1 } sole && (MeansNobody(sole.Last) || IsOfCause(sole.Last)) || noun is not null && CountsThings(phrase.Head)) noun = null;
        if (name is { } n && noun is { } a && (a.Length > n.Length || a.Length == n.Length && IsCountryWord(n) && a.Last == n.Last && tables.Agent(a.Entry).Use.HasFlag(AgentUse.Strong))) name = null;
        ActorRow? known = name is { } covering ? ReadName(phrase, covering, ref reading) : null;
        int core = Math.Min(name?.First ?? phrase.Head, noun?.First ?? phrase.Head);
        SectorList before = ReadBefore(phrase, core, noun, ref reading, out Reading owner, out Sighting? title);
        // "the South African leader" is in office, whatever the table thinks of the day
        if (reading.SectorGround == Ground.Table && reading.Sectors.First == "ELI" && (title ?? noun) is { } role
            && (tables.Agent(role.Entry).Use & AgentUse.Office) != 0 && !IsFormer(phrase.First, role.First)) reading.SectorGround = Ground.None;
        // "Secretary of State Kerry" in a report without a day: the office that the report gives him, not the one he held first
        if (reading.SectorGround == Ground.Table && known is { Source: ActorSource.People } && (day == 0 || !known.Holds(day)) && title is { } borne
            && tables.Agent(borne.Entry) is { Sectors.IsEmpty: false } given && (given.Use & (AgentUse.Office | AgentUse.Strong)) == (AgentUse.Office | AgentUse.Strong)
            && !given.Sectors.SharesWith(reading.Sectors) && !IsFormer(phrase.First, borne.First)) reading.SectorGround = Ground.None;
        if (noun is null && title is { } office && tokens.Upos[phrase.Head] == Upos.Propn) ReadNoun(phrase, office, before, owner, depth, ref reading);
        if (noun is { } agent && (name is null || name.Value.First > agent.Last || phrase.Person))
            ReadNoun(phrase, agent, before, owner, depth, ref reading);
        else if (name is null)
            ReadBare(phrase, before, owner, ref reading);
        if (name is null && noun is null && !phrase.Person && toponyms.CountryAt(phrase.Head) is { } country) reading.OfferCountry(country, Ground.Table, "actor.place", null);
        if (depth < Deepest) ReadBehind(phrase, noun, depth, ref reading);
        return reading;
    }

    /// <summary>The longest sighting over the head; a name may also stand behind a title that is the head.</summary>
    private Sighting? Covering(Phrase phrase, bool agent)
    {
        Sighting? best = null;
        (int begin, int end) = sightings.Within(phrase.First, phrase.Head);
        for (int i = begin; i < end; i++)
        {
            Sighting s = sightings[i];
            if (s.IsAgent != agent || !s.Covers(phrase.Head) || s.Last > phrase.Last && !agent && !IsBroken(s, phrase)) continue;
            if (agent && !HeadsAgent(s, phrase.Head)) continue;
            if (agent && (tables.Agent(s.Entry).Use & (AgentUse.Strong | AgentUse.Weak | AgentUse.Through)) == 0) continue;
            if (best is null || s.Length > best.Value.Length) best = s;
        }
        return best;
    }

    /// <summary>"the Economic Community of West African States" whose last word was left out of the name.</summary>
    private bool IsBroken(Sighting s, Phrase phrase) => s.Length > 3 && s.First >= phrase.First && s.Last == phrase.Last + 1 && tokens.Upos[s.Last] == Upos.Propn && tables.Row(tables.Name(s.Entry).Row).Source == ActorSource.International;

    /// <summary>The name behind a title that a tree makes the head ("President Diarra").</summary>
    private Sighting? Behind(Phrase phrase)
    {
        if (tokens.Upos[phrase.Head] is not (Upos.Propn or Upos.Noun)) return null;
        Sighting? best = null;
        (int begin, int end) = sightings.Within(phrase.Head + 1, phrase.Last);
        for (int i = begin; i < end; i++)
            if (!sightings[i].IsAgent && sightings[i].Last <= phrase.Last && tokens.Deprel[sightings[i].First] is Deprel.Flat or Deprel.Appos or Deprel.NmodDesc
                && tokens.Upos[sightings[i].First] == Upos.Propn && StandsFor(sightings[i].First, phrase.Head) && (best is null || sightings[i].Length > best.Value.Length)) best = sightings[i];
        return best;
    }

    /// <summary>True when a name is another name of the head, and not of something within its phrase ("antiquities sold by the group Islamic State").</summary>
    private bool StandsFor(int row, int head)
    {
        while (row > head && tokens.Deprel[row] is Deprel.Flat or Deprel.Appos or Deprel.NmodDesc) row = tokens.Head[row];
        return row == head;
    }

    /// <summary>True when the noun of the phrase that heads the sighting is <paramref name="head"/>: its last word, or the one before "of".</summary>
    private bool HeadsAgent(Sighting s, int head)
    {
        for (int i = head + 1; i <= s.Last; i++)
            if (tokens.Upos[i] is Upos.Adp or Upos.Part or Upos.Cconj) return true;
            else if (tokens.Form(analysis.Text, i) is ['d', '\'' or '’', ..]) return true;
            else if (tokens.Upos[i] is not Upos.Punct) return false;
        return true;
    }

    private bool IsCountryWord(Sighting s) => (tables.Name(s.Entry).Use & (NameUse.Country | NameUse.Demonym)) != 0;

    /// <summary>Country and sectors of a name; gives the row they are from, or null.</summary>
    private ActorRow? ReadName(Phrase phrase, Sighting s, ref Reading reading)
    {
        NameUse kind = tables.Name(s.Entry).Use;
        if (offices.Choose(s.Entry, day, reading.Country, (use, row) => MayStand(phrase, s, use, row)) is not { } found) return null;
        (ActorRow row, SectorList sectors) = found;
        string rule = RuleOf(row.Source);
        Ground ground = row.Source == ActorSource.User ? Ground.User : Ground.Table;
        if (row.Source == ActorSource.Countries && IsEthnic(s))
        {
            reading.OfferSectors(Civilians, Ground.Vague, "actor.people", row.Name);
            return row;
        }
        if (row.Source == ActorSource.Countries)
        {
            // "Hamilton", said of Arnold Hamilton, is no capital
            if (phrase.Person && (kind & NameUse.Demonym) == 0 && phrase.Name is { } full && full.Contains(' ', StringComparison.Ordinal)) return null;
            reading.OfferCountry(row.Country, Ground.Table, rule, row.Name);
            // "a British-drafted text" was not drafted by the people
            bool joined = tokens.End[s.Last] < analysis.Text.Length && analysis.Text[tokens.End[s.Last]] == '-';
            if ((kind & NameUse.Demonym) != 0 && !joined) reading.OfferSectors(Civilians, Ground.Vague, "actor.people", row.Name);
            return row;
        }
        if (phrase.Person && row.Source is ActorSource.Organizations) return null;
        bool past = row.Source == ActorSource.People && day > 0 && !row.Holds(day);
        bool yields = past || row.Country is "IMG" or "NGO" or "ISM" or "MNC" || row.Source is ActorSource.Peoples or ActorSource.Organizations or ActorSource.Parties;
        string called = Called(row, s);
        reading.OfferCountry(row.Country, yields && ground != Ground.User ? Ground.OfWhom : ground, rule, called);
        reading.OfferSectors(sectors, row.Source == ActorSource.Peoples ? Ground.Vague : ground, rule, called);
        return row;
    }

    /// <summary>What a reading says it was read from: the first name of the row, or the report's own words where a row holds many bodies of the same codes.</summary>
    private string Called(ActorRow row, Sighting s) =>
        row.Source is ActorSource.Organizations or ActorSource.Parties ? tokens.Span(s.First, s.Last).In(analysis.Text).ToString() : row.Name;

    /// <summary>A short name counts where it ends the name and nothing but a title stands before it.</summary>
    private bool MayStand(Phrase phrase, Sighting s, NameUse use, ActorRow row)
    {
        if (!IsSupported(use, row) || row.Source is not (ActorSource.People or ActorSource.User or ActorSource.Peoples) && IsPartOfName(phrase, s, row)) return false;
        // "John Lee" of twenty years before is another
        if ((use & NameUse.Short) == 0) return row.Source != ActorSource.People || !GoesOn(phrase, s) && (day == 0 || row.From < day + 20 * 10000);
        if (row.Source != ActorSource.User && (IsOfAnotherTime(row) && !HasTitle(s, row) || HasAnotherTitle(s, row))) return false;
        if (s.Last < phrase.Last && tokens.Upos[s.Last + 1] == Upos.Propn) return false;
        bool titled = s.First > 0 && tokens.Sentence[s.First - 1] == tokens.Sentence[s.First] && Sighted(s.First - 1);
        if (!titled && ((use & NameUse.Common) != 0 || s.First > phrase.First && tokens.Upos[s.First - 1] == Upos.Propn)) return false;
        ReadOnlySpan<char> shortName = tokens.Span(s.First, s.Last).In(analysis.Text);
        // "Mayor Wagner" of a town in another country: only who heads a state is called by title and surname where his country is not named
        if (row.Source == ActorSource.People && row.Country is { } country && !focus.Speaks(country) && !IsEverywhere(country) && !(titled && IsHeadOfState(s.First - 1))) return false;
        return phrase.Name is null ? titled : IsWhole(phrase.Name, shortName) && !IsAnothers(shortName);
    }

    /// <summary>"National Congress for Liberty": no chamber, a body for a cause.</summary>
    private bool IsOfCause(int row) =>
        tokens.Lemma[row] is "congress" or "Congress" or "assembly" or "Assembly" && row + 2 < tokens.Count && tokens.Form(analysis.Text, row + 1) is "for" && char.IsUpper(analysis.Text[tokens.Start[row + 2]]);

    /// <summary>"Juan Carlos Mamani" is not Juan Carlos.</summary>
    private bool GoesOn(Phrase phrase, Sighting s)
    {
        int next = s.Last + 1;
        return next <= phrase.Last && tokens.Upos[next] == Upos.Propn && tokens.Deprel[next] == Deprel.Flat && !NameEnds.IsGeneration(tokens.Form(analysis.Text, next));
    }

    /// <summary>Letters and common words stand for a body where the report speaks of its country.</summary>
    private bool IsSupported(NameUse use, ActorRow row) =>
        (use & NameUse.Doubtful) == 0 && !IsAnyParty(row) || row.Country is null || ActorTableReader.IsInternational(row.Country) || focus.Speaks(row.Country);

    /// <summary>"Peoples Democratic Party": Nigeria has one and Turkey had one, so it is that of a country that the report speaks of.</summary>
    private bool IsAnyParty(ActorRow row)
    {
        if (row.Source != ActorSource.Parties || !focus.SpeaksOfAny) return false;
        foreach (Range word in row.Name.AsSpan().Split(' '))
            if (!ActorWords.OfParties.Contains(row.Name.AsSpan()[word])) return false;
        return true;
    }

    /// <summary>"the National Intelligence Service" in a report on Burundi: many countries have one, so it is that of a country that the report speaks of.</summary>
    private bool IsAnyStates(Sighting s, ActorRow row)
    {
        if (row.Source != ActorSource.Organizations || row.Country is not { } country || ActorTableReader.IsInternational(country) || s.Length < 2 || focus.Speaks(country) || !focus.SpeaksOfAny) return false;
        for (int i = s.First; i <= s.Last; i++)
            if (!ActorWords.OfStates.Contains(tokens.Form(analysis.Text, i))) return false;
        return true;
    }

    /// <summary>"Arena" of "Volgograd Arena": a name before it that is neither country nor title makes another name of both.</summary>
    private bool IsPartOfName(Phrase phrase, Sighting s, ActorRow row)
    {
        // "Reunification Democratic Party" is not the Democratic Party
        if (s.Length > 1 && row.Source != ActorSource.Parties || s.First <= phrase.First || s.First == 0) return false;
        int before = s.First - 1;
        return tokens.Upos[before] == Upos.Propn && tokens.Deprel[before] is Deprel.Compound or Deprel.Flat && !Sighted(before);
    }

    /// <summary>Countries whose leaders are called by surname in reports that name no country.</summary>
    private static bool IsEverywhere(string country) => country is "USA" or "RUS" or "GBR" or "FRA" or "DEU" or "CHN" or "ISR" or "UKR" or "IRQ" or "IRN" or "SYR" or "PSE" or "LBY" or "EGY";

    /// <summary>A surname alone means somebody in office about the day of the report.</summary>
    private bool IsOfAnotherTime(ActorRow row) =>
        day == 0 ? row.Until < 20000000 && !(row.Country is { } country && focus.Speaks(country) && !IsEverywhere(country)) : row.Until < day - 15 * 10000 || row.From > day + 5 * 10000;

    /// <summary>"President Obama" is the president, whatever day the report bears.</summary>
    private bool HasTitle(Sighting s, ActorRow row)
    {
        (int begin, int end) = sightings.Within(s.First - 3, s.First - 1);
        for (int i = begin; i < end; i++)
            if (sightings[i].IsAgent && sightings[i].Last == s.First - 1 && row.Sectors.SharesWith(tables.Agent(sightings[i].Entry).Sectors)) return true;
        return false;
    }

    /// <summary>"Petty Officer Keating" is no prime minister.</summary>
    private bool HasAnotherTitle(Sighting s, ActorRow row)
    {
        (int begin, int end) = sightings.Within(s.First - 3, s.First - 1);
        for (int i = begin; i < end; i++)
            if (sightings[i].IsAgent && sightings[i].Last == s.First - 1 && tables.Agent(sightings[i].Entry) is { Sectors.IsEmpty: false } title
                && (title.Use & AgentUse.Strong) != 0 && !row.Sectors.SharesWith(title.Sectors) && title.Sectors.First is "MIL" or "COP" or "EDU" or "REL" or "MED" or "JUD")
                return true;
        return false;
    }

    private bool IsHeadOfState(int row) => ActorWords.Heads.Contains(tokens.Lemma[row]);

    /// <summary>True when the report names somebody in full who may be meant ("Hugo Salazar" before "Salazar").</summary>
    private bool IsAnothers(ReadOnlySpan<char> shortName)
    {
        foreach (Entity entity in analysis.Entities)
        {
            ReadOnlySpan<char> name = entity.Name;
            if (entity.Kind != EntityKind.Person || name.Length <= shortName.Length + 1 || !name.EndsWith(shortName, StringComparison.Ordinal) || name[^(shortName.Length + 1)] != ' ') continue;
            // "opponents of Diem" are not another Diem
            if (!IsWhole(name, shortName) && char.IsUpper(name[0]) && !name.Contains(" of ", StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>True when the report's fullest name is the short one itself, or a title and it.</summary>
    private bool IsWhole(ReadOnlySpan<char> name, ReadOnlySpan<char> shortName)
    {
        if (!name.EndsWith(shortName, StringComparison.Ordinal)) return false;
        ReadOnlySpan<char> before = name[..^shortName.Length].Trim();
        return before.IsEmpty || tables.Agents.TryFind(PhraseHash.Of(before), out int entry, out _) && entry >= 0;
    }

    private bool Sighted(int row)
    {
        (int begin, int end) = sightings.Within(row - 5, row);
        for (int i = begin; i < end; i++)
            if (sightings[i].Covers(row) && (sightings[i].IsAgent || IsCountryWord(sightings[i]))) return true;
        return false;
    }

    private static string RuleOf(ActorSource source) => source switch
    {
        ActorSource.User => "actor.own-table",
        ActorSource.People => "actor.people",
        ActorSource.International => "actor.international",
        ActorSource.Armed => "actor.armed",
        ActorSource.Organizations => "actor.organizations",
        ActorSource.Parties => "actor.parties",
        ActorSource.Peoples => "actor.peoples",
        _ => "actor.country",
    };

    private int Leftmost(int head, int first)
    {
        int top = head;
        while (tokens.Deprel[top] is Deprel.Flat && tokens.Head[top] is int up and >= 0 && up < top) top = up;
        int limit = Math.Min(first, tokens.Subtree(top).First);
        while (first > limit && (IsPremodifier(first - 1) || first > limit + 2 && IsBracketed(first - 1)))
            first -= IsPremodifier(first - 1) ? 1 : 3;
        return first;
    }

    // "Liberal Democratic Party (LDP) chairman Kenji Mori": letters in brackets behind the name they are of
    private bool IsBracketed(int row) =>
        tokens.Form(analysis.Text, row) is ")" && tokens.Form(analysis.Text, row - 2) is "(" && char.IsUpper(tokens.Form(analysis.Text, row - 1)[0]) && tokens.Sentence[row - 2] == tokens.Sentence[row];

    private bool IsPremodifier(int row) =>
        tokens.Upos[row] is Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num or Upos.Det || tokens.Upos[row] == Upos.Part
        || tokens.Upos[row] == Upos.Punct && tokens.Form(analysis.Text, row) is "-" || tokens.Upos[row] == Upos.Verb && tokens.Deprel[row] == Deprel.Amod;

    /// <summary>A phrase to read.</summary>
    private readonly record struct Phrase(int Head, int First, int Last, bool Person, string? Name = null);
}
