using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Locks;

/// <summary>Dijkstra's sleeping barber: he sleeps when he finds no customer, and whoever comes in wakes him.</summary>
/// <remarks>Source: Dijkstra, Cooperating sequential processes, 1965. The result is how many had their hair cut.</remarks>
public static class Barbershop
{
    /// <summary>The barber looks whether somebody waits, and lies down if not; a customer looks whether he sleeps, and wakes him if so.</summary>
    /// <param name="customers">1 to 2.</param>
    public static Func<Scenario> LookThenSleep(int customers)
    {
        Require.InRange(customers, 1, 2);
        return () =>
        {
            var (waiting, sleeps) = (new Shared<int>("customers waiting"), new Shared<bool>("barber sleeps"));
            var (bell, cut, done) = (new CountingSemaphore(0, "the bell"), new CountingSemaphore(0, "a haircut"), 0);
            return Scenario.Of([.. Enumerable.Repeat(Visit, customers), Work]).Giving(() => done);

            void Visit()
            {
                waiting.Update(count => count + 1);
                if (sleeps.Exchange(false)) bell.Release();
                cut.Wait();
                done++;
            }

            void Work()
            {
                for (var customer = 0; customer < customers; customer++)
                {
                    if (waiting.Value == 0)
                    {
                        sleeps.Value = true;
                        bell.Wait();
                    }
                    waiting.Update(count => count - 1);
                    cut.Release();
                }
            }
        };
    }

    /// <summary>Each customer rings once, whatever the barber does, and the bell remembers; whoever finds no chair leaves.</summary>
    /// <param name="customers">1 to 2.</param>
    /// <param name="chairs">How many can wait: 1 to 3.</param>
    public static Func<Scenario> WithSemaphores(int customers, int chairs)
    {
        Require.InRange(customers, 1, 2);
        Require.InRange(chairs, 1, 3);
        return () =>
        {
            var (free, gone) = (new Shared<int>("free chairs", chairs), new Shared<int>("customers gone"));
            var (bell, cut, done) = (new CountingSemaphore(0, "the bell"), new CountingSemaphore(0, "a haircut"), 0);
            return Scenario.Of([.. Enumerable.Repeat(Visit, customers), Work]).Giving(() => done);

            void Visit()
            {
                if (free.Update(chair => Math.Max(-1, chair - 1)) >= 0)
                {
                    bell.Release();
                    cut.Wait();
                }
                // The last one out rings once more: the shop closes.
                if (gone.Update(count => count + 1) == customers) bell.Release();
            }

            void Work()
            {
                for (bell.Wait(); gone.Value < customers; bell.Wait())
                {
                    free.Update(chair => Math.Max(0, chair) + 1);
                    done++;
                    cut.Release();
                }
            }
        };
    }
}
