namespace NotebookCourse.Topics.Factoring;

/// <summary>Arithmetic modulo a number of up to 64 bits.</summary>
internal static class Modulo
{
    /// <summary>The product of two residues.</summary>
    public static ulong Multiply(ulong left, ulong right, ulong modulus) => modulus <= uint.MaxValue
        ? left * right % modulus
        // Up to 128 bits long, and much slower.
        : (ulong)((UInt128)left * right % modulus);

    /// <summary>A power, by squaring.</summary>
    public static ulong Power(ulong value, ulong exponent, ulong modulus)
    {
        var result = 1UL;
        for (value %= modulus; exponent > 0; exponent >>= 1)
        {
            if (ulong.IsOddInteger(exponent))
                result = Multiply(result, value, modulus);
            value = Multiply(value, value, modulus);
        }
        return result;
    }
}
