using System;
using System.Linq;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Events;

/// <summary>Whom an event concerns that another clause, event or sentence names: the words of the targets, parted by '|', of the last event that a word tells.</summary>
public class LinkedSidesTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    /// <summary>What a noun sums up was done by who acts in the clause before; who turns an offer down had it.</summary>
    [Theory]
    [InlineData("Norway called for a ban on Danish fishing boats, a step that Sweden has threatened to veto.", "threatened", "Norway")]
    [InlineData("The Kenyan premier offered to send doctors, an offer the Ugandan government turned down.", "turned down", "The Kenyan premier")]
    [InlineData("The Kenyan premier offered to send doctors, an offer the Ugandan government turned down.", "offered", "the Ugandan government")]
    [InlineData("Peru's president opened a bridge that Chile rejected.", "rejected", "")]
    public void ASummingNounIsOfWhoActsBeforeIt(string text, string trigger, string target) => Holds(text, trigger, target);

    [Theory]
    [InlineData("Chile has not responded to Peru's request for the extradition of the banker.", "request", "Chile")]
    [InlineData("Peru accused Chile of hiding arms. Bolivian firm Andina rejected the allegation.", "allegation", "Bolivian firm")]
    [InlineData("Gabon offered talks. The rebels turned the offer down.", "offered", "The rebels")]
    [InlineData("Ghana's foreign ministry accused the army of Togo of theft. Togo's army rejected that.", "rejected", "Ghana's foreign ministry")]
    [InlineData("Turkey offered to mediate. Armenia accepted.", "offered", "Armenia")]
    [InlineData("Turkey offered to mediate. Armenia accepted.", "accepted", "Turkey")]
    [InlineData("Turkey offered to mediate. Armenia accepted a loan from Iran.", "offered", "")]
    [InlineData("China urged Vietnam to withdraw its ships. Hanoi has repeatedly refused to do so.", "refused", "China")]
    [InlineData("Russia demanded a withdrawal from Kharkiv. Ukraine has ruled out such a withdrawal.", "ruled", "Russia")]
    public void WhoAnswersIsWhoWasAskedOrAccused(string text, string trigger, string target) => Holds(text, trigger, target);

    [Theory]
    [InlineData("The Swedish premier telephoned the Turkish president to plead for a truce.", "plead for", "the Turkish president")]
    [InlineData("The Swedish premier thanked the Turkish president and asked for more aid.", "asked for", "the Turkish president")]
    [InlineData("Peru summoned Chile's ambassador and handed him a note demanding an apology.", "demanding", "him")]
    [InlineData("Malta's premier refused to resign despite calls from the opposition.", "refused", "the opposition")]
    [InlineData("Malta's premier refused to resign despite the rain.", "refused", "")]
    [InlineData("The Norwegian Refugee Council criticised the ruling, accusing Denmark of cruelty.", "criticised", "Denmark")]
    [InlineData("Norway's premier has threatened to raise the tariff if Denmark retaliates.", "threatened", "Denmark")]
    [InlineData("Zagreb retaliated within a day, expelling three Serbian diplomats and recalling its ambassador.", "recalling", "three Serbian diplomats")]
    public void TheActBesideSaysToWhom(string text, string trigger, string target) => Holds(text, trigger, target);

    [Theory]
    [InlineData("Hundreds of nurses marched to the governor's office in Mombasa.", "marched", "the governor's office")]
    [InlineData("Hundreds of nurses marched to Mombasa.", "marched", "")]
    [InlineData("Hundreds of nurses marched through Mombasa, chanting against the Kenyan government.", "marched", "the Kenyan government")]
    [InlineData("Dozens of farmers rallied in Lima, calling on President Rojas to quit.", "rallied", "President Rojas")]
    [InlineData("Miners blocked the road to Cuzco in Peru.", "blocked", "")]
    public void CrowdsFaceWhomTheyCallOn(string text, string trigger, string target) => Holds(text, trigger, target);

    [Theory]
    [InlineData("Kenyan police fired tear gas at students in Kisumu. The police denied using live ammunition.", "using", "students in Kisumu")]
    [InlineData("Police shot two students in Lima. The national ombudsman has opened an investigation into the shooting.", "opened", "Police")]
    [InlineData("Burundi's government freed those held since March.", "freed", "those")]
    [InlineData("Officials in Burkina Faso requested aid for those affected by the flood.", "requested", "")]
    [InlineData("Chad and Sudan blamed each other.", "blamed", "")]
    [InlineData("Rebels overran the post, taking forty soldiers prisoner.", "taking", "forty soldiers")]
    [InlineData("Inmates took sixty guards hostage in Ecuador.", "took", "sixty guards")]
    [InlineData("Mugabe accused Western powers of plotting.", "accused", "Western powers")]
    [InlineData("Peru sent 300 policemen to Tumbes.", "sent", "")]
    [InlineData("Peru sent 300 soldiers to Chile.", "sent", "Chile")]
    public void ThoseWhomADeedTouchesAndThoseWhomItDoesNot(string text, string trigger, string target) => Holds(text, trigger, target);

    private void Holds(string text, string trigger, string target)
    {
        Event e = loaded.Read(text).Events.Last(x => x.Trigger.In(text).SequenceEqual(trigger));
        Assert.Equal(target, string.Join('|', e.Target.Select(p => p.Span.In(text).ToString())));
    }
}
