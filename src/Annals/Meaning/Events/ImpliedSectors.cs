using System.Collections.Immutable;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// What participants are whose words alone say no more than a country or nothing, by what they do or suffer: who flies a state's jets or stands in its forces is its military, a barracks is struck as such, homes are civilians',
/// the rest of the counted are like those counted before them, and a state that is accused, asked or met with is its government. One for each report.
/// </summary>
internal sealed class ImpliedSectors
{
    private static readonly ImmutableArray<string> Military = ["MIL"], Civilians = ["CVL"], Government = ["GOV"];
    private readonly Analysis analysis;
    private readonly TokenTable t;
    private readonly CountryCodes codes;

    internal ImpliedSectors(Analysis analysis, TokenTable tokens, CountryCodes codes) => (this.analysis, t, this.codes) = (analysis, tokens, codes);

    /// <summary>Gives those without a sector the one that their part implies, if any.</summary>
    internal void Fill()
    {
        for (int i = 0; i < analysis.Events.Count; i++)
        {
            Event e = analysis.Events[i];
            ImmutableArray<Participant> source = Filled(i, Once(e.Source), acts: true), target = Filled(i, Once(e.Target), acts: false);
            if (source != e.Source || target != e.Target) analysis.Events[i] = e with { Source = source, Target = target };
        }
    }

    // "Yang Hucheng" and "Hucheng": once
    private static ImmutableArray<Participant> Once(ImmutableArray<Participant> side)
    {
        for (int k = side.Length - 1; k >= 0; k--)
            for (int i = 0; i < side.Length; i++)
                if (i != k && side[i].Entity is not null && side[i].Entity == side[k].Entity && side[i].Country == side[k].Country && side[i].Span.Contains(side[k].Span.Start) && side[i].Span.End >= side[k].Span.End && (side[i].Span != side[k].Span || i < k))
                {
                    side = side.RemoveAt(k);
                    break;
                }
        return side;
    }

    private ImmutableArray<Participant> Filled(int index, ImmutableArray<Participant> side, bool acts)
    {
        for (int k = 0; k < side.Length; k++)
            if (acts && side[k] is { Country: null, Sectors.IsDefaultOrEmpty: true } && Flown(index, side[k]) is { } earlier) side = side.SetItem(k, side[k] with { Country = earlier.Country, Sectors = earlier.Sectors });
            else if (AreNationals(side[k]) && OfNationals(analysis.Events[index], acts) is { IsEmpty: false } stated) side = side.SetItem(k, side[k] with { Sectors = stated });
            else if ((side[k].Sectors.IsDefaultOrEmpty || !acts && IsMarket(analysis.Events[index], side[k])) && Of(index, side[k], acts) is { IsEmpty: false } sectors) side = side.SetItem(k, side[k] with { Sectors = sectors });
        return side;
    }

    // "Israeli jets bombed …. The planes attacked …": those that an event before told of
    private Participant? Flown(int index, Participant p)
    {
        if (HeadOf(p.Span) is not (>= 0 and int head) || !EventCues.Aircraft.Contains(t.Lemma[head]) || t.Dependent(head, Deprel.Det) is not (>= 0 and int the) || t.Lemma[the] is not ("the" or "these")) return null;
        for (int i = index - 1; i >= 0; i--)
            foreach (Participant before in analysis.Events[i].Source)
                if (before is { Country: not null, Sectors: ["MIL", ..] } && HeadOf(before.Span) is >= 0 and int flown && EventCues.Aircraft.Contains(t.Lemma[flown])) return before;
        return null;
    }

