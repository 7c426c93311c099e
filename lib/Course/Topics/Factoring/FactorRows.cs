namespace NotebookCourse.Topics.Factoring;

/// <summary>A row of factors for each of many numbers, in flat memory: no object a number, so nothing for the collector to do.</summary>
/// <remarks>
/// Rows stand in blocks of a fixed size, one behind the other, in the order in which they were written; an index
/// finds them. Several writers may write at the same time, each into blocks of its own; reading begins when all
/// writers have ended.
/// </remarks>
internal sealed class FactorRows(int count)
{
    private const int BlockBits = 15, BlockSize = 1 << BlockBits;

    private readonly List<int[]> _blocks = [];
    private readonly int[] _starts = new int[count];

    // One more than there are factors, so that zero says: nobody has written this row.
    private readonly byte[] _counts = new byte[count];

    public int Count => _counts.Length;

    public ReadOnlySpan<int> this[int index] => IsWritten(index)
        ? _blocks[_starts[index] >> BlockBits].AsSpan(_starts[index] & (BlockSize - 1), _counts[index] - 1)
        : [];

    public bool IsWritten(int index) => _counts[index] != 0;

    private int AddBlock(int[] block)
    {
        lock (_blocks)
        {
            _blocks.Add(block);
            return _blocks.Count - 1;
        }
    }

    /// <summary>Writes rows one after the other; one thread's own.</summary>
    public sealed class Writer(FactorRows rows)
    {
        private int[] _block = [];
        private int _start;
        private int _used;

        /// <summary>Room for the factors of any number. What is written there counts when it is kept.</summary>
        public Span<int> Room()
        {
            if (_block.Length - _used < TrialDivision.MostFactors)
                TakeBlock();
            return _block.AsSpan(_used, TrialDivision.MostFactors);
        }

        /// <summary>Keeps the first factors of the room as the row of a number, in place of an earlier one.</summary>
        public void Keep(int index, int factors)
        {
            rows._starts[index] = _start + _used;
            rows._counts[index] = (byte)(factors + 1);
            _used += factors;
        }

        private void TakeBlock()
        {
            // Left as it comes: a row is read only as far as its count says.
            _block = GC.AllocateUninitializedArray<int>(BlockSize);
            _start = rows.AddBlock(_block) << BlockBits;
            _used = 0;
        }
    }
}
