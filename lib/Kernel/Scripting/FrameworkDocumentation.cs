using System.Runtime.InteropServices;

namespace NotebookCourse.Kernel.Scripting;

/// <summary>Where the documentation of the framework lies: beside the reference assemblies that an SDK has, and a mere runtime has not.</summary>
internal static class FrameworkDocumentation
{
    /// <summary>The files; none where there is no SDK.</summary>
    public static IEnumerable<string> Files
    {
        get
        {
            // <root>/shared/Microsoft.NETCore.App/<version>/ and <root>/packs/Microsoft.NETCore.App.Ref/<version>/ref/net<major>.<minor>/
            var packs = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
            if (!Directory.Exists(packs)) return [];
            var framework = $"net{Environment.Version.ToString(2)}";
            return Directory.EnumerateDirectories(packs)
                .Select(version => Path.Combine(version, "ref", framework))
                .LastOrDefault(Directory.Exists) is { } folder
                ? Directory.EnumerateFiles(folder, "*.xml")
                : [];
        }
    }
}
