using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Annals.Language;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Codes PLOVER events from sentence structure. For each word that may set a rule off, the heaviest frame that holds gives a candidate; the
/// content of agreements, demands and threats is taken into them; what has no political actor or stands in a report on sport or business is
/// dropped; what remains gets its actors, status, time, place, numbers and the earlier mention it repeats.
/// </summary>
internal sealed class EventCoder
{
    private readonly ArgumentClasses classes;
    private readonly EventRules rules;
    private readonly AssertionReader assertions;
    private readonly EventDetails details;
    private readonly PoliticsFilter politics;
    private readonly CountryCodes countries;
    private readonly SetNouns sets;
    private readonly TriggerForms forms;
    private readonly FutureTypes futures;
    private readonly TakenUp takenUp;
    private readonly Replies replies;
    private readonly ulong hostile;
    private readonly EventRule stoppage;
    private static readonly EventRule Vow = new() { Id = "event.THREATEN.vow", Type = "THREATEN", Cameo = "138", Soft = true };

    private readonly EventNetwork? network;
    private readonly LearntStatus? status;
    private readonly SenseLexicon? senses;
    private readonly ModifierSectors modifiers;
    private readonly EventAdviser adviser;
    private readonly EventTrust trust;
    private readonly CountryLender lender;

    private EventCoder(EventNetwork? network, LearntStatus? status, SenseLexicon? senses, ModifierSectors modifiers, double sure)
    {
        (this.network, this.status, this.senses, this.modifiers) = (network, status, senses, modifiers);
        trust = EventTrust.Load(sure);
        classes = ArgumentClasses.Load();
        rules = EventRules.Load(classes);
        assertions = new AssertionReader(AssertionTable.Load(), classes);
        details = EventDetails.Load(classes);
        politics = PoliticsFilter.Load(classes);
        stoppage = rules.Rules.First(static r => r.Id == "event.PROTEST.strike");
        countries = CountryCodes.Load();
        lender = CountryLender.Load(countries);
        sets = SetNouns.Load();
        futures = FutureTypes.Load();
        forms = TriggerForms.Of(rules.All, classes);
        takenUp = TakenUp.Load();
        replies = Replies.Load();
        adviser = new EventAdviser(rules);
        hostile = classes.Bit("hostile");
    }

    /// <summary>The rules it codes by.</summary>
    internal EventRules Rules => rules;

    /// <summary>Opens the rules and tables. Throws <see cref="ResourceException"/> when one is missing or malformed.</summary>
    internal static EventCoder Load(ResourceStore resources, SenseLexicon? senses, WordVectors vectors, ModifierSectors modifiers, double sure = 0, bool rulesAlone = false)
    {
        if (rulesAlone) return new EventCoder(null, null, senses, modifiers, sure);
        var network = new EventNetwork(EventModel.Load(resources.ModelPath(EventModel.Name)), vectors);
        return new EventCoder(network, new LearntStatus(new ChoiceNetwork(ChoiceModel.Load(resources.ModelPath(LearntStatus.ModelName)), vectors), senses), senses, modifiers, sure);
    }

    /// <summary>What keeps the engine's words for this room, or null when it works by rules alone.</summary>
    internal WordStateReader? States(LanguageEngine engine) => network?.States(engine);

    /// <summary>What the rules make of the status of a word, for who learns it.</summary>
    internal Assertion StatusByRules(Analysis analysis, TokenTable t, int row) => assertions.Read(analysis, t, row);

    /// <summary>The status of a word that tells an event of that PLOVER type (any word for an unknown one), and a note when it is not the rules'.</summary>
    internal (Assertion Asserted, string? Note) StatusOf(Analysis analysis, TokenTable t, int row, string type)
    {
        Assertion ruled = assertions.Read(analysis, t, row);
        return status?.Read(analysis.Text, t, row, type, ruled) ?? (ruled, null);
    }

