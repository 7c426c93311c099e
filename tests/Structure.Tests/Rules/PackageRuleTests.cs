using NotebookCourse.Structure.Tests.Compiled;

namespace NotebookCourse.Structure.Tests.Rules;

public class PackageRuleTests
{
    public static TheoryData<string> Packages => [.. PackageRule.All.Select(rule => rule.Package)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Violations_UseOutsideTheHome_AreFound(string package)
    {
        var rule = PackageRule.All.Single(rule => rule.Package == package);
        var theirs = MadeUpAssembly.Reference("namespace Theirs { public class Thing { } }", package);

        var uses = MadeUpAssembly.Uses("namespace NotebookCourse.Primitives { class User { Theirs.Thing _thing; } }", references: theirs);

        Assert.Single(rule.Violations(uses));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Violations_UseAtHome_AreNone(string package)
    {
        var rule = PackageRule.All.Single(rule => rule.Package == package);
        var theirs = MadeUpAssembly.Reference("namespace Theirs { public class Thing { } }", package);

        var uses = MadeUpAssembly.Uses($"namespace {rule.Homes[0]}.Deep {{ class User {{ Theirs.Thing _thing; }} }}", references: theirs);

        Assert.Empty(rule.Violations(uses));
    }

    [Fact]
    public void Exposed_PublicMemberWithHiddenPackage_IsFound()
    {
        var theirs = MadeUpAssembly.Reference("namespace Theirs { public class Thing { } }", "Plotly.NET");

        var uses = MadeUpAssembly.Uses(
            "namespace NotebookCourse.Figures { public class User { public Theirs.Thing Thing() => null; } }", references: theirs);

        Assert.Single(PackageRule.Exposed(uses));
    }

    [Fact]
    public void Assemblies_Compiled_KeepPackagesAtHome()
    {
        foreach (var assembly in AssemblyRule.Assemblies)
        {
            var uses = AssemblyUses.Read(Repository.Assembly(assembly));
            Assert.Empty(PackageRule.All.SelectMany(rule => rule.Violations(uses)));
        }
    }

    [Fact]
    public void Library_Compiled_ShowsNoPackageToALearner() =>
        Assert.Empty(PackageRule.Exposed(AssemblyUses.Read(Repository.Assembly("NotebookCourse"))));
}
