using System.Collections.Immutable;
using Annals.Records;

namespace Annals.Formats;

/// <content>Events.</content>
internal sealed partial class RecordJsonWriter
{
    private void WriteEvents(ImmutableArray<Event> events)
    {
        json.WriteStartArray("events");
        foreach (Event found in events) WriteEvent(found);
        json.WriteEndArray();
    }

    private void WriteEvent(Event found)
    {
        json.WriteStartObject();
        json.WriteString("id", found.Id);
        json.WriteNumber("sentence", found.Sentence);
        json.WritePropertyName("trigger");
        Open(found.Trigger);
        Text("lemma", found.Lemma);
        json.WriteEndObject();
        json.WriteString("type", found.Type);
        json.WriteString("mode", found.Mode);
        Texts("context", found.Context);
        json.WriteString("cameo", found.Cameo);
        WriteParticipants("source", found.Source);
        WriteParticipants("target", found.Target);
        WriteTime(found.Time);
        WriteWhere(found.Place);
        json.WriteString("asserted", JsonNames.Of(found.Asserted));
        WriteAttribution(found.Attribution);
        json.WriteStartArray("quantities");
        foreach (int quantity in found.Quantities) json.WriteNumberValue(quantity);
        json.WriteEndArray();
        json.WriteString("coref", found.Coref);
        if (found.Confidence is { } confidence) json.WriteNumber("confidence", confidence);
        Because(found.Why);
        json.WriteEndObject();
    }

    private void WriteParticipants(string name, ImmutableArray<Participant> participants)
    {
        json.WriteStartArray(name);
        foreach (Participant participant in participants)
        {
            json.WriteStartObject();
            json.WriteString("entity", participant.Entity);
            json.WriteNumber("start", participant.Span.Start);
            json.WriteNumber("end", participant.Span.End);
            Text("text", participant.Span.In(text).ToString());
            json.WriteString("country", participant.Country);
            Texts("sectors", participant.Sectors);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteTime(EventTime? time)
    {
        if (time is null)
        {
            json.WriteNull("time");
            return;
        }
        json.WriteStartObject("time");
        json.WriteString("ref", time.Ref);
        json.WriteString("edtf", time.Edtf?.Value);
        json.WriteString("basis", JsonNames.Of(time.Basis));
        json.WriteEndObject();
    }

    private void WriteWhere(EventPlace? place)
    {
        if (place is null)
        {
            json.WriteNull("place");
            return;
        }
        json.WriteStartObject("place");
        json.WriteString("entity", place.Entity);
        json.WriteString("basis", JsonNames.Of(place.Basis));
        json.WriteEndObject();
    }

    private void WriteAttribution(Attribution? attribution)
    {
        if (attribution is null)
        {
            json.WriteNull("attribution");
            return;
        }
        json.WriteStartObject("attribution");
        json.WriteString("quote", attribution.Quote);
        json.WriteString("speaker", attribution.Speaker);
        if (attribution.SpeakerSpan is { } span) Span("speakerMention", span);
        if (!attribution.Chain.IsDefaultOrEmpty) Texts("chain", attribution.Chain);
        json.WriteEndObject();
    }
}
