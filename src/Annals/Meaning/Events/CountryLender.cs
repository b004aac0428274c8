using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Whose the participants are that no word gives a country ("two civilians", "the depot", "both armies"): of the states that the report speaks of the likeliest, by where their names stand, whose deed
/// it is, who is on the other side and who says so; nobody's where none stands out. A multinomial logistic regression over classes of these grounds (<c>data/events/lent.tsv</c>, built by
/// <c>Annals.Forge fit-lent</c> from reports whose participants readers gave a country).
/// </summary>
internal sealed class CountryLender
{
    private const int Classes = 16, Groups = 10; // groups of participants by what they are
    private const int Opening = 400;
    private const int Unsure = 100, Sides = 80; // by how much more a country must lead where words tell little of somebody, less where it is only asked which country's conflict it is
    private readonly CountryCodes codes;

    private CountryLender(CountryCodes codes) => this.codes = codes;

    /// <summary>The weights.</summary>
    internal ChoiceTable<Grounds> Table { get; } = new("events/lent.tsv", Classes, Groups);

    /// <summary>What a country is likely on. Each ground has a few classes.</summary>
    internal enum Grounds : byte
    {
        /// <summary>The part of the report's names that are of the country, in sixths.</summary>
        Share,
        /// <summary>How many countries are named oftener.</summary>
        Rank,
        /// <summary>Whether the other side is of it, or of another, or of one that has to do with it elsewhere, in enmity or not.</summary>
        OtherSide,
        /// <summary>The same by part (source or target) and PLOVER type: hostile, at home, or neither.</summary>
        Part,
        /// <summary>Whether others of the same side are of it.</summary>
        SameSide,
        /// <summary>How its names are used in the sentence: as a place, by somebody who acts, as an adjective.</summary>
        Sentence,
        /// <summary>The same in the sentence before.</summary>
        Before,
        /// <summary>The same two sentences before.</summary>
        TwoBefore,
        /// <summary>Whether it is named in the opening.</summary>
        Opens,
        /// <summary>Whether it is the country of the last somebody, of the last place before the words.</summary>
        Last,
        /// <summary>Whether somebody of the same group is of it by his own words: before, behind.</summary>
        Alike,
        /// <summary>Whether the event's place lies in it, by what basis.</summary>
        Place,
        /// <summary>Whether who says so is of it, by part and enmity.</summary>
        Speaker,
        /// <summary>What stands before the noun, for the country that is named most and for others.</summary>
        Determiner,
        /// <summary>Kind of the entity, for the country that is named most and for others.</summary>
        Kind,
        /// <summary>Of no country: always.</summary>
        Nobody,
        /// <summary>Of no country: what stands before the noun.</summary>
        NobodyDeterminer,
        /// <summary>Of no country: whether a name stands in the words, a pronoun, one or several.</summary>
        NobodyForm,
        /// <summary>Whether a name stands in the words, a pronoun, one or several, for the country that is named most and for others.</summary>
        Form,
        /// <summary>Whether its names stand before the words in the sentence, as what, or only behind; whether others' do.</summary>
        Nearest,
        /// <summary>Whether the other side is of it, whether it has foes in the report, by part and enmity.</summary>
        Foes,
        /// <summary>Of no country: kind of the entity.</summary>
        NobodyKind,
        /// <summary>Of no country: how many are named.</summary>
        NobodyOf,
        /// <summary>Of no country: PLOVER type.</summary>
        NobodyType,
    }

    /// <summary>A participant without a country, and his choices.</summary>
    /// <param name="Event">Index of the event.</param>
    /// <param name="IsSource">Whether he acts.</param>
    /// <param name="Index">Which of that side he is.</param>
    /// <param name="Choices">Of no country first.</param>
    /// <param name="More">By how much more than the table's margin a country must lead.</param>
    internal sealed record Case(int Event, bool IsSource, int Index, List<Choice<string>> Choices, int More = 0);

    /// <summary>Opens the table that ships with Annals. Throws <see cref="ResourceException"/> when it is malformed.</summary>
    internal static CountryLender Load(CountryCodes codes) => new(codes);

