using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace Annals.Text;

/// <summary>Universal dependency relations (UD 2) with the subtypes English treebanks use.</summary>
internal enum Deprel : byte
{
    None, Root, Acl, AclRelcl, Advcl, AdvclRelcl, Advmod, Amod, Appos, Aux, AuxPass, Case, Cc, CcPreconj, Ccomp, Compound, CompoundPrt,
    Conj, Cop, Csubj, CsubjOuter, CsubjPass, Dep, Det, DetPredet, Discourse, Dislocated, Expl, Fixed, Flat, Goeswith, Iobj, List, Mark,
    Nmod, NmodDesc, NmodPoss, NmodUnmarked, Nsubj, NsubjOuter, NsubjPass, Nummod, Obj, Obl, OblAgent, OblUnmarked, Orphan, Parataxis,
    Punct, Reparandum, Vocative, Xcomp,
}

/// <summary>The spelling of <see cref="Deprel"/> and <see cref="Upos"/> in CoNLL-U.</summary>
internal static class Labels
{
    private static readonly string[] DeprelNames = Array.ConvertAll(Enum.GetNames<Deprel>(), Spell);
    private static readonly string[] UposNames = Array.ConvertAll(Enum.GetNames<Upos>(), static n => n == "None" ? "_" : n.ToUpperInvariant());
    private static readonly FrozenDictionary<string, Deprel> Deprels = Index<Deprel>(DeprelNames);
    private static readonly FrozenDictionary<string, Upos> Uposes = Index<Upos>(UposNames);

    /// <summary>CoNLL-U spelling, e.g. <c>nsubj:pass</c>; <c>_</c> for none.</summary>
    internal static string Name(this Deprel relation) => DeprelNames[(int)relation];

    /// <summary>CoNLL-U spelling, e.g. <c>PROPN</c>; <c>_</c> for none.</summary>
    internal static string Name(this Upos tag) => UposNames[(int)tag];

    /// <summary>The relation of that spelling; an unknown subtype falls back to its type, an unknown type to <see cref="Deprel.Dep"/>.</summary>
    internal static Deprel ParseDeprel(string name) =>
        Deprels.TryGetValue(name, out Deprel d) ? d
        : name.IndexOf(':') is > 0 and int colon && Deprels.TryGetValue(name[..colon], out d) ? d : Deprel.Dep;

    /// <summary>The tag of that spelling, <see cref="Upos.None"/> when unknown.</summary>
    internal static Upos ParseUpos(string name) => Uposes.GetValueOrDefault(name);

    private static string Spell(string name)
    {
        if (name == "None") return "_";
        for (int i = 1; i < name.Length; i++)
            if (char.IsUpper(name[i])) return $"{name[..i].ToLowerInvariant()}:{name[i..].ToLowerInvariant()}";
        return name.ToLowerInvariant();
    }

    private static FrozenDictionary<string, T> Index<T>(string[] names) where T : struct, Enum
    {
        T[] values = Enum.GetValues<T>();
        var map = new Dictionary<string, T>(names.Length, StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++) map[names[i]] = values[i];
        return map.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
