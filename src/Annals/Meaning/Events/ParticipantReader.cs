using System;
using System.Collections.Immutable;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>PLOVER sectors of whom a word, or words, before a deed's noun stand for ("rebel attacks"); empty when they name nobody. Thread-safe.</summary>
/// <param name="words">The words as they stand.</param>
/// <param name="adjective">True for an adjective.</param>
internal delegate ImmutableArray<string> ModifierSectors(ReadOnlySpan<char> words, bool adjective);

/// <summary>Makes participants of head rows: coordination becomes a list, containers ("a group of") open, country and sectors come from the entity
/// or, where it has none, from the words of the phrase itself ("demonstrators in Baghdad", "Moroccan diplomats"). One for each report.</summary>
internal sealed partial class ParticipantReader
{
    private const int Deep = 6;
    private readonly Analysis analysis;
    private readonly TokenTable t;
    private readonly ArgumentReader arguments;
    private readonly ArgumentClasses classes;
    private readonly EntityClasses kinds;
    private readonly CountryCodes countries;
    private readonly ParticipantSets sets;
    private readonly ModifierSectors modifiers;
    private readonly ulong vehicle, weapon, eventNoun, neverActor, policeWord, policeHead, somebody;

    internal ParticipantReader(Analysis analysis, TokenTable tokens, ArgumentReader arguments, ArgumentClasses classes, EntityClasses kinds, CountryCodes countries, SetNouns setNouns, ModifierSectors modifiers)
    {
        this.modifiers = modifiers;
        sets = new ParticipantSets(analysis, tokens, setNouns);
        this.analysis = analysis;
        t = tokens;
        this.arguments = arguments;
        this.classes = classes;
        this.kinds = kinds;
        this.countries = countries;
        vehicle = classes.Bit("vehicle");
        weapon = classes.Bit("weapon");
        eventNoun = classes.Bit("deed");
        neverActor = classes.Bit("neveractor");
        policeWord = classes.Bit("policeword");
        policeHead = classes.Bit("policehead");
        somebody = classes.Bit("person") | classes.Bit("government") | classes.Bit("force") | classes.Bit("crowd") | classes.Bit("organization") | classes.Bit("agent");
    }

    /// <summary>Who acts: the phrase headed by <paramref name="row"/>, its coordinated parts in order, or who stands behind the deed or weapon it names; empty for -1.</summary>
    internal ImmutableArray<Participant> Sources(int row) => Read(row, Part.Acting);

    /// <summary>Country of who acts in the phrase headed by <paramref name="row"/>, or null.</summary>
    internal string? CountryOf(int row) => Sources(row) is [{ Country: { } country }, ..] ? country : null;

    /// <summary>The alpha-3 code of a country, or null when there is none.</summary>
    internal string? Alpha3(string alpha2) => countries.Alpha3(alpha2);

    /// <summary>Whom the phrase headed by <paramref name="row"/> names as concerned by an event of that type that <paramref name="trigger"/> tells; empty for -1.</summary>
    internal ImmutableArray<Participant> Targets(int row, string type, int trigger) => row >= 0 && (type == "AGREE" && IsWhereAgreed(row, trigger) || type is "REQUEST" or "AGREE" && arguments.CaseOf(row) == "against" || type is "REQUEST" or "REJECT" && IsDescribed(row) || type == "THREATEN" && IsLikened(row) || type == "REQUEST" && t.Deprel[row] == Deprel.Obj && IsLikened(row)) ? [] : Read(row, type switch
    {
        "ACCUSE" => Part.Accused,
        _ => FrameMatcher.StrikesThings(type) ? Part.Struck : Part.Addressed,
    });

    // "pledged in Paris", "reached agreement in Moscow", "due to meet in Luxembourg": where one agrees one agrees with nobody
    private bool IsWhereAgreed(int row, int trigger) =>
        t.Upos[row] == Upos.Propn && arguments.CaseOf(row) is "in" or "at" && t.Head[row] is >= 0 and int head && (head == trigger || EventCues.Meeting.Contains(t.Lemma[head]) || EventCues.Pact.Contains(t.Lemma[head]) || t.Lemma[head] is "resume" or "continue" or "open" or "begin")
        && analysis.ToponymAt(t.Start[row]) is { Use: ToponymUse.Literal };

