using System;
using System.Collections.Generic;
using Annals.Records;

namespace Annals.Formats;

/// <summary>A record's items by their ids.</summary>
internal sealed class RecordIndex
{
    private readonly Dictionary<string, Entity> entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Timex> times = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Quote> quotes = new(StringComparer.Ordinal);

    internal RecordIndex(Record record)
    {
        foreach (Entity entity in record.Entities) entities[entity.Id] = entity;
        foreach (Timex time in record.Times) times[time.Id] = time;
        foreach (Quote quote in record.Quotes) quotes[quote.Id] = quote;
    }

    internal Entity? Entity(string? id) => id is null ? null : entities.GetValueOrDefault(id);

    internal Timex? Time(string? id) => id is null ? null : times.GetValueOrDefault(id);

    internal Quote? Quote(string? id) => id is null ? null : quotes.GetValueOrDefault(id);
}
