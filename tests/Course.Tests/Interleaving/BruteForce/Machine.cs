namespace NotebookCourse.Tests.Interleaving.BruteForce;

/// <summary>The state of a small program between two steps, and what a step makes of it. It knows nothing of the library.</summary>
internal sealed class Machine
{
    private const int Nobody = -1;

    private readonly Instruction[][] _code;
    private readonly int[] _at;
    private readonly int[] _registers;
    private readonly int[][] _rounds;
    private readonly int[] _variables = new int[SmallProgram.Variables];
    private readonly int[] _holders = [.. Enumerable.Repeat(Nobody, SmallProgram.Locks)];

    /// <summary>The state before the first step.</summary>
    public Machine(Instruction[][] code)
    {
        (_code, _at, _registers, _rounds) = (code, new int[code.Length], new int[code.Length], [.. code.Select(each => new int[each.Length])]);
        for (var actor = 0; actor < code.Length && Failure is null; actor++) GoToNextStep(actor);
    }

    private Machine(Machine other)
    {
        (_code, _at, _registers, _rounds) = (other._code, [.. other._at], [.. other._registers], [.. other._rounds.Select(each => each.ToArray())]);
        (_variables, _holders) = ([.. other._variables], [.. other._holders]);
    }

    /// <summary>Who threw what; null if nobody has.</summary>
    public string? Failure { get; private set; }

    /// <summary>All that the state is.</summary>
    public string Key => $"{Failure}|{string.Join(',', _at)}|{string.Join(',', _registers)}|{string.Join(',', _rounds.SelectMany(each => each))}|{string.Join(',', _variables)}|{string.Join(',', _holders)}";

    /// <summary>How the program ends here; null if it goes on.</summary>
    public string? End =>
        Failure is not null ? Failure
        : Live.Any(CanStep) ? null
        : Live.Any() ? string.Join("; ", Live.Select(Wait))
        : $"{string.Join(',', _registers)};{string.Join(',', _variables)}";

    /// <summary>Who can take a step here.</summary>
    public IEnumerable<int> Enabled => Failure is null ? Live.Where(CanStep) : [];

    private IEnumerable<int> Live => Enumerable.Range(0, _code.Length).Where(actor => _at[actor] < _code[actor].Length);

    /// <summary>The state after the step of an actor.</summary>
    public Machine Step(int actor)
    {
        var after = new Machine(this);
        after.Take(actor);
        if (after.Failure is null) after.GoToNextStep(actor);
        return after;
    }

    private Instruction Next(int actor) => _code[actor][_at[actor]];

    private bool CanStep(int actor) => Next(actor) switch
    {
        (Operation.Enter, var thing, _, _) => _holders[thing] == Nobody,
        (Operation.Await, var thing, var number, _) => _variables[thing] == number,
        _ => true,
    };

    private string Wait(int actor) => Next(actor) switch
    {
        (Operation.Await, var thing, _, _) => $"{NameOf(actor)} waits for v{thing}",
        (_, var thing, _, _) => $"{NameOf(actor)} waits for l{thing}, which {NameOf(_holders[thing])} holds",
    };

    private static char NameOf(int actor) => (char)('A' + actor);

    private void Take(int actor)
    {
        var (operation, thing, number, _) = _code[actor][_at[actor]++];
        ref var register = ref _registers[actor];
        switch (operation)
        {
            case Operation.Read: register = _variables[thing]; break;
            case Operation.Write: _variables[thing] = number; break;
            case Operation.Store: _variables[thing] = (register + 1) % SmallProgram.Numbers; break;
            case Operation.Update: register = _variables[thing] = (_variables[thing] + 1) % SmallProgram.Numbers; break;
            case Operation.Exchange: (register, _variables[thing]) = (_variables[thing], number); break;
            case Operation.Replace: (register, _variables[thing]) = _variables[thing] == number ? (1, 2) : (0, _variables[thing]); break;
            case Operation.Enter: _holders[thing] = actor; break;
            case Operation.TryEnter: (register, _holders[thing]) = _holders[thing] == Nobody ? (1, actor) : (0, _holders[thing]); break;
            case Operation.Exit when _holders[thing] == actor: _holders[thing] = Nobody; break;
            case Operation.Exit: Fail(actor, nameof(SynchronizationLockException)); break;
            default: break;
        }
    }

    private void GoToNextStep(int actor)
    {
        for (; _at[actor] < _code[actor].Length && Next(actor).Operation >= Operation.ThrowIf;)
        {
            var place = _at[actor]++;
            var (operation, _, number, to) = _code[actor][place];
            switch (operation)
            {
                case Operation.ThrowIf when _registers[actor] == number: Fail(actor, nameof(InvalidOperationException)); return;
                case Operation.JumpIf when _registers[actor] == number: _at[actor] = to; break;
                case Operation.JumpUnless when _registers[actor] != number: _at[actor] = to; break;
                case Operation.Repeat when _rounds[actor][place]++ < number: _at[actor] = to; break;
                case Operation.Repeat: _rounds[actor][place] = 0; break;
                default: break;
            }
        }
    }

    private void Fail(int actor, string error) => Failure = $"{NameOf(actor)} threw {error}";
}
