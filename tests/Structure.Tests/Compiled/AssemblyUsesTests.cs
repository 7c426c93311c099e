namespace NotebookCourse.Structure.Tests.Compiled;

public class AssemblyUsesTests
{
    private const string Used = """
        namespace NotebookCourse.Figures
        {
            public class Chart { public static int Count; public static void Draw() { } }
            public class Chart<T> { }
            public class ChartAttribute : System.Attribute { }
            public class ChartException : System.Exception { }
            public interface IChart { }
            public struct Point { public class Inner { } }
        }

        """;

    [Theory]
    [InlineData("class User : Chart { }")]
    [InlineData("class User : IChart { }")]
    [InlineData("class User<T> where T : Chart { }")]
    [InlineData("class User { Chart _field; }")]
    [InlineData("class User { Chart[] _field; }")]
    [InlineData("class User { System.Collections.Generic.List<Chart> _field; }")]
    [InlineData("class User { Chart<int> _field; }")]
    [InlineData("class User { Point.Inner _field; }")]
    [InlineData("unsafe class User { Point* _field; }")]
    [InlineData("class User { Chart Property => null; }")]
    [InlineData("class User { void Method(Chart argument) { } }")]
    [InlineData("class User { void Method<T>() where T : Chart { } }")]
    [InlineData("class User { event System.Action<Chart> Event { add { } remove { } } }")]
    [InlineData("[Chart] class User { }")]
    [InlineData("class User { [Chart] void Method() { } }")]
    [InlineData("class User { [Chart] int _field; }")]
    [InlineData("class User { void Method() => Chart.Draw(); }")]
    [InlineData("class User { int Method() => Chart.Count; }")]
    [InlineData("class User { object Method() => new Chart(); }")]
    [InlineData("class User { object Method() => typeof(Chart); }")]
    [InlineData("class User { bool Method(object o) => o is Chart; }")]
    [InlineData("class User { object Method() => System.Array.Empty<Chart>(); }")]
    [InlineData("class User { void Method() { Chart local = null; System.GC.KeepAlive(local); } }")]
    [InlineData("class User { void Method() { try { } catch (ChartException) { } } }")]
    [InlineData("class User { System.Func<object> Method() => () => new Chart(); }")]
    [InlineData("class User { async System.Threading.Tasks.Task Method() { await System.Threading.Tasks.Task.Yield(); Chart.Draw(); } }")]
    [InlineData("class User { class Nested { Chart _field; } }")]
    [InlineData("class User { int Method(int i) { switch (i) { case 0: return 5; case 1: return 6; case 2: return 7; case 3: return 8; default: return Chart.Count; } } }")]
    public void Read_EveryWayToMentionAType_FindsIt(string user)
    {
        var uses = MadeUpAssembly.Uses($"using NotebookCourse.Figures; {Used} namespace NotebookCourse.Primitives {{ {user} }}");

        Assert.Contains(uses, use => use.From.Namespace == "NotebookCourse.Primitives" && use.To.Namespace == "NotebookCourse.Figures");
    }

    [Fact]
    public void Read_TypeThatMentionsNothing_FindsNothing()
    {
        var uses = MadeUpAssembly.Uses(Used + "namespace NotebookCourse.Primitives { class User { int Method() => 1; } }");

        Assert.DoesNotContain(uses, use => use.From.Namespace == "NotebookCourse.Primitives" && use.To.Namespace == "NotebookCourse.Figures");
    }

    [Theory]
    [InlineData("public class User { public Chart Method() => null; }", true)]
    [InlineData("public class User { protected Chart _field; }", true)]
    [InlineData("public class User { internal Chart Method() => null; }", false)]
    [InlineData("public class User { private Chart _field; }", false)]
    [InlineData("public class User { public object Method() => new Chart(); }", false)]
    [InlineData("internal class User { public Chart Method() => null; }", false)]
    public void Read_Member_KnowsWhetherOthersSeeIt(string user, bool visible)
    {
        var uses = MadeUpAssembly.Uses($"using NotebookCourse.Figures; {Used} namespace NotebookCourse.Primitives {{ {user} }}");

        Assert.Equal(visible, uses.Any(use => use.Visible && use.To.Name == "Chart"));
    }
}
