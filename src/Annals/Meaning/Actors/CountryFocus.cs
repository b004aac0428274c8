using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>Whose country is asked for.</summary>
internal enum FocusOn : byte
{
    /// <summary>Of the police, of residents: where things happen counts most.</summary>
    Home,
    /// <summary>Of those who may be anybody's ("gunmen"): only where things happen counts.</summary>
    Place,
    /// <summary>Of a minister, a government: who acts counts most.</summary>
    Office,
    /// <summary>Of a foreign minister, an envoy: the report may be about another country than his.</summary>
    Abroad,
}

/// <summary>
/// Which country a passage is about, to tell whose "the police" are when no word says it. Each name of a country, of its people or of a place in
/// it weighs in by how it is used ("in Lima" more than "with Peru"), how near it stands, and a little by its share of the whole report. Where
/// no country stands out there is no answer.
/// </summary>
internal sealed class CountryFocus
{
    private const int Before = 3, After = 1;
    private const float Least = 0.5f, Margin = 1.5f, WholeReport = 2.5f, WholePlace = 1f, WholeForeign = 1.2f, WhereOfOffice = 0.35f, OfTitle = 3f, Opening = 6f, Rival = 0.4f;
    private const int LongestName = 4, AtHome = 3; // so many names of one country
    private const float OfHome = 1f;
    /// <summary>The European Union, among the countries.</summary>
    internal const string Union = "EUR";
    private static readonly float[] Nearness = [1f, 0.6f, 0.35f, 0.2f];

    private readonly TokenTable tokens;
    private readonly List<Clue> clues;
    private readonly Dictionary<string, float> shares, places;

    private CountryFocus(TokenTable tokens, List<Clue> clues)
    {
        this.tokens = tokens;
        this.clues = clues;
        shares = Shares(clues, onlyWhere: false);
        places = Shares(clues, onlyWhere: true);
    }

    /// <summary>A country that a row speaks for, how strongly, whether as the place where something is, and whether its sentence opens with it ("In Peru, the government …").</summary>
    private readonly record struct Clue(int Sentence, string Country, float Weight, bool IsWhere, bool Opens = false);

    /// <summary>Collects what names, adjectives and resolved places tell.</summary>
    internal static CountryFocus Build(Analysis analysis, ActorTables tables, Sightings sightings, CountryCodes codes)
    {
        TokenTable tokens = analysis.Tokens;
        var clues = new List<Clue>();
        var taken = new bool[tokens.Count];
        var weigher = new ClueWeigher(analysis, tables);
        for (int i = 0; i < sightings.Count; i++)
        {
            Sighting s = sightings[i];
            if (s.IsAgent || taken[s.First] || Hyphens.Parts(analysis, s)) continue;
            if (IsUnion(tables, s)) Add(Union, s.Last, true);
            if ((tables.Name(s.Entry).Use & (NameUse.Country | NameUse.Demonym | NameUse.Capital)) == 0) continue;
            NameUse use = tables.Name(s.Entry).Use;
            if (tables.Row(tables.Name(s.Entry).Row).Country is { } named) Add(named, s.Last, (use & NameUse.Demonym) == 0, (use & NameUse.Country) != 0);
            for (int row = s.First; row <= s.Last; row++) taken[row] = true;
        }
        foreach (Entity entity in analysis.Entities)
        {
            if (codes.Of(entity.Place) is not { } country) continue;
            foreach (Mention mention in entity.Mentions)
                if ((uint)mention.Head < (uint)tokens.Count && mention.Form != MentionForm.Pronoun && !taken[mention.Head]) Add(country, mention.Head, true);
        }
        AddHome(analysis, tables, sightings, clues);
        ReadTitle(analysis.Report.Title, tables, clues);
        clues.Sort(static (x, y) => x.Sentence != y.Sentence ? x.Sentence.CompareTo(y.Sentence) : string.CompareOrdinal(x.Country, y.Country));
        return new CountryFocus(tokens, clues);

        void Add(string country, int row, bool isPlace, bool isCountry = false)
        {
            (float weight, bool isWhere) = weigher.Weigh(row, isPlace);
            if (weight > 0) clues.Add(new Clue(tokens.Sentence[row], country, weight, isWhere, isCountry && weigher.Opens(row)));
        }
    }

