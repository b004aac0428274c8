using System;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Places;

/// <summary>
/// Whether a name of a place says where, or stands for a government, an army or a team: by the name it is part of, the words beside it, and what
/// it does in its sentence.
/// </summary>
internal sealed partial class UseJudge
{
    private readonly PlaceWords words;

    internal UseJudge(PlaceWords words) => this.words = words;

    /// <summary>The use of a name, and the rule that tells it.</summary>
    /// <param name="page">The report, at the name's sentence.</param>
    /// <param name="spot">The name.</param>
    /// <param name="rank">What kind of place it is.</param>
    /// <param name="sport">True in a report on sport.</param>
    internal (ToponymUse Use, string Rule) Judge(Page page, Spot spot, Rank rank, bool sport)
    {
        (int first, int last) = (spot.First, spot.Last);
        TokenTable t = page.Tokens;
        if (page.IsInDateline(first) || (page.Text[t.Start[first] + 1] is >= 'A' and <= 'Z' && last - first < 3 && page.IsDateline(first, last) && !page.Shouts)) return (ToponymUse.Literal, "place.use.dateline");
        if (Hyphened(page, spot.Span.End) is { Length: > 0 } tail)
            return ((words.Of(tail) & WordKinds.Based) != 0 ? ToponymUse.Literal : ToponymUse.Metonym, "place.use.hyphen");
        if (InsideName(page, first, last) is { } inside) return inside;
        if (IsBehindPlaceWord(page, first)) return (ToponymUse.Literal, "place.use.where");
        if (IsOfBody(page, last)) return (ToponymUse.Metonym, "place.use.modifier");
        if (OpensClause(page, first, last) && VerbBehind(page, last) is { Verb: >= 0 } behind)
            return behind.Passive ? Done(page, behind.Verb, "place.use.passive", rank, sport) : Subject(t, behind.Verb, rank, sport);
        if (IsHeadlineVerb(page, last)) return (ToponymUse.Metonym, "place.use.headline");
        if (rank == Rank.State && IsNewClause(page, first) && VerbBehind(page, last) is { Verb: >= 0, Passive: false } next && (words.Of(t.Lemma[next.Verb]) & WordKinds.Act) != 0)
            return (ToponymUse.Metonym, "place.use.clause");
        int head = last;
        for (int steps = 0; steps < 6 && t.Head[head] >= first && t.Head[head] <= last; steps++) head = t.Head[head];
        int own = head;
        for (int steps = 0; steps < 8 && t.Deprel[head] is Deprel.Conj or Deprel.Appos or Deprel.Flat or Deprel.List && t.Head[head] >= 0; steps++)
            head = t.Head[head];
        int governor = t.Head[head];
        if (governor < 0) return (sport && !IsBehindCase(page, first) ? ToponymUse.Metonym : ToponymUse.Literal, "place.use.default");
        return t.Deprel[head] switch
        {
            Deprel.Nsubj or Deprel.NsubjOuter when IsBehindVerb(page, first) => Done(page, first - 1, "place.use.object", rank, sport),
            Deprel.Nsubj or Deprel.NsubjOuter or Deprel.Csubj => Subject(t, governor, rank, sport),
            Deprel.NsubjPass => Done(page, governor, "place.use.passive", rank, sport),
            Deprel.Obj or Deprel.Iobj => Done(page, governor, "place.use.object", rank, sport),
            Deprel.OblAgent => (ToponymUse.Metonym, "place.use.agent"),
            Deprel.NmodPoss => Possessor(page, governor, sport),
            Deprel.Compound or Deprel.Amod or Deprel.NmodDesc => Modifier(page, governor, rank),
            Deprel.Obl or Deprel.Nmod or Deprel.OblUnmarked or Deprel.NmodUnmarked => Adjunct(page, head, own, governor, first, rank, sport),
            Deprel.Vocative => (ToponymUse.Metonym, "place.use.vocative"),
            _ => (sport && !IsBehindCase(page, first) ? ToponymUse.Metonym : ToponymUse.Literal, "place.use.default"),
        };
    }

    private static bool IsBehindCase(Page page, int first) => page.InSentence(first - 1, first) && page.Tokens.Upos[first - 1] is Upos.Adp or Upos.Part;

