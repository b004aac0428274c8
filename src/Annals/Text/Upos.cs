namespace Annals.Text;

/// <summary>Universal part-of-speech tags (UD 2), in alphabetical order.</summary>
internal enum Upos : byte
{
    None, Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb, X,
}
