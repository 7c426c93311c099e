using System.Reflection;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What the locals of a thread hold at the line to which it has come; taken down only in a run that is shown.</summary>
internal static class Locals
{
    /// <summary>Comes to a line.</summary>
    /// <returns>Whether <see cref="Note"/> is to be called for each local.</returns>
    public static bool Begin(int site)
    {
        if (LogicalThread.Current is not { Scheduler: { IsLooking: false, IsAbandoned: false } scheduler } thread) return false;
        thread.Site = site;
        if (!scheduler.ShowsLocals) return false;
        thread.Locals.Clear();
        return true;
    }

    /// <summary>Takes down what a local holds.</summary>
    public static void Note<T>(T value, string name)
    {
        var locals = LogicalThread.Current!.Locals;
        // What lambdas use of a method lies in an object that no learner has written: its parts are the locals.
        if (value is not null && Member.IsMadeByCompiler(value.GetType()) && !value.GetType().IsValueType && value is not Delegate) locals.AddRange(FieldsOf(value));
        else if (!name.StartsWith("CS$", StringComparison.Ordinal)) locals.Add(new(name, ValueText.Of(value)));
    }

    /// <summary>The fields of a value that a learner has named.</summary>
    public static IEnumerable<SharedValue> FieldsOf(object value) =>
        from field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        let member = Member.Of(field)
        where !member.Name.StartsWith('<') && !member.Name.StartsWith("CS$", StringComparison.Ordinal)
        select new SharedValue(member.Name, ValueText.Of(field.GetValue(value)));
}
