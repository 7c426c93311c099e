namespace NotebookCourse.Structure.Scaffold;

public class Scaffold
{
    [Xunit.Fact]
    public void Builds() => Xunit.Assert.True(true);
}
