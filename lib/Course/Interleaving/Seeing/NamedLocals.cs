using System.Reflection;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>A local or an argument of a method.</summary>
internal readonly record struct NamedLocal(bool IsArgument, int Index, string Name, Type Type);

/// <summary>The locals and arguments of a method that a learner knows by name; where the compiler has folded one away there is none.</summary>
internal sealed class NamedLocals
{
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
    }

    /// <summary>Those that hold something before an instruction.</summary>
    public IReadOnlyList<NamedLocal> At(int offset) => [.. _arguments, .. _locals.Where(each => each.Begin < offset && offset < each.End).Select(each => each.Local)];
}