    /// <summary>True when the report is on sport: many of its words are of games, or it gives scores.</summary>
    internal bool IsSport(Analysis analysis)
    {
        TokenTable t = analysis.Tokens;
        int strong = 0, weak = 0;
        for (int row = 0; row < t.Count; row++)
        {
            if (t.Upos[row] is Upos.Num && (IsScore(t.Form(analysis.Text, row)) || IsScore(t, analysis.Text, row))) strong++;
            if (t.Upos[row] is not (Upos.Noun or Upos.Verb or Upos.Propn)) continue;
            WordKinds k = words.Of(t.Lemma[row]);
            if ((k & WordKinds.Sport) != 0) strong++;
            else if ((k & WordKinds.Player) != 0) weak++;
        }
        return strong >= 2 && 2 * strong + weak >= 5 && (2 * strong + weak) * 25 >= t.Count;
    }

    /// <summary>The word in small letters that a hyphen ties to the name ("led" of "US-led"), or nothing.</summary>
    private static ReadOnlySpan<char> Hyphened(Page page, int end)
    {
        ReadOnlySpan<char> text = page.Text;
        if (end + 2 >= text.Length || text[end] != '-' || !char.IsLower(text[end + 1])) return default;
        int stop = end + 1;
        while (stop < text.Length && char.IsLetter(text[stop])) stop++;
        return text[(end + 1)..stop];
    }

    /// <summary>A score cut into three words.</summary>
    private static bool IsScore(TokenTable t, string text, int row) =>
        row + 2 < t.Count && t.Form(text, row + 1) is "-" or "–" && t.Upos[row + 2] is Upos.Num && t.Start[row + 2] == t.End[row] + 1 && t.End[row + 2] - t.Start[row] is >= 3 and <= 7;

    /// <summary>"2-0", "112–98".</summary>
    private static bool IsScore(ReadOnlySpan<char> form)
    {
        int dash = form.IndexOfAny('-', '–');
        return dash is >= 1 and <= 3 && form.Length - dash - 1 is >= 1 and <= 3 && char.IsDigit(form[0]) && char.IsDigit(form[^1]);
    }

    /// <summary>True behind "in" and the like, also in a list that one opens ("in Kent and Surrey").</summary>
    private static bool IsBehindPlaceWord(Page page, int first)
    {
        for (int row = first - 1; row > first - 9 && page.InSentence(row, first); row--)
        {
            ReadOnlySpan<char> form = page.Tokens.Form(page.Text, row);
            if (form is "-" && row == first - 1) return true;
            if (form is "in" or "at" or "near" or "inside" or "outside" or "across" or "throughout" or "around" or "within"
                or "In" or "At" or "Near" or "Across" or "Inside" or "Outside" or "Around") return true;
            // "in the capital Nairobi", "in the port city of Mombasa" aside
            if (row == first - 1 && form is "capital" or "city" or "town" or "village" or "port" or "suburb" && page.InSentence(row - 1, first) && page.Tokens.Upos[row - 1] is Upos.Det or Upos.Adj or Upos.Noun)
            {
                while (page.InSentence(row - 1, first) && page.Tokens.Upos[row - 1] is Upos.Det or Upos.Adj or Upos.Noun) row--;
                continue;
            }
            bool list = row == first - 1 ? form is "and" or "or" : form is "and" or "or" or "," || page.StartsCapital(row) && page.Tokens.Upos[row] is Upos.Propn;
            if (!list) return form is "from" or "through" && row < first - 1;
        }
        return false;
    }

    /// <summary>"Hanoi officials", "Vietnam coach Park": the word behind is an office or one of a team.</summary>
    private bool IsOfBody(Page page, int last)
    {
        int row = last + 1;
        if (!page.InSentence(row, last) || page.StartsCapital(row) || page.Tokens.Upos[row] is not Upos.Noun || !page.Adjoins(row)) return false;
        WordKinds k = KindsOf(page, row);
        return (k & (WordKinds.Office | WordKinds.Player)) != 0 && (k & (WordKinds.Site | WordKinds.Unit)) == 0;
    }

