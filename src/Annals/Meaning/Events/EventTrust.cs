using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// How likely an event is right in type and in who takes part, from classes of what the network and the rules say of it. Which events are told is decided by a logistic regression on verdicts of agency prose
/// (<c>data/events/gate.tsv</c>), how sure they are by trees learnt from these and from whole modern reports that readers marked (<c>data/events/trust.tsv</c>, <see cref="TrustTrees"/>); both built by <c>Annals.Forge fit-trust</c>.
/// </summary>
internal sealed class EventTrust
{
    /// <summary>Classes of each ground.</summary>
    internal const int Classes = 20;
    /// <summary>Number of grounds; the numbers of <see cref="Grounds"/>.</summary>
    internal const int Count = 27;
    /// <summary>Weights are log-odds in this many parts.</summary>
    internal const int Scale = 100;
    private const int Calm = 40; // log-odds: in reports on business, sport and show clearly more likely right than not
    private const float Toll = 0.9f;
    private static readonly float[] Steps = [0.02f, 0.05f, 0.1f, 0.2f, 0.35f, 0.5f, 0.65f, 0.8f, 0.9f, 0.97f];
    private readonly TrustTable gate = new("events/gate.tsv");
    private readonly TrustTrees trust = new("events/trust.tsv");
    private readonly double sure;

    private EventTrust(double sure) => this.sure = sure;

    /// <summary>What an event's trust rests on. Each ground has a few classes.</summary>
    internal enum Grounds : byte
    {
        /// <summary>How likely the network finds an event at the trigger, in steps.</summary>
        Event,
        /// <summary>How likely the event, if it is one, is of this type, in steps.</summary>
        Type,
        /// <summary>How likely the network finds the source given; from <see cref="Classes"/> / 2 on: that there is none.</summary>
        Source,
        /// <summary>The same for the target.</summary>
        Target,
        /// <summary>Whether a firm rule, a soft rule or the network alone gave it, and whether the network changed a participant.</summary>
        Coder,
        /// <summary>The report's topic.</summary>
        Topic,
        /// <summary>What the source is: none, a name, a noun, a pronoun, and whether its country is known.</summary>
        SourceForm,
        /// <summary>The same for the target.</summary>
        TargetForm,
        /// <summary>How it is asserted.</summary>
        Asserted,
        /// <summary>PLOVER type.</summary>
        Code,
        /// <summary>Part of speech of the trigger.</summary>
        Trigger,
        /// <summary>Whether it takes up an event told before.</summary>
        TakenUp,
        /// <summary>How many participants each side has.</summary>
        Sides,
        /// <summary>Whether source and target are of one country, of two, or one is unknown.</summary>
        Countries,
        /// <summary>How far the source stands from the trigger, in steps of twice as many words, and on which side.</summary>
        SourceGap,
        /// <summary>The same for the target.</summary>
        TargetGap,
        /// <summary>How the source hangs by the trigger: as what, or not at all.</summary>
        SourceTie,
        /// <summary>The same for the target.</summary>
        TargetTie,
        /// <summary>How far the likeliest source leads the next, in steps.</summary>
        Lead,
        /// <summary>Length of the sentence, in steps of twice as many words.</summary>
        Length,
        /// <summary>PLOVER type, where nobody is named as source.</summary>
        NoSource,
        /// <summary>PLOVER type, where nobody is named as target.</summary>
        NoTarget,
        /// <summary>What the trigger is to its head.</summary>
        Place,
        /// <summary>What the first source is: its sector.</summary>
        SourceSector,
        /// <summary>The same of the first target.</summary>
        TargetSector,
        /// <summary>Whether somebody says so, and whether its sides are of one entity.</summary>
        Frame,
        /// <summary>How many other words may be the target: how sure the likeliest is, where it was not taken.</summary>
        Rival,
    }

    /// <summary>Opens the table that ships with Annals; no event under the probability <paramref name="sure"/> will be told; below 0 every event is, however doubtful. Throws <see cref="ResourceException"/> when it is malformed.</summary>
    internal static EventTrust Load(double sure) => new(sure);

    /// <summary>Place of a class of a ground in the table.</summary>
    internal static int Slot(Grounds ground, int of) => ((int)ground * Classes) + of;