    private ImmutableArray<string> Of(int index, Participant p, bool acts)
    {
        Event e = analysis.Events[index];
        if (HeadOf(p.Span) is not (>= 0 and int head)) return [];
        if (IsForce(head)) return OwnersOf(head) ?? Military;
        bool state = p.Country is { } country && codes.IsState(country);
        if (acts) return state && (e.Type is "ASSAULT" or "MOBILIZE" && (IsOfWeapons(head) || IsBeforeDeed(e, head)) || IsSpoken(e.Type) && IsState(head)) ? e.Type is "ASSAULT" or "MOBILIZE" ? Military : Government : IsSpoken(e.Type) && AreNations(head) ? Government : [];
        if (e.Type is "ASSAULT" or "COERCE")
        {
            if (IsOfInsurgents(head)) return ["REB"];
            if (Has(p.Span, EventCues.Arms)) return Has(p.Span, EventCues.Insurgent) ? ["REB"] : OwnersOf(head) ?? Military;
            if (e.Type == "ASSAULT" && EventCues.Downing.Contains(e.Lemma) && Has(p.Span, EventCues.Craft)) return OwnersOf(head) ?? Military;
            if (e.Type == "ASSAULT" && (Has(p.Span, EventCues.Dwelling) || !EventCues.Taking.Contains(e.Lemma) && IsPublic(p.Span, head))) return Civilians;
            if (IsCount(e, head)) return Before(index) ?? Civilians;
        }
        return IsSpoken(e.Type) && (state && IsState(head) || AreNations(head)) ? Government : [];
    }

    // "urged other nations to follow"
    private bool AreNations(int head) => t.Upos[head] == Upos.Noun && t.Lemma[head] is "nation" or "country" or "state" or "government" && t.Xpos[head] == "NNS";

    // "shells hit a crowded market": whoever was there
    private bool IsMarket(Event e, Participant p) =>
        e.Type == "ASSAULT" && p.Sectors is ["BUS"] && HeadOf(p.Span) is >= 0 and int head && EventCues.Market.Contains(t.Lemma[head]) && t.Upos[head] == Upos.Noun;

    // "the Germans", "the British", and nothing more: a nation that fights or treats
    private bool AreNationals(Participant p) =>
        p.Sectors is ["CVL"] && p.Country is { } country && codes.IsState(country) && HeadOf(p.Span) is >= 0 and int head && t.Dependent(head, Deprel.Det) is >= 0 and int the && t.Head[the] == head && t.Lemma[the] == "the" && the + 1 == head && IsAlone(head)
        && analysis.ToponymAt(t.Start[head]) is { Use: ToponymUse.Demonym, Place.Feature: ['P', 'C', 'L', ..] } && (head + 1 >= t.Count || t.Deprel[head + 1] is not Deprel.Nummod && t.Upos[head + 1] is not Upos.Num);