    /// <summary>Gives those without a country, or only with that in focus, the one that stands out, if any does; <see cref="Event.Why"/> says so.</summary>
    internal void Fill(Analysis analysis, TokenTable t)
    {
        foreach (Case of in Cases(analysis, t, all: true))
        {
            Event e = analysis.Events[of.Event];
            ImmutableArray<Participant> side = of.IsSource ? e.Source : e.Target;
            string? best = Around(analysis, t, side[of.Index]) ?? Table.Best(of.Choices, of.More).Of, had = side[of.Index].Country;
            if (best == had || best is null && !IsNamedBeyond(analysis, t, e, of.IsSource, side[of.Index], had!)) continue;
            side = side.SetItem(of.Index, side[of.Index] with { Country = best });
            string note = (of.IsSource, best) switch { (true, null) => $"source not of {had}", (false, null) => $"target not of {had}", (true, _) => $"source of {best} by context", _ => $"target of {best} by context" };
            analysis.Events[of.Event] = of.IsSource ? e with { Source = side, Why = e.Why.And(note) } : e with { Target = side, Why = e.Why.And(note) };
        }
    }

    /// <summary>Participants of the report's events without a country.</summary>
    /// <param name="analysis">The report.</param>
    /// <param name="t">Its words.</param>
    /// <param name="all">Also those of whom it is less sure, and those who have only the country in focus: from these nothing is learnt.</param>
    internal List<Case> Cases(Analysis analysis, TokenTable t, bool all = false)
    {
        var cases = new List<Case>();
        Named? named = null;
        for (int i = 0; i < analysis.Events.Count; i++)
        {
            Event e = analysis.Events[i];
            for (int side = 0; side < 2; side++)
            {
                ImmutableArray<Participant> who = side == 0 ? e.Source : e.Target;
                for (int k = 0; k < who.Length; k++)
                {
                    if (who[k].Country is not null && !(all && IsInFocus(analysis, t, who[k])) || IsOfNone(analysis, t, who[k])) continue;
                    bool unsure = IsUnsure(analysis, t, who[k]);
                    if (!all && (unsure || NextTo(t, who[k]) >= 0)) continue;
                    named ??= new Named(analysis, codes);
                    if (named.Countries.Count > 0) cases.Add(new Case(i, side == 0, k, Choices(analysis, t, named, e, side == 0, who[k]), unsure ? Unsure : AreSides(t, who[k]) ? -Sides : 0));
                }
            }
        }
        return cases;
    }

    // "areas north and west of Raqqa", "two towns along the border near Goma": of where the words put them, when nothing else is known of them
    private string? Around(Analysis analysis, TokenTable t, Participant p)
    {
        if (!p.Sectors.IsDefaultOrEmpty || p.Country is not null) return null;
        foreach (int head in t.RowsOf(p.Span))
        {
            if (t.Upos[head] != Upos.Noun || !EventCues.Spot.Contains(t.Lemma[head])) continue;
            (int first, int last) = t.Subtree(head);
            for (int row = head + 1; row <= last && first <= head; row++)
                if (analysis.ToponymAt(t.Start[row]) is { Use: ToponymUse.Literal, Place.Country: { } two }) return codes.Alpha3(two);
        }
        return null;
    }

    // lent the state in focus before anything was known of what he does
    private bool IsInFocus(Analysis analysis, TokenTable t, Participant p) =>
        Form(analysis, t, p.Span) != 1 && analysis.EntityOf(p.Entity) is { Actor: { } actor } && actor.Country == p.Country && actor.Why.Rule.EndsWith(".inferred", StringComparison.Ordinal) && codes.IsState(p.Country!);

    // Seas and regions of many countries; coalitions; unknown people; who speaks of himself, which the room of actors has judged; ministers of foreign affairs, envoys, diplomats: the report may be about another country than theirs.
    private static bool IsOfNone(Analysis analysis, TokenTable t, Participant p)
    {
        if (analysis.EntityOf(p.Entity) is { Kind: EntityKind.Place, Place.Country: null } or { Place.Country: null, Kind: EntityKind.Facility }) return true;
        foreach (int row in t.RowsOf(p.Span))
            if (EventCues.Envoy.Contains(t.Lemma[row]) && !IsPersonsOwn(t, row) || IsFirstPerson(t, row) && t.Deprel[row] != Deprel.NmodPoss && p.Sectors.IsDefaultOrEmpty || Actors.Borrowing.AreNations(analysis, row) || Actors.Borrowing.IsAnother(t, row) || AreOfRegion(t, row) || p.Sectors is ["CVL"] && Actors.Borrowing.AreForeignersToo(t, row)) return true;
        return false;
    }

