using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.BruteForce;

/// <summary>A small program drawn by chance: actors that read, write, wait, try, loop and throw.</summary>
internal sealed class SmallProgram
{
    public const int Variables = 2, Locks = 2, Numbers = 3;

    private readonly Random _chance;

    public SmallProgram(int seed)
    {
        _chance = new Random(seed);
        var actors = _chance.Next(5) == 0 ? 3 : 2;
        Code = [.. Enumerable.Range(0, actors).Select(_ => Actor(_chance.Next(1, actors == 3 ? 3 : 5)))];
    }

    /// <summary>The instructions of each actor.</summary>
    public Instruction[][] Code { get; }

    public override string ToString() => string.Join(Environment.NewLine, Code.Select((code, actor) => $"{(char)('A' + actor)}: {string.Join("; ", code)}"));

    /// <summary>The program as the explorer runs it.</summary>
    public Scenario Make()
    {
        Shared<int>[] variables = [.. Enumerable.Range(0, Variables).Select(number => new Shared<int>($"v{number}"))];
        SharedLock[] locks = [.. Enumerable.Range(0, Locks).Select(number => new SharedLock($"l{number}"))];
        var registers = new int[Code.Length];
        return Scenario.Of(Code.Length, actor => Run(Code[actor], ref registers[actor], variables, locks))
            .Giving(() => string.Join(',', registers) + ";" + string.Join(',', variables.Select(each => each.Value)));
    }

    private static void Run(Instruction[] code, ref int register, Shared<int>[] variables, SharedLock[] locks)
    {
        var rounds = new int[code.Length];
        for (var at = 0; at < code.Length;)
        {
            var (operation, thing, number, to) = code[at++];
            switch (operation)
            {
                case Operation.Read: register = variables[thing].Value; break;
                case Operation.Write: variables[thing].Value = number; break;
                case Operation.Store: variables[thing].Value = (register + 1) % Numbers; break;
                case Operation.Update: register = variables[thing].Update(value => (value + 1) % Numbers); break;
                case Operation.Exchange: register = variables[thing].Exchange(number); break;
                case Operation.Replace: register = variables[thing].TryReplace(number, 2) ? 1 : 0; break;
                case Operation.Await: Atomic.SpinUntil(() => variables[thing].Value == number, $"v{thing}"); break;
                case Operation.Enter: locks[thing].Enter(); break;
                case Operation.TryEnter: register = locks[thing].TryEnter() ? 1 : 0; break;
                case Operation.Exit: locks[thing].Exit(); break;
                case Operation.ThrowIf when register == number: throw new InvalidOperationException("no");
                case Operation.JumpIf when register == number: at = to; break;
                case Operation.JumpUnless when register != number: at = to; break;
                case Operation.Repeat when rounds[at - 1]++ < number: at = to; break;
                case Operation.Repeat: rounds[at - 1] = 0; break;
                default: break;
            }
        }
    }

    private Instruction[] Actor(int pieces)
    {
        var code = new List<Instruction>();
        for (var piece = 0; piece < pieces; piece++) AddPiece(code);
        return [.. code];
    }

    private void AddPiece(List<Instruction> code)
    {
        var (thing, number, begin) = (_chance.Next(2), _chance.Next(Numbers), code.Count);
        switch (_chance.Next(10))
        {
            case 0:
                code.AddRange([new(Operation.Enter, thing), Simple(), new(Operation.Exit, thing)]);
                break;
            case 1:
                // Looks a few times at most, and goes on; what it saw last stays in the register.
                code.AddRange([Look(), new(Operation.JumpIf, Number: number, To: begin + 3), new(Operation.Repeat, Number: _chance.Next(1, 6), To: begin)]);
                break;
            case 2:
                // Looks or tries until it is so.
                code.AddRange([Look(), new(Operation.JumpUnless, Number: number, To: begin)]);
                break;
            case 3:
                // Tries to have both, and gives back what it has if it cannot.
                code.AddRange([
                    new(Operation.Enter, thing), new(Operation.TryEnter, 1 - thing), new(Operation.JumpIf, Number: 1, To: begin + 5),
                    new(Operation.Exit, thing), new(Operation.JumpIf, Number: 0, To: begin), new(Operation.Exit, 1 - thing), new(Operation.Exit, thing)]);
                break;
            case 4:
                code.Add(new(Operation.Await, thing, number));
                break;
            case 5:
                code.AddRange([new(Operation.Read, thing), new(Operation.ThrowIf, Number: number)]);
                break;
            case 6:
                code.Add(new(Operation.ThrowIf, Number: _chance.Next(1, Numbers)));
                break;
            default:
                code.Add(Simple());
                break;
        }
    }

    private Instruction Simple() => new((Operation)_chance.Next((int)Operation.Replace + 1), _chance.Next(Variables), _chance.Next(Numbers));

    private Instruction Look() => _chance.Next(4) switch
    {
        0 => new(Operation.Exchange, _chance.Next(Variables), _chance.Next(Numbers)),
        1 => new(Operation.Replace, _chance.Next(Variables), _chance.Next(Numbers)),
        2 => new(Operation.TryEnter, _chance.Next(Locks)),
        _ => new(Operation.Read, _chance.Next(Variables)),
    };
}