    // "the Syrians who fought", "the French in Mali": some of them only
    private bool IsAlone(int head)
    {
        for (int d = t.FirstDependent[head]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] is not (Deprel.Det or Deprel.Conj or Deprel.Cc or Deprel.Punct or Deprel.Case or Deprel.Mark)) return false;
        return true;
    }

    private static ImmutableArray<string> OfNationals(Event e, bool acts) => e.Type switch
    {
        "ASSAULT" or "MOBILIZE" or "COERCE" => acts ? Military : e.Type == "ASSAULT" && !EventCues.Casualties.Contains(e.Lemma) && e.Source is [{ Country: not null, Sectors: ["MIL", ..] }, ..] ? Military : [],
        "PROTEST" => [],
        "RETREAT" => acts ? Military : [],
        _ => Government,
    };

    // "a fishing village", "a passenger bus", but "a minister's car", "a police bus"
    private bool IsPublic(TextSpan span, int head)
    {
        if (t.Upos[head] != Upos.Noun || !EventCues.Public.Contains(t.Lemma[head]) && !EventCues.Market.Contains(t.Lemma[head])) return false;
        foreach (int row in t.RowsOf(span))
            if (t.Head[row] == head && row < head && (t.Deprel[row] is Deprel.NmodPoss or Deprel.Compound && analysis.EntityIndex.EntityOf(row) is >= 0 and int owner && analysis.Entities[owner].Actor is { Sectors.IsDefaultOrEmpty: false } || EventCues.Uniformed.Contains(t.Lemma[row]))) return false;
        return true;
    }

    private static bool IsSpoken(string type) => type is "AGREE" or "CONSULT" or "SUPPORT" or "REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" or "SANCTION";

    // The row of the words whose head lies outside of them.
    private int HeadOf(TextSpan span)
    {
        foreach (int row in t.RowsOf(span))
            if (t.Upos[row] is not Upos.Punct && (t.Head[row] < 0 || !span.Contains(t.Start[t.Head[row]]))) return row;
        return -1;
    }

    // "its forces", "Russian troops"
    private bool IsForce(int head) => EventCues.Forces.Contains(t.Lemma[head]) && t.Xpos[head] is "NNS" or "NNPS" && t.Upos[head] is Upos.Noun or Upos.Propn;

    // "Russian drones", "an Israeli strike": the adjective stands for who flies them
    private bool IsOfWeapons(int head) => t.Upos[head] == Upos.Noun && EventCues.Aircraft.Contains(t.Lemma[head]) || analysis.ToponymAt(t.Start[head]) is { Use: ToponymUse.Demonym } && t.Head[head] is >= 0 and int noun && noun > head && t.Upos[noun] == Upos.Noun && EventCues.Armament.Contains(t.Lemma[noun]);

    // "Turkish attacks on them": a state's adjective at the deed itself
    private bool IsBeforeDeed(Event e, int head) => IsState(head) && t.Upos[head] is Upos.Adj && t.Head[head] is >= 0 and int deed && e.Trigger.Contains(t.Start[deed]);

    // "Palestinian" of "Palestinian guerrilla positions"
    private bool IsOfInsurgents(int head)
    {
        if (t.Upos[head] is not Upos.Adj || t.Deprel[head] != Deprel.Amod || t.Head[head] is not (>= 0 and int noun)) return false;
        for (int d = t.FirstDependent[noun]; d >= 0 && d < noun; d = t.NextDependent[d])
            if (d > head && t.Deprel[d] == Deprel.Compound && EventCues.Insurgent.Contains(t.Lemma[d])) return true;
        return false;
    }

    // "the Chinese allegation", "Soviet-American talks", "the Uzbek side", "talks in Cairo"
    private bool IsState(int head)
    {
        for (int steps = 0; steps < 4 && t.Deprel[head] == Deprel.Conj && t.Upos[head] is Upos.Adj && t.Head[head] is >= 0 and int first && first < head; steps++) head = first;
        if (t.Lemma[head] is "side" or "capital" && t.Upos[head] == Upos.Noun || analysis.EntityIndex.EntityOf(head) is >= 0 and int named && analysis.Entities[named] is { Kind: EntityKind.Place, Actor.Why.Rule: "actor.country" }) return true;
        return analysis.ToponymAt(t.Start[head]) is { Use: ToponymUse.Demonym } && t.Head[head] > head || analysis.ToponymAt(t.Start[head]) is { Use: not ToponymUse.Demonym, Place.Feature: "PCLI" or "PCLH" or "PPLC" };
    }

    // "killed 23 and wounded 17 others"
    private bool IsCount(Event e, int head)
    {
        if (t.Upos[head] != Upos.Num && t.Lemma[head] is not ("other" or "others" or "hundred" or "dozen" or "thousand" or "score")) return false;
        foreach (int quantity in e.Quantities)
            if (analysis.Quantities[quantity].Casualty is not null) return true;
        return false;
    }

    // Those whom the event before in the sentence hit.
    private ImmutableArray<string>? Before(int index)
    {
        for (int i = index - 1; i >= 0 && analysis.Events[i].Sentence == analysis.Events[index].Sentence; i--)
            if (analysis.Events[i] is { Type: "ASSAULT" or "COERCE", Target: [{ Sectors.IsDefaultOrEmpty: false } earlier, ..] } && earlier.Country == (analysis.Events[index].Target[0].Country ?? earlier.Country)) return earlier.Sectors;
        return null;
    }

    private bool Has(TextSpan span, WordSet words)
    {
        foreach (int row in t.RowsOf(span))
            if (t.Upos[row] is Upos.Noun or Upos.Adj or Upos.Propn && words.Contains(t.Lemma[row])) return true;
        return false;
    }

    // "the rebels' positions", "its forces" of an armed group: those of whom they are, if under arms
    private ImmutableArray<string>? OwnersOf(int head)
    {
        for (int d = t.FirstDependent[head]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.NmodPoss or Deprel.Compound or Deprel.Amod && analysis.EntityIndex.EntityOf(d) is >= 0 and int owner && analysis.Entities[owner].Actor is { Sectors: ["MIL" or "REB" or "UAF" or "COP" or "PRM" or "SEP", ..] sectors }) return sectors;
        return null;
    }
}
