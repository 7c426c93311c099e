using NotebookCourse.Jupyter.Protocol;

namespace NotebookCourse.Jupyter.Tests.Protocol;

public class SeenSignaturesTests
{
    [Fact]
    public void TryAdd_MoreThanAreKept_ForgetsTheOldestFirst()
    {
        var seen = new SeenSignatures(most: 2);

        Assert.All(["a", "b", "c"], signature => Assert.True(seen.TryAdd(signature)));

        Assert.False(seen.TryAdd("c"));
        Assert.False(seen.TryAdd("b"));
        Assert.True(seen.TryAdd("a"));
    }
}
