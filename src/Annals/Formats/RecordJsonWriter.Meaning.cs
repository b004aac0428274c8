using System;
using System.Collections.Immutable;
using Annals.Records;

namespace Annals.Formats;

/// <content>The fields that the rooms of meaning fill.</content>
internal sealed partial class RecordJsonWriter
{
    private void WriteEntities(ImmutableArray<Entity> entities)
    {
        json.WriteStartArray("entities");
        foreach (Entity entity in entities)
        {
            json.WriteStartObject();
            json.WriteString("id", entity.Id);
            json.WriteString("kind", JsonNames.Of(entity.Kind));
            Text("name", entity.Name);
            Texts("titles", entity.Titles);
            WriteMentions(entity.Mentions);
            WriteActor(entity.Actor);
            WritePlace(entity.Place);
            Because(entity.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteMentions(ImmutableArray<Mention> mentions)
    {
        json.WriteStartArray("mentions");
        foreach (Mention mention in mentions)
        {
            Open(mention.Span);
            json.WriteString("form", JsonNames.Of(mention.Form));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteActor(Actor? actor)
    {
        if (actor is null)
        {
            json.WriteNull("actor");
            return;
        }
        json.WriteStartObject("actor");
        json.WriteString("country", actor.Country);
        Texts("sectors", actor.Sectors);
        Because(actor.Why);
        json.WriteEndObject();
    }

    private void WritePlace(Place? place)
    {
        if (place is null)
        {
            json.WriteNull("place");
            return;
        }
        json.WriteStartObject("place");
        json.WriteNumber("geonameid", place.GeonameId);
        Text("name", place.Name);
        json.WriteNumber("lat", place.Lat);
        json.WriteNumber("lon", place.Lon);
        json.WriteString("country", place.Country);
        json.WriteString("feature", place.Feature);
        Text("admin1", place.Admin1);
        if (place.CountryDeFacto is not null) json.WriteString("countryDeFacto", place.CountryDeFacto);
        json.WriteEndObject();
    }

    private void WriteToponyms(ImmutableArray<Toponym> toponyms)
    {
        json.WriteStartArray("toponyms");
        foreach (Toponym toponym in toponyms)
        {
            Open(toponym.Span);
            json.WriteString("entity", toponym.Entity);
            json.WriteString("use", JsonNames.Of(toponym.Use));
            WritePoint(toponym.Place);
            json.WriteNumber("confidence", Math.Round(toponym.Confidence, 3));
            Because(toponym.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WritePoint(Place? place)
    {
        if (place is null)
        {
            json.WriteNull("geonameid");
            json.WriteNull("lat");
            json.WriteNull("lon");
            json.WriteNull("country");
            return;
        }
        json.WriteNumber("geonameid", place.GeonameId);
        json.WriteNumber("lat", place.Lat);
        json.WriteNumber("lon", place.Lon);
        json.WriteString("country", place.Country);
    }

    private void WriteTimes(ImmutableArray<Timex> times)
    {
        json.WriteStartArray("times");
        foreach (Timex time in times)
        {
            json.WriteStartObject();
            json.WriteString("id", time.Id);
            json.WriteNumber("start", time.Span.Start);
            json.WriteNumber("end", time.Span.End);
            json.WriteString("type", JsonNames.Of(time.Type));
            json.WriteString("value", time.Value);
            json.WriteString("mod", time.Mod);
            json.WriteString("edtf", time.Edtf?.Value);
            json.WriteString("from", time.From);
            json.WriteString("until", time.Until);
            Because(time.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteQuantities(ImmutableArray<Quantity> quantities)
    {
        json.WriteStartArray("quantities");
        foreach (Quantity quantity in quantities)
        {
            Open(quantity.Span);
            Number("low", quantity.Low);
            Number("high", quantity.High);
            Text("unit", quantity.Unit);
            Text("of", quantity.Of);
            json.WriteString("approx", JsonNames.Of(quantity.Approx));
            json.WriteString("casualty", quantity.Casualty);
            Because(quantity.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Number(string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    private void WriteQuotes(ImmutableArray<Quote> quotes)
    {
        json.WriteStartArray("quotes");
        foreach (Quote quote in quotes)
        {
            json.WriteStartObject();
            json.WriteString("id", quote.Id);
            json.WriteNumber("start", quote.Span.Start);
            json.WriteNumber("end", quote.Span.End);
            json.WriteString("type", JsonNames.Of(quote.Type));
            Span("cue", quote.Cue);
            json.WriteString("speaker", quote.Speaker);
            Span("speakerMention", quote.SpeakerMention);
            json.WriteString("stance", JsonNames.Of(quote.Stance));
            json.WriteString("within", quote.Within);
            Because(quote.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteMarkedWords(ImmutableArray<MarkedWords> marked)
    {
        json.WriteStartArray("markedWords");
        foreach (MarkedWords words in marked)
        {
            Open(words.Span);
            json.WriteString("kind", words.Kind);
            Because(words.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
