package dev.guanxi.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final byte[] WORDS = "王小明 likes tea".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OURS = "request/marketing".getBytes(StandardCharsets.UTF_8);

    @Test
    void whoHasTheKeyReadsWhatWasClosed() {
        var keys = Seal.keys();

        var sealed = Seal.close(keys.getPublic().getEncoded(), WORDS, OURS);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("likes tea");
        assertThat(Seal.open(keys.getPrivate().getEncoded(), sealed, OURS)).isEqualTo(WORDS);
    }

    @Test
    void nobodyElseDoesNorIsAPiecePassedOffAsAnothers() {
        var keys = Seal.keys();
        var sealed = Seal.close(keys.getPublic().getEncoded(), WORDS, OURS);
        var theirs = "request/sales".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Seal.open(Seal.keys().getPrivate().getEncoded(), sealed, OURS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Seal.open(keys.getPrivate().getEncoded(), sealed, theirs))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasChangedOnTheWayIsNotOpened() {
        var keys = Seal.keys();
        var sealed = Seal.close(keys.getPublic().getEncoded(), WORDS, OURS);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> Seal.open(keys.getPrivate().getEncoded(), sealed, OURS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameIsClosedDifferentlyEachTime() {
        var key = Seal.keys().getPublic().getEncoded();

        assertThat(Seal.close(key, WORDS, OURS)).isNotEqualTo(Seal.close(key, WORDS, OURS));
    }
}
