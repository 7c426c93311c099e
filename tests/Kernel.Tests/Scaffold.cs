namespace NotebookCourse.Kernel.Scaffold;

public class Scaffold
{
    [Xunit.Fact]
    public void Builds() => Xunit.Assert.True(true);
}
