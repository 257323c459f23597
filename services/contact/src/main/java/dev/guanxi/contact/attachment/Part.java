package dev.guanxi.contact.attachment;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.smallrye.mutiny.Multi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;

/**
 * As much of a file as is sent at once. On the disk, because many may be on their way at a time; in a file that loses
 * its name when it is opened, so that nothing stays of it when the service is killed.
 */
final class Part implements AutoCloseable {
    private static final int SLICE = 65_536;

    private final FileChannel content;
    private final int most;
    private int size;

    Part(int most) throws IOException {
        this.content = nameless();
        this.most = most;
    }

    /** Also where there is no room for one more open file. */
    private static FileChannel nameless() throws IOException {
        var name = Files.createTempFile("guanxi-part", null);
        try {
            return FileChannel.open(name, READ, WRITE, DELETE_ON_CLOSE);
        } finally {
            Files.deleteIfExists(name);
        }
    }

    /** Takes what comes next, as much as there is room for, in place of what was there. */
    void fill(InputStream in) throws IOException {
        size = 0;
        while (!isFull()) {
            var slice = in.readNBytes(Math.min(SLICE, most - size));
            if (slice.length == 0) {
                return;
            }
            write(ByteBuffer.wrap(slice));
        }
    }

    private void write(ByteBuffer slice) throws IOException {
        while (slice.hasRemaining()) {
            size += content.write(slice, size);
        }
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == most;
    }

    /**
     * All of it, as often as it is asked for, a slice as soon as the one before is taken: read on a thread of whoever
     * takes it.
     */
    Multi<ByteBuffer> slices() {
        return Multi.createFrom().range(0, Math.ceilDiv(size, SLICE)).map(this::slice);
    }

    private ByteBuffer slice(int number) {
        var from = number * SLICE;
        var slice = ByteBuffer.allocate(Math.min(SLICE, size - from));
        try {
            while (slice.hasRemaining()) {
                if (content.read(slice, from + slice.position()) < 0) {
                    throw new IOException("a part of a file is shorter on the disk than it was");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return slice.flip();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
