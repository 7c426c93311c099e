using NotebookCourse.Tests.Primitives.Mutants;

namespace NotebookCourse.Tests.Primitives.Collections.Mutants;

internal static class FutureMutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        Of("the last one to set it wins", "if (state is Result) return false;", "", "it is set once"),
        Of("two set it", "while (Atomic.CompareExchange(ref _state, result, state) != state);", "while (Atomic.Exchange(ref _state, result) == result);", "every schedule of two that set it"),
        Of("who comes to wait overwrites", "if (Atomic.CompareExchange(ref _state, new Continuation(action, (Continuation?)state), state) == state) return;", "Atomic.Write(ref _state, new Continuation(action, (Continuation?)state));\n            return;", "every schedule of setting and waiting"),
        Of("who comes while it is set is forgotten", "if (Atomic.CompareExchange(ref _state, new Continuation(action, (Continuation?)state), state) == state) return;", "Atomic.CompareExchange(ref _state, new Continuation(action, (Continuation?)state), state);\n            return;", "every schedule of setting and continuing"),
        Of("late continuations are forgotten", "if (state is Result) break;", "if (state is Result) return;", "continuations run in order, and late ones at once"),
        Of("the last continuation runs first", "(last.Next, last, first) = (first, last.Next, last);", "(last, first) = (null, last);", "continuations run in order, and late ones at once"),
        Of("only one is woken", "for (; first is not null; first = first.Next) first.Action();", "first?.Action();", "every schedule of setting and continuing"),
        Of("its error is forgotten", "error?.Throw();", "", "its error is thrown"),
    ];

    private static Mutant Of(string name, string passage, string change, string caughtBy) => new("Future", name, passage, change, caughtBy);
}
