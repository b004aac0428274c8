using System;
using System.Linq;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <content>Whose somebody is whom others of the report tell: his owner, the bloc that was named before.</content>
internal sealed partial class ActorCoder
{
    /// <summary>"The ministers" in a report that told of the community's ministers before: those of the bloc, whatever country is in focus; null for others.</summary>
    private static string? BlocOf(Analysis analysis, int index, Reading[] readings)
    {
        TokenTable tokens = analysis.Tokens;
        int row = analysis.Entities[index].Mentions[0].Head;
        if (!IsOfficers(tokens, analysis, row, readings[index])) return null;
        string lemma = tokens.Lemma[row];
        for (int j = 0; j < index; j++)
        {
            if (readings[j].Country is not ("EUR" or "IGO") || readings[j].CountryGround <= Ground.Context || analysis.Entities[j].Mentions[0].Form == MentionForm.Pronoun) continue;
            int other = analysis.Entities[j].Mentions[0].Head;
            if (tokens.Lemma[other] == lemma && IsOfficers(tokens, analysis, other, readings[j])) return readings[j].Country;
        }
        return null;
    }

    /// <summary>"The bloc", "the regional body": the international body named last before it; null for others.</summary>
    private static string? TheBloc(Analysis analysis, Entity entity, Reading[] readings)
    {
        TokenTable tokens = analysis.Tokens;
        int row = entity.Mentions[0].Head;
        if ((uint)row >= (uint)tokens.Count || tokens.Lemma[row] is not ("bloc" or "body" or "grouping") || !tokens.Form(analysis.Text, row).Equals(tokens.Lemma[row], StringComparison.OrdinalIgnoreCase)) return null;
        if (tokens.Lemma[row] != "bloc" && !IsRegional(tokens, row) || tokens.Dependent(row, Deprel.Nmod) >= 0 || tokens.Dependent(row, Deprel.Det) is not (>= 0 and int the) || tokens.Lemma[the] != "the") return null;
        (string? found, int last) = (null, -1);
        for (int i = 0; i < readings.Length; i++)
        {
            if (readings[i].Country is not { } body || !ActorTableReader.IsInternational(body) || body is "NGO" or "MNC" or "IMG" || analysis.Entities[i].Kind != EntityKind.Organization) continue;
            foreach (Mention mention in analysis.Entities[i].Mentions)
                if (mention.Form == MentionForm.Name && mention.Head < row && mention.Head > last) (found, last) = (body, mention.Head);
        }
        return found;
    }

    /// <summary>"his Tajik counterpart": the sectors of whose counterpart he is; none for others.</summary>
    private static SectorList Counterpart(Analysis analysis, Entity entity, Reading[] readings)
    {
        TokenTable tokens = analysis.Tokens;
        foreach (Mention mention in entity.Mentions)
        {
            if ((uint)mention.Head >= (uint)tokens.Count || tokens.Lemma[mention.Head] is not ("counterpart" or "colleague")) continue;
            int whose = tokens.Dependent(mention.Head, Deprel.NmodPoss);
            // "officials held talks with Soviet counterparts"
            if (whose < 0 && !IsCalled(analysis, mention.Head)) continue;
            // "the minister met his counterpart": his who meets him, whatever the pronoun was linked to
            int at = mention.Head;
            for (int steps = 0; steps < 3 && at >= 0 && tokens.Upos[at] != Upos.Verb; steps++) at = tokens.Deprel[at] is Deprel.Obj or Deprel.Obl or Deprel.Nmod ? tokens.Head[at] : -1;
            int subject = at >= 0 && tokens.Upos[at] == Upos.Verb ? tokens.Dependent(at, Deprel.Nsubj) : -1;
            if (subject >= 0 && analysis.EntityIndex.EntityOf(subject) is >= 0 and int who && !readings[who].Sectors.IsEmpty) return readings[who].Sectors;
            if (whose >= 0 && analysis.EntityIndex.EntityOf(whose) is >= 0 and int owner) return readings[owner].Sectors;
        }
        return default;
    }

