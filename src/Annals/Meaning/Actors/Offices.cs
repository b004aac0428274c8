using System;

namespace Annals.Meaning.Actors;

/// <summary>Chooses among the rows of a name: whoever it was on the day of the report.</summary>
internal sealed class Offices
{
    private static readonly SectorList Former = SectorList.Of("ELI");
    private readonly ActorTables tables;
    private readonly int since;

    /// <param name="tables">The tables.</param>
    /// <param name="since">In a report without a day of publication the first day that it names (yyyymmdd), else 0: whoever held his office within what is told is not called by what he was later.</param>
    internal Offices(ActorTables tables, int since) => (this.tables, this.since) = (tables, since);

    /// <summary>
    /// The row that holds on <paramref name="day"/> (yyyymmdd, 0 when unknown) with the sectors of that day. <paramref name="country"/> settles
    /// who is meant where several bear the name; <paramref name="use"/> says which entries count.
    /// </summary>
    internal (ActorRow Row, SectorList Sectors)? Choose(int entry, int day, string? country, Func<NameUse, ActorRow, bool> use)
    {
        ActorRow? best = null;
        int bestScore = int.MinValue;
        for (int e = entry; e >= 0; e = tables.Name(e).Next)
        {
            ActorName name = tables.Name(e);
            ActorRow row = tables.Row(name.Row);
            if (!use(name.Use, row)) continue;
            int score = Score(row, day, country);
            // of a person's offices, in a report without a day, the latest
            bool later = score == bestScore && day == 0 && best is { Source: ActorSource.People } && row.Source == ActorSource.People && row.Name == best.Name && row.From > best.From;
            if (score <= bestScore && !later) continue;
            (best, bestScore) = (row, score);
        }
        return best is null ? null : (best, SectorsOn(best, day));
    }

    private static int Score(ActorRow row, int day, string? country)
    {
        int score = row.Source == ActorSource.User ? 1000 : 0;
        if (country is not null && row.Country == country) score += 100;
        if (day == 0) return score + (row.Until == int.MaxValue ? 3 : 0);
        if (row.Holds(day)) return score + 50;
        // the office held last before the day, else the first one after it
        return day > row.Until ? score + 20 - Math.Min(19, (day - row.Until) / 20000) : score - Math.Min(19, (row.From - day) / 20000);
    }

    private SectorList SectorsOn(ActorRow row, int day)
    {
        if (day == 0 || since > 0 && row.From <= day && row.Until >= since || row.Holds(day) || row.Source != ActorSource.People || BearsTitle(row.Name)) return row.Sectors;
        return day > row.Until ? Former : SectorList.None;
    }

    /// <summary>"King Hassan": whoever is called so is king.</summary>
    private static bool BearsTitle(string name) =>
        name.StartsWith("King ", StringComparison.Ordinal) || name.StartsWith("Queen ", StringComparison.Ordinal) || name.StartsWith("Emperor ", StringComparison.Ordinal)
        || name.StartsWith("Pope ", StringComparison.Ordinal) || name.StartsWith("Sultan ", StringComparison.Ordinal);
}
