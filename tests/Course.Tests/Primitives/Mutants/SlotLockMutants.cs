namespace NotebookCourse.Tests.Primitives.Mutants;

internal static class SlotLockMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        new("PetersonLock", "GivesTurnBeforeWanting",
            "        Atomic.Write(ref _wants[slot], true);\n        // An exchange and not a write: it is a full fence, so that both of our writes are seen before we look.\n        Atomic.Exchange(ref _turn, other);",
            "        Atomic.Exchange(ref _turn, other);\n        Atomic.Write(ref _wants[slot], true);", "Two"),
        new("PetersonLock", "KeepsTheTurn", "Atomic.Exchange(ref _turn, other);", "Atomic.Exchange(ref _turn, slot);", "Two"),
        new("PetersonLock", "DoesNotWant", "Atomic.Write(ref _wants[slot], true);", "", "Two"),
        new("PetersonLock", "WantsForEver", "public void Exit(int slot) => Atomic.Write(ref _wants[slot], false);", "public void Exit(int slot) => Atomic.Read(ref _wants[slot]);", "Two"),
        new("PetersonLock", "LeavesTheTurn", "Atomic.Exchange(ref _turn, other);", "", "Two"),
        new("PetersonLock", "WaitsForBoth", "|| Atomic.Read(ref _turn) == slot", "&& Atomic.Read(ref _turn) == slot", "Two"),
        new("PetersonLock", "WaitsForWishOnly", "while (Atomic.Read(ref _wants[other]) && Atomic.Read(ref _turn) == other)", "while (Atomic.Read(ref _wants[other]))", "Two"),

        new("DijkstraLock", "DoesNotClaim", "Atomic.Write(ref _claims[slot], true);", "", "Two"),
        new("DijkstraLock", "LooksBeforeClaiming",
            "            Atomic.Write(ref _claims[slot], true);\n            Interlocked.MemoryBarrier();\n            if (IsAlone(slot)) return;",
            "            var isAlone = IsAlone(slot);\n            Atomic.Write(ref _claims[slot], true);\n            if (isAlone) return;", "Two"),
        new("DijkstraLock", "KeepsItsClaimWithoutTheTurn", "            Atomic.Write(ref _claims[slot], false);\n            WaitForTurn(slot);", "            WaitForTurn(slot);", "Two"),
        new("DijkstraLock", "ClaimsForEver", "        Atomic.Write(ref _claims[slot], false);\n        Atomic.Write(ref _wants[slot], false);", "        Atomic.Write(ref _wants[slot], false);", "Two"),
        new("DijkstraLock", "WantsForEver", "        Atomic.Write(ref _wants[slot], false);\n", "", "Two"),
        new("DijkstraLock", "LooksAtLowerSlotsOnly", "for (var other = 0; other < slots; other++)", "for (var other = 0; other < slot; other++)", "Two"),
        new("DijkstraLock", "GoesInByTurnAlone", "if (IsAlone(slot)) return;", "return;", "Two"),
        new("DijkstraLock", "WaitsForOthersWhateverTheTurn", "Atomic.Read(ref _turn) != slot || IsAlone(slot)", "IsAlone(slot)", "Two"),

        new("BakeryLock", "ChoosesUnseen", "Atomic.Write(ref _chooses[slot], true);", "", "Two"),
        new("BakeryLock", "DoesNotWaitForChoice", "if (Atomic.Read(ref _chooses[other])) WaitForChoice(other);", "", "Two"),
        new("BakeryLock", "HasChosenBeforeItIsSeen",
            "        Atomic.Write(ref _numbers[slot], highest + 1);\n        Atomic.Write(ref _chooses[slot], false);",
            "        Atomic.Write(ref _chooses[slot], false);\n        Atomic.Write(ref _numbers[slot], highest + 1);", "Two"),
        new("BakeryLock", "ChoosesForEver", "Atomic.Write(ref _chooses[slot], false);", "", "Two"),
        new("BakeryLock", "NumberIsNotHigher", "highest + 1);", "Math.Max(highest, 1));", "Two"),
        new("BakeryLock", "TieLetsBothIn", "its < number || (its == number && other < slot)", "its < number", "Two"),
        new("BakeryLock", "TieStopsBoth", "its < number || (its == number && other < slot)", "its <= number", "Two"),
        new("BakeryLock", "KeepsItsNumber", "Atomic.Write(ref _numbers[slot], None);", "Atomic.Read(ref _numbers[slot]);", "Two"),
        new("BakeryLock", "ForgetsTheLastSlot", "for (var other = 0; other < slots; other++)\n        {", "for (var other = 0; other < slots - 1; other++)\n        {", "Two"),
        new("BakeryLock", "LowestSlotFirst", "(its < number || (its == number && other < slot))", "other < slot", "Two"),
    ];
}
