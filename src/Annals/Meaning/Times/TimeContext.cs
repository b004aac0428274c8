using System;
using Annals.Meaning.Times.Grammar;
using Annals.Text;
using NodaTime;

namespace Annals.Meaning.Times;

/// <summary>What a time is resolved against: the day of publication, the times mentioned before, the verb it goes with. Lives for one report.</summary>
internal sealed class TimeContext(Analysis analysis, TimeGrammar grammar, EdgeTable edges, TenseReader tenses)
{
    /// <summary>The report.</summary>
    internal Analysis Analysis { get; } = analysis;
    /// <summary>Rules and words.</summary>
    internal TimeGrammar Grammar { get; } = grammar;
    /// <summary>Its atoms and what they may be.</summary>
    internal EdgeTable Edges { get; } = edges;
    /// <summary>Its atoms.</summary>
    internal AtomTable Atoms { get; } = edges.Atoms;
    /// <summary>Day of publication, or null.</summary>
    internal LocalDate? Published { get; init; }
    /// <summary>True when the text tells of another time than its publication's (a history, a life).</summary>
    internal bool Narrative { get; set; }
    /// <summary>True when the text bears no day of publication but speaks from its own day ("yesterday", "two years ago"): nothing that leans on that day has a year.</summary>
    internal bool Spoken { get; set; }
    /// <summary>The day such a text gives at its head, or null.</summary>
    internal LocalDate? Opening { get; private set; }
    /// <summary>True when the report's own dates or publisher write the day before the month.</summary>
    internal bool DayFirst { get; set; }
    /// <summary>The last time mentioned, or null.</summary>
    internal Moment? Last { get; private set; }
    /// <summary>The last year mentioned, or null.</summary>
    internal int? LastYear { get; private set; }
    /// <summary>The last month mentioned (grain month), or null.</summary>
    internal Moment? LastMonth { get; private set; }
    /// <summary>The last day mentioned, or null.</summary>
    internal LocalDate? LastDay { get; private set; }
    /// <summary>Sentence of <see cref="Last"/>.</summary>
    internal int LastSentence { get; private set; } = -1;
    /// <summary>The quarter or half of a year told last, not by comparison with another ("a year earlier"), or null.</summary>
    internal Moment? Reported { get; private set; }
    /// <summary>Sentence of <see cref="Reported"/>.</summary>
    internal int ReportedSentence { get; private set; } = -1;
    /// <summary>The year written out last, or null.</summary>
    private const int OpeningSentences = 4, Near = 2;
    private int? writtenYear;
    private int writtenMonth, writtenSentence = -1;
    /// <summary>Sentence of the time in hand.</summary>
    internal int Sentence { get; set; }

    /// <summary>The day that "today" is: publication's, in a narrative the last day told.</summary>
    internal LocalDate? Today => Published ?? LastDay;

    /// <summary>The day that "the following day" is counted from.</summary>
    internal LocalDate? Reference => LastDay is { } day && (Narrative || Published is null || Math.Abs(Period.DaysBetween(day, Published.Value)) < 20000) ? day : Published;

    /// <summary>The year a year-less date belongs to when the text does not say; <see cref="Moment.NoYear"/> when nothing tells.</summary>
    internal int Year => (Narrative ? LastYear ?? Published?.Year : Published?.Year ?? LastYear) ?? Moment.NoYear;

    /// <summary>Tense of the clause around the time.</summary>
    internal Tense TenseOf(TimeNode node)
    {
        if (IsSince(node)) return Tense.Past;
        int last = Atoms.Row[node.End - 1], noun = TenseReader.Possessed(Analysis.Tokens, last);
        if (noun >= 0 && TenseOfNoun(noun) is not Tense.None and Tense told) return told;
        return tenses.Read(Analysis, Atoms.Row[node.First], last);
    }

    /// <summary>True behind "since": what it names is over when the text is written.</summary>
    internal bool IsSince(TimeNode node) => node.First > 0 && !Atoms.Barrier[node.First] && Word(node.First - 1) is "since";

