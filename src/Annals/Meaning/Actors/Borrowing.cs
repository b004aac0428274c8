using System;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>Who may be lent the country in focus, by the words of his phrase.</summary>
internal static class Borrowing
{
    // a part of the country that is spoken of in all of the report, below which people in general are not taken for its people; for soldiers, who may be abroad
    private const float General = 0.25f, Soldiers = 0.7f;

    /// <summary>True when the words say that somebody is not of the country in focus, or of no country at all.</summary>
    internal static bool IsBarred(Analysis analysis, Entity entity, in Reading reading, int row)
    {
        // a ship, a tank, "the 134th Squadron" may be anywhere
        if (entity.Kind is EntityKind.Vehicle or EntityKind.Weapon || reading.Sectors.First == "MIL" && entity.Name.AsSpan().ContainsAnyInRange('0', '9')) return true;
        TokenTable tokens = analysis.Tokens;
        // "governments must act", "the peoples of the world", "Arab states"
        if (AreNations(analysis, row)) return true;
        if (IsWorldwide(analysis, row) || IsAnybody(tokens, row) || reading.Sectors.First == "CVL" && AreForeignersToo(tokens, row)) return true;
        bool armed = reading.Sectors.First is "MIL" or "REB" or "UAF" or "CRM";
        for (int d = tokens.FirstDependent[row]; d >= 0; d = tokens.NextDependent[d])
        {
            if (d > row)
            {
                if (tokens.Deprel[d] is Deprel.Nmod or Deprel.Obl && (IsEverywhere(analysis, d) || AreNations(analysis, d) || IsAnother(tokens, d))) return true;
                continue;
            }
            // "the two ministers", "both presidents" are of two countries
            if (reading.Noun is { } noun && (noun.Use & AgentUse.Office) != 0 && reading.Sectors.First is "GOV" && tokens.Lemma[d] is "two" or "both" or "three" && tokens.Deprel[d] is Deprel.Nummod or Deprel.Det or Deprel.DetPredet && tokens.Xpos[row] is "NNS" or "NNPS") return true;
            // "these terrorists" are those just named, "foreign fighters" come from elsewhere
            if (armed && tokens.Deprel[d] == Deprel.Det && tokens.Lemma[d] is "this" or "these" or "that" or "those" or "such") return true;
            // "the terrorist group" is one that was named
            if (armed && tokens.Deprel[d] == Deprel.Det && tokens.Lemma[d] == "the" && tokens.Lemma[row] is "group" or "organization" or "organisation" or "network" or "outfit" or "movement") return true;
            if (tokens.Deprel[d] is Deprel.Amod or Deprel.Compound && (ActorWords.Abroad.Contains(tokens.Lemma[d]) || tokens.Lemma[d] is "global" or "western" or "neighbouring" or "neighboring" or "industrialised" or "industrialized" or "Arab" or "Latin" or "European" or "African" or "Asian" or "Western")
                && !(reading.Sectors.First == "GOV" && reading.Noun?.Noun.Contains(tokens.Lemma[d], StringComparison.OrdinalIgnoreCase) == true)) return true;
            if (tokens.Deprel[d] == Deprel.NmodPoss && IsAnother(tokens, d)) return true;
            if (tokens.Deprel[d] == Deprel.NmodPoss && tokens.Lemma[d] is "world" or "continent" or "humanity") return true;
            // "Coalition advisers", "the 12th Wing commander" belong to a body of their own
            if (armed && tokens.Upos[row] == Upos.Noun && tokens.Deprel[d] == Deprel.Compound && tokens.Upos[d] == Upos.Propn && analysis.ToponymAt(tokens.Start[d]) is null) return true;
        }
        return false;
    }

    /// <summary>"The industrialised countries", "governments", "the peoples of the world": of no one country.</summary>
    internal static bool AreNations(Analysis analysis, int row) => analysis.Tokens.Lemma[row] is "government" or "people" or "nation" or "state" or "country" or "power" or "economy"
        && analysis.Tokens.Form(analysis.Text, row) is "governments" or "Governments" or "peoples" or "Peoples" or "nations" or "Nations" or "states" or "countries" or "Countries" or "powers" or "economies";

    /// <summary>"Killing at least 19 people, most of them foreign tourists": of several countries.</summary>
    internal static bool AreForeignersToo(TokenTable tokens, int row)
    {
        if (tokens.Upos[row] is not Upos.Noun) return false;
        int end = Math.Min(tokens.Rows(tokens.Sentence[row]).End, row + 10);
        bool among = false;
        for (int i = row + 1; i < end; i++)
            if (tokens.Lemma[i] is "include" or "including" or "among" or "most" or "some" or "many" or "whom" or "mostly") among = true;
            else if (!among) continue;
            else if (tokens.Lemma[i] is "foreigner" or "expatriate" || tokens.Lemma[i] == "foreign" && tokens.Head[i] is >= 0 and int whom && tokens.Lemma[whom] is "tourist" or "national" or "visitor" or "citizen" or "worker") return true;
        return false;
    }

