using Sayso.Models;

namespace Sayso.Tests.ReadingTests;

/// <summary>A folder with an encoder takes the place of the built-in one; one that is not an encoder is refused.</summary>
public sealed class EncoderFolderTests
{
    private const string Text = "Police arrested twelve men in Paris on Monday. The mayor said that the shops would open again.";

    private static readonly string Small = Repository.Path("tests", "Sayso.Tests", "Models", "small-encoder");

    [Fact]
    public void Another_encoder_reads_in_place_of_the_built_in_one()
    {
        var reading = ReaderFactory.Create(ModelFolder.Load(Small)).Read(TestReader.Document(Text));
        var usual = TestReader.Read(Text);
        Assert.EndsWith("+small-1", reading.ModelVersion, StringComparison.Ordinal);
        Assert.NotEqual(usual.ModelVersion, reading.ModelVersion);
        Assert.Equal(usual.Tokens.Length, reading.Tokens.Length);
        Assert.Equal(reading.Sentences.Length, reading.Tokens.Count(t => t.Head < 0));
        Assert.True(reading.Tokens.Zip(usual.Tokens).Count(p => p.First.Upos == p.Second.Upos) >= 0.8 * usual.Tokens.Length);
    }

    [Fact]
    public void The_other_models_stay_the_built_in_ones()
    {
        var reading = ReaderFactory.Create(ModelFolder.Load(Small)).Read(TestReader.Document("The Syrians left Damascus."));
        Assert.Contains(reading.Mentions, m => m.Geo?.Country == "SY");
    }

    [Fact]
    public void The_version_is_told_without_loading_the_weights() => Assert.EndsWith("+small-1", ModelFolder.Version(Small), StringComparison.Ordinal);

    [Fact]
    public void A_damaged_encoder_is_refused()
    {
        var onnx = File.ReadAllBytes(Path.Combine(Small, "encoder.onnx"));
        var manifest = File.ReadAllBytes(Path.Combine(Small, "encoder.json"));
        var words = File.ReadAllText(Path.Combine(Small, "words.txt"));
        Assert.Throws<InvalidDataException>(() => Encoder.Load(onnx[..(onnx.Length / 2)], manifest, words, string.Empty));
        Assert.Throws<InvalidDataException>(() => Encoder.Load(onnx, "{\"format\":1}"u8.ToArray(), words, string.Empty));
        Assert.Throws<InvalidDataException>(() => Encoder.Load(onnx, manifest, words, string.Empty, new byte[20]));
    }

    [Fact]
    public void A_word_is_looked_up_by_its_hash()
    {
        byte[] file = [.. "SAYLEX1\0"u8, 2, 0, 0, 0, 7, 0, 0, 0, 9, 0, 0, 0xF0, 64, 3];
        var lexicon = WordLexicon.Parse(file);
        Assert.Equal((64, 3, 0), (lexicon.ClassOf(7), lexicon.ClassOf(0xF0000009), lexicon.ClassOf(8)));
        Assert.Throws<InvalidDataException>(() => WordLexicon.Parse(file.AsSpan(0, file.Length - 1)));
    }
}
