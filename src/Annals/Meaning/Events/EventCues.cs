using Annals.Resources;

namespace Annals.Meaning.Events;

/// <summary>Words by which cases are told apart (<c>data/events/cues.tsv</c>: a name, a tab, lemmas). Unlike <see cref="ArgumentClasses"/>, neither rules nor the network see them.</summary>
internal static class EventCues
{
    private static readonly WordLists Lists = WordLists.Load("events/cues.tsv");

    /// <summary>Verb and particle that together are another word than the verb.</summary>
    internal static readonly WordSet OtherWord = Lists["otherword"];
    /// <summary>What somebody feels who blames nobody.</summary>
    internal static readonly WordSet Misgiving = Lists["misgiving"];
    /// <summary>Gives somebody a power.</summary>
    internal static readonly WordSet Empower = Lists["empower"];
    /// <summary>What gives a power: a law.</summary>
    internal static readonly WordSet Statute = Lists["statute"];
    /// <summary>Is about deeds of a kind.</summary>
    internal static readonly WordSet OfKind = Lists["ofkind"];
    /// <summary>Neither agrees nor refuses.</summary>
    internal static readonly WordSet Undecided = Lists["undecided"];
    /// <summary>Takes part in or goes on with the deed it has for object.</summary>
    internal static readonly WordSet Wage = Lists["wage"];
    /// <summary>Nouns that a deed in front of them tells the kind of.</summary>
    internal static readonly WordSet Sortie = Lists["sortie"];
    /// <summary>Takes a place from who holds it for who held it before.</summary>
    internal static readonly WordSet Retake = Lists["retake"];
    /// <summary>What is released to readers.</summary>
    internal static readonly WordSet Writing = Lists["writing"];
    /// <summary>Says that something is not so.</summary>
    internal static readonly WordSet Deny = Lists["deny"];
    /// <summary>What "fire" in front of tells no shooting of.</summary>
    internal static readonly WordSet FireGear = Lists["firegear"];
    /// <summary>Words of talk over a line.</summary>
    internal static readonly WordSet Telephone = Lists["telephone"];
    /// <summary>Advises or warns: care for the public.</summary>
    internal static readonly WordSet Advise = Lists["advise"];
    /// <summary>Buys and sells.</summary>
    internal static readonly WordSet Trade = Lists["trade"];
    /// <summary>Is afraid.</summary>
    internal static readonly WordSet Fear = Lists["fear"];
    /// <summary>Without a name.</summary>
    internal static readonly WordSet Anonymous = Lists["anonymous"];
    /// <summary>Pleads in court.</summary>
    internal static readonly WordSet Plead = Lists["plead"];
    /// <summary>What one pleads.</summary>
    internal static readonly WordSet Plea = Lists["plea"];
    /// <summary>Looks into something.</summary>
    internal static readonly WordSet Inquire = Lists["inquire"];
    /// <summary>What an inquiry into a disease looks into.</summary>
    internal static readonly WordSet Case = Lists["case"];
    /// <summary>Of health.</summary>
    internal static readonly WordSet Health = Lists["health"];
    /// <summary>Nouns whose possessor gives what they name.</summary>
    internal static readonly WordSet Promise = Lists["promise"];
    /// <summary>What is done for those in need.</summary>
    internal static readonly WordSet Relieve = Lists["relieve"];
    /// <summary>Deaths and crimes that are looked into.</summary>
    internal static readonly WordSet Death = Lists["death"];
    /// <summary>Nouns whose possessor suffers what they name.</summary>
    internal static readonly WordSet Suffered = Lists["suffered"];
    /// <summary>Verbs with "of" and what somebody is blamed for or told.</summary>
    internal static readonly WordSet Blame = Lists["blame"];
    /// <summary>Names nobody in particular; words as they are written.</summary>
    internal static readonly WordSet Vague = Lists["vague"];
    /// <summary>What police do who only report.</summary>
    internal static readonly WordSet State = Lists["state"];
    /// <summary>Where police sit.</summary>
    internal static readonly WordSet Station = Lists["station"];
    /// <summary>Before "station" when no police sit there.</summary>
    internal static readonly WordSet OtherStation = Lists["otherstation"];
    /// <summary>What a spokesman refuses: to say more.</summary>
    internal static readonly WordSet Silent = Lists["silent"];
    /// <summary>What is told or kept back.</summary>
    internal static readonly WordSet News = Lists["news"];
    /// <summary>What is said to be true, or denied.</summary>
    internal static readonly WordSet Statement = Lists["statement"];
    /// <summary>Meets and talks, and what comes of it.</summary>
    internal static readonly WordSet Meeting = Lists["meeting"];
    /// <summary>Buys, sells, makes.</summary>
    internal static readonly WordSet Purchase = Lists["purchase"];
    /// <summary>What one looks into without blaming anybody.</summary>
    internal static readonly WordSet Puzzle = Lists["puzzle"];
    /// <summary>Before "offensive" and the like when no blood is shed.</summary>
    internal static readonly WordSet Bloodless = Lists["bloodless"];
    /// <summary>Whoever has one is another.</summary>
    internal static readonly WordSet Kin = Lists["kin"];
    /// <summary>Hurts.</summary>
    internal static readonly WordSet Blow = Lists["blow"];
    /// <summary>Does as another did.</summary>
    internal static readonly WordSet Follow = Lists["follow"];
    /// <summary>Turns against somebody.</summary>
    internal static readonly WordSet Turn = Lists["turn"];
    /// <summary>Tells what others did.</summary>
    internal static readonly WordSet Teller = Lists["teller"];
    /// <summary>Tells what others did and never speaks for them.</summary>
    internal static readonly WordSet Witness = Lists["witness"];
    /// <summary>Of wages and those who earn them.</summary>
    internal static readonly WordSet Labour = Lists["labour"];
    /// <summary>Of trade.</summary>
    internal static readonly WordSet Commerce = Lists["commerce"];
    /// <summary>Still to come.</summary>
    internal static readonly WordSet Ahead = Lists["ahead"];
    /// <summary>Participles that stand in front of a noun and describe it; words as they are written.</summary>
    internal static readonly WordSet Describing = Lists["describing"];
    /// <summary>Blames, holds or punishes somebody for what he did.</summary>
    internal static readonly WordSet Charge = Lists["charge"];
    /// <summary>Does not give in to what was said or asked, which was said all the same.</summary>
    internal static readonly WordSet Spurn = Lists["spurn"];
    /// <summary>Nobody and nothing to lay hands on, though an attack, a strike or a ban may have it for its object.</summary>
    internal static readonly WordSet Untouchable = Lists["untouchable"];
    /// <summary>Nouns with "of" and who is blamed or held.</summary>
    internal static readonly WordSet Reproach = Lists["reproach"];
    /// <summary>What is promised without a promise to whom it concerns: asks, studies, follows, flies over.</summary>
    internal static readonly WordSet Consider = Lists["consider"];
    /// <summary>What a place in front of it dates: where it was made or met.</summary>
    internal static readonly WordSet Pact = Lists["pact"];
    /// <summary>Speaks up: what those do who are named right before it.</summary>
    internal static readonly WordSet Voicing = Lists["voicing"];
    /// <summary>Gives somebody something, or refuses it.</summary>
    internal static readonly WordSet Give = Lists["give"];
    /// <summary>Talks and settles with somebody.</summary>
    internal static readonly WordSet Deal = Lists["deal"];
    /// <summary>Says.</summary>
    internal static readonly WordSet Speak = Lists["speak"];
    /// <summary>What one does with a deed that a noun names.</summary>
    internal static readonly WordSet Stage = Lists["stage"];
    /// <summary>Is supported, where the support is named: has, wins, relies on.</summary>
    internal static readonly WordSet Enjoy = Lists["enjoy"];
    /// <summary>Does the deed that a noun names ("a raid conducted by …").</summary>
    internal static readonly WordSet CarryOut = Lists["carryout"];
    /// <summary>Whom ships pick up without arresting them.</summary>
    internal static readonly WordSet Shipwrecked = Lists["shipwrecked"];
    /// <summary>Nouns near deeds of force that are none themselves ("improve its defences").</summary>
    internal static readonly WordSet NoDeed = Lists["nodeed"];
    /// <summary>What is thought or said of a deed by who has not done it.</summary>
    internal static readonly WordSet Attitude = Lists["attitude"];
    /// <summary>What who vows it means to do to an enemy.</summary>
    internal static readonly WordSet Fight = Lists["fight"];
    /// <summary>What is done with whom one has in hand: he is not who asked for it.</summary>
    internal static readonly WordSet HandOver = Lists["handover"];
    /// <summary>What is done to an attack by whom it is made on.</summary>
    internal static readonly WordSet Repel = Lists["repel"];
    /// <summary>What is done to somebody or befalls him when it is asked for ("her release").</summary>
    internal static readonly WordSet Undergone = Lists["undergone"];
    /// <summary>Ways that are blocked ("the road to Busia").</summary>
    internal static readonly WordSet Way = Lists["way"];
    /// <summary>What somebody may be the matter of ("information on the gangs").</summary>
    internal static readonly WordSet Knowledge = Lists["knowledge"];
    /// <summary>Words of phrases for those who deal with other countries than their own.</summary>
    internal static readonly WordSet Envoy = Lists["envoy"];
    /// <summary>What a force flies.</summary>
    internal static readonly WordSet Craft = Lists["craft"];
    /// <summary>Adjectives of regions that hold many states.</summary>
    internal static readonly WordSet Continental = Lists["continental"];
    /// <summary>What flies; lemmas.</summary>
    internal static readonly WordSet Aircraft = Lists["aircraft"];
    /// <summary>What is done to persons, not to armies; lemmas.</summary>
    internal static readonly WordSet Casualties = Lists["casualties"];
    /// <summary>What a body may be charged with doing; lemmas.</summary>
    internal static readonly WordSet Tasks = Lists["tasks"];
    /// <summary>What one does with something that was not there before; lemmas.</summary>
    internal static readonly WordSet Create = Lists["create"];
    /// <summary>Whom or what a vote is on, as adjectives; lemmas.</summary>
    internal static readonly WordSet Elective = Lists["elective"];
    /// <summary>Votes and who stands in them; lemmas.</summary>
    internal static readonly WordSet Ballot = Lists["ballot"];
    /// <summary>What stands in the country whose it is; lemmas.</summary>
    internal static readonly WordSet Site = Lists["site"];
    /// <summary>Tries to; lemmas.</summary>
    internal static readonly WordSet Try = Lists["try"];
    /// <summary>Works of fiction.</summary>
    internal static readonly WordSet Fiction = Lists["fiction"];
    /// <summary>How works of fiction come about.</summary>
    internal static readonly WordSet MadeAs = Lists["madeas"];
    /// <summary>How it is brought down.</summary>
    internal static readonly WordSet Downing = Lists["downing"];
    /// <summary>Places and vehicles of everybody.</summary>
    internal static readonly WordSet Public = Lists["public"];
    /// <summary>Where everybody trades.</summary>
    internal static readonly WordSet Market = Lists["market"];
    /// <summary>How ground changes hands: it is not its people that are hit.</summary>
    internal static readonly WordSet Taking = Lists["taking"];
    /// <summary>Words by which a place or vehicle is of some force.</summary>
    internal static readonly WordSet Uniformed = Lists["uniformed"];
    /// <summary>Those who are of another country than whose they are ("its neighbour").</summary>
    internal static readonly WordSet Next = Lists["next"];
    /// <summary>Those under arms, as bodies and as what they hold.</summary>
    internal static readonly WordSet Forces = Lists["forces"];
    /// <summary>Words by which what is struck is known for the military's.</summary>
    internal static readonly WordSet Arms = Lists["arms"];
    /// <summary>Words by which it is known for rebels'.</summary>
    internal static readonly WordSet Insurgent = Lists["insurgent"];
    /// <summary>Where people live.</summary>
    internal static readonly WordSet Dwelling = Lists["dwelling"];
    /// <summary>What a state's military strikes with, and its strikes.</summary>
    internal static readonly WordSet Armament = Lists["armament"];
    /// <summary>Verbs by which who speaks goes on: "said …, accusing".</summary>
    internal static readonly WordSet Uttering = Lists["uttering"];
    /// <summary>What somebody else is to one: "his rival".</summary>
    internal static readonly WordSet Relation = Lists["relation"];
    /// <summary>What a deed does to people, told behind it.</summary>
    internal static readonly WordSet Cost = Lists["cost"];
    /// <summary>What who warns will do himself.</summary>
    internal static readonly WordSet React = Lists["react"];
    /// <summary>Adjectives of parts of the world: who bears one is of no single country.</summary>
    internal static readonly WordSet Regional = Lists["regional"];
    /// <summary>What somebody makes for others to take or leave ("proposal").</summary>
    internal static readonly WordSet Made = Lists["made"];
    /// <summary>In which somebody is addressed ("letter").</summary>
    internal static readonly WordSet Message = Lists["message"];
    /// <summary>Verbs whose subject makes what the noun they govern names ("launched its attack").</summary>
    internal static readonly WordSet Makes = Lists["makes"];
    /// <summary>Tells how many an event harmed ("leaving 22 dead").</summary>
    internal static readonly WordSet Toll = Lists["toll"];
    /// <summary>What is done against whoever stands before it.</summary>
    internal static readonly WordSet Harm = Lists["harm"];
    /// <summary>Nouns that only count those behind "of".</summary>
    internal static readonly WordSet Measure = Lists["measure"];
    /// <summary>Does harm that an attack does.</summary>
    internal static readonly WordSet Hurt = Lists["hurt"];
    /// <summary>Has what follows for its outcome.</summary>
    internal static readonly WordSet Lead = Lists["lead"];
    /// <summary>To what one gives way.</summary>
    internal static readonly WordSet Pressure = Lists["pressure"];
    /// <summary>Wants to make somebody do something.</summary>
    internal static readonly WordSet Press = Lists["press"];
    /// <summary>Nouns with "of" and who rules or decides.</summary>
    internal static readonly WordSet Rule = Lists["rule"];
    /// <summary>Votes a veto down, or does not.</summary>
    internal static readonly WordSet Override = Lists["override"];
    /// <summary>What a country's name in front of it is about, and does not act.</summary>
    internal static readonly WordSet Affair = Lists["affair"];
    /// <summary>Before "of" and who is counted; as it is written.</summary>
    internal static readonly WordSet Crowd = Lists["crowd"];

