using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Annals.Records;

namespace Annals.Formats;

/// <summary>Writes a record for a person: who did what to whom, when, where, who says so, and the words it rests on.</summary>
internal sealed class TableWriter
{
    private readonly TextWriter output;
    private readonly Record record;
    private readonly RecordIndex index;
    private readonly string text;
    private readonly double full;

    private TableWriter(TextWriter output, Record record, double full)
    {
        this.output = output;
        this.full = full;
        this.record = record;
        text = record.Report.Text;
        index = new RecordIndex(record);
    }

    /// <summary>Writes one record, an empty line behind it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="record">What was read.</param>
    /// <param name="full">Confidence from which an event is written in full, 0 to 1; others are leads.</param>
    internal static void Write(TextWriter output, Record record, double full = Event.SureFrom) => new TableWriter(output, record, full).Write();

    private void Write()
    {
        WriteHead();
        WriteEvents();
        if (record.Events.Length == 0) output.Write(record.Note is null ? "  no political event found\n" : "");
        WriteQuotes();
        WriteActors();
        WritePlaces();
        output.Write("\n");
    }

    private void WriteHead()
    {
        Report report = record.Report;
        output.Write(new string('─', Lines.Width) + "\n");
        Lines.Write(output, "", Lines.Flat(report.Title ?? report.Id));
        List<string> facts = report.Title is null ? [] : [report.Id];
        if (report.Byline.Length > 0) facts.Add("by " + string.Join(", ", report.Byline));
        facts.Add(report.Published is { } date ? $"published {date.Value} ({JsonNames.Of(report.PublishedFrom)})" : "no date of publication");
        if (report.Dateline is not null) facts.Add("dateline " + report.Dateline);
        facts.Add(record.Language);
        Lines.Write(output, "", Lines.Flat(string.Join(" · ", facts)));
        if (record.Note is not null) Lines.Write(output, "note: ", record.Note);
        output.Write("\n");
    }

    /// <summary>Those that may be relied on, in full; then, as leads, the sentences that seem to tell of others. Each in the order of the text.</summary>
    private void WriteEvents()
    {
        foreach (Event found in record.Events.Where(e => !IsLead(e))) WriteEvent(found);
        Event[] leads = [.. record.Events.Where(IsLead)];
        if (leads.Length == 0) return;
        output.Write("leads: not sure enough for an event, read the words (--sure 0 writes them in full)\n\n");
        foreach (Event lead in leads) WriteLead(lead);
    }

    private bool IsLead(Event found) => found.Confidence < full;

    private void WriteLead(Event lead)
    {
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{lead.Id,-4} {Kind(lead)}{Standing(lead)}  sure {lead.Confidence:0.00}\n"));
        Lines.Write(output, "     ", Marked(lead));
        output.Write("\n");
    }

    private static string Kind(Event found) => found.Type + (found.Mode is null ? "" : "/" + found.Mode) + (found.Cameo is null ? "" : " " + found.Cameo);

    private static string Standing(Event found) => found.Asserted == Assertion.Fact ? "" : "  [" + JsonNames.Of(found.Asserted) + "]";

    private void WriteEvent(Event found)
    {
        string again = found.Coref is null ? "" : "  (same as " + found.Coref + ")";
        string sure = found.Confidence is { } confidence ? string.Create(CultureInfo.InvariantCulture, $"  sure {confidence:0.00}") : "";
        output.Write($"{found.Id,-4} {Kind(found)}{Standing(found)}{again}{sure}\n");
        Lines.Write(output, "       who   ", Parties(found.Source));
        Lines.Write(output, "      whom   ", Parties(found.Target));
        if (found.Time is { } time) Lines.Write(output, "      when   ", When(time));
        if (found.Place is { } place) Lines.Write(output, "     where   ", Where(place));
        if (found.Quantities.Length > 0) Lines.Write(output, "  how many   ", string.Join("; ", found.Quantities.Where(q => q < record.Quantities.Length).Select(q => HowMany(record.Quantities[q]))));
        if (found.Attribution is { } said) Lines.Write(output, "  who says   ", Said(said));
        Lines.Write(output, "     words   ", Marked(found));
        output.Write("\n");
    }

    private string Parties(ImmutableArray<Participant> parties) => parties.IsDefaultOrEmpty ? "–" : string.Join("; ", parties.Select(Party));

    private string Party(Participant party)
    {
        string words = Lines.Flat(party.Span.In(text).ToString());
        string name = index.Entity(party.Entity) is { } entity && entity.Name != words ? " = " + Lines.Flat(entity.Name) : "";
        return words + name + Code(party.Country, party.Sectors);
    }

    private static string Code(string? country, ImmutableArray<string> sectors)
    {
        IEnumerable<string> codes = (country is null ? [] : new[] { country }).Concat(sectors.IsDefault ? [] : sectors);
        string joined = string.Join(" ", codes);
        return joined.Length == 0 ? "" : $" [{joined}]";
    }

