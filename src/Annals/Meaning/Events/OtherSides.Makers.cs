using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Whom an act answers, asks or threatens, where only what he made, or what he is spoken to in, stands in the clause.</summary>
internal sealed partial class OtherSides
{
    // Sides that the frame left open; the first that is found counts.
    private void FillTarget(Candidate candidate, Candidate?[] found)
    {
        if (candidate.Absorbed) return;
        if (arguments.IsNominal(candidate.Row))
        {
            if (candidate.Match.Rule.Type is "REQUEST" or "AGREE" or "ACCUSE" or "THREATEN" && Answers(candidate.Row) is >= 0 and int answers && IsOther(candidate, answers)) candidate.Implied = answers;
            return;
        }
        int whom = candidate.Match.Rule.Type switch
        {
            "REJECT" => First(MakerOfObject(candidate, all: true), Summed(candidate), Addressee(candidate), Defied(candidate)),
            "SUPPORT" => First(MakerOfObject(candidate, all: true), Summed(candidate), Onward(candidate, found)),
            "ACCUSE" => First(MakerOfObject(candidate, all: true), Blamed(candidate), Summed(candidate), Onward(candidate, found), Addressee(candidate)),
            "AGREE" or "CONCEDE" => First(MakerOfObject(candidate, all: false), Addressee(candidate), AnsweredBy(candidate), Summed(candidate), Met(candidate, found)),
            "REQUEST" => First(MakerOfObject(candidate, all: true), Addressee(candidate), Visited(candidate), AnsweredBy(candidate), Suffering(candidate), Handed(candidate), Met(candidate, found)),
            "THREATEN" => First(Struck(candidate), Bound(candidate), Addressee(candidate), Summed(candidate), Suffering(candidate)),
            "PROTEST" => First(Besieged(candidate), Faced(candidate, found), Decided(candidate)),
            _ => -1,
        };
        if (whom < 0) whom = Alongside(candidate, found);
        if (whom < 0) whom = Repaid(candidate, found);
        // "threatened to form a government of their own"
        if (whom >= 0 && candidate.Match.Rule.Type == "THREATEN" && t.Head[whom] == candidate.Content && t.Deprel[whom] == Deprel.Obj && EventCues.Create.Contains(t.Lemma[candidate.Content])) whom = -1;
        candidate.Implied = whom;
    }

    private static int First(params System.ReadOnlySpan<int> rows)
    {
        foreach (int row in rows)
            if (row >= 0) return row;
        return -1;
    }

    private bool IsOther(Candidate candidate, int row) => IsSomebody(row) && !IsSame(row, candidate.Source);

    // "praised Ecuador and promised more aid", "accused the rebels and demanded an inquiry": the second act is to whom the first is
    private int Alongside(Candidate candidate, Candidate?[] found)
    {
        int row = candidate.Row;
        if (t.Deprel[row] != Deprel.Conj || t.Head[row] is not (>= 0 and int first) || t.Dependent(row, Deprel.Nsubj) >= 0) return -1;
        // "retaliated, expelling three Chadian diplomats and recalling its ambassador"
        if (t.Xpos[row] == "VBG" && t.Xpos[first] != "VBG")
            for (int d = t.FirstDependent[first]; d >= 0 && d < row; d = t.NextDependent[d])
                if (d > first && t.Deprel[d] == Deprel.Advcl && t.Xpos[d] == "VBG") first = d;
        if (found[first] is not { Target: >= 0 } before || before.Source != candidate.Source) return -1;
        bool kind = candidate.Match.Rule.Type is "AGREE" or "AID" or "SUPPORT" or "REQUEST" && (candidate.Match.Rule.Type != "REQUEST" || before.Match.Rule.Type is "SUPPORT" or "CONSULT" && t.Lemma[row] is not ("propose" or "suggest")) && before.Match.Rule.Type is "SUPPORT" or "AGREE" or "CONSULT" or "AID" or "COOPERATE";
        bool hard = candidate.Match.Rule.Type is "ACCUSE" or "THREATEN" or "SANCTION" && before.Match.Rule.Type is "ACCUSE" or "THREATEN" or "SANCTION";
        return (kind || hard) && !IsSame(before.Target, candidate.Source) ? before.Target : -1;
    }

    // "Ecuador imposed a tariff on Colombian goods and Bogota retaliated by halting exports": on who did the first
    private int Repaid(Candidate candidate, Candidate?[] found)
    {
        int row = candidate.Row;
        bool answers = t.Lemma[row] == "retaliate" || t.Deprel[row] == Deprel.Advcl && arguments.HasHelper(row, "by") && t.Head[row] is >= 0 and int verb && t.Lemma[verb] is "retaliate" or "respond";
        for (int d = t.FirstDependent[row]; !answers && d >= 0; d = t.NextDependent[d]) answers = t.Deprel[d] == Deprel.Obl && t.Lemma[d] is "retaliation" or "response" or "return" && arguments.CaseOf(d) == "in";
        if (!answers || candidate.Source < 0) return -1;
        (int from, _) = t.Rows(t.Sentence[row]);
        for (int before = row - 1; before >= from; before--)
            if (found[before] is { Absorbed: false, Source: >= 0, Target: >= 0, Match.Rule.Type: "SANCTION" or "COERCE" or "ASSAULT" or "THREATEN" or "ACCUSE" } deed && IsSameCountry(deed.Target, candidate.Source) && IsOther(candidate, deed.Source)) return deed.Source;
        return -1;
    }