    /// <summary>What the rules alone find, and what the network sees of it.</summary>
    internal EventStudy Study(Analysis analysis)
    {
        TokenTable t = TreeMender.Mend(analysis, forms.Correct(analysis), forms, classes);
        var arguments = new ArgumentReader(analysis, t, classes);
        var found = new Candidate?[t.Count];
        Topic topic = politics.TopicOf(analysis, t);
        var kinds = new EntityClasses(analysis, t, classes, new PresumedStates(analysis, t, politics, classes, topic), senses);
        FindCandidates(t, new FrameMatcher(analysis, t, arguments, kinds), found);
        return new EventStudy(t, found, arguments, kinds, topic, new EventFeatures(analysis, t, found, arguments, kinds, topic, rules, senses));
    }

    /// <summary>Fills <see cref="Analysis.Events"/>. Thread-safe.</summary>
    /// <param name="analysis">The report on its way.</param>
    /// <param name="study">Is handed the participants without a country, who are then lent none; null to lend.</param>
    internal void Code(Analysis analysis, List<CountryLender.Case>? study = null)
    {
        if (analysis.Tokens.Count == 0) return;
        (TokenTable t, Candidate?[] found, ArgumentReader arguments, EntityClasses kinds, Topic topic, EventFeatures features) = Study(analysis);
        EventGuess?[]? guesses = network?.Read(analysis, t, found, features);
        if (guesses is not null) adviser.Advise(analysis, t, arguments, found, guesses, topic);
        if (Array.TrueForAll(found, static c => c is null)) return;
        var participants = new ParticipantReader(analysis, t, arguments, classes, kinds, countries, sets, modifiers);
        var scene = new Scene(analysis, t, found, arguments, participants, new EventSettings(analysis, t, participants), topic, kinds);
        new OtherSides(analysis, t, arguments).Fill(found);
        TakeContents(t, found);
        List<int>? unnamed = null;
        var guessed = new HashSet<int>();
        foreach (Candidate? candidate in found)
        {
            if (candidate is not { Absorbed: false } || Build(scene, candidate) is not { } made) continue;
            if (candidate.Match.Rule.Police && scene.IsUnnamed(made.Source)) (unnamed ??= []).Add(analysis.Events.Count);
            if (candidate.Made || candidate.Note is not null) guessed.Add(t.Start[candidate.Row]);
            analysis.Events.Add(made);
        }
        EventDiscourse.Fill(analysis, t);
        if (unnamed is not null) new ImpliedPolice(analysis, t, participants).Fill(unnamed);
        replies.Fill(analysis, t);
        takenUp.Add(analysis, guessed, guesses, t, assertions, arguments, participants, details);
        if (guesses is not null) trust.Judge(analysis.Events, t, found, guesses, topic);
        EventLinks.Link(analysis, takenUp);
        HandedDown.Fill(analysis.Events);
        new LinkedSides(analysis, t, arguments, participants).Fill();
        new JudgedDeeds(analysis, t, arguments).Fill();
        new ImpliedSectors(analysis, t, countries).Fill();
        new ImpliedDoers(analysis, t, arguments).Fill();
        if (study is null) lender.Fill(analysis, t);
        else study.AddRange(lender.Cases(analysis, t));
    }

    /// <summary>The table of countries that context gives.</summary>
    internal ChoiceTable<CountryLender.Grounds> LentTable => lender.Table;

    private void FindCandidates(TokenTable t, FrameMatcher matcher, Candidate?[] found)
    {
        for (int row = 0; row < t.Count; row++)
        {
            if (t.Upos[row] is not (Upos.Verb or Upos.Noun or Upos.Adj or Upos.Aux) || rules.Of(t.Lemma[row]) is not { } frames) continue;
            found[row] = matcher.Match(row, frames);
        }
    }

    // Marks the candidates that stand in the content of another, and words that a frame asked for.
    private static void TakeContents(TokenTable t, Candidate?[] found)
    {
        foreach (Candidate? candidate in found)
        {
            if (candidate is null) continue;
            foreach (int word in candidate.Words)
                if (found[word] is { } used && used.Row != candidate.Row && !IsOwnDeed(t, candidate, used)) used.Absorbed = true;
            foreach (int word in candidate.Kinds)
                if (found[word] is { } told && told.Row != candidate.Row && (told.Match.Rule.Type == candidate.Match.Rule.Type || told.Match.Rule.Type == "AGREE")) told.Absorbed = true;
            if (candidate.Content >= 0) Take(t, candidate, found);
            if (candidate.Match.Rule.Id == "event.SANCTION.cut.aid") TakeAid(t, candidate, found);
            TakePurpose(t, candidate, found);
        }
    }

