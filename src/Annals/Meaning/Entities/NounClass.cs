namespace Annals.Meaning.Entities;

/// <summary>What a noun means, by its place in WordNet's tree of hypernyms. Written to the model as a byte: append only.</summary>
internal enum NounClass : byte
{
    Unknown, Person, Organization, People, Place, Facility, Vehicle, Weapon, Work, Law, Event, Act, State, Artifact, Animal, Plant, Substance,
    Time, Quantity, Abstract, Body, Language, Money, Group,
}
