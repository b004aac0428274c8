using System;
using Annals.Resources;

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
    // In the order of the enums; written out because asking the runtime for names costs a short run milliseconds. A test compares them.
    private static readonly string[] DeprelNames =
    [
        "_", "root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj", "ccomp",
        "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated",
        "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer",
        "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp",
    ];

    private static readonly string[] UposNames =
    [
        "_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
    ];

    private static readonly WordTable<Deprel> Deprels = IndexDeprels();
    private static readonly WordTable<Upos> Uposes = IndexUposes();

    /// <summary>CoNLL-U spelling, e.g. <c>nsubj:pass</c>; <c>_</c> for none.</summary>
    internal static string Name(this Deprel relation) => DeprelNames[(int)relation];

    /// <summary>CoNLL-U spelling, e.g. <c>PROPN</c>; <c>_</c> for none.</summary>
    internal static string Name(this Upos tag) => UposNames[(int)tag];

    /// <summary>The relation of that spelling; an unknown subtype falls back to its type, an unknown type to <see cref="Deprel.Dep"/>.</summary>
    internal static Deprel ParseDeprel(string name) =>
        Deprels.TryGetValue(name, out Deprel d) ? d
        : name.IndexOf(':') is > 0 and int colon && Deprels.TryGetValue(name.AsSpan(0, colon), out d) ? d : Deprel.Dep;

    /// <summary>The tag of that spelling, <see cref="Upos.None"/> when unknown.</summary>
    internal static Upos ParseUpos(string name) => Uposes.GetValueOrDefault(name);

    private static WordTable<Deprel> IndexDeprels()
    {
        var map = new WordTable<Deprel>();
        for (int i = 0; i < DeprelNames.Length; i++) map[DeprelNames[i]] = (Deprel)i;
        return map;
    }

    private static WordTable<Upos> IndexUposes()
    {
        var map = new WordTable<Upos>();
        for (int i = 0; i < UposNames.Length; i++) map[UposNames[i]] = (Upos)i;
        return map;
    }
}
