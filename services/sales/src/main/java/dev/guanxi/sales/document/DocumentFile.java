package dev.guanxi.sales.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A PDF file of a document.
 *
 * @param hash SHA-256, in hex
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DocumentFile(byte[] bytes, String hash) {
    static DocumentFile of(byte[] bytes) {
        try {
            return new DocumentFile(
                    bytes,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
