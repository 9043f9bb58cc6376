Console.WriteLine("miniflow");