    // "paused $12 million in aid to the police": none is given
    private static void TakeAid(TokenTable t, Candidate cut, Candidate?[] found)
    {
        int last = t.Subtree(cut.Row).Last;
        for (int row = cut.Row + 1; row <= last; row++)
            if (found[row] is { Match.Rule.Type: "AID" } aid && t.Upos[row] == Upos.Noun && Hangs(row)) aid.Absorbed = true;

        bool Hangs(int row)
        {
            for (int at = row, steps = 0; steps < 4 && t.Deprel[at] is Deprel.Obj or Deprel.Obl or Deprel.Nmod or Deprel.Conj; at = t.Head[at], steps++)
                if (t.Head[at] == cut.Row) return true;
            return false;
        }
    }

    // "fired tear gas to disperse the crowd": one deed, told by its means and its purpose.
    private static void TakePurpose(TokenTable t, Candidate purpose, Candidate?[] found)
    {
        if (t.Deprel[purpose.Row] != Deprel.Advcl || t.Xpos[purpose.Row] != "VB" || t.Head[purpose.Row] is not (>= 0 and int head) || found[head] is not { } means) return;
        // "summoned the ambassador to protest against the raid"
        if (means.Match.Rule.Type == "ACCUSE" && purpose.Match.Rule.Type == "PROTEST") purpose.Absorbed = true;
        if (means.Match.Rule.Type != purpose.Match.Rule.Type || (means.Target >= 0 && means.Target != purpose.Target)) return;
        means.Target = purpose.Target;
        purpose.Absorbed = true;
    }

    // What somebody is accused of, owns up to, or what is looked into, stays an event of its own: a claimed one; what he denies, a denied one.
    private static bool IsOwnDeed(TokenTable t, Candidate holder, Candidate inner) => holder.Match.Rule.Type is "ACCUSE" or "CONCEDE" && inner.Match.Rule.Type is "ASSAULT" or "COERCE" || inner.Match.Rule.Type is "ASSAULT" or "COERCE" or "MOBILIZE" or "SANCTION" && EventCues.Deny.Contains(t.Lemma[holder.Row]);

    private static void Take(TokenTable t, Candidate holder, Candidate?[] found)
    {
        (int first, int last) = t.Subtree(holder.Content);
        for (int row = first; row <= last; row++)
            if (row != holder.Row && found[row] is { } inner && IsContent(t, row, holder.Content)
                && !IsOwnDeed(t, holder, inner)) inner.Absorbed = true;
    }

    private static bool IsContent(TokenTable t, int row, int content)
    {
        for (int at = row; at != content && at >= 0; at = t.Head[at])
            if (t.Deprel[at] is Deprel.AclRelcl or Deprel.Parataxis || (t.Deprel[at] is Deprel.Acl && t.Xpos[at] is "VBN" or "VBG")
                || (t.Deprel[at] is Deprel.Advcl && t.Xpos[at] is not "VB" and not "VBG")) return false;
        return true;
    }

    // "committed to defeating the rebels", "agreed to punish Iran": who is to be hurt is no partner.
    private bool IsVowed(TokenTable t, ArgumentReader arguments, Candidate candidate, bool concernsAnybody)
    {
        if (candidate.Match.Rule.Type != "AGREE" || candidate.Content < 0) return false;
        if (t.Lemma[candidate.Row] is "vow" or "pledge" or "swear" && IsFight(t, candidate.Content)) return true;
        if (EventCues.Blow.Contains(t.Lemma[candidate.Content]) && !arguments.IsPassive(candidate.Content) && !arguments.HasHelper(candidate.Content, "not")) return true;
        return concernsAnybody && candidate.Target >= 0 && (classes.Of(t.Lemma[candidate.Content]) & hostile) != 0 && arguments.Object(candidate.Content) == candidate.Target;
    }

