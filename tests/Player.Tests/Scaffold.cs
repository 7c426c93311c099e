namespace NotebookCourse.Player.Scaffold;

public class Scaffold
{
    [Xunit.Fact]
    public void Builds() => Xunit.Assert.True(true);
}
