using System.Collections.Immutable;
using Annals.Resources;

namespace Annals.Meaning.Events;

/// <summary>Which words may set a rule off.</summary>
internal enum TriggerKind : byte
{
    /// <summary>A verb, with its particle if it has one.</summary>
    Verb,
    /// <summary>A noun that names an event.</summary>
    Noun,
    /// <summary>A predicative adjective ("ready to").</summary>
    Adjective,
}

/// <summary>What a slot's filler is to the event.</summary>
internal enum SlotRole : byte
{
    /// <summary>Who acts.</summary>
    Source,
    /// <summary>Who is acted on.</summary>
    Target,
    /// <summary>What is agreed, asked, refused or threatened: gives mode and code, and is no event of its own.</summary>
    Content,
    /// <summary>Must be there; no participant.</summary>
    Required,
    /// <summary>Must not be there.</summary>
    Forbidden,
}

/// <summary>One step from a word to another along the sentence's structure; see <see cref="ArgumentReader"/>.</summary>
internal enum PathStep : byte
{
    /// <summary>The trigger itself.</summary>
    Self,
    /// <summary>Deep subject: who does it, also behind "by", a control verb, a relative clause, or a light verb.</summary>
    Subject,
    /// <summary>Deep object: whom it is done to.</summary>
    Object,
    /// <summary>Indirect object.</summary>
    Indirect,
    /// <summary>Clausal complement.</summary>
    Complement,
    /// <summary>Possessor.</summary>
    Possessor,
    /// <summary>Word in front that names an actor: nationality or compound.</summary>
    Modifier,
    /// <summary>The first actor named anywhere below.</summary>
    Any,
    /// <summary>Word beside a verb that says how it ends: adverb, particle, predicate ("dead", "alive", "hostage").</summary>
    Adverb,
    /// <summary>The word above: the verb whose subject or object an event noun is.</summary>
    Head,
    /// <summary>The first actor named anywhere below that is not only a place where something happened.</summary>
    Who,
    /// <summary>Phrase with a preposition; the step's word says which.</summary>
    Preposition,
    /// <summary>Clause that says what for: "sent troops to crush the revolt".</summary>
    Purpose,
    /// <summary>The subject that stands in the sentence, whatever the voice, also of a noun or adjective said of somebody ("is under investigation").</summary>
    Surface,
    /// <summary>The word that the trigger hangs by ("is in Oslo for talks").</summary>
    Governor,
    /// <summary>The last of the words that the step's word tells behind the trigger ("to task", "at * door"); see <see cref="IdiomReader"/>.</summary>
    Phrase,
}

/// <summary>A step and, for a preposition, its word.</summary>
internal readonly record struct Step(PathStep Kind, string? Word = null);

/// <summary>One argument of a frame: where it stands and what it must be.</summary>
internal sealed record Slot(SlotRole Role, ImmutableArray<ImmutableArray<Step>> Paths)
{
    /// <summary>The frame holds without it.</summary>
    public bool Optional { get; init; }
    /// <summary>Classes of which the head word must have one; 0 for any.</summary>
    public ulong AnyClass { get; init; }
    /// <summary>Classes that the head word must not have.</summary>
    public ulong NoClass { get; init; }
    /// <summary>Lemmas of which the head word must be one, or null.</summary>
    public WordSet? Lemmas { get; init; }
    /// <summary>Lemmas that the head word must not be, or null.</summary>
    public WordSet? NotLemmas { get; init; }
    /// <summary>What is tried when no path of this slot holds, or null.</summary>
    public Slot? Otherwise { get; init; }
    /// <summary>Groups of helpers ("must", "will", "not") of each of which the clause must have one.</summary>
    public ImmutableArray<WordSet> Helpers { get; init; } = [];
}

/// <summary>The arguments that must and may stand around a trigger.</summary>
/// <param name="Slots">In written order.</param>
/// <param name="Weight">How much the frame asks for: of two that hold, the heavier wins.</param>
internal sealed record Frame(ImmutableArray<Slot> Slots, int Weight)
{
    /// <summary>True when the frame asks for a negation ("would not hear of", "has no intention of"): what it names did happen.</summary>
    public bool AsksForNegation { get; } = Asks(Slots);

    private static bool Asks(ImmutableArray<Slot> slots)
    {
        foreach (Slot slot in slots)
        {
            if (slot.Role == SlotRole.Forbidden) continue;
            if (slot.Lemmas is { } words && (words.Contains("none") || words.Contains("nothing"))) return true;
            foreach (WordSet helpers in slot.Helpers)
                if (helpers.Contains("not") || helpers.Contains("no")) return true;
        }
        return false;
    }
}

/// <summary>A rule: what kind of event its triggers name.</summary>
internal sealed record EventRule
{
    /// <summary>Stable dotted id, e.g. <c>event.ASSAULT.kill</c>.</summary>
    public required string Id { get; init; }
    /// <summary>PLOVER type.</summary>
    public required string Type { get; init; }
    /// <summary>PLOVER mode, or null.</summary>
    public string? Mode { get; init; }
    /// <summary>PLOVER contexts; may be empty.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];
    /// <summary>CAMEO code, or null.</summary>
    public string? Cameo { get; init; }
    /// <summary>Both sides act ("met with", "clashed with").</summary>
    public bool Mutual { get; init; }
    /// <summary>Holds without any political actor (violence against anybody).</summary>
    public bool Anyone { get; init; }
    /// <summary>The word has commoner unpolitical senses: asks for a political actor on one side and no sport, business or show around.</summary>
    public bool Soft { get; init; }
    /// <summary>Only who holds an office or acts for a state, a party, a force or a body of nations does it: a visit, a reception.</summary>
    public bool Acting { get; init; }
    /// <summary>Not within one's own country: who returns home pays no visit.</summary>
    public bool Abroad { get; init; }
    /// <summary>A wide schema: tried only when no frame of another rule holds, so that the narrower reading of a word goes first.</summary>
    public bool Wide { get; init; }
    /// <summary>An event also when it is only willed ("agreed to meet"); never so for most.</summary>
    public bool Attempt { get; init; }
    /// <summary>Done by police where nobody is named, if the report names police nearby; see <see cref="ImpliedPolice"/>.</summary>
    public bool Police { get; init; }
    /// <summary>Names what was owed and left undone ("the police stood by"): told, the deed counts as negated.</summary>
    public bool Undone { get; init; }
    /// <summary>Written after the network was trained: that a word has such a rule tells the network nothing.</summary>
    public bool Late { get; init; }
}

/// <summary>One trigger word with one frame of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Kind">Kind of word.</param>
/// <param name="Particle">The particle ("out") or the words of an idiom ("to task") that must stand with it, or null.</param>
/// <param name="Frame">Its arguments.</param>
/// <param name="Order">Place in the rule files, which breaks ties.</param>
internal sealed record TriggerFrame(EventRule Rule, TriggerKind Kind, string? Particle, Frame Frame, int Order);

/// <summary>An example of a rule: a sentence and what must be coded in it, or null when the rule must not fire.</summary>
/// <param name="Rule">Id of the rule it stands with.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Type">Expected type; null when none of this rule's type may be coded.</param>
/// <param name="Source">Words the source must hold, empty when there is none, null when not said.</param>
/// <param name="Target">Words the target must hold, empty when there is none, null when not said.</param>
internal sealed record RuleExample(string Rule, string Sentence, string? Type, string? Source, string? Target);
