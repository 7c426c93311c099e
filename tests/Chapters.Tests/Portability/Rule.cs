namespace NotebookCourse.Chapters.Tests.Portability;

/// <summary>A rule that keeps notebooks playable in every host.</summary>
/// <param name="Name">What it asks for.</param>
/// <param name="Violations">Finds where a draft breaks it; each with its line.</param>
internal sealed record Rule(string Name, Func<Draft, IEnumerable<string>> Violations)
{
    /// <summary>The rules that can be checked on a notebook's text. That it compiles is another one: see <see cref="CompileRule"/>.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("the #!meta block lists all kernels", MetaRule.Violations),
        new("only known language lines and imports", LanguageLineRule.Violations),
        new("the import stands alone in the first code cell", ImportRule.Violations),
        new("nothing that another host lacks", ForbiddenSyntaxRule.Violations),
        new("nothing in F# that another host lacks", ForbiddenSyntaxRule.FSharpViolations),
        new("no string holds a language line", StringRule.Violations),
        new("no relative #r", ReferenceRule.Violations),
        new("no @word that names a variable or asks the reader", AtWordRule.Violations),
        new("cells for the page count on nothing else", PageCellRule.Violations),
        new("Mermaid decorates", MermaidRule.Violations),
        new("every knob can be read", KnobRule.Violations),
    ];
}
