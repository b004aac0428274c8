using System;
using System.Collections.Immutable;
using System.Linq;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>What the wording of a clause takes away from politics.</summary>
internal sealed partial class PoliticsFilter
{
    // What the words around it say is no dealing between powers: advice, inquiries into disease, pleas, names of laws, trade, fears, an argument's "you".
    private bool IsSpokenAway(Analysis analysis, TokenTable t, Candidate candidate, ImmutableArray<Participant> source, ImmutableArray<Participant> target)
    {
        if (candidate.Source >= 0 && t.Lemma[candidate.Source] == "you" && !IsQuoted(analysis, t.Start[candidate.Source])) return true;
        return candidate.Match.Rule.Type switch
        {
            "PROTEST" => IsMotive(t, candidate.Row),
            "REQUEST" or "CONSULT" when IsWithinCourt(t, candidate, source, target) => true,
            "REQUEST" => IsInformed(t, candidate) || IsAssurance(t, candidate) || IsNorm(t, candidate.Row) || IsPersistence(t, candidate.Row) || IsAdvice(t, candidate, source) || IsAnonymity(t, candidate.Row) || IsPleaOrName(t, candidate.Row) || IsInterview(t, candidate.Row, source, target) || IsOfHisOwn(t, candidate) || IsView(analysis, t, candidate, source, target),
            "REJECT" => IsSilence(t, candidate) || IsDenial(t, candidate) || candidate.Made && EventCues.Undecided.Contains(t.Lemma[candidate.Row]),
            // "talked down the dollar"
            "CONSULT" => t.Lemma[candidate.Row] == "talk" && candidate.Row + 1 < t.Count && t.Form(analysis.Text, candidate.Row + 1) is "down" or "up" || IsResistance(t, candidate.Target) || source.Any(IsPress) || target.Any(IsPress) || IsToUs(analysis, t, candidate),
            "THREATEN" => IsAdvice(t, candidate, source) || t.Lemma[candidate.Row] == "warn" && candidate.Content >= 0 && MayHaveHappened(t, candidate.Content),
            "ACCUSE" => IsTask(t, candidate.Row) || t.Lemma[candidate.Row] == "allege" && !source.IsEmpty && source.All(IsPress) || IsOfHisOwn(t, candidate) || IsMedicalInquiry(t, candidate, source) || IsStudy(t, candidate.Row) || candidate.Made && (t.Lemma[candidate.Row] is "name" or "appoint" or "nominate" || EventCues.Misgiving.Contains(t.Lemma[candidate.Row])),
            "AID" => candidate.Made && EventCues.Purchase.Contains(t.Lemma[candidate.Row]),
            "AGREE" when EventCues.Speak.Contains(t.Lemma[candidate.Row]) && !target.IsEmpty && target.All(IsPress) => true,
            "COERCE" => t.Lemma[candidate.Row] == "pick" && candidate.Target >= 0 && EventCues.Shipwrecked.Contains(t.Lemma[candidate.Target]) || IsOwnClosure(t, candidate, source, target) || IsPowerGiven(t, candidate.Row),
            // "has bought a million tonnes of grain": trade as it goes on every day
            "COOPERATE" when EventCues.Purchase.Contains(t.Lemma[candidate.Row]) && (source.Length < 2 && target.IsEmpty || candidate.Words.Exists(w => t.Lemma[w] is "tonne" or "ton" or "barrel" or "bushel" or "bale")) => true,
            "AGREE" or "COOPERATE" => IsTrade(t, candidate) && !HoldsPower(analysis, t, candidate.Source, source) && !HoldsPower(analysis, t, candidate.Target, target),
            "SUPPORT" => IsObservance(t, candidate.Row),
            "ASSAULT" => candidate.Source < 0 && IsFeared(t, candidate.Row) || IsBloodless(t, candidate) || IsProgramme(t, candidate.Row) || IsPowerGiven(t, candidate.Row) || IsOfKind(t, candidate.Row),
            _ => false,
        };
    }