    // "vowed to press on with the offensive", "to retake the town"
    private static bool IsFight(TokenTable t, int content)
    {
        if (EventCues.Fight.Contains(t.Lemma[content])) return true;
        if (t.Lemma[content] is not ("press" or "continue" or "persist" or "intensify" or "expand" or "step" or "keep" or "resume")) return false;
        for (int d = t.FirstDependent[content]; d >= 0; d = t.NextDependent[d])
            if (d > content && t.Deprel[d] is Deprel.Obj or Deprel.Obl && (EventCues.Attack.Contains(t.Lemma[d]) || t.Lemma[d] is "operation" or "offensive" or "war" or "fight" or "campaign" or "fighting" or "jihad")) return true;
        return false;
    }

    // Who stands there as a target though nothing is said or done to him.
    private bool IsNotConcerned(Scene scene, Candidate candidate, ImmutableArray<Participant> source, ImmutableArray<Participant> target)
    {
        TokenTable t = scene.Tokens;
        return candidate.Match.Rule.Type switch
        {
            // "agreed to hand back four villages": what is dealt with agrees to nothing
            "AGREE" when candidate.Content >= 0 && candidate.Target >= 0 && t.Head[candidate.Target] == candidate.Content && t.Deprel[candidate.Target] == Deprel.Obj && target.All(p => scene.Analysis.EntityOf(p.Entity) is { Kind: EntityKind.Facility } or { Kind: EntityKind.Place, Place: null } or { Kind: EntityKind.Place, Place.Feature: not "PCLI" }) => true,
            "AGREE" => PoliticsFilter.IsOwnState(scene.Analysis, source, target) || IsOfContentAlone(t, candidate) || !IsVowed(t, scene.Arguments, candidate, true) && IsFought(scene, candidate),
            "SUPPORT" or "COOPERATE" or "AID" => IsFought(scene, candidate),
            // "told reporters that his country would not accept it"
            "REJECT" or "THREATEN" when candidate.Target >= 0 && t.Lemma[candidate.Target] is "we" or "I" => true,
            // "threatened to form a government of their own"
            "THREATEN" when candidate.Target >= 0 && t.Deprel[candidate.Target] == Deprel.Obj && t.Head[candidate.Target] is >= 0 and int made && made != candidate.Row && EventCues.Create.Contains(t.Lemma[made]) => true,
            "REJECT" or "THREATEN" when IsHisOwn(scene, candidate, source) => true,
            "REJECT" or "THREATEN" => PoliticsFilter.IsOwnState(scene.Analysis, source, target) || EventCues.Speak.Contains(t.Lemma[candidate.Row]) && target.All(PoliticsFilter.IsPress),
            "SANCTION" => PoliticsFilter.IsOwnState(scene.Analysis, source, target),
            // "appealed for more investment in Kenya", said by its president
            "REQUEST" when IsToSuffer(scene, t, candidate) => true,
            // "both sides requested a mediator": what is asked for is not who is asked
            "REQUEST" when t.Lemma[candidate.Row] is "request" or "demand" or "seek" && candidate.Target >= 0 && t.Head[candidate.Target] == candidate.Row && t.Deprel[candidate.Target] == Deprel.Obj && t.Upos[candidate.Target] == Upos.Noun && t.Dependent(candidate.Row, Deprel.Xcomp) < 0 && t.Dependent(candidate.Row, Deprel.Ccomp) < 0 => true,
            "REQUEST" => PoliticsFilter.IsOwnState(scene.Analysis, source, target) && candidate.Target >= 0 && t.Deprel[candidate.Target] is not (Deprel.Obj or Deprel.Iobj or Deprel.Nsubj or Deprel.NsubjPass) && scene.Arguments.CaseOf(candidate.Target) is not ("on" or "upon"),
            // "filed a complaint with the world trade body": where one complains is not of whom
            "ACCUSE" => candidate.Target >= 0 && scene.Arguments.CaseOf(candidate.Target) is "with" or "to" or "before" && target.All(static p => p.Country is "IGO" or "UNO" || p.Sectors.Contains("JUD")),
            "MOBILIZE" or "PROTEST" => target.All(p => IsTownOnly(scene, p)),
            _ => false,
        };
    }

    // "sent soldiers to Tumbes", "blocked the road to Busia": a town by its name says where it is done
    private static bool IsTownOnly(Scene scene, Participant target) =>
        target.Sectors.IsDefaultOrEmpty && scene.Analysis.EntityOf(target.Entity) is { Kind: EntityKind.Place, Place.Feature: ['P' or 'A', ..] feature } && !feature.StartsWith("PCL", StringComparison.Ordinal) && feature != "PPLC";

