using System;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Places;

/// <content>What speaks for and against a spot.</content>
internal sealed partial class ToponymFinder
{
    private void Weigh(Page page, Spot spot)
    {
        page.Enter(page.Tokens.Sentence[spot.First]);
        spot.Demonym = IsAllDemonym(spot);
        spot.Exonym = spot.First == spot.Last && (page.Kinds(spot.First) & WordKinds.Exonym) != 0;
        spot.Located = IsLocated(page, spot.First) || IsOnIsland(page, spot.First, spot.Last);
        spot.InLongerName = page.NameAt(spot.First) is { Kind: EntityKind.Organization or EntityKind.Facility } longer && longer.First == spot.First && longer.Last > spot.Last;
        Call(page, spot);
        double fame = Fame(spot);
        double e = fame + Neighbours(page, spot, fame) + Name(page, spot, fame) + Tag(page, spot, fame);
        if (spot.Located) e += 2;
        if (spot.Within >= 0) e += 4;
        if (spot.Contains) e += 3;
        if (spot.Last > spot.First) e += 1;
        if (spot.Rule is "place.type-word" or "place.nature-word") e += 1.5;
        if (spot.Rule is "place.described" or "place.site" or "place.named-behind") e += 2;
        e += Glued(page, spot, fame);
        if (fame < 3 && IsThing(page, spot)) e -= 3;
        if (IsMaidenName(page, spot)) e = Math.Min(e, Person(spot, -6));
        if (fame < 3 && page.IsTime(spot.First)) e -= 6;
        if (page.IsInDateline(spot.First)) e += spot.First > page.SentenceFirst + 1 && page.Tokens.Form(page.Text, spot.First - 1) is "(" && !spot.Contains ? -6 : 3;
        if (IsNoPlace(page, spot)) e -= 9;
        spot.Evidence = e;
    }

    /// <summary>What parts of other names lose: "Make-A-Wish", "Finley Stadium", "Ann Reed, SC".</summary>
    private static double Glued(Page page, Spot spot, double fame)
    {
        double e = 0;
        int next = spot.Last + 1;
        bool hyphen = spot.Rule != "place.hyphen" && spot.Span.End + 1 < page.Text.Length && page.Text[spot.Span.End] == '-' && char.IsUpper(page.Text[spot.Span.End + 1]);
        if (hyphen && fame < 2) e -= 2;
        // "McDonnell-Douglas"
        if (spot.Span.Start > 1 && page.Text[spot.Span.Start - 1] == '-' && char.IsLetter(page.Text[spot.Span.Start - 2]) && fame < 3 && page.NameAt(spot.First) is { Kind: EntityKind.Organization or EntityKind.Person } name && name.First < spot.First) e -= 6;
        if (page.InSentence(next, spot.First) && page.StartsCapital(next) && !spot.Demonym)
        {
            WordKinds k = page.Kinds(next);
            bool longer = page.InSentence(next + 1, spot.First) && page.StartsCapital(next + 1) && page.Adjoins(next + 1);
            WordKinds end = longer ? page.Kinds(RunEnd(page, next)) : k;
            bool named = (page.Kinds(spot.First) & (WordKinds.FirstName | WordKinds.Surname)) != 0 && spot.Last == spot.First;
            if ((end & WordKinds.Road) != 0) e -= 5;
            else if (named && fame < 3 && longer && page.Tokens.Form(page.Text, next) is "Memorial") e -= 6;
            else if ((end & WordKinds.House) != 0 && named && fame < 3) (e, spot.InHouse) = (e - 3, true);
            // "Kenneth Kaunda International Airport"
            else if (longer && named && fame < 3 && (end & WordKinds.Site) != 0 && (k & (WordKinds.Site | WordKinds.House)) == 0) e -= 4;
            else if ((k & WordKinds.Site) != 0 && fame < 1.2) e -= 1.2;
        }
        if (IsStreetBehind(page, spot.Last)) e -= 6;
        bool church = spot.Key.StartsWith("saint ", StringComparison.Ordinal) && page.InSentence(next + 1, spot.First) && page.Tokens.Form(page.Text, next) is "'s" or "’s"
            && page.Tokens.Upos[next + 1] is not (Upos.Noun or Upos.Adj or Upos.Num or Upos.Propn);
        if (church) e -= 7;
        bool state = !spot.Contains && spot.Candidates.Length > 0 && (spot.Candidates[0].Flags & NameFlags.Abbreviation) != 0 && spot.Span.Length == 2 && page.IsBehindComma(spot.First);
        if (state && page.NameAt(spot.First - 2) is { Kind: EntityKind.Person }) e -= 5;
        return e;
    }

