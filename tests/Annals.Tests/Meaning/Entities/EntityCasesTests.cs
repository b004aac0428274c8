using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Entities;

/// <summary>The cases of <c>tests/specs/entities</c>; its README says what they hold.</summary>
public class EntityCasesTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    public static TheoryData<string> Cases() => [.. SpecFiles.Lines("entities", "entities.jsonl").Select(static c => c.GetRawText())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void EntitiesAreAsTheCaseSays(string line)
    {
        JsonElement wanted = JsonDocument.Parse(line).RootElement;
        string text = wanted.GetProperty("text").GetString()!;
        Record record = loaded.Reader.Read(new Report { Id = "c", Text = text, Published = wanted.TryGetProperty("published", out JsonElement day) ? new Edtf(day.GetString()!) : null });
        var found = new Found(record, text);
        foreach (JsonProperty p in Of(wanted, "kinds")) Assert.Equal((p.Name, p.Value.GetString()), (p.Name, found.Named(p.Name).Kind.ToString().ToLowerInvariant()));
        foreach (JsonProperty p in Of(wanted, "titles")) Assert.Equal(p.Value.EnumerateArray().Select(static t => t.GetString()), found.Named(p.Name).Titles);
        foreach (JsonProperty p in Of(wanted, "actors")) Assert.Equal((p.Name, p.Value.GetString()), (p.Name, Show(found.With(p.Name)?.Actor)));
        foreach (string[] words in Lists(wanted, "same")) Assert.True(words.All(w => found.With(w)?.Id == found.With(words[0])!.Id), found.ToString());
        foreach (string[] words in Lists(wanted, "apart")) Assert.True(found.With(words[0])?.Id != found.With(words[1])?.Id, found.ToString());
        if (wanted.TryGetProperty("none", out JsonElement none))
            foreach (JsonElement words in none.EnumerateArray()) Assert.Null(found.With(words.GetString()!));
    }

    private static JsonElement.ObjectEnumerator Of(JsonElement wanted, string name) => wanted.TryGetProperty(name, out JsonElement value) ? value.EnumerateObject() : default;

    private static IEnumerable<string[]> Lists(JsonElement wanted, string name) =>
        wanted.TryGetProperty(name, out JsonElement value) ? value.EnumerateArray().Select(static l => l.EnumerateArray().Select(static w => w.GetString()!).ToArray()) : [];

    private static string Show(Actor? actor) => actor is null ? "" : string.Join(' ', [actor.Country ?? "-", .. actor.Sectors]);

    /// <summary>The entities of a record by the words of their mentions.</summary>
    private sealed class Found(Record record, string text)
    {
        internal Entity Named(string name) =>
            record.Entities.FirstOrDefault(e => e.Mentions.Any(m => m.Form == MentionForm.Name && Words(m) == name)) ?? throw new ArgumentException($"no name \"{name}\": {this}");

        // "words#2": the mention at the second place of these words in the text
        internal Entity? With(string words)
        {
            int mark = words.IndexOf('#', StringComparison.Ordinal), at = -1;
            int times = mark < 0 ? 1 : int.Parse(words.AsSpan(mark + 1), System.Globalization.CultureInfo.InvariantCulture);
            string bare = mark < 0 ? words : words[..mark];
            for (int n = 0; n < times; n++)
                do at = text.IndexOf(bare, at + 1, StringComparison.Ordinal);
                while (at > 0 && char.IsLetter(text[at - 1]) || at >= 0 && at + bare.Length < text.Length && char.IsLetter(text[at + bare.Length]));
            return at < 0 ? throw new ArgumentException($"the text has no \"{words}\"")
                : record.Entities.FirstOrDefault(e => e.Mentions.Any(m => m.Span.End == at + bare.Length && m.Span.Start <= at && Words(m).Length <= bare.Length + 4));
        }

        private string Words(Mention mention) => mention.Span.In(text).ToString() is var words && words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : mention.Span.In(text).ToString();

        public override string ToString() => string.Join("; ", record.Entities.Select(e => $"{e.Id} {e.Kind} {string.Join(" = ", e.Mentions.Select(m => m.Span.In(text).ToString()))}"));
    }
}