    /// <summary>
    /// A report that names several persons, bodies and parties of one country, and hardly any of another, is at home there though it never says so ("Abbott", "Turnbull", "ASIO"):
    /// its own news does not name its country.
    /// </summary>
    private static void AddHome(Analysis analysis, ActorTables tables, Sightings sightings, List<Clue> clues)
    {
        var known = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var at = new List<(string Country, int Row)>();
        for (int i = 0; i < sightings.Count; i++)
        {
            if (sightings[i].IsAgent || HomeOf(analysis, tables, sightings[i]) is not { Country: { } country } row) continue;
            if (!known.TryGetValue(country, out HashSet<string>? names)) known[country] = names = new(StringComparer.Ordinal);
            names.Add(row.Name);
            at.Add((country, sightings[i].Last));
        }
        (string? home, int most, int second) = (null, 0, 0);
        foreach ((string country, HashSet<string> names) in known)
        {
            if (names.Count > most || names.Count == most && string.CompareOrdinal(country, home) < 0) (home, most, second) = (country, names.Count, Math.Max(second, most));
            else second = Math.Max(second, names.Count);
        }
        if (most < AtHome || most < 2 * second) return;
        foreach ((string country, int row) in at)
            if (country == home) clues.Add(new Clue(analysis.Tokens.Sentence[row], country, OfHome, false));
    }

    // Who is named in full by a name that no other state's bears.
    private static ActorRow? HomeOf(Analysis analysis, ActorTables tables, Sighting s)
    {
        ActorRow? found = null;
        for (int e = s.Entry; e >= 0; e = tables.Name(e).Next)
        {
            ActorRow row = tables.Row(tables.Name(e).Row);
            if ((tables.Name(e).Use & (NameUse.Short | NameUse.Doubtful | NameUse.Common)) != 0 || row.Source is not (ActorSource.People or ActorSource.Organizations or ActorSource.Parties) || row.Country is null || ActorTableReader.IsInternational(row.Country)) return null;
            if (found is not null && found.Country != row.Country) return null;
            found = row;
        }
        if (found is not { Source: ActorSource.Organizations }) return found;
        for (int i = s.First; i <= s.Last; i++)
            if (!ActorWords.OfStates.Contains(analysis.Tokens.Form(analysis.Text, i))) return found;
        return null;
    }

    // The European Union has ministers, diplomats and officials too: where it is spoken of, they need not be of the country that hosts them.
    private static bool IsUnion(ActorTables tables, Sighting s)
    {
        for (int e = s.Entry; e >= 0; e = tables.Name(e).Next)
            if (tables.Row(tables.Name(e).Row) is { Source: ActorSource.International, Country: Union }) return true;
        return false;
    }

