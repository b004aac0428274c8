using System;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Quotes;

/// <summary>Finds the phrase that names who speaks.</summary>
internal static class Speakers
{
    /// <summary>Last row of the phrase headed by <paramref name="row"/>, without clauses that the parser may have drawn into it.</summary>
    internal static int Last(TokenTable t, int row)
    {
        int last = row;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (d > row && t.Deprel[d] is not (Deprel.Parataxis or Deprel.Ccomp or Deprel.Advcl)) last = System.Math.Max(last, t.Subtree(d).Last);
        return last;
    }

    /// <summary>True for a participle that describes a noun in a sentence with a verb of its own ("a user labelled …").</summary>
    private static bool IsDescribed(TokenTable t, int v)
    {
        for (int up = t.Head[v]; up >= 0; up = t.Head[up])
            if (t.Upos[up] == Upos.Verb) return true;
        return false;
    }

    /// <summary>Row of the subject of <paramref name="v"/>, the nearest in front of it if there are several; or -1.</summary>
    internal static int Subject(TokenTable t, int v)
    {
        int found = -1;
        for (int d = t.FirstDependent[v]; d >= 0; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is not (Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter) || IsTime(t, d)) continue;
            if (found >= 0 && d > v) break;
            found = d;
        }
        return found;
    }

    /// <summary>The noun right behind a verb without a subject ("says the army", which the parser may take for its object), or -1.</summary>
    internal static int Inverted(TokenTable t, int v)
    {
        if (v + 1 >= t.Count || t.Sentence[v + 1] != t.Sentence[v] || t.Upos[v + 1] is not (Upos.Det or Upos.Propn or Upos.Noun or Upos.Pron or Upos.Adj or Upos.Num)) return -1;
        int noun = NounAfter(t, v + 1);
        return noun >= 0 && !IsWeekday(t, noun) ? HeadOfPhrase(t, noun, v) : -1;
    }

    /// <summary>
    /// Who utters the cue verb: its subject, or the "by" phrase of a passive; of a participle the noun it describes; of a conjoined verb or an
    /// adverbial clause the subject it shares. -1 when nobody is named ("it was reported").
    /// </summary>
    internal static int OfVerb(TokenTable t, string text, int v)
    {
        for (int depth = 0; v >= 0 && depth < 8; depth++)
        {
            bool passive = t.Dependent(v, Deprel.AuxPass) >= 0 || t.Dependent(v, Deprel.NsubjPass) >= 0;
            int agent = t.Dependent(v, Deprel.OblAgent);
            int subject = Subject(t, v);
            if (depth > 0 && passive && agent >= 0 && subject >= 0 && !IsQuotedAsSaying(t, v)) return Antecedent(t, text, v, subject);
            if (agent >= 0 && !IsQuotedAsSaying(t, v) && (passive || t.Xpos[v] == "VBN" || subject < 0)) return agent;
            if (passive) return IsQuotedAsSaying(t, v) ? subject : -1;
            if (subject >= 0) return IsAbsolute(t, v) ? -1 : Antecedent(t, text, v, subject);
            if (depth == 0 && IsHearsay(t, v)) return -1;
            if (depth == 0 && BesideAside(t, v) is >= 0 and int aside) return Antecedent(t, text, aside, Subject(t, aside));
            if (depth == 0 && GoesOnFrom(t, v) is >= 0 and int shared) return Antecedent(t, text, t.Head[shared], shared);
            switch (t.Deprel[v])
            {
                // "Asked if he was satisfied, the minister said": others asked
                case Deprel.Advcl when depth == 0 && t.Xpos[v] is "VBN" or "VBD" && t.Lemma[v] is "ask" or "tell" or "question" or "press" && v == t.SentenceStart[t.Sentence[v]]:
                    return -1;
                case Deprel.Acl when Trees.HasTo(t, v) || (t.Xpos[v] == "VBN" && IsDescribed(t, v)):
                    return -1;
                case Deprel.Acl or Deprel.AclRelcl:
                    return t.Head[v];
                case Deprel.Xcomp when t.Head[v] >= 0 && t.Dependent(t.Head[v], Deprel.Obj) is >= 0 and int ruled && ruled > t.Head[v] && ruled < v && Trees.HasTo(t, v) && t.Lemma[t.Head[v]] is not ("promise" or "threaten" or "use"):
                    return ruled;
                case Deprel.Advcl or Deprel.Xcomp when t.Head[v] >= 0 && IsQuotedAsSaying(t, t.Head[v]) && t.Dependent(t.Head[v], Deprel.Obj) is >= 0 and int quoted:
                    return quoted;
                case Deprel.Conj or Deprel.Xcomp or Deprel.Advcl or Deprel.Parataxis:
                    v = t.Head[v];
                    break;
                default:
                    return -1;
            }
        }
        return -1;
    }

    /// <summary>"A man, said to be the father, has fled": nobody is named who says so.</summary>
    internal static bool IsHearsay(TokenTable t, int v) =>
        t.Deprel[v] is Deprel.Acl or Deprel.Advcl && t.Lemma[v] is "say" or "report" or "believe" or "allege" && t.Xpos[v] is "VBN" or "VBD" && Subject(t, v) < 0 && t.Dependent(v, Deprel.Xcomp) is >= 0 and int be && Trees.HasTo(t, be);

    /// <summary>"Two men died, the ministry confirmed, but said …": the verb of the aside that the second one goes on from, or -1.</summary>
    internal static int BesideAside(TokenTable t, int v)
    {
        int aside = v - 3;
        return aside >= 0 && t.Sentence[aside] == t.Sentence[v] && t.Deprel[v] == Deprel.Conj && t.Lemma[v - 1] is "but" or "and" && t.Lemma[v - 2] == "," && t.Upos[aside] == Upos.Verb && t.Deprel[aside] == Deprel.Parataxis && Subject(t, aside) >= 0 ? aside : -1;
    }

    /// <summary>The subject of the main verb that ", telling them …" or ", adding that …" goes on from, though the parser hung it on a noun or an aside in between; or -1.</summary>
    private static int GoesOnFrom(TokenTable t, int v)
    {
        if (t.Xpos[v] != "VBG" || v == 0 || t.Lemma[v - 1] != "," || !(t.Deprel[v] == Deprel.Acl || t.Lemma[v] == "add")) return -1;
        for (int up = t.Head[v], depth = 0; up >= 0 && depth < 8; up = t.Head[up], depth++)
        {
            if (t.Upos[up] != Upos.Verb || t.Deprel[up] is Deprel.AclRelcl or Deprel.Acl || up > v) continue;
            int subject = Subject(t, up);
            if (subject >= 0 && subject < v && t.Xpos[subject] is not ['W', ..]) return subject;
        }
        return -1;
    }

    /// <summary>Who is in the state that an adjective or participle names ("officials are worried"): its subject, or the one it shares or describes; or -1.</summary>
    internal static int OfState(TokenTable t, string text, int a)
    {
        for (int depth = 0; a >= 0 && depth < 8; depth++)
        {
            int subject = Subject(t, a);
            if (subject >= 0) return Antecedent(t, text, a, subject);
            switch (t.Deprel[a])
            {
                case Deprel.Acl or Deprel.AclRelcl or Deprel.Amod:
                    return t.Head[a] >= 0 && t.Head[a] < a ? t.Head[a] : -1;
                case Deprel.Conj or Deprel.Xcomp or Deprel.Advcl or Deprel.Parataxis:
                    a = t.Head[a];
                    break;
                default:
                    return -1;
            }
        }
        return -1;
    }

    /// <summary>The head of the noun phrase that <paramref name="row"/> ends as a phrase with a preposition: "the special representative for Syria", not Syria.</summary>
    internal static int Whole(TokenTable t, int row)
    {
        while (t.Deprel[row] == Deprel.Nmod && t.Dependent(row, Deprel.Case) is >= 0 and int preposition && preposition < row && t.Head[row] >= 0 && t.Head[row] < row && t.Upos[t.Head[row]] is Upos.Noun or Upos.Propn) row = t.Head[row];
        return row;
    }

    /// <summary>The head of the noun phrase that <paramref name="row"/> stands in as a modifier in front ("a CNN/ORC poll"), not before <paramref name="after"/>.</summary>
    internal static int HeadOfPhrase(TokenTable t, int row, int after)
    {
        for (int depth = 0; depth < 6; depth++)
        {
            if (t.Upos[row] == Upos.Propn && row + 1 < t.Count && t.Upos[row + 1] == Upos.Propn && t.Sentence[row + 1] == t.Sentence[row] && !IsUnder(t, row + 1, row))
            {
                row++;
                continue;
            }
            int head = t.Head[row];
            if (head <= row || head <= after || t.Sentence[head] != t.Sentence[row]) return row;
            if (t.Upos[head] is not (Upos.Noun or Upos.Propn or Upos.Num) || t.Deprel[row] is Deprel.Nsubj or Deprel.NsubjPass || t.Dependent(head, Deprel.Cop) >= 0) return row;
            row = head;
        }
        return row;
    }

    /// <summary>The noun that opens the clause of a finite verb whose subject the parser lost behind an aside ("Senator Amundsen, D-N.M., who voted no, said"), or -1.</summary>
    internal static int BehindAside(TokenTable t, int v)
    {
        int first = t.SentenceStart[t.Sentence[v]];
        if (v < first + 3 || t.Lemma[v - 1] != "," || t.Deprel[v] is Deprel.AclRelcl or Deprel.Acl) return -1;
        int opens = v - 2;
        while (opens > first && t.Lemma[opens] != ";") opens--;
        if (t.Deprel[v] == Deprel.Conj && opens == first) return -1;
        if (opens > first) first = opens + 1;
        int noun = -1;
        for (int i = first; i < v && t.Upos[i] != Upos.Punct; i++)
        {
            if (t.Upos[i] is Upos.Verb or Upos.Aux or Upos.Sconj or Upos.Adv || (i == first && t.Upos[i] == Upos.Adp)) return -1;
            if (t.Upos[i] == Upos.Adp) break;
            if (t.Upos[i] is Upos.Noun or Upos.Propn) noun = i;
        }
        return noun;
    }

    private static bool IsUnder(TokenTable t, int row, int head)
    {
        for (int depth = 0; row >= 0 && depth < 8; depth++, row = t.Head[row])
            if (row == head) return true;
        return false;
    }

    /// <summary>Who holds what a cue noun names: its possessor, its "by" or "from" phrase, or the subject of the verb it is the object of.</summary>
    internal static int OfNoun(TokenTable t, string text, int n)
    {
        int owner = t.Dependent(n, Deprel.NmodPoss);
        if (owner >= 0) return IsWeekday(t, owner) || t.Lemma[owner] is "today" or "yesterday" or "tomorrow" or "week" or "month" or "year" ? -1 : owner;
        for (int d = t.FirstDependent[n]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Nmod && Trees.Preposition(t, d) is { } c && (c is "by" or "from" or "among" || (c == "of" && IsSpeakerOf(t, n, d)))) return d;
        if (t.Deprel[n] is not (Deprel.Obj or Deprel.Obl or Deprel.Nsubj or Deprel.NsubjPass) || t.Head[n] < 0) return -1;
        int verb = t.Head[n];
        if (Given(t, verb, "from") is >= 0 and int giver && QuoteWords.Elicit.Contains(t.Lemma[verb])) return giver;
        return t.Deprel[n] is Deprel.Obj && IsLight(t.Lemma[verb]) || (t.Deprel[n] is Deprel.NsubjPass && IsLight(t.Lemma[verb]) && Given(t, verb, "by") >= 0) ? OfVerb(t, text, verb) : -1;
    }

    /// <summary>True for "the belief of many voters", not for "the claim of fraud": the holder is a person or a name.</summary>
    private static bool IsSpeakerOf(TokenTable t, int n, int d) => QuoteWords.Held.Contains(t.Lemma[n]) && t.Upos[d] is Upos.Propn or Upos.Noun && t.Feats[d].Contains("Number=Plur", StringComparison.Ordinal) || (t.Upos[d] == Upos.Propn && !QuoteWords.About.Contains(t.Lemma[n]));

    private static int Given(TokenTable t, int verb, string preposition)
    {
        for (int d = t.FirstDependent[verb]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Obl or Deprel.OblAgent or Deprel.Nmod && Trees.Preposition(t, d) == preposition) return d;
        return -1;
    }

    private static bool IsLight(string verb) => QuoteWords.Light.Contains(verb);

    /// <summary>The first noun or pronoun at or behind <paramref name="row"/> that heads its phrase, within its sentence; or -1.</summary>
    internal static int NounAfter(TokenTable t, int row)
    {
        if (row >= t.Count) return -1;
        int end = t.SentenceStart[t.Sentence[row] + 1];
        for (int i = row; i < end && i < row + 12; i++)
        {
            if (t.Upos[i] is not (Upos.Noun or Upos.Propn or Upos.Pron) && !StandsAlone(t, i, end)) continue;
            if (t.Deprel[i] is Deprel.Compound or Deprel.Flat or Deprel.NmodPoss or Deprel.NmodDesc && t.Head[i] > i) continue;
            return PartOf(t, i, row);
        }
        return -1;
    }

    /// <summary>"according to another, …", "said one, …": a word in front of nouns that stands for one.</summary>
    private static bool StandsAlone(TokenTable t, int row, int end) =>
        t.Upos[row] is Upos.Det or Upos.Num && t.Lemma[row] is "another" or "one" or "both" or "some" or "many" or "several" or "all" && (row + 1 == end || t.Upos[row + 1] == Upos.Punct);

    /// <summary>"one of his daughters": the number or pronoun that takes a part of the noun, when it stands at or behind <paramref name="row"/>; else the noun.</summary>
    private static int PartOf(TokenTable t, int noun, int row)
    {
        int head = t.Deprel[noun] == Deprel.Nmod ? t.Head[noun] : -1;
        return head >= row && head < noun && t.Upos[head] is Upos.Num or Upos.Det or Upos.Pron && Trees.Preposition(t, noun) == "of" ? head : noun;
    }

    /// <summary>
    /// The words of the phrase headed by <paramref name="row"/>, with its titles, appositions and relative clauses, without outer punctuation and
    /// without what holds the cue in row <paramref name="cue"/> (-1 for none).
    /// </summary>
    internal static TextSpan Phrase(TokenTable t, int row, int cue)
    {
        int first = row, last = row;
        Reach(t, row, row, cue, ref first, ref last);
        while (last > row && t.Upos[last] == Upos.Punct && t.Lemma[last] is not (")" or "]")) last--;
        while (first < row && t.Upos[first] == Upos.Punct) first++;
        return t.Span(first, last);
    }

    private static void Reach(TokenTable t, int head, int row, int cue, ref int first, ref int last)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is Deprel.Parataxis or Deprel.Advcl or Deprel.NmodUnmarked or Deprel.OblUnmarked or Deprel.Ccomp
                || (t.Deprel[d] == Deprel.Discourse && row == head)
                || (t.Deprel[d] == Deprel.Acl && t.Xpos[d] == "VBG" && d > row && t.Upos[t.Subtree(d).First - 1 < 0 ? 0 : t.Subtree(d).First - 1] == Upos.Punct && row == head && cue > d)
                || (row == head && (t.Deprel[d] is Deprel.Punct or Deprel.Cop or Deprel.Nsubj or Deprel.NsubjOuter or Deprel.Case or Deprel.Mark or Deprel.Aux or Deprel.Cc || (t.Deprel[d] is Deprel.Advmod && d < row)))) continue;
            (int from, int to) = t.Subtree(d);
            if (from <= cue && cue <= to || (cue > row && d > cue) || (cue >= 0 && cue < row && d < cue)) continue;
            if (d > row && CrossesMark(t, row, d) || (d < row && CrossesMark(t, d, row))) continue;
            if (row == head && t.Deprel[d] == Deprel.Conj && Trees.IsClause(t, d)) continue;
            if (d < first) first = d;
            if (d > last) last = d;
            Reach(t, head, d, cue, ref first, ref last);
        }
    }

    /// <summary>True when a colon or a double quotation mark stands between the two rows: what is behind it is speech, not a name.</summary>
    private static bool CrossesMark(TokenTable t, int from, int to)
    {
        for (int i = from + 1; i < to; i++)
            if (t.Upos[i] == Upos.Punct && t.Lemma[i] is ":" or ";" or "\"" or "“" or "”" or "«" or "»" or "„" or "''" or "``") return true;
        return false;
    }

    /// <summary>True for a bare weekday, which a parser may take for the subject ("the ministry said Sunday").</summary>
    private static bool IsTime(TokenTable t, int row) => t.FirstDependent[row] < 0 && IsWeekday(t, row);

    /// <summary>True for the name of a day of the week.</summary>
    internal static bool IsWeekday(TokenTable t, int row) =>
        t.Upos[row] == Upos.Propn && t.Lemma[row] is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    private static int Antecedent(TokenTable t, string text, int v, int subject)
    {
        ReadOnlySpan<char> form = t.Form(text, subject);
        bool relative = t.Upos[subject] is Upos.Pron or Upos.Det or Upos.Sconj
            && (form.Equals("who", StringComparison.OrdinalIgnoreCase) || form.Equals("which", StringComparison.OrdinalIgnoreCase) || form.Equals("that", StringComparison.OrdinalIgnoreCase));
        if (!relative) return subject;
        while (t.Deprel[v] == Deprel.Conj && t.Head[v] >= 0) v = t.Head[v];
        if (t.Deprel[v] is Deprel.AclRelcl or Deprel.Acl && t.Head[v] < subject) return t.Head[v];
        return form.Equals("who", StringComparison.OrdinalIgnoreCase) || (form.Equals("which", StringComparison.OrdinalIgnoreCase) && subject > 0 && t.Lemma[subject - 1] == ",") ? NounBefore(t, subject) : subject;
    }

    /// <summary>The noun that a "who" in row <paramref name="who"/> takes up though the parser hung its clause elsewhere: the head of the phrase right in front; else "who" itself.</summary>
    private static int NounBefore(TokenTable t, int who)
    {
        int row = who - 1;
        while (row >= 0 && t.Sentence[row] == t.Sentence[who] && (t.Upos[row] == Upos.Punct || t.Lemma[row] is "and" or "but")) row--;
        if (row < 0 || t.Sentence[row] != t.Sentence[who] || t.Upos[row] is not (Upos.Noun or Upos.Propn)) return who;
        for (int depth = 0; depth < 6 && t.Deprel[row] is Deprel.Nmod or Deprel.Flat or Deprel.Appos or Deprel.Compound && t.Head[row] >= 0 && t.Head[row] < who && t.Upos[t.Head[row]] is Upos.Noun or Upos.Propn; depth++) row = t.Head[row];
        return row;
    }

    /// <summary>"with the gunman told he must stay": a participle without a helper, whose subject is the one told.</summary>
    private static bool IsAbsolute(TokenTable t, int v)
    {
        if (t.Xpos[v] != "VBN" || t.Dependent(v, Deprel.Aux) >= 0 || !(t.Deprel[v] is Deprel.Advcl or Deprel.Acl or Deprel.Nmod)) return false;
        return Trees.HasMark(t, v, "with") || (t.Dependent(v, Deprel.Case) is >= 0 and int with && t.Lemma[with] == "with");
    }

    private static bool IsQuotedAsSaying(TokenTable t, int v) => t.Lemma[v] is "quote" or "cite";
}
