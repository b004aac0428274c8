using System;
using System.Collections.Generic;
using System.Text;
using AngleSharp.Dom;
using Annals.Records;

namespace Annals.Intake.Html;

/// <summary>Walks through a page's elements and gathers the running text, block by block, with the part each plays.</summary>
internal sealed class HtmlBody
{
    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "nav", "footer", "aside", "form", "button", "noscript", "svg", "iframe", "template", "select", "textarea", "head", "audio", "video", "object", "canvas",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
    };

    private readonly StringBuilder current = new();

    /// <summary>The blocks in order, none empty.</summary>
    internal List<(string Text, SectionKind Kind)> Blocks { get; } = [];

    /// <summary>Adds what stands under a node.</summary>
    internal void Add(INode node) => Walk(node, SectionKind.Paragraph);

    private void Walk(INode node, SectionKind kind)
    {
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText text) Append(text.Data);
            else if (child is not IElement element || Skipped.Contains(element.LocalName)) continue;
            else if (element.LocalName == "br") Break(kind);
            else if (Inline.Contains(element.LocalName)) Walk(element, kind);
            else
            {
                Close(kind);
                SectionKind inner = KindOf(element.LocalName, kind);
                Walk(element, inner);
                Close(inner);
            }
        }
        if (node is IDocument or IElement { LocalName: "body" or "html" }) Close(kind);
    }

    private static SectionKind KindOf(string name, SectionKind outer) =>
        name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" ? SectionKind.Subheading : name == "figcaption" ? SectionKind.Caption : outer;

    private void Append(string data)
    {
        foreach (char c in data)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f')) current.Append(c);
            else if (current.Length > 0 && current[^1] is not (' ' or '\n')) current.Append(' ');
        }
    }

    /// <summary>One break parts words; two part paragraphs.</summary>
    private void Break(SectionKind kind)
    {
        while (current.Length > 0 && current[^1] == ' ') current.Length--;
        if (current.Length > 0 && current[^1] == '\n') Close(kind);
        else if (current.Length > 0) current.Append('\n');
    }

    private void Close(SectionKind kind)
    {
        string text = current.ToString().Trim();
        current.Clear();
        if (text.Length > 0) Blocks.Add((text, kind));
    }
}