    // "threatened to pull his officers out", "to bring a million of its members into the streets": who is his own is not threatened
    private static bool IsHisOwn(Scene scene, Candidate candidate, ImmutableArray<Participant> source)
    {
        TokenTable t = scene.Tokens;
        if (candidate.Target < 0 || candidate.Content < 0 || t.Head[candidate.Target] == candidate.Row || t.Dependent(candidate.Target, Deprel.NmodPoss) is not (>= 0 and int his) || t.Upos[his] != Upos.Pron || EventCues.Relation.Contains(t.Lemma[candidate.Target])) return false;
        int owner = scene.Analysis.EntityIndex.EntityOf(his);
        return owner >= 0 && source.Any(s => s.Entity == scene.Analysis.Entities[owner].Id);
    }

    // "The president threatened to bomb Iran": who does something to a country is not taken for that country's because the report names no other
    private static ImmutableArray<Participant> WithoutTargets(Scene scene, ImmutableArray<Participant> source, ImmutableArray<Participant> target)
    {
        if (target is not [{ Entity: { } state, Country: { } country }] || !scene.Analysis.Entities.Exists(e => e.Id == state && e.Place is { Feature: "PCLI" })) return source;
        for (int i = 0; i < source.Length; i++)
            if (source[i].Country == country && !source[i].Sectors.IsDefaultOrEmpty && source[i].Sectors[0] is "GOV" or "MIL" && source[i].Entity is { } lent && scene.Analysis.Entities.Exists(e => e.Id == lent && e.Actor is { } actor && actor.Why.Rule.EndsWith(".inferred", StringComparison.Ordinal))) source = source.SetItem(i, source[i] with { Country = null });
        return source;
    }

    // "fishing boats seized by Iran": whom a state strikes is not taken for its own because the report names no other
    private static ImmutableArray<Participant> WithoutLoans(Scene scene, EventRule rule, ImmutableArray<Participant> source, ImmutableArray<Participant> target)
    {
        if (rule.Type is not ("ASSAULT" or "COERCE") || source is not [{ Entity: { } state, Country: { } country }] || scene.Analysis.EntityOf(state) is not { Place.Feature: "PCLI" }) return target;
        for (int i = 0; i < target.Length; i++)
            if (target[i].Country == country && target[i].Entity is { } lent && scene.Analysis.EntityOf(lent)?.Actor?.Why.Rule.EndsWith(".inferred", StringComparison.Ordinal) == true) target = target.SetItem(i, target[i] with { Country = null });
        return target;
    }

    // "the Islamic State of Iraq and the Levant": a part of the name of who acts is nobody else
    private static ImmutableArray<Participant> WithoutParts(Analysis analysis, ImmutableArray<Participant> source, ImmutableArray<Participant> target) =>
        target.RemoveAll(whom => source.Any(who => who.Span != whom.Span && analysis.EntityOf(who.Entity)?.Mentions.Any(m => m.Form == MentionForm.Name && m.Span.Start <= whom.Span.Start && whom.Span.End <= m.Span.End) == true));

    // "Norway and Chile voiced concern over what they called a raid": they are not concerned about themselves
    private static ImmutableArray<Participant> WithoutSources(TokenTable t, Candidate candidate, ImmutableArray<Participant> source, ImmutableArray<Participant> target)
    {
        if (candidate.Match.Rule.Type != "ACCUSE" || candidate.Target < 0 || t.Upos[candidate.Target] != Upos.Pron || t.Lemma[candidate.Target] is not ("they" or "he" or "she" or "it" or "we")) return target;
        if (!target.Any(own => own.Entity is not null && source.Any(s => s.Entity == own.Entity))) return target;
        // "Mali accused it of sheltering rebels": whoever it is, it is not Mali
        return t.Head[candidate.Target] == candidate.Row && t.Deprel[candidate.Target] == Deprel.Obj && t.Lemma[candidate.Row] is "accuse" or "suspect" ? [new Participant(null, t.Span(candidate.Target), null, [])] : target.RemoveAll(own => own.Entity is not null && source.Any(s => s.Entity == own.Entity));
    }

