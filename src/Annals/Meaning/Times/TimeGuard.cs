using System;
using Annals.Meaning.Times.Grammar;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Times;

/// <summary>What is no time: the checks on the words around a match that rules name behind <c>if</c>. This part: how to look around, and dates.</summary>
internal sealed partial class TimeGuard(TimeContext context)
{
    /// <summary>True when the words around let the match be a time.</summary>
    internal bool Allows(TimeNode node) => node.Rule.Guard switch
    {
        _ when IsOfStrain(node) || IsInAddress(node) => false,
        "" => true,
        "day-number" or "day-month" => DayNumber(node),
        "month-name" => MonthName(node),
        "not-name-next" => !IsNameAfter(node) && (node.Parts.Length > 1 || context.Tag(node.End) is not (Upos.Noun or Upos.Adj or Upos.Propn or Upos.Num) || context.BeginsSentence(node.End)),
        "deictic" => Deictic(node),
        "numeric-short" => NumericShort(node),
        "year" => YearAlone(node),
        "old-year" => OldYear(node),
        "short-year" => ShortYear(node),
        "year-after" => NumberEnds(node) && node.Int(Slot.TwoDigits) > node.Int(Slot.Year) % 100,
        "decade-word" => DecadeWord(node),
        "weekday" => Weekday(node),
        "weekday-part" or "join-part" => WeekdayPart(node),
        "part-of-day" => !IsNameAfter(node) && After(node) is not ("of" or "on"),
        "same-day" => !InSet(node.End, WordSet.SameDayBehind),
        "unit-deictic" => UnitDeictic(node),
        "past-length" => PastLength(node),
        "unit-the" => TheUnit(node),
        "clause-end" => EndsClause(node),
        "week-number" => Before(node) is "in" or "of" or "for" or "the" || node.Has(Slot.Year),
        "quarter" => Quarter(node),
        "half" => Half(node),
        "season" => Season(node),
        "season-name" => SeasonName(node),
        "holiday" => Holiday(node),
        "clock" => Clock(node),
        "clock-past" => node.Has(Slot.CountWord) || node.Has(Slot.Hour12),
        "noon" => !IsNameAfter(node),
        "clock-range" => true,
        "shift" => Shift(node),
        "shift-bare" => ShiftBare(node),
        "unit-edge" => UnitEdge(node),
        "month-directed" => !node.Has(Slot.Unit) || UnitIs(node, Unit.Year, Unit.Month),
        "year-ago" => !UnitIs(node, Unit.Second, Unit.Minute, Unit.Hour, Unit.Night) && !IsNumeric(node.First - 1),
        "length" => Length(node),
        "bare-length" => BareLength(node),
        "recent" => Recent(node),
        "directed-length" => !UnitIs(node, Unit.Second) && node.End - node.First > 2 && context.Tag(node.First) is not Upos.Verb,
        "frequency" => !IsPaper(node),
        "per" => Per(node),
        "plural-day" => !IsNameAfter(node),
        "present" => Present(node),
        "present-lead" => PresentLead(node),
        "past-ref" => PastRef(node),
        "future-ref" => FutureRef(node),
        "adjective" => Adjective(node),
        "edge" => Edge(node),
        "about" => !(context.Word(node.First) is "over" or "around" && context.Word(node.First + 1) == "the"),
        _ => true,
    };

