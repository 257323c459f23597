package dev.guanxi.platform.privacy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Cipher;
import javax.crypto.KEM;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Closes what only the holder of one key may read, and opens it again. DHKEM(X25519, HKDF-SHA256) of RFC 9180 makes a
 * fresh key for each piece, AES-256-GCM closes it; the JDK does both. What it belongs to is bound to it, so that a
 * piece cannot be passed off as another's.
 */
public final class Seal {
    private static final String CURVE = "X25519";
    private static final int KEY = 32;
    private static final int ENCAPSULATION = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    /** A key pair for one request. */
    public static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance(CURVE).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Packs and closes.
     *
     * @param publicKey X.509 encoding of an X25519 key
     * @param belongsTo what it is a piece of
     */
    public static byte[] close(byte[] publicKey, byte[] content, byte[] belongsTo) {
        try {
            var key = KeyFactory.getInstance(CURVE).generatePublic(new X509EncodedKeySpec(publicKey));
            var encapsulated = KEM.getInstance("DHKEM").newEncapsulator(key).encapsulate(0, KEY, "AES");
            var nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            var closed = cipher(Cipher.ENCRYPT_MODE, encapsulated.key(), nonce, belongsTo)
                    .doFinal(packed(content));
            return ByteBuffer.allocate(ENCAPSULATION + NONCE + closed.length)
                    .put(encapsulated.encapsulation())
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("cannot be sealed", e);
        }
    }

    /**
     * Opens and unpacks; refuses what was closed for another key, belongs to something else, or was changed.
     *
     * @param privateKey PKCS 8 encoding of the key
     */
    public static byte[] open(byte[] privateKey, byte[] sealed, byte[] belongsTo) {
        try (var content = read(privateKey, sealed, belongsTo)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens, with the refusals of {@link #open}, and unpacks as it is read: in memory is what was sealed, never all that
     * it unpacks to.
     *
     * @param privateKey PKCS 8 encoding of the key
     */
    public static InputStream read(byte[] privateKey, byte[] sealed, byte[] belongsTo) {
        try {
            var key = KeyFactory.getInstance(CURVE).generatePrivate(new PKCS8EncodedKeySpec(privateKey));
            var secret = KEM.getInstance("DHKEM")
                    .newDecapsulator(key)
                    .decapsulate(Arrays.copyOf(sealed, ENCAPSULATION), 0, KEY, "AES");
            var nonce = Arrays.copyOfRange(sealed, ENCAPSULATION, ENCAPSULATION + NONCE);
            var packed = cipher(Cipher.DECRYPT_MODE, secret, nonce, belongsTo)
                    .doFinal(sealed, ENCAPSULATION + NONCE, sealed.length - ENCAPSULATION - NONCE);
            return new GZIPInputStream(new ByteArrayInputStream(packed));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("cannot be opened", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] belongsTo)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(belongsTo);
        return cipher;
    }

    private static byte[] packed(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
