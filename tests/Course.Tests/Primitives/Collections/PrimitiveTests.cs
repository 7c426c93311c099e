using NotebookCourse.Tests.Primitives.Collections.Checks;

namespace NotebookCourse.Tests.Primitives.Collections;

/// <summary>Holds every check against its primitive.</summary>
public sealed class PrimitiveTests
{
    public static TheoryData<string, string> Checks => [.. CollectionSuites.All.SelectMany(suite => suite.Checks.Keys.Select(check => (suite.Primitive, check)))];

    [Theory]
    [MemberData(nameof(Checks))]
    public void Check_OfPrimitive_Passes(string primitive, string check)
    {
        var suite = CollectionSuites.Of(primitive)!;

        suite.Checks[check](suite.Definition);
    }
}
