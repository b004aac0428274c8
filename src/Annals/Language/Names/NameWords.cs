using System;

namespace Annals.Language.Names;

/// <summary>What the name finder knows of a word; several may hold.</summary>
[Flags]
internal enum NameWords
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>A given name.</summary>
    Given = 1,
    /// <summary>A family or given name of many lists.</summary>
    Person = 2,
    /// <summary>A town, country or region, or a part of the name of one.</summary>
    Place = 4,
    /// <summary>A large town or a country.</summary>
    KnownPlace = 8,
    /// <summary>Also written in small letters.</summary>
    Common = 16,
    /// <summary>People of a country, or what is of it.</summary>
    Demonym = 32,
    /// <summary>Stands before a person's name.</summary>
    Title = 64,
    /// <summary>Ends or begins names of organizations.</summary>
    OrganizationHead = 128,
    /// <summary>Ends or begins names of places.</summary>
    PlaceHead = 256,
    /// <summary>A building or site.</summary>
    Facility = 512,
    /// <summary>A kind of event.</summary>
    Event = 1024,
    /// <summary>A kind of law or treaty.</summary>
    Law = 2048,
    /// <summary>A kind of work.</summary>
    Work = 4096,
    /// <summary>A type of vehicle.</summary>
    Vehicle = 8192,
    /// <summary>A type of weapon.</summary>
    Weapon = 16384,
    /// <summary>An armed group or a people.</summary>
    Group = 32768,
    /// <summary>A language.</summary>
    Language = 65536,
    /// <summary>A month or weekday.</summary>
    Calendar = 131072,
    /// <summary>Links parts of a name.</summary>
    Link = 262144,
    /// <summary>An organization, a party or a company by itself.</summary>
    Organization = 524288,
    /// <summary>A family name.</summary>
    Family = 1048576,
    /// <summary>A word in names of companies.</summary>
    Company = 2097152,
    /// <summary>A country.</summary>
    Country = 4194304,
    /// <summary>A state or province, or what is written for it.</summary>
    State = 8388608,
}
