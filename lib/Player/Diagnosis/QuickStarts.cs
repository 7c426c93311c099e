using NotebookCourse.Player.Images;

namespace NotebookCourse.Player.Diagnosis;

/// <summary>How far the programs that the player starts are compiled to native code.</summary>
internal static class QuickStarts
{
    /// <summary>The finding; nothing is missing in any case, all works before it is compiled.</summary>
    /// <param name="images">All that is to be compiled.</param>
    /// <param name="atWork">Whether a player compiles at this moment.</param>
    public static Finding Examine(IReadOnlyList<NativeImage> images, bool atWork) => new(ExitCode.Fine, (images.Count(image => image.IsDue), atWork) switch
    {
        (0, _) => "quick starts: all is compiled to native code",
        (var due, true) => $"quick starts: {images.Count - due} of {images.Count} files are compiled to native code; the player that is open compiles the others now, at low priority. Until then kernels start slower.",
        (var due, false) => $"quick starts: {images.Count - due} of {images.Count} files are compiled to native code; the player compiles the others while it is open. Until then kernels start slower.",
    });
}
