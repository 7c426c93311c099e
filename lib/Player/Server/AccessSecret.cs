using System.Security.Cryptography;
using System.Text;

namespace NotebookCourse.Player.Server;

/// <summary>What a browser that was let in has, and nobody else: the place where the pages are, and the cookie that it sends there.</summary>
/// <remarks>
/// Browsers send a cookie to every port of a machine, so to any other server on it that the learner opens, but only below the
/// path that the cookie names: who does not know the place is not sent the cookie. Both are new with every start. A secret that
/// outlived the player would be sent to whoever takes its port while it is not running, by each page that is still open.
/// </remarks>
internal sealed class AccessSecret
{
    private const int Bytes = 32;
    private const int Letters = 16;

    /// <summary>The cookie's name.</summary>
    public const string CookieName = "notebookcourse";

    /// <summary>What every address of a page begins with, without slashes.</summary>
    public string Place { get; } = Word(Letters);

    /// <summary>What the browser carries.</summary>
    public string Cookie { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether a presented text is the secret, in a time that tells nothing of how much of it was right.</summary>
    public static bool Matches(string? presented, string secret) =>
        presented is not null && CryptographicOperations.FixedTimeEquals(Hash(presented), Hash(secret));

    /// <summary>A word that nobody can guess: five bits a letter, none of which is taken for another.</summary>
    public static string Word(int letters) => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", letters);

    /// <summary>A text in a form of one length, whatever was presented.</summary>
    internal static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