    // "Iraqi forces liberated Mosul from the group", "the fight for Mosul": who takes back a place of his own, or of nobody's enemy, strikes who holds it
    private static bool IsOwnGround(Scene scene, Candidate candidate, ImmutableArray<Participant> source, ImmutableArray<Participant> target)
    {
        TokenTable t = scene.Tokens;
        // "liberated territory on the way to the town", "cleared areas": ground is nobody
        if (target is [{ } vague] && EventCues.Retake.Contains(t.Lemma[candidate.Row]) && candidate.Target >= 0 && t.Lemma[candidate.Target] is "territory" or "area" or "ground" or "land" && t.Span(candidate.Target) is var head && vague.Span.Start <= head.Start && head.End <= vague.Span.End) return true;
        if (target is not [{ Entity: { } ground } held] || !EventCues.Retake.Contains(t.Lemma[candidate.Row]) && !(t.Lemma[candidate.Row] is "fight" or "battle" && candidate.Target >= 0 && scene.Arguments.CaseOf(candidate.Target) == "for")) return false;
        if (!scene.Analysis.Entities.Exists(e => e.Id == ground && e.Kind == EntityKind.Place)) return false;
        foreach (Participant p in source)
            if (p.Country is { } own && own != held.Country && own is not ("IGO" or "UNO") || !p.Sectors.IsDefaultOrEmpty && (p.Sectors.Contains("REB") || p.Sectors.Contains("UAF"))) return false;
        return true;
    }

    // "recommended that Japanese firms be punished": asked are others
    private static bool IsToSuffer(Scene scene, TokenTable t, Candidate candidate) =>
        candidate.Target >= 0 && candidate.Content >= 0 && (t.Deprel[candidate.Target] == Deprel.NsubjPass && t.Head[candidate.Target] == candidate.Content
            // "ordered the town to be razed"
            || t.Lemma[candidate.Row] is "order" or "want" or "command" && t.Deprel[candidate.Target] == Deprel.Obj && t.Head[candidate.Target] == candidate.Row && t.Deprel[candidate.Content] is Deprel.Xcomp or Deprel.Ccomp && t.Dependent(candidate.Content, Deprel.AuxPass) is >= 0 and int be && t.Form(scene.Analysis.Text, be) is "be");

    // "promised to ask Congress for money", "agreed to back the bill when he saw that the Democrats would": who only comes into what is promised
    private static bool IsOfContentAlone(TokenTable t, Candidate candidate)
    {
        if (candidate.Content < 0 || candidate.Target < 0) return false;
        bool elsewhere = EventCues.Consider.Contains(t.Lemma[candidate.Content]);
        for (int at = candidate.Target; at >= 0 && at != candidate.Row; at = t.Head[at])
        {
            if (at == candidate.Content) return elsewhere;
            elsewhere |= t.Deprel[at] is Deprel.Advcl or Deprel.AclRelcl;
        }
        return false;
    }

    // "Security forces crushed the protests", "The union rejected the offer": who puts a protest down does not protest, who rejects an offer makes none
    private static bool IsDoneTo(TokenTable t, Candidate candidate, WordSet deeds)
    {
        int row = candidate.Row, verb = t.Head[row];
        return t.Upos[row] == Upos.Noun && verb >= 0 && candidate.Source >= 0 && t.Deprel[row] is Deprel.Obj or Deprel.Obl or Deprel.NsubjPass && deeds.Contains(t.Lemma[verb])
            && (t.Head[candidate.Source] == verb && t.Deprel[candidate.Source] is Deprel.Nsubj or Deprel.OblAgent);
    }

    // "their commitment to combating the threat of the militia", "support for the fight against the rebels": who is fought is nobody's partner
    private bool IsFought(Scene scene, Candidate candidate)
    {
        TokenTable t = scene.Tokens;
        bool done = false;
        for (int at = candidate.Target; at >= 0 && at != candidate.Row; at = t.Head[at])
        {
            if (scene.Arguments.CaseOf(at) == "against" || done && (classes.Of(t.Lemma[at]) & hostile) != 0) return true;
            done = t.Deprel[at] == Deprel.Obj;
        }
        return false;
    }

