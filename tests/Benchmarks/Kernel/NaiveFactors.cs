// Compiled into this program, and sent as it is to a cell, which can declare a class but no namespace.
internal static class NaiveFactors
{
    public static int Count(int numbers)
    {
        var count = 0;
        for (var number = 10_000_000; number < 10_000_000 + numbers; number++)
        {
            var rest = number;
            for (var divisor = 2; divisor <= rest / divisor; divisor++)
            {
                for (; rest % divisor == 0; rest /= divisor)
                    count++;
            }
            if (rest > 1)
                count++;
        }
        return count;
    }
}
