using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Annals.Forge.Events;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Events;

public class AssertionReaderTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    [Fact]
    public void StatusIsReadRightInNineteenOfTwentyOfOurSentences()
    {
        int all = 0, right = 0;
        var wrong = new List<string>();
        foreach (JsonElement c in SpecFiles.Lines("events", "status.jsonl"))
        {
            string text = c.GetProperty("text").GetString()!, expected = c.GetProperty("status").GetString()!;
            string read = StatusFigures.Read(loaded.Reader, text, c.GetProperty("trigger").GetString()!);
            all++;
            if (read == expected) right++;
            else wrong.Add($"{expected} read as {read}: {text}");
        }
        Assert.True(all >= 450 && right >= 0.95 * all, $"{right} of {all} right\n{string.Join('\n', wrong)}");
    }

    /// <summary>What governs a deed from far says of the saying, the vote or the judgement, not of the deed.</summary>
    [Theory]
    [InlineData("The union has called a general strike for Friday.", "called", "planned")]
    [InlineData("Minister Karim Odeh to visit Oslo on Friday.", "visit", "planned")]
    [InlineData("The spokesman declined to say whether the president would visit Norway.", "visit", "possible")]
    [InlineData("The Kenyan account made no mention of the president's warning to Uganda.", "warning", "fact")]
    [InlineData("Congress voted on Thursday to censure Minister Ana Rojas.", "censure", "fact")]
    [InlineData("Parliament voted on Thursday to attack Norway.", "attack", "planned")]
    [InlineData("The army wants to besiege the town rather than to storm it.", "storm", "negated")]
    [InlineData("The opposition would talk to the government only once the prisoners had been freed.", "freed", "conditional")]
    [InlineData("Moscow denies targeting civilians in the war, which began with Russia's invasion of Ukraine in 2022.", "invasion", "fact")]
    [InlineData("Moscow denies targeting civilians in the war, which began with Russia's invasion of Ukraine in 2022.", "targeting", "denied")]
    [InlineData("Ghana today denied that trawlers seized by Togo were smuggling arms.", "seized", "fact")]
    [InlineData("Ghana today denied that trawlers had been seized by its navy.", "seized", "denied")]
    [InlineData("Tanzania's interior ministry denied that anyone had been coerced and accused the agency of frightening refugees.", "accused", "fact")]
    [InlineData("A foreign ministry spokesman in Beijing denied that water cannon had been used and urged Manila to stop its provocations.", "urged", "fact")]
    [InlineData("Togo's president is expected to receive a Nigerien delegation next week.", "expected", "planned")]
    [InlineData("Peace talks between the government and the rebels were suspended last month.", "talks", "fact")]
    [InlineData("The ministry issued a warrant for the arrest of the former president.", "arrest", "planned")]
    [InlineData("Japan's minister will meet traders next week and appeal to them to buy rice.", "appeal", "planned")]
    [InlineData("Government troops have rushed to evacuate thousands of people from Lamu in Kenya.", "evacuate", "fact")]
    [InlineData("Ministers will discuss the treaty at talks between Japan and Canada.", "talks", "planned")]
    [InlineData("Russia has a special responsibility to press the Syrian government to end its raids.", "press", "possible")]
    [InlineData("If its oil were cut off, Iran could not continue the war with Iraq.", "war", "conditional")]
    [InlineData("Tehran could not continue the war with Iraq, the minister said.", "war", "negated")]
    [InlineData("Kenya pursued efforts to obtain a ceasefire between Iran and Iraq.", "ceasefire", "planned")]
    [InlineData("Rha leaves today for Ottawa for trade talks with Canadian officials.", "talks", "planned")]
    [InlineData("Details have to be negotiated by Kenya with Japan.", "negotiated", "possible")]
    [InlineData("The governor summoned the army to depose the mayor of Lima.", "depose", "planned")]
    [InlineData("The United States will support the government of Iraq in defeating the rebels.", "defeating", "planned")]
    [InlineData("Assad's \"war\" on the rebels is a sham, Britain said.", "war", "claimed")]
    public void WhatGovernsFromFarIsNotTheDeed(string text, string trigger, string status)
    {
        Record record = loaded.Read(text, "2026-02-18");
        Event e = record.Events.First(e => text[e.Trigger.Start..e.Trigger.End] == trigger);
        Assert.Equal(status, e.Asserted.ToString().ToLowerInvariant());
    }
}