    // A rule that tells of the undoing of what its trigger names has said so itself.
    private Assertion Told(Analysis analysis, TokenTable t, Candidate candidate)
    {
        if (candidate.Match.Rule.Undone) return Assertion.Negated;
        if (candidate.Match.Frame.AsksForNegation) return assertions.Read(analysis, t, candidate.Row);
        (Assertion read, string? note) = StatusOf(analysis, t, candidate.Row, candidate.Match.Rule.Type);
        if (note is not null) candidate.Note = candidate.Note is null ? note : $"{candidate.Note}; {note}";
        return read;
    }

    private Event? Build(Scene scene, Candidate candidate)
    {
        EventRule rule = candidate.Match.Rule;
        TokenTable t = scene.Tokens;
        if (EventCues.Against(rule.Type) is { } deeds && IsDoneTo(t, candidate, deeds)) candidate.Source = -1;
        ImmutableArray<Participant> source = scene.Participants.Sources(candidate.Source);
        ImmutableArray<Participant> target = scene.Participants.Targets(candidate.Target, rule.Type, candidate.Row);
        (source, target) = scene.Settings.FillCountries(candidate, source, target);
        if (target.Length > 0 && IsNotConcerned(scene, candidate, source, target)) target = [];
        if (rule.Type == "ASSAULT" && IsOwnGround(scene, candidate, source, target)) target = scene.Participants.Targets(scene.Arguments.Preposition(candidate.Row, "from"), rule.Type, candidate.Row);
        // "the vice premier said China must not borrow": that is his own
        if (rule.Type != "REQUEST" || !EventCues.Speak.Contains(t.Lemma[candidate.Row])) source = WithoutTargets(scene, source, target);
        if (!politics.Accepts(scene.Analysis, t, candidate, source, target, scene.Topic, scene.Kinds)) return null;
        target = WithoutParts(scene.Analysis, source, WithoutSources(t, candidate, source, target));
        target = WithoutLoans(scene, rule, source, target);
        if (target.IsEmpty && candidate.Implied >= 0)
        {
            target = scene.Participants.Targets(candidate.Implied, rule.Type, candidate.Row).RemoveAll(whom => source.Any(s => SameSide.Is(s, whom)));
            if (!target.IsEmpty) candidate.Note = candidate.Note is null ? ToImplied(scene, candidate) : $"{candidate.Note}; {ToImplied(scene, candidate)}";
        }
        Assertion told = Told(scene.Analysis, t, candidate);
        // "could not rule out talks"
        if (told is Assertion.Negated && rule.Type == "REJECT" && t.Lemma[candidate.Row] == "rule") return null;
        bool ahead = rule.Type == "CONSULT" && told is Assertion.Fact or Assertion.Claimed && scene.Settings.IsAhead(candidate, scene.Settings.Time(candidate, told));
        EventRule? announced = futures.Of(t, scene.Arguments, candidate.Row, rule, told, ahead);
        if (announced is { Type: "AGREE" } && rule.Type == "CONSULT" && told is Assertion.Fact or Assertion.Claimed) told = Assertion.Planned;
        if (announced is not null) rule = announced;
        else if (rule.Type == "ASSAULT" && t.Lemma[candidate.Row] == "strike" && (source.Length > 0 ? source.All(static p => p.Sectors.Contains("LAB")) : target.IsEmpty && politics.IsStoppage(t, candidate.Row))) rule = announced = stoppage;
        else if (IsVowed(t, scene.Arguments, candidate, target.Length > 0))
        {
            rule = announced = Vow;
            // "was ready to impose sanctions against Japan"
            if (target.IsEmpty && scene.Arguments.Preposition(candidate.Content, "against") is >= 0 and int struck) target = scene.Participants.Targets(struck, Vow.Type, candidate.Row);
        }
        else if (told == Assertion.Negated && rule.Type is "REJECT" or "THREATEN" && candidate.Match.Frame.AsksForNegation) told = Assertion.Fact;
        // "has been trying to persuade both sides": who tries to ask has asked
        if (told == Assertion.Planned && rule.Type == "REQUEST" && IsTried(t, candidate.Row)) told = Assertion.Fact;
        if (rule.Mutual && target.Length > 0 && source.Length > 0) (source, target) = (source.AddRange(target.Where(p => source.All(s => s.Span != p.Span))), []);
        TextSpan trigger = scene.Settings.Trigger(candidate);
        if (told == Assertion.Fact && IsInScareQuotes(scene.Analysis, trigger)) told = Assertion.Claimed;
        (Assertion asserted, Attribution? attribution) = scene.Settings.Attribution(trigger, announced is { Type: "REJECT" } ? Assertion.Fact : told);
        EventTime? time = scene.Settings.Time(candidate, asserted);
        // "is due to meet": nobody has agreed to more than that it shall be
        if (asserted is Assertion.Fact or Assertion.Claimed && (scene.Settings.IsAhead(candidate, time) || rule.Type == "AGREE" && EventCues.Scheduled.Contains(t.Lemma[candidate.Row]))) asserted = Assertion.Planned;
        (string? mode, string? cameo) = announced is not null ? (announced.Mode, announced.Cameo) : details.ModeAndCode(t, candidate, source, scene.Found, scene.Arguments);
        return Obligations.AsRequest(scene.Analysis, t, scene.Arguments, details, candidate.Row, new Event
        {
            Id = $"v{scene.Analysis.Events.Count + 1}",
            Sentence = t.Sentence[candidate.Row],
            Trigger = trigger,
            Lemma = t.Lemma[candidate.Row],
            Type = rule.Type,
            Mode = mode,
            Cameo = cameo,
            Context = details.Contexts(t, candidate, source, target),
            Source = source,
            Target = target,
            Time = time,
            Place = scene.Settings.Place(candidate),
            Asserted = asserted,
            Attribution = attribution,
            Quantities = scene.Settings.Quantities(candidate),
            Why = Opened(Opened(scene.Settings.Why(candidate, announced), source, scene.Analysis.Text), target, scene.Analysis.Text),
        });
    }

