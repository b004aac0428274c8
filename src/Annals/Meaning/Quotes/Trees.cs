using Annals.Text;

namespace Annals.Meaning.Quotes;

/// <summary>Questions about a clause that the finding of claims asks.</summary>
internal static class Trees
{
    /// <summary>True when <paramref name="v"/> has a subject of its own.</summary>
    internal static bool HasSubject(TokenTable t, int v) => Speakers.Subject(t, v) >= 0;

    /// <summary>True for a passive.</summary>
    internal static bool IsPassive(TokenTable t, int v) => t.Dependent(v, Deprel.AuxPass) >= 0 || t.Dependent(v, Deprel.NsubjPass) >= 0;

    /// <summary>True when the word heads a clause.</summary>
    internal static bool IsClause(TokenTable t, int head) => t.Upos[head] == Upos.Verb || t.Dependent(head, Deprel.Cop) >= 0 || HasSubject(t, head);

    /// <summary>True when the clause has "to" in front.</summary>
    internal static bool HasTo(TokenTable t, int d) => HasMark(t, d, "to");

    /// <summary>True when the clause has that word in front.</summary>
    internal static bool HasMark(TokenTable t, int d, string word) => t.Dependent(d, Deprel.Mark) is >= 0 and int mark && t.Lemma[mark] == word;

    /// <summary>Lemma of the first preposition of a phrase or gerund, or null.</summary>
    internal static string? Preposition(TokenTable t, int d)
    {
        for (int x = t.FirstDependent[d]; x >= 0 && x < d; x = t.NextDependent[x])
            if (t.Deprel[x] is Deprel.Case or Deprel.Mark) return t.Lemma[x];
        return null;
    }

    /// <summary>True when the cue is negated itself.</summary>
    internal static bool IsNegated(TokenTable t, int v)
    {
        for (int d = t.FirstDependent[v]; d >= 0 && d < v; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Advmod && t.Lemma[d] is "not" or "never" or "n't") return true;
        return false;
    }

    /// <summary>True when the short clause of <paramref name="v"/> is set off by punctuation.</summary>
    internal static bool IsParenthetical(TokenTable t, int v)
    {
        if (t.Dependent(v, Deprel.Mark) is >= 0 and int mark && t.Lemma[mark] != "as") return false;
        (int first, int last) = t.Subtree(v);
        bool before = first > 0 && t.Upos[first - 1] == Upos.Punct || t.Upos[first] == Upos.Punct;
        bool behind = last + 1 < t.Count && t.Upos[last + 1] == Upos.Punct || t.Upos[last] == Upos.Punct;
        return last - first < 24 && (before || behind);
    }

    /// <summary>A "that" clause which the parser hung on the person told ("told reporters that …"), or -1.</summary>
    internal static int ThatClause(TokenTable t, int told)
    {
        for (int d = t.FirstDependent[told]; d >= 0; d = t.NextDependent[d])
            if (d > told && t.Deprel[d] is Deprel.Acl or Deprel.AclRelcl or Deprel.Ccomp && HasMark(t, d, "that")) return d;
        return -1;
    }

    /// <summary>An infinitive which the parser hung on the person told ("urged voters to …"), or -1.</summary>
    internal static int Infinitive(TokenTable t, int told)
    {
        for (int d = t.FirstDependent[told]; d >= 0; d = t.NextDependent[d])
            if (d > told && t.Deprel[d] is Deprel.Acl or Deprel.Advcl && HasTo(t, d)) return d;
        return -1;
    }

    /// <summary>The infinitive behind the comma that closes an aside on the person told ("urged the city, which has protested, to …"), or -1.</summary>
    internal static int InfinitiveBehindAside(TokenTable t, int told)
    {
        for (int aside = t.FirstDependent[told]; aside >= 0; aside = t.NextDependent[aside])
        {
            if (aside > told && t.Deprel[aside] == Deprel.AclRelcl && InfinitiveOfAside(t, aside) is >= 0 and int infinitive) return infinitive;
        }
        return -1;
    }

    /// <summary>The infinitive behind a comma which the parser hung on an aside with "which" or "who" in front of it, or -1.</summary>
    internal static int InfinitiveOfAside(TokenTable t, int aside)
    {
        int opens = t.Subtree(aside).First;
        if (t.Lemma[opens] == ",") opens++;
        else if (opens == 0 || t.Lemma[opens - 1] != ",") return -1;
        if (t.Xpos[opens] is not ("WDT" or "WP")) return -1;
        for (int d = t.FirstDependent[aside]; d >= 0; d = t.NextDependent[d])
            if (d > aside && t.Deprel[d] is Deprel.Advcl or Deprel.Xcomp && HasTo(t, d) && t.Subtree(d).First is > 0 and int first && (t.Lemma[first] == "," || t.Lemma[first - 1] == ",")) return d;
        return -1;
    }

    /// <summary>A clause with a subject but without "that" or a relative pronoun, which the parser hung on the person told ("told the inquiry he could not …"), or -1.</summary>
    internal static int BareClause(TokenTable t, int told)
    {
        for (int d = t.FirstDependent[told]; d >= 0; d = t.NextDependent[d])
        {
            if (d < told || t.Deprel[d] is not (Deprel.AclRelcl or Deprel.Acl or Deprel.Ccomp) || t.Dependent(d, Deprel.Mark) >= 0) continue;
            int first = t.Subtree(d).First;
            if (first == told + 1 && Speakers.Subject(t, d) is >= 0 and int subject && subject < d && t.Xpos[first] is not ("WP" or "WDT" or "WRB" or "WP$")) return d;
        }
        return -1;
    }

    /// <summary>True when somebody is called on to do it ("appealed to both sides to …", "called on the council to …").</summary>
    internal static bool CallsOn(TokenTable t, int v, int clause)
    {
        for (int d = t.FirstDependent[v]; d >= 0 && d < clause; d = t.NextDependent[d])
            if (d > v && t.Deprel[d] == Deprel.Obl && Preposition(t, d) is "on" or "upon" or "to") return true;
        return false;
    }

    /// <summary>True when a colon stands right in front of the clause <paramref name="d"/>, behind <paramref name="v"/>.</summary>
    internal static bool BehindColon(TokenTable t, int v, int d)
    {
        for (int i = v + 1; i < d; i++)
            if (t.Lemma[i] == ":") return true;
        return false;
    }
}
