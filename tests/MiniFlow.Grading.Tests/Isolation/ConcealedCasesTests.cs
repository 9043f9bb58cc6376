using MiniFlow.Grading.Isolation.Exams;
using MiniFlow.Lab.Checks;
using MiniFlow.Lab.Exercises;

namespace MiniFlow.Grading.Tests.Isolation;

public sealed class ConcealedCasesTests
{
    private static readonly Exercise digits = Catalogue.Find("one-layer")!;

    [Fact]
    public void A_network_is_measured_the_same_whether_the_digits_are_concealed_or_not()
    {
        // What each digit looks like on average, as weights: a network of one layer that needs no training.
        var train = Mnist.Load().Train;
        var (images, labels) = train.NextBatch(5000);
        var classes = Tensor.OneHot(labels, 10);
        var means = classes.T.MatMul(images) / classes.Sum(axis: 0).Reshape(10, 1);
        var network = new FunctionAnswer(inputs => inputs[0].MatMul(means.T) - (means * means).Sum(axis: 1) / 2, 1);
        var cases = digits.Cases(1);
        var concealed = ConcealedCases.Of(cases, 5);

        var plain = Accuracy(cases, [.. cases.Select(network.Observe)]);
        var revealed = Accuracy(cases, concealed.Reveal([.. concealed.Cases.Select(network.Observe)]));
        plain.ShouldBeInRange(0.78, 0.84, "nearest means read 82 % of the test digits");
        revealed.ShouldBe(plain, 0.001);
    }

    [Fact]
    public void The_same_seed_conceals_the_same_way_and_another_one_otherwise()
    {
        var cases = digits.Cases(1);
        ConcealedCases.Of(cases, 5).Cases[0].Inputs[0].ToArray<float>().ShouldBe(ConcealedCases.Of(cases, 5).Cases[0].Inputs[0].ToArray<float>());
        ConcealedCases.Of(cases, 6).Cases[0].Inputs[0][0].ToArray<float>().ShouldNotBe(ConcealedCases.Of(cases, 5).Cases[0].Inputs[0][0].ToArray<float>());
    }

    [Fact]
    public void Cases_that_are_nobodys_public_data_stay_as_they_are()
    {
        var cases = Catalogue.Find("linear")!.Cases(1);
        var concealed = ConcealedCases.Of(cases, 5);
        concealed.Cases.ShouldBe(cases);
        Observation[] observations = [new Observation { Value = 1 }, new Observation { Value = 2 }];
        concealed.Reveal(observations).ShouldBe(observations);
    }

    private static double Accuracy(IReadOnlyList<MiniFlow.Lab.Case> cases, IReadOnlyList<Observation> observations) =>
        digits.Metrics([.. cases.Zip(observations, digits.Judge)])["test accuracy"];
}