    /// <summary>True when nothing before the name in its clause governs it: it opens the sentence, a clause or a quotation.</summary>
    private static bool OpensClause(Page page, int first, int last)
    {
        int row = first - 1;
        if (row >= 0 && (last > first || page.Text[page.Tokens.End[last] - 1] == 's') && page.Tokens.Form(page.Text, row) is "the" or "The") row--;
        if (!page.InSentence(row, first)) return true;
        return page.Tokens.Upos[row] is Upos.Sconj || page.Tokens.Form(page.Text, row) is "\"" or "“" or "that" or "while" or "but" or "But" or ":" or "—" or "--" or ";" or "when" or "as" or "if" or "because";
    }

    /// <summary>True behind "and" or a comma that strings no name to this one: "he resigned, and Hanoi named another".</summary>
    private static bool IsNewClause(Page page, int first) =>
        page.InSentence(first - 2, first) && page.Tokens.Form(page.Text, first - 1) is "and" or "," && !page.StartsCapital(first - 2) && page.Tokens.Upos[first - 2] is not (Upos.Propn or Upos.Adp);

    /// <summary>"Lebanon delays vote": what a place does in a headline, though the tree takes it for a noun.</summary>
    private bool IsHeadlineVerb(Page page, int last)
    {
        TokenTable t = page.Tokens;
        int verb = last + 1;
        if (!page.InSentence(verb + 1, last) || !page.Adjoins(verb) || t.Upos[verb] is not (Upos.Noun or Upos.Propn) || page.StartsCapital(verb)) return false;
        if (page.SentenceFirst != 0 && page.Text[t.Start[page.SentenceFirst] - 1] != '\n') return false;
        ReadOnlySpan<char> form = t.Form(page.Text, verb);
        if (form[^1] != 's' || (words.Of(form[..^1]) & WordKinds.Act) == 0) return false;
        return t.Upos[verb + 1] is Upos.Noun or Upos.Adj or Upos.Num or Upos.Det or Upos.Propn;
    }

    /// <summary>The verb that follows the name with at most helpers and adverbs between, or -1; a copula gives the word behind it.</summary>
    private static (int Verb, bool Passive) VerbBehind(Page page, int last)
    {
        TokenTable t = page.Tokens;
        bool be = false, helped = false;
        for (int row = last + 1; row <= last + 5 && page.InSentence(row, last); row++)
        {
            Upos tag = t.Upos[row];
            if (tag is Upos.Aux)
            {
                (be, helped) = (t.Lemma[row] is "be", true);
                continue;
            }
            if (tag is Upos.Adv or Upos.Part && (row > last + 1 || t.Xpos[row] is "RB")) continue;
            if (tag is not Upos.Verb) return (-1, false);
            if (!helped && t.Xpos[row] is not ("VBD" or "VBZ" or "VBP" or "VBN")) return (-1, false);
            bool by = page.InSentence(row + 1, last) && page.Tokens.Form(page.Text, row + 1) is "by";
            return (row, (be && t.Xpos[row] is "VBN" or "VBD") || (!helped && by && t.Xpos[row] is "VBN"));
        }
        return (-1, false);
    }

    private (ToponymUse Use, string Rule) Subject(TokenTable t, int verb, Rank rank, bool sport)
    {
        WordKinds k = words.Of(t.Lemma[verb]);
        bool state = rank == Rank.State;
        if (t.Upos[verb] != Upos.Verb)
        {
            bool acts = sport || (state && t.Upos[verb] is Upos.Adj && (k & WordKinds.Act) != 0) || (k & WordKinds.Role) != 0;
            return acts ? (ToponymUse.Metonym, "place.use.subject") : (ToponymUse.Literal, "place.use.is");
        }
        if ((k & WordKinds.Sport) != 0 || (sport && (k & WordKinds.BeThere) == 0)) return (ToponymUse.Metonym, "place.use.plays");
        if ((k & WordKinds.BeThere) != 0 && t.Dependent(verb, Deprel.Xcomp) is >= 0 and int what && t.Upos[what] is Upos.Verb) return Subject(t, what, rank, sport);
        if (state && (k & WordKinds.BeThere) != 0 && (TakesSides(t, verb) || Keeps(t, verb))) return (ToponymUse.Metonym, "place.use.acts");
        if ((k & WordKinds.BeThere) != 0) return (sport && t.Lemma[verb] is not ("be" or "lie") ? ToponymUse.Metonym : ToponymUse.Literal, "place.use.is");
        if ((k & WordKinds.Act) != 0 || t.Dependent(verb, Deprel.Obj) >= 0) return (ToponymUse.Metonym, "place.use.acts");
        return state ? (ToponymUse.Metonym, "place.use.subject") : (ToponymUse.Literal, "place.use.default");
    }