    // "rejected its final proposal", "opposed military rule", "welcomed Turkish mediation", "agreed to a request by the growers"
    private int MakerOfObject(Candidate candidate, bool all)
    {
        int row = candidate.Row;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            bool thing = t.Deprel[d] is Deprel.Obj or Deprel.NsubjPass || t.Deprel[d] == Deprel.Obl && arguments.CaseOf(d) is "to" or "with" or "for";
            if (!thing || t.Upos[d] is not Upos.Noun || IsSomebody(d) || !all && !EventCues.Made.Contains(t.Lemma[d]) || all && t.Deprel[d] == Deprel.Obl || IsUndergone(d)) continue;
            int maker = arguments.Possessor(d);
            if (maker < 0) maker = arguments.Doer(d);
            if (maker < 0) maker = Own(d, "from");
            if (maker < 0 && EventCues.Made.Contains(t.Lemma[d])) maker = Own(d, "of");
            if (maker >= 0 && IsOther(candidate, maker)) return maker;
            if (arguments.Modifier(d) is >= 0 and int nation && !IsSame(nation, candidate.Source) && !IsAimedAt(nation) && analysis.ToponymAt(t.Start[nation]) is null or { Place: null or { Feature: ['P', 'C', 'L', ..] } }) return nation;
        }
        return -1;
    }

    // "the minister's death", "his arrest", "sanctions": whose it is has not made it
    private bool IsUndergone(int noun) =>
        EventCues.Suffered.Contains(t.Lemma[noun]) || EventCues.Undergone.Contains(t.Lemma[noun]) || EventCues.Death.Contains(t.Lemma[noun]) || EventCues.Harm.Contains(t.Lemma[noun]);

    // "blamed the crisis on the reluctance of governments", "on a feud between two parties"
    private int Blamed(Candidate candidate)
    {
        if (t.Lemma[candidate.Row] != "blame" || arguments.Preposition(candidate.Row, "on") is not (>= 0 and int cause) || IsSomebody(cause)) return -1;
        int maker = arguments.Possessor(cause);
        if (maker < 0) maker = Own(cause, "of");
        if (maker < 0) maker = Own(cause, "between");
        return maker < 0 ? arguments.Modifier(cause) : IsOther(candidate, maker) ? maker : -1;
    }

    // "In a report to Congress, he called for …", "said in a letter to the mayor that it refused"
    private int Addressee(Candidate candidate)
    {
        for (int d = t.FirstDependent[candidate.Row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Obl && EventCues.Message.Contains(t.Lemma[d]) && arguments.CaseOf(d) is "in" or "by" or "with" or "through" or "during" && Own(d, "to") is >= 0 and int whom && IsOther(candidate, whom)) return whom;
        return -1;
    }

    // "during a visit to Japan they will demand …"
    private int Visited(Candidate candidate)
    {
        for (int d = t.FirstDependent[candidate.Row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Obl && t.Lemma[d] is "visit" or "trip" or "talk" or "talks" or "meeting" && arguments.CaseOf(d) is "during" or "on" or "in" or "at" && (Own(d, "to") is >= 0 and int whom || (whom = Own(d, "with")) >= 0) && IsOther(candidate, whom)) return whom;
        return -1;
    }

    // "threatened to block Japanese firms"
    private int Struck(Candidate candidate) =>
        candidate.Content >= 0 && arguments.IsVerb(candidate.Content) && !arguments.IsPassive(candidate.Content) && arguments.Object(candidate.Content) is >= 0 and int struck && IsOther(candidate, struck) ? struck : -1;

    // "threatened to stop payments unless member states act"
    private int Bound(Candidate candidate)
    {
        foreach (int clause in (System.ReadOnlySpan<int>)[candidate.Row, candidate.Content])
            for (int d = clause < 0 ? -1 : t.FirstDependent[clause]; d >= 0; d = t.NextDependent[d])
                if (t.Deprel[d] == Deprel.Advcl && (arguments.HasHelper(d, "unless") || arguments.HasHelper(d, "if")) && arguments.Subject(d) is >= 0 and int bound && IsOther(candidate, bound)) return bound;
        return -1;
    }

    // "marched on parliament", "rallied outside the ministry"
    private int Besieged(Candidate candidate)
    {
        foreach (string mark in (System.ReadOnlySpan<string>)["on", "outside"])
            if (Own(candidate.Row, mark) is >= 0 and int body && EntityAt(body) is { Kind: Records.EntityKind.Organization or Records.EntityKind.Facility, Actor: not null } && !IsSame(body, candidate.Source)) return body;
        // "marched to the governor's office"
        foreach (string mark in (System.ReadOnlySpan<string>)["to", "towards", "toward", "outside"])
            if (Own(candidate.Row, mark) is >= 0 and int seat && EventCues.Seat.Contains(t.Lemma[seat].ToLowerInvariant()) && !IsSame(seat, candidate.Source)) return seat;
        return -1;
    }

    // "staged a sit-in to protest the firm's decision to close the plant": whose decision it is
    private int Decided(Candidate candidate)
    {
        for (int at = candidate.Row, steps = 0; at >= 0 && steps < 3; at = t.Head[at], steps++)
            for (int d = t.FirstDependent[at]; d >= 0; d = t.NextDependent[d])
                if (d > candidate.Row && t.Deprel[d] is Deprel.Advcl or Deprel.Acl or Deprel.Xcomp && t.Lemma[d] is "protest" or "oppose" && t.Dependent(d, Deprel.Obj) is >= 0 and int step && t.Dependent(step, Deprel.NmodPoss) is >= 0 and int whose && IsOther(candidate, whose)) return whose;
        return -1;
    }

    // A phrase of the noun's or verb's own, or -1.
    private int Own(int row, string preposition)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (d > row && t.Deprel[d] is Deprel.Nmod or Deprel.Obl && arguments.CaseOf(d) == preposition) return d;
        return -1;
    }
}
