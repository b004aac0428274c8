using System;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// PLOVER codes what is only announced by what the announcement is: help to come is an agreement, withdrawal to come a concession, help that
/// will not come a refusal (<c>data/events/future.tsv</c>). Holds for verbs with a future helper of their own and for what somebody is due,
/// planned or expected to do; reported promises and refusals have rules of their own. Meetings still to come are also told by nouns ("will hold talks",
/// "talks scheduled for Monday"), in the present tense ("meets on Friday") and beside another verb of what is to come ("will go to Cairo to meet …").
/// </summary>
internal sealed class FutureTypes
{
    private const int Deep = 4;
    private const string Meeting = "CONSULT";
    private readonly WordTable<EventRule> rules;
    private readonly WordSet governors, carriers, openers, movers, schedulers;

    private FutureTypes(WordTable<EventRule> rules, WordTable<WordSet> words)
    {
        this.rules = rules;
        WordSet Of(string name) => words.TryGetValue(name, out WordSet? set) ? set : throw new ResourceException($"data/events/future.tsv: no line '{name}'");
        (governors, carriers, openers, movers, schedulers) = (Of("governors"), Of("carriers"), Of("openers"), Of("movers"), Of("schedulers"));
    }

    /// <summary>Opens the table that ships with Annals.</summary>
    internal static FutureTypes Load()
    {
        var read = new WordTable<EventRule>();
        var words = new WordTable<WordSet>();
        foreach (string line in ResourceStore.ReadLines("events/future.tsv"))
        {
            string[] c = line.Split('\t');
            if (c.Length == 2) words[c[0]] = WordSet.Of(c[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            else if (c.Length == 6) read[$"{c[0]} {c[1]} {c[2]}"] = new EventRule { Id = $"event.{c[3]}.{c[0]}.{c[1].ToLowerInvariant()}", Type = c[3], Mode = c[4] is "-" ? null : c[4], Cameo = c[5], Soft = true };
            else throw new ResourceException($"data/events/future.tsv: {c.Length} columns in '{string.Join('|', c)}'");
        }
        return new(read, words);
    }

    /// <summary>The rule that an event of <paramref name="rule"/> comes under when it is only announced or refused; null when it stays what it is.</summary>
    /// <param name="t">The words.</param>
    /// <param name="arguments">Who stands where in them.</param>
    /// <param name="row">The trigger.</param>
    /// <param name="rule">What it comes under.</param>
    /// <param name="asserted">Its status.</param>
    /// <param name="ahead">True when its time lies behind the day of publication.</param>
    internal EventRule? Of(TokenTable t, ArgumentReader arguments, int row, EventRule rule, Assertion asserted, bool ahead)
    {
        if (asserted is Assertion.Conditional or Assertion.Denied) return null;
        bool refused = asserted == Assertion.Negated;
        if (rule.Type == Meeting && !refused ? !(ahead && IsArranged(arguments, row)) && !IsMeetingToCome(t, arguments, row, asserted) : !IsAnnounced(t, arguments, row, asserted)) return null;
        string when = refused ? "refused" : "future";
        if (!rules.TryGetValue($"{when} {rule.Type} {rule.Mode ?? "-"}", out EventRule? found) && !rules.TryGetValue($"{when} {rule.Type} *", out found)) return null;
        return found with { Contexts = rule.Contexts };
    }

    private bool IsAnnounced(TokenTable t, ArgumentReader arguments, int row, Assertion asserted)
    {
        if (asserted is not (Assertion.Planned or Assertion.Negated or Assertion.Claimed) || !arguments.IsVerb(row)) return false;
        if (HasFuture(arguments, row)) return true;
        return asserted == Assertion.Planned && (IsGoverned(t, row) || IsToBe(t, row));
    }

    // dated, and neither given up ("was to have been held on Friday") nor only asked for ("proposed that it send envoys next week")
    private static bool IsArranged(ArgumentReader arguments, int row) => !arguments.IsVerb(row) || !arguments.HasHelper(row, "have") && !arguments.HasHelper(row, "bare");

    // What asserts less than a plan ("may meet", "wants them to meet") is no agreement.
    private bool IsMeetingToCome(TokenTable t, ArgumentReader arguments, int row, Assertion asserted)
    {
        int verb = arguments.IsVerb(row) ? row : Carrier(t, row);
        if (verb < 0) return asserted is Assertion.Planned or Assertion.Fact && t.Upos[row] is Upos.Noun && IsScheduled(t, row);
        return asserted switch
        {
            Assertion.Planned => IsToCome(t, arguments, verb),
            // "whether he still plans to go"
            Assertion.Possible => IsGoverned(t, verb) && !HasMark(t, verb, "whether"),
            Assertion.Claimed => t.Xpos[verb] != "VBD" && HasFuture(arguments, verb),
            _ => false,
        };
    }

    private bool IsToCome(TokenTable t, ArgumentReader arguments, int verb)
    {
        for (int i = 0; i < Deep; i++)
        {
            if (t.Xpos[verb] == "VBD" || arguments.HasHelper(verb, "have")) return false;
            if (HasFuture(arguments, verb) || IsGoverned(t, verb) || IsToBe(t, verb)) return true;
            // "before they meet again next month"
            if (t.Xpos[verb] is "VBP" or "VBZ") return i == 0 && t.Deprel[verb] != Deprel.Ccomp && t.Dependent(verb, Deprel.Nsubj) >= 0 && t.Dependent(verb, Deprel.Aux) < 0;
            // "will go to Cairo to meet …", "will tour the region, visiting …", "is to fly there and meet …"
            bool beside = t.Deprel[verb] switch
            {
                Deprel.Advcl => HasTo(t, verb) && t.Xpos[verb] == "VB" || t.Xpos[verb] == "VBG" && t.Dependent(verb, Deprel.Mark) < 0,
                Deprel.Conj => t.Dependent(verb, Deprel.Nsubj) < 0,
                _ => false,
            };
            if (!beside || t.Head[verb] is not (>= 0 and int head) || !arguments.IsVerb(head)) return false;
            verb = head;
        }
        return false;
    }

    private static bool HasFuture(ArgumentReader arguments, int verb) => (arguments.HasHelper(verb, "will") || arguments.HasHelper(verb, "would")) && !arguments.HasHelper(verb, "have");

    // The verb that holds what a noun names: "will hold talks", "talks are to resume", "will fly there for talks".
    private int Carrier(TokenTable t, int noun)
    {
        if (t.Upos[noun] is not (Upos.Noun or Upos.Propn) || t.Head[noun] is not (>= 0 and int verb) || t.Upos[verb] != Upos.Verb) return -1;
        bool held = t.Deprel[noun] switch
        {
            Deprel.Obj or Deprel.NsubjPass => carriers.Contains(t.Lemma[verb]),
            Deprel.Nsubj => openers.Contains(t.Lemma[verb]),
            Deprel.Obl => movers.Contains(t.Lemma[verb]) && t.Dependent(noun, Deprel.Case) is >= 0 and int @for && t.Lemma[@for] == "for",
            _ => false,
        };
        return held ? verb : -1;
    }

    // "talks are scheduled for Monday", "a meeting planned for next week", "the forthcoming visit"
    private bool IsScheduled(TokenTable t, int noun)
    {
        if (t.Deprel[noun] == Deprel.NsubjPass && t.Head[noun] is >= 0 and int verb && IsSet(t, verb)) return true;
        for (int d = t.FirstDependent[noun]; d >= 0; d = t.NextDependent[d])
            if (d < noun ? t.Deprel[d] is Deprel.Amod && schedulers.Contains(t.Lemma[d]) : t.Deprel[d] == Deprel.Acl && IsSet(t, d)) return true;
        return false;
    }

    // set for a day, not put off to one or set by others
    private bool IsSet(TokenTable t, int verb)
    {
        if (t.Xpos[verb] is not ("VBN" or "VBD") || !schedulers.Contains(t.Lemma[verb])) return false;
        for (int d = t.FirstDependent[verb]; d >= 0; d = t.NextDependent[d])
            if (d > verb && t.Deprel[d] == Deprel.Obl && t.Dependent(d, Deprel.Case) is >= 0 and int at && t.Lemma[at] is "for" or "on" or "in") return true;
        return false;
    }

    // "are to sign".
    private static bool IsToBe(TokenTable t, int row)
    {
        bool be = false, mark = false;
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
        {
            be |= t.Deprel[d] is Deprel.Aux or Deprel.Cop && t.Lemma[d] == "be";
            mark |= t.Deprel[d] == Deprel.Mark && t.Lemma[d] is "to" or "due" or "set" or "about";
        }
        return be && mark;
    }

    private bool IsGoverned(TokenTable t, int row)
    {
        if (t.Deprel[row] is not (Deprel.Xcomp or Deprel.Advcl or Deprel.Ccomp) || t.Head[row] is not (>= 0 and int head)) return t.Deprel[row] == Deprel.Root && IsHeadline(t, row);
        return governors.Contains(t.Lemma[head]) && HasTo(t, row);
    }

    // "Minister to visit Oslo"
    private static bool IsHeadline(TokenTable t, int row) => t.Xpos[row] == "VB" && HasTo(t, row) && t.Dependent(row, Deprel.Nsubj) is >= 0 and int who && who < row;

    private static bool HasTo(TokenTable t, int row) => HasMark(t, row, "to");

    private static bool HasMark(TokenTable t, int row, string word)
    {
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Mark && t.Lemma[d] == word) return true;
        return false;
    }
}
