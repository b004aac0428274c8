using System;
using System.Collections.Generic;
using System.Linq;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Events;

/// <summary>Who did it to whom: the words of source and target, parted by '|', of the one event of a type.</summary>
public partial class ParticipantTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    /// <summary>Ministers of many states are of none of them, least of all of the town they meet in.</summary>
    [Theory]
    [InlineData("Farm ministers in Brussels agreed on prices. Belgium was glad.")]
    [InlineData("Heads of state in Venice agreed to fight piracy. Italy was glad.")]
    public void WhereManyMeetLendsNoCountry(string text)
    {
        Record record = loaded.Read(text);
        Assert.All(record.Events.SelectMany(static e => e.Source), static p => Assert.Null(p.Country));
        Assert.NotEmpty(record.Events);
    }

    [Theory]
    [InlineData("Teachers block roads in Nairobi over unpaid wages.", "PROTEST", "Teachers", "")]
    [InlineData("The Foreign Secretary welcomes new Syria sanctions.", "SUPPORT", "The Foreign Secretary", "")]
    [InlineData("Egypt denounced the El Fasher massacre.", "ACCUSE", "Egypt", "")]
    [InlineData("Norway and Chile voiced concern over what they called undue force by Kenyan police.", "ACCUSE", "Norway|Chile", "")]
    [InlineData("Kenya offered to mediate through the African Union.", "AGREE", "Kenya", "")]
    [InlineData("Gang violence in Mexico has driven out the police.", "ASSAULT", "Gang", "")]
    [InlineData("On the trade talks with Kenya, Ugandan Minister Okello said nothing new.", "CONSULT", "", "Kenya")]
    [InlineData("A petition was handed out around Australia, calling on the Australian government to step in.", "REQUEST", "", "the Australian government")]
    [InlineData("Former Kenyan President Joseph Bett has been under house arrest since Monday.", "COERCE", "", "Former Kenyan President Joseph Bett")]
    [InlineData("Danish police detained, questioned, and later released two reporters.", "COERCE", "Danish police", "two reporters")]
    [InlineData("The Kenyan cabinet backed down from the tax in the face of protests from trade unions.", "CONCEDE", "The Kenyan cabinet", "trade unions")]
    [InlineData("The Chadian army lifted the curfew under pressure from the opposition.", "CONCEDE", "The Chadian army", "the opposition")]
    [InlineData("Thousands of students joined protests against the rule of President Moreno.", "PROTEST", "Thousands of students", "President Moreno")]
    [InlineData("Teachers called a general strike to press the Peruvian government to raise their pay.", "PROTEST", "Teachers", "the Peruvian government")]
    [InlineData("Jordan complained to the United Nations that Israeli troops were burning olive groves.", "ACCUSE", "Jordan", "Israeli troops")]
    [InlineData("The Danish minister presided over a meeting of his military commanders.", "CONSULT", "The Danish minister|his military commanders", "")]
    [InlineData("Student demonstrations in three cities led to clashes with riot police.", "ASSAULT", "Student|riot police", "")]
    [InlineData("Several Yemeni civilians were injured when Saudi warships shelled them.", "ASSAULT", "Saudi warships", "Several Yemeni civilians")]
    [InlineData("Moscow asked Berlin to open talks, but Germany refused.", "REJECT", "Germany", "Moscow")]
    [InlineData("Syria condemned Sunday's Turkish attack on two Kurdish villages.", "ASSAULT", "Turkish", "two Kurdish villages")]
    [InlineData("The government of Kenya and the World Health Organization have announced a quarantine of Lamu.", "COERCE", "The government of Kenya|the World Health Organization", "Lamu")]
    [InlineData("Libyan leader Omar Saleh and Bulgarian President Petar Iliev today signed a treaty of friendship.", "SUPPORT", "Libyan leader Omar Saleh|Bulgarian President Petar Iliev", "")]
    [InlineData("Peru's Congress granted an amnesty to hundreds of policemen and soldiers.", "CONCEDE", "Peru's Congress", "hundreds of policemen|soldiers")]
    [InlineData("Kenyan agents have arrested, tortured and forcibly hidden at least 47 students.", "COERCE", "Kenyan agents", "at least 47 students")]
    [InlineData("Security forces crushed the biggest protests in Kenya for a decade.", "PROTEST", "", "")]
    [InlineData("Rebels and the Kenyan army fought near the Ugandan border. The rebels and the army fought again. Each side blamed the other.", "ACCUSE", "Each side|Each side", "the other|the other")]
    [InlineData("Clashes between the Kenyan police and students left 20 people hurt.", "ASSAULT", "the Kenyan police|students", "")]
    [InlineData("The president of Ecuador ordered 2,400 soldiers into the port of Manta.", "MOBILIZE", "The president of Ecuador", "the port of Manta")]
    [InlineData("The battle saw nine Kenyan policemen and a Kenyan colonel killed.", "ASSAULT", "", "nine Kenyan policemen|a Kenyan colonel")]
    [InlineData("Two Malian soldiers were wounded along with three shepherds near Gao.", "ASSAULT", "", "Two Malian soldiers|three shepherds")]
    [InlineData("The World Health Organization, the medical aid organisation Médecins Sans Frontières (MSF), and the U.S. Centers for Disease Control have sent experts to Congo.", "AID", "The World Health Organization|the medical aid organisation Médecins Sans Frontières|the U.S. Centers for Disease Control", "Congo")]
    [InlineData("The Kenyan minister's death was being investigated by both London Underground and British Transport Police.", "ACCUSE", "London Underground|British Transport Police", "")]
    [InlineData("The treaty was signed by ministers from Mexico, Guatemala, El Salvador, Honduras, Costa Rica and Chile.", "SUPPORT", "ministers from Mexico|Guatemala|El Salvador|Honduras|Costa Rica|Chile", "")]
    [InlineData("\"This was decided after discussions with Kenyan Foreign Secretary Anna Berg,\" Ugandan President Peter Okello said.", "CONSULT", "Ugandan President Peter Okello|Kenyan Foreign Secretary Anna Berg", "")]
    [InlineData("The treaty was signed by Secretary of State Paul Aldous and Foreign Minister Kemal Ozturk after months of haggling.", "SUPPORT", "Secretary of State Paul Aldous|Foreign Minister Kemal Ozturk", "")]
    [InlineData("Danish Finance Minister Ole Krag met his Swiss counterpart Urs Frey, Swiss Economics Minister Jean-Luc Favre and central bank governor Pia Roth.", "CONSULT", "Danish Finance Minister Ole Krag|his Swiss counterpart Urs Frey|Swiss Economics Minister Jean-Luc Favre|central bank governor Pia Roth", "")]
    [InlineData("Representatives of Norway, the Soviet Union, the European Community and Japan agreed to draw up plans for a research reactor.", "AGREE", "Representatives of Norway|the Soviet Union|the European Community|Japan", "")]
    [InlineData("Kenya asked three countries, including Norway, Chile and Japan, for the use of their ports.", "REQUEST", "Kenya", "Norway|Chile|Japan")]
    [InlineData("The firm was criticised by the state of Oregon, the federal government and environmentalists for failing to mend its tanks.", "ACCUSE", "the state of Oregon|the federal government|environmentalists", "The firm")]
    [InlineData("Kenya is negotiating with Pakistan to buy rice.", "CONSULT", "Kenya|Pakistan", "")]
    [InlineData("The U.S.-Soviet talks on missiles resumed in Geneva on Monday.", "CONSULT", "U.S.|Soviet", "")]
    [InlineData("Danish senators, several congressmen and Norwegian steelworkers met the Swedish premier on Monday.", "CONSULT", "Danish senators|several congressmen|Norwegian steelworkers|the Swedish premier", "")]
    [InlineData("Peru and West Germany have signed a treaty.", "SUPPORT", "Peru|West Germany", "")]
    public void NoHalfOfACoordinationIsLost(string text, string type, string source, string target) => Holds(text, type, source, target);

    /// <summary>Whom words for several mean, by country: those who deal with each other, never who speaks to them; nobody's where it is not clear.</summary>
    [Theory]
    [InlineData("Kenya and Uganda closed the border on Monday. Envoys from the two countries held talks in Arusha on Tuesday.", "CONSULT", "Envoys", "KEN UGA")]
    [InlineData("Peru accused Ecuador of shelling a post. Ecuador denied it. The heads of both governments met in Bogota.", "CONSULT", "The heads", "PER ECU")]
    [InlineData("Mali, Niger and Chad signed a pact on Monday. Their defence ministers met in Niamey on Tuesday.", "CONSULT", "Their", "MLI NER TCD")]
    [InlineData("Norway urged all parties to return to Oslo, where Chad hosted talks between the Malian government and the Malian rebels.", "REQUEST", "all parties", "MLI MLI")]
    [InlineData("In Oslo, the foreign ministry summoned the Kenyan ambassador and said Norway was reviewing its aid. Chile's foreign minister said he had spoken to his Kenyan counterpart. Kenya told both governments not to meddle.", "REQUEST", "both governments", "CHL NOR")]
    [InlineData("Norway and Chile, which had tried to broker negotiations between the sides, urged the Kenyan government to free the students.", "CONSULT", "the sides", "")]
    [InlineData("Kenya and Uganda signed a treaty. The two governments agreed to share water.", "AGREE", "The two governments", "KEN UGA")]
    [InlineData("The Kenyan envoy met the Ugandan minister. Norwegian soldiers looked on. Peru told both governments to talk.", "REQUEST", "both governments", "")]
    public void WordsForSeveralMeanThoseWhoDealWithEachOther(string text, string type, string words, string countries)
    {
        IEnumerable<Participant> all = loaded.Read(text).Events.Where(e => e.Type == type).SelectMany(static e => e.Source.Concat(e.Target)).Where(p => Words([p], text).StartsWith(words, StringComparison.Ordinal));
        Assert.Equal(countries.Contains(' ', StringComparison.Ordinal), loaded.Read(text).Events.Any(e => e.Why.ToString().Contains("several meant by '" + words, StringComparison.Ordinal)));
        Assert.Equal(countries.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), all.Select(static p => p.Country).OfType<string>().Order(StringComparer.Ordinal));
    }

    /// <summary>Sides that stand in what somebody made, in a message, in a condition, or with the act before.</summary>
    [Theory]
    [InlineData("The Kenyan Senate voted to condemn the proposed Ugandan tax on fish.", "ACCUSE", "The Kenyan Senate", "the proposed Ugandan tax")]
    [InlineData("Diplomats said the Togolese premier would seek Ghanaian help in reopening the port.", "REQUEST", "the Togolese premier", "Ghanaian")]
    [InlineData("China appealed to all parties to show restraint and said it welcomed Turkish mediation.", "SUPPORT", "it", "Turkish")]
    [InlineData("Norway's premier threatened to block Danish banks from the fund after Denmark raised its tariffs.", "THREATEN", "Norway's premier", "Danish banks")]
    [InlineData("In a letter to Congress, Mexico's president called for an end to the embargo.", "REQUEST", "Mexico's president", "Congress")]
    [InlineData("The Commission has threatened to stop the payments unless Hungary frees its courts.", "THREATEN", "The Commission", "Hungary", "threatened")]
    [InlineData("Kenyan ministers agreed to a request by Ugandan traders.", "AGREE", "Kenyan ministers", "Ugandan traders")]
    [InlineData("Thousands marched on parliament in Nairobi on Tuesday.", "PROTEST", "Thousands", "parliament")]
    [InlineData("If Chad is refused entry, the talks will fail, the Malian minister said.", "REJECT", "", "Chad", "refused")]
    [InlineData("Peru's attorney general praised Ecuador for its courage and promised a further $25m in aid.", "AGREE", "Peru's attorney general", "Ecuador")]
    [InlineData("Kosovo's premier called for a new package of sanctions against Serbian firms.", "REQUEST", "Kosovo's premier", "")]
    [InlineData("The Law Society of Kenya demanded her immediate release.", "REQUEST", "The Law Society of Kenya", "")]
    [InlineData("Amnesty International demanded the release of the journalists held by Egypt.", "REQUEST", "Amnesty International", "Egypt")]
    [InlineData("Protesters in Kenya blocked the road to Busia.", "PROTEST", "Protesters in Kenya", "")]
    [InlineData("Colombia's president offered Ecuador to share information on the gangs.", "AGREE", "Colombia's president", "Ecuador")]
    [InlineData("Nigeria refused to hand over the Chadian general.", "REJECT", "Nigeria", "")]
    [InlineData("The Malian army, which has refused to attend talks in Geneva, was silent.", "REJECT", "The Malian army", "")]
    [InlineData("Crowds in Uganda blocked the Jinja road with burning tyres.", "PROTEST", "Crowds in Uganda", "")]
    [InlineData("In Gulu, Ugandan students marched on the regional police headquarters.", "PROTEST", "Ugandan students", "the regional police headquarters")]
    [InlineData("The German ambassador was summoned to the foreign ministry in Tehran on Monday.", "ACCUSE", "the foreign ministry", "The German ambassador")]
    [InlineData("Australia expelled the envoy, a step that Tehran has vowed to answer.", "THREATEN", "Tehran", "Australia")]
    [InlineData("Mali's military leader vowed to press on with the offensive.", "THREATEN", "Mali's military leader", "")]
    public void SidesStandInWhatSomebodyMade(string text, string type, string source, string target, string trigger = "") => Holds(text, type, source, target, trigger);

    /// <summary>Who did a deed that a noun or a relative clause tells.</summary>
    [Theory]
    [InlineData("Milan Savic, whom Pristina blames for the 2023 attack on a police patrol, lives in Serbia.", "ASSAULT", "Milan Savic", "a police patrol")]
    [InlineData("Croatia named six Serbian officials whom it holds responsible for the detention of students.", "COERCE", "six Serbian officials", "students")]
    [InlineData("They condemned the Israeli strikes on Latakia, in which 31 people were killed.", "ASSAULT", "Israeli", "31 people", "killed")]
    [InlineData("Hundreds of Kenyan women marched on Thursday and were dispersed by police firing tear gas.", "ASSAULT", "police", "Hundreds of Kenyan women", "dispersed")]
    [InlineData("The spokesman for the Malian defence ministry, who was arrested on Monday, denied the charges.", "COERCE", "", "The spokesman for the Malian defence ministry")]
    [InlineData("Artillery shelling attributed to the RSF struck a camp in Darfur, killing 24 civilians.", "ASSAULT", "the RSF", "24 civilians", "killing")]
    public void WhoDidItStandsElsewhere(string text, string type, string source, string target, string trigger = "") => Holds(text, type, source, target, trigger);

    /// <summary>Later mentions of an event have the sides of an earlier one, with its words.</summary>
    [Theory]
    [InlineData("Malian rebels attacked an army post near Gao on Monday. The attack left five dead.", "ASSAULT", "Malian rebels", "an army post", "attack")]
    [InlineData("Teachers began a strike in Lima on Monday. Parents said the strike hurt pupils.", "PROTEST", "Teachers", "", "strike")]
    [InlineData("The Kenyan president visited Uganda's premier in Entebbe on Monday. His visit lasted an hour.", "CONSULT", "His", "Uganda's premier", "visit")]
    [InlineData("Russian artillery shelled Zaporizhzhia on Monday. Ukrainian troops struck a Russian depot on Tuesday. The shelling cut power to 12 villages.", "ASSAULT", "Russian artillery", "Zaporizhzhia", "shelling")]
    public void LaterMentionsHaveTheSidesOfTheFirst(string text, string type, string source, string target, string trigger)
    {
        Event e = loaded.Read(text).Events.Last(x => x.Type == type && x.Trigger.In(text).SequenceEqual(trigger));
        Assert.NotNull(e.Coref);
        Assert.Equal((source, target), (Words(e.Source, text), Words(e.Target, text)));
    }

    /// <summary>Whom an answer answers, and whose the things are that are hit.</summary>
    [Theory]
    [InlineData("Kenya's foreign ministry accused Somalia of arming the clans. Somalia rejected the allegation.", "REJECT", "Somalia", "Kenya's foreign ministry")]
    [InlineData("The Turkish president offered to host talks. The Kremlin rejected the offer.", "REJECT", "The Kremlin", "The Turkish president")]
    [InlineData("The rebels said they had captured the town of Bor. The South Sudanese army dismissed the claim.", "REJECT", "The South Sudanese army", "The rebels")]
    [InlineData("Norway urged Sudan to open its border. Khartoum accepted the proposal.", "AGREE", "Khartoum", "Norway")]
    [InlineData("Norway praised Sudan. Khartoum rejected the proposal.", "REJECT", "Khartoum", "")]
    [InlineData("Human Rights Watch accused the army of killing 58 civilians, an allegation the Chadian government dismissed.", "REJECT", "the Chadian government", "Human Rights Watch")]
    public void AnAnswerIsToWhoeverMadeWhatItAnswers(string text, string type, string source, string target) => Holds(text, type, source, target);

    [Theory]
    [InlineData("New Zealand intends to hold two votes, at a cost of NZ $ 3 million.", "AGREE", "New Zealand", "")]
    [InlineData("Peru has decided to send US$1 million for wells.", "AGREE", "Peru", "")]
    [InlineData("The United Nations called for a future without hunger.", "REQUEST", "The United Nations", "")]
    [InlineData("The Ukrainian premier held a tense consultation with Moldovan speaker Petru Lucin.", "CONSULT", "The Ukrainian premier|Moldovan speaker Petru Lucin", "")]
    [InlineData("Jakarta turned its back on a Dutch offer of money for East Timor.", "REJECT", "Jakarta", "Dutch")]
    [InlineData("In El Fasher, the last city in Darfur that the army holds, paramilitary fighters attacked the Abu Shouk camp on Monday.", "ASSAULT", "paramilitary fighters", "the Abu Shouk camp")]
    [InlineData("Secretary Napolitano urged residents not to panic.", "REQUEST", "Secretary Napolitano", "residents")]
    [InlineData("The army accused the Rapid Support Forces of the shelling.", "ACCUSE", "The army", "the Rapid Support Forces")]
    [InlineData("Washington imposed tariffs on 300 mln dlrs' worth of Japanese goods.", "SANCTION", "Washington", "Japanese goods")]
    [InlineData("Kenyan farmers denounced the Ugandan government's tariffs.", "ACCUSE", "Kenyan farmers", "the Ugandan government")]
    [InlineData("Norway refused to join the Paris pact.", "REJECT", "Norway", "")]
    [InlineData("President Reagan warned Iran of even harder countermeasures.", "THREATEN", "President Reagan", "Iran")]
    [InlineData("Washington has sought free access to the South Korean market.", "REQUEST", "Washington", "South Korean")]
    public void TopicsAndSumsTakeNoPart(string text, string type, string source, string target) => Holds(text, type, source, target);

    [Theory]
    [InlineData("Kenya appealed for help to feed 300,000 Somali refugees.", "REQUEST", "Kenya", "")]
    [InlineData("Danish police are investigating the murder of a Kurdish singer.", "ACCUSE", "Danish police", "")]
    [InlineData("The Kenyan envoy reiterated his government's commitment to assist Somali refugees.", "AGREE", "The Kenyan envoy", "Somali refugees")]
    [InlineData("Kuwait has the full support of Saudi Arabia, a minister said.", "SUPPORT", "Saudi Arabia", "Kuwait")]
    [InlineData("In support of the Iraqi Security Forces, Coalition aircraft provided air cover.", "AID", "", "the Iraqi Security Forces")]
    [InlineData("Danish warships shelled a Loranian oil platform and Norwegian special forces boarded another.", "ASSAULT", "Danish warships", "a Loranian oil platform")]
    [InlineData("Japan pledged in Paris last month to take action.", "AGREE", "Japan", "")]
    [InlineData("Argentina has threatened to follow Brazil in declaring a moratorium.", "THREATEN", "Argentina", "")]
    [InlineData("The White House was recommending trade sanctions against Japan.", "REQUEST", "The White House", "")]
    [InlineData("The Kenyan president praised Turkey for retaliating against Greece for violating the accord.", "SUPPORT", "The Kenyan president", "Turkey")]
    [InlineData("Norway has promised to ask Congress for the money.", "AGREE", "Norway", "")]
    [InlineData("Kenya filed a complaint against Uganda with the World Trade Organization.", "ACCUSE", "Kenya", "Uganda")]
    [InlineData("Peruvian President Juan Soto suspended interest payments on Peru's debt.", "SANCTION", "Peruvian President Juan Soto", "")]
    [InlineData("The Danish minister Ole Krag told journalists that his country could not accept the tax.", "REJECT", "The Danish minister Ole Krag", "")]
    public void WhoeverIsOnlySpokenOfTakesNoPart(string text, string type, string source, string target) => Holds(text, type, source, target);

    [Theory]
    [InlineData("A Turkish court fined two reporters for insulting the president.", "ACCUSE", "two reporters", "the president")]
    [InlineData("The Taliban claimed responsibility for the attack, which killed ten Afghan policemen.", "ASSAULT", "The Taliban", "ten Afghan policemen", "killed")]
    [InlineData("Secretary Kerry called Russian Foreign Minister Lavrov and urged him to talk to Kyiv.", "REQUEST", "Secretary Kerry", "him", "urged")]
    [InlineData("Anna Berg announced the change after talks in Harare with Zimbabwean President Robert Mugabe.", "CONSULT", "Anna Berg|Zimbabwean President Robert Mugabe", "")]
    [InlineData("The riots followed Indira Gandhi's assassination in Delhi.", "ASSAULT", "", "Indira Gandhi")]
    [InlineData("Malian soldiers fought the jihadists for two days.", "ASSAULT", "Malian soldiers", "the jihadists")]
    [InlineData("British police have seized Abu Hamza's passport.", "COERCE", "British police", "Abu Hamza")]
    [InlineData("Chad has suffered attacks by Libya.", "ASSAULT", "Libya", "Chad")]
    [InlineData("Cargo ships have come under repeated attack by Iran.", "ASSAULT", "Iran", "Cargo ships")]
    [InlineData("The Danish premier called on leading Western nations to open their markets.", "REQUEST", "The Danish premier", "leading Western nations")]
    [InlineData("The Kenyan Senate has called for President Moi to force Uganda to pay.", "REQUEST", "The Kenyan Senate", "President Moi")]
    [InlineData("A Greek tanker was hit by an Iraqi missile south of Kharg island.", "ASSAULT", "Iraqi", "A Greek tanker")]
    [InlineData("Eighty students were detained in Quito for stoning police.", "ASSAULT", "Eighty students", "police")]
    [InlineData("Eighty students were detained in Quito for stoning police, attacking troops, wrecking buses and looting shops.", "ASSAULT", "Eighty students", "buses", "wrecking")]
    [InlineData("Kenyan premier Joyce Mburu said she and Trade Minister Ali Omar, during a visit to Uganda, would demand an end to the ban.", "REQUEST", "she|Trade Minister Ali Omar", "Uganda", "demand")]
    [InlineData("Kenyan Energy Commissioner James Nugu, saying that the wells cannot wait, today urged Ugandan lawmakers to cut the tax.", "REQUEST", "Kenyan Energy Commissioner James Nugu", "Ugandan lawmakers")]
    [InlineData("Norwegian warships attacked and destroyed an Iranian oil platform on Monday.", "ASSAULT", "Norwegian warships", "an Iranian oil platform", "attacked")]
    [InlineData("Washington was offering Soviet farmers cheaper grain.", "AGREE", "Washington", "Soviet farmers")]
    [InlineData("The Danish premier was ready to impose sanctions against Norway.", "THREATEN", "The Danish premier", "Norway")]
    [InlineData("Iraqi forces repelled an offensive on the northern front.", "ASSAULT", "Iraqi forces", "", "repelled")]
    public void DoerAndVictimComeFromTheWholeSentence(string text, string type, string source, string target, string trigger = "") => Holds(text, type, source, target, trigger);

    [Theory]
    [InlineData("Norway condemned the 3 May attacks in Lamu, including one in which twenty Britons were murdered.", "ACCUSE", "Norway", "")]
    [InlineData("Norway condemned the burning of a mosque by Israeli settlers.", "ACCUSE", "Norway", "Israeli settlers")]
    [InlineData("Norway condemned Turkey's raid on the camp.", "ACCUSE", "Norway", "Turkey")]
    public void WhoIsCondemnedDidTheDeed(string text, string type, string source, string target) => Holds(text, type, source, target);

    [Theory]
    [InlineData("The students were banned from marching in the square by the Kenyan Ministry of Culture.", "COERCE", "the Kenyan Ministry of Culture", "The students")]
    [InlineData("Two Kenyan teachers were arrested in Lamu by the Somali army.", "COERCE", "the Somali army", "Two Kenyan teachers")]
    [InlineData("Marines from two battalions opened an assault on rebel-held Lamu.", "ASSAULT", "Marines from two battalions", "rebel-held Lamu")]
    [InlineData("Uganda inflicted the worst bombardment seen so far on Garissa.", "ASSAULT", "Uganda", "Garissa")]
    [InlineData("The Kenyan army forced out on Wednesday more than 1,000 Somali refugees from their homes.", "COERCE", "The Kenyan army", "more than 1,000 Somali refugees")]
    [InlineData("Human rights watchdog Amnesty International accused Peru of torture.", "ACCUSE", "Human rights watchdog Amnesty International", "Peru")]
    [InlineData("Hundreds of thousands of people blocked streets in Hong Kong.", "PROTEST", "Hundreds of thousands of people", "")]
    public void ParticipantsHungElsewhereInTheTreeAreFound(string text, string type, string source, string target) => Holds(text, type, source, target);

    [Theory]
    [InlineData("Kenyan police seized 40 rifles and 3,000 rounds of ammunition.", "COERCE", "Kenyan police", "")]
    [InlineData("Peruvian guerrillas detonated a car bomb in Lima.", "ASSAULT", "Peruvian guerrillas", "")]
    [InlineData("Iraqi forces shot down a Turkish drone.", "ASSAULT", "Iraqi forces", "a Turkish drone")]
    public void WeaponsAndPapersAreNobody(string text, string type, string source, string target) => Holds(text, type, source, target);

    [Theory]
    [InlineData("Anna Berg left a message blaming President Putin for the fire.", "ACCUSE", "Anna Berg", "President Putin")]
    [InlineData("Norway issued a statement condemning Serbia for the raid.", "ACCUSE", "Norway", "Serbia")]
    [InlineData("An anonymous petition was handed out yesterday, calling on the Peruvian government to resign.", "REQUEST", "", "the Peruvian government")]
    public void APaperSpeaksForWhoWroteIt(string text, string type, string source, string target) => Holds(text, type, source, target);

    [Fact]
    public void WhoeverMeetsSomebodyIsNotTheSame()
    {
        Record record = loaded.Read("Anna Berg met with the Minister of Trade of Peru, HE Dr Juan Soto, in Lima on 4 May.");
        Event e = Assert.Single(record.Events, static x => x.Type == "CONSULT");
        Assert.Equal([null, "PER"], e.Source.Select(static p => p.Country));
    }

    [Theory]
    [InlineData("The UNHCR appealed for $2.8 million to help 300,000 Somali refugees.", "REQUEST", "The UNHCR", "")]
    [InlineData("The Red Cross appealed to Norway for help for the victims of the storm.", "REQUEST", "The Red Cross", "Norway")]
    [InlineData("The Egyptian president said that Norway must mediate between the rebels and the army.", "REQUEST", "The Egyptian president", "Norway")]
    public void WhoIsInNeedIsNotWhoIsAsked(string text, string type, string source, string target) => Holds(text, type, source, target);

    [Theory]
    [InlineData("Health officials are investigating cases of swine flu in Washington and California.")]
    [InlineData("The Ministry of Health began an investigation into the new strain of the virus.")]
    public void NobodyIsAccusedOfADisease(string text) => Assert.DoesNotContain(loaded.Read(text).Events, static e => e.Type == "ACCUSE");

    [Fact]
    public void ACounterpartIsOfTheCountryThatIsNamed() =>
        Assert.Equal(["EGY", "ETH"], Assert.Single(loaded.Read("The rebels of Sudan have lost. Egypt's foreign minister met his Ethiopian counterpart in Cairo on Sunday.").Events, static e => e.Type == "CONSULT").Source.Select(static p => p.Country));

    [Fact]
    public void WhoInvitesBothSidesIsNeitherOfThem() =>
        Assert.DoesNotContain(loaded.Read("Saudi Arabia and the United States invited both sides to talks in Jeddah.").Events.First(static e => e.Type == "REQUEST").Target, static p => p.Country is "SAU" or "USA");

    [Fact]
    public void ACrowdIsNotOfTheArmyThatFiresIntoIt() =>
        Assert.Equal("IRQ", Assert.Single(loaded.Read("The US troops fired into the hostile crowd in Fallujah, killing 4.").Events.First(static e => e.Type == "ASSAULT").Target).Country);

    [Theory]
    [InlineData("Lithuania expelled two Russian diplomats.", "LTU")]
    [InlineData("Uruguay accused Paraguay of fraud.", "URY")]
    public void AStateAtTheStartOfASentenceActs(string text, string country) => Assert.Equal(country, Assert.Single(Assert.Single(loaded.Read(text).Events).Source).Country);

    [Theory]
    [InlineData("A Frankfurt judge sentenced Syrian doctor Ala Musa to life in prison over torture in Homs.", "SANCTION", "DEU")]
    [InlineData("Beijing's top Taiwan negotiator met the Singaporean prime minister.", "CONSULT", "CHN")]
    [InlineData("Palestinian riots against Israeli policies continued.", "PROTEST", "PSE")]
    public void TheFirstSourceIsOfThatCountry(string text, string type, string country) =>
        Assert.Equal(country, Assert.Single(loaded.Read(text).Events, x => x.Type == type).Source[0].Country);

    [Fact]
    public void ASurnameMeansWhomTheReportNamesInFull()
    {
        Record record = loaded.Read("Bolivian leader Evo Morales resigned on Sunday in La Paz. Bands of Morales' supporters burned down a house.");
        Assert.Equal("BOL", Assert.Single(record.Events, static x => x.Type == "ASSAULT").Source[0].Country);
    }

    [Fact]
    public void WhoIsKilledInARelativeClauseDemandsNothing()
    {
        string text = "The Peruvians repudiated the attack by rebels in which nine marines were killed and two officers taken captive, and demanded their release.";
        Event e = Assert.Single(loaded.Read(text).Events, static x => x.Type == "REQUEST");
        Assert.Equal("The Peruvians", Words(e.Source, text));
    }

    [Fact]
    public void ANounThatTakesUpAnEventKeepsWhoItSaysDidIt()
    {
        string text = "Kenyan police were attacked near Lamu on Monday. The attack by Somali rebels lasted two hours.";
        Event e = loaded.Read(text).Events[^1];
        Assert.NotNull(e.Coref);
        Assert.Equal("Somali rebels", Assert.Single(e.Source).Span.In(text).ToString());
    }

    /// <summary>A name with "and" in it is one; who takes back his own ground strikes who holds it; an adjective is nobody.</summary>
    [Theory]
    [InlineData("Troops were killed by the Islamic State of Iraq and the Levant on Monday.", "ASSAULT", "the Islamic State of Iraq and the Levant", "Troops")]
    [InlineData("Iraqi forces liberated Mosul from the Islamic State.", "ASSAULT", "Iraqi forces", "the Islamic State")]
    [InlineData("Iraqi forces liberated Mosul on Monday.", "ASSAULT", "Iraqi forces", "")]
    [InlineData("Rebels recaptured Mosul on Monday.", "ASSAULT", "Rebels", "Mosul")]
    [InlineData("A terrorist attack on Iraqi soldiers shook the town.", "ASSAULT", "", "Iraqi soldiers")]
    [InlineData("Iraqi forces are pushing the Islamic State back.", "ASSAULT", "Iraqi forces", "the Islamic State")]
    [InlineData("The regime and its backers, notably Russia, are shelling Aleppo.", "ASSAULT", "The regime|notably Russia", "Aleppo")]
    [InlineData("Attacks in Iraq, including one in Baghdad claimed by the Islamic State, killed ten people.", "ASSAULT", "", "Iraq", "Attacks")]
    [InlineData("The jihadist group took over a nearby barracks.", "ASSAULT", "The jihadist group", "a nearby barracks")]
    [InlineData("Iraq and France reaffirmed their commitment to combating the terrorist threat of Daesh.", "AGREE", "Iraq|France", "")]
    [InlineData("Germany pledged support for the fight against Boko Haram.", "SUPPORT", "Germany", "")]
    [InlineData("Iran backed the fight of the Houthis against Saudi Arabia.", "SUPPORT", "Iran", "the Houthis")]
    [InlineData("The United States provided weapons to Ukraine to fight Russia.", "ASSAULT", "Ukraine", "Russia")]
    [InlineData("The United States supplied the rebels with missiles to attack Syrian bases.", "ASSAULT", "the rebels", "Syrian bases")]
    [InlineData("Iran armed the Houthis to attack Saudi Arabia.", "ASSAULT", "the Houthis", "Saudi Arabia")]
    [InlineData("Norway continues to stand shoulder to shoulder with the Iraqi people.", "SUPPORT", "Norway", "the Iraqi people")]
    public void WhoDoesWhatToWhom(string text, string type, string source, string target, string trigger = "") => Holds(text, type, source, target, trigger);

    [Theory]
    [InlineData("Syria has denied attacking civilians.", Assertion.Denied)]
    [InlineData("Syria has repeatedly denied using chemical weapons against civilians.", Assertion.Denied)]
    [InlineData("Syria denied that it used chemical weapons against civilians.", Assertion.Denied)]
    [InlineData("The minister said claims that Syrian soldiers were killed were false.", Assertion.Denied)]
    [InlineData("Soldiers stopped short of firing on the crowd.", Assertion.Negated)]
    [InlineData("It is not known whether the police fired on the protesters.", Assertion.Possible)]
    [InlineData("Had the army attacked the town, thousands would have died.", Assertion.Conditional)]
    [InlineData("Iran armed the Houthis to attack Saudi Arabia.", Assertion.Planned)]
    public void WhatIsDeniedOrOpenIsNoFact(string text, Assertion expected) => Assert.Equal(expected, loaded.Read(text).Events.Single(static e => e.Type == "ASSAULT").Asserted);

    [Fact]
    public void WhoThreatensACountryIsNotTakenForItsOwn() => Assert.Null(loaded.Read("The president threatened to bomb Iran unless it freed the sailors.").Events.First(static e => e.Type == "THREATEN").Source[0].Country);

    [Theory]
    [InlineData("American jets arrived to join the fight against the Islamic State.")]
    [InlineData("The squadron will host the jets, which will fly strike missions against ISIL.")]
    public void WhatSomebodyCameForIsPlanned(string text) => Assert.Equal(Assertion.Planned, loaded.Read(text).Events.Single(static e => e.Type == "ASSAULT").Asserted);

    [Theory]
    [InlineData("The man, of Wrexham, has pleaded guilty to wasting police time.")]
    [InlineData("An official of the Chinese government requested anonymity.")]
    [InlineData("Dutch police warned that a bomb might have been planted in the parliament.")]
    [InlineData("The United States has a similar law, called the Communications Assistance Act.")]
    [InlineData("\"I was afraid that I was about to be killed,\" the judge said.")]
    [InlineData("Honduras declared a health alert.")]
    [InlineData("General Ali Karimi released the following statement today.")]
    public void WhatTouchesNobodyIsNoEvent(string text) => Assert.Empty(loaded.Read(text).Events);

    /// <summary>Sets of whom nobody was named just before are the two states that the report tells most of, never who speaks to them.</summary>
    [Fact]
    public void BothCountriesAreNotWhoUrgesThem()
    {
        Event urged = loaded.Read("HANOI, Nov 3 - Vietnam accused China on Monday of boarding a Vietnamese trawler. China's foreign ministry rejected the charge. Vietnam's foreign ministry summoned the Chinese ambassador.\n\nAustralia and New Zealand urged both countries to hold talks.").Events.Last(static e => e.Type == "REQUEST");
        Assert.Equal(["CHN", "VNM"], urged.Target.Select(static p => p.Country).Order());
    }

    [Fact]
    public void EachAndTheOtherAreTheTwo()
    {
        Event accused = loaded.Read("YEREVAN, Nov 3 - Armenia and Azerbaijan said on Monday that their armies had fired at each other.\n\nArmenia said Azerbaijan had shelled two posts. Azerbaijan said Armenia had wounded three of its soldiers. Each accused the other of breaking the truce.").Events.Last(static e => e.Type == "ACCUSE");
        Assert.Equal(["ARM", "AZE"], accused.Source.Select(static p => p.Country).Order());
    }

    /// <summary>Where many states deal with a war, "both sides" are the army and the armed group that fight it.</summary>
    [Fact]
    public void TheSidesOfAWarAreThoseUnderArms()
    {
        Record record = loaded.Read("The army shelled Nyala. The Rapid Support Forces shelled Khartoum, Sudan. Sudan's army advanced. The Rapid Support Forces withdrew. The Sudanese army attacked again, and the Rapid Support Forces fled."
            + "\n\nEgypt, Kenya, Chad, Turkey and Norway met. Egypt and Kenya quarrelled. Chad and Turkey left. Egypt, Kenya and Chad met again. Egypt and Norway condemned attacks on civilians by both sides.");
        Event condemned = record.Events.First(static e => e.Lemma == "condemn");
        Assert.DoesNotContain(condemned.Target, static p => p.Country is "EGY" or "KEN" or "TCD" or "TUR" or "NOR");
    }

    [Fact]
    public void WhoWorksTheWeaponIsWhoStrikes()
    {
        Record record = loaded.Read("At least 31 people were killed when drones operated by the Rapid Support Forces (RSF) hit a market in El Obeid.");
        Assert.All(record.Events.Where(static e => e.Type == "ASSAULT"), static e => Assert.Equal("SDN", Assert.Single(e.Source).Country));
        Assert.Contains(record.Events, static e => e.Lemma == "hit");
    }

    [Theory]
    [InlineData("The United States warned its citizens against travelling to the highlands of Peru.")]
    [InlineData("An estimated 73,400 people have been displaced from El Fasher.")]
    [InlineData("The drills prompted China to send more ships.")]
    [InlineData("Japan and Australia began five days of exercises, prompting China to send more ships.")]
    public void NobodyThreatensAsksOrDrivesOut(string text) => Assert.DoesNotContain(loaded.Read(text).Events, static e => e.Type is "THREATEN" or "COERCE" or "REQUEST");

    [Fact]
    public void WhoActsBehindASemicolonHasNoPartInWhatStandsBefore()
    {
        Record record = loaded.Read("Clashes in April 2021 killed more than 50 people; in September 2022 Tajik forces shelled Batken.");
        Assert.Empty(record.Events.First(static e => e.Lemma == "kill").Source);
        Assert.Equal("TJK", Assert.Single(record.Events.First(static e => e.Lemma == "shell").Source).Country);
    }

    [Theory]
    [InlineData("Police spokesman Daniel Odera denied that officers had used live ammunition, blaming criminal elements.", "ACCUSE", "Police spokesman Daniel Odera")]
    [InlineData("Seven officers were injured, the interior ministry said, rejecting claims by opposition politicians.", "REJECT", "the interior ministry")]
    [InlineData("A spokesman told reporters that the rebels had burned the bridge, urging civilians to leave.", "REQUEST", "A spokesman")]
    [InlineData("The president said Kenya had sent soldiers, calling on Uganda to follow.", "REQUEST", "The president")]
    [InlineData("The general said rebels attacked the post, killing nine soldiers.", "ASSAULT", "rebels")]
    public void WhoSaysSoGoesOnToSpeak(string text, string type, string source) => Assert.Equal(source, Words(loaded.Read(text).Events.Last(e => e.Type == type).Source, text));

    [Theory]
    [InlineData("Rebels attacked Goma on Monday. France condemned the attack.", "ACCUSE", "Rebels")]
    [InlineData("The army freed forty prisoners. The UN welcomed the release.", "SUPPORT", "The army")]
    [InlineData("The ministry blamed gangs for the violence after police attacked a march.", "ACCUSE", "gangs")]
    public void WhoJudgesADeedJudgesWhoDidIt(string text, string type, string target) => Assert.Equal(target, Words(loaded.Read(text).Events.Single(e => e.Type == type).Target, text));

    [Fact]
    public void HarmsToldSideBySideHaveOneDoer() =>
        Assert.All(loaded.Read("Two persons were killed and at least 26 others were injured on Tuesday when police opened fire on villagers.").Events.Where(static e => e.Type == "ASSAULT"), static e => Assert.Contains("COP", Assert.Single(e.Source).Sectors));

    [Theory]
    [InlineData("The militants attacked the base, killing five.", "kill", "five")]
    [InlineData("Gunmen killed five people, wounding 12.", "wound", "12")]
    [InlineData("Hezbollah fired rockets at Haifa, wounding three.", "wound", "three")]
    [InlineData("Rebels shelled the town of Nyala in Sudan. Nine people were killed. More than 40 people were wounded.", "wound", "More than 40 people")]
    public void WhatADeedCostIsToldAsSurelyAsTheDeed(string text, string lemma, string target) => Assert.Equal(target, Words(loaded.Read(text).Events.Single(e => e.Lemma == lemma).Target, text));

    [Fact]
    public void AidThatIsStoppedIsNotGiven()
    {
        Record record = loaded.Read("The Norwegian government has paused $12 million in aid to the Malian police pending a review.");
        Assert.Equal("SANCTION", Assert.Single(record.Events).Type);
    }

    [Theory]
    [InlineData("Yerevan consented to hand back four border villages.", "AGREE")]
    [InlineData("Ministers warned that the Community would react to any such moves.", "THREATEN")]
    public void WhatIsDealtWithAndWhoWillActAreNoPartners(string text, string type) => Assert.All(loaded.Read(text).Events.Where(e => e.Type == type), static e => Assert.Empty(e.Target));

    [Fact]
    public void ACurrencyInBracketsIsNobody() => Assert.DoesNotContain(loaded.Read("Canada Post, under government orders to eliminate a $160 million (U.S.) deficit by next year, rejected the claim.").Events.SelectMany(static e => e.Target), static p => p.Country == "USA");

    private void Holds(string text, string type, string source, string target, string trigger = "")
    {
        Event e = Assert.Single(loaded.Read(text).Events, x => x.Type == type && (trigger.Length == 0 || x.Trigger.In(text).SequenceEqual(trigger)));
        Assert.Equal((source, target), (Words(e.Source, text), Words(e.Target, text)));
    }

    private static string Words(IEnumerable<Participant> side, string text) => string.Join('|', side.Select(p => p.Span.In(text).ToString()));
}
