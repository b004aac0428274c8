using Annals.Records;
using Annals.Text;

namespace Annals.Language.Names;

/// <summary>From the four kinds the model tells apart to those of the record, by the words of the name.</summary>
internal sealed class NameKinds(Analysis analysis, NameFeatures features)
{
    private readonly TokenTable table = analysis.Tokens;

    /// <summary>The kind of the name; <paramref name="kind"/> is the model's: 0 person, 1 organization, 2 place, 3 other.</summary>
    internal EntityKind Of(int first, int last, int kind) => kind switch
    {
        0 => EntityKind.Person,
        1 => IsLaw(first, last) ? EntityKind.Law : Has(first, last, NameWords.Group) ? EntityKind.Group : EntityKind.Organization,
        2 => last == first ? EntityKind.Place : IsFacility(first, last) ? EntityKind.Facility : IsEvent(first, last) ? EntityKind.Event : EntityKind.Place,
        _ => Other(first, last),
    };

    private bool IsFacility(int first, int last) => (features.Known(last) & NameWords.Facility) != 0 || ((features.Known(first) & NameWords.Facility) != 0 && table.Form(analysis.Text, first + 1) is "of");

    // "Hurricane Maria", but not "War Memorial Square".
    private bool IsEvent(int first, int last) => (features.Known(first) & NameWords.Event) != 0 && (features.Known(last) & (NameWords.PlaceHead | NameWords.Facility)) == 0;

    // "Clean Air Act", "Article 88", but not the "Law Society".
    private bool IsLaw(int first, int last) =>
        first < last && ((features.Known(last) & NameWords.Law) != 0 || ((features.Known(first) & NameWords.Law) != 0 && char.IsDigit(table.Form(analysis.Text, last)[0])));

    private EntityKind Other(int first, int last)
    {
        if (first == last && (features.Known(first) & NameWords.Demonym) != 0) return EntityKind.Group;
        if (Has(first, last, NameWords.Law)) return EntityKind.Law;
        if (Has(first, last, NameWords.Event)) return EntityKind.Event;
        if (Has(first, last, NameWords.Vehicle)) return EntityKind.Vehicle;
        if (Has(first, last, NameWords.Weapon)) return EntityKind.Weapon;
        if (Has(first, last, NameWords.Group)) return EntityKind.Group;
        if (first == last && (features.Known(first) & NameWords.Language) != 0) return EntityKind.Language;
        return Has(first, last, NameWords.Work) || IsQuoted(first, last) ? EntityKind.Work : EntityKind.Other;
    }

    private bool Has(int first, int last, NameWords what)
    {
        for (int i = first; i <= last; i++)
            if ((features.Known(i) & what) != 0) return true;
        return false;
    }

    private bool IsQuoted(int first, int last) =>
        first > 0 && last + 1 < table.Count && IsMark(first - 1) && IsMark(last + 1);

    private bool IsMark(int i) => table.Form(analysis.Text, i) is "\"" or "“" or "”" or "'" or "‘" or "’";
}
