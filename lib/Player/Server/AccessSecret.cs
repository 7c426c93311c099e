using System.Security.Cryptography;
using System.Text;

namespace NotebookCourse.Player.Server;

/// <summary>The two secrets of a running player: the token in its printed address, and the cookie that the token is traded for.</summary>
internal sealed class AccessSecret
{
    private const int Bytes = 32;

    /// <summary>What the address carries. It can be seen on a terminal and in a browser's history, so it is no more than a ticket.</summary>
    public string Token { get; } = Random();

    /// <summary>What the browser then carries.</summary>
    public string Cookie { get; } = Random();

    /// <summary>Whether a presented text is the secret, in a time that tells nothing of how much of it was right.</summary>
    public static bool Matches(string? presented, string secret) =>
        presented is not null && CryptographicOperations.FixedTimeEquals(Hash(presented), Hash(secret));

    // Of one length, whatever was presented.
    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
