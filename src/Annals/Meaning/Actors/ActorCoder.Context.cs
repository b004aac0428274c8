using System;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <content>What words leave open: who sends somebody, with whom he is joined, what stands beside his office, last the country in focus.</content>
internal sealed partial class ActorCoder
{
    // Of one country's code; a longer list of offices names several.
    private const int CodeLength = 3;

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
        if (Shared(analysis, row, reading, readings) is { } shared)
        {
            reading.OfferCountry(shared, Ground.Clause, "actor.shared", null);
            return;
        }
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
        else if ((!Uses(reading, AgentUse.Elsewhere | AgentUse.Opposite) || IsNamedBody(entity, reading) || IsOfTheState(analysis, entity)) && FocusOf(reading, entity) is var on && !(on is FocusOn.Office or FocusOn.Abroad && speakers.IsStatement))
        {
            focus.CountsUnion = HasUnion(reading) && !(IsMinister(reading) && HasName(entity));
            reading.OfferCountry(InFocus(analysis, row, on, share, readings, focus, IsMinister(reading) ? "USA" : null), Ground.Context, "actor.focus", null);
        }
    }

    /// <summary>"Senator Carl Moss, Democrat of Nevada", "Republican Senator Carl Moss": the country of the party that stands beside an office which several countries have.</summary>
    private static string? Beside(Analysis analysis, int row, in Reading reading, Reading[] readings, CountryFocus focus)
    {
        if (reading.Sectors.First == "LEG" && (IsOfSenate(analysis, row) || SitsFor(analysis, row))) return "USA";
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

    // "Senate Democratic leader Ann Lee", "House Republicans": the chamber and the party together are one country's
    private static bool IsOfSenate(Analysis analysis, int row)
    {
        TokenTable tokens = analysis.Tokens;
        bool chamber = false, party = false;
        for (int i = row; i >= tokens.Rows(tokens.Sentence[row]).First && i > row - 7 && tokens.Upos[i] is Upos.Propn or Upos.Noun or Upos.Adj; i--)
        {
            ReadOnlySpan<char> word = tokens.Form(analysis.Text, i);
            chamber |= word is "Senate" or "House";
            party |= word is "Democratic" or "Republican" or "Democrat" or "Democrats" or "Republicans";
        }
        return chamber && party;
    }

    // "Patrick Leahy (D-Vt.)", "John Heinz, R-Pa.": party and state, as reports from Washington write them
    private static bool SitsFor(Analysis analysis, int row)
    {
        TokenTable tokens = analysis.Tokens;
        while (row + 1 < tokens.Count && tokens.Deprel[row + 1] == Deprel.Flat && tokens.Sentence[row + 1] == tokens.Sentence[row]) row++;
        ReadOnlySpan<char> rest = analysis.Text.AsSpan(tokens.End[row]).TrimStart(" ,(");
        return rest is ['D' or 'R', '-', >= 'A' and <= 'Z', (>= 'a' and <= 'z') or '.', ..] && analysis.Text.Length - tokens.End[row] - rest.Length is > 0 and <= 3;
    }

    // "settlers" are those of a country only in a report that speaks of it
    private static bool SpeaksOfAny(CountryFocus focus, string countries)
    {
        foreach (string country in countries.Split(' '))
            if (focus.Speaks(country)) return true;
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

    /// <summary>"Ukraine's generals and ministers", "US officials and diplomats": whose the first are said to be, the second are too, when nothing more is said of them; null otherwise.</summary>
    private static string? Shared(Analysis analysis, int row, in Reading reading, Reading[] readings)
    {
        TokenTable tokens = analysis.Tokens;
        if (tokens.Deprel[row] != Deprel.Conj || tokens.Upos[row] != Upos.Noun || tokens.Head[row] is not (>= 0 and int first) || first > row || tokens.Upos[first] != Upos.Noun) return null;
        if (reading.Sectors.First is "REB" or "UAF" or "CRM" or "REF") return null;
        for (int d = tokens.FirstDependent[row]; d >= 0; d = tokens.NextDependent[d])
            if (d < row ? tokens.Deprel[d] is not (Deprel.Cc or Deprel.Punct or Deprel.Nummod) : tokens.Deprel[d] is Deprel.Nmod or Deprel.Acl or Deprel.AclRelcl) return null;
        bool owned = false, called = false;
        for (int d = tokens.FirstDependent[first]; d >= 0 && d < first; d = tokens.NextDependent[d])
        {
            owned |= tokens.Deprel[d] == Deprel.NmodPoss;
            called |= tokens.Deprel[d] is Deprel.Amod or Deprel.Compound && analysis.ToponymAt(tokens.Start[d]) is not null;
        }
        if (!owned && (!called || reading.Sectors.First == "CVL")) return null;
        return analysis.EntityIndex.EntityOf(first) is >= 0 and int who && readings[who] is { CountryGround: Ground.Nationality or Ground.Owner, Country: { } country } ? country : null;
    }

    // "the state-owned rail company": of the state that the report is about
    private static bool IsOfTheState(Analysis analysis, Entity entity)
    {
        TokenTable tokens = analysis.Tokens;
        int row = entity.Mentions[0].Head;
        ReadOnlySpan<char> before = analysis.Text.AsSpan(tokens.Start[tokens.Subtree(row).First], Math.Max(0, tokens.Start[row] - tokens.Start[tokens.Subtree(row).First]));
        foreach (string words in ActorWords.StateOwned.Words)
            if (before.Contains(words, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
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
}
