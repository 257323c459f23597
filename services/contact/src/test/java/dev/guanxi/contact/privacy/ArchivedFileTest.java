package dev.guanxi.contact.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.contact.attachment.AttachmentRow;
import dev.guanxi.contact.attachment.Place;
import dev.guanxi.contact.attachment.ScanState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArchivedFileTest {
    private static final UUID ID = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "合同.pdf,合同.pdf",
                "../../etc/passwd,.._.._etc_passwd",
                "..\\boot.ini,.._boot.ini",
                "..,_",
                "a: b?.txt,a_ b_.txt",
                "ends with a point.,ends with a point_",
                "fdp\u202e.exe,fdp_.exe",
                "a\u0000b\tc,a_b_c",
                "😀.png,😀.png"
            })
    void aNameStaysInItsFolderOnEverySystem(String name, String expected) {
        assertThat(file(name, ScanState.CLEAN).path()).isEqualTo("files/" + ID + "-" + expected);
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        var path = file("😀".repeat(100) + ".jpeg", ScanState.CLEAN).path();

        assertThat(path).endsWith("😀.jpeg").doesNotContain("?");
        assertThat(path.substring("files/".length()).getBytes(StandardCharsets.UTF_8))
                .hasSizeBetween(230, 255);
    }

    @Test
    void anEndingThatIsNoneIsCutToo() {
        assertThat(file("a." + "b".repeat(300), ScanState.CLEAN).path()).hasSizeLessThanOrEqualTo(255);
    }

    @ParameterizedTest
    @EnumSource(ScanState.class)
    void whatCanBeDownloadedAloneIsHandedOut(ScanState scan) {
        var handedOut = scan == ScanState.CLEAN || scan == ScanState.NOT_SCANNED;

        assertThat(file("a", scan).standing() == ArchivedFile.Standing.GIVEN).isEqualTo(handedOut);
    }

    private static ArchivedFile file(String name, ScanState scan) {
        var row = new AttachmentRow(
                ID,
                0,
                Place.Kind.CUSTOMER,
                UUID.randomUUID(),
                name,
                "application/octet-stream",
                1,
                "",
                scan,
                "ann",
                Instant.EPOCH);
        return new ArchivedFile(ID, Optional.of(row));
    }
}