    private string When(EventTime time)
    {
        string words = index.Time(time.Ref) is { } timex ? $" “{Lines.Flat(timex.Span.In(text).ToString())}”" : "";
        return (time.Edtf?.Value ?? "day not known") + words + (time.Basis == Basis.Stated ? "" : $" ({JsonNames.Of(time.Basis)})");
    }

    private string Where(EventPlace place)
    {
        Entity? entity = index.Entity(place.Entity);
        string name = entity is null ? place.Entity : Lines.Flat(entity.Name);
        return name + (entity?.Place is { } known ? ", " + Point(known) : "") + (place.Basis == Basis.Stated ? "" : $" ({JsonNames.Of(place.Basis)})");
    }

    private static string Point(Place place)
    {
        string region = string.Join(", ", new[] { place.Admin1, place.Country }.Where(static p => !string.IsNullOrEmpty(p)));
        return region + string.Create(CultureInfo.InvariantCulture, $" ({place.Lat:0.00}, {place.Lon:0.00})");
    }

    private string HowMany(Quantity quantity) => $"“{Lines.Flat(quantity.Span.In(text).ToString())}” {Range(quantity)}" + (quantity.Of is null ? "" : " " + quantity.Of) + (quantity.Casualty is null ? "" : " " + quantity.Casualty);

    private static string Range(Quantity quantity)
    {
        string low = Number(quantity.Low), high = Number(quantity.High);
        string number = low == high ? low : low.Length == 0 ? "≤ " + high : high.Length == 0 ? "≥ " + low : low + "–" + high;
        return number + (quantity.Unit is null ? "" : " " + quantity.Unit);
    }

    private static string Number(double? value) => value is { } number ? number.ToString("0.####", CultureInfo.InvariantCulture) : "";

    private string Said(Attribution said)
    {
        string speaker = index.Entity(said.Speaker) is { } entity ? Lines.Flat(entity.Name) : said.SpeakerSpan is { } span ? Lines.Flat(span.In(text).ToString()) : "somebody";
        string cue = index.Quote(said.Quote)?.Cue is { } words ? $" (“{Lines.Flat(words.In(text).ToString())}”)" : "";
        return speaker + cue;
    }

    /// <summary>The event's sentence, the trigger between angle marks.</summary>
    private string Marked(Event found)
    {
        TextSpan sentence = found.Sentence < record.Sentences.Length ? record.Sentences[found.Sentence] : found.Trigger;
        if (!sentence.Contains(found.Trigger)) sentence = found.Trigger;
        string before = text[sentence.Start..found.Trigger.Start], after = text[found.Trigger.End..sentence.End];
        return Lines.Flat($"{before}‹{text[found.Trigger.Start..found.Trigger.End]}›{after}");
    }

    private void WriteQuotes()
    {
        if (record.Quotes.Length == 0) return;
        output.Write("said\n");
        foreach (Quote quote in record.Quotes)
        {
            string speaker = index.Entity(quote.Speaker)?.Name ?? (quote.SpeakerMention is { } span ? span.In(text).ToString() : "?");
            string words = Lines.Flat(quote.Span.In(text).ToString());
            if (words.Length > 160) words = words[..(char.IsHighSurrogate(words[158]) ? 158 : 159)] + "…";
            Lines.Write(output, $"  {quote.Id,-4} {Lines.Flat(speaker)}{How(quote)}: ", quote.Type == QuoteType.Direct ? $"“{words}”" : words);
        }
        output.Write("\n");
    }

    /// <summary>What is denied, doubted, charged or vouched for is not just said.</summary>
    private string How(Quote quote) =>
        quote.Stance == Stance.Neutral || quote.Cue is not { } cue ? "" : $" ({JsonNames.Of(quote.Stance)}: “{Lines.Flat(cue.In(text).ToString())}”)";

    /// <summary>People, bodies and groups; places and things only as parties to an event, or where they speak.</summary>
    private void WriteActors()
    {
        var parties = new HashSet<string>(record.Events.SelectMany(static e => (e.Source.IsDefault ? [] : e.Source).Concat(e.Target.IsDefault ? [] : e.Target)).Select(static p => p.Entity).Concat(record.Quotes.Select(static q => q.Speaker)).OfType<string>());
        string[] actors = [.. record.Entities.Where(e => e.Actor is not null && IsListed(e, parties)).Select(static e => Lines.Flat(e.Name) + Code(e.Actor!.Country, e.Actor.Sectors))];
        if (actors.Length > 0) Lines.Write(output, "actors  ", string.Join("; ", actors));
    }

    private static bool IsListed(Entity entity, HashSet<string> parties) => entity.Kind switch
    {
        EntityKind.Person or EntityKind.Organization or EntityKind.Group => true,
        _ => parties.Contains(entity.Id),
    };

    private void WritePlaces()
    {
        string[] places = [.. record.Entities.Where(static e => e.Place is not null && e.Kind == EntityKind.Place).Select(static e => Lines.Flat(e.Name) + " – " + Point(e.Place!))];
        if (places.Length > 0) Lines.Write(output, "places  ", string.Join("; ", places));
    }
}
