using System.Collections.Generic;
using System.Globalization;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Joins what the rules found with what the network makes of the same words (<see cref="EventNetwork"/>): adds events where the rules are silent and the network is
/// sure, drops those it does not believe, gives another type where it knows better, names a participant where a rule found none, and another where the rule
/// took the wrong one. What it changed, and how sure it was, stands in the event's <c>why</c>.
/// </summary>
internal sealed partial class EventAdviser(EventRules rules)
{
    // Bounds were chosen on tenths of the lessons and marked texts that the network had not seen; see docs/evaluation/events.md.
    private const float Typed = 0.45f, Mistyped = 0.3f, Retold = 0.65f, Named = 0.45f, Doubted = 0.25f, Instead = 0.6f, Surely = 0.75f, Nobody = 0.85f, Second = 0.25f;
    private const float Violent = 0.35f, Hardly = 0.15f, Likely = 0.5f;
    private const int Behind = 3;
    private static readonly Bounds Political = new(New: 0.45f, Ruled: 0.35f, Told: 0.10f), Calm = new(New: 0.95f, Ruled: 0.9f, Told: 0.8f), Between = new(New: 0.5f, Ruled: 0.45f, Told: 0.3f);
    private static readonly string[] Codes = ["030", "040", "050", "080", "060", "070", "080", "100", "110", "120", "130", "140", "160", "150", "170", "190"];
    private readonly TriggerFrame[] read = Frames(mutual: false), joint = Frames(mutual: true);

    /// <summary>How likely an event must be to be kept.</summary>
    /// <param name="New">One that no frame gave.</param>
    /// <param name="Ruled">One that a frame gave.</param>
    /// <param name="Told">One whose frame found further words or a content that it asked for, or both sides from some country.</param>
    private sealed record Bounds(float New, float Ruled, float Told);

    /// <summary>Changes <paramref name="found"/> by what <paramref name="guesses"/> say.</summary>
    internal void Advise(Analysis analysis, TokenTable t, ArgumentReader arguments, Candidate?[] found, EventGuess?[] guesses, Topic topic)
    {
        Bounds bounds = topic is Topic.Open or Topic.Hazard ? Political : Calm;
        List<Candidate>? counted = null;
        for (int row = 0; row < t.Count; row++)
        {
            if (guesses[row] is not { } guess) continue;
            Candidate? candidate = found[row];
            if (candidate is not null && topic == Topic.Open && IsCount(t, candidate)) (counted ??= []).Add(candidate);
            found[row] = Judge(analysis, t, arguments, row, candidate, guess, topic is Topic.Business or Topic.Calm && guess.Any >= Between.Told && IsBetweenStates(analysis, candidate, guess) ? Between : bounds);
        }
        foreach (Candidate toll in counted ?? [])
        {
            if (!IsToll(t, found, toll)) continue;
            toll.IsToll = true;
            found[toll.Row] = toll;
        }
        for (int row = 0; row < t.Count; row++)
            if (found[row] is { } told && (told.Made ? IsToldTwice(t, found, told) : IsWeaponOf(t, found, told) || IsBetterTold(t, found, told))) found[row] = null;
    }

    // "U.S. officials held grain talks with their Soviet counterparts": what passes between states is political in news of trade, too
    private static bool IsBetweenStates(Analysis analysis, Candidate? candidate, EventGuess guess)
    {
        int from = candidate?.Source ?? -1, to = candidate?.Target ?? -1;
        if (from < 0) from = guess.Leading(guess.Source).Row;
        if (to < 0 || to == from) to = guess.Leading(guess.Target).Row;
        if (to < 0 || to == from) to = guess.Next(guess.Source, from) is { Score: >= Second } other ? other.Row : -1;
        return PowerAt(analysis, from) is { } one && PowerAt(analysis, to) is { } second && one != second;
    }

    // The country or body of nations of a state, or of who acts for one, on the row
    private static string? PowerAt(Analysis analysis, int row)
    {
        if (row < 0) return null;
        int entity = analysis.EntityIndex.EntityOf(row);
        if (entity < 0) entity = analysis.EntityIndex.Covering(row);
        return entity >= 0 && analysis.Entities[entity].Actor is { Country: { } country and not ("MNC" or "NGO") } actor
            && (country is "IGO" or "UNO" or "EUR" || !actor.Sectors.IsDefaultOrEmpty && actor.Sectors[0] is "GOV" or "MIL" or "LEG" or "JUD") ? country : null;
    }

    // "killing five", "43 people were wounded"
    private static bool IsCount(TokenTable t, Candidate toll) =>
        toll is { Match.Rule.Type: "ASSAULT", Target: >= 0 } && t.Xpos[toll.Row] is "VBG" or "VBN" && EventCues.Cost.Contains(t.Lemma[toll.Row]) && t.Head[toll.Target] == toll.Row && (t.Upos[toll.Target] == Upos.Num || t.Dependent(toll.Target, Deprel.Nummod) >= 0);

