using System;
using Annals.Meaning.Times.Grammar;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Times;

/// <summary>What is no time: the checks on the words around a match that rules name behind <c>if</c>.</summary>
internal sealed class TimeGuard(TimeContext context)
{
    /// <summary>True when the words around let the match be a time.</summary>
    internal bool Allows(TimeNode node) => node.Rule.Guard switch
    {
        "" => true,
        "day-number" or "day-month" => DayNumber(node),
        "month-name" => MonthName(node),
        "not-name-next" => !IsNameAfter(node),
        "year" => YearAlone(node),
        "short-year" => ShortYear(node),
        "year-after" => NumberEnds(node) && node.Int(Slot.TwoDigits) > node.Int(Slot.Year) % 100,
        "decade-word" => context.Word(node.First) == "the" || Before(node) is "late" or "early" or "mid" or "-",
        "weekday" => Weekday(node),
        "weekday-part" => WeekdayPart(node),
        "part-of-day" => !IsNameAfter(node) && After(node) is not ("of" or "on"),
        "same-day" => After(node) is not ("of" or "that" or "when" or "he" or "she" or "they" or "we" or "i"),
        "unit-deictic" => UnitDeictic(node),
        "past-length" => node.Has(Slot.PastOnly) && context.Word(node.First) == "the" && UnitIs(node, Unit.Day, Unit.Week, Unit.Month, Unit.Quarter, Unit.Year, Unit.Decade, Unit.Century, Unit.Hour),
        "unit-the" => TheUnit(node),
        "clause-end" => EndsClause(node),
        "week-number" => Before(node) is "in" or "of" or "for" or "the" || node.Has(Slot.Year),
        "quarter" => Quarter(node),
        "half" => After(node) is not ("of" or "-" or "time") && !IsCompound(node),
        "season" => !IsNameAfter(node) && context.Tag(node.Parts[Math.Max(0, node.IndexOf(Slot.Season))].First) is not (Upos.Verb or Upos.Aux),
        "holiday" => !(IsNameAfter(node) && context.Form(node.End) is "Island" or "Islands" or "Parade" or "Carol") && Before(node) is not "black" || context.Word(node.First) == "black",
        "clock" => Clock(node),
        "clock-past" => node.Has(Slot.CountWord) || node.Has(Slot.Hour12),
        "noon" => !IsNameAfter(node),
        "clock-range" => true,
        "shift" => context.Word(node.End - 1) is not ("on" or "back" or "before" or "after" or "prior" or "previously") || EndsClause(node),
        "shift-bare" => context.Word(node.End - 1) is not ("before" or "after" or "on" or "back" or "hence" or "prior") && Before(node) is not ("-" or "the"),
        "unit-edge" => UnitEdge(node),
        "month-directed" => !node.Has(Slot.Unit) || UnitIs(node, Unit.Year),
        "year-ago" => !UnitIs(node, Unit.Second, Unit.Minute, Unit.Hour, Unit.Night) && !IsNumeric(node.First - 1),
        "length" => Length(node),
        "bare-length" => BareLength(node),
        "recent" => Recent(node),
        "directed-length" => DirectedLength(node),
        "frequency" => !IsPaper(node),
        "per" => Per(node),
        "plural-day" => !IsNameAfter(node),
        "present" => Present(node),
        "past-ref" => PastRef(node),
        "future-ref" => FutureRef(node),
        "join-part" => WeekdayPart(node),
        "edge" => Edge(node),
        "about" => !(context.Word(node.First) == "over" && context.Word(node.First + 1) == "the") && !(context.Word(node.First) == "around" && context.Word(node.First + 1) == "the"),
        _ => true,
    };

    private string Before(TimeNode node) => context.Atoms.Barrier[node.First] ? "" : context.Word(node.First - 1);

    private string After(TimeNode node) => node.End >= context.Atoms.Count || context.Atoms.Barrier[node.End] ? "" : context.Word(node.End);

    private ReadOnlySpan<char> FormAfter(TimeNode node) => node.End >= context.Atoms.Count || context.Atoms.Barrier[node.End] ? [] : context.Form(node.End);

    private bool IsNumeric(int atom) => atom >= 0 && atom < context.Atoms.Count && context.Atoms.Kind[atom] == AtomKind.Digits;

    private static bool UnitIs(TimeNode node, params ReadOnlySpan<Unit> units) => units.Contains(Cases.UnitCases.UnitOf(node));

