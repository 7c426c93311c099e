using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookCourse.PlainHost;

/// <summary>The cells of a notebook as one growing program: Roslyn's own scripting, set as both other hosts set it.</summary>
/// <remarks>
/// Cells are not optimised, which is Roslyn's default. Assemblies are loaded by Roslyn's loader, so a library's
/// dependency comes from the host wherever the host has one that is new enough.
/// </remarks>
internal sealed class PlainScript : IPlainLanguage
{
    // What .NET Interactive and Verso both import; each imports something more.
    private static readonly string[] Imports =
        ["System", "System.Collections.Generic", "System.Linq", "System.Text", "System.Threading.Tasks"];

    private readonly ScriptOptions _options = Options;

    private ScriptState<object?>? _state;

    /// <summary>How cells are compiled: what a relative <c>#r</c> names is looked for in the working directory.</summary>
    // Both hosts refer to assemblies of their own, and through them to what those were built with.
    public static ScriptOptions Options => ScriptOptions.Default
        .AddImports(Imports)
        .AddReferences(typeof(PlainScript).Assembly)
        .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(Environment.CurrentDirectory));

    /// <inheritdoc/>
    public async Task<object?> RunAsync(string source)
    {
        if (PlainImport.FindIn(source) is { } import)
        {
            await ImportAsync(import);
            return null;
        }
        return await ContinueAsync(source);
    }

    // As Verso does it: the rest of the cell is dropped, and so is the error; the next cell has to do without.
    private async Task ImportAsync(string path)
    {
        try
        {
            await ContinueAsync(await File.ReadAllTextAsync(path));
        }
        catch (Exception swallowed) when (swallowed is IOException or CompilationErrorException)
        {
        }
    }

    private async Task<object?> ContinueAsync(string code)
    {
        _state = _state is null
            ? await CSharpScript.RunAsync<object?>(code, _options)
            : await _state.ContinueWithAsync<object?>(code, _options);
        return _state.ReturnValue;
    }
}