    // "The jury asked the judge": what passes within a court, unlike "prosecutors asked the court"
    private static bool IsWithinCourt(TokenTable t, Candidate candidate, ImmutableArray<Participant> source, ImmutableArray<Participant> target)
    {
        return (IsJury(candidate.Source) || IsJury(candidate.Target)) && AreOfCourt(source) && AreOfCourt(target);

        bool IsJury(int row) => row >= 0 && t.Lemma[row] is "jury" or "juror" or "Jury";

        static bool AreOfCourt(ImmutableArray<Participant> side) => !side.IsEmpty && side.All(static p => p.Sectors is ["JUD", ..]);
    }

    // "The ministry of health advised travellers to wash their hands": care for the public, no dealing with it.
    private bool IsAdvice(TokenTable t, Candidate candidate, ImmutableArray<Participant> source)
    {
        if (!EventCues.Advise.Contains(t.Lemma[candidate.Row])) return false;
        if (candidate.Target < 0 || (classes.Of(t.Lemma[candidate.Target]) & general) == 0) return false;
        foreach (Participant p in source)
            if (!p.Sectors.IsDefaultOrEmpty && p.Sectors.Contains("MED")) return true;
        return candidate.Source >= 0 && IsOfHealth(t, candidate.Source);
    }

    // "advised the Pentagon that its objections were not valid": told, not asked
    private static bool IsInformed(TokenTable t, Candidate candidate)
    {
        if (t.Lemma[candidate.Row] is not ("advise" or "remind" or "instruct") || candidate.Content < 0 || t.Deprel[candidate.Content] != Deprel.Ccomp || IsDuty(t, candidate.Content)) return false;
        if (t.Xpos[candidate.Content] is "VBD" or "VBZ") return true;
        for (int d = t.FirstDependent[candidate.Content]; d >= 0 && d < candidate.Content; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Aux or Deprel.AuxPass or Deprel.Cop && t.Xpos[d] is "VBD" or "VBZ" or "VBP") return true;
        return false;
    }

    // "sought to convince the United States that the pact works": nothing is asked
    private static bool IsAssurance(TokenTable t, Candidate candidate)
    {
        if (t.Lemma[candidate.Row] is "assure" or "reassure" or "convince") return t.Dependent(candidate.Row, Deprel.Xcomp) < 0;
        return t.Lemma[candidate.Row] is "seek" or "try" or "attempt" && candidate.Content >= 0 && t.Lemma[candidate.Content] is "assure" or "reassure" or "convince" or "calm" or "explain" or "prove" or "show" && t.Dependent(candidate.Content, Deprel.Xcomp) < 0;
    }

    // "the ceilings recommended by the agency": a standard
    private static bool IsNorm(TokenTable t, int row) =>
        t.Deprel[row] == Deprel.Acl && t.Xpos[row] == "VBN" && t.Lemma[row] is "recommend" or "require" or "prescribe" && t.Head[row] is >= 0 and int noun && noun < row && t.Upos[noun] == Upos.Noun && t.Dependent(row, Deprel.Ccomp) < 0;

    // "a cholera campaign targeting a million people": who is to be helped
    private static bool IsProgramme(TokenTable t, int row)
    {
        if (t.Lemma[row] is not ("target" or "campaign" or "drive")) return false;
        if (t.Deprel[row] == Deprel.Acl && t.Head[row] is >= 0 and int what && t.Lemma[what] is "campaign" or "programme" or "program" or "project" or "drive" or "scheme" or "fund" or "grant" or "aid" or "assistance" or "plan") return true;
        (int first, int end) = t.Rows(t.Sentence[row]);
        for (int i = first; i < end; i++)
            if (t.Lemma[i].StartsWith("vaccin", StringComparison.Ordinal) || t.Lemma[i].StartsWith("immuni", StringComparison.Ordinal) && t.Lemma[i] != "immunity") return true;
        return false;
    }

