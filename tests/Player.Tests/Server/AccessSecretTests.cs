using NotebookCourse.Player.Server;

namespace NotebookCourse.Player.Tests.Server;

public sealed class AccessSecretTests
{
    private readonly AccessSecret _secret = new();

    [Fact]
    public void Secrets_OfOnePlayer_AreACookieOf256BitsAndAPlaceOf80()
    {
        Assert.Matches("^[0-9a-f]{64}$", _secret.Cookie);
        Assert.Matches("^[a-km-np-z2-9]{16}$", _secret.Place);
    }

    [Fact]
    public void Secrets_OfTwoPlayers_Differ()
    {
        var other = new AccessSecret();

        Assert.Distinct([_secret.Place, _secret.Cookie, other.Place, other.Cookie]);
    }

    [Fact]
    public void Matches_TheSecret_IsTrue() => Assert.True(AccessSecret.Matches(new string(_secret.Cookie), _secret.Cookie));

    [Fact]
    public void Matches_AnythingElse_IsFalse() => Assert.All(
        [null, "", _secret.Cookie[..^1], _secret.Cookie + "0", _secret.Cookie.ToUpperInvariant() + " ", _secret.Place],
        other => Assert.False(AccessSecret.Matches(other, _secret.Cookie)));
}
