using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace NotebookCourse.Kernel.Analysis;

/// <summary>The documentation of a symbol as plain text.</summary>
internal sealed partial class DocumentationText(ISymbol symbol)
{
    private readonly XElement _comment = Read(symbol);

    /// <summary>What it is or does; empty if that is not said.</summary>
    public string Summary => Plain(_comment.Element("summary"));

    /// <summary>What a parameter is for; empty if that is not said.</summary>
    public string Parameter(string name) =>
        Plain(_comment.Elements("param").FirstOrDefault(one => one.Attribute("name")?.Value == name));

    private static XElement Read(ISymbol symbol)
    {
        for (ISymbol? told = symbol; told is not null; told = Inherited(told))
            if (Parse(told.GetDocumentationCommentXml() ?? "") is var comment && comment.Element("inheritdoc") is null) return comment;
        return new XElement("none");
    }

    private static XElement Parse(string xml)
    {
        try
        {
            // Of a library comes what is inside of the entry, of a source the entry.
            var comment = XElement.Parse($"<entry>{xml}</entry>", LoadOptions.PreserveWhitespace);
            return comment.Element("member") ?? comment;
        }
        catch (XmlException)
        {
            // A comment that is no XML, as may happen while it is written, documents nothing.
            return new XElement("none");
        }
    }

    private static ISymbol? Inherited(ISymbol symbol) =>
        symbol is IMethodSymbol { OverriddenMethod: { } overridden }
            ? overridden
            : symbol.ContainingType?.AllInterfaces.SelectMany(one => one.GetMembers(symbol.Name))
                .FirstOrDefault(one => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(one), symbol.OriginalDefinition));

    private static string Plain(XElement? element)
    {
        if (element is null) return "";
        var text = new StringBuilder();
        Append(element, text);
        return LineEnds().Replace(text.ToString(), "\n").Trim();
    }

    private static void Append(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words) text.Append(Blanks().Replace(words.Value, " "));
            if (node is XElement inner) AppendElement(inner, text);
        }
    }

    private static void AppendElement(XElement element, StringBuilder text)
    {
        if (element.Name.LocalName is "para" or "item" or "code" or "br") text.Append('\n');
        if (element.IsEmpty)
            text.Append(element.Attribute("cref") is { } cref ? ShortName(cref.Value) : (element.Attribute("name") ?? element.Attribute("langword"))?.Value);
        else
            Append(element, text);
        if (element.Name.LocalName is "para" or "code") text.Append('\n');
    }

    // "M:System.String.Join(System.String)" is Join, "T:System.Func`2" is Func.
    private static string ShortName(string cref) => cref.Split('(')[0].Split('.', ':')[^1].Split('`')[0];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineEnds();
}
