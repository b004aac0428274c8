using System;
using System.Collections.Generic;
using System.Globalization;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Places;

/// <summary>Whose a place in a disputed territory is said to be.</summary>
internal enum Sovereignty
{
    /// <summary>Of the state it belongs to in law; who holds it stands in <see cref="Place.CountryDeFacto"/>.</summary>
    DeJure,
    /// <summary>Of who holds it, where that is a state with a code of its own; else as <see cref="DeJure"/>.</summary>
    DeFacto,
}

/// <summary>Finds toponyms, resolves them to places, and puts the places into the entities.</summary>
internal sealed class PlaceResolver
{
    private readonly Gazetteer gazetteer;
    private readonly ToponymFinder finder;
    private readonly PlaceRanker ranker;
    private readonly UseJudge judge;
    private readonly Sovereignty sovereignty;

    private PlaceResolver(Gazetteer gazetteer, PlaceWords words, Sovereignty sovereignty)
    {
        this.gazetteer = gazetteer;
        this.sovereignty = sovereignty;
        finder = new ToponymFinder(gazetteer, words);
        ranker = new PlaceRanker(gazetteer);
        judge = new UseJudge(words);
    }

    /// <summary>Opens what the room needs. Throws <see cref="ResourceException"/> when a resource is missing or of another format.</summary>
    internal static PlaceResolver Load(ResourceStore resources, Sovereignty sovereignty = Sovereignty.DeJure) =>
        new(Gazetteer.Load(resources), PlaceWords.Load(), sovereignty);

    /// <summary>Fills the room's columns and lists of <paramref name="analysis"/>. Thread-safe.</summary>
    internal void Resolve(Analysis analysis)
    {
        if (analysis.Tokens.Count == 0) return;
        (List<Spot> spots, List<Spot> doubtful) = finder.Find(analysis);
        if (spots.Count == 0) return;
        string? home = Home(analysis.Report);
        ranker.Rank(spots, home);
        if (doubtful.Count > 0 && finder.Believe(spots, doubtful)) ranker.Rank(spots, home);
        var owners = new EntityOwners(analysis);
        var known = new Dictionary<int, Place>();
        foreach (Spot s in spots)
        {
            Place? place = PlaceOf(s, known);
            (ToponymUse use, string rule) = UseOf(analysis, s);
            analysis.Toponyms.Add(new Toponym
            {
                Span = s.Span,
                Use = use,
                Place = place,
                Confidence = place is null ? 0 : s.Confidence,
                Entity = owners.Own(s, place, use),
                Why = new Why(s.Rule, Detail(s, rule)),
            });
        }
        owners.Finish();
    }

    private (ToponymUse Use, string Rule) UseOf(Analysis analysis, Spot s)
    {
        if (s.Best >= 0 && (s.Candidates[s.Best].Flags & NameFlags.Demonym) != 0) return (ToponymUse.Demonym, "place.use.demonym");
        bool seat = s.Best >= 0 && gazetteer.Feature(s.Candidates[s.Best].Place) is "PCLI" or "PPLC" or "BLDG" or "PCLH";
        if (s.Rule == "place.hyphen") return (ToponymUse.Metonym, "place.use.modifier");
        return judge.Judge(analysis, s.First, s.Last, seat);
    }

    private Place? PlaceOf(Spot s, Dictionary<int, Place> known)
    {
        if (s.Best < 0) return null;
        int number = s.Candidates[s.Best].Place;
        if (known.TryGetValue(number, out Place? place)) return place;
        string country = gazetteer.Country(number);
        string? holder = gazetteer.CountryDeFacto(number);
        bool swap = sovereignty == Sovereignty.DeFacto && holder is { Length: 2 };
        int division = gazetteer.Admin1(number);
        place = new Place
        {
            GeonameId = gazetteer.GeonameId(number),
            Name = gazetteer.Name(number),
            Lat = Math.Round(gazetteer.Lat(number), 5),
            Lon = Math.Round(gazetteer.Lon(number), 5),
            Country = swap ? holder : country.Length == 0 ? null : country,
            CountryDeFacto = swap ? null : holder,
            Feature = gazetteer.Feature(number),
            Admin1 = division >= 0 ? gazetteer.Name(division) : null,
            Population = gazetteer.Population(number),
        };
        known[number] = place;
        return place;
    }