    /// <summary>"The Sunburn can", "in the Paradise": a town bears no article.</summary>
    private bool IsThing(Page page, Spot spot)
    {
        int row = spot.First - 1;
        if (spot.Last > spot.First || spot.Candidates.Length == 0 || spot.Demonym || !page.InSentence(row, spot.First) || page.Tokens.Upos[row] is not Upos.Det) return false;
        if (page.Tokens.Form(page.Text, row) is not ("the" or "The" or "a" or "A" or "this" or "This" or "these" or "our")) return false;
        if ((page.Kinds(spot.First) & WordKinds.The) != 0 || page.Text[spot.Span.End - 1] == 's') return false;
        if (page.InSentence(spot.Last + 1, spot.First) && (page.Tokens.Upos[spot.Last + 1] is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num || page.Tokens.Form(page.Text, spot.Last + 1) is "-" or "," or "(")) return false;
        foreach (PlaceCandidate c in spot.Candidates)
            if (!gazetteer.Feature(c.Place).StartsWith("PPL", StringComparison.Ordinal)) return false;
        return true;
    }

    /// <summary>"Opal (Paris) Wallace".</summary>
    private static bool IsMaidenName(Page page, Spot spot)
    {
        int open = spot.First - 1, close = spot.Last + 1;
        return page.InSentence(open - 1, spot.First) && page.InSentence(close + 1, spot.First) && page.Tokens.Form(page.Text, open) is "(" && page.Tokens.Form(page.Text, close) is ")"
            && page.StartsCapital(close + 1) && ((page.Kinds(open - 1) & WordKinds.FirstName) != 0 || page.NameAt(open - 1) is { Kind: EntityKind.Person } || page.NameAt(close + 1) is { Kind: EntityKind.Person });
    }

    /// <summary>Last row of the capitalised words that follow one another from <paramref name="row"/> on.</summary>
    private static int RunEnd(Page page, int row)
    {
        while (page.InSentence(row + 1, row) && page.StartsCapital(row + 1) && page.Adjoins(row + 1)) row++;
        return row;
    }

    /// <summary>"Washington and Lincoln streets".</summary>
    private static bool IsStreetBehind(Page page, int last)
    {
        int row = last + 1;
        if (page.InSentence(row + 1, last) && page.Tokens.Form(page.Text, row) is "and" && page.StartsCapital(row + 1)) row += 2;
        return page.InSentence(row, last) && page.Tokens.Form(page.Text, row) is "streets" or "avenues" or "roads" or "street" or "avenue" && !page.StartsCapital(row);
    }

    /// <summary>0 for a hamlet, 3 for a country or a large city.</summary>
    private double Fame(Spot spot)
    {
        if (spot.Candidates.Length == 0) return spot.Rule == "place.engine" ? -0.5 : 0.5;
        double best = 0;
        foreach (PlaceCandidate c in spot.Candidates)
        {
            double f = Fame(c);
            if (f > best) best = f;
        }
        return best;
    }

    private double Fame(PlaceCandidate c)
    {
        string feature = gazetteer.Feature(c.Place);
        if ((c.Flags & (NameFlags.Preferred | NameFlags.Demonym)) != 0) return 3;
        if ((c.Flags & NameFlags.Stripped) != 0) return feature == "ADM1" ? 2 : 0.2;
        long population = gazetteer.Population(c.Place);
        bool other = (c.Flags & NameFlags.Alternate) != 0;
        double size = population >= 300_000 ? 3 : population >= 100_000 ? 2.5 : population >= 30_000 ? 1.2 : population >= 5_000 ? 0.6 : 0.2;
        if (feature == "PPLC" && !other) size = 3;
        if (feature == "ADM1") size = 2.2;
        if (feature == "ADM2") size = 1.2;
        return !other ? size : population >= 1_000_000 ? 2.2 : size * 0.4;
    }