    // "closed the crossing in protest at the advance": why it was closed, no march
    private static bool IsMotive(TokenTable t, int row) =>
        t.Lemma[row] == "protest" && t.Upos[row] == Upos.Noun && t.Xpos[row] == "NN" && t.Dependent(row, Deprel.Case) is >= 0 and int mark && mark == row - 1 && t.Lemma[mark] is "in" or "under";

    // "charged the jury to look into it", "a panel charged with drafting a law": given to do
    private static bool IsTask(TokenTable t, int row)
    {
        if (t.Lemma[row] is not "charge") return false;
        if (t.Dependent(row, Deprel.Xcomp) is >= 0 and int task && t.Dependent(task, Deprel.Mark) is >= 0 and int to && t.Lemma[to] == "to") return true;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (d > row && t.Deprel[d] is Deprel.Advcl or Deprel.Xcomp && (t.Xpos[d] == "VB" || t.Xpos[d] == "VBG" && EventCues.Tasks.Contains(t.Lemma[d])) && t.Dependent(d, Deprel.Mark) is >= 0 and int mark && t.Lemma[mark] is "with" or "to") return true;
        return false;
    }

    // "insists on going its own way"
    private static bool IsPersistence(TokenTable t, int row)
    {
        if (t.Lemma[row] != "insist" || row + 2 >= t.Count || t.Lemma[row + 1] != "on") return false;
        return t.Xpos[row + 2] == "VBG";
    }

