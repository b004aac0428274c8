using System;
using System.Collections.Generic;

namespace Annals.Forge.Places;

/// <summary>Names of divisions without the word that says what they are ("Aleppo Governorate" → "Aleppo").</summary>
internal static class DivisionNames
{
    private static readonly string[] Behind =
    [
        " Province", " Region", " Oblast", " Oblast'", "skaya Oblast'", " State", " Governorate", " County", " Parish", " Borough", " District", " Department",
        " Prefecture", " Municipality", " Kray", " Krai", " Republic", " Voivodeship", " Division", " Canton", " City", " Census Area", " Shire",
        " Autonomous Region", " Autonomous Okrug", " Regency", " Raion", " Rayon", " Subcounty", " Zone", " Emirate", " Township", " Sheng", " Shi", " Zizhiqu",
    ];

    private static readonly string[] Before =
    [
        "Provincia de ", "Provincia di ", "Provincia del ", "Province of ", "Province de ", "Departamento de ", "Departamento del ", "Département de la ",
        "Département de l'", "Département du ", "Département des ", "Département de ", "Région de ", "Region of ", "Regione ", "Estado de ", "State of ",
        "Distrito de ", "Muḩāfaz̧at ", "Muhafazat ", "Gouvernorat de ", "Gouvernorat du ", "Wilaya de ", "Wilaya d’", "Kreis ", "Landkreis ", "Raionul ",
        "Judeţul ", "Powiat ", "Okres ", "Arrondissement de ", "Arrondissement d'", "Republic of ", "Respublika ", "Município de ", "Municipio de ",
        "City of ", "London Borough of ", "Kabupaten ", "Kota ", "Tỉnh ", "Huyện ", "Ostān-e ", "Changwat ", "Amphoe ", "Opština ", "Qaḑā’ ",
    ];

    /// <summary>The bare names; none when the name bears no type word.</summary>
    internal static IEnumerable<string> WithoutTypeWord(string name)
    {
        foreach (string tail in Behind)
            if (name.Length > tail.Length + 2 && name.EndsWith(tail, StringComparison.OrdinalIgnoreCase)) yield return name[..^tail.Length];
        foreach (string head in Before)
            if (name.Length > head.Length + 2 && name.StartsWith(head, StringComparison.OrdinalIgnoreCase)) yield return name[head.Length..];
    }
}
