using Annals.Resources;

namespace Annals.Meaning.Actors;

/// <summary>Words by which actors are told apart (<c>data/actors/words.tsv</c>: a name, a tab, words).</summary>
internal static class ActorWords
{
    private static readonly WordLists Lists = WordLists.Load("actors/words.tsv");

    /// <summary>Offices of which a state has one, without ministers.</summary>
    internal static readonly WordSet Office = Lists["office"];
    /// <summary>Ministers of whom a state has several.</summary>
    internal static readonly WordSet Minister = Lists["minister"];
    /// <summary>Units of money, as they are written.</summary>
    internal static readonly WordSet Money = Lists["money"];
    /// <summary>Capitals in which the ministers of others meet.</summary>
    internal static readonly WordSet Seat = Lists["seat"];
    /// <summary>Words before somebody who is not of the country where he is.</summary>
    internal static readonly WordSet Abroad = Lists["abroad"];
    /// <summary>Of a country: not the one that is told of.</summary>
    internal static readonly WordSet Elsewhere = Lists["elsewhere"];
    /// <summary>Words before "parties" that are the sides of a quarrel.</summary>
    internal static readonly WordSet Sides = Lists["sides"];
    /// <summary>What a state's statement does in its first sentence.</summary>
    internal static readonly WordSet Declares = Lists["declares"];
    /// <summary>Those who deal with a firm or a body from outside.</summary>
    internal static readonly WordSet Clients = Lists["clients"];
    /// <summary>Words of which names of bodies are made that many states have, as they are written.</summary>
    internal static readonly WordSet OfStates = Lists["ofstates"];
    /// <summary>Words of which names of parties are made that many countries have, as they are written.</summary>
    internal static readonly WordSet OfParties = Lists["ofparties"];
    /// <summary>Bodies that are of whom their names say, as they are written.</summary>
    internal static readonly WordSet Leagues = Lists["leagues"];
    /// <summary>Words of the two parties of the United States before who sits for them.</summary>
    internal static readonly WordSet Partisan = Lists["partisan"];
    /// <summary>Countries that have parties called so too.</summary>
    internal static readonly WordSet Namesake = Lists["namesake"];
    /// <summary>Who tells that officers are of the police (lemmas).</summary>
    internal static readonly WordSet OfPolice = Lists["ofpolice"];
    /// <summary>Who tells that officers may be of the forces (lemmas).</summary>
    internal static readonly WordSet OfArmies = Lists["ofarmies"];
    /// <summary>Towns that stand for the European Union.</summary>
    internal static readonly WordSet UnionSeat = Lists["unionseat"];
    /// <summary>What becomes of a country's parts: states of their own (lemmas).</summary>
    internal static readonly WordSet Domains = Lists["domains"];
    /// <summary>Whom only a state has (lemmas).</summary>
    internal static readonly WordSet OfAState = Lists["ofastate"];
    /// <summary>What one does with one's own men (lemmas).</summary>
    internal static readonly WordSet Leads = Lists["leads"];
    /// <summary>What is made or held with somebody at a place (lemmas).</summary>
    internal static readonly WordSet Meetings = Lists["meetings"];
    /// <summary>Who are those of the one armed group that was named (lemmas).</summary>
    internal static readonly WordSet Foes = Lists["foes"];
    /// <summary>What warships' names begin with, a colon, whose they are.</summary>
    internal static readonly WordSet Warships = Lists["warships"];
    /// <summary>Who heads a state or its ministries (lemmas).</summary>
    internal static readonly WordSet Heads = Lists["heads"];
    /// <summary>Countries of which reports call a chamber "the House".</summary>
    internal static readonly WordSet Houses = Lists["houses"];
    /// <summary>What says that a firm is the state's, as it is written.</summary>
    internal static readonly WordSet StateOwned = Lists["stateowned"];
    /// <summary>What parties are parties to.</summary>
    internal static readonly WordSet Quarrel = Lists["quarrel"];
}
