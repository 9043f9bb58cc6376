namespace MiniFlow.Tests.Tensors;

public sealed class RandomSourceTests
{
    /// <summary>golden/make_random.py computes SplitMix64 and xoshiro256** a second time, in Python's integers.</summary>
    [Theory]
    [InlineData(42, new ulong[] { 1546998764402558742, 6990951692964543102, 12544586762248559009, 17057574109182124193, 18295552978065317476 })]
    [InlineData(-1, new ulong[] { 10328197420357168392, 14156678507024973869, 9357971779955476126, 13791585006304312367, 10463432026814718762 })]
    public void The_bits_are_those_of_the_published_generator(long seed, ulong[] expected)
    {
        var random = new RandomSource(seed);

        expected.ShouldAllBe(bits => bits == random.NextBits());
    }

    /// <summary>From golden/make_random.py: the upper 53 bits, and the upper 24.</summary>
    [Fact]
    public void Fractions_are_the_upper_bits()
    {
        new RandomSource(42).Uniform([3], dtype: DType.Float64).ToArray<double>().ShouldBe([0.08386297105988216, 0.3789802506626686, 0.6800434110281394]);
        new RandomSource(42).Uniform([3]).ToArray<float>().ShouldAllBe(x => x * (1 << 24) == MathF.Floor(x * (1 << 24)));
        new RandomSource(42).Uniform([3]).AllClose(new[] { 0.08386297105988216, 0.3789802506626686, 0.6800434110281394 }, absolute: 1e-7).ShouldBeTrue();
    }

    /// <summary>golden/make_random.py computes the polar method with Python's logarithm: the last bit may differ.</summary>
    [Fact]
    public void Normal_numbers_are_those_of_the_polar_method() =>
        new RandomSource(42).Normal([4], dtype: DType.Float64).AllClose(new[] { -0.7262191382447857, 0.2216227015035933, 0.46417731016247366, 1.476249461018415 }, relative: 1e-14, absolute: 0).ShouldBeTrue();

    [Fact]
    public void The_same_seed_gives_the_same_tensors_and_another_gives_others()
    {
        var first = new RandomSource(7).Normal([100]);

        new RandomSource(7).Normal([100]).ToArray<float>().ShouldBe(first.ToArray<float>());
        new RandomSource(8).Normal([100]).AllClose(first).ShouldBeFalse();
    }

    [Fact]
    public void Float32_numbers_are_the_float64_ones_rounded() =>
        new RandomSource(7).Normal([100]).ToArray<float>().ShouldBe(new RandomSource(7).Normal([100], dtype: DType.Float64).ToArray<float>());

    /// <summary>Of n = 10⁶ numbers the mean is within 5σ/√n, the variance within 5·√2·σ²/√n, the kurtosis within 5·√24/√n.</summary>
    [Fact]
    public void Normal_numbers_have_the_moments_of_the_normal_distribution()
    {
        var x = (new RandomSource(1).Normal([1_000_000], mean: 3, stddev: 2, DType.Float64) - 3) / 2;

        ((double)x.Mean()).ShouldBe(0, 0.005);
        ((double)Tensor.Square(x).Mean()).ShouldBe(1, 0.007);
        ((double)Tensor.Pow(x, 3).Mean()).ShouldBe(0, 0.02);
        ((double)Tensor.Pow(x, 4).Mean()).ShouldBe(3, 0.05);
    }

    /// <summary>A normal distribution cut at 2σ has the variance 1 - 4φ(2)/(2Φ(2) - 1) = 0.77374 and kurtosis moment 1.41604.</summary>
    [Fact]
    public void Truncated_normal_numbers_stay_within_two_standard_deviations()
    {
        var x = new RandomSource(1).TruncatedNormal([1_000_000], mean: 1, stddev: 0.5, DType.Float64);
        var standard = (x - 1) / 0.5;

        ((double)Tensor.Abs(standard).Max()).ShouldBeLessThanOrEqualTo(2);
        ((double)Tensor.Abs(standard).Max()).ShouldBeGreaterThan(1.99);
        ((double)standard.Mean()).ShouldBe(0, 0.005);
        ((double)Tensor.Square(standard).Mean()).ShouldBe(0.77374, 0.005);
    }

