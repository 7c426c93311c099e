using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NotebookCourse.Player.Tests.Assets;

/// <summary>What is bundled: that nobody changed it by hand, and that anyone can make it again.</summary>
public sealed partial class VendorTests
{
    private static readonly string Vendor = Repository.At("lib", "Player", "wwwroot", "vendor");
    private static readonly string Sources = Repository.At("lib", "Player", "assets");

    [Fact]
    public void Checksums_OfWhatIsCommitted_Hold()
    {
        var expected = File.ReadLines(Path.Combine(Vendor, "CHECKSUMS"))
            .Select(line => line.Split("  ", 2))
            .ToDictionary(parts => parts[1], parts => parts[0]);

        var actual = Directory.GetFiles(Vendor)
            .Where(path => Path.GetFileName(path) != "CHECKSUMS")
            .ToDictionary(path => Path.GetFileName(path), path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));

        Assert.Equal(expected.OrderBy(pair => pair.Key), actual.OrderBy(pair => pair.Key));
    }

    [Fact]
    public void Manifest_EachVersion_IsExactAndTheLockedOne()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Sources, "package.json")));
        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(Sources, "package-lock.json")));
        var packages = locked.RootElement.GetProperty("packages");

        var wanted = manifest.RootElement.GetProperty("dependencies").EnumerateObject()
            .Concat(manifest.RootElement.GetProperty("devDependencies").EnumerateObject())
            .Select(package => (package.Name, Version: package.Value.GetString()))
            .ToList();

        Assert.NotEmpty(wanted);
        Assert.All(wanted, package =>
        {
            Assert.Matches(@"^\d+\.\d+\.\d+$", package.Version);
            Assert.Equal(package.Version, packages.GetProperty($"node_modules/{package.Name}").GetProperty("version").GetString());
        });
    }

    [Fact]
    public void Lock_EachPackage_HasItsHashAndNoAddress()
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(Sources, "package-lock.json")));

        Assert.All(locked.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0), package =>
        {
            Assert.True(package.Value.TryGetProperty("integrity", out _), package.Name);
            Assert.False(package.Value.TryGetProperty("resolved", out _), package.Name);
        });
    }

    [Fact]
    public void PageModules_AnyAddress_IsNotAnotherMachines()
    {
        var modules = Directory.GetFiles(Repository.At("lib", "Player", "wwwroot", "js"), "*.js", SearchOption.AllDirectories);

        Assert.NotEmpty(modules);
        Assert.All(modules, path => Assert.DoesNotMatch(ForeignAddress, File.ReadAllText(path)));
    }

    [Theory]
    [InlineData("codemirror.js")]
    [InlineData("mermaid.js")]
    public void Bundle_AnyFetchOrImport_NamesNoOtherMachine(string name)
    {
        var text = File.ReadAllText(Path.Combine(Vendor, name));

        Assert.DoesNotMatch(ForeignRequest, text);
    }

    // Names of XML ask for nothing.
    [GeneratedRegex("https?://(?!www\\.w3\\.org/)|[\"'`]//")]
    private static partial Regex ForeignAddress { get; }

    // Names of XML and addresses inside messages ask for nothing; these would.
    [GeneratedRegex("(?:fetch|import|importScripts|WebSocket|Worker|url)\\s*\\(\\s*[\"'`]?(?:https?:|wss?:)?//|\\.(?:src|href)\\s*=\\s*[\"'`](?:https?:)?//")]
    private static partial Regex ForeignRequest { get; }
}
