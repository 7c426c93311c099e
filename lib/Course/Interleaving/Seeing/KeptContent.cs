using System.Reflection;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What a collection held before a run changed it: its fields, and the arrays to which they lead.</summary>
internal sealed class KeptContent : KeptValue
{
    private static readonly Type[] WithArraysAlone = [typeof(List<>), typeof(Queue<>), typeof(Stack<>), typeof(HashSet<>), typeof(Dictionary<,>), typeof(PriorityQueue<,>)];

    private readonly object _owner;
    private readonly List<(FieldInfo Field, object? Value, Array? Elements)> _fields = [];

    /// <summary>Keeps what a collection holds now.</summary>
    public KeptContent(object owner)
    {
        _owner = owner;
        foreach (var field in owner.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            var value = field.GetValue(owner);
            _fields.Add((field, value, (Array?)(value as Array)?.Clone()));
        }
    }

    /// <summary>Whether that is all that such an object consists of.</summary>
    public static bool CanKeep(object owner) => owner.GetType() is { IsGenericType: true } type && WithArraysAlone.Contains(type.GetGenericTypeDefinition());

    /// <inheritdoc/>
    public override void PutBack()
    {
        foreach (var (field, value, elements) in _fields)
        {
            elements?.CopyTo((Array)value!, 0);
            field.SetValue(_owner, value);
        }
    }
}
