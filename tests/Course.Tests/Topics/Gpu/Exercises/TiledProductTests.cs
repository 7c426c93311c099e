using ILGPU;
using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Gpu.Exercises;

namespace NotebookCourse.Tests.Topics.Gpu.Exercises;

public class TiledProductTests
{
    private const int Tile = 4;

    private enum Fault
    {
        None,
        NoFirstBarrier,
        NoSecondBarrier,
        NoEdge,
        Transposed,
    }

    [Fact]
    public void Check_Tiles_Passes() => CheckAssert.Right(Exercise.TiledProduct.Check(Right));

    [Fact]
    public void Check_TilesInOneRowOfSharedMemory_Passes() => CheckAssert.Right(Exercise.TiledProduct.Check(OneRow));

    public static TheoryData<string, ProductKernel, string> WrongOnes => new()
    {
        { "no tiles", Plain, "numbers were fetched" },
        { "no first barrier", NoFirstBarrier, "A race" },
        { "no second barrier", NoSecondBarrier, "A race" },
        { "no edge", NoEdge, "" },
        { "transposed", Transposed, "it must be" },
        { "nothing", Nothing, "it must be" },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, ProductKernel wrong, string found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.TiledProduct.Check(wrong), found);
    }

    private static void Right(int n, ArrayView<int> left, ArrayView<int> right, ArrayView<int> answer) => Product(n, left, right, answer, Fault.None);

    private static void NoFirstBarrier(int n, ArrayView<int> left, ArrayView<int> right, ArrayView<int> answer) => Product(n, left, right, answer, Fault.NoFirstBarrier);

    private static void NoSecondBarrier(int n, ArrayView<int> left, ArrayView<int> right, ArrayView<int> answer) => Product(n, left, right, answer, Fault.NoSecondBarrier);

    private static void NoEdge(int n, ArrayView<int> left, ArrayView<int> right, ArrayView<int> answer) => Product(n, left, right, answer, Fault.NoEdge);

    private static void Transposed(int n, ArrayView<int> left, ArrayView<int> right, ArrayView<int> answer) => Product(n, left, right, answer, Fault.Transposed);

    private static void Nothing(int n, ArrayView<int> left, ArrayView<int> right, ArrayView<int> answer)
    {
    }

    private static void Plain(int n, ArrayView<int> left, ArrayView<int> right, ArrayView<int> answer)
    {
        int row = (Grid.IdxY * Tile) + Group.IdxY, column = (Grid.IdxX * Tile) + Group.IdxX;
        if (row >= n || column >= n)
            return;
        var sum = 0;
        for (var k = 0; k < n; k++)
            sum += left[(row * n) + k] * right[(k * n) + column];
        answer[(row * n) + column] = sum;
    }

    private static void Product(int n, ArrayView<int> left, ArrayView<int> right, ArrayView<int> answer, Fault fault)
    {
        ArrayView<int> leftTile = SharedMemory.Allocate<int>(Tile * Tile), rightTile = SharedMemory.Allocate<int>(Tile * Tile);
        int x = Group.IdxX, y = Group.IdxY, row = (Grid.IdxY * Tile) + y, column = (Grid.IdxX * Tile) + x, sum = 0;
        for (var from = 0; from < n; from += Tile)
        {
            leftTile[(y * Tile) + x] = fault == Fault.NoEdge || (row < n && from + x < n) ? left[(row * n) + from + x] : 0;
            rightTile[(y * Tile) + x] = fault == Fault.NoEdge || (from + y < n && column < n) ? right[((from + y) * n) + column] : 0;
            if (fault != Fault.NoFirstBarrier)
                Group.Barrier();
            for (var k = 0; k < Tile; k++)
                sum += leftTile[(y * Tile) + k] * (fault == Fault.Transposed ? rightTile[(x * Tile) + k] : rightTile[(k * Tile) + x]);
            if (fault != Fault.NoSecondBarrier)
                Group.Barrier();
        }
        if (row < n && column < n)
            answer[(row * n) + column] = sum;
    }

    private static void OneRow(int n, ArrayView<int> left, ArrayView<int> right, ArrayView<int> answer)
    {
        var tiles = SharedMemory.Allocate<int>(2 * Tile * Tile);
        int x = Group.IdxX, y = Group.IdxY, row = (Grid.IdxY * Tile) + y, column = (Grid.IdxX * Tile) + x, sum = 0;
        for (var from = 0; from < n; from += Tile)
        {
            tiles[(y * Tile) + x] = row < n && from + x < n ? left[(row * n) + from + x] : 0;
            tiles[16 + (y * Tile) + x] = from + y < n && column < n ? right[((from + y) * n) + column] : 0;
            Group.Barrier();
            for (var k = 0; k < Tile; k++)
                sum += tiles[(y * Tile) + k] * tiles[16 + (k * Tile) + x];
            Group.Barrier();
        }
        if (row < n && column < n)
            answer[(row * n) + column] = sum;
    }
}
