using System;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>What a report says of bodies beside their names: whose part somebody is, and who is of several states.</summary>
internal sealed partial class ActorCoder
{
    // "a division of General Motors", "Airbus, a unit of EADS"
    private static bool IsPartOfFirm(Analysis analysis, Entity entity, Reading[] readings)
    {
        TokenTable tokens = analysis.Tokens;
        for (int d = tokens.FirstDependent[entity.Mentions[0].Head]; d >= 0; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] == Deprel.Nmod && tokens.Dependent(d, Deprel.Case) is >= 0 and int of && tokens.Lemma[of] == "of" && tokens.Upos[d] == Upos.Propn
                && (analysis.EntityIndex.EntityOf(d) is not (>= 0 and int whole) || analysis.Entities[whole].Kind == EntityKind.Organization && (readings[whole].Sectors.IsEmpty || readings[whole].Sectors.First == "BUS"))) return true;
        return false;
    }

    // "Finance ministers met", "heads of state": a state has one of them, so they are of several
    private static bool AreOfManyStates(Analysis analysis, int row, in Reading reading)
    {
        TokenTable tokens = analysis.Tokens;
        return reading.Noun?.Noun is { } office && (office.EndsWith(" minister", StringComparison.Ordinal) ? !ActorWords.Minister.Contains(office) : ActorWords.Office.Contains(office))
            && !tokens.Form(analysis.Text, row).Equals(tokens.Lemma[row], StringComparison.OrdinalIgnoreCase) && tokens.Upos[row] == Upos.Noun;
    }

    /// <summary>Several ministers or heads of state or government: a meeting of states has them, whatever its place.</summary>
    internal static bool AreOfficers(Analysis analysis, int row) =>
        analysis.Tokens.Lemma[row] is "minister" or "premier" or "head" or "negotiator" or "delegate" or "envoy" && analysis.Tokens.Upos[row] == Upos.Noun && !analysis.Tokens.Form(analysis.Text, row).Equals(analysis.Tokens.Lemma[row], StringComparison.OrdinalIgnoreCase);
}