    private static bool IsAllDemonym(Spot spot)
    {
        if (spot.Candidates.Length == 0 || (spot.Candidates[0].Flags & NameFlags.Demonym) == 0) return false;
        foreach (PlaceCandidate c in spot.Candidates)
            if ((c.Flags & NameFlags.Demonym) == 0 && (c.Flags & NameFlags.Preferred) != 0) return false;
        return true;
    }

    /// <summary>What kind of place the words beside it say it is.</summary>
    private static void Call(Page page, Spot spot)
    {
        WordKinds behind = page.KindsBeside(spot.Last + 1, spot.First);
        spot.CalledDivision = (behind & WordKinds.Unit) != 0 && page.Tokens.Form(page.Text, spot.Last + 1) is not ("town" or "village" or "villages" or "slum" or "slums" or "suburb");
        spot.HasLegislature = page.InSentence(spot.Last + 1, spot.First) && page.Tokens.Form(page.Text, spot.Last + 1) is "Legislature" or "legislature" or "Gov." or "Gov" or "Governor" or "governor" or "Senate" or "Assembly";
        spot.CalledDivision |= spot.HasLegislature;
        spot.HasTownfolk = (behind & WordKinds.Local) != 0 && !page.StartsCapital(spot.Last + 1);
        int of = spot.First - 1;
        if (!page.InSentence(of, spot.First) || page.Tokens.Form(page.Text, of) is not "of" || !page.InSentence(of - 1, spot.First)) return;
        spot.CalledDivision |= page.Tokens.Form(page.Text, of - 1) is "state" or "states" or "province" or "provinces" or "region" or "county" or "district";
        spot.CalledTown = page.Tokens.Form(page.Text, of - 1) is "city" or "cities" or "town" or "towns" or "village" or "villages" or "port" or "mayor" or "suburb";
    }

    /// <summary>"on Mactan island", "on the Cape York peninsula".</summary>
    private static bool IsOnIsland(Page page, int first, int last)
    {
        if (!page.InSentence(last + 1, first) || page.Tokens.Form(page.Text, last + 1) is not ("island" or "peninsula" or "atoll" or "plateau")) return false;
        int on = first - 1;
        if (page.InSentence(on, first) && page.Tokens.Form(page.Text, on) is "the") on--;
        return page.InSentence(on, first) && page.Tokens.Form(page.Text, on) is "on" or "On" or "from" or "to" or "in" or "off";
    }

    private static bool IsLocated(Page page, int row)
    {
        for (int r = row - 1; r >= page.SentenceFirst && r >= row - 4; r--)
        {
            WordKinds k = page.Kinds(r);
            if ((k & WordKinds.In) != 0) return true;
            if ((k & WordKinds.HeadOf) != 0 && r < row - 1) return true;
            if (page.Tokens.Form(page.Text, r) is not ("the" or "of" or "The")) break;
        }
        return IsHome(page, row) || IsOfParty(page, row);
    }

    /// <summary>"R-Helena": whom a member of a parliament stands for.</summary>
    private static bool IsOfParty(Page page, int row) =>
        row >= page.SentenceFirst + 2 && page.Tokens.Form(page.Text, row - 1) is "-" && page.Tokens.Form(page.Text, row - 2) is "R" or "D" or "I" && page.Tokens.Start[row] == page.Tokens.End[row - 1];

    /// <summary>"Ann Reed of Macon", "Reed, 44, of Macon": where somebody is from.</summary>
    private static bool IsHome(Page page, int row)
    {
        if (row < page.SentenceFirst + 2 || page.Tokens.Form(page.Text, row - 1) is not "of") return false;
        if (page.Tokens.Form(page.Text, row - 2) is ",") return row - 3 >= page.SentenceFirst && (page.Tokens.Upos[row - 3] is Upos.Num || page.NameAt(row - 3) is { Kind: EntityKind.Person });
        return page.StartsCapital(row - 2) && page.NameAt(row - 2) is { Kind: EntityKind.Person } && (page.Kinds(row - 2) & (WordKinds.Office | WordKinds.Title)) == 0;
    }

    private double Neighbours(Page page, Spot spot, double fame)
    {
        if (spot.Demonym || page.Shouts || page.Whispers) return 0;
        return Before(page, spot, fame) + Behind(page, spot, fame);
    }

