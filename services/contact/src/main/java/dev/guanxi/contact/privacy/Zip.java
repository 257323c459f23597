package dev.guanxi.contact.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file in the making. Gives away what there is of it after each step and keeps a line for each file, for the table
 * at the end; that is written as Zip64 where the numbers are too large for the old one.
 *
 * <p>Names are in UTF-8 and marked so twice: by a flag, and by Info-ZIP's field for the name in Unicode, because the
 * unzip of Debian and Ubuntu does not believe the flag where a file was not made on Unix, which Java never says.
 */
final class Zip {
    private static final short UNICODE_NAME = 0x7075;
    private static final byte UNICODE_NAME_VERSION = 1;
    private static final int BEFORE_UNICODE_NAME = Byte.BYTES + Integer.BYTES;

    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(made, StandardCharsets.UTF_8);

    Zip() {
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Ends the file before and begins another. */
    byte[] begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setExtra(unicode(name.getBytes(StandardCharsets.UTF_8)));
        zip.putNextEntry(entry);
        return taken();
    }

    private static byte[] unicode(byte[] name) {
        var checksum = new CRC32();
        checksum.update(name);
        return ByteBuffer.allocate(2 * Short.BYTES + BEFORE_UNICODE_NAME + name.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(UNICODE_NAME)
                .putShort((short) (BEFORE_UNICODE_NAME + name.length))
                .put(UNICODE_NAME_VERSION)
                .putInt((int) checksum.getValue())
                .put(name)
                .array();
    }

    /** Adds to the file that was begun last. */
    byte[] add(byte[] content) throws IOException {
        zip.write(content);
        return taken();
    }

    /** Without this, no program takes it for a ZIP file. */
    byte[] end() throws IOException {
        zip.close();
        return taken();
    }

    private byte[] taken() {
        var taken = made.toByteArray();
        made.reset();
        return taken;
    }
}
