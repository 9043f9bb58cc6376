using MiniFlow.Tests.Graphs;
using static MiniFlow.Ops;

namespace MiniFlow.Tests;

public sealed class DeviceTests : GraphTest
{
    [Fact]
    public void The_processor_is_always_there()
    {
        Devices.List()[0].Name.ShouldBe("/cpu:0");
        Devices.List()[0].Description.ShouldStartWith("processor, ");
    }

    [Fact]
    public void A_scope_places_the_nodes_that_are_made_in_it()
    {
        Node placed, elsewhere, inner;
        using (new Device("/CPU:0"))
        {
            placed = new Constant(1);
            using (new Device("/gpu:3"))
                inner = new Constant(2);
        }

        elsewhere = new Constant(3);
        (placed.Device, inner.Device, elsewhere.Device).ShouldBe(("/cpu:0", "/gpu:3", null));
        new Session().Run(placed + elsewhere).ToString().ShouldBe("4");
    }

    [Fact]
    public void A_device_that_is_not_there_is_an_error_that_lists_those_that_are()
    {
        Node node;
        using (new NameScope("model"))
        using (new Device("/gpu:7"))
            node = Negative(new Constant(1), name: "far");

        Should.Throw<DeviceException>(() => new Session().Run(node)).Message.ShouldBe(
            $"'model/Const' is placed on /gpu:7, and there is no such device. This machine has {string.Join(", ", Devices.List())}. "
            + (Devices.WhyNoGpu is { } why ? $"{why} " : "")
            + "Place it on one of these, or open the session with softPlacement: true, which takes one that is there.");
    }

    [Fact]
    public void With_soft_placement_it_runs_where_it_can()
    {
        using var scope = new Device("/gpu:7");
        new Session(softPlacement: true).Run(Negative(new Constant(1))).ToString().ShouldBe("-1");
    }

    [Fact]
    public void A_device_that_is_added_computes_what_is_placed_on_it_and_what_is_not_placed_at_all()
    {
        Node onProcessor, onDevice;
        using (new Device("/cpu:0"))
            onProcessor = Negative(new Constant(1), name: "processor");
        using (new Device("/gpu:5"))
            onDevice = Negative(onProcessor, name: "device");
        var anywhere = Negative(onDevice, name: "anywhere");
        using var session = new Session(softPlacement: true);
        session.Run(anywhere).ToString().ShouldBe("-1");

        var device = new Noted("/gpu:5");
        Devices.Add(device);
        try
        {
            // From the processor to the device once: the node that is not placed stays there, as in TensorFlow.
            session.Run(anywhere).ToString().ShouldBe("-1");
            device.Activations.ShouldBe(1);
            Devices.List().ShouldContain(device);
        }
        finally
        {
            Devices.Remove("/gpu:5");
        }

        session.Run(anywhere).ToString().ShouldBe("-1");
    }

    [Theory]
    [InlineData("gpu")]
    [InlineData("/gpu")]
    [InlineData("/tpu:0")]
    [InlineData("/cpu:x")]
    [InlineData(null)]
    public void What_no_device_can_be_called_is_refused_where_it_is_written(string? name) =>
        Should.Throw<DeviceException>(() => new Device(name!)).Message.ShouldBe(
            $"'{name}' is not the name of a device. Names have the form /cpu:0 or /gpu:0: what it is, and which of them, counted from 0. "
            + $"This machine has {string.Join(", ", Devices.List())}.");

    /// <summary>A stand-in for a graphics processor that notes when its turn comes in the thread of this test.</summary>
    private sealed class Noted(string name) : ComputeDevice(name, "a stand-in")
    {
        private readonly int thread = Environment.CurrentManagedThreadId;

        public int Activations { get; private set; }

        // Other tests run beside this one, and what they have not placed comes here too.
        public override void Activate() => Activations += Environment.CurrentManagedThreadId == thread ? 1 : 0;
    }
}
