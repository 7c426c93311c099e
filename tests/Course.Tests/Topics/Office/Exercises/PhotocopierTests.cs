using NotebookCourse.Primitives;
using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Office;

namespace NotebookCourse.Tests.Topics.Office.Exercises;

public class PhotocopierTests
{
    public static TheoryData<string, Action<OfficeForm>> RightOnes => new()
    {
        {
            "for the copy only", form =>
            {
                form.Read();
                form.Ask();
                form.Photocopier.Wait();
                form.Copy();
                form.Photocopier.Release();
                form.File();
            }
        },
        {
            "given back whatever happens", form =>
            {
                form.Read();
                form.Ask();
                form.Photocopier.Wait();
                try
                {
                    form.Copy();
                }
                finally
                {
                    form.Photocopier.Release();
                }
                form.File();
            }
        },
        {
            "given back and taken again for nothing", form =>
            {
                form.Photocopier.Wait();
                form.Photocopier.Release();
                form.Read();
                form.Ask();
                form.Photocopier.Wait();
                form.Copy();
                form.Photocopier.Release();
                form.File();
            }
        },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Action<OfficeForm> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.Photocopier.Check(right));
    }

    public static TheoryData<string, Action<OfficeForm>, string[]> WrongOnes => new()
    {
        { "as given", form => Held(form, form.Read, form.Ask, form.Copy, form.File), ["Clerks: 1", "clerk 1, at 0:00\u00a0min: keeps the photocopier during the step \"read\""] },
        { "taken before the answer", form => { form.Read(); Held(form, form.Ask, form.Copy); form.File(); }, ["at 1:00\u00a0min: keeps the photocopier during the step \"ask\""] },
        { "kept for filing", form => { form.Read(); form.Ask(); Held(form, form.Copy, form.File); }, ["during the step \"file\""] },
        { "not taken at all", form => { form.Read(); form.Ask(); form.Copy(); form.File(); }, ["copies without having taken the photocopier"] },
        { "given back too early", form => { form.Read(); form.Ask(); Held(form); form.Copy(); form.File(); }, ["copies without having taken the photocopier"] },
        { "never given back", form => { form.Read(); form.Ask(); form.Photocopier.Wait(); form.Copy(); }, ["clerk 1, at 7:00\u00a0min: goes away before the step \"file\""] },
        { "filed with the photocopier in hand", form => { form.Read(); form.Ask(); form.Photocopier.Wait(); form.Copy(); form.File(); }, ["during the step \"file\""] },
        { "given back without taking", form => { form.Read(); form.Ask(); form.Photocopier.Wait(); form.Copy(); form.Photocopier.Release(); form.Photocopier.Release(); form.File(); }, ["gives back a photocopier that was not taken"] },
        { "taken twice", form => { form.Read(); form.Ask(); form.Photocopier.Wait(); form.Photocopier.Wait(); form.Copy(); form.File(); }, ["clerk 1 waits for the photocopier for ever"] },
        { "a photocopier of one's own", form => { var mine = new BinarySemaphore(); form.Read(); form.Ask(); mine.Wait(); form.Copy(); mine.Release(); form.File(); }, ["copies without having taken the photocopier"] },
        { "copied before the answer", form => { form.Read(); Held(form, form.Copy); form.Ask(); form.File(); }, ["the step \"copy\" where \"ask\" is next"] },
        { "copied twice", form => { form.Read(); form.Ask(); Held(form, form.Copy, form.Copy); form.File(); }, ["the step \"copy\" where \"file\" is next"] },
        { "asked twice", form => { form.Read(); form.Ask(); form.Ask(); Held(form, form.Copy); form.File(); }, ["the step \"ask\" where \"copy\" is next"] },
        { "filed twice", form => { form.Read(); form.Ask(); Held(form, form.Copy); form.File(); form.File(); }, ["the step \"file\" where \"nothing\" is next"] },
        { "nothing", _ => { }, ["goes away before the step \"read\""] },
        { "throws", _ => throw new NotSupportedException("no"), ["NotSupportedException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Action<OfficeForm> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.Photocopier.Check(wrong), found);
    }

    private static void Held(OfficeForm form, params Action[] steps)
    {
        form.Photocopier.Wait();
        foreach (var step in steps) step();
        form.Photocopier.Release();
    }
}