    // "Soviet", "French": an adjective of a country in front
    private static bool IsCalled(Analysis analysis, int row)
    {
        TokenTable tokens = analysis.Tokens;
        for (int d = tokens.FirstDependent[row]; d >= 0 && d < row; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] is Deprel.Amod or Deprel.Compound && analysis.ToponymAt(tokens.Start[d]) is not null) return true;
        return false;
    }

    /// <summary>"In Berlin, the foreign ministry summoned the envoy": the country of the capital that its sentence opens with; null for others.</summary>
    private string? Fronted(Analysis analysis, int row, in Reading reading)
    {
        TokenTable tokens = analysis.Tokens;
        if (!PhraseReader.IsOfState(reading.Sectors) || tokens.Deprel[row] is not (Deprel.Nsubj or Deprel.NsubjPass) || tokens.Head[row] is not (>= 0 and int verb)) return null;
        int first = tokens.Rows(tokens.Sentence[row]).First;
        for (int d = tokens.FirstDependent[verb]; d >= 0 && d < row; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] == Deprel.Obl && d <= first + 3 && tokens.Dependent(d, Deprel.Case) is >= 0 and int mark && mark == first && tokens.Lemma[mark] == "in" && analysis.ToponymAt(tokens.Start[d]) is { Place: { Feature: "PPLC" or "PCLI" } place }) return codes.Of(place);
        return null;
    }

    private static bool IsRegional(TokenTable tokens, int row)
    {
        for (int d = tokens.FirstDependent[row]; d >= 0 && d < row; d = tokens.NextDependent[d])
            if (tokens.Lemma[d] is "regional" or "continental" or "international" or "west" or "african" or "world" or "intergovernmental") return true;
        return false;
    }

    // "urged its neighbour to surrender": a state's is a state
    private static bool IsNextState(Analysis analysis, Entity entity, in Reading reading) =>
        reading.Noun?.Noun is "neighbour" or "neighbor" && (uint)entity.Mentions[0].Head < (uint)analysis.Tokens.Count && analysis.Tokens.Dependent(entity.Mentions[0].Head, Deprel.NmodPoss) is >= 0 and int whose && analysis.Tokens.Lemma[whose] is "its";

    // "Brussels rejected the tariffs" in a report that names the European Union and nobody else of Belgium
    private static bool IsUnionsSeat(Analysis analysis, int index, Reading[] readings, CountryFocus focus)
    {
        Entity entity = analysis.Entities[index];
        if (entity.Kind != EntityKind.Place || !IsSeat(analysis, entity) || readings[index].Sectors.First != "GOV" || !focus.Speaks(CountryFocus.Union)) return false;
        // who only sits in the town, "diplomats in Brussels", is no Belgian
        for (int i = 0; i < readings.Length; i++)
            if (i != index && readings[i].Country == readings[index].Country && readings[i].CountryGround > Ground.Where && Fitting(analysis.Entities[i].Kind, readings[i]).Country is not null) return false;
        return true;
    }

    // also where a dateline writes it in capitals
    private static bool IsSeat(Analysis analysis, Entity entity)
    {
        foreach (Mention mention in entity.Mentions)
            if (mention.Form == MentionForm.Name && ActorWords.UnionSeat.Contains(mention.Span.In(analysis.Text))) return true;
        return false;
    }

    // several who hold an office, each of a country of his own
    private static bool IsOfficers(TokenTable tokens, Analysis analysis, int row, in Reading reading) =>
        tokens.Upos[row] == Upos.Noun && reading.Sectors.First == "GOV" && tokens.Lemma[row] is "minister" or "governor" or "leader" or "head" or "commissioner" or "president" or "premier" or "representative"
        && !tokens.Form(analysis.Text, row).Equals(tokens.Lemma[row], StringComparison.OrdinalIgnoreCase);

    /// <summary>"his government", "our troops": the country of whom the pronoun means.</summary>
    private static void OfferOwner(Analysis analysis, int pronoun, int index, Reading[] readings, SpeakerActors speakers, ref Reading reading)
    {
        int named = SubjectOwners.Of(analysis, pronoun) is >= 0 and int subject ? subject : Antecedent(analysis.Tokens, pronoun), owner = analysis.EntityIndex.EntityOf(named);
        if (owner < 0) owner = analysis.EntityIndex.Covering(named);
        // "the league for human rights, whose president": not of the rights
        if (named != pronoun && owner >= 0 && analysis.Entities[owner].Kind == EntityKind.Other && analysis.Tokens.Deprel[named] == Deprel.Nmod && analysis.Tokens.Head[named] is >= 0 and int whole) owner = analysis.EntityIndex.EntityOf(whole);
        Reading who = owner >= 0 && owner != index ? readings[owner] : default;
        if (who.Country is null && speakers.IsFirstPerson(pronoun)) who = speakers.At(pronoun, readings);
        // no international body has citizens or an army
        if (who.Country is "IGO" or "UNO" or "NGO" && ActorWords.OfAState.Contains(analysis.Tokens.Lemma[analysis.Tokens.Head[pronoun]])) who = default;
        // a firm of many countries has officers of one
        if (who.Country == "MNC" && analysis.Entities[index].Kind == EntityKind.Person) who.Country = null;
        if (who.CountryGround == Ground.Context) reading.OfferCountry(who.Country, Ground.Context, "actor.focus", null);
        else reading.OfferCountry(who.Country, Ground.Owner, "actor.owner", who.CountryDetail ?? who.Detail);
        if (owner >= 0 && owner != index && HeadsBody(analysis.Entities[owner], reading, who)) (reading.Sectors, reading.SectorGround, reading.Rule) = (who.Sectors, Ground.Owner, "actor.owner");
        if (reading.Sectors.IsEmpty && analysis.Tokens.Lemma[analysis.Tokens.Head[pronoun]] == "office" && PhraseReader.IsOfState(who.Sectors)) reading.OfferSectors(who.Sectors, Ground.Owner, "actor.owner", who.Detail);
        if (IsUnder(analysis.Tokens.Lemma[analysis.Tokens.Head[pronoun]], reading.Sectors.First, who.Sectors.First)) (reading.Sectors, reading.SectorGround, reading.Rule) = (who.Sectors, Ground.Owner, "actor.owner");
    }

    // "the union … its president", "the league, whose spokesman": an office in a body that is none of the state's; "Mr Osei's spokesman" speaks for his office
    private static bool HeadsBody(Entity owner, in Reading reading, in Reading who)
    {
        if (reading.Sectors.First != "GOV" || !Uses(reading, AgentUse.Office) && reading.Noun?.Noun is not ("spokesman" or "spokeswoman" or "spokesperson" or "official" or "leader" or "head" or "chief" or "founder") || PhraseReader.IsOfState(who.Sectors)) return false;
        return owner.Kind is EntityKind.Organization or EntityKind.Group && owner.Mentions.Any(static m => m.Form != MentionForm.Pronoun) || !who.Sectors.IsEmpty && owner.Kind == EntityKind.Person;
    }

    // "Tiani, whose government accused Benin"
    private static int Antecedent(TokenTable tokens, int pronoun)
    {
        if (tokens.Lemma[pronoun] is not ("whose" or "who")) return pronoun;
        int clause = tokens.Head[pronoun];
        for (int steps = 0; steps < 6 && clause >= 0 && tokens.Deprel[clause] != Deprel.AclRelcl; steps++) clause = tokens.Head[clause];
        return clause >= 0 && tokens.Head[clause] is >= 0 and int noun && noun < pronoun ? noun : pronoun;
    }

    // a commissioner's men are policemen, a warlord's troops no army
    private static bool IsUnder(string noun, string? own, string? owner) => owner switch
    {
        "COP" or "MIL" => own is null or "CVL" && noun is "man" or "men" or "personnel" or "force" or "team" or "unit" or "subordinate",
        "GOV" or "LEG" or "JUD" or "SPY" => own == "LAB" && noun == "staff",
        "REB" or "UAF" or "PRM" or "CRM" => own is null or "CVL" or "MIL" or "UAF" && noun is "man" or "men" or "force" or "troop" or "soldier" or "fighter" or "unit" or "commander" or "subordinate" or "gunman",
        _ => false,
    };
}