    /// <summary>Says how likely an event is, not that it happened.</summary>
    internal static readonly WordSet Likely = Lists["likely"];
    /// <summary>What an assembly does by voting to do it.</summary>
    internal static readonly WordSet Voted = Lists["voted"];
    /// <summary>What is done to a protest by those against it.</summary>
    internal static readonly WordSet PutDown = Lists["putdown"];
    /// <summary>What is done to an offer, a demand or an accusation of somebody else.</summary>
    internal static readonly WordSet Answer = Lists["answer"];
    /// <summary>What those do to an event of that type who have no part in it: who rejects an offer makes none; null for other types.</summary>
    internal static WordSet? Against(string type) => type switch { "PROTEST" => PutDown, "ASSAULT" => Repel, "AGREE" or "REQUEST" or "ACCUSE" or "THREATEN" => Answer, _ => null };

    /// <summary>Nouns that sum up the clause before them.</summary>
    internal static readonly WordSet Summing = Lists["summing"];
    /// <summary>Does not own up to a charge, or takes or leaves what is asked or offered.</summary>
    internal static readonly WordSet Rebuff = Lists["rebuff"];
    /// <summary>Answers, with "to".</summary>
    internal static readonly WordSet RespondTo = Lists["respondto"];
    /// <summary>Where who governs sits.</summary>
    internal static readonly WordSet Seat = Lists["seat"];
    /// <summary>Calls aloud.</summary>
    internal static readonly WordSet Chant = Lists["chant"];
    /// <summary>The end of an office.</summary>
    internal static readonly WordSet Ouster = Lists["ouster"];

