package dev.guanxi.contact.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.tika.Tika;

/**
 * What a file is, as its content says.
 *
 * @param mediaType by the first bytes; the name only tells apart what these leave open
 */
record FileFacts(String mediaType, long size, String sha256) {
    private static final Tika TIKA = new Tika();

    /** As many as Tika's marks reach into a file. */
    private static final int MARKED = 65_536;

    /** Takes a file in. */
    @FunctionalInterface
    interface Store {
        long take(InputStream content) throws IOException;
    }

    /** Learns what a file is while it is stored. */
    static FileFacts of(String name, InputStream content, Store store) throws IOException {
        try (var digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
                var beginning = new Beginning(digested, MARKED)) {
            var size = store.take(beginning);
            return new FileFacts(
                    TIKA.detect(beginning.bytes(), name),
                    size,
                    HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