    /// <summary>"A third country", "another state": not the one in focus, and nobody says which.</summary>
    internal static bool IsAnother(TokenTable tokens, int row)
    {
        if (tokens.Lemma[row] is not ("country" or "state" or "nation" or "government")) return false;
        for (int d = tokens.FirstDependent[row]; d >= 0 && d < row; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] is Deprel.Amod or Deprel.Det && ActorWords.Elsewhere.Contains(tokens.Lemma[d])) return true;
        return false;
    }

    /// <summary>The part of the report that must be about a country before somebody is taken for one of its people; 0 for those of whom every passage may tell.</summary>
    internal static float Share(Analysis analysis, Entity entity, in Reading reading, int row)
    {
        TokenTable tokens = analysis.Tokens;
        bool told = tokens.Upos[row] == Upos.Propn || tokens.Lemma[row] is "hundred" or "thousand" or "dozen" or "score" or "million" or "number" or "ten", several = !tokens.Form(analysis.Text, row).Equals(tokens.Lemma[row], StringComparison.OrdinalIgnoreCase);
        for (int d = tokens.FirstDependent[row]; d >= 0 && d < row; d = tokens.NextDependent[d])
            told |= tokens.Deprel[d] is Deprel.Det or Deprel.NmodPoss or Deprel.Nummod;
        // "government forces" are those of where the news is
        if (reading.Noun?.Noun.StartsWith("government ", StringComparison.Ordinal) == true) return 0;
        if (reading.Sectors.First == "MIL" && (entity.Kind != EntityKind.Organization || !told)) return Soldiers;
        return several && !told ? General : 0;
    }

    /// <summary>"when a person is bitten by a flea": anybody, in the present of what is always so.</summary>
    private static bool IsAnybody(TokenTable tokens, int row)
    {
        if (tokens.Lemma[row] is not ("person" or "human" or "individual" or "somebody" or "someone") || tokens.Upos[row] == Upos.Noun && !(tokens.Dependent(row, Deprel.Det) is >= 0 and int a && tokens.Lemma[a] == "a")) return false;
        int verb = tokens.Head[row];
        if (verb < 0) return false;
        for (int d = tokens.FirstDependent[verb]; d >= 0; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] is Deprel.Aux or Deprel.AuxPass or Deprel.Cop && tokens.Xpos[d] is "VBZ" or "VBP" or "MD") return true;
        return tokens.Xpos[verb] is "VBZ" or "VBP";
    }

    /// <summary>"has killed over 150 people worldwide", "… around the world": of many countries.</summary>
    private static bool IsWorldwide(Analysis analysis, int row)
    {
        TokenTable tokens = analysis.Tokens;
        int verb = tokens.Deprel[row] is Deprel.Obj or Deprel.NsubjPass or Deprel.Nsubj && tokens.Head[row] >= 0 ? tokens.Head[row] : row;
        for (int d = tokens.FirstDependent[verb]; d >= 0; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] == Deprel.Advmod && tokens.Lemma[d] is "worldwide" or "globally" or "internationally"
                || tokens.Deprel[d] == Deprel.Obl && tokens.Lemma[d] is "world" or "globe" && tokens.Dependent(d, Deprel.Case) is >= 0 and int mark && tokens.Lemma[mark] is "around" or "across" or "throughout" or "over") return true;
        // "263 people have died from what the virus brought on worldwide"
        if (tokens.Dependent(row, Deprel.Nummod) >= 0)
        {
            (int first, int end) = tokens.Rows(tokens.Sentence[row]);
            for (int i = first; i < end; i++)
                if (tokens.Lemma[i] is "worldwide") return true;
        }
        return tokens.Dependent(row, Deprel.Advmod) is >= 0 and int wide && tokens.Lemma[wide] is "worldwide" or "globally";
    }

    /// <summary>"across the continent", "around the world", "in the South Pacific": a place of many countries.</summary>
    private static bool IsEverywhere(Analysis analysis, int place)
    {
        TokenTable tokens = analysis.Tokens;
        if (tokens.Dependent(place, Deprel.Case) is not (>= 0 and int mark) || tokens.Lemma[mark] is not ("in" or "from" or "across" or "around" or "over" or "throughout" or "of" or "on" or "worldwide")) return false;
        if (tokens.Lemma[place] is "world" or "globe" or "continent" or "earth" or "planet" or "hemisphere") return true;
        return tokens.Lemma[mark] is not "of" && analysis.ToponymAt(tokens.Start[place]) is { Use: ToponymUse.Literal, Place: { Country: null } };
    }
}
