using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>A local or an argument of a method.</summary>
internal readonly record struct NamedLocal(bool IsArgument, int Index, string Name, Type Type)
{
    /// <summary>The field in which an async method or an iterator keeps it while it waits; null if it is kept in none.</summary>
    public FieldInfo? Field { get; init; }
}

/// <summary>The locals and arguments of a method that a learner knows by name; where the compiler has folded one away there is none.</summary>
internal sealed class NamedLocals
{
    // Not shown itself; its parts are.
    private const string Unnamed = "CS$";

    private readonly List<NamedLocal> _arguments = [];
    private readonly List<(NamedLocal Local, int Begin, int End)> _locals = [];

    /// <summary>Those of a method.</summary>
    public NamedLocals(MethodBase method, MethodBody body, IReadOnlyList<Instruction> instructions)
    {
        if (Symbols.Of(method) is not { } symbols) return;
        var first = method.IsStatic ? 0 : 1;
        _arguments.AddRange(method.GetParameters().Where(each => each.Name is not null && !TwinMaker.IsOutOfReach(each.ParameterType))
            .Select(each => new NamedLocal(true, each.Position + first, each.Name!, each.ParameterType)));
        foreach (var (index, name, begin, end) in symbols.Locals(method))
        {
            var type = body.LocalVariables[index].LocalType;
            if (TwinMaker.IsOutOfReach(type)) continue;
            // Before its first assignment a variable has no value that its author could ask for.
            var itself = new MethodVariable(false, index);
            var assigned = instructions.Where(each => each.Offset >= begin && each.Offset < end && MethodVariable.ChangedBy(each) == itself).Select(each => (int?)each.Offset).FirstOrDefault()
                ?? instructions.Where(each => each.Next == begin && MethodVariable.ChangedBy(each) == itself).Select(each => (int?)each.Offset).FirstOrDefault();
            if (assigned is { } since) _locals.Add((new(false, index, name, type), since, end));
        }
        if (method.DeclaringType is { } machine && Member.IsMadeByCompiler(machine) && (typeof(IAsyncStateMachine).IsAssignableFrom(machine) || typeof(IEnumerator).IsAssignableFrom(machine)))
            AddKept(machine, symbols.ScopesOfKeptLocals(method), instructions);
    }

    // Compilers call the field of an argument as that, and of a local <name>5__number; what lambdas use of such a method lies in <>8__number.
    private void AddKept(Type machine, IReadOnlyList<(int Begin, int End)> scopes, IReadOnlyList<Instruction> instructions)
    {
        foreach (var field in machine.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (TwinMaker.IsOutOfReach(field.FieldType)) continue;
            if (!field.Name.StartsWith('<')) _arguments.Add(new(true, 0, field.Name, field.FieldType) { Field = field });
            var (name, kind) = field.Name.Split('>') is [var before, var after] ? (before.TrimStart('<'), after) : ("", "");
            var isOfLambdas = kind.StartsWith("8__", StringComparison.Ordinal);
            if (!isOfLambdas && (name.Length == 0 || !kind.StartsWith("5__", StringComparison.Ordinal))) continue;
            var (begin, end) = !isOfLambdas && int.TryParse(kind.AsSpan(3), CultureInfo.InvariantCulture, out var number) && number <= scopes.Count ? scopes[number - 1] : (0, int.MaxValue);
            var assigned = instructions.Where(each => each.Offset >= begin && each.Offset < end && Changes(each, field)).Select(each => (int?)each.Offset).FirstOrDefault();
            if (assigned is { } since) _locals.Add((new(true, 0, isOfLambdas ? Unnamed : name, field.FieldType) { Field = field }, since, end));
        }
    }

    private static bool Changes(Instruction instruction, FieldInfo field) =>
        (instruction.Code.Value == OpCodes.Stfld.Value || instruction.Code.Value == OpCodes.Ldflda.Value) && instruction.Operand is FieldInfo its && its.HasSameMetadataDefinitionAs(field);

    /// <summary>Those that hold something before an instruction.</summary>
    public IReadOnlyList<NamedLocal> At(int offset) => [.. _arguments, .. _locals.Where(each => each.Begin < offset && offset < each.End).Select(each => each.Local)];
}
