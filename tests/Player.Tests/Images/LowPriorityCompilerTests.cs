using NotebookCourse.Kernel.Client;
using NotebookCourse.Player.Images;

namespace NotebookCourse.Player.Tests.Images;

public sealed class LowPriorityCompilerTests : IDisposable
{
    private readonly ImageFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Compile_CompilerRefuses_SaysItsCodeAndItsFirstLine()
    {
        // The dotnet host takes what it is to read for a program of its own, and it is none.
        var image = _folder.Add("First") with { Compiler = DotnetHost.Path };

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => new LowPriorityCompiler().CompileAsync(image, image.Kept, Token));

        Assert.Matches(@"\Athe compiler ended with code -?[1-9]\d*: \S.*\z", error.Message);
    }

    [Fact]
    public async Task Compile_CompilerIsNoProgram_SaysThatItDidNotStart()
    {
        var image = _folder.Add("First");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => new LowPriorityCompiler().CompileAsync(image, image.Kept, Token));

        Assert.StartsWith("the compiler did not start: ", error.Message, StringComparison.Ordinal);
    }
}
