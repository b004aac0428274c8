using System;
using System.Globalization;
using System.Linq;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Time and place of an event.</summary>
internal sealed partial class EventSettings
{
    /// <summary>
    /// The date its own clause states, else the one of the clause it depends on, else the publication date, else what its clause says of the time though no day follows from it
    /// ("yesterday" in a report without a date); null when nothing is known.
    /// </summary>
    internal EventTime? Time(Candidate candidate, Assertion asserted)
    {
        Timex? own = Stated(candidate.Row);
        // "called for a strike on Monday", "agreed to meet on Friday": a day to come is that of what is asked or promised
        bool ofContent = own is not null && asserted == Assertion.Fact && t.Upos[candidate.Row] == Upos.Verb && IsSaid(candidate.Match.Rule.Type) && (IsToCome(own) || IsDeadline(candidate.Row, own));
        if (own is not null && !ofContent) return new EventTime(own.Id, Span(own), Basis.Stated);
        if (!ofContent && FromAround(candidate) is { } around) return around;
        if (analysis.Report.Published is not { } published) return Stated(candidate.Row, false) is { } unknown ? new EventTime(unknown.Id, null, Basis.Stated) : null;
        if (IsRecent(candidate.Row)) return Stated(candidate.Row, false) is { } vague ? new EventTime(vague.Id, null, Basis.Stated) : null;
        if (IsBackground(candidate.Row, published)) return null;
        bool ahead = asserted is Assertion.Planned or Assertion.Possible or Assertion.Conditional;
        return new EventTime(null, ahead && published.ExactDay is not null ? new Edtf(published.Value[..10] + "/..") : published, Basis.Publication);
    }

    // The time of the occasion, of a day counted from another, of the clause around, or of the day the deeds before were done.
    private EventTime? FromAround(Candidate candidate)
    {
        if (ComingBehind(candidate.Row) is { } coming) return new EventTime(coming.Id, Span(coming), Basis.Stated);
        if (OfOccasion(candidate.Row) is { } occasion) return new EventTime(occasion.Id, Span(occasion), Basis.Stated);
        if (Counted(candidate.Row) is { } counted) return counted;
        if (EventDiscourse.IsDeed(candidate.Match.Rule.Type) && Shared(candidate.Row) is { } shared) return new EventTime(shared.Id, Span(shared), Basis.Inferred);
        if (Inherited(candidate.Row) is { } inherited) return new EventTime(inherited.Id, Span(inherited), Basis.Inferred);
        return EventDiscourse.IsDeed(candidate.Match.Rule.Type) && TakenOver(candidate.Row) is { } told && DayOf(told, 0) is { } day ? new EventTime(told.Id, new Edtf(day), Basis.Inferred) : null;
    }

    /// <summary>True for "next week's summit", "a strike tomorrow", "the forthcoming visit": what is told of as if it were, but is still to come when the report is published.</summary>
    internal bool IsAhead(Candidate candidate, EventTime? time)
    {
        // the time behind words may be that of what is promised, asked or refused
        if (candidate.Match.Rule.Type is "AGREE" or "REQUEST" or "REJECT" or "THREATEN" or "ACCUSE" or "SUPPORT" or "CONCEDE") return false;
        int row = candidate.Row;
        // "has called a strike for Monday"
        if (t.Upos[row] == Upos.Verb) return (t.Xpos[row] is "VBP" or "VBZ" || candidate.Match.Rule.Type is "PROTEST" or "CONSULT" or "MOBILIZE") && time is { Ref: { } of, Basis: Basis.Stated } && analysis.Times.Exists(stated => stated.Id == of && IsToCome(stated));
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (d < row && t.Deprel[d] is Deprel.Amod or Deprel.Compound && EventCues.Ahead.Contains(t.Lemma[d]) || IsDatedAhead(d, 0)) return true;
        return ComingBehind(row) is not null;
    }

    // "her visit to Oslo next week", "a tour of Kenya starting April 29": a day to come right behind the noun and where it is to be, whatever the tree hangs it to; else null
    private Timex? ComingBehind(int row)
    {
        if (t.Upos[row] != Upos.Noun) return null;
        int end = t.Rows(t.Sentence[row]).End, at = row + 1;
        if (at < end && t.Upos[at] == Upos.Adp && t.Lemma[at] is "to" or "of" or "in" or "with")
            for (at++; at < end && t.Upos[at] is Upos.Propn or Upos.Det;) at++;
        if (at < end && t.Xpos[at] == "VBG" && t.Lemma[at] is "start" or "begin") at++;
        if (at < end && t.Upos[at] == Upos.Adp && t.Lemma[at] == "on") at++;
        return at < end && analysis.TimeAt(t.Start[at]) is { } day && IsToCome(day) ? day : null;
    }

