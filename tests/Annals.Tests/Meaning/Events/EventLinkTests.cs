using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Events;

public class EventLinkTests(LoadedReader loaded, ITestOutputHelper output) : IClassFixture<LoadedReader>
{
    /// <summary>A demand that is rejected was made all the same.</summary>
    [Fact]
    public void WhatIsRejectedWasAsked()
    {
        Record record = loaded.Read("Norway urged Iran to free two researchers. Iranian Foreign Minister Ali Karimi rejected the demand on Monday.");
        Event again = Assert.Single(record.Events, static e => e.Lemma == "demand");
        Assert.NotNull(again.Coref);
        Assert.Equal(Assertion.Fact, again.Asserted);
    }

    /// <summary>The lead tells the headline's event in other words; what others do is another event.</summary>
    [Theory]
    [InlineData("Teachers block roads in Kampala over pay", "KAMPALA, Sept 5 (Samples) - Hundreds of striking teachers marched through the Ugandan capital on Tuesday.", true)]
    [InlineData("Teachers block roads in Kampala over pay", "KAMPALA, Sept 5 (Samples) - Hundreds of truck drivers marched through the Ugandan capital on Tuesday.", false)]
    public void TheLeadTellsTheHeadlineAgain(string headline, string lead, bool same)
    {
        Record record = loaded.Read(headline + "\n\n" + lead, "2023-09-05");
        Event first = record.Events.First(static e => e.Type == "PROTEST");
        Assert.Equal(same, record.Events.Any(e => e.Coref == first.Id));
    }

    /// <summary>What was talked about at a meeting is no second meeting.</summary>
    [Fact]
    public void TheTalkAtAMeetingIsTheMeeting()
    {
        Record record = loaded.Read("The Polish minister met the Iraqi prime minister in Baghdad and discussed the war with him.");
        Event talk = Assert.Single(record.Events, static e => e.Lemma == "discuss");
        Assert.Equal(record.Events.First(static e => e.Lemma == "meet").Id, talk.Coref);
    }

    /// <summary>One man and sixty civilians are not the same dead.</summary>
    [Theory]
    [InlineData("Snipers killed a man in Mosul. Sixty civilians were killed in the raids.", false)]
    [InlineData("Snipers killed sixty civilians in Mosul. The civilians were killed on Monday.", true)]
    public void OneAndManyAreNotTheSame(string text, bool same)
    {
        Record record = loaded.Read(text);
        Event[] killings = [.. record.Events.Where(static e => e.Lemma == "kill")];
        Assert.Equal(2, killings.Length);
        Assert.Equal(same, killings[1].Coref == killings[0].Id);
    }

    [Fact]
    public void MentionsOfOneEventAreLinkedAndThoseOfTwoAreNot()
    {
        int all = 0, right = 0, apart = 0, kept = 0;
        var wrong = new List<string>();
        foreach ((JsonElement c, Record record) in loaded.Cases("events", "coref.jsonl", "2023-04-05"))
        {
            bool same = c.GetProperty("same").GetBoolean(), linked = Linked(At(record, c.GetProperty("first")), At(record, c.GetProperty("again")));
            all++;
            if (!same) apart++;
            if (!same && !linked) kept++;
            if (linked == same) right++;
            else wrong.Add($"{(same ? "not linked" : "linked")}: {record.Report.Text}");
        }
        output.WriteLine($"coref.jsonl: {right} of {all} right, {kept} of {apart} kept apart");
        Assert.True(all >= 60 && right >= 0.86 * all, $"{right} of {all} right\n{string.Join('\n', wrong)}");
        Assert.True(kept >= 0.95 * apart, $"{kept} of {apart} kept apart\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void ATakenUpNounIsNoFurtherEventButAMentionOfTheFirst()
    {
        Record record = loaded.Read("Rebels attacked a police post in Kidal on Monday. The attack left five officers dead.");
        Event first = record.Events[0];
        Event again = Assert.Single(record.Events, static e => e.Lemma == "attack" && e.Sentence == 1);
        Assert.Equal(first.Id, again.Coref);
        Assert.Equal(first.Type, again.Type);
    }

    private static bool Linked(Event? first, Event? again) => first is not null && again is not null && again.Coref is { } c && (c == first.Id || c == first.Coref);

    private static Event? At(Record record, JsonElement word)
    {
        int at = word.GetProperty("at").GetInt32();
        return record.Events.FirstOrDefault(e => e.Trigger.Start <= at && at < e.Trigger.End);
    }
}