    // "the Paris pact", "the London talks": a town in front of it says where
    private bool IsWhereMade(int row) =>
        // "supported the Uruguay trade round"
        t.Upos[row] == Upos.Propn && t.Deprel[row] is Deprel.Compound && t.Head[row] is >= 0 and int talks && talks > row && t.Lemma[talks] == "round" || t.Upos[row] == Upos.Propn && t.Deprel[row] is Deprel.Compound or Deprel.NmodDesc or Deprel.Amod && t.Head[row] is >= 0 and int made && made > row && EventCues.Pact.Contains(t.Lemma[made])
        && analysis.ToponymAt(t.Start[row]) is { Use: not ToponymUse.Demonym, Place.Feature: ['P', 'P', 'L', ..] };

    // "threatened to follow Brazil", "warned that Iran would combat any intervention": whose example is followed, who will act, is not threatened
    private bool IsLikened(int row)
    {
        if (t.Head[row] is not (>= 0 and int verb) || !arguments.IsVerb(verb)) return false;
        // "warned that the Community would react"
        if (t.Deprel[row] == Deprel.Nsubj && EventCues.React.Contains(t.Lemma[verb]) && !(t.Deprel[verb] == Deprel.Advcl && (arguments.HasHelper(verb, "if") || arguments.HasHelper(verb, "unless")))) return true;
        return t.Deprel[row] == Deprel.Obj ? EventCues.Follow.Contains(t.Lemma[verb]) : t.Deprel[row] == Deprel.Nsubj && EventCues.Turn.Contains(t.Lemma[verb]) && t.Dependent(verb, Deprel.Obj) >= 0;
    }

    /// <summary>What a participant is to the event, which says what it may be.</summary>
    private enum Part : byte
    {
        /// <summary>Acts: somebody.</summary>
        Acting,
        /// <summary>Is told, asked, helped: somebody.</summary>
        Addressed,
        /// <summary>Is blamed: who did the deed that is spoken of.</summary>
        Accused,
        /// <summary>Suffers a deed: anything.</summary>
        Struck,
    }

    private ImmutableArray<Participant> Read(int row, Part part)
    {
        if (row < 0) return [];
        var found = ImmutableArray.CreateBuilder<Participant>();
        Add(row, part, found, 0);
        return found.ToImmutable();
    }

    private void Add(int row, Part part, ImmutableArray<Participant>.Builder found, int depth)
    {
        int actor = part == Part.Acting || part == Part.Accused && !IsAccusedOne(row) ? Behind(row) : row;
        if (depth > Deep || IsWhereMade(row) || IsDateline(row) || IsUse(row) || IsCurrency(row) || IsEachOther(row) || IsCompared(row)) return;
        if (actor < 0)
        {
            AddConjuncts(row, part, found, depth);
            return;
        }
        int joined = AddJoined(actor, found), count = found.Count;
        if (part != Part.Acting && (t.Lemma[actor] == "worth" || kinds.IsMoney(actor) || kinds.IsMeasure(actor)) && Measured(actor) is >= 0 and int measured) AddOne(measured, part, found);
        else if (!IsExpletive(actor) && !IsTime(actor) && !kinds.IsMoney(actor)) AddOne(actor, part, found);
        if (joined >= 0 && found.Count > count) found[count] = found[count] with { Span = new TextSpan(joined, found[count].Span.End) };
        if (t.Upos[actor] == Upos.Noun) AddBesideOwner(actor, part, found, depth);
        AddConjuncts(actor, part, found, depth);
        // "hundreds of policemen and soldiers", "Libyan leader Omar Saleh and the Bulgarian president": the second hangs by what is counted, or by the name
        if (arguments.Opened(actor) is var inner && inner != actor) AddConjuncts(inner, part, found, depth);
        else if (t.Upos[actor] is Upos.Noun or Upos.Propn)
        {
            for (int d = t.FirstDependent[actor]; d >= 0; d = t.NextDependent[d])
                if (d > actor && t.Deprel[d] == Deprel.Appos && t.Upos[d] == Upos.Propn && EntityAt(d) is >= 0 and int e && analysis.Entities[e].Kind == EntityKind.Person) AddConjuncts(d, part, found, depth);
        }
    }