    /// <summary>The probability of log-odds in hundredths, two places behind the point.</summary>
    internal static double Probability(int odds) => Math.Round(1 / (1 + Math.Exp(-Math.Clamp(odds, -600, 600) / (double)Scale)), 2);

    /// <summary>
    /// Says of each of a report's events how sure it is, and leaves out those that are too doubtful; a mention of one that is left out stands for itself. Without a
    /// network nothing is said.
    /// </summary>
    internal void Judge(List<Event> events, TokenTable t, Candidate?[] found, EventGuess?[] guesses, Topic topic)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        int n = 0;
        for (int i = 0; i < events.Count; i++)
        {
            Event e = events[i];
            int row = Array.BinarySearch(t.Start, 0, t.Count, e.Trigger.Start);
            Candidate? candidate = e.Coref is null ? found[row] : null;
            ImmutableArray<short> grounds = Of(e, t, row, candidate, guesses[row], topic);
            int told = gate.Odds(grounds), sum = trust.Odds(grounds), odds = sum / (TrustTrees.Scale / Scale);
            bool read = candidate is { Made: true };
            if (sure >= 0 && (gate.IsTooLow(told, read) || trust.IsTooLow(sum, read) || topic is not (Topic.Open or Topic.Hazard) && told < Calm || Probability(odds) < sure)) continue;
            string id = $"v{n + 1}";
            kept[e.Id] = id;
            events[n++] = e with { Id = id, Coref = e.Coref is { } first ? kept.GetValueOrDefault(first) : null, Confidence = Probability(odds), Grounds = grounds };
        }
        events.RemoveRange(n, events.Count - n);
    }

    /// <summary>The grounds of an event; <paramref name="candidate"/> is null for a mention that takes up another event.</summary>
    internal static ImmutableArray<short> Of(Event e, TokenTable t, int row, Candidate? candidate, EventGuess? guess, Topic topic)
    {
        var grounds = ImmutableArray.CreateBuilder<short>(Count);
        void Put(Grounds ground, int of) => grounds.Add((short)Slot(ground, Math.Min(of, Classes - 1)));
        int type = EventModel.NumberOf(e.Type);
        if (guess is not null)
        {
            // a toll is told as surely as the deed
            bool toll = candidate is { IsToll: true };
            Put(Grounds.Event, Step(toll ? Math.Max(guess.Any, Toll) : guess.Any));
            Put(Grounds.Type, Step(toll ? 1 : guess.Types[type] / Math.Max(guess.Any, 1e-6f)));
            if (candidate is not null)
            {
                bool joint = e.Target.IsEmpty && e.Source.Length > 1 && candidate.Target >= 0;
                Put(Grounds.Source, Side(guess, guess.Source, candidate.Source));
                Put(Grounds.Target, Side(guess, joint ? guess.Source : guess.Target, candidate.Target));
            }
        }
        if (candidate is not null) Put(Grounds.Coder, (candidate.Made ? candidate.Match.Rule.Id.EndsWith(".read", StringComparison.Ordinal) ? 3 : 2 : candidate.Match.Rule.Soft ? 1 : 0) + (candidate.Note is not null && !candidate.Made ? 4 : 0));
        Put(Grounds.Topic, (int)topic);
        Put(Grounds.SourceForm, Form(e.Source, t));
        Put(Grounds.TargetForm, Form(e.Target, t));
        Put(Grounds.Asserted, (int)e.Asserted);
        Put(Grounds.Code, type);
        Put(Grounds.Trigger, t.Upos[row] is Upos.Verb or Upos.Aux ? 0 : t.Upos[row] is Upos.Adj ? 1 : 2);
        Put(Grounds.TakenUp, candidate is null ? guess is null ? 2 : 1 : 0);
        Put(Grounds.Sides, Math.Min(e.Source.Length, 2) * 3 + Math.Min(e.Target.Length, 2));
        if (candidate is not null)
        {
            if (candidate.Source >= 0) Tie(Grounds.SourceGap, Grounds.SourceTie, candidate.Source);
            if (candidate.Target >= 0) Tie(Grounds.TargetGap, Grounds.TargetTie, candidate.Target);
            if (guess is { Source.Length: > 0 }) Put(Grounds.Lead, Step(guess.Leading(guess.Source).Score));
        }
        if (candidate is not null)
        {
            if (e.Source.IsEmpty) Put(Grounds.NoSource, type);
            if (e.Target.IsEmpty && !(e.Source.Length > 1)) Put(Grounds.NoTarget, type);
            Put(Grounds.Place, Relation(t.Deprel[row]));
            Put(Grounds.SourceSector, Sector(e.Source));
            Put(Grounds.TargetSector, Sector(e.Target));
            Put(Grounds.Frame, (e.Attribution is null ? 0 : 1) + (e.Source is [{ Entity: { } who }, ..] && e.Target.Any(x => x.Entity == who) ? 2 : 0));
            if (guess is { Target.Length: > 0 } && guess.Leading(guess.Target) is { Row: >= 0 } rival && rival.Row != candidate.Target) Put(Grounds.Rival, Step(rival.Score));
        }
        (int first, int end) = t.Rows(t.Sentence[row]);
        Put(Grounds.Length, BitOperations.Log2((uint)(end - first)));
        Put(Grounds.Countries, e.Source is [{ Country: { } from }, ..] && e.Target is [{ Country: { } to }, ..] ? from == to ? 1 : 2 : 0);
        return grounds.ToImmutable();

        void Tie(Grounds gap, Grounds tie, int other)
        {
            Put(gap, BitOperations.Log2((uint)Math.Abs(other - row) + 1) + (other < row ? Classes / 2 : 0));
            Put(tie, t.Head[other] != row ? t.Head[row] == other ? 1 : 0 : t.Deprel[other] switch
            {
                Deprel.Nsubj => 2,
                Deprel.NsubjPass => 3,
                Deprel.Obj => 4,
                Deprel.Obl => 5,
                Deprel.Nmod => 6,
                Deprel.NmodPoss => 7,
                Deprel.Compound or Deprel.Amod => 8,
                _ => 9,
            });
        }
    }

    private static int Relation(Deprel deprel) => deprel switch
    {
        Deprel.Root => 0,
        Deprel.Conj => 1,
        Deprel.Advcl => 2,
        Deprel.Ccomp => 3,
        Deprel.Xcomp => 4,
        Deprel.Acl => 5,
        Deprel.AclRelcl => 6,
        Deprel.Parataxis => 7,
        Deprel.Obj => 8,
        Deprel.Nsubj or Deprel.NsubjPass => 9,
        Deprel.Obl or Deprel.OblAgent => 10,
        Deprel.Nmod or Deprel.NmodPoss => 11,
        Deprel.Compound or Deprel.Amod => 12,
        _ => 13,
    };

    private static int Sector(ImmutableArray<Participant> side) => side.IsEmpty ? 0 : side[0].Sectors.IsDefaultOrEmpty ? side[0].Country is null ? 1 : 2 : side[0].Sectors[0] switch
    {
        "GOV" => 3,
        "MIL" => 4,
        "COP" => 5,
        "REB" => 6,
        "UAF" or "CRM" or "PRM" => 7,
        "CVL" or "REF" => 8,
        "OPP" or "PTY" => 9,
        "LEG" => 10,
        "JUD" => 11,
        "LAB" or "EDU" => 12,
        "BUS" => 13,
        "JRN" or "MED" => 14,
        _ => 15,
    };

    private static int Side(EventGuess guess, float[] side, int row) => row < 0 ? Classes / 2 + Math.Min(Step(side.Length > 0 ? side[^1] : 0), Classes / 2 - 1) : Math.Min(Step(guess.Of(side, row)), Classes / 2 - 1);

    private static int Step(float probability)
    {
        int step = 0;
        while (step < Steps.Length && probability >= Steps[step]) step++;
        return step;
    }

    private static int Form(ImmutableArray<Participant> side, TokenTable t)
    {
        if (side.IsEmpty) return 0;
        int last = Array.BinarySearch(t.End, 0, t.Count, side[0].Span.End), known = side[0].Country is null ? 0 : 1;
        return 1 + known + 2 * (last < 0 ? 0 : t.Upos[last] switch { Upos.Propn => 1, Upos.Pron or Upos.Det => 2, _ => 0 });
    }
}
