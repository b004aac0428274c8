using System;
using Annals.Meaning.Times.Grammar;
using Annals.Text;

namespace Annals.Meaning.Times;

/// <summary>The checks on parts of the year and day, lengths, sets and references.</summary>
internal sealed partial class TimeGuard
{
    private bool UnitDeictic(TimeNode node)
    {
        Unit unit = Cases.UnitCases.UnitOf(node);
        if (unit is Unit.Second or Unit.Minute or Unit.Hour) return false;
        if (node.End - node.First == 2 && IsTitleWord(node.First) && IsTitleWord(node.End - 1)) return false;
        string first = context.Word(node.First);
        if (node.IndexOf(Slot.Last) is >= 0 and int last && first == "the" && context.Word(node.Parts[last].First) == "past") return false;
        if (node.Has(Slot.Last) && first == "the" && unit is Unit.Decade or Unit.Century or Unit.Millennium && !node.Has(Slot.PastOnly)) return true;
        if (unit == Unit.Night && !node.Has(Slot.Same) && !node.Has(Slot.Next) && !node.Has(Slot.Following) && !node.Has(Slot.Prior)) return false;
        if (node.Has(Slot.Same) && first == "that" && context.Tag(node.End) is Upos.Noun && context.Penn(node.End) is "NN" or "NNS") return After(node) is "," or "." or "";
        return FormAfter(node) is not ("old" or "olds");
    }

    private bool PastLength(TimeNode node) =>
        node.Has(Slot.PastOnly) && context.Word(node.First) == "the" && UnitIs(node, Unit.Day, Unit.Week, Unit.Month, Unit.Quarter, Unit.Year, Unit.Decade, Unit.Century, Unit.Hour);

    private bool TheUnit(TimeNode node)
    {
        if (!UnitIs(node, Unit.Year, Unit.Quarter, Unit.Month, Unit.Week)) return false;
        if (node.Rule.Id == "unit.full-year") return UnitIs(node, Unit.Year);
        if (InSet(node.End, WordSet.UnitBehind) || context.Tag(node.End) is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num && !context.BeginsSentence(node.End)) return false;
        // "Player of the Year", "the Month" of a prize
        if (Before(node) == "of" && context.IsCapital(node.End - 1)) return false;
        return !(Before(node) is "by" or "to" or "over" && !UnitIs(node, Unit.Year));
    }

    /// <summary>True when nothing follows that "before" or "after" could take as its object.</summary>
    private bool EndsClause(TimeNode node)
    {
        string last = context.Word(node.End - 1);
        if (last is not ("before" or "after" or "on" or "back" or "prior")) return true;
        if (node.End >= context.Atoms.Count || context.BeginsSentence(node.End)) return true;
        return InSet(node.End, WordSet.ClauseBehind) || (last == "before" && context.Tag(node.End) is Upos.Adp or Upos.Sconj && context.Word(node.End) is not "the");
    }

    private bool Shift(TimeNode node) => context.Word(node.End - 1) is not ("on" or "back" or "before" or "after" or "prior" or "previously") || EndsClause(node);

    private bool ShiftBare(TimeNode node) =>
        context.Word(node.End - 1) is not ("before" or "after" or "on" or "back" or "hence" or "prior") && Before(node) is not ("-" or "the");

    private bool Quarter(TimeNode node)
    {
        if (node.Has(Slot.Ord) && !node.HasYear && !node.Has(Slot.Unit) && InSentence(node, WordSet.SportWord) && !InSentence(node, WordSet.BusinessWord)) return false;
        if (node.Has(Slot.QuarterName)) return context.IsCapital(node.First) || context.Word(node.First) == "the" || node.Has(Slot.Year);
        return !InSet(node.End, WordSet.QuarterBehind) || FormAfter(node) is "-";
    }

    /// <summary>"the first half" alone is half a match unless the sentence is about business.</summary>
    private bool Half(TimeNode node)
    {
        if (InSet(node.End, WordSet.HalfBehind)) return false;
        return node.HasYear || node.Has(Slot.Unit) || (InSentence(node, WordSet.BusinessWord) && !InSentence(node, WordSet.SportWord));
    }

    /// <summary>True when a word of the set stands in the sentence of the match.</summary>
    private bool InSentence(TimeNode node, WordSet set)
    {
        TokenTable tokens = context.Analysis.Tokens;
        (int first, int end) = tokens.Rows(tokens.Sentence[context.Atoms.Row[node.First]]);
        for (int row = first; row < end; row++)
            if (InSet(tokens.Form(context.Analysis.Text, row), set)) return true;
        return false;
    }

    private bool Season(TimeNode node)
    {
        int season = node.IndexOf(Slot.Season), at = node.Parts[Math.Max(0, season)].First;
        if (context.Tag(at) is Upos.Verb or Upos.Aux || IsNameAfter(node)) return false;
        // "attributed this fall to dear oil": what a verb takes as its object and says more about is no time
        if (context.Word(at) == "fall" && FormAfter(node) is "to" or "on" && context.Analysis.Tokens.Deprel[context.Atoms.Row[at]] == Deprel.Obj) return false;
        // "the fall of Budapest" is none, "the fall of 1989" another rule
        return !(context.Word(at) == "fall" && !node.Has(Slot.Year) && FormAfter(node) is "of" or "in");
    }

