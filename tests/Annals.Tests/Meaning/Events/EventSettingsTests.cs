using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Events;

public class EventSettingsTests(LoadedReader loaded, ITestOutputHelper output) : IClassFixture<LoadedReader>
{
    [Fact]
    public void TimeAndPlaceOfEventsAreKnownWithTheirBasis()
    {
        int all = 0, time = 0, place = 0;
        var wrong = new List<string>();
        foreach ((JsonElement c, Record record) in loaded.Cases("events", "settings.jsonl", "2023-04-05"))
        {
            int at = c.GetProperty("at").GetInt32();
            Event? e = record.Events.FirstOrDefault(e => e.Trigger.Start <= at && at < e.Trigger.End);
            bool when = e is not null && HasTime(e, c), where = e is not null && HasPlace(record, e, c);
            all++;
            if (when) time++;
            if (where) place++;
            if (!when || !where) wrong.Add($"{(when ? "" : "time ")}{(where ? "" : "place ")}{record.Report.Text}: {e?.Time?.Edtf?.Value} {e?.Place?.Entity}");
        }
        output.WriteLine($"settings.jsonl: time {time}, place {place} of {all}");
        Assert.True(all >= 60 && time >= 0.82 * all && place >= 0.82 * all, $"time {time}, place {place} of {all}\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("In 1994 rebels held the north of Ruritania.\n\nThe army bombed Rivertown.\n\nIts minister has asked Norway for help.", null, "2023-04-05")]
    [InlineData("In 1994 rebels held the north of Ruritania.\n\nThe army bombed Rivertown.\n\nIts minister asked Norway for help on Tuesday.", "2023-04-05", "2023-04-04")]
    public void OldDeedsOfAStoryAreNotOfThePublicationsDay(string text, string? bombed, string asked)
    {
        Record record = loaded.Read(text, "2023-04-05");
        Assert.Equal(bombed, record.Events.First(e => e.Lemma == "bomb").Time?.Edtf?.Value);
        Assert.Equal(asked, record.Events.First(e => e.Lemma == "ask").Time?.Edtf?.Value);
    }

    [Theory]
    [InlineData("Gunmen stormed Tunisia's national museum.", "Tunisia")]
    [InlineData("Gunmen opened fire at Kenya's main airport.", "Kenya")]
    [InlineData("Rebels attacked Israel's embassy.", null)]
    [InlineData("Rebels attacked Ethiopia's army.", null)]
    public void ACountrysSitesStandInIt(string text, string? expected)
    {
        Record record = loaded.Read(text);
        Assert.Equal(expected, record.Entities.FirstOrDefault(e => e.Id == record.Events.First(static e => e.Type == "ASSAULT").Place?.Entity)?.Name);
    }

    [Theory]
    [InlineData("Shultz flew in from Helsinki and drove straight to a meeting with Soviet Foreign Minister Shevardnadze.", "CONSULT")]
    [InlineData("Britain held talks with France on the situation in Aleppo.", "CONSULT")]
    [InlineData("Funaro would leave tomorrow for Zurich after meeting West German Finance Minister Stoltenberg.", "CONSULT")]
    public void WhereOneComesFromGoesOnToOrTalksAboutIsNotThePlace(string text, string type)
    {
        Record record = loaded.Read(text, "1987-06-18");
        Assert.Null(record.Events.First(e => e.Type == type).Place);
    }

    [Theory]
    [InlineData("The ministry had asked parties to submit statements by June 17.", "REQUEST")]
    [InlineData("The recent arrest of a French envoy by Iran angered Paris.", "COERCE")]
    [InlineData("Kuwait's emir met the envoy of Iran recently.", "CONSULT")]
    public void ADeadlineOrARecentDeedHasNoDay(string text, string type)
    {
        Record record = loaded.Read(text, "1987-06-18");
        Assert.Null(record.Events.First(e => e.Type == type).Time?.Edtf);
    }

    [Theory]
    [InlineData("The army shelled the town and killed two farmers on Monday.", "shell", "1987-06-15", Basis.Inferred)]
    [InlineData("The minister was arrested in Lima and charged with fraud on June 3.", "arrest", "1987-06-03", Basis.Inferred)]
    [InlineData("Police arrested the mayor and later freed him on Monday.", "arrest", "1987-06-18", Basis.Publication)]
    [InlineData("Police arrested the mayor, and rebels attacked the town on Monday.", "arrest", "1987-06-18", Basis.Publication)]
    [InlineData("Police arrested the mayor in May and released him on Monday.", "arrest", "1987-05", Basis.Stated)]
    public void DeedsToldInOneBreathShareTheDayBehindTheLast(string text, string lemma, string edtf, Basis basis)
    {
        EventTime time = loaded.Read(text, "1987-06-18").Events.First(e => e.Lemma == lemma).Time!;
        Assert.Equal((edtf, basis), (time.Edtf?.Value, time.Basis));
    }

    [Fact]
    public void ADeedHasTheTimeOfTheRaidItWasDoneInAndNoSecondEvent()
    {
        Record record = loaded.Read("Two officials were killed in a raid conducted by the army on October 26, 2008.");
        Event killed = Assert.Single(record.Events);
        Assert.Equal(("2008-10-26", Basis.Stated), (killed.Time!.Edtf?.Value, killed.Time.Basis));
    }

    /// <summary>A day to come is that of what is offered, and no other clause's day takes its place.</summary>
    [Fact]
    public void AnOfferIsNotMadeOnTheDayItNames()
    {
        Record record = loaded.Read("The Kenyan president ruled out the vote due in February 2026, but offered to meet union leaders on Saturday.", "2023-04-05");
        Event offered = record.Events.First(static e => e.Lemma == "offer");
        Assert.Equal(("2023-04-05", Basis.Publication), (offered.Time!.Edtf?.Value, offered.Time.Basis));
    }

    /// <summary>The town where the news was written is not where another country's crowds marched, nor one of nine provinces.</summary>
    [Theory]
    [InlineData("DAKAR, Jan 10 - Guinea-Bissau has a new premier, officials said on Friday. Guinea-Bissau's court was silent.\n\nThousands of people marched to parliament on Saturday.", "march", null)]
    [InlineData("QUITO, Jan 10 - Ecuador's unions began a strike on Friday.\n\nProtesters have cut roads in nine provinces.", "cut", null)]
    [InlineData("QUITO, Jan 10 - Ecuador's unions began a strike on Friday.\n\nThousands marched in the capital.", "march", "QUITO")]
    public void TheDatelinesTownIsNotEverywhere(string text, string lemma, string? town)
    {
        Record record = loaded.Read(text, "2026-01-10");
        string? entity = record.Events.First(e => e.Lemma == lemma).Place?.Entity;
        Assert.Equal(town, entity is null ? null : record.Entities.First(e => e.Id == entity).Name);
    }

    /// <summary>A time that no day is known of is kept with its words.</summary>
    [Theory]
    [InlineData("Iraqi forces killed three rebels yesterday.", "kill", "yesterday")]
    [InlineData("Iraqi police arrested two rebels on Monday.", "arrest", "Monday")]
    public void ATimeWithoutADayIsStatedAllTheSame(string text, string lemma, string words)
    {
        Record record = loaded.Read(text);
        EventTime time = record.Events.First(e => e.Lemma == lemma).Time!;
        Assert.Equal((null, Basis.Stated), (time.Edtf?.Value, time.Basis));
        Assert.Equal(words, record.Times.First(t => t.Id == time.Ref).Span.In(text).ToString());
    }

    /// <summary>A span is no single day.</summary>
    [Theory]
    [InlineData("Soldiers attacked the town from 3 to 5 June 2016.", "2016-06-03/2016-06-05")]
    [InlineData("Turkish jets bombed the camp between 10 and 12 December 2016.", "2016-12-10/2016-12-12")]
    [InlineData("Rebels attacked the town on 3 June 2016.", "2016-06-03")]
    public void BothEndsOfASpanAreKept(string text, string edtf) =>
        Assert.Equal(edtf, loaded.Read(text).Events.First(static e => e.Type == "ASSAULT").Time!.Edtf?.Value);

    /// <summary>Days counted from another clause, days of the sentence before, and times that are of something else.</summary>
    [Theory]
    [InlineData("The president declared an emergency on Sunday, a day after gunmen shot a reporter.", "shoot", "2025-10-18", Basis.Inferred)]
    [InlineData("The minister resigned three days before rebels seized the town on 20 October 2025.", "resign", "2025-10-17", Basis.Inferred)]
    [InlineData("On Tuesday the Kenyan army shelled the town. Nine people were killed by the shells.", "kill", "2025-10-21", Basis.Inferred)]
    [InlineData("The ministry said on Tuesday that it was ready. Police arrested nine students.", "arrest", "2025-10-22", Basis.Publication)]
    [InlineData("The ministers agreed to keep the crossing open until 31 December.", "agree", "2025-10-22", Basis.Publication)]
    [InlineData("Kenya condemned the 2024 raid on its embassy.", "condemn", "2025-10-22", Basis.Publication)]
    [InlineData("Omar Saleh was killed in a 2008 raid by US troops inside Syria.", "kill", "2008", Basis.Stated)]
    [InlineData("Norway went further: on 12 October the foreign ministry expelled four diplomats.", "expel", "2025-10-12", Basis.Stated)]
    public void TimesAreThoseOfTheDeed(string text, string lemma, string day, Basis basis)
    {
        EventTime time = loaded.Read(text, "2025-10-22").Events.First(e => e.Lemma == lemma).Time!;
        Assert.Equal((day, basis), (time.Edtf?.Value, time.Basis));
    }

    /// <summary>Where it was, and not where the sentence before, another verb's object or the dateline was.</summary>
    [Theory]
    [InlineData("NAIROBI - Soldiers held Mombasa while in the port city, Kisumu, police fired tear gas at students.", "fire", "Kisumu")]
    [InlineData("The minister condemned the raid on Mombasa and promised help.", "promise", null)]
    [InlineData("Rebels killed two men from Jordan on Monday.", "kill", null)]
    [InlineData("France withdrew 300 troops from Mali on Monday.", "withdraw", "Mali")]
    [InlineData("NAIROBI - Soldiers near the village of Parotumi opened fire on miners.", "open", null)]
    [InlineData("On Monday rebels burned a post at Garissa. On 4 May the Kenyan army was deployed in the capital.", "deploy", null)]
    public void TheirPlaceIsThatOfTheDeed(string text, string lemma, string? place)
    {
        Record record = loaded.Read(text, "2023-05-10");
        EventPlace? found = record.Events.First(e => e.Lemma == lemma).Place;
        Assert.Equal(place, found is null ? null : record.Entities.First(e => e.Id == found.Entity).Name);
    }

    /// <summary>Weapons and telephones are told, or the mode is not.</summary>
    [Theory]
    [InlineData("Iraqi forces defeated the rebels near Mosul.", "ASSAULT", null, "190")]
    [InlineData("Iraqi forces shelled the rebels near Mosul.", "ASSAULT", "heavy-weapons", "194")]
    [InlineData("The rebels used chemical weapons against the army.", "ASSAULT", "unconventional", "2041")]
    [InlineData("The rebels have used such weapons against the army.", "ASSAULT", null, "190")]
    [InlineData("The army accused the rebels of the shelling of the town.", "ASSAULT", "heavy-weapons", "194")]
    [InlineData("Riot police sprayed water cannons at the protesters in Seoul.", "ASSAULT", "crowd-control", "175")]
    [InlineData("Police used tear gas against the protesters.", "ASSAULT", "crowd-control", "175")]
    [InlineData("The French president and the Polish president discussed the war.", "CONSULT", null, "040")]
    [InlineData("The French president and the Polish president discussed the war by telephone.", "CONSULT", "phone", "041")]
    [InlineData("Norway urged Iran to release two researchers.", "REQUEST", "yield", "1053")]
    [InlineData("Norway demanded more care from Iran.", "REQUEST", null, "100")]
    public void AModeRestsOnWordsOfTheReport(string text, string type, string? mode, string cameo)
    {
        Event e = loaded.Read(text).Events.First(e => e.Type == type);
        Assert.Equal((mode, cameo), (e.Mode, e.Cameo));
    }

    [Fact]
    public void TheDeadThatClashesLeaveAreCountedAndLieWhereTheClauseSays()
    {
        Record record = loaded.Read("Armed clashes broke out, leaving 22 people dead in Mosul.");
        Event clashes = record.Events.First(static e => e.Lemma == "clash");
        Assert.Equal("killed", record.Quantities[Assert.Single(clashes.Quantities)].Casualty);
        Assert.Equal("Mosul", record.Entities.First(e => e.Id == clashes.Place!.Entity).Name);
    }

    [Fact]
    public void TheNextSentenceGoesOnAtTheSameTimeAndPlaceAndSaysSo()
    {
        Record record = loaded.Read("A bomb exploded in Kabul on Tuesday. Four policemen were killed.", "2023-04-05");
        Event killed = Assert.Single(record.Events, static e => e.Sentence == 1);
        Assert.Equal("2023-04-04", killed.Time!.Edtf?.Value);
        Assert.Equal(Basis.Inferred, killed.Time.Basis);
        Assert.Equal(Basis.Inferred, killed.Place!.Basis);
    }

    private static bool HasTime(Event e, JsonElement c)
    {
        string basis = c.GetProperty("timeBasis").GetString()!;
        return c.GetProperty("time").GetString() is not { } expected || (e.Time is { } t && t.Edtf?.Value == expected && (basis == "any" || basis == Name(t.Basis)));
    }

    private static bool HasPlace(Record record, Event e, JsonElement c)
    {
        string basis = c.GetProperty("placeBasis").GetString()!;
        if (basis == "none") return e.Place is null;
        if (c.GetProperty("place").GetString() is not { } expected) return true;
        return e.Place is { } p && record.Entities.First(x => x.Id == p.Entity) is { } entity && (entity.Place?.Name ?? entity.Name).Contains(expected, StringComparison.Ordinal) && (basis == "any" || basis == Name(p.Basis));
    }

    private static string Name(Basis basis) => basis.ToString().ToLowerInvariant();
}