    private static bool IsMonthPreposition(string word) => word is "in" or "of" or "since" or "by" or "last" or "next" or "early" or "late" or "mid" or "until" or "till"
        or "from" or "to" or "for" or "during" or "this" or "and" or "through" or "before" or "after" or "between" or "on" or "or" or "over" or "-" or "throughout" or "around" or "about" or "the";

    /// <summary>A day's number must not be the beginning of another number.</summary>
    private bool DayNumber(TimeNode node)
    {
        if (!NumberEnds(node)) return false;
        ReadOnlySpan<char> after = FormAfter(node);
        if (after is "%" or "percent" or "million" or "billion" or "thousand" or "hundred") return false;
        return !MonthIsVerb(node) && !(node.Parts.Length > 0 && node.Parts[0].InSpan && node.Parts[0].First > 0 && node.Parts[0].Slot == Slot.Dom && IsMoneyOrPoint(node.First - 1));
    }

    private bool IsMoneyOrPoint(int atom) => context.Form(atom) is "$" or "\u20AC" or "\u00A3" || (context.Form(atom) is "." or "," && context.Atoms.Glued[atom] && context.Atoms.Glued[atom + 1]);

    private bool NumberEnds(TimeNode node)
    {
        int next = node.End;
        if (next + 1 >= context.Atoms.Count) return true;
        ReadOnlySpan<char> form = context.Form(next);
        if (form is ":" && context.Atoms.Glued[next]) return !IsNumeric(next + 1) || !context.Atoms.Glued[next + 1];
        return !(form is "." or "," && context.Atoms.Glued[next] && IsNumeric(next + 1) && context.Atoms.Glued[next + 1]) && !(IsNumeric(next) && context.Atoms.Glued[next]) && form is not "%";
    }

    /// <summary>"may 10 people come", "march 10 miles".</summary>
    private bool MonthIsVerb(TimeNode node)
    {
        int i = node.IndexOf(Slot.Month);
        if (i < 0) return false;
        int atom = node.Parts[i].First;
        return context.Tag(atom) is Upos.Aux or Upos.Verb && Followed(context.Form(node.End));
        static bool Followed(ReadOnlySpan<char> form) => form is "people" or "miles" or "percent" or "of";
    }

    private bool MonthName(TimeNode node)
    {
        int atom = node.First;
        if (!context.IsCapital(atom)) return context.Word(atom) is not ("may" or "march" or "august") && context.Form(atom).Length > 3 && IsMonthPreposition(Before(node));
        string before = Before(node);
        if (context.Word(atom) == "may" && context.BeginsSentence(atom) && IsNumeric(node.End)) return false;
        if (context.Word(atom) == "may" && (context.Tag(atom) == Upos.Aux || (context.BeginsSentence(atom) && context.Tag(atom) != Upos.Propn))) return false;
        if (IsMonthPreposition(before)) return !(IsNameAfter(node) && InName(node)) && !(before == "the" && IsNameAfter(node));
        if (InName(node) || IsNameAfter(node) || IsNameBefore(node)) return false;
        return context.Word(atom) is not "may" || context.Tag(atom) is Upos.Propn or Upos.None;
    }

    /// <summary>True when a capitalised word that is no time follows without a break.</summary>
    private bool IsNameAfter(TimeNode node) =>
        node.End < context.Atoms.Count && context.IsCapital(node.End) && !context.BeginsSentence(node.End) && context.Edges.FirstEdge(node.End) < 0 && context.Tag(node.End) is Upos.Propn or Upos.None;

    private bool IsNameBefore(TimeNode node)
    {
        int atom = node.First - 1;
        return atom >= 0 && !context.Atoms.Barrier[node.First] && context.IsCapital(atom) && !context.BeginsSentence(node.First) && context.Edges.FirstEdge(atom) < 0
            && (!context.BeginsSentence(atom) || context.Tag(atom) == Upos.Propn) && context.Tag(node.First) == Upos.Propn;
    }

    /// <summary>True when the match stands inside a longer name that the language engine found.</summary>
    private bool InName(TimeNode node)
    {
        int first = context.Atoms.Row[node.First], last = context.Atoms.Row[node.End - 1];
        foreach (NameSpan name in context.Analysis.Names)
        {
            if (name.First > first) break;
            if (name.Last >= last && name.Last - name.First > last - first && name.Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Work or EntityKind.Group or EntityKind.Place) return true;
        }
        return false;
    }