    /// <summary>"remains committed to", "stands with": what a government holds to, not where a land lies.</summary>
    private bool TakesSides(TokenTable t, int verb)
    {
        int next = verb + 1;
        while (next < t.Count && t.Upos[next] is Upos.Adv) next++;
        if (next >= t.Count || t.Sentence[next] != t.Sentence[verb]) return false;
        return t.Lemma[verb] switch
        {
            "remain" or "stay" => t.Upos[next] is Upos.Adj or Upos.Verb && (words.Of(t.Lemma[next]) & WordKinds.Act) != 0,
            "stand" => t.Lemma[next] is "with" or "behind" or "against" or "by" or "ready",
            "look" => t.Lemma[next] is "at" or "into" or "to" or "for" or "forward",
            _ => false,
        };
    }

    /// <summary>"has 24,000 troops there": what a government has, not what lies in the land.</summary>
    private bool Keeps(TokenTable t, int verb) =>
        t.Lemma[verb] is "have" && t.Dependent(verb, Deprel.Obj) is >= 0 and int held && (words.Of(t.Lemma[held]) & WordKinds.Office) != 0;

    /// <summary>True directly behind a verb: then a tree that makes the name a subject is wrong ("the quake shook Java, officials said").</summary>
    private static bool IsBehindVerb(Page page, int first) =>
        page.InSentence(first - 1, first) && page.Tokens.Upos[first - 1] is Upos.Verb && page.Tokens.Xpos[first - 1] is "VBD" or "VBN" or "VBZ"
        && page.Tokens.Lemma[first - 1] is not ("say" or "think" or "believe" or "know" or "hope" or "mean" or "claim" or "fear");

    private (ToponymUse Use, string Rule) Done(Page page, int verb, string rule, Rank rank, bool sport)
    {
        TokenTable t = page.Tokens;
        WordKinds k = words.Of(t.Lemma[verb]);
        // "Norland and its partners are committed to": a state of mind, nothing done to a land; but a town is isolated by troops
        if (rank == Rank.State && rule == "place.use.passive" && t.Form(page.Text, verb) is "committed" or "determined" or "concerned" or "convinced" or "prepared" or "opposed" or "alarmed" or "pleased" or "disappointed" or "resolved")
            return (ToponymUse.Metonym, rule);
        if (rank != Rank.State && t.Lemma[verb] is "isolate" or "put" or "face" or "lead" or "overcome" or "edge" or "engage") k &= ~WordKinds.DoneTo;
        bool party = (k & (WordKinds.DoneTo | WordKinds.Sport)) != 0 || (rank == Rank.State && IsToAct(page.Tokens, verb)) || (sport && (k & WordKinds.BeThere) == 0 && page.Tokens.Lemma[verb] is not ("leave" or "visit" or "reach"));
        return (party ? ToponymUse.Metonym : ToponymUse.Literal, rule);
    }

    /// <summary>"expects Iran to stop": who is to do something is no land.</summary>
    private bool IsToAct(TokenTable t, int verb) => t.Dependent(verb, Deprel.Xcomp) is >= 0 and int deed && t.Upos[deed] is Upos.Verb && (words.Of(t.Lemma[deed]) & WordKinds.Act) != 0;

    private (ToponymUse Use, string Rule) Possessor(Page page, int noun, bool sport)
    {
        WordKinds k = KindsOf(page, noun);
        if ((k & WordKinds.Site) != 0) return (ToponymUse.Literal, "place.use.possessor");
        bool party = (k & (WordKinds.Office | WordKinds.Player)) != 0 || (sport && (k & WordKinds.Type) == 0);
        return (party ? ToponymUse.Metonym : ToponymUse.Literal, "place.use.possessor");
    }

