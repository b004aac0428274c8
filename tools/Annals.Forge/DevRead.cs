using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using Annals.Reading;
using Annals.Records;

namespace Annals.Forge;

/// <summary>JSONL in, JSONL out, without the program: for the scorers until the program is in.</summary>
internal static class DevRead
{
    internal static int Run()
    {
        ReportReader reader = ReportReader.Load();
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var input = new System.IO.StreamReader(Console.OpenStandardInput());
        using var output = new System.IO.StreamWriter(Console.OpenStandardOutput());
        while (input.ReadLine() is { } line)
        {
            JsonElement x = JsonDocument.Parse(line).RootElement;
            string? published = x.TryGetProperty("published", out JsonElement p) ? p.GetString() : null;
            Record r = reader.Read(new Report { Id = x.GetProperty("id").ToString(), Text = x.GetProperty("text").GetString()!, Published = published is null ? null : new Edtf(published) });
            output.Write(JsonSerializer.Serialize(Json(r), options));
            output.Write('\n');
        }
        return 0;
    }

    private static Dictionary<string, object?> Span(TextSpan s, params (string, object?)[] more)
    {
        var d = new Dictionary<string, object?> { ["start"] = s.Start, ["end"] = s.End };
        foreach ((string k, object? v) in more) d[k] = v;
        return d;
    }

    private static string Low<T>(T e) where T : struct, Enum => e.ToString().ToLowerInvariant();

    private static Dictionary<string, object?> Json(Record r)
    {
        string text = r.Report.Text;
        object Part(Participant p) => Span(p.Span, ("entity", p.Entity), ("text", p.Span.In(text).ToString()), ("country", p.Country), ("sectors", p.Sectors.ToArray()));
        object? PlaceOf(Place? p) => p is null ? null : new Dictionary<string, object?> { ["geonameid"] = p.GeonameId, ["name"] = p.Name, ["lat"] = p.Lat, ["lon"] = p.Lon, ["country"] = p.Country, ["feature"] = p.Feature, ["admin1"] = p.Admin1 };
        return new Dictionary<string, object?>
        {
            ["version"] = 1,
            ["id"] = r.Report.Id,
            ["published"] = r.Report.Published?.Value,
            ["language"] = r.Language,
            ["text"] = text,
            ["sections"] = r.Report.Sections.Select(s => Span(s.Span, ("kind", Low(s.Kind)))).ToArray(),
            ["sentences"] = r.Sentences.Select(s => Span(s)).ToArray(),
            ["entities"] = r.Entities.Select(e => new Dictionary<string, object?>
            {
                ["id"] = e.Id,
                ["kind"] = Low(e.Kind),
                ["name"] = e.Name,
                ["titles"] = e.Titles.ToArray(),
                ["mentions"] = e.Mentions.Select(m => Span(m.Span, ("form", Low(m.Form)))).ToArray(),
                ["actor"] = e.Actor is null ? null : new Dictionary<string, object?> { ["country"] = e.Actor.Country, ["sectors"] = e.Actor.Sectors.ToArray(), ["why"] = e.Actor.Why.ToString() },
                ["place"] = PlaceOf(e.Place),
            }).ToArray(),
            ["toponyms"] = r.Toponyms.Select(t => Span(t.Span, ("entity", t.Entity), ("use", Low(t.Use)), ("geonameid", t.Place?.GeonameId), ("lat", t.Place?.Lat), ("lon", t.Place?.Lon), ("country", t.Place?.Country), ("confidence", t.Confidence), ("why", t.Why.ToString()))).ToArray(),
            ["times"] = r.Times.Select(t => Span(t.Span, ("id", t.Id), ("type", t.Type.ToString().ToUpperInvariant()), ("value", t.Value), ("mod", t.Mod), ("edtf", t.Edtf?.Value), ("from", t.From), ("until", t.Until), ("why", t.Why.ToString()))).ToArray(),
            ["quantities"] = r.Quantities.Select(q => Span(q.Span, ("low", q.Low), ("high", q.High), ("unit", q.Unit), ("of", q.Of), ("approx", Low(q.Approx)))).ToArray(),
            ["quotes"] = r.Quotes.Select(q => Span(q.Span, ("id", q.Id), ("type", Low(q.Type)), ("cue", q.Cue is { } c ? Span(c) : null), ("speaker", q.Speaker), ("speakerMention", q.SpeakerMention is { } m ? Span(m) : null), ("why", q.Why.ToString()))).ToArray(),
            ["events"] = r.Events.Select(v => new Dictionary<string, object?>
            {
                ["id"] = v.Id,
                ["sentence"] = v.Sentence,
                ["trigger"] = Span(v.Trigger, ("lemma", v.Lemma)),
                ["type"] = v.Type,
                ["mode"] = v.Mode,
                ["context"] = v.Context.ToArray(),
                ["cameo"] = v.Cameo,
                ["source"] = v.Source.Select(Part).ToArray(),
                ["target"] = v.Target.Select(Part).ToArray(),
                ["time"] = v.Time is null ? null : new Dictionary<string, object?> { ["ref"] = v.Time.Ref, ["edtf"] = v.Time.Edtf.Value, ["basis"] = Low(v.Time.Basis) },
                ["place"] = v.Place is null ? null : new Dictionary<string, object?> { ["entity"] = v.Place.Entity, ["basis"] = Low(v.Place.Basis) },
                ["asserted"] = Low(v.Asserted),
                ["attribution"] = v.Attribution is null ? null : new Dictionary<string, object?> { ["quote"] = v.Attribution.Quote, ["speaker"] = v.Attribution.Speaker },
                ["quantities"] = v.Quantities.ToArray(),
                ["why"] = v.Why.ToString(),
            }).ToArray(),
        };
    }
}
