namespace Annals.Meaning.Times.Grammar;

/// <summary>A class of words, numbers or times already found, as the rules name them in braces.</summary>
internal enum Slot : byte
{
    /// <summary>A word written out in a rule.</summary>
    None,

    // Words (times.tsv, holidays.tsv).
    Month, Dow, DowAbbr, Dows, Unit, Units, AnyUnit, ShortUnit, LongUnit, LongUnits, MidUnit, PartOfDay, PartsOfDay, Season, Seasons, Last, LastOnly, PastOnly, Next, NextOnly, ComingOnly,
    This, Prior, Following, Same, EdgeAdj, EdgeNoun, LaterEarlier, About, More, Less, AtLeast, AtMost, Vague, Couple, Dozen, One, HalfA, Filler, Det, Bound,
    Ampm, AmpmGlued, Era, Zone, Frequency, FrequencyHalf, FrequencyTwo, Every, EveryOther, Deictic, Tonight, Overnight, Present, PresentLead, PastRef, FutureRef, CurrentAdj, RecentAdj, FutureAdj,
    Decade, QuarterName, HalfName, Quarter, Fiscal, Noon, Midnight, Lunch, Back, Ahead, AgoOnly, Holiday,

    // Numbers.
    Num, Count, CountWord, Ord, OrdDigits, Dom, Mon, Hour, Hour12, Minute, Year, OldYear, TwoDigits, Military, Compact,

    // Times found by an earlier stage.
    TClock, TTime, TPart, TDay, TDeictic, TMonth, TYear, TPeriod, TDate, TLength, TShift, TSet,
}

/// <summary>The units of time, from short to long; the numbers stand in <c>times.tsv</c>.</summary>
internal enum Unit : byte
{
    None, Second, Minute, Hour, Day, Night, Weekend, Week, Fortnight, Month, Quarter, Half, Year, Decade, Century, Millennium,
}
