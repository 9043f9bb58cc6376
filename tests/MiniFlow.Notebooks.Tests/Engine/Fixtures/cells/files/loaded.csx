int Loaded() => 7;
