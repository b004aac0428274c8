using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Annals.Records;
using Annals.Text;

namespace Annals.Formats;

/// <summary>Says why an item of a record was coded, from the letters up: sentence, words with tag, lemma and head, rule, participants, time, place, attribution.</summary>
internal sealed class ExplanationWriter
{
    private readonly TextWriter output;
    private readonly Record record;
    private readonly TokenTable tokens;
    private readonly RecordIndex index;
    private readonly string text;

    private ExplanationWriter(TextWriter output, Record record, Analysis analysis)
    {
        this.output = output;
        this.record = record;
        tokens = analysis.Tokens;
        text = record.Report.Text;
        index = new RecordIndex(record);
    }

    /// <summary>Explains one item (<c>v3</c>, <c>e1</c>, <c>t2</c>, <c>q1</c>); false when the record has no item of that id.</summary>
    internal static bool Write(TextWriter output, Record record, Analysis analysis, string id)
    {
        var writer = new ExplanationWriter(output, record, analysis);
        if (record.Events.FirstOrDefault(v => v.Id == id) is { } found) writer.Explain(found);
        else if (writer.index.Entity(id) is { } entity) writer.Explain(entity);
        else if (writer.index.Time(id) is { } time) writer.Explain(time);
        else if (writer.index.Quote(id) is { } quote) writer.Explain(quote);
        else return false;
        return true;
    }

