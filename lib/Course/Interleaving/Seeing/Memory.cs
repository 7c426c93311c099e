using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What a twin does where its original touches memory. Outside an exploration each is the plain access.</summary>
internal static unsafe class Memory
{
    // A processor copies a value of several parts part by part, and others can come between.
    private static class Parts<T>
    {
        public static readonly bool AreSeveral = Has(typeof(T));

        private static bool Has(Type type) =>
            type.IsValueType && !type.IsEnum && (type.IsPrimitive || type.IsPointer
                ? Unsafe.SizeOf<T>() > IntPtr.Size
                : type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) is not [var only] || Has(only.FieldType));
    }

    // Where a thread's stack begins is known for those of an exploration. Another's is taken to be as long as this.
    private const nint UsualStack = 256 * 1024;

    [ThreadStatic]
    private static nint _stack;

    /// <summary>Says that the calling thread's stack begins here.</summary>
    public static void BeginStack()
    {
        byte here;
        _stack = (nint)(&here);
    }

    /// <summary>Whether three quarters of the calling thread's stack are taken: what follows may need much, such as a compiler.</summary>
    public static bool IsStackShort()
    {
        byte here;
        return _stack - (nint)(&here) > Carrier.StackBytes / 4 * 3;
    }

    /// <summary>Comes to a line.</summary>
    public static void At(int site)
    {
        // Who looks on behalf of another stays where it stands, and so does who is told to end.
        if (LogicalThread.Current is not { Scheduler: { IsLooking: false, IsAbandoned: false } } thread) return;
        thread.Site = site;
        // Those of the method from which it comes are not of this one.
        if (thread.Locals.Count > 0) thread.Locals.Clear();
    }

    /// <summary>The number of a field where it is volatile.</summary>
    public static int AsVolatile(int member) => ~member;

    /// <summary>Reads a field of an object, or a static one, which no object has.</summary>
    public static T Load<T>(object? owner, ref T place, int member)
    {
        var (sight, field, order) = (Sight.Current, FieldOf(member), OrderOf(member, TransitionKind.Read));
        var thread = Whole<T>(sight?.Come(owner, 0, field, TransitionKind.Read, order));
        var value = place;
        thread?.Note(value, value, value);
        Name(sight, value, field);
        return value;
    }

    /// <summary>Writes a field of an object, or a static one.</summary>
    public static void Store<T>(object? owner, ref T place, T value, int member)
    {
        if (Sight.Current is { } sight)
        {
            var field = FieldOf(member);
            var thread = Whole<T>(sight.Come(owner, 0, field, TransitionKind.Write, OrderOf(member, TransitionKind.Write)));
            sight.Keep(owner, ref place, field);
            Name(sight, value, field);
            Write(thread, owner, owner is null && thread is not null ? StaticPlaces.Of(field) : null, ref place, value);
        }
        else place = value;
    }

    /// <summary>Reads a static field.</summary>
    public static T LoadStatic<T>(ref T place, int member) => Load(null, ref place, member);

    /// <summary>Writes a static field.</summary>
    public static void StoreStatic<T>(ref T place, T value, int member) => Store(null, ref place, value, member);

    /// <summary>Takes a reference to a field of an object.</summary>
    public static ref T Field<T>(object owner, ref T place, int member)
    {
        Sight.Current?.NotePlace(new(owner, Raw.OffsetOf(owner, ref place), Unsafe.SizeOf<T>(), 0, Member.At(member), null));
        return ref place;
    }

    /// <summary>Takes a reference to a static field.</summary>
    public static ref T StaticField<T>(ref T place, int member)
    {
        if (Sight.Current is { } sight) sight.NotePlace(new(null, 0, Unsafe.SizeOf<T>(), 0, Member.At(member), StaticPlaces.Of(Member.At(member))));
        return ref place;
    }

    /// <summary>Reads an element of an array.</summary>
    public static T LoadElement<T>(T[] array, nint index)
    {
        // What lies outside is no place.
        if (Sight.Current is not { } sight || (nuint)index >= (nuint)array.Length) return array[index];
        var thread = Whole<T>(sight.Come(array, index, sight.ElementsOf(array), TransitionKind.Read, AccessOrder.Plain));
        var value = array[index];
        thread?.Note(value, value, value);
        if (!typeof(T).IsValueType && value is not (null or string or Delegate)) sight.NameElement(value, array, index);
        return value;
    }

    /// <summary>Writes an element of an array.</summary>
    public static void StoreElement<T>(T[] array, nint index, T value)
    {
        if (Sight.Current is { } sight && (nuint)index < (nuint)array.Length)
        {
            var elements = sight.ElementsOf(array);
            var thread = Whole<T>(sight.Come(array, index, elements, TransitionKind.Write, AccessOrder.Plain));
            sight.Keep(array, ref ElementOf(array, index), elements);
            if (thread is { Buffer: not null })
            {
                var before = array[index];
                // Only an array says whether it may hold an object; a reference to its element does not.
                (array[index], array[index]) = (value, before);
                Write(thread, array, null, ref ElementOf(array, index), value);
                return;
            }
            thread?.Note(0, array[index], value);
        }
        array[index] = value;
    }

    /// <summary>Takes a reference to an element of an array.</summary>
    public static ref T Element<T>(T[] array, nint index)
    {
        if ((nuint)index >= (nuint)array.Length) return ref array[index];
        ref T place = ref ElementOf(array, index);
        if (Sight.Current is { } sight) sight.NotePlace(new(array, Raw.OffsetOf(array, ref place), Unsafe.SizeOf<T>(), index, sight.ElementsOf(array), null));
        return ref place;
    }

    /// <summary>Takes a reference to an element of an array of several dimensions.</summary>
    public static ref T ElementOfMany<T>(Array array, ref T place)
    {
        if (Sight.Current is { } sight)
        {
            var offset = Raw.OffsetOf(array, ref place);
            var before = offset - Raw.OffsetOf(array, ref MemoryMarshal.GetArrayDataReference(array));
            sight.NotePlace(new(array, offset, Unsafe.SizeOf<T>(), before / Unsafe.SizeOf<T>(), sight.ElementsOf(array), null));
        }
        return ref place;
    }

    /// <summary>Notes that references may lead to the elements of an array.</summary>
    public static void NoteElements<T>(T[]? array)
    {
        if (array is null || Sight.Current is not { } sight) return;
        ref T first = ref MemoryMarshal.GetArrayDataReference(array);
        sight.NotePlace(new(array, Raw.OffsetOf(array, ref first), (nint)array.Length * Unsafe.SizeOf<T>(), 0, sight.ElementsOf(array), null, Unsafe.SizeOf<T>()));
    }

    /// <summary>Notes that references may lead to the characters of a text, which never change.</summary>
    public static void NoteText(string? text)
    {
        if (text is null || Sight.Current is not { } sight) return;
        ref char first = ref Unsafe.AsRef(in text.GetPinnableReference());
        sight.NotePlace(new(text, Raw.OffsetOf(text, ref first), (nint)text.Length * sizeof(char), 0, Member.OfContent(typeof(string)), null, sizeof(char)));
    }

    /// <summary>Finds where elements lie in an object that others may know.</summary>
    public static bool Finds<T>(Span<T> elements, out NotedPlace first)
    {
        first = default;
        return elements.Length > 0 && Sight.Current is { } sight && !IsNobodyElses(ref elements[0]) && sight.Find(ref elements[0], out first) && first.Owner is not null;
    }

    /// <summary>Notes that a place is one of several on which .NET works at once.</summary>
    public static void NoteInBulk<T>(ref T place, string by)
    {
        if (Sight.Current is { } sight && !IsNobodyElses(ref place) && sight.Find(ref place, out var noted)) sight.NoteInBulk(noted.Owner, noted.At, noted.Member, by);
    }

    /// <summary>Reads through a reference.</summary>
    public static T LoadAt<T>(ref T place) => LoadAt(ref place, AccessOrder.Plain);

    /// <summary>The same where it is volatile.</summary>
    public static T LoadVolatileAt<T>(ref T place) => LoadAt(ref place, AccessOrder.Acquire);

    /// <summary>Writes through a reference.</summary>
    public static void StoreAt<T>(ref T place, T value) => StoreAt(ref place, value, AccessOrder.Plain);

    /// <summary>Reads through a reference that is taken of a variable for this call only, where it leads to one.</summary>
    public static T LoadVariable<T>(ref T place) => IsNobodyElses(ref place) ? place : LoadAt(ref place);

    /// <summary>Writes through a reference that is taken of a variable for this call only, where it leads to one.</summary>
    public static void StoreVariable<T>(ref T place, T value)
    {
        if (IsNobodyElses(ref place)) place = value;
        else StoreAt(ref place, value);
    }

    /// <summary>The same where it is volatile.</summary>
    public static void StoreVolatileAt<T>(ref T place, T value) => StoreAt(ref place, value, AccessOrder.Release);

    /// <summary>Comes to an access through a reference that is not plain.</summary>
    /// <returns>Who takes a step there; null if it is none.</returns>
    public static LogicalThread? ComeTo<T>(ref T place, TransitionKind kind)
    {
        var thread = ComeTo(ref place, kind, SchedulePoint.OrderOfPlace(kind), out _);
        // What it does to a place of its own is no step, but it is a fence all the same.
        if (thread is null && kind == TransitionKind.Update) Fence();
        return thread;
    }

    /// <summary>Waits until all that the calling thread has written has reached memory.</summary>
    public static void Fence()
    {
        Sight.Current?.Fence();
        Interlocked.MemoryBarrier();
    }

    /// <summary>Comes to a call on a value that may change it.</summary>
    /// <returns>Who takes a step there; null if it is none.</returns>
    public static LogicalThread? ComeToValue<T>(ref T place) => ComeTo(ref place, TransitionKind.Update, AccessOrder.Plain, out _);

    private static T LoadAt<T>(ref T place, AccessOrder order)
    {
        var thread = ComeTo(ref place, TransitionKind.Read, order, out _);
        var value = place;
        thread?.Note(value, value, value);
        return value;
    }

    private static void StoreAt<T>(ref T place, T value, AccessOrder order)
    {
        var thread = ComeTo(ref place, TransitionKind.Write, order, out var noted);
        Write(thread, noted.Owner, noted.Reach, ref place, value);
    }

    // Where writes wait in buffers, the thread that makes it sees it at once, and memory later.
    private static void Write<T>(LogicalThread? thread, object? owner, StaticPlace? reach, ref T place, T value)
    {
        if (thread is { Buffer: not null })
        {
            thread.Store(BufferedStore.Of(thread, owner, reach, ref place, value));
            return;
        }
        thread?.Note(0, place, value);
        place = value;
    }

    private static LogicalThread? ComeTo<T>(ref T place, TransitionKind kind, AccessOrder order, out NotedPlace noted)
    {
        noted = default;
        if (Sight.Current is not { } sight) return null;
        if (IsNobodyElses(ref place))
        {
            // How often somebody has spun counts only where it is asked for.
            if (kind != TransitionKind.Read && typeof(T) != typeof(SpinWait)) LogicalThread.Current?.Rounds.Change();
            return null;
        }
        if (!sight.Find(ref place, out noted))
        {
            sight.NoteUnseen(InterleavingWords.UnknownReference);
            return null;
        }
        var thread = Whole<T>(sight.Come(noted.Owner, noted.At, noted.Member, kind, order));
        if (kind != TransitionKind.Read) sight.Keep(noted.Owner, ref place, noted.Member);
        return thread;
    }

    /// <summary>Whether a place lies on the calling thread's stack.</summary>
    public static bool IsNobodyElses<T>(ref T place)
    {
        byte here;
        var (at, low) = ((nint)Unsafe.AsPointer(ref place), (nint)(&here));
        return at >= low && at < (_stack != 0 ? _stack : low + UsualStack);
    }

    /// <summary>Ends the step of an access that does more than to read or to write.</summary>
    public static void End<TSeen, TValue>(LogicalThread? thread, TSeen seen, TValue before, ref TValue place) => thread?.Note(seen, before, place);

    /// <summary>Notes an object that was just made.</summary>
    public static void Made(object? made) => MadeArray(made, -1);

    /// <summary>Notes an array that was just made.</summary>
    public static void MadeArray(object? made, int elements)
    {
        if (made is not null) Sight.Current?.NoteMade(made, elements < 0 ? null : Member.At(elements));
    }

    /// <summary>Lets no handler keep what unwinds a run.</summary>
    public static void Caught(object thrown)
    {
        if (thrown is RunAbandonedException abandoned) throw abandoned;
    }

    private static Member FieldOf(int member) => Member.At(member < 0 ? AsVolatile(member) : member);

    private static AccessOrder OrderOf(int member, TransitionKind kind) => member < 0 ? SchedulePoint.OrderOfPlace(kind) : AccessOrder.Plain;

    // An object is called as the first variable that is seen to hold it.
    private static void Name<T>(Sight? sight, T value, Member member)
    {
        if (!typeof(T).IsValueType && value is not (null or string or Delegate)) sight?.Name(value, member);
    }

    private static LogicalThread? Whole<T>(LogicalThread? thread)
    {
        if (thread is not null && Parts<T>.AreSeveral) thread.Scheduler.Sight.NoteUnseen(InterleavingWords.InParts.With(typeof(T).Name.Split('`')[0]));
        return thread;
    }

    private static ref T ElementOf<T>(T[] array, nint index) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), index);
}
