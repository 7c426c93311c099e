using NotebookCourse.Exercises;
using NotebookCourse.Tests.Interleaving.Seeing;

namespace NotebookCourse.Tests.Exercises.Answers;

/// <summary>Answers to one exercise in plain C#, as learners write them in a cell: compiled into memory, all at once when the first is asked for.</summary>
/// <typeparam name="TSolution">What is handed in.</typeparam>
/// <param name="type">The same in C#.</param>
/// <param name="answers">Their names; what stands before the call of the check; and what is given to it.</param>
internal sealed class PlainAnswers<TSolution>(string type, params (string Name, string Members, string Answer)[] answers)
{
    private readonly Lazy<IReadOnlyDictionary<string, Func<TSolution>>> _all = new(() => Compile(type, answers));

    /// <summary>The names.</summary>
    public TheoryData<string> Names => [.. answers.Select(answer => answer.Name)];

    /// <summary>What the check of an exercise says of one.</summary>
    public CheckResult Check(Exercise<TSolution> exercise, string name) => exercise.Check(_all.Value[name]());

    private static Dictionary<string, Func<TSolution>> Compile(string type, (string Name, string Members, string Answer)[] answers)
    {
        var cells = PlainCode.Load(string.Join('\n', answers.Select((answer, number) => $"public static class Cell{number} {{ {answer.Members}\npublic static {type} Answer() => {answer.Answer}; }}")), optimised: true);
        return answers.Index().ToDictionary(each => each.Item.Name, each => cells.GetType($"Cell{each.Index}")!.GetMethod("Answer")!.CreateDelegate<Func<TSolution>>());
    }
}
