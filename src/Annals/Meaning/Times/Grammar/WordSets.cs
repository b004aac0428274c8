using System;
using System.Collections.Generic;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Times.Grammar;

/// <summary>Sets of words that stand beside a time and tell what it is; the words are data: <c>languages/en/timewords.tsv</c>.</summary>
internal enum WordSet : byte
{
    /// <summary>Before a month's name ("in May").</summary>
    MonthLead,
    /// <summary>Before a year.</summary>
    YearLead,
    /// <summary>Before a year, and hardly ever before a count.</summary>
    YearFirm,
    /// <summary>Joined to a year by a hyphen ("mid-1998").</summary>
    YearPrefix,
    /// <summary>Before a year of two digits ("summer '68").</summary>
    ShortYearLead,
    /// <summary>Before a count that looks like a year ("some 1998 families").</summary>
    CountLead,
    /// <summary>Behind a count that looks like a year ("1998 people").</summary>
    CountedBehind,
    /// <summary>Behind a number that is not the day of a month ("10 percent").</summary>
    NumberBehind,
    /// <summary>Behind "may 10" that is a verb with a number.</summary>
    MonthVerbBehind,
    /// <summary>Behind a weekday in a name ("Saturday Evening Post").</summary>
    PaperBehind,
    /// <summary>Before a weekday in a name ("Bloody Sunday").</summary>
    DayNameBefore,
    /// <summary>Behind a holiday in a name ("Easter Island").</summary>
    HolidayBehind,
    /// <summary>Before a holiday in a name ("White Christmas").</summary>
    HolidayBefore,
    /// <summary>What may follow a clause that ends in "before" or "after".</summary>
    ClauseBehind,
    /// <summary>Behind "the year", "the week" when they are no time by themselves.</summary>
    UnitBehind,
    /// <summary>Behind "on the day" when the day is told there.</summary>
    SameDayBehind,
    /// <summary>Behind "quarter" when it is no part of the year.</summary>
    QuarterBehind,
    /// <summary>Behind "second" when it is an ordinal.</summary>
    SecondBehind,
    /// <summary>Behind "half" when it is no half of a year.</summary>
    HalfBehind,
    /// <summary>Nouns that report a month gone by ("figures for October").</summary>
    RecordMonth,
    /// <summary>Behind a season in a name or a sports term ("Winter Olympics").</summary>
    SeasonSport,
    /// <summary>Events that a report dates and counts from ("six months after the coup").</summary>
    EventNoun,
    /// <summary>In a sentence about sport.</summary>
    SportWord,
    /// <summary>In a sentence about business.</summary>
    BusinessWord,
    /// <summary>Before "one day" that is a length.</summary>
    OneDayLead,
    /// <summary>What is fixed beforehand ("Sunday's election").</summary>
    Scheduled,
    /// <summary>Before a score ("won 3:2").</summary>
    ScoreLead,
}

/// <summary>The words of each <see cref="WordSet"/>. Immutable once loaded.</summary>
internal sealed class WordSets
{
    private readonly Vocabulary words = new();
    private readonly List<ulong> sets = [0];

    private WordSets()
    {
    }

    /// <summary>Opens the table of <paramref name="language"/>. Throws <see cref="ResourceException"/> when it names an unknown set.</summary>
    internal static WordSets Load(string language)
    {
        var loaded = new WordSets();
        foreach (string line in ResourceStore.ReadLines($"languages/{language}/timewords.tsv"))
        {
            string[] cells = line.Split('\t');
            if (cells.Length != 2 || !Enum.TryParse(cells[0], out WordSet set)) throw new ResourceException($"timewords.tsv: cannot read \"{line}\"");
            foreach (string word in cells[1].Split('|'))
            {
                int id = loaded.words.Add(word);
                if (id == loaded.sets.Count) loaded.sets.Add(0);
                loaded.sets[id] |= 1UL << (int)set;
            }
        }
        return loaded;
    }

    /// <summary>True when <paramref name="word"/> is of that set; case is ignored.</summary>
    internal bool Has(WordSet set, ReadOnlySpan<char> word) => (sets[words.Find(word)] & (1UL << (int)set)) != 0;
}