    /// <summary>A season before a noun ("the summer offensive"), or at the head of a sentence ("Winter is mild").</summary>
    private bool SeasonName(TimeNode node)
    {
        int at = node.First;
        if (context.Word(at) is "fall" or "spring" && context.Tag(at) is not (Upos.Noun or Upos.Propn)) return false;
        return context.Tag(at) is Upos.Noun or Upos.Propn && context.Tag(node.End) is Upos.Noun or Upos.Propn && !InSet(node.End, WordSet.SeasonSport);
    }

    private bool Clock(TimeNode node)
    {
        if (!NumberEnds(node) || (node.First > 0 && context.Atoms.Glued[node.First] && (IsNumeric(node.First - 1) || context.Form(node.First - 1) is ":" or "." or "/" or "$" or "\u00A3" or "\u20AC"))) return false;
        if (node.Has(Slot.Ampm)) return !(context.Word(node.First + 1) is "am" or "a" && !context.Atoms.Glued[node.First + 1] && context.Tag(node.First + 1) is Upos.Aux or Upos.Det);
        if (node.Has(Slot.AmpmGlued) || node.Has(Slot.Zone) || node.Has(Slot.Military) || node.Has(Slot.PartOfDay)) return true;
        if (context.Word(node.End - 1) is "hours" or "hrs" or "h" or "clock" or "morning" or "afternoon" or "evening") return true;
        // A score or a verse: "won 3:2", "John 3:16".
        return !Leads(node, WordSet.ScoreLead) && !(node.First > 0 && context.IsCapital(node.First - 1) && Before(node) == "" && !context.BeginsSentence(node.First - 1)) && node.Parts.Length > 1;
    }

    private bool Length(TimeNode node)
    {
        Unit unit = Cases.UnitCases.UnitOf(node);
        string before = Before(node), first = context.Word(node.First);
        if (node.First > 0 && context.Atoms.Glued[node.First] && context.Form(node.First - 1) is "$" or "." or ":" or "/" or "\u00A3" or "\u20AC") return false;
        if (first is "a" or "an" or "one" && node.End - node.First == 2)
        {
            if (unit == Unit.Second || (first == "one" && unit is Unit.Day or Unit.Night && !Leads(node, WordSet.OneDayLead))) return false;
            if (unit is Unit.Night or Unit.Weekend or Unit.Quarter && first != "one") return false;
            if (After(node) is "of" or "in" && unit == Unit.Day) return false;
        }
        if (FormAfter(node) is "-" && context.Form(node.End + 1) is "long" && context.Atoms.Glued[node.End]) return false;
        if (first is "another" && unit is Unit.Day or Unit.Night) return false;
        if (unit == Unit.Quarter && !node.Has(Slot.Bound)) return IsWholeQuarter(node) && !node.Has(Slot.Vague);
        if (FormAfter(node) is "hand" or "floor" or "place" or "grader" or "class" || (unit == Unit.Second && context.Penn(node.End) is "NN")) return false;
        if (unit == Unit.Second && context.Word(node.End - 1) == "second" && !node.Has(Slot.Count)) return false;
        if (node.Has(Slot.Vague) && before is "the" && context.Word(node.First) == "many") return false;
        // "1998 days" is a length, "in 1998 month" is not; "90 day" without a hyphen only before a noun.
        return !(node.Has(Slot.Num) && node.Value(Slot.Num) is >= 1900 and < 2050 && context.Word(node.End - 1) is "year" or "day" or "month" or "season" or "weekend");
    }

    /// <summary>"two quarters" is a length, "three quarters of the army" and "a quarter" are shares.</summary>
    private bool IsWholeQuarter(TimeNode node)
    {
        if (context.Word(node.End - 1) == "quarter") return node.Has(Slot.Num) && context.Form(node.End - 2) is not "-" && node.Value(Slot.Num) > 1;
        return node.Value(Slot.Num) != 3 || (FormAfter(node) is not "of" && After(node) is not "the");
    }

    private bool BareLength(TimeNode node)
    {
        if (UnitIs(node, Unit.Second, Unit.Quarter, Unit.Night)) return false;
        string word = Before(node);
        if (UnitIs(node, Unit.Day, Unit.Hour, Unit.Minute, Unit.Weekend) && word is "of" or "with" or "through") return false;
        if (word == "be" && After(node) is not ("before" or "until")) return false;
        return FormAfter(node) is not "'" && context.Tag(node.End) is not (Upos.Noun or Upos.Propn);
    }