    private (ToponymUse Use, string Rule) Modifier(Page page, int noun, Rank rank)
    {
        WordKinds k = KindsOf(page, noun);
        bool unit = noun < page.Tokens.Count && (k & WordKinds.Unit) != 0 && !page.StartsCapital(noun);
        if (unit || (k & WordKinds.Site) != 0) return (ToponymUse.Literal, "place.use.modifier");
        if ((k & (WordKinds.Office | WordKinds.Player)) != 0) return (ToponymUse.Metonym, "place.use.modifier");
        bool of = rank == Rank.State && page.Tokens.Upos[noun] is Upos.Noun && (k & (WordKinds.Type | WordKinds.Local | WordKinds.Unit)) == 0;
        return (of ? ToponymUse.Metonym : ToponymUse.Literal, "place.use.modifier");
    }

    private (ToponymUse Use, string Rule) Adjunct(Page page, int head, int own, int governor, int first, Rank rank, bool sport)
    {
        TokenTable t = page.Tokens;
        int mark = t.Dependent(own, Deprel.Case);
        if (mark < 0) mark = t.Dependent(head, Deprel.Case);
        ReadOnlySpan<char> by = mark < 0 ? "" : t.Form(page.Text, mark);
        WordKinds g = words.Of(t.Lemma[governor]);
        bool verb = t.Upos[governor] is Upos.Verb;
        switch (by)
        {
            case "with" or "against" or "between" or "among" or "over" or "versus" or "v" or "vs":
                bool party = (g & (WordKinds.With | WordKinds.Act | WordKinds.DoneTo | WordKinds.Sport)) != 0 && (by is not "over" || sport);
                party |= rank == Rank.State && by is "with" && !verb && mark > 0 && (KindsOf(page, mark - 1) & (WordKinds.Site | WordKinds.Type)) == 0;
                return (party || (sport && by is not "between") ? ToponymUse.Metonym : ToponymUse.Literal, "place.use.party");
            case "by" when t.Deprel[head] == Deprel.Obl && IsPassive(t, governor):
                return (ToponymUse.Metonym, "place.use.agent");
            case "by" when verb && t.Xpos[governor] is "VBN":
                return (ToponymUse.Metonym, "place.use.agent");
            case "on" or "upon" when verb && t.Lemma[governor] is "take" or "call" or "impose" or "slap" or "levy" or "prevail":
                return (ToponymUse.Metonym, "place.use.party");
            case "on" or "upon":
                return ((g & WordKinds.With) != 0 ? ToponymUse.Metonym : ToponymUse.Literal, "place.use.party");
            case "of" when t.Upos[governor] is Upos.Noun or Upos.Propn:
                WordKinds k = KindsOf(page, governor);
                if (governor != first - 2 && governor != first - 3) return (ToponymUse.Literal, "place.use.of");
                bool office = (k & (WordKinds.Office | WordKinds.Player)) != 0 && (k & (WordKinds.Site | WordKinds.Apart)) == 0;
                return (office ? ToponymUse.Metonym : ToponymUse.Literal, office ? "place.use.office-of" : "place.use.of");
            case "to" when (KindsOf(page, governor) & WordKinds.Envoy) != 0:
                return (ToponymUse.Metonym, "place.use.office-of");
            case "for" when (g & WordKinds.PlayFor) != 0 || sport:
            case "to" when verb && ((g & WordKinds.Sport) != 0 || (sport && t.Lemma[governor] is "lose" or "fall" or "concede")):
                return (ToponymUse.Metonym, "place.use.plays");
            default:
                return (ToponymUse.Literal, "place.use.adjunct");
        }
    }

    private static bool IsPassive(TokenTable t, int verb) => t.Dependent(verb, Deprel.NsubjPass) >= 0 || t.Dependent(verb, Deprel.AuxPass) >= 0;

    private WordKinds KindsOf(Page page, int row) => words.Of(page.Tokens.Lemma[row]) | words.Of(page.Tokens.Form(page.Text, row));
}

/// <summary>What a name of a place may act as.</summary>
internal enum Rank : byte
{
    /// <summary>A town, a river, a mountain.</summary>
    Other,
    /// <summary>A division of a country.</summary>
    Division,
    /// <summary>A country, its capital or its seat of power, which act more often than other places.</summary>
    State,
}
