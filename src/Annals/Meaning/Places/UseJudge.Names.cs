using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Places;

/// <content>Names of places inside the names of papers, courts, teams, schools.</content>
internal sealed partial class UseJudge
{
    /// <summary>The use of a place inside a longer name, or null when it is none: by the kind of thing the longer name names.</summary>
    private (ToponymUse Use, string Rule)? InsideName(Page page, int first, int last)
    {
        if (page.Shouts || page.Whispers) return null;
        int end = RunEnd(page, last);
        if (end > last) return ByRun(page, last + 1, end);
        if (page.NameAt(first) is not { Kind: EntityKind.Organization } name || name.First >= first || name.Last != last) return null;
        return ByLeader(page, name.First, first);
    }

    /// <summary>Last row of the capitalised words that follow the name and make one with it ("Post" of "Washington Post").</summary>
    private static int RunEnd(Page page, int last)
    {
        int row = last;
        while (page.InSentence(row + 1, last) && page.Adjoins(row + 1))
        {
            bool possessive = row > last && page.Tokens.Form(page.Text, row + 1) is "'s" or "’s" or "'" or "’";
            if (possessive && page.InSentence(row + 2, last) && page.StartsCapital(row + 2) && page.Tokens.Upos[row + 2] is Upos.Propn or Upos.Noun) row += 2;
            else if (page.StartsCapital(row + 1) && page.Tokens.Upos[row + 1] is Upos.Propn or Upos.Noun or Upos.Adj && !page.IsTime(row + 1)) row++;
            else break;
        }
        return row;
    }

    private (ToponymUse Use, string Rule) ByRun(Page page, int first, int end)
    {
        bool common = page.InSentence(end + 1, end) && page.Tokens.Upos[end + 1] is Upos.Noun or Upos.Propn && (KindsOf(page, end) & WordKinds.Office) == 0;
        if (common && (KindsOf(page, end + 1) & WordKinds.Site) != 0) return (ToponymUse.Literal, "place.use.site");
        for (int row = end; row >= first; row--)
        {
            WordKinds k = KindsOf(page, row);
            if ((k & WordKinds.Site) != 0) return (ToponymUse.Literal, "place.use.site");
            if ((k & (WordKinds.Office | WordKinds.Title | WordKinds.Player)) != 0) return (ToponymUse.Metonym, "place.use.body");
            if ((k & WordKinds.Type) != 0 && row == end) return (ToponymUse.Literal, "place.use.site");
        }
        if (first == end && page.Text[page.Tokens.End[end] - 1] == 's') return (ToponymUse.Metonym, "place.use.team");
        return page.NameAt(end) switch
        {
            { Kind: EntityKind.Place or EntityKind.Facility or EntityKind.Event } => (ToponymUse.Literal, "place.use.site"),
            _ => (ToponymUse.Metonym, "place.use.body"),
        };
    }

    /// <summary>"Bank of England", "University of Nairobi", "Air India": by the words that lead the name.</summary>
    private (ToponymUse Use, string Rule)? ByLeader(Page page, int first, int place)
    {
        bool of = false;
        for (int row = place - 1; row >= first; row--)
        {
            WordKinds k = KindsOf(page, row);
            if ((k & WordKinds.Site) != 0) return (ToponymUse.Literal, "place.use.site");
            if ((k & WordKinds.Office) != 0) return (ToponymUse.Metonym, "place.use.body");
            if (page.Tokens.Form(page.Text, row) is "in" or "at") return (ToponymUse.Literal, "place.use.where");
            of |= page.Tokens.Form(page.Text, row) is "of" or "for";
        }
        return of ? null : (ToponymUse.Metonym, "place.use.body");
    }
}