    // "European capitals", "Western diplomats": of many states
    private static bool AreOfRegion(TokenTable t, int row)
    {
        if (t.Xpos[row] is not "NNS") return false;
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Amod or Deprel.Compound && EventCues.Continental.Contains(t.Lemma[d])) return true;
        return false;
    }

    // "his allies", "her former partner": a politician's are mostly of his country, a state's are not
    private static bool IsPersonsOwn(TokenTable t, int row) =>
        t.Lemma[row] is "ally" or "partner" && t.Dependent(row, Deprel.NmodPoss) is >= 0 and int whose && t.Lemma[whose] is "his" or "her" or "he" or "she";

    // a name alone; those of who speaks of himself
    private static bool IsUnsure(Analysis analysis, TokenTable t, Participant p)
    {
        if (p.Sectors.IsDefaultOrEmpty && analysis.EntityOf(p.Entity) is { Kind: EntityKind.Person } && Form(analysis, t, p.Span) == 1) return true;
        foreach (int row in t.RowsOf(p.Span))
            if (IsFirstPerson(t, row)) return true;
        return false;
    }

    // "all parties", "both sides", "the country": somebody's whom the report tells of
    private static bool AreSides(TokenTable t, Participant p)
    {
        int first = Array.BinarySearch(t.Start, 0, t.Count, p.Span.Start);
        return first >= 0 && first + 1 < t.Count && t.Head[first] == first + 1 && (t.Lemma[first] is "all" or "both" && t.Lemma[first + 1] is "side" or "party" || t.Lemma[first] == "the" && t.Lemma[first + 1] == "country" && t.Xpos[first + 1] == "NN");
    }

    private static bool IsFirstPerson(TokenTable t, int row) => t.Upos[row] == Upos.Pron && t.Lemma[row] is "we" or "I" or "our" or "my";

    // "its neighbour", "his hosts": the row of whose they are, who is of another country; -1 for others
    private static int NextTo(TokenTable t, Participant p)
    {
        foreach (int row in t.RowsOf(p.Span))
            if (t.Upos[row] == Upos.Noun && EventCues.Next.Contains(t.Lemma[row]) && t.Dependent(row, Deprel.NmodPoss) is >= 0 and int whose && t.Upos[whose] == Upos.Pron && !(t.Head[row] >= 0 && p.Span.Contains(t.Start[t.Head[row]]))) return whose;
        return -1;
    }

    private List<Choice<string>> Choices(Analysis analysis, TokenTable t, Named named, Event e, bool acts, Participant p)
    {
        Entity? entity = analysis.EntityOf(p.Entity);
        int group = Group(p), kind = entity is null ? 12 : (int)entity.Kind, word = Determiner(t, p.Span);
        bool hostile = IsHostile(e.Type), home = e.Type is "PROTEST" or "COERCE" or "CONCEDE";
        ImmutableArray<Participant> others = acts ? e.Target : e.Source, mates = acts ? e.Source : e.Target;
        string? speaker = analysis.EntityOf(e.Attribution?.Speaker)?.Actor?.Country;
        string? place = analysis.EntityOf(e.Place?.Entity)?.Place?.Country is { } two ? codes.Alpha3(two) : null;
        (string? lastActor, string? lastPlace) = named.Last(p.Span.Start);
        var slots = new List<int>();
        var choices = new List<Choice<string>>(named.Countries.Count + 1);
        Put(Grounds.Nobody, 0);
        Put(Grounds.NobodyDeterminer, word);
        Put(Grounds.NobodyKind, kind);
        int form = Form(analysis, t, p.Span);
        Put(Grounds.NobodyForm, form);
        Put(Grounds.NobodyOf, named.Countries.Count);
        Put(Grounds.NobodyType, EventRules.Types.IndexOf(e.Type));
        int owner = NextTo(t, p);
        string? apart = owner < 0 ? null : analysis.EntityIndex.EntityOf(owner) is >= 0 and int whose ? analysis.Entities[whose].Actor?.Country : null;
        if (owner < 0 || t.Lemma[owner] != "its") choices.Add(new Choice<string>(null, [.. slots]));
        // "its neighbour": one with a border, if the report names any
        bool near = apart is not null && t.Lemma[t.Head[owner]] is "neighbour" or "neighbor" && named.Countries.Exists(c => codes.Border(apart, c) && !Has(others, c));
        for (int rank = 0; rank < named.Countries.Count; rank++)
        {
            slots.Clear();
            string country = named.Countries[rank];
            if (IsNamedBeyond(analysis, t, e, acts, p, country)) continue;
            if (owner >= 0 && (country == apart || Has(others, country) || near && !codes.Border(apart!, country))) continue;
            if (e.Type == "ASSAULT" && !acts && IsOwnForce(others, country) && (group == 3 || named.HasFoes(country)) || hostile && group is 2 or 3 && AreState(analysis, others, country) || hostile && !home && group == 2 && AreGovernment(others, country)) continue;
            Put(Grounds.Share, (int)(6 * named.Share(country)));
            Put(Grounds.Rank, Math.Min(rank, 5));
            int other = others.IsEmpty ? 0 : Has(others, country) ? 1 : named.AreFoes(others, country) ? 2 : Known(others) ? 3 : 4;
            Put(Grounds.OtherSide, (other * 3) + (hostile ? home ? 2 : 1 : 0));
            Put(Grounds.Part, (acts ? 8 : 0) + (Has(others, country) ? 4 : 0) + (hostile ? home ? 2 : 1 : 0));
            Put(Grounds.Foes, (Has(others, country) ? 1 : 0) + (named.HasFoes(country) ? 2 : 0) + (acts ? 4 : 0) + (hostile ? 8 : 0));
            if (mates.Length > 1) Put(Grounds.SameSide, Has(mates, country) ? 1 : Known(mates) ? 2 : 0);
            Put(Grounds.Sentence, named.Uses(country, e.Sentence));
            Put(Grounds.Before, named.Uses(country, e.Sentence - 1));
            Put(Grounds.TwoBefore, named.Uses(country, e.Sentence - 2));
            Put(Grounds.Opens, named.Opens(country) ? 1 : 0);
            Put(Grounds.Last, (lastActor == country ? 1 : 0) + (lastPlace == country ? 2 : 0));
            if (group > 1) Put(Grounds.Alike, named.Alike(country, group, p.Span.Start));
            Put(Grounds.Place, e.Place is null ? 0 : place == country ? 1 + (int)e.Place.Basis : place is null ? 4 : 5 + (int)e.Place.Basis);
            if (speaker is not null) Put(Grounds.Speaker, (speaker == country ? 8 : 0) + (acts ? 4 : 0) + (hostile ? home ? 2 : 1 : 0));
            Put(Grounds.Determiner, (word * 2) + (rank == 0 ? 1 : 0));
            Put(Grounds.Kind, rank == 0 ? kind : 14);
            Put(Grounds.Form, (form * 2) + (rank == 0 ? 1 : 0));
            Put(Grounds.Nearest, (lastActor == country ? 1 : 0) + (lastPlace == country ? 2 : 0) + (named.Uses(country, e.Sentence) == 0 ? 0 : 4) + (acts ? 8 : 0));
            choices.Add(new Choice<string>(country, [.. slots]));
        }
        return choices;

        void Put(Grounds ground, int of)
        {
            slots.Add(Table.Slot(ground, of, 0));
            slots.Add(Table.Slot(ground, of, group));
        }
    }

    // "urged the government to recall its ambassador from Beijing", "burning Nigerian flags and chanting slogans against France": who shall do so, who does so, is none of those whom the words name
    private bool IsNamedBeyond(Analysis analysis, TokenTable t, Event e, bool acts, Participant p, string country)
    {
        if (acts ? e.Type != "PROTEST" : e.Type is not ("REQUEST" or "THREATEN")) return false;
        int trigger = -1, end = 0;
        foreach (int row in t.RowsOf(e.Trigger)) trigger = row;
        foreach (int row in t.RowsOf(p.Span)) end = row;
        if (trigger < 0 || !acts && (end < trigger || AreSides(t, p) || Group(p) is not (2 or 3) || Has(e.Source, country))) return false;
        int last = t.Rows(t.Sentence[trigger]).End;
        for (int row = Math.Max(trigger, end) + 1; row < last; row++)
        {
            if (analysis.ToponymAt(t.Start[row]) is not { Place: { Country: { } two, Feature: "PCLI" or "PPLC" } } || codes.Alpha3(two) != country) continue;
            if (acts ? IsSpited(t, row) : IsInDemand(t, row, trigger)) return true;
        }
        return false;
    }

    // "slogans against France", "Nigerian flags"
    private static bool IsSpited(TokenTable t, int row) =>
        t.Dependent(row, Deprel.Case) is >= 0 and int mark && t.Lemma[mark] == "against" || t.Head[row] is >= 0 and int noun && t.Lemma[noun] is "flag" or "embassy" or "consulate" or "effigy";

    // in the clause that tells what is asked, and there not as where
    private static bool IsInDemand(TokenTable t, int row, int trigger)
    {
        if (t.Dependent(row, Deprel.Case) is >= 0 and int mark && t.Lemma[mark] is not ("from" or "with" or "against" or "on")) return false;
        for (int at = row, steps = 0; at >= 0 && at != trigger && steps < 12; at = t.Head[at], steps++)
            if (t.Head[at] == trigger) return t.Deprel[at] is Deprel.Xcomp or Deprel.Ccomp or Deprel.Advcl;
        return false;
    }

    private static bool IsHostile(string type) => type is "ASSAULT" or "ACCUSE" or "THREATEN" or "COERCE" or "SANCTION" or "REJECT" or "PROTEST" or "MOBILIZE";

    // "The air force shot down 118 drones": who has foes abroad does not fire at his own
    private static bool IsOwnForce(ImmutableArray<Participant> side, string country)
    {
        foreach (Participant p in side)
            if (p.Country == country && (p.Sectors.IsDefaultOrEmpty || p.Sectors[0] is "GOV" or "MIL")) return true;
        return false;
    }

    // "The president threatened to bomb Iran": officers and soldiers do not turn against their state by its name
    private static bool AreState(Analysis analysis, ImmutableArray<Participant> side, string country)
    {
        foreach (Participant p in side)
            if (p.Country == country && analysis.EntityOf(p.Entity) is { Place.Feature: "PCLI" }) return true;
        return false;
    }

    // a government does not accuse, threaten or refuse itself
    private static bool AreGovernment(ImmutableArray<Participant> side, string country)
    {
        foreach (Participant p in side)
            if (p.Country == country && p.Sectors is ["GOV", ..]) return true;
        return false;
    }

    private static bool Has(ImmutableArray<Participant> side, string country)
    {
        foreach (Participant p in side)
            if (p.Country == country) return true;
        return false;
    }

    private static bool Known(ImmutableArray<Participant> side)
    {
        foreach (Participant p in side)
            if (p.Country is not null) return true;
        return false;
    }


    // 1: nothing is known of him
    private static int Group(Participant p) => p.Sectors.IsDefaultOrEmpty ? 1 : Group(p.Sectors[0]);

    private static int Group(string sector) => sector switch
    {
        "GOV" or "LEG" or "JUD" or "SPY" => 2,
        "MIL" => 3,
        "COP" => 4,
        "REB" or "UAF" or "PRM" or "CRM" or "SEP" => 5,
        "CVL" or "REF" or "SOC" or "LAB" or "EDU" or "MED" or "JRN" or "REL" => 6,
        "OPP" or "PTY" or "ELI" => 7,
        "BUS" or "AGR" or "MNC" => 8,
        _ => 9,
    };

    // A name, or a pronoun, or neither: then whether several are meant.
    private static int Form(Analysis analysis, TokenTable t, TextSpan span)
    {
        int last = 0;
        foreach (int row in t.RowsOf(span))
        {
            if (t.Upos[row] == Upos.Propn && analysis.ToponymAt(t.Start[row]) is null) return 1;
            if (t.Upos[row] is Upos.Noun) last = t.Xpos[row] == "NNS" ? 3 : 4;
            else if (t.Upos[row] is Upos.Pron && last == 0 && t.Deprel[row] != Deprel.NmodPoss) last = 2;
        }
        return last;
    }

    // What stands before the noun that heads the words.
    private static int Determiner(TokenTable t, TextSpan span)
    {
        int first = Array.BinarySearch(t.Start, 0, t.Count, span.Start);
        if (first < 0) return 0;
        foreach (int row in t.RowsOf(span))
            if (t.Upos[row] is Upos.Adj or Upos.Propn && (Actors.ActorWords.Abroad.Contains(t.Lemma[row]) || EventCues.Regional.Contains(t.Lemma[row]))) return 7;
        return t.Upos[first] switch
        {
            Upos.Propn => 1,
            Upos.Num => 2,
            Upos.Pron when t.Deprel[first] == Deprel.NmodPoss => 3,
            Upos.Pron => 4,
            Upos.Det => t.Lemma[first] switch { "the" => 5, "a" or "an" => 6, _ => 7 },
            _ => 0,
        };
    }

    /// <summary>The states that a report names, and where.</summary>
    private sealed class Named
    {
        private const int Weak = 3, Own = 10;
        private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Dictionary<int, int>> uses = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> first = new(StringComparer.Ordinal);
        private readonly Dictionary<(string, int), (int First, int Last)> groups = [];
        private readonly HashSet<(string, string)> foes = [];
        private readonly List<(int Start, string Country)> actors = [], places = [];
        private readonly Analysis analysis;
        private readonly int total;

        internal Named(Analysis analysis, CountryCodes codes)
        {
            this.analysis = analysis;
            foreach (Entity entity in analysis.Entities)
            {
                if (entity.Actor?.Country is not { } country || !codes.IsState(country)) continue;
                bool lent = entity.Actor.Why.Rule.EndsWith(".inferred", StringComparison.Ordinal);
                foreach (Mention mention in entity.Mentions)
                {
                    if (analysis.ToponymAt(mention.Span.Start) is { Use: ToponymUse.Literal } toponym && toponym.Span.Overlaps(mention.Span) && entity.Kind == EntityKind.Place) continue;
                    Add(country, mention.Span.Start, 2, lent ? Weak : Own);
                    actors.Add((mention.Span.Start, country));
                    if (lent || entity.Actor.Sectors.IsDefaultOrEmpty) continue;
                    int group = Group(entity.Actor.Sectors[0]);
                    (int from, int to) = groups.GetValueOrDefault((country, group), (int.MaxValue, -1));
                    groups[(country, group)] = (Math.Min(from, mention.Span.Start), Math.Max(to, mention.Span.Start));
                }
            }
            foreach (Toponym toponym in analysis.Toponyms)
            {
                if (toponym.Place?.Country is not { } two || codes.Alpha3(two) is not { } country) continue;
                Add(country, toponym.Span.Start, toponym.Use == ToponymUse.Literal ? 1 : 4, Own);
                if (toponym.Use == ToponymUse.Literal) places.Add((toponym.Span.Start, country));
            }
            actors.Sort(ByPlace);
            places.Sort(ByPlace);
            foreach (int count in counts.Values) total += count;
            Countries = [.. counts.Keys];
            Countries.Sort((x, y) => counts[x] != counts[y] ? counts[y].CompareTo(counts[x]) : string.CompareOrdinal(x, y));
            foreach (Event e in analysis.Events)
                if (e.Type is "ASSAULT" or "ACCUSE" or "THREATEN" or "COERCE" or "MOBILIZE")
                    foreach (Participant a in e.Source)
                        foreach (Participant b in e.Target)
                            if (a.Country is { } from && b.Country is { } to && from != to)
                            {
                                foes.Add((from, to));
                                foes.Add((to, from));
                            }
        }

        /// <summary>Those named, the most named first.</summary>
        internal List<string> Countries { get; }

        internal double Share(string country) => (double)counts[country] / total;

        internal int Uses(string country, int sentence) => uses[country].GetValueOrDefault(sentence);

        internal bool Opens(string country) => first[country] < Opening;

        internal bool AreFoes(ImmutableArray<Participant> side, string country)
        {
            foreach (Participant p in side)
                if (p.Country is { } other && foes.Contains((other, country))) return true;
            return false;
        }

        internal bool HasFoes(string country) => foes.Any(pair => pair.Item1 == country);

        internal int Alike(string country, int group, int before) =>
            groups.TryGetValue((country, group), out (int First, int Last) at) ? (at.First < before ? 1 : 0) + (at.Last > before ? 2 : 0) : 0;

        internal (string? Actor, string? Place) Last(int before) => (LastOf(actors, before), LastOf(places, before));

        private static string? LastOf(List<(int Start, string Country)> of, int before)
        {
            int low = Ordered.FirstFrom(of, before, static (x, start) => x.Start.CompareTo(start));
            return low == 0 ? null : of[low - 1].Country;
        }

        private static int ByPlace((int Start, string Country) x, (int Start, string Country) y) => x.Start != y.Start ? x.Start.CompareTo(y.Start) : string.CompareOrdinal(x.Country, y.Country);

        private void Add(string country, int start, int use, int weight)
        {
            counts[country] = counts.GetValueOrDefault(country) + weight;
            first[country] = Math.Min(first.GetValueOrDefault(country, int.MaxValue), start);
            if (!uses.TryGetValue(country, out Dictionary<int, int>? by)) uses[country] = by = [];
            int sentence = SentenceOf(start);
            by[sentence] = by.GetValueOrDefault(sentence) | use;
        }

        private int SentenceOf(int start)
        {
            int low = 0, high = analysis.Sentences.Count;
            while (low < high)
            {
                int middle = (low + high) >> 1;
                if (analysis.Sentences[middle].End <= start) low = middle + 1;
                else high = middle;
            }
            return low;
        }
    }
}