    private void Explain(Event found)
    {
        string mode = found.Mode is null ? "" : "/" + found.Mode;
        Line(found.Id, $"{found.Type}{mode}, CAMEO {found.Cameo ?? "–"}, {JsonNames.Of(found.Asserted)}{(found.Context.IsDefaultOrEmpty ? "" : ", context " + string.Join(" ", found.Context))}");
        Line("words", Quoted(found.Trigger) + At(found.Trigger) + ", lemma " + found.Lemma);
        Line("rule", Because(found.Why));
        if (found.Confidence is { } confidence) Line("sure", confidence.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) + ", that type and participants are right");
        if (found.Coref is not null) Line("same as", found.Coref);
        Parties("source", found.Source);
        Parties("target", found.Target);
        ExplainTime(found.Time);
        ExplainPlace(found.Place);
        ExplainAttribution(found.Attribution);
        foreach (int q in found.Quantities)
            if (q < record.Quantities.Length) Line("quantity", Quoted(record.Quantities[q].Span) + ": " + JsonNames.Of(record.Quantities[q].Approx) + "; rule " + Because(record.Quantities[q].Why));
        Words(found.Trigger);
    }

    private void Parties(string role, ImmutableArray<Participant> parties)
    {
        if (parties.IsDefaultOrEmpty) Line(role, "none found");
        else
            foreach (Participant party in parties)
            {
                Line(role, $"{Quoted(party.Span)}{At(party.Span)} {Code(party.Country, party.Sectors)}");
                if (index.Entity(party.Entity) is not { } entity) continue;
                Line("", $"is {entity.Id} {Lines.Flat(entity.Name)} ({JsonNames.Of(entity.Kind)}); rule {Because(entity.Why)}");
                if (entity.Actor is { } actor) Line("", $"actor {Code(actor.Country, actor.Sectors)}; rule {Because(actor.Why)}");
            }
    }

    private static string Code(string? country, ImmutableArray<string> sectors) =>
        $"[{country ?? "no country"}{(sectors.IsDefaultOrEmpty ? "" : " " + string.Join(" ", sectors))}]";

    private void ExplainTime(EventTime? time)
    {
        if (time is null) Line("time", "unknown: the report has no date");
        else if (index.Time(time.Ref) is { } timex) Line("time", $"{Day(time)}, {JsonNames.Of(time.Basis)}: {timex.Id} {Quoted(timex.Span)}; rule {Because(timex.Why)}");
        else Line("time", $"{Day(time)}, {JsonNames.Of(time.Basis)}");
    }

    private static string Day(EventTime time) => time.Edtf?.Value ?? "day not known";

    private void ExplainPlace(EventPlace? place)
    {
        if (place is null)
        {
            Line("place", "none found");
            return;
        }
        string why = record.Toponyms.FirstOrDefault(t => t.Entity == place.Entity) is { } toponym ? $"; {Quoted(toponym.Span)} rule {Because(toponym.Why)}" : "";
        Line("place", $"{place.Entity} {Lines.Flat(index.Entity(place.Entity)?.Name ?? "")}, {JsonNames.Of(place.Basis)}{why}");
    }

    private void ExplainAttribution(Attribution? said)
    {
        if (said is null)
        {
            Line("said by", "the writer");
            return;
        }
        Line("said by", index.Entity(said.Speaker) is { } speaker ? $"{speaker.Id} {Lines.Flat(speaker.Name)}" : said.SpeakerSpan is { } span ? Quoted(span) : "somebody unnamed");
        if (index.Quote(said.Quote) is { } quote) Line("", $"{quote.Id}, cue {(quote.Cue is { } cue ? Quoted(cue) : "none")}; rule {Because(quote.Why)}");
    }

    private void Explain(Entity entity)
    {
        Line(entity.Id, $"{Lines.Flat(entity.Name)}, {JsonNames.Of(entity.Kind)}{(entity.Titles.IsDefaultOrEmpty ? "" : ", " + string.Join(", ", entity.Titles))}");
        Line("rule", Because(entity.Why));
        if (entity.Actor is { } actor) Line("actor", $"{Code(actor.Country, actor.Sectors)}; rule {Because(actor.Why)}");
        if (entity.Place is { } place) Line("place", string.Create(CultureInfo.InvariantCulture, $"{place.Name}, {place.Country}, {place.Feature}, {place.Lat:0.####} {place.Lon:0.####}, GeoNames {place.GeonameId}"));
        foreach (Toponym toponym in record.Toponyms.Where(t => t.Entity == entity.Id))
            Line("toponym", $"{Quoted(toponym.Span)}{At(toponym.Span)}, {JsonNames.Of(toponym.Use)}; rule {Because(toponym.Why)}");
        foreach (Mention mention in entity.Mentions) Line(JsonNames.Of(mention.Form), $"{Quoted(mention.Span)}{At(mention.Span)}; rule {Because(mention.Why)}");
        Words(entity.Mentions[0].Span);
    }

    private void Explain(Timex time)
    {
        Line(time.Id, $"{JsonNames.Of(time.Type)} {time.Value ?? "?"}{(time.Mod is null ? "" : " " + time.Mod)}, EDTF {time.Edtf?.Value ?? "–"}, from {time.From ?? "–"} until {time.Until ?? "–"}");
        Line("words", Quoted(time.Span) + At(time.Span));
        Line("rule", Because(time.Why));
        Line("anchor", record.Report.Published is { } date ? $"published {date.Value} ({JsonNames.Of(record.Report.PublishedFrom)})" : "no date of publication is known");
        Words(time.Span);
    }

    private void Explain(Quote quote)
    {
        Line(quote.Id, $"{JsonNames.Of(quote.Type)}, {JsonNames.Of(quote.Stance)}{(quote.Within is null ? "" : ", within " + quote.Within)}");
        Line("words", Quoted(quote.Span) + At(quote.Span));
        Line("cue", quote.Cue is { } cue ? Quoted(cue) + At(cue) : "none");
        string named = quote.SpeakerMention is { } mention ? Quoted(mention) + At(mention) : "not named";
        Line("speaker", named + (index.Entity(quote.Speaker) is { } speaker ? $" is {speaker.Id} {Lines.Flat(speaker.Name)}" : ""));
        Line("rule", Because(quote.Why));
        Words(quote.Cue ?? quote.Span);
    }

    /// <summary>The sentence of a span, and a line a word: number, form, tag, lemma, relation and head; the span's words are marked.</summary>
    private void Words(TextSpan around)
    {
        int sentence = -1;
        for (int s = 0; s < record.Sentences.Length && sentence < 0; s++)
            if (record.Sentences[s].Overlaps(around)) sentence = s;
        if (sentence < 0 || sentence >= tokens.SentenceCount) return;
        output.Write("\n");
        Lines.Write(output, $"sentence {sentence.ToString(CultureInfo.InvariantCulture)}: ", Lines.Flat(record.Sentences[sentence].In(text).ToString()));
        (int first, int end) = tokens.Rows(sentence);
        for (int i = first; i < end; i++)
        {
            string head = tokens.Head[i] < 0 ? "root" : $"{tokens.Deprel[i].Name()} of {Number(tokens.Head[i] - first + 1)} {tokens.Form(text, tokens.Head[i])}";
            string mark = around.Overlaps(tokens.Span(i)) ? ">" : " ";
            output.Write($"{mark} {Number(i - first + 1),3} {Lines.Flat(tokens.Form(text, i).ToString()),-18} {tokens.Upos[i].Name(),-6} {tokens.Lemma[i],-16} {head}\n");
        }
    }

    private void Line(string label, string words) => Lines.Write(output, $"{label,-9} ", words);

    private string Quoted(TextSpan span) => $"“{Lines.Flat(span.In(text).ToString())}”";

    private static string At(TextSpan span) => $" at {Number(span.Start)}–{Number(span.End)}";

    private static string Because(Why why) => why.Rule is null ? "–" : why.ToString();

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
