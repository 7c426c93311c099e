using NotebookCourse.Tests.Primitives.Mutants;

namespace NotebookCourse.Tests.Primitives.Collections.Mutants;

internal static class ChaseLevDequeMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        Of("the owner takes the last item unasked", "var isOurs = Atomic.CompareExchange(ref _thieves.Top, top + 1, top) == top;", "const bool isOurs = true;", "every schedule of the last item"),
        Of("the owner looks before it claims", "        Atomic.Write(ref _owners.Bottom, bottom);\n        Interlocked.MemoryBarrier();\n        var top = Atomic.Read(ref _thieves.Top);", "        var top = Atomic.Read(ref _thieves.Top);\n        Atomic.Write(ref _owners.Bottom, bottom);", "every schedule of two items"),
        Of("the thief overwrites the top", "if (Atomic.CompareExchange(ref _thieves.Top, top + 1, top) == top) return true;\n        }\n    }\n\n    private static int", "Atomic.Write(ref _thieves.Top, top + 1);\n            return true;\n        }\n    }\n\n    private static int", "every schedule of the last item"),
        Of("the thief reads after it has moved the top", "            item = Atomic.Read(ref slot.Item);\n            if (Atomic.CompareExchange(ref _thieves.Top, top + 1, top) == top) return true;", "            if (Atomic.CompareExchange(ref _thieves.Top, top + 1, top) == top)\n            {\n                item = Atomic.Read(ref slot.Item);\n                return true;\n            }", "every schedule of growing"),
        Of("bottom before item", "        Atomic.Write(ref slot.Item, item);\n        // Release: who sees the new bottom sees the item.\n        Atomic.Write(ref _owners.Bottom, bottom + 1);", "        Atomic.Write(ref _owners.Bottom, bottom + 1);\n        Atomic.Write(ref slot.Item, item);", "every schedule of a first item"),
        Of("grows too late", "bottom - top == slots.Length", "bottom - top > slots.Length", "every schedule of growing"),
        Of("growing forgets an item", "for (var index = top; index < bottom; index++)", "for (var index = top + 1; index < bottom; index++)", "every schedule of growing"),
        Of("growing keeps the places", "wider[SlotOf(index, wider)]", "wider[SlotOf(index, slots)]", "every schedule of growing when the ring has turned"),
        Of("a failed pop leaves the bottom too low", "Atomic.Write(ref _owners.Bottom, top);\n", "", "every schedule of a pop from nothing"),
        Of("the thief steals from nothing", "top >= Atomic.Read(ref _owners.Bottom)", "top > Atomic.Read(ref _owners.Bottom)", "every schedule of the last item"),
        Of("the owner clears the slot first", "        if (bottom == top)\n        {", "        Atomic.Write(ref slot.Item, null!);\n        if (bottom == top)\n        {", "every schedule of the last item"),
    ];

    private static Mutant Of(string name, string passage, string change, string caughtBy) => new("ChaseLevDeque", name, passage, change, caughtBy);
}
