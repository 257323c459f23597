package dev.guanxi.contact.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipTest {
    private static final int PIECE = 262_144;

    @TempDir
    Path folder;

    @Test
    void whatComesInGoesOutAtOnce() throws IOException {
        var zip = new Zip();
        var piece = new byte[PIECE];
        var random = new Random(1);
        var begun = zip.begin("noise").length;
        var behind = (long) begun;

        for (int i = 1; i <= 100; i++) {
            random.nextBytes(piece);
            var given = zip.add(piece).length;
            behind += PIECE - given;

            assertThat(given).isLessThan(PIECE + PIECE / 4);
            assertThat(behind).isLessThan(PIECE / 2);
        }
    }

    @Test
    void moreFilesThanTheOldTableCanHoldAreAllThere() throws IOException {
        var file = folder.resolve("many.zip");
        var many = 66_000;
        var zip = new Zip();
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < many; i++) {
                add(zip, out, "文件" + i, Integer.toString(i));
            }
            out.write(zip.end());
        }

        try (var read = new ZipFile(file.toFile())) {
            assertThat(read.size()).isEqualTo(many);
            var last = read.getInputStream(read.getEntry("文件65999")).readAllBytes();
            assertThat(last).asString(StandardCharsets.UTF_8).isEqualTo("65999");
        }
    }

    private static void add(Zip zip, OutputStream out, String name, String content) throws IOException {
        out.write(zip.begin(name));
        out.write(zip.add(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Also for programs that read from the front, and for those that only know one of the two marks. */
    @Test
    void namesAreMarkedAsUtf8Twice() throws IOException {
        var zip = new Zip();
        var begun = zip.begin("合同.pdf");

        assertThat(begun[7] & 8).as("bit 11 of the flags").isEqualTo(8);
        try (var read = new ZipInputStream(new ByteArrayInputStream(begun), StandardCharsets.US_ASCII)) {
            var entry = read.getNextEntry();
            assertThat(entry).hasToString("合同.pdf");
            assertThat(entry.getExtra()).startsWith(0x75, 0x70, 15, 0, 1);
            assertThat(new String(entry.getExtra(), StandardCharsets.UTF_8)).endsWith("合同.pdf");
        }
    }
}