    [Fact]
    public void Uniform_numbers_fill_their_interval_evenly()
    {
        var x = new RandomSource(1).Uniform([1_000_000], low: -1, high: 3);

        ((double)x.Min()).ShouldBeInRange(-1, -0.999);
        ((double)x.Max()).ShouldBeInRange(2.999, 3);
        ((double)x.Mean()).ShouldBe(1, 0.006);
        for (var quarter = -1; quarter < 3; quarter++)
        {
            var inside = Tensor.GreaterEqual(x, quarter) * Tensor.Less(x, quarter + 1);
            ((double)inside.Mean()).ShouldBe(0.25, 0.003);
        }
    }

    [Fact]
    public void Uniform_numbers_stay_below_1() => ((double)new RandomSource(3).Uniform([5_000_000]).Max()).ShouldBeLessThan(1);

    [Fact]
    public void FillUniform_writes_what_Uniform_makes()
    {
        var buffer = Tensor.Zeros([10]);

        new RandomSource(5).FillUniform(buffer, -1, 1);

        buffer.ToArray<float>().ShouldBe(new RandomSource(5).Uniform([10], -1, 1).ToArray<float>());
    }

    /// <summary>600 000 draws of six integers: each count has a standard deviation of 289.</summary>
    [Fact]
    public void Integers_are_equally_likely()
    {
        var random = new RandomSource(1);
        var counts = new int[6];
        for (var i = 0; i < 600_000; i++)
            counts[random.NextInt(6)]++;

        counts.ShouldAllBe(count => Math.Abs(count - 100_000) < 5 * 289);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    public void A_permutation_has_every_number_once(int n)
    {
        var permutation = new RandomSource(1).Permutation(n);

        permutation.Order().ShouldBe(Enumerable.Range(0, n));
        if (n == 1000)
            permutation.ShouldNotBe(Enumerable.Range(0, n));
    }

    /// <summary>60 000 permutations of 3 numbers: each of the 6 orders 10 000 times, with a standard deviation of 91.</summary>
    [Fact]
    public void Every_order_is_equally_likely()
    {
        var random = new RandomSource(1);
        var orders = Enumerable.Range(0, 60_000).Select(_ => string.Join(' ', random.Permutation(3))).CountBy(order => order).ToList();

        orders.Count.ShouldBe(6);
        orders.ShouldAllBe(pair => Math.Abs(pair.Value - 10_000) < 5 * 91);
    }

    [Fact]
    public void The_logarithm_is_the_logarithm()
    {
        var random = new RandomSource(1);
        for (var i = 0; i < 100_000; i++)
        {
            var x = Math.ScaleB(1 + random.NextDouble(), -random.NextInt(100));
            Kernels.Logarithm.Of(x).ShouldBe(Math.Log(x), 4e-16 * Math.Max(1, Math.Abs(Math.Log(x))));
        }
    }

    [Fact]
    public void Requests_that_make_no_sense_are_refused()
    {
        var random = new RandomSource(1);

        Should.Throw<TensorException>(() => random.NextInt(0)).Message.ShouldBe("There is no integer from 0 up to but without 0: give a stop above 0.");
        Should.Throw<TensorException>(() => random.Permutation(-1)).Message.ShouldBe("There is no permutation of -1 numbers.");
        Should.Throw<TensorException>(() => random.Normal([2], stddev: -1)).Message.ShouldBe("A standard deviation is 0 or more, not -1.");
        Should.Throw<TensorException>(() => random.TruncatedNormal([2], stddev: double.NaN)).Message.ShouldBe("A standard deviation is 0 or more, not NaN.");
        Should.Throw<TensorException>(() => random.Uniform([2], 1, 0)).Message.ShouldBe("Uniform needs low to be at most high, but low is 1 and high is 0.");
        Should.Throw<TensorException>(() => random.Normal([2], dtype: DType.Int32)).Message
            .ShouldBe("Random numbers are float32 or float64, not int32: draw them as float32 and Cast them, or use NextInt.");
        Should.Throw<ShapeException>(() => random.Normal([null, 2])).Message
            .ShouldBe("A tensor cannot have the shape (?, 2): every dimension must be known.");
    }
}