    // "http://example.org/2005/10/some-story"; a whole date in an address is one all the same
    private bool IsInAddress(TimeNode node)
    {
        int at = context.Atoms.Start[node.First];
        if (context.Atoms.End[node.End - 1] - at >= 8) return false;
        while (at > 0 && !char.IsWhiteSpace(context.Analysis.Text[at - 1])) at--;
        ReadOnlySpan<char> run = context.Analysis.Text.AsSpan(at, context.Atoms.Start[node.First] - at);
        return run.Contains("://", StringComparison.Ordinal) || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    // "A/California/7/2009"
    private bool IsOfStrain(TimeNode node)
    {
        int slash = context.Atoms.Start[node.First] - 1;
        return slash > 0 && context.Analysis.Text[slash] == '/' && char.IsLetter(context.Analysis.Text[slash - 1]) && char.IsDigit(context.Analysis.Text[slash + 1]) && context.Atoms.Glued[node.First];
    }

    private string Before(TimeNode node) => context.Atoms.Barrier[node.First] ? "" : context.Word(node.First - 1);

    private string After(TimeNode node) => node.End >= context.Atoms.Count || context.Atoms.Barrier[node.End] ? "" : context.Word(node.End);

    private ReadOnlySpan<char> FormAfter(TimeNode node) => node.End >= context.Atoms.Count || context.Atoms.Barrier[node.End] ? [] : context.Form(node.End);

    private ReadOnlySpan<char> FormBefore(TimeNode node) => context.Atoms.Barrier[node.First] ? [] : context.Form(node.First - 1);

    /// <summary>True when the atom's word is of the set and no paragraph begins with the atom.</summary>
    private bool InSet(int atom, WordSet set) => atom >= 0 && atom < context.Atoms.Count && !context.Atoms.Barrier[atom] && context.Grammar.Sets.Has(set, context.Form(atom));

    /// <summary>True when the word in front of the match, in the same paragraph, is of the set.</summary>
    private bool Leads(TimeNode node, WordSet set) => node.First > 0 && !context.Atoms.Barrier[node.First] && context.Grammar.Sets.Has(set, context.Form(node.First - 1));

    private bool InSet(ReadOnlySpan<char> word, WordSet set) => context.Grammar.Sets.Has(set, word);

    private bool IsNumeric(int atom) => atom >= 0 && atom < context.Atoms.Count && context.Atoms.Kind[atom] == AtomKind.Digits;

    private static bool UnitIs(TimeNode node, params ReadOnlySpan<Unit> units) => units.Contains(Cases.UnitCases.UnitOf(node));

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

    /// <summary>True when the atom is written in capitals in a line that is not ("This Week", the show).</summary>
    private bool IsTitleWord(int atom) => context.IsCapital(atom) && !context.BeginsSentence(atom) && (context.Form(atom).Length < 2 || !char.IsUpper(context.Form(atom)[1]));

    /// <summary>A day's number must not be the beginning of another number.</summary>
    private bool DayNumber(TimeNode node)
    {
        if (!NumberEnds(node) || InSet(node.End, WordSet.NumberBehind)) return false;
        return !MonthIsVerb(node) && !(node.Parts.Length > 0 && node.Parts[0].InSpan && node.Parts[0].First > 0 && node.Parts[0].Slot is Slot.Dom or Slot.CountWord && IsMoneyOrPoint(node.First - 1));
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
        return i >= 0 && context.Tag(node.Parts[i].First) is Upos.Aux or Upos.Verb && InSet(node.End, WordSet.MonthVerbBehind);
    }

    private bool MonthName(TimeNode node)
    {
        int atom = node.First;
        bool ambiguous = context.Word(atom) is "may" or "march" or "august";
        if (!context.IsCapital(atom)) return !ambiguous && context.Form(atom).Length > 3 && Leads(node, WordSet.MonthLead);
        string before = Before(node);
        if (context.Word(atom) == "may" && context.BeginsSentence(atom) && IsNumeric(node.End)) return false;
        // Elisabeth "Liz" May
        if (context.Word(atom) == "may" && atom > 2 && context.Form(atom - 1) is "\"" or "”" && context.IsCapital(atom - 2) && context.Tag(atom - 2) == Upos.Propn && context.Form(atom - 3) is "\"" or "“") return false;
        if (context.Word(atom) == "may" && (context.Tag(atom) == Upos.Aux || (context.BeginsSentence(atom) && context.Tag(atom) != Upos.Propn))) return false;
        if (context.Word(atom) == "march" && (before is "a" or "the" or "s" or "'" or "long" || After(node) is "to" or "on" || FormAfter(node) is "of" or "for" or "against")) return false;
        if (Leads(node, WordSet.MonthLead)) return !(IsNameAfter(node) && (before == "the" || InName(node)));
        if (InName(node) || IsNameAfter(node) || IsNameBefore(node) || IsGivenName(node)) return false;
        return context.Word(atom) is not "may" || context.Tag(atom) is Upos.Propn or Upos.None;
    }

    /// <summary>"his wife Jan, introduced by": a short month without its point right behind a noun, and no number behind it.</summary>
    private bool IsGivenName(TimeNode node) =>
        node.End == node.First + 1 && context.Form(node.First).Length == 3 && context.Word(node.First) != "may" && FormAfter(node) is not "." && !IsNumeric(node.End)
        && !context.Atoms.Barrier[node.First] && context.Tag(node.First - 1) == Upos.Noun && !context.IsCapital(node.First - 1);

    /// <summary>"5/12", "5.12": only beside a preposition or in a report that writes dates so; never a score or a fraction.</summary>
    private bool NumericShort(TimeNode node) => NumberEnds(node) && !InSet(node.End, WordSet.NumberBehind) && context.Penn(node.End) is not ("NNS" or "NN" or "SYM");

    private bool YearAlone(TimeNode node)
    {
        if (!NumberEnds(node)) return false;
        int before = node.First - 1;
        string word = Before(node);
        ReadOnlySpan<char> prior = context.Form(before);
        bool glued = before >= 0 && context.Atoms.Glued[node.First];
        if (prior is "$" or "\u20AC" or "\u00A3" or "#" or "\u00A5" || (glued && prior is "." or "," or "/" or "+" or "_" or "@" or "=" or "&")) return false;
        if (glued && before >= 0 && context.Atoms.Kind[before] == AtomKind.Word) return false;
        if (glued && word == "-" && before > 0 && context.Atoms.Glued[before] && !IsNumeric(before - 1)) return InSet(before - 1, WordSet.YearPrefix);
        if (Leads(node, WordSet.CountLead) && context.Penn(node.End) is "NNS") return false;
        if (InSet(node.End, WordSet.CountedBehind) && !IsYearOfClause(node)) return false;
        if (node.End < context.Atoms.Count && context.Atoms.Glued[node.End] && context.Atoms.Kind[node.End] == AtomKind.Word) return false;
        int year = node.Int(Slot.Year);
        bool told = Leads(node, WordSet.YearLead);
        if (FormAfter(node) is "+") return false;
        if (year < 1400) return Leads(node, WordSet.YearFirm) && (context.BeginsSentence(node.End) || context.Tag(node.End) is not (Upos.Noun or Upos.Adj or Upos.Propn or Upos.Num) && context.Penn(node.End) is not "VBN");
        if (told) return Leads(node, WordSet.YearFirm) || context.Penn(node.End) is not "NNS" || year is >= 1900 and < 2040;
        if (context.Penn(node.End) is "NNS" && !context.BeginsSentence(node.End) && context.Tag(before) is not (Upos.Det or Upos.Pron or Upos.Adj or Upos.Propn)) return false;
        return year >= 1700 && year < 2060 && context.Penn(node.End) is not "NNS" || year is >= 1900 and < 2040;
    }

    // "In 2003 soldiers killed ten people": the noun behind it is the subject of a verb, so nothing is counted
    private bool IsYearOfClause(TimeNode node) =>
        node.Int(Slot.Year) is >= 1700 and < 2040 && Leads(node, WordSet.YearLead) && (node.First < 2 || context.BeginsSentence(node.First - 1)) && node.End + 1 < context.Atoms.Count && context.Tag(node.End + 1) is Upos.Verb or Upos.Aux;

    /// <summary>"in 348 he died": three digits behind a preposition of time, with nothing to count behind them.</summary>
    private bool OldYear(TimeNode node)
    {
        if (!NumberEnds(node) || InSet(node.End, WordSet.CountedBehind)) return false;
        if (node.End < context.Atoms.Count && !context.Atoms.Barrier[node.End] && context.Tag(node.End) is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.Sym && !context.BeginsSentence(node.End)) return false;
        return node.End >= context.Atoms.Count || !context.Atoms.Glued[node.End] || context.Atoms.Kind[node.End] == AtomKind.Mark && context.Form(node.End) is not "-" and not "/" and not "%" and not "\u00B0";
    }

    private bool ShortYear(TimeNode node) => NumberEnds(node) && node.First > 0 && !context.Atoms.Glued[node.First] && Leads(node, WordSet.ShortYearLead);

    private bool DecadeWord(TimeNode node)
    {
        if (Before(node) is "late" or "early" or "mid" or "-") return true;
        return context.Word(node.First) == "the" && !(IsNameAfter(node) || context.Tag(node.End) is Upos.Noun && context.IsCapital(node.End));
    }

    private bool Weekday(TimeNode node)
    {
        if (context.Word(node.First) == "" || !context.IsCapital(node.First)) return context.Form(node.First).Length > 4 && !context.IsCapital(node.First);
        if (Leads(node, WordSet.DayNameBefore) && context.IsCapital(node.First - 1)) return false;
        if (Before(node) == "a" && context.Tag(node.End) is not (Upos.Noun or Upos.Adj or Upos.Num) && !node.Has(Slot.PartOfDay)) return false;
        if (InSet(node.End, WordSet.PaperBehind) && context.IsCapital(node.End)) return After(node) is "night" or "evening" && !InName(node) && !context.IsCapital(node.End + 1);
        return !node.Has(Slot.DowAbbr) || (Before(node) is not "the" && context.Tag(node.First) is Upos.Propn or Upos.None && !InName(node) && !IsNameAfter(node) && IsDayBeside(node));
    }

    /// <summary>"Sun", "Wed" and "Sat" are days behind a preposition, in brackets or beside numbers.</summary>
    private bool IsDayBeside(TimeNode node) =>
        Leads(node, WordSet.MonthLead) || IsNumeric(node.End) || IsNumeric(node.End + 1) || IsNumeric(node.First - 1) || FormBefore(node) is "(" or "," or "/" or ";" || FormAfter(node) is "." or "-" or ",";

    /// <summary>"Saturday Evening Post" is no evening.</summary>
    private bool WeekdayPart(TimeNode node)
    {
        int part = node.IndexOf(Slot.PartOfDay);
        return part < 0 || !context.IsCapital(node.Parts[part].First) || context.BeginsSentence(node.Parts[part].First) || !(IsNameAfter(node) || InSet(node.End, WordSet.PaperBehind));
    }

    /// <summary>"USA Today", "News Today" are names.</summary>
    private bool Deictic(TimeNode node) => !(IsTitleWord(node.First) && context.IsCapital(node.First - 1) && context.Tag(node.First - 1) == Upos.Propn);

    private bool Holiday(TimeNode node)
    {
        if (InSet(node.End, WordSet.HolidayBehind) && context.IsCapital(node.End)) return false;
        if (context.Word(node.First) is "black" or "white") return true;
        if (context.IsCapital(node.First - 1) && context.Tag(node.First - 1) == Upos.Propn && !context.BeginsSentence(node.First) && context.Edges.FirstEdge(node.First - 1) < 0) return false;
        return !(Leads(node, WordSet.HolidayBefore) && context.IsCapital(node.First - 1));
    }
}