    private bool YearAlone(TimeNode node)
    {
        if (!NumberEnds(node)) return false;
        int before = node.First - 1;
        string word = Before(node);
        ReadOnlySpan<char> prior = context.Form(before);
        bool glued = before >= 0 && context.Atoms.Glued[node.First];
        if (prior is "$" or "\u20AC" or "\u00A3" or "#" or "\u00A5" || (glued && prior is "." or "," or "/" or "+" or "_" or "@" or "=" or "&")) return false;
        if (glued && before >= 0 && context.Atoms.Kind[before] == AtomKind.Word) return false;
        if (glued && word == "-" && before > 0 && context.Atoms.Glued[before] && !IsNumeric(before - 1)) return context.Word(before - 1) is "mid" or "late" or "early" or "post" or "pre";
        if (word is "some" or "about" or "nearly" or "over" or "only" or "than" or "least" or "almost" or "approximately" && context.Penn(node.End) is "NNS") return false;
        ReadOnlySpan<char> after = FormAfter(node);
        if (after is "%" or "percent" or "people" or "men" or "troops" or "soldiers" or "miles" or "kilometers" or "kilometres" or "km" or "metres" or "meters" or "feet" or "tons" or "tonnes" or "families" or "houses" or "dollars" or "hours" or "million" or "points") return false;
        if (node.End < context.Atoms.Count && context.Atoms.Glued[node.End] && context.Atoms.Kind[node.End] == AtomKind.Word) return false;
        int year = node.Int(Slot.Year);
        bool told = IsYearPreposition(word);
        if (year < 1400) return told && context.Penn(node.End) is not ("NNS" or "NN");
        if (told) return word is "in" or "of" or "since" or "until" or "during" or "early" or "late" or "mid" || context.Penn(node.End) is not "NNS" || year is >= 1900 and < 2040;
        return year >= 1700 && year < 2060 && context.Penn(node.End) is not "NNS" || year is >= 1900 and < 2040;
    }

    private static bool IsYearPreposition(string word) => word is "in" or "of" or "since" or "by" or "until" or "till" or "from" or "to" or "before" or "after" or "during" or "early" or "late"
        or "mid" or "and" or "between" or "around" or "about" or "through" or "for" or "the" or "circa" or "-" or "or" or "throughout" or "," or "/" or "on" or "over";

    private bool ShortYear(TimeNode node) => NumberEnds(node) && node.First > 0 && !context.Atoms.Glued[node.First] && Before(node) is "in" or "of" or "since" or "late" or "early" or "mid" or "to" or "from" or "and" or "the" or "summer" or "spring" or "fall" or "winter" or "until" or "by" or "-";

    private bool Weekday(TimeNode node)
    {
        if (context.Word(node.First) == "" || !context.IsCapital(node.First)) return context.Form(node.First).Length > 4 && !context.IsCapital(node.First);
        if (Before(node) is "good" or "bloody" or "palm" or "fat" or "cyber" or "shrove" or "ash" && context.IsCapital(node.First - 1)) return false;
        if (Before(node) == "black" && context.IsCapital(node.First - 1)) return false;
        if (FormAfter(node) is "Night" or "Times" or "Mirror" or "Express" or "Telegraph" or "Mail" or "Herald" or "Post" or "Evening" or "Review" or "School" or "Magazine" or "Star" or "Sun" or "Tribune" or "Agreement" or "Briefing" or "World") return After(node) is "night" or "evening" && !InName(node) && !context.IsCapital(node.End + 1);
        return !node.Has(Slot.DowAbbr) || context.Tag(node.First) is Upos.Propn or Upos.None;
    }

    /// <summary>"Saturday Evening Post" is no evening.</summary>
    private bool WeekdayPart(TimeNode node)
    {
        int part = node.IndexOf(Slot.PartOfDay);
        return part < 0 || !context.IsCapital(node.Parts[part].First) || context.BeginsSentence(node.Parts[part].First) || !(IsNameAfter(node) || FormAfter(node) is "Post" or "News" or "Herald" or "Mail" or "Football" or "Live" or "Standard" or "Telegraph");
    }

    private bool UnitDeictic(TimeNode node)
    {
        Unit unit = Cases.UnitCases.UnitOf(node);
        if (unit is Unit.Second or Unit.Minute or Unit.Hour) return false;
        string first = context.Word(node.First);
        if (node.IndexOf(Slot.Last) is >= 0 and int last && first == "the" && context.Word(node.Parts[last].First) == "past") return false;
        if (node.Has(Slot.Last) && first == "the" && unit is Unit.Decade or Unit.Century or Unit.Millennium && !node.Has(Slot.PastOnly)) return true;
        if (unit == Unit.Night && !node.Has(Slot.Same) && !node.Has(Slot.Next) && !node.Has(Slot.Following) && !node.Has(Slot.Prior)) return false;
        if (node.Has(Slot.Same) && first == "that" && context.Tag(node.End) is Upos.Noun && context.Penn(node.End) is "NN" or "NNS") return After(node) is "," or "." or "";
        return FormAfter(node) is not ("old" or "olds");
    }

