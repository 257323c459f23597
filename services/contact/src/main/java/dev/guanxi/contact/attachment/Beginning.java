package dev.guanxi.contact.attachment;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Remembers the first bytes that were read. */
final class Beginning extends FilterInputStream {
    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private final int length;

    Beginning(InputStream content, int length) {
        super(content);
        this.length = length;
    }

    byte[] bytes() {
        return first.toByteArray();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        var read = super.read(target, offset, count);
        if (read > 0 && first.size() < length) {
            first.write(target, offset, Math.min(read, length - first.size()));
        }
        return read;
    }
}