    private string? Detail(Spot s, string use)
    {
        if (s.Best < 0) return use;
        int second = -1;
        for (int i = 0; i < s.Scores.Length; i++)
            if (i != s.Best && (second < 0 || s.Scores[i] > s.Scores[second])) second = i;
        if (second < 0) return use;
        int p = s.Candidates[second].Place;
        return string.Create(CultureInfo.InvariantCulture, $"{use}; of {s.Scores.Length}, before {gazetteer.Feature(p)} {gazetteer.Country(p)} {gazetteer.GeonameId(p)}");
    }

    /// <summary>The publisher's country by its address: ".co.uk", ".com.au"; null when the address does not tell.</summary>
    private static string? Home(Report report)
    {
        string? host = report.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) ? uri.Host : report.Publisher;
        if (host is null || host.LastIndexOf('.') is var dot && (dot < 0 || host.Length - dot != 3)) return null;
        string code = host[(dot + 1)..].ToUpperInvariant();
        return code switch { "UK" => "GB", "TV" or "IO" or "CO" or "ME" or "FM" or "EU" or "AI" or "LY" => null, _ => code };
    }
}

/// <summary>Which entity each toponym is a mention of; makes entities for those that have none.</summary>
internal sealed class EntityOwners
{
    private readonly Analysis analysis;
    private readonly Dictionary<TextSpan, int> bySpan = [];
    private readonly Dictionary<string, int> made = new(StringComparer.Ordinal);
    private readonly int given;

    internal EntityOwners(Analysis analysis)
    {
        this.analysis = analysis;
        given = analysis.Entities.Count;
        for (int e = 0; e < given; e++)
            foreach (Mention m in analysis.Entities[e].Mentions)
                if (m.Form == MentionForm.Name) bySpan.TryAdd(m.Span, e);
    }

    /// <summary>The id of the toponym's entity, or null for a demonym whose country has none.</summary>
    internal string? Own(Spot spot, Place? place, ToponymUse use)
    {
        if (use == ToponymUse.Demonym) return bySpan.TryGetValue(spot.Span, out int people) ? analysis.Entities[people].Id : null;
        int e = Find(spot);
        if (e >= 0)
        {
            Entity entity = analysis.Entities[e];
            if (entity.Place is null && place is not null && entity.Kind is EntityKind.Place or EntityKind.Facility) analysis.Entities[e] = entity with { Place = place };
            return entity.Id;
        }
        return Make(spot, place);
    }

    /// <summary>Indexes the entities anew when some were made.</summary>
    internal void Finish()
    {
        if (analysis.Entities.Count > given) analysis.EntityIndex = EntityIndex.Build(analysis);
    }

    private int Find(Spot spot)
    {
        if (bySpan.TryGetValue(spot.Span, out int e)) return e;
        TokenTable t = analysis.Tokens;
        int owner = analysis.EntityIndex.Covering(spot.Last);
        if (owner < 0 || owner >= given || analysis.Entities[owner].Kind is not (EntityKind.Place or EntityKind.Facility)) return -1;
        int mention = analysis.EntityIndex.EntityOf(spot.Last) == owner ? analysis.EntityIndex.MentionOf(spot.Last) : -1;
        if (mention < 0) return -1;
        TextSpan span = analysis.Entities[owner].Mentions[mention].Span;
        return span.Contains(spot.Span) && t.Start[spot.First] - span.Start <= 5 ? owner : -1;
    }

    private string Make(Spot spot, Place? place)
    {
        var mention = new Mention(spot.Span, MentionForm.Name, spot.Last, new Why(spot.Rule));
        string key = place is null ? spot.Key : string.Create(CultureInfo.InvariantCulture, $"{place.GeonameId}|{place.Name}|{place.Feature}");
        if (made.TryGetValue(key, out int e))
        {
            Entity old = analysis.Entities[e];
            analysis.Entities[e] = old with { Mentions = old.Mentions.Add(mention) };
            return old.Id;
        }
        string id = string.Create(CultureInfo.InvariantCulture, $"e{analysis.Entities.Count + 1}");
        made[key] = analysis.Entities.Count;
        analysis.Entities.Add(new Entity
        {
            Id = id,
            Kind = EntityKind.Place,
            Name = spot.Span.In(analysis.Text).ToString(),
            Mentions = [mention],
            Place = place,
            Why = new Why(spot.Rule),
        });
        return id;
    }
}