    private bool Recent(TimeNode node)
    {
        string first = context.Word(node.First);
        if (first is "these" && node.End - node.First == 2) return false;
        if (first is "the" or "those" && node.End - node.First == 2)
            return !UnitIs(node, Unit.Second, Unit.Night) && (After(node) is "since" or "leading" or "before" or "after" or "ahead" or "that" || context.Form(node.End) is "since" or "leading" or "ahead" or "that" or "immediately");
        return !UnitIs(node, Unit.Second, Unit.Night) || first is "recent";
    }

    /// <summary>"The Daily Mail", "Weekly Standard".</summary>
    private bool IsPaper(TimeNode node) =>
        context.IsCapital(node.First) && (FormAfter(node) is "et" || IsNameAfter(node) || InName(node) || (!context.BeginsSentence(node.First) && context.IsCapital(node.First - 1)));

    /// <summary>"$50 a month", "40,000 people a year", but not "for a month".</summary>
    private bool Per(TimeNode node)
    {
        Unit unit = Cases.UnitCases.UnitOf(node);
        if (unit is Unit.Second or Unit.Quarter or Unit.Weekend && context.Word(node.First) is "a" or "an") return false;
        if (context.Word(node.First) == "per") return true;
        if (context.Word(node.First) == "each") return false;
        if (node.First < 2 || context.Atoms.Barrier[node.First] || context.Edges.FirstEdge(node.End) >= 0 && After(node) is "ago" or "earlier" or "later" or "before" or "after") return false;
        if (context.Word(node.First - 1) is "once" or "twice" or "times") return true;
        // A counted noun right before it: "70 cents a", "3 million barrels a".
        for (int back = 1; back <= 4 && node.First - back >= 0; back++)
        {
            int atom = node.First - back;
            if (IsNumeric(atom) || context.Form(atom) is "$" or "million" or "billion" or "thousand" or "hundred" || context.Tag(atom) == Upos.Num) return true;
            if (context.Form(atom) is "%" or "." or "," or "-") continue;
            if (context.Tag(atom) is Upos.Adp or Upos.Verb or Upos.Aux or Upos.Punct or Upos.Sconj or Upos.Cconj) return false;
        }
        return false;
    }

    private bool Present(TimeNode node)
    {
        if (IsNameAfter(node) && context.IsCapital(node.First) && !context.BeginsSentence(node.First)) return false;
        return !(context.Word(node.First) == "now" && (context.Word(node.End) is "that" || FormBefore(node) is "every" || (After(node) == "and" && context.Form(node.End + 1) is "then" or "again")));
    }

    /// <summary>"at this time", "for the moment", "at present": only behind such a word, and not "at the moment when", "to present it".</summary>
    private bool PresentLead(TimeNode node)
    {
        if (After(node) is "of" or "when" or "last" or "in" or "that" or "next") return false;
        if (context.Word(node.First) == "present" && context.Tag(node.First) is Upos.Verb) return false;
        return Before(node) is "at" or "for" or "until" || (Before(node) is "by" && context.Word(node.First) != "this") || Before(node) is "till" or "up" || (Before(node) is "to" or "-" && context.Word(node.First) != "this");
    }

    private bool PastRef(TimeNode node)
    {
        if (FormBefore(node) is "as") return false;
        if (context.Word(node.End - 1) != "past" || node.End - node.First != 2) return true;
        if (context.BeginsSentence(node.End)) return true;
        return context.Tag(node.End) is not (Upos.Noun or Upos.Num or Upos.Adj or Upos.Propn) && (context.Edges.FirstEdge(node.End) < 0 || After(node) is "." or "," or "of" or "and" or "" or "when" or ";" or ")");
    }

    private bool FutureRef(TimeNode node)
    {
        if (context.Word(node.End - 1) is not "future") return true;
        return context.Penn(node.End) is not ("NN" or "NNS") && !IsNameAfter(node) && (node.End - node.First > 1 || Before(node) is "in" or "near");
    }

    /// <summary>"his former adviser", "current policy": an adjective before a noun, not in a name.</summary>
    private bool Adjective(TimeNode node) =>
        context.Tag(node.First) == Upos.Adj && (context.Tag(node.End) is Upos.Noun or Upos.Adj || context.IsCapital(node.End)) && !IsTitleWord(node.First);

    private bool UnitEdge(TimeNode node)
    {
        if (UnitIs(node, Unit.Second, Unit.Minute, Unit.Hour, Unit.Night)) return false;
        if (UnitIs(node, Unit.Day) && !node.Has(Slot.EdgeNoun) && !node.Has(Slot.LaterEarlier)) return false;
        if (UnitIs(node, Unit.Day, Unit.Weekend) && node.Has(Slot.EdgeNoun) && After(node) is "of") return false;
        return context.Word(node.End - 1) is not "end" || context.Word(node.First) is not "week" || context.Form(node.End - 2) is "s" or "-";
    }

    private bool Edge(TimeNode node)
    {
        if (context.Word(node.First) is "middle" && !node.Has(Slot.EdgeNoun)) return false;
        return !(context.IsCapital(node.First) && InName(node) && !context.BeginsSentence(node.First));
    }
}
