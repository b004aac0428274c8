using System;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// PLOVER codes what is only announced by what the announcement is: help to come is an agreement, withdrawal to come a concession, help that
/// will not come a refusal (<c>data/events/future.tsv</c>). Holds for verbs with a future helper of their own and for what somebody is due,
/// planned or expected to do; reported promises and refusals have rules of their own.
/// </summary>
internal sealed class FutureTypes
{
    private readonly WordTable<EventRule> rules;
    private readonly WordSet governors;

    private FutureTypes(WordTable<EventRule> rules, WordSet governors)
    {
        this.rules = rules;
        this.governors = governors;
    }

    /// <summary>Opens the table that ships with Annals.</summary>
    internal static FutureTypes Load()
    {
        var read = new WordTable<EventRule>();
        string[] words = [];
        foreach (string line in ResourceStore.ReadLines("events/future.tsv"))
        {
            string[] c = line.Split('\t');
            if (c[0] == "governors") words = c[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            else if (c.Length == 6) read[$"{c[0]} {c[1]} {c[2]}"] = new EventRule { Id = $"event.{c[3]}.{c[0]}.{c[1].ToLowerInvariant()}", Type = c[3], Mode = c[4] is "-" ? null : c[4], Cameo = c[5], Soft = true };
            else throw new ResourceException($"data/events/future.tsv: {c.Length} columns in '{string.Join('|', c)}'");
        }
        return new(read, WordSet.Of(words));
    }

    /// <summary>The rule that an event of <paramref name="rule"/> comes under when it is only announced or refused; null when it stays what it is.</summary>
    internal EventRule? Of(TokenTable t, ArgumentReader arguments, int row, EventRule rule, Assertion asserted)
    {
        if (asserted is not (Assertion.Planned or Assertion.Negated or Assertion.Claimed) || !arguments.IsVerb(row)) return null;
        bool helper = (arguments.HasHelper(row, "will") || arguments.HasHelper(row, "would")) && !arguments.HasHelper(row, "have");
        if (asserted == Assertion.Claimed && !helper) return null;
        bool refused = asserted == Assertion.Negated;
        if (refused ? !helper : !helper && !IsGoverned(t, row) && !IsToBe(t, row)) return null;
        string when = refused ? "refused" : "future";
        if (!rules.TryGetValue($"{when} {rule.Type} {rule.Mode ?? "-"}", out EventRule? found) && !rules.TryGetValue($"{when} {rule.Type} *", out found)) return null;
        return found with { Contexts = rule.Contexts };
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
        if (t.Deprel[row] is not (Deprel.Xcomp or Deprel.Advcl or Deprel.Ccomp) || t.Head[row] is not (>= 0 and int head)) return false;
        return governors.Contains(t.Lemma[head]) && HasTo(t, row);
    }

    private static bool HasTo(TokenTable t, int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Mark && t.Lemma[d] == "to") return true;
        return false;
    }
}
