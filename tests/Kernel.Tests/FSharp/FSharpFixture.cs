using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;
using Xunit;

namespace NotebookCourse.Kernel.Tests.FSharp;

/// <summary>One kernel process for all tests of F# cells that leave it alive: its compiler takes seconds to load.</summary>
[CollectionDefinition(Name)]
public sealed class FSharpFixture : IAsyncLifetime, ICollectionFixture<FSharpFixture>
{
    public const string Name = "F#";

    private readonly KernelFixture _kernel = new();

    public NotebookKernel Kernel => _kernel.Kernel;

    public string Folder => _kernel.Folder;

    public ValueTask InitializeAsync() => _kernel.InitializeAsync();

    public ValueTask DisposeAsync() => _kernel.DisposeAsync();

    public string Write(string name, string text) => _kernel.Write(name, text);

    public Task<CellRun> RunAsync(string source, Action<CellOutput>? output = null, TimeSpan? timeout = null) =>
        RunAsync(Kernel, source, output, timeout);

    public static Task<CellRun> RunAsync(NotebookKernel kernel, string source, Action<CellOutput>? output = null, TimeSpan? timeout = null) =>
        KernelFixture.RunAsync(kernel, Cell(source), output, timeout);

    public Task<CellRun> RunCSharpAsync(string source) => _kernel.RunAsync(source);

    public Task<CellRun> RunAndStopAsync(string source) => RunAndStopAsync(Kernel, source);

    public static Task<CellRun> RunAndStopAsync(NotebookKernel kernel, string source) => KernelFixture.RunAndStopAsync(kernel, Cell(source));

    private static Cell Cell(string source) => new(CellLanguage.FSharp, source);
}
