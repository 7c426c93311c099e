using System.Reflection;
using FSharp.Compiler.CodeAnalysis;
using FSharp.Compiler.Syntax;
using NotebookCourse.Kernel.Scripting;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.FSharpCells;

/// <summary>The growing F# program of a notebook. Its variables are not those of the C# cells; the libraries are.</summary>
internal sealed class FSharpProgram : IProgram
{
    private const string NuGet = "nuget:";

    private readonly string _workingDirectory;
    private readonly SubmissionLoader _libraries;
    private readonly FSharpSession _session;

    /// <summary>Loads the compiler.</summary>
    /// <param name="workingDirectory">The notebook's folder.</param>
    /// <param name="libraries">Where the C# cells have their libraries: the F# cells use the same.</param>
    public FSharpProgram(string workingDirectory, SubmissionLoader libraries)
    {
        (_workingDirectory, _libraries) = (workingDirectory, libraries);
        // Before F# Interactive asks to be asked, which would load each library a second time.
        AppDomain.CurrentDomain.AssemblyResolve += FindLibrary;
        _session = new FSharpSession(workingDirectory);
    }

    /// <inheritdoc/>
    public IPiece Compile(ScriptPart part)
    {
        var syntax = _session.Parse(part.Text);
        foreach (var directive in References(syntax)) Register(directive, part);
        return new FSharpPiece(_session, part, FSharpSteps.Of(part, syntax));
    }

    /// <inheritdoc/>
    public bool Declares(string name) => _session.Declares(name);

    private static IEnumerable<ParsedHashDirective> References(FSharpParseFileResults syntax) =>
        ((ParsedInput.ImplFile)syntax.ParseTree).Item.Contents.SelectMany(one => one.decls)
            .OfType<SynModuleDecl.HashDirective>().Select(one => one.hashDirective).Where(one => one.ident is "r" or "reference");

    private void Register(ParsedHashDirective directive, ScriptPart part)
    {
        if (directive.args is not [ParsedHashDirectiveArgument.String { value: var reference }, ..]) return;
        var line = part.FirstLine + directive.range.StartLine - 1;
        if (reference.StartsWith(NuGet, StringComparison.OrdinalIgnoreCase))
            throw new CellErrorException(new CellError(
                "ImportError", "This kernel takes the path of a DLL here, not a NuGet package.", part.File, line, directive.range.StartColumn + 1, part.Line(line)));
        // What is no file, the compiler says.
        var path = Path.GetFullPath(reference, _workingDirectory);
        if (File.Exists(path)) _libraries.Register(AssemblyName.GetAssemblyName(path).Name!, path);
    }

    // The cells' code asks, and the compiler for the types of their values.
    private Assembly? FindLibrary(object? sender, ResolveEventArgs missing) =>
        missing.RequestingAssembly?.GetName().Name is { } asking
        && (asking.StartsWith("FSI-ASSEMBLY", StringComparison.Ordinal) || asking == "FSharp.Compiler.Service")
            ? _libraries.Find(new AssemblyName(missing.Name))
            : null;
}