    // "his 'war' on the group is a sham": a word that the writer keeps at a distance
    private static bool IsInScareQuotes(Analysis analysis, TextSpan trigger) =>
        analysis.MarkedWords.Exists(m => m.Kind == "scare" && m.Span.Start <= trigger.Start && trigger.End <= m.Span.End && m.Span.Length <= trigger.Length + 12);

    // "both sides", "envoys from the two countries": several whom the same words mean
    private static bool IsTried(TokenTable t, int row)
    {
        if (t.Deprel[row] != Deprel.Xcomp || t.Head[row] is not (>= 0 and int verb) || !EventCues.Try.Contains(t.Lemma[verb]) || t.Deprel[verb] is Deprel.Xcomp || t.Xpos[verb] == "VB") return false;
        for (int d = t.FirstDependent[verb]; d >= 0 && d < verb; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Aux && t.Xpos[d] == "MD" || t.Lemma[d] is "not" or "never" or "n't" || t.Deprel[d] == Deprel.Mark && t.Lemma[d] is "if" or "to" or "unless" or "without") return false;
        return true;
    }

    private static Why Opened(Why why, ImmutableArray<Participant> side, string text)
    {
        for (int i = 1; i < side.Length; i++)
            if (side[i].Span == side[i - 1].Span) return why.And($"several meant by '{side[i].Span.In(text).ToString().ReplaceLineEndings(" ")}'");
        return why;
    }

    private static string ToImplied(Scene scene, Candidate candidate) => $"to '{scene.Tokens.Form(scene.Analysis.Text, candidate.Implied)}' of a phrase near by";

    /// <summary>All that coding one report needs.</summary>
    private sealed record Scene(
        Analysis Analysis, TokenTable Tokens, Candidate?[] Found, ArgumentReader Arguments, ParticipantReader Participants, EventSettings Settings, Topic Topic, EntityClasses Kinds)
    {
        /// <summary>True when nobody, or only a pronoun of nobody known, acts.</summary>
        internal bool IsUnnamed(ImmutableArray<Participant> source) =>
            source.IsEmpty || source is [{ Country: null, Sectors.IsEmpty: true } one] && Analysis.Text.AsSpan(one.Span.Start, one.Span.Length) is "they" or "They";
    }
}
