namespace MiniFlow.Tests.Summaries;

public sealed class EventFileTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    private static Summary Everything => Summary.Of(
        new ScalarSummary("loss", 0.25f),
        new HistogramSummary("weights", Histogram.Of([-1, 0.5, 0.5, 2])),
        new ImageSummary("digit", 2, 3, 1, [1, 2, 3]),
        new AudioSummary("tone", 8000, 1, 4, [9, 8]),
        new TextSummary("note", "grüße"));

    [Fact]
    public void What_was_written_is_read_back()
    {
        string path;
        using (var writer = new EventFileWriter(folder.Path, new FixedClock()))
        {
            path = writer.FilePath;
            writer.AddGraph([1, 2, 3]);
            writer.Add(Everything, 100);
            writer.AddScalar("accuracy", 0.5, 200);
        }

        var entries = EventFile.Read(path);

        entries.Count.ShouldBe(4);
        entries[0].FileVersion.ShouldBe("brain.Event:2");
        entries[1].Graph.ShouldBe([1, 2, 3]);
        entries[2].Step.ShouldBe(100);
        entries[2].WallTime.ShouldBe(1_500_000_000.5);
        entries[2].Summary!.Values.Select(value => value.Tag).ShouldBe(["loss", "weights", "digit", "tone", "note"]);
        var histogram = ((HistogramSummary)entries[2].Summary!.Values[1]).Histogram;
        histogram.Counts.ShouldBe(Histogram.Of([-1, 0.5, 0.5, 2]).Counts);
        histogram.Limits.ShouldBe(Histogram.Of([-1, 0.5, 0.5, 2]).Limits);
        ((ImageSummary)entries[2].Summary!.Values[2]).Png.ShouldBe([1, 2, 3]);
        ((TextSummary)entries[2].Summary!.Values[4]).Text.ShouldBe("grüße");
        EventFile.Scalars(entries, "accuracy").ShouldBe([(200, 0.5)]);
    }

    /// <summary>Byte for byte, from the published formats: the wall time 1 500 000 000.5 is 0x41D65A0BC0200000, field 1 as fixed64; the text
    /// <c>brain.Event:2</c> is field 3. 24 bytes, so the framing begins 18 00 00 00 00 00 00 00.</summary>
    [Fact]
    public void A_folder_without_a_name_is_refused() =>
        Should.Throw<DataException>(() => new EventFileWriter(" ")).Message.ShouldStartWith("An event file needs a folder to stand in");

    [Fact]
    public void The_first_record_has_the_published_bytes()
    {
        using (var writer = new EventFileWriter(folder.Path, new FixedClock()))
            Path.GetFileName(writer.FilePath).ShouldStartWith("events.out.tfevents.1500000000.");

        var bytes = File.ReadAllBytes(Directory.GetFiles(folder.Path).Single());

        byte[] payload = [0x09, 0, 0, 0x20, 0xC0, 0x0B, 0x5A, 0xD6, 0x41, 0x1A, 13, .. "brain.Event:2"u8];
        byte[] length = [24, 0, 0, 0, 0, 0, 0, 0];
        bytes.ShouldBe([.. length, .. BitConverter.GetBytes(Crc32C.MaskedOf(length)), .. payload, .. BitConverter.GetBytes(Crc32C.MaskedOf(payload))]);
    }

    [Fact]
    public void A_second_writer_within_the_same_second_leaves_the_first_ones_file_alone()
    {
        foreach (var step in new[] { 1, 2, 3 })
        {
            using var writer = new EventFileWriter(folder.Path, new FixedClock());
            writer.AddScalar("loss", step, step);
        }

        EventFile.Scalars(EventFile.ReadFolder(folder.Path), "loss").ShouldBe([(1, 1), (2, 2), (3, 3)]);
    }

    [Fact]
    public void Entries_reach_the_file_while_the_writer_is_still_open()
    {
        using var writer = new EventFileWriter(folder.Path);
        writer.AddScalar("loss", 1, 1);

        EventFile.ReadFolder(folder.Path).Count.ShouldBe(2);
    }

    [Fact]
    public void A_record_cut_off_by_a_crash_is_left_out_and_all_before_it_are_read()
    {
        using (var writer = new EventFileWriter(folder.Path))
        {
            writer.AddScalar("loss", 1, 1);
            writer.AddScalar("loss", 2, 2);
        }

        var path = Directory.GetFiles(folder.Path).Single();
        var whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, whole[..^1]);

        EventFile.Scalars(EventFile.Read(path), "loss").ShouldBe([(1, 1)]);
    }

    [Fact]
    public void A_damaged_record_is_refused_with_its_place()
    {
        using (var writer = new EventFileWriter(folder.Path))
            writer.AddScalar("loss", 1, 1);

        var path = Directory.GetFiles(folder.Path).Single();
        var bytes = File.ReadAllBytes(path);
        bytes[^6] ^= 1;
        File.WriteAllBytes(path, bytes);

        Should.Throw<DataException>(() => EventFile.Read(path)).Message
            .ShouldStartWith($"{path} is not an event file, or is damaged: in the record that begins at byte 40, the check of the payload is");
    }

    [Fact]
    public void A_foreign_file_is_refused()
    {
        var path = folder.File("events.out.tfevents.text");
        File.WriteAllText(path, "this is plain text, long enough to have a header");

        Should.Throw<DataException>(() => EventFile.Read(path)).Message.ShouldContain("is not an event file");
    }

    [Fact]
    public void A_folder_without_event_files_is_named() =>
        Should.Throw<DataException>(() => EventFile.ReadFolder(folder.Path)).Message.ShouldStartWith($"There is no event file in {folder.Path}.");

    /// <summary>An independent reader with the published field numbers: the protocol-buffer compiler decodes what was written. The bucket
    /// limits were computed in Python by the published rule: 1e-12, each limit 1.1 times the one before, mirrored below zero; printed with 17 digits.</summary>
    [Fact]
    public async Task The_protocol_buffer_compiler_decodes_every_kind_of_value()
    {
        Protoc.SkipIfMissing();

        var text = await Protoc.Decode("Event", EventEncoding.Encode(new EventRecord(1.5, 7) { Summary = Everything }), TestContext.Current.CancellationToken);

        text.ShouldBe(
            """
            wall_time: 1.5
            step: 7
            summary {
              value {
                tag: "loss"
                simple_value: 0.25
              }
              value {
                tag: "weights"
                histo {
                  min: -1
                  max: 2
                  num: 4
                  sum: 2
                  sum_squares: 5.5
                  bucket_limit: -1.0089710279437536
                  bucket_limit: -0.917246389039776
                  bucket_limit: 0.47069243095356195
                  bucket_limit: 0.51776167404891815
                  bucket_limit: 1.9661990955585713
                  bucket_limit: 2.1628190051144287
                  bucket: 0
                  bucket: 1
                  bucket: 0
                  bucket: 2
                  bucket: 0
                  bucket: 1
                }
              }
              value {
                tag: "digit"
                image {
                  height: 2
                  width: 3
                  colorspace: 1
                  encoded_image_string: "\001\002\003"
                }
              }
              value {
                tag: "tone"
                audio {
                  sample_rate: 8000
                  num_channels: 1
                  length_frames: 4
                  encoded_audio_string: "\t\010"
                  content_type: "audio/wav"
                }
              }
              value {
                tag: "note"
                tensor {
                  dtype: DT_STRING
                  tensor_shape {
                    dim {
                      size: 1
                    }
                  }
                  string_val: "gr\303\274\303\237e"
                }
                metadata {
                  plugin_data {
                    plugin_name: "text"
                  }
                }
              }
            }

            """);
    }

    public void Dispose() => folder.Dispose();

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddSeconds(1_500_000_000.5);
    }
}