    // What a deed cost is told as surely as the deed: in its clause, or in the few sentences behind it.
    private static bool IsToll(TokenTable t, Candidate?[] found, Candidate toll)
    {
        (int first, int end) = t.Rows(t.Sentence[toll.Row]);
        int from = t.Rows(System.Math.Max(0, t.Sentence[toll.Row] - Behind)).First;
        for (int row = from; row < end; row++)
            if (found[row] is { Match.Rule.Type: "ASSAULT", IsToll: false } deed && row != toll.Row && deed.Likelihood >= (row >= first ? Violent : Surely) && (t.Head[toll.Row] == row || !EventCues.Cost.Contains(t.Lemma[row]))) return true;
        return false;
    }

    // "Detonated a car bomb": the verb tells it.
    private static bool IsWeaponOf(TokenTable t, Candidate?[] found, Candidate told) =>
        t.Lemma[told.Row] == "bomb" && t.Upos[told.Row] == Upos.Noun && t.Deprel[told.Row] is Deprel.Obj or Deprel.NsubjPass && t.Head[told.Row] is >= 0 and int verb && IsTold(found[verb], told);

    // "Teachers began a strike", "said he would visit Oslo": what the network hardly takes for an event displaces none that its words or what is promised tell more surely; a threat or demand stands, whatever its content.
    private static bool IsBetterTold(TokenTable t, Candidate?[] found, Candidate told)
    {
        if (told.Likelihood >= Hardly) return false;
        bool saying = told.Match.Rule.Type is "THREATEN" or "REQUEST" or "REJECT";
        foreach (int word in told.Words)
            if (word != told.Row && found[word] is { } other && (other.Match.Rule.Type == told.Match.Rule.Type ? other.Likelihood > told.Likelihood : !saying && other.Likelihood > Likely)) return true;
        if (told.Content < 0 || saying) return false;
        (int first, int last) = t.Subtree(told.Content);
        for (int row = first; row <= last; row++)
            if (row != told.Row && found[row] is { Likelihood: > Likely }) return true;
        return false;
    }