    private double Before(Page page, Spot spot, double fame)
    {
        int row = spot.First - 1;
        if (!page.InSentence(row, spot.First)) return 0;
        WordKinds k = page.Kinds(row);
        if ((k & WordKinds.Vessel) != 0 && !spot.Contains && page.Tokens.Upos[row] is Upos.Noun or Upos.Propn) return -9;
        bool called = spot.Last == spot.First && spot.Within < 0 && page.Tokens.Form(page.Text, row) is "," && (page.KindsBeside(row - 1, row) & WordKinds.Kin) != 0;
        if (called) return Person(spot, -6);
        if (!page.StartsCapital(row)) return (k & WordKinds.Reach) != 0 && (page.Kinds(spot.First) & (WordKinds.FirstName | WordKinds.Surname)) == 0 ? 1.2 : 0;
        if (page.Tokens.Form(page.Text, row) is "Al" or "El" && page.Adjoins(spot.First)) return -4;
        if ((k & WordKinds.In) != 0 || IsKnown(page, row)) return 0;
        bool titled = (k & WordKinds.Title) != 0;
        if (titled && spot.Last == spot.First && spot.Within < 0) return Person(spot, fame >= 3 && spot.Located ? -2 : -6);
        if (page.Tokens.Upos[row] is not (Upos.Propn or Upos.X) || page.Tokens.Form(page.Text, row)[^1] is ',' or '-' or ':') return 0;
        if ((k & WordKinds.FirstName) != 0 || IsInitial(page, row)) return Person(spot, -6);
        bool body = (k & (WordKinds.Common | WordKinds.Office | WordKinds.Type)) != 0;
        if (body || (fame >= 3 && IsState(spot))) return 0;
        return spot.Last > spot.First ? -0.5 : Person(spot, -3.5);
    }

    private double Behind(Page page, Spot spot, double fame)
    {
        int row = spot.Last + 1;
        if (!page.InSentence(row, spot.First)) return 0;
        WordKinds k = page.Kinds(row);
        if ((k & WordKinds.BehindNot) != 0 && !(fame >= 3 && IsFront(page, row))) return -9;
        int craft = page.Tokens.Form(page.Text, row) is "space" && page.InSentence(row + 1, spot.First) ? row + 1 : row;
        if (page.Tokens.Form(page.Text, craft) is "shuttle" or "spacecraft" or "orbiter" or "spaceship") return -9;
        ReadOnlySpan<char> form = page.Tokens.Form(page.Text, row);
        if (form is "'s" or "’s" or "'" or "’")
            return page.InSentence(row + 1, spot.First) && page.StartsCapital(row + 1) && (page.Kinds(row + 1) & (WordKinds.Site | WordKinds.Type)) != 0 ? -3 : 0.5;
        if (!page.StartsCapital(row)) return (k & (WordKinds.Unit | WordKinds.Local)) != 0 ? 2 : (k & (WordKinds.Office | WordKinds.Type)) != 0 ? 1.2 : 0;
        if ((k & (WordKinds.Office | WordKinds.Type | WordKinds.Title | WordKinds.Common)) != 0) return fame >= 1 ? 1 : 0.3;
        if (page.Tokens.Upos[row] is not Upos.Propn) return 0;
        bool first = spot.First == spot.Last && (page.Kinds(spot.First) & WordKinds.FirstName) != 0;
        bool body = page.NameAt(spot.First) is { } name && name.Kind is not EntityKind.Person && name.First == spot.First && name.Last >= row && (name.Kind is not EntityKind.Organization || (page.Kinds(name.Last) & (WordKinds.Office | WordKinds.Site)) != 0);
        bool the = page.InSentence(spot.First - 1, spot.First) && page.Tokens.Form(page.Text, spot.First - 1) is "the" or "The";
        if (first && !the && (!body || (page.Kinds(row) & WordKinds.Surname) != 0) && !IsKnown(page, row)) return Person(spot, -6);
        if (body || the) return fame >= 3 ? 0 : -0.5;
        return fame >= 3 ? -0.5 : spot.Last > spot.First ? -1 : -2;
    }

