namespace MiniFlow.Tests.Summaries;

public sealed class GraphDefinitionTests
{
    [Fact]
    public async Task The_protocol_buffer_compiler_decodes_names_operations_inputs_and_shapes()
    {
        Protoc.SkipIfMissing();
        using var scope = new Graph().AsCurrent();
        var x = new Placeholder(DType.Float32, [null, 3], "x");
        Node product;
        using (new NameScope("layer"))
            product = Ops.MatMul(x, new Constant(Tensor.Ones([3, 2]), name: "W"));

        var text = await Protoc.Decode("GraphDef", GraphDefinition.Of(product), TestContext.Current.CancellationToken);

        text.ShouldBe(
            """
            node {
              name: "x"
              op: "Placeholder"
              attr {
                key: "_output_shapes"
                value {
                  list {
                    shape {
                      dim {
                        size: -1
                      }
                      dim {
                        size: 3
                      }
                    }
                  }
                }
              }
              attr {
                key: "dtype"
                value {
                  type: DT_FLOAT
                }
              }
            }
            node {
              name: "layer/W"
              op: "Const"
              attr {
                key: "_output_shapes"
                value {
                  list {
                    shape {
                      dim {
                        size: 3
                      }
                      dim {
                        size: 2
                      }
                    }
                  }
                }
              }
              attr {
                key: "dtype"
                value {
                  type: DT_FLOAT
                }
              }
            }
            node {
              name: "layer/MatMul"
              op: "MatMul"
              input: "x"
              input: "layer/W"
              attr {
                key: "_output_shapes"
                value {
                  list {
                    shape {
                      dim {
                        size: -1
                      }
                      dim {
                        size: 2
                      }
                    }
                  }
                }
              }
              attr {
                key: "dtype"
                value {
                  type: DT_FLOAT
                }
              }
            }
            versions {
              producer: 22
            }

            """);
    }
}
