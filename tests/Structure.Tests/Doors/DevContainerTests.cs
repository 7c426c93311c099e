using NJsonSchema;
using NotebookCourse.Player.Server;

namespace NotebookCourse.Structure.Tests.Doors;

public class DevContainerTests
{
    private const string Definition = ".devcontainer/devcontainer.json";

    private static readonly Task<JsonSchema> Schema = JsonSchema.FromJsonAsync(Repository.Read("tests/Structure.Tests/Doors/devcontainer.schema.json"));

    [Fact]
    public async Task Definition_AgainstTheSchema_IsValid() => Assert.Empty((await Schema).Validate(JsonFile.Read(Definition).ToJsonString()));

    [Theory]
    [InlineData("""{ "name": "Course" }""")]
    [InlineData("""{ "image": "x.org/a/b:1", "extensions": [] }""")]
    [InlineData("""{ "image": "no image at all" }""")]
    [InlineData("""{ "image": "x.org/a/b:1", "forwardPorts": [70000] }""")]
    [InlineData("""{ "image": "x.org/a/b:1", "portsAttributes": { "4700": { "onAutoForward": "open" } } }""")]
    [InlineData("""{ "image": "x.org/a/b:1", "portsAttributes": { "player": { "label": "a" } } }""")]
    [InlineData("""{ "image": "x.org/a/b:1", "postCreateCommand": 3 }""")]
    [InlineData("""{ "image": "x.org/a/b:1", "hostRequirements": { "memory": "4 GB" } }""")]
    [InlineData("""{ "image": "x.org/a/b:1", "customizations": { "vscode": { "extensions": ["jupyter"] } } }""")]
    public async Task Schema_DefinitionWithAMistake_FindsIt(string definition) => Assert.NotEmpty((await Schema).Validate(definition));

    [Theory]
    [InlineData("postCreateCommand")]
    [InlineData("postStartCommand")]
    public void Command_OfTheDefinition_IsABashScriptThatIsThere(string name)
    {
        var words = ((string)JsonFile.Read(Definition)[name]!).Split(' ');

        Assert.Equal("bash", words[0]);
        Assert.True(File.Exists(Path.Combine(Repository.Root, words[1])), $"{name} runs {words[1]}, which is not there");
    }

    [Fact]
    public void ForwardedPort_OfTheDefinition_IsThePlayersFirst()
    {
        var definition = JsonFile.Read(Definition);

        Assert.Equal([PlayerServer.FirstPort], definition["forwardPorts"]!.AsArray().Select(port => (int)port!));
        Assert.Equal([$"{PlayerServer.FirstPort}"], definition["portsAttributes"]!.AsObject().Select(port => port.Key));
    }

    [Fact]
    public void Extensions_HereAndInTheFolderForVsCode_AreTheSame() => Assert.Equal(
        JsonFile.Read(".vscode/extensions.json")["recommendations"].Texts(),
        JsonFile.Read(Definition)["customizations"]!["vscode"]!["extensions"].Texts());
}