    // the time itself, or a name it hung to: "the visit to Greece on June 29", but not "talks ahead of her visit next week"
    private bool IsDatedAhead(int row, int depth)
    {
        if (analysis.TimeAt(t.Start[row]) is { } own) return IsToCome(own);
        if (t.Upos[row] != Upos.Propn || depth > 3) return false;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (IsDatedAhead(d, depth + 1)) return true;
        return false;
    }

    // "asked parties to submit statements by June 17": by when what is asked shall be done
    private bool IsDeadline(int row, Timex stated)
    {
        int at = RowAt(stated.Span.Start, 0, t.Count);
        return at > row && t.Lemma[at - 1] is "by" or "until" or "before" && t.Dependent(row, Deprel.Xcomp) is >= 0 and int content && content < at;
    }

    // "vessels seized recently", "the recent arrest": older than the news, by how much it does not say
    private bool IsRecent(int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Advmod && t.Lemma[d] is "recently" or "lately" or "previously" || t.Deprel[d] == Deprel.Amod && d < row && t.Upos[row] == Upos.Noun && t.Lemma[d] is "recent" or "previous") return true;
        return false;
    }

    private bool IsToCome(Timex stated) =>
        stated.Type is TimexType.Date or TimexType.Time && analysis.Report.Published?.ExactDay is { } published && stated.From is { Length: >= 10 } from
        && DateOnly.TryParseExact(from.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly first) && first > published;

    // "had fled", or told behind a date that lies well before the report: older than the news, by how much it does not say.
    private bool IsBackground(int row, Edtf published)
    {
        int verb = t.Upos[row] is Upos.Noun or Upos.Propn && t.Head[row] >= 0 ? t.Head[row] : row;
        for (int d = t.FirstDependent[verb]; d >= 0 && d < verb; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Aux && t.Xpos[d] == "VBD" && t.Lemma[d] == "have") return true;
        if (!DateOnly.TryParseExact(published.Value.AsSpan(0, Math.Min(10, published.Value.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return false;
        return (LastDate(row) ?? (IsNews(day) || !IsPast(verb) ? null : EarlierDate(row))) is { } told && DayOf(told) is { } last && last.AddDays(Fortnight) < day;
    }

    // "killed", "were killed"; not "has asked", "calls".
    private bool IsPast(int verb)
    {
        if (t.Xpos[verb] == "VBD") return true;
        for (int d = t.FirstDependent[verb]; d >= 0 && d < verb; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Aux or Deprel.AuxPass or Deprel.Cop && t.Xpos[d] == "VBD") return true;
        return false;
    }

    private static DateOnly? DayOf(Timex time) =>
        time.Until is { Length: >= 10 } until && DateOnly.TryParseExact(until.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    // Some time it names lies in the fortnight before it was published.
    private bool IsNews(DateOnly published)
    {
        foreach (Timex time in analysis.Times)
            if (time.Type is TimexType.Date or TimexType.Time && DayOf(time) is { } day && day <= published && day.AddDays(Fortnight) >= published) return true;
        return false;
    }

    // The last date told in the paragraphs before, where the report tells a story and no news.
    private Timex? EarlierDate(int row)
    {
        Timex? found = null;
        for (int i = 0; i < analysis.Times.Count && analysis.Times[i].Span.Start < t.Start[row]; i++)
            if (analysis.Times[i] is { Type: TimexType.Date or TimexType.Time, Until: not null } time) found = time;
        return found;
    }

    // The last date told in the event's paragraph up to the end of its sentence.
    private Timex? LastDate(int row)
    {
        int from = ParagraphStart(row), until = t.End[t.Rows(t.Sentence[row]).End - 1];
        Timex? found = null;
        for (int i = FirstTime(from); i < analysis.Times.Count && analysis.Times[i].Span.Start < until; i++)
            if (analysis.Times[i] is { Type: TimexType.Date or TimexType.Time, Until: not null } time && !(time.Edtf is { Value.Length: 4 } && IsOfNameOnly(RowAt(time.Span.Start, 0, t.Count), time, row))) found = time;
        return found;
    }

    // "from 3 to 5 June", "between 10 and 12 December", "May 15-24": both ends, as an EDTF interval, where the time is one end of a span.
    private Edtf Span(Timex time)
    {
        int at = analysis.Times.IndexOf(time);
        if (at + 1 < analysis.Times.Count && IsSpan(time, analysis.Times[at + 1])) return new Edtf(time.Edtf!.Value.Value + "/" + analysis.Times[at + 1].Edtf!.Value.Value);
        if (at > 0 && IsSpan(analysis.Times[at - 1], time)) return new Edtf(analysis.Times[at - 1].Edtf!.Value.Value + "/" + time.Edtf!.Value.Value);
        return time.Edtf!.Value;
    }

    private bool IsSpan(Timex first, Timex last)
    {
        if (first.Edtf is not { } from || last.Edtf is not { } until || !IsPlain(from.Value) || !IsPlain(until.Value) || string.CompareOrdinal(from.Value, until.Value) >= 0 || last.Span.Start - first.Span.End is < 1 or > 9) return false;
        ReadOnlySpan<char> between = analysis.Text.AsSpan(first.Span.End, last.Span.Start - first.Span.End).Trim();
        if (between is "-" or "–" or "—" or "to" or "until" or "till" or "through") return true;
        return between is "and" && analysis.Text.AsSpan(0, first.Span.Start).TrimEnd().EndsWith("between", StringComparison.OrdinalIgnoreCase);
    }

    // a year, month or day without marks of doubt
    private static bool IsPlain(string edtf) => edtf.Length is 4 or 7 or 10 && edtf.All(static c => c is '-' || char.IsAsciiDigit(c));

    // The time its clause states: with a date, or, where "dated" is false, any.
    private Timex? Stated(int row, bool dated = true)
    {
        Timex? found = null;
        (int first, int end) = t.Rows(t.Sentence[row]);
        int from = t.Start[first], until = t.End[end - 1];
        int nearest = int.MaxValue;
        for (int i = FirstTime(from); i < analysis.Times.Count && analysis.Times[i].Span.Start < until; i++)
        {
            Timex time = analysis.Times[i];
            if (dated ? time.Edtf is null || time.Type is TimexType.Set : time.Type is not (TimexType.Date or TimexType.Time)) continue;
            int at = RowAt(time.Span.Start, first, end);
            // "remanded until 22 October" ends then, and was done before
            if (at < 0 || !Belongs(at, time.Span, row) || IsOfNameOnly(at, time, row) || time.Edtf is { } edtf && edtf.Value.StartsWith("../", StringComparison.Ordinal) && CaseOf(at) is "until" or "till") continue;
            int distance = Math.Abs(at - row);
            if (distance >= nearest) continue;
            (found, nearest) = (time, distance);
        }
        return found;
    }

    private int FirstTime(int from)
    {
        int low = 0, high = analysis.Times.Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (analysis.Times[middle].Span.Start < from) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int RowAt(int offset, int first, int end)
    {
        for (int row = first; row < end; row++)
            if (t.End[row] > offset) return row;
        return -1;
    }

    // The timex's governor, climbing out of its own phrase, is the trigger or the verb that carries it.
    private bool Belongs(int at, TextSpan time, int row)
    {
        int governor = at;
        for (int i = 0; i < Deep && governor >= 0; i++)
        {
            if (governor != row && (IsOther(governor) || t.Deprel[governor] == Deprel.Appos && CaseOf(at) == "since")) return false;
            if (!time.Contains(t.Start[governor]) && (governor == row || t.Upos[governor] is Upos.Verb or Upos.Aux || t.Dependent(governor, Deprel.Cop) >= 0)) break;
            governor = t.Head[governor];
        }
        if (governor == row) return true;
        if (governor < 0) return false;
        if (t.Upos[row] is Upos.Noun or Upos.Propn) return t.Head[row] == governor && t.Deprel[row] is Deprel.Obj or Deprel.NsubjPass or Deprel.Nsubj;
        // "agreed to keep it open until 31 December": that is when it ends, not when they agreed
        return t.Head[governor] == row && t.Deprel[governor] is Deprel.Xcomp && CaseOf(at) is not ("until" or "till" or "by");
    }

    // "cites the 1878 law", "criticised the 2024 raid": the year tells which one, not when it was cited.
    private bool IsOfNameOnly(int at, Timex time, int row) =>
        time.Edtf is { Value.Length: 4 } && t.Head[at] is var noun && noun > at && noun != row && t.Upos[noun] is Upos.Noun or Upos.Propn && !time.Span.Contains(t.Start[noun]);

    // "since last year's attacks", "over Monday's raid": the time is that of what is spoken about.
    private bool IsOther(int row) =>
        t.Head[row] is >= 0 and int thing && t.Upos[thing] == Upos.Noun && analysis.TimeAt(t.Start[thing]) is null
        && (t.Deprel[row] is Deprel.NmodPoss or Deprel.Amod or Deprel.Compound or Deprel.NmodUnmarked && CaseOf(thing) is "since" or "over" or "about" or "despite" or "of" or "against" or "for"
            || t.Deprel[row] is Deprel.Nmod && CaseOf(thing) is "since" && t.Deprel[thing] is Deprel.Obl);

    // "… were killed when a shell struck their car on Sunday": one occasion, one time.
    private Timex? OfOccasion(int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is Deprel.Advcl && d > row && t.Dependent(d, Deprel.Advmod) is >= 0 and int when && t.Lemma[when] is "when" && !HasParticiple(row, when) && Stated(d) is { } found) return found;
            if (t.Deprel[d] is Deprel.Obl && CaseOf(d) is "in" or "during" or "by" && CarriedOut(d) is >= 0 and int deed && Stated(deed) is { } then) return then;
            // "was killed in a 2008 raid"
            if (t.Deprel[d] is Deprel.Obl or Deprel.OblAgent && CaseOf(d) is "in" or "during" or "by" && EventCues.Attack.Contains(t.Lemma[d]) && InFront(d) is { } year) return year;
        }
        return t.Upos[row] is Upos.Noun && CarriedOut(row) is >= 0 and int done && Stated(done) is { } own ? own : null;
    }

    // the time in front of a noun, as a part of its phrase
    private Timex? InFront(int noun)
    {
        int first = t.Subtree(noun).First;
        for (int i = FirstTime(t.Start[first]); i < analysis.Times.Count && analysis.Times[i].Span.Start < t.Start[noun]; i++)
            if (analysis.Times[i] is { Edtf: not null, Type: TimexType.Date or TimexType.Time } time && RowAt(time.Span.Start, first, noun) is >= 0 and int at && t.Head[at] == noun) return time;
        return null;
    }

    // "handed over 66 soldiers captured when it overran the town last October": when they were captured, not handed over
    private bool HasParticiple(int row, int when)
    {
        for (int i = row + 1; i < when; i++)
            if (t.Xpos[i] == "VBN" && t.Deprel[i] is Deprel.Acl or Deprel.AclRelcl) return true;
        return false;
    }

    // "killed in a raid conducted by marines on 26 October": the participle by which a deed was done, or -1.
    private int CarriedOut(int noun)
    {
        for (int d = t.FirstDependent[noun]; d >= 0; d = t.NextDependent[d])
            if (d > noun && t.Deprel[d] == Deprel.Acl && t.Xpos[d] == "VBN" && EventCues.CarryOut.Contains(t.Lemma[d])) return d;
        return -1;
    }

    // "on Monday, when …", "the attack of 5 February, in which …": what a clause tells has the time of the noun it hangs on.
    private Timex? OfNoun(int clause)
    {
        int noun = t.Head[clause];
        if (noun < 0 || !IsCircumstance(clause)) return null;
        (int first, int last) = t.Subtree(noun);
        for (int i = FirstTime(t.Start[first]); i < analysis.Times.Count && analysis.Times[i].Span.Start < t.Start[clause]; i++)
            if (analysis.Times[i] is { Edtf: not null, Type: TimexType.Date or TimexType.Time } time && RowAt(time.Span.Start, first, last + 1) is >= 0 and int at && at < clause) return time;
        return null;
    }

    private bool IsCircumstance(int clause)
    {
        for (int d = t.FirstDependent[clause]; d >= 0 && d < clause; d = t.NextDependent[d])
            if (t.Xpos[d] is ['W', ..]) return t.Lemma[d] is "when" or "where" || (t.Lemma[d] is "which" && CaseOf(d) is "in" or "during" or "on");
        return false;
    }

    // "shelled the town and killed two farmers on Monday": a day behind the last of deeds told in one breath is that of those before; not "was arrested and later freed on Monday"
    private Timex? Shared(int row)
    {
        if (t.Upos[row] != Upos.Verb || !IsPast(row)) return null;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is Deprel.Aux && t.Lemma[d] == "have") return null;
            if (t.Deprel[d] != Deprel.Conj || !IsInOneBreath(d) || Stated(d) is not { } found || IsToCome(found) || found.Span.Start < t.Start[d]) continue;
            int at = RowAt(found.Span.Start, d, t.Rows(t.Sentence[d]).End);
            if (CaseOf(at) is not ("until" or "till" or "by" or "since" or "before" or "after" or "for")) return found;
        }
        return null;
    }

    // a past verb behind "and" that has nothing of its own in front: no comma, no subject, no auxiliary, no "then"
    private bool IsInOneBreath(int verb)
    {
        if (t.Xpos[verb] is not ("VBD" or "VBN")) return false;
        bool joined = false;
        for (int d = t.FirstDependent[verb]; d >= 0; d = t.NextDependent[d])
        {
            if (d > verb) continue;
            if (t.Deprel[d] == Deprel.Cc) joined = t.Lemma[d] == "and";
            else return false;
        }
        return joined;
    }

    private Timex? Inherited(int row)
    {
        if (t.Deprel[row] is Deprel.AclRelcl && OfNoun(row) is { } circumstance) return circumstance;
        int at = row;
        for (int i = 0; i < 3; i++)
        {
            if (t.Deprel[at] is not (Deprel.Conj or Deprel.Advcl or Deprel.Xcomp or Deprel.Obj or Deprel.Obl or Deprel.Nsubj or Deprel.NsubjPass) || t.Head[at] < 0) return null;
            at = t.Head[at];
            if (Stated(at) is { } found) return found;
        }
        return null;
    }
}