    // A title says in a few words whom the report is about; it is read as words alone.
    private static void ReadTitle(string? title, ActorTables tables, List<Clue> clues)
    {
        if (title is null) return;
        string[] words = title.Split([' ', ',', ':', ';', '-', '\u2019', '\'', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            if (!char.IsUpper(words[i][0])) continue;
            for (int n = Math.Min(LongestName, words.Length - i); n > 0; n--)
            {
                if (!tables.Names.TryFind(PhraseHash.Of(string.Join(' ', words, i, n)), out int entry, out _) || entry < 0 || (tables.Name(entry).Use & (NameUse.Country | NameUse.Demonym | NameUse.Capital)) == 0) continue;
                if (tables.Row(tables.Name(entry).Row).Country is { } country) clues.Add(new Clue(-1, country, OfTitle, true));
                i += n - 1;
                break;
            }
        }
    }

    /// <summary>Whether who is asked for may be an officer of the European Union.</summary>
    internal bool CountsUnion { get; set; }

    /// <summary>True when the report speaks of any country.</summary>
    internal bool SpeaksOfAny => shares.Count > 0;

    /// <summary>True when the report speaks of that country anywhere.</summary>
    internal bool Speaks(string country) => shares.ContainsKey(country);

    /// <summary>The country in focus where <paramref name="row"/> stands, or null when none stands out.</summary>
    /// <param name="row">A row of the phrase asked for.</param>
    /// <param name="on">Whose country it is.</param>
    /// <param name="not">A country it is not, because the other side has it; null for none.</param>
    /// <param name="share">The part of the whole report that must speak of it, 0 to 1.</param>
    internal string? At(int row, FocusOn on, string? not = null, float share = 0)
    {
        var scores = new Dictionary<string, float>(8);
        Score(tokens.Sentence[row], on, scores);
        if (not is not null) scores.Remove(not);
        (string? best, float first, float second) = (null, 0, 0);
        foreach ((string country, float score) in scores)
        {
            if (score > first || score == first && string.CompareOrdinal(country, best) < 0) (best, first, second) = (country, score, Math.Max(second, first));
            else second = Math.Max(second, score);
        }
        return first >= Least && first >= Margin * second && (share == 0 || shares.GetValueOrDefault(best!) >= share) ? best : null;
    }

    /// <summary>True when a second country is nearly as much in focus as that one.</summary>
    internal bool HasRival(int row, FocusOn on, string country)
    {
        var scores = new Dictionary<string, float>(8);
        Score(tokens.Sentence[row], on, scores);
        float mine = scores.GetValueOrDefault(country);
        foreach ((string other, float score) in scores)
            if (other != country && score >= Rival * mine) return true;
        return false;
    }

    /// <summary>Of some countries (parted by blanks) the one most in focus; the first of them when none is spoken of.</summary>
    internal string Among(ReadOnlySpan<char> countries, int row)
    {
        var scores = new Dictionary<string, float>(8);
        Score(tokens.Sentence[row], FocusOn.Office, scores);
        string best = countries[..3].ToString();
        float most = 0;
        for (int i = 0; i + 3 <= countries.Length; i += 4)
        {
            string country = countries.Slice(i, 3).ToString();
            if (scores.TryGetValue(country, out float score) && score > most) (best, most) = (country, score);
        }
        return best;
    }

    private void Score(int sentence, FocusOn on, Dictionary<string, float> scores)
    {
        AddScores(sentence, on, scores);
        if (!CountsUnion) scores.Remove(Union);
    }

    private void AddScores(int sentence, FocusOn on, Dictionary<string, float> scores)
    {
        foreach ((string country, float share) in on == FocusOn.Place ? places : shares) scores[country] = (on switch { FocusOn.Place => WholePlace, FocusOn.Abroad => WholeForeign, _ => WholeReport }) * share;
        for (int i = FirstOf(sentence - Before); i < clues.Count && clues[i].Sentence <= sentence + After; i++)
        {
            if (on == FocusOn.Place && !clues[i].IsWhere) continue;
            int distance = sentence - clues[i].Sentence;
            if (distance == 0 && clues[i].Opens)
            {
                scores[clues[i].Country] = scores.GetValueOrDefault(clues[i].Country) + Opening;
                continue;
            }
            float near = distance < 0 ? 0.15f : Nearness[distance];
            if (on is FocusOn.Office or FocusOn.Abroad && clues[i].IsWhere) near *= WhereOfOffice;
            scores[clues[i].Country] = scores.GetValueOrDefault(clues[i].Country) + near * clues[i].Weight;
        }
    }

    private int FirstOf(int sentence) => Ordered.FirstFrom(clues, sentence, static (clue, s) => clue.Sentence.CompareTo(s));

    private static Dictionary<string, float> Shares(List<Clue> clues, bool onlyWhere)
    {
        var shares = new Dictionary<string, float>(16);
        float total = 0;
        foreach (Clue clue in clues)
        {
            if (onlyWhere && !clue.IsWhere) continue;
            shares[clue.Country] = shares.GetValueOrDefault(clue.Country) + clue.Weight;
            total += clue.Weight;
        }
        foreach (string country in new List<string>(shares.Keys)) shares[country] /= total;
        return shares;
    }
}
