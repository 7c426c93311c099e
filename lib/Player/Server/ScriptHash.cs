namespace NotebookCourse.Player.Server;

/// <summary>The name by which a policy allows one script, and no other, to stand in a page.</summary>
internal static class ScriptHash
{
    /// <summary>The source expression of a script's text.</summary>
    // Browsers read every end of a line as one character.
    public static string Of(string script) => $"'sha256-{Convert.ToBase64String(AccessSecret.Hash(script.ReplaceLineEndings("\n")))}'";
}