    /// <summary>"Saturday's attack" is past whatever is wished of it, "ahead of Sunday's vote" lies ahead, "after Sunday's vote" behind.</summary>
    private Tense TenseOfNoun(int noun)
    {
        TokenTable tokens = Analysis.Tokens;
        for (int d = tokens.FirstDependent[noun]; d >= 0; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] == Deprel.Case)
            {
                if (tokens.Lemma[d] is "ahead" or "before") return Tense.Future;
                if (tokens.Lemma[d] is "after" or "since" or "following") return Tense.Past;
            }
        return tokens.Upos[noun] == Upos.Noun && !Grammar.Sets.Has(WordSet.Scheduled, tokens.Lemma[noun]) ? Tense.Past : Tense.None;
    }

    /// <summary>True when the words before the time say that it lies ahead of what is told ("until", "effective", "scheduled for").</summary>
    internal bool LooksAhead(TimeNode node) =>
        tenses.LooksAhead(Analysis, Atoms.Row[node.First]) && !(TenseReader.Possessed(Analysis.Tokens, Atoms.Row[node.End - 1]) is >= 0 and int noun && TenseOfNoun(noun) == Tense.Past);

    /// <summary>The year of a bare month in news when the same sentence has just told a month of a year gone by ("in March 2011 and in May").</summary>
    internal int? ToldYear(TimeNode node, int month) =>
        writtenSentence == Sentence && writtenMonth > 0 && writtenYear is { } year && Published is { } p && year < p.Year && TenseOf(node) == Tense.Past
            ? month >= writtenMonth ? year : year + 1 : null;

    /// <summary>The year that a date without one shares with a date close behind it ("on 4 and again on 6 April 2016"), or null.</summary>
    internal int? YearAhead { get; set; }

    /// <summary>True when a text that speaks from an unknown day tells of the past and has just written a year: dates without one may be of that year.</summary>
    internal bool TellsOn(TimeNode node) => !Spoken || Opening is not null || (writtenSentence >= Sentence - Near && writtenYear is not null && TenseOf(node) == Tense.Past && !LooksAhead(node));

    /// <summary>Remembers a resolved time for those that lean on it.</summary>
    internal void Remember(TimeNode node, TimeReading reading)
    {
        Moment m = reading.Moment;
        if (Narrative && Published is { } today && m.Year >= today.Year && !node.HasYear) return;
        if (m.Grain == Grain.None || m.Year == Moment.NoYear || reading.Type is Records.TimexType.Set or Records.TimexType.Duration) return;
        Last = m;
        if (m.Grain is Grain.Quarter or Grain.Half && !IsComparison(node.Rule.Case)) (Reported, ReportedSentence) = (m, Sentence);
        if (node.Has(Slot.Year)) (writtenYear, writtenMonth, writtenSentence) = (m.Year, m.Month, Sentence);
        LastSentence = Sentence;
        if (Spoken && Sentence < OpeningSentences && node.HasYear && m.Date is { } head) Opening ??= head;
        LastYear = m.Year;
        if (m.Month > 0) LastMonth = Moment.OfMonth(m.Year, m.Month);
        else if (m.Days() is { } days && m.Grain is Grain.Week or Grain.Weekend) LastMonth = Moment.OfMonth(m.Days()!.Value.First.Year, m.Days()!.Value.First.Month);
        if (m.Date is { } date) LastDay = date;
    }

    private static bool IsComparison(string rule) => rule is "shift" or "year-ago" or "same-last" or "about";

    /// <summary>The word of an atom, lower-case, or "" when the rules do not know it or there is none.</summary>
    internal string Word(int atom) => atom >= 0 && atom < Atoms.Count ? Grammar.Words[Edges.Words[atom]] : "";

    /// <summary>The atom's characters; empty outside the text.</summary>
    internal ReadOnlySpan<char> Form(int atom) => atom >= 0 && atom < Atoms.Count ? Atoms.Form(Analysis.Text, atom) : [];

    /// <summary>True when the atom begins with a capital letter.</summary>
    internal bool IsCapital(int atom) => Form(atom) is { Length: > 0 } form && char.IsUpper(form[0]);

    /// <summary>Universal tag of the atom's word; <see cref="Upos.None"/> outside the text.</summary>
    internal Upos Tag(int atom) => atom >= 0 && atom < Atoms.Count ? Analysis.Tokens.Upos[Atoms.Row[atom]] : Upos.None;

    /// <summary>Penn tag of the atom's word, "_" when unknown.</summary>
    internal string Penn(int atom) => atom >= 0 && atom < Atoms.Count ? Analysis.Tokens.Xpos[Atoms.Row[atom]] : "_";

    /// <summary>True when a sentence begins with the atom.</summary>
    internal bool BeginsSentence(int atom) =>
        atom <= 0 || Atoms.Barrier[atom] || (Atoms.Row[atom] != Atoms.Row[atom - 1] && Analysis.Tokens.Sentence[Atoms.Row[atom]] != Analysis.Tokens.Sentence[Atoms.Row[atom - 1]]);
}