    private bool TheUnit(TimeNode node)
    {
        if (!UnitIs(node, Unit.Year, Unit.Quarter, Unit.Month, Unit.Week, Unit.Day)) return false;
        string before = Before(node);
        if (UnitIs(node, Unit.Day)) return false;
        return After(node) is not ("of" or "before" or "after" or "when" or "that" or "in" or "-" or "'" or "old" or "following" or "preceding" or "earlier" or "later" or "ago" or "to" or "of" or "he" or "she" or "and") && context.Tag(node.End) is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num) && !(before is "by" or "to" or "over" && !UnitIs(node, Unit.Year));
    }

    /// <summary>True when nothing follows that "before" or "after" could take as its object.</summary>
    private bool EndsClause(TimeNode node)
    {
        string last = context.Word(node.End - 1);
        if (last is not ("before" or "after" or "on" or "back" or "prior")) return true;
        if (node.End >= context.Atoms.Count || context.BeginsSentence(node.End)) return true;
        return context.Form(node.End) is "," or "." or ";" or ")" or ":" or "?" or "!" or "\"" or "\u201D" or "-" or "when" or "and" || (last == "before" && context.Tag(node.End) is Upos.Adp or Upos.Sconj && context.Word(node.End) is not "the");
    }

    private bool Quarter(TimeNode node)
    {
        if (node.Has(Slot.QuarterName)) return context.IsCapital(node.First) || context.Word(node.First) == "the";
        return After(node) is not ("final" or "finals" or "-" or "mile" or "century") || FormAfter(node) is "-";
    }

    private bool IsCompound(TimeNode node) => FormAfter(node) is "goal" or "brother" or "sister" or "lead";

    private bool Clock(TimeNode node)
    {
        if (!NumberEnds(node) || (node.First > 0 && context.Atoms.Glued[node.First] && (IsNumeric(node.First - 1) || context.Form(node.First - 1) is ":" or "." or "/" or "$"))) return false;
        bool told = node.Has(Slot.Ampm) || node.Has(Slot.AmpmGlued) || node.Has(Slot.Zone);
        if (told) return !(node.Has(Slot.Ampm) && context.Word(node.First + 1) is "am" or "a" && !context.Atoms.Glued[node.First + 1] && context.Tag(node.First + 1) is Upos.Aux or Upos.Det);
        // A score or a verse: "won 3:2", "John 3:16".
        return Before(node) is not ("won" or "beat" or "lost") && !(node.First > 0 && context.IsCapital(node.First - 1) && Before(node) == "" && !context.BeginsSentence(node.First - 1)) && node.Parts.Length > 1 && context.Atoms.End[node.First] - context.Atoms.Start[node.First] + 3 >= 4;
    }

    private bool Length(TimeNode node)
    {
        Unit unit = Cases.UnitCases.UnitOf(node);
        string before = Before(node), first = context.Word(node.First);
        if (node.First > 0 && context.Atoms.Glued[node.First] && context.Form(node.First - 1) is "$" or "." or ":" or "/") return false;
        if (first is "a" or "an" or "one" && node.End - node.First == 2)
        {
            if (unit == Unit.Second || (first == "one" && unit is Unit.Day or Unit.Night)) return false;
            if (unit is Unit.Night or Unit.Weekend or Unit.Quarter && first != "one") return false;
            if (After(node) is "of" or "in" && unit == Unit.Day) return false;
        }
        if (first is "another" && unit is Unit.Day or Unit.Night) return false;
        if (unit == Unit.Quarter && !node.Has(Slot.Units) && context.Word(node.End - 1) == "quarter" && (first is "a" or "one")) return false;
        if (FormAfter(node) is "hand" or "floor" or "place" or "grader" or "class" || (unit == Unit.Second && context.Penn(node.End) is "NN")) return false;
        if (unit == Unit.Second && context.Word(node.End - 1) == "second" && !node.Has(Slot.Count)) return false;
        if (node.Has(Slot.Vague) && before is "the" && context.Word(node.First) == "many") return false;
        // "1998 days" is a length, "in 1998 month" is not; "90 day" without a hyphen only before a noun.
        if (node.Has(Slot.Num) && node.Value(Slot.Num) is >= 1900 and < 2050 && context.Word(node.End - 1) is "year" or "day" or "month" or "season") return false;
        return true;
    }

    private bool BareLength(TimeNode node)
    {
        if (UnitIs(node, Unit.Second, Unit.Quarter, Unit.Night)) return false;
        string word = Before(node);
        if (UnitIs(node, Unit.Day, Unit.Hour, Unit.Minute, Unit.Weekend) && word is "of" or "with" or "through") return false;
        return FormAfter(node) is not "'" && context.Tag(node.End) is not (Upos.Noun or Upos.Propn);
    }

    private bool Recent(TimeNode node)
    {
        string first = context.Word(node.First);
        if (first is "these" && node.End - node.First == 2) return false;
        if (first is "the" or "those" && node.End - node.First == 2) return After(node) is "since" or "leading" or "before" or "after" or "ahead" || context.Form(node.End) is "since" or "leading" or "ahead";
        return !UnitIs(node, Unit.Second, Unit.Night) || first is "recent";
    }

    private static bool DirectedLength(TimeNode node)
    {
        if (UnitIs(node, Unit.Second)) return false;
        return node.End - node.First > 2;
    }

    /// <summary>"The Daily Mail", "Weekly Standard".</summary>
    private bool IsPaper(TimeNode node) =>
        context.IsCapital(node.First) && (IsNameAfter(node) || InName(node) || (!context.BeginsSentence(node.First) && context.IsCapital(node.First - 1)));

    /// <summary>"$50 a month", "40,000 people a year", but not "for a month".</summary>
    private bool Per(TimeNode node)
    {
        Unit unit = Cases.UnitCases.UnitOf(node);
        if (unit is Unit.Second or Unit.Quarter or Unit.Weekend && context.Word(node.First) is "a" or "an") return false;
        if (context.Word(node.First) == "per") return true;
        if (context.Word(node.First) == "each") return false;
        if (node.First < 2 || context.Atoms.Barrier[node.First]) return false;
        if (context.Word(node.First - 1) is "once" or "twice" or "times") return true;
        // A counted noun right before it: "70 cents a", "3 million barrels a".
        for (int back = 1; back <= 4 && node.First - back >= 0; back++)
        {
            int atom = node.First - back;
            if (context.Tag(atom) is Upos.Adp or Upos.Verb or Upos.Aux or Upos.Punct or Upos.Sconj or Upos.Cconj && context.Form(atom) is not "." and not ",") return false;
            if (IsNumeric(atom) || context.Form(atom) is "$" or "million" or "billion" or "thousand" or "hundred") return true;
        }
        return false;
    }

    private bool Present(TimeNode node)
    {
        string word = context.Word(node.First);
        int length = node.End - node.First;
        if (IsNameAfter(node) && context.IsCapital(node.First) && !context.BeginsSentence(node.First)) return false;
        if (length == 1 && word is "current") return false;
        if (word == "now" && context.Word(node.End) is "that") return false;
        if (word is "this" or "the" && context.Word(node.First + 1) is "time" or "moment" or "point" or "present") return Before(node) is "at" or "for" or "until" or "by" or "till" or "to" or "up" && After(node) is not ("of" or "when" or "last" or "in" or "that");
        return true;
    }

    private bool PastRef(TimeNode node)
    {
        string last = context.Word(node.End - 1);
        if (last == "past" && node.End - node.First == 2) return context.Tag(node.End) is not (Upos.Noun or Upos.Num or Upos.Adj or Upos.Propn) && context.Edges.FirstEdge(node.End) < 0 | After(node) is "." or "," or "of" or "and" or "";
        return context.Word(node.First) != "recent" || node.End - node.First > 1;
    }

    private bool FutureRef(TimeNode node)
    {
        if (context.Word(node.End - 1) is not "future") return true;
        return context.Penn(node.End) is not ("NN" or "NNS") && !IsNameAfter(node) && (node.End - node.First > 1 || Before(node) is "in" or "near");
    }

    private bool UnitEdge(TimeNode node)
    {
        if (UnitIs(node, Unit.Second, Unit.Minute, Unit.Hour, Unit.Night)) return false;
        if (UnitIs(node, Unit.Day) && !node.Has(Slot.EdgeNoun) && !node.Has(Slot.LaterEarlier)) return false;
        return context.Word(node.End - 1) is not "end" || context.Word(node.First) is not "week" || context.Form(node.End - 2) is "s" or "-";
    }

    private bool Edge(TimeNode node)
    {
        if (context.Word(node.First) is "middle" && !node.Has(Slot.EdgeNoun)) return false;
        return !(context.IsCapital(node.First) && InName(node) && !context.BeginsSentence(node.First));
    }
}