    /// <summary>"flu" of "the United States flu season": it belongs to the noun behind it, not to the name.</summary>
    private static bool IsFront(Page page, int row) =>
        page.InSentence(row + 1, row) && page.Tokens.Form(page.Text, row) is "flu" && page.Tokens.Upos[row + 1] is Upos.Noun;

    private static double Person(Spot spot, double evidence)
    {
        spot.InPerson = evidence <= -3;
        return evidence;
    }

    private bool IsState(Spot spot)
    {
        if (spot.Candidates.Length == 0) return false;
        string feature = gazetteer.Feature(spot.Candidates[0].Place);
        return (spot.Candidates[0].Flags & NameFlags.Preferred) != 0 && feature is "PCLI" or "ADM1" or "CONT" or "RGN";
    }

    private static bool IsInitial(Page page, int row)
    {
        ReadOnlySpan<char> form = page.Tokens.Form(page.Text, row);
        return form.Length <= 2 && (form.Length == 1 || form[1] == '.') && char.IsUpper(form[0]);
    }

    /// <summary>True when the one word is famous as a place or people ("Iraqi" in "Iraqi Kurdistan").</summary>
    private bool IsKnown(Page page, int row)
    {
        Span<char> key = stackalloc char[PlaceName.MaxLength];
        Span<PlaceCandidate> one = stackalloc PlaceCandidate[1];
        int length = PlaceName.Normalise(page.Tokens.Form(page.Text, row), key);
        return length >= 2 && gazetteer.Find(key[..length], one) > 0 && (one[0].Flags & NameFlags.Preferred) != 0;
    }

    private double Name(Page page, Spot spot, double fame)
    {
        if (page.NameAt(spot.Last) is not { } name) return page.Analysis.Names.Count > 0 && !spot.Demonym && !spot.Located ? -0.5 : 0;
        bool whole = name.First >= spot.First && name.Last <= spot.Last;
        return name.Kind switch
        {
            EntityKind.Place or EntityKind.Facility => whole ? 2 : 1,
            EntityKind.Person => spot.Demonym ? 0 : AsPerson(page, spot, name, whole, fame),
            EntityKind.Organization => whole ? -0.8 : fame < 1.2 && name.First == spot.First && (page.Kinds(name.Last) & (WordKinds.Office | WordKinds.Site | WordKinds.Type | WordKinds.Player)) == 0 ? -1 : 0,
            _ => spot.Demonym ? 0 : -1,
        };
    }

    /// <summary>The engine takes the name, or a longer one around it, for a person's; a single word it knows less about than the words beside it tell.</summary>
    private double AsPerson(Page page, Spot spot, NameSpan name, bool whole, double fame)
    {
        if (spot.Last > spot.First && (page.Kinds(spot.Last) & (WordKinds.Extend | WordKinds.Type)) != 0) return 0;
        if (whole && (spot.Within >= 0 || spot.Contains || spot.Candidates is [{ Flags: NameFlags.Preferred }, ..])) return -0.5;
        if (IsOfParty(page, spot.First)) return 0;
        if (!whole) return Person(spot, -5 * name.Score);
        spot.LikePerson = true;
        if (fame >= 3 && page.InSentence(spot.First - 1, spot.First) && (words.Of(page.Tokens.Lemma[spot.First - 1]) & WordKinds.DoneTo) != 0 && IsSeat(spot)) return -1;
        bool person = spot.Last == spot.First && (page.Kinds(spot.First) & (WordKinds.FirstName | WordKinds.Surname)) != 0;
        if (!person && fame >= 2) return -1;
        if (spot.Located || page.IsInDateline(spot.First)) return -1.2;
        return (spot.Last > spot.First ? -2.5 : -4) * name.Score;
    }

    /// <summary>True for a capital or a country.</summary>
    private bool IsSeat(Spot spot) => spot.Candidates.Length > 0 && gazetteer.Feature(spot.Candidates[0].Place) is "PPLC" or "PCLI";

