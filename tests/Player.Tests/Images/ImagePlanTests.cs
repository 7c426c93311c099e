using NotebookCourse.Player.Images;

namespace NotebookCourse.Player.Tests.Images;

public sealed class ImagePlanTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nbc-plans-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_PlansOfTwoProjects_GivesAllSmallOnesFirst()
    {
        var (large, small) = (Write("Large.dll", 20), Write("Small.dll", 10));
        Write("Kernel.images", $"/c/crossgen2\n/plans/Kernel.rsp\n{large}\t/kept/Large.dll\t/bin/Large.dll\t--one:* --two\n");
        Write("Player.images", $"/c/crossgen2\n/plans/Player.rsp\n{small}\t/kept/Small.dll\t/bin/Small.dll\t\n");

        var images = ImagePlan.Read(_folder.FullName);

        Assert.Equal(["Small", "Large"], images.Select(image => image.Name));
        Assert.Equal((large, "/kept/Large.dll", "/bin/Large.dll", "/c/crossgen2"), (images[1].Source, images[1].Kept, images[1].Output, images[1].Compiler));
        Assert.Equal(["@/plans/Kernel.rsp", "--one:*", "--two"], images[1].Options);
        Assert.Equal(["@/plans/Player.rsp"], images[0].Options);
    }

    [Fact]
    public void Read_NoFolder_IsEmpty() => Assert.Empty(ImagePlan.Read(Path.Combine(_folder.FullName, "moved")));

    [Fact]
    public void Read_ThisBuildsPlans_NameTheCompilersOfBothLanguages()
    {
        Assert.SkipUnless(Directory.Exists(ImagePlan.Folder), "this build was told to compile nothing to native code");

        var names = ImagePlan.Read(ImagePlan.Folder).Select(image => image.Name).ToList();

        Assert.Contains("Microsoft.CodeAnalysis.CSharp", names);
        Assert.Contains("FSharp.Compiler.Service", names);
    }

    private string Write(string name, int length) => Write(name, new string('i', length));

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
