using System.Security.Cryptography;
using System.Text;

namespace NotebookCourse.Jupyter.Protocol;

/// <summary>Signs messages with HMAC-SHA256, and checks signatures without telling by its time how much of one was right.</summary>
/// <remarks>With an empty key, as the protocol has it, signatures are empty and nothing is checked.</remarks>
internal sealed class Signer(string key)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    /// <summary>Whether messages are signed at all.</summary>
    public bool Signs => _key.Length > 0;

    /// <summary>The signature of a message's parts, as hexadecimal digits.</summary>
    public byte[] Sign(IEnumerable<byte[]> parts)
    {
        if (!Signs) return [];
        // Of its own for each message: the object is not made for several threads.
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var part in parts) hash.AppendData(part);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Whether the signature is that of the parts.</summary>
    public bool IsRight(ReadOnlySpan<byte> signature, IEnumerable<byte[]> parts) =>
        !Signs || CryptographicOperations.FixedTimeEquals(signature, Sign(parts));
}