    // "declined to comment", "would not give details": a spokesman's silence rejects nothing
    private static bool IsSilence(TokenTable t, Candidate candidate)
    {
        int row = candidate.Row;
        if (t.Lemma[row] == "comment" || IsNews(t, row)) return true;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Xcomp or Deprel.Ccomp or Deprel.Obj && (EventCues.Silent.Contains(t.Lemma[d]) || IsNews(t, d))) return true;
        return false;
    }

    // "give further details", "provide the location"
    private static bool IsNews(TokenTable t, int verb) =>
        t.Upos[verb] == Upos.Verb && t.Lemma[verb] is "give" or "provide" or "offer" && t.Dependent(verb, Deprel.Obj) is >= 0 and int told && EventCues.News.Contains(t.Lemma[told]);

    // "denied the report", "denied that it had asked": a word on what is true, which status holds
    private static bool IsDenial(TokenTable t, Candidate candidate)
    {
        int row = candidate.Row;
        if (t.Lemma[row] != "deny") return false;
        if (t.Dependent(row, Deprel.Ccomp) >= 0 || t.Dependent(row, Deprel.Xcomp) >= 0) return true;
        int what = t.Dependent(row, Deprel.Obj);
        return what >= 0 ? EventCues.Statement.Contains(t.Lemma[what]) : t.Dependent(row, Deprel.Iobj) < 0 && t.Dependent(row, Deprel.NsubjPass) < 0;
    }

    // "has honoured the pact": kept, not praised
    private static bool IsObservance(TokenTable t, int row) =>
        t.Lemma[row] is "honour" or "honor" or "observe" or "adhere" && (t.Dependent(row, Deprel.Obj) is >= 0 and int kept || (kept = t.Dependent(row, Deprel.Obl)) >= 0)
        && t.Lemma[kept] is "pact" or "agreement" or "accord" or "treaty" or "commitment" or "deal" or "contract" or "obligation" or "pledge" or "promise" or "ceasefire" or "truce";

    // "is looking into the problem of acid rain": nobody is suspected
    private static bool IsStudy(TokenTable t, int row)
    {
        if (t.Lemma[row] is not ("look" or "study" or "examine" or "investigate")) return false;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Obl or Deprel.Obj && EventCues.Puzzle.Contains(t.Lemma[d])) return true;
        return false;
    }

    // "closed its office in Johannesburg": its own
    private static bool IsOwnClosure(TokenTable t, Candidate candidate, ImmutableArray<Participant> source, ImmutableArray<Participant> target)
    {
        if (t.Lemma[candidate.Row] is not ("close" or "shut") || t.Dependent(candidate.Row, Deprel.Obj) is not (>= 0 and int what)) return false;
        // "scrambled jets and closed the airport at Lublin": a state does so for safety, unless it is closed to somebody
        if (t.Lemma[what] is "airport" or "airspace") return source is [{ Sectors: ["GOV", ..] } state] && target.All(p => p.Country == state.Country) && !IsToSomebody(t, candidate.Row) && !IsToSomebody(t, what);
        return t.Lemma[what] is not ("border" or "frontier" or "market" or "port" or "strait") && t.Dependent(what, Deprel.NmodPoss) is >= 0 and int owner && t.Lemma[owner] is "its" or "their" or "his" or "her";
    }

    private static bool IsToSomebody(TokenTable t, int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Obl or Deprel.Nmod && t.Dependent(d, Deprel.Case) is >= 0 and int c && t.Lemma[c] is "to" or "for" or "with" or "against") return true;
        return false;
    }

    // "the reform offensive", "attacks on the programme", "500 workers sacked by the firm"
    private static bool IsBloodless(TokenTable t, Candidate candidate)
    {
        int row = candidate.Row;
        if (t.Lemma[row] is "retaliation" or "retaliate" or "retaliatory" && Speaks(t, row, EventCues.Commerce)) return true;
        if (t.Lemma[row] == "sack" && candidate.Target >= 0 && t.Upos[candidate.Target] != Upos.Propn) return true;
        if (t.Lemma[row] is not ("offensive" or "attack" or "assault" or "battle" or "war" or "fight")) return false;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (d < row ? t.Deprel[d] is Deprel.Amod or Deprel.Compound && EventCues.Bloodless.Contains(t.Lemma[d]) : t.Deprel[d] is Deprel.Nmod && t.Lemma[d] is "program" or "programme" or "policy" or "plan" or "proposal" or "inflation" or "deficit" or "poverty" or "corruption" or "budget" or "tax") return true;
        return false;
    }

    /// <summary>"Strikes broke out over wages": strikes of those who work, when nobody with arms is near.</summary>
    internal bool IsStoppage(TokenTable t, int row)
    {
        if (t.Lemma[row] != "strike" || t.Upos[row] != Upos.Noun || !Speaks(t, row, EventCues.Labour)) return false;
        (int first, int end) = t.Rows(t.Sentence[row]);
        for (int i = first; i < end; i++)
            if (i != row && (classes.Of(t.Lemma[i]) & strife) != 0 || t.Lemma[i] is "air" or "airstrike" or "raid") return false;
        return true;
    }

    private static bool Speaks(TokenTable t, int row, WordSet of)
    {
        (int first, int end) = t.Rows(t.Sentence[row]);
        for (int i = first; i < end; i++)
            if (i != row && of.Contains(t.Lemma[i])) return true;
        return false;
    }

    // "said that his men had shot down a drone", "insists that its troops respect the law": nobody accuses or asks his own by telling of them
    private static bool IsOfHisOwn(TokenTable t, Candidate candidate)
    {
        int told = candidate.Target;
        if (told < 0 || t.Head[told] == candidate.Row || !EventCues.Speak.Contains(t.Lemma[candidate.Row]) || EventCues.Relation.Contains(t.Lemma[told])) return false;
        return t.Dependent(told, Deprel.NmodPoss) is >= 0 and int his && t.Upos[his] == Upos.Pron && his > candidate.Row;
    }

    // "The law allows police to arrest suspects without a warrant": nobody has been arrested by it
    private static bool IsPowerGiven(TokenTable t, int row)
    {
        int deed = t.Deprel[row] == Deprel.Conj ? t.Head[row] : row;
        return t.Deprel[deed] is Deprel.Xcomp or Deprel.Ccomp or Deprel.Advcl && t.Head[deed] is >= 0 and int gives && gives < deed && EventCues.Empower.Contains(t.Lemma[gives])
            && t.Dependent(gives, Deprel.Nsubj) is >= 0 and int law && EventCues.Statute.Contains(t.Lemma[law]);
    }

    // "The treaty covers attacks on public vessels": a kind of deed
    private static bool IsOfKind(TokenTable t, int row) =>
        t.Upos[row] == Upos.Noun && t.Deprel[row] == Deprel.Obj && t.Dependent(row, Deprel.Det) < 0 && t.Head[row] is >= 0 and int verb && EventCues.OfKind.Contains(t.Lemma[verb]);

    // "She spoke to us in her office": the paper's own, unless somebody is quoted
    private static bool IsToUs(Analysis analysis, TokenTable t, Candidate candidate) =>
        candidate.Target >= 0 && t.Lemma[candidate.Target] is "we" or "us" && t.Lemma[candidate.Row] is "speak" or "talk" && !IsQuoted(analysis, t.Start[candidate.Target]);

    // "met opposition from two parties": nobody is met
    private static bool IsResistance(TokenTable t, int row) => row >= 0 && t.Lemma[row] is "opposition" or "resistance" && t.Dependent(row, Deprel.Det) < 0 && t.Deprel[row] == Deprel.Obj;

    // "Asked by Reuters to clarify", "told reporters that spending must fall": questions and answers of the press ask for no deed
    private static bool IsInterview(TokenTable t, int row, ImmutableArray<Participant> source, ImmutableArray<Participant> target) =>
        !source.IsEmpty && source.All(IsPress) || EventCues.Speak.Contains(t.Lemma[row]) && !target.IsEmpty && target.All(IsPress);

    /// <summary>True for a paper, a reporter, an agency.</summary>
    internal static bool IsPress(Participant p) => p.Sectors is ["JRN"];

    // "The minister said Hungary must achieve a surplus": what one's own country must do, or what an expert thinks that others should, is a view
    private static bool IsView(Analysis analysis, TokenTable t, Candidate candidate, ImmutableArray<Participant> source, ImmutableArray<Participant> target)
    {
        if (!EventCues.Speak.Contains(t.Lemma[candidate.Row]) || candidate.Content < 0 || !IsDuty(t, candidate.Content)) return false;
        // "Manila would have to repay": what has to be done is foreseen, not asked
        if (target.IsEmpty || t.Lemma[candidate.Content] is "have" or "need") return true;
        return source is [{ Sectors: [var sector, ..] } who, ..] && (sector is "BUS" or "EDU" or "JRN" || target is [var state] && state.Country == who.Country && IsState(analysis, state));
    }

    private static bool IsDuty(TokenTable t, int clause)
    {
        for (int d = t.FirstDependent[clause]; d >= 0 && d < clause; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Aux && t.Lemma[d] is "must" or "should" or "ought") return true;
        return t.Lemma[clause] is "have" or "need" or "must";
    }

    // "pleaded guilty", "an act called the Clean Air Act", "called the plan a step for the ministry to take"
    private static bool IsPleaOrName(TokenTable t, int row)
    {
        if (t.Lemma[row] == "call" && (t.Xpos[row] == "VBN" && t.Deprel[row] == Deprel.Acl || t.Dependent(row, Deprel.Xcomp) is >= 0 and int name && t.Upos[name] is Upos.Noun or Upos.Adj && t.Dependent(row, Deprel.Obj) >= 0)) return true;
        if (!EventCues.Plead.Contains(t.Lemma[row])) return false;
        (int first, int last) = t.Subtree(row);
        for (int i = first; i <= last; i++)
            if (EventCues.Plea.Contains(t.Lemma[i])) return true;
        return false;
    }

    // "agreed to sell its division": what firms do among themselves
    private static bool IsTrade(TokenTable t, Candidate candidate)
    {
        if (candidate.Content >= 0 && EventCues.Trade.Contains(t.Lemma[candidate.Content])) return true;
        (int first, int last) = t.Subtree(candidate.Row);
        for (int i = Math.Max(first, candidate.Row + 1); i <= last; i++)
            if (t.Head[i] == candidate.Row && t.Upos[i] == Upos.Verb && EventCues.Trade.Contains(t.Lemma[i])) return true;
        return false;
    }

    // "warned that a bomb might have been planted": what may have happened is no threat
    private static bool MayHaveHappened(TokenTable t, int content)
    {
        for (int d = t.FirstDependent[content]; d >= 0 && d < content; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Aux && t.Lemma[d] == "have") return true;
        return false;
    }

    // "I was afraid that I would be killed"
    private static bool IsFeared(TokenTable t, int row)
    {
        for (int at = row, steps = 0; at >= 0 && steps < 5; at = t.Head[at], steps++)
            if (at != row && EventCues.Fear.Contains(t.Lemma[at]) && t.Start[at] < t.Start[row]) return true;
        return false;
    }

    private static bool IsQuoted(Analysis analysis, int offset)
    {
        foreach (Quote quote in analysis.Quotes)
            if (quote.Type != QuoteType.Indirect && quote.Span.Contains(offset)) return true;
        return false;
    }

    // "an official who asked to remain anonymous", "requested anonymity"
    private static bool IsAnonymity(TokenTable t, int row)
    {
        (int first, int last) = t.Subtree(row);
        for (int i = Math.Max(first, row); i <= last; i++)
            if (EventCues.Anonymous.Contains(t.Lemma[i])) return true;
        // "was asked whether the talks would go on"
        if (t.Lemma[row] == "ask")
            for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
                if (t.Deprel[d] is Deprel.Ccomp or Deprel.Advcl && d > row && IsQuestion(t, d)) return true;
        // "asked not to be named"
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Xcomp && t.Lemma[d] is "name" or "identify" or "quote" && t.Dependent(d, Deprel.AuxPass) >= 0) return true;
        return false;
    }

    private static bool IsQuestion(TokenTable t, int clause)
    {
        int first = t.Subtree(clause).First;
        return t.Lemma[first] is "whether" or "if" or "what" or "how" or "why" or "who" or "when" or "where" || t.Xpos[first] is "WRB" or "WP" or "WDT";
    }

    // "Officials are investigating cases in three states", "a probe into the strain": nobody is accused of a disease.
    private bool IsMedicalInquiry(TokenTable t, Candidate candidate, ImmutableArray<Participant> source)
    {
        // "began an investigation into the outbreak"
        if (!EventCues.Inquire.Contains(t.Lemma[candidate.Row]) && !(t.Dependent(candidate.Row, Deprel.Obj) is >= 0 and int looked && EventCues.Inquire.Contains(t.Lemma[looked]))) return false;
        bool medical = !source.IsDefaultOrEmpty && source.Any(static p => !p.Sectors.IsDefaultOrEmpty && p.Sectors.Contains("MED")) || candidate.Source >= 0 && IsOfHealth(t, candidate.Source);
        (int first, int last) = t.Subtree(candidate.Row);
        if (medical && candidate.Target < 0) (first, last) = (t.SentenceStart[t.Sentence[candidate.Row]], t.SentenceStart[t.Sentence[candidate.Row] + 1] - 1);
        for (int row = first; row <= last; row++)
            if (t.Upos[row] is Upos.Noun or Upos.Propn && (words.TryGetValue(t.Lemma[row], out Topic topic) && topic == Topic.Hazard || medical && EventCues.Case.Contains(t.Lemma[row]))) return true;
        return false;
    }

    private static bool IsOfHealth(TokenTable t, int row)
    {
        (int first, int last) = t.Subtree(row);
        for (int i = first; i <= last; i++)
            if (EventCues.Health.Contains(t.Lemma[i])) return true;
        return false;
    }
}