    // "tariffs on 300 million dollars' worth of Japanese goods": what the sum measures, if some country's; else -1
    private int Measured(int sum)
    {
        for (int at = sum, steps = 0; at >= 0 && steps < 3; steps++)
        {
            int next = -1;
            for (int d = t.FirstDependent[at]; d >= 0 && next < 0; d = t.NextDependent[d])
                if (d > at && (t.Deprel[d] == Deprel.Nmod && arguments.CaseOf(d) == "of" || t.Lemma[d] == "worth")) next = d;
            at = next;
            if (at >= 0 && t.Lemma[at] != "worth" && HasOwnCountry(at, acting: false)) return at;
        }
        return -1;
    }

    // "Japanese goods", "the government's policies", "goods of Japan"; of who acts also "elements in Japan"
    private bool HasOwnCountry(int row, bool acting)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if ((d < row ? t.Deprel[d] is Deprel.Amod or Deprel.Compound or Deprel.NmodPoss or Deprel.NmodDesc : t.Deprel[d] == Deprel.Nmod && arguments.CaseOf(d) is { } of && (of is "of" or "from" || acting && of is "in" or "at")) && CountryAt(d) is not null) return true;
        return false;
    }

    // "One of them, Peter Okello, said", "the party's acting secretary information, Ann Lee, said": the person named, where nothing else says who it is; else -1
    private int Apposed(int row)
    {
        if (t.Upos[row] is not (Upos.Num or Upos.Noun) || t.Xpos[row] is "NNS" || t.Upos[row] == Upos.Num && t.Lemma[row] is not ("one" or "One")) return -1;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (d > row && t.Deprel[d] == Deprel.Appos && t.Upos[d] == Upos.Propn && t.Subtree(d).First >= d - 1 && t.Lemma[d - 1] == "," && analysis.EntityIndex.EntityOf(d) is >= 0 and int named && analysis.Entities[named].Kind == EntityKind.Person)
                return analysis.EntityIndex.EntityOf(row) is >= 0 and int own && (own == named || analysis.Entities[own].Actor is { Country: not null }) ? -1 : d;
        return -1;
    }

    // "Turkish and Greek officials" are two sides in one phrase.
    private void AddOne(int actor, Part part, ImmutableArray<Participant>.Builder found)
    {
        bool acting = part == Part.Acting;
        // "found himself handcuffed"
        if (t.Upos[actor] == Upos.Pron && t.Lemma[actor] is "himself" or "herself" or "themselves" or "itself" && IsUnlinked(actor) && t.Head[actor] is >= 0 and int does && arguments.Subject(does) is >= 0 and int self && self != actor) actor = self;
        if (Apposed(actor) is >= 0 and int person) actor = person;
        int row = arguments.Opened(actor);
        if (sets.Members(row) is { } members)
        {
            foreach (int member in members) found.Add(One(member, member, acting) with { Span = Phrase(row) });
            return;
        }
        if (Included(row) is { } named)
        {
            foreach (int member in named) found.Add(One(member, member, acting));
            return;
        }
        Participant one = One(row, actor, acting);
        if (AddOwned(row, one, found)) return;
        if (one.Country is not null && sets.AreSeveral(row)) one = one with { Country = null };
        if (one.Country is null && one.Sectors.IsDefaultOrEmpty && t.Upos[row] is Upos.Pron or Upos.Det && t.Lemma[row] is "it" or "that" or "this" or "these" or "those" or "which" && !(EntityAt(row) is >= 0 and int body && IsNamedBodyAt(body)) && (acting || !IsDescribed(row))) return;
        // "a committee probing the Iran scandal"
        if (!acting && EventCues.Affair.Contains(t.Lemma[row]) && t.Dependent(row, Deprel.NmodPoss) < 0) return;
        if (!acting && kinds.IsWare(row) && !kinds.IsNamed(row))
        {
            // "took his passport", "froze the bank's assets": whose it is
            if (t.Dependent(row, Deprel.NmodPoss) is >= 0 and int owner && EntityAt(owner) is >= 0 and int e && analysis.Entities[e].Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Group or EntityKind.Place)
            {
                found.Add(One(owner, owner, acting));
                return;
            }
            if (part == Part.Struck) return;
        }
        if (part == Part.Struck && one.Country is null && t.Upos[row] == Upos.Noun && EventCues.Untouchable.Contains(t.Lemma[row]) && !kinds.IsNamed(row) && !(row > 0 && t.Upos[row - 1] == Upos.Propn)) return;
        // "access to the South Korean market": whose market it is
        if (part == Part.Addressed && t.Lemma[row] == "market" && t.Upos[row] == Upos.Noun)
        {
            for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
                if (t.Deprel[d] is Deprel.Amod or Deprel.Compound or Deprel.NmodPoss && (t.Upos[d] == Upos.Propn || analysis.ToponymAt(t.Start[d]) is not null) && CountryAt(d) is not null)
                {
                    found.Add(One(d, d, acting));
                    break;
                }
            return;
        }
        if (part != Part.Struck && kinds.IsKnownThing(row) && !IsTold(row))
        {
            // "criticised the government's policies": whose they are
            if (t.Dependent(row, Deprel.NmodPoss) is >= 0 and int whose && t.Upos[whose] != Upos.Pron && EntityAt(whose) is >= 0 and int w && analysis.Entities[w].Actor is not null)
            {
                found.Add(One(whose, whose, acting));
                return;
            }
            if (one.Country is not null && !HasOwnCountry(row, acting)) return;
        }
        // "terrorist attacks": a judgement of the deed names nobody
        if (one.Country is null && one.Entity is null && t.Deprel[row] is Deprel.Amod or Deprel.Compound && t.Lemma[row] is "terrorist" or "extremist" && t.Head[row] > row && (classes.Of(t.Lemma[t.Head[row]]) & eventNoun) != 0) return;
        // "food riots", "parliamentary boycotts": a word before the deed that names nobody
        if (one.Country is null && one.Entity is null && t.Deprel[row] is Deprel.Amod or Deprel.Compound && t.Upos[row] is Upos.Adj or Upos.Noun && one.Sectors.IsDefaultOrEmpty && (t.Upos[row] == Upos.Adj || (classes.Of(t.Lemma[row]) & somebody) == 0)) return;
        if (one.Country is null && !(part == Part.Accused && IsAccusedOne(row)) && (kinds.IsMeasure(row) || part != Part.Struck && kinds.IsThing(row) && !(part == Part.Addressed && IsTold(row)))) return;
        found.Add(one);
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is not (Deprel.Amod or Deprel.Compound) || t.Upos[d] == Upos.Noun || CountryAt(d) is not { } first) continue;
            for (int c = t.FirstDependent[d]; c >= 0; c = t.NextDependent[c])
                if (t.Deprel[c] == Deprel.Conj && t.Upos[c] != Upos.Noun && CountryAt(c) is { } second && second != one.Country) found.Add(one with { Country = second, Entity = null });
            if (one.Country != first && one.Country is null) found[^1] = one with { Country = first };
        }
        AddOwners(row, one, found);
    }

    // "freed those held in the barracks": people, whoever they are; "asked for aid for those affected" asks others
    private bool IsDescribed(int row) => t.Form(analysis.Text, row) is "those" or "Those" && (t.Dependent(row, Deprel.Acl) > row || t.Dependent(row, Deprel.AclRelcl) > row);

    // "BELGRADE - Thousands of students blocked the bridge": where it was written takes no part
    private bool IsDateline(int row)
    {
        foreach (Section section in analysis.Sections)
        {
            if (section.Span.Start > t.Start[row]) return false;
            if (section.Kind == SectionKind.Dateline && section.Span.Contains(t.Start[row])) return true;
        }
        return false;
    }

    // "a $160 million (U.S.) deficit": which dollars
    private bool IsCurrency(int row) => t.Form(analysis.Text, row) is "Ecu" or "Ecus" or "ECU" or "ECUs" or "ecu" or "ecus" || row > 1 && row + 1 < t.Count && t.Lemma[row - 1] == "(" && t.Lemma[row + 1] == ")" && (t.Upos[row - 2] == Upos.Num || kinds.IsMoney(row - 2));

    // "insisted on a deal similar to Mexico's": whose was like it
    private bool IsCompared(int row)
    {
        for (int at = row, steps = 0; at >= 0 && steps < 3; at = t.Head[at], steps++)
        {
            if (arguments.CaseOf(at) is "like" or "unlike" or "than") return true;
            if (t.Deprel[at] is not (Deprel.Obl or Deprel.Nmod or Deprel.NmodPoss or Deprel.Flat) || t.Head[at] < 0) return false;
            if (t.Lemma[t.Head[at]] is "similar" or "comparable" or "identical" or "akin") return true;
        }
        return false;
    }

    // "blamed each other": both sides stand there already
    private bool IsEachOther(int row)
    {
        int each = t.Lemma[row] is "other" or "another" ? row - 1 : row;
        return each >= 0 && each + 1 < t.Count && (t.Lemma[each] is "each" && t.Lemma[each + 1] == "other" || t.Lemma[each] is "one" && t.Lemma[each + 1] == "another");
    }

    // "accused the ruling party of fraud", "blamed armed elements for the fire": only somebody can be
    private bool IsAccusedOne(int row) => t.Upos[row] is Upos.Noun or Upos.Propn && t.Deprel[row] is Deprel.Obj or Deprel.NsubjPass && t.Head[row] is >= 0 and int verb
        && (t.Lemma[verb] is "accuse" or "suspect" || t.Lemma[verb] == "blame" && arguments.Preposition(verb, "for") >= 0);

    // "condemned the use of force"
    private bool IsUse(int row) => t.Lemma[row] == "force" && t.Xpos[row] == "NN" && t.Head[row] is >= 0 and int use && t.Lemma[use] is "use" or "show" or "excess";

    // "The foreign ministers of Chad and Niger", "leaders of both countries": one for each named owner.
    private void AddOwners(int row, Participant one, ImmutableArray<Participant>.Builder found)
    {
        if (t.Xpos[row] is not ("NNS" or "NNPS")) return;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (d < row || t.Deprel[d] != Deprel.Nmod || t.Upos[d] != Upos.Propn || arguments.CaseOf(d) is not ("of" or "from" or "in")) continue;
            if (one.Country is null && CountryAt(d) is { } country && t.Dependent(d, Deprel.Conj) >= 0) found[^1] = found[^1] with { Country = country };
            AddOwnersBeside(d, one, found, 0);
        }
    }

    // "envoys from the two countries", "their ministers": some of each
    private bool AddOwned(int row, Participant one, ImmutableArray<Participant>.Builder found)
    {
        if (one.Entity is null && (classes.Of(t.Lemma[row]) & somebody) == 0 || sets.Owners(row) is not { } owners) return false;
        int first = found.Count;
        foreach (int owner in owners)
        {
            string? country = CountryAt(owner);
            if (found.Count > first && found[^1].Country == country) continue;
            found.Add(one with { Country = country, Entity = null, Span = Phrase(row) });
        }
        return true;
    }

    private void AddOwnersBeside(int owner, Participant one, ImmutableArray<Participant>.Builder found, int depth)
    {
        if (depth > Deep) return;
        for (int c = t.FirstDependent[owner]; c >= 0; c = t.NextDependent[c])
        {
            if (t.Deprel[c] != Deprel.Conj || t.Upos[c] != Upos.Propn) continue;
            if (CountryAt(c) is var country && (country is null || country != one.Country)) found.Add(one with { Country = country, Entity = null, Span = Phrase(c) });
            AddOwnersBeside(c, one, found, depth + 1);
        }
    }

    // "asked the border customs to look harder": who is to do something is somebody.
    private bool IsTold(int row) => t.Deprel[row] is Deprel.Obj or Deprel.NsubjPass && t.Head[row] is >= 0 and int verb && arguments.IsVerb(verb) && t.Dependent(verb, Deprel.Xcomp) > row;

    // "a direct presidential election": what is voted on, nobody
    private bool IsOfVote(int row) => t.Upos[row] is Upos.Adj && t.Deprel[row] == Deprel.Amod && EventCues.Elective.Contains(t.Lemma[row].ToLowerInvariant()) && t.Head[row] is >= 0 and int vote && EventCues.Ballot.Contains(t.Lemma[vote].ToLowerInvariant());

    private bool IsExpletive(int row) => IsOfVote(row) || t.Lemma[row] is "who" or "whoever" or "what" && analysis.EntityIndex.EntityOf(row) < 0 || t.Upos[row] is Upos.Verb or Upos.Aux or Upos.Adv || (classes.Of(t.Lemma[row]) & neverActor) != 0
        || (t.Lemma[row] is "it" or "that" or "this" or "there" or "which" && analysis.EntityIndex.EntityOf(row) < 0);

    // "In 2016", "Monday": a time takes no part in anything, whatever the tree says.
    private bool IsTime(int row)
    {
        foreach (Timex time in analysis.Times)
        {
            if (time.Span.Start > t.Start[row]) return false;
            if (time.Span.Contains(t.Start[row])) return true;
        }
        return false;
    }

    // "accused the army of the shelling", "warned Iran of harder steps": what somebody is blamed for or told is no part of him
    private bool IsBlame(int row) => arguments.CaseOf(row) is "of" && t.Head[row] is >= 0 and int blamed && t.Deprel[blamed] is Deprel.Obj or Deprel.Iobj or Deprel.NsubjPass && ((classes.Of(t.Lemma[row]) & eventNoun) != 0 || t.Upos[blamed] == Upos.Propn && t.Upos[row] == Upos.Noun)
        && t.Head[blamed] is >= 0 and int verb && EventCues.Blame.Contains(t.Lemma[verb]);

    // Bombs and attacks act for somebody, if the text says for whom.
    private int Behind(int row)
    {
        for (int i = 0; i < 3; i++)
        {
            ulong kinds = classes.Of(t.Lemma[row]) & (weapon | eventNoun);
            if (kinds == 0 || (analysis.EntityIndex.EntityOf(row) is >= 0 and int e && analysis.Entities[e] is { Actor: not null } own
                && ((kinds & eventNoun) == 0 || own.Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Group))) return row;
            int vessel = (classes.Of(t.Lemma[row]) & vehicle) != 0 ? row : -1;
            row = arguments.Subject(row);
            if (row < 0) return vessel;
        }
        return row;
    }

    private Participant One(int row, int phrase, bool acting)
    {
        int entity = EntityAt(row);
        Actor? actor = entity >= 0 ? analysis.Entities[entity].Actor : null;
        // who acts without a country of his own was looked at by the actors' room: no guess is made here
        string? country = actor?.Country ?? (actor is null ? CountryAt(row) ?? CountryBelow(row, acting, 0) : null);
        ImmutableArray<string> sectors = actor is null || actor.Sectors.IsDefault ? [] : actor.Sectors;
        if (sectors.IsEmpty && OwnerOf(row, country) is { } owner && (country is null || country == owner.Country)) (country, sectors) = (owner.Country, owner.Sectors);
        // "rebel attacks", "separatist violence"
        if (sectors.IsEmpty && t.Deprel[row] is Deprel.Amod or Deprel.Compound && t.Upos[row] is Upos.Noun or Upos.Adj && t.Head[row] > row) sectors = modifiers(Phrase(row).In(analysis.Text), t.Upos[row] == Upos.Adj);
        if ((sectors.IsEmpty || sectors is ["CVL" or "MIL" or "GOV"]) && IsPolice(row, sectors.IsEmpty)) sectors = ["COP"];
        return new Participant(entity >= 0 ? analysis.Entities[entity].Id : null, entity >= 0 ? WholeName(entity, Phrase(phrase)) : Phrase(phrase), country, sectors);
    }

    // "SAF positions", "aircraft of the Nigerian Air Force": what an armed body has is hit or acts as the body
    private Actor? OwnerOf(int row, string? country)
    {
        // "al-Qaida operatives"
        if (t.Upos[row] != Upos.Noun || (classes.Of(t.Lemma[row]) & somebody) != 0 && country is null) return null;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if ((d < row ? t.Deprel[d] is Deprel.Compound or Deprel.NmodPoss : t.Deprel[d] == Deprel.Nmod && arguments.CaseOf(d) is "of") && t.Upos[d] == Upos.Propn && (EntityAt(d) is >= 0 and int e || (e = analysis.EntityIndex.Covering(d)) >= 0)
                && analysis.Entities[e] is { Kind: EntityKind.Organization or EntityKind.Group, Actor: { Sectors: ["MIL" or "REB" or "UAF" or "COP" or "PRM", ..] } owner }) return owner;
        return null;
    }

    // "the Islamic State of Iraq and the Levant": a name goes on behind the "and" within it
    private TextSpan WholeName(int entity, TextSpan phrase)
    {
        foreach (Mention mention in analysis.Entities[entity].Mentions)
            if (mention.Form == MentionForm.Name && mention.Span.Start >= phrase.Start && mention.Span.Start < phrase.End && mention.Span.End > phrase.End) return new TextSpan(phrase.Start, mention.Span.End);
        return phrase;
    }

    // "police bullets", "men in khaki", "SRP men": what no table of actors knows as a whole
    private bool IsPolice(int row, bool unknown)
    {
        ulong own = classes.Of(t.Lemma[row]);
        if (unknown && (own & policeWord) != 0) return true;
        if ((own & policeHead) == 0) return false;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if ((classes.Of(t.Lemma[d]) & policeWord) != 0 && (t.Deprel[d] is Deprel.Compound or Deprel.Amod && d < row || t.Deprel[d] == Deprel.Nmod && t.Lemma[d] == "khaki")) return true;
        return false;
    }

    private int EntityAt(int row)
    {
        int entity = analysis.EntityIndex.EntityOf(row);
        if (entity >= 0 || t.Upos[row] is not (Upos.Propn or Upos.Noun)) return entity;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (d > row && t.Deprel[d] == Deprel.Flat && (analysis.EntityIndex.EntityOf(d) is >= 0 and int named || (named = analysis.EntityIndex.Covering(d)) >= 0)) return named;
        return t.Upos[row] == Upos.Propn ? analysis.EntityIndex.Covering(row) : -1;
    }

    /// <summary>Country that the words of a phrase name: its modifiers first, then its owner, then what follows it.</summary>
    private string? CountryBelow(int row, bool acting, int depth)
    {
        if (depth > 3) return null;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (d < row && t.Deprel[d] is Deprel.Amod or Deprel.Compound or Deprel.NmodPoss or Deprel.Nmod or Deprel.NmodDesc or Deprel.Flat && t.Upos[d] != Upos.Pron && CountryAt(d) is { } before) return before;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            // "his Ethiopian counterpart": whose he is says least
            if (d < row && t.Deprel[d] is Deprel.NmodPoss or Deprel.Compound or Deprel.Amod && !(t.Deprel[d] == Deprel.NmodPoss && (EventCues.Kin.Contains(t.Lemma[row]) || EventCues.Next.Contains(t.Lemma[row]))) && (t.Upos[d] == Upos.Pron ? CountryAt(d) : CountryBelow(d, acting, depth + 1)) is { } owner) return owner;
            if (d > row && (t.Deprel[d] is Deprel.Appos or Deprel.Flat || t.Deprel[d] is Deprel.Nmod or Deprel.Obl && MayTell(arguments.CaseOf(d), acting))
                && (CountryAt(d) ?? CountryBelow(d, acting, depth + 1)) is { } behind) return behind;
        }
        return null;
    }

    // what is given to a country or done against it concerns that country; who acts is not told by it
    private static bool MayTell(string? preposition, bool acting) =>
        preposition is "of" or "in" or "from" or "at" or "near" or "inside" or "across" or "around" or "outside" || !acting && preposition is "to" or "for" or "against" or "with" or "on";

    /// <summary>Country of the entity or toponym at <paramref name="row"/>, or null.</summary>
    internal string? CountryAt(int row)
    {
        // "the ethnic Hungarian party" is of the country where it is
        if (row > 0 && t.Upos[row] == Upos.Adj && t.Lemma[row - 1] == "ethnic") return null;
        // "former Soviet republics" are states of their own
        if (row > 0 && t.Upos[row] == Upos.Adj && t.Lemma[row - 1] == "former" && t.Head[row] is >= 0 and int land && Actors.ActorWords.Domains.Contains(t.Lemma[land])) return null;
        int entity = analysis.EntityIndex.EntityOf(row);
        // a common noun within a longer phrase ("a coalition airstrike near Tabqa") does not stand for the whole
        if (entity < 0 && t.Upos[row] != Upos.Noun) entity = analysis.EntityIndex.Covering(row);
        if (entity >= 0 && analysis.Entities[entity].Actor?.Country is { } country) return country;
        if (entity >= 0 && analysis.Entities[entity].Place?.Country is { } code) return countries.Alpha3(code);
        return analysis.ToponymAt(t.Start[row])?.Place?.Country is { } held ? countries.Alpha3(held) : PeoplePairs.CountryOf(analysis, t, row);
    }

    /// <summary>The words of the phrase headed by <paramref name="row"/>, without clauses, appositions and further conjuncts.</summary>
    internal TextSpan Phrase(int row)
    {
        int first = row, last = row;
        Widen(row, ref first, ref last, 0);
        // "Foreign Minister Anna Berg" read as an office and, beside it, a name
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Appos && t.Upos[d] == Upos.Propn && t.Subtree(d).First == last + 1 && t.Upos[last + 1] != Upos.Punct) Widen(d, ref first, ref last, 1);
        // "Austria-Hungary" is one name
        if (first > 0 && analysis.ToponymAt(t.Start[first]) is { Use: not ToponymUse.Demonym } whole && whole.Span.Start < t.Start[first] && whole.Span.End >= t.End[first])
            while (first > 0 && t.Start[first - 1] >= whole.Span.Start) first--;
        return t.Span(WithoutTime(first, row), last);
    }

    // "said Friday Deputy Minister Ann Lee met …", "In 1937 Japanese planes": a day or a year before a name is none of it
    private int WithoutTime(int first, int head)
    {
        if (analysis.TimeAt(t.Start[first]) is not { } time || time.Edtf is null && t.Upos[first] is not Upos.Propn && time.Span.End == t.End[first] || time.Span.Start != t.Start[first] || time.Span.End > t.Start[head]) return first;
        int next = first;
        while (next < head && t.Start[next] < time.Span.End) next++;
        return t.Upos[next] is Upos.Part or Upos.Punct ? first : next;
    }

    private void Widen(int row, ref int first, ref int last, int depth)
    {
        if (depth > Deep) return;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            bool part = t.Deprel[d] is Deprel.Det or Deprel.Amod or Deprel.Compound or Deprel.Nummod or Deprel.NmodPoss or Deprel.Flat or Deprel.DetPredet or Deprel.NmodDesc
                or Deprel.Fixed or Deprel.Goeswith || (t.Deprel[d] == Deprel.Nmod && (d < row || arguments.CaseOf(d) is "of" or "from" or "in" or "for")) || (t.Deprel[d] is Deprel.Case && t.Lemma[d] is "'s" or "’s" && d > row && depth > 0)
                || (t.Deprel[d] is Deprel.Advmod && d < row) || (depth > 0 && t.Deprel[d] is Deprel.Case && row > d && t.Deprel[row] == Deprel.Nmod);
            if (!part || (d > row && t.Deprel[d] == Deprel.Nmod && (IsTime(d) || IsBlame(d)))) continue;
            if (d < first) first = d;
            if (d > last) last = d;
            Widen(d, ref first, ref last, depth + 1);
        }
    }
}