    private static double Tag(Page page, Spot spot, double fame)
    {
        if (page.Shouts || page.Whispers) return page.Whispers && fame < 3 ? -2 : 0;
        double e = 0;
        WordKinds k = spot.First == spot.Last && !Page.IsInitials(spot.Span.In(page.Text)) ? page.Kinds(spot.First) : WordKinds.None;
        bool place = page.NameAt(spot.Last) is { Kind: EntityKind.Place };
        if ((k & WordKinds.Common) != 0) e -= !spot.Located ? 3 : place ? 1.2 : 2.2;
        if ((k & WordKinds.Surname) != 0 && !spot.Located && fame < 3) e -= 1.5;
        Upos tag = page.Tokens.Upos[spot.Last];
        if (tag is Upos.Propn || spot.Demonym || (fame >= 3 && Page.IsInitials(spot.Span.In(page.Text)))) return e;
        if (tag is Upos.Verb or Upos.Adv or Upos.Pron or Upos.Adp) return e - (fame >= 3 ? spot.Last > spot.First ? 0 : 1 : 2.5);
        return e - (spot.Located ? 0.1 : fame >= 3 || spot.First > page.SentenceFirst ? 0.5 : 1);
    }

    private bool IsNoPlace(Page page, Spot spot)
    {
        if (IsInGroup(page, spot.First) || IsPartOfWord(page, spot) || IsOfRegion(page, spot)) return true;
        for (int first = Math.Max(page.SentenceFirst, spot.First - 2); first <= spot.First; first++)
            for (int last = spot.Last; last < Math.Min(page.SentenceEnd, spot.Last + 3); last++)
                if (last > first && words.IsNoPlace(page.Text.AsSpan(page.Tokens.Start[first], page.Tokens.End[last] - page.Tokens.Start[first]))) return true;
        return false;
    }

    /// <summary>"NiMo", "Bab" of "Bab el-Oued", "Lakes" of "Lakes Habbaniyah and Tharthar": a firm's letters, or part of a longer name.</summary>
    private static bool IsPartOfWord(Page page, Spot spot)
    {
        // "A/California/7/2009": a strain of a virus
        if (spot.Span.Start > 1 && page.Text[spot.Span.Start - 1] == '/' && spot.Span.End + 1 < page.Text.Length && page.Text[spot.Span.End] == '/' && char.IsDigit(page.Text[spot.Span.End + 1])) return true;
        if (spot.First != spot.Last) return false;
        ReadOnlySpan<char> form = spot.Span.In(page.Text);
        int small = 0;
        while (small < form.Length && (small == 0 || char.IsLower(form[small]))) small++;
        if (small is > 1 and < 3 && small < form.Length && char.IsUpper(form[small]) && form[..small] is not ("Mc" or "De" or "Di" or "Du" or "Da" or "La" or "Le" or "Lo" or "Al" or "El" or "An" or "Ty" or "St")) return true;
        int next = spot.Last + 1;
        if (!page.InSentence(next, spot.First)) return false;
        if (form is "Lakes" && page.StartsCapital(next)) return true;
        return page.Text.AsSpan(spot.Span.End) is [' ', 'a' or 'e', 'l' or 'd' or 's' or 'n' or 'z' or 'r', '-' or '‑', >= 'A' and <= 'Z', ..];
    }

    /// <summary>"West and Central African countries": of the middle of the continent, not of the republic.</summary>
    private static bool IsOfRegion(Page page, Spot spot)
    {
        if (spot.Span.In(page.Text) is not "Central African") return false;
        int next = spot.Last + 1;
        return page.InSentence(spot.First - 2, spot.First) && page.Tokens.Form(page.Text, spot.First - 1) is "and" && page.Tokens.Form(page.Text, spot.First - 2) is "West" or "East" or "Eastern" or "Western" or "North" or "Southern"
            || page.InSentence(next, spot.First) && page.Tokens.Lemma[next] is "country" or "state" or "nation" or "leader" or "region" or "bloc" or "franc" or "currency";
    }

    /// <summary>"Islamic State of Iraq and the Levant" names a group, and no place.</summary>
    private static bool IsInGroup(Page page, int row)
    {
        for (int r = row - 1; r >= row - 6 && r > page.SentenceFirst; r--)
        {
            if (page.Tokens.Form(page.Text, r) is "State" && page.Tokens.Form(page.Text, r - 1) is "Islamic") return page.Tokens.Form(page.Text, r + 1) is "of" or "in" && row - r <= 6;
            if (page.Tokens.Form(page.Text, r) is not ("of" or "in" or "and" or "the" or "Iraq")) return false;
        }
        return false;
    }
}
