namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>A wrong answer as a student writes it, and the misconception that the check has to name.</summary>
internal sealed record WrongAnswer(string Exercise, string Misconception, string Answer, string Check);

/// <summary>Writes node classes in which everything is right but for what is changed.</summary>
internal sealed record NodeCell(string Exercise, string Name, string[] Inputs, string Forward, string Backward)
{
    public string Check => $"Check(\"{Exercise}\", ({string.Join(", ", Inputs)}) => new {Name}({string.Join(", ", Inputs)}))";

    public string Answer => Code();

    /// <summary>A wrong answer: other statements in the forward pass, in the loop of the backward pass, or a whole other backward pass.</summary>
    public WrongAnswer Wrong(string misconception, string? forward = null, string? loop = null, string? backward = null, string fields = "") =>
        new(Exercise, misconception, Code(forward, loop, backward, fields), Check);

    private string Code(string? forward = null, string? loop = null, string? backward = null, string fields = "") => $$"""
        public class {{Name}} : Node
        {
            public {{Name}}({{string.Join(", ", Inputs.Select(input => "Node " + input))}}) : base({{string.Join(", ", Inputs)}}) { }
            {{fields}}
            public override void Forward()
            {
                {{Locals(".Value")}}
                {{forward ?? Forward}}
            }
            public override void Backward()
            {
                {{Locals("")}}
                {{backward ?? $$"""
                foreach (var outbound in OutboundNodes)
                {
                    var upstream = outbound.Gradients[this];
                    {{loop ?? Backward}}
                }
                """}}
            }
        }
        """;

    private string Locals(string member) => string.Join(' ', Inputs.Select((input, i) => $"var {input} = InboundNodes[{i}]{member};"));
}