    // "Inflicted a bombardment", "carried out raids": verb and noun tell one event.
    private static bool IsToldTwice(TokenTable t, Candidate?[] found, Candidate made)
    {
        int row = made.Row;
        if (t.Deprel[row] is Deprel.Obj or Deprel.NsubjPass or Deprel.Xcomp && t.Head[row] >= 0 && found[t.Head[row]] is { } verb) return verb.Match.Rule.Type == made.Match.Rule.Type;
        // "a raid conducted by marines": the noun's deed
        if (t.Deprel[row] == Deprel.Acl && t.Xpos[row] == "VBN" && t.Head[row] is >= 0 and int deed && t.Upos[deed] == Upos.Noun && EventCues.CarryOut.Contains(t.Lemma[row])) return true;
        // "the battle saw nine policemen killed"
        if (t.Deprel[row] == Deprel.Nsubj && t.Head[row] is >= 0 and int sees && t.Lemma[sees] is "see" or "leave" or "witness")
        {
            int last = t.Subtree(sees).Last;
            for (int other = row + 1; other <= last; other++)
                if (IsTold(found[other], made)) return true;
        }
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Obj or Deprel.NsubjPass or Deprel.Xcomp && (IsTold(found[d], made) || (t.Dependent(d, Deprel.Conj) is >= 0 and int second && IsTold(found[second], made)))) return true;
        return false;
    }

    private static bool IsTold(Candidate? other, Candidate made) => other is { Made: false } told && told.Match.Rule.Type == made.Match.Rule.Type;

    private Candidate? Judge(Analysis analysis, TokenTable t, ArgumentReader arguments, int row, Candidate? candidate, EventGuess guess, Bounds bounds)
    {
        if (candidate is { Match: { Rule.Undone: true } or { Frame.AsksForNegation: true } }) return candidate;
        if (candidate is not null && IsSpokenDemand(arguments, candidate)) return candidate;
        // to the network what is denied is hardly an event; it was denied all the same
        if (candidate is { Source: >= 0, Match.Rule.Type: "ASSAULT" or "COERCE" or "MOBILIZE" or "SANCTION" } && bounds == Political && IsDenied(t, row)) return candidate;
        if (guess.Any < (candidate is null ? bounds.New : IsTold(analysis, t, candidate) ? bounds.Told : bounds.Ruled)) return null;
        int best = guess.Best;
        if (candidate is null) return guess.Types[best] >= Typed && !OtherWords.Is(t, row) && !(EventRules.Types[best - 1] == "ASSAULT" && EventCues.NoDeed.Contains(t.Lemma[row])) ? Make(analysis, t, arguments, row, best, guess) : null;
        int own = EventModel.NumberOf(candidate.Match.Rule.Type);
        if (!candidate.Match.Rule.Late && guess.Types[own] < Mistyped && best != own && guess.Types[best] >= (IsTold(analysis, t, candidate) ? Retold : Mistyped)) return Make(analysis, t, arguments, row, best, guess);
        candidate.Likelihood = guess.Any;
        Correct(analysis, t, arguments, candidate, guess);
        return candidate;
    }

    // "denied using chemical weapons", "denied that it had used them"
    private static bool IsDenied(TokenTable t, int row) =>
        t.Deprel[row] is Deprel.Xcomp or Deprel.Ccomp or Deprel.Advcl && t.Head[row] is >= 0 and int verb && verb < row && t.Upos[verb] == Upos.Verb && EventCues.Deny.Contains(t.Lemma[verb]);

    // "Cairo said that Washington must mediate": to the network saying is no event, so it is not asked where what is said makes it one.
    private static bool IsSpokenDemand(ArgumentReader arguments, Candidate c) => c is { Match.Rule.Type: "REQUEST", Content: >= 0, Source: >= 0, Target: >= 0 } && arguments.IsSpeech(c.Row);

    // An event that no frame gave.
    private Candidate Make(Analysis analysis, TokenTable t, ArgumentReader arguments, int row, int type, EventGuess guess)
    {
        Guess source = guess.Leading(guess.Source), target = guess.Leading(guess.Target), second = guess.Next(guess.Source, source.Row);
        if (target.Row >= 0 || second.Score < Second) (source, target) = (Whole(t, source, target.Row), Whole(t, target, source.Row));
        TriggerFrame? frame = RuleFor(t, row, type);
        if (source.Row >= 0 && IsOutsideSpeaker(analysis, t, arguments, row, source.Row)) source = new Guess(arguments.Subject(row), source.Score);
        if (source.Row >= 0 && (IsOfMeeting(t, row, source.Row) || IsOfBefore(t, row, source.Row) || IsOfOneAmong(t, row, source.Row) || IsHelped(t, row, source.Row) || IsTeller(t, arguments, row, source.Row, EventRules.Types[type - 1]))) source = new Guess(-1, 0);
        if (source.Row >= 0 && (IsKilled(t, row, source.Row) || (target.Row < 0 || target.Row == source.Row) && IsBlamed(t, row, source.Row))) (source, target) = (new Guess(-1, 0), source);
        if (target.Row < 0 && SharedObject(t, arguments, row) is >= 0 and int done && done != source.Row) target = new Guess(done, 1);
        if (target.Row >= 0 && frame is not null && IsBystander(t, row, frame.Rule, target.Row)) target = new Guess(-1, 0);
        if (source.Row >= 0 && (IsBeyondStop(t, row, source.Row) || IsSetting(analysis, t, row, source.Row, EventRules.Types[type - 1]))) source = new Guess(-1, 0);
        if (target.Row >= 0 && (IsBeyondStop(t, row, target.Row) || IsSetting(analysis, t, row, target.Row, EventRules.Types[type - 1]))) target = new Guess(-1, 0);
        if (source.Row >= 0 && IsGoal(t, row, source.Row) && OwnSubject(analysis, t, arguments, row, target.Row) is >= 0 and int goes && goes != source.Row) (source, target) = (new Guess(goes, source.Score), target.Row < 0 ? source : target);
        bool both = target.Row < 0 && source.Row >= 0 && second.Score >= Second;
        if (source.Row < 0 && OwnSubject(analysis, t, arguments, row, target.Row) is >= 0 and int acts) source = new Guess(acts, 0);
        bool holdsContent = EventRules.Types[type - 1] is "AGREE" or "REQUEST" or "REJECT" or "THREATEN" && arguments.IsVerb(row);
        return new Candidate
        {
            Row = row,
            Match = frame ?? (both ? joint : read)[type - 1],
            Source = source.Row,
            Target = both ? second.Row : target.Row == source.Row ? -1 : target.Row,
            Content = holdsContent ? arguments.Complement(row) : -1,
            Likelihood = guess.Any,
            Made = true,
            Note = string.Create(CultureInfo.InvariantCulture, $"read as {EventRules.Types[type - 1]} ({guess.Types[type]:F2})"),
        };
    }

    // A rule for the word and the type whose frame did not hold: it gives mode and code.
    private TriggerFrame? RuleFor(TokenTable t, int row, int type)
    {
        if (rules.Of(t.Lemma[row]) is not { } frames) return null;
        bool noun = t.Upos[row] is Upos.Noun or Upos.Propn;
        // the last asks for the least
        for (int i = frames.Length - 1; i >= 0; i--)
            if (frames[i] is { Particle: null, Rule.Undone: false, Frame.AsksForNegation: false } frame && frame.Rule.Type == EventRules.Types[type - 1] && (frame.Kind == TriggerKind.Noun) == noun) return frame;
        return null;
    }

    private static void Correct(Analysis analysis, TokenTable t, ArgumentReader arguments, Candidate candidate, EventGuess guess)
    {
        bool both = candidate.Match.Rule.Mutual;
        if (!both || candidate.Source < 0) candidate.Source = Choose(analysis, t, arguments, candidate, candidate.Source, candidate.Target, guess, guess.Source, "source");
        if (!both) candidate.Target = Choose(analysis, t, arguments, candidate, candidate.Target, candidate.Source, guess, guess.Target, "target");
    }

    private static int Choose(Analysis analysis, TokenTable t, ArgumentReader arguments, Candidate candidate, int ruled, int other, EventGuess guess, float[] side, string role)
    {
        Guess leading = Whole(t, guess.Leading(side), other);
        if (leading.Row >= 0 && (IsBeyondStop(t, candidate.Row, leading.Row) || IsSetting(analysis, t, candidate.Row, leading.Row, candidate.Match.Rule.Type))) return ruled;
        if (leading.Row >= 0 && IsOfOneAmong(t, candidate.Row, leading.Row)) return ruled;
        if (leading.Row >= 0 && (role == "target" ? IsWhoseWord(t, candidate.Row, leading.Row) || IsBystander(t, candidate.Row, candidate.Match.Rule, leading.Row) : IsOfMeeting(t, candidate.Row, leading.Row) || IsOfBefore(t, candidate.Row, leading.Row) || IsHelped(t, candidate.Row, leading.Row) || IsTeller(t, arguments, candidate.Row, leading.Row, candidate.Match.Rule.Type) || IsOutsideSpeaker(analysis, t, arguments, candidate.Row, leading.Row))) return ruled;
        if (leading.Row >= 0 && (other >= 0 && IsSame(analysis, t, leading.Row, other) || ruled >= 0 && IsSame(analysis, t, leading.Row, ruled))) return ruled;
        bool better = ruled < 0 ? leading.Row >= 0 && leading.Score >= Named : guess.Of(side, ruled) < Doubted && leading.Score >= (HasCountry(analysis, t, ruled) ? Surely : Instead);
        if (!better || ruled >= 0 && leading.Row < 0 && (leading.Score < Nobody || HasCountry(analysis, t, ruled))) return ruled;
        candidate.Note = string.Create(CultureInfo.InvariantCulture, $"{candidate.Note}{(candidate.Note is null ? "" : "; ")}{role} read ({leading.Score:F2})");
        return leading.Row;
    }

    private static bool IsTold(Analysis analysis, TokenTable t, Candidate c) =>
        c.Match.Rule.Police || c.Content >= 0 || c.Words.Count + c.Kinds.Count > 0 || c.Match.Particle is not null
        || (c.Source >= 0 && c.Target >= 0 && HasCountry(analysis, t, c.Source) && HasCountry(analysis, t, c.Target));

    private static bool HasCountry(Analysis analysis, TokenTable t, int row)
    {
        if (analysis.ToponymAt(t.Start[row])?.Place is not null) return true;
        int entity = analysis.EntityIndex.EntityOf(row);
        if (entity < 0) entity = analysis.EntityIndex.Covering(row);
        return entity >= 0 && (analysis.Entities[entity].Actor?.Country is not null || analysis.Entities[entity].Place?.Country is not null);
    }

    // One phrase, or two names of one entity.
    private static bool IsSame(Analysis analysis, TokenTable t, int a, int b)
    {
        if (Holds(t, a, b) || Holds(t, b, a)) return true;
        int x = analysis.EntityIndex.EntityOf(a), y = analysis.EntityIndex.EntityOf(b);
        return x >= 0 && x == y;
    }

    private static bool Holds(TokenTable t, int outer, int inner)
    {
        for (int at = inner; at >= 0; at = t.Head[at])
        {
            if (at == outer) return true;
            if (t.Deprel[at] is not (Deprel.Nmod or Deprel.NmodPoss or Deprel.NmodDesc or Deprel.Compound or Deprel.Amod or Deprel.Flat or Deprel.Appos or Deprel.Conj or Deprel.Nummod)) return false;
        }
        return false;
    }

    private static TriggerFrame[] Frames(bool mutual)
    {
        var frames = new TriggerFrame[Codes.Length];
        for (int i = 0; i < frames.Length; i++)
            frames[i] = new TriggerFrame(new EventRule { Id = $"event.{EventRules.Types[i]}.read", Type = EventRules.Types[i], Cameo = Codes[i], Mutual = mutual, Soft = true }, TriggerKind.Verb, null, new Frame([], 0), 0);
        return frames;
    }
}