    /// <summary>Speaks for a body.</summary>
    internal static readonly WordSet Spokesman = Lists["spokesman"];
    /// <summary>What is laid in secret.</summary>
    internal static readonly WordSet Plot = Lists["plot"];
    /// <summary>Brings a protest about.</summary>
    internal static readonly WordSet Calls = Lists["calls"];
    /// <summary>Brings others together to talk.</summary>
    internal static readonly WordSet Brokers = Lists["brokers"];
    /// <summary>Strikes with arms.</summary>
    internal static readonly WordSet Blows = Lists["blows"];
    /// <summary>Keeps a deed from being done.</summary>
    internal static readonly WordSet Foil = Lists["foil"];
    /// <summary>Counts deeds of others.</summary>
    internal static readonly WordSet Record = Lists["record"];
    /// <summary>Says what something is.</summary>
    internal static readonly WordSet Naming = Lists["naming"];
    /// <summary>What prosecutors do.</summary>
    internal static readonly WordSet Prosecute = Lists["prosecute"];
    /// <summary>Has somebody answer for a deed.</summary>
    internal static readonly WordSet Tried = Lists["tried"];
    /// <summary>Nouns between a trial and what it is about.</summary>
    internal static readonly WordSet Guilt = Lists["guilt"];
    /// <summary>Sectors of those who bear arms or command them.</summary>
    internal static readonly WordSet Armed = Lists["armed"];
    /// <summary>What is done by way of somebody.</summary>
    internal static readonly WordSet Mediate = Lists["mediate"];
    /// <summary>An attack, named by where it was.</summary>
    internal static readonly WordSet Attack = Lists["attack"];
    /// <summary>Somewhere that has no name here, and is not the town where the news was written.</summary>
    internal static readonly WordSet Spot = Lists["spot"];
    /// <summary>Says that a meeting is to come.</summary>
    internal static readonly WordSet Scheduled = Lists["scheduled"];
    /// <summary>Goes somewhere: who is to go for talks is to hold them.</summary>
    internal static readonly WordSet Journey = Lists["journey"];
    /// <summary>For what one goes.</summary>
    internal static readonly WordSet Parley = Lists["parley"];
}
