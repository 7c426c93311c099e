using System.Reactive.Concurrency;
using System.Reactive.Linq;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Streams;

/// <summary>A hall full of racks that give off heat, with thermometers at each and a fan for each zone.</summary>
/// <remarks>
/// A zone is a row of racks. The energy of a rack, per second, in watts:
/// <code>C · dT/dt = P − G · u · (T − Tₛ) + K · Σ (Tₙ − T)</code>
/// T is the rack's temperature in °C, and Tₙ that of a neighbour in its row. P is the heat in, in W. The fan blows air of
/// Tₛ = 18 °C through the rack, and takes G = 1,000 W with it for each kelvin of difference if it runs at full speed;
/// u is the share of that speed. K = 60 W/K flows to each neighbour. C = 400,000 J/K is a tonne of metal and
/// plastic. Newton's law of cooling and Fourier's of conduction, each in its simplest form, in steps of 10 s (Euler's
/// method: stable, since a step takes away (G + 2 K) · 10 s ÷ C = 2.8 % of a difference at most).
/// A thermometer shows the temperature and an error that is drawn anew each time, close to a normal distribution.
/// </remarks>
internal sealed class Hall
{
    /// <summary>How many thermometers hang at a rack.</summary>
    public const int ThermometersOfARack = 4;

    /// <summary>How many racks are a zone.</summary>
    public const int RacksOfAZone = 40;

    /// <summary>How many seconds lie between two readings.</summary>
    public const int Period = 10;

    /// <summary>How many readings a thermometer takes in a day.</summary>
    public const int Moments = 24 * 3600 / Period;

    /// <summary>The speed at which a fan runs if nobody says otherwise, as a share of full speed, and the least that it can.</summary>
    public const double IdleFan = 0.5, LeastFan = 0.2;

    // J/K, W/K, W/K, °C, W.
    private const float Capacity = 400_000, FullFan = 1_000, Conduction = 60, Supply = 18, MeanHeat = 6_000;

    // Racks differ: by up to so much of the mean.
    private const double Spread = 0.12;

    private readonly float[] _celsius, _shareOfHeat, _readings;
    private readonly HeatLoad[] _loads;
    private readonly SplitMix64 _errors;
    private readonly float _noise;

    /// <param name="racks">How many racks, a multiple of <see cref="RacksOfAZone"/>.</param>
    /// <param name="noise">The standard deviation of a thermometer's error, in °C.</param>
    /// <param name="seed">Decides on jobs, racks and errors.</param>
    public Hall(int racks, double noise, int seed)
    {
        _errors = new((ulong)seed);
        // A sum of four uniform draws of 0 to 2¹⁶ has a standard deviation of 2¹⁶ ÷ √3.
        _noise = (float)(noise * Math.Sqrt(3) / 65_536);
        (_celsius, _readings) = (new float[racks], new float[racks * ThermometersOfARack]);
        var chance = new SplitMix64((ulong)seed + 1);
        _shareOfHeat = [.. Enumerable.Range(0, racks).Select(_ => (float)(1 + (Spread * ((2 * chance.NextShare()) - 1))))];
        _loads = [.. Enumerable.Range(0, racks / RacksOfAZone).Select(zone => new HeatLoad(zone, seed))];
        Fans = [.. _loads.Select(_ => (float)IdleFan)];
        // As if it had run like this for ever: heat in is heat out.
        for (var rack = 0; rack < racks; rack++)
            _celsius[rack] = Supply + (float)(MeanHeat * _loads[rack / RacksOfAZone].At(0) / (FullFan * IdleFan));
    }

    /// <summary>How many zones there are.</summary>
    public int Zones => _loads.Length;

    /// <summary>The speed of each zone's fan, as a share of full speed.</summary>
    public float[] Fans { get; }

    /// <summary>The temperature of each rack, in °C, without any thermometer's error.</summary>
    public ReadOnlySpan<float> Celsius => _celsius;

    /// <summary>How much of the heat of its zone each rack gives off, as a multiple of the mean.</summary>
    public ReadOnlySpan<float> SharesOfHeat => _shareOfHeat;

    /// <summary>The readings of a day, one snapshot every <see cref="Period"/> seconds, as time passes on a clock.</summary>
    public IObservable<HallSnapshot> Readings(IScheduler clock) =>
        Observable.Generate(1, moment => moment <= Moments, moment => moment + 1, Pass, _ => TimeSpan.FromSeconds(Period), clock);

    // The state after this many periods.
    private HallSnapshot Pass(int moment)
    {
        var second = (double)moment * Period;
        for (var zone = 0; zone < Zones; zone++)
            Warm(zone, (float)(MeanHeat * _loads[zone].At(second)));
        Read();
        return new(TimeSpan.FromSeconds(second), _readings);
    }

    private void Warm(int zone, float heat)
    {
        var own = _celsius.AsSpan(zone * RacksOfAZone, RacksOfAZone);
        var shares = SharesOfHeat.Slice(zone * RacksOfAZone, RacksOfAZone);
        var fan = FullFan * Fans[zone];
        // What the left neighbour was before this step: all racks step from the same moment. At a wall nothing flows.
        var left = own[0];
        for (var rack = 0; rack < own.Length; rack++)
        {
            var here = own[rack];
            var right = rack + 1 < own.Length ? own[rack + 1] : here;
            var watts = (heat * shares[rack]) - (fan * (here - Supply)) + (Conduction * (left + right - (2 * here)));
            own[rack] = here + (watts * (Period / Capacity));
            left = here;
        }
    }

    private void Read()
    {
        var readings = _readings.AsSpan();
        for (var rack = 0; rack < _celsius.Length; rack++)
        {
            var own = readings.Slice(rack * ThermometersOfARack, ThermometersOfARack);
            for (var i = 0; i < own.Length; i++)
                own[i] = _celsius[rack] + (_noise * Error(_errors.Next()));
        }
    }

    // Four draws of 16 bits, and their mean taken away.
    private static int Error(ulong bits) =>
        (int)((bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48)) - (2 * 65_535);
}
