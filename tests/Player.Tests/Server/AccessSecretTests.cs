using NotebookCourse.Player.Server;

namespace NotebookCourse.Player.Tests.Server;

public sealed class AccessSecretTests
{
    private readonly AccessSecret _secret = new();

    [Fact]
    public void Secrets_OfOnePlayer_AreTwoOf256Bits()
    {
        Assert.Matches("^[0-9a-f]{64}$", _secret.Token);
        Assert.Matches("^[0-9a-f]{64}$", _secret.Cookie);
        Assert.NotEqual(_secret.Token, _secret.Cookie);
    }

    [Fact]
    public void Secrets_OfTwoPlayers_Differ()
    {
        var other = new AccessSecret();

        Assert.Distinct([_secret.Token, _secret.Cookie, other.Token, other.Cookie]);
    }

    [Fact]
    public void Matches_TheSecret_IsTrue() => Assert.True(AccessSecret.Matches(new string(_secret.Token), _secret.Token));

    [Fact]
    public void Matches_AnythingElse_IsFalse() => Assert.All(
        [null, "", _secret.Token[..^1], _secret.Token + "0", _secret.Token.ToUpperInvariant() + " ", _secret.Cookie],
        other => Assert.False(AccessSecret.Matches(other, _secret.Token)));
}
