using NotebookCourse.Kernel.Editing;
using Xunit;

namespace NotebookCourse.Kernel.Tests;

[Collection(typeof(WarmKernel))]
public sealed class SignatureTests(KernelFixture kernel)
{
    [Fact]
    public async Task Help_OverloadedMethod_GivesAllWithTheirDocumentation()
    {
        var help = await HelpAsync("Thread.Sleep(|");

        Assert.NotNull(help);
        Assert.Equal(2, help.Signatures.Count);
        var signature = Assert.Single(help.Signatures, one => one.Label == "void Thread.Sleep(int millisecondsTimeout)");
        Assert.StartsWith("Suspends the current thread", signature.Text, StringComparison.Ordinal);
        var parameter = Assert.Single(signature.Parameters);
        Assert.Equal("int millisecondsTimeout", signature.Label.Substring(parameter.Start, parameter.Length));
        Assert.Contains("milliseconds", parameter.Text, StringComparison.Ordinal);
        Assert.Equal(0, signature.ActiveParameter);
    }

    [Theory]
    [InlineData("Math.Max(1, |", 1)]
    [InlineData("Math.Max(1, | )", 1)]
    [InlineData("Math.Max(|1, 2)", 0)]
    [InlineData("Math.Max(val2: 1|", 1)]
    [InlineData("string.Format(\"\", 1, 2, 3, 4, |", 1)]
    [InlineData("Math.Max(1, Math.Min(2, |", 1)]
    [InlineData("Math.Max(Math.Min(2, 3), |", 1)]
    public async Task Help_Argument_MarksItsParameter(string marked, int expected)
    {
        var help = await HelpAsync(marked);

        Assert.NotNull(help);
        Assert.Equal(expected, help.Signatures[help.Active].ActiveParameter);
    }

    [Theory]
    [InlineData("new Thread(|", "Thread(ThreadStart start)")]
    [InlineData("List<int> list = new(|", "List<int>(int capacity)")]
    [InlineData("Func<int, string> write = one => \"\"; write(|", "string Func<int, string>(int arg)")]
    [InlineData("var map = new Dictionary<string, int>(); map[|", "int Dictionary<string, int>[string key]")]
    [InlineData("[Obsolete(|] class Old { }", "ObsoleteAttribute(string? message)")]
    [InlineData("class Base(int size); class Derived() : Base(|", "Base(int size)")]
    [InlineData("int Half(int whole = 8) => whole / 2; Half(|", "int Half(int whole = 8)")]
    [InlineData("new[] { 1 }.Select(|", "IEnumerable<TResult> IEnumerable<int>.Select<int, TResult>(Func<int, TResult> selector)")]
    public async Task Help_AnyKindOfCall_WritesItsSignature(string marked, string expected)
    {
        var help = await HelpAsync(marked);

        Assert.NotNull(help);
        Assert.Contains(expected, help.Signatures.Select(one => one.Label));
    }

    [Theory]
    [InlineData("Math.Max(1, 2)|")]
    [InlineData("Math.|Max(1, 2)")]
    [InlineData("Task.Run(() => { | })")]
    [InlineData("Nowhere(|")]
    public async Task Help_OutsideOfACall_GivesNothing(string marked) => Assert.Null(await HelpAsync(marked));

    [Fact]
    public async Task Help_InheritedDocumentation_IsThatOfTheBase()
    {
        var help = await HelpAsync("""
            class Fruit { /// <summary>Falls from <paramref name="height"/> metres, see <see cref="string.Length"/>.</summary>
            public virtual void Fall(int height) { } }
            class Apple : Fruit { /// <inheritdoc/>
            public override void Fall(int height) { } }
            new Apple().Fall(|
            """);

        Assert.Equal("Falls from height metres, see Length.", Assert.Single(help!.Signatures).Text);
    }

    private Task<SignatureHelp?> HelpAsync(string marked)
    {
        var position = marked.LastIndexOf('|');
        return kernel.Kernel.HelpWithSignatureAsync(new EditedCell(marked.Remove(position, 1), []), position, TestContext.Current.CancellationToken);
    }
}
