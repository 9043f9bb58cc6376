using MiniFlow.Cli;

return await MiniflowCommand.RunAsync(args, Terminal.OfThisProcess());
