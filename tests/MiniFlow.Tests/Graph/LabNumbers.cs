using static MiniFlow.Flow;

namespace MiniFlow.Tests.Graphs;

/// <summary>Every number that the miniflow lab asserts (seed miniflow-lab.txt).</summary>
public sealed class LabNumbers
{
    [Fact]
    public void The_first_function_by_hand_has_the_gradient_of_the_lab()
    {
        var (x, y, z) = (new Input(), new Input(), new Input());
        var f = new Add(new Mul(x, y), new Mul(x, z));

        var (value, gradient) = ValueAndGrad(f, new Feed { [x] = 3, [y] = 4, [z] = -5 }, x, y, z);

        ((double)value).ShouldBe(-3);
        gradient.Select(each => (double)each).ShouldBe([-1, 3, 3]);
    }

    [Fact]
    public void Mul_and_Add_with_a_made_up_gradient()
    {
        var (x, y, z) = (new Input(), new Input(), new Input());
        var g = new Mul(x, y);
        var h = new Mul(x, z);
        var f = new Add(g, h);
        var dummy = new DummyGrad(f);

        var (loss, grads) = ValueAndGrad(dummy, new Feed { [x] = 3, [y] = 4, [z] = -5, [dummy] = 0.5 }, x, y, z);

        ((double)loss).ShouldBe(-3);
        grads.Select(each => (double)each).ShouldBe([-0.5, 1.5, 1.5]);
    }

    [Fact]
    public void Linear()
    {
        var (xIn, wIn, bIn) = (new Input(), new Input(), new Input());
        var f = new Linear(xIn, wIn, bIn);
        var dummy = new DummyGrad(f);
        var feed = new Feed
        {
            [xIn] = new[,] { { -1.0, -2 }, { -1, -2 } },
            [wIn] = new[,] { { 2.0, -3 }, { 2, -3 } },
            [bIn] = new[] { -3.0, -5 },
            [dummy] = new[,] { { 1.0, 2 }, { 3, 4 } },
        };

        var (loss, grads) = ValueAndGrad(dummy, feed, xIn, wIn, bIn);

        loss.ToMatrix<double>().ShouldBe(new[,] { { -9.0, 4 }, { -9, 4 } });
        grads[0].ToMatrix<double>().ShouldBe(new[,] { { -4.0, -4 }, { -6, -6 } });
        grads[1].ToMatrix<double>().ShouldBe(new[,] { { -4.0, -6 }, { -8, -12 } });
        grads[2].ToArray<double>().ShouldBe([4.0, 6]);
    }

    [Fact]
    public void Sigmoid()
    {
        var xIn = new Input();
        var dummy = new DummyGrad(new Sigmoid(xIn));

        var (loss, grads) = ValueAndGrad(dummy, new Feed { [xIn] = new[] { -10.0, 0, 10 }, [dummy] = 0.5 }, [xIn]);

        loss.AllClose(new[] { 0, 0.5, 1 }, absolute: 1e-4).ShouldBeTrue();
        grads[0].AllClose(new[] { 0, 0.125, 0 }, absolute: 1e-4).ShouldBeTrue();
    }

    [Fact]
    public void Softmax_of_one_row()
    {
        CrossEntropyWithSoftmax.Softmax(new[] { 0.2, 1.0, 0.3 }).AllClose(new[] { 0.2309, 0.5138, 0.2551 }, absolute: 1e-4).ShouldBeTrue();
    }

    [Fact]
    public void CrossEntropyWithSoftmax_loss_and_gradient()
    {
        var (xIn, yIn) = (new Input(), new Input());
        var f = new CrossEntropyWithSoftmax(xIn, yIn);

        var (loss, grads) = ValueAndGrad(f, new Feed { [xIn] = new[,] { { 0.5, 1, 1.5 } }, [yIn] = new[] { 1 } }, wrt: [xIn]);

        f.Probabilities.AllClose(new[,] { { 0.1863, 0.3072, 0.5064 } }, absolute: 1e-4).ShouldBeTrue();
        ((double)loss).ShouldBe(1.1802, 1e-4);
        grads[0].AllClose(new[,] { { 0.1863, -0.6928, 0.5064 } }, absolute: 1e-4).ShouldBeTrue();
    }
}
